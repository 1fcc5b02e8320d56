import GRDB
import OogstModel

/// The log of saves and the bin, as they are read.
extension Reading {
  /// What stands in the place of a new value in a line that is about a whole record; nil where nothing does.
  static func word(of event: Change.Event) -> Scalar? {
    switch event {
    case .removed: .text("removed")
    case .restored: .text("restored")
    case .made, .changed, .imported: nil
    }
  }

  private static func event(_ field: String?, _ record: Int, _ new: Scalar) -> Change.Event {
    if field != nil { return .changed }
    if record == 0 { return .imported }
    return [.removed, .restored].first { word(of: $0) == new } ?? .made
  }

  private static let columns = "at, by, version, field, old, new, save, kind, record"

  /// One line of the history, from the columns that all such statements read.
  private func line(_ cells: Cells) -> SaveEntry.Line? {
    guard let kind = slots.kind(slot: cells.integer(7)) else { return nil }
    let field = cells[3].text.flatMap { kind.field($0) }
    // A field that is no longer there had a value all the same.
    let type = field?.type ?? .text
    let event = Self.event(cells[3].text, cells.integer(8), cells[5])
    let isWhole = event != .changed
    return SaveEntry.Line(
      id: RecordID(kind.code, cells.integer(8)),
      change: Change(
        stamp: Stamp(at: cells.integer(0), by: cells.text(1)), version: cells.integer(2),
        event: event, field: field?.name ?? cells[3].text,
        old: isWhole ? .unknown : Codec.decode(cells[4], as: type),
        new: isWhole && event != .imported ? .unknown : Codec.decode(cells[5], as: type),
        save: cells[6].integer))
  }

  func history(of id: RecordID) throws -> [Change] {
    guard slots.kind(id.kind) != nil else { return [] }
    return try db.all(
      """
      SELECT \(Self.columns) FROM change WHERE kind = ? AND record = ? ORDER BY id DESC
      """, [.integer(slots.slot(id.kind)), .integer(id.number)]
    ) { line($0)?.change }.compactMap(\.self)
  }

  /// The newest change of a record that came after a save and still holds: that was not undone, and is no undoing.
  func change(of id: RecordID, in field: String?, after save: Int) throws -> Change? {
    let condition = field == nil ? "" : " AND field = ?"
    return try db.first(
      """
      SELECT \(Self.columns) FROM change c WHERE kind = ? AND record = ? AND save > ?\(condition)
        AND NOT EXISTS (SELECT 1 FROM save s WHERE s.number = c.save
          AND (s.undone_by IS NOT NULL OR s.undoes IS NOT NULL))
      ORDER BY id DESC LIMIT 1
      """,
      [.integer(slots.slot(id.kind)), .integer(id.number), .integer(save)]
        + (field.map { [.text($0)] } ?? [])
    ) { line($0)?.change } ?? nil
  }

  // MARK: - Saves

  private static let saveColumns = "number, at, by, act, undoes, undone_by, first"

  private func entry(_ cells: Cells) -> (entry: SaveEntry, first: Int) {
    (
      SaveEntry(
        number: cells.integer(0), stamp: Stamp(at: cells.integer(1), by: cells.text(2)),
        act: SaveEntry.Act(rawValue: cells.text(3)) ?? .edit, undoes: cells[4].integer,
        undoneBy: cells[5].integer), cells.integer(6)
    )
  }

  private func completed(
    _ found: (entry: SaveEntry, first: Int), lines most: Int
  ) throws -> SaveEntry {
    var entry = found.entry
    // Changes are numbered as they are written: those of one save stand together.
    try db.each(
      """
      SELECT \(Self.columns) FROM change WHERE id >= ? AND id < ifnull(
        (SELECT first FROM save WHERE number > ? ORDER BY number LIMIT 1), 9223372036854775807)
        AND save = ? ORDER BY id
      """, [.integer(found.first), .integer(entry.number), .integer(entry.number)]
    ) { cells in
      if let line = line(cells) { entry.lines.append(line) }
      return entry.lines.count < most
    }
    entry.made = try db.number(
      "SELECT sum(last - first + 1) FROM made WHERE save = ?", [.integer(entry.number)])
    return entry
  }

  func save(_ number: Int, lines: Int) throws -> SaveEntry? {
    try db.first(
      "SELECT \(Self.saveColumns) FROM save WHERE number = ?", [.integer(number)], entry
    ).map { try completed($0, lines: lines) }
  }

  /// Of a kind or a programme so many saves are looked at, and so many lines of each.
  private static let mostLookedAt = 5_000
  private static let mostLines = 2_000

  func saves(_ query: ChangeQuery, count: Int, lines most: Int) throws -> SavePage {
    var conditions = ["number < ?"]
    var arguments: [Scalar] = [.integer(query.before ?? .max)]
    func add(_ condition: String, _ argument: Scalar?) {
      guard let argument else { return }
      conditions.append(condition)
      arguments.append(argument)
    }
    add("by = ?", query.author.map { .text($0) })
    add("act = ?", query.act.map { .text($0.rawValue) })
    add("at >= ?", query.days.from.flatMap(LocalMoment.start).map { .integer($0) })
    let end = query.days.until?.adding(days: 1)
    add("at < ?", end.flatMap(LocalMoment.start).map { .integer($0) })
    let sql = """
      SELECT \(Self.saveColumns) FROM save WHERE \(conditions.joined(separator: " AND "))
      ORDER BY number DESC
      """
    guard query.kind != nil || query.programme != nil else {
      let found = try db.all(sql + " LIMIT ?", arguments + [.integer(count + 1)], entry)
      let entries = try found.prefix(count).map { try completed($0, lines: most) }
      return SavePage(
        entries: entries, next: found.count > count ? entries.last?.number : nil)
    }
    var page = SavePage(entries: [])
    var looked = 0
    var scopes: [RecordID: Int] = [:]
    try db.each(sql, arguments) { cells in
      let found = entry(cells)
      looked += 1
      if var part = try part(of: completed(found, lines: Self.mostLines), query, &scopes) {
        part.lines = Array(part.lines.prefix(most))
        page.entries.append(part)
      }
      let goesOn = page.entries.count < count && looked < Self.mostLookedAt
      if !goesOn { page.next = found.entry.number }
      return goesOn
    }
    return page
  }

  /// What a save did to records of a kind or a programme; nil for nothing.
  private func part(
    of entry: SaveEntry, _ query: ChangeQuery, _ scopes: inout [RecordID: Int]
  ) throws -> SaveEntry? {
    var entry = entry
    entry.lines = try entry.lines.filter { line in
      if let kind = query.kind, line.id.kind != kind { return false }
      // The line of a whole file belongs to what it made.
      guard let programme = query.programme, line.id.number != 0 else { return true }
      if let known = scopes[line.id] { return known == programme.number }
      let scope = try scope(ofAny: line.id)
      scopes[line.id] = scope
      return scope == programme.number
    }
    if entry.made > 0 {
      entry.made = try db.all(
        "SELECT kind, first, last FROM made WHERE save = ?", [.integer(entry.number)]
      ) { ($0.integer(0), $0.integer(1), $0.integer(2)) }
      .reduce(0) { sum, made in
        guard let kind = slots.kind(slot: made.0), query.kind ?? kind.code == kind.code else {
          return sum
        }
        guard let programme = query.programme else { return sum + made.2 - made.1 + 1 }
        guard kind.hasScope else { return sum }
        return sum
          + (try db.number(
            "SELECT count(*) FROM \(quoted(kind.name)) WHERE scope = ? AND id BETWEEN ? AND ?",
            [.integer(programme.number), .integer(made.1), .integer(made.2)]))
      }
    }
    let isEmpty = entry.made == 0 && entry.lines.allSatisfy { $0.id.number == 0 }
    return isEmpty ? nil : entry
  }

  /// The programme of a record, also of one in the bin, and through what is there with it; 0 for none.
  private func scope(ofAny id: RecordID, after seen: Set<RecordID> = []) throws -> Int {
    guard let kind = slots.kind(id.kind), !seen.contains(id) else { return 0 }
    if kind.isScope { return id.number }
    guard kind.hasScope else { return 0 }
    let found = try db.first(
      "SELECT scope FROM \(quoted(kind.name)) WHERE id = ?", [.integer(id.number)]
    ) { $0.integer(0) }
    if let found { return found }
    guard let removed = try removed(id) else { return 0 }
    for index in kind.scopeIndexes {
      for target in removed.record.values[index].referenced {
        let scope = try scope(ofAny: target, after: seen.union([id]))
        if scope != 0 { return scope }
      }
    }
    return 0
  }

  func lastSave(by author: String, before number: Int?, lines: Int) throws -> SaveEntry? {
    try db.first(
      """
      SELECT \(Self.saveColumns) FROM save
      WHERE by = ? AND number < ? AND act <> 'undo' AND undone_by IS NULL
      ORDER BY number DESC LIMIT 1
      """, [.text(author), .integer(number ?? .max)], entry
    ).map { try completed($0, lines: lines) }
  }

  /// The records that an import made.
  func made(by save: Int) throws -> [RecordID] {
    try db.all(
      "SELECT kind, first, last FROM made WHERE save = ? ORDER BY kind, first", [.integer(save)]
    ) { cells -> [RecordID] in
      guard let kind = slots.kind(slot: cells.integer(0)) else { return [] }
      return (cells.integer(1)...cells.integer(2)).map { RecordID(kind.code, $0) }
    }.flatMap(\.self)
  }

  // MARK: - The bin

  func removed(_ id: RecordID) throws -> RemovedRecord? {
    guard let kind = slots.kind(id.kind) else { return nil }
    let key: [Scalar] = [.integer(slots.slot(id.kind)), .integer(id.number)]
    let found = try db.first(
      """
      SELECT version, origin, external, created_at, created_by, at, by FROM bin
      WHERE kind = ? AND record = ?
      """, key
    ) { cells in
      RemovedRecord(
        record: Record(
          id: id, values: kind.fields.map { _ in .unknown },
          meta: Record.Meta(
            version: cells.integer(0), origin: Origin(rawValue: cells.text(1)) ?? .entered,
            externalID: cells[2].text,
            created: cells[3].integer.map { Stamp(at: $0, by: cells.text(4)) })),
        stamp: Stamp(at: cells.integer(5), by: cells.text(6)))
    }
    guard var removed = found else { return nil }
    try db.each("SELECT field, value FROM bin_cell WHERE kind = ? AND record = ?", key) { cells in
      if let index = kind.index(of: cells.text(0)) {
        removed.record.values[index] = Codec.decode(cells[1], as: kind.fields[index].type)
      }
      return true
    }
    return removed
  }

  func removed(_ kind: String?, count: Int) throws -> [RemovedRecord] {
    let condition = kind == nil ? "" : "WHERE kind = ?"
    return try db.all(
      "SELECT kind, record FROM bin \(condition) ORDER BY save DESC, record LIMIT ?",
      (kind.map { [.integer(slots.slot($0))] } ?? []) + [.integer(count)]
    ) { cells in
      slots.kind(slot: cells.integer(0)).map { RecordID($0.code, cells.integer(1)) }
    }.compactMap(\.self).compactMap { try removed($0) }
  }
}
