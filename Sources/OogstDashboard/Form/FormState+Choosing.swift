import OogstModel
import OogstReading

/// Choosing in a form: the options of a field, the records that words may mean, and what is wrong.
extension FormState {
  /// Opens the options of a field, on the one that it has.
  mutating func choose(_ index: Int, _ environment: Environment) -> Outcome {
    let words = words(environment)
    let field = kind.fields[index]
    var values: [Value] = []
    switch field.type {
    case .choice(let options): values = options.map { .choice($0.name) }
    case .yesNo: values = [.yesNo(true), .yesNo(false)]
    case .text, .prose, .number, .range, .money, .date, .time, .link, .tags, .reference,
      .references, .table:
      return Outcome()
    }
    let text = ValueText(environment.language)
    let now = fields[index].value
    let lines = (values + [.unknown]).map { value in
      FormChoice.Line(
        text: text.text(value, field, [:]) + (value == now ? words.isChosen : ""),
        pick: .value(value))
    }
    choice = FormChoice(
      field: index, title: field.label[environment.language], lines: lines,
      focus: lines.firstIndex { $0.pick == .value(now) } ?? 0)
    return Outcome()
  }

  /// The records that words may mean; one whose title they are is meant.
  mutating func choose(
    among found: [Candidate], for text: String, _ index: Int, _ environment: Environment
  ) -> Outcome {
    let words = words(environment)
    let field = kind.fields[index]
    let same = found.filter {
      Folding.folded($0.title) == Folding.folded(text) || RecordID(text) == $0.id
    }
    if same.count == 1 { return take(same[0], for: text, index, environment) }
    var lines = found.map { candidate in
      FormChoice.Line(
        text: Cleaning.line(candidate.title) + ", " + candidate.id.description,
        pick: .record(candidate))
    }
    for code in field.type.targets {
      guard let kind = environment.kind(code) else { continue }
      lines.append(
        FormChoice.Line(
          text: words.makeNew(kind.label[environment.language], text),
          pick: .new(kind: code, title: text)))
    }
    choice = FormChoice(
      field: index, title: field.label[environment.language], lines: lines)
    return Outcome([.note(words.found(found.count, text))])
  }

  /// The words in use that come near one that was typed; where there are none, or it is one of them, the next field.
  mutating func choose(
    among found: [String], for text: String, _ index: Int, _ environment: Environment
  ) -> Outcome {
    read(index, environment)
    let others = found.filter { Folding.folded($0) != Folding.folded(text) }
    guard !others.isEmpty, others.count == found.count else {
      return only == nil
        ? move(to: focus + 1, environment, isNear: false) : save(environment)
    }
    let words = words(environment)
    let asTyped = FormChoice.Line(text: words.asTyped(text), pick: .word(text, for: text))
    choice = FormChoice(
      field: index, title: kind.fields[index].label[environment.language],
      lines: [asTyped]
        + others.map { FormChoice.Line(text: Cleaning.line($0), pick: .word($0, for: text)) })
    return Outcome([.note(words.inUse(others.count, text))])
  }

  /// One word of a field is another from now on.
  private mutating func take(
    _ word: String, for text: String, _ index: Int, _ environment: Environment
  ) -> Outcome {
    var parts = fields[index].text.split(separator: ";").map { String($0).trimmingSpaces }
    if let last = parts.lastIndex(of: text) { parts[last] = word }
    if parts.joined(separator: "; ") != fields[index].text {
      fields[index].replaceWords(parts.joined(separator: "; "))
    }
    read(index, environment)
    lastEdited = index
    return only == nil ? move(to: focus + 1, environment, isNear: false) : save(environment)
  }

  /// Words of a field are a record from now on.
  private mutating func take(
    _ candidate: Candidate, for text: String, _ index: Int, _ environment: Environment
  ) -> Outcome {
    let title = Cleaning.line(candidate.title)
    titles[candidate.id] = title
    picked[title] = candidate.id
    // Of several names only the one that was asked about is another now.
    let isList = if case .references = kind.fields[index].type { true } else { false }
    let parts = isList ? fields[index].text.split(separator: ";").map(String.init) : [text]
    let renamed = parts.map(\.trimmingSpaces).map { $0 == text ? title : $0 }
    fields[index].replaceWords(renamed.joined(separator: "; "))
    return lookUp(index, environment)
  }

  /// A record that was made on the way.
  mutating func take(made candidate: Candidate, _ environment: Environment) -> Outcome {
    guard let wanted = making else { return Outcome() }
    making = nil
    return take(candidate, for: wanted.text, wanted.field, environment)
  }

  /// Has a field on the screen, with the others of its group; so it stays there when it is right.
  mutating func show(_ index: Int) {
    guard isLater(index) else { return }
    let group = group(of: index)
    if !openGroups.contains(group) { openGroups.append(group) }
  }

  mutating func pressInChoice(_ key: Key, _ environment: Environment) -> Outcome {
    guard var open = choice else { return Outcome() }
    switch key {
    case .enter:
      choice = nil
      generation += 1
      return take(open.lines[open.focus].pick, of: open, environment)
    case .function(2), .save:
      choice = nil
      return save(environment)
    case .escape, .backspace, .tab, .backTab, .left:
      choice = nil
      // Of one field there is nothing to go back to.
      if only != nil, conflict == nil, open.field == only { return leave(environment) }
      generation += 1
      conflict = nil
      return Outcome([.announce])
    default:
      let isArrow = key == .up || key == .down
      let isMoved = open.move(by: key)
      choice = open
      if !isMoved, case .character(let letter) = key, open.typed.count <= 1 {
        return .say(words(environment).noneBegins(String(letter)))
      }
      return Outcome(move: isMoved ? isArrow ? .near : .far : .atEnd)
    }
  }

  private mutating func take(
    _ pick: FormChoice.Pick, of open: FormChoice, _ environment: Environment
  ) -> Outcome {
    switch pick {
    case .value(let value):
      guard let index = open.field else { return Outcome() }
      let outcome = set(index, value, environment)
      return only == nil ? outcome : save(environment)
    case .record(let candidate):
      guard let index = open.field, let text = unknownNames(index).first else { return Outcome() }
      return take(candidate, for: text, index, environment)
    case .new(let code, let title):
      guard let index = open.field, let kind = environment.kind(code) else { return Outcome() }
      making = (index, title)
      let name = kind.fields[kind.titleIndex].name
      return Outcome([.open(.form(FormSubject(kind: code, given: [name: .text(title)])))])
    case .field(let index):
      show(index)
      if let line = lines.firstIndex(of: .field(index)) { focus = line }
      enterRow()
      let problem = fields[index].problem?.text(environment.language)
      return Outcome([problem.map { .note($0) } ?? .announce])
    case .word(let word, let text):
      return open.field.map { take(word, for: text, $0, environment) } ?? Outcome()
    case .settled(let value): return settle(value, environment)
    }
  }
}
