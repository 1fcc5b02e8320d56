import OogstModel

/// The rows of a list query: how they are asked, what came, and whether it is still so.
struct ListRows: Sendable {
  /// Another query is another list: it has other edges and another total.
  var query: ListQuery {
    didSet {
      guard query != oldValue else { return }
      edges = ListEdges()
      total = nil
      lateTotal = nil
    }
  }
  var window = RowWindow()
  private(set) var titles: [RecordID: String]
  /// Counts the times that other rows, or other titles, came.
  private(set) var generation = 0
  /// The number of rows of the whole list, once it is known.
  private(set) var total: Int?
  /// The query that the rows answer; `query` may be another one, which was not answered yet.
  private var answered: ListQuery?
  /// The revision that the rows were read at; what was read anew may be of a later one.
  private(set) var revision: Int?
  private var freshness = Freshness()
  private var edges = ListEdges()
  /// Whether the rows are being counted.
  private(set) var isCounting = false
  /// A total that came without a key: it is put on the screen with the answer to one.
  private var lateTotal: Int?
  /// Rows that were read anew because somebody changed something, around a record: put on the screen with the answer
  /// to a key.
  private var late: (page: ListPage, around: RecordID?)?
  /// Whether it was said that there are such rows.
  private var isLateTold = false
  /// Whether a search that was entered is on its way: rows that were asked for before it come too late.
  private var isSearching = false

  init(_ query: ListQuery, titles: [RecordID: String]) {
    self.query = query
    self.titles = titles
  }

  /// The titles of the rows, too, for what is opened from them.
  var namedTitles: [RecordID: String] {
    var titles = titles
    for row in window.rows {
      if case .text(let title) = row.values.first { titles[row.id] = title }
    }
    return titles
  }

  /// Whether what is shown answers what is asked, and no key waits for more.
  var isReady: Bool { window.isLoaded && window.pending == 0 }

  // MARK: - Asking

  func first(_ height: Int) -> Ask { .rows(query, fromEnd: false, count: height) }

  private func around(_ id: RecordID, _ height: Int) -> Ask {
    // As many above as can stand there, so that the last screen is full, and one that tells whether there are more.
    .around(query, id, before: height, after: height)
  }

  private func aroundSelection(_ height: Int) -> Ask {
    window.selectedRow.map { around($0.id, height) } ?? first(height)
  }

  /// Starts over with another query, at a record if the new list holds it.
  mutating func ask(_ query: ListQuery, keeping id: RecordID?, _ height: Int) -> [LocationEffect] {
    self.query = query
    window.forgetPending()
    return askAnew(id.map { around($0, height) } ?? first(height))
  }

  /// Starts over because something was changed here, at a record, or where one was.
  mutating func askAnew(at id: RecordID?, _ height: Int) -> [LocationEffect] {
    (total, lateTotal) = (nil, nil)
    edges.forget()
    window.forgetPending()
    // The row may be gone: then the focus is on the one behind it, or before it.
    return askAnew(id.map { around($0, height) } ?? aroundSelection(height))
  }

  /// The record that gets the focus when the one that has it goes.
  var neighbour: RecordID? {
    let rows = window.rows
    let index = window.selected
    return rows.indices.contains(index + 1)
      ? rows[index + 1].id : index > 0 ? rows[index - 1].id : nil
  }

  /// Starts over with a search that was entered.
  mutating func search(_ query: ListQuery, _ height: Int) -> [LocationEffect] {
    self.query = query
    window.isLoaded = false
    isSearching = true
    return [.ask(.search(query, count: height * 2))]
  }

  private mutating func askAnew(_ ask: Ask) -> [LocationEffect] {
    window.isLoaded = false
    isSearching = false
    return [.ask(ask)]
  }

  func more(_ need: RowWindow.Need?) -> [LocationEffect] {
    need.map { [.ask(.more(query, $0.cursor, count: $0.count))] } ?? []
  }

  /// Asks again for what keys still wait for.
  mutating func resume(_ height: Int) -> [LocationEffect] {
    if isSearching { return search(query, height) }
    guard window.isLoaded else { return [.ask(aroundSelection(height))] }
    return more(window.catchUp(height))
  }

  /// Nobody waits for it any more.
  mutating func suspend() {
    freshness.goWithout()
    isCounting = false
  }

  /// Asks anew for what is shown when anyone has changed anything since.
  mutating func check(_ revision: Int, _ height: Int) -> [LocationEffect] {
    guard isReady, freshness.asksAgain(at: revision) else { return [] }
    return [.ask(aroundSelection(height))]
  }

  /// Asks for the last rows before anybody wants them. Only of whole lists: the end of a search may take long to find.
  mutating func askEdges(_ height: Int) -> [LocationEffect] {
    guard window.isLoaded, query.kind != nil, !query.isNarrowed, query.programme == nil,
      edges.asked != freshness.revision
    else { return [] }
    edges.asked = freshness.revision
    return [.ask(.edges(query, count: height))]
  }

  /// Somebody may have added rows before the first or behind the last one.
  mutating func mayHaveChanged() { edges.forget() }

  /// One screen down or up, as the mode has it.
  mutating func page(
    by direction: Int, _ mode: Settings.Mode, _ height: Int
  ) -> [LocationEffect] {
    switch mode {
    case .listening: more(window.pageToNew(by: direction, height: height))
    case .linear: more(window.pageInLines(by: direction, height: height))
    // On a grid one row stays in sight, to see where one was.
    case .seeing:
      more(window.page(by: direction * max(height - 1, 1), height: height, fillsLast: true))
    }
  }

  // MARK: - To the edges

  /// The revision that rows at hand must be of; none where those that are shown are known to be old.
  private var known: Int? { freshness.isAskedAgain || !window.isLoaded ? nil : freshness.revision }

  mutating func goToStart(_ height: Int) -> [LocationEffect] {
    window.forgetPending()
    if !window.isLoaded || !window.reachesStart {
      guard let page = edges.first(at: known, filling: height) else {
        return askAnew(first(height))
      }
      begin(page, at: nil, height)
    }
    window.selectFirst()
    return []
  }

  mutating func goToEnd(_ height: Int) -> [LocationEffect] {
    window.forgetPending()
    if !window.isLoaded || !window.reachesEnd {
      guard let page = edges.last(at: known, filling: height) else {
        return askAnew(.rows(query, fromEnd: true, count: height))
      }
      begin(page, at: nil, height)
    }
    window.selectLast(height)
    return []
  }

  // MARK: - Answers

  /// Takes an answer; one to another query than that of now changes nothing. What comes without a key stays off the
  /// screen of who listens.
  mutating func take(
    _ answer: Answer, to ask: Ask, isListening: Bool, _ height: Int
  ) -> [LocationEffect] {
    switch (ask, answer) {
    case (.rows(let asked, let fromEnd, _), .rows(let page)) where asked == query:
      return take(page, at: nil, fromEnd: fromEnd, height)
    case (.around(let asked, let id, _, _), .rows(let page)) where asked == query:
      return take(page, at: id, fromEnd: false, height)
    case (.more(let asked, let cursor, _), .rows(let page)) where asked == query:
      titles.merge(page.titles) { $1 }
      window.extend(page, cursor, height: height)
      forgetTitles()
      return more(window.catchUp(height))
    case (.edges(let asked, _), .rows(let page)) where asked == query: edges.keep(page)
    case (.total(let asked), .number(let number)) where asked == query:
      isCounting = false
      if isListening { lateTotal = number } else { total = number }
    case (.position(let asked, let key), .number(let position)) where asked == query:
      window.count(key, at: position)
    default: break
    }
    return []
  }

  private mutating func take(
    _ page: ListPage, at id: RecordID?, fromEnd: Bool, _ height: Int
  ) -> [LocationEffect] {
    guard !isSearching else { return [] }
    // The same list is shown: its rows must not change without a key.
    if window.isLoaded {
      freshness.read(at: page.revision)
      if page.rows != window.rows { isLateTold = false }
      late = (page, id)
      return []
    }
    begin(page, at: id, height)
    if fromEnd { window.selectLast(height) }
    return more(window.catchUp(height)) + askNumbers()
  }

  /// Takes what a search found, in the order that it is in.
  mutating func take(
    found page: ListPage, _ total: Int, _ order: Order, _ height: Int
  ) -> [LocationEffect] {
    query.order = order
    begin(page, at: nil, height)
    self.total = total
    return more(window.catchUp(height))
  }

  private mutating func begin(_ page: ListPage, at id: RecordID?, _ height: Int) {
    titles = page.titles
    generation += 1
    late = nil
    // Not every page comes with it; for as long as nothing changed it stays what it was.
    total = page.total ?? (page.revision == revision ? total : nil)
    window.begin(page, total: total, at: id, height: height)
    revision = page.revision
    freshness.read(at: page.revision)
    edges.keep(page)
    isSearching = false
    answered = query
  }

  /// What was being counted when the list was put away.
  mutating func askMissingNumbers() -> [LocationEffect] { window.isLoaded ? askNumbers() : [] }

  /// What is counted while nobody waits.
  private mutating func askNumbers() -> [LocationEffect] {
    var effects: [LocationEffect] = []
    isCounting = total == nil && query.isNarrowed
    if isCounting { effects.append(.ask(.total(query))) }
    if window.first == nil, let row = window.rows.first {
      effects.append(.ask(.position(query, row.key)))
    }
    return effects
  }

  mutating func learn(_ more: [RecordID: String]) { titles.merge(more) { $1 } }

  private mutating func forgetTitles() {
    guard titles.count > 2_000 else { return }
    let named = window.rows.flatMap(\.values) + query.filters.flatMap(\.named)
    let used = Set(named.flatMap(\.referenced))
    titles = titles.filter { used.contains($0.key) }
  }

  /// Nothing came: what is there stays, if it answers the query that is asked now, and nobody waits for more.
  /// Whether anyone changed anything is asked after the next key, and with it for the rows.
  mutating func goWithout(_ ask: Ask) {
    switch ask {
    case .rows, .around, .search, .more: break
    // Nobody asked for it: whoever does is told.
    case .edges:
      edges.asked = nil
      return
    case .total:
      isCounting = false
      return
    default: return
    }
    window.forgetPending()
    isSearching = false
    freshness.goWithout()
    guard !window.isLoaded else { return }
    window.isLoaded = true
    freshness.forget()
    guard answered != query else { return }
    window.empty()
    generation += 1
  }

  /// Whether an arrow, which moves no rows, is to say that others wait; once.
  mutating func tellsOfLateRows() -> Bool {
    guard let (page, _) = late, !isLateTold, !window.rows.isEmpty else { return false }
    isLateTold = true
    let shown = Set(window.rows)
    return page.total != total || page.rows.contains { !shown.contains($0) }
  }

  /// Puts on the screen what came without a key, together with the answer to one. An arrow moves no rows.
  mutating func refresh(byArrow: Bool, _ height: Int) -> [LocationEffect] {
    if let lateTotal { total = lateTotal }
    lateTotal = nil
    guard let (page, id) = late, !byArrow || window.rows.isEmpty else { return [] }
    late = nil
    guard window.isLoaded, answered == query else { return [] }
    // The focus may have gone on since it was asked: it is its row that must stay.
    if let row = window.selectedRow, row.id != id, !page.rows.contains(where: { $0.id == row.id }) {
      return [.ask(around(row.id, height))]
    }
    begin(page, at: window.selectedRow?.id, height)
    return more(window.catchUp(height)) + askNumbers()
  }
}
