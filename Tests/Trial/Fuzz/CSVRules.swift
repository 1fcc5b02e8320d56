import OogstExchange
import OogstModel

/// What holds for all rows that a file gives.
enum CSVRules {
  static func trouble(
    with rows: [Incoming], _ report: ImportReport, _ kind: Kind, skipsBad: Bool
  ) -> String? {
    if !skipsBad, !report.bad.isEmpty { return "bad rows: not refused" }
    let known = report.rows - report.emptyRows - report.doubles
    if report.bad.isEmpty, rows.count != known {
      return "count: \(rows.count) rows, \(report.rows) read, \(report.emptyRows) empty, "
        + "\(report.doubles) doubles"
    }
    for row in rows {
      guard row.values.count == kind.fields.count, row.given.count == kind.fields.count else {
        return "shape: \(row.values.count) values for \(kind.fields.count) fields"
      }
      if row.values[kind.titleIndex].isUnknown { return "no title: \(row)" }
      for (field, value) in zip(kind.fields, row.values) where !suits(value, field.type) {
        return "type: \(field.name) holds \(value)"
      }
    }
    return nil
  }

  /// Whether a file may give a field this.
  private static func suits(_ value: Value, _ type: FieldType) -> Bool {
    switch (value, type) {
    case (.unknown, _): true
    case (.text, .text), (.text, .link): true
    case (.number, .number), (.money, .money), (.date, .date), (.time, .time), (.yesNo, .yesNo):
      true
    case (.range(let range), .range): range.low <= range.high
    case (.choice(let name), .choice(let options)): options.contains { $0.name == name }
    case (.tags(let words), .tags): !words.isEmpty && !words.contains("")
    case (.kept, .choice), (.kept, .time), (.kept, .yesNo), (.kept, .reference): true
    case (.reference(let id), .reference(let kinds)): kinds.contains(id.kind)
    case (.references(let entries), .references(let kinds)):
      entries.allSatisfy { $0.id.map { kinds.contains($0.kind) } ?? true }
    default: false
    }
  }
}
