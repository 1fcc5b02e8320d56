import GRDB
import OogstModel

/// Brings the rows of a file in as one whole, matching what an earlier import brought.
final class Loading {
  private let db: Database
  private let slots: Slots
  private let writing: Writing
  private let reading: Reading
  private let kind: Kind
  private let stamp: Stamp
  private var report = LoadReport()
  /// The highest number before this import: only earlier records are matched by their values.
  private let lastBefore: Int
  private var matched: Set<Int> = []

  init(_ kind: Kind, by stamp: Stamp, _ db: Database, _ slots: Slots) throws {
    self.kind = kind
    self.stamp = stamp
    self.db = db
    self.slots = slots
    writing = Writing(db, kinds: slots)
    reading = Reading(db, slots)
    lastBefore = try db.number("SELECT ifnull(max(id), 0) FROM \(quoted(kind.name))")
  }

  func run(_ schema: Schema, next: () throws -> [Incoming]?) throws -> LoadReport {
    // Into an empty table, indexes are made afterwards: one sort instead of a search for every row.
    let makesIndexesLater =
      lastBefore == 0 && !kind.fields.contains { $0.type.targets.contains(kind.code) }
    if makesIndexesLater { try schema.dropIndexes(kind, db) }
    var rows = 0
    while let batch = try next() {
      for row in batch { try load(row) }
      // Many rows: let the index gather more of them before it writes.
      if rows < Self.manyRows, rows + batch.count >= Self.manyRows {
        try db.run("INSERT INTO search(search, rank) VALUES ('hashsize', 12582912)")
      }
      rows += batch.count
    }
    if rows >= Self.manyRows {
      try db.run("INSERT INTO search(search, rank) VALUES ('hashsize', 1048576)")
    }
    if makesIndexesLater { try schema.makeIndexes(kind, db) }
    try writing.writeChange(
      Record(id: RecordID(kind.code, 0), values: []), field: nil, old: .null,
      new: .text("\(report.added) + \(report.changed)"), by: stamp)
    try writing.finish()
    return report
  }

  private static let manyRows = 1_000

  private func load(_ row: Incoming) throws {
    let fingerprint = row.fingerprint
    let values = try resolve(row.values)
    if let number = try existing(row, fingerprint),
      let old = try reading.record(RecordID(kind.code, number))
    {
      try update(old, values, row)
    } else {
      try insert(values, row, fingerprint)
    }
  }

  private func existing(_ row: Incoming, _ fingerprint: Int?) throws -> Int? {
    guard lastBefore > 0 || row.number != 0 else { return nil }
    let table = quoted(kind.name)
    if row.number != 0 {
      return try db.first("SELECT id FROM \(table) WHERE id = ?", [.integer(row.number)]) {
        $0.integer(0)
      }
    }
    if let external = row.externalID {
      return try db.first("SELECT id FROM \(table) WHERE external = ?", [.text(external)]) {
        $0.integer(0)
      }
    }
    guard let fingerprint else { return nil }
    let candidates = try db.all(
      "SELECT id FROM \(table) WHERE fingerprint = ? AND id <= ? ORDER BY id",
      [.integer(fingerprint), .integer(lastBefore)]
    ) { $0.integer(0) }
    guard let free = candidates.first(where: { !matched.contains($0) }) else { return nil }
    matched.insert(free)
    return free
  }

  private func insert(_ values: [Value], _ row: Incoming, _ fingerprint: Int?) throws {
    let number: Int
    if row.number != 0 {
      guard row.number < Slots.span / 2 else {
        throw StoreError.notFound(RecordID(kind.code, row.number))
      }
      number = row.number
      try writing.reserve(number, kind)
    } else {
      number = try writing.nextNumber(kind)
    }
    let record = Record(
      id: RecordID(kind.code, number), values: values,
      meta: Record.Meta(
        version: 1, origin: row.origin, externalID: row.externalID, created: stamp, changed: stamp))
    try writing.put(
      record, kind, old: nil, fingerprint: fingerprint, isAwaited: row.number != 0 && lastBefore > 0
    )
    try writing.follow(record, by: stamp)
    report.added += 1
  }

  /// Takes over what the file gives; an empty cell of the file empties nothing.
  private func update(_ old: (record: Record, scope: Int), _ values: [Value], _ row: Incoming)
    throws
  {
    var record = old.record
    for index in values.indices where row.given[index] {
      if Self.knowsMore(values[index], than: record.values[index]) {
        record.values[index] = values[index]
      }
    }
    guard record.values != old.record.values else {
      report.unchanged += 1
      return
    }
    record.meta.version += 1
    record.meta.changed = stamp
    try writing.put(record, kind, old: old)
    try writing.writeHistory(record, kind, old: old.record, by: stamp)
    try writing.follow(record, by: stamp)
    report.changed += 1
  }

  /// Words that lead to nothing today take nothing away of what they led to before.
  private static func knowsMore(_ new: Value, than old: Value) -> Bool {
    switch (new, old) {
    case (.unknown, _): return false
    case (.kept, .unknown), (.kept, .kept): return true
    case (.kept, _): return false
    case (.references(let new), .references(let old)):
      let isLoose = new.contains { $0.id == nil }
      return !isLoose || new.count { $0.id != nil } >= old.count { $0.id != nil }
    default: return true
    }
  }

  // MARK: - References

  private func resolve(_ values: [Value]) throws -> [Value] {
    var values = values
    for (index, field) in kind.fields.enumerated() {
      switch (values[index], field.type) {
      case (.kept(let words), .reference(let kinds)):
        if let id = try find(words, kinds) {
          values[index] = .reference(id)
        } else {
          report.looseReferences += 1
        }
      case (.references(let entries), .references(let kinds)):
        values[index] = .references(
          try entries.map { entry in
            guard case .words(let words) = entry else { return entry }
            if let id = try find(words, kinds) { return .record(id) }
            report.looseReferences += 1
            return entry
          })
      default: break
      }
    }
    return values
  }

  private struct Words: Hashable {
    var words: String
    var kinds: [String]
  }

  private var found: [Words: RecordID?] = [:]

  private func find(_ words: String, _ kinds: [String]) throws -> RecordID? {
    let asked = Words(words: words, kinds: kinds)
    if let known = found[asked] { return known }
    if found.count > 10_000 { found.removeAll() }
    let id = try search(words, kinds)
    // What is not there yet may come further on in the same file.
    if id != nil || !kinds.contains(kind.code) { found[asked] = id }
    return id
  }

  /// By written id, else by the id in an earlier file, else by title; never a guess among several.
  private func search(_ words: String, _ kinds: [String]) throws -> RecordID? {
    for target in kinds.compactMap(slots.kind) {
      let table = quoted(target.name)
      if let id = RecordID(words), id.kind == target.code,
        try db.number("SELECT count(*) FROM \(table) WHERE id = ?", [.integer(id.number)]) == 1
      {
        return id
      }
      let title = target.fields[target.titleIndex]
      let conditions: [(sql: String, argument: String)] =
        [("external = ?", words)]
        + (title.uses.contains(.sorted)
          ? [("\(quoted(Schema.sortColumn(title))) = ?", Folding.sortKey(words))] : [])
      for condition in conditions {
        let numbers = try db.all(
          "SELECT id FROM \(table) WHERE \(condition.sql) LIMIT 2", [.text(condition.argument)]
        ) { $0.integer(0) }
        if numbers.count == 1 { return RecordID(target.code, numbers[0]) }
      }
    }
    return nil
  }
}
