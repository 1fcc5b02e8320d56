import OogstModel

/// How the cells of one column are to be read.
struct CellStyle: Equatable, Sendable {
  var numbers = NumberStyle.dutch
  var dates = DateStyle()
  var lists = ListStyle()
  /// Of amounts beside which neither cell nor row names one; nil when nothing does.
  var currency: String?
  var currencyBasis = Basis.assumed
  /// Whether text is what it says, to the letter: in files of our own "-" is no blank.
  var isLiteral = false

  /// The styles of all columns of a file together, by the same keys: columns of dates decide together.
  static func decide(
    _ columns: [Int: ColumnEvidence], _ choices: StyleChoices = StyleChoices()
  ) -> [Int: CellStyle] {
    let dates = DateStyle.decide(
      columns.filter { $0.value.field.type == .date }.mapValues(\.dates), choices.dates)
    var styles: [Int: CellStyle] = [:]
    for (key, column) in columns {
      var style = CellStyle(
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
