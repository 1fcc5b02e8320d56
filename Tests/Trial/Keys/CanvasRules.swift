import OogstDashboard

/// What holds for every grid, whatever is on it.
enum CanvasRules {
  /// Nil when all is well.
  static func trouble(with canvas: Canvas, _ size: Size) -> String? {
    guard canvas.rows.count == size.rows else {
      return "rows: \(canvas.rows.count) in a window of \(size.rows)"
    }
    guard (0..<size.rows).contains(canvas.cursor.row),
      (0..<size.columns).contains(canvas.cursor.column)
    else {
      return
        "cursor outside the window: row \(canvas.cursor.row), column \(canvas.cursor.column) in "
        + "\(size.rows)x\(size.columns)"
    }
    for (number, row) in canvas.rows.enumerated() {
      if let trouble = trouble(in: row, columns: size.columns) {
        return trouble + ", row \(number)"
      }
    }
    return nil
  }

  private static func trouble(in row: [Canvas.Span], columns: Int) -> String? {
    var end = 0
    for span in row {
      guard span.column >= 0, span.column + span.width <= columns else {
        return "words past the edge: column \(span.column), \(span.width) cells of \(columns)"
      }
      guard span.column >= end else {
        return "words over words: column \(span.column), where others end at \(end)"
      }
      end = span.column + span.width
      if let found = UnsafeText.trouble(in: span.text) { return "unsafe text, \(found)" }
    }
    return nil
  }
}
