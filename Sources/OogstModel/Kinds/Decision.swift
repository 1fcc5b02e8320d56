/// What was decided, by whom, and which stakeholders took part.
public struct Decision: Described {
  public var title = ""
  public var project: Reference<Project>?
  public var status: Status?
  public var date: PartialDate?
  public var decidedBy = ""
  public var meeting: AnyReference<Occasion>?
  public var involved = References<Stakeholder>()
  public var reason = Prose()
  public var consequences = Prose()

  public init() {}

  public static let code = "BES"
  public static let kind = makeKind(
    "decision", Label("besluit", "decision"), Label("besluiten", "decisions"),
    order: Order(by: .field("date"), isDescending: true), dated: "date",
    words: ["beslissing", "beslissingen"])

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      help: Label("Wat is besloten, in één zin", "What was decided, in one sentence"),
      columns: UsualColumns.title + [
        "besluit", "titel besluit", "decision", "decision title", "beslissing", "onderwerp",
        "subject",
      ])
    try field.project(&project)
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status besluit", "decision status"])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      columns: UsualColumns.date + [
        "datum besluit", "besluitdatum", "besloten op", "decision date", "decided on",
      ])
    try field(
      &decidedBy, "decidedBy", "Wie besliste", "Who decided", .searched,
      help: Label(
        "Functie of groep, geen naam: de stuurgroep", "Function or group, no name: the board"),
      columns: ["besloten door", "beslisser", "genomen door"])
    try field(
      &meeting, "meeting", "Genomen in", "Taken at",
      columns: ["bijeenkomst", "overleg", "vergadering", "genomen tijdens"])
    try field(
      &involved, "involved", "Betrokken belanghebbenden", "Stakeholders involved", .facet,
      inverse: Label("Betrokken bij besluit", "Decisions they were involved in"),
      columns: ["betrokkenen", "belanghebbenden", "stakeholders", "wie is betrokken"])
    try field(
      &reason, "reason", "Waarom", "Why", [.summary, .searched],
      columns: UsualColumns.story + ["reden", "motivering", "motivatie", "onderbouwing", "grounds"])
    try field(
      &consequences, "consequences", "Wat volgt eruit?", "What follows from it?", .searched,
      columns: ["gevolgen", "gevolg", "vervolg", "next steps"])
  }

  /// The kinds of record in which a decision can be taken.
  public enum Occasion: ReferenceTargets {
    public static let codes = [Meeting.code, AgendaItem.code, Conversation.code]
  }

  public enum Status: String, Choice {
    case proposed, taken, revoked

    public var label: Label {
      switch self {
      case .proposed: Label("voorgesteld", "proposed")
      case .taken: Label("genomen", "taken")
      case .revoked: Label("herroepen", "revoked")
      }
    }

    public var words: [String] {
      switch self {
      case .proposed: ["voorstel", "proposal", "concept", "draft"]
      case .taken: ["besloten", "vastgesteld", "akkoord", "decided", "approved"]
      case .revoked: ["ingetrokken", "teruggedraaid", "withdrawn"]
      }
    }

    public static let usual: [Status] = [.taken]

    public var tone: Tone? {
      switch self {
      case .proposed: .new
      case .revoked: .stopped
      case .taken: nil
      }
    }
  }
}
