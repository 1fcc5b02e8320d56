package import OogstModel

/// How a column writes its dates; found from all cells of all columns of dates, because `3-4-2020` can be
/// read two ways.
package struct DateStyle: Equatable, Sendable {
  package typealias Trouble = ValueReader.Trouble

  /// What `2008-09` means in this column.
  package enum YearPair: Equatable, Sendable { case month, season, ambiguous }

  package var order = DateOrder.dayFirst
  package var basis = Basis.assumed
  /// Whether a cell has day and month in digits, or may be a season: else there is nothing to tell.
  package var isNeeded = false
  /// Whether the file shows both orders, so that a date that may be either is no date.
  package var isAmbiguous = false
  package var yearPair = YearPair.month
  package var yearPairBasis = Basis.assumed

  package init(
    order: DateOrder = .dayFirst, basis: Basis = .assumed, isNeeded: Bool = false,
    isAmbiguous: Bool = false, yearPair: YearPair = .month, yearPairBasis: Basis = .assumed
  ) {
    self.order = order
    self.basis = basis
    self.isNeeded = isNeeded
    self.isAmbiguous = isAmbiguous
    self.yearPair = yearPair
    self.yearPairBasis = yearPairBasis
  }

  /// A date that was read; nil for one that the cell says is not known.
  package struct Reading: Equatable, Sendable {
    package var date: PartialDate?
    package var oddity: Oddity?
  }

  /// Gathers what the cells of a column say of its dates.
  package struct Evidence: Equatable, Sendable {
    fileprivate var forDayFirst = 0
    fileprivate var forMonthFirst = 0
    private var inDigits = 0
    private var years = 0
    private var seasons = 0
    private var months = 0
    private var monthsOrSeasons = 0

    package init() {}

    /// What is no date says nothing.
    package mutating func add(_ text: String) {
      if let date = DateText(text) { add(date) }
    }

    package mutating func add(_ text: DateText) {
      switch text {
      case .digits(let first, let second, _, _):
        inDigits += 1
        if (13...31).contains(first), (1...12).contains(second) { forDayFirst += 1 }
        if (13...31).contains(second), (1...12).contains(first) { forMonthFirst += 1 }
      case .clear(let date, _): if date.month == nil { years += 1 }
      case .yearAndMonth: months += 1
      case .period(_, _, .season): seasons += 1
      case .monthOrSeason: monthsOrSeasons += 1
      case .period, .monthAndYear, .excelDay, .zeros: break
      }
    }

    fileprivate var isNeeded: Bool { inDigits + monthsOrSeasons > 0 }

    /// A season when the column shows seasons, or years and no month in the same form, or when another column
    /// of the file shows seasons.
    fileprivate func yearPair(_ isSeasonShown: Bool) -> YearPair {
      if seasons > 0 { return months > 0 ? .ambiguous : .season }
      return (years > 0 || isSeasonShown) && months == 0 ? .season : .month
    }

    fileprivate var showsSeasons: Bool { seasons > 0 }
    fileprivate var showsMonths: Bool { months > 0 }
  }

  /// The styles of all columns of dates of a file, by the same keys: told, else shown by the column itself,
  /// else by the others if they agree, else as the Dutch write.
  package static func decide<Key: Hashable>(
    _ columns: [Key: Evidence], _ told: DateOrder? = nil
  ) -> [Key: DateStyle] {
    let isDayFirstShown = columns.values.contains { $0.forDayFirst > 0 }
    let isMonthFirstShown = columns.values.contains { $0.forMonthFirst > 0 }
    let isSeasonShown = columns.values.contains(where: \.showsSeasons)
    return columns.mapValues { column in
      var style = DateStyle(
        isNeeded: column.isNeeded, yearPair: column.yearPair(isSeasonShown))
      if style.yearPair == .season || column.showsMonths { style.yearPairBasis = .shown }
      if let told {
        style.order = told
        style.basis = .told
        // The form of ISO 8601, in which years are never joined so.
        if told == .iso {
          style.yearPair = .month
          style.yearPairBasis = .told
        }
        return style
      }
      let isProven = column.forDayFirst + column.forMonthFirst > 0
      let showsDay = isProven ? column.forDayFirst > 0 : isDayFirstShown
      let showsMonth = isProven ? column.forMonthFirst > 0 : isMonthFirstShown
      style.isAmbiguous = showsDay && showsMonth
      if showsDay || showsMonth { style.basis = .shown }
      if showsMonth, !showsDay || column.forMonthFirst > column.forDayFirst {
        style.order = .monthFirst
      }
      return style
    }
  }

  /// Reads a date at its own exactness: day, month or year; nil for what is none.
  package func date(_ text: String) -> PartialDate? {
    try? reading(text, isEnd: false).date
  }

  /// Reads a date; in a field that says when something ends a season or quarter is its last year or month.
  package func reading(_ text: String, isEnd: Bool) throws(Trouble) -> Reading {
    guard let text = DateText(text) else { throw .noDate }
    var reading = try read(text, isEnd)
    if let date = reading.date, Self.isPlaceholder(date) {
      reading = Reading(date: nil, oddity: .placeholder)
    }
    return reading
  }

  private func read(_ text: DateText, _ isEnd: Bool) throws(Trouble) -> Reading {
    switch text {
    case .zeros: return Reading(oddity: .placeholder)
    case .clear(let date, let oddity): return Reading(date: date, oddity: oddity)
    case .yearAndMonth(let date): return Reading(date: date)
    case .period(let first, let last, let oddity):
      return Reading(date: isEnd ? last : first, oddity: oddity)
    case .monthOrSeason(let month, let first, let last):
      switch yearPair {
      case .month: return Reading(date: month)
      case .season: return Reading(date: isEnd ? last : first, oddity: .season)
      case .ambiguous: throw .ambiguousMonth
      }
    case .monthAndYear(let date):
      return try strict(Reading(date: date))
    case .excelDay(let date):
      return try strict(Reading(date: date, oddity: .excelDay))
    // "19-01-05" of who says that the year comes first.
    case .digits(let first, let second, let year, isShort: true) where order == .iso:
      guard let date = PartialDate(DateText.year(ofTwoDigits: first), second, year % 100) else {
        throw .noDate
      }
      return Reading(date: date, oddity: .shortYear)
    case .digits(let first, let second, let year, let isShort):
      let date = try date(first, second, year)
      return try strict(Reading(date: date, oddity: isShort ? .shortYear : nil))
    }
  }

  /// What is neither year first nor with a month in letters; one that means "not known" does no harm.
  private func strict(_ reading: Reading) throws(Trouble) -> Reading {
    guard order != .iso || reading.date.map(Self.isPlaceholder) == true else { throw .noDate }
    return reading
  }

  private func date(_ first: Int, _ second: Int, _ year: Int) throws(Trouble) -> PartialDate {
    let dayFirst = PartialDate(year, second, first)
    let monthFirst = PartialDate(year, first, second)
    let date: PartialDate?
    switch (basis, order) {
    case (.told, .dayFirst): date = dayFirst
    case (.told, .monthFirst): date = monthFirst
    default:
      // What can only be read in one way is read in that way.
      guard let dayFirst, let monthFirst else {
        date = dayFirst ?? monthFirst
        break
      }
      if isAmbiguous, first != second { throw .ambiguousDate }
      date = order == .monthFirst ? monthFirst : dayFirst
    }
    guard let date else { throw .noDate }
    return date
  }

  /// The days that systems fill in where there is none: the last or the first that they know.
  private static func isPlaceholder(_ date: PartialDate) -> Bool {
    switch (date.year, date.month, date.day) {
    case (9999, _, _), (2999, 12, 31), (1, 1, 1): true
    default: false
    }
  }
}
