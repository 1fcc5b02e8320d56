/// The mark before the decimals of a number.
public enum DecimalMark: Equatable, Sendable {
  case comma, point

  public var character: Character { self == .comma ? "," : "." }
}

/// How a date in digits is to be read.
public enum DateOrder: Equatable, Sendable {
  case dayFirst, monthFirst
  /// Only what cannot be misread: the year first, or the month in letters.
  case iso
}
