import OogstModel

/// Finds the line with the headings among the first rows of a file.
enum HeaderSearch {
  /// How many rows are looked at: above a table stand a title, a date and some blank lines.
  static let mostRows = 10

  enum Finding: Equatable {
    /// The index of the row among those given.
    case row(Int)
    /// Two rows behind each other both look like headings, at these indexes.
    case two(Int, Int)
    case none
  }

  /// The row of which most cells are known as a column; the first one with words when none are.
  static func find(_ rows: [[String]], _ kind: Kind, by hand: [Mapping.Choice]) -> Finding {
    let scores = rows.prefix(mostRows).map { Mapping.recognised($0, kind, by: hand) }
    guard let most = scores.max(), most > 0 else {
      // Nothing is known: a table begins where the rows are as wide as they get.
      let widest = rows.map { $0.filter { !$0.isEmpty }.count }.max() ?? 0
      let first = rows.firstIndex { row in row.filter { !$0.isEmpty }.count == widest }
      return first.map(Finding.row) ?? .none
    }
    guard let best = scores.firstIndex(of: most) else { return .none }
    let others = [best - 1, best + 1].filter { scores.indices.contains($0) && scores[$0] > 1 }
    // The same headings twice are two files that were joined, and no heading of two lines.
    if most > 1, let other = others.first(where: { rows[$0] != rows[best] }) {
      return .two(min(best, other), max(best, other))
    }
    return .row(best)
  }
}
