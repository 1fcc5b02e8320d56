import OogstDashboard
import OogstModel
import OogstTerminal

/// Configurations and themes: whatever stands in one, it is read or told of, twice the same.
struct TOMLFuzzer: Fuzzer {
  static let name = "toml"

  func input(_ chance: inout Chance) -> String {
    switch chance.below(20) {
    case 0..<7: return TOMLTexts.document(&chance)
    case 7..<12: return TOMLTexts.soup(&chance)
    case 12..<17:
      let whole = chance.happens(500) ? Self.theme(&chance) : TOMLTexts.document(&chance)
      return String(decoding: ByteMutation.mutate(Array(whole.utf8), &chance), as: UTF8.self)
    case 17: return TOMLTexts.deep(&chance)
    default: return String(decoding: Texts.bytes(&chance, most: 300), as: UTF8.self)
    }
  }

  private static func theme(_ chance: inout Chance) -> String {
    let names = ThemeFile.builtIn.keys.sorted()
    guard !names.isEmpty, let bytes = ThemeFile.builtIn[chance.pick(names)] else { return "" }
    return String(decoding: bytes(), as: UTF8.self)
  }

  func trouble(with text: String) async -> String? {
    configurationTrouble(text) ?? themeTrouble(text)
  }

  private func configurationTrouble(_ text: String) -> String? {
    let (configuration, problems) = Configuration.read(text, name: "config.toml")
    let again = Configuration.read(text, name: "config.toml")
    guard again.0 == configuration, Set(again.1.map(Told.init)) == Set(problems.map(Told.init))
    else {
      return "another answer the second time"
    }
    if let width = configuration.width, !(10...80).contains(width) { return "a width of \(width)" }
    let lines = Self.lines(in: text)
    return problems.lazy.compactMap { trouble(with: $0, lines) }.first
  }

  private func themeTrouble(_ text: String) -> String? {
    do throws(Problem) {
      let theme = try ThemeFile.theme(text, name: "theme.toml")
      let colours = theme.styles.values.flatMap { [$0.foreground, $0.background] }
      let isWrong = colours.contains { colour in colour.map { !(0...255).contains($0) } ?? false }
      return isWrong ? "a colour that there is not" : nil
    } catch { return trouble(with: error, Self.lines(in: text)) }
  }

  private static func lines(in text: String) -> Int { text.utf8.count { $0 == 0x0A } + 1 }

  /// A line that there is, and words in both languages.
  private func trouble(with problem: Problem, _ lines: Int) -> String? {
    if let line = problem.line, !(1...lines + 1).contains(line) {
      return "line \(line) of \(lines): \(problem.what.english)"
    }
    return problem.what.dutch.isEmpty || problem.what.english.isEmpty
      ? "a problem without words" : nil
  }

  private struct Told: Hashable {
    let line: Int?
    let text: String

    init(_ problem: Problem) {
      line = problem.line
      text = problem.what.english
    }
  }
}
