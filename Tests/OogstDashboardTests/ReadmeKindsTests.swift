import Foundation
import OogstModel
import Testing

@testable import OogstDashboard

/// The README's tables of kinds are those of the program; `RECORD=1` writes them.
@Suite struct ReadmeKindsTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")
  private static let marks = (begin: "<!-- kinds -->\n", end: "<!-- /kinds -->")

  /// By area, in the order of screen 9, each with the word that opens its list.
  private func table(_ language: Language) -> String {
    let head =
      language == .dutch
      ? "| | woord | over | wat het is |\n|---|---|---|---|\n"
      : "| | word | about | what it is |\n|---|---|---|---|\n"
    return Area.allCases.reduce(into: head) { table, area in
      for kind in Kind.all where Area.of(kind) == area {
        let meaning = Glossary.term(of: kind)?.meaning[language] ?? ""
        table +=
          "| \(kind.code) | \(kind.plural[language]) | \(area.label[language].lowercasedFirst) | \(meaning) |\n"
      }
    }
  }

  @Test func theReadmeHasTheKindsOfTheProgram() throws {
    var readme = try String(contentsOf: Self.file, encoding: .utf8)
    var start = readme.startIndex
    for language in Language.allCases {
      let begin = try #require(
        readme.range(of: Self.marks.begin, range: start..<readme.endIndex)?.upperBound)
      let end = try #require(
        readme.range(of: Self.marks.end, range: begin..<readme.endIndex)?.lowerBound)
      let wanted = table(language)
      if ProcessInfo.processInfo.environment["RECORD"] == "1" {
        readme.replaceSubrange(begin..<end, with: wanted)
        start = readme.index(begin, offsetBy: wanted.count)
      } else {
        #expect(readme[begin..<end] == wanted)
        start = end
      }
    }
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try readme.write(to: Self.file, atomically: true, encoding: .utf8)
    }
  }
}
