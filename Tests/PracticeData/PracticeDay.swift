/// A day to reckon with; months have 28 days here, so that every one of them is in a calendar.
struct PracticeDay: Comparable {
  /// Counted from the first day of 2000.
  private var number: Int

  init(_ year: Int, _ month: Int, _ day: Int) {
    number = ((year - 2000) * 12 + month - 1) * 28 + day - 1
  }

  /// From its text in a file, such as 2024-03-15.
  init(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    self.init(parts[0], parts[1], parts[2])
  }

  /// What counts as now: what was is before it, what is planned is after it.
  static let today = PracticeDay(2025, 1, 6)

  var year: Int { 2000 + number / 336 }

  var text: String {
    let month = 1 + number / 28 % 12
    let day = 1 + number % 28
    return "\(year)-" + (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)"
  }

  /// Some day of a span, its first and its last with it; the first where the last comes before it.
  static func between(
    _ first: PracticeDay, _ last: PracticeDay, _ numbers: inout RandomNumbers
  ) -> PracticeDay {
    first + numbers.below(last.number - first.number + 1)
  }

  static func + (day: PracticeDay, days: Int) -> PracticeDay {
    var later = day
    later.number += days
    return later
  }

  static func - (day: PracticeDay, days: Int) -> PracticeDay { day + -days }

  static func < (one: PracticeDay, other: PracticeDay) -> Bool { one.number < other.number }
}
