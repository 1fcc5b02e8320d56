/// A monitoring conversation with one project in one round.
public struct Conversation: Described {
  public var title = ""
  public var round: Reference<MeasurementRound>?
  public var project: Reference<Project>?
  public var organisation: Reference<Organisation>?
  public var status: Status?
  public var date: PartialDate?
  public var movement: Movement?
  public var isIntention: Bool?
  public var stage: Stage?
  public var useful: Useful?
  public var themes = References<Theme>()
  public var progress = ""
  public var results = ""
  public var experiences = ""
  public var challenges = ""
  public var needs = ""

  public init() {}

  public static let code = "GES"
  public static let kind = makeKind(
    "conversation", Label("monitorgesprek", "monitoring conversation"),
    Label("monitorgesprekken", "monitoring conversations"))

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: ["naam", "name", "gesprek", "conversation"])
    try field(
      &round, "round", "Meting", "Round", [.facet, .scope, .group],
      columns: ["measurement", "ronde", "meetmoment"])
    try field(&project, "project", "Project", "Project", .facet, columns: ["projecttitel"])
    try field(
      &organisation, "organisation", "Organisatie", "Organisation", [.facet],
      columns: ["organization"])
    try field(&status, "status", "Status", "Status", [.state, .facet, .sorted])
    try field(&date, "date", "Datum", "Date", [.column, .sorted], columns: ["gesprek op", "day"])
    try field(&movement, "movement", "Beweging", "Movement", [.column, .facet, .sorted])
    try field(
      &isIntention, "isIntention", "Nog een voornemen", "Still an intention",
      help: Label(
        "Ja: het project zoekt er nog naar; nee: het is al zo",
        "Yes: the project is still looking for it; no: it is so already"),
      columns: ["voornemen", "intention"])
    try field(&stage, "stage", "Stadium", "Stage", [.column, .facet, .sorted])
    try field(&useful, "useful", "Was dit gesprek zinvol?", "Was this conversation useful?", .facet)
    try field(&themes, "themes", "Thema's", "Themes", .facet, columns: ["theme", "thema"])
    try field(
      &progress, "progress", "Voortgang", "Progress", [.summary, .long, .searched],
      columns: ["summary", "samenvatting", "verslag"])
    try field(&results, "results", "Resultaten", "Results", [.long, .searched])
    try field(
      &experiences, "experiences", "Ervaringen", "Experiences", [.long, .searched],
      columns: ["ervaring"])
    try field(
      &challenges, "challenges", "Uitdagingen", "Challenges", [.long, .searched],
      columns: ["uitdaging"])
    try field(
      &needs, "needs", "Wat heeft het project nodig?", "What does the project need?",
      [.long, .searched], columns: ["nodig"])
  }

  public enum Status: String, Choice {
    case planned, held, written, fedBack, postponed, cancelled

    public var label: Label {
      switch self {
      case .planned: Label("gepland", "planned")
      case .held: Label("gevoerd", "held")
      case .written: Label("uitgewerkt", "written up")
      case .fedBack: Label("teruggekoppeld", "fed back")
      case .postponed: Label("uitgesteld", "postponed")
      case .cancelled: Label("afgezegd", "cancelled")
      }
    }

    public static let usual: [Status] = [.held, .written, .fedBack]

    /// Whether the talk itself took place.
    public var tookPlace: Bool {
      switch self {
      case .held, .written, .fedBack: true
      case .planned, .postponed, .cancelled: false
      }
    }
  }

  public enum Useful: String, Choice {
    case yes, partly, no

    public var label: Label {
      switch self {
      case .yes: Label("ja", "yes")
      case .partly: Label("deels", "partly")
      case .no: Label("nee", "no")
      }
    }
  }
}
