import OogstModel

/// A page that is open: what it is about, what the store told of it, and where the focus is.
struct PageState: Location {
  private(set) var subject: Subject
  private(set) var told: Told?
  /// What was told anew without a key: put on the screen with the answer to one.
  private var late: Told?
  /// Whether something was saved since it was read.
  private var isOutdated = false
  /// Whether what comes next is the answer to a key.
  private var showsAtOnce = false
  /// The record that was saved, whose line gets the focus once it is there.
  var saved: RecordID?
  private var freshness = Freshness()
  /// The page as it is laid out, with its focus; nil for as long as it is awaited.
  var view: PageView?
  /// Letters typed to narrow a page.
  var narrowing = ""
  /// What was searched for on it, or in the list that led to it.
  var sought: PageSearch?
  /// Whether a value was set or unset here: then Back goes to the list at once.
  var hasChosen = false
  /// Whether what is chosen is left out.
  var leavesOut = false
  /// What has the focus when a choice is made, where that is another line.
  var next: Target?
  /// Whether it stands beside the list that it is about, as a first look.
  let isPreview: Bool
  /// The commands that the location below offers, for menu and help.
  let offered: [Command]
  private let startsOnRow: Bool
  /// What was told before it was opened.
  private var given: Told?
  let isFromList: Bool
  private var known: [RecordID: String]
  private(set) var role = PageDefinition.Role.page

  init(_ subject: Subject, _ opening: Opening) {
    self.subject = subject
    isPreview = false
    offered = opening.commands
    startsOnRow = opening.startsOnRow
    given = opening.told
    isFromList = opening.isFromList
    known = opening.titles
    sought = opening.sought.isEmpty ? nil : PageSearch(opening.sought)
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

  var focusedRecord: RecordID? {
    if let focus, case .record(let id)? = layout?.line(at: focus)?.target { return id }
    return role == .record ? subject.record : nil
  }

  /// A row of a page stands for its record; a field of a record's page for that record, whatever it refers to.
  var changeableRecord: RecordID? {
    guard let focus, let line = layout?.line(at: focus) else { return subject.record }
    switch (line, line.target) {
    case (.item, .record(let id)?), (_, .view(let id)?): return id
    default: return role == .record || role == .text ? subject.record : focusedRecord
    }
  }

  var focusedForm: FormSubject? {
    guard let focus, case .form(var subject)? = layout?.line(at: focus)?.target else { return nil }
    subject.choice = .ask
    return subject
  }

  func focusedWords(_ environment: Environment) -> String? {
    focus.flatMap { layout?.place(of: $0).text } ?? layout?.page.heading
  }

  var destination: Destination? {
    let isPlace = role == .record || subject.screen == .groups || subject.screen == .round
    return isPlace && !isPreview ? .page(subject) : nil
  }

  /// What was changed is waited for: what was there before is not shown once more.
  var isReady: Bool { isLaidOut && !showsAtOnce }
  private var isLaidOut: Bool { view != nil }
  var layout: PageLayout? { view?.layout }
  /// A row of the layout; nil while the heading has the focus.
  var focus: Int? { view?.focus }
  var saysThatItWaits: Bool { true }
  var titles: [RecordID: String] { known.merging(told?.titles ?? [:]) { $1 } }
  var isChoice: Bool { role == .choice }
  var listBelow: ListQuery? { subject.query }
  var isRecord: Bool { role == .record }
  func isAbout(_ subject: Subject) -> Bool { self.subject == subject }

  func exported(_ environment: Environment) -> Exported? {
    guard role != .choice, role != .menu else { return nil }
    if role == .record, let id = subject.record { return .record(id) }
    if subject.screen == .groups, let query = subject.query {
      let names = (subject.field ?? "").split(separator: ",").map(String.init)
      return .groups(query, by: names)
    }
    return layout.map { .page(ExportedPage($0.page, environment.language)) }
  }

  func offers(_ command: Command) -> Bool {
    switch command {
    case .export: role != .choice && role != .menu
    case .filter, .clear, .sort, .group, .columns: false
    case .saveView: subject.screen == .groups
    case .nextPane: role == .record || layout?.isInColumns == true
    case .nextMatch, .previousMatch: sought != nil
    default: true
    }
  }

  func hints(_ environment: Environment) -> [Command] {
    guard let page = definition(environment) else { return [] }
    if page.narrowsByLetters { return [.open, .back] }
    let steps: [Command] = isFromList && page.role == .record ? [.next, .previous] : []
    let panes: [Command] = layout?.isInColumns == true ? [.nextPane] : []
    guard page.hints.first == .open, !(steps + panes).isEmpty else { return page.hints }
    return [.open] + panes + steps + page.hints.dropFirst()
  }

  /// Where letters find a value they are no keys; the line for commands takes those.
  func firstHints(_ environment: Environment) -> [Screen.Hint] {
    guard narrows(environment) else { return [] }
    let line = environment.keyName(.byName)
    let typed = [Command.whereAmI, .readInFull].flatMap { environment.keyHints([$0]) }
      .map { Screen.Hint(key: line + $0.key, does: $0.does) }
    return [FilterWords(language: environment.language).lettersFind] + typed
  }

  func narrows(_ environment: Environment) -> Bool {
    definition(environment)?.narrowsByLetters == true
  }

  func searchPrompt(_ environment: Environment) -> SearchPrompt {
    let words = PromptWords(language: environment.language)
    if narrows(environment) { return SearchPrompt(label: words.searchValue, endsWhenEmpty: true) }
    return SearchPrompt(label: role.isSearched ? words.searchPage : words.search)
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
    case .line, .pasted, .made, .edited: return .unhandled
    case .changedHere(let id):
      saved = role == .page ? id : nil
      guard isLaidOut else { return Outcome() }
      guard isOfStore(environment) else {
        lay(environment)
        return Outcome()
      }
      showsAtOnce = true
      return Outcome([.ask(.page(subject))])
    case .opened: return open(environment)
    case .outdated: isOutdated = true
    case .returned: return Outcome(askMissing(environment))
    case .reopened:
      if environment.settings.mode == .listening { view?.focusHeading() }
      return Outcome(askMissing(environment))
    case .covered:
      freshness.goWithout()
      // What was asked does not come any more: it is asked again when this is on top again.
      isOutdated = isOutdated || showsAtOnce
      showsAtOnce = false
    case .command(let command): return perform(command, environment)
    case .key(let key): return narrow(with: key, environment)
    case .pointed(let row, let column):
      guard let view, let layout else { return Outcome() }
      let here = layout.rows.indices.filter {
        layout.rows[$0].y == view.top + row && !layout.rows[$0].isBlank
          && layout.rows[$0].x <= column
      }
      if let index = here.max(by: { layout.rows[$0].x < layout.rows[$1].x }) {
        self.view?.focus(row: index, environment.grid.contentHeight)
      }
    case .number(let number):
      let targets = layout?.page.sections.flatMap(\.lines).compactMap(\.target) ?? []
      guard targets.indices.contains(number - 1) else { return .unhandled }
      showPart(with: number, environment)
      return choose(targets[number - 1], environment)
    case .search(let event): return search(event, environment)
    case .narrowed(let filters): return narrow(to: filters, environment)
    case .refined(let query, let titles):
      guard role == .choice else { return Outcome() }
      subject.query = query
      known.merge(titles) { $1 }
      lay(environment)
      focusNext(environment)
    case .answered(.page(subject), .told(let told)): return take(told, environment)
    case .failed(.page, _):
      freshness.goWithout()
      showsAtOnce = false
      guard !isLaidOut else { return Outcome() }
      layOut(Page(heading: name(environment), sections: []), environment)
      return Outcome([.giveUp])
    case .checked(let revision):
      guard isLaidOut, isOfStore(environment), freshness.asksAgain(at: revision) else {
        return Outcome()
      }
      return Outcome([.ask(.page(subject))])
    case .refresh(let byArrow):
      guard !byArrow, let told = late else { return Outcome() }
      late = nil
      show(told, environment)
    case .reshaped: if isLaidOut { lay(environment) }
    case .ordered, .step, .mayHaveChanged, .answered, .failed: break
    }
    return Outcome()
  }

  private mutating func open(_ environment: Environment) -> Outcome {
    role = definition(environment)?.role ?? .page
    if let given {
      show(given, environment)
    } else if isOfStore(environment) {
      return Outcome([.ask(.page(subject))])
    } else {
      lay(environment)
    }
    given = nil
    return begin(environment)
  }

  private func isOfStore(_ environment: Environment) -> Bool {
    guard case .store = definition(environment)?.source else { return false }
    return true
  }

  /// What did not come, or could not be read, when it was last asked.
  private mutating func askMissing(_ environment: Environment) -> [LocationEffect] {
    guard isOfStore(environment), told == nil || isOutdated else { return [] }
    showsAtOnce = told != nil
    isOutdated = false
    return [.ask(.page(subject))]
  }

  /// Puts the focus where reading begins; who listens hears first where one is.
  private mutating func begin(_ environment: Environment) -> Outcome {
    if environment.settings.mode != .listening || startsOnRow { focusFirst(environment) }
    // The menu is for choosing; what it says before that is for who listens.
    if role == .menu, view?.focus != nil,
      let item = layout?.rows.firstIndex(where: { $0.role == .item })
    {
      view?.focus(row: item, environment.grid.contentHeight)
    }
    // What was found is why it was opened.
    guard let layout, let sought, let row = sought.rows(of: layout).first else { return Outcome() }
    view?.focus(row: row, environment.grid.contentHeight)
    guard environment.settings.mode == .linear else { return Outcome([.announce]) }
    // What was found is given first; the page from its beginning when more is wanted.
    if Linear.count(ofPartsOf: layout.page, environment.language) > 1 { view?.part = -1 }
    return .say(found(row, sought, layout, environment))
  }

  private mutating func take(_ told: Told?, _ environment: Environment) -> Outcome {
    guard let told else {
      freshness.goWithout()
      showsAtOnce = false
      // A record that was removed stays on the screen for as long as nobody asks for more.
      guard !isLaidOut else { return Outcome() }
      layOut(Page(heading: name(environment), sections: []), environment)
      let id = subject.record?.description ?? ""
      return Outcome([.giveUp, .say(environment.words.noSuchRecord(id))])
    }
    guard self.told != nil else {
      showsAtOnce = false
      show(told, environment)
      return begin(environment)
    }
    guard !showsAtOnce else {
      showsAtOnce = false
      late = nil
      show(told, environment)
      focusSaved(environment)
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
  mutating func lay(_ environment: Environment) {
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
      textWidth: grid.paragraphWidth,
      columns: isPreview ? 0 : grid.size.columns, second: isPreview ? nil : grid.secondColumn,
      look: environment.settings.mode == .listening ? .words : .columns,
      language: environment.language)
    view = PageView(fresh, keepingFocusOf: view, height: grid.contentHeight)
  }

  // MARK: - Commands

  private mutating func perform(_ command: Command, _ environment: Environment) -> Outcome {
    switch command {
    case .up, .down, .pageDown, .pageUp, .home, .end: return move(command, environment)
    case .next, .previous:
      let distance = command == .next ? 1 : -1
      if isFromList, role == .record { return Outcome([.step(distance)]) }
      return skip(by: distance, environment)
    case .nextMatch: return goToMatch(isForward: true, environment)
    case .previousMatch: return goToMatch(isForward: false, environment)
    // In one pane the record stands in place of the list: Tab goes back to it.
    case .nextPane:
      if let before = view?.spot, view?.moveToOtherColumn(environment.grid.contentHeight) == true {
        return Outcome(move: Move(from: before, to: view?.spot ?? before))
      }
      return role == .record ? Outcome([.leave]) : .say(environment.words.noSecondPane)
    case .open: return openFocused(environment)
    case .back where !narrowing.isEmpty: return widen(environment)
    case .back: return Outcome([hasChosen ? .finishChoice : .leave])
    // The same key that opened the filter leads back to the list.
    case .filter where role == .choice: return Outcome([.finishChoice])
    case .filter, .sort, .group, .columns, .clear: return .say(environment.words.onlyInLists)
    case .whereAmI: return .say(whereIAm(environment))
    case .readInFull:
      if role == .record {
        return Outcome([.open(.page(Subject(.fullRecord, record: subject.record)))])
      }
      if let focus, layout?.rows[focus].line == 0 { return .say(layout?.page.heading ?? "") }
      return .say(
        focusedLine?.text(environment.language)
          ?? body(environment).focusText(environment.settings.mode, environment.language) ?? "")
    default: return .unhandled
    }
  }

  /// The line that has the focus.
  private var focusedLine: Page.Line? { focus.flatMap { layout?.line(at: $0) } }

  mutating func openFocused(_ environment: Environment) -> Outcome {
    guard isLaidOut else { return Outcome() }
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
    case .column(let name): return chooseColumn(name, environment)
    case .unset(let filter): return unset(filter, environment)
    case .narrow(let filters): return narrow(to: filters, environment)
    case .leaveOut: return changeLeavingOut(environment)
    default: return Outcome(close + (target.effect.map { [$0] } ?? []))
    }
  }

  // MARK: - Moving

  private mutating func move(_ command: Command, _ environment: Environment) -> Outcome {
    guard let before = view?.spot else { return Outcome() }
    let height = environment.grid.contentHeight
    let mode = environment.settings.mode
    switch command {
    case .up: view?.moveRow(by: -1, height)
    case .down: view?.moveRow(by: 1, height)
    case .home: view?.moveToStart(height)
    case .end: view?.moveToEnd(height)
    case .pageDown, .pageUp:
      let direction = command == .pageDown ? 1 : -1
      if mode == .linear { return goOn(by: direction, environment) }
      if mode == .listening {
        view?.moveToNew(by: direction, height)
      } else {
        view?.movePage(by: direction * max(height - 1, 1), height)
      }
    default: break
    }
    return Outcome(move: Move(from: before, to: view?.spot ?? before))
  }

  /// The next or previous part of a page that is given in lines.
  private mutating func goOn(by direction: Int, _ environment: Environment) -> Outcome {
    guard let view else { return Outcome() }
    let part = view.part + direction
    let count = Linear.count(ofPartsOf: view.layout.page, environment.language)
    guard (0..<count).contains(part) else { return .say(environment.words.noFurther) }
    self.view?.part = part
    return Outcome()
  }

  /// In lines one comes back to the part that one left from.
  private mutating func showPart(with number: Int, _ environment: Environment) {
    guard environment.settings.mode == .linear, let page = layout?.page else { return }
    view?.part = Linear.part(with: number, of: page, environment.language)
  }

  /// The next or previous heading, or paragraph where there are no headings.
  private mutating func skip(by step: Int, _ environment: Environment) -> Outcome {
    guard let before = view?.spot else { return .say(environment.words.noFurther) }
    guard view?.skip(by: step, environment.grid.contentHeight) == true else {
      return Outcome([.say(environment.words.noFurther)], move: .atEnd)
    }
    return Outcome(move: Move(from: before, to: view?.spot ?? before))
  }

  // MARK: - What is perceived

  func body(_ environment: Environment) -> Screen.Body {
    guard let view else {
      return Screen.Body(heading: environment.words.working, content: .nothing)
    }
    var seen = view
    // What was found stands out; who listens is told.
    seen.sought = environment.settings.mode == .seeing ? sought : nil
    var body = Screen.Body(heading: view.layout.page.heading, content: .page(seen))
    body.isHeadingFocused = view.focus == nil
    body.isChosenWhileTyped = narrows(environment) && !narrowing.isEmpty
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
