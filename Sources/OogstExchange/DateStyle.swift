import OogstModel

/// The order in which a column writes day and month; found from all of its cells.
struct DateStyle: Equatable, Sendable {
  var isMonthFirst = false

  struct Evidence: Equatable, Sendable {
    private var forDayFirst = 0
    private var forMonthFirst = 0

    mutating func add(_ text: String) {
      let parts = DateStyle.parts(text)
      guard parts.count >= 3, let first = Int(parts[0]), let second = Int(parts[1]), first <= 31
      else { return }
      if first > 12 { forDayFirst += 1 }
      if second > 12 { forMonthFirst += 1 }
    }

    /// Day before month, as the Dutch write, unless the column can only mean otherwise.
    var style: DateStyle { DateStyle(isMonthFirst: forMonthFirst > forDayFirst) }
  }

  private static let months = [
    ["jan", "januari", "january"], ["feb", "februari", "february"],
    ["mrt", "maa", "maart", "mar", "march"], ["apr", "april"], ["mei", "may"],
    ["jun", "juni", "june"], ["jul", "juli", "july"], ["aug", "augustus", "august"],
    ["sep", "sept", "september"], ["okt", "oktober", "oct", "october"], ["nov", "november"],
    ["dec", "december"],
  ]

  fileprivate static func parts(_ text: String) -> [Substring] {
    // A time behind the date is left out: only the day is kept. A T divides them between digits only.
    var date = text.prefix { $0 != ":" }
    let divider = date.indices.first { index in
      date[index] == "T" && index > date.startIndex && date[date.index(before: index)].isNumber
        && date.index(after: index) < date.endIndex && date[date.index(after: index)].isNumber
    }
    if let divider { date = date[..<divider] }
    return date.split { " -/.,".contains($0) }
  }

  /// Reads a date at its own exactness: day, month or year; nil for what is none.
  func date(_ text: String) -> PartialDate? {
    if let exact = PartialDate(iso: text) { return exact }
    var parts = Self.parts(text)
    // "2015-11-04 00:00:00": what follows the day is the hour.
    if text.contains(":"), parts.count > 3 { parts = Array(parts.prefix(3)) }
    guard (1...3).contains(parts.count) else { return nil }
    if let named = parts.firstIndex(where: { Self.month($0) != nil }) {
      return date(parts, monthAt: named)
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count else { return nil }
    switch numbers.count {
    case 1: return parts[0].count == 4 ? PartialDate(numbers[0]) : compact(parts[0])
    case 2:
      if parts[0].count == 4 { return PartialDate(numbers[0], numbers[1]) }
      return parts[1].count == 4 ? PartialDate(numbers[1], numbers[0]) : nil
    default:
      if parts[0].count == 4 { return PartialDate(numbers[0], numbers[1], numbers[2]) }
      // A year of two digits could be of any century: better a message than a guess.
      guard parts[2].count == 4 else { return nil }
      return isMonthFirst
        ? PartialDate(numbers[2], numbers[0], numbers[1])
        : PartialDate(numbers[2], numbers[1], numbers[0])
    }
  }

  /// `20151104`.
  private func compact(_ text: Substring) -> PartialDate? {
    guard text.count == 8, let number = Int(text) else { return nil }
    return PartialDate(number / 10_000, number / 100 % 100, number % 100)
  }

  /// A date with its month in letters: `4 November 2015`, `Feb 2014`, `November 4, 2015`.
  private func date(_ parts: [Substring], monthAt index: Int) -> PartialDate? {
    let others = parts.indices.filter { $0 != index }.map { parts[$0] }
    guard let month = Self.month(parts[index]),
      let year = others.first(where: { $0.count == 4 }).flatMap({ Int($0) })
    else { return nil }
    guard others.count == 2 else { return PartialDate(year, month) }
    guard let day = others.first(where: { $0.count < 4 }).flatMap({ Int($0) }) else { return nil }
    return PartialDate(year, month, day)
  }

  private static func month(_ word: Substring) -> Int? {
    let bare = Folding.bare(word)
    guard !bare.isEmpty else { return nil }
    return months.firstIndex { $0.contains(bare) }.map { $0 + 1 }
  }
}
