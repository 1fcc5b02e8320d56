import OogstModel
import OogstReading

/// Adding, changing, removing and undoing: what opens a form, and what comes of it.
extension State {
  private var changeWords: ChangeWords { ChangeWords(language: environment.language) }

  /// Says why nothing can be changed here; false where it can.
  mutating func refusesChanges() -> Bool {
    guard environment.isReadOnly else { return false }
    say(changeWords.readOnly)
    return true
  }

  // MARK: - Opening

  /// A form for a record of the kind on the screen; elsewhere the kinds are offered.
  mutating func add() -> [Effect] {
    if refusesChanges() { return [] }
    if let query = top?.query, let kind = environment.kind(query.kind) {
      return open(form: FormSubject(kind: kind.code, given: given(kind, by: query)))
    }
    return open(
      .page(Subject(.addKind, record: top?.isRecord == true ? top?.changeableRecord : nil)))
  }

  /// What a record is known to have that is added to a list: the programme, and what the list is narrowed to.
  private func given(_ kind: Kind, by query: ListQuery) -> [String: Value] {
    var given = environment.given(kind)
    for filter in query.filters where filter.comparison == .equals && filter.values.count == 1 {
      guard let field = kind.field(filter.field), filter.moment == nil else { continue }
      switch (filter.values[0], field.type) {
      case (.reference(let id), .references): given[field.name] = .references([.record(id)])
      case (.reference, _), (.choice, _), (.yesNo, _): given[field.name] = filter.values[0]
      default: break
      }
    }
    return given
  }

  /// A form for the record that has the focus; with `copies` for a new one that begins as it is.
  mutating func edit(copies: Bool = false) -> [Effect] {
    if refusesChanges() { return [] }
    guard let id = top?.changeableRecord else {
      say(changeWords.noRecord)
      return []
    }
    return open(
      form: copies
        ? FormSubject(kind: id.kind, copies: id) : FormSubject(kind: id.kind, record: id))
  }

  /// Offers the short fields of the record that has the focus.
  mutating func set() -> [Effect] {
    if refusesChanges() { return [] }
    guard let id = top?.changeableRecord else {
      say(changeWords.noRecord)
      return []
    }
    return open(.page(Subject(.setField, record: id)))
  }

  /// As it is typed: *status=afgerond*.
  mutating func set(_ text: String) -> [Effect] {
    if refusesChanges() { return [] }
    guard let id = top?.changeableRecord, let kind = environment.kind(id.kind) else {
      say(changeWords.noRecord)
      return []
    }
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).trimmingSpaces }
    guard parts.count == 2, let index = kind.fields.firstIndex(where: { $0.answers(to: parts[0]) })
    else {
      let fields = kind.fields.map { $0.label[environment.language].lowercasedFirst }
      say(changeWords.noField(Cleaning.short(parts[0]), fields))
      return []
    }
    return [request(.setFields(id, [FieldText(field: index, text: parts[1])]), for: nil)]
  }

  /// Writes of the record that has the focus that what it planned was done.
  mutating func markDone() -> [Effect] {
    if refusesChanges() { return [] }
    guard let id = top?.changeableRecord, let kind = environment.kind(id.kind) else {
      say(changeWords.noRecord)
      return []
    }
    let texts = kind.done(on: environment.today).map { FieldText(field: $0.field, text: $0.text) }
    guard !texts.isEmpty else {
      say(changeWords.cannotBeDone(kind.label[environment.language]))
      return []
    }
    return [request(.setFields(id, texts), for: nil)]
  }

  /// What came of a value that was typed for one field.
  mutating func take(set outcome: EntryOutcome, _ id: RecordID, _ index: Int) -> [Effect] {
    switch outcome {
    case .refused(let entry):
      say(entry.obstacles.first?.text(environment.language) ?? "")
      return []
    case .conflict:
      say(environment.words.failure(.changedByAnother([])))
      return []
    case .saved(let saved):
      let receipt = saved.receipt
      guard let record = receipt.records.first, let kind = environment.kind(id.kind) else {
        return []
      }
      let text = ValueText(environment.language)
      let title = text.text(record.values[kind.titleIndex], kind.fields[kind.titleIndex], [:])
      let value = text.text(record.values[index], kind.fields[index], [:])
      let label = kind.fields[index].label[environment.language]
      let followed = FollowedText(language: environment.language)
        .lines(receipt, environment.kinds)
      let words = FormWords(language: environment.language)
      let named =
        saved.namesakes.isEmpty
        ? []
        : [words.contradicts(NamesakeText(environment.language).text(saved.namesakes, kind))]
      say(([changeWords.set(label, title, value)] + named + followed).joined(separator: " "))
      return changedHere(id)
    }
  }

  /// The same for a record that is named.
  mutating func change(_ id: RecordID, by command: Command) -> [Effect] {
    switch command {
    case .remove: refusesChanges() ? [] : [request(.remove(id), for: nil)]
    case .duplicate: open(form: FormSubject(kind: id.kind, copies: id))
    default: open(form: FormSubject(kind: id.kind, record: id))
    }
  }

  /// Opens a form. Of a new record of which a form was left with something in it, one is asked whether to go on with that.
  mutating func open(form subject: FormSubject) -> [Effect] {
    if refusesChanges() { return [] }
    var subject = subject
    let choice = subject.choice
    subject.choice = .ask
    let isNew = subject.record == nil && subject.draft == nil && subject.copies == nil
    if choice == .ask, isNew, keptForms.contains(where: { $0.goesOn(subject) }) {
      return open(.page(Subject(.resumeForm, form: subject)))
    }
    // One beside others is not taken for them.
    if choice == .new { subject.draft = newDraftID() }
    let kept = keptForms.last { $0.subject == subject || !isNew && $0.goesOn(subject) }
    keptForms.removeAll { $0.subject == kept?.subject }
    let effects = open(.form(kept?.subject ?? subject))
    guard let last = stack.indices.last, var form = stack[last].location as? FormState else {
      return effects
    }
    form = kept ?? form
    if form.draftID.isEmpty { form.draftID = newDraftID() }
    stack[last].location = form
    if kept != nil { say(FormWords(language: environment.language).goesOn) }
    listUnsaved()
    return effects
  }

  // MARK: - Keys

  /// Keys are text in what is on top; what no text takes is a command all the same.
  mutating func pressInText(_ key: Key) -> [Effect] {
    spelled = 0
    news.releaseCursor()
    // For who looks, what was said of another field would contradict this one. Who listens has it read with the row.
    switch key {
    case .up, .down, .tab, .backTab, .enter, .escape:
      if settings.mode == .seeing { news.clear() }
    default: break
    }
    guard let done = offer(.key(key)) else {
      // A letter is none there.
      if case .character = key { return [] }
      guard let command = settings.keymap.command(for: key), top?.offers(command) == true else {
        return []
      }
      return perform(command)
    }
    switch done.move {
    case .far: mustAnnounce = true
    case .near, nil: break
    case .atEnd:
      guard settings.mode == .listening, !news.hasCursor else { break }
      sayWhereItEnds(key == .up ? .up : .down)
    }
    return done.effects
  }

  /// Text that was pasted is text, whatever it holds: it runs no commands, and no line end of it enters anything.
  mutating func paste(_ text: String) -> [Effect] {
    if prompt?.isTyped == true {
      let line = Cleaning.piece(text.split(whereSeparator: \.isNewline).joined(separator: " "))
      return line.flatMap { press(.character($0)) }
    }
    if prompt == nil, let done = offer(.pasted(text)) { return done.effects }
    say(FormWords(language: environment.language).pasteNowhere)
    return []
  }

  /// Keys that came while something was saved, in their order.
  mutating func pressHeld() -> [Effect] {
    guard top?.holdsKeys != true else { return [] }
    let keys = heldKeys
    heldKeys = []
    return keys.flatMap { press($0) }
  }

  // MARK: - What came of it

  /// A form is done: below it is what was there before, and what was saved is told.
  mutating func formDone(_ text: String, _ saved: Candidate?) -> [Effect] {
    var effects: [Effect] = []
    if let saved, (top as? FormState)?.making != nil { effects += send(.made(saved)) }
    mustAnnounce = false
    say(text)
    guard let saved else { return effects }
    return effects + changedHere(saved.id)
  }

  /// What is shown is read anew, at once: the answer to a key is what it came to.
  mutating func changedHere(_ id: RecordID?) -> [Effect] {
    for index in stack.indices { _ = send(.mayHaveChanged, at: index) }
    for index in stack.indices.dropLast() { _ = send(.outdated, at: index) }
    for (screen, open) in remembered {
      var open = open
      _ = open.location.reduce(.outdated, environment)
      remembered[screen] = open
    }
    return send(.changedHere(id))
  }

  // MARK: - Removing and undoing

  /// Moves the record that has the focus to the bin.
  mutating func remove() -> [Effect] {
    if refusesChanges() { return [] }
    if let subject = top?.focusedForm, isLeft(subject) {
      prompt = .discard(subject)
      let name = environment.unsaved.first { $0.subject == subject }?.name ?? ""
      say(FormWords(language: environment.language).askDiscard(name, environment))
      return []
    }
    guard let id = top?.changeableRecord else {
      say(changeWords.noRecord)
      return []
    }
    return [request(.remove(id), for: nil)]
  }

  mutating func take(restored record: Record?) -> [Effect] {
    guard let record, let kind = environment.kind(record.id.kind) else { return [] }
    let title = ValueText(environment.language).text(
      record.values[kind.titleIndex], kind.fields[kind.titleIndex], [:])
    say(changeWords.restored(title))
    return changedHere(nil)
  }

  mutating func take(removed record: Record?, _ id: RecordID, referrers: Int) -> [Effect] {
    guard let record, let kind = environment.kind(id.kind) else {
      say(environment.words.noSuchRecord(id.description))
      return []
    }
    let title = ValueText(environment.language).text(
      record.values[kind.titleIndex], kind.fields[kind.titleIndex], [:])
    // A page about it has nothing to show any more.
    let effects = top?.isRecord == true && top?.changeableRecord == id ? close() : []
    let text = changeWords.removed(title, environment.keyName(.undo), referrers)
    mustAnnounce = false
    say(
      environment.isExample ? text + " " + FormWords(language: environment.language).practice : text
    )
    return effects + changedHere(top?.neighbour)
  }

  /// Asks whether one's own last change is to be undone, and says what that is.
  mutating func undo() -> [Effect] {
    if refusesChanges() { return [] }
    return [request(.lastSave(before: notUndoable), for: nil)]
  }

  mutating func take(lastSave entry: SaveEntry?, _ titles: [RecordID: String]) -> [Effect] {
    guard let entry else {
      say(changeWords.nothingToUndo)
      return []
    }
    let text = ChangeText(language: environment.language, titles: titles)
      .summary(entry, environment.kinds)
    prompt = .undo(entry.number)
    say(changeWords.askUndo(text, environment))
    return []
  }

  mutating func undoSave(_ number: Int) -> [Effect] { [request(.undo(number), for: nil)] }

  mutating func take(undone receipt: Receipt) -> [Effect] {
    notUndoable = nil
    say(changeWords.undone)
    return changedHere(top?.changeableRecord)
  }
}

extension Environment {
  /// What a new record is known to have, wherever one is: the programme that one works in.
  func given(_ kind: Kind) -> [String: Value] {
    guard let programme = scope.id,
      let index = kind.scopeIndexes.first(where: {
        kind.fields[$0].type.targets.contains(programme.kind)
      })
    else { return [:] }
    return [kind.fields[index].name: .reference(programme)]
  }
}

struct ChangeWords: Bilingual {
  let language: Language

  var readOnly: String {
    say(
      "Hier is alleen te lezen: oogst is gestart met --read-only.",
      "Here one can only read: oogst was started with --read-only.")
  }
  var noRecord: String {
    say("Ga eerst naar een record.", "Go to a record first.")
  }
  func cannotBeDone(_ kind: String) -> String {
    say(
      "Van een \(kind) is niet met één toets te zeggen dat het klaar is.",
      "Of a \(kind) one key cannot say that it is done.")
  }
  func removed(_ title: String, _ undo: String, _ referrers: Int) -> String {
    let title = Cleaning.short(title)
    let others =
      referrers == 0
      ? ""
      : say(
        " \(counted(referrers, ("record verwijst", "records verwijzen"), ("record refers", "records refer"))) ernaar.",
        " \(counted(referrers, ("record verwijst", "records verwijzen"), ("record refers", "records refer"))) to it."
      )
    return say("Weggegooid: \(title).", "Removed: \(title).") + others
      + say(" \(undo) haalt het terug.", " \(undo) brings it back.")
  }
  func restored(_ title: String) -> String {
    say("Teruggehaald: \(Cleaning.short(title)).", "Brought back: \(Cleaning.short(title)).")
  }
  func set(_ label: String, _ title: String, _ value: String) -> String {
    let title = Cleaning.short(title)
    return say("\(label) van \(title) is nu \(value).", "\(label) of \(title) is now \(value).")
  }
  func noField(_ name: String, _ fields: [String]) -> String {
    let all = fields.joined(separator: ", ")
    return say(
      "\(name) is geen veld. Typ bijvoorbeeld zet status=lopend; kies uit: \(all)",
      "\(name) is no field. Type for example set status=running; choose from: \(all)")
  }
  var nothingToUndo: String {
    say(
      "U hebt niets bewaard dat ongedaan te maken is.", "You have saved nothing that can be undone."
    )
  }
  func askUndo(_ text: String, _ environment: Environment) -> String {
    let answer = PromptWords(language: language).yesOrNo(environment)
    return say(
      "Ongedaan maken wat u deed: \(text)? \(answer)", "Undo what you did: \(text)? \(answer)")
  }
  var undone: String { say("Ongedaan gemaakt.", "Undone.") }
  var notUndone: String { say("Niets ongedaan gemaakt.", "Nothing undone.") }
}
