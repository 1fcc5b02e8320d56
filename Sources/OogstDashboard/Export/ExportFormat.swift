import OogstModel

/// How a file is written that somebody takes along.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// For a Dutch spreadsheet.
  case csv
  /// For programs, as RFC 4180 has it.
  case csvForPrograms = "csv-rfc4180"
  case json, markdown, text

  /// What stands behind the dot of a file's name.
  public var ending: String {
    switch self {
    case .csv, .csvForPrograms: "csv"
    case .json: "json"
    case .markdown: "md"
    case .text: "txt"
    }
  }

  /// The format of a word, such as `rfc4180`, or of the ending of a file's name.
  init?(word: String) {
    let folded = Folding.folded(word)
    let found = Self.allCases.first { format in
      ([format.rawValue, format.ending] + format.words).contains { Folding.folded($0) == folded }
    }
    guard let found else { return nil }
    self = found
  }

  private var words: [String] {
    switch self {
    case .csv: ["rekenblad", "spreadsheet", "excel"]
    case .csvForPrograms: ["rfc4180", "rfc"]
    case .json: []
    case .markdown: []
    case .text: ["tekst"]
    }
  }
}
