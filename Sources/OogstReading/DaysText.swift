public import OogstModel

/// Reads days as people type them: `1-6-2026`, `juni 2026`, `van 1-6-2026 tot 1-9-2026`, `vorige week`.
public struct DaysText: Sendable {
  private let today: Day

  /// `today` is what *vandaag* is.
  public init(today: Day) { self.today = today }

  private static let periods: [(words: [String], unit: Unit, ago: Int)] = [
    (["deze week", "this week"], .week, 0), (["vorige week", "last week"], .week, 1),
    (["deze maand", "this month"], .month, 0), (["vorige maand", "last month"], .month, 1),
    (["dit jaar", "this year"], .year, 0), (["vorig jaar", "last year"], .year, 1),
  ]

  private enum Unit { case week, month, year }

  /// Whether a text says days without a figure.
  public static func isWord(_ text: String) -> Bool {
    let folded = Folding.folded(text)
    return period(folded) != nil
      || DateWords.month(Substring(text)) != nil
      || DayWords.day(text, Day(secondsSince1970: 0)) != nil
  }

  private static func period(_ folded: String) -> (unit: Unit, ago: Int)? {
    periods.first { period in period.words.contains { Folding.folded($0) == folded } }
      .map { ($0.unit, $0.ago) }
  }

  private static let beginnings = [
    "sinds", "vanaf", "tot", "na", "voor", "vóór", "since", "from", "until", "after", "before",
  ]

  /// Whether a text was meant to say days: it begins with a figure, or with a word for an end of them.
  public static func looksLikeDays(_ text: String) -> Bool {
    if text.first?.isNumber == true { return true }
    let words = text.lowercased().split(separator: " ")
    guard words.count > 1, let first = words.first else { return false }
    return beginnings.contains(String(first)) || words.contains("tot") || words.contains("to")
  }

  /// A month without its year is the last one that began: *sinds juni*, *mei tot augustus*.
  private func withYears(_ text: String) -> String {
    let words = text.split(separator: " ")
    return words.enumerated().map { index, word in
      let next = index + 1 < words.count ? words[index + 1] : ""
      guard let month = DateWords.month(word), Int(next) == nil else { return String(word) }
      return word + " \(month > today.month ? today.year - 1 : today.year)"
    }.joined(separator: " ")
  }

  public func days(_ text: String) -> Result<DaySpan, FilterText.Problem> {
    if let period = Self.period(Folding.folded(text)),
      let days = days(period.unit, ago: period.ago)
    {
      return .success(days)
    }
    // Read as a date of any record is.
    return FilterText(Conversation.kind, today: today)
      .narrowing(withYears(text), of: Conversation.dateField)
      .flatMap { filters in
        DaySpan(filters).map { .success($0) } ?? .failure(.noComparison(text))
      }
  }

  private func days(_ unit: Unit, ago: Int) -> DaySpan? {
    switch unit {
    case .week: today.adding(days: -7 * ago).map { .week(of: $0) }
    case .month: today.adding(months: -ago).map { .month(of: $0) }
    case .year: today.adding(months: -12 * ago).map { .year(of: $0) }
    }
  }
}
