/// A bar with the parts of a whole at the end of a row: blanks in the colours of what they mean, with an empty cell
/// between two parts, so that they are apart where there is no colour.
struct PartsBar {
  /// Its first cell.
  private(set) var start: Int
  private(set) var spans: [Canvas.Span] = []

  private static let most = 30
  private static let least = 6

  /// A narrower row is for words.
  private static let leastForBoth = 56

  /// Cells for a bar where the words of a row leave some. Where that is too little words that take several rows take one
  /// more; of those that take one row none is broken for a bar.
  static func width(in room: Int, of width: Int, isBroken: Bool) -> Int {
    if room >= least { return min(room, most) }
    return isBroken && width >= leastForBoth ? min(width * 3 / 8, most) : 0
  }

  /// No parts where there is no room, or no whole.
  init(_ parts: [Page.Part], of whole: Int, width cells: Int, endingAt end: Int) {
    start = end - cells
    let there = parts.filter { $0.number > 0 }
    // Every part has a cell, or there is no bar.
    guard whole > 0, !there.isEmpty, cells >= 2 * there.count - 1 else { return }
    // What is left of the whole has one, too.
    let isAll = there.reduce(0) { $0 + $1.number } >= whole
    var sum = 0
    var at = 0
    for (place, part) in there.enumerated() {
      sum += part.number
      let end = Int((Double(min(sum, whole)) / Double(whole) * Double(cells)).rounded())
      let first = at > 0 ? at + 1 : 0
      // Cells that those behind it need.
      let behind = 2 * (there.count - 1 - place)
      let edge = isAll || cells < 2 * there.count + 1 ? cells : cells - 1
      let last = max(min(end, edge - behind), first + 1)
      spans.append(
        Canvas.Span(
          column: start + first, text: String(repeating: " ", count: last - first),
          role: part.tone.map(Canvas.Role.init) ?? .bar, isBar: true))
      at = last
    }
  }
}
