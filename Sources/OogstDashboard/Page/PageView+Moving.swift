/// How the focus of a page moves, over rows and headings.
extension PageView {
  /// A page read or laid out anew: the focus stays on its line, and at the same place of the text.
  init(_ layout: PageLayout, keepingFocusOf old: PageView?, height: Int) {
    self.layout = layout
    focus = nil
    part = old.map { $0.layout.page == layout.page ? $0.part : 0 } ?? 0
    top = min(old?.top ?? 0, max(layout.height - height, 0))
    if let old, let focus = old.focus, old.layout.rows.indices.contains(focus) {
      let row = old.layout.rows[focus]
      let isSame = row.line == 0 || old.layout.page == layout.page
      let line =
        isSame ? row.line : LineIdentity.line(row.line, of: old.layout.page, in: layout.page)
      self.focus = layout.row(of: line, start: row.start)
    }
    showFocus(height)
  }

  var spot: FocusSpot {
    FocusSpot(item: focus.map { .row($0) } ?? .heading, row: focusRow, top: top)
  }

  mutating func focusHeading() { (focus, top) = (nil, 0) }

  /// Puts the focus where reading begins: behind the page's own heading, also when that takes rows.
  mutating func focusFirst(_ height: Int) {
    focus =
      layout.rows.firstIndex { !$0.isBlank && $0.line > 0 }
      ?? layout.rows.firstIndex { !$0.isBlank }
    showFocus(height)
  }

  mutating func focus(row: Int, _ height: Int) {
    focus = row
    showFocus(height)
  }

  private mutating func showFocus(_ height: Int) {
    guard let focus else {
      top = 0
      return
    }
    let height = max(height, 1)
    let y = layout.rows[focus].y
    if y < top { top = y }
    if y >= top + height { top = y - height + 1 }
    top = max(top, 0)
  }

  /// One row up or down, past empty ones, and from the end of a column to the next one; above the first row lies the
  /// heading.
  mutating func moveRow(by step: Int, _ height: Int) {
    let rows = layout.rows
    guard !rows.isEmpty else { return }
    var next = (focus ?? -1) + step
    while rows.indices.contains(next), rows[next].isBlank { next += step }
    if rows.indices.contains(next) {
      focus = next
    } else if step < 0 {
      (focus, top) = (nil, 0)
    }
    showFocus(height)
  }

  /// A screen up or down, by rows of the grid, so that none goes by unseen; the focus stays in its column, at about its
  /// place on the screen. Where the column ends, the other one goes on if there is more of it.
  mutating func movePage(by distance: Int, _ height: Int) {
    let rows = layout.rows
    guard !rows.isEmpty else { return }
    let here = focus.map { (x: rows[$0].x, y: rows[$0].y) } ?? (x: 0, y: -1)
    let step = distance < 0 ? -1 : 1
    func isFurther(_ row: PageLayout.Row) -> Bool { (row.y - here.y) * step > 0 && !row.isBlank }
    let column = rows.indices.filter { rows[$0].x == here.x && isFurther(rows[$0]) }
    // The furthest that is not further than a screen, else the nearest.
    let within = column.filter { abs(rows[$0].y - here.y) <= abs(distance) }
    let found =
      step > 0 ? within.last ?? column.first : within.first ?? column.last
    let unseen = rows.indices.first { index in
      rows[index].x != here.x && !rows[index].isBlank && step > 0 && rows[index].y >= top + height
    }
    guard let next = found ?? unseen else { return }
    let offset = max(here.y - top, 0)
    focus = next
    let wanted = found == nil ? top + height : rows[next].y - offset
    top = min(max(wanted, 0), max(layout.height - height, 0))
    showFocus(height)
  }

  /// To the other column of sections, at the beginning of the line that is nearest; false where there is one only.
  mutating func moveToOtherColumn(_ height: Int) -> Bool {
    let rows = layout.rows
    let here = focus.map { (x: rows[$0].x, y: rows[$0].y) } ?? (x: 0, y: top)
    let nearest = rows.indices.filter { rows[$0].x != here.x && rows[$0].start == 0 }
      .min { abs(rows[$0].y - here.y) < abs(rows[$1].y - here.y) }
    guard let nearest else { return false }
    focus = nearest
    showFocus(height)
    return true
  }

  /// One screen down or up to the first row that was not in sight.
  mutating func moveToNew(by direction: Int, _ height: Int) {
    let rows = layout.rows
    guard !rows.isEmpty else { return }
    let wanted = min(max(top + direction * height, 0), rows.count - 1)
    guard let row = rows[wanted...].firstIndex(where: { !$0.isBlank }) else { return }
    focus = row
    top = min(wanted, max(rows.count - height, 0))
    showFocus(height)
  }

  mutating func moveToStart(_ height: Int) {
    focus = !layout.rows.isEmpty ? 0 : nil
    top = 0
    showFocus(height)
  }

  mutating func moveToEnd(_ height: Int) {
    guard !layout.rows.isEmpty else { return }
    focus = layout.rows.count - 1
    showFocus(height)
  }

  /// The next or previous heading, or paragraph where there are no headings; false at the end.
  mutating func skip(by step: Int, _ height: Int) -> Bool {
    let rows = layout.rows
    // The page's own heading, which takes rows where it is long, is no part of it.
    let hasHeadings = rows.contains { $0.role == .heading && $0.line > 0 }
    var at = (focus ?? -1) + step
    while rows.indices.contains(at) {
      let row = rows[at]
      if row.line > 0,
        hasHeadings ? row.role == .heading && row.start == 0 : row.start == 0 && !row.isBlank
      {
        focus = at
        showFocus(height)
        return true
      }
      at += step
    }
    return false
  }
}
