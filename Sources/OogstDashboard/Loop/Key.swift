/// A key as a terminal gives it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case up, down, left, right
  case pageUp, pageDown, home, end
  case enter, backspace, tab, escape
  case delete, insert, backTab
  /// Ctrl-W: takes away the word before the cursor of a text.
  case clearWord
  /// Ctrl-U: takes away all that stands before the cursor.
  case clearBefore
  /// Ctrl-K: takes away all from the cursor on.
  case clearAfter
  /// Ctrl-S and Ctrl-_: second ways to save a form and to undo in a field of it.
  case save, undo
  /// F1 to F12.
  case function(Int)
}

extension Key {
  /// Every key that has a name of its own.
  static let named: [Key] =
    [
      .character(" "), .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter,
      .backspace, .tab, .escape, .delete, .insert, .backTab,
    ] + (1...12).map(Key.function)

  /// What is printed on keys, in every language.
  static let short: [String: Key] = [
    "up": .up, "down": .down, "left": .left, "right": .right, "pgup": .pageUp, "pgdn": .pageDown,
    "del": .delete, "ins": .insert,
  ]
}
