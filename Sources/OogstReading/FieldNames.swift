public import OogstModel

/// Reads the names of fields as people type them: `organisatie, jaar van begin`.
public struct FieldNames: Sendable {
  private let known: [Field]

  /// `known` are the fields that may be named.
  public init(_ known: [Field]) { self.known = known }

  /// The fields, by any of their words, divided by commas; or by blanks where no name has them. Each once.
  public func fields(_ text: String) -> Result<[Field], Problem> {
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
        return .failure(Problem(word: word, known: known.map(\.label)))
      }
      if !fields.contains(found) { fields.append(found) }
    }
    return .success(fields)
  }

  /// Whether a text asks for the fields that are shown without any choice.
  public static func isUsual(_ text: String) -> Bool {
    ["vanzelf", "gewoon", "usual", "default", "automatic"].contains(Folding.folded(text))
  }

  /// A word that names none of the fields.
  public struct Problem: Error, Hashable, Sendable {
    public let word: String
    public let known: [Label]

    /// The problem and what to do about it, in one sentence.
    public func text(_ language: Language) -> String {
      let all = known.map { $0[language] }.joined(separator: ", ")
      guard !known.isEmpty else {
        return language.say("Daarmee kan dat hier niet.", "That does not work here.")
      }
      return language.say(
        "Met \(Cleaning.short(word)) kan dat niet. Kies uit: \(all)",
        "That does not work with \(Cleaning.short(word)). Choose from: \(all)")
    }
  }
}
