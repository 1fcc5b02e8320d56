package import OogstModel

/// A date as it stands in a cell, before anyone knows in which order it has day and month.
///
/// Both finding out the order of a column and reading its dates begin here, so that they cannot differ
/// over what a date is.
package enum DateText: Equatable, Sendable {
  /// The year first, or the month in letters: no order to find out.
  case clear(PartialDate, Oddity?)
  /// `2015-11`, when it can be no season.
  case yearAndMonth(PartialDate)
  /// `11-2015`.
  case monthAndYear(PartialDate)
  /// The number of a day in Excel, that a cell without a format shows.
  case excelDay(PartialDate)
  /// Day and month, in either order.
  case digits(first: Int, second: Int, year: Int, isShort: Bool)
  /// A season or a quarter: its first and its last year or month.
  case period(PartialDate, PartialDate, Oddity)
  /// `2008-09`: a month, or the years 2008 and 2009.
  case monthOrSeason(month: PartialDate, first: PartialDate, last: PartialDate)
  /// `00-00-0000`: how a database writes that there is none.
  case zeros

  /// Gives nil for what is no date.
  package init?(_ text: String) {
    if let form = Self.plainDigits(text) ?? Self.derived(text) ?? Self.words(text) {
      self = form
    } else {
      return nil
    }
  }

  /// A run of digits of a date.
  private struct Part {
    var value = 0
    var count = 0
  }

  /// What is only digits and dividers, as most dates are: without making a text of every part.
  private static func plainDigits(_ text: some StringProtocol) -> DateText? {
    guard text.utf8.count <= 12 else { return nil }
    var parts: [Part] = []
    var part = Part()
    var divider: UInt8?
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        part.value = part.value * 10 + Int(byte) - 0x30
        part.count += 1
      case 0x2D, 0x2E, 0x2F:
        guard part.count > 0 else { return nil }
        parts.append(part)
        part = Part()
        divider = divider ?? byte
      default: return nil
      }
    }
    if part.count > 0 { parts.append(part) }
    return digits(parts, divider.map { Unicode.Scalar($0) })
  }

  /// `2015-11?` and *november 2015 (afgeleid)*: our own ways to write that a date was worked out.
  private static func derived(_ text: String) -> DateText? {
    if text.hasSuffix("?") { return PartialDate(iso: text).map { .clear($0, nil) } }
    guard text.hasSuffix(")") else { return nil }
    for language in Language.allCases {
      let mark = " (" + Origin.derived.label[language] + ")"
      guard text.hasSuffix(mark) else { continue }
      let bare = String(text.dropLast(mark.count))
      guard case .clear(let date, let oddity)? = plainDigits(bare) ?? words(bare) else {
        return nil
      }
      return PartialDate(date.year, date.month, date.day, isDerived: true).map {
        .clear($0, oddity)
      }
    }
    return nil
  }

  // MARK: - Digits

  private static func digits(_ parts: [Part], _ divider: Unicode.Scalar?) -> DateText? {
    if !parts.isEmpty, parts.count <= 3, parts.allSatisfy({ $0.value == 0 }) { return .zeros }
    switch parts.count {
    case 1: return alone(parts[0])
    case 2: return pair(parts[0], parts[1], divider)
    case 3: return three(parts)
    default: return nil
    }
  }

  /// A year, `20151104`, or a day of Excel.
  private static func alone(_ part: Part) -> DateText? {
    switch part.count {
    case 4: PartialDate(part.value).map { .clear($0, nil) }
    case 5: excelDay(part.value)
    case 8:
      PartialDate(part.value / 10_000, part.value / 100 % 100, part.value % 100)
        .map { .clear($0, nil) }
    default: nil
    }
  }

  /// The days of 1954 to 2064: other numbers of five digits are no dates of anyone's project.
  private static func excelDay(_ number: Int) -> DateText? {
    guard (20_000...60_000).contains(number) else { return nil }
    // 1 January 1970 is day 25569, counted from 30 December 1899.
    return Day(secondsSince1970: (number - 25_569) * 86_400).date.map { .excelDay($0) }
  }

  private static func pair(
    _ one: Part, _ other: Part, _ divider: Unicode.Scalar?
  ) -> DateText? {
    let isDecimal = divider == "." || divider == ","
    if one.count == 5, isDecimal { return excelDay(one.value) }
    if one.count <= 2, other.count == 4 {
      return PartialDate(other.value, one.value).map { .monthAndYear($0) }
    }
    guard one.count == 4 else { return nil }
    if isDecimal, other.value == 0 {
      return PartialDate(one.value).map { .clear($0, .decimalYear) }
    }
    // Another number behind the comma is no month.
    if divider == "," { return nil }
    let next = one.value + 1
    let isNext =
      other.count == 4
      ? other.value == next : other.count == 2 && !isDecimal && other.value == next % 100
    let month = other.count <= 2 ? PartialDate(one.value, other.value) : nil
    guard isNext, let first = PartialDate(one.value), let last = PartialDate(next) else {
      return month.map { .yearAndMonth($0) }
    }
    // Nobody writes a month so; `2008-09` may be either.
    if divider == "/" { return .period(first, last, .season) }
    return month.map { .monthOrSeason(month: $0, first: first, last: last) }
      ?? .period(first, last, .season)
  }

  private static func three(_ parts: [Part]) -> DateText? {
    if parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 {
      return PartialDate(parts[0].value, parts[1].value, parts[2].value).map { .clear($0, nil) }
    }
    guard parts[0].count <= 2, parts[1].count <= 2, [2, 4].contains(parts[2].count) else {
      return nil
    }
    let isShort = parts[2].count == 2
    return .digits(
      first: parts[0].value, second: parts[1].value,
      year: isShort ? fullYear(parts[2].value) : parts[2].value, isShort: isShort)
  }

  /// As POSIX has it (`%y`): 69 to 99 are of the last century.
  package static func year(ofTwoDigits short: Int) -> Int { fullYear(short % 100) }

  private static func fullYear(_ short: Int) -> Int { short < 69 ? 2000 + short : 1900 + short }

  // MARK: - Words

  /// Dates with a time, a weekday, a month or a quarter in words.
  private static func words(_ text: String) -> DateText? {
    guard let date = DateWords.withoutTime(text) else { return nil }
    if date.endIndex < text.endIndex, let form = plainDigits(date) { return form }
    var words = date.split(whereSeparator: DateWords.isDivider)
    if words.count > 1, DateWords.isWeekday(words[0]) { words.removeFirst() }
    if words.count > 3, let last = words.last, ["am", "pm"].contains(last.lowercased()) {
      words.removeLast(2)
    }
    guard (1...3).contains(words.count) else { return nil }
    if let index = words.firstIndex(where: { DateWords.month($0) != nil }) {
      return named(words, monthAt: index, isDivided: date.contains { "-–/'’".contains($0) })
    }
    if let quarter = quarter(words) { return quarter }
    var parts: [Part] = []
    for word in words {
      guard let value = number(word) else { return nil }
      parts.append(Part(value: value, count: word.utf8.count))
    }
    let divider = date.unicodeScalars.first { !$0.isDigit }
    return digits(parts, divider.map { $0.isDash ? "-" : $0 })
  }

  /// Digits and nothing else, of a length that a date can have.
  private static func number(_ word: some StringProtocol) -> Int? {
    guard word.utf8.count <= 8, word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(word)
  }

  /// `4 November 2015`, `Feb 2014`, `November 4th, 2015`, `04-nov-15`, `nov-15`.
  private static func named(
    _ words: [Substring], monthAt index: Int, isDivided: Bool
  ) -> DateText? {
    guard let month = DateWords.month(words[index]) else { return nil }
    var others = words
    others.remove(at: index)
    if let place = others.firstIndex(where: { $0.utf8.count == 4 && number($0) != nil }) {
      guard let year = number(others.remove(at: place)) else { return nil }
      guard let day = others.first else { return PartialDate(year, month).map { .clear($0, nil) } }
      return DateWords.ordinal(day).flatMap { PartialDate(year, month, $0) }.map { .clear($0, nil) }
    }
    // A year of two digits comes last; "November 15" is more likely a day without its year.
    guard let last = others.last, last.utf8.count == 2, let short = number(last),
      index < words.count - 1
    else { return nil }
    let year = fullYear(short)
    if others.count == 1 {
      return isDivided ? PartialDate(year, month).map { .clear($0, .shortYear) } : nil
    }
    return DateWords.ordinal(others[0]).flatMap { PartialDate(year, month, $0) }
      .map { .clear($0, .shortYear) }
  }

  /// `Q1 2020`, `2020-Q1`, `2020Q1`, `kwartaal 1 2020`, `1e kwartaal 2020`.
  private static func quarter(_ words: [Substring]) -> DateText? {
    var words = words
    if words.count == 1, words[0].utf8.count > 4, number(words[0].prefix(4)) != nil {
      words = [words[0].prefix(4), words[0].dropFirst(4)]
    }
    guard let place = words.firstIndex(where: { $0.utf8.count == 4 && number($0) != nil }),
      let year = number(words.remove(at: place)), let quarter = DateWords.quarter(words),
      let first = PartialDate(year, 3 * quarter - 2), let last = PartialDate(year, 3 * quarter)
    else { return nil }
    return .period(first, last, .quarter)
  }
}
