import OogstModel
import OogstReading

/// Lines: an answer to what is asked, a command with words behind it, or a number.
extension State {
  /// A line of the linear mode: an answer to what is asked, or a command.
  mutating func take(line: String) -> [Effect] {
    guard line.utf8.count <= Typing.most else {
      say(PromptWords(language: environment.language).tooLong(Typing.most))
      return []
    }
    switch prompt {
    case .quit, .undo, .discard: return end(prompt?.answer(line: line, environment) ?? .stays)
    case .search:
      prompt = nil
      let text = line.trimmingSpaces
      return send(.search(text.isEmpty ? .givenUp : .entered(text)))
    case .filter(_, let field, _):
      prompt = nil
      let text = line.trimmingSpaces
      return text.isEmpty ? [] : narrow(field, to: text)
    case .viewName:
      prompt = nil
      let text = line.trimmingSpaces
      return text.isEmpty ? [] : saveView(named: text)
    case .command, nil:
      prompt = nil
      if let done = offer(.line(line)) { return done.effects }
      return send(.refresh(byArrow: false)) + perform(line: line)
    }
  }

  mutating func perform(line: String) -> [Effect] {
    switch CommandLine(line, environment) {
    case .nothing: return []
    case .number(let number, let typed): return open(number: number, typed: typed)
    case .command(let command): return perform(command)
    case .inFull(let number):
      let depth = stack.count
      let effects = open(number: number)
      guard top?.isRecord == true else { return effects }
      let more = effects + perform(.readInFull)
      // One goes back to where the number was typed, and not to a page that nobody asked for.
      guard stack.count == depth + 2 else { return more }
      return more + cancel(stack.remove(at: depth).id, isLeft: true)
    case .search(let text): return send(.search(.entered(text)))
    case .record(let id): return open(.record(id))
    case .numbered(let text, let otherwise):
      return [request(.numbered(text, otherwise: otherwise), for: nil)]
    case .filter(let text): return filter(by: text)
    case .sort(let text): return sort(by: text)
    case .columns(let text): return show(columns: text)
    case .export(let text): return export(by: text)
    case .saveView(let name): return saveView(named: name)
    case .view(let name): return openView(named: name)
    case .list(let kind): return open(kind)
    case .word(let word): return open(.page(.word(word)))
    case .theme(let name): return use(theme: name)
    case .language(let word): return use(language: word)
    case .named(let text, let otherwise):
      return [request(.named(text, otherwise: otherwise), for: nil)]
    case .group(let text): return group(by: text)
    case .programme(let text): return goTo(programme: text)
    case .add(let kind):
      return open(form: FormSubject(kind: kind.code, given: environment.given(kind)))
    case .change(let command, let id): return change(id, by: command)
    case .set(let text): return set(text)
    case .compare(let text): return compare(with: text)
    case .earlier(let text): return showEarlier(text)
    case .changes(let text): return showChanges(text)
    case .timeline(let kind):
      return openTimeline(of: kind)
    case .agenda(let name) where AgendaWords.isNobody(name): return open(.page(.agendaOfNobody))
    case .agenda(let name): return [request(.ownersNamed(name), for: nil)]
    }
  }

  /// Opens the row or line with a number, as the linear mode counts them.
  ///
  /// Where there is no such row, a record may have the number in its file: as it was typed, with its zeros.
  mutating func open(number: Int, typed text: String? = nil) -> [Effect] {
    if (1...Int(Int32.max)).contains(number), let done = offer(.number(number)) {
      return done.effects
    }
    let otherwise = CommandLineWords(language: environment.language).noSuchRow(number)
    if let text { return [request(.numbered(text, otherwise: otherwise), for: nil)] }
    say(otherwise)
    return []
  }

  /// The query and the kind of the list on top; else says that there is none.
  private mutating func listOnTop() -> (query: ListQuery, kind: Kind)? {
    guard let query = top?.query, let kind = environment.kind(query.kind) else {
      say(environment.words.onlyInLists)
      return nil
    }
    return (query, kind)
  }

  /// The same, or the list that a page on top is about.
  private mutating func listInSight() -> (query: ListQuery, kind: Kind)? {
    if let query = top?.listBelow, let kind = environment.kind(query.kind) { return (query, kind) }
    return listOnTop()
  }

  private mutating func filter(by text: String) -> [Effect] {
    guard let (_, kind) = top?.isChoice == true ? listInSight() : listOnTop() else { return [] }
    switch FilterText(kind, today: environment.today).filters(text) {
    case .failure(let problem):
      say(problem.text(environment.language))
      return []
    case .success(let filters):
      // Only the store knows whether there is a record of that name.
      return !filters.contains(where: \.namesRecords)
        ? apply(filters) : [request(.names(filters, kind: kind.code), for: nil)]
    }
  }

  /// Narrows the list on top; what it was narrowed to by the same before goes.
  mutating func apply(_ filters: [Filter]) -> [Effect] {
    // A choice about a list says by itself what was chosen.
    if top?.isChoice == true { return send(.narrowed(filters)) }
    guard let (shown, _) = listOnTop() else { return [] }
    var query = shown
    // All that is typed in one line holds together.
    query.filters.removeAll { old in filters.contains { $0.replaces(old) } }
    query.filters += filters
    let titles = stack.reduce(into: [:]) { $0.merge($1.location.titles) { $1 } }
    let named = Set(filters.flatMap(\.named).flatMap(\.referenced))
    let known = named.isEmpty ? [:] : titles.filter { named.contains($0.key) }
    // The heading names the filter, and how many there are.
    mustSayHeading = true
    return send(.refined(query, titles: known))
  }

  private mutating func sort(by text: String) -> [Effect] {
    guard let (_, kind) = listOnTop() else { return [] }
    guard let order = OrderText(kind).order(text) else {
      let known = kind.fields(.sorted).map { $0.label[environment.language].lowercasedFirst }
      say(environment.words.noSuchOrder(known))
      return []
    }
    return send(.ordered(order))
  }

  /// Has the list on top show some fields; in lines it is given with them.
  private mutating func show(columns text: String) -> [Effect] {
    guard let (_, kind) = listInSight() else { return [] }
    let names = FieldNames(kind.fields.filter(\.canBeColumn))
    let words = ColumnWords(language: environment.language)
    guard !FieldNames.isUsual(text) else {
      say(words.set([]))
      return show([], kind.code)
    }
    switch names.fields(text) {
    case .failure(let problem):
      say(problem.text(environment.language))
      return []
    case .success(let fields):
      let effects = show(fields.map(\.name), kind.code)
      say(words.set(fields.map { $0.label[environment.language].lowercasedFirst }))
      return effects
    }
  }

  /// Counts the list on top in groups.
  private mutating func group(by text: String) -> [Effect] {
    guard let (query, kind) = listInSight() else { return [] }
    switch GroupingText(kind).fields(text) {
    case .failure(let problem):
      say(problem.text(environment.language))
      return []
    case .success(let fields):
      let names = fields.map(\.name).joined(separator: ",")
      return open(.page(Subject(.groups, query: query, field: names)))
    }
  }

  /// By reference, by a part of the name, or *alle*.
  private mutating func goTo(programme text: String) -> [Effect] {
    if let id = RecordID(text), id.kind == Programme.code {
      return [request(.programme(id), for: nil)]
    }
    let folded = Folding.folded(text)
    let isAll = Language.allCases.contains { language in
      let all = ScopeWords(language: language).allProgrammes
      return [all, String(all.prefix { $0 != " " })].contains { Folding.folded($0) == folded }
    }
    return isAll ? work(in: nil) : [request(.programmeNamed(text), for: nil)]
  }
}
