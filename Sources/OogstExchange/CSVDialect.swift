/// How a file sets its cells apart: the character between them, and what its quotes mean.
public struct CSVDialect: Hashable, Sendable {
  public var separator: UInt8
  /// Whether spaces may stand before a quote that opens a cell: `a, "b"`.
  public var hasSpacedQuotes = false
  /// Whether `\"` is a quote inside a quoted cell, beside the doubled quote of RFC 4180.
  public var hasBackslashes = false

  public init(separator: UInt8) { self.separator = separator }
}

/// What is wrong with one row of a file, and where that begins.
public struct Damage: Hashable, Sendable {
  /// The line of the file on which it begins.
  public var line: Int
  public var kind: Kind

  public enum Kind: Hashable, Sendable {
    /// Fewer cells than there are headings; `joins` when the next line makes them whole.
    case fewer(cells: Int, of: Int, joins: Bool)
    /// More cells than there are headings.
    case more(cells: Int, of: Int)
    /// A quote in the midst of a cell that begins with one; read as text, the row has its cells.
    case strayQuote
    /// A quote is opened and never closed.
    case openQuote
  }

  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }

  /// Whether there is one reading of the row that keeps all its words in their columns.
  public var canBeRepaired: Bool {
    switch kind {
    case .strayQuote: true
    // What is missing may stand on the next line.
    case .fewer, .more, .openQuote: false
    }
  }
}

/// One row: its cells as bytes, and where it stands.
public struct CSVRow: Equatable, Sendable {
  /// The cells without what separates and quotes them, one behind the other.
  var bytes: [UInt8]
  /// Where in ``bytes`` each cell ends.
  var ends: [Int]
  /// The line of the file on which it began, counted from 1.
  public var line: Int
  /// The row that it is in a spreadsheet, counted from 1: another one behind cells of several lines.
  public var sheetRow: Int
  public var damage: Damage?

  public var count: Int { ends.count }

  /// The bytes of one cell; none for one that the row does not have.
  func cell(_ index: Int) -> ArraySlice<UInt8> {
    guard index < ends.count else { return [] }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  public var cells: [[UInt8]] { ends.indices.map { Array(cell($0)) } }

  /// Whether every cell of it holds nothing but blanks.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } }
}
