import Foundation
import Glibc
import OogstDashboard

/// The editor of the user, for long text; never in restricted use, where it would be a way to a shell.
struct TextEditor {
  /// As `VISUAL` or `EDITOR` name it, which may have options (POSIX, `ed` and its kin).
  private let command: String

  /// Nil where nobody named one.
  init?(_ environment: [String: String]) {
    guard
      let command = ["VISUAL", "EDITOR"].lazy.compactMap({ environment[$0] })
        .first(where: { !$0.isEmpty })
    else { return nil }
    self.command = command
  }

  /// Has a text edited in a file that only its owner can read; gone afterwards, unless the editor failed.
  func edit(_ text: String) -> EditedText {
    let folder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
    var name = Array((folder + "/oogst-XXXXXX.txt").utf8CString)
    let descriptor = mkstemps(&name, 4)
    guard descriptor >= 0 else { return .failed(String(cString: strerror(errno))) }
    close(descriptor)
    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard (try? Data(text.utf8).write(to: URL(fileURLWithPath: path))) != nil else {
      return .failed(String(cString: strerror(errno)))
    }
    let status = run(path)
    guard status == 0, let data = FileManager.default.contents(atPath: path) else {
      return .failed("\(command), \(path)")
    }
    unlink(path)
    var edited = String(decoding: data, as: UTF8.self)
    // Editors end the last line; a text that did not is as it was.
    if edited.hasSuffix("\n"), !text.hasSuffix("\n") { edited.removeLast() }
    return edited == text ? .unchanged : .changed(edited)
  }

  private func run(_ path: String) -> Int32 {
    var pid: pid_t = 0
    // The shell divides the command as the user wrote it; the path is a word of its own.
    let words = ["/bin/sh", "-c", command + " \"$1\"", "sh", path]
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    // Keys that end or stop a program are the editor's as long as it runs; it cannot be stopped, for then nobody would
    // take it up again.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGINT)
    sigaddset(&usual, SIGQUIT)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    let ours = [SIGINT, SIGQUIT, SIGTSTP].map { ($0, ignore($0)) }
    defer {
      for (number, before) in ours {
        var before = before
        sigaction(number, &before, nil)
      }
    }
    guard posix_spawn(&pid, words[0], nil, &attributes, &arguments, environ) == 0 else {
      return 127
    }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return status
  }

  /// Gives what was done about a signal before.
  private func ignore(_ number: Int32) -> sigaction {
    var ignoring = sigaction()
    ignoring.__sigaction_handler.sa_handler = SIG_IGN
    var before = sigaction()
    sigaction(number, &ignoring, &before)
    return before
  }
}
