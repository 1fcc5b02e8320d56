import OogstModel
import OogstReading

extension ValueStyle {
  /// What a report says of how a column was read: an example of every column of
  /// numbers or dates, and what was chosen where there was a choice.
  func readings(
    of column: ColumnEvidence, header: String, hasCurrencyColumn: Bool
  ) -> [ImportReport.ColumnReading] {
    let reader = ValueReader(field: column.field, style: self)
    var readings: [ImportReport.ColumnReading] = []
    func tell(_ way: ImportReport.ColumnReading.Way?, _ basis: Basis, _ written: String?) {
      guard let written,
        case .success(let cell) = reader.value(
          written, currency: hasCurrencyColumn ? .unknown : .notSaid)
      else {
        return
      }
      readings.append(
        ImportReport.ColumnReading(
          header: header, field: column.field, basis: basis, way: way, written: written,
          value: cell.value))
    }
    switch column.field.type {
    case .number, .range, .money:
      tell(numbers.isNeeded ? .decimal(numbers.decimal) : nil, numbers.basis, column.example)
      // Where every row has a currency beside its amount this says nothing.
      if let currency, !hasCurrencyColumn || currencyBasis == .told {
        tell(.currency(currency), currencyBasis, hasCurrencyColumn ? nil : column.bareExample)
      }
    case .date: tell(way(ofDates: column.example), basis(ofDates: column.example), column.example)
    case .tags:
      // Of several marks the one that the example shows is told.
      let mark = lists.separators.sorted().first { column.example?.contains($0) == true }
      if lists.isNeeded, let mark { tell(.lists(String(mark)), lists.basis, column.example) }
    case .text, .prose, .time, .yesNo, .link, .choice, .reference, .references, .table: break
    }
    return readings
  }

  private func way(ofDates example: String?) -> ImportReport.ColumnReading.Way? {
    if case .monthOrSeason? = example.flatMap(DateText.init) {
      return dates.yearPair == .season ? .season : .month
    }
    if dates.isAmbiguous { return .bothOrders }
    return dates.isNeeded ? .dates(dates.order) : nil
  }

  private func basis(ofDates example: String?) -> Basis {
    if case .monthOrSeason? = example.flatMap(DateText.init) { return dates.yearPairBasis }
    return dates.basis
  }
}

extension StyleChoices {
  /// How this program writes (``CSVWriter``).
  static let ours = StyleChoices(decimal: .point, dates: .iso, listSeparator: ";")

  /// The same for a spreadsheet: who saves one again may write days and numbers in another way, which the cells tell.
  var ofSheet: StyleChoices {
    var choices = self
    choices.listSeparator = ";"
    return choices
  }
}
