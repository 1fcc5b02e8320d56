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
  public var progress = Prose()
  public var results = Prose()
  public var experiences = Prose()
  public var challenges = Prose()
  public var needs = Prose()

  public init() {}

  public static let code = "GES"
  public static let kind = makeKind(
    "conversation", Label("monitorgesprek", "monitoring conversation"),
    Label("monitorgesprekken", "monitoring conversations"), dated: "date",
    words: ["gesprek", "gesprekken", "conversation", "conversations"])

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: [
        "titel gesprek", "naam gesprek", "gespreksnaam", "gesprekstitel", "conversation title",
        "naam", "name", "gesprek", "conversation", "interview", "onderwerp", "subject",
      ])
    try field(
      &round, "round", "Meting", "Round", [.facet, .scope, .group],
      columns: [
        "measurement", "ronde", "meetmoment", "meetronde", "monitorronde", "monitoringronde",
        "measurement round", "naam meting", "round name",
      ])
    try field(
      &project, "project", "Project", "Project", .facet,
      columns: [
        "projecttitel", "projectnaam", "titel project", "naam project", "titel van het project",
        "naam van het project", "project title", "project name", "title of project",
      ])
    try field(
      &organisation, "organisation", "Organisatie", "Organisation", [.facet],
      columns: [
        "organization", "organisatienaam", "naam organisatie", "naam van de organisatie",
        "organisation name", "organization name", "org name", "name of organisation",
        "name of organization", "instelling", "naam instelling", "institution",
        "deelnemende organisatie", "uitvoerende organisatie", "penvoerende organisatie",
        "penvoerder", "zorgorganisatie", "participating organisation", "participating organization",
      ])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: [
        "gespreksstatus", "status gesprek", "status van het gesprek", "conversation status",
      ])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      columns: [
        "gesprek op", "day", "dag", "gespreksdatum", "datum gesprek", "datum van het gesprek",
        "gevoerd op", "conversation date", "date of conversation", "interview date", "held on",
      ])
    try field(
      &movement, "movement", "Beweging", "Movement", [.column, .facet, .sorted],
      columns: ["beweging sinds vorige meting", "movement since last round"])
    try field(
      &isIntention, "isIntention", "Alleen nog een plan", "Only a plan so far",
      help: Label(
        "Ja: het project zoekt er nog naar; nee: het is al zo",
        "Yes: the project is still looking for it; no: it is so already"),
      columns: ["voornemen", "nog een voornemen", "intention", "still an intention"])
    try field(
      &stage, "stage", "Stadium", "Stage", [.column, .facet, .sorted],
      columns: ["implementatiestadium", "implementatiefase", "implementation stage"])
    try field(
      &useful, "useful", "Was dit gesprek zinvol?", "Was this conversation useful?", .facet,
      columns: ["zinvol", "gesprek zinvol", "nuttig", "was it useful"])
    try field(&themes, "themes", "Thema's", "Themes", .facet, columns: ["theme", "thema"])
    try field(
      &progress, "progress", "Voortgang", "Progress", [.summary, .searched],
      columns: [
        "summary", "samenvatting", "verslag", "gespreksverslag", "verslag gesprek",
        "voortgang project", "report", "notities", "aantekeningen", "notes", "description",
        "omschrijving", "beschrijving",
      ])
    try field(
      &results, "results", "Resultaten", "Results", .searched,
      columns: [
        "resultaat", "result", "opbrengsten", "opbrengst", "uitkomsten", "outcomes",
        "behaalde resultaten",
      ])
    try field(
      &experiences, "experiences", "Ervaringen", "Experiences", .searched,
      columns: ["ervaring", "experience"])
    try field(
      &challenges, "challenges", "Uitdagingen", "Challenges", .searched,
      columns: [
        "uitdaging", "challenge", "knelpunten", "knelpunt", "belemmeringen", "obstacles",
        "bottlenecks", "problemen",
      ])
    try field(
      &needs, "needs", "Wat heeft het project nodig?", "What does the project need?",
      .searched,
      columns: [
        "nodig", "wat is er nodig", "behoefte", "behoeften", "ondersteuningsbehoefte", "hulpvraag",
        "need", "support needed",
      ])
  }

  public enum Status: String, Choice {
    case planned, held, written, fedBack, postponed, cancelled

    public var label: Label {
      switch self {
      case .planned: Label("gepland", "planned")
      case .held: Label("gevoerd", "held")
      case .written: Label("uitgewerkt", "written up")
      case .fedBack: Label("teruggekoppeld", "reported back")
      case .postponed: Label("uitgesteld", "postponed")
      case .cancelled: Label("afgezegd", "cancelled")
      }
    }

    public var words: [String] { self == .fedBack ? ["fed back"] : [] }

    public static let usual: [Status] = [.held, .written, .fedBack]

    public var tone: Tone? {
      switch self {
      case .planned: .new
      case .postponed: .slow
      case .cancelled: .stopped
      case .held, .written, .fedBack: nil
      }
    }

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
