import OogstModel

/// The grid as it should look: words with roles, and where the cursor rests. Colours come later.
public struct Canvas: Equatable, Sendable {
  public let size: Size
  /// The words of every row, from the left; what lies behind them is empty.
  public internal(set) var rows: [[Span]]
  public internal(set) var cursor: Cursor
  /// Counts what was written on a row; the same words under another number are written again.
  var generations: [Int: Int] = [:]
  /// The row of the heading.
  public internal(set) var headingRow = 0
  /// The row of the keys that work here, if there is room for one.
  public internal(set) var hintRow: Int?
  /// The row in which text is being typed, if any.
  public internal(set) var typedRow: Int?
  /// Whether every row that is new is written whole, even where letters happen to be the same.
  public internal(set) var isWhole = false

  /// A cell of the grid, counted from 0.
  public struct Cursor: Equatable, Sendable {
    public var row: Int
    public var column: Int
  }

  /// Words at a place in a row.
  public struct Span: Equatable, Sendable {
    public var column: Int
    public var text: String
    public var role: Role
    /// Whether it is a part of a bar: blanks that are filled with the colour of its role.
    public var isBar = false

    /// In cells.
    public var width: Int { DisplayWidth.of(text) }

    func moved(by columns: Int) -> Span {
      Span(column: column + columns, text: text, role: role, isBar: isBar)
    }

    /// What of it stands behind a cell; nil when nothing does.
    func behind(_ end: Int) -> Span? {
      if column >= end { return self }
      var rest = text[...]
      var at = column
      while at < end, let character = rest.popFirst() { at += DisplayWidth.of(character) }
      return rest.isEmpty ? nil : Span(column: at, text: String(rest), role: role, isBar: isBar)
    }
  }

  /// What words are for; a theme says how that looks.
  public enum Role: String, Equatable, Sendable, CaseIterable {
    case text, heading, section, item, selection, message, prompt, hint
    /// The names above a list, that of the column which orders it, and the labels of a page.
    case columns, ordered, label
    /// A word that was searched for.
    case match
    /// A bar of what is neither good nor bad.
    case bar
    /// Words with a meaning, which they say themselves.
    case good, slow, stopped, late, new, unknown

    init(_ tone: Tone) {
      self =
        switch tone {
        case .good: .good
        case .slow: .slow
        case .stopped: .stopped
        case .late: .late
        case .new: .new
        }
    }
  }

  init(size: Size) {
    self.size = size
    rows = Array(repeating: [], count: size.rows)
    cursor = Cursor(row: 0, column: 0)
  }

  /// Puts words on the grid, as far as they fit.
  mutating func put(
    _ text: String, row: Int, column: Int = 0, width: Int? = nil, role: Role, isBar: Bool = false
  ) {
    guard rows.indices.contains(row), column < size.columns, !text.isEmpty else { return }
    let room = min(width ?? size.columns, size.columns - column)
    var fitting = text
    if DisplayWidth.of(text) > room {
      fitting = Wrapping.cut(text, width: room)
      // A letter of two cells does not fit in a window of one.
      guard !fitting.isEmpty, DisplayWidth.of(fitting) <= room else { return }
    }
    rows[row].append(Span(column: column, text: fitting, role: role, isBar: isBar))
  }

  /// Puts where one is in a list behind the heading, if all of it fits.
  mutating func put(place: String, row: Int) {
    guard rows.indices.contains(row), let last = rows[row].last else { return }
    let column = last.column + last.width
    guard column + DisplayWidth.of(place) < size.columns else { return }
    put(place, row: row, column: column, role: .label)
  }

  /// Puts words at their places in a row, as far as they fit.
  mutating func put(_ spans: [Span], row: Int, column: Int = 0) {
    for span in spans {
      put(span.text, row: row, column: column + span.column, role: span.role, isBar: span.isBar)
    }
  }

  /// Whether a row of this grid needs nothing when another stands.
  public func shows(_ row: Int, as other: Canvas?) -> Bool {
    guard let other else { return false }
    if rows[row].isEmpty, other.rows[row].isEmpty { return true }
    let isSaidAgain = generations[row] != nil && generations[row] != other.generations[row]
    return rows[row] == other.rows[row] && !isSaidAgain
  }

  /// Whether news stands on a row.
  public func isMessage(_ row: Int) -> Bool { generations[row] != nil }

  /// The words of the heading, without the place in a list that may stand behind them: another place is no other page.
  public var heading: [String] {
    rows.indices.contains(headingRow) ? rows[headingRow].prefix(1).map(\.text) : []
  }

  /// The grid as plain lines, for tests and for looking.
  public var lines: [String] { rows.map(Self.line) }

  /// Words at their places in one row.
  public static func line(_ spans: [Span]) -> String {
    var line = ""
    var width = 0
    for span in spans {
      line += String(repeating: " ", count: max(0, span.column - width)) + span.text
      width = max(width, span.column) + DisplayWidth.of(span.text)
    }
    return line
  }
}
