import OogstModel
import OogstReading

/// What the first reading of a file finds: how it is written, which column is what, and which ids repeat.
struct FileProfile: Sendable {
  private(set) var report = ImportReport()
  private(set) var headers: [String] = []
  private(set) var mapping: Mapping
  /// The row with the headings, as bytes, as the sums of rows hold them.
  private(set) var header: CSVRow
  /// Rows that come before the data, the headings among them.
  private(set) var leadingRows = 1
  let width: ClosedRange<Int>
  let usualCells: Int
  let dialect: CSVDialect
  private(set) var repeatedIDs: Set<String> = []
  private(set) var styles: [Int: ValueStyle] = [:]

  private var foldedHeaders: Set<String> = []
  private let kind: Kind
  private let told: TextEncoding?
  private var evidence: [Int: ColumnEvidence] = [:]
  /// The columns of ``evidence`` in the order of the file.
  private var columns: [Int] = []
  private var idColumn: Int?
  private var seen: Set<Int> = []
  private var hasUTF8 = false
  private var faults = 0
  private var hasSpacedQuote = false
  private var hasBackslashQuote = false

  /// Whether this program wrote the file: then it has a column with our own ids.
  var isOurs: Bool { mapping.targets.contains(.identity) }

  /// Whether a row repeats the headings, in any capitals: as they stand, or in another order.
  enum Again { case same, otherOrder }

  func headingsAgain(_ cells: [String]) -> Again? {
    if headers.count == 1 { return cells == headers ? .same : nil }
    guard let first = cells.first(where: { !$0.isEmpty }),
      first.utf8.count < 100, foldedHeaders.contains(Folding.folded(first))
    else { return nil }
    let folded = cells.map { $0.utf8.count < 100 ? Folding.folded($0) : "-" }
    let known = folded.filter { !$0.isEmpty && foldedHeaders.contains($0) }.count
    guard known > 1, known * 4 >= folded.filter({ !$0.isEmpty }).count * 3 else { return nil }
    let isSame = zip(folded, headers).allSatisfy { $0.isEmpty || $0 == Folding.folded($1) }
    return isSame ? .same : .otherOrder
  }

  /// The number of a row, if its cell holds one.
  static func number(_ cell: String) -> String? {
    cell.isEmpty || cell == "0" || Blanks.hasNoValue(cell) ? nil : cell
  }

  /// The column that gives a field; nil when none does.
  func column(of field: Int) -> Int? { mapping.targets.firstIndex(of: .field(field)) }

  /// Reads the whole file, in the dialect in which no row is damaged if there is one.
  static func of(
    _ kind: Kind, _ choices: ImportChoices, _ source: SourceText
  ) throws(ImportProblem) -> FileProfile {
    do {
      let profile = try FileProfile(kind, choices, source) { $0 }
      guard profile.faults > 0 || profile.hasSpacedQuote else { return profile }
      for (isSpaced, isEscaped) in [(true, false), (false, true), (true, true)] {
        // Only what the file has signs of; and read as meant only when every row then has its cells.
        guard !isSpaced || profile.hasSpacedQuote, !isEscaped || profile.hasBackslashQuote else {
          continue
        }
        let other = try? FileProfile(kind, choices, source) { dialect in
          var dialect = dialect
          dialect.hasSpacedQuotes = isSpaced
          dialect.hasBackslashes = isEscaped
          return dialect
        }
        if let other, other.faults == 0, other.report.rows > 0 { return other }
      }
      return profile
    } catch { throw ImportProblem(error) }
  }

  private init(
    _ kind: Kind, _ choices: ImportChoices, _ source: SourceText,
    _ change: (CSVDialect) -> CSVDialect
  ) throws {
    self.kind = kind
    told = choices.encoding
    let reading = try source.read()
    guard !reading.first.isEmpty else { throw ImportProblem.empty }
    let start = try TableStart.find(reading, kind, choices, change)
    dialect = start.dialect
    header = start.header
    headers = start.names
    leadingRows = start.index + 1
    foldedHeaders = Set(headers.map { Folding.folded($0) }.filter { !$0.isEmpty })
    usualCells = start.usualCells
    // Columns without a heading at the end may be missing from a row.
    let named = headers.lastIndex { !$0.isEmpty } ?? 0
    width = (start.leavesEndsAway ? 1 : named + 1)...max(headers.count, 1)
    do { mapping = try Mapping(headers, kind, by: choices.map) } catch {
      throw ImportProblem.mapping(error)
    }
    guard mapping.isUseful(for: kind) else {
      throw ImportProblem.nothingMatches(
        headers: headers,
        suggestion: mapping.suggestion(headers: headers, columns: start.sample, kind))
    }
    report.separator = dialect.separator
    report.separatorBasis = start.separatorBasis
    report.dialect = dialect
    report.headerLine = header.line
    report.headerBasis = choices.headerLine == nil ? .shown : .told
    report.rowsAbove = start.index
    noteColumns()
    try readAll(reading)
    if reading.isUTF16 {
      report.encoding = .utf16
    } else if let told {
      report.encoding = told
    } else {
      report.encoding = report.oldRows.count > 0 && !hasUTF8 ? .windows1252 : .utf8
    }
    report.encodingBasis = told == nil ? .shown : .told
    decideStyles(choices.styles)
  }

  /// The text of a cell.
  func text(_ cell: ArraySlice<UInt8>) -> String {
    told.map { $0.text(cell) } ?? TextEncoding.found(cell).text
  }

  private mutating func noteColumns() {
    for (column, (header, target)) in zip(headers, mapping.targets).enumerated() {
      switch target {
      case .field(let index)?:
        let field = kind.fields[index]
        if field.type == .money, Heading.multiplies(header) {
          report.multiplied.append(.init(header: header, isTaken: true))
        }
        report.taken.append(ImportReport.Taken(header: header, target: .field(index)))
        switch field.type {
        case .money, .number, .range, .date, .tags, .references:
          evidence[column] = ColumnEvidence(field: field, header: header)
        case .text, .prose, .time, .yesNo, .link, .choice, .reference, .table: break
        }
      case nil where mapping.titleColumns.values.contains(column): continue
      case nil:
        report.leftOut.append(header)
        if Heading.multiplies(header), kind.fields.contains(where: { $0.type == .money }) {
          report.multiplied.append(.init(header: header, isTaken: false))
        }
      case let other?: report.taken.append(ImportReport.Taken(header: header, target: other))
      }
    }
    columns = evidence.keys.sorted()
    idColumn = mapping.targets.firstIndex(of: .externalID)
  }

  private mutating func readAll(_ reading: SourceText.Reading) throws {
    var csv = CSVReader(
      dialect: dialect, width: width, usualCells: usualCells, behind: leadingRows)
    var skipped = 0
    let skips = leadingRows
    var bytes: [UInt8]? = reading.first
    let take: (inout FileProfile, CSVRow) -> Bool = { profile, row in
      skipped += 1
      if skipped > skips { profile.gather(row) }
      return true
    }
    while let current = bytes {
      _ = try csv.read(current) { row in take(&self, row) }
      bytes = try reading.rest()
    }
    try csv.finish { row in take(&self, row) }
    hasSpacedQuote = csv.hasSpacedQuote
    hasBackslashQuote = csv.hasBackslashQuote
    // Only what repeats is asked for from here on; of 100,000 numbers the rest would be megabytes.
    seen = []
  }

  private mutating func gather(_ row: CSVRow) {
    report.rows += 1
    if row.damage != nil { faults += 1 }
    if row.isBlank || row.damage != nil { return }
    for column in columns where column < row.count {
      let cell = row.cell(column)
      if cell.isEmpty { continue }
      let text = CellText.plain(text(cell))
      evidence[column]?.add(text)
    }
    if let idColumn, idColumn < row.count {
      let id = CellText.plain(text(row.cell(idColumn))).trimmingWhitespace
      // Two ids of one hash are only held together for a while; nothing else follows from it.
      if Self.number(id) != nil, !seen.insert(id.hashValue).inserted { repeatedIDs.insert(id) }
    }
    if row.bytes.contains(0) { report.zeros.add(row.line) }
    noteEncoding(row)
  }

  private mutating func noteEncoding(_ row: CSVRow) {
    guard row.bytes.contains(where: { $0 >= 0x80 }) else { return }
    if let told {
      if (0..<row.count).contains(where: { told.text(row.cell($0)).contains("\u{FFFD}") }) {
        report.unreadableLetters.add(row.line)
      }
      return
    }
    var isOld = false
    for column in 0..<row.count {
      let found = TextEncoding.found(row.cell(column))
      if found.isOld {
        isOld = true
      } else if row.cell(column).contains(where: { $0 >= 0x80 }) {
        hasUTF8 = true
        if CellText.looksDoublyEncoded(found.text) {
          report.doublyEncoded.add(row.line)
          if report.doublyEncodedExample.isEmpty { report.doublyEncodedExample = found.text }
        }
      }
    }
    if isOld { report.oldRows.add(row.line) }
  }

  // MARK: - Styles

  private mutating func decideStyles(_ choices: StyleChoices) {
    styles = ValueStyle.decide(
      evidence, mapping.isOurSheet ? choices.ofSheet : isOurs ? .ours : choices)
    for column in columns {
      guard let style = styles[column], let found = evidence[column] else { continue }
      report.readings += style.readings(
        of: found, header: headers[column],
        hasCurrencyColumn: mapping.targets.contains(.currency))
    }
  }

  /// A reader for every field that a column goes to, in the column's style.
  func readers() -> [Int: ValueReader] {
    var readers: [Int: ValueReader] = [:]
    for (column, target) in mapping.targets.enumerated() {
      guard case .field(let index)? = target else { continue }
      var style = styles[column] ?? ValueStyle()
      style.isLiteral = isOurs
      readers[index] = ValueReader(field: kind.fields[index], style: style)
    }
    return readers
  }
}
