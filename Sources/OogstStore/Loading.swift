import GRDB
import OogstModel

/// Brings the rows of a file in as one whole, matching what an earlier import brought.
final class Loading {
  private let db: Database
  private let slots: Slots
  private let writing: Writing
  private let reading: Reading
  private let kind: Kind
  private let file: LoadFile
  private let stamp: Stamp
  private let references: LooseWords
  private var known: KnownRecords
  private var following = LoadFollowing()
  /// Whether anything refers to records of this kind already, perhaps to some that are not there yet.
  private let isReferredTo: Bool
  private var report = LoadReport()
  /// The highest number before this import: only earlier records are matched by their values.
  private let lastBefore: Int
  /// The numbers of new records that were not noted yet.
  private var made: ClosedRange<Int>?

  /// Part of the save with this number.
  init(
    _ kind: Kind, _ file: LoadFile, by stamp: Stamp, save: Int, _ db: Database, _ slots: Slots
  ) throws {
    self.kind = kind
    self.file = file
    self.stamp = stamp
    self.db = db
    self.slots = slots
    writing = try Writing(db, kinds: slots, save: save)
    reading = Reading(db, slots)
    references = LooseWords(kind, db, slots)
    lastBefore = try db.number("SELECT ifnull(max(id), 0) FROM \(quoted(kind.name))")
    known = KnownRecords(kind, db, lastBefore: lastBefore)
    isReferredTo = try reading.isReferredTo(kind)
  }

  func run(_ schema: Schema) throws -> LoadReport {
    try writing.note(.import, by: stamp)
    // Into an empty table, indexes are made afterwards: one sort instead of a search for every row.
    let makesIndexesLater =
      lastBefore == 0 && !kind.fields.contains { $0.type.targets.contains(kind.code) }
    if makesIndexesLater { try schema.dropIndexes(kind, db) }
    while let batch = try file.next() {
      for row in batch { try load(row) }
      // Many rows: let the index gather more of them before it writes.
      if report.rows < Self.manyRows, report.rows + batch.count >= Self.manyRows {
        try gather(most: Self.gathered, merging: 16)
      }
      report.rows += batch.count
    }
    if report.rows >= Self.manyRows {
      try gather(most: 1_048_576, merging: 4)
    }
    if makesIndexesLater { try schema.makeIndexes(kind, db) }
    if let made { try writing.note(made: made, kind) }
    try following.write(writing, by: stamp)
    try check()
    try writing.writeChange(
      Record(id: RecordID(kind.code, 0), values: []), field: nil, old: .null,
      new: .text("\(report.added) + \(report.changed)"), by: stamp)
    try writing.finish()
    return report
  }

  private static let manyRows = 1_000
  /// In bytes; what holds them takes about twice that.
  private static let gathered = 8_388_608

  /// The bytes that the search index gathers before it writes, and how many pieces of it are merged at a time: more at
  /// a time is less often (SQLite's documentation, "FTS5", sections 6.1 and 6.10).
  private func gather(most bytes: Int, merging pieces: Int) throws {
    try db.run("INSERT INTO search(search, rank) VALUES ('hashsize', \(bytes))")
    try db.run("INSERT INTO search(search, rank) VALUES ('automerge', \(pieces))")
  }

  /// Every row is accounted for, or nothing is kept.
  private func check() throws {
    let accounted = report.added + report.changed + report.unchanged + report.leftOut
    guard accounted == report.rows else {
      throw StoreError.other("\(report.rows) rows, \(accounted) accounted for")
    }
  }

  private func load(_ row: Incoming) throws {
    let values = try resolve(row.values)
    guard let match = try match(row, values),
      let old = try writing.state.stored(RecordID(kind.code, match.number))
    else { return try insert(values, row) }
    if let doubt = doubt(match, old.record, values, row) {
      report.note(doubt)
      file.tell?(
        RowOutcome(
          line: row.line, id: old.record.id, title: title(values), result: .doubtful(doubt)))
      switch file.doubtful {
      case .update: break
      case .add:
        known.release(match.number)
        var row = row
        row.number = 0
        return try insert(values, row)
      case .skip, nil:
        // Another row may be this record without a doubt.
        known.release(match.number)
        report.isRefused = report.isRefused || file.doubtful == nil
        report.leftOut += 1
        return
      }
    }
    try update(old, values, row, match)
  }

  // MARK: - Which record a row is

  private func match(_ row: Incoming, _ values: [Value]) throws -> KnownRecords.Match? {
    if row.number != 0 { return try known.record(numbered: row.number) }
    let key = Folding.sortKey(title(values))
    if let external = row.externalID {
      let candidates = try known.records(external: external, title: key)
      if let match = try best(of: candidates, by: .external, values, row) { return match }
    } else if let fingerprint = row.fingerprint,
      let match = try known.record(fingerprint: fingerprint)
    {
      return match
    }
    // A title that was made from the row's number or text says nothing.
    guard row.given[kind.titleIndex] || row.externalID == nil else { return nil }
    let candidates = try known.records(titled: key, withoutExternal: row.externalID != nil)
    return try best(of: candidates, by: .title, values, row)
  }

  /// The record that differs least from the row; of several equally good ones the first.
  private func best(
    of candidates: [Int], by sign: KnownRecords.Match.Sign, _ values: [Value], _ row: Incoming
  ) throws -> KnownRecords.Match? {
    guard var chosen = candidates.first else { return nil }
    if candidates.count > 1 || sign == .title {
      var least = Int.max
      for number in candidates {
        guard let old = try reading.record(RecordID(kind.code, number)) else { continue }
        let count = differences(old.record, values, row).count
        if count < least { (chosen, least) = (number, count) }
        if count == 0 { break }
      }
    }
    known.take(chosen)
    return KnownRecords.Match(number: chosen, by: sign, isOneOfSeveral: candidates.count > 1)
  }

  private func title(_ values: [Value]) -> String {
    guard case .text(let title) = values[kind.titleIndex] else { return "" }
    return title
  }

  private func differences(
    _ old: Record, _ values: [Value], _ row: Incoming
  ) -> [Doubt.Difference] {
    values.indices.compactMap { index in
      let (before, now) = (old.values[index], values[index])
      // What was not known is filled in, words that lead to nothing take nothing away.
      guard row.given[index], before != now, !before.isUnknown, Self.knowsMore(now, than: before),
        !kind.fields[index].uses.contains(.personal)
      else { return nil }
      // Words that led to nothing: other words are another reference, a record is what they meant.
      if case .unrecognised = before {
        guard case .unrecognised = now, !kind.fields[index].type.targets.isEmpty else { return nil }
      }
      // The same words, taken apart in another way.
      if case (.tags(let one), .tags(let other)) = (before, now),
        Folding.folded(one.joined()) == Folding.folded(other.joined())
      {
        return nil
      }
      return Doubt.Difference(field: kind.fields[index], before: before, now: now)
    }
  }

  private func doubt(
    _ match: KnownRecords.Match, _ old: Record, _ values: [Value], _ row: Incoming
  ) -> Doubt? {
    let titles = Doubt.Titles(before: title(old.values), now: title(values))
    let doubted: Doubt.Kind
    switch match.by {
    case .fingerprint: return nil
    // A file that this program wrote may be of another database, where numbers mean other records.
    case .id, .external:
      if row.given[kind.titleIndex], !Doubt.areRelated(titles.before, titles.now) {
        doubted = .otherTitle
      } else if match.isOneOfSeveral {
        doubted = .otherValues
      } else {
        return nil
      }
    case .title: doubted = .otherValues
    }
    let differences = differences(old, values, row)
    guard !differences.isEmpty else { return nil }
    return Doubt(
      line: row.line, kind: doubted, number: match.by == .external ? row.externalID : nil,
      id: old.id, titles: titles, differences: differences)
  }

  // MARK: - Writing

  private func insert(_ values: [Value], _ row: Incoming) throws {
    let number: Int
    if row.number != 0 {
      guard row.number < Slots.span / 2 else {
        throw StoreError.notFound(RecordID(kind.code, row.number))
      }
      number = row.number
      try writing.reserve(number, kind.code)
    } else {
      number = try writing.nextNumber(kind)
    }
    let record = Record(
      id: RecordID(kind.code, number), values: values,
      meta: Record.Meta(
        version: 1, origin: row.origin, externalID: row.externalID, created: stamp, changed: stamp))
    let step = try SaveStep(record, kind, before: nil, writing.state)
    let isAwaited = row.number != 0 && isReferredTo
    try writing.put(step, fingerprint: row.fingerprint, isAwaited: isAwaited)
    try note(made: number)
    following.note(record, kind)
    if isAwaited { try following.noteCauses(touching: record.id, writing) }
    noteIssues(record, row)
    report.added += 1
    file.tell?(
      RowOutcome(line: row.line, id: record.id, title: title(values), result: .added))
  }

  /// Numbers that follow each other are noted together.
  private func note(made number: Int) throws {
    if let first = made?.lowerBound, made?.upperBound == number - 1 {
      made = first...number
    } else {
      if let made { try writing.note(made: made, kind) }
      made = number...number
    }
  }

  /// Takes over what the file gives; an empty cell of the file empties nothing.
  private func update(
    _ old: StoredRecord, _ values: [Value], _ row: Incoming,
    _ match: KnownRecords.Match
  ) throws {
    var record = old.record
    for index in values.indices where row.given[index] {
      if Self.knowsMore(values[index], than: record.values[index]) {
        record.values[index] = values[index]
      }
    }
    // A record that was known by its title is known by its row or number from now on.
    let isAdopted = match.by == .title && (row.externalID != nil || row.fingerprint != nil)
    if isAdopted, let external = row.externalID { record.meta.externalID = external }
    noteKept(values, row, old.record)
    guard record.values != old.record.values else {
      if isAdopted { try adopt(record, old, row) }
      report.unchanged += 1
      file.tell?(
        RowOutcome(line: row.line, id: record.id, title: title(record.values), result: .unchanged))
      return
    }
    // A report may be read by others: it tells nothing that is about a person.
    let changes = kind.fields.indices.compactMap { index in
      record.values[index] == old.record.values[index]
        || kind.fields[index].uses.contains(.personal)
        ? nil
        : Doubt.Difference(
          field: kind.fields[index], before: old.record.values[index], now: record.values[index])
    }
    record = record.stamped(stamp, before: old)
    try writing.write(SaveStep(record, kind, before: old, writing.state), by: stamp)
    if isAdopted { try writing.setSigns(record, kind, fingerprint: row.fingerprint) }
    following.note(record, kind)
    noteIssues(record, row)
    report.changed += 1
    for change in changes { report.note(LoadReport.Change(record.id, line: row.line, change)) }
    file.tell?(
      RowOutcome(
        line: row.line, id: record.id, title: title(record.values), result: .changed(changes)))
  }

  /// What is taken over says against itself: told, and kept as it was written.
  private func noteIssues(_ record: Record, _ row: Incoming) {
    for issue in kind.issues(of: record) {
      report.note(LoadReport.Contradiction(id: record.id, line: row.line, issue: issue))
    }
  }

  /// Words of cells that could not be read, beside a value that is known and stays.
  private func noteKept(_ values: [Value], _ row: Incoming, _ old: Record) {
    for index in values.indices where row.given[index] && !old.values[index].isUnknown {
      let field = kind.fields[index]
      // A name that led to no record is told with the others that did not.
      guard values[index].isUnrecognised, !old.values[index].isUnrecognised,
        field.type.targets.isEmpty
      else { continue }
      report.note(
        staying: LoadReport.Change(
          old.id, line: row.line,
          Doubt.Difference(field: field, before: old.values[index], now: values[index])))
    }
  }

  private func adopt(_ record: Record, _ old: StoredRecord, _ row: Incoming) throws {
    if record.meta.externalID != old.record.meta.externalID {
      try writing.put(SaveStep(record, kind, before: old, writing.state))
    }
    try writing.setSigns(record, kind, fingerprint: row.fingerprint)
  }

  /// Words that lead to nothing today take nothing away of what they led to before.
  private static func knowsMore(_ new: Value, than old: Value) -> Bool {
    switch new {
    case .unknown: return false
    case .unrecognised: return old.isUnknown || old.isUnrecognised
    case .money(let new):
      guard case .money(let old) = old, new.cents == old.cents else { return true }
      // The same amount, of which the file does not say in what currency.
      return new.currency != nil
    case .references(let new):
      guard case .references(let old) = old, new.contains(where: { $0.id == nil }) else {
        return true
      }
      return new.count { $0.id != nil } >= old.count { $0.id != nil }
    case .text, .number, .range, .date, .time, .yesNo, .choice, .tags, .reference, .rows:
      return true
    }
  }

  // MARK: - References

  private func resolve(_ values: [Value]) throws -> [Value] {
    var values = values
    for (index, field) in kind.fields.enumerated() {
      let kinds = field.type.targets
      guard !kinds.isEmpty else { continue }
      switch values[index] {
      case .unrecognised(let words):
        guard !field.type.isTable else { continue }
        if let id = try references.find(words, kinds) {
          values[index] = .reference(id)
        } else {
          report.noteLoose(words, field)
        }
      case .references(let entries):
        values[index] = .references(
          try entries.flatMap { entry in
            guard case .words(let words) = entry else { return [entry] }
            let found = try references.findAll(words, kinds)
            if !found.isEmpty { return found.map(Referent.record) }
            report.noteLoose(words, field)
            return [entry]
          })
      case .rows(let rows): values[index] = .rows(try rows.map { try resolve($0, in: field) })
      case .unknown, .text, .number, .range, .money, .date, .time, .yesNo, .choice, .tags,
        .reference:
        break
      }
    }
    return values
  }

  /// A row of a table with the records that its cells name.
  private func resolve(_ row: [Value], in field: Field) throws -> [Value] {
    guard case .table(let columns) = field.type else { return row }
    return try zip(columns, row).map { column, value in
      guard !column.type.targets.isEmpty, case .unrecognised(let words) = value else {
        return value
      }
      if let id = try references.find(words, column.type.targets) { return .reference(id) }
      report.noteLoose(words, field)
      return value
    }
  }
}
