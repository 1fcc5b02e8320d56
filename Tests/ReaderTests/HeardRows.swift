/// How much of what is said on a way through rows is the row of the cursor, and which rows were not said, or not felt.
struct HeardRows {
  var reader: ScreenReader
  private var all: [Record] = []
  private var missed: [String] = []

  init(_ reader: ScreenReader) { self.reader = reader }

  mutating func add(_ moves: [Record], at place: String) {
    all += moves
    missed += moves.filter { share($0) < 0.9 && !(reader == .brltty && isFelt($0)) }
      .map { "\(place): \(item($0)) | \($0.saidText)" }
  }

  /// A line for all of them, then one for each that was missed.
  var lines: [String] {
    let share = Int(((all.map(share).mean ?? 0) * 100).rounded())
    let felt = reader == .brltty ? ", in braille \(all.count { isFelt($0) })" : ""
    return ["\(reader.rawValue): \(all.count) moves, share \(share) %\(felt)"] + missed
  }

  /// The row of the cursor: in a form the cursor stands behind the name of a field.
  private func item(_ record: Record) -> String { record.moment.cursorRow }

  private func share(_ record: Record) -> Double {
    let (item, said) = (item(record), record.saidText)
    guard !said.isEmpty, Matching.contains(said, all: item) else { return 0 }
    return Double(min(item.count, said.count)) / Double(said.count)
  }

  private func isFelt(_ record: Record) -> Bool {
    Matching.contains(record.moment.braille ?? "", beginningOf: item(record))
  }
}
