import GRDB
import OogstModel

/// The one path by which anything is written: record, history, links, search, counts and revision.
final class Writing {
  let db: Database
  let slots: Slots
  let reading: Reading
  private var pendingCounts: [Int: [Counting.Entry: Int]] = [:]

  init(_ db: Database, kinds slots: Slots) {
    self.db = db
    self.slots = slots
    reading = Reading(db, slots)
  }

  // MARK: - Saving

  /// Saves records and what follows from them; the caller's transaction makes it all or none.
  func save(_ records: [Record], by stamp: Stamp) throws -> [Record] {
    var stale: [Record] = []
    for record in records where record.id.number != 0 {
      guard let current = try reading.record(record.id)?.record else {
        throw StoreError.notFound(record.id)
      }
      if current.meta.version != record.meta.version { stale.append(current) }
    }
    guard stale.isEmpty else { throw StoreError.changedByAnother(stale) }
    var saved: [Record] = []
    for record in records { saved.append(try write(record, by: stamp)) }
    // What follows may touch a record that was saved along with it: give back how it ends up.
    let final = try saved.map { try reading.record($0.id)?.record ?? $0 }
    try finish()
    return final
  }

  /// Ends a run of writes: the kept counts and the revision.
  func finish() throws {
    try flushTallies()
    try db.run("UPDATE state SET revision = revision + 1")
  }

  private func flushTallies() throws {
    for (slot, entries) in pendingCounts { try Counting.add(entries, kind: slot, db) }
    pendingCounts = [:]
  }

  @discardableResult
  private func write(_ record: Record, by stamp: Stamp) throws -> Record {
    guard let kind = slots.kind(record.id.kind) else { throw StoreError.notFound(record.id) }
    let old = record.id.number == 0 ? nil : try reading.record(record.id)
    var record = record
    if record.id.number == 0 { record.id = RecordID(kind.code, try nextNumber(kind)) }
    record.meta.version = (old?.record.meta.version ?? 0) + 1
    record.meta.created = old?.record.meta.created ?? stamp
    // Who saves a record need not know the number that it has in a file.
    record.meta.externalID = record.meta.externalID ?? old?.record.meta.externalID
    record.meta.changed = stamp
    try put(record, kind, old: old)
    try writeHistory(record, kind, old: old?.record, by: stamp)
    try follow(record, by: stamp)
    return record
  }

  /// Writes the records that change with this one.
  func follow(_ record: Record, by stamp: Stamp) throws {
    guard let kind = slots.kind(record.id.kind) else { return }
    for follower in try kind.follows(record, { try self.reading.record($0)?.record }) {
      try write(follower, by: stamp)
    }
  }

  /// Writes the row, links, search entry and counts of a record whose number and version are set.
  func put(
    _ record: Record, _ kind: Kind, old: (record: Record, scope: Int)?, fingerprint: Int? = nil,
    isAwaited: Bool = false
  ) throws {
    let scope = try scope(of: record, kind)
    if old == nil {
      try insert(record, kind, scope: scope, fingerprint: fingerprint)
    } else {
      try update(record, kind, scope: scope)
    }
    try writeLinks(record, kind, old: old?.record)
    try index(record, kind, scope: scope, old: old)
    count(record, kind, scope: scope, old: old)
    if pendingCounts.values.reduce(0, { $0 + $1.count }) > 50_000 { try flushTallies() }
    guard let old else {
      // A file of ours may have named this record before it was there.
      if isAwaited {
        try renameInOthers(record, kind)
        if scope != 0 { try moveDependents(of: record.id) }
      }
      return
    }
    if old.record.values[kind.titleIndex] != record.values[kind.titleIndex] {
      try renameInOthers(record, kind)
    }
    if old.scope != scope { try moveDependents(of: record.id) }
  }

  /// A number that was never used: it counts on even when the last record is removed.
  func nextNumber(_ kind: Kind) throws -> Int {
    try db.run("UPDATE kind SET last = last + 1 WHERE code = ?", [.text(kind.code)])
    return try db.number("SELECT last FROM kind WHERE code = ?", [.text(kind.code)])
  }

  /// Notes that a number was chosen by a file.
  func reserve(_ number: Int, _ kind: Kind) throws {
    try db.run(
      "UPDATE kind SET last = max(last, ?) WHERE code = ?", [.integer(number), .text(kind.code)])
  }

  // MARK: - The row

  private var plans: [String: RowPlan] = [:]

  private func plan(_ kind: Kind) -> RowPlan {
    if let plan = plans[kind.code] { return plan }
    let plan = RowPlan(kind)
    plans[kind.code] = plan
    return plan
  }

  private func cells(of record: Record, _ kind: Kind, _ plan: RowPlan) throws -> [Scalar] {
    try plan.keys.map { .text(try sortKey(of: record.values[$0])) }
      + plan.columns.map { Codec.encode(record.values[$0], as: kind.fields[$0].type) }
  }

  private func insert(_ record: Record, _ kind: Kind, scope: Int, fingerprint: Int?) throws {
    let meta = record.meta
    let own: [Scalar] = [
      .integer(record.id.number), .integer(meta.version), .text(meta.origin.rawValue),
      .integer(scope), meta.externalID.map(Scalar.text) ?? .null,
      fingerprint.map(Scalar.integer) ?? .null, meta.created.map { .integer($0.at) } ?? .null,
      meta.created.map { .text($0.by) } ?? .null, meta.changed.map { .integer($0.at) } ?? .null,
      meta.changed.map { .text($0.by) } ?? .null,
    ]
    let plan = plan(kind)
    try db.run(plan.insert, own + (try cells(of: record, kind, plan)))
  }

  /// What a changed description cannot read must stay as it is: nothing is lost by an update.
  private func refresh(_ record: Record, _ kind: Kind, scope: Int) throws {
    let plan = plan(kind)
    let keys: [Scalar] = try plan.keys.map { .text(try sortKey(of: record.values[$0])) }
    try db.run(plan.refresh, [.integer(scope)] + keys + [.integer(record.id.number)])
  }

  private func update(_ record: Record, _ kind: Kind, scope: Int) throws {
    let meta = record.meta
    let own: [Scalar] = [
      .integer(meta.version), .integer(scope), meta.externalID.map(Scalar.text) ?? .null,
      meta.changed.map { .integer($0.at) } ?? .null, meta.changed.map { .text($0.by) } ?? .null,
    ]
    let plan = plan(kind)
    try db.run(
      plan.update, own + (try cells(of: record, kind, plan)) + [.integer(record.id.number)])
  }

  // MARK: - Sort keys and scope, which follow other records

  private func sortKey(of value: Value) throws -> String {
    let text: String? =
      switch value {
      case .text(let text), .unrecognised(let text): text
      case .tags(let words): words.first
      case .reference(let id): try titleCache(id)
      case .references(let entries):
        switch entries.first {
        case .record(let id): try titleCache(id)
        case .words(let words): words
        case nil: nil
        }
      case .unknown, .number, .range, .money, .date, .time, .yesNo, .choice: nil
      }
    guard let text else { return Schema.unknownKey }
    return Folding.sortKey(text)
  }

  /// Titles of what a run of writes refers to: thousands of rows of a file name the same few records.
  private var titles: [RecordID: String?] = [:]

  private func titleCache(_ id: RecordID) throws -> String? {
    if let known = titles[id] { return known }
    if titles.count > 10_000 { titles.removeAll() }
    let title = try reading.titles(of: [id])[id]
    titles[id] = title
    return title
  }

  /// The number of the programme that a record belongs to; 0 for none.
  private func scope(of record: Record, _ kind: Kind) throws -> Int {
    guard let index = kind.scopeIndex, case .reference(let target) = record.values[index] else {
      return 0
    }
    guard let targetKind = slots.kind(target.kind) else { return 0 }
    if targetKind.isScope { return target.number }
    if let known = scopes[target] { return known }
    if scopes.count > 10_000 { scopes.removeAll() }
    guard targetKind.scopeIndex != nil else { return 0 }
    let scope = try db.number(
      "SELECT scope FROM \(quoted(targetKind.name)) WHERE id = ?", [.integer(target.number)])
    scopes[target] = scope
    return scope
  }

  private var scopes: [RecordID: Int] = [:]

  /// A renamed record moves those that refer to it in lists sorted by that reference.
  private func renameInOthers(_ record: Record, _ kind: Kind) throws {
    titles[record.id] = nil
    for other in slots.kinds {
      for field in other.fields(.sorted) where field.type.targets.contains(kind.code) {
        guard case .reference = field.type else { continue }
        try db.run(
          """
          UPDATE \(quoted(other.name)) SET \(quoted(Schema.sortColumn(field))) = ?
          WHERE \(quoted(Schema.column(field))) = ?
          """,
          [
            .text(try sortKey(of: record.values[kind.titleIndex])),
            Codec.encode(record.id, as: field.type),
          ])
      }
    }
  }

  /// Records that belong to a programme through this one go with it to another programme.
  private func moveDependents(of id: RecordID) throws {
    scopes[id] = nil
    for kind in slots.kinds {
      guard let index = kind.scopeIndex else { continue }
      let field = kind.fields[index]
      guard field.type.targets.contains(id.kind) else { continue }
      let numbers = try db.all(
        """
        SELECT id FROM \(quoted(kind.name)) WHERE \(quoted(Schema.column(field))) = ?
        """, [Codec.encode(id, as: field.type)]
      ) { $0.integer(0) }
      for number in numbers {
        let dependent = RecordID(kind.code, number)
        if let old = try reading.record(dependent) { try put(old.record, kind, old: old) }
      }
    }
  }

  // MARK: - Links, search, counts, history

  private func links(of record: Record, _ kind: Kind) -> Set<Link> {
    var links: Set<Link> = []
    for (field, value) in zip(kind.fields, record.values) {
      guard case .references = field.type else { continue }
      for id in value.referenced { links.insert(Link(target: id, field: field.name)) }
    }
    return links
  }

  private struct Link: Hashable {
    var target: RecordID
    var field: String
  }

  /// By the difference with what was there, each by its full key: anything less scans the table.
  private func writeLinks(_ record: Record, _ kind: Kind, old: Record?) throws {
    let new = links(of: record, kind)
    let before = old.map { links(of: $0, kind) } ?? []
    func cells(_ link: Link) -> [Scalar] {
      [
        .integer(slots.slot(link.target.kind)), .integer(link.target.number),
        .integer(slots.slot(kind.code)), .text(link.field), .integer(record.id.number),
      ]
    }
    for link in before.subtracting(new) {
      try db.run(
        """
        DELETE FROM link WHERE target_kind = ? AND target = ? AND source_kind = ? AND field = ?
          AND source = ?
        """, cells(link))
    }
    for link in new.subtracting(before) {
      try db.run("INSERT OR IGNORE INTO link VALUES (?, ?, ?, ?, ?)", cells(link))
    }
  }

  private func index(
    _ record: Record, _ kind: Kind, scope: Int, old: (record: Record, scope: Int)?
  ) throws {
    let row = Scalar.integer(slots.base(kind.code) + record.id.number)
    let new = SearchText.columns(of: record, kind, scope: scope)
    if let old {
      let before = SearchText.columns(of: old.record, kind, scope: old.scope)
      guard before != new else { return }
      try db.run(
        "INSERT INTO search(search, rowid, title, body, marks) VALUES ('delete', ?, ?, ?, ?)",
        [row] + before)
    }
    try db.run("INSERT INTO search(rowid, title, body, marks) VALUES (?, ?, ?, ?)", [row] + new)
  }

  private func count(
    _ record: Record, _ kind: Kind, scope: Int, old: (record: Record, scope: Int)?
  ) {
    let slot = slots.slot(kind.code)
    if let old {
      for entry in Counting.entries(of: old.record, kind, scope: old.scope, slots) {
        pendingCounts[slot, default: [:]][entry, default: 0] -= 1
      }
    }
    for entry in Counting.entries(of: record, kind, scope: scope, slots) {
      pendingCounts[slot, default: [:]][entry, default: 0] += 1
    }
  }

  /// One line for a new record, one per changed field for an old one.
  func writeHistory(_ record: Record, _ kind: Kind, old: Record?, by stamp: Stamp) throws {
    guard let old else {
      return try writeChange(record, field: nil, old: .null, new: .null, by: stamp)
    }
    for (index, field) in kind.fields.enumerated()
    where old.values[index] != record.values[index] {
      try writeChange(
        record, field: field.name, old: Codec.encode(old.values[index], as: field.type),
        new: Codec.encode(record.values[index], as: field.type), by: stamp)
    }
  }

  func writeChange(
    _ record: Record, field: String?, old: Scalar, new: Scalar, by stamp: Stamp
  ) throws {
    try db.run(
      """
      INSERT INTO change(kind, record, version, at, by, field, old, new)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(slots.slot(record.id.kind)), .integer(record.id.number),
        .integer(record.meta.version), .integer(stamp.at), .text(stamp.by),
        field.map(Scalar.text) ?? .null, old, new,
      ])
  }

  // MARK: - Starting over

  /// Makes links, search index, sort keys and counts anew from the records, after a description changed.
  func rebuild() throws {
    try db.run("DELETE FROM link")
    try db.run("DELETE FROM tally")
    for kind in slots.kinds {
      var last = 0
      while true {
        let numbers = try db.all(
          "SELECT id FROM \(quoted(kind.name)) WHERE id > ? ORDER BY id LIMIT 500",
          [.integer(last)]
        ) { $0.integer(0) }
        guard let end = numbers.last else { break }
        for number in numbers {
          guard let (record, _) = try reading.record(RecordID(kind.code, number)) else { continue }
          let scope = try scope(of: record, kind)
          try refresh(record, kind, scope: scope)
          try writeLinks(record, kind, old: nil)
          try index(record, kind, scope: scope, old: nil)
          count(record, kind, scope: scope, old: nil)
        }
        last = end
      }
    }
    try finish()
  }
}
