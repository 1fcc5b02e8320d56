import OogstDashboard

/// What holds for every form that is typed in.
enum FormRules {
  /// Nil when all is well: the cursor stands in the value before the letter that it is said to stand before.
  static func trouble(with canvas: Canvas, _ screen: Screen) -> String? {
    guard screen.prompt == nil, case .form(let form) = screen.content, form.isTyped,
      form.rows.indices.contains(form.focus)
    else { return nil }
    let row = form.rows[form.focus]
    guard (0...row.value.count).contains(form.place) else {
      return "cursor at letter \(form.place) of \(row.value.count)"
    }
    let cursor = canvas.cursor
    let text = Canvas.line(canvas.rows[cursor.row])
    // It may stand on news for a moment. In the last cell of a row there is no room to tell.
    guard text.hasPrefix(row.label), !row.label.isEmpty, !canvas.isMessage(cursor.row),
      canvas.size.rows > 2,
      cursor.column < canvas.size.columns - 1
    else { return nil }
    let right = rest(of: text, from: cursor.column)
    let behind = withoutMarks(row.value.dropFirst(form.place))
    let isRight = right.isEmpty == behind.isEmpty && behind.hasPrefix(right)
    return isRight ? nil : "cursor in column \(cursor.column) before \(right), not \(behind)"
  }

  /// The letters that begin in a cell or behind it.
  private static func rest(of text: String, from column: Int) -> String {
    var end = 0
    for index in text.unicodeScalars.indices {
      if end >= column { return withoutMarks(text[index...]) }
      end += DisplayWidth.of(String(text.unicodeScalars[index]))
    }
    return ""
  }

  /// Without what has no cell of its own before its first letter: that stands on whatever comes before it.
  private static func withoutMarks(_ text: Substring) -> String {
    String(text.unicodeScalars.drop { DisplayWidth.of(String($0)) == 0 })
  }
}
