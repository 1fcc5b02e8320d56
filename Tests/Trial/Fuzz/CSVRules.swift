import OogstExchange
import OogstModel

/// What holds for all rows that a file gives.
enum CSVRules {
  static func trouble(
    with rows: [Incoming], _ report: ImportReport, _ kind: Kind, _ choices: ImportChoices
  ) -> String? {
    if !choices.skipsBad, report.badRows.count > 0 { return "bad rows: not refused" }
    if choices.doubtful == nil, report.doubtfulRows > 0 { return "doubtful rows: not refused" }
    let left = report.leftOutRows + report.badRows.count + report.doubtfulRows
    guard rows.count == report.given, report.rows == rows.count + report.doubles + left else {
      return "count: \(rows.count) rows, \(report.rows) read, \(left) left out, "
        + "\(report.doubles) doubles"
    }
    for row in rows {
      guard row.values.count == kind.fields.count, row.given.count == kind.fields.count else {
        return "shape: \(row.values.count) values for \(kind.fields.count) fields"
      }
      if row.values[kind.titleIndex].isUnknown { return "no title: \(row)" }
      for (field, value) in zip(kind.fields, row.values)
      where !suits(value, field.type) && !isKept(value) {
        return "type: \(field.name) holds \(value)"
      }
    }
    return nil
  }

  /// Words of a cell that could not be read, in a field of any type.
  private static func isKept(_ value: Value) -> Bool {
    if case .unrecognised = value { true } else { false }
  }

  /// Whether a file may give a field this.
  private static func suits(_ value: Value, _ type: FieldType) -> Bool {
    if value.isUnknown { return true }
    switch type {
    case .text, .prose, .link: if case .text = value { return true }
    case .number: if case .number = value { return true }
    case .money: if case .money = value { return true }
    case .date: if case .date = value { return true }
    case .time: if case .time = value { return true }
    case .yesNo: if case .yesNo = value { return true }
    case .range: if case .range(let range) = value { return range.low <= range.high }
    case .choice(let options):
      if case .choice(let name) = value { return options.contains { $0.name == name } }
    case .tags: if case .tags(let words) = value { return !words.isEmpty && !words.contains("") }
    case .reference(let kinds):
      if case .reference(let id) = value { return kinds.contains(id.kind) }
    case .table(let columns):
      if case .rows(let rows) = value {
        return rows.allSatisfy { row in
          row.count == columns.count
            && zip(row, columns).allSatisfy { cell, column in
              cell.isUnrecognised || suits(cell, column.type)
            }
        }
      }
    case .references(let kinds):
      if case .references(let entries) = value {
        return entries.allSatisfy { $0.id.map { kinds.contains($0.kind) } ?? true }
      }
    }
    return false
  }
}
