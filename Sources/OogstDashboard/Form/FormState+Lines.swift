import OogstModel
import OogstReading

/// A form where lines are typed: one question at a time.
///
/// An empty line keeps what is there, a hyphen empties it, `<` goes back, and what begins with a colon is no answer but
/// something to do. A text of several lines ends with a line that has a full stop alone.
extension FormState {
  /// The fields that are asked, and one question more at the end.
  private var questions: [Int] { shownFields }

  /// The groups that are not asked yet, with how many fields each has.
  private var closed: [(group: FieldGroup, count: Int)] {
    closedGroups.map { ($0, hidden(in: $0).count) }
  }

  /// The open tables that can have one more row.
  private var growing: [(label: Label, table: Int)] {
    fieldLines.compactMap { line in
      guard case .action(.addRow(let table)) = line else { return nil }
      return (form.whole.fields[table].label, table)
    }
  }

  func question(_ environment: Environment) -> String? {
    guard isReady else { return nil }
    let words = FormLineWords(language: environment.language)
    if let choice {
      // What is wrong was said just before; now a field is to be chosen.
      let title = choice.field == nil ? words.whichField : choice.title
      return words.choose(title, choice.lines.map(\.text))
    }
    if let editor { return words.nextLine(kind.fields[editor.field].label[environment.language]) }
    guard questions.indices.contains(question) else {
      return words.end(closed, growing)
    }
    let index = questions[question]
    let field = kind.fields[index]
    let now = fields[index].text.replacing("\n", with: " ")
    var options: [String] = []
    switch field.type {
    case .choice(let all): options = all.map { $0.label[environment.language] }
    case .yesNo: options = [environment.words.yes, environment.words.no]
    case .text, .prose, .number, .range, .money, .date, .time, .link, .tags, .reference,
      .references, .table:
      break
    }
    return words.ask(
      field.label[environment.language], now: now, options,
      isProse: field.type == .prose)
  }

  func answers(_ environment: Environment) -> [String] {
    guard isReady, choice == nil, editor == nil, questions.indices.contains(question) else {
      return []
    }
    switch kind.fields[questions[question]].type {
    case .choice(let all): return all.map { $0.label[environment.language] }
    case .yesNo: return [environment.words.yes, environment.words.no]
    case .text, .prose, .number, .range, .money, .date, .time, .link, .tags, .reference,
      .references, .table:
      return []
    }
  }

  mutating func answer(_ line: String, _ environment: Environment) -> Outcome {
    guard isReady else { return .unhandled }
    let words = FormLineWords(language: environment.language)
    let text = line.trimmingSpaces
    if text.hasPrefix(":") { return perform(text, environment) }
    if editor != nil { return addLine(line, environment) }
    if let open = choice { return pick(text, of: open, environment) }
    if text == "<" {
      question = max(question - 1, 0)
      return Outcome()
    }
    if text == "?" { return .say(helpText(environment)) }
    guard questions.indices.contains(question) else { return end(text, environment) }
    let index = questions[question]
    guard !text.isEmpty else {
      // Words that are wrong stay until they are right.
      if fields[index].problem == nil || !fields[index].isTyped {
        fields[index].problem = nil
        question += 1
        return Outcome()
      }
      return sayProblem(index, environment)
    }
    if text == "-" {
      question += 1
      return set(index, .unknown, environment)
    }
    let field = kind.fields[index]
    switch field.type {
    case .choice(let options):
      if let option = options.numbered(text) {
        question += 1
        return set(index, .choice(option.name), environment)
      }
    case .yesNo:
      if let number = Int(text), (1...2).contains(number) {
        question += 1
        return set(index, .yesNo(number == 1), environment)
      }
    case .prose:
      editor = (index, ProseEditor(line, atEnd: true))
      return .say(words.more)
    case .text, .number, .range, .money, .date, .time, .link, .tags, .reference, .references,
      .table:
      break
    }
    return take(words: text, at: index, environment)
  }

  /// Words of a person for a field; what is wrong with them is asked about again.
  private mutating func take(
    words text: String, at index: Int, _ environment: Environment
  ) -> Outcome {
    if fields[index].isTyped {
      _ = fields[index].take(.end)
      _ = fields[index].take(.clearBefore)
      fields[index].paste(Cleaning.piece(text))
      lastEdited = index
      read(index, environment)
      if fields[index].problem != nil { return sayProblem(index, environment) }
      if let name = unknownNames(index).first, !kind.fields[index].type.targets.isEmpty {
        question += 1
        return Outcome([
          .ask(.candidates(name, field: index, kinds: kind.fields[index].type.targets))
        ])
      }
      question += 1
      return Outcome()
    }
    var entry = RecordEntry(kind, today: environment.today)
    entry.set(index, to: text)
    guard entry.problems[index] == nil else {
      fields[index].problem = entry.problems[index]
      return sayProblem(index, environment)
    }
    question += 1
    return set(index, entry.values[index], environment)
  }

  /// What is wrong with the words of a field, before they are asked for again.
  private func sayProblem(_ index: Int, _ environment: Environment) -> Outcome {
    guard let problem = fields[index].problem else { return Outcome() }
    return .say(problem.text(environment.language))
  }

  private mutating func addLine(_ line: String, _ environment: Environment) -> Outcome {
    guard var open = editor else { return Outcome() }
    guard line.trimmingSpaces == "." else {
      open.text.paste("\n" + Cleaning.piece(line))
      editor = open
      return Outcome()
    }
    let text = RecordEntry.kept(open.text.text, kind.fields[open.field])
    editor = nil
    question += 1
    fields[open.field].set(text.isEmpty ? .unknown : .text(text), text: text)
    lastEdited = open.field
    return Outcome()
  }

  private mutating func pick(
    _ text: String, of open: FormChoice, _ environment: Environment
  ) -> Outcome {
    let words = FormLineWords(language: environment.language)
    // Of a name that was looked up: back to its question, or other words for it.
    let asked = open.field.flatMap { questions.firstIndex(of: $0) }
    if text == "<" || text.isEmpty {
      choice = nil
      if text == "<", let asked { question = asked }
      return Outcome()
    }
    if let index = open.field, let asked, Int(text) == nil, fields[index].isTyped {
      choice = nil
      question = asked
      return take(words: text, at: index, environment)
    }
    guard let (place, line) = Array(open.lines.enumerated()).numbered(text) else {
      return .say(words.noSuchChoice(open.lines.count))
    }
    choice?.focus = place
    if case .field(let index) = line.pick {
      show(index)
      question = questions.firstIndex(of: index) ?? question
    }
    return pressInChoice(.enter, environment)
  }

  /// The answer to what is to be done at the end.
  private mutating func end(_ text: String, _ environment: Environment) -> Outcome {
    let words = FormLineWords(language: environment.language)
    let actions = words.actions(closed, growing)
    guard let action = text.isEmpty ? actions.first : actions.numbered(text) else {
      return .say(words.noSuchChoice(actions.count))
    }
    switch action.does {
    case .again:
      question = 0
      return Outcome()
    case .action(.open(let group)): return open([group])
    case .action(let action): return perform(action, environment)
    }
  }

  /// Asks the fields of groups that were not asked.
  private mutating func open(_ groups: [FieldGroup]) -> Outcome {
    let first = groups.first.flatMap { hidden(in: $0).first }
    openGroups += groups
    question = first.flatMap { questions.firstIndex(of: $0) } ?? question
    return Outcome()
  }

  private mutating func perform(_ text: String, _ environment: Environment) -> Outcome {
    let words = FormLineWords(language: environment.language)
    let word = Folding.folded(text.dropFirst())
    if words.isMore(word) { return open(closedGroups) }
    switch words.action(of: word) {
    case .save: return save(environment)
    case .leave: return leave(environment)
    case .discard: return perform(.discard, environment)
    case .undo: return undo(environment)
    case .open(let group): return open([group])
    case .addRow(let table): return perform(.addRow(table), environment)
    case .help, nil: return .say(words.help)
    }
  }

  private func helpText(_ environment: Environment) -> String {
    let words = FormLineWords(language: environment.language)
    guard questions.indices.contains(question) else { return words.help }
    let field = kind.fields[questions[question]]
    let own = field.help?[environment.language]
    return [own, words.example(field)].compactMap(\.self).joined(separator: ". ") + " " + words.help
  }
}

extension Array {
  /// The element that a typed number names, counted from 1; nil for none, and for what is no number.
  fileprivate func numbered(_ text: String) -> Element? {
    guard let number = Int(text), number > 0, number <= count else { return nil }
    return self[number - 1]
  }
}

/// What a form asks where lines are typed.
struct FormLineWords: Bilingual {
  let language: Language

  /// *Status, 1 aangevraagd, 2 toegekend [lopend]: *.
  func ask(
    _ label: String, now: String, _ options: [String], isProse: Bool
  ) -> String {
    var text = label
    if !options.isEmpty {
      text += ", " + options.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
    }
    if isProse { text += say(", tekst", ", text") }
    if !now.isEmpty { text += " [\(Cleaning.short(now, most: 60))]" }
    return text + (text.hasSuffix("?") ? " " : ": ")
  }

  func choose(_ title: String, _ options: [String]) -> String {
    title + (title.hasSuffix("?") ? " " : ": ")
      + options.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ") + ": "
  }

  func nextLine(_ label: String) -> String {
    say("\(label), volgende regel of een punt: ", "\(label), next line or a full stop: ")
  }

  var whichField: String { say("Naar welk veld?", "To which field?") }

  var more: String {
    say(
      "Typ verder; een regel met alleen een punt is het einde.",
      "Type on; a line with a full stop alone is the end.")
  }

  func noSuchChoice(_ count: Int) -> String {
    say("Kies een nummer van 1 tot \(count).", "Choose a number from 1 to \(count).")
  }

  enum Does: Equatable { case again, action(FormAction) }

  func actions(
    _ closed: [(group: FieldGroup, count: Int)], _ growing: [(label: Label, table: Int)]
  ) -> [(text: String, does: Does)] {
    var all: [(String, Does)] = [(say("bewaren", "save"), .action(.save))]
    for (group, count) in closed {
      let label = group.label(language).lowercasedFirst
      let fields = counted(count, ("veld", "velden"), ("field", "fields"))
      all.append(("\(label) (\(fields))", .action(.open(group))))
    }
    for (label, table) in growing {
      all.append(
        (
          say(
            "nog een rij bij \(label.dutch.lowercasedFirst)",
            "one more row in \(label.english.lowercasedFirst)"), .action(.addRow(table))
        ))
    }
    all.append((say("nog eens langs de velden", "through the fields again"), .again))
    all.append((say("weggaan, en later verder", "leave, and go on later"), .action(.leave)))
    all.append((say("weggaan en niets bewaren", "leave and keep nothing"), .action(.discard)))
    return all
  }

  func end(
    _ closed: [(group: FieldGroup, count: Int)], _ growing: [(label: Label, table: Int)]
  ) -> String {
    actions(closed, growing).enumerated().map { "\($0 + 1) \($1.text)" }.joined(separator: ", ")
      + " [1]: "
  }

  var help: String {
    say(
      "Enter houdt wat er staat, - maakt leeg, < gaat terug, :bewaar bewaart, :weg gaat weg.",
      "Enter keeps what is there, - empties, < goes back, :save saves, :leave leaves.")
  }

  func example(_ field: Field) -> String {
    say("Bijvoorbeeld \(field.example.dutch).", "For example \(field.example.english).")
  }

  /// Whether a word asks for every field that was not asked.
  func isMore(_ word: String) -> Bool {
    ["meer", "meer velden", "more", "more fields"].contains(word)
  }

  /// The action that a word asks for, in either language.
  func action(of word: String) -> FormAction? {
    switch word {
    case "bewaar", "bewaren", "save": .save
    case "weg", "weggaan", "terug", "leave", "back": .leave
    case "weggooien", "niets bewaren", "discard": .discard
    case "ongedaan", "undo": .undo
    case "hulp", "help": .help
    default: nil
    }
  }
}
