import OogstModel

/// The stack: what is opened, what is told to it, and what it wants done.
extension State {
  // MARK: - To a location

  mutating func send(_ event: Event) -> [Effect] {
    stack.isEmpty ? [] : send(event, at: stack.count - 1)
  }

  mutating func send(_ event: Event, at index: Int) -> [Effect] {
    let outcome = stack[index].location.reduce(event, environment)
    return carryOut(outcome.effects, from: stack[index].id)
  }

  /// Sends it to the location on top; nil when it means nothing there.
  mutating func offer(_ event: Event) -> (effects: [Effect], move: Move?)? {
    guard let last = stack.indices.last else { return nil }
    let id = stack[last].id
    let outcome = stack[last].location.reduce(event, environment)
    guard outcome.isHandled else { return nil }
    return (carryOut(outcome.effects, from: id), outcome.move)
  }

  func index(of id: LocationID) -> Int? { stack.lastIndex { $0.id == id } }

  // MARK: - What it wants done

  mutating func carryOut(_ effects: [LocationEffect], from id: LocationID) -> [Effect] {
    effects.flatMap { carryOut($0, from: id) }
  }

  mutating func carryOut(_ effect: LocationEffect, from id: LocationID) -> [Effect] {
    switch effect {
    case .ask(let ask): return [request(ask, for: id)]
    case .say(let text): say(text)
    case .note(let text): news.write(text, takesCursor: false, environment)
    case .sayHeading: sayHeading()
    case .announce: mustAnnounce = true
    case .open(.form(var subject)):
      // A record that is made on the way is another one than any that was left.
      subject.choice = .new
      return open(form: subject)
    case .open(let destination): return open(destination)
    case .openRow(let record, let told): return open(record, ofRow: told)
    case .leave: return leave()
    case .close: return close()
    case .giveUp: return index(of: id).map { $0 > 0 ? remove(at: $0) : [] } ?? []
    case .refine(let query, let titles): return refine(query, titles)
    case .order(let order): return send(.ordered(order))
    case .columns(let names, let kind): return show(names, kind)
    case .search(let text, let isTyped): return search(for: text, isTyped: isTyped)
    case .type(let text): return beginSearch(text)
    case .finishChoice: return finishChoice()
    case .step(let distance):
      guard let index = index(of: id), index > 0 else { return [] }
      return send(.step(distance), at: index - 1)
    case .stepped(let record): return show(record, above: id)
    case .perform(let command): return perform(command)
    case .scope(let id):
      guard let id else { return work(in: nil) }
      return [request(.programme(id), for: nil)]
    case .typeFilter(let field): return typeFilter(field)
    case .change(let filter): return typeAgain(filter)
    case .theme(let name): return use(theme: name)
    case .language(let language): return use(language)
    case .place(let destination): return go(to: destination)
    case .openView(let id): return [request(.view(id), for: nil)]
    case .saveView(let audience, let replaces): return saveView(for: audience, replaces: replaces)
    case .export(let format): return export(as: format)
    case .exportAgain(let name): return exportAgain(named: name)
    case .formDone(let text, let saved): return formDone(text, saved)
    case .keepForm: keepForm()
    case .restore(let id): return refusesChanges() ? [] : [request(.restore(id), for: nil)]
    case .beginOwn:
      beginsOwn = true
      isFinished = true
    case .keepDrafts: return keepDrafts()
    case .edit(let text): return [.edit(text)]
    case .dropDrafts(let ids):
      return environment.drafts == nil || ids.isEmpty
        ? [] : [request(.dropDrafts(ids), for: nil)]
    case .openForm(let subject):
      // What offered the kinds was the way to it.
      let isOffered =
        (top as? PageState).map {
          [.addKind, .setField].contains($0.subject.screen)
        } == true
      let effects = isOffered ? close() : []
      return effects + open(form: subject)
    case .remember(let order, let kind):
      orders[kind] = order
      return [.remember(toRemember)]
    }
    return []
  }

  mutating func sayHeading() {
    guard let heading = top?.body(environment).heading else { return }
    news.sayHeading(heading, environment)
  }

  /// A list gets other filters, and the choices on top of it follow.
  private mutating func refine(_ query: ListQuery, _ titles: [RecordID: String]) -> [Effect] {
    guard let list = stack.lastIndex(where: { $0.location.query != nil }) else { return [] }
    return (list..<stack.count).flatMap { send(.refined(query, titles: titles), at: $0) }
  }

  // MARK: - Columns

  /// The lists of a kind show other fields, wherever they are open.
  mutating func show(_ names: [String], _ kind: String) -> [Effect] {
    columns[kind] = names.isEmpty ? nil : names
    return showColumns() + [.remember(toRemember)]
  }

  /// Every list that is open has the columns that its kind has now, and the choices about one know it.
  private mutating func showColumns() -> [Effect] {
    var effects: [Effect] = []
    var changed: ListQuery?
    for index in stack.indices {
      let location = stack[index].location
      if var query = location.query {
        let names = columns(of: query)
        changed = nil
        guard query.columns != names else { continue }
        query.columns = names
        changed = query
      } else if !location.isChoice {
        continue
      }
      if let changed { effects += send(.refined(changed, titles: [:]), at: index) }
    }
    return effects
  }

  /// As they were chosen, but for fields that are no longer there.
  private func columns(of query: ListQuery) -> [String] {
    guard let kind = environment.kind(query.kind) else { return [] }
    return (columns[kind.code] ?? []).filter { kind.field($0)?.canBeColumn == true }
  }

  // MARK: - Opening

  /// Opens something on top of what is shown.
  mutating func open(_ destination: Destination) -> [Effect] { open(destination, opening) }

  /// Opens a list with the columns that it asks for itself.
  mutating func open(list query: ListQuery) -> [Effect] {
    news.clear()
    return push(Destination.list(query).location(opening, environment)) + send(.opened)
  }

  private mutating func open(_ destination: Destination, _ opening: Opening) -> [Effect] {
    news.clear()
    // The same page twice in a row would only make the way back longer.
    if case .page(let subject) = destination, top?.isAbout(subject) == true { return [] }
    let destination = withColumns(destination)
    return push(destination.location(opening, environment)) + send(.opened)
  }

  /// A list shows what was chosen for its kind.
  private func withColumns(_ destination: Destination) -> Destination {
    guard case .list(var query) = destination else { return destination }
    query.columns = columns(of: query)
    return .list(query)
  }

  private mutating func open(_ record: RecordID, ofRow told: Told?) -> [Effect] {
    var opening = opening
    opening.isFromList = true
    opening.told = told
    opening.sought = top?.query?.text ?? ""
    return open(.record(record), opening)
  }

  /// What is on top tells what is opened from it.
  private var opening: Opening {
    Opening(titles: top?.titles ?? [:], commands: offeredCommands)
  }

  private mutating func push(_ location: any Location) -> [Effect] {
    var effects: [Effect] = []
    mustSayHeading = false
    rememberPlace()
    forward = []
    if let below = stack.last {
      effects = cancel(below.id, isLeft: false) + send(.covered)
    }
    stack.append(Open(id: nextID(), location: location))
    return effects
  }

  /// Puts a record in place of the one that was opened from a list, if that is what lies on it.
  private mutating func show(_ record: RecordID, above list: LocationID) -> [Effect] {
    guard let index = index(of: list), index == stack.count - 2,
      stack[index + 1].location.isFromList
    else { return [] }
    let effects = cancel(stack.removeLast().id, isLeft: true)
    return effects + open(record, ofRow: nil)
  }

  /// Searches every kind of record, on top of a page.
  private mutating func search(for text: String, isTyped: Bool) -> [Effect] {
    var opening = opening
    opening.isTyped = isTyped
    let query = ListQuery(nil, text: text, order: .lastEnteredFirst)
    let effects = push(Destination.list(query).location(opening, environment))
    return effects + send(isTyped ? .opened : .search(.entered(text)))
  }

  /// Opens one of the screens; a screen that was open before is found as it was left.
  mutating func openScreen(_ id: ScreenID, startsOnRow: Bool = false) -> [Effect] {
    news.clear()
    mustSayHeading = false
    rememberPlace()
    forward = []
    var effects: [Effect] = []
    keepFormsBelow()
    for open in stack.dropFirst() { effects += cancel(open.id, isLeft: true) }
    // The same screen again looks the same: without a word a listener would think that nothing happened.
    if screen == id, stack.count == 1 { mustAnnounce = true }
    if let root = stack.first {
      effects += cancel(root.id, isLeft: true)
      remembered[screen] = root
    }
    screen = id
    if let known = remembered[id] {
      stack = [known]
      return effects + send(.covered) + send(.reshaped) + send(.reopened) + showColumns()
    }
    guard let destination = root(of: id) else { return effects }
    let opening = Opening(startsOnRow: startsOnRow, isScreen: true)
    stack = [Open(id: nextID(), location: withColumns(destination).location(opening, environment))]
    return effects + send(.opened)
  }

  private func root(of id: ScreenID) -> Destination? {
    switch environment.screens[id]?.content {
    case .page: return .page(Subject(id))
    case .list(let code):
      guard let kind = environment.kinds[code: code] else { return nil }
      return .list(ListQuery(code, programme: environment.scope.id, order: order(of: kind)))
    case nil: return nil
    }
  }

  /// How a list of a kind is ordered when it opens: as it was last chosen, else as is usual.
  func order(of kind: Kind) -> Order {
    guard let order = orders[kind.code] else { return kind.order }
    // A field that is no longer there orders nothing.
    if case .field(let name) = order.key, kind.field(name)?.uses.contains(.sorted) != true {
      return kind.order
    }
    return order
  }

  // MARK: - Back

  private mutating func leave() -> [Effect] {
    news.clear()
    if stack.count > 1 {
      // In lines the page itself is given again.
      mustAnnounce = settings.mode != .linear
      rememberPlace()
      let left = stack[stack.count - 1]
      let effects = remove(at: stack.count - 1)
      // What was only a choice is not gone back to.
      if left.location.destination != nil { forward.append(left) }
      return effects
    }
    let home = environment.screens.home
    if screen != home { return openScreen(home) }
    // From one programme to all of them; the next start opens in that programme all the same.
    guard environment.scope.programme != nil else { return askQuit() }
    return work(in: nil).filter { if case .remember = $0 { false } else { true } }
  }

  mutating func askQuit() -> [Effect] {
    prompt = .quit
    let words = PromptWords(language: environment.language)
    say((isExporting ? words.stillExporting + " " : "") + words.askQuit(environment))
    return []
  }

  mutating func close() -> [Effect] {
    stack.count > 1 ? remove(at: stack.count - 1) : []
  }

  private mutating func remove(at index: Int) -> [Effect] {
    let isTop = index == stack.count - 1
    if isTop { mustSayHeading = false }
    let effects = cancel(stack.remove(at: index).id, isLeft: true)
    return isTop ? effects + send(.returned) : effects
  }

  /// Away with the choices about a list, to that list; which is said.
  private mutating func finishChoice() -> [Effect] {
    var effects: [Effect] = []
    while stack.count > 1, top?.isChoice == true {
      effects += cancel(stack.removeLast().id, isLeft: true)
    }
    effects += send(.returned)
    guard top?.query != nil else { return effects }
    news.clear()
    // With the number of its rows, which may be on its way.
    mustSayHeading = true
    return effects
  }

  // MARK: - Programme

  /// Limits every screen to a programme, or to none; what was open before is about something else.
  mutating func work(in programme: ProgrammeInfo?) -> [Effect] {
    let isChoice = !stack.isEmpty
    environment.scope.programme = programme
    forward = []
    keepFormsBelow()
    var effects = (stack + remembered.values).flatMap { cancel($0.id, isLeft: true) }
    stack = []
    remembered = [:]
    // The news says where one is now: the focus is on the first row, and not on the heading.
    effects += openScreen(screen, startsOnRow: isChoice)
    guard isChoice else { return effects }
    say(ScopeWords(language: environment.language).chosen(programme.map { Cleaning.line($0.name) }))
    return effects + [.remember(toRemember)]
  }

  var toRemember: Remembered {
    Remembered(
      isListening: settings.mode == .listening, programme: environment.scope.id, orders: orders,
      columns: columns, theme: chosenTheme, language: chosenLanguage, pinned: pinnedPlaces)
  }
}
