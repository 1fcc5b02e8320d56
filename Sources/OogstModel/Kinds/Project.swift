/// A funded or joined piece of work, with its team.
public struct Project: Described {
  public var title = ""
  public var shortName = ""
  public var organisation: Reference<Organisation>?
  public var programme: Reference<Programme>?
  public var status: Status?
  public var movement: Movement?
  public var movementSince: PartialDate?
  public var stage: Stage?
  public var stageSince: PartialDate?
  public var measuredIn: Reference<Conversation>?
  public var subjects = Tags()
  public var approach = ""
  public var expertises = Tags()
  public var begins: PartialDate?
  public var ends: PartialDate?
  public var budget: Money?
  public var themes = References<Theme>()
  public var link: Link?
  public var summary = ""
  public var results = ""

  public init() {}

  public static let code = "PRJ"
  public static let kind = makeKind(
    "project", Label("project", "project"), Label("projecten", "projects"))

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: ["naam", "name", "project_title", "proj_title", "project title", "project", "grant"])
    try field(
      &shortName, "shortName", "Korte naam", "Short name", .searched,
      columns: ["acronym", "acroniem"])
    try field(
      &organisation, "organisation", "Organisatie", "Organisation", [.column, .facet, .sorted],
      columns: ["organization", "lead institution", "recipient", "ontvanger", "coordinator"])
    try field(
      &programme, "programme", "Programma", "Programme", [.facet, .scope],
      columns: ["program", "grant programme", "funding_scheme"])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      help: Label("Hoe het project er formeel voor staat", "The formal state of the project"),
      columns: ["project status", "state"])
    try field(
      &movement, "movement", "Beweging", "Movement", [.column, .facet, .sorted],
      help: Label(
        "Wat er sinds de vorige meting gebeurde", "What happened since the round before"))
    try field(&movementSince, "movementSince", "Beweging vastgesteld op", "Movement recorded on")
    try field(
      &stage, "stage", "Stadium", "Stage", [.column, .facet, .sorted],
      help: Label("Hoe ver de vernieuwing in gebruik is", "How far the innovation is in use"))
    try field(&stageSince, "stageSince", "Stadium vastgesteld op", "Stage recorded on")
    try field(
      &measuredIn, "measuredIn", "Vastgesteld in gesprek", "Recorded in conversation")
    try field(
      &subjects, "subjects", "Inhoud", "Content", [.facet, .searched],
      columns: ["keywords", "trefwoorden", "onderwerpen", "tags", "subject", "topics"])
    try field(&approach, "approach", "Aanpak", "Approach", [.long, .searched], columns: ["method"])
    try field(
      &expertises, "expertises", "Expertises in het team", "Expertise in the team", .searched,
      columns: ["expertise"])
    try field(
      &begins, "begins", "Begin", "Begins", .sorted,
      columns: [
        "start", "startdatum", "start_date", "startDate", "begindatum", "decision_year", "jaar",
        "year",
      ])
    try field(
      &ends, "ends", "Einde", "Ends", [.column, .sorted],
      columns: ["end", "einddatum", "end_date", "endDate", "eind"])
    try field(
      &budget, "budget", "Bedrag", "Budget", [.column, .sorted],
      columns: [
        "amount", "value", "subsidie", "subsidiebedrag", "totalCost", "amountAwarded",
        "award_amount", "amount awarded",
      ])
    try field(&themes, "themes", "Thema's", "Themes", .facet, columns: ["theme", "thema"])
    try field(&link, "link", "Webadres", "Web address", columns: ["url", "website"])
    try field(
      &summary, "summary", "Samenvatting", "Summary", [.summary, .long, .searched],
      columns: ["abstract", "description", "omschrijving", "objective", "summary_nl", "summary_en"])
    try field(
      &results, "results", "Resultaten", "Results", [.long, .searched], columns: ["resultaat"])
  }

  /// The administrative state; the words of IATI's ActivityStatus list lead to it.
  public enum Status: String, Choice {
    case applied, awarded, running, onHold, wrappingUp, finished, stopped

    public var label: Label {
      switch self {
      case .applied: Label("aangevraagd", "applied for")
      case .awarded: Label("toegekend", "awarded")
      case .running: Label("lopend", "running")
      case .onHold: Label("stilgelegd", "on hold")
      case .wrappingUp: Label("in afronding", "wrapping up")
      case .finished: Label("afgerond", "finished")
      case .stopped: Label("gestopt", "stopped")
      }
    }

    public var words: [String] {
      switch self {
      case .applied: ["pipeline", "submitted", "ingediend"]
      case .awarded: ["granted", "approved", "goedgekeurd"]
      case .running: ["active", "loopt", "implementation", "signed", "ongoing", "actief"]
      case .onHold: ["suspended", "paused", "on hold"]
      case .wrappingUp: ["finalisation"]
      case .finished: ["completed", "complete", "closed", "afgesloten", "gereed", "clo"]
      case .stopped: ["cancelled", "canceled", "terminated", "geannuleerd", "stopgezet"]
      }
    }

    public static let usual: [Status] = [.running]
  }
}
