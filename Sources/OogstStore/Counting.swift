import GRDB
import OogstModel

/// Counts that the overview and the facets show, kept up to date by every save.
enum Counting {
  /// One thing that a record counts towards.
  struct Entry: Hashable {
    /// The slot of the kind of the group, 0 for all records.
    var groupKind: Int
    var group: Int
    var field: String
    var value: String

    init(groupKind: Int, group: Int, field: String, value: String) {
      self.groupKind = groupKind
      self.group = group
      self.field = field
      self.value = value
    }

    init(_ count: Count, _ slots: Slots) {
      switch count.group {
      case nil: (groupKind, group) = (0, 0)
      case .scope(let number):
        (groupKind, group) = (slots.scope.map { slots.slot($0.code) } ?? 0, number)
      case .record(let id): (groupKind, group) = (slots.slot(id.kind), id.number)
      }
      switch count.subject {
      case .total: (field, value) = ("", "")
      case .value(let name, let counted): (field, value) = (name, Counting.key(of: counted))
      case .lastDay(let day): (field, value) = (Counting.lastDayField, day.description)
      }
    }
  }

  /// Stands in place of a field's name; no field can have it.
  private static let lastDayField = "@last-day"

  static func overdue(
    _ kind: Kind, in group: RecordID?, on today: Day, _ slots: Slots, _ db: Database
  ) throws -> Int {
    try db.number(
      """
      SELECT sum(count) FROM tally WHERE kind = ? AND group_kind = ? AND group_id = ? AND field = ?
        AND value < ?
      """,
      [
        .integer(slots.slot(kind.code)), .integer(group.map { slots.slot($0.kind) } ?? 0),
        .integer(group?.number ?? 0), .text(lastDayField), .text(today.description),
      ])
  }

  static func nextDue(
    _ kind: Kind, in group: RecordID?, from day: Day, _ slots: Slots, _ db: Database
  ) throws -> (day: Day, count: Int)? {
    try db.first(
      """
      SELECT value, count FROM tally WHERE kind = ? AND group_kind = ? AND group_id = ? AND field = ?
        AND value >= ? ORDER BY value LIMIT 1
      """,
      [
        .integer(slots.slot(kind.code)), .integer(group.map { slots.slot($0.kind) } ?? 0),
        .integer(group?.number ?? 0), .text(lastDayField), .text(day.description),
      ]
    ) { cells in Day(cells.text(0)).map { (day: $0, count: cells.integer(1)) } } ?? nil
  }

  /// The values that more than one record of a group has, and unknown when any has it.
  static func repeated(
    _ kind: Kind, in group: RecordID, _ field: Field, _ slots: Slots, _ db: Database
  ) throws -> [Value] {
    try db.all(
      """
      SELECT value FROM tally WHERE kind = ? AND group_kind = ? AND group_id = ? AND field = ?
        AND (count > 1 OR value = ?)
      """,
      [
        .integer(slots.slot(kind.code)), .integer(slots.slot(group.kind)), .integer(group.number),
        .text(field.name), .text(key(of: .unknown)),
      ]
    ) { value(of: $0.text(0), as: field.type) }
  }

  /// A facet's value as text; `value(of:)` reads it back.
  static func key(of value: Value) -> String {
    switch value {
    case .choice(let name), .text(let name): name
    case .reference(let id): id.description
    case .yesNo(let answer): answer ? "1" : "0"
    case .unknown, .unrecognised, .number, .range, .money, .date, .time, .tags, .references, .rows:
      "?"
    }
  }

  static func value(of key: String, as type: FieldType) -> Value {
    if key == "?" { return .unknown }
    return switch type {
    case .choice: .choice(key)
    case .yesNo: .yesNo(key == "1")
    case .reference, .references: RecordID(key).map(Value.reference) ?? .unknown
    case .text, .prose, .number, .range, .money, .date, .time, .link, .tags, .table: .text(key)
    }
  }

  static func add(_ entries: [Entry: Int], kind: Int, _ db: Database) throws {
    for (entry, count) in entries where count != 0 {
      let place: [Scalar] = [
        .integer(kind), .integer(entry.groupKind), .integer(entry.group), .text(entry.field),
        .text(entry.value),
      ]
      try db.run(
        """
        INSERT INTO tally VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET count = count + excluded.count
        """, place + [.integer(count)])
      if count < 0 {
        try db.run(
          """
          DELETE FROM tally WHERE kind = ? AND group_kind = ? AND group_id = ? AND field = ?
            AND value = ? AND count <= 0
          """, place)
      }
    }
  }

  /// The total and the counts of the named fields; other fields may have very many values.
  static func read(
    _ kind: Kind, in group: RecordID?, fields: [String], _ slots: Slots, _ db: Database
  ) throws -> Counts {
    var counts = Counts()
    let place: [Scalar] = [
      .integer(slots.slot(kind.code)), .integer(group.map { slots.slot($0.kind) } ?? 0),
      .integer(group?.number ?? 0),
    ]
    let names = [""] + fields
    try db.each(
      """
      SELECT field, value, count FROM tally WHERE kind = ? AND group_kind = ? AND group_id = ?
        AND field IN (\(places(names.count)))
      """, place + names.map(Scalar.text)
    ) { cells in
      let name = cells.text(0)
      if name.isEmpty {
        counts.total = cells.integer(2)
      } else if let field = kind.field(name) {
        counts.byField[name, default: [:]][value(of: cells.text(1), as: field.type)] =
          cells.integer(2)
      }
      return true
    }
    return counts
  }
}

/// Counts as they are asked for, by letters of kinds.
extension Reading {
  func counts(_ kind: String, in group: RecordID?, by fields: [String]) throws -> Counts {
    guard let found = slots.kind(kind) else { return Counts() }
    return try Counting.read(found, in: group, fields: fields, slots, db)
  }

  func totals(_ kind: String, in groups: [RecordID]) throws -> [Int] {
    guard let found = slots.kind(kind) else { return groups.map { _ in 0 } }
    return try groups.map { try Counting.read(found, in: $0, fields: [], slots, db).total }
  }

  func repeated(_ kind: String, in group: RecordID, by field: String) throws -> [Value] {
    guard let found = slots.kind(kind), let field = found.field(field) else { return [] }
    return try Counting.repeated(found, in: group, field, slots, db)
  }

  func overdue(_ kind: String, in group: RecordID?, on today: Day) throws -> Int {
    guard let found = slots.kind(kind) else { return 0 }
    return try Counting.overdue(found, in: group, on: today, slots, db)
  }

  func nextDue(
    _ kind: String, in group: RecordID?, from day: Day
  ) throws -> (day: Day, count: Int)? {
    guard let found = slots.kind(kind) else { return nil }
    return try Counting.nextDue(found, in: group, from: day, slots, db)
  }
}
