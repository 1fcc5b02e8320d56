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
  public var summary = Prose()
  public var followUp = Prose()

  public init() {}

  public static let code = "PRG"
  public static let kind = makeKind(
    "programme", Label("programma", "programme"), Label("programma's", "programmes"),
    dated: "begins", words: ["program", "programs"], isScope: true)

  public static let rules = Rules<Programme>(check: {
    Span.issues(from: $0.begins, to: $0.ends, at: endsField)
  })
  private static let endsField = field(\.ends)

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: [
        "programmanaam", "programmatitel", "naam programma", "titel programma",
        "naam van het programma", "programme name", "program name", "programme title",
        "program title", "grant programme title", "title", "titel", "programme", "programma",
        "program", "subsidieprogramma", "research programme", "research program", "grant programme",
        "grant program", "funding programme", "funding program", "framework programme",
        "funding scheme", "subsidieregeling", "regeling", "naam regeling", "regelingnaam",
        "subsidieronde", "naam subsidieronde", "vernieuwingstraject", "traject", "trajectnaam",
        "scheme", "call", "call title", "acronym", "acroniem",
      ])
    try field(
      &form, "form", "Soort", "Type", [.column, .facet],
      columns: [
        "type", "soort programma", "type programma", "programmatype", "programme type",
        "program type",
      ])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: [
        "programmastatus", "status programma", "programme status", "program status", "state",
      ])
    try field(
      &funder, "funder", "Financier", "Funder", [.column, .facet, .sorted],
      inverse: Label("Financiert", "Funds"),
      columns: [
        "funding organisation", "funding organization", "funding org", "funding org name",
        "funding organisation name", "funding organization name", "funder name", "financiers",
        "gefinancierd door", "funded by", "subsidieverstrekker", "subsidiegever", "geldgever",
        "donor",
      ])
    try field(
      &askedBy, "askedBy", "Gevraagd door", "Asked for by",
      inverse: Label("Vroeg om", "Programmes they asked for"),
      columns: [
        "opdrachtgever", "in opdracht van", "commissioned by", "requested by", "gevraagd door wie",
      ])
    try field(
      &predecessor, "predecessor", "Vervolg op", "Follows",
      inverse: Label("Vervolgd door", "Followed by"),
      columns: ["voorloper", "voorganger", "vervolg van", "vorig programma", "previous programme"])
    try field(
      &begins, "begins", "Begin", "Begins", .sorted,
      columns: [
        "start", "startdatum", "start date", "begindatum", "begin date", "aanvangsdatum", "aanvang",
        "ingangsdatum", "datum start", "datum begin", "datum aanvang", "datum ingang",
        "datum van aanvang", "datum van ingang", "begint op", "start op", "starts on",
        "startdatum programma", "start programma", "begindatum programma", "programme start date",
        "program start date", "openingsdatum", "opent", "opening date", "startjaar", "beginjaar",
        "start year", "jaar", "year",
      ])
    try field(
      &ends, "ends", "Einde", "Ends", [.sorted, .end],
      columns: [
        "end", "einddatum", "end date", "eind", "finish", "finish date", "datum einde",
        "datum eind", "datum afloop", "afloopdatum", "afloop", "eindigt op", "ends on",
        "einddatum programma", "einde programma", "programme end date", "program end date",
        "sluitingsdatum", "sluit", "closing date", "eindjaar", "end year",
      ])
    try field(
      &statedProjects, "statedProjects", "Opgegeven aantal projecten", "Stated number of projects",
      help: Label(
        "Wat het programma zelf noemt; niet hoeveel er bekend zijn",
        "What the programme itself says; not how many are known"),
      columns: ["projects", "projecten", "aantal projecten", "number of projects", "project count"])
    try field(
      &statedTeams, "statedTeams", "Opgegeven aantal teams", "Stated number of teams",
      columns: ["teams", "aantal teams", "number of teams"])
    try field(
      &audience, "audience", "Doelgroep", "Audience", .searched,
      columns: ["target group", "target groups", "doelgroepen", "target audience"])
    try field(
      &link, "link", "Webadres", "Web address",
      columns: [
        "url", "website", "webpagina", "webpage", "webadres url", "hyperlink", "homepage",
        "internetadres", "programmapagina", "website programma", "programme url",
        "grant programme url",
      ])
    try field(
      &summary, "summary", "Samenvatting", "Summary", [.summary, .searched],
      columns: [
        "programmasamenvatting", "programmaomschrijving", "programmabeschrijving",
        "programme description", "program description", "grant programme description", "abstract",
        "description", "omschrijving", "beschrijving", "korte omschrijving", "korte beschrijving",
        "korte samenvatting", "short description", "toelichting", "objective", "objectives", "doel",
        "doelstelling", "doelstellingen", "purpose",
      ])
    try field(
      &followUp, "followUp", "Vervolg", "Follow-up", .searched,
      columns: ["vervolgprogramma", "vervolgstappen", "next steps"])
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

    public var tone: Tone? {
      switch self {
      case .requested, .proposal, .announced: .new
      case .adopted, .running, .ended: nil
      }
    }
  }
}
