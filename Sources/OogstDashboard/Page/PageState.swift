import OogstModel

/// A page that is open: what it is about, what the store told of it, and where the focus is.
struct PageState: Location {
  private(set) var subject: Subject
  private(set) var told: Told?
  /// What was told anew without a key: put on the screen with the answer to one.
  private var late: Told?
  private var freshness = Freshness()
  private(set) var layout: PageLayout?
  /// A row of the layout; nil while the heading has the focus.
  private(set) var focus: Int?
  private(set) var top = 0
  /// Letters typed to narrow a page of values.
  private(set) var narrowing = ""
  /// Whether a value was set or unset here: then Back goes to the list at once.
  private var hasChosen = false
  /// Whether it stands beside the list that it is about, as a first look.
  let isPreview: Bool
  /// The commands that the location below offers, for menu and help.
  let offered: [Command]
  private let startsOnRow: Bool
  let isFromList: Bool
  private var known: [RecordID: String]
  private var role = PageDefinition.Role.page

  init(_ subject: Subject, _ opening: Opening) {
    self.subject = subject
    isPreview = false
    offered = opening.commands
    startsOnRow = opening.startsOnRow
    isFromList = opening.isFromList
    known = opening.titles
  }

  /// A record as a first look.
  init(previewing id: RecordID) {
    subject = Subject(.record, record: id)
    isPreview = true
    offered = []
    startsOnRow = true
    isFromList = false
    known = [:]
  }

  var isReady: Bool { layout != nil }
  var saysThatItWaits: Bool { true }
  var titles: [RecordID: String] { known.merging(told?.titles ?? [:]) { $1 } }
  var isChoice: Bool { role == .choice }
  var view: PageView? { layout.map { PageView(layout: $0, focus: focus, top: top) } }

  func offers(_ command: Command) -> Bool {
    switch command {
    case .filter, .clear, .sort: false
    case .nextPane: role == .record
    default: true
    }
  }

  func hints(_ environment: Environment) -> [Command] {
    guard let page = definition(environment) else { return [] }
    return isFromList && page.role == .record
      ? [.open, .next, .previous] + page.hints.dropFirst() : page.hints
  }

  func name(_ environment: Environment) -> String {
    definition(environment)?.name(subject, environment) ?? "oogst"
  }

  private func definition(_ environment: Environment) -> PageDefinition? {
    guard case .page(let page) = environment.screens[subject.screen]?.content else { return nil }
    return page
  }

  // MARK: - Events

  mutating func reduce(_ event: Event, _ environment: Environment) -> Outcome {
    switch event {
    case .opened: return open(environment)
    case .returned: return isReady ? Outcome() : Outcome([.ask(.page(subject))])
    case .reopened:
      if environment.settings.mode == .listening { (focus, top) = (nil, 0) }
      return isReady ? Outcome() : Outcome([.ask(.page(subject))])
    case .covered: freshness.goWithout()
    case .command(let command): return perform(command, environment)
    case .key(let key): return narrow(with: key, environment)
    case .number(let number):
      let targets = layout?.page.sections.flatMap(\.lines).compactMap(\.target) ?? []
      guard targets.indices.contains(number - 1) else { return .unhandled }
      return choose(targets[number - 1], environment)
    case .chosen(let target): return choose(target, environment)
    case .search(let event): return search(event, environment)
    case .refined(let query, let titles):
      guard role == .choice else { return Outcome() }
      subject.query = query
      known.merge(titles) { $1 }
      lay(environment)
    case .answered(.page(subject), .told(let told)): return take(told, environment)
    case .failed(.page, _):
      freshness.goWithout()
      guard !isReady else { return Outcome() }
      layOut(Page(heading: name(environment), sections: []), environment)
      return Outcome([.giveUp])
    case .checked(let revision):
      guard isReady, told != nil, freshness.asksAgain(at: revision) else { return Outcome() }
      return Outcome([.ask(.page(subject))])
    case .refresh(let byArrow):
      guard !byArrow, let told = late else { return Outcome() }
      late = nil
      show(told, environment)
    case .reshaped: if isReady { lay(environment) }
    case .ordered, .step, .mayHaveChanged, .answered, .failed: break
    }
    return Outcome()
  }

  private mutating func open(_ environment: Environment) -> Outcome {
    role = definition(environment)?.role ?? .page
    guard case .store = definition(environment)?.source else {
      lay(environment)
      begin(environment)
      return Outcome()
    }
    // What stood beside the list is known already.
    return isReady ? Outcome() : Outcome([.ask(.page(subject))])
  }

  /// Opens with what is known of it already.
  mutating func open(with told: Told, _ environment: Environment) {
    role = definition(environment)?.role ?? .page
    show(told, environment)
    begin(environment)
  }

  /// Puts the focus where reading begins; who listens hears first where one is.
  private mutating func begin(_ environment: Environment) {
    if environment.settings.mode != .listening || startsOnRow { focusFirst(environment) }
  }

  private mutating func take(_ told: Told?, _ environment: Environment) -> Outcome {
    guard let told else {
      freshness.goWithout()
      // A record that was removed stays on the screen for as long as nobody asks for more.
      guard !isReady else { return Outcome() }
      layOut(Page(heading: name(environment), sections: []), environment)
      let id = subject.record?.description ?? ""
      return Outcome([.giveUp, .say(environment.words.noSuchRecord(id))])
    }
    guard isReady else {
      show(told, environment)
      begin(environment)
      return Outcome()
    }
    freshness.read(at: told.revision)
    late = told
    return Outcome()
  }

  // MARK: - Layout

  /// Makes the page of what the store told; the focus stays on its line.
  mutating func show(_ told: Told, _ environment: Environment) {
    self.told = told
    freshness.read(at: told.revision)
    lay(environment)
  }

  /// Makes the page's words anew from what is known, and lays them out.
  private mutating func lay(_ environment: Environment) {
    if let told {
      layOut(told.page(self, environment), environment)
    } else if case .known(let page) = definition(environment)?.source {
      layOut(page(self, environment), environment)
    } else if let page = layout?.page {
      layOut(page, environment)
    }
  }

  /// For the width that there is; the focus stays at the same place of the text.
  mutating func layOut(_ page: Page, _ environment: Environment) {
    let grid = environment.grid
    let fresh = PageLayout(
      page, width: isPreview ? grid.previewWidth : grid.pageWidth,
      columns: isPreview ? 0 : grid.size.columns,
      hasBlanks: environment.settings.mode != .listening, language: environment.language)
    if let old = layout, let focus, old.rows.indices.contains(focus) {
      let row = old.rows[focus]
      let line =
        row.line == 0 || old.page == page
        ? row.line : LineIdentity.line(row.line, of: old.page, in: page)
      self.focus = fresh.row(of: line, start: row.start)
    }
    layout = fresh
    showFocus(grid.contentHeight)
  }

  private mutating func showFocus(_ height: Int) {
    guard let focus else {
      top = 0
      return
    }
    let height = max(height, 1)
    if focus < top { top = focus }
    if focus >= top + height { top = focus - height + 1 }
    top = max(top, 0)
  }

  /// Puts the focus where reading begins: behind the page's own heading, also when that takes rows.
  mutating func focusFirst(_ environment: Environment) {
    focus =
      layout?.rows.firstIndex { !$0.isBlank && $0.line > 0 }
      ?? layout?.rows.firstIndex { !$0.isBlank }
    showFocus(environment.grid.contentHeight)
  }

  // MARK: - Commands

  private mutating func perform(_ command: Command, _ environment: Environment) -> Outcome {
    switch command {
    case .up, .down, .pageDown, .pageUp, .home, .end: return move(command, environment)
    case .next, .previous:
      let distance = command == .next ? 1 : -1
      if isFromList, role == .record { return Outcome([.step(distance)]) }
      return skip(by: distance, environment)
    // In one pane the record stands in place of the list: Tab goes back to it.
    case .nextPane:
      return role == .record ? Outcome([.leave]) : .say(environment.words.noSecondPane)
    case .open: return openFocused(environment)
    case .back: return Outcome([hasChosen ? .finishChoice : .leave])
    // The same key that opened the filter leads back to the list.
    case .filter where role == .choice: return Outcome([.finishChoice])
    case .filter, .sort, .clear: return .say(environment.words.onlyInLists)
    case .whereAmI: return .say(whereIAm(environment))
    case .readInFull:
      if role == .record {
        return Outcome([.open(.page(Subject(.fullRecord, record: subject.record)))])
      }
      return .say(
        focusedLine?.text(environment.language)
          ?? body(environment).focusText(environment.settings.mode) ?? "")
    default: return .unhandled
    }
  }

  /// The line that has the focus.
  private var focusedLine: Page.Line? { focus.flatMap { layout?.line(at: $0) } }

  private mutating func openFocused(_ environment: Environment) -> Outcome {
    guard isReady else { return Outcome() }
    if focus == nil { return Outcome([.perform(.menu)]) }
    guard let target = focusedLine?.target else { return .say(environment.words.nothingToOpen) }
    return choose(target, environment)
  }

  private mutating func choose(_ target: Target, _ environment: Environment) -> Outcome {
    // The menu is only the way to a command: it goes before the command works.
    let close: [LocationEffect] = role == .menu ? [.close] : []
    switch target {
    case .order(let order): return Outcome(close + [.order(order)])
    case .facetValue(let name, let value): return toggle(name, value, environment)
    default: return Outcome(close + (target.effect.map { [$0] } ?? []))
    }
  }

  /// Sets or unsets one value of a facet of the list below.
  private mutating func toggle(
    _ name: String, _ value: Value, _ environment: Environment
  ) -> Outcome {
    guard var query = subject.query, let field = environment.kind(query.kind)?.field(name) else {
      return Outcome()
    }
    var values =
      query.filters.first { $0.field == name && $0.comparison == .equals }?.values ?? []
    let isSet = !values.contains(value)
    if isSet { values.append(value) } else { values.removeAll { $0 == value } }
    query.filters.removeAll { $0.field == name && $0.comparison == .equals }
    if !values.isEmpty { query.filters.append(Filter(name, values)) }
    hasChosen = true
    narrowing = ""
    let titles = titles
    let words = FilterWords(language: environment.language)
    return Outcome([
      .refine(query, titles: titles),
      .say(
        words.chosen(
          ValueText(environment.language).text(value, field, titles),
          of: field.label[environment.language], isSet: isSet,
          back: environment.keyName(.back).capitalisedFirst)),
    ])
  }

  /// Letters typed on a page search every kind of record, in a list on top of it.
  private func search(_ event: SearchEvent, _ environment: Environment) -> Outcome {
    switch event {
    case .began: return Outcome([.ask(.searchReady(nil))])
    case .typed(let text):
      guard environment.settings.mode == .seeing, !text.isEmpty else { return Outcome() }
      return Outcome([.search(text, isTyped: true)])
    case .entered(let text): return Outcome([.search(text, isTyped: false)])
    case .givenUp: return Outcome()
    }
  }

  // MARK: - Narrowing the values of a facet

  /// On a page of values letters narrow it; but for the few commands without which one is lost.
  private mutating func narrow(with key: Key, _ environment: Environment) -> Outcome {
    guard subject.screen == .facetValues else { return .unhandled }
    switch key {
    case .character(let character)
    where character.isLetter || character.isNumber || (character == " " && !narrowing.isEmpty):
      narrowing.append(character)
    case .backspace where !narrowing.isEmpty: narrowing.removeLast()
    default: return .unhandled
    }
    focus = nil
    lay(environment)
    focusFirst(environment)
    let words = FilterWords(language: environment.language)
    let lines = layout?.page.sections.flatMap(\.lines) ?? []
    let count = lines.count { $0.target != nil }
    guard !narrowing.isEmpty else { return .say(words.all(count)) }
    let first = body(environment).focusText(environment.settings.mode)
    return .say(words.narrowed(to: narrowing, count) + (first.map { ": " + $0 } ?? ""))
  }

  // MARK: - Moving

  private var spot: FocusSpot {
    FocusSpot(
      item: isPreview ? .preview(focus) : focus.map { .row($0) } ?? .heading,
      row: (focus ?? -1) - top + 1, top: top)
  }

  private mutating func move(_ command: Command, _ environment: Environment) -> Outcome {
    let before = spot
    let height = environment.grid.contentHeight
    let mode = environment.settings.mode
    switch command {
    case .up: moveRow(by: -1, height)
    case .down: moveRow(by: 1, height)
    case .home: moveToStart(height)
    case .end: moveToEnd(height)
    // A page is given whole in lines.
    case .pageDown, .pageUp:
      if mode == .linear { return .say(environment.words.noFurther) }
      let direction = command == .pageDown ? 1 : -1
      if mode == .listening {
        moveToNew(by: direction, height)
      } else {
        movePage(by: direction * max(height - 1, 1), height)
      }
    default: break
    }
    return Outcome(move: Move(from: before, to: spot))
  }

  /// Moves by rows, past empty ones; above the first row lies the heading.
  private mutating func moveRow(by distance: Int, _ height: Int) {
    guard let rows = layout?.rows, !rows.isEmpty else { return }
    let step = distance < 0 ? -1 : 1
    var remaining = abs(distance)
    var at = focus ?? -1
    while remaining > 0 {
      var next = at + step
      while rows.indices.contains(next), rows[next].isBlank { next += step }
      guard rows.indices.contains(next) else { break }
      at = next
      remaining -= 1
    }
    if step < 0, remaining > 0, abs(distance) == 1 { at = -1 }
    focus = at < 0 ? nil : at
    if at < 0 { top = 0 }
    showFocus(height)
  }

  private mutating func movePage(by distance: Int, _ height: Int) {
    guard let rows = layout?.rows, !rows.isEmpty else { return }
    let offset = (focus ?? 0) - top
    moveRow(by: distance, height)
    if let focus {
      top = min(max(focus - max(offset, 0), 0), max(rows.count - height, 0))
      showFocus(height)
    }
  }

  /// One screen down or up to the first row that was not in sight.
  private mutating func moveToNew(by direction: Int, _ height: Int) {
    guard let rows = layout?.rows, !rows.isEmpty else { return }
    let wanted = min(max(top + direction * height, 0), rows.count - 1)
    guard let row = rows[wanted...].firstIndex(where: { !$0.isBlank }) else { return }
    focus = row
    top = min(wanted, max(rows.count - height, 0))
    showFocus(height)
  }

  private mutating func moveToStart(_ height: Int) {
    focus = layout?.rows.isEmpty == false ? 0 : nil
    top = 0
    showFocus(height)
  }

  private mutating func moveToEnd(_ height: Int) {
    guard let count = layout?.rows.count, count > 0 else { return }
    focus = count - 1
    showFocus(height)
  }

  /// The next or previous heading, or paragraph where there are no headings.
  private mutating func skip(by step: Int, _ environment: Environment) -> Outcome {
    guard let rows = layout?.rows else { return .say(environment.words.noFurther) }
    let before = spot
    let hasHeadings = rows.contains { $0.role == .heading }
    var at = (focus ?? -1) + step
    while rows.indices.contains(at) {
      let row = rows[at]
      if hasHeadings ? row.role == .heading && row.start == 0 : row.start == 0 && !row.isBlank {
        focus = at
        showFocus(environment.grid.contentHeight)
        return Outcome(move: Move(from: before, to: spot))
      }
      at += step
    }
    return Outcome([.say(environment.words.noFurther)], move: .atEnd)
  }

  // MARK: - What is perceived

  func body(_ environment: Environment) -> Screen.Body {
    guard let view else {
      return Screen.Body(heading: environment.words.working, content: .nothing)
    }
    var body = Screen.Body(heading: view.layout.page.heading, content: .page(view))
    body.isHeadingFocused = focus == nil
    return body
  }

  private func whereIAm(_ environment: Environment) -> String {
    guard let layout else { return environment.words.working }
    let name = layout.page.place ?? layout.page.heading
    guard let focus, layout.rows[focus].line > 0 else {
      return name.asSentence + " " + environment.words.onHeading.asSentence
    }
    let place = layout.place(of: focus)
    let line = environment.language.say(
      "Regel \(place.number) van \(place.count)", "Line \(place.number) of \(place.count)")
    return (line + ": " + place.text).asSentence + " " + name.asSentence
  }
}
