import OogstDashboard

/// How to get from one grid to another, so that readers that say what is new on a screen say whole rows.
///
/// Of *Project: Muziek* after *Projecten* they would say *: Muziek*. So headings and news are written whole,
/// the heading first and news last; and so is every row of another page. In listening mode all is whole, but
/// for rows that scroll: those are sent as a movement, and nothing is said of them.
struct Redraw {
  /// Rows that are put together; with `isWhole` from their first letter to their last.
  struct Step: Equatable {
    var rows: [Int]
    var isWhole: Bool
    /// Rows that the next step writes whole: empty until then, so that nothing of them is mended.
    var blank: [Int] = []
  }

  private(set) var steps: [Step] = []

  init(of new: Canvas, after old: Canvas?) {
    let isNewPage = new.heading != old?.heading
    // Of another page all is said, also what happened to stand there already; but the keys that work there only
    // when they are others.
    var differing = new.rows.indices.filter { row in
      !new.shows(row, as: old)
        || (new.isWhole && isNewPage && !new.rows[row].isEmpty && row != new.hintRow)
    }
    guard let old else {
      steps = Self.first(new, differing)
      return
    }
    // What is typed is echoed by itself.
    if let typed = new.typedRow, typed == old.typedRow, differing.contains(typed) {
      differing.removeAll { $0 == typed }
      steps.append(Step(rows: [typed], isWhole: false))
    }
    let top = new.headingRow
    let messages = differing.filter { $0 != top && (new.isMessage($0) || old.isMessage($0)) }
    let content = differing.filter { $0 != top && !messages.contains($0) }
    let heading = differing.filter { $0 == top }
    var body: [Step]
    if isNewPage {
      body = [Step(rows: heading, isWhole: true), Step(rows: content, isWhole: true)]
    } else {
      body = [Step(rows: heading, isWhole: true)]
      body +=
        new.isWhole
        ? Self.scrolled(content, from: old, to: new) : [Step(rows: content, isWhole: false)]
    }
    // What answers the key comes first; a row that is only named again, behind the heading that it is under.
    let isAnswer = new.isMessage(new.cursor.row) && new.cursor.row != top
    body.insert(Step(rows: messages, isWhole: true), at: isAnswer ? 0 : 1)
    steps += body
    steps.removeAll { $0.rows.isEmpty }
  }

  /// Of a screen of which nothing stands there yet: who listens hears first where one is, and what has the focus.
  private static func first(_ new: Canvas, _ rows: [Int]) -> [Step] {
    guard new.isWhole else { return [Step(rows: rows, isWhole: false)] }
    let leading = [new.headingRow, new.cursor.row].filter(rows.contains)
    let messages = rows.filter { new.isMessage($0) && !leading.contains($0) }
    let rest = rows.filter { !leading.contains($0) && !messages.contains($0) }
    return [leading, messages, rest].filter { !$0.isEmpty }.map { Step(rows: $0, isWhole: false) }
  }

  /// Rows that stood elsewhere are moved first; the others are new, and written whole.
  private static func scrolled(_ rows: [Int], from old: Canvas, to new: Canvas) -> [Step] {
    var most: [Int] = []
    for distance in 1..<max(new.rows.count, 2) {
      for shift in [distance, -distance] {
        let same = rows.filter { row in
          old.rows.indices.contains(row + shift) && !new.rows[row].isEmpty
            && new.rows[row] == old.rows[row + shift]
        }
        let moved = runs(of: same).filter { canMove($0.count, by: distance) }.flatMap { $0 }
        if moved.count > most.count { most = moved }
      }
    }
    guard !most.isEmpty else { return [Step(rows: rows, isWhole: true)] }
    let fresh = rows.filter { !most.contains($0) }
    return [
      Step(rows: most, isWhole: false, blank: fresh), Step(rows: fresh, isWhole: false),
    ]
  }

  /// Rows that follow each other, together.
  private static func runs(of rows: [Int]) -> [[Int]] {
    rows.reduce(into: []) { runs, row in
      if let last = runs.last?.last, row == last + 1 {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
  }

  /// Whether curses moves so many rows so far; fewer, or further, it mends letter by letter, and readers say pieces.
  ///
  /// The rule is that of its scroll optimisation by hashes: three rows or more, and about as many as they move by.
  private static func canMove(_ rows: Int, by distance: Int) -> Bool {
    rows > 2 && rows + min(rows / 8, 2) >= distance
  }
}
