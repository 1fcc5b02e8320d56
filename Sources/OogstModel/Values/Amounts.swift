/// An amount of money, exact to the cent.
public struct Money: Hashable, Sendable {
  /// In hundredths of the currency's unit.
  public var cents: Int
  /// ISO 4217, in capitals: `EUR`; nil when nobody said, which is not the same as any currency.
  public var currency: String?

  /// A currency without a letter says nothing either.
  public init(cents: Int, currency: String?) {
    self.cents = cents
    self.currency = currency == "" ? nil : currency
  }
}

/// From a lowest to a highest number, such as 60 to 80 participants.
public struct NumberRange: Hashable, Sendable {
  public let low: Int
  public let high: Int

  /// Either end may be given first.
  public init(_ one: Int, _ other: Int) {
    low = min(one, other)
    high = max(one, other)
  }
}

/// A time on the clock, to the minute.
public struct TimeOfDay: Hashable, Sendable, CustomStringConvertible {
  /// 0 to 1439.
  public let minutes: Int

  public static let midnight = TimeOfDay(minutes: 0)

  private init(minutes: Int) { self.minutes = minutes }

  public init?(_ hour: Int, _ minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    minutes = hour * 60 + minute
  }

  /// Reads `9:30` and `09:30`.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1])
    else { return nil }
    self.init(hour, minute)
  }

  /// `09:30`.
  public var description: String {
    PartialDate.padded(minutes / 60, 2) + ":" + PartialDate.padded(minutes % 60, 2)
  }
}

extension Int {
  /// A number of which the last digits stand behind the mark: 75 with one decimal is `7.5`.
  public func written(decimals: Int, mark: Character = ".") -> String {
    let sign = self < 0 ? "-" : ""
    var digits = String(magnitude)
    guard decimals > 0 else { return sign + digits }
    digits = String(repeating: "0", count: Swift.max(0, decimals + 1 - digits.count)) + digits
    return sign + digits.dropLast(decimals) + String(mark) + digits.suffix(decimals)
  }
}
