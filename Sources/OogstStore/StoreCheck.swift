import GRDB
public import OogstModel

/// What is not whole in a database.
public enum CheckFinding: Hashable, Sendable {
  /// The file itself; the words of SQLite.
  case file(String)
  /// A kind of which so many stored counts are not those of the records.
  case counts(kind: String, wrong: Int)
  /// So many records of a kind stand in the agenda on another day than they say.
  case days(kind: String, wrong: Int)
  /// So many links of a kind are missing, and so many lead from what does not refer.
  case links(kind: String, missing: Int, extra: Int)
  /// So many records of a kind are not found by search, and so many are found that are not there.
  case search(kind: String, missing: Int, extra: Int)
  /// A record whose history goes further than itself.
  case history(RecordID)
}

/// Holds what a database keeps beside its records against the records themselves.
struct StoreCheck {
  private let db: Database
  private let slots: Slots
  private let reading: Reading

  init(_ db: Database, _ slots: Slots) {
    self.db = db
    self.slots = slots
    reading = Reading(db, slots)
  }

  func run() throws -> [CheckFinding] {
    let file = try db.all("PRAGMA integrity_check(20)") { $0.text(0) }
    // Of a file that is damaged nothing else can be told.
    guard file == ["ok"] else { return file.map(CheckFinding.file) }
    do {
      try db.run("INSERT INTO search(search) VALUES ('integrity-check')")
    } catch let error as DatabaseError {
      return [.file(error.message ?? "search")]
    }
    return try slots.kinds.flatMap(check)
  }

  private func check(_ kind: Kind) throws -> [CheckFinding] {
    var counted: [Counting.Entry: Int] = [:]
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS wanted_link(
          target_kind INTEGER, target INTEGER, field TEXT, source INTEGER,
          PRIMARY KEY (target_kind, target, field, source)) WITHOUT ROWID;
        DELETE FROM wanted_link
        """)
    let scopes = try scopes(of: kind)
    var days = try days(of: kind)
    var wrongDays = 0
    try reading.eachRecord(in: ListQuery(kind.code, order: Order(by: .number)), nil) { record in
      let scope = scopes[record.id.number] ?? 0
      for count in Count.all(of: record, kind, scope: scope) {
        counted[Counting.Entry(count, slots), default: 0] += 1
      }
      if days.removeValue(forKey: record.id.number) != kind.lastDay(of: record)?.description {
        wrongDays += 1
      }
      for link in SaveStep.links(of: record, kind) {
        try db.run(
          "INSERT OR IGNORE INTO wanted_link VALUES (?, ?, ?, ?)",
          [
            .integer(slots.slot(link.target.kind)), .integer(link.target.number),
            .text(link.field), .integer(record.id.number),
          ])
      }
      return true
    }
    let wrong: [CheckFinding] =
      wrongDays == 0 ? [] : [.days(kind: kind.code, wrong: wrongDays)]
    return try counts(kind, counted) + wrong + links(kind) + search(kind) + history(kind)
  }

  /// The programmes of the records, by number: only those that have one.
  private func scopes(of kind: Kind) throws -> [Int: Int] {
    guard kind.hasScope else { return [:] }
    var scopes: [Int: Int] = [:]
    try db.each("SELECT id, scope FROM \(quoted(kind.name)) WHERE scope <> 0") { cells in
      scopes[cells.integer(0)] = cells.integer(1)
      return true
    }
    return scopes
  }

  /// The days that records plan, by number, as they stand beside them.
  private func days(of kind: Kind) throws -> [Int: String] {
    guard kind.canBeDue else { return [:] }
    var days: [Int: String] = [:]
    try db.each("SELECT id, due FROM \(quoted(kind.name)) WHERE due IS NOT NULL") { cells in
      days[cells.integer(0)] = cells.text(1)
      return true
    }
    return days
  }

  private func counts(
    _ kind: Kind, _ counted: [Counting.Entry: Int]
  ) throws -> [CheckFinding] {
    var counted = counted
    var wrong = 0
    try db.each(
      "SELECT group_kind, group_id, field, value, count FROM tally WHERE kind = ?",
      [.integer(slots.slot(kind.code))]
    ) { cells in
      let entry = Counting.Entry(
        groupKind: cells.integer(0), group: cells.integer(1), field: cells.text(2),
        value: cells.text(3))
      if (counted.removeValue(forKey: entry) ?? 0) != cells.integer(4) { wrong += 1 }
      return true
    }
    wrong += counted.count
    return wrong == 0 ? [] : [.counts(kind: kind.code, wrong: wrong)]
  }

  private func links(_ kind: Kind) throws -> [CheckFinding] {
    let there = """
      SELECT target_kind, target, field, source FROM link WHERE source_kind = ?
      """
    let wanted = "SELECT target_kind, target, field, source FROM wanted_link"
    let slot = [Scalar.integer(slots.slot(kind.code))]
    let missing = try db.number("SELECT count(*) FROM (\(wanted) EXCEPT \(there))", slot)
    let extra = try db.number("SELECT count(*) FROM (\(there) EXCEPT \(wanted))", slot)
    return missing + extra == 0
      ? [] : [.links(kind: kind.code, missing: missing, extra: extra)]
  }

  private func search(_ kind: Kind) throws -> [CheckFinding] {
    let base = slots.base(kind.code)
    let table = quoted(kind.name)
    let missing = try db.number(
      """
      SELECT count(*) FROM \(table) t
      WHERE NOT EXISTS (SELECT 1 FROM search_docsize d WHERE d.id = t.id + ?)
      """, [.integer(base)])
    let extra = try db.number(
      """
      SELECT count(*) FROM search_docsize d WHERE d.id > ? AND d.id < ?
        AND NOT EXISTS (SELECT 1 FROM \(table) t WHERE t.id = d.id - ?)
      """, [.integer(base), .integer(base + Slots.span), .integer(base)])
    return missing + extra == 0
      ? [] : [.search(kind: kind.code, missing: missing, extra: extra)]
  }

  /// No line of history is of a version that a record never had.
  private func history(_ kind: Kind) throws -> [CheckFinding] {
    try db.all(
      """
      SELECT t.id FROM \(quoted(kind.name)) t WHERE t.version < (
        SELECT max(version) FROM change WHERE kind = ? AND record = t.id) LIMIT 20
      """, [.integer(slots.slot(kind.code))]
    ) { CheckFinding.history(RecordID(kind.code, $0.integer(0))) }
  }
}
