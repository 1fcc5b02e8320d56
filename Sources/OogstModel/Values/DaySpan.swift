/// A stretch of days, of which either end may be open.
public struct DaySpan: Hashable, Sendable {
  /// The first day; nil for ever before.
  public var from: Day?
  /// The last day; nil for ever after.
  public var until: Day?

  public init(from: Day? = nil, until: Day? = nil) {
    self.from = from
    self.until = until
  }

  /// Whether it holds every day.
  public var isOpen: Bool { from == nil && until == nil }

  public func contains(_ day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }

  /// The week of a day, from Monday to Sunday.
  public static func week(of day: Day) -> DaySpan {
    let monday = day.adding(days: -day.weekday) ?? day
    return DaySpan(from: monday, until: monday.adding(days: 6))
  }

  public static func month(of day: Day) -> DaySpan { DaySpan(PartialDate(day.year, day.month)) }
  public static func year(of day: Day) -> DaySpan { DaySpan(PartialDate(day.year)) }

  private init(_ date: PartialDate?) { self.init(from: date?.firstDay, until: date?.lastDay) }

  /// What conditions on one date leave: of *2023* its first to its last day. Nil where they are no conditions on a day.
  public init?(_ filters: [Filter]) {
    guard !filters.isEmpty else { return nil }
    self.init()
    for filter in filters {
      guard filter.values.count == 1, case .date(let date) = filter.values[0] else { return nil }
      switch filter.comparison {
      case .equals: (from, until) = (date.firstDay, date.lastDay)
      case .atLeast: from = date.firstDay
      case .over: from = date.lastDay.adding(days: 1)
      case .atMost: until = date.lastDay
      case .under: until = date.firstDay.adding(days: -1)
      case .differs, .contains: return nil
      }
    }
  }
}
