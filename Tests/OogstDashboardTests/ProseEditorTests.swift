import Testing

@testable import OogstDashboard

/// A text of several lines while it is typed.
@Suite struct ProseEditorTests {
  private func editor(_ text: String, at place: Int) -> ProseEditor {
    var editor = ProseEditor(text, atEnd: false)
    for _ in 0..<place { _ = editor.take(.right, width: 10, height: 5) }
    return editor
  }

  @Test(arguments: [
    ("", [""]), ("een", ["een"]), ("een\n\ntwee", ["een", "", "twee"]), ("een\n", ["een", ""]),
    ("een twee drie", ["een twee ", "drie"]), ("aaaaaaaaaaaa", ["aaaaaaaaaa", "aa"]),
    ("een tweedrievier", ["een ", "tweedrievi", "er"].map { $0 }),
  ]) func aTextIsShownInRowsThatFitAndNothingIsLeftOut(text: String, rows: [String]) {
    let shown = ProseEditor(text, atEnd: false).rows(width: 10)
    #expect(shown.map(\.text) == rows)
    for row in shown { #expect(String(text.dropFirst(row.start)).hasPrefix(row.text)) }
  }

  @Test(
    arguments: [
      (Key.enter, "ee\nn"), (.backspace, "en"), (.delete, "ee"), (.character("x"), "eexn"),
      (.clearBefore, "n"), (.clearAfter, "ee"), (.clearWord, "n"),
    ] as [(Key, String)]) func keysChangeTheText(key: Key, text: String)
  {
    var editor = editor("een", at: 2)
    let isTaken = editor.take(key, width: 10, height: 5)
    #expect(isTaken)
    #expect(editor.text == text)
    let isUndone = editor.undo()
    #expect(isUndone)
    #expect(editor.text == "een")
    #expect(editor.place == 2)
  }

  @Test func linesAreJoinedByBackspaceAtTheirBeginning() {
    var editor = editor("een\ntwee", at: 4)
    _ = editor.take(.backspace, width: 10, height: 5)
    #expect(editor.text == "eentwee")
    #expect(editor.place == 3)
  }

  @Test func upAndDownKeepTheColumnAsFarAsRowsGo() {
    var editor = editor("een twee drie\nx\nvier vijf zes", at: 7)
    #expect(editor.cursor(width: 20).column == 7)
    _ = editor.take(.down, width: 20, height: 5)
    #expect(editor.cursor(width: 20) == (1, 1))
    _ = editor.take(.down, width: 20, height: 5)
    #expect(editor.cursor(width: 20) == (2, 7))
    _ = editor.take(.up, width: 20, height: 5)
    _ = editor.take(.up, width: 20, height: 5)
    #expect(editor.cursor(width: 20) == (0, 7))
    #expect(editor.text == "een twee drie\nx\nvier vijf zes")
  }

  @Test func homeAndEndStayInTheRow() {
    var editor = editor("een twee drie vier", at: 12)
    #expect(editor.rows(width: 10).map(\.text) == ["een twee ", "drie vier"])
    _ = editor.take(.home, width: 10, height: 5)
    #expect(editor.cursor(width: 10) == (1, 0))
    _ = editor.take(.end, width: 10, height: 5)
    #expect(editor.place == 18)
    _ = editor.take(.up, width: 10, height: 5)
    _ = editor.take(.end, width: 10, height: 5)
    #expect(editor.cursor(width: 10).row == 0)
  }

  /// Whatever keys come: the place is within the text, and the cursor is where it says.
  @Test func randomKeysLeaveItWhole() {
    var chance = SeededNumbers(seed: 7)
    var editor = ProseEditor("", atEnd: false)
    let letters: [Character] = ["a", " ", "é", "日", "\u{301}", "👩‍👧", "x"]
    let others: [Key] = [
      .enter, .backspace, .delete, .left, .right, .up, .down, .home, .end, .pageUp, .pageDown,
      .clearWord, .clearBefore, .clearAfter,
    ]
    for _ in 0..<5_000 {
      let number = Int.random(in: 0..<30, using: &chance)
      let key =
        number < others.count
        ? others[number] : Key.character(letters[number % letters.count])
      _ = editor.take(key, width: 12, height: 4)
      #expect((0...editor.text.count).contains(editor.place))
      let rows = editor.rows(width: 12)
      let (row, column) = editor.cursor(width: 12)
      #expect(rows[row].start + column <= editor.place)
      #expect(column <= rows[row].text.count)
      for row in rows { #expect(DisplayWidth.of(row.text) <= 12) }
    }
  }
}
