/// Splits bytes into rows and cells as they come, in the memory of one row and one piece (RFC 4180, and what
/// spreadsheets make of it): quoted cells, doubled quotes, line ends of any kind, separators inside quotes.
///
/// Once it knows how many cells a row has, it says what is wrong with a row, on the line where that begins, and
/// goes on behind that line: a quote that is out of place costs its own row, and none of those behind it.
public struct CSVReader {
  public let dialect: CSVDialect
  /// How many cells a row has at least and at most; nil before the headings are known.
  private let dataWidth: ClosedRange<Int>?
  /// How many cells rows usually have: as many may hold nothing behind the last heading.
  private let usualCells: Int
  /// Rows that may be of any width: the headings, and what stands above them.
  private let leadingRows: Int
  private var given = 0
  /// Whether a sign of another dialect was seen.
  public private(set) var hasSpacedQuote = false
  public private(set) var hasBackslashQuote = false

  private let splitter: RowSplitter
  /// What was not given as a row yet.
  private var rest: [UInt8] = []
  /// How much there must be of it before it is looked at once more: bytes that come one by one would each
  /// have the row read from its beginning.
  private var worthReading = 0
  private var line = 1
  private var sheetRow = 1

  /// As many columns as a sheet of Excel has.
  public static let mostCells = 16_384
  /// A row of more bytes is no row: a quote that is never closed, or a file of another kind.
  public static let mostBytes = 16 << 20

  private static let mostUnread = 1 << 18

  public init(
    dialect: CSVDialect, width: ClosedRange<Int>? = nil, usualCells: Int = 0,
    behind leadingRows: Int = 0
  ) {
    self.dialect = dialect
    dataWidth = width
    self.usualCells = usualCells
    self.leadingRows = leadingRows
    splitter = RowSplitter(dialect: dialect)
  }

  public init(separator: UInt8) { self.init(dialect: CSVDialect(separator: separator)) }

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
    _ bytes: some Sequence<UInt8>, _ body: (CSVRow) throws -> Bool
  ) throws -> Bool {
    rest.append(contentsOf: bytes)
    guard rest.count >= worthReading else { return true }
    return try take(isLast: false, body)
  }

  /// Gives the last row of a file that does not end with a line end.
  public mutating func finish(_ body: (CSVRow) throws -> Bool) throws {
    _ = try take(isLast: true, body)
  }

  private mutating func take(isLast: Bool, _ body: (CSVRow) throws -> Bool) throws -> Bool {
    // Away from the property, so that a row can be given while the bytes stay where they are.
    let bytes = rest
    rest = []
    var start = 0
    var goesOn = true
    try bytes.withUnsafeBufferPointer { bytes in
      while goesOn, start < bytes.count {
        guard let row = try next(bytes, &start, isLast: isLast) else { break }
        // An empty line is no row.
        if row.count == 1, row.bytes.isEmpty { continue }
        given += 1
        goesOn = try body(row)
      }
    }
    rest = start == 0 ? bytes : Array(bytes[start...])
    worthReading = rest.count + min(rest.count, Self.mostUnread)
    return goesOn
  }

  /// The row that begins at `start`, and where the one behind it begins; nil when it is not whole yet.
  private mutating func next(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: inout Int, isLast: Bool
  ) throws -> CSVRow? {
    let width = given < leadingRows ? nil : dataWidth
    let isTooLong = bytes.count - start > Self.mostBytes
    let window =
      isTooLong ? UnsafeBufferPointer(rebasing: bytes[..<(start + Self.mostBytes)]) : bytes
    guard let end = splitter.end(of: window, from: start, isLast: isLast || isTooLong) else {
      return nil
    }
    if end.hasTooManyCells { throw Problem.tooManyCells(line: line) }
    if isTooLong, end.next == window.count, width == nil || !end.isOpen {
      throw Problem.tooLong(line: line)
    }
    hasSpacedQuote = hasSpacedQuote || end.hasSpacedQuote
    hasBackslashQuote = hasBackslashQuote || end.hasBackslashQuote
    if end.isOpen, width == nil {
      throw Problem.openQuote(line: line(of: end.trouble, bytes, start))
    }
    var row: CSVRow
    var next = end
    if let width, end.trouble != nil, let cut = try self.cut(end, bytes, start, width) {
      (row, next) = cut
    } else {
      row = try self.row(bytes, start..<end.end, isLoose: false)
      if let width { (row, next) = try checked(row, end, bytes, start, width) }
    }
    if end.trouble != nil, width == nil {
      row = try self.row(bytes, start..<end.end, isLoose: true)
    }
    line += 1 + next.innerLines
    sheetRow += 1
    start = next.next
    return row
  }

  private func row(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isLoose: Bool
  ) throws -> CSVRow {
    guard let cells = splitter.cells(bytes, range, isLoose: isLoose) else {
      throw Problem.tooManyCells(line: line)
    }
    return CSVRow(bytes: cells.bytes, ends: cells.ends, line: line, sheetRow: sheetRow)
  }

  private func line(of place: Int?, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard let place else { return line }
    var line = line
    for index in start..<place
    where bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A) {
      line += 1
    }
    return line
  }

  // MARK: - Damage

  /// The row as it is most likely meant, with what is wrong with it, and where the next one begins.
  private func checked(
    _ standard: CSVRow, _ end: RowSplitter.End, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ width: ClosedRange<Int>
  ) throws -> (CSVRow, RowSplitter.End) {
    let count = mismatch(standard, width)
    let isWhole = end.trouble == nil && count == nil
    if isWhole, end.innerLines == 0 { return (standard, end) }
    guard let (first, next) = try firstLine(bytes, start, end) else {
      return try ofOneLine(standard, count, end, bytes, start, width)
    }
    let tail = lines(bytes, next.next..<end.end)
    // The last line of a whole row closes its quotes: it is one of its own only where nothing is right.
    let hidesRows =
      try (isWhole ? tail.dropLast() : tail[...]).contains { try isRow(bytes, $0, width) }
      || (isWhole && isCut(bytes, start..<next.end, width) && isCut(bytes, tail.last, width))
    if isWhole, !hidesRows { return (standard, end) }
    let troubleLine = line(of: end.trouble, bytes, start)
    // Its first line, read by itself with the quotes as text where they close nothing.
    if mismatch(first, width) == nil { return (damaged(first, .strayQuote, troubleLine), next) }
    if hidesRows || end.isOpen { return (damaged(first, .openQuote, troubleLine), next) }
    let whole = try row(bytes, start..<end.end, isLoose: true)
    if end.trouble != nil, mismatch(whole, width) == nil {
      return (damaged(whole, .strayQuote, troubleLine), end)
    }
    // Where a quote is out of place nobody knows what the lines below belong to: each speaks for itself.
    if end.trouble != nil { return (damaged(first, .openQuote, troubleLine), next) }
    return (damaged(standard, count, line), end)
  }

  /// The first line of a row that goes on over more lines than a quote out of place can mean.
  private func cut(
    _ end: RowSplitter.End, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int,
    _ width: ClosedRange<Int>
  ) throws -> (CSVRow, RowSplitter.End)? {
    guard end.innerLines > Self.mostLines, let (first, next) = try firstLine(bytes, start, end)
    else {
      return nil
    }
    let kind: Damage.Kind = mismatch(first, width) == nil ? .strayQuote : .openQuote
    return (damaged(first, kind, line(of: end.trouble, bytes, start)), next)
  }

  /// A cell of more lines than this, with a fault in its quotes, is none.
  private static let mostLines = 200

  private func ofOneLine(
    _ standard: CSVRow, _ count: Damage.Kind?, _ end: RowSplitter.End,
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ width: ClosedRange<Int>
  ) throws -> (CSVRow, RowSplitter.End) {
    let loose = try row(bytes, start..<end.end, isLoose: true)
    if end.trouble != nil, mismatch(loose, width) == nil {
      return (damaged(loose, .strayQuote, line), end)
    }
    return (damaged(standard, end.isOpen ? .openQuote : count ?? .strayQuote, line), end)
  }

  private func damaged(_ row: CSVRow, _ kind: Damage.Kind?, _ line: Int) -> CSVRow {
    var row = row
    row.damage = kind.map { Damage(line: line, kind: $0) }
    return row
  }

  /// Whether a line inside a quoted cell is a row of its own, which a quote out of place swallowed: by itself
  /// it has all its cells and nothing wrong with its quotes.
  private func isRow(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ width: ClosedRange<Int>
  ) throws -> Bool {
    let slice = UnsafeBufferPointer(rebasing: bytes[line])
    guard let end = splitter.end(of: slice, from: 0, isLast: true), end.trouble == nil,
      !end.hasLooseClosing
    else { return false }
    let row = try self.row(bytes, line, isLoose: false)
    return row.count > 1 && !row.isBlank && mismatch(row, width) == nil && isTight(bytes, line)
  }

  /// Whether a line is as wide as a row when its quotes are text.
  private func isCut(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>?, _ width: ClosedRange<Int>
  ) -> Bool {
    guard let line, let row = try? self.row(bytes, line, isLoose: true) else { return false }
    return row.count > 1 && mismatch(row, width) == nil && isTight(bytes, line)
  }

  /// Whether no separator has a blank behind it, as those of prose have.
  private func isTight(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var isQuoted = false
    for place in line {
      if bytes[place] == 0x22 { isQuoted.toggle() }
      guard bytes[place] == dialect.separator, !isQuoted, place + 1 < line.upperBound else {
        continue
      }
      if bytes[place + 1] == 0x20 { return false }
    }
    return true
  }

  /// The lines between two places, without their ends.
  private func lines(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    for place in range where bytes[place] == 0x0A || bytes[place] == 0x0D {
      lines.append(start..<place)
      start = place + 1
    }
    if start < range.upperBound { lines.append(start..<range.upperBound) }
    return lines
  }

  /// The first line of a row of several, read loosely; nil for a row of one line.
  private func firstLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: RowSplitter.End
  ) throws -> (CSVRow, RowSplitter.End)? {
    guard end.innerLines > 0,
      let stop = bytes[start..<end.end].firstIndex(where: { $0 == 0x0A || $0 == 0x0D })
    else { return nil }
    let isPair = bytes[stop] == 0x0D && stop + 1 < bytes.count && bytes[stop + 1] == 0x0A
    let row = try self.row(bytes, start..<stop, isLoose: true)
    return (row, RowSplitter.End(end: stop, next: stop + (isPair ? 2 : 1)))
  }

  /// What is wrong with the number of cells. Cells too many that hold nothing are no fault where rows usually
  /// have them; in one row only they may be the mark of a cell that was cut in two.
  private func mismatch(_ row: CSVRow, _ width: ClosedRange<Int>) -> Damage.Kind? {
    if row.isBlank { return nil }
    if row.count < width.lowerBound {
      return .fewer(cells: row.count, of: width.lowerBound, joins: false)
    }
    guard row.count > width.upperBound else { return nil }
    let surplus = row.bytes[row.ends[width.upperBound - 1]...]
    let isFilled = surplus.contains { $0 != 0x20 && $0 != 0x09 }
    return isFilled || row.count > usualCells
      ? .more(cells: row.count, of: width.upperBound) : nil
  }
}
