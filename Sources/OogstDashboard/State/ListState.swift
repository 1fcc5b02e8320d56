import OogstModel

/// A list as far as it is known: a window of rows around the selection, never the whole.
struct ListState: Equatable, Sendable {
  /// Another query is another list: it has other ends and another total, and the focus is in it.
  var query: ListQuery {
    didSet {
      guard query != oldValue else { return }
      ends = ListEnds()
      total = nil
      lateTotal = nil
      isSideFocused = false
    }
  }
  /// The query that it was opened with: Back takes away what was added before it leaves.
  var base: ListQuery
  /// The order without the search that is on, to go back to.
  var orderBeforeSearch: Order
  /// Whether headings say the programme: screens 1 to 8 do, a search through everything does not.
  var isScoped: Bool
  var rows: [ListRow] = []
  var titles: [RecordID: String] = [:]
  var texts = RowTexts()
  var reachesStart = false
  var reachesEnd = false
  /// The number of rows of the whole list, once it is known.
  var total: Int?
  /// A total that came late: it is put on the screen together with the answer to a key.
  var lateTotal: Int?
  /// The position of `rows[0]` in the whole list, when it could be counted along.
  var first: Int?
  /// An index into `rows`.
  var selected = 0
  /// The first row shown, as an index into `rows`.
  var top = 0
  var isHeadingFocused = false
  /// How far the selection still has to move once more rows are there.
  var pending = 0
  /// How the window is to lie around the selection once that has moved as far; nil scrolls by rows.
  private var pendingWindow: Window?
  var isLoaded = false
  /// Whether a search that was entered is on its way: rows that were asked for before it come too late.
  var isSearching = false
  var revision = 0
  /// The revision that its rows were read at; `revision` may be ahead of it.
  private var rowsRevision = 0
  /// The query that they answer; `query` may be another one, which was not answered yet.
  private var rowsQuery: ListQuery?
  private var ends = ListEnds()
  /// What stands beside the list: the selected record, or the one before it for as long as that is read.
  var side: PageState?
  var isSideFocused = false

  private struct Window: Equatable {
    /// Rows above the selection.
    var offset: Int
    var fillsLast: Bool
  }

  init(_ query: ListQuery, isScoped: Bool) {
    self.query = query
    base = query
    orderBeforeSearch = query.order
    self.isScoped = isScoped
  }

  var selectedRow: ListRow? { rows.indices.contains(selected) ? rows[selected] : nil }

  /// The position of the selected row in the whole list, counted from 1.
  var selectedNumber: Int? { first.map { $0 + selected + 1 } }

  /// Whether a record stands beside the list, as it was when the rows were read or later.
  func showsBeside(_ id: RecordID) -> Bool {
    guard let side, side.source == .record(id) else { return false }
    guard case .record(let detail, _) = side.data else { return side.isLoaded }
    return detail.revision >= rowsRevision
  }

  // MARK: - Asking

  func firstRows(_ height: Int) -> Request {
    .list(query, fromEnd: false, count: height)
  }

  func around(_ id: RecordID, _ height: Int) -> Request {
    // As many above as stand there now, and one that tells whether there are more.
    let offset = max(0, min(selected - top, height - 1))
    return .around(query, id, before: offset + 1, after: height)
  }

  /// Starts over with another query, at the same record if the new list holds it.
  mutating func ask(_ query: ListQuery, keeping id: RecordID?, height: Int) -> [Effect] {
    self.query = query
    isLoaded = false
    isSearching = false
    pending = 0
    return [.ask(id.map { around($0, height) } ?? firstRows(height))]
  }

  /// Whether there is something to ask while nobody waits. Only for whole lists: the end of a search may take
  /// long to find.
  var wantsAhead: Bool {
    isLoaded && query.kind != nil && !query.isNarrowed && query.programme == nil
      && ends.asked != revision
  }

  /// Where End leads, and what a first opening needs.
  mutating func askAhead(_ height: Int) -> Request {
    ends.asked = revision
    return .ahead(query, count: height)
  }

  // MARK: - Answers

  mutating func keepAhead(_ page: ListPage) { ends.keep(page) }

  /// What was asked ahead did not come: it may be asked for again.
  mutating func missAhead() { ends.asked = nil }

  /// Somebody may have added rows before the first or behind the last one.
  mutating func forgetEnds() { ends.forget() }

  /// Takes rows that begin a window: at the start, the end, or around a record.
  mutating func begin(_ page: ListPage, first: Int?, at id: RecordID?, height: Int) {
    let offset = selected - top
    rows = page.rows
    titles = page.titles
    texts.forget()
    reachesStart = page.reachesStart
    reachesEnd = page.reachesEnd
    // Not every page comes with it; for as long as nothing changed it stays what it was.
    total = page.total ?? (page.revision == rowsRevision ? total : nil)
    self.first = first ?? (page.reachesStart ? 0 : nil)
    if self.first == nil, page.reachesEnd, let total { self.first = total - rows.count }
    revision = page.revision
    rowsRevision = page.revision
    ends.keep(page)
    isLoaded = true
    isSearching = false
    rowsQuery = query
    selected = id.flatMap { id in rows.firstIndex { $0.id == id } } ?? 0
    if let id, rows.indices.contains(selected), rows[selected].id == id {
      top = max(0, selected - max(0, min(offset, height - 1)))
    } else {
      top = 0
    }
    showSelected(height)
  }

  /// Takes rows that join those that are known.
  mutating func extend(_ page: ListPage, _ cursor: PageCursor, height: Int) -> [Effect] {
    titles.merge(page.titles) { $1 }
    switch cursor {
    // Rows that no longer join those that are known: what is still wanted is asked again.
    case .after(let key):
      guard rows.last?.key == key else { return catchUp(height) }
      rows += page.rows
      reachesEnd = page.reachesEnd || page.rows.isEmpty
    case .before(let key):
      guard rows.first?.key == key else { return catchUp(height) }
      rows = page.rows + rows
      selected += page.rows.count
      top += page.rows.count
      reachesStart = page.reachesStart || page.rows.isEmpty
      first = reachesStart ? 0 : first.map { $0 - page.rows.count }
    case .first, .last, .from: return []
    }
    trim(height)
    return catchUp(height)
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
    if titles.count > 2_000 {
      let used = Set(rows.flatMap(\.values).flatMap(\.referenced))
      titles = titles.filter { used.contains($0.key) }
    }
  }

  // MARK: - Moving

  /// Moves the selection as far as rows are known; the rest follows when they are.
  mutating func move(by distance: Int, height: Int) -> [Effect] {
    pendingWindow = nil
    guard isLoaded else {
      pending += distance
      return []
    }
    guard !rows.isEmpty else { return [] }
    let wanted = selected + distance
    selected = min(max(wanted, 0), rows.count - 1)
    isHeadingFocused = false
    if wanted < 0, !reachesStart { pending += wanted }
    if wanted >= rows.count, !reachesEnd { pending += wanted - (rows.count - 1) }
    showSelected(height)
    return needed(height)
  }

  /// Nothing came: what is there stays, if it answers the query that is asked now, and nobody waits for
  /// more. Whether anyone changed anything is asked after the next key, and with it for the rows.
  mutating func goWithout() {
    pending = 0
    pendingWindow = nil
    isSearching = false
    guard !isLoaded else { return }
    isLoaded = true
    revision = -1
    guard rowsQuery != query else { return }
    rows = []
    (selected, top) = (0, 0)
    (reachesStart, reachesEnd) = (true, true)
    first = 0
    texts.forget()
  }

  /// Asks again for what keys still wait for.
  mutating func resume(_ height: Int) -> [Effect] {
    isSearching = false
    guard isLoaded else {
      return [.ask(selectedRow.map { around($0.id, height) } ?? firstRows(height))]
    }
    return catchUp(height)
  }

  /// Goes as far as keys asked for while the rows were not there yet.
  mutating func catchUp(_ height: Int) -> [Effect] {
    let distance = pending
    let window = pendingWindow
    pending = 0
    guard distance != 0 else { return [] }
    let effects = move(by: distance, height: height)
    if let window { place(window, height) }
    return effects
  }

  private mutating func place(_ window: Window, _ height: Int) {
    guard pending == 0 else {
      pendingWindow = window
      return
    }
    top = max(selected - window.offset, 0)
    if window.fillsLast { top = min(top, max(rows.count - height, 0)) }
    showSelected(height)
  }

  /// Asks for more rows when the window nears an end that is not the list's.
  private func needed(_ height: Int) -> [Effect] {
    let size = max(height * 3, abs(pending) + height)
    if !reachesEnd, rows.count - selected <= height * 2, let last = rows.last {
      return [.ask(.more(query, .after(last.key), count: size))]
    }
    if !reachesStart, selected < height * 2, let first = rows.first {
      return [.ask(.more(query, .before(first.key), count: size))]
    }
    return []
  }

  /// Scrolls by as little as shows the selected row.
  mutating func showSelected(_ height: Int) {
    let height = max(height, 1)
    if selected < top { top = selected }
    if selected >= top + height { top = selected - height + 1 }
    top = min(max(top, 0), max(rows.count - 1, 0))
  }

  /// One screen down or up: the rows move along with the selection. On a grid the last screen is full;
  /// in lines no row is given twice.
  mutating func page(by distance: Int, height: Int, fillsLast: Bool) -> [Effect] {
    let offset = selected - top
    return page(by: distance, offset: offset, height: height, fillsLast: fillsLast)
  }

  /// One screen down or up to the first row that was not in sight: who listens hears the rows of a new
  /// screen from the first one on, so that is the one to be on.
  mutating func pageToNew(by direction: Int, height: Int) -> [Effect] {
    page(by: top + direction * height - selected, offset: 0, height: height, fillsLast: true)
  }

  private mutating func page(
    by distance: Int, offset: Int, height: Int, fillsLast: Bool
  ) -> [Effect] {
    let effects = move(by: distance, height: height)
    place(Window(offset: offset, fillsLast: fillsLast), height)
    return effects
  }

  mutating func goToStart(_ height: Int) -> [Effect] {
    isHeadingFocused = false
    pending = 0
    if !isLoaded || !reachesStart {
      guard let page = isLoaded ? ends.first(at: revision, filling: height) : nil else {
        isLoaded = false
        isSearching = false
        return [.ask(firstRows(height))]
      }
      show(page, height)
    }
    selected = 0
    top = 0
    return []
  }

  mutating func goToEnd(_ height: Int) -> [Effect] {
    isHeadingFocused = false
    pending = 0
    if !isLoaded || !reachesEnd {
      guard let page = isLoaded ? ends.last(at: revision, filling: height) : nil else {
        isLoaded = false
        isSearching = false
        return [.ask(.list(query, fromEnd: true, count: height))]
      }
      show(page, height)
    }
    selected = max(rows.count - 1, 0)
    showSelected(height)
    return []
  }

  /// Shows rows that are at hand, of the same list as it was read before.
  private mutating func show(_ page: ListPage, _ height: Int) {
    begin(page, first: nil, at: nil, height: height)
  }
}
