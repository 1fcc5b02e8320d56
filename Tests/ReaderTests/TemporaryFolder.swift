import Foundation

/// A folder that is gone when nothing needs it any more.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "oogst-readers-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// A file that can be started, copied by a program of its own: one that this process wrote cannot be started as long as
  /// a program that another test starts at that moment still has it open (`ETXTBSY`).
  @discardableResult
  func write(program text: String, to name: String) throws -> String {
    let source = try write(text, to: name + ".txt")
    let copying = try Process.run(
      URL(fileURLWithPath: "/usr/bin/install"),
      arguments: ["-m", "755", source, path + "/" + name])
    copying.waitUntilExit()
    return path + "/" + name
  }

  /// A script that runs a command with these variables and no others.
  func script(
    _ name: String, running command: [String], environment: [String: String]
  ) throws -> String {
    let words = environment.map { "\($0.key)=\($0.value)" }.sorted() + command
    let line = words.map(quoted).joined(separator: " ")
    return try write(program: "#!/bin/sh\nexec env -i \(line)\n", to: name)
  }
}

/// A word as the shell takes it literally.
func quoted(_ word: String) -> String {
  "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
}
