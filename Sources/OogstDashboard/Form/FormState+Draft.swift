import OogstModel
import OogstReading

/// A form as a draft, and a draft as a form.
extension FormState {
  /// As it stands now; nil for one in which nothing was changed. `stamp` is whose it is, and when.
  func draft(_ stamp: Stamp, _ environment: Environment) -> Draft? {
    guard isReady, hasWork else { return nil }
    var changed = fields.enumerated().filter {
      $0.element.isChanged && form.table(of: $0.offset) == nil
    }.map { index, field in
      Draft.Field(
        name: kind.fields[index].name, text: field.text,
        value: field.isTyped && field.isUnread ? .unknown : field.value)
    }
    // The cells of a table are kept as one text.
    for table in form.tables where form.cells(of: table).contains(where: { fields[$0].isChanged }) {
      changed.append(
        Draft.Field(
          name: form.whole.fields[table].name, text: form.written(table) { fields[$0].text },
          value: .unknown))
    }
    // What is typed in an editor is not in its field yet.
    if let editor {
      let name = kind.fields[editor.field].name
      let text = editor.text.text
      changed.removeAll { $0.name == name }
      changed.append(Draft.Field(name: name, text: text, value: .text(text)))
    }
    let focused = editor?.field ?? focusedField
    return Draft(
      id: draftID, stamp: stamp, host: environment.host, kind: kind.code, base: base,
      copies: subject.copies, fields: changed, focus: focused.map { kind.fields[$0].name } ?? "",
      place: editor?.text.place ?? focused.map { fields[$0].typing.place } ?? 0)
  }

  /// A form that goes on where a draft was left; it is kept under a name of its own from now on, since somebody may have
  /// the draft open elsewhere.
  init?(_ draft: Draft, id: String, _ environment: Environment) {
    guard let kind = environment.kind(draft.kind) else { return nil }
    let subject = FormSubject(
      kind: draft.kind, record: draft.base?.id, copies: draft.copies, draft: draft.id)
    self.init(subject, kind, environment)
    draftID = id
    replacedDraft = draft.id
    base = draft.base
    keptAt = (draft.stamp, draft.host)
    form = UnfoldedKind(kind, holding: draft.base.map { [$0.values] } ?? [])
    for typed in draft.fields {
      if let table = form.tables.first(where: { form.whole.fields[$0].name == typed.name }) {
        form = form.reading(typed.text, in: table).form
      }
    }
    let values = baseValues ?? self.kind.fields.map { _ in .unknown }
    fields = zip(self.kind.fields, values).map { FormField($0, $1, editable(environment)) }
    initial = fields.map(\.text)
    for typed in draft.fields {
      if let table = form.tables.first(where: { form.whole.fields[$0].name == typed.name }) {
        restore(typed.text, table, environment)
        continue
      }
      guard let index = self.kind.index(of: typed.name) else { continue }
      if fields[index].isTyped {
        fields[index].replaceWords(typed.text)
        // A name that was looked up is known again.
        for (name, id) in zip(names(in: typed.text, index), typed.value.referenced) {
          picked[name] = id
          titles[id] = name
        }
        read(index, environment)
      } else {
        fields[index].set(typed.value, text: typed.text)
      }
    }
    // Nothing of it is new yet.
    keptDraft = draft.fields
    isReady = true
    focus = self.kind.index(of: draft.focus).flatMap { lines.firstIndex(of: .field($0)) } ?? 0
    if let index = focusedField { fields[index].put(at: draft.place) }
  }

  /// The cells of a table as they were typed.
  private mutating func restore(_ text: String, _ table: Int, _ environment: Environment) {
    for (index, words) in form.reading(text, in: table).words where fields[index].text != words {
      if fields[index].isTyped {
        fields[index].replaceWords(words)
        read(index, environment)
      } else {
        var entry = RecordEntry(kind, today: environment.today)
        entry.set(index, to: words)
        fields[index].set(entry.values[index], text: words)
      }
    }
  }

  /// What of it was not kept since it was typed; nil for nothing.
  func unkept(_ author: String, _ environment: Environment) -> Draft? {
    guard let draft = draft(Stamp(at: 0, by: author), environment), draft.fields != keptDraft else {
      return nil
    }
    return draft
  }

  /// Stands in an id between the draft that somebody went on from and what came of that.
  static let wentOn = "+"

  /// The drafts that it leaves behind when it is done with: its own, and those that it goes on from.
  var ownDrafts: [String] {
    let runs = draftID.split(separator: Self.wentOn)
    let own = runs.indices.map { runs[...$0].joined(separator: Self.wentOn) }
    return own + (replacedDraft.map { own.contains($0) ? [] : [$0] } ?? [])
  }

  /// What it is called among what is not saved: *les: Wandel samen*.
  func unsavedName(_ environment: Environment) -> String {
    let title = Cleaning.short(fields[kind.titleIndex].text)
    var parts = [kind.label[environment.language] + (title.isEmpty ? "" : ": " + title)]
    // The example has no clock of its own.
    if let kept = keptAt, kept.stamp.at != 0 {
      let when = ChangeText(language: environment.language, titles: [:])
        .when(Stamp(at: kept.stamp.at, by: ""))
      parts.append(
        kept.host.isEmpty ? when : when + ", " + words(environment).on(Cleaning.short(kept.host)))
    }
    // What must be there before it can be saved.
    let missing = entry(environment).obstacles.map { $0.field.label[environment.language] }
    if !missing.isEmpty { parts.append(words(environment).isMissing(missing)) }
    return parts.joined(separator: ", ")
  }

  /// The same with what is done: *Nieuw, les: Wandel samen*.
  func unsavedAct(_ environment: Environment) -> String {
    words(environment).act(isNew: subject.record == nil) + unsavedName(environment)
  }

  /// The names that words of a field are, one for one record and several for many.
  private func names(in text: String, _ index: Int) -> [String] {
    switch kind.fields[index].type {
    case .reference: [text]
    case .references: text.split(separator: ";").map { String($0).trimmingSpaces }
    case .text, .prose, .number, .range, .money, .date, .time, .yesNo, .link, .tags, .choice,
      .table:
      []
    }
  }
}
