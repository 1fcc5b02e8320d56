import OogstModel
import OogstReading

/// What the store answered, to whom it was asked.
extension State {
  mutating func take(_ answer: Answer, to request: Request) -> [Effect] {
    if case .told(let told) = answer, let names = told?.viewNames { viewNames = names }
    if let id = request.channel.location {
      guard let index = index(of: id) else { return [] }
      return send(.answered(request.ask, answer), at: index) + pressHeld()
    }
    switch (request.ask, answer) {
    case (.programme(let id), .programme(let info)):
      if info != nil {
        let effects = work(in: info)
        guard let view = viewToOpen else { return effects }
        viewToOpen = nil
        return effects + open(view: view)
      }
      viewToOpen = nil
      let effects = stack.isEmpty ? work(in: nil) : []
      say(environment.words.noSuchRecord(id.description))
      return effects
    case (.programmeNamed(let text), .programmes(let all)): return work(inOneNamed: text, of: all)
    case (.numbered(let number, let otherwise), .records(let ids)):
      return open(ids, numbered: number, otherwise: otherwise)
    case (.named(let name, let otherwise), .records(let ids)):
      return open(ids, numbered: name, otherwise: otherwise)
    case (.ownersNamed(let name), .records(let ids)): return openAgenda(of: ids, named: name)
    case (.likeNamed(let name, let id), .records(let ids)):
      return compare(id, with: ids, named: name)
    case (.named, .view(let record)): return record.map { open(view: $0) } ?? []
    case (.names(let filters, let kind), .unknownName(let unknown)):
      guard let unknown else {
        return (top?.query ?? top?.listBelow)?.kind == kind ? apply(filters) : []
      }
      say(unknown.text(environment.language))
      return []
    case (.export(let export), .exported(let outcome)): return take(outcome, of: export)
    case (.view, .view(let record)):
      return record.map { open(view: $0) } ?? []
    case (.viewNamed(_, let otherwise), .view(let record)):
      guard let record else {
        say(otherwise)
        return []
      }
      return open(view: record)
    case (.saveView(let record, _), .saved(let id)): return take(saved: id, record)
    case (.remove(let id), .removed(let record, let referrers)):
      return take(removed: record, id, referrers: referrers)
    case (.restore, .restored(let record)): return take(restored: record)
    case (.lastSave(_), .lastSave(let entry, let titles)): return take(lastSave: entry, titles)
    case (.setFields(let id, let texts), .entered(let outcome)):
      return take(set: outcome, id, texts.first?.field ?? 0)
    case (.undo, .undone(let receipt)): return take(undone: receipt)
    case (.drafts, .drafts(let drafts)): return take(drafts)
    case (.revision, .number(let revision)): return check(revision)
    default: return []
    }
  }

  mutating func take(_ error: StoreError, to request: Request) -> [Effect] {
    var effects: [Effect] = []
    if let index = request.channel.location.flatMap({ index(of: $0) }) {
      effects = send(.failed(request.ask, error), at: index)
    }
    if case .undo(let number) = request.ask, case .cannotUndo = error { notUndoable = number }
    if request.channel.purpose == .draft { return take(draftTrouble: error) }
    switch request.channel.purpose {
    // Nobody asked for it: whoever does is told.
    case .edges, .searchReady: return effects
    case .total, .position, .revision, .export: if error == .cancelled { return effects }
    case .programme: if stack.isEmpty { effects += openScreen(screen) }
    case .rows, .more, .page, .preview, .filter, .view, .save, .draft: break
    }
    // A form knows better what can be done about a record that is gone.
    let isTold = if case (.saveEntry, .notFound) = (request.ask, error) { true } else { false }
    if !isTold { say(environment.words.failure(settings.namesPlaces ? error : error.withoutPlace)) }
    effects += pressHeld()
    return effects
  }

  /// Asks anew for what is shown when anyone has changed anything since.
  mutating func check(_ revision: Int) -> [Effect] {
    guard !awaitsAnswer, prompt == nil else { return [] }
    return send(.checked(revision: revision))
  }

  /// Opens the record that has a number in its file; of several, the list.
  private mutating func open(
    _ ids: [RecordID], numbered number: String, otherwise: String
  ) -> [Effect] {
    guard let first = ids.first else {
      say(otherwise)
      return []
    }
    return ids.count == 1
      ? open(.record(first)) : open(.list(ListQuery(nil, text: number, order: .lastEnteredFirst)))
  }

  /// Works in the one programme that a text names; with none or several the user chooses.
  private mutating func work(inOneNamed text: String, of all: [ProgrammeInfo]) -> [Effect] {
    // A number as the list of programmes counts them, which begins with all of them together.
    if let number = Int(text), (1...all.count + 1).contains(number) {
      return work(in: number == 1 ? nil : all[number - 2])
    }
    let folded = Folding.folded(text)
    let found = all.filter { !folded.isEmpty && Folding.folded($0.name).contains(folded) }
    if found.count == 1 { return work(in: found[0]) }
    let effects = perform(.screen(.programmes))
    say(ScopeWords(language: environment.language).notExactlyOne(Cleaning.short(text)))
    return effects
  }
}
