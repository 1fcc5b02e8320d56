/// Splits bytes into rows and cells as they come, in constant memory (RFC 4180, and what spreadsheets
/// make of it): quoted cells, doubled quotes, line ends of any kind, separators inside quotes.
public struct CSVReader {
  public let separator: UInt8
  private var cell: [UInt8] = []
  private var row: [[UInt8]] = []
  private var state = State.cellStart
  private var lastWasReturn = false
  /// The line of the file on which the current row began, counted from 1.
  public private(set) var rowLine = 1
  private var line = 1
  /// Of the current row, its separators counted along.
  private var bytesInRow = 0

  /// As many columns as a sheet of Excel has.
  public static let mostCells = 16_384
  /// A row of more bytes is no row: a quote that is never closed, or a file of another kind.
  public static let mostBytes = 16 << 20

  private enum State { case cellStart, bare, quoted, quoteInQuoted }

  public init(separator: UInt8) { self.separator = separator }

  /// One row: its cells as bytes, and the line of the file on which it began.
  public struct Row: Equatable, Sendable {
    public var cells: [[UInt8]]
    public var line: Int
  }

  /// What makes a file unreadable as a whole.
  public enum Problem: Error, Equatable, Sendable {
    /// A quote was opened on this line and never closed.
    case openQuote(line: Int)
    /// The row that begins on this line has more than ``CSVReader/mostCells`` cells.
    case tooManyCells(line: Int)
    /// The row that begins on this line has more than ``CSVReader/mostBytes`` bytes.
    case tooLong(line: Int)
  }

  /// Takes some bytes and gives every row that ends in them to `body`; false from it stops.
  public mutating func read(
    _ bytes: some Sequence<UInt8>, _ body: (Row) throws -> Bool
  ) throws -> Bool {
    for byte in bytes {
      bytesInRow += 1
      guard bytesInRow <= Self.mostBytes else { throw Problem.tooLong(line: rowLine) }
      if byte == 0x0A {
        line += 1
        if lastWasReturn, state == .cellStart, row.isEmpty {
          // The second half of CR LF: the row has ended already.
          lastWasReturn = false
          rowLine = line
          continue
        }
      } else if lastWasReturn, state == .cellStart, row.isEmpty {
        // A line end of CR alone.
        line += 1
        rowLine = line
      }
      lastWasReturn = false
      switch (state, byte) {
      case (.quoted, 0x22): state = .quoteInQuoted
      case (.quoted, _): cell.append(byte)
      case (.quoteInQuoted, 0x22):
        cell.append(byte)
        state = .quoted
      case (.cellStart, 0x22): state = .quoted
      case (_, separator):
        endCell()
        guard row.count < Self.mostCells else { throw Problem.tooManyCells(line: rowLine) }
      case (_, 0x0A), (_, 0x0D):
        lastWasReturn = byte == 0x0D
        guard try endRow(body) else { return false }
        rowLine = line
      default:
        // Text behind a closing quote, which no standard allows, is kept as it is.
        cell.append(byte)
        state = .bare
      }
    }
    return true
  }

  /// Gives the last row of a file that does not end with a line end.
  public mutating func finish(_ body: (Row) throws -> Bool) throws {
    if state == .quoted { throw Problem.openQuote(line: rowLine) }
    if !row.isEmpty || !cell.isEmpty || state == .quoteInQuoted { _ = try endRow(body) }
  }

  private mutating func endCell() {
    row.append(cell)
    cell.removeAll(keepingCapacity: true)
    state = .cellStart
  }

  private mutating func endRow(_ body: (Row) throws -> Bool) throws -> Bool {
    endCell()
    bytesInRow = 0
    let done = Row(cells: row, line: rowLine)
    row.removeAll(keepingCapacity: true)
    // An empty line is no row.
    if done.cells.count == 1, done.cells[0].isEmpty { return true }
    return try body(done)
  }
}
