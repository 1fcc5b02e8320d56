import OogstModel

/// One value of a row as it stands in its column.
struct TableCell: Equatable, Sendable {
  var text: String
  var role = Canvas.Role.item
}

extension ValueText {
  /// The values of a row, in the order of ``Kind/shown(in:with:)``; nothing for what is unknown. The usual answers are said
  /// too: of a column without words nobody knows what is usual.
  func tableCells(
    _ row: ListRow, _ kind: Kind, _ titles: [RecordID: String], order: Order, columns: [String],
    today: Day
  ) -> [TableCell] {
    var cells = zip(kind.shown(in: order, with: columns), row.values).map { index, value in
      cell(value, kind.fields[index], titles)
    }
    guard !cells.isEmpty else { return [TableCell(text: row.id.description)] }
    if cells[0].text.isEmpty { cells[0].text = row.id.description }
    if let state = kind.stateIndex.flatMap({ kind.shown(in: order).firstIndex(of: $0) }),
      cells.indices.contains(state), kind.isOverdue(row, in: order, on: today)
    {
      cells[state] = TableCell(text: Words(language).late, role: .late)
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
