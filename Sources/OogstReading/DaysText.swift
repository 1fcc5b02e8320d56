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

  public func days(_ text: String) -> Result<DaySpan, FilterText.Problem> {
    if let period = Self.period(Folding.folded(text)),
      let days = days(period.unit, ago: period.ago)
    {
      return .success(days)
    }
    // Read as a date of any record is.
    return FilterText(Conversation.kind, today: today)
      .narrowing(text, of: Conversation.dateField)
      .flatMap { filters in
        DaySpan(filters).map { .success($0) } ?? .failure(.noComparison(text))
      }
  }

  private func days(_ unit: Unit, ago: Int) -> DaySpan? {
    switch unit {
    case .week:
      guard let from = today.adding(days: -today.weekday - 7 * ago) else { return nil }
      return DaySpan(from: from, until: from.adding(days: 6))
    case .month:
      guard let day = today.adding(months: -ago), let month = PartialDate(day.year, day.month)
      else { return nil }
      return DaySpan(from: month.firstDay, until: month.lastDay)
    case .year:
      guard let year = PartialDate(today.year - ago) else { return nil }
      return DaySpan(from: year.firstDay, until: year.lastDay)
    }
  }
}
