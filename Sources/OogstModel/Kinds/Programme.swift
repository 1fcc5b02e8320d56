/// A container for funding and learning: a funding programme or an innovation trajectory.
public struct Programme: Described {
  public var name = ""
  public var form: Form?
  public var status: Status?
  public var funder: Reference<Organisation>?
  public var askedBy: Reference<Organisation>?
  public var predecessor: Reference<Programme>?
  public var begins: PartialDate?
  public var ends: PartialDate?
  public var statedProjects: Int?
  public var statedTeams: Int?
  public var audience = ""
  public var link: Link?
  public var summary = ""
  public var followUp = ""

  public init() {}

  public static let code = "PRG"
  public static let kind = makeKind(
    "programme", Label("programma", "programme"), Label("programma's", "programmes"))

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: ["title", "titel", "programme", "programma", "program", "scheme"])
    try field(&form, "form", "Soort", "Form", [.column, .facet], columns: ["type"])
    try field(&status, "status", "Status", "Status", [.state, .facet, .sorted])
    try field(
      &funder, "funder", "Financier", "Funder", [.column, .facet, .sorted],
      columns: ["funding_organisation", "funding_organization", "fundingOrg"])
    try field(&askedBy, "askedBy", "Gevraagd door", "Asked for by")
    try field(&predecessor, "predecessor", "Vervolg op", "Follows")
    try field(
      &begins, "begins", "Begin", "Begins", .sorted,
      columns: ["start", "startdatum", "start_date", "startDate", "begindatum"])
    try field(
      &ends, "ends", "Einde", "Ends", .sorted,
      columns: ["end", "einddatum", "end_date", "endDate", "eind"])
    try field(
      &statedProjects, "statedProjects", "Opgegeven aantal projecten", "Stated number of projects",
      help: Label(
        "Wat het programma zelf noemt; niet hoeveel er bekend zijn",
        "What the programme itself says; not how many are known"),
      columns: ["projects", "aantal projecten"])
    try field(
      &statedTeams, "statedTeams", "Opgegeven aantal teams", "Stated number of teams",
      columns: ["teams", "aantal teams"])
    try field(&audience, "audience", "Doelgroep", "Audience", .searched, columns: ["target group"])
    try field(&link, "link", "Webadres", "Web address", columns: ["url", "website"])
    try field(
      &summary, "summary", "Samenvatting", "Summary", [.summary, .long, .searched],
      columns: ["abstract", "description", "omschrijving", "objective"])
    try field(&followUp, "followUp", "Vervolg", "Follow-up", [.long, .searched])
  }

  public enum Form: String, Choice {
    case programme, trajectory

    public var label: Label {
      switch self {
      case .programme: Label("programma", "programme")
      case .trajectory: Label("vernieuwingstraject", "innovation trajectory")
      }
    }
  }

  public enum Status: String, Choice {
    case requested, proposal, announced, adopted, running, ended

    public var label: Label {
      switch self {
      case .requested: Label("gevraagd", "requested")
      case .proposal: Label("voorstel in de maak", "proposal being written")
      case .announced: Label("aangekondigd", "announced")
      case .adopted: Label("vastgesteld", "adopted")
      case .running: Label("loopt", "running")
      case .ended: Label("afgelopen", "ended")
      }
    }

    public static let usual: [Status] = [.running]
  }
}
