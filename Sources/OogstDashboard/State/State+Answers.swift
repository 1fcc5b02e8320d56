import OogstModel

extension State {
  /// Takes what the store answered; an answer to an older request changes nothing.
  mutating func take(_ answer: Answer, to request: Request) -> [Effect] {
    switch (request, answer) {
    case (.list(let query, let fromEnd, _), .rows(let page, let first)):
      return takeRows(query, page, first: first, at: nil, toEnd: fromEnd)
    case (.around(let query, let id, _, _), .rows(let page, let first)):
      if isReload(query, page) {
        late = Late(request: request, answer: answer)
        return []
      }
      return takeRows(query, page, first: first, at: id, toEnd: false)
    case (.more(let query, let place, _), .rows(let page, _)):
      return withLists(query) { list, state in
        list.extend(page, place, height: state.contentHeight)
      }
    case (.ahead(let query, _), .rows(let page, _)):
      return withLists(query) { list, _ in
        list.keepAhead(page)
        return []
      }
    case (.search(let query, _), .found(let page, let total, let order)):
      return takeSearch(query, page, total: total, order: order)
    case (.total(let query), .number(let total)):
      return withLists(query) { list, _ in
        list.lateTotal = total
        return []
      }
    case (.position(let query, let key), .number(let position)):
      return withLists(query) { list, _ in
        if let index = list.rows.firstIndex(where: { $0.key == key }) {
          list.first = position - index
        }
        return []
      }
    case (.page(let source, let programme), .page(let data)):
      return takePage(source, programme, data)
    case (.side(let id), .page(let data)):
      takeSide(id, data)
      return []
    case (.programme(let id), .programme(let info)):
      guard info != nil || stack.isEmpty else {
        say(wording.noSuchRecord(id.description))
        return []
      }
      let effects = work(in: info)
      if info == nil { say(wording.noSuchRecord(id.description)) }
      return effects
    case (.programmeNamed(let text), .page(.programmes(let all))):
      return work(inOneNamed: text, of: all)
    case (.numbered(let number, let otherwise), .records(let ids)):
      return open(ids, numbered: number, otherwise: otherwise)
    case (.revision, .number(let revision)):
      return reload(revision)
    default: return []
    }
  }

  mutating func take(_ error: StoreError, to request: Request) -> [Effect] {
    switch request {
    case .list(let query, _, _), .around(let query, _, _, _), .search(let query, _),
      .more(let query, _, _):
      _ = withLists(query) { list, _ in
        list.goWithout()
        return []
      }
    case .page(let source, _):
      if case .page(let page) = stack.last, page.source == source, !page.isLoaded {
        if stack.count > 1 { stack.removeLast() } else { fill(.none) }
      }
    case .programme, .programmeNamed:
      if stack.isEmpty {
        let effects = openScreen(screen)
        say(wording.failure(settings.namesPlaces ? error : error.withoutPlace))
        return effects
      }
    case .side(let id):
      _ = withList { list, _ in
        guard list.selectedRow?.id == id else { return }
        list.side = nil
        list.isSideFocused = false
      }
    // Nobody asked for it: whoever does is told.
    case .ahead(let query, _):
      return withLists(query) { list, _ in
        list.missAhead()
        return []
      }
    case .searchAhead: return []
    case .numbered: break
    case .total, .position, .revision: if error == .cancelled { return [] }
    }
    say(wording.failure(settings.namesPlaces ? error : error.withoutPlace))
    return resumeTop()
  }

  /// Changes every open list with that query: an answer finds its list even under a page.
  private mutating func withLists(
    _ query: ListQuery, _ change: (inout ListState, State) -> [Effect]
  ) -> [Effect] {
    var effects: [Effect] = []
    for index in stack.indices {
      guard case .list(var list) = stack[index], list.query == query else { continue }
      effects += change(&list, self)
      stack[index] = .list(list)
    }
    return effects
  }

  private mutating func takeRows(
    _ query: ListQuery, _ page: ListPage, first: Int?, at id: RecordID?, toEnd: Bool
  ) -> [Effect] {
    withLists(query) { list, state in
      guard !list.isSearching else { return [] }
      let pending = list.pending
      list.begin(page, first: first, at: id, height: state.contentHeight)
      if toEnd { _ = list.goToEnd(state.contentHeight) }
      list.pending = pending
      var effects = list.catchUp(state.contentHeight)
      if list.total == nil, query.isNarrowed { effects.append(.ask(.total(query))) }
      if list.first == nil, let row = list.rows.first {
        effects.append(.ask(.position(query, row.key)))
      }
      return effects
    }
  }

  /// A search that was entered is answered with its count; the cursor goes to that news.
  private mutating func takeSearch(
    _ query: ListQuery, _ page: ListPage, total: Int, order: Order
  ) -> [Effect] {
    var isShown = false
    let effects = withLists(query) { list, state in
      isShown = true
      list.query.order = order
      list.begin(page, first: 0, at: nil, height: state.contentHeight)
      list.total = total
      return list.catchUp(state.contentHeight)
    }
    if isShown, case .list = stack.last {
      if total == 0, settings.mode != .listening {
        say(wording.nothingFound(Cleaning.short(query.text)))
      } else {
        sayHeading()
      }
    }
    return effects
  }

  private mutating func takePage(
    _ source: PageSource, _ programme: RecordID?, _ data: PageData
  ) -> [Effect] {
    guard
      let index = stack.lastIndex(where: { location in
        if case .page(let page) = location { page.source == source } else { false }
      }), case .page(let page) = stack[index]
    else { return [] }
    if page.isLoaded {
      guard index == stack.count - 1 else { return [] }
      late = Late(request: .page(source, programme: programme), answer: .page(data))
      return []
    }
    if case .missing(let id) = data {
      var effects: [Effect] = []
      if stack.count > 1 { stack.remove(at: index) } else { effects = openScreen(screen) }
      say(wording.noSuchRecord(id.description))
      return effects + resumeTop()
    }
    fill(data, at: index)
    return []
  }

  // MARK: - The second pane

  /// Asks for the record beside the list, where there is room for it.
  ///
  /// What stands there stays until the other one comes: an empty pane would be drawn only to be drawn over.
  mutating func wantedSide() -> [Effect] {
    guard sideColumn != nil, case .list(var list) = stack.last, list.isLoaded else { return [] }
    guard let wanted = list.selectedRow?.id else {
      list.side = nil
      location = .list(list)
      return []
    }
    if list.showsBeside(wanted) {
      awaitedSide = nil
      return []
    }
    if awaitedSide == wanted { return [] }
    awaitedSide = wanted
    return [.ask(.side(wanted))]
  }

  private mutating func takeSide(_ id: RecordID, _ data: PageData) {
    guard awaitedSide == id else { return }
    awaitedSide = nil
    // Under a page that was opened meanwhile it is asked for again when the list is back.
    guard case .list(var list) = stack.last, list.selectedRow?.id == id else { return }
    // Read anew, it keeps the focus where it is.
    let known = list.side.flatMap { $0.source == .record(id) && $0.isLoaded ? $0 : nil }
    var side = known ?? PageState(.record(id), isBeside: true)
    side.data = data
    relay(&side)
    if list.isSideFocused, known == nil { side.focusFirst(contentHeight) }
    list.side = side
    location = .list(list)
  }

  /// Asks what the next key may need. In lines every request is waited for.
  mutating func wantedAhead() -> [Effect] {
    guard settings.mode != .linear, prompt == nil, case .list(var list) = stack.last,
      list.wantsAhead
    else { return [] }
    let request = list.askAhead(contentHeight)
    location = .list(list)
    return [.ask(request)]
  }

  // MARK: - Others' changes, and what arrives late

  /// The rows at the ends of lists that are at hand may not be the first and last any more.
  mutating func forgetEnds() {
    func forget(_ location: Location) -> Location {
      guard case .list(var list) = location else { return location }
      list.forgetEnds()
      return .list(list)
    }
    stack = stack.map(forget)
    remembered = remembered.mapValues(forget)
  }

  /// Asks anew for what is shown when anyone has changed anything since.
  private mutating func reload(_ revision: Int) -> [Effect] {
    guard !awaitsAnswer, prompt == nil else { return [] }
    switch stack.last {
    case .list(var list) where list.revision != revision:
      list.revision = revision
      location = .list(list)
      guard let row = list.selectedRow else {
        list.isLoaded = false
        location = .list(list)
        return [.ask(list.firstRows(contentHeight))]
      }
      return [.ask(list.around(row.id, contentHeight))]
    case .page(var page) where page.source.needsStore && page.revision != revision:
      let isFirst = page.revision == 0
      page.revision = revision
      location = .page(page)
      return isFirst ? [] : [.ask(.page(page.source, programme: programme?.id))]
    default: return []
    }
  }

  /// Whether rows are asked for again while the same list is shown.
  private func isReload(_ query: ListQuery, _ page: ListPage) -> Bool {
    guard case .list(let list) = stack.last else { return false }
    return list.query == query && list.isLoaded
  }

  /// Puts on the screen what came without a key, together with the answer to one.
  mutating func takeLate() -> [Effect] {
    _ = withList { list, _ in
      if let total = list.lateTotal {
        list.total = total
        list.lateTotal = nil
      }
    }
    guard let late else { return [] }
    self.late = nil
    switch (late.request, late.answer) {
    case (.around(let query, let id, _, _), .rows(let page, let first)):
      guard case .list(let list) = stack.last, list.query == query,
        let row = list.selectedRow
      else { return [] }
      // The focus may have gone on since it was asked: it is its row that must stay.
      guard row.id == id || page.rows.contains(where: { $0.id == row.id }) else {
        return [.ask(list.around(row.id, contentHeight))]
      }
      return takeRows(query, page, first: first, at: row.id, toEnd: false)
    case (.page(let source, _), .page(let data)):
      guard case .page(var page) = stack.last, page.source == source else { return [] }
      if case .missing = data { return [] }
      page.data = data
      relay(&page)
      location = .page(page)
      return []
    default: return []
    }
  }
}
