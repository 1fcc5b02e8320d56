public import OogstModel
import Synchronization

/// Reads a CSV file as records of one kind: once to find out how it writes things, once to read it.
public final class CSVImport: Sendable {
  /// Gives the next bytes of a file, and nil at its end.
  public typealias Chunks = () throws -> [UInt8]?

  private let kind: Kind
  private let open: @Sendable () throws -> Chunks
  private let origin: Origin
  private let skipsBad: Bool
  private let survey: Survey
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

  /// Looks through the whole file; `open` is called again for the second reading.
  public init(
    _ kind: Kind, map: [Mapping.Choice] = [], words: [Word] = [], skipsBad: Bool = false,
    origin: Origin = .imported, open: @escaping @Sendable () throws -> Chunks
  ) throws(ImportProblem) {
    self.kind = kind
    let open: @Sendable () throws -> Chunks = { try Self.withoutMark(open()) }
    self.open = open
    self.origin = origin
    self.skipsBad = skipsBad
    survey = try Survey(kind, map, open)
    var reading = Reading(report: survey.report, readers: survey.readers(kind))
    for word in words {
      guard let index = kind.fields.firstIndex(where: { $0.answers(to: word.field) }),
        case .choice = kind.fields[index].type
      else { throw .noSuchChoiceField(word.field) }
      guard let option = kind.fields[index].option(for: word.choice) else {
        throw .noSuchChoice(field: kind.fields[index], word: word.choice)
      }
      reading.readers[index]?.words[Folding.bare(word.word)] = option.name
    }
    self.reading = Mutex(reading)
  }

  /// Leaves out the mark that some programs begin a UTF-8 file with.
  private static func withoutMark(_ chunks: @escaping Chunks) -> Chunks {
    var start: [UInt8]? = []
    return {
      guard var bytes = start else { return try chunks() }
      start = nil
      while bytes.count < 3, let more = try chunks() { bytes += more }
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
      return bytes.isEmpty ? try chunks() : bytes
    }
  }

  /// What was found so far; whole after the last batch.
  public var report: ImportReport { reading.withLock { $0.report } }

  /// What came up while the file was read for the second time, which then was cancelled.
  public var problem: ImportProblem? { reading.withLock { $0.problem } }

  /// Whether the file must be refused because of cells that cannot be read.
  public var isRefused: Bool { !skipsBad && !report.bad.isEmpty }

  /// The rows of the next stretch of the file; nil at its end.
  ///
  /// Once a row is bad and bad rows are not to be skipped, the rest is only looked through, so that the
  /// report names every bad cell; at the end it throws, so that nothing is kept.
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

  private func batch(_ reading: inout Reading) throws -> [Incoming]? {
    if reading.isAtEnd { return nil }
    if reading.chunks == nil {
      reading.chunks = try open()
      reading.csv = CSVReader(separator: survey.report.separator)
    }
    var batch: [Incoming] = []
    while batch.isEmpty {
      guard let bytes = try reading.chunks?() else {
        reading.isAtEnd = true
        try finish(&reading, &batch)
        if !skipsBad, !reading.report.bad.isEmpty { throw CancellationError() }
        return batch
      }
      try take(bytes, &reading, &batch)
      if !skipsBad, !reading.report.bad.isEmpty { batch = [] }
    }
    return batch
  }

  private struct Reading {
    var problem: ImportProblem?
    var report: ImportReport
    var readers: [Int: CellReader]
    var chunks: Chunks?
    var csv = CSVReader(separator: 0x3B)
    var isAtEnd = false
    var skipped = 0
    /// Rows of ids that come more than once in the file, made into one.
    var merged: [String: Incoming] = [:]
    var mergedOrder: [String] = []
  }

  private func take(_ bytes: [UInt8], _ reading: inout Reading, _ batch: inout [Incoming]) throws {
    var csv = reading.csv
    _ = try csv.read(bytes) { row in
      take(row, &reading, &batch)
      return true
    }
    reading.csv = csv
  }

  private func finish(_ reading: inout Reading, _ batch: inout [Incoming]) throws {
    var csv = reading.csv
    try csv.finish { row in
      take(row, &reading, &batch)
      return true
    }
    for id in reading.mergedOrder {
      if let row = reading.merged[id] { batch.append(row) }
    }
  }

  private func take(_ row: CSVReader.Row, _ reading: inout Reading, _ batch: inout [Incoming]) {
    if reading.skipped < survey.leadingRows {
      reading.skipped += 1
      return
    }
    guard let incoming = incoming(row, &reading) else { return }
    guard let id = incoming.externalID, survey.repeatedIDs.contains(id) else {
      batch.append(incoming)
      return
    }
    if let earlier = reading.merged[id] {
      reading.report.doubles += 1
      reading.merged[id] = merge(incoming, over: earlier)
    } else {
      reading.merged[id] = incoming
      reading.mergedOrder.append(id)
    }
  }

  /// A later row of the same id says the last word; where it says nothing, the earlier row stands.
  private func merge(_ later: Incoming, over earlier: Incoming) -> Incoming {
    var merged = earlier
    for index in later.values.indices where later.given[index] && later.values[index] != .unknown {
      merged.values[index] = later.values[index]
      merged.given[index] = true
    }
    return merged
  }

  // MARK: - One row

  private func incoming(_ row: CSVReader.Row, _ reading: inout Reading) -> Incoming? {
    reading.report.rows += 1
    if row.cells.count > survey.mapping.targets.count { reading.report.longRows += 1 }
    let encoding = survey.report.encoding
    var incoming = Incoming(
      values: Array(repeating: .unknown, count: kind.fields.count), origin: origin,
      given: Array(repeating: false, count: kind.fields.count))
    var isBad = false
    // FNV-1a of 64 bits: the same for the same cells in any run of the program.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0x1F) &* 0x100_0000_01b3
    }
    var currency: String?
    if let column = survey.mapping.targets.firstIndex(of: .currency), column < row.cells.count {
      let text = encoding.text(row.cells[column]).trimmingWhitespace.uppercased()
      if CellReader.isCurrency(text) { currency = text }
    }
    for (column, cell) in row.cells.enumerated() where column < survey.mapping.targets.count {
      guard let target = survey.mapping.targets[column] else { continue }
      let text = encoding.text(cell)
      switch target {
      case .currency: continue
      case .externalID:
        let id = text.trimmingWhitespace
        incoming.externalID = id.isEmpty ? nil : id
      case .identity:
        if let id = RecordID(text.trimmingWhitespace), id.kind == kind.code {
          incoming.number = id.number
        }
      case .origin: incoming.origin = Origin(rawValue: text.trimmingWhitespace) ?? origin
      case .field(let index):
        incoming.given[index] = true
        mix(kind.fields[index].name)
        mix(text.trimmingWhitespace)
        switch reading.readers[index]?.value(text, currency: currency) {
        case .success(let value)?:
          incoming.values[index] = survey.isOurs ? known(value, kind.fields[index]) : value
          note(value, kind.fields[index], &reading)
        case .failure(let error)?:
          isBad = true
          reading.report.bad.append(
            ImportReport.BadCell(
              line: row.line, header: survey.headers[column],
              value: Cleaning.short(text.trimmingWhitespace),
              reason: error.trouble.reason))
        case nil: continue
        }
      }
    }
    if isBad { return nil }
    // Over the cells as they are written: what they are taken for may change from run to run.
    if incoming.externalID == nil, incoming.number == 0 {
      incoming.fingerprint = Int(bitPattern: UInt(truncatingIfNeeded: hash))
    }
    if incoming.values.allSatisfy(\.isUnknown) {
      reading.report.emptyRows += 1
      return nil
    }
    if incoming.values[kind.titleIndex].isUnknown {
      reading.report.madeTitles += 1
      incoming.values[kind.titleIndex] = .text(title(for: incoming, row.line))
      // A title that the file did not give must not replace one that a record has.
      incoming.given[kind.titleIndex] = false
    }
    return incoming
  }

  /// In files of our own, ids lead to records even before those are there: files refer to each other.
  private func known(_ value: Value, _ field: Field) -> Value {
    func id(_ words: String) -> RecordID? {
      RecordID(words).flatMap { field.type.targets.contains($0.kind) ? $0 : nil }
    }
    switch value {
    case .kept(let words): return id(words).map(Value.reference) ?? value
    case .references(let entries):
      return .references(
        entries.map { entry in
          guard case .words(let words) = entry, let id = id(words) else { return entry }
          return .record(id)
        })
    default: return value
    }
  }

  /// The most that is taken of a text for a title.
  private static let titleLength = 80

  /// The first words of the first long text, else the kind and the row's id.
  private func title(for row: Incoming, _ line: Int) -> String {
    for (field, value) in zip(kind.fields, row.values) where field.uses.contains(.long) {
      guard case .text(let text) = value else { continue }
      var title = ""
      for word in text.prefix(400).split(whereSeparator: \.isWhitespace) {
        if !title.isEmpty, title.count + 1 + word.count > Self.titleLength { break }
        title += title.isEmpty ? String(word.prefix(Self.titleLength)) : " " + word
      }
      if !title.isEmpty { return title }
    }
    return kind.label.dutch + " " + (row.externalID ?? String(line))
  }

  private func note(_ value: Value, _ field: Field, _ reading: inout Reading) {
    guard case .kept(let word) = value else { return }
    switch field.type {
    case .choice, .yesNo, .time: break
    default: return
    }
    // A column of free text given to a choice would otherwise fill the memory.
    if reading.report.unknownWords[field.name]?.count ?? 0 < 1_000
      || reading.report.unknownWords[field.name]?[word] != nil
    {
      reading.report.unknownWords[field.name, default: [:]][word, default: 0] += 1
    }
  }
}

extension CellReader.Trouble {
  var reason: Label {
    switch self {
    case .noDate:
      Label("geen datum die bestaat of te lezen is", "no date that exists or can be read")
    case .noNumber: Label("geen heel getal", "no whole number")
    case .noAmount: Label("geen bedrag", "no amount")
    }
  }
}
