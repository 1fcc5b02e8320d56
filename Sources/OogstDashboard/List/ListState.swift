import OogstModel

/// A list that is open: its rows, what is typed about it, and the record that stands beside it.
struct ListState: Location {
  var rows: ListRows
  /// The query that it was opened with: Back takes away what was added before it leaves.
  var base: ListQuery
  /// The order without the search that is on, to go back to.
  var orderBeforeSearch: Order
  /// Whether headings say the programme: screens do, a search through everything does not.
  private let isScoped: Bool
  private let isScreen: Bool
  var isHeadingFocused: Bool
  /// Whether the focus is behind the last row, on the way to search everything.
  var isElsewhereFocused = false
  /// What is shown while a search is typed can be given up for what was there before.
  var beforeSearch: BeforeSearch?
  /// Whether in lines only the row is given that one comes back to.
  private(set) var givesOnlyFocus = false
  /// Whether the next or previous record is wanted by the page on top, once it is there.
  var isStepping = false
  var preview = Preview()
  /// Whether a key asked for how many there are, too.
  private var wantsCount = false
  private(set) var texts = RowTexts()
  private var heading = ListHeading()
  /// How many rows the heading takes.
  private var headingRows = 1
  /// The first row that was shown when somebody last went further than a row, counted from 0 in the whole list.
  private var placed: Int?
  /// Whether somebody goes further than a row, and the rows are not there yet.
  private var wantsPlace = false
  /// The columns for who looks, as long as they are of this list in this look.
  private var table: (look: TableLook, columns: ListColumns)?
  /// Other columns were chosen: who looks is told of those without room.
  private var mustSayRoom = false

  /// What columns follow from, beside the rows that were there first.
  private struct TableLook: Equatable, Sendable {
    var kind: String?
    var filters: [Filter]
    var programme: RecordID?
    var order: Order
    var columns: [String]
    var language: Language
    var detail: Settings.RowDetail
    var width: Int
  }

  init(_ query: ListQuery, _ opening: Opening, _ environment: Environment) {
    let named = Set(query.filters.flatMap(\.named).flatMap(\.referenced))
    rows = ListRows(
      query, titles: named.isEmpty ? [:] : opening.titles.filter { named.contains($0.key) })
    base = query
    orderBeforeSearch = query.order
    isScoped = opening.isScreen || query.programme != nil
    isScreen = opening.isScreen
    // Who listens hears first where one is.
    isHeadingFocused =
      environment.settings.mode == .listening && !opening.startsOnRow && !opening.isTyped
    if opening.isTyped { beforeSearch = .nothing }
  }

  var query: ListQuery? { rows.query }
  var titles: [RecordID: String] { rows.namedTitles }
  var isReady: Bool { rows.isReady }
  var awaitsCount: Bool { wantsCount && rows.isCounting }

  func offers(_ command: Command) -> Bool {
    ![.next, .previous, .nextMatch, .previousMatch].contains(command)
  }

  func exported(_ environment: Environment) -> Exported? { .list(rows.query) }

  /// Whether something was saved since its rows were read.
  private var isOutdated = false
  var neighbour: RecordID? { rows.neighbour }
  var focusedRecord: RecordID? { isHeadingFocused ? nil : rows.window.selectedRow?.id }

  func focusedWords(_ environment: Environment) -> String? {
    guard let row = rows.window.selectedRow, !isHeadingFocused else { return nil }
    let text = text(environment).words(of: [row]).cells(row).joined(width: 1_000, cutsTitle: false)
    return row.id.description + " " + text
  }

  /// A screen as it opens has a key; a search through every kind may be.
  var destination: Destination? {
    isScreen && rows.query == base ? nil : .list(rows.query)
  }

  /// Some seconds for most.
  private static let manyRows = 20_000
  var mayTakeLong: Bool { (rows.total ?? Int.max) > Self.manyRows }

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
    let height = height(environment)
    switch event {
    // Other rows are given from their beginning.
    case .refined, .ordered, .search: givesOnlyFocus = false
    default: break
    }
    switch event {
    case .line, .pasted, .made, .edited: return .unhandled
    case .changedHere(let id):
      let isOfKind = id.map { $0.kind == rows.query.kind } ?? false
      return Outcome(rows.askAnew(at: isOfKind ? id : nil, height))
    case .opened: return Outcome([.ask(rows.first(height))])
    case .outdated: isOutdated = true
    case .returned where isOutdated, .reopened where isOutdated:
      isOutdated = false
      return Outcome(rows.askAnew(at: nil, height))
    case .returned:
      givesOnlyFocus = environment.settings.mode == .linear
      if isStepping { rows.window.forgetPending() }
      isStepping = false
      return Outcome(rows.resume(height))
    case .reopened:
      if environment.settings.mode == .listening { isHeadingFocused = true }
      return Outcome(askAgain(height))
    case .covered: rows.suspend()
    case .command(let command):
      wantsCount = false
      let outcome = perform(command, environment)
      switch command {
      case .pageUp, .pageDown, .home, .end: wantsPlace = true
      case .up, .down: break
      default: placed = nil
      }
      if outcome.isHandled, command != .whereAmI, command != .readInFull { givesOnlyFocus = false }
      return outcome
    case .key, .narrowed: return .unhandled
    case .pointed(let row, let column):
      let index = rows.window.top + row
      guard column < environment.grid.listWidth, rows.window.rows.indices.contains(index) else {
        return Outcome()
      }
      (isHeadingFocused, preview.isFocused, isElsewhereFocused) = (false, false, false)
      rows.window.select(index, height: height)
    case .number(let number): return open(number, height)
    case .search(let event): return search(event, environment)
    case .refined(let query, let titles):
      rows.learn(titles)
      wantsCount = true
      mustSayRoom = query.columns != rows.query.columns
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
    case .refresh(let byArrow):
      let effects = rows.refresh(byArrow: byArrow, height)
      guard byArrow, rows.tellsOfLateRows() else { return Outcome(effects) }
      let words = ListWords(language: environment.language)
      return Outcome(effects + [.note(words.changed(environment.keyName(.whereAmI)))])
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
    case .group: return choose(.groups, else: words.groupNeedsOneKind)
    case .columns: return choose(.columns, else: words.columnsNeedOneKind)
    case .clear:
      guard rows.query.isNarrowed else { return .say(words.nothingToClear) }
      return widen(to: "", [], words.cleared, environment)
    case .whereAmI where isOnElsewhere:
      return .say(
        [elsewhere(environment), text(environment).heading].map(\.asSentence)
          .joined(separator: " "))
    case .whereAmI: return .say(text(environment).place(isHeadingFocused: isHeadingFocused))
    case .nextMatch, .previousMatch: return .say(words.matchesOnPages)
    case .readInFull where isOnElsewhere: return .say(elsewhere(environment))
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
    let height = height(environment)
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

  // MARK: - Asking anew

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
  mutating func ask(
    _ query: ListQuery, keepsRow: Bool = true, _ environment: Environment
  ) -> [LocationEffect] {
    if query != rows.query { (preview.isFocused, isElsewhereFocused) = (false, false) }
    let keepsRow = keepsRow && environment.settings.mode != .linear
    // The heading of the other list may be a shorter one.
    let height = height(environment) + headingRows - 1
    return rows.ask(query, keeping: keepsRow ? rows.window.selectedRow?.id : nil, height)
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
  mutating func put(in order: Order, _ environment: Environment) -> Outcome {
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

  // MARK: - What is perceived

  /// The first row that is shown, in the whole list, where that is known.
  private var firstShown: Int? { rows.window.first.map { $0 + rows.window.top } }

  /// Which rows are shown, for as long as they are those to which somebody went: an arrow changes nothing here.
  private func place(_ shown: Int, _ environment: Environment) -> String? {
    guard environment.settings.mode == .seeing, let placed, placed == firstShown, shown > 0,
      rows.total ?? Int.max > shown
    else { return nil }
    return ListWords(language: environment.language).shown(placed + 1, placed + shown)
  }

  /// Rows for rows: a heading that does not fit takes one of them, and the names of columns.
  func height(_ environment: Environment) -> Int {
    let names = hasNames(environment) ? 1 : 0
    return max(environment.grid.contentHeight - headingRows + 1 - names, 1)
  }

  /// Whether a row with the names of columns stands above the rows: where there is room for more than a few.
  private func hasNames(_ environment: Environment) -> Bool {
    environment.settings.mode == .seeing && environment.grid.contentHeight > 4
  }

  /// Rows from which it is seen what columns hold.
  private static let measured = 60

  /// The columns of this list; made anew only for another list, or another look.
  private mutating func setColumns(_ text: ListText) {
    let environment = text.environment
    guard environment.settings.mode == .seeing else {
      table = nil
      return
    }
    let query = rows.query
    let look = TableLook(
      kind: query.kind, filters: query.filters, programme: query.programme, order: query.order,
      columns: query.columns, language: environment.language,
      detail: environment.settings.rowDetail,
      width: environment.grid.listWidth)
    // Rows of a question before, in a window of another width: until others come they are sentences.
    if !rows.window.isLoaded, let table, table.look.width != look.width { self.table = nil }
    guard table?.look != look, rows.window.isLoaded, !rows.window.rows.isEmpty else { return }
    table = (look, text.columns(rows.window.rows.prefix(Self.measured)))
  }

  /// Whether others were chosen than there were, so that one is told of those without room.
  private mutating func sayRoom(_ environment: Environment) -> [LocationEffect] {
    guard mustSayRoom, rows.isReady else { return [] }
    mustSayRoom = false
    guard let left = table?.columns.leftOut, left > 0 else { return [] }
    let words = ColumnWords(language: environment.language)
    return [.note(words.leftOut(left, environment.keyName(.readInFull)))]
  }

  /// For who looks a long heading goes on in a second row, where there is no second pane; who listens asks for it.
  private mutating func makeRoom(
    for heading: String, _ environment: Environment
  ) -> [LocationEffect] {
    let grid = environment.grid
    let isLong = DisplayWidth.of(heading) > grid.size.columns
    let hasRoom = grid.contentHeight > 4 && grid.previewColumn == nil
    let rows = isLong && hasRoom && environment.settings.mode == .seeing ? 2 : 1
    guard rows != headingRows else { return [] }
    headingRows = rows
    let height = height(environment)
    self.rows.window.fill(height)
    return self.rows.window.isLoaded ? self.rows.more(self.rows.window.needed(height)) : []
  }

  mutating func settle(_ environment: Environment, isTyping: Bool) -> [LocationEffect] {
    let text = text(environment)
    heading.describe(text)
    var effects = makeRoom(for: heading.words(of: text).text, environment)
    effects += preview.settle(rows, environment)
    if environment.settings.mode != .linear, !isTyping {
      effects += rows.askEdges(height(environment))
    }
    if wantsPlace, rows.isReady, let first = firstShown {
      placed = first
      wantsPlace = false
    }
    setColumns(text)
    effects += sayRoom(environment)
    texts.describe(rows.window.shown(height(environment)), text, table?.columns)
    return effects
  }

  func body(_ environment: Environment) -> Screen.Body {
    let window = rows.window
    let height = height(environment)
    var shown = window.shown(height)
    if givesOnlyFocus, window.rows.indices.contains(window.selected) {
      shown = window.rows[window.selected...window.selected]
    }
    // Without room for it, the first row goes while one is behind the last.
    if isOnElsewhere, shown.count == height { shown = shown.dropFirst() }
    let isElsewhereShown =
      hasElsewhere && shown.endIndex == window.rows.count
      && (shown.count < height || environment.settings.mode == .linear)
    let text = text(environment)
    let words = heading.words(of: text)
    // Where there is room for one row, it is what has the focus.
    let hasNotice = window.isLoaded && window.rows.isEmpty && (height > 1 || !isOnElsewhere)
    var body = Screen.Body(
      heading: words.text,
      content: .list(
        ListWindow(
          rows: shown.map { texts[$0.id] ?? text.row($0, text.words(of: [$0]), table?.columns) },
          focus: isHeadingFocused || isOnElsewhere || window.rows.isEmpty
            ? nil : window.selected - shown.startIndex,
          firstNumber: window.first.map { $0 + shown.startIndex + 1 },
          hasMore: shown.endIndex < window.rows.count || !window.reachesEnd,
          names: shown.isEmpty ? [] : table?.columns.names ?? [],
          notice: hasNotice ? text.notice : nil,
          elsewhere: isElsewhereShown ? elsewhere(environment) : nil,
          isElsewhereFocused: isOnElsewhere && !preview.isFocused)))
    body.headingRows = headingRows
    body.hasNames = hasNames(environment) && !shown.isEmpty && table != nil
    body.headingTail = words.tail
    body.place = place(shown.count, environment)
    body.isHeadingFocused = isHeadingFocused && !preview.isFocused
    body.preview = preview.view
    body.isPreviewFocused = preview.isFocused
    return body
  }

  func text(_ environment: Environment) -> ListText {
    ListText(rows: rows, isScoped: isScoped, environment: environment)
  }
}
