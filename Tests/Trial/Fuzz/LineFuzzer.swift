import OogstDashboard
import OogstExchange
import OogstModel
import OogstStore

/// The linear mode on the example: any lines, typed by any strokes.
struct LineFuzzer: Fuzzer {
  static let name = "lines"

  struct Input {
    var language: Language
    var lines: [String]
    var strokes: [LineEditor.Stroke]
    /// Of the terminal on which they are typed.
    var columns: Int
  }

  private let store: SQLiteStore

  init(store: SQLiteStore) { self.store = store }

  func input(_ chance: inout Chance) -> Input {
    Input(
      language: chance.pick(Language.allCases),
      lines: chance.many(chance.within(1...12)) { chance in
        let line = LineTexts.line(&chance)
        guard chance.happens(50) else { return line }
        return String(decoding: ByteMutation.mutate(Array(line.utf8), &chance), as: UTF8.self)
      },
      strokes: StrokeMaker.strokes(&chance), columns: chance.pick([80, 80, 40, 20, 10, 5, 3, 200]))
  }

  func readable(_ input: Input) -> String {
    "\(input.language.rawValue), "
      + input.lines.map { "\"" + Readable.text($0, most: 200) + "\"" }.joined(separator: ", ")
      + "; in \(input.columns) columns "
      + Readable.text(input.strokes.map(StrokeMaker.word).joined(), most: 4_000)
  }

  func trouble(with input: Input) async -> String? {
    var session = Session(
      State(
        kinds: store.kinds, today: Day(ExampleData.today) ?? Day(secondsSince1970: 0),
        isExample: true, settings: Settings(language: input.language, mode: .linear)), store)
    await session.send(.started)
    var shown: Screen?
    var heard = session.state.saidSoFar
    for line in input.lines {
      if let found = LineRules.trouble(with: session.state, begun: line) { return found }
      await session.send(.line(line))
      await session.send(.settled)
      if session.state.isFinished { return nil }
      if session.state.awaitsAnswer { return "frozen: behind \"" + Readable.text(line) + "\"" }
      let screen = session.screen
      let lines = Linear.change(
        from: shown, to: screen, news: session.state.said(since: heard))
      if let found = LineRules.trouble(with: lines) { return found }
      shown = screen
      heard = session.state.saidSoFar
    }
    let typed = TypedLineRules(prompt: session.state.linePrompt, columns: input.columns)
    return typed.trouble(with: input.strokes, completions: session.state.completions)
  }
}
