import Foundation
import Testing

/// The built program beside the tests.
let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
  .appendingPathComponent("oogst").path

/// Runs a program to its end; gives its status and what it said.
///
/// By hand and not by Foundation's Process: that waits for whatever a program leaves running behind it,
/// and tmux leaves its server.
@discardableResult
func run(
  _ path: String, _ arguments: [String], input: String = "", environment: [String: String] = [:]
) throws -> (status: Int32, output: String, errors: String) {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let files = ["input", "output", "errors"].map { folder.appendingPathComponent($0).path }
  try Data(input.utf8).write(to: URL(fileURLWithPath: files[0]))
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
  posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT, 0o600)
  posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT, 0o600)
  let variables = ProcessEnvironment.environment(environment).map { "\($0.key)=\($0.value)" }
  var argv: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
  var envp: [UnsafeMutablePointer<CChar>?] = variables.map { strdup($0) } + [nil]
  defer { for pointer in argv + envp { free(pointer) } }
  var pid: pid_t = 0
  // Signals work in it as in a fresh shell, whatever the tests themselves were started with: else what
  // runs in a terminal that is closed would go on for ever.
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
  try #require(
    posix_spawn(&pid, path, &actions, &attributes, &argv, &envp) == 0, "\(path) does not start")
  var status: Int32 = 0
  while waitpid(pid, &status, 0) < 0, errno == EINTR {}
  func text(_ file: String) -> String {
    String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
  }
  let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  return (code, text(files[1]), text(files[2]))
}

/// A home of its own for every run, so that nothing of the person who tests is read or written.
enum ProcessEnvironment {
  static func environment(_ more: [String: String]) -> [String: String] {
    let home = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
    try? FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    return [
      "HOME": home, "PATH": path, "LANG": "C.UTF-8", "OOGST_LANGUAGE": "nl",
      "TERM": "xterm-256color",
    ].merging(more) { $1 }
  }
}

/// A terminal to look at: tmux without its status line, one server a test.
final class Tmux {
  static let path = ["/usr/bin/tmux", "/usr/local/bin/tmux"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Far more than anything takes beside other tests: only what never comes waits so long.
  private static let patience = Duration.seconds(60)

  private let socket = "oogst-" + UUID().uuidString

  /// Starts a shell command in a window of the given size.
  init(
    _ command: String, rows: Int = 24, columns: Int = 80, environment: [String: String] = [:]
  ) throws {
    let variables = ProcessEnvironment.environment(environment)
    let settings = variables.map { "\($0.key)='\($0.value)'" }.sorted().joined(separator: " ")
    let folder = try #require(variables["HOME"])
    let configuration = folder + "/tmux.conf"
    try Data("set -g status off\nset -g escape-time 0\nset -g default-shell /bin/sh\n".utf8)
      .write(to: URL(fileURLWithPath: configuration))
    let script = folder + "/command.sh"
    try Data((command + "\n").utf8).write(to: URL(fileURLWithPath: script))
    _ = try tmux([
      "-f", configuration, "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "exec env -i \(settings) sh \(script)",
    ])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    try run(try #require(Self.path), ["-L", socket] + arguments).output
  }

  func press(_ keys: String...) throws { try tmux(["send-keys"] + keys) }

  /// Sends bytes, in hexadecimal, as a terminal of another type would.
  func send(bytes: String) throws {
    try tmux(["send-keys", "-H"] + bytes.split(separator: " ").map(String.init))
  }

  func resize(rows: Int, columns: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  var screen: String { get throws { try tmux(["capture-pane", "-p"]) } }

  /// Column and row of the cursor, and whether it is shown.
  var cursor: String {
    get throws {
      try tmux(["display-message", "-p", "#{cursor_x},#{cursor_y},#{cursor_flag}"])
        .trimmingCharacters(in: .whitespacesAndNewlines)
    }
  }

  /// Waits until the screen shows a text, and gives the screen; an issue when it never does.
  @discardableResult
  func wait(
    for text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let end = ContinuousClock.now + Self.patience
    var last = ""
    while ContinuousClock.now < end {
      last = try screen
      if last.contains(text) { return last }
      // Asking tmux takes some milliseconds: that is pause enough between two looks.
    }
    Issue.record("never saw \(text) in:\n\(last)", sourceLocation: sourceLocation)
    return last
  }

  /// Presses a key until a text is there: for what comes with the key after the one that set it going.
  func press(
    _ key: String, until text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let end = ContinuousClock.now + Self.patience
    while ContinuousClock.now < end {
      try press(key)
      if try screen.contains(text) { return }
    }
    _ = try wait(for: text, sourceLocation: sourceLocation)
  }

  /// Waits until the cursor is at a place.
  func wait(
    cursor place: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let end = ContinuousClock.now + Self.patience
    var last = ""
    while ContinuousClock.now < end {
      last = try cursor
      if last == place { return }
    }
    Issue.record("the cursor is at \(last), not \(place)", sourceLocation: sourceLocation)
  }
}
