public import OogstModel

/// What was found in a file and done with it, for a person to read.
public struct ImportReport: Equatable, Sendable {
  public var encoding = TextEncoding.utf8
  public var separator: UInt8 = 0x3B
  /// Columns that were taken, with the names of their fields; `id` for the file's own ids.
  public var taken: [Taken] = []
  /// Columns that match nothing.
  public var leftOut: [String] = []
  public var rows = 0
  /// Rows without anything in a column that was taken.
  public var emptyRows = 0
  /// Rows with more cells than the header has.
  public var longRows = 0
  /// Rows whose external id came earlier in the file.
  public var doubles = 0
  /// Rows that got their title from their text or number.
  public var madeTitles = 0
  public var bad: [BadCell] = []
  /// Words that no choice answers to, by field name and word.
  public var unknownWords: [String: [String: Int]] = [:]

  public struct Taken: Equatable, Sendable {
    public var header: String
    public var field: Field?
  }

  /// A cell that cannot be read, and where it stands.
  public struct BadCell: Equatable, Sendable {
    /// The line of the file.
    public var line: Int
    public var header: String
    public var value: String
    public var reason: Label
  }
}

/// Why a file is refused as a whole.
public enum ImportProblem: Error, Equatable, Sendable {
  case unreadable(String)
  case empty
  /// It holds bytes that no text in UTF-8 or Windows-1252 has, as UTF-16 and spreadsheets' own files do.
  case noText
  case openQuote(line: Int)
  case tooManyCells(line: Int)
  case rowTooLong(line: Int)
  /// No column gives a title or a text.
  case nothingMatches(headers: [String])
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
