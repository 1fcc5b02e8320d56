import Foundation
import OogstDashboard
import OogstModel
import Testing

/// Compares what is shown with the recorded picture: the grid, the cursor, and the linear reading.
///
/// `RECORD=1 swift test` records anew; the change is reviewed as a difference of text files.
func expectScreen(
  _ keys: Keys, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let canvas = keys.canvas
  let lines = canvas.lines.map { line in
    String(line.reversed().drop { $0 == " " }.reversed())
  }
  let picture =
    (lines + [
      "---- cursor \(canvas.cursor.row),\(canvas.cursor.column): \(keys.underCursor)",
      "---- reading",
    ] + Linear.reading(keys.screen)).joined(separator: "\n") + "\n"
  let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Screens/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(picture.utf8).write(to: path)
    return
  }
  guard let data = FileManager.default.contents(atPath: path.path) else {
    Issue.record("\(name) was never recorded", sourceLocation: sourceLocation)
    return
  }
  let recorded = String(decoding: data, as: UTF8.self)
  #expect(picture == recorded, "\(name) looks otherwise", sourceLocation: sourceLocation)
}
