import OogstModel

/// How the focus of a list moves, and what is opened from it.
extension ListState {
  private var spot: FocusSpot {
    let window = rows.window
    if preview.isFocused { return preview.spot }
    if isHeadingFocused { return FocusSpot(item: .heading, row: 0, top: window.top) }
    if isOnElsewhere {
      return FocusSpot(item: .elsewhere, row: window.rows.count - window.top + 1, top: window.top)
    }
    return FocusSpot(
      item: .row(window.selected), row: window.selected - window.top + 1, top: window.top,
      waits: window.pending, isKnown: window.isLoaded)
  }

  mutating func move(_ command: Command, _ environment: Environment) -> Outcome {
    if preview.isFocused { return preview.perform(command, environment) }
    let before = spot
    let height = height(environment)
    let isStep = [.up, .down, .next, .previous].contains(command)
    // Nothing lies behind that row.
    if isElsewhereFocused, command == .pageDown || command == .end { return Outcome(move: .atEnd) }
    if !isStep { isElsewhereFocused = false }
    var effects: [LocationEffect] =
      switch command {
      case .up, .previous: moveRow(by: -1, height)
      case .down, .next: moveRow(by: 1, height)
      case .pageDown where givesOnlyFocus:
        rows.more(rows.window.pageBehindSelected(height))
      case .pageDown: rows.page(by: 1, environment.settings.mode, height)
      case .pageUp: rows.page(by: -1, environment.settings.mode, height)
      case .home: rows.goToStart(height)
      case .end: rows.goToEnd(height)
      default: []
      }
    let isPage = command == .pageDown || command == .pageUp
    let hasRows = rows.window.isLoaded && !rows.window.rows.isEmpty
    if command == .home || command == .end || isPage && hasRows { isHeadingFocused = false }
    // Who is on the last row already goes on to what lies behind it.
    let isDown = command == .end || command == .pageDown
    if isDown, spot == before, isOnLast, environment.settings.mode != .linear {
      isElsewhereFocused = hasElsewhere
    }
    let move = Move(from: before, to: spot)
    if isPage, move == .atEnd, environment.settings.mode == .linear {
      effects.append(.say(environment.words.noFurther))
    }
    return Outcome(effects, move: move)
  }

  /// Whether the last row of those that are known has the focus, and no others are awaited.
  private var isOnLast: Bool {
    !isHeadingFocused && rows.window.selected == rows.window.rows.count - 1
      && rows.window.pending == 0
  }

  /// Above the first row lies the heading.
  private mutating func moveRow(by distance: Int, _ height: Int) -> [LocationEffect] {
    let window = rows.window
    if isElsewhereFocused {
      if distance < 0 { isElsewhereFocused = false }
      return []
    }
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
    if distance > 0, isOnLast, hasElsewhere {
      isElsewhereFocused = true
      return []
    }
    return rows.more(rows.window.move(by: distance, height: height))
  }

  /// Next or previous record, for the page on top; also when its row comes later.
  mutating func step(by distance: Int, _ environment: Environment) -> Outcome {
    let before = rows.window.selected
    let need = rows.window.move(by: distance, height: height(environment))
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

  mutating func openFocused(_ environment: Environment) -> Outcome {
    guard isReady else { return Outcome() }
    if preview.isFocused { return preview.perform(.open, environment) }
    if isHeadingFocused { return Outcome([.perform(.menu)]) }
    if isOnElsewhere { return goElsewhere() }
    guard let row = rows.window.selectedRow else { return .say(environment.words.nothingToOpen) }
    return open(row.id)
  }

  /// The record that stands beside the list opens at once.
  private func open(_ id: RecordID) -> Outcome {
    Outcome([.openRow(id, preview.told(of: id, since: rows.revision))])
  }

  /// As the reading numbers rows: through the whole list, or from the first row shown.
  mutating func open(_ number: Int, _ height: Int) -> Outcome {
    let window = rows.window
    let index = window.first.map { number - 1 - $0 } ?? window.top + number - 1
    if hasElsewhere, index == window.rows.count {
      isElsewhereFocused = true
      return goElsewhere()
    }
    guard window.rows.indices.contains(index) else { return .unhandled }
    rows.window.select(index, height: height)
    isHeadingFocused = false
    return open(window.rows[index].id)
  }

  mutating func changePane(_ environment: Environment) -> Outcome {
    guard rows.window.isLoaded else { return Outcome() }
    guard !isOnElsewhere, let row = rows.window.selectedRow else {
      return .say(environment.words.noSecondPane)
    }
    guard environment.grid.previewColumn != nil, preview.isThere else {
      return openFocused(environment)
    }
    let before = spot
    let effects = preview.toggleFocus(on: row.id, environment)
    return Outcome(effects, move: Move(from: before, to: spot))
  }
}
