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
      || DayWords.day(text, Day(secondsSince1970: 0)) != nil
  }

  private static func period(_ folded: String) -> (unit: Unit, ago: Int)? {
    periods.first { period in period.words.contains { Folding.folded($0) == folded } }
      .map { ($0.unit, $0.ago) }
  }

  /// Whether a text was meant to say days: it begins with a figure, or has a word for an end of them before one.
  public static func looksLikeDays(_ text: String) -> Bool {
    text.first?.isNumber == true
      || text.contains(where: \.isNumber) && text.contains(" ") && RecordID(text) == nil
  }

  /// A month without its year is the last one that began.
  private func month(_ text: String) -> DaySpan? {
    guard !text.contains(" "), let month = DateWords.month(Substring(text)),
      let first = PartialDate(month > today.month ? today.year - 1 : today.year, month)?.firstDay
    else { return nil }
    return .month(of: first)
  }

  public func days(_ text: String) -> Result<DaySpan, FilterText.Problem> {
    if let period = Self.period(Folding.folded(text)),
      let days = days(period.unit, ago: period.ago)
    {
      return .success(days)
    }
    if let month = month(text) { return .success(month) }
    // Read as a date of any record is.
    return FilterText(Conversation.kind, today: today)
      .narrowing(text, of: Conversation.dateField)
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
