import OogstModel
import OogstReading

/// Conditions on the list below, as they are typed for one of its fields.
extension State {
  /// Opens the line in which a range or words are typed.
  mutating func typeFilter(_ name: String) -> [Effect] {
    guard let kind = environment.kind(top?.listBelow?.kind), let field = kind.field(name) else {
      return []
    }
    let words = FilterWords(language: environment.language)
    let label = field.label[environment.language]
    news.makeRoom()
    prompt = .filter(
      Typing(), field: name,
      label: field.hasRange
        ? (field.type == .date ? words.askRange(label) : words.askAmounts(label))
        : words.askWords(label))
    return []
  }

  /// What was typed narrows the list; what cannot be read is said, and can be typed again.
  mutating func narrow(_ name: String, to text: String) -> [Effect] {
    guard let kind = environment.kind(top?.listBelow?.kind), let field = kind.field(name) else {
      return []
    }
    switch FilterText(kind, today: environment.today).narrowing(text, of: field) {
    case .failure(let problem):
      say(problem.text(environment.language))
      return []
    case .success(let filters): return send(.narrowed(filters))
    }
  }

  /// Opens the line for commands with a condition in it, to be typed otherwise.
  mutating func typeAgain(_ filter: String) -> [Effect] {
    news.makeRoom()
    prompt = .command(
      commandLines.beginning(with: environment.commandWords.word(.filter) + " " + filter))
    return []
  }
}
