import Foundation
import Testing

@Suite struct AccessibilityStatementTests {
  /// The article and the program must not tell different things.
  @Test func theArticleSaysWhatTheProgramSays() throws {
    let article = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Sources/OogstModel/Documentation.docc/Accessibility.md"),
      encoding: .utf8)
    let words = article.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let statement = try run(program, ["accessibility", "--language", "en"]).output
    let lines = statement.split(separator: "\n").map(String.init)
    #expect(lines.count > 20)
    for line in lines { #expect(words.contains(line), "\(line)") }
  }

  @Test func theStatementIsPrintedInDutchAndOpensFromTheHelp() throws {
    let printed = try run(program, ["toegankelijkheid"]).output
    #expect(printed.hasPrefix("Toegankelijkheid\n"))
    // In parts that are short enough to be heard at once: a long line may go on in the next.
    let further = String(repeating: "meer\n", count: 40)
    let linear = try run(
      program, ["--plain", "--example"], input: "hulp\n2\n" + further
    ).output
    let given = linear.split(separator: "\n").filter { !$0.hasPrefix("Typ meer") }
      .joined(separator: " ")
    for line in printed.split(separator: "\n") { #expect(given.contains(line), "\(line)") }
  }
}
