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
  func write(_ text: String, to name: String, executable: Bool = false) throws -> String {
    let file = path + "/" + name
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    if executable { chmod(file, 0o755) }
    return file
  }

  /// A script that runs a command with these variables and no others.
  func script(
    _ name: String, running command: [String], environment: [String: String]
  ) throws -> String {
    let words = environment.map { "\($0.key)=\($0.value)" }.sorted() + command
    let line = words.map(quoted).joined(separator: " ")
    return try write("#!/bin/sh\nexec env -i \(line)\n", to: name, executable: true)
  }
}

/// A word as the shell takes it literally.
func quoted(_ word: String) -> String {
  "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'"
}
