import OogstModel

extension Dashboard {
  /// What a person can perceive of a state.
  public static func view(_ state: State) -> Screen {
    var screen = Screen(
      heading: "", isHeadingFocused: false,
      content: .list(ListWindow(rows: [], hasMore: false, notice: nil)), side: nil,
      isSideFocused: false, messages: state.messages, prompt: state.promptLine, hints: state.hints)
    switch state.stack.last {
    case .list(let list):
      screen.heading = state.heading(of: list)
      screen.isHeadingFocused = list.isHeadingFocused && !list.isSideFocused
      screen.content = .list(state.window(list))
      screen.isSideFocused = list.isSideFocused
      screen.side = list.side.flatMap { state.pageView($0) }
    case .page(let page):
      screen.heading = page.layout?.page.heading ?? state.wording.working
      screen.isHeadingFocused = page.focus == nil
      if let view = state.pageView(page) { screen.content = .page(view) }
    case nil:
      screen.heading = state.wording.working
      screen.isHeadingFocused = true
    }
    return screen
  }
}

extension State {
  func pageView(_ page: PageState) -> PageView? {
    page.layout.map { PageView(layout: $0, focus: page.focus, top: page.top) }
  }

  /// The rows that fit, and no more: a list costs the same with forty or a million records.
  func window(_ list: ListState) -> ListWindow {
    let shown = shownRows(list)
    return ListWindow(
      rows: shown.map { ListWindow.Row(id: $0.id, text: list.texts[$0.id] ?? rowText($0, list)) },
      focus: list.isHeadingFocused || list.rows.isEmpty ? nil : list.selected - list.top,
      firstNumber: list.first.map { $0 + list.top + 1 },
      hasMore: shown.endIndex < list.rows.count || !list.reachesEnd,
      notice: list.isLoaded && list.rows.isEmpty ? notice(list) : nil)
  }

  private func shownRows(_ list: ListState) -> ArraySlice<ListRow> {
    let end = min(list.top + contentHeight, list.rows.count)
    return list.rows[min(list.top, end)..<end]
  }

  /// Puts the rows in words that are shown and were not before.
  mutating func describeRows() {
    guard case .list(var list) = stack.last else { return }
    let look = RowTexts.Look(
      language: settings.language, detail: settings.rowDetail, width: listWidth,
      cutsTitle: settings.mode != .linear)
    let known = list
    list.texts.describe(shownRows(list), look) { rowText($0, known) }
    location = .list(list)
  }

  private func notice(_ list: ListState) -> String {
    if !list.query.text.isEmpty {
      return wording.otherWords
    }
    return list.query.filters.isEmpty ? wording.emptyList : wording.nothingWithFilter
  }

  func rowText(_ row: ListRow, _ list: ListState) -> String {
    rowText(row, list, width: listWidth)
  }

  /// A row for news, which is wrapped and not cut.
  func wholeRowText(_ row: ListRow, _ list: ListState) -> String {
    rowText(row, list, width: 1_000)
  }

  private func rowText(_ row: ListRow, _ list: ListState, width: Int) -> String {
    guard let kind = kinds[code: row.id.kind] else { return row.id.description }
    return ValueText(settings.language).row(
      row, kind, list.titles, settings.rowDetail, width: width,
      isMixed: list.query.kind == nil, cutsTitle: settings.mode != .linear)
  }

  func valueText(_ value: Value, _ field: Field, _ titles: [RecordID: String]) -> String {
    ValueText(settings.language).text(value, field, titles)
  }

  // MARK: - Headings

  /// Where one is, in a line: kind, programme, search and filters, order, number.
  func heading(of list: ListState) -> String {
    let query = list.query
    let kind = query.kind.flatMap { kinds[code: $0] }
    let one = kind?.label[settings.language] ?? wording.record
    let many = kind?.plural[settings.language] ?? wording.records
    var parts: [String] = []
    if list.isScoped, kind?.scopeIndex != nil { parts.append(scopeName) }
    // A search through every kind is never limited: said where one might think so.
    if query.kind == nil, programme != nil { parts.append(wording.allProgrammes) }
    parts += query.filters.map { filterText($0, kind) }
    if query.text.isEmpty {
      if let kind, query.order != kind.order { parts.append(orderText(list)) }
      let name = ([many.capitalisedFirst] + parts).joined(separator: ", ")
      guard let total = list.total else { return name }
      if kind?.code == Project.code, !query.isNarrowed, let programme, list.isScoped,
        programme.projects.stated != nil
      {
        return name + ": " + wording.known(Known(known: total, stated: programme.projects.stated))
      }
      return name + ": " + wording.number(total)
    }
    let name = list.total == 1 ? one : many
    let counted = list.total.map { wording.number($0) + " " + name } ?? name.capitalisedFirst
    parts.insert(counted + " " + wording.with(Cleaning.short(query.text)), at: 0)
    // One row, or none, has no order.
    if list.total ?? 2 > 1 { parts.append(orderText(list)) }
    return parts.joined(separator: ", ")
  }

  var scopeName: String { programme.map { Cleaning.line($0.name) } ?? wording.allProgrammes }

  /// A filter in words: *beweging versneld of weer opgepakt*.
  func filterText(_ filter: Filter, _ kind: Kind?) -> String {
    guard let field = kind?.field(filter.field) else { return filter.field }
    let titles = knownTitles
    let values = filter.values.map { valueText($0, field, titles) }
    return wording.filter(field.label[settings.language].lowercasedFirst, filter.comparison, values)
  }

  /// Titles that are on hand anywhere in what is open.
  private var knownTitles: [RecordID: String] {
    var titles: [RecordID: String] = [:]
    for location in stack {
      switch location {
      case .list(let list):
        titles.merge(list.titles) { $1 }
        for row in list.rows {
          if case .text(let title) = row.values.first { titles[row.id] = title }
        }
      case .page(let page):
        switch page.data {
        case .values(_, let more): titles.merge(more) { $1 }
        case .record(let detail, _):
          titles.merge(detail.titles) { $1 }
          if let kind = kinds[code: detail.record.id.kind],
            case .text(let title) = detail.record.values[kind.titleIndex]
          {
            titles[detail.record.id] = title
          }
        case .round(let data): titles[data.info.id] = data.info.round.name
        default: break
        }
      }
    }
    return titles
  }

  func orderText(_ list: ListState) -> String {
    orderText(list.query.order, list.query.kind.flatMap { kinds[code: $0] })
  }

  func orderText(_ order: Order, _ kind: Kind?) -> String {
    switch order.key {
    case .number: order.isDescending ? wording.newestFirst : wording.oldestFirst
    case .fit: wording.bestFirst
    case .field(let name):
      wording.byField(
        kind?.field(name)?.label[settings.language].lowercasedFirst ?? name,
        order.isDescending)
    }
  }

  // MARK: - Prompt, where, hints

  var promptLine: Screen.PromptLine? {
    switch prompt {
    case .search(let typing, _):
      Screen.PromptLine(label: wording.searchPrompt, text: typing.text, place: typing.place)
    case .command(let typing):
      Screen.PromptLine(label: wording.commandPrompt, text: typing.text, place: typing.place)
    case .quit, nil: nil
    }
  }

  /// Position, item, page, filter and order in one line; what a small screen cuts off comes last.
  var whereIAm: String {
    switch stack.last {
    case .list(let list):
      var parts = [heading(of: list)]
      if list.isHeadingFocused {
        parts.append(wording.onHeading)
      } else if let row = list.selectedRow {
        parts.insert(
          wording.rowPosition(list.selectedNumber, list.total) + ": " + wholeRowText(row, list),
          at: 0)
      }
      if list.query.text.isEmpty { parts.append(wording.order(orderText(list))) }
      return parts.map(\.asSentence).joined(separator: " ")
    case .page(let page):
      guard let layout = page.layout else { return wording.working }
      // The way in, which the overview's heading names, is no place.
      let name =
        page.source == .overview
        ? wording.overview(scopeName, isExample) : layout.page.heading
      guard let focus = page.focus, layout.rows[focus].line > 0 else {
        return name.asSentence + " " + wording.onHeading.asSentence
      }
      let place = layout.place(of: focus)
      return (wording.linePosition(place.number, place.count) + ": " + place.text).asSentence + " "
        + name.asSentence
    case nil: return wording.working
    }
  }

  /// The commands that do something here, in the order of the menu.
  var availableCommands: [Command] {
    let isList = if case .list = stack.last { true } else { false }
    let isRecord =
      if case .page(let page) = stack.last, case .record = page.source { true } else { false }
    return Command.allCases.filter { command in
      switch command {
      case .up, .down, .pageUp, .pageDown, .home, .end, .menu: false
      case .listen, .byName: settings.mode != .linear
      case .filter, .clear, .sort: isList
      case .next, .previous: !isList
      case .nextPane: isList || isRecord
      default: true
      }
    }
  }

  var hints: [Screen.Hint] {
    let shown: [Command] =
      switch stack.last {
      case .list: [.open, .search, .filter, .sort, .back, .menu, .help]
      case .page(let page):
        switch page.source {
        case .record where isRecordOfList:
          [.open, .next, .previous, .readInFull, .back, .menu, .help]
        case .record: [.open, .readInFull, .back, .menu, .help]
        case .overview: [.open, .projects, .lessons, .progress, .search, .menu, .help]
        default: [.open, .back, .menu, .help]
        }
      case nil: []
      }
    return hints(shown)
  }
}

extension String {
  /// With a full stop, unless it ends with a sign of its own.
  var asSentence: String { ".?!:".contains(last ?? " ") ? self : self + "." }

  /// Labels inside a sentence.
  var lowercasedFirst: String {
    guard let first else { return self }
    return first.lowercased() + dropFirst()
  }
}
