/// Days counted from a day.
extension Day {
  /// The day before.
  public var before: Day { adding(days: -1) ?? self }

  /// A day so many days later, or earlier; nil outside the years 1 to 9999.
  public func adding(days: Int) -> Day? {
    Day(secondsSince1970: (number + days) * 86_400).ifItExists
  }

  /// The same day of a month so many months later, or its last day where that month is shorter.
  public func adding(months: Int) -> Day? {
    let all = year * 12 + month - 1 + months
    let (year, month) = (all / 12, all % 12 + 1)
    guard (1...9999).contains(year) else { return nil }
    return Day(year: year, month: month, day: min(day, PartialDate.days(in: month, of: year)))
  }

  /// 0 for a Monday to 6 for a Sunday.
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// The first day of the month after its own.
  public var firstOfNextMonth: Day? {
    Day(year: year, month: month, day: 1).adding(months: 1)
  }

  /// How many days it is after another day; less than 0 when it is before.
  public func days(since other: Day) -> Int { number - other.number }

  private var ifItExists: Day? { PartialDate(year, month, day) == nil ? nil : self }

  /// Days since 1970-01-01, by the civil calendar.
  private var number: Int {
    // Civil to days: H. Hinnant, "chrono-compatible low-level date algorithms" (public domain).
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
