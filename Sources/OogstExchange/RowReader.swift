import OogstModel
import OogstReading

/// Makes a row of a file into a record of a kind, or says why it is none.
struct RowReader: Sendable {
  let kind: Kind
  let profile: FileProfile
  let choices: ImportChoices
  let origin: Origin
  var readers: [Int: ValueReader]

  private let currencyColumn: Int?
  private let idColumn: Int?

  init(_ kind: Kind, _ profile: FileProfile, _ choices: ImportChoices, _ origin: Origin) {
    self.kind = kind
    self.profile = profile
    self.choices = choices
    self.origin = origin
    readers = profile.readers()
    currencyColumn = profile.mapping.targets.firstIndex(of: .currency)
    idColumn = profile.mapping.targets.firstIndex(of: .externalID)
  }

  /// The record of a row; nil when it is none, which the report then says.
  func incoming(_ row: CSVRow, _ report: inout ImportReport) -> Incoming? {
    let cells = (0..<row.count).map { text(row.cell($0)) }
    switch profile.headingsAgain(cells) {
    case .same?:
      report.repeatedHeaders.add(row.line)
      return nil
    case .otherOrder?:
      report.reordered.add(row.line)
      report.badRows.add(row.line)
      return nil
    case nil: break
    }
    if cells.allSatisfy(\.isEmpty) {
      report.blankRows.add(row.line)
      return nil
    }
    if !profile.isOurs, RowKind.isTotal(cells) {
      report.totals.add(row.line)
      return nil
    }
    if let damage = row.damage {
      guard choices.repairs, damage.canBeRepaired else {
        report.badRows.add(row.line)
        Self.note(damage, &report)
        return nil
      }
      report.repaired.append(damage)
    }
    return record(row, cells, &report)
  }

  private func text(_ cell: ArraySlice<UInt8>) -> String {
    let text = profile.text(cell)
    // What this program wrote is taken to the letter.
    guard profile.isOurs else { return CellText.plain(text).trimmingWhitespace }
    return (profile.mapping.isOurSheet ? FormulaGuard.unguarded(text) : text).trimmingWhitespace
  }

  private func record(
    _ row: CSVRow, _ cells: [String], _ report: inout ImportReport
  ) -> Incoming? {
    var incoming = Incoming(
      values: Array(repeating: .unknown, count: kind.fields.count), origin: origin,
      given: Array(repeating: false, count: kind.fields.count))
    incoming.line = row.line
    var isBad = false
    let currency = currency(cells, row.line, &report)
    for (column, cell) in cells.enumerated() where column < profile.mapping.targets.count {
      guard let target = profile.mapping.targets[column] else { continue }
      switch target {
      case .currency: continue
      case .externalID:
        if Self.isShortened(cell) {
          isBad = true
          note(bad: cell, column, row, nil, Self.shortened, &report)
          report.bad[report.bad.count - 1].canBeEmptied = false
        }
        incoming.externalID = FileProfile.number(cell)
      case .identity:
        if let id = RecordID(cell), id.kind == kind.code { incoming.number = id.number }
      case .origin: incoming.origin = Origin(written: cell) ?? origin
      case .field(let index):
        incoming.given[index] = true
        // A row that somebody added has a title, and no id.
        let beside = cell.isEmpty ? profile.mapping.titleColumns[index] : nil
        let cell = beside.flatMap { $0 < cells.count ? cells[$0] : nil } ?? cell
        if !kind.fields[index].type.targets.isEmpty, Self.isShortened(cell) {
          isBad = true
          note(bad: cell, column, row, number(cells), Self.shortened, &report)
          report.bad[report.bad.count - 1].canBeEmptied = false
          continue
        }
        switch readers[index]?.value(cell, currency: currency) {
        case .success(let reading)?:
          let field = kind.fields[index]
          // In files of our own, ids lead to records even before those are there: files refer to each other.
          incoming.values[index] =
            profile.isOurs ? reading.value.naming(field.type) : reading.value
          note(reading, field, cell, row.line, &report)
        case .failure(let trouble) where profile.isOurs:
          // Words that were kept once are written as they are; in a spreadsheet somebody may have typed them.
          incoming.values[index] = .unrecognised(cell)
          if profile.mapping.isOurSheet {
            note(bad: cell, column, row, number(cells), trouble.reason, &report)
            report.bad[report.bad.count - 1].isEmptied = true
          }
        case .failure(let trouble)?:
          note(bad: cell, column, row, number(cells), trouble.reason, &report)
          if choices.emptiesBad {
            incoming.values[index] = .unrecognised(cell)
            report.bad[report.bad.count - 1].isEmptied = true
          } else {
            isBad = true
          }
        case nil: continue
        }
      }
    }
    if isBad {
      report.badRows.add(row.line)
      return nil
    }
    return whole(incoming, row, cells, &report)
  }

  /// What the row's own column of currencies says; a word that is none says that the others' is not meant.
  private func currency(
    _ cells: [String], _ line: Int, _ report: inout ImportReport
  ) -> ValueReader.RowCurrency {
    guard let currencyColumn, currencyColumn < cells.count else { return .notSaid }
    let text = cells[currencyColumn]
    if Blanks.hasNoValue(text) { return .notSaid }
    if let code = CurrencyWord.code(text.filter { !$0.isWhitespace }) { return .code(code) }
    report.unknownCurrencies.add(line)
    if report.unknownCurrency.isEmpty { report.unknownCurrency = Cleaning.short(text, most: 60) }
    return .unknown
  }

  private func number(_ cells: [String]) -> String? {
    guard let idColumn, idColumn < cells.count, !cells[idColumn].isEmpty else { return nil }
    return cells[idColumn]
  }

  /// A long number as Excel shows it: its last digits are gone for good.
  static func isShortened(_ cell: String) -> Bool {
    // A column that was too narrow for it.
    if cell.count > 1, cell.allSatisfy({ $0 == "#" }) { return true }
    guard let e = cell.lastIndex(where: { $0 == "E" || $0 == "e" }) else { return false }
    let mantissa = cell[..<e]
    let exponent = cell[cell.index(after: e)...]
    return exponent.first == "+" && exponent.count >= 2
      && exponent.dropFirst().allSatisfy(\.isNumber)
      && mantissa.contains { $0 == "," || $0 == "." }
      && mantissa.allSatisfy { $0.isNumber || $0 == "," || $0 == "." }
  }

  private static let shortened = Label(
    "geen heel nummer: Excel heeft het ingekort. Maak de kolom in Excel op als tekst en haal het nummer opnieuw op",
    "no whole number: Excel has shortened it. Format the column in Excel as text and fetch the number again"
  )

  // MARK: - The row as a whole

  private func whole(
    _ read: Incoming, _ row: CSVRow, _ cells: [String], _ report: inout ImportReport
  ) -> Incoming? {
    var incoming = read
    let isRepeated = incoming.externalID.map(profile.repeatedIDs.contains) ?? false
    if incoming.number == 0, incoming.externalID == nil || isRepeated {
      incoming.fingerprint = fingerprint(row)
    }
    if incoming.values.allSatisfy(\.isUnknown) {
      report.blankRows.add(row.line)
      return nil
    }
    if isSum(incoming, report) {
      report.totals.add(row.line)
      return nil
    }
    if incoming.values[kind.titleIndex].isUnknown {
      let words = firstWords(incoming)
      if words == nil, incoming.externalID == nil, incoming.number == 0,
        profile.column(of: kind.titleIndex) != nil
      {
        report.titleless.add(row.line)
        report.badRows.add(row.line)
        return nil
      }
      report.madeTitles += 1
      let title = words ?? kind.label.dutch + " " + (incoming.externalID ?? String(row.line))
      incoming.values[kind.titleIndex] = .text(title)
      // A title that the file did not give must not replace one that a record has.
      incoming.given[kind.titleIndex] = false
    }
    return incoming
  }

  /// Whether a row without a number says "Totaal …" and its amount is that of all rows above it.
  private func isSum(_ row: Incoming, _ report: ImportReport) -> Bool {
    guard row.externalID == nil, row.number == 0, report.amounts > 1,
      case .text(let title) = row.values[kind.titleIndex], RowKind.saysTotal(title)
    else { return false }
    return amount(row) == report.sum
  }

  /// In hundredths, whatever the currency.
  func amount(_ row: Incoming) -> Int? {
    for case .money(let money) in row.values { return money.cents }
    return nil
  }

  /// Of all cells with their headings, whatever becomes of them: what columns are taken for may change from one
  /// import to the next, and so may their order and encoding. FNV-1a of 64 bits, the same in any run of the
  /// program.
  private func fingerprint(_ row: CSVRow) -> Int {
    var sum: UInt64 = 0
    for column in 0..<row.count {
      let cell = RowKind.trimmed(row.cell(column))
      if cell.isEmpty { continue }
      var hash: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in RowKind.trimmed(profile.header.cell(column)) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
      hash = (hash ^ 0x1F) &* 0x100_0000_01b3
      for byte in cell { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      sum = sum &+ hash &* (hash | 1)
    }
    return Int(bitPattern: UInt(truncatingIfNeeded: sum))
  }

  /// The most that is taken of a text for a title.
  private static let titleLength = 80

  /// The first words of the first long text that says anything.
  private func firstWords(_ row: Incoming) -> String? {
    for (field, value) in zip(kind.fields, row.values) where field.type == .prose {
      guard case .text(let text) = value else { continue }
      var title = ""
      for word in text.prefix(400).split(whereSeparator: \.isWhitespace) {
        if !title.isEmpty, title.count + 1 + word.count > Self.titleLength { break }
        title += title.isEmpty ? String(word.prefix(Self.titleLength)) : " " + word
      }
      if !title.isEmpty { return title }
    }
    return nil
  }

  // MARK: - Notes

  /// Two rows behind each other that are too short, and whole together, are one with a line end in its midst.
  private static func note(_ damage: Damage, _ report: inout ImportReport) {
    if let last = report.damaged.last, case .fewer(let one, of: let wanted, joins: _) = last.kind,
      case .fewer(let other, of: _, joins: _) = damage.kind, damage.line == last.line + 1,
      one + other - 1 == wanted
    {
      report.damaged[report.damaged.count - 1].kind = .fewer(cells: one, of: wanted, joins: true)
    }
    report.damaged.append(damage)
  }

  private func note(
    bad cell: String, _ column: Int, _ row: CSVRow, _ number: String?, _ reason: Label,
    _ report: inout ImportReport
  ) {
    report.bad.append(
      ImportReport.BadCell(
        line: row.damage?.line ?? row.line, sheetRow: row.sheetRow, number: number,
        header: profile.headers[column], value: Cleaning.short(cell, most: 60), reason: reason))
  }

  private func note(
    _ reading: CellReading, _ field: Field, _ cell: String, _ line: Int,
    _ report: inout ImportReport
  ) {
    if let oddity = reading.oddity {
      if report.oddities[field.name]?[oddity] != nil {
        report.oddities[field.name]?[oddity]?.count += 1
      } else {
        report.oddities[field.name, default: [:]][oddity] = ImportReport.Odd(
          line: line, written: Cleaning.short(cell, most: 60), value: reading.value)
      }
    }
    guard case .unrecognised(let word) = reading.value else { return }
    switch field.type {
    case .choice, .yesNo, .time, .table: break
    case .text, .prose, .number, .range, .money, .date, .link, .tags, .reference, .references:
      return
    }
    // A column of free text given to a choice would otherwise fill the memory.
    if report.unknownWords[field.name]?.count ?? 0 < 1_000
      || report.unknownWords[field.name]?[word] != nil
    {
      report.unknownWords[field.name, default: [:]][word, default: 0] += 1
    }
  }
}
