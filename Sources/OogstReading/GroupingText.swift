public import OogstModel

/// Reads by what people want rows counted: `beweging`, `organisatie,jaar van begin` is by two fields.
public struct GroupingText: Sendable {
  private let kind: Kind

  public init(_ kind: Kind) { self.kind = kind }

  /// More would be a list again.
  public static let mostFields = 2

  /// The fields, by any of their words, divided by commas; or by blanks where no name has them.
  public func fields(_ text: String) -> Result<[Field], Problem> {
    let read = FieldNames(kind.fields.filter(\.isGrouped)).fields(text)
    guard case .success(let fields) = read else {
      return read.mapError(Problem.noSuchField)
    }
    guard fields.count <= Self.mostFields else { return .failure(.tooMany) }
    return .success(fields)
  }

  /// The field to add up, by any of its words.
  public func summed(_ text: String) -> Result<Field, Problem> {
    let known = kind.fields.filter(\.isSummed)
    guard let field = known.first(where: { $0.answers(to: text) }) else {
      return .failure(.noSuchField(FieldNames.Problem(word: text, known: known.map(\.label))))
    }
    return .success(field)
  }

  /// Why rows cannot be counted so.
  public enum Problem: Error, Hashable, Sendable {
    case noSuchField(FieldNames.Problem)
    case tooMany

    /// The problem and what to do about it, in one sentence.
    public func text(_ language: Language) -> String {
      switch self {
      case .noSuchField(let problem):
        return problem.known.isEmpty
          ? language.say("Daarmee is hier niets te tellen.", "There is nothing to count by here.")
          : problem.text(language)
      case .tooMany:
        return language.say(
          "Groepeer op hoogstens \(GroupingText.mostFields) velden.",
          "Group by \(GroupingText.mostFields) fields at most.")
      }
    }
  }
}
