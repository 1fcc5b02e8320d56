import Foundation
public import OogstDashboard
import OogstModel
import TOMLKit

/// What the program remembers by itself, in `state.toml`; when that fails, nothing is said.
public struct Memory: Sendable {
  private let path: String
  private var keepsProgramme = false

  public init(path: String) { self.path = path }

  /// The same memory that leaves the programme as it was, where choosing one is only practice.
  public func without(programme isPractice: Bool) -> Memory {
    var memory = self
    memory.keepsProgramme = isPractice
    return memory
  }

  public func read() -> Remembered {
    guard let file = try? TOMLFile.read(path) else {
      return Remembered(isListening: false, programme: nil)
    }
    return Remembered(
      isListening: file.table["listen"]?.bool ?? false,
      programme: file.table["programme"]?.string.flatMap { RecordID($0) })
  }

  public func write(_ remembered: Remembered) {
    var lines = ["listen = \(remembered.isListening)"]
    if let programme = keepsProgramme ? read().programme : remembered.programme {
      lines.append("programme = \"\(programme)\"")
    }
    let url = URL(fileURLWithPath: path)
    try? FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? Data((lines.joined(separator: "\n") + "\n").utf8).write(to: url, options: .atomic)
  }
}
