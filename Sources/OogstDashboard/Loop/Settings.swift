public import OogstModel

/// How a person wants to work; what of it can change while the program runs is remembered.
public struct Settings: Equatable, Sendable {
  public var language: Language
  public var mode: Mode
  public var rowDetail: RowDetail
  public var highlight: Highlight
  /// The widest that text is wrapped to; 72 unless told, for a braille display for example 40.
  public var textWidth: Int
  public var keymap: Keymap
  /// Whether the second pane is shown where there is room.
  public var showsSecondPane: Bool
  /// Whether clicks and the wheel are taken, which the terminal then keeps from selecting text.
  public var takesMouse: Bool
  /// How much the checks of a project ask for.
  public var checks = LessonCheck.Thresholds()
  /// Whether messages may say where things are kept; else there are no other commands either.
  public var namesPlaces: Bool

  /// Whether it makes sense to say how data are brought in.
  var mayImport: Bool { namesPlaces }

  public init(
    language: Language = .dutch, mode: Mode = .seeing, rowDetail: RowDetail = .short,
    highlight: Highlight = .row, textWidth: Int = 72, keymap: Keymap = .standard,
    showsSecondPane: Bool = true, takesMouse: Bool = false, namesPlaces: Bool = true
  ) {
    self.language = language
    self.mode = mode
    self.rowDetail = rowDetail
    self.highlight = highlight
    self.textWidth = textWidth
    self.keymap = keymap
    self.showsSecondPane = showsSecondPane
    self.takesMouse = takesMouse
    self.namesPlaces = namesPlaces
  }

  /// Kijkstand, luisterstand, regelstand.
  public enum Mode: String, Equatable, Sendable, CaseIterable {
    case seeing, listening, linear
  }

  /// How much a row of a list holds.
  public enum RowDetail: String, Equatable, Sendable, CaseIterable {
    case title, short, full
  }

  /// How the selected row stands out for those who look; the cursor is at its start all the same.
  public enum Highlight: String, Equatable, Sendable, CaseIterable {
    case row, mark, none
  }
}

/// Rows and columns of the terminal.
public struct Size: Equatable, Sendable {
  public var rows: Int
  public var columns: Int

  /// Anything smaller than one by one counts as that.
  public init(rows: Int, columns: Int) {
    self.rows = max(rows, 1)
    self.columns = max(columns, 1)
  }
}
