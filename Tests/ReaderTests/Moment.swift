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

  var heading: String { rows.first ?? "" }
  var cursorRow: String { rows[cursor.row] }
}

/// A step with what came of it, and the screen of the program it was taken on.
struct Record: Sendable {
  var screen: String
  var step: Step
  var moment: Moment
}
