/// What a terminal shows, worked out from the bytes that a program sends it.
///
/// It knows what ncurses sends for the usual terminal types, so that a test can ask what is on the screen, where the
/// cursor is and how much was drawn, without a terminal. What it does not know it keeps in `unknown` instead of
/// guessing.
public struct VirtualTerminal: Sendable {
  public private(set) var rowCount: Int
  public private(set) var columnCount: Int
  /// DECTCEM: programs hide the cursor while they draw, and some leave it hidden.
  public internal(set) var isCursorVisible = true
  /// DECCKM: whether arrows must be sent as ESC O and not as ESC [.
  public internal(set) var hasApplicationCursorKeys = false
  /// The escape sequences that were not understood, written readably.
  public internal(set) var unknown: [String] = []
  /// Cells written since the last `takeFacts()`.
  public internal(set) var cellsDrawn = 0
  /// The texts written since the last `takeFacts()`, each with the row it was written on.
  public internal(set) var rowsDrawn: [DrawnText] = []

  var cells: [[Cell]]
  var place = Place(row: 0, column: 0)
  var saved = Place(row: 0, column: 0)
  /// The last column was written and the cursor waits there: the next character goes to the next row (xenl).
  var isWrapPending = false
  var wrapsAround = true
  var inserts = false
  var top = 0
  var bottom: Int
  /// REP repeats this one.
  var lastCharacter: Unicode.Scalar = " "
  var tabStops: Set<Int>
  var parser = SequenceParser()

  public init(rows: Int, columns: Int) {
    rowCount = rows
    columnCount = columns
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    bottom = rows - 1
    tabStops = Self.usualTabStops(columns)
  }

  /// Where the cursor is, from 0. A cursor that waits to wrap is on the last column.
  public var cursor: Place { place }

  /// The text of every row, without the spaces at its end.
  public var rows: [String] { cells.map { Self.text($0[...]) } }

  /// The text of a row from a column on, without the spaces at its end.
  public func text(row: Int, from column: Int) -> String {
    guard cells.indices.contains(row), column < columnCount else { return "" }
    return Self.text(cells[row][column...])
  }

  /// Takes what the program sent. A sequence may be cut anywhere: the rest may come with the next call.
  public mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let item = parser.take(byte) { perform(item) }
    }
  }

  /// A new size, as a window that is resized: what stands at the top left stays.
  public mutating func resize(rows: Int, columns: Int) {
    // The row of the cursor stays in sight: rows go from the top when the window gets too low for it.
    let gone = max(0, place.row - rows + 1)
    var fresh = Array(cells.dropFirst(gone).prefix(rows))
    for row in fresh.indices {
      fresh[row] = Array(fresh[row].prefix(columns))
      fresh[row] += Array(repeating: Cell(), count: columns - fresh[row].count)
    }
    fresh += Array(
      repeating: Array(repeating: Cell(), count: columns), count: rows - fresh.count)
    cells = fresh
    rowCount = rows
    columnCount = columns
    top = 0
    bottom = rows - 1
    tabStops = Self.usualTabStops(columns)
    move(row: place.row - gone, column: place.column)
  }

  /// What was drawn since the last time this was asked; counting starts anew.
  @discardableResult
  public mutating func takeFacts() -> DrawnFacts {
    defer {
      cellsDrawn = 0
      rowsDrawn = []
    }
    return DrawnFacts(cells: cellsDrawn, texts: rowsDrawn)
  }

  static func usualTabStops(_ columns: Int) -> Set<Int> {
    Set(stride(from: 8, to: max(9, columns), by: 8))
  }

  private static func text(_ cells: ArraySlice<Cell>) -> String {
    var text = cells.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }
}
