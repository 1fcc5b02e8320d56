import Foundation
import Testing

@testable import OogstDashboard

/// The pictures in the README are what the program draws; RECORD=1 draws them anew.
@Suite struct ReadmePictureTests {
  private static let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../README.md")

  @Test func thePicturesInTheReadmeAreWhatIsDrawn() async throws {
    let text = try String(contentsOf: Self.readme, encoding: .utf8)
    let start = try #require(text.range(of: "<!-- pictures -->\n"))
    let end = try #require(text.range(of: "<!-- /pictures -->"))
    let drawn = try await pictures()
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      let new = text[..<start.upperBound] + drawn + text[end.lowerBound...]
      try Data(new.utf8).write(to: Self.readme)
      return
    }
    #expect(String(text[start.upperBound..<end.lowerBound]) == drawn)
  }

  private func pictures() async throws -> String {
    let overview = try await Keys(programme: Moment.practice)
    let list = try await Keys(screen: .projects, programme: Moment.practice)
    var groups = try await Keys(screen: .projects, programme: Moment.practice)
    await groups.type(":groepeer beweging stadium<Enter>")
    return [(overview, 20), (list, 9), (groups, 13)].map { keys, count in
      "```\n" + keys.canvas.rows.prefix(count).map(line).joined(separator: "\n") + "\n```\n"
    }.joined()
  }

  /// Bars are blanks in a colour, of which a text has none.
  private func line(_ spans: [Canvas.Span]) -> String {
    let drawn = spans.map { span in
      var span = span
      if span.isBar { span.text = String(repeating: "=", count: span.width) }
      return span
    }
    return Canvas.line(drawn)
  }
}
