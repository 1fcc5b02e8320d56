import OogstModel
import OogstReading

/// Keys in a form: letters type, arrows move, Enter goes on.
extension FormState {
  mutating func press(_ key: Key, _ environment: Environment) -> Outcome {
    if key != .enter { isDiscarding = false }
    guard isReady else { return key == .escape ? leave(environment) : Outcome() }
    if editor != nil { return pressInEditor(key, environment) }
    if choice != nil { return pressInChoice(key, environment) }
    switch key {
    case .up: return move(to: focus - 1, environment, isNear: true)
    case .down: return move(to: focus + 1, environment, isNear: true)
    case .tab: return move(to: focus + 1 < lines.count ? focus + 1 : 0, environment, isNear: false)
    case .backTab: return move(to: focus - 1, environment, isNear: false)
    case .pageUp: return move(to: 0, environment, isNear: false)
    case .pageDown: return move(to: lines.count - 1, environment, isNear: false)
    case .escape: return leave(environment)
    case .function(1): return Outcome([.open(.page(Subject(.formHelp, field: helpField)))])
    case .function(2), .save: return save(environment)
    case .function(3), .undo: return undo(environment)
    case .function(4):
      guard let index = focusedField, kind.fields[index].type == .prose, environment.hasEditor
      else { return .say(words(environment).noEditor) }
      return Outcome([.edit(fields[index].text)])
    default: break
    }
    guard focus >= 0 else {
      // On the heading a letter has nowhere to go.
      if key == .enter { return move(to: 0, environment, isNear: false) }
      guard case .character = key else { return .unhandled }
      return .say(words(environment).firstToAField)
    }
    switch lines[focus] {
    case .action(let action):
      // A line end of a text that was pasted saves nothing.
      guard key == .enter, !environment.isStream else {
        return .say(words(environment).enterDoesIt)
      }
      return perform(action, environment)
    case .field(let index): return press(key, in: index, environment)
    }
  }

  /// What help is about: the field that has the focus.
  private var helpField: String {
    kind.code + "." + (focusedField.map { kind.fields[$0].name } ?? "")
  }

  private mutating func press(_ key: Key, in index: Int, _ environment: Environment) -> Outcome {
    let field = fields[index].field
    switch field.editor {
    case .choice, .yesNo:
      switch key {
      case .enter: return choose(index, environment)
      case .character:
        let outcome = choose(index, environment)
        _ = choice?.move(by: key)
        return outcome
      case .backspace, .delete, .clearBefore, .clearAfter, .clearWord:
        return set(index, .unknown, environment)
      case .left, .right, .home, .end: return Outcome()
      default: return .unhandled
      }
    case .prose:
      switch key {
      case .left, .right, .home, .end: return Outcome()
      case .enter: return edit(index, atEnd: false, environment)
      case .character, .backspace, .delete, .clearWord, .clearBefore, .clearAfter:
        let outcome = edit(index, atEnd: true, environment)
        let width = editorWidth
        _ = editor?.text.take(key, width: width, height: 1)
        return outcome
      default: return .unhandled
      }
    case .line, .number, .range, .money, .date, .time, .link, .tags, .reference, .references,
      .table:
      if key == .enter, !field.type.targets.isEmpty,
        fields[index].isUnread || fields[index].problem != nil,
        !fields[index].text.trimmingSpaces.isEmpty
      {
        return lookUp(index, environment)
      }
      if key == .enter, field.type == .tags, let asked = askForTags(index) { return asked }
      if key == .enter, only != nil { return save(environment) }
      if key == .enter { return move(to: focus + 1, environment, isNear: false) }
      // In a field that was just entered it makes room for another value.
      let key = key == .clearBefore && fields[index].typing.place == 0 ? .clearAfter : key
      let gone = beginName(with: key, in: index) ?? part(takenBy: key, from: index)
      let before = fields[index].text
      guard fields[index].take(key) else {
        return key == .backspace || key == .delete ? Outcome() : .unhandled
      }
      if fields[index].text != before { lastEdited = index }
      // What was taken away is nowhere any more: a reader says it only when it is written.
      guard !gone.isEmpty else { return Outcome() }
      return Outcome([.note(PromptWords(language: environment.language).gone(gone))])
    }
  }

  /// Who types in a field that names a record means another one, and where several can be named one more. Gives what goes.
  private mutating func beginName(with key: Key, in index: Int) -> String? {
    guard case .character = key, !fields[index].isUnread, fields[index].problem == nil,
      fields[index].typing.place == 0, !fields[index].text.isEmpty
    else { return nil }
    switch fields[index].field.type {
    case .reference:
      let gone = fields[index].text
      fields[index].replaceWords("")
      return gone
    case .references:
      fields[index].replaceWords(fields[index].text + "; ")
      return ""
    case .text, .prose, .number, .range, .money, .date, .time, .yesNo, .link, .tags, .choice,
      .table:
      return nil
    }
  }

  private func part(takenBy key: Key, from index: Int) -> String {
    fields[index].typing.part(takenBy: key)
  }

  /// Takes a piece of text that was pasted as one change.
  mutating func paste(_ text: String, _ environment: Environment) -> Outcome {
    let words = words(environment)
    if editor != nil {
      let clean = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { Cleaning.piece(String($0)) }.joined(separator: "\n")
      editor?.text.paste(clean)
      return Outcome([.note(words.pasted(clean.count))])
    }
    guard let index = focusedField, fields[index].isTyped else { return .say(words.pasteNowhere) }
    let clean = Cleaning.piece(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    fields[index].paste(clean)
    lastEdited = index
    return Outcome([.note(words.pasted(clean.count))])
  }

  // MARK: - Values

  /// Reads what was typed in a field, once it is left.
  mutating func read(_ index: Int, _ environment: Environment) {
    guard fields[index].isTyped, fields[index].isUnread else { return }
    guard !fields[index].isOriginalText else { return fields[index].keep(fields[index].original) }
    var entry = RecordEntry(kind, today: environment.today)
    entry.set(index, to: fields[index].text)
    entry.set(index, keeping: named(entry.values[index], kind.fields[index]))
    fields[index].read(entry, at: index)
  }

  /// The records that words of this form were chosen to mean.
  private func named(_ value: Value, _ field: Field) -> Value {
    value.naming(field.type) { words in
      picked[words] ?? titles.first { Cleaning.line($0.value) == words }?.key
    }
  }

  /// The names in a field that nobody knows yet.
  func unknownNames(_ index: Int) -> [String] {
    var entry = RecordEntry(kind, today: Day(secondsSince1970: 0))
    entry.set(index, to: fields[index].text)
    switch named(entry.values[index], kind.fields[index]) {
    case .unrecognised(let words): return [words]
    // An id is looked up, too: so one sees what it is.
    case .reference(let id): return titles[id] == nil ? [fields[index].text.trimmingSpaces] : []
    case .references(let entries):
      return entries.compactMap { entry in
        switch entry {
        case .words(let words): words
        case .record(let id): titles[id] == nil ? id.description : nil
        }
      }
    case .unknown, .text, .number, .range, .money, .date, .time, .yesNo, .choice, .tags, .rows:
      return []
    }
  }

  /// Asks which words in use come near the last one of a field that was just typed; nil for none.
  private func askForTags(_ index: Int) -> Outcome? {
    let field = kind.fields[index]
    let last = fields[index].text.split(separator: ";").last.map { String($0).trimmingSpaces }
    guard fields[index].isUnread, field.uses.contains(.facet), let last, !last.isEmpty else {
      return nil
    }
    return Outcome([.ask(.tags(last, field: index, name: field.name, kind: kind.code))])
  }

  /// Looks up what typed names mean, one after another; then the field has the titles of what was meant.
  mutating func lookUp(_ index: Int, _ environment: Environment) -> Outcome {
    if let name = unknownNames(index).first {
      return Outcome([
        .ask(.candidates(name, field: index, kinds: kind.fields[index].type.targets))
      ])
    }
    read(index, environment)
    let value = fields[index].value
    fields[index].set(value, text: editable(environment).text(value, kind.fields[index]))
    fields[index].enter()
    lastEdited = index
    generation += 1
    return Outcome()
  }

  mutating func set(_ index: Int, _ value: Value, _ environment: Environment) -> Outcome {
    let text = editable(environment).text(value, kind.fields[index])
    let isSame = fields[index].value == value
    fields[index].set(value, text: text)
    if !isSame { lastEdited = index }
    generation += 1
    return Outcome(isSame ? [.note(words(environment).unchanged)] : [])
  }

  /// Takes back the last change of the field that was changed last.
  mutating func undo(_ environment: Environment) -> Outcome {
    let words = words(environment)
    let index = focusedField ?? lastEdited
    guard let index, fields[index].undo() else { return .say(words.nothingToUndo) }
    generation += 1
    let label = kind.fields[index].label[environment.language]
    let text = fields[index].text
    if let line = lines.firstIndex(of: .field(index)) { focus = line }
    return .say(words.undone(label, text))
  }

  // MARK: - Several lines

  /// Cells that a line of prose may take.
  var editorWidth: Int { max(grid.paragraphWidth - 1, 1) }
  var editorHeight: Int { max(grid.contentHeight - 1, 1) }

  private mutating func edit(_ index: Int, atEnd: Bool, _ environment: Environment) -> Outcome {
    editor = (index, ProseEditor(fields[index].text, atEnd: atEnd))
    let label = kind.fields[index].label[environment.language]
    return Outcome([.note(words(environment).editing(label))])
  }

  /// What came of the user's own editor.
  mutating func take(edited text: EditedText, _ environment: Environment) -> Outcome {
    let words = words(environment)
    guard let index = editor?.field ?? focusedField else { return Outcome() }
    switch text {
    case .unchanged: return Outcome([.announce, .note(words.unchanged)])
    case .failed(let what): return .say(words.editorFailed(what))
    case .changed(let text):
      let kept = RecordEntry.kept(text, kind.fields[index])
      editor = nil
      lastEdited = index
      generation += 1
      fields[index].set(kept.isEmpty ? .unknown : .text(kept), text: kept)
      return Outcome([.keepDrafts, .announce])
    }
  }

  private mutating func pressInEditor(_ key: Key, _ environment: Environment) -> Outcome {
    guard var open = editor else { return Outcome() }
    switch key {
    case .tab, .backTab, .escape, .function(2), .save:
      let text = RecordEntry.kept(open.text.text, kind.fields[open.field])
      editor = nil
      let value: Value = text.isEmpty ? .unknown : .text(text)
      if text != fields[open.field].text {
        fields[open.field].set(value, text: text)
        lastEdited = open.field
      }
      generation += 1
      if key == .function(2) || key == .save { return save(environment) }
      if key == .escape { return Outcome([.announce]) }
      return move(to: focus + (key == .tab ? 1 : -1), environment, isNear: false)
    case .function(4):
      guard environment.hasEditor else { return .say(words(environment).noEditor) }
      return Outcome([.edit(open.text.text)])
    case .function(3), .undo:
      let isUndone = open.text.undo()
      editor = open
      return isUndone ? Outcome() : .say(words(environment).nothingToUndo)
    default: break
    }
    let gone = open.text.part(takenBy: key)
    let lines = open.text.text.count { $0 == "\n" }
    guard open.text.take(key, width: editorWidth, height: editorHeight) else { return .unhandled }
    editor = open
    let words = words(environment)
    let now = open.text.text.count { $0 == "\n" }
    if now > lines { return Outcome([.note(words.newLine)]) }
    if now < lines, gone.isEmpty { return Outcome([.note(words.joined)]) }
    guard !gone.isEmpty else { return Outcome() }
    return Outcome([.note(PromptWords(language: environment.language).gone(gone))])
  }
}
