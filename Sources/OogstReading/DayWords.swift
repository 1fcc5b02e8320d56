import OogstModel

/// Days as people say them from where they are: *vandaag*, *gisteren*, `+2w`, `-3d`.
enum DayWords {
  private static let days = [
    "vandaag": 0, "today": 0, "nu": 0, "now": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2,
    "gisteren": -1, "yesterday": -1, "eergisteren": -2,
  ]

  /// The day that a text means; nil for what says no such day.
  static func day(_ text: String, _ today: Day) -> PartialDate? {
    if let distance = days[Folding.folded(text)] { return today.adding(days: distance)?.date }
    return step(text).flatMap { apply($0.count, $0.unit, to: today) }
  }

  /// `+2w`: a sign, a number of up to four digits, and the letter of a unit.
  private static func step(_ text: String) -> (count: Int, unit: Character)? {
    guard let sign = text.first, sign == "+" || sign == "-", let unit = text.last,
      let count = Int(text.dropFirst().dropLast()), (0...9_999).contains(count)
    else { return nil }
    return (sign == "-" ? -count : count, Character(unit.lowercased()))
  }

  private static func apply(_ count: Int, _ unit: Character, to today: Day) -> PartialDate? {
    switch unit {
    case "d": today.adding(days: count)?.date
    case "w": today.adding(days: 7 * count)?.date
    case "m": today.adding(months: count)?.date
    // Jaar, or year.
    case "j", "y": today.adding(months: 12 * count)?.date
    default: nil
    }
  }
}
