import OogstModel

/// A filter on what was so at an earlier moment as a condition: of the records that answered then, the newest counts.
struct AnswerCondition {
  let sql: String
  let arguments: [Scalar]

  /// Nil when the kind, or the store, knows of no such answers.
  init?(_ filter: Filter, _ kind: Kind, _ slots: Slots) {
    guard let moment = filter.moment, let answers = kind.answers(to: filter.field),
      let source = slots.kind(answers.kind), let answer = source.field(answers.answer),
      let about = source.field(answers.about), let at = source.field(answers.moment),
      let date = source.field(answers.date)
    else { return nil }
    func column(_ field: Field, _ table: String) -> String {
      table + "." + quoted(Schema.column(field))
    }
    /// Answers that count, of a moment, in a table of that name.
    func counting(_ table: String) -> (sql: [String], arguments: [Scalar]) {
      let value = column(answer, table)
      var sql = ["\(value) IS NOT NULL", "NOT \(Schema.isKept(value, answer))"]
      var arguments: [Scalar] = []
      for condition in answers.conditions {
        guard let field = source.field(condition.field) else { continue }
        let one = ColumnCondition(field, condition, source, slots, in: table)
        sql.append(one.sql)
        arguments += one.arguments
      }
      return (sql, arguments)
    }
    let then = ColumnCondition(at, Filter(at.name, [moment]), source, slots, in: "c")
    let first = counting("c")
    let later = counting("d")
    let projects = "SELECT \(column(about, "c")) FROM \(quoted(source.name)) c WHERE "
    let known = ([then.sql, "\(column(about, "c")) IS NOT NULL"] + first.sql)
      .joined(separator: " AND ")
    let knownArguments = then.arguments + first.arguments
    // Of several talks the newest counts; a day that nobody said comes before all others.
    let isNewest = """
      NOT EXISTS (SELECT 1 FROM \(quoted(source.name)) d
        WHERE \(column(about, "d")) = \(column(about, "c")) AND \(column(at, "d")) = \(column(at, "c"))
          AND \(later.sql.joined(separator: " AND "))
          AND (ifnull(\(column(date, "d")), ''), d.id) > (ifnull(\(column(date, "c")), ''), c.id))
      """
    let values = filter.values.filter { !$0.isUnknown }
    var plain = filter
    (plain.values, plain.moment) = (values, nil)
    if filter.comparison == .differs { plain.comparison = .equals }
    var parts: [String] = []
    var arguments: [Scalar] = []
    if !values.isEmpty {
      let answered = ColumnCondition(answer, plain, source, slots, in: "c")
      parts.append("p.id IN (\(projects)\(known) AND \(answered.sql) AND \(isNewest))")
      arguments += knownArguments + answered.arguments + later.arguments
    }
    if values.count < filter.values.count {
      parts.append("p.id NOT IN (\(projects)\(known))")
      arguments += knownArguments
    }
    let any = "(" + parts.joined(separator: " OR ") + ")"
    sql = filter.comparison == .differs ? "NOT " + any : any
    self.arguments = arguments
  }
}
