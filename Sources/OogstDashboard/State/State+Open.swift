import OogstModel

extension State {
  /// Opens one of the screens; a screen that was open before is found as it was left.
  mutating func openScreen(_ command: Command) -> [Effect] {
    clearMessages()
    if let root = stack.first { remembered[screen] = root }
    // The same screen again looks the same: without a word a listener would think that nothing happened.
    if screen == command, stack.count == 1 { mustAnnounce = true }
    screen = command
    if let location = remembered[command] {
      stack = [location]
      focusOnOpening()
      guard awaitsAnswer else { return [] }
    }
    switch command {
    case .projects: return openRoot(Project.kind)
    case .lessons: return openRoot(Lesson.kind)
    case .progress: return openRoot(.progress)
    case .everything: return openRoot(.everything)
    default: return openRoot(.overview)
    }
  }

  private mutating func openRoot(_ kind: Kind) -> [Effect] {
    let list = ListState(
      ListQuery(kind.code, programme: programme?.id, order: order(of: kind)), isScoped: true)
    stack = [.list(list)]
    focusOnOpening()
    return [.ask(list.firstRows(contentHeight))]
  }

  private mutating func openRoot(_ source: PageSource) -> [Effect] {
    stack = [.page(PageState(source))]
    return [.ask(.page(source, programme: programme?.id))]
  }

  /// In listening mode a screen opens with the focus on its heading, so that it says where one is.
  private mutating func focusOnOpening() {
    guard settings.mode == .listening else { return }
    _ = withList { list, _ in list.isHeadingFocused = true }
    _ = withPage { page in
      page.focus = nil
      page.top = 0
    }
  }

  /// Opens a page on top of what is shown.
  mutating func push(_ source: PageSource) -> [Effect] {
    clearMessages()
    // The same page twice in a row would only make the way back longer.
    if case .page(let page) = stack.last, page.source == source { return [] }
    let beside = detailBeside(source)
    stack.append(.page(PageState(source)))
    guard source.needsStore else {
      fill(.none)
      return []
    }
    guard let beside else { return [.ask(.page(source, programme: programme?.id))] }
    fill(.record(beside, history: []))
    _ = withPage { $0.revision = beside.revision }
    return []
  }

  /// What a record's page shows, when it stands beside the list already.
  private func detailBeside(_ source: PageSource) -> RecordDetail? {
    guard case .record(let id) = source, case .list(let list) = stack.last, list.showsBeside(id),
      case .record(let detail, _) = list.side?.data
    else { return nil }
    return detail
  }

  mutating func push(_ query: ListQuery) -> [Effect] {
    clearMessages()
    stack.append(.list(ListState(query, isScoped: query.programme != nil)))
    focusOnOpening()
    return withList { list, state in [.ask(list.firstRows(state.contentHeight))] } ?? []
  }

  /// Gives the page on top what it needs, and puts the focus where reading begins.
  mutating func fill(_ data: PageData) { fill(data, at: stack.count - 1) }

  mutating func fill(_ data: PageData, at index: Int) {
    guard stack.indices.contains(index), case .page(var page) = stack[index] else { return }
    let isFirst = !page.isLoaded
    page.data = data
    relay(&page)
    if isFirst, settings.mode != .listening || page.startsOnRow { page.focusFirst(contentHeight) }
    stack[index] = .page(page)
  }

  /// Asks again for what is on top, when another request took the place of its own.
  mutating func resumeTop() -> [Effect] {
    switch stack.last {
    case .list(var list) where !list.isLoaded || list.pending != 0:
      let effects = list.resume(contentHeight)
      location = .list(list)
      return effects
    case .page(let page) where !page.isLoaded:
      return [.ask(.page(page.source, programme: programme?.id))]
    default: return []
    }
  }

  /// Enter: opens what has the focus; on a heading the menu. What is not there yet opens nothing.
  mutating func openFocused() -> [Effect] {
    guard !awaitsAnswer else { return [] }
    switch stack.last {
    case .list(let list) where !list.isSideFocused:
      if list.isHeadingFocused { return perform(.menu) }
      guard let row = list.selectedRow else {
        say(wording.nothingToOpen)
        return []
      }
      return push(.record(row.id))
    case .list(let list):
      return open(list.side)
    case .page(let page):
      return open(page)
    case nil: return []
    }
  }

  private mutating func open(_ page: PageState?) -> [Effect] {
    guard let page else { return [] }
    guard page.isLoaded else {
      say(wording.working)
      return []
    }
    if page.focus == nil { return perform(.menu) }
    guard let target = page.focusedLine?.target else {
      say(wording.nothingToOpen)
      return []
    }
    return choose(target)
  }

  mutating func choose(_ target: Target) -> [Effect] {
    switch target {
    case .record(let id): return push(.record(id))
    case .list(let query): return push(query)
    case .page(let source): return push(source)
    case .command(let command):
      // The menu is only the way to a command: it goes before the command works.
      if case .page(let page) = stack.last, case .menu = page.source { stack.removeLast() }
      return resumeTop() + perform(command)
    case .scope(let id, _): return choose(programme: id)
    case .facetValue(let field, let value): return toggle(field, value)
    case .order(let order): return choose(order)
    }
  }

  /// Opens the row or line with a number, as the linear mode counts them.
  ///
  /// Where there is no such row, a record may have the number in its file: as it was typed, with its zeros.
  mutating func openNumber(_ number: Int, typed text: String? = nil) -> [Effect] {
    let otherwise = wording.noSuchRow(number)
    func elsewhere(_ state: inout State) -> [Effect] {
      if let text { return [.ask(.numbered(text, otherwise: otherwise))] }
      state.say(otherwise)
      return []
    }
    guard (1...Int(Int32.max)).contains(number) else { return elsewhere(&self) }
    switch stack.last {
    case .list(var list):
      // As the reading numbers them: through the whole list, or from the first row shown.
      let index = list.first.map { number - 1 - $0 } ?? list.top + number - 1
      guard list.rows.indices.contains(index) else { return elsewhere(&self) }
      list.selected = index
      list.isHeadingFocused = false
      list.showSelected(contentHeight)
      location = .list(list)
      return push(.record(list.rows[index].id))
    case .page(let page):
      let targets = page.layout?.page.sections.flatMap(\.lines).compactMap(\.target) ?? []
      guard targets.indices.contains(number - 1) else { return elsewhere(&self) }
      return choose(targets[number - 1])
    case nil: return []
    }
  }

  /// Opens the record that has a number in its file; of several, the list.
  mutating func open(
    _ ids: [RecordID], numbered number: String, otherwise: String
  ) -> [Effect] {
    guard let first = ids.first else {
      say(otherwise)
      return []
    }
    return ids.count == 1
      ? push(.record(first)) : push(ListQuery(nil, text: number, order: .newestFirst))
  }

  // MARK: - Programme, facets, order

  private mutating func choose(programme id: RecordID?) -> [Effect] {
    guard let id else { return work(in: nil) }
    return [.ask(.programme(id))]
  }

  /// Limits every screen to a programme, or to none; what was open before is about something else.
  mutating func work(in info: ProgrammeInfo?) -> [Effect] {
    let isChoice = !stack.isEmpty
    programme = info
    stack = []
    remembered = [:]
    var effects = openScreen(screen)
    if isChoice {
      // The news says where one is now: the focus is on the first row, and not on the heading.
      _ = withList { list, _ in list.isHeadingFocused = false }
      _ = withPage { $0.startsOnRow = true }
      effects.append(.remember(toRemember))
      say(wording.scopeChosen(info.map { Cleaning.line($0.name) }))
    }
    return effects
  }

  /// The row that stays when a list asks for more or less; in lines a list is given from its beginning.
  func kept(_ list: ListState) -> RecordID? {
    settings.mode == .linear ? nil : list.selectedRow?.id
  }

  /// Sets or unsets one value of a facet of the list below.
  private mutating func toggle(_ name: String, _ value: Value) -> [Effect] {
    guard
      let index = stack.lastIndex(where: { if case .list = $0 { true } else { false } }),
      case .list(var list) = stack[index], let kind = kinds[code: list.query.kind ?? ""],
      let field = kind.field(name)
    else { return [] }
    var query = list.query
    var values =
      query.filters.first { $0.field == name && $0.comparison == .equals }?.values ?? []
    let isSet = !values.contains(value)
    if isSet { values.append(value) } else { values.removeAll { $0 == value } }
    query.filters.removeAll { $0.field == name && $0.comparison == .equals }
    if !values.isEmpty { query.filters.append(Filter(name, values)) }
    let effects = list.ask(query, keeping: kept(list), height: contentHeight)
    stack[index] = .list(list)
    if case .page(var page) = stack.last {
      page.hasChosen = true
      page.narrowing = ""
      location = .page(page)
    }
    refilter(to: query)
    say(
      wording.valueChosen(
        field.label[settings.language], words(for: value, field), isSet,
        keyName(.back).capitalisedFirst))
    return effects
  }

  /// The pages of the filter are about the list below: they follow it.
  private mutating func refilter(to query: ListQuery) {
    for index in stack.indices {
      guard case .page(var page) = stack[index] else { continue }
      switch page.source {
      case .facets: page.source = .facets(query)
      case .values(_, let field): page.source = .values(query, field: field)
      default: continue
      }
      relay(&page)
      stack[index] = .page(page)
    }
  }

  private func words(for value: Value, _ field: Field) -> String {
    if case .page(let page) = stack.last, case .values(_, let titles) = page.data {
      return valueText(value, field, titles)
    }
    return valueText(value, field, [:])
  }

  private mutating func choose(_ order: Order) -> [Effect] {
    if case .page(let page) = stack.last, case .orders = page.source { stack.removeLast() }
    let effects =
      withList { list, state -> [Effect] in
        var query = list.query
        query.order = order
        if query.text.isEmpty { list.orderBeforeSearch = order }
        list.selected = 0
        list.top = 0
        return list.ask(query, keeping: nil, height: state.contentHeight)
      } ?? []
    guard case .list(let list) = stack.last else { return effects }
    say(wording.ordered(orderText(list)))
    // The order of a search is that search's own.
    guard let kind = list.query.kind, list.query.text.isEmpty else { return effects }
    orders[kind] = order
    return effects + [.remember(toRemember)]
  }
}

extension PageSource {
  /// Whether a page shows anything that the store must tell.
  var needsStore: Bool {
    switch self {
    case .facets, .orders, .menu, .help, .accessibility: false
    case .overview, .programmes, .progress, .round, .everything, .record, .full, .values: true
    }
  }
}
