public import OogstModel

/// Reads by what people want rows counted: `beweging`, `organisatie,jaar van begin` is by two fields.
public struct GroupingText: Sendable {
  private let kind: Kind

  public init(_ kind: Kind) { self.kind = kind }

  /// More would be a list again.
  public static let mostFields = 2

  /// The fields, by any of their words, divided by commas; or by blanks where no name has them.
  public func fields(_ text: String) -> Result<[Field], Problem> {
    let known = kind.fields.filter(\.isGrouped)
    func field(_ word: String) -> Field? {
      known.first { $0.answers(to: word.trimmingWhitespace) }
    }
    var words = text.split(separator: ",").map { String($0).trimmingWhitespace }
    if words.count == 1, field(words[0]) == nil {
      let parts = words[0].split(separator: " ").map(String.init)
      if parts.allSatisfy({ field($0) != nil }) { words = parts }
    }
    var fields: [Field] = []
    for word in words where !word.isEmpty {
      guard let found = field(word) else {
        return .failure(.noSuchField(word, known: known.map(\.label)))
      }
      if !fields.contains(found) { fields.append(found) }
    }
    guard fields.count <= Self.mostFields else { return .failure(.tooMany) }
    return .success(fields)
  }

  /// The field to add up, by any of its words.
  public func summed(_ text: String) -> Result<Field, Problem> {
    let known = kind.fields.filter(\.isSummed)
    guard let field = known.first(where: { $0.answers(to: text) }) else {
      return .failure(.noSuchField(text, known: known.map(\.label)))
    }
    return .success(field)
  }

  /// Why rows cannot be counted so.
  public enum Problem: Error, Hashable, Sendable {
    case noSuchField(String, known: [Label])
    case tooMany

    /// The problem and what to do about it, in one sentence.
    public func text(_ language: Language) -> String {
      switch self {
      case .noSuchField(let word, let known):
        let all = known.map { $0[language] }.joined(separator: ", ")
        guard !known.isEmpty else {
          return language.say(
            "Daarmee is hier niets te tellen.", "There is nothing to count by here.")
        }
        return language.say(
          "Met \(Cleaning.short(word)) kan dat niet. Kies uit: \(all)",
          "That does not work with \(Cleaning.short(word)). Choose from: \(all)")
      case .tooMany:
        return language.say(
          "Groepeer op hoogstens \(GroupingText.mostFields) velden.",
          "Group by \(GroupingText.mostFields) fields at most.")
      }
    }
  }
}
