import OogstModel
import OogstReading

/// Lists that are saved and opened again.
extension State {
  private var viewWords: ViewWords { ViewWords(language: environment.language) }

  /// Asks for a name for the list that is shown.
  mutating func askViewName() -> [Effect] {
    guard listToSave != nil else {
      say(viewWords.onlyLists)
      return []
    }
    news.makeRoom()
    prompt = .viewName(Typing(), label: viewWords.askName)
    return []
  }

  /// The list that is shown, or that is counted in groups.
  private var listToSave: (query: ListQuery, groups: [String], kind: Kind)? {
    guard let exported = top?.exported(environment) else { return nil }
    switch exported {
    case .list(let query): return environment.kind(query.kind).map { (query, [], $0) }
    case .groups(let query, let names):
      return environment.kind(query.kind).map { (query, names, $0) }
    case .record, .page: return nil
    }
  }

  /// As it is typed: a name, and perhaps for whom; else that is asked.
  mutating func saveView(named text: String) -> [Effect] {
    let told = ViewWords.audience(endOf: text)
    let name = told?.name ?? text
    guard let list = listToSave else {
      say(viewWords.onlyLists)
      return []
    }
    guard !name.isEmpty else { return askViewName() }
    viewToSave = SavedView(name, of: list.query, by: list.groups, list.kind)
    if let audience = told?.audience { return saveView(for: audience, replaces: false) }
    return open(.page(Subject(.viewAudience, field: name)))
  }

  /// Saves what was named, for somebody; without saying so for whom it was to be before.
  mutating func saveView(for audience: SavedView.Audience?, replaces: Bool) -> [Effect] {
    guard var view = viewToSave else { return [] }
    if let audience {
      view.audience = audience
      view.owner = audience == .own ? environment.account : ""
      if audience == .programme { view.programme = environment.scope.id.flatMap { Reference($0) } }
      viewToSave = view
    }
    guard view.audience != .programme || view.programme != nil else {
      say(viewWords.onlyLists)
      return []
    }
    return [request(.saveView(Record(view), replaces: replaces), for: nil)]
  }

  /// What came of it.
  mutating func take(saved id: RecordID?, _ record: Record) -> [Effect] {
    guard let view = try? SavedView(values: record.values) else { return [] }
    guard id != nil else { return open(.page(Subject(.viewExists, field: view.name))) }
    viewToSave = nil
    if !viewNames.contains(view.name) { viewNames.append(view.name) }
    let text = viewWords.saved(view.name, view.audience ?? .own)
    say(environment.isExample ? viewWords.practice(text) : text)
    return []
  }

  // MARK: - Opening

  /// Opens a view by its name, as it is typed.
  mutating func openView(named text: String) -> [Effect] {
    [request(.viewNamed(text, otherwise: viewWords.noSuch(text)), for: nil)]
  }

  /// Opens a view as it was saved; what of it is gone is told.
  mutating func open(view record: Record) -> [Effect] {
    guard let view = try? SavedView(values: record.values) else { return [] }
    guard let opened = view.opened(environment.kinds, today: environment.today) else {
      say(viewWords.gone(view.name, view.about))
      return []
    }
    // What is shown is of one programme, or of all: a view of another one goes there first.
    if view.programme?.id != environment.scope.id {
      guard let programme = view.programme?.id else { return work(in: nil) + open(view: record) }
      viewToOpen = record
      return [request(.programme(programme), for: nil)]
    }
    let query = opened.query
    // The list of views was the way to it.
    if top?.isAbout(Subject(.views)) == true { _ = close() }
    var effects: [Effect]
    if opened.groups.isEmpty {
      effects = open(list: query)
    } else {
      effects = open(
        .page(Subject(.groups, query: query, field: opened.groups.joined(separator: ","))))
    }
    if !opened.lost.isEmpty {
      say(viewWords.lost(view.name, opened.lost))
    } else if settings.mode == .seeing {
      news.write(viewWords.opened(view.name), takesCursor: false, environment)
    }
    return effects
  }
}
