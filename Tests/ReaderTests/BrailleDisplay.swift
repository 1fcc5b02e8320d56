import Foundation

/// A braille display of 40 cells without pins: brltty tells a socket what stands on it.
final class BrailleDisplay {
  private let console: VirtualConsole
  private let pid: pid_t
  /// To wait on; reading is by `update()`.
  let descriptor: Int32
  private var unfinished: [UInt8] = []
  private(set) var window = ""

  /// Starts brltty on a virtual terminal; what it says goes to the file.
  init(
    rows: Int, columns: Int, speech: SpeechFile, in folder: TemporaryFolder,
    environment: [String: String]
  ) throws {
    console = try VirtualConsole(rows: rows, columns: columns)
    let listener = try Listener()
    let say = try folder.write(
      program: "#!/bin/sh\nexec cat >> \(quoted(speech.path))\n", to: "say.sh")
    let preferences = try folder.write("autospeak yes\n", to: "brltty.prefs")
    let command = [
      ScreenReader.find("brltty") ?? "brltty", "-n", "-e", "-N", "-q", "-f", "/dev/null",
      "-F", preferences, "-P", folder.path + "/pid", "-W", folder.path, "-U", folder.path,
      "-l", "warning", "-t", "en-nabcc", "-M", "1",
      "-b", "vr", "-d", "client:127.0.0.1:\(listener.port)",
      "-x", "lx", "-X", "lx:vt=\(console.number)", "-s", "gs", "-S", "gs:command=\(say)",
    ]
    pid = try spawn(command, environment: environment, on: .file(folder.path + "/brltty.log"))
    do {
      descriptor = try listener.accept(within: 10)
    } catch {
      end(pid)
      let log = FileManager.default.contents(atPath: folder.path + "/brltty.log") ?? Data()
      throw DidNotStart(description: "brltty: \(error) \(String(decoding: log, as: UTF8.self))")
    }
    writeAll(Array("cells 40 1\n".utf8), to: descriptor)
  }

  deinit {
    close(descriptor)
    end(pid)
  }

  /// What the program wrote goes to the virtual terminal.
  func show(_ bytes: [UInt8]) { console.write(bytes) }

  func resize(rows: Int, columns: Int) { console.resize(rows: rows, columns: columns) }

  /// Takes what brltty told; whether the window is another one now.
  func update() -> Bool {
    console.throwAnswersAway()
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
    guard count > 0 else { return false }
    unfinished += buffer.prefix(count)
    let before = window
    while let end = unfinished.firstIndex(of: UInt8(ascii: "\n")) {
      take(String(decoding: unfinished[..<end], as: UTF8.self))
      unfinished.removeFirst(end + 1)
    }
    return window != before
  }

  /// `Visual "text"`, in which a backslash stands before a quote and before a backslash.
  private func take(_ line: String) {
    let start = "Visual \""
    guard line.hasPrefix(start), line.hasSuffix("\"") else { return }
    var text = ""
    var isEscaped = false
    for character in line.dropFirst(start.count).dropLast() {
      isEscaped = character == "\\" && !isEscaped
      if !isEscaped { text.append(character) }
    }
    window = text
  }
}
