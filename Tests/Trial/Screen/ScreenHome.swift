import Foundation

/// A home for programs under trial: nothing of the user's is read or written. Gone when it is let go.
final class ScreenHome {
  private let path: String

  init() throws(Trouble) {
    var template = Array("/tmp/oogst-trial-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Trouble("there is no folder to be had in /tmp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for folder in ["config", "data", "state"] {
      try? FileManager.default.createDirectory(
        atPath: path + "/" + folder + "/oogst", withIntermediateDirectories: true)
    }
  }

  /// Programs that were killed leave half-written files behind, too.
  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What was remembered of an earlier run would make this one another.
  func forgetMemory() { unlink(path + "/state/oogst/state.toml") }

  /// Nothing of our own process but where programs are.
  var environment: [String: String] {
    [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": path,
      "LANG": "C.UTF-8", "TERM": "xterm-256color", "USER": "trial",
      "XDG_CONFIG_HOME": path + "/config", "XDG_DATA_HOME": path + "/data",
      "XDG_STATE_HOME": path + "/state",
    ]
  }
}
