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
    "Del": .key(.delete), "Tab": .key(.tab), "^U": .clearBefore, "^K": .clearAfter,
    "^W": .clearWord, "^D": .endOfInput, "F1": .key(.function(1)),
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
    let long = editor(String(repeating: "x", count: 20_000)).editor
    #expect(long.text.utf8.count == Typing.most)
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

  @Test(arguments: [80, 40, 12, 3, 1]) func whatIsDrawnIsWhatIsTyped(columns: Int) {
    var random = SeededNumbers(seed: 7)
    let all =
      Self.strokes("abc de<Left><Right><Home><End><Back><Del><Up><Down>x<^W>yz<Left><Left>")
      + [.key(.enter), .clearBefore]
    for _ in 0..<60 {
      var editor = LineEditor()
      var drawing = LineDrawing()
      var row = Row()
      let isInside = row.take(drawing.show(editor, prompt: "Lessen> ", columns: columns))
      #expect(isInside)
      for _ in 0..<80 {
        let stroke = all[Int(random.next() % UInt64(all.count))]
        if case .entered = editor.take(stroke, completions: { _ in [] }) {
          drawing = LineDrawing()
          row = Row()
        }
        let isInside = row.take(drawing.show(editor, prompt: "Lessen> ", columns: columns))
        #expect(isInside)
        #expect(row.cells.count <= max(columns, 2))
        if columns == 80, editor.text.count < 70 {
          #expect("Lessen> " + editor.text == row.text + trailing(editor.text, row.text))
          #expect(row.column == 8 + editor.place)
        }
      }
    }
  }

  /// The blanks that end a line are not seen on a row.
  private func trailing(_ text: String, _ row: String) -> String {
    String(repeating: " ", count: max(0, 8 + text.count - row.count))
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
