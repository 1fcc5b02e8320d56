/// A date as exact as it is known: a year, a month or a day; possibly derived and not stated.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  /// 1 to 9999.
  public let year: Int
  /// 1 to 12, if known.
  public let month: Int?
  /// 1 to 31, if known; only together with a month.
  public let day: Int?
  /// Whether someone worked it out, such as a year that an article does not print.
  public let isDerived: Bool

  /// Gives nil for a date that does not exist, such as 31 February.
  public init?(_ year: Int, _ month: Int? = nil, _ day: Int? = nil, isDerived: Bool = false) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
    self.isDerived = isDerived
  }

  /// Reads ISO 8601 with less or more precision; a `?` behind it means derived (as in ISO 8601-2).
  public init?(iso text: some StringProtocol) {
    var bytes = Array(text.utf8)
    let isDerived = bytes.last == UInt8(ascii: "?")
    if isDerived { bytes.removeLast() }
    guard [4, 7, 10].contains(bytes.count) else { return nil }
    var numbers = [0, 0, 0]
    var part = 0
    for (place, byte) in bytes.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        part += 1
      } else {
        guard (0x30...0x39).contains(byte) else { return nil }
        numbers[part] = numbers[part] * 10 + Int(byte) - 0x30
      }
    }
    self.init(
      numbers[0], part > 0 ? numbers[1] : nil, part > 1 ? numbers[2] : nil, isDerived: isDerived)
  }

  /// The ISO form that `init(iso:)` reads; it sorts as text.
  public var description: String {
    var text = Self.padded(year, 4)
    if let month { text += "-" + Self.padded(month, 2) }
    if let day { text += "-" + Self.padded(day, 2) }
    return isDerived ? text + "?" : text
  }

  /// The first day it can mean, for comparing with a day.
  public var firstDay: Day { Day(year: year, month: month ?? 1, day: day ?? 1) }

  /// The last day it can mean: something due in *maart 2020* is late from 1 April on.
  public var lastDay: Day {
    let month = month ?? 12
    return Day(year: year, month: month, day: day ?? Self.days(in: month, of: year))
  }

  /// The twelve of them, January first.
  public static let monthNames = [
    Label("januari", "January"), Label("februari", "February"), Label("maart", "March"),
    Label("april", "April"), Label("mei", "May"), Label("juni", "June"), Label("juli", "July"),
    Label("augustus", "August"), Label("september", "September"), Label("oktober", "October"),
    Label("november", "November"), Label("december", "December"),
  ]

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

/// One day of the calendar, such as today.
public struct Day: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let year: Int
  public let month: Int
  public let day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2020-06-15`; nil for a day that does not exist or is less exact.
  public init?(_ text: some StringProtocol) {
    guard let date = PartialDate(iso: text), let month = date.month, let day = date.day else {
      return nil
    }
    self.init(year: date.year, month: month, day: day)
  }

  /// The day on which a number of seconds since 1970 falls (UTC), by the civil calendar.
  public init(secondsSince1970 seconds: Int) {
    // Days to civil: H. Hinnant, "chrono-compatible low-level date algorithms" (public domain).
    let days = Int((Double(seconds) / 86_400).rounded(.down)) + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  public var date: PartialDate? { PartialDate(year, month, day) }

  public var description: String {
    [PartialDate.padded(year, 4), PartialDate.padded(month, 2), PartialDate.padded(day, 2)]
      .joined(separator: "-")
  }

  public static func < (one: Day, other: Day) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}
