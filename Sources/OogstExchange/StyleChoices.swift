public import OogstReading

/// What a person says about how the cells of a file are written; what is nil is found out.
public struct StyleChoices: Equatable, Sendable {
  public var decimal: DecimalMark?
  public var dates: DateOrder?
  /// The code of amounts beside which the file names none: `EUR`.
  public var currency: String?
  /// What stands between the entries of a list in one cell.
  public var listSeparator: Character?

  public init(
    decimal: DecimalMark? = nil, dates: DateOrder? = nil, currency: String? = nil,
    listSeparator: Character? = nil
  ) {
    self.decimal = decimal
    self.dates = dates
    self.currency = currency
    self.listSeparator = listSeparator
  }
}
