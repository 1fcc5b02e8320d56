import OogstModel
import OogstReading

/// Saving a form, and leaving it.
extension FormState {
  mutating func perform(_ action: FormAction, _ environment: Environment) -> Outcome {
    switch action {
    case .open(let group):
      let first = hidden(in: group).first
      openGroups.append(group)
      focus = first.flatMap { lines.firstIndex(of: .field($0)) } ?? focus
      enterRow()
      return Outcome([.announce])
    case .addRow(let table): return addRow(table, environment)
    case .save: return save(environment)
    case .undo:
      let edited = [lastEdited].compactMap(\.self) + order.reversed()
      guard let index = edited.first(where: { fields[$0].canUndo }) else {
        return .say(words(environment).nothingToUndo)
      }
      focus = lines.firstIndex(of: .field(index)) ?? focus
      return undo(environment)
    case .discard:
      guard isDiscarding || !hasWork else {
        isDiscarding = true
        return .say(words(environment).askDiscard)
      }
      fields = fields.map { FormField($0.field, $0.original, editable(environment)) }
      return Outcome([
        .dropDrafts(ownDrafts), .close, .formDone(words(environment).discarded, nil),
      ])
    case .help: return Outcome([.open(.page(Subject(.formHelp, field: kind.code + ".")))])
    case .leave: return leave(environment)
    }
  }

  /// A table has one more row, whose first field is asked for.
  private mutating func addRow(_ table: Int, _ environment: Environment) -> Outcome {
    let before = Set(form.cells(of: table).map { kind.fields[$0].name })
    take(form.adding(rowTo: table), environment)
    let new = form.cells(of: table).first { !before.contains(kind.fields[$0].name) }
    focus = new.flatMap { lines.firstIndex(of: .field($0)) } ?? focus
    question = new.flatMap { shownFields.firstIndex(of: $0) } ?? question
    enterRow()
    return Outcome([.announce])
  }

  /// Goes on with more rows; the fields that are there stay as they are.
  mutating func take(_ larger: UnfoldedKind, _ environment: Environment) {
    var known: [String: (field: FormField, initial: String)] = [:]
    for (index, field) in fields.enumerated() { known[field.field.name] = (field, initial[index]) }
    func moved(_ index: Int) -> Int? { larger.kind.index(of: kind.fields[index].name) }
    making = making.flatMap { wanted in moved(wanted.field).map { ($0, wanted.text) } }
    editor = editor.flatMap { open in moved(open.field).map { ($0, open.text) } }
    lastEdited = lastEdited.flatMap(moved)
    form = larger
    let all = kind.fields.map { field in
      known[field.name] ?? (FormField(field, .unknown, editable(environment)), "")
    }
    fields = all.map(\.field)
    initial = all.map(\.initial)
  }

  /// The record as it is entered now.
  func entry(_ environment: Environment) -> RecordEntry {
    var entry = RecordEntry(kind, values: baseValues, today: environment.today)
    for (index, field) in fields.enumerated() where field.isChanged {
      if field.isTyped, field.isUnread || field.problem != nil {
        entry.set(index, to: field.text)
      } else {
        entry.set(index, to: field.value)
      }
    }
    return entry
  }

  /// The record as it is entered now, with its tables whole.
  private func currentValues(_ environment: Environment) -> [Value] {
    form.fold(entry(environment).values, from: base?.values)
  }

  /// Typed numbers that may mean something else.
  private func doubts(_ environment: Environment) -> [EntryProblem] {
    var typed = RecordEntry(kind, today: environment.today)
    for (index, field) in fields.enumerated() where field.isChanged && field.isTyped {
      typed.set(index, to: field.text)
    }
    return typed.doubts(environment.language)
  }

  mutating func save(_ environment: Environment) -> Outcome {
    for index in fields.indices { read(index, environment) }
    let entry = entry(environment)
    // What names lead to is known to the store alone: with that all mistakes are told at once.
    let hasNames = entry.values.contains { value in
      switch value {
      case .unrecognised: true
      case .references(let named): named.contains { if case .words = $0 { true } else { false } }
      default: false
      }
    }
    guard entry.obstacles.isEmpty || hasNames else { return refuse(entry, environment) }
    guard isChanged || !losing.isEmpty else {
      return Outcome([
        .dropDrafts(ownDrafts), .close, .formDone(words(environment).nothingChanged, nil),
      ])
    }
    isSaving = true
    return Outcome([
      .ask(.saveEntry(EntryToSave(entry: entry, base: base, losing: losing, form: form)))
    ])
  }

  /// One line with how many mistakes there are, then each of them, to go to.
  private mutating func refuse(_ entry: RecordEntry, _ environment: Environment) -> Outcome {
    let words = words(environment)
    var lines: [FormChoice.Line] = []
    for index in order {
      let missing = entry.obstacles.first { problem in
        if case .missing(let field) = problem { field == kind.fields[index] } else { false }
      }
      guard let problem = entry.problems[index] ?? missing else { continue }
      fields[index].problem = problem
      let text = words.mistake(
        kind.fields[index].label[environment.language], problem.short(environment.language),
        fields[index].text)
      lines.append(FormChoice.Line(text: text, pick: .field(index)))
    }
    choice = FormChoice(field: nil, title: words.refused(lines.count), lines: lines)
    return Outcome([.note(words.refused(lines.count))])
  }

  mutating func take(_ outcome: EntryOutcome, _ environment: Environment) -> Outcome {
    isSaving = false
    let words = words(environment)
    switch outcome {
    case .refused(let entry): return refuse(entry, environment)
    case .conflict(let theirs, let indexes):
      take(
        UnfoldedKind(form.whole, holding: [theirs.values, currentValues(environment)]), environment)
      conflict = FormConflict(
        theirs: theirs, waiting: indexes.compactMap { form.index(ofWhole: $0) })
      return askNext(environment)
    case .saved(let saved):
      let receipt = saved.receipt
      losing = [:]
      guard let record = receipt.records.first else { return Outcome([.close]) }
      let whole = form.whole
      let title = ValueText(environment.language).text(
        record.values[whole.titleIndex], whole.fields[whole.titleIndex], [:])
      var texts = [words.saved(record.id, title, isNew: subject.record == nil)]
      if !saved.taken.isEmpty {
        texts.append(words.taken(saved.taken.map { whole.fields[$0].label[environment.language] }))
      }
      if !saved.namesakes.isEmpty {
        texts.append(
          words.contradicts(NamesakeText(environment.language).text(saved.namesakes, kind)))
      }
      let entered = entry(environment).folded(by: form, base)
      texts += (entered.contradictions + doubts(environment)).map {
        words.contradicts($0.text(environment.language))
      }
      texts += FollowedText(language: environment.language).lines(receipt, environment.kinds)
      if environment.isExample { texts.append(words.practice) }
      let candidate = Candidate(id: record.id, title: title)
      return Outcome([
        .dropDrafts(ownDrafts), .close,
        .formDone(texts.joined(separator: " "), candidate),
      ])
    }
  }

  // MARK: - Somebody else changed it, too

  /// Asks about the next field that both changed; when all are settled, saves once more.
  private mutating func askNext(_ environment: Environment) -> Outcome {
    guard let conflict, let index = conflict.waiting.first else {
      guard let settled = conflict else { return Outcome() }
      self.conflict = nil
      // What both began with is what the other one has now.
      base = settled.theirs
      for (index, value) in form.unfold(settled.theirs.values).enumerated() {
        let wanted = settled.decided[index]
        if wanted == nil, fields[index].isChanged {
          fields[index].rebase(value, editable(environment))
          continue
        }
        fields[index] = FormField(kind.fields[index], value, editable(environment))
        guard let wanted else { continue }
        fields[index].set(wanted, text: editable(environment).text(wanted, kind.fields[index]))
      }
      return save(environment)
    }
    let words = words(environment)
    let field = kind.fields[index]
    let text = ValueText(environment.language)
    let mine = entry(environment).values[index]
    let theirs = form.unfold(conflict.theirs.values)[index]
    let before = baseValues?[index] ?? .unknown
    let all = [mine, theirs, before].map { text.text($0, field, titles) }
    let shared = FormWords.shared(all)
    func said(_ value: Value) -> String {
      FormWords.part(of: text.text(value, field, titles), from: shared)
    }
    let who = conflict.theirs.meta.changed.map {
      ChangeText(language: environment.language, titles: [:]).when($0)
    }
    choice = FormChoice(
      field: index, title: field.label[environment.language],
      lines: [
        FormChoice.Line(text: words.mine(said(mine)), pick: .settled(mine)),
        FormChoice.Line(text: words.theirs(said(theirs), who ?? ""), pick: .settled(theirs)),
        FormChoice.Line(text: words.before(said(before)), pick: .settled(before)),
      ])
    return Outcome([.note(words.conflict(field.label[environment.language], who ?? ""))])
  }

  mutating func settle(_ value: Value, _ environment: Environment) -> Outcome {
    guard let index = conflict?.waiting.first else { return Outcome() }
    let mine = entry(environment).values[index]
    losing[form.wholeIndex(index)] = value == mine || mine.isUnrecognised ? nil : mine
    conflict?.decided[index] = value
    conflict?.waiting.removeFirst()
    return askNext(environment)
  }

  // MARK: - Leaving

  /// What was changed is kept, and found again when the same is opened.
  mutating func leave(_ environment: Environment) -> Outcome {
    guard isReady, hasWork else { return Outcome([.dropDrafts(ownDrafts), .leave]) }
    if let index = focusedField { read(index, environment) }
    let words = words(environment)
    let isKept = environment.drafts != nil && !environment.isDraftTroubleTold
    return Outcome([
      .keepDrafts, .keepForm, .close, .formDone(isKept ? words.kept : words.keptForNow, nil),
    ])
  }
}

/// What somebody else made of a record that is being changed, as far as both changed the same.
struct FormConflict: Equatable, Sendable {
  var theirs: Record
  /// The fields about which nothing was decided yet.
  var waiting: [Int]
  /// What the others are to be.
  var decided: [Int: Value] = [:]
}
