import OogstModel

/// The rows of a list that are known, around the selection: a window, never the whole.
struct RowWindow: Sendable {
  /// Whether the rows answer what is asked; else keys wait for those that do.
  var isLoaded = false
  private(set) var rows: [ListRow] = []
  private(set) var reachesStart = false
  private(set) var reachesEnd = false
  /// The position of `rows[0]` in the whole list, when it could be counted along.
  private(set) var first: Int?
  /// An index into `rows`.
  private(set) var selected = 0
  /// The first row shown, as an index into `rows`.
  private(set) var top = 0
  /// How far the selection still has to move once more rows are there.
  private(set) var pending = 0
  /// How the window is to lie around the selection once that has moved as far; nil scrolls by rows.
  private var pendingFrame: Frame?

  private struct Frame: Equatable {
    /// Rows above the selection.
    var offset: Int
    var fillsLast: Bool
  }

  /// More rows that a move needs, now or soon.
  struct Need: Equatable {
    var cursor: PageCursor
    var count: Int
  }

  var selectedRow: ListRow? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// The position of the selected row in the whole list, counted from 1.
  var selectedNumber: Int? { first.map { $0 + selected + 1 } }

  func shown(_ height: Int) -> ArraySlice<ListRow> {
    let end = min(top + height, rows.count)
    return rows[min(top, end)..<end]
  }

  // MARK: - Rows that came

  /// Takes rows that begin a window: at the start, the end, or around a record.
  mutating func begin(_ page: ListPage, total: Int?, at id: RecordID?, height: Int) {
    let offset = selected - top
    isLoaded = true
    rows = page.rows
    reachesStart = page.reachesStart
    reachesEnd = page.reachesEnd
    first = page.reachesStart ? 0 : nil
    if first == nil, page.reachesEnd, let total { first = total - rows.count }
    selected = id.flatMap { id in rows.firstIndex { $0.id == id } } ?? 0
    if let id, rows.indices.contains(selected), rows[selected].id == id {
      top = max(0, selected - max(0, min(offset, height - 1)))
    } else {
      top = 0
    }
    fill(height)
  }

  /// Takes rows that join those that are known; what does not join them is left.
  mutating func extend(_ page: ListPage, _ cursor: PageCursor, height: Int) {
    switch cursor {
    case .after(let key):
      guard rows.last?.key == key else { return }
      rows += page.rows
      reachesEnd = page.reachesEnd || page.rows.isEmpty
    case .before(let key):
      guard rows.first?.key == key else { return }
      rows = page.rows + rows
      selected += page.rows.count
      top += page.rows.count
      reachesStart = page.reachesStart || page.rows.isEmpty
      first = reachesStart ? 0 : first.map { $0 - page.rows.count }
      // The last rows of all, in a window that had room for more.
      if reachesEnd { top = min(top, max(rows.count - height, 0)) }
    case .first, .last, .from: return
    }
    trim(height)
  }

  /// Forgets rows far from the selection, so that a list costs the same however long one walks it.
  private mutating func trim(_ height: Int) {
    let most = height * 6
    let before = top - most
    if before > 0 {
      rows.removeFirst(before)
      selected -= before
      top -= before
      first = first.map { $0 + before }
      reachesStart = false
    }
    let after = rows.count - (top + height + most)
    if after > 0 {
      rows.removeLast(after)
      reachesEnd = false
    }
  }

  /// The row with this key stands at a position of the whole list.
  mutating func count(_ key: PageCursor.Key, at position: Int) {
    if let index = rows.firstIndex(where: { $0.key == key }) { first = position - index }
  }

  /// There is nothing to show.
  mutating func empty() {
    self = RowWindow()
    isLoaded = true
    (reachesStart, reachesEnd) = (true, true)
    first = 0
  }

  // MARK: - Moving

  /// Moves the selection as far as rows are known; the rest follows when they are.
  mutating func move(by distance: Int, height: Int) -> Need? {
    pendingFrame = nil
    guard isLoaded else {
      pending += distance
      return nil
    }
    guard !rows.isEmpty else { return nil }
    let wanted = selected + distance
    selected = min(max(wanted, 0), rows.count - 1)
    if wanted < 0, !reachesStart { pending += wanted }
    if wanted >= rows.count, !reachesEnd { pending += wanted - (rows.count - 1) }
    showSelected(height)
    return needed(height)
  }

  mutating func forgetPending() {
    pending = 0
    pendingFrame = nil
  }

  /// Goes as far as keys asked for while the rows were not there yet.
  mutating func catchUp(_ height: Int) -> Need? {
    let distance = pending
    let frame = pendingFrame
    pending = 0
    guard distance != 0 else { return nil }
    let need = move(by: distance, height: height)
    if let frame { place(frame, height) }
    return need
  }

  private mutating func place(_ frame: Frame, _ height: Int) {
    guard pending == 0 else {
      pendingFrame = frame
      return
    }
    top = max(selected - frame.offset, 0)
    if frame.fillsLast { top = min(top, max(rows.count - height, 0)) }
    showSelected(height)
  }

  /// More rows, when the window nears an end that is not the list's.
  func needed(_ height: Int) -> Need? {
    let size = max(height * 3, abs(pending) + height)
    if !reachesEnd, rows.count - selected <= height * 2, let last = rows.last {
      return Need(cursor: .after(last.key), count: size)
    }
    if !reachesStart, selected < height * 2, let first = rows.first {
      return Need(cursor: .before(first.key), count: size)
    }
    return nil
  }

  /// Scrolls by as little as shows the selected row.
  mutating func showSelected(_ height: Int) {
    let height = max(height, 1)
    if selected < top { top = selected }
    if selected >= top + height { top = selected - height + 1 }
    top = min(max(top, 0), max(rows.count - 1, 0))
  }

  /// Shows the selected row, with as many others as the screen has room for.
  mutating func fill(_ height: Int) {
    if reachesEnd { top = min(top, max(rows.count - height, 0)) }
    showSelected(height)
  }

  /// The next or previous rows: in lines no row is given twice on the way down.
  mutating func pageInLines(by direction: Int, height: Int) -> Need? {
    if direction > 0, isLoaded, reachesEnd, top + height >= rows.count { return nil }
    return page(
      by: top + direction * height - selected, Frame(offset: 0, fillsLast: false), height)
  }

  /// The rows behind the selected one, where only that was given.
  mutating func pageBehindSelected(_ height: Int) -> Need? {
    if isLoaded, reachesEnd, selected + 1 >= rows.count { return nil }
    return page(by: 1, Frame(offset: 0, fillsLast: false), height)
  }

  /// One screen down or up: the rows move along with the selection, and the last screen is full.
  mutating func page(by distance: Int, height: Int, fillsLast: Bool) -> Need? {
    page(by: distance, Frame(offset: selected - top, fillsLast: fillsLast), height)
  }

  /// One screen down or up to the first row that was not in sight: who listens hears the rows of a new
  /// screen from the first one on, so that is the one to be on.
  mutating func pageToNew(by direction: Int, height: Int) -> Need? {
    page(by: top + direction * height - selected, Frame(offset: 0, fillsLast: true), height)
  }

  private mutating func page(by distance: Int, _ frame: Frame, _ height: Int) -> Need? {
    let need = move(by: distance, height: height)
    place(frame, height)
    return need
  }

  /// The first or last of the rows that are known; the others are forgotten by who knows those.
  mutating func selectFirst() {
    (selected, top) = (0, 0)
  }

  mutating func selectLast(_ height: Int) {
    selected = max(rows.count - 1, 0)
    showSelected(height)
  }

  mutating func select(_ index: Int, height: Int) {
    selected = index
    showSelected(height)
  }
}
