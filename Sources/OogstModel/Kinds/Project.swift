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
  public var approach = Prose()
  public var expertises = Tags()
  public var begins: PartialDate?
  public var ends: PartialDate?
  public var budget: Money?
  public var themes = References<Theme>()
  public var grantRound: Reference<GrantRound>?
  public var networks = References<LearningNetwork>()
  public var link: Link?
  public var summary = Prose()
  public var results = Prose()

  public init() {}

  public static let code = "PRJ"
  public static let kind = makeKind(
    "project", Label("project", "project"), Label("projecten", "projects"), dated: "begins",
    answers: Conversation.answers)

  public static let rules = Rules<Project>(check: {
    Span.issues(from: $0.begins, to: $0.ends, at: endsField)
  })
  private static let endsField = field(\.ends)
  private static let statusField = field(\.status)
  /// What happened to it since the round before.
  public static let movementField = field(\.movement)

  /// The query for every project that stands still, but for those that are over; or for just those.
  public static func stalled(
    in programme: RecordID?, _ over: Filter.Comparison = .differs
  ) -> ListQuery {
    ListQuery(
      code,
      filters: [
        Filter(movementField.name, [Movement.stalled.value]),
        Filter(
          statusField.name, over, Status.allCases.filter(\.isOver).map(\.value)),
      ], programme: programme, order: kind.order)
  }

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: [
        "projecttitel", "projectnaam", "titel project", "naam project", "titel van het project",
        "naam van het project", "project title", "project name", "title of project", "proj title",
        "proj name", "project titel nl", "titel nl", "nederlandse titel", "titel nederlands",
        "dutch title", "title nl", "naam", "name", "grant title", "title of grant", "award title",
        "activity title", "titel aanvraag", "aanvraagtitel", "titel subsidieaanvraag",
        "titel projectaanvraag", "titel activiteit", "naam activiteit", "naam initiatief",
        "initiatief", "project", "grant", "activiteit", "titel engels", "engelse titel",
        "english title", "title en", "grant title english",
      ])
    try field(
      &shortName, "shortName", "Korte naam", "Short name", .searched,
      columns: [
        "acronym", "acroniem", "project acronym", "projectacroniem", "acroniem project",
        "korte titel", "verkorte titel", "korte projecttitel", "short title", "afkorting",
        "abbreviation", "roepnaam", "roepnaam project", "werktitel",
      ])
    try field(
      &organisation, "organisation", "Organisatie", "Organisation", [.column, .facet, .sorted],
      columns: [
        "organization", "organisatienaam", "naam organisatie", "naam van de organisatie",
        "organisation name", "organization name", "org name", "name of organisation",
        "name of organization", "penvoerende organisatie", "penvoerder", "uitvoerende organisatie",
        "uitvoerder", "projectorganisatie", "lead institution", "lead organisation",
        "lead organization", "lead partner", "lead ro name", "coordinating organisation",
        "coordinating organization", "coordinator", "instelling", "naam instelling",
        "naam van de instelling", "instellingsnaam", "hoofdinstelling", "kennisinstelling",
        "zorginstelling", "zorgorganisatie", "instituut", "begunstigde", "naam begunstigde",
        "begunstigde organisatie", "subsidieontvanger", "naam subsidieontvanger",
        "ontvangende organisatie", "ontvanger", "naam ontvanger", "naam van de ontvanger",
        "recipient", "recipient name", "recipient org", "recipient org name",
        "recipient organisation", "recipient organization", "recipient organisation name",
        "recipient organization name", "grantee", "grantee name", "grantee organisation",
        "grantee organization", "beneficiary", "beneficiary name", "awardee", "awardee name",
        "awardee organization", "institution", "institution name", "research institution",
        "research organisation", "research organization", "host institution", "host organisation",
        "host organization", "implementing organisation", "implementing organization",
        "aanvragende organisatie", "aanvragende instelling", "organisatie aanvrager",
        "organisatie van de aanvrager", "subsidieaanvrager", "hoofdaanvrager", "aanvrager",
        "naam aanvrager", "naam van de aanvrager", "indiener", "main applicant", "lead applicant",
        "applicant", "applicant name", "applicant organisation", "applicant organization",
      ])
    try field(
      &programme, "programme", "Programma", "Programme", [.facet, .scope],
      columns: [
        "program", "programmanaam", "programmatitel", "naam programma", "titel programma",
        "naam van het programma", "programme name", "program name", "programme title",
        "program title", "subsidieprogramma", "financieringsprogramma", "onderzoeksprogramma",
        "zonmw programma", "research programme", "research program", "grant programme",
        "grant programme title", "grant program", "funding programme", "funding program",
        "framework programme", "subsidieregeling", "regeling", "naam regeling", "regelingnaam",
        "subsidiecall", "funding scheme", "grant scheme",
        "scheme", "financieringsinstrument", "funding instrument", "deelprogramma", "programmalijn",
        "programs", "fonds", "fund", "aanvraagronde", "indieningsronde", "ronde", "call",
        "call title", "call for proposals", "master call", "sub call",
      ])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      help: Label("Hoe het project er formeel voor staat", "The formal state of the project"),
      columns: [
        "project status", "status project", "status van het project", "projectstand",
        "activity status", "grant status", "award status", "subsidiestatus", "dossierstatus",
        "status dossier", "status subsidie", "aanvraagstatus", "status aanvraag", "state",
      ])
    try field(
      &movement, "movement", "Beweging", "Movement", [.column, .facet, .sorted],
      help: Label(
        "Wat er sinds de vorige meting gebeurde", "What happened since the round before"))
    try field(&movementSince, "movementSince", "Beweging vastgesteld op", "Movement recorded on")
    try field(
      &stage, "stage", "Stadium", "Stage", [.column, .facet, .sorted],
      help: Label("Hoe ver de vernieuwing in gebruik is", "How far the innovation is in use"),
      columns: ["implementatiestadium", "implementatiefase", "implementation stage"])
    try field(&stageSince, "stageSince", "Stadium vastgesteld op", "Stage recorded on")
    try field(
      &measuredIn, "measuredIn", "Vastgesteld in gesprek", "Recorded in conversation",
      inverse: Label("Bepaalde beweging en stadium van", "Set the movement and stage of"))
    try field(
      &subjects, "subjects", "Inhoud", "Content", [.facet, .searched],
      columns: [
        "keywords", "keyword", "trefwoorden", "trefwoord", "onderwerpen", "onderwerp", "tags",
        "subject", "topics", "topic", "zoekwoorden", "steekwoorden", "kernwoorden", "project terms",
        "subject terms", "categorieen", "categorie", "categories", "category", "aandachtsgebieden",
        "aandachtsgebied", "vakgebied", "discipline", "disciplines", "research area",
        "research areas", "program area", "programme area", "beleidsterrein", "beleidsveld",
        "taakveld", "sector",
      ])
    try field(
      &approach, "approach", "Aanpak", "Approach", .searched,
      columns: [
        "method", "methode", "methods", "methodology", "methodiek", "werkwijze", "projectaanpak",
        "plan van aanpak",
      ])
    try field(
      &expertises, "expertises", "Expertises in het team", "Expertise in the team", .searched,
      columns: ["expertise", "deskundigheid", "deskundigheden"])
    try field(
      &begins, "begins", "Begin", "Begins", .sorted,
      columns: [
        "start", "startdatum", "start date", "begindatum", "begin date", "aanvangsdatum", "aanvang",
        "ingangsdatum", "datum start", "datum begin", "datum aanvang", "datum ingang",
        "datum van aanvang", "datum van ingang", "begint op", "start op", "starts on",
        "startdatum project", "start project", "projectstart", "begindatum project",
        "begin project", "projectbegin", "aanvangsdatum project", "ingangsdatum project",
        "project start date", "start date project", "start of project", "startdatum subsidie",
        "begindatum subsidie", "start subsidie", "ingangsdatum subsidie", "startdatum looptijd",
        "start looptijd", "begin looptijd", "looptijd van", "periode van", "subsidieperiode van",
        "planned start date", "planned start", "geplande startdatum", "geplande start",
        "planned dates start date", "actual start date", "actual start", "werkelijke startdatum",
        "actual dates start date", "grant start date", "grant start", "award start date",
        "award start", "effective grant start date", "startjaar", "beginjaar", "start year",
        "subsidiejaar", "decision year", "jaar", "year", "projectjaar", "grant year", "award year",
        "fiscal year", "financial year", "jaar van toekenning", "toekenningsjaar",
        "jaar van verlening", "toekenningsdatum", "datum toekenning", "datum van toekenning",
        "toegekend op", "verleningsdatum", "datum verlening", "verleend op", "beschikkingsdatum",
        "datum beschikking", "besluitdatum", "datum besluit", "award date", "date awarded",
        "awarded on", "date of award", "decision date", "approval date", "date committed",
        "ec signature date",
      ])
    try field(
      &ends, "ends", "Einde", "Ends", [.column, .sorted, .end],
      columns: [
        "end", "einddatum", "end date", "eind", "finish", "finish date", "datum einde",
        "datum eind", "datum afloop", "afloopdatum", "afloop", "eindigt op", "ends on",
        "einddatum project", "einde project", "eind project", "projecteinde", "project eind",
        "project end", "afloopdatum project", "project end date", "end date project",
        "end of project", "einddatum subsidie", "einde subsidie", "einddatum looptijd",
        "einde looptijd", "eind looptijd", "looptijd tot", "looptijd tot en met", "looptijd t/m",
        "periode tot", "periode tot en met", "periode t/m", "subsidieperiode tot",
        "afrondingsdatum", "datum afronding", "opleverdatum", "planned end date", "planned end",
        "geplande einddatum", "gepland einde", "planned dates end date", "actual end date",
        "actual end", "werkelijke einddatum", "actual dates end date", "grant end date",
        "grant end", "award end date", "award end", "effective grant end date", "completion date",
        "eindjaar", "end year",
      ])
    try field(
      &budget, "budget", "Bedrag", "Budget", [.column, .sorted],
      columns: [
        "toegekend bedrag", "bedrag toegekend", "toegekende bedrag", "toegekende subsidie",
        "toegekend subsidiebedrag", "toegekende bijdrage", "toegekend budget", "budget toegekend",
        "subsidie toegekend", "totaal toegekend bedrag", "totaal toegekend", "verleend bedrag",
        "bedrag verleend", "verleende bedrag", "verleende subsidie", "verleend subsidiebedrag",
        "verleende bijdrage", "subsidie verleend", "verleningsbedrag", "bedrag verlening",
        "gehonoreerd bedrag", "bedrag gehonoreerd", "gehonoreerde subsidie",
        "gehonoreerd subsidiebedrag", "gehonoreerd budget", "toegewezen bedrag",
        "toekenningsbedrag", "beschikt bedrag", "beschikkingsbedrag", "bedrag beschikking",
        "amount awarded", "award amount", "awarded amount", "amount granted", "granted amount",
        "grant amount", "amount of grant", "amount granted all sets", "amount committed",
        "awarded amount to date", "award value", "award pounds", "grant value", "amount of award",
        "awarded funding", "funding awarded", "funding amount", "amount of funding",
        "granted funded amount", "funded amount", "subsidiebedrag", "bedrag subsidie", "subsidie",
        "projectsubsidie", "subsidiebudget", "zonmw bijdrage", "subsidiebijdrage", "bijdrage",
        "projectbedrag", "bedrag project", "projectbudget", "budget project", "totaal budget",
        "totaal bedrag", "total amount", "total budget", "total funding", "total award", "amount",
        "value", "vastgesteld bedrag", "vastgestelde subsidie", "total cost", "totale kosten",
        "totale projectkosten", "projectkosten", "project cost", "project costs", "total costs",
        "total project cost", "granted total cost", "ec max contribution", "eu contribution",
        "ec contribution", "toegekend", "verleend",
      ])
    try field(
      &themes, "themes", "Thema's", "Themes", .facet,
      columns: [
        "theme", "thema", "projectthema", "hoofdthema", "thema project", "classifications",
        "classification", "classifications title", "classification title",
      ])
    try field(
      &grantRound, "grantRound", "Subsidieronde", "Grant round", .facet,
      columns: ["naam subsidieronde", "grant round name"])
    try field(
      &networks, "networks", "Lerende netwerken", "Learning networks", .facet,
      columns: ["lerend netwerk", "learning network", "leernetwerk"])
    try field(
      &link, "link", "Webadres", "Web address",
      columns: [
        "url", "website", "webpagina", "webpage", "webadres url", "hyperlink", "homepage",
        "internetadres", "projectpagina", "projectwebsite", "website project", "project url",
        "project page", "website url", "grant doi", "gupri",
      ])
    try field(
      &summary, "summary", "Samenvatting", "Summary", [.summary, .searched],
      columns: [
        "summary nl", "samenvatting nl", "nederlandse samenvatting", "samenvatting nederlands",
        "projectsamenvatting", "samenvatting project", "samenvatting van het project",
        "publiekssamenvatting", "publieke samenvatting", "publieksvriendelijke samenvatting",
        "lekensamenvatting", "korte samenvatting", "project summary", "public summary",
        "lay summary", "plain language summary", "abstract", "project abstract", "abstract text",
        "projectomschrijving", "omschrijving project", "omschrijving van het project",
        "korte omschrijving", "projectbeschrijving", "beschrijving project",
        "beschrijving van het project", "korte beschrijving", "description", "project description",
        "grant description", "short description", "omschrijving", "beschrijving",
        "omschrijving activiteit", "omschrijving activiteiten", "activiteiten", "toelichting",
        "objective", "objectives", "project objective", "project objectives", "doelstelling",
        "doelstellingen", "projectdoel", "projectdoelstelling", "doel", "doel van het project",
        "purpose", "grant purpose", "purpose of grant", "summary en", "samenvatting en",
        "samenvatting engels", "engelse samenvatting", "english summary",
      ])
    try field(
      &results, "results", "Resultaten", "Results", .searched,
      columns: [
        "resultaat", "projectresultaten", "projectresultaat", "project results",
        "bereikte resultaten", "opbrengsten", "opbrengst", "uitkomsten", "uitkomst", "outcomes",
        "outcome", "outputs", "output", "impact",
      ])
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

    public var tone: Tone? {
      switch self {
      case .applied, .awarded: .new
      case .onHold: .slow
      case .stopped: .stopped
      case .running, .wrappingUp, .finished: nil
      }
    }

    /// Whether nothing is to be expected of it any more.
    public var isOver: Bool {
      switch self {
      case .finished, .stopped: true
      case .applied, .awarded, .running, .onHold, .wrappingUp: false
      }
    }
  }
}
