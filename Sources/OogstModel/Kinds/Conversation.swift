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
  public var noTalk: NoTalk?
  public var heldBy: Reference<Person>?
  /// Who took part beside who held it, by function.
  public var participants = ""
  public var readers: Readers?
  public var themes = References<Theme>()
  public var progress = Prose()
  public var results = Prose()
  public var experiences = Prose()
  public var challenges = Prose()
  public var needs = Prose()
  public var agreements = Prose()
  /// What may be told to others, where the rest is for the team.
  public var shareable = Prose()

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
      &isIntention, "isIntention", "Alleen nog een plan", "Movement is only a plan so far",
      help: Label(
        "Ja: het project zoekt er nog naar; nee: het is al zo",
        "Yes: it is still intended; no: it has happened"),
      columns: ["voornemen", "nog een voornemen", "intention", "still an intention"])
    try field(
      &stage, "stage", "Stadium", "Stage", [.column, .facet, .sorted],
      columns: ["implementatiestadium", "implementatiefase", "implementation stage"])
    try field(
      &useful, "useful", "Was dit gesprek zinvol?", "Was this conversation useful?", .facet,
      columns: ["zinvol", "gesprek zinvol", "nuttig", "was it useful"])
    try field(
      &noTalk, "noTalk", "Waarom geen gesprek?", "Why no conversation?", .facet,
      help: Label(
        "Voor een gesprek dat is uitgesteld of afgezegd",
        "For a conversation that was postponed or cancelled"),
      columns: ["reden", "reason", "reden geen gesprek", "reden uitstel"])
    try field(
      &heldBy, "heldBy", "Gevoerd door", "Held by", .facet,
      inverse: Label("Voerde gesprekken", "Held conversations"),
      columns: ["gespreksvoerder", "interviewer", "monitor"])
    try field(
      &participants, "participants", "Deelnemers", "Participants", .searched,
      help: Label(
        "Functies, geen namen van cliënten", "Functions, no names of clients"),
      columns: ["aanwezig", "aanwezigen", "present"])
    try field.readers(&readers)
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
    try field(
      &agreements, "agreements", "Afspraken", "Agreements", .searched,
      help: Label(
        "Om de volgende keer mee te beginnen", "To begin with the next time"),
      columns: ["afspraak", "afgesproken", "agreement", "vervolgafspraken"])
    try field(
      &shareable, "shareable", "Tekst om te delen", "Text to share", .searched,
      help: Label(
        "Voor de terugkoppeling aan anderen; de rest blijft bij wie het mag lezen",
        "For reporting back to others; the rest stays with who may read it"),
      columns: ["deelbare tekst", "samenvatting om te delen", "shareable text"])
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
