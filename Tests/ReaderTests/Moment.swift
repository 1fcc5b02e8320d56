import VirtualTerminal

/// What there was to see, hear and feel after one step.
struct Moment: Sendable {
  var bytes: Int
  var cellsDrawn: Int
  var cursor: Place
  var isCursorVisible: Bool
  /// What the focus is on.
  var textFromCursor: String
  var rows: [String]
  var said: [String]
  /// The window of the braille display, when there is one.
  var braille: String?

  /// Where the heading stands: for who listens below the news, else above all.
  var headingRow = 0

  var heading: String { rows.indices.contains(headingRow) ? rows[headingRow] : "" }
  var cursorRow: String { rows[cursor.row] }
}

/// A step with what came of it, and the screen of the program it was taken on.
struct Record: Sendable {
  var screen: String
  var step: Step
  var moment: Moment
}
