import OogstModel

/// A filter as a condition on the field's own column.
struct ColumnCondition {
  let sql: String
  let arguments: [Scalar]
  /// Whether it says exactly what the filter says; lists and tags are matched loosely by a column.
  let isExact: Bool

  /// `table` is the name that the kind's table has in the statement.
  init(_ field: Field, _ filter: Filter, _ kind: Kind, _ slots: Slots, in table: String = "p") {
    let column = table + "." + quoted(Schema.column(field))
    switch filter.comparison {
    case .equals:
      let parts = filter.values.map { Self.equals(column, field, $0, kind, slots, table) }
      sql = "(" + parts.map(\.sql).joined(separator: " OR ") + ")"
      arguments = parts.flatMap(\.arguments)
    case .differs:
      let parts = filter.values.map { Self.equals(column, field, $0, kind, slots, table) }
      sql = "NOT coalesce((" + parts.map(\.sql).joined(separator: " OR ") + "), 0)"
      arguments = parts.flatMap(\.arguments)
    case .atMost, .atLeast, .under, .over:
      // Words that were kept are neither more nor less than anything.
      let compared = Self.compares(
        column, field, filter.comparison.rawValue, filter.values.first ?? .unknown, table)
      sql = "(NOT \(Schema.isKept(column, field)) AND \(compared.sql))"
      arguments = compared.arguments
    case .contains:
      let words = if case .text(let text) = filter.values.first { text } else { "" }
      if field.type == .money {
        sql = "(NOT \(Schema.isKept(column, field)) AND \(column) LIKE ?)"
        arguments = [.text("% " + words)]
      } else {
        sql = "\(SQLFunctions.contains)(\(column), ?)"
        arguments = [.text(SQLFunctions.words(words))]
      }
    }
    switch field.type {
    case .tags, .references, .table: isExact = false
    case .text, .prose, .number, .range, .money, .date, .time, .yesNo, .link, .choice, .reference:
      isExact = true
    }
  }

  private static func equals(
    _ column: String, _ field: Field, _ value: Value, _ kind: Kind, _ slots: Slots, _ table: String
  ) -> (sql: String, arguments: [Scalar]) {
    switch value {
    case .unrecognised(let title) where !field.type.targets.isEmpty:
      return titled(column, field, title, kind, slots, table)
    case .unknown: return ("(\(column) IS NULL OR \(Schema.isKept(column, field)))", [])
    case .date(let date):
      // A year or month holds every date within it.
      let text = PartialDate(date.year, date.month, date.day)?.description ?? ""
      return ("rtrim(\(column), '?') LIKE ?", [.text(text + "%")])
    case .money(let money):
      // In whatever currency.
      return (
        "(NOT \(Schema.isKept(column, field)) AND \(Schema.amount(column)) = ?)",
        [.integer(money.cents)]
      )
    case .reference(let id):
      if case .table = field.type { return linked(field, id, kind, slots, table) }
      guard case .references(let targets) = field.type else { break }
      return entryCondition(column, targets.count == 1 ? String(id.number) : id.description)
    case .text(let tag) where field.type == .tags: return entryCondition(column, tag)
    case .text(let text) where field.type == .text && field.uses.contains(.sorted):
      return (
        "\(table).\(quoted(Schema.sortColumn(field))) = ?", [.text(Folding.sortKey(text))]
      )
    case .text(let text): return ("\(column) = ? COLLATE NOCASE", [.text(text)])
    case .unrecognised, .number, .range, .time, .yesNo, .choice, .tags, .references, .rows: break
    }
    return ("\(column) = ?", [Codec.encode(value, as: field.type)])
  }

  /// Names this record in a row.
  private static func linked(
    _ field: Field, _ id: RecordID, _ kind: Kind, _ slots: Slots, _ table: String
  ) -> (sql: String, arguments: [Scalar]) {
    (
      """
      \(table).id IN (SELECT source FROM link WHERE target_kind = ? AND target = ?
        AND source_kind = ? AND field = ?)
      """, slots.link(to: id, from: kind, field)
    )
  }

  /// Refers to a record with this title, or holds these words.
  private static func titled(
    _ column: String, _ field: Field, _ title: String, _ kind: Kind, _ slots: Slots,
    _ table: String
  ) -> (sql: String, arguments: [Scalar]) {
    let targets = field.type.targets
    var (sql, arguments): (String, [Scalar]) = (
      "\(column) = ? COLLATE NOCASE", [.text("?" + title)]
    )
    if field.type.refersToSeveral { (sql, arguments) = entryCondition(column, "?" + title) }
    var parts = [sql]
    for target in targets.compactMap(slots.kind) {
      let name = target.fields[target.titleIndex]
      guard name.uses.contains(.sorted) else { continue }
      let found =
        "SELECT t.id FROM \(quoted(target.name)) t WHERE t.\(quoted(Schema.sortColumn(name))) = ?"
      if field.type.refersToSeveral {
        parts.append(
          """
          \(table).id IN (SELECT source FROM link WHERE target_kind = ? AND target IN (\(found))
            AND source_kind = ? AND field = ?)
          """)
        arguments += [
          .integer(slots.slot(target.code)), .text(Folding.sortKey(title)),
          .integer(slots.slot(kind.code)), .text(field.name),
        ]
      } else {
        let id =
          targets.count == 1
          ? found : found.replacing("t.id", with: "'\(target.code)-' || t.id")
        parts.append("\(column) IN (\(id))")
        arguments.append(.text(Folding.sortKey(title)))
      }
    }
    return ("(" + parts.joined(separator: " OR ") + ")", arguments)
  }

  private static func entryCondition(_ column: String, _ entry: String) -> (
    sql: String, arguments: [Scalar]
  ) {
    let separator = String(Codec.separator)
    return (
      "instr(lower(? || \(column) || ?), lower(?)) > 0",
      [.text(separator), .text(separator), .text(separator + entry + separator)]
    )
  }

  private static func compares(
    _ column: String, _ field: Field, _ sign: String, _ value: Value, _ table: String
  ) -> (sql: String, arguments: [Scalar]) {
    switch value {
    case .date(let date):
      // A date less exact than a day is late when its last day is, and early when its first day is. Past a date is what
      // begins after its last day, before it what ends before its first.
      let bare = "rtrim(\(column), '?')"
      let isLast = sign.hasPrefix("<")
      let full =
        """
        CASE length(\(bare)) WHEN 4 THEN \(bare) || '\(isLast ? "-12-31" : "-01-01")'
          WHEN 7 THEN \(bare) || '\(isLast ? "-31" : "-01")' ELSE \(bare) END
        """
      var bound =
        sign == "<=" || sign == ">" ? date.lastDay.description : date.firstDay.description
      if sign == "<=", date.lastDay == date.monthEnd { bound = String(bound.dropLast(2)) + "31" }
      return ("\(full) \(sign) ?", [.text(bound)])
    case .choice(let name):
      guard case .choice(let options) = field.type else { break }
      let rank = options.firstIndex { $0.name == name } ?? 0
      let names =
        switch sign {
        case "<=": options[...rank]
        case "<": options[..<rank]
        case ">": options[(rank + 1)...]
        default: options[rank...]
        }
      return (
        "\(column) IN (\(places(names.count)))", names.map { Scalar.text($0.name) }
      )
    case .money(let money):
      return ("\(Schema.amount(column)) \(sign) ?", [.integer(money.cents)])
    case .range(let range):
      return ("\(Schema.amount(column)) \(sign) ?", [.integer(range.low)])
    case .text(let text) where field.type == .text && field.uses.contains(.sorted):
      let column = table + "." + quoted(Schema.sortColumn(field))
      return (
        "(\(column) \(sign) ? AND \(column) < ?)",
        [.text(Folding.sortKey(text)), .text(Schema.unknownKey)]
      )
    case .unknown: return ("0", [])
    case .unrecognised, .text, .number, .time, .yesNo, .tags, .reference, .references, .rows: break
    }
    return ("\(column) \(sign) ?", [Codec.encode(value, as: field.type)])
  }
}

extension PartialDate {
  /// The last day of the month in which its last day falls.
  fileprivate var monthEnd: Day? {
    let last = lastDay
    return PartialDate(last.year, last.month).map(\.lastDay)
  }
}
