import OogstModel

/// What a person asks for, whichever key, word or menu line they used.
public enum Command: Hashable, Sendable {
  case open, back
  /// To what one came back from.
  case forward
  /// Keep where one is at hand.
  case pin
  case up, down, pageDown, pageUp, home, end
  case nextPane
  /// One of the screens that the table of screens gives a key, a word or a place in the menu.
  case screen(ScreenID)
  case search, filter, clear, sort
  /// Chooses which fields a list shows.
  case columns
  /// Counts the rows of a list together, with sums.
  case group
  /// Enters a record, changes the one that has the focus, or begins a new one as a copy of it.
  case add, edit, duplicate
  /// Changes one field of the record that has the focus.
  case set
  /// What the record planned was done.
  case done
  /// Says in what the record that has the focus differs from another of its kind.
  case compare
  /// Shows the record that has the focus as it was on a day.
  case earlier
  /// Moves the record that has the focus to the bin.
  case remove
  /// Undoes one's own last save.
  case undo
  /// Writes what is shown to a file.
  case export
  /// Saves the list that is shown, to come back to.
  case saveView
  case next, previous
  /// To the next or previous line of a page that has what was searched for.
  case nextMatch, previousMatch
  case whereAmI, readInFull, repeatNews
  case listen, menu, help, accessibility
  /// Choose how things look, or in which language they are.
  case theme, language
  /// Draw and read anew.
  case redraw
  /// Give what has the focus to the terminal's clipboard.
  case copy
  case byName, quit

  /// Every command, in the order of menu and help.
  public static func all(_ screens: ScreenTable) -> [Command] {
    [.open, .back, .forward, .pin, .up, .down, .pageDown, .pageUp, .home, .end, .nextPane]
      + screens.doors.map { .screen($0.id) }
      + [
        .add, .edit, .set, .done, .duplicate, .remove, .undo,
        .search, .filter, .clear, .sort, .columns, .group, .copy, .export, .saveView, .next,
        .previous,
        .nextMatch,
        .previousMatch,
        .whereAmI,
        .readInFull, .compare, .earlier, .repeatNews,
        .listen, .menu, .help, .accessibility, .theme, .language, .redraw, .byName, .quit,
      ]
  }

  /// Its name in a configuration.
  public var name: String {
    if case .screen(let id) = self { id.name } else { "\(self)" }
  }

  /// What has no use where every line is given.
  static let onlyOnAGrid: Set<Command> = [
    .up, .down, .nextPane, .listen, .theme, .redraw, .copy, .byName,
  ]

  /// What moves the focus within what is shown.
  var isArrow: Bool { self == .up || self == .down }
  /// Whether it goes one row on or back.
  var isStep: Bool { [.up, .down, .next, .previous].contains(self) }
}
