public import OogstModel
public import OogstReading

/// What was found in a file and done with it, for a person to read.
public struct ImportReport: Equatable, Sendable {
  public var encoding = TextEncoding.utf8
  public var encodingBasis = Basis.shown
  /// Rows with cells in Windows-1252, in a file that is UTF-8 elsewhere.
  public var oldRows = Lines()
  /// Rows whose currency is none, with the first word of them.
  public var unknownCurrencies = Lines()
  public var unknownCurrency = ""
  /// What was said to be done with doubtful rows.
  public var doubtful: DoubtfulRows?
  /// Rows with the character 0, which is read as a space.
  public var zeros = Lines()
  /// Rows with letters that were encoded twice, such as "Ã«", with the first of them.
  public var doublyEncoded = Lines()
  public var doublyEncodedExample = ""
  public var separator: UInt8 = 0x3B
  public var separatorBasis = Basis.assumed
  public var dialect = CSVDialect(separator: 0x3B)
  /// The line with the headings, and how many rows stand above it.
  public var headerLine = 1
  public var rowsAbove = 0
  public var headerBasis = Basis.shown
  /// Columns that were taken, and what for.
  public var taken: [Taken] = []
  /// Columns that match nothing.
  public var leftOut: [String] = []
  /// Headings that say that their amounts are in thousands or millions, and whether they were taken.
  public var multiplied: [Multiplied] = []
  /// How the columns of numbers, dates and lists were read.
  public var readings: [ColumnReading] = []
  /// Rows below the headings, as the first reading counted them.
  public var rows = 0

  // Each row is one of these, or was given on as a record.

  /// Rows without anything in a column that was taken.
  public var emptyRows: Int { blankRows.count }
  public var blankRows = Lines()
  /// Rows whose external id came earlier in the file, and that say the same.
  public var doubles: Int { doubleRows.count }
  public var doubleRows = Lines()
  /// Rows that repeat the headings.
  public var repeatedHeaders = Lines()
  /// Rows that say the headings again in another order: those below it mean something else.
  public var reordered = Lines()
  /// The amounts so far, to know a row that adds them up.
  var sum = 0
  var amounts = 0
  /// Rows with letters that the encoding that was told does not have.
  public var unreadableLetters = Lines()
  /// Rows that add up others.
  public var totals = Lines()
  /// Rows that cannot be read, or are damaged; left out, or the reason why nothing is taken.
  public var badRows = Lines()
  /// Rows of a number that came earlier in the file, and that say something else.
  public var doubtfulRows = 0
  /// Rows that were given on as records.
  public var given = 0

  /// Rows that got their title from their text or number.
  public var madeTitles = 0
  /// Rows without a number whose title stands in an earlier row, too; they are records of their own.
  public var sameTitles = Lines()
  public var bad: [BadCell] = []
  /// Of the cells that cannot be read, those that were taken as not known, with their words kept.
  public var emptied: Int { bad.count { $0.isEmptied } }
  public var damaged: [Damage] = []
  /// Rows below another one of which they are a part, as merged cells of a spreadsheet leave them.
  public var titleless = Lines()
  /// Of the doubtful rows, the first thousand.
  public var doubts: [Doubt] = []
  /// Damaged rows that were taken as they are most likely meant.
  public var repaired: [Damage] = []
  /// Cells that were read in a way that needs saying, by field name.
  public var oddities: [String: [Oddity: Odd]] = [:]
  /// Words that no choice answers to, by field name and word.
  public var unknownWords: [String: [String: Int]] = [:]

  public init() {}

  /// Rows that were left out by themselves, and need no choice.
  public var leftOutRows: Int { emptyRows + repeatedHeaders.count + totals.count }

  public struct Multiplied: Equatable, Sendable {
    public var header: String
    public var isTaken: Bool
  }

  public struct Taken: Equatable, Sendable {
    public var header: String
    public var target: Mapping.Target
  }

  /// Some lines of a file: how many, and the first ones.
  public struct Lines: Equatable, Sendable {
    public private(set) var count = 0
    /// The first thousands of them.
    public private(set) var numbers: [Int] = []

    public init() {}

    public mutating func add(_ line: Int) {
      count += 1
      if numbers.count < Self.most { numbers.append(line) }
    }

    /// Those that a sentence names.
    public var first: [Int] { Array(numbers.prefix(5)) }

    private static let most = 10_000
  }

  /// How the cells of a column were read that can be read in several ways.
  public struct ColumnReading: Equatable, Sendable {
    public var header: String
    public var field: Field
    public var basis: Basis
    /// Nil when no cell leaves anything to choose.
    public var way: Way?
    /// A cell as it is written, and what became of it.
    public var written: String
    public var value: Value

    public enum Way: Equatable, Sendable {
      case decimal(Character)
      case dates(DateOrder)
      case lists(String)
      case currency(String)
      /// The column has both orders, and only dates that can be read in one way are read.
      case bothOrders
      /// `2008-09`: a month or a season.
      case month, season
    }
  }

  /// A way of reading that came up, with the first cell of it.
  public struct Odd: Equatable, Sendable {
    public var count = 1
    public var line: Int
    public var written: String
    public var value: Value
  }

  /// A cell that cannot be read, and where it stands.
  public struct BadCell: Equatable, Sendable {
    /// The line of the file.
    public var line: Int
    /// The row of the spreadsheet.
    public var sheetRow: Int
    /// The row's own number, if it has one.
    public var number: String?
    public var header: String
    public var value: String
    public var reason: Label
    /// Whether the cell can be taken as not known, as the row's own number cannot.
    public var canBeEmptied = true
    /// Whether it was taken as not known, and its row with it.
    public var isEmptied = false
  }
}

/// Why a file is refused as a whole.
public enum ImportProblem: Error, Equatable, Sendable {
  case unreadable(String)
  case empty
  /// It holds bytes that no text has.
  case noText
  /// It is a file of another format.
  case foreign(ForeignFormat)
  case openQuote(line: Int)
  case tooManyCells(line: Int)
  case rowTooLong(line: Int)
  /// No column gives a title or a text; the column that would do best as the title, if any.
  case nothingMatches(headers: [String], suggestion: String?)
  /// Two rows behind each other look like headings.
  case twoHeaders(lines: [Int])
  /// There is no row on the line that was named.
  case noSuchLine(Int)
  /// Headings, and nothing below them.
  case noRows(headerLine: Int)
  /// Rows, none of which became a record.
  case noRecords
  /// Rows went missing between reading and bringing in: a fault of the program.
  case miscounted(rows: Int, accounted: Int)
  case mapping(Mapping.Problem)
  case noSuchChoiceField(String)
  case noSuchChoice(field: Field, word: String)

  /// What went wrong while a file was read, put in terms of the file.
  init(_ error: any Error) {
    switch error {
    case let problem as ImportProblem: self = problem
    case CSVReader.Problem.openQuote(let line): self = .openQuote(line: line)
    case CSVReader.Problem.tooManyCells(let line): self = .tooManyCells(line: line)
    case CSVReader.Problem.tooLong(let line): self = .rowTooLong(line: line)
    default: self = .unreadable("\(error)")
    }
  }
}
