public import OogstModel
import OogstReading
import Synchronization

/// Reads a CSV file as records of one kind: once to find out how it writes things, once to read it.
public final class CSVImport: Sendable {
  /// Gives the next bytes of a file, and nil at its end.
  public typealias Chunks = () throws -> [UInt8]?

  private let kind: Kind
  private let source: SourceText
  private let choices: ImportChoices
  private let profile: FileProfile
  private let reader: RowReader
  private let reading: Mutex<Reading>

  /// A word of the file and the choice that it stands for.
  public struct Word: Equatable, Sendable {
    public var field: String
    public var word: String
    public var choice: String

    public init(field: String, word: String, choice: String) {
      self.field = field
      self.word = word
      self.choice = choice
    }
  }

  /// Looks through the whole file; `open` is called again for each further reading.
  public init(
    _ kind: Kind, _ choices: ImportChoices = ImportChoices(), origin: Origin = .imported,
    open: @escaping @Sendable () throws -> Chunks
  ) throws(ImportProblem) {
    self.kind = kind
    self.choices = choices
    source = SourceText(open: open, told: choices.encoding)
    profile = try FileProfile.of(kind, choices, source)
    guard profile.report.rows > 0 else { throw .noRows(headerLine: profile.report.headerLine) }
    var reader = RowReader(kind, profile, choices, origin)
    for word in choices.words {
      guard let index = kind.fields.firstIndex(where: { $0.answers(to: word.field) }),
        let name = try Self.choice(word.choice, kind.fields[index])
      else { throw .noSuchChoiceField(word.field) }
      reader.readers[index]?.words[Folding.folded(word.word)] = name
    }
    self.reader = reader
    var report = profile.report
    report.doubtful = choices.doubtful
    reading = Mutex(Reading(report: report))
  }

  /// The name of the choice that a word means; nil for a field without choices.
  private static func choice(_ word: String, _ field: Field) throws(ImportProblem) -> String? {
    switch field.type {
    case .choice:
      guard let option = field.option(for: word) else {
        throw .noSuchChoice(field: field, word: word)
      }
      return option.name
    case .yesNo:
      guard let answer = ValueReader.answer(word) else {
        throw .noSuchChoice(field: field, word: word)
      }
      return answer ? "ja" : "nee"
    case .text, .prose, .number, .range, .money, .date, .time, .link, .tags, .reference,
      .references, .table:
      return nil
    }
  }

  /// What was found so far; whole after the last batch.
  public var report: ImportReport { reading.withLock { $0.report } }

  /// How many rows came so far, for who waits.
  public var rowsRead: Int { reading.withLock { $0.rows } }

  /// What came up while the file was read once more, which then was cancelled.
  public var problem: ImportProblem? { reading.withLock { $0.problem } }

  /// Whether the file must be refused because of rows that cannot be read, or that nobody can tell apart.
  public var isRefused: Bool { isRefused(report) }

  private func isRefused(_ report: ImportReport) -> Bool {
    (!choices.skipsBad && report.badRows.count > 0)
      || (choices.doubtful == nil && report.doubtfulRows > 0)
  }

  /// The rows of the next stretch of the file; nil at its end.
  ///
  /// Once the file is to be refused, the rest is only looked through, so that the report names everything; at
  /// the end it throws, so that nothing is kept.
  public func nextBatch() throws -> [Incoming]? {
    try reading.withLock { reading in
      do {
        return try batch(&reading)
      } catch let error where !(error is CancellationError) {
        reading.problem = ImportProblem(error)
        throw CancellationError()
      }
    }
  }

  private struct Reading {
    var problem: ImportProblem?
    var report: ImportReport
    var chunks: Chunks?
    var csv = CSVReader(separator: 0x3B)
    var isAtEnd = false
    /// Rows that came from the file, above the data and in it.
    var rows = 0
    var sameNumbers = SameNumbers()
    /// Titles of rows without a number.
    var titles: Set<Int> = []
  }

  private func batch(_ reading: inout Reading) throws -> [Incoming]? {
    if reading.isAtEnd { return nil }
    var batch: [Incoming] = []
    if reading.chunks == nil {
      let start = try source.read()
      reading.chunks = start.rest
      reading.csv = CSVReader(
        dialect: profile.dialect, width: profile.width, usualCells: profile.usualCells,
        behind: profile.leadingRows)
      try take(start.first, &reading, &batch)
    }
    while batch.isEmpty || isRefused(reading.report) {
      guard let bytes = try reading.chunks?() else {
        try finish(&reading, &batch)
        return batch
      }
      try take(bytes, &reading, &batch)
      if isRefused(reading.report) { batch = [] }
    }
    return batch
  }

  private func take(
    _ bytes: [UInt8], _ reading: inout Reading, _ batch: inout [Incoming]
  ) throws {
    var csv = reading.csv
    reading.csv = CSVReader(separator: 0)
    _ = try csv.read(bytes) { row in
      take(row, &reading, &batch)
      return true
    }
    reading.csv = csv
  }

  private func finish(_ reading: inout Reading, _ batch: inout [Incoming]) throws {
    reading.isAtEnd = true
    var csv = reading.csv
    try csv.finish { row in
      take(row, &reading, &batch)
      return true
    }
    batch += reading.sameNumbers.records
    reading.report.given += reading.sameNumbers.records.count
    if isRefused(reading.report) { throw CancellationError() }
    let report = reading.report
    guard report.given > 0 else { throw ImportProblem.noRecords }
    let accounted =
      report.given + report.doubles + report.leftOutRows + report.badRows.count
      + report.doubtfulRows
    guard accounted == report.rows else {
      throw ImportProblem.miscounted(rows: report.rows, accounted: accounted)
    }
  }

  private func take(_ row: CSVRow, _ reading: inout Reading, _ batch: inout [Incoming]) {
    reading.rows += 1
    guard reading.rows > profile.leadingRows, let row = reader.incoming(row, &reading.report) else {
      return
    }
    if let cents = reader.amount(row) {
      // Amounts may be as large as a number gets; a sum that wrapped round equals none by chance.
      reading.report.sum &+= cents
      reading.report.amounts += 1
    }
    if let id = row.externalID, profile.repeatedIDs.contains(id) {
      reading.sameNumbers.add(row, number: id, kind, choices.doubtful, &reading.report)
      return
    }
    if row.externalID == nil, row.number == 0, case .text(let title) = row.values[kind.titleIndex],
      !reading.titles.insert(title.hashValue).inserted
    {
      reading.report.sameTitles.add(row.line)
    }
    reading.report.given += 1
    batch.append(row)
  }
}
