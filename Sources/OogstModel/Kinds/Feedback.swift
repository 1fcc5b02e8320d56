/// What somebody said about how a project does, and the answer to it.
public struct Feedback: Described {
  public var title = ""
  public var project: Reference<Project>?
  public var expectation: Reference<Expectation>?
  public var from: AnyReference<Giver>?
  public var status: Status?
  public var date: PartialDate?
  public var answeredOn: PartialDate?
  public var text = Prose()
  public var response = Prose()

  public init() {}

  public static let code = "FEE"
  public static let kind = makeKind(
    "feedback", Label("feedback", "feedback"), Label("reacties", "feedback items"),
    order: Order(by: .field("date"), isDescending: true), dated: "date",
    words: ["reactie"])

  public static let rules = Rules<Feedback>(check: { feedback in
    var issues: [Issue] = []
    if feedback.status == .answered, feedback.response.isEmpty {
      issues.append(
        Issue(
          responseField,
          Label(
            "de status is beantwoord, maar het antwoord staat er niet bij",
            "the status is answered, but the response is missing")))
    }
    if let date = feedback.date, let answered = feedback.answeredOn,
      answered.lastDay < date.firstDay
    {
      issues.append(
        Issue(
          answeredOnField,
          Label(
            "het antwoord is van voor de feedback", "the response is from before the feedback")))
    }
    return issues
  })
  private static let responseField = field(\.response)
  private static let answeredOnField = field(\.answeredOn)

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      help: Label("Kort, in één zin", "Short, in one sentence"),
      columns: UsualColumns.title + [
        "feedback", "titel feedback", "feedback title", "onderwerp", "subject",
      ])
    try field.project(&project)
    try field(
      &expectation, "expectation", "Bij verwachting", "About expectation",
      inverse: Label("Feedback", "Feedback"), columns: ["verwachting"])
    try field(
      &from, "from", "Van wie", "From whom", [.column, .facet],
      inverse: Label("Gaf feedback", "Gave feedback"),
      columns: ["feedback van", "van", "gegeven door", "given by", "afzender", "sender"])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status feedback", "feedback status"])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      columns: UsualColumns.date + [
        "datum feedback", "ontvangen op", "feedback date", "received on", "date received",
      ])
    try field(
      &answeredOn, "answeredOn", "Beantwoord op", "Answered on", .sorted,
      columns: ["datum antwoord", "antwoord op", "date answered", "reply date"])
    try field(
      &text, "text", "De feedback", "The feedback", [.summary, .searched],
      help: Label("Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: UsualColumns.story)
    try field(
      &response, "response", "Antwoord", "Response", .searched,
      columns: ["answer", "reply", "ons antwoord", "wat doen we ermee"])
  }

  /// Who can give feedback.
  public enum Giver: ReferenceTargets {
    public static let codes = [
      Person.code, Organisation.code, Stakeholder.code, LearningNetwork.code,
    ]
  }

  public enum Status: String, Choice {
    case received, answered, processed

    public var label: Label {
      switch self {
      case .received: Label("ontvangen", "received")
      case .answered: Label("beantwoord", "answered")
      case .processed: Label("verwerkt", "processed")
      }
    }

    public var words: [String] {
      switch self {
      case .received: ["nieuw", "new", "open"]
      case .answered: ["gereageerd", "replied"]
      case .processed: ["afgerond", "afgehandeld", "klaar", "done", "closed"]
      }
    }

    public static let usual: [Status] = [.processed]

    public var tone: Tone? { self == .received ? .new : nil }
  }
}
