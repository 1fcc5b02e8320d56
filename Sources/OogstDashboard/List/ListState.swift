import OogstModel

/// A list that is open: its rows, what is typed about it, and the record that stands beside it.
struct ListState: Location {
  var rows: ListRows
  /// The query that it was opened with: Back takes away what was added before it leaves.
  private var base: ListQuery
  /// The order without the search that is on, to go back to.
  private var orderBeforeSearch: Order
  /// Whether headings say the programme: screens do, a search through everything does not.
  private let isScoped: Bool
  private var isHeadingFocused: Bool
  /// What is shown while a search is typed can be given up for what was there before.
  private var beforeSearch: BeforeSearch?
  /// Whether the next or previous record is wanted by the page on top, once it is there.
  private var isStepping = false
  private var preview = Preview()
  /// Whether a key asked for how many there are, too.
  private var wantsCount = false
  private(set) var texts = RowTexts()

  init(_ query: ListQuery, _ opening: Opening, _ environment: Environment) {
    let named = Set(query.filters.flatMap(\.values).flatMap(\.referenced))
    rows = ListRows(
      query, titles: named.isEmpty ? [:] : opening.titles.filter { named.contains($0.key) })
    base = query
    orderBeforeSearch = query.order
    isScoped = opening.isScreen || query.programme != nil
    // Who listens hears first where one is.
    isHeadingFocused =
      environment.settings.mode == .listening && !opening.startsOnRow && !opening.isTyped
    if opening.isTyped { beforeSearch = .nothing }
  }

  var query: ListQuery? { rows.query }
  var titles: [RecordID: String] { rows.namedTitles }
  var isReady: Bool { rows.isReady }
  var awaitsCount: Bool { wantsCount && rows.isCounting }

  func offers(_ command: Command) -> Bool { command != .next && command != .previous }

  /// A list of several kinds has no filter and no order of its own.
  func hints(_: Environment) -> [Command] {
    rows.query.kind == nil
      ? [.open, .search, .back, .menu, .help]
      : [.open, .search, .filter, .sort, .back, .menu, .help]
  }

  func name(_ environment: Environment) -> String {
    (environment.kind(rows.query.kind)?.plural[environment.language] ?? environment.words.records)
      .capitalisedFirst
  }

  // MARK: - Events

  mutating func reduce(_ event: Event, _ environment: Environment) -> Outcome {
    let height = environment.grid.contentHeight
    switch event {
    case .opened: return Outcome([.ask(rows.first(height))])
    case .returned:
      if isStepping { rows.window.forgetPending() }
      isStepping = false
      return Outcome(rows.resume(height))
    case .reopened:
      if environment.settings.mode == .listening { isHeadingFocused = true }
      return Outcome(askAgain(height))
    case .covered: rows.suspend()
    case .command(let command):
      wantsCount = false
      return perform(command, environment)
    case .key: return .unhandled
    case .number(let number): return open(number, height)
    case .search(let event): return search(event, environment)
    case .refined(let query, let titles):
      rows.learn(titles)
      wantsCount = true
      return Outcome(ask(query, environment))
    case .ordered(let order): return put(in: order, environment)
    case .step(let distance): return step(by: distance, environment)
    case .answered(let ask, let answer): return take(answer, to: ask, environment)
    case .failed(let ask, _):
      if ask.purpose == .more || ask.purpose == .rows { isStepping = false }
      rows.goWithout(ask)
      preview.goWithout(ask, on: rows.window.selectedRow?.id)
    case .checked(let revision): return Outcome(rows.check(revision, height))
    case .mayHaveChanged:
      rows.mayHaveChanged()
      beforeSearch?.mayHaveChanged()
    case .refresh(let byArrow): return Outcome(rows.refresh(byArrow: byArrow, height))
    case .reshaped: return Outcome(reshape(environment))
    }
    return Outcome()
  }

  private mutating func perform(_ command: Command, _ environment: Environment) -> Outcome {
    let words = ListWords(language: environment.language)
    switch command {
    case .up, .down, .pageDown, .pageUp, .home, .end, .next, .previous:
      return move(command, environment)
    case .nextPane: return changePane(environment)
    case .open: return openFocused(environment)
    case .back: return goBack(environment)
    case .filter:
      let way = environment.keyName(.screen(.everything))
      return choose(.facets, else: words.filterNeedsOneKind(by: way))
    case .sort: return choose(.sortOrders, else: words.sortNeedsOneKind)
    case .clear:
      guard rows.query.isNarrowed else { return .say(words.nothingToClear) }
      return widen(to: "", [], words.cleared, environment)
    case .whereAmI: return .say(text(environment).place(isHeadingFocused: isHeadingFocused))
    case .readInFull:
      guard rows.window.isLoaded else { return Outcome() }
      guard let row = rows.window.selectedRow, !isHeadingFocused else {
        return .say(text(environment).heading)
      }
      return Outcome([.open(.page(Subject(.fullRecord, record: row.id)))])
    default: return .unhandled
    }
  }

  /// Opens a choice about the list, which only one of one kind has.
  private func choose(_ screen: ScreenID, else reason: String) -> Outcome {
    guard rows.query.kind != nil else { return .say(reason) }
    return Outcome([.open(.page(Subject(screen, query: rows.query)))])
  }

  private mutating func take(
    _ answer: Answer, to ask: Ask, _ environment: Environment
  ) -> Outcome {
    let height = environment.grid.contentHeight
    switch (ask, answer) {
    case (.preview(let subject), .told(let told)):
      preview.take(told, of: subject, on: rows.window.selectedRow?.id, environment)
      return Outcome()
    case (.search(let asked, _), .found(let page, let total, let order)) where asked == rows.query:
      let effects = rows.take(found: page, total, order, height)
      // Answered with its count; the cursor goes to that news.
      guard total == 0, environment.settings.mode != .listening else {
        return Outcome(effects + [.sayHeading])
      }
      let text = Cleaning.short(asked.text)
      return Outcome(effects + [.say(environment.words.nothingFound(text))])
    default:
      let before = rows.window.selected
      // What a key asked for is no change without one.
      let isListening = environment.settings.mode == .listening && !wantsCount
      let effects = rows.take(answer, to: ask, isListening: isListening, height)
      guard isStepping, rows.isReady, rows.window.selected != before,
        let row = rows.window.selectedRow
      else { return Outcome(effects) }
      isStepping = false
      return Outcome(effects + [.stepped(row.id)])
    }
  }

  // MARK: - Moving

  private var spot: FocusSpot {
    let window = rows.window
    if preview.isFocused { return preview.spot }
    if isHeadingFocused { return FocusSpot(item: .heading, row: 0, top: window.top) }
    return FocusSpot(
      item: .row(window.selected), row: window.selected - window.top + 1, top: window.top,
      waits: window.pending, isKnown: window.isLoaded)
  }

  private mutating func move(_ command: Command, _ environment: Environment) -> Outcome {
    if preview.isFocused { return preview.perform(command, environment) }
    let before = spot
    let height = environment.grid.contentHeight
    var effects: [LocationEffect] =
      switch command {
      case .up, .previous: moveRow(by: -1, height)
      case .down, .next: moveRow(by: 1, height)
      case .pageDown: rows.page(by: 1, environment.settings.mode, height)
      case .pageUp: rows.page(by: -1, environment.settings.mode, height)
      case .home: rows.goToStart(height)
      case .end: rows.goToEnd(height)
      default: []
      }
    let isPage = command == .pageDown || command == .pageUp
    let hasRows = rows.window.isLoaded && !rows.window.rows.isEmpty
    if command == .home || command == .end || isPage && hasRows { isHeadingFocused = false }
    let move = Move(from: before, to: spot)
    if isPage, move == .atEnd, environment.settings.mode == .linear {
      effects.append(.say(environment.words.noFurther))
    }
    return Outcome(effects, move: move)
  }

  /// Above the first row lies the heading.
  private mutating func moveRow(by distance: Int, _ height: Int) -> [LocationEffect] {
    let window = rows.window
    if distance < 0, window.isLoaded, window.selected == 0,
      window.reachesStart || window.rows.isEmpty
    {
      isHeadingFocused = true
      return []
    }
    if isHeadingFocused {
      if distance > 0 { isHeadingFocused = false }
      return []
    }
    return rows.more(rows.window.move(by: distance, height: height))
  }

  /// Next or previous record, for the page on top; also when its row comes later.
  private mutating func step(by distance: Int, _ environment: Environment) -> Outcome {
    let before = rows.window.selected
    let need = rows.window.move(by: distance, height: environment.grid.contentHeight)
    isHeadingFocused = false
    let effects = rows.more(need)
    if rows.window.selected != before, let row = rows.window.selectedRow {
      return Outcome(effects + [.stepped(row.id)])
    }
    // Only at the list's own end is there nothing further; else more rows are on their way.
    let isAtEnd = distance > 0 ? rows.window.reachesEnd : rows.window.reachesStart
    guard isAtEnd, rows.window.isLoaded else {
      isStepping = true
      return Outcome(effects)
    }
    let words = ListWords(language: environment.language)
    return Outcome(effects + [.say(distance > 0 ? words.lastOfList : words.firstOfList)])
  }

  private mutating func openFocused(_ environment: Environment) -> Outcome {
    guard isReady else { return Outcome() }
    if preview.isFocused { return preview.perform(.open, environment) }
    if isHeadingFocused { return Outcome([.perform(.menu)]) }
    guard let row = rows.window.selectedRow else { return .say(environment.words.nothingToOpen) }
    return open(row.id)
  }

  /// The record that stands beside the list opens at once.
  private func open(_ id: RecordID) -> Outcome {
    Outcome([.openRow(id, preview.told(of: id, since: rows.revision))])
  }

  /// As the reading numbers rows: through the whole list, or from the first row shown.
  private mutating func open(_ number: Int, _ height: Int) -> Outcome {
    let window = rows.window
    let index = window.first.map { number - 1 - $0 } ?? window.top + number - 1
    guard window.rows.indices.contains(index) else { return .unhandled }
    rows.window.select(index, height: height)
    isHeadingFocused = false
    return open(window.rows[index].id)
  }

  private mutating func changePane(_ environment: Environment) -> Outcome {
    guard rows.window.isLoaded else { return Outcome() }
    guard let row = rows.window.selectedRow else { return .say(environment.words.noSecondPane) }
    guard environment.grid.previewColumn != nil, preview.isThere else {
      return openFocused(environment)
    }
    let before = spot
    let effects = preview.toggleFocus(on: row.id, environment)
    return Outcome(effects, move: Move(from: before, to: spot))
  }

  private mutating func goBack(_ environment: Environment) -> Outcome {
    let words = ListWords(language: environment.language)
    if preview.isFocused {
      preview.isFocused = false
      return Outcome()
    }
    if rows.query.text != base.text {
      return widen(to: base.text, rows.query.filters, words.searchCleared, environment)
    }
    if rows.query.filters != base.filters {
      return widen(to: rows.query.text, base.filters, words.filterCleared, environment)
    }
    return Outcome([.leave])
  }

  /// Another query; the same record keeps the focus, but in lines, where a list is given from its beginning.
  private mutating func ask(
    _ query: ListQuery, keepsRow: Bool = true, _ environment: Environment
  ) -> [LocationEffect] {
    if query != rows.query { preview.isFocused = false }
    let keepsRow = keepsRow && environment.settings.mode != .linear
    return rows.ask(
      query, keeping: keepsRow ? rows.window.selectedRow?.id : nil, environment.grid.contentHeight)
  }

  /// Asks for more than before; the same record keeps the focus.
  private mutating func widen(
    to text: String, _ filters: [Filter], _ news: String, _ environment: Environment
  ) -> Outcome {
    var query = rows.query
    query.text = text
    query.filters = filters
    if text.isEmpty, !rows.query.text.isEmpty || query.order.key == .fit {
      query.order = orderBeforeSearch
    }
    return Outcome([.say(news)] + ask(query, environment))
  }

  /// Another order starts at its beginning.
  private mutating func put(in order: Order, _ environment: Environment) -> Outcome {
    var query = rows.query
    query.order = order
    if query.text.isEmpty { orderBeforeSearch = order }
    rows.window.selectFirst()
    var effects = ask(query, keepsRow: false, environment)
    let words = ListWords(language: environment.language)
    effects.append(.say(words.ordered(order, environment.kind(query.kind))))
    // The order of a search is that search's own.
    if let kind = query.kind, query.text.isEmpty { effects.append(.remember(order, kind: kind)) }
    return Outcome(effects)
  }

  // MARK: - Search

  private mutating func search(_ event: SearchEvent, _ environment: Environment) -> Outcome {
    switch event {
    case .began:
      beforeSearch = .list(self)
      return Outcome([.ask(.searchReady(rows.query.kind))])
    case .typed(let text): return follow(text, environment)
    case .givenUp: return restore(environment)
    case .entered(let text):
      switch beforeSearch {
      case .list: _ = restore(environment)
      case .nothing: base.text = text
      case nil: break
      }
      beforeSearch = nil
      if rows.query.text.isEmpty { orderBeforeSearch = rows.query.order }
      var query = rows.query
      query.text = text
      query.order = .lastEnteredFirst
      if query != rows.query { preview.isFocused = false }
      isHeadingFocused = false
      return Outcome(rows.search(query, environment.grid.contentHeight))
    }
  }

  /// In seeing mode the first page follows the typed text; in the others nothing is shown until Enter.
  private mutating func follow(_ text: String, _ environment: Environment) -> Outcome {
    guard environment.settings.mode == .seeing else { return Outcome() }
    guard !text.isEmpty else {
      let before = beforeSearch
      let outcome = restore(environment)
      beforeSearch = before
      return outcome
    }
    var query = rows.query
    query.text = text
    query.order = .lastEnteredFirst
    rows.window.selectFirst()
    isHeadingFocused = false
    return Outcome(ask(query, keepsRow: false, environment))
  }

  /// The list as it was before the search; away with one that began on a page.
  private mutating func restore(_ environment: Environment) -> Outcome {
    guard case .list(let list) = beforeSearch else {
      return Outcome(beforeSearch == nil ? [] : [.close])
    }
    self = list
    return Outcome(askAgain(environment.grid.contentHeight) + reshape(environment))
  }

  /// For the size and mode of now; the place in the list stays.
  private mutating func reshape(_ environment: Environment) -> [LocationEffect] {
    let height = environment.grid.contentHeight
    rows.window.fill(height)
    preview.reshape(environment)
    return rows.window.isLoaded ? rows.more(rows.window.needed(height)) : []
  }

  /// What was on its way when the list was put away, or when a search took its place, does not come any more.
  private mutating func askAgain(_ height: Int) -> [LocationEffect] {
    rows.suspend()
    preview.askAgain()
    return rows.resume(height) + rows.askMissingNumbers()
  }

  // MARK: - What is perceived

  mutating func settle(_ environment: Environment, isTyping: Bool) -> [LocationEffect] {
    var effects = preview.settle(rows, environment)
    if environment.settings.mode != .linear, !isTyping {
      effects += rows.askEdges(environment.grid.contentHeight)
    }
    texts.describe(rows.window.shown(environment.grid.contentHeight), text(environment))
    return effects
  }

  func body(_ environment: Environment) -> Screen.Body {
    let window = rows.window
    let shown = window.shown(environment.grid.contentHeight)
    let text = text(environment)
    var body = Screen.Body(
      heading: text.heading,
      content: .list(
        ListWindow(
          rows: shown.map { texts[$0.id] ?? text.row($0) },
          focus: isHeadingFocused || window.rows.isEmpty ? nil : window.selected - window.top,
          firstNumber: window.first.map { $0 + window.top + 1 },
          hasMore: shown.endIndex < window.rows.count || !window.reachesEnd,
          notice: window.isLoaded && window.rows.isEmpty ? text.notice : nil)))
    body.isHeadingFocused = isHeadingFocused && !preview.isFocused
    body.preview = preview.view
    body.isPreviewFocused = preview.isFocused
    return body
  }

  private func text(_ environment: Environment) -> ListText {
    ListText(rows: rows, isScoped: isScoped, environment: environment)
  }
}
