import OogstModel

/// Where one is among what is in order of its days: a day, and how many of that day lie before it.
struct DayPlace: Hashable, Sendable, CustomStringConvertible {
  var day: Day
  var skipped: Int

  init(day: Day, skipped: Int) { (self.day, self.skipped) = (day, skipped) }

  init?(_ text: String) {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let day = Day(parts[0]), let skipped = Int(parts[1]) else { return nil }
    self.init(day: day, skipped: skipped)
  }

  /// `2024-03-15 2`.
  var description: String { "\(day) \(skipped)" }

  /// Behind all of these days, which follow each other from this place on.
  func after(_ days: [Day]) -> DayPlace {
    guard let last = days.last else { return self }
    let ofThatDay = days.reversed().prefix { $0 == last }.count
    return DayPlace(day: last, skipped: ofThatDay + (last == day ? skipped : 0))
  }
}
