import OogstDashboard
import VirtualTerminal

/// What holds for a line that is typed: what stands on the terminal is what was typed, and the cursor is where it goes on.
struct TypedLineRules {
  let prompt: String
  let columns: Int

  private static let rows = 3

  func trouble(
    with strokes: [LineEditor.Stroke], completions: (String) -> [String]
  ) -> String? {
    var editor = LineEditor()
    var drawing = LineDrawing()
    var terminal = VirtualTerminal(rows: Self.rows, columns: columns)
    // What letters of other writing take differs from terminal to terminal, and so does all that is drawn after them.
    var isPlain = Self.isPlain(prompt)
    if let found = show(editor, &drawing, &terminal, isPlain) { return found }
    for stroke in strokes {
      switch editor.take(stroke, completions: completions) {
      case .goesOn: break
      case .entered(let line):
        if line.utf8.count > 5_000 { return "a line of \(line.utf8.count) bytes" }
        if let found = leave(&drawing, &terminal) { return found }
      case .offers(let lines):
        if lines.count < 2 { return "offers: \(lines)" }
        if let found = leave(&drawing, &terminal) { return found }
      case .ended: return editor.text.isEmpty ? nil : "ends on a line with something in it"
      }
      guard (0...editor.text.count).contains(editor.place) else {
        return "place \(editor.place) in a text of \(editor.text.count)"
      }
      isPlain = isPlain && Self.isPlain(editor.text)
      if let found = show(editor, &drawing, &terminal, isPlain) { return found }
    }
    return nil
  }

  private func show(
    _ editor: LineEditor, _ drawing: inout LineDrawing, _ terminal: inout VirtualTerminal,
    _ isPlain: Bool
  ) -> String? {
    let row = terminal.cursor.row
    let signs = drawing.show(editor, prompt: prompt, columns: columns)
    if let found = feed(signs, &terminal) { return found }
    guard isPlain else { return nil }
    guard terminal.cursor.row == row else { return "the line goes on in the next row" }
    return stands(editor, terminal)
      ? nil : "shown: \"\(terminal.rows[row])\" for \"\(editor.text)\""
  }

  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  private func leave(
    _ drawing: inout LineDrawing, _ terminal: inout VirtualTerminal
  ) -> String? {
    feed(drawing.leave(), &terminal)
  }

  private func feed(_ signs: String, _ terminal: inout VirtualTerminal) -> String? {
    // The kernel puts a carriage return before each.
    terminal.feed(signs.replacing("\n", with: "\r\n").utf8)
    return UnsafeText.trouble(in: signs, allowed: ["\n", "\r", "\u{8}"])
      .map { "unsafe signs, " + $0 }
  }

  /// Whether the row is the prompt, or the end of it, with a part of the text around the cursor.
  private func stands(_ editor: LineEditor, _ terminal: VirtualTerminal) -> Bool {
    let row = terminal.rows[terminal.cursor.row]
    let column = terminal.cursor.column
    let padded = row + String(repeating: " ", count: max(column - row.count, 0))
    let before = padded.prefix(column)
    let typed = editor.text.prefix(editor.place)
    guard editor.text.dropFirst(editor.place).hasPrefix(padded.dropFirst(column)) else {
      return false
    }
    return (0...min(prompt.count, before.count)).contains { length in
      before.prefix(length) == prompt.suffix(length) && typed.hasSuffix(before.dropFirst(length))
    }
  }
}
