import OogstModel

extension CellStyle {
  /// What a report says of how a column was read: an example of every column of
  /// numbers or dates, and what was chosen where there was a choice.
  func readings(of column: ColumnEvidence, header: String) -> [ImportReport.ColumnReading] {
    guard let written = column.example,
      case .success(let cell) = CellReader(field: column.field, style: self)
        .value(written, currency: nil)
    else { return [] }
    var readings: [ImportReport.ColumnReading] = []
    func tell(_ way: ImportReport.ColumnReading.Way?, _ basis: Basis) {
      readings.append(
        ImportReport.ColumnReading(
          header: header, field: column.field, basis: basis, way: way, written: written,
          value: cell.value))
    }
    switch column.field.type {
    case .number, .range, .money:
      tell(numbers.isNeeded ? .decimal(numbers.decimal) : nil, numbers.basis)
      if let currency, column.hasBareAmounts { tell(.currency(currency), currencyBasis) }
    case .date: tell(dates.isNeeded ? .dates(dates.order) : nil, dates.basis)
    case .tags:
      // Of several marks the one that the example shows is told.
      let mark = lists.separators.sorted().first { written.contains($0) }
      if lists.isNeeded, let mark { tell(.lists(String(mark)), lists.basis) }
    default: break
    }
    return readings
  }
}

extension StyleChoices {
  /// How this program writes (``CSVWriter``).
  static let ours = StyleChoices(decimal: .point, dates: .iso, listSeparator: ";")
}
