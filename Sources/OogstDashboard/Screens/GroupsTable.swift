import OogstModel

/// Groups by two fields as a table: a row for each answer to the first, a column for each answer to the second.
struct GroupsTable {
  private let groups: [Group]
  private let counted: Groups
  private let fields: [Field]

  /// More columns than any window has room for are no table.
  private static let mostColumns = 16

  /// Nil where it is no table that anyone would read.
  init?(_ counted: Groups, by fields: [Field]) {
    groups = counted.groups
    guard fields.count == 2, counted.byField.count == 2, groups.count > 1 else { return nil }
    self.counted = counted
    self.fields = fields
    guard (2...Self.mostColumns).contains(Set(groups.map { $0.values[1] }).count) else {
      return nil
    }
  }

  /// The answers to a field: options and years in their order, all else by size; unknown last.
  private func answers(_ index: Int) -> [Value] {
    let sizes = counted.byField[index]
    func rank(_ value: Value) -> (Int, Int) {
      let isUnknown = value.isUnknown ? 1 : 0
      switch (fields[index].type, value) {
      case (.choice(let options), .choice(let name)):
        return (isUnknown, options.firstIndex { $0.name == name } ?? options.count)
      case (_, .date(let date)): return (isUnknown, date.year)
      default: return (isUnknown, -(sizes[value] ?? 0))
      }
    }
    // As they came where nothing else tells them apart.
    var order: [Value: Int] = [:]
    for group in groups where order[group.values[index]] == nil {
      order[group.values[index]] = order.count
    }
    return sizes.keys.sorted {
      let (one, other) = (rank($0), rank($1))
      return (one.0, one.1, order[$0] ?? 0) < (other.0, other.1, order[$1] ?? 0)
    }
  }

  /// `label` puts an answer to one of the fields in words; each row opens its records.
  func lines(
    together: String, _ label: (Value, Field) -> String, opens: (Value) -> Target
  ) -> [Page.Line] {
    var counts: [[Value]: Int] = [:]
    for group in groups { counts[group.values, default: 0] += group.totals.count }
    let columns = answers(1)
    let rows: [Page.Line] = answers(0).map { row in
      let cells = columns.map { column in
        Page.Cell(name: label(column, fields[1]), number: counts[[row, column]] ?? 0)
      }
      // A record with two answers is one record.
      let total = Page.Cell(name: together, number: counted.byField[0][row] ?? 0)
      return .cells(
        label: label(row, fields[0]), cells + [total], tone: fields[0].tone(of: row),
        opens: opens(row))
    }
    let totals = columns.map { column in
      Page.Cell(name: label(column, fields[1]), number: counted.byField[1][column] ?? 0)
    }
    let total = Page.Cell(name: together, number: counted.all.count)
    return rows + [.cells(label: together, totals + [total], opens: nil)]
  }
}
