import GRDB
import OogstModel

/// The one path by which anything is written: record, history, links, search, counts and revision. What is written was
/// planned before; nothing is decided here.
final class Writing {
  let db: Database
  let slots: Slots
  let reading: Reading
  let state: StoredState
  /// The number of this save: every change of it carries that.
  let save: Int
  private var pendingCounts: [Int: [Counting.Entry: Int]] = [:]
  /// The programmes of records that went along with another one in this save.
  private var moved: [RecordID: Int] = [:]

  /// A save of its own, or part of the one with this number.
  init(_ db: Database, kinds slots: Slots, save: Int? = nil) throws {
    self.db = db
    self.slots = slots
    reading = Reading(db, slots)
    state = StoredState(db, slots)
    self.save = try save ?? reading.revision() + 1
  }

  // MARK: - Saving

  /// Saves a batch and what follows from it; the caller's transaction makes it all or none.
  func save(
    _ batch: Batch, by stamp: Stamp, _ act: SaveEntry.Act, undoes: Int? = nil
  ) throws -> Receipt {
    let plan = try SavePlan(batch, by: stamp, state)
    for (code, number) in plan.numbers { try reserve(number, code) }
    try note(act, by: stamp, undoes: undoes)
    for step in plan.steps { try write(step, by: stamp) }
    for step in plan.removals { try remove(step, by: stamp) }
    try finish()
    let saved = Set(plan.saved)
    return Receipt(
      save: save, records: try plan.saved.compactMap { try reading.record($0)?.record },
      followed: plan.steps.filter { !saved.contains($0.id) && !$0.isRestored }.map {
        Receipt.Followed(record: $0.record, changes: $0.changes)
      })
  }

  /// Ends a run of writes: the stored counts and the revision.
  func finish() throws {
    try flushCounts()
    try db.run("UPDATE state SET revision = ?", [.integer(save)])
  }

  private func flushCounts() throws {
    for (slot, entries) in pendingCounts { try Counting.add(entries, kind: slot, db) }
    pendingCounts = [:]
  }

  /// Writes a record with its history.
  func write(_ step: SaveStep, by stamp: Stamp) throws {
    try put(step)
    for change in step.changes {
      let type = change.field?.type ?? .text
      try writeChange(
        step.record, field: change.field?.name, old: Codec.encode(change.old, as: type),
        new: Reading.word(of: change.event) ?? Codec.encode(change.new, as: type), by: stamp)
    }
  }

  /// Writes the row, links, search entry and counts of a record.
  func put(_ planned: SaveStep, fingerprint: Int? = nil, isAwaited: Bool = false) throws {
    var step = planned
    if let scope = moved[step.id] { step.before?.scope = scope }
    if step.isRestored {
      try insert(step, fingerprint: try takeFromBin(step.id))
    } else if step.before == nil {
      try insert(step, fingerprint: fingerprint)
    } else {
      try update(step)
    }
    try writeLinks(step)
    try index(step)
    count(step)
    try flushManyCounts()
    // A file of ours may have named this record before it was there; others may have done so while it was in the bin.
    let isAwaited = isAwaited || step.isRestored
    if step.isRenamed || step.isMoved || isAwaited { state.forget(step.id) }
    if step.isRenamed || isAwaited { try renameInOthers(step) }
    if step.isMoved || isAwaited && step.scope != 0 { try moveDependents(of: step.id) }
  }

  /// A number that was never used: it counts on even when the last record is removed.
  func nextNumber(_ kind: Kind) throws -> Int {
    try db.run("UPDATE kind SET last = last + 1 WHERE code = ?", [.text(kind.code)])
    return try state.lastNumber(kind)
  }

  /// Notes that a number was given.
  func reserve(_ number: Int, _ code: String) throws {
    try db.run(
      "UPDATE kind SET last = max(last, ?) WHERE code = ?", [.integer(number), .text(code)])
  }

  // MARK: - The row

  private var plans: [String: RowPlan] = [:]

  private func plan(_ kind: Kind) -> RowPlan {
    if let plan = plans[kind.code] { return plan }
    let plan = RowPlan(kind)
    plans[kind.code] = plan
    return plan
  }

  private func cells(of step: SaveStep, _ plan: RowPlan) -> [Scalar] {
    keys(of: step)
      + plan.columns.map { Codec.encode(step.record.values[$0], as: step.kind.fields[$0].type) }
  }

  /// What is made from the fields, in the order of the plan.
  private func keys(of step: SaveStep) -> [Scalar] {
    let due = step.kind.lastDay(of: step.record).map { Scalar.text($0.description) } ?? .null
    return (step.kind.canBeDue ? [due] : []) + step.sortKeys.map(Scalar.text)
  }

  private func insert(_ step: SaveStep, fingerprint: Int?) throws {
    let meta = step.record.meta
    let own: [Scalar] = [
      .integer(step.id.number), .integer(meta.version), .text(meta.origin.rawValue),
      .integer(step.scope), meta.externalID.map(Scalar.text) ?? .null,
      fingerprint.map(Scalar.integer) ?? .null, meta.created.map { .integer($0.at) } ?? .null,
      meta.created.map { .text($0.by) } ?? .null, meta.changed.map { .integer($0.at) } ?? .null,
      meta.changed.map { .text($0.by) } ?? .null,
    ]
    let plan = plan(step.kind)
    try db.run(plan.insert, own + cells(of: step, plan))
  }

  /// What a changed description cannot read must stay as it is: nothing is lost by an update.
  func refresh(_ step: SaveStep) throws {
    try db.run(
      plan(step.kind).refresh,
      [.integer(step.scope)] + keys(of: step) + [.integer(step.id.number)])
  }

  private func update(_ step: SaveStep) throws {
    let meta = step.record.meta
    let own: [Scalar] = [
      .integer(meta.version), .integer(step.scope), meta.externalID.map(Scalar.text) ?? .null,
      meta.changed.map { .integer($0.at) } ?? .null, meta.changed.map { .text($0.by) } ?? .null,
    ]
    let plan = plan(step.kind)
    try db.run(plan.update, own + cells(of: step, plan) + [.integer(step.id.number)])
  }

  // MARK: - What others have of a record

  /// A renamed record moves those that refer to it in lists sorted by that reference.
  private func renameInOthers(_ step: SaveStep) throws {
    for other in slots.kinds {
      for field in other.fields(.sorted) where field.type.targets.contains(step.kind.code) {
        guard case .reference = field.type else { continue }
        try db.run(
          """
          UPDATE \(quoted(other.name)) SET \(quoted(Schema.sortColumn(field))) = ?
          WHERE \(quoted(Schema.column(field))) = ?
          """,
          [
            .text(try state.sortKey(of: step.record.values[step.kind.titleIndex])),
            Codec.encode(step.id, as: field.type),
          ])
      }
    }
  }

  /// Records that belong to a programme through this one go with it to another programme.
  private func moveDependents(of id: RecordID) throws {
    for kind in slots.kinds {
      for field in kind.fields(.scope) where field.type.targets.contains(id.kind) {
        let numbers = try db.all(
          """
          SELECT id FROM \(quoted(kind.name)) WHERE \(quoted(Schema.column(field))) = ?
          """, [Codec.encode(id, as: field.type)]
        ) { $0.integer(0) }
        for number in numbers {
          guard let old = try state.stored(RecordID(kind.code, number)) else { continue }
          let step = try SaveStep(old.record, kind, before: old, state)
          // What belongs to a programme by another field stays where it is; so a circle ends, too.
          guard step.isMoved else { continue }
          try put(step)
          moved[step.id] = step.scope
        }
      }
    }
  }

  // MARK: - Links, search, counts, history

  /// Each by its full key: anything less scans the table.
  func writeLinks(_ step: SaveStep) throws {
    let links = step.links
    for link in links.removed { try removeLink(link, from: step.id) }
    for link in links.added {
      try db.run("INSERT OR IGNORE INTO link VALUES (?, ?, ?, ?, ?)", cells(link, step.id))
    }
  }

  func removeLink(_ link: SaveStep.Link, from id: RecordID) throws {
    try db.run(
      """
      DELETE FROM link WHERE target_kind = ? AND target = ? AND source_kind = ? AND field = ?
        AND source = ?
      """, cells(link, id))
  }

  private func cells(_ link: SaveStep.Link, _ id: RecordID) -> [Scalar] {
    [
      .integer(slots.slot(link.target.kind)), .integer(link.target.number),
      .integer(slots.slot(id.kind)), .text(link.field), .integer(id.number),
    ]
  }

  private func index(_ step: SaveStep) throws {
    let before = step.before.map {
      SearchText.columns(of: $0.record, step.kind, scope: $0.scope)
    }
    try index(step, replacing: before)
  }

  /// The index holds no text: what it has of a record is taken out by telling it.
  func index(_ step: SaveStep, replacing before: [Scalar]?) throws {
    let row = Scalar.integer(slots.base(step.kind.code) + step.id.number)
    let new = SearchText.columns(of: step.record, step.kind, scope: step.scope)
    guard before != new else { return }
    if let before {
      try db.run(
        "INSERT INTO search(search, rowid, title, body, marks) VALUES ('delete', ?, ?, ?, ?)",
        [row] + before)
    }
    try db.run("INSERT INTO search(rowid, title, body, marks) VALUES (?, ?, ?, ?)", [row] + new)
  }

  func count(_ step: SaveStep) { step.eachCount { count($0, $1, step.kind) } }

  func count(_ count: Count, _ amount: Int, _ kind: Kind) {
    pendingCounts[slots.slot(kind.code), default: [:]][
      Counting.Entry(count, slots), default: 0] += amount
  }

  /// Writes counts that wait when there are many; a million records would fill the memory with them.
  func flushManyCounts() throws {
    if pendingCounts.values.reduce(0, { $0 + $1.count }) > 50_000 { try flushCounts() }
  }

  func writeChange(
    _ record: Record, field: String?, old: Scalar, new: Scalar, by stamp: Stamp
  ) throws {
    try db.run(
      """
      INSERT INTO change(kind, record, version, at, by, field, old, new, save)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(slots.slot(record.id.kind)), .integer(record.id.number),
        .integer(record.meta.version), .integer(stamp.at), .text(stamp.by),
        field.map(Scalar.text) ?? .null, old, new, .integer(save),
      ])
  }
}
