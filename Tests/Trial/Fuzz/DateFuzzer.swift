import OogstModel

/// Dates in any writing: what can be read is the same when it was written and is read again.
struct DateFuzzer: Fuzzer {
  static let name = "dates"

  struct Input {
    var cells: [String]
    var column: Int
    var seconds: Int
  }

  private let columns = ColumnTrip.all { $0 == .date }

  func input(_ chance: inout Chance) -> Input {
    let most = chance.pick([2_000_000_000, 1_000_000_000_000, 1 << 60])
    return Input(
      cells: chance.many(chance.within(1...8)) { CellTexts.date(&$0) },
      column: chance.below(columns.count), seconds: chance.within(-most...most))
  }

  func readable(_ input: Input) -> String {
    "\(columns[input.column].kind.name), \(input.seconds) s: "
      + input.cells.map { "\"" + Readable.text($0) + "\"" }.joined(separator: ", ")
  }

  func trouble(with input: Input) async -> String? {
    for cell in input.cells {
      if let found = isoTrouble(cell) { return found }
    }
    return dayTrouble(input.seconds)
      ?? columns[input.column].trouble(with: input.cells, currency: nil)
  }

  private func isoTrouble(_ text: String) -> String? {
    if let date = PartialDate(iso: text) {
      guard PartialDate(iso: date.description) == date else { return "iso: \(date)" }
      guard date.firstDay <= date.lastDay else { return "days: \(date)" }
    }
    if let day = Day(text), Day(day.description) != day { return "day: \(day)" }
    return nil
  }

  /// The calendar goes on by one day after the other.
  private func dayTrouble(_ seconds: Int) -> String? {
    let day = Day(secondsSince1970: seconds)
    let (next, isOver) = seconds.addingReportingOverflow(86_400)
    // Beyond the years that a date can have only the end of the process is wrong.
    guard !isOver, (1...9_998).contains(day.year) else { return nil }
    guard Day(day.description) == day, day.date != nil else { return "no such day: \(day)" }
    return Day(secondsSince1970: next) > day ? nil : "not after: \(day)"
  }
}
