import OogstModel

/// One value of a row as it stands in its column.
struct TableCell: Equatable, Sendable {
  var text: String
  var role = Canvas.Role.item
}

extension ValueText {
  /// The values of a row, in the order of ``Kind/shown(in:with:)``; nothing for what is unknown. The usual answers are said
  /// too: of a column without words nobody knows what is usual. `only` are the cells that are put in words, if not all.
  func tableCells(
    _ row: ListRow, _ kind: Kind, _ titles: [RecordID: String], order: Order, columns: [String],
    today: Day, only: Set<Int>? = nil
  ) -> [TableCell] {
    let shown = kind.shown(in: order, with: columns)
    var cells = zip(shown, row.values).enumerated().map { place, each in
      // Of what no column shows no words are made: a page of rows is made of these.
      only?.contains(place) == false
        ? TableCell(text: "") : cell(each.1, kind.fields[each.0], titles)
    }
    guard !cells.isEmpty else { return [TableCell(text: row.id.description)] }
    if cells[0].text.isEmpty { cells[0].text = row.id.description }
    if kind.canBeDue, let state = kind.stateIndex.flatMap({ shown.firstIndex(of: $0) }),
      cells.indices.contains(state), row.isOverdue(on: today)
    {
      cells[state] = TableCell(text: overdue(kind), role: .late)
    }
    return cells
  }

  private func cell(_ value: Value, _ field: Field, _ titles: [RecordID: String]) -> TableCell {
    if value.isUnknown { return TableCell(text: "") }
    // What the file said is on the record's page; here it would be cut.
    if case .unrecognised = value, field.type.targets.isEmpty {
      return TableCell(text: Words(language).unknown, role: .unknown)
    }
    let text = text(value, field, titles)
    guard case .choice(let name) = value, let option = field.option(named: name) else {
      return TableCell(text: text)
    }
    return TableCell(text: text, role: option.tone.map(Canvas.Role.init) ?? .item)
  }
}
