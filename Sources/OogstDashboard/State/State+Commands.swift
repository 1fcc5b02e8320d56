import OogstModel

extension State {
  /// Does what a command asks for; a command that cannot work now says why.
  ///
  /// Readers fetch the row of their own accord on the arrows Up and Down only: moved by any other key,
  /// the focus must be written once to be heard.
  mutating func perform(_ command: Command, byArrow: Bool = false) -> [Effect] {
    if command != .repeatNews { messages.rest = "" }
    let isRowMove = command == .up || command == .down
    var effects: [Effect] = isRowMove ? [] : takeLate()
    let before = (place: focusPlace, row: cursorRow, top: topRow)
    let depth = stack.count
    let source = topSource
    effects += act(on: command)
    // What was opened is heard as such.
    guard Self.moves.contains(command), stack.count == depth, topSource == source else {
      return effects
    }
    guard focusPlace != before.place else {
      if settings.mode == .listening, !messages.hasCursor {
        if isRowMove { sayWhereItEnds(command) } else { mustAnnounce = true }
      }
      return effects
    }
    // A row away, or scrolled by one.
    let isNear = abs(cursorRow - before.row) == 1 || abs(topRow - before.top) == 1
    if !byArrow || !isNear { mustAnnounce = true }
    return effects
  }

  private static let moves: Set<Command> = [
    .up, .down, .pageDown, .pageUp, .home, .end, .next, .previous, .nextPane,
  ]

  private var askBeforeLeaving: String {
    settings.keymap.takesCharacters ? wording.askQuit : wording.askQuitByEnter(keyName(.open))
  }

  /// Silence could mean anything: who listens is told that there is no row further on.
  private mutating func sayWhereItEnds(_ command: Command) {
    guard !awaitsAnswer else { return }
    write(command == .down ? wording.noneBelow : wording.noneAbove, takesCursor: false)
  }

  private mutating func act(on command: Command) -> [Effect] {
    switch command {
    case .up: return move(by: -1)
    case .down: return move(by: 1)
    case .pageDown: return movePage(by: 1)
    case .pageUp: return movePage(by: -1)
    case .home: return moveToStart()
    case .end: return moveToEnd()
    case .open: return openFocused()
    case .back: return goBack()
    case .nextPane: return changePane()
    case .overview, .projects, .lessons, .progress, .everything: return openScreen(command)
    case .programmes: return push(.programmes)
    case .search: return startSearch()
    case .filter: return startFilter()
    case .clear: return clearSearch()
    case .sort: return startSort()
    case .next: return step(by: 1)
    case .previous: return step(by: -1)
    case .whereAmI:
      say(whereIAm)
      return []
    case .readInFull: return readInFull()
    case .repeatNews: return repeatNews()
    case .listen: return changeListening()
    case .menu: return push(.menu(availableCommands))
    case .help: return push(.help(availableCommands))
    case .accessibility: return push(.accessibility)
    case .byName:
      clearMessages()
      prompt = .command(Typing())
      return []
    case .quit:
      // Who types the word means it.
      if settings.mode == .linear {
        isFinished = true
        return []
      }
      prompt = .quit
      say(askBeforeLeaving)
      return []
    }
  }

  // MARK: - Panes and modes

  private mutating func changePane() -> [Effect] {
    guard case .list(var list) = stack.last else {
      // In one pane the record stands in place of the list: Tab goes back to it.
      if stack.count > 1, case .page(let page) = stack.last, case .record = page.source {
        return goBack()
      }
      say(wording.noSecondPane)
      return []
    }
    guard list.isLoaded else { return [] }
    guard let row = list.selectedRow else {
      say(wording.noSecondPane)
      return []
    }
    guard sideColumn != nil, list.side != nil || awaitedSide != nil else { return openFocused() }
    list.isSideFocused.toggle()
    if list.isSideFocused, awaitedSide == row.id {
      // Never into a record that the list has left already.
      list.side = PageState(.record(row.id), isBeside: true)
      location = .list(list)
      return [.ask(.side(row.id))]
    }
    if list.isSideFocused, list.side?.focus == nil { list.side?.focusFirst(contentHeight) }
    location = .list(list)
    return []
  }

  private mutating func changeListening() -> [Effect] {
    guard settings.mode != .linear else {
      say(wording.linearListens)
      return []
    }
    settings.mode = settings.mode == .listening ? .seeing : .listening
    layOut()
    if case .list(var list) = stack.last {
      list.isSideFocused = false
      list.side = nil
      location = .list(list)
    }
    say(
      settings.mode == .listening
        ? wording.listeningOn(keyName(.whereAmI)) : wording.listeningOff)
    return [.remember(toRemember)]
  }

  var toRemember: Remembered {
    Remembered(
      isListening: settings.mode == .listening, programme: programme?.id, orders: orders)
  }

  /// The rest of news that did not fit; else the last news again, and the one before it when asked twice.
  private mutating func repeatNews() -> [Effect] {
    guard messages.rest.isEmpty else {
      write(messages.rest, takesCursor: true)
      return []
    }
    let index = news.count - 1 - newsRead
    guard news.indices.contains(index) else {
      write(news.isEmpty ? wording.noNews : wording.noOlderNews, takesCursor: true)
      newsRead = 0
      return []
    }
    write(news[index], takesCursor: true)
    newsRead += 1
    return []
  }

  private mutating func readInFull() -> [Effect] {
    switch stack.last {
    case .list(let list):
      guard list.isLoaded else { return [] }
      guard let row = list.selectedRow, !list.isHeadingFocused else {
        say(heading(of: list))
        return []
      }
      return push(.full(row.id))
    case .page(let page):
      if case .record(let id) = page.source { return push(.full(id)) }
      if let line = page.focusedLine {
        say(line.text(wording))
      } else {
        say(focusText ?? "")
      }
      return []
    case nil: return []
    }
  }

  // MARK: - Search, filter, sort

  private mutating func startSearch() -> [Effect] {
    clearMessages()
    guard case .list(let list) = stack.last else {
      prompt = .search(Typing(), before: nil)
      return [.ask(.searchAhead(nil))]
    }
    prompt = .search(Typing(), before: list)
    return [.ask(.searchAhead(list.query.kind))]
  }

  /// Searches the list on top, or every kind of record from a page.
  mutating func search(for text: String) -> [Effect] {
    if case .list = stack.last {
    } else {
      let everything = ListQuery(nil, text: text, order: .newestFirst)
      stack.append(.list(ListState(everything, isScoped: false)))
    }
    return withList { list, state in
      if list.query.text.isEmpty { list.orderBeforeSearch = list.query.order }
      var query = list.query
      query.text = text
      query.order = .newestFirst
      list.query = query
      list.isLoaded = false
      list.isSearching = true
      list.isHeadingFocused = false
      return [.ask(.search(query, count: state.contentHeight * 2))]
    } ?? []
  }

  private mutating func startFilter() -> [Effect] {
    if case .page(let page) = stack.last {
      switch page.source {
      // The same key that opened the filter leads back to the list.
      case .facets, .values: return leaveFilter()
      default: break
      }
    }
    guard case .list(let list) = stack.last else {
      say(wording.onlyInLists)
      return []
    }
    guard list.query.kind != nil else {
      say(wording.filterNeedsOneKind)
      return []
    }
    return push(.facets(list.query))
  }

  mutating func leaveFilter() -> [Effect] {
    while stack.count > 1, case .page(let page) = stack.last {
      switch page.source {
      case .facets, .values: stack.removeLast()
      default: return resumeTop()
      }
    }
    clearMessages()
    sayHeading()
    return resumeTop()
  }

  private mutating func startSort() -> [Effect] {
    guard case .list(let list) = stack.last else {
      say(wording.onlyInLists)
      return []
    }
    guard list.query.kind != nil else {
      say(wording.sortNeedsOneKind)
      return []
    }
    return push(.orders(list.query))
  }

  private mutating func clearSearch() -> [Effect] {
    guard case .list(let list) = stack.last else {
      say(wording.onlyInLists)
      return []
    }
    guard list.query.isNarrowed else {
      say(wording.nothingToClear)
      return []
    }
    say(wording.cleared)
    return widen { query in
      query.text = ""
      query.filters = []
    }
  }

  /// Asks for more than before; the same record keeps the focus.
  private mutating func widen(_ change: (inout ListQuery) -> Void) -> [Effect] {
    withList { list, state in
      var query = list.query
      let hadText = !query.text.isEmpty
      change(&query)
      if hadText, query.text.isEmpty { query.order = list.orderBeforeSearch }
      if query.text.isEmpty, query.order.key == .fit {
        query.order = list.orderBeforeSearch
      }
      return list.ask(query, keeping: state.kept(list), height: state.contentHeight)
    } ?? []
  }

  // MARK: - Back

  mutating func goBack() -> [Effect] {
    if case .list(var list) = stack.last {
      if list.isSideFocused {
        list.isSideFocused = false
        location = .list(list)
        return []
      }
      if list.query.text != list.base.text {
        say(wording.searchCleared)
        return widen { $0.text = list.base.text }
      }
      if list.query.filters != list.base.filters {
        say(wording.filterCleared)
        return widen { $0.filters = list.base.filters }
      }
    }
    if case .page(let page) = stack.last, page.hasChosen { return leaveFilter() }
    clearMessages()
    if stack.count > 1 {
      stack.removeLast()
      // In lines the page itself is given again.
      mustAnnounce = settings.mode != .linear
      return resumeTop()
    }
    if screen != .overview { return openScreen(.overview) }
    prompt = .quit
    say(askBeforeLeaving)
    return []
  }
}
