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
    // Of another page all is said, also what happened to stand there already.
    var differing = new.rows.indices.filter { row in
      !new.shows(row, as: old) || (new.isWhole && isNewPage && !new.rows[row].isEmpty)
    }
    guard let old else {
      steps = [Step(rows: differing, isWhole: false)]
      return
    }
    // What is typed is echoed by itself.
    if let typed = new.typedRow, typed == old.typedRow, differing.contains(typed) {
      differing.removeAll { $0 == typed }
      steps.append(Step(rows: [typed], isWhole: false))
    }
    let messages = differing.filter { $0 > 0 && (new.isMessage($0) || old.isMessage($0)) }
    let content = differing.filter { $0 > 0 && !messages.contains($0) }
    let heading = differing.filter { $0 == 0 }
    if isNewPage {
      steps.append(Step(rows: heading + content, isWhole: true))
    } else {
      steps.append(Step(rows: heading, isWhole: new.isMessage(0)))
      steps +=
        new.isWhole
        ? Self.scrolled(content, from: old, to: new) : [Step(rows: content, isWhole: false)]
    }
    steps.append(Step(rows: messages, isWhole: true))
    steps.removeAll { $0.rows.isEmpty }
  }

  /// Rows that stood elsewhere are moved first; the others are new, and written whole.
  private static func scrolled(_ rows: [Int], from old: Canvas, to new: Canvas) -> [Step] {
    var most: [Int] = []
    for distance in 1..<max(new.rows.count, 2) {
      for shift in [distance, -distance] {
        let moved = rows.filter { row in
          old.rows.indices.contains(row + shift) && !new.rows[row].isEmpty
            && new.rows[row] == old.rows[row + shift]
        }
        if moved.count > most.count { most = moved }
      }
    }
    // A row or two that happen to be the same are no movement.
    guard most.count > 2 else { return [Step(rows: rows, isWhole: true)] }
    let fresh = rows.filter { !most.contains($0) }
    return [
      Step(rows: most, isWhole: false, blank: fresh), Step(rows: fresh, isWhole: false),
    ]
  }
}
