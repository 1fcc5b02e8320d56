/// What one party expects of another, and what they agreed about it.
public struct Expectation: Described {
  public var title = ""
  public var project: Reference<Project>?
  public var status: Status?
  public var from: AnyReference<Party>?
  public var to: AnyReference<Party>?
  public var agreedOn: PartialDate?
  public var text = Prose()
  public var agreement = Prose()

  public init() {}

  public static let code = "VWA"
  public static let kind = makeKind(
    "expectation", Label("verwachting", "expectation"), Label("verwachtingen", "expectations"),
    dated: "agreedOn")

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      help: Label("Kort, in één zin", "Short, in one sentence"),
      columns: UsualColumns.title + [
        "verwachting", "titel verwachting", "expectation", "expectation title", "onderwerp",
        "subject",
      ])
    try field.project(&project)
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status verwachting", "expectation status"])
    try field(
      &from, "from", "Van wie", "From whom", [.column, .facet],
      inverse: Label("Verwacht", "Expects"), columns: ["verwachting van", "van", "wie verwacht"])
    try field(
      &to, "to", "Aan wie", "Of whom", .facet,
      help: Label("Wie het moet doen of regelen", "Who is to do or arrange it"),
      inverse: Label("Anderen verwachten", "Expected of them"),
      columns: ["verwachting aan", "aan", "van wie verwacht"])
    try field(
      &agreedOn, "agreedOn", "Afgestemd op", "Agreed on", [.column, .sorted],
      columns: UsualColumns.date + ["datum afgestemd", "afgesproken op", "date agreed"])
    try field(
      &text, "text", "De verwachting", "The expectation", [.summary, .searched],
      help: Label("Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: UsualColumns.story)
    try field(
      &agreement, "agreement", "Wat is afgesproken?", "What was agreed?", .searched,
      columns: ["afspraak", "afspraken", "agreements"])
  }

  /// Who can expect something, and of whom it can be expected.
  public enum Party: ReferenceTargets {
    public static let codes = [
      Person.code, Organisation.code, Stakeholder.code, LearningNetwork.code,
    ]
  }

  public enum Status: String, Choice {
    case expressed, agreed, adjusted, lapsed

    public var label: Label {
      switch self {
      case .expressed: Label("uitgesproken", "expressed")
      case .agreed: Label("afgestemd", "agreed")
      case .adjusted: Label("bijgesteld", "adjusted")
      case .lapsed: Label("vervallen", "lapsed")
      }
    }

    public var words: [String] {
      switch self {
      case .expressed: ["genoemd", "nieuw", "new"]
      case .agreed: ["afgesproken", "akkoord"]
      case .adjusted: ["aangepast", "gewijzigd", "changed"]
      case .lapsed: ["niet meer van toepassing", "no longer applies"]
      }
    }

    public static let usual: [Status] = [.agreed]

    public var tone: Tone? {
      switch self {
      case .expressed: .new
      case .lapsed: .stopped
      case .agreed, .adjusted: nil
      }
    }
  }
}
