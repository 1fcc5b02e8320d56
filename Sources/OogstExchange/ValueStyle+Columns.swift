import OogstModel
import OogstReading

/// Styles as the columns of a file show them.
extension ValueStyle {
  /// The styles of all columns of a file together, by the same keys: columns of dates decide together.
  static func decide(
    _ columns: [Int: ColumnEvidence], _ choices: StyleChoices = StyleChoices()
  ) -> [Int: ValueStyle] {
    let dates = DateStyle.decide(
      columns.filter { $0.value.field.type == .date }.mapValues(\.dates), choices.dates)
    var styles: [Int: ValueStyle] = [:]
    for (key, column) in columns {
      var style = ValueStyle(
        numbers: column.numbers.style(choices.decimal), dates: dates[key] ?? DateStyle(),
        lists: column.lists.style(choices.listSeparator))
      if column.field.type == .money { style.decideCurrency(column, choices.currency) }
      styles[key] = style
    }
    return styles
  }

  /// A currency is never made up: it is told, stands in the heading, or is the only one of the column.
  private mutating func decideCurrency(_ column: ColumnEvidence, _ told: String?) {
    if let told {
      currency = told
      currencyBasis = .told
    } else if let found = CurrencyWord.code(inHeading: column.header) {
      currency = found
      currencyBasis = .shown
    } else if column.currencies.count == 1 {
      currency = column.currencies.first
      currencyBasis = .assumed
    }
  }
}
