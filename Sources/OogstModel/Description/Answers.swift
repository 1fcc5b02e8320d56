/// How a field was answered at earlier moments, as records of another kind tell: the movement of a project in a
/// measurement round, by its conversations.
///
/// With it a list can be asked for what was so then, and not only for what is so now.
public struct Answers: Hashable, Sendable {
  /// The field of the kind that is asked about.
  public let field: String
  /// The letters of the kind that answers, and its fields: the answer, what it is about, the moment, and the date by
  /// which the newest of several counts.
  public let kind: String
  public let answer: String
  public let about: String
  public let moment: String
  public let date: String
  /// What an answer must meet to count.
  public let conditions: [Filter]

  public init(
    to field: String, by kind: String, answer: String, about: String, moment: String, date: String,
    conditions: [Filter]
  ) {
    self.field = field
    self.kind = kind
    self.answer = answer
    self.about = about
    self.moment = moment
    self.date = date
    self.conditions = conditions
  }
}
