import GRDB
import OogstModel

/// The log of saves, and the bin: what was removed waits there, field by field, until it is wanted back.
extension Writing {
  /// Notes what this save is, once: an import of several files is one.
  func note(_ act: SaveEntry.Act, by stamp: Stamp, undoes: Int? = nil) throws {
    try db.run(
      """
      INSERT OR IGNORE INTO save(number, at, by, act, undoes, first)
      VALUES (?, ?, ?, ?, ?, (SELECT ifnull(max(id), 0) + 1 FROM change))
      """,
      [
        .integer(save), .integer(stamp.at), .text(stamp.by), .text(act.rawValue),
        undoes.map(Scalar.integer) ?? .null,
      ])
    if let undoes {
      try db.run(
        "UPDATE save SET undone_by = ? WHERE number = ?", [.integer(save), .integer(undoes)])
    }
  }

  /// Notes that an import made the records of a kind from one number to another.
  func note(made numbers: ClosedRange<Int>, _ kind: Kind) throws {
    try db.run(
      "INSERT INTO made(save, kind, first, last) VALUES (?, ?, ?, ?)",
      [
        .integer(save), .integer(slots.slot(kind.code)), .integer(numbers.lowerBound),
        .integer(numbers.upperBound),
      ])
  }

  /// Moves a record to the bin.
  func remove(_ step: RemoveStep, by stamp: Stamp) throws {
    let (record, kind) = (step.before.record, step.kind)
    let key: [Scalar] = [.integer(slots.slot(kind.code)), .integer(record.id.number)]
    let fingerprint = try db.first(
      "SELECT fingerprint FROM \(quoted(kind.name)) WHERE id = ?", [.integer(record.id.number)]
    ) { $0[0] }
    try db.run(
      "INSERT OR REPLACE INTO bin VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      key + [
        .integer(record.meta.version + 1), .text(record.meta.origin.rawValue),
        record.meta.externalID.map(Scalar.text) ?? .null, fingerprint ?? .null,
        record.meta.created.map { .integer($0.at) } ?? .null,
        record.meta.created.map { .text($0.by) } ?? .null, .integer(stamp.at), .text(stamp.by),
        .integer(save),
      ])
    for (field, value) in zip(kind.fields, record.values) where !value.isUnknown {
      try db.run(
        "INSERT OR REPLACE INTO bin_cell VALUES (?, ?, ?, ?)",
        key + [.text(field.name), Codec.encode(value, as: field.type)])
    }
    for link in step.links { try removeLink(link, from: step.id) }
    let text = SearchText.columns(of: record, kind, scope: step.before.scope)
    try db.run(
      "INSERT INTO search(search, rowid, title, body, marks) VALUES ('delete', ?, ?, ?, ?)",
      [.integer(slots.base(kind.code) + record.id.number)] + text)
    try db.run(
      "DELETE FROM \(quoted(kind.name)) WHERE id = ?", [.integer(record.id.number)])
    step.eachCount { count($0, $1, kind) }
    try flushManyCounts()
    state.forget(step.id)
    var gone = record
    gone.meta.version += 1
    try writeChange(
      gone, field: nil, old: .null, new: Reading.word(of: .removed) ?? .null, by: stamp)
  }

  /// Takes a record out of the bin; gives the sum of the row of a file that it was known by.
  func takeFromBin(_ id: RecordID) throws -> Int? {
    let key: [Scalar] = [.integer(slots.slot(id.kind)), .integer(id.number)]
    let fingerprint = try db.first(
      "SELECT fingerprint FROM bin WHERE kind = ? AND record = ?", key
    ) { $0[0].integer }
    try db.run("DELETE FROM bin WHERE kind = ? AND record = ?", key)
    try db.run("DELETE FROM bin_cell WHERE kind = ? AND record = ?", key)
    return fingerprint ?? nil
  }

  /// Undoes a whole save.
  func undo(_ number: Int, by stamp: Stamp) throws -> Receipt {
    guard let entry = try reading.save(number, lines: .max) else {
      throw StoreError.other("no save \(number)")
    }
    let undoing = UndoingState(state: state, reading: reading, save: number)
    let plan = try UndoPlan(entry.lines, made: try reading.made(by: number), undoing)
    return try save(plan.batch, by: stamp, .undo, undoes: number)
  }
}

/// The database as a plan to undo reads it.
private struct UndoingState: UndoState {
  let state: StoredState
  let reading: Reading
  let save: Int

  var kinds: [Kind] { state.kinds }
  func stored(_ id: RecordID) throws -> StoredRecord? { try state.stored(id) }
  func title(of id: RecordID) throws -> String? { try state.title(of: id) }
  func scope(of id: RecordID) throws -> Int { try state.scope(of: id) }
  func lastNumber(_ kind: Kind) throws -> Int { try state.lastNumber(kind) }
  func removed(_ id: RecordID) throws -> Record? { try state.removed(id) }
  func laterChange(of id: RecordID, in field: String?) throws -> Change? {
    try reading.change(of: id, in: field, after: save)
  }
}
