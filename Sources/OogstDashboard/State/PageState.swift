import OogstModel

/// A page that is open: what it is about, what the store told of it, and where the focus is.
struct PageState: Equatable, Sendable {
  var source: PageSource
  var data: PageData?
  var layout: PageLayout?
  /// A row of the layout; nil while the heading has the focus.
  var focus: Int?
  var top = 0
  var revision = 0
  /// Whether it opens on its first row in listening mode too.
  var startsOnRow = false
  /// Letters typed to narrow a page of values.
  var narrowing = ""
  /// Whether a value was set or unset here: then Back goes to the list at once.
  var hasChosen = false

  /// Whether it stands beside the list that it is about, as a first look.
  let isBeside: Bool

  init(_ source: PageSource, isBeside: Bool = false) {
    self.source = source
    self.isBeside = isBeside
  }

  var isLoaded: Bool { layout != nil }

  /// The line that has the focus.
  var focusedLine: Page.Line? { focus.flatMap { layout?.line(at: $0) } }

  /// Lays the page out for a width; the focus stays at the same place of the text.
  mutating func lay(
    out page: Page, width: Int, columns: Int, hasBlanks: Bool = true, height: Int, wording: Wording
  ) {
    let old = layout.flatMap { layout in
      focus.flatMap { layout.rows.indices.contains($0) ? layout.rows[$0] : nil }
    }
    let fresh = PageLayout(
      page, width: width, columns: columns, hasBlanks: hasBlanks, wording: wording)
    layout = fresh
    if let old { focus = fresh.row(of: old.line, start: old.start) }
    show(height)
  }

  /// Moves by rows, past empty ones; above the first row lies the heading.
  mutating func move(by distance: Int, height: Int) {
    guard let rows = layout?.rows, !rows.isEmpty else { return }
    let step = distance < 0 ? -1 : 1
    var remaining = abs(distance)
    var at = focus ?? -1
    while remaining > 0 {
      var next = at + step
      while rows.indices.contains(next), rows[next].isBlank { next += step }
      guard rows.indices.contains(next) else { break }
      at = next
      remaining -= 1
    }
    if step < 0, remaining > 0, abs(distance) == 1 { at = -1 }
    focus = at < 0 ? nil : at
    if at < 0 { top = 0 }
    show(height)
  }

  mutating func page(by distance: Int, height: Int) {
    guard let rows = layout?.rows, !rows.isEmpty else { return }
    let offset = (focus ?? 0) - top
    move(by: distance, height: height)
    if let focus {
      top = min(max(focus - max(offset, 0), 0), max(rows.count - height, 0))
      show(height)
    }
  }

  /// One screen down or up to the first row that was not in sight.
  mutating func pageToNew(by direction: Int, height: Int) {
    guard let rows = layout?.rows, !rows.isEmpty else { return }
    let wanted = min(max(top + direction * height, 0), rows.count - 1)
    guard let row = rows[wanted...].firstIndex(where: { !$0.isBlank }) else { return }
    focus = row
    top = min(wanted, max(rows.count - height, 0))
    show(height)
  }

  mutating func goToStart(_ height: Int) {
    focus = layout?.rows.isEmpty == false ? 0 : nil
    top = 0
    show(height)
  }

  mutating func goToEnd(_ height: Int) {
    guard let count = layout?.rows.count, count > 0 else { return }
    focus = count - 1
    show(height)
  }

  /// The next or previous heading, or paragraph where there are no headings; false at the end.
  mutating func skip(by step: Int, height: Int) -> Bool {
    guard let rows = layout?.rows else { return false }
    let hasHeadings = rows.contains { $0.role == .heading }
    var at = (focus ?? -1) + step
    while rows.indices.contains(at) {
      let row = rows[at]
      if hasHeadings ? row.role == .heading && row.start == 0 : row.start == 0 && !row.isBlank {
        focus = at
        show(height)
        return true
      }
      at += step
    }
    return false
  }

  mutating func show(_ height: Int) {
    guard let focus else {
      top = 0
      return
    }
    let height = max(height, 1)
    if focus < top { top = focus }
    if focus >= top + height { top = focus - height + 1 }
    top = max(top, 0)
  }

  /// Puts the focus where reading begins: behind the page's own heading, also when that takes rows.
  mutating func focusFirst(_ height: Int) {
    focus =
      layout?.rows.firstIndex { !$0.isBlank && $0.line > 0 }
      ?? layout?.rows.firstIndex { !$0.isBlank }
    show(height)
  }

  /// Puts the focus on the first line with this target.
  mutating func focus(on target: Target, height: Int) {
    guard let layout else { return }
    if let row = layout.rows.indices.first(where: { layout.line(at: $0)?.target == target }) {
      focus = row
      show(height)
    }
  }
}
