/// What one reader made of one visit.
struct Run: Sendable {
  var reader: ScreenReader
  var records: [Record]

  var moves: [Record] { records.with(.move) }
  var edges: [Record] { records.with(.edge) }
  var jumps: [Record] { records.with(.jump) }
  var repaints: [Record] { records.with(.repaint) }
  var spelled: [Record] { records.with(.spell) }
  var letters: [Record] { records.with(.letter) }
  var events: [Record] { records.events }
  var idle: [Record] { records.with(.idle) }

  /// How much a listener hears before the first row of the first screen.
  var charactersBeforeTheFirstRow: Int? {
    guard let start = records.first else { return nil }
    let firstRow =
      start.moment.rows.dropFirst(start.moment.headingRow + 1)
      .first { !$0.isEmpty } ?? ""
    var before: [String] = []
    for said in start.moment.said {
      if Matching.contains(said, beginningOf: firstRow) { break }
      before.append(said)
    }
    return before.joined(separator: " ").count
  }
}
