import Testing

@testable import OogstDashboard

@Suite struct LineEditorTests {
  /// Types keys; letters stand for themselves, names between angle brackets for the others.
  private func editor(
    _ keys: String, completions: @escaping (String) -> [String] = { _ in [] }
  ) -> (editor: LineEditor, outcomes: [LineEditor.Outcome]) {
    var editor = LineEditor()
    var outcomes: [LineEditor.Outcome] = []
    for stroke in Self.strokes(keys) {
      outcomes.append(editor.take(stroke, completions: completions))
    }
    return (editor, outcomes.filter { $0 != .goesOn })
  }

  private static let named: [String: LineEditor.Stroke] = [
    "Enter": .key(.enter), "Up": .key(.up), "Down": .key(.down), "Left": .key(.left),
    "Right": .key(.right), "Home": .key(.home), "End": .key(.end), "Back": .key(.backspace),
    "Del": .key(.delete), "Tab": .key(.tab), "^U": .key(.clearBefore), "^K": .key(.clearAfter),
    "^W": .key(.clearWord), "^D": .endOfInput, "F1": .key(.function(1)),
  ]

  static func strokes(_ keys: String) -> [LineEditor.Stroke] {
    var strokes: [LineEditor.Stroke] = []
    var rest = keys[...]
    while let letter = rest.popFirst() {
      guard letter == "<", let end = rest.firstIndex(of: ">") else {
        strokes.append(.key(.character(letter)))
        continue
      }
      strokes.append(named[String(rest[..<end])] ?? .key(.escape))
      rest = rest[rest.index(after: end)...]
    }
    return strokes
  }

  @Test(arguments: [
    ("zorg", "zorg", 4), ("zrg<Left><Left>o", "zorg", 2), ("zorg<Back>", "zor", 3),
    ("zorg<Home><Del>", "org", 0), ("zorg<Home>x<End>y", "xzorgy", 6),
    ("een twee drie<^W>", "een twee ", 9), ("een twee  <^W>", "een ", 4), ("<^W>", "", 0),
    ("een<Left><^U>", "n", 0), ("een<Home><Right><^K>", "e", 1), ("ab<^D>", "ab", 2),
    ("ab<Left><^D>", "a", 1), ("e\u{301}<Back>", "", 0), ("a<F1><Esc>b", "ab", 2),
    ("een<Enter>twee<Enter>d<Up>", "twee", 4), ("een<Enter>twee<Enter>d<Up><Up><Up>", "een", 3),
    ("een<Enter>d<Up><Down>", "d", 1), ("een<Enter>een<Enter><Up><Up>", "een", 3),
    (" <Enter>x<Up>", "x", 1), ("a\u{7}b\u{202E}", "ab", 2),
  ]) func strokesMakeALine(keys: String, text: String, place: Int) {
    let editor = editor(keys).editor
    #expect(editor.text == text)
    #expect(editor.place == place)
  }

  @Test func enterGivesTheLineAndCtrlDOnAnEmptyOneEnds() {
    #expect(
      editor("2<Enter>zoek zorg<Enter><^D>").outcomes == [
        .entered("2"), .entered("zoek zorg"), .ended,
      ])
  }

  @Test(arguments: [
    ("proj", ["projecten"], "projecten ", []),
    ("filter bew", ["filter beweging="], "filter beweging=", []),
    ("le", ["lessen", "lezen"], "le", [LineEditor.Outcome.offers(["lessen", "lezen"])]),
    ("l", ["lessen", "lezen"], "le", []), ("zz", [], "zz", []),
  ]) func tabCompletesAsFarAsItCan(
    typed: String, found: [String], text: String, outcomes: [LineEditor.Outcome]
  ) {
    let done = editor(typed + "<Tab>") { $0 == typed ? found : [] }
    #expect(done.editor.text == text)
    #expect(done.outcomes == outcomes)
  }

  @Test func aPasteOfAnySizeEndsSomewhere() {
    for letter in ["x", "é", "日"] {
      let long = editor(String(repeating: letter, count: 10_000)).editor
      // Too long by a letter: so the line is refused, and not cut without a word.
      #expect(long.text.utf8.count > Typing.most)
      #expect(long.text.utf8.count <= Typing.most + 4)
    }
  }

  // MARK: - Drawing

  /// A row of a terminal that knows letters, the backspace and the carriage return.
  private struct Row {
    var cells: [Character] = []
    var column = 0

    mutating func take(_ text: String) -> Bool {
      for letter in text {
        switch letter {
        case "\r": column = 0
        case "\u{8}":
          guard column > 0 else { return false }
          column -= 1
        default:
          while cells.count <= column { cells.append(" ") }
          cells[column] = letter
          column += 1
        }
      }
      return true
    }

    var text: String {
      var text = String(cells)
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }

  @Test(arguments: [80, 40, 20, 12]) func whatIsDrawnIsWhatIsTyped(columns: Int) {
    var random = SeededNumbers(seed: UInt64(columns))
    let letters: [LineEditor.Stroke] = ["a", "b", "é", "ü", "e\u{301}", " "].map {
      .key(.character($0))
    }
    let all =
      letters + letters + letters
      + Self.strokes("<Left><Left><Right><Home><End><Back><Del><Up><Down><^W><^U><^K><Enter>")
    let label = Array("Les> ".suffix(columns / 2))
    for _ in 0..<60 {
      var editor = LineEditor()
      var drawing = LineDrawing()
      var row = Row()
      for _ in 0..<120 {
        let stroke = all[Int(random.next() % UInt64(all.count))]
        if case .entered = editor.take(stroke, completions: { _ in [] }) {
          drawing = LineDrawing()
          row = Row()
        }
        let isInside = row.take(drawing.show(editor, prompt: "Les> ", columns: columns))
        #expect(isInside && row.cells.count < columns)
        #expect(shows(row, editor, label), "\(row.text) of \(editor.text)")
      }
    }
  }

  /// Whether a row shows the label and a stretch of the text, with the cursor where the next letter goes.
  private func shows(_ row: Row, _ editor: LineEditor, _ label: [Character]) -> Bool {
    guard row.cells.starts(with: label) else { return false }
    var shown = Array(row.cells.dropFirst(label.count))
    let text = Array(editor.text)
    let start = editor.place - (row.column - label.count)
    guard (0...text.count).contains(start) else { return false }
    // Behind what is shown stand the blanks of a longer line before.
    while shown.count > text.count - start, shown.last == " " { shown.removeLast() }
    return text[start...].starts(with: shown)
  }

  private func sent(_ drawing: inout LineDrawing, _ editor: LineEditor) -> String {
    drawing.show(editor, prompt: "> ", columns: 80)
  }

  @Test func aLetterAtTheEndIsAllThatIsSent() {
    var drawing = LineDrawing()
    var editor = LineEditor()
    #expect(sent(&drawing, editor) == "> ")
    _ = editor.take(.key(.character("a")), completions: { _ in [] })
    #expect(sent(&drawing, editor) == "a")
    _ = editor.take(.key(.backspace), completions: { _ in [] })
    #expect(sent(&drawing, editor) == "\u{8} \u{8}")
  }
}
