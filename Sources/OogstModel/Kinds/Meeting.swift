/// A dated gathering of people of several projects, on site or online.
public struct Meeting: Described {
  public var title = ""
  public var motto = ""
  public var status: Status?
  public var date: PartialDate?
  public var begins: TimeOfDay?
  public var ends: TimeOfDay?
  public var form: Form?
  public var place = ""
  public var participants: NumberRange?
  public var network: Reference<LearningNetwork>?
  public var round: Reference<MeasurementRound>?
  public var programme: Reference<Programme>?
  public var link: Link?
  public var summary = Prose()

  public init() {}

  public static let code = "BIJ"
  public static let kind = makeKind(
    "meeting", Label("bijeenkomst", "meeting"), Label("bijeenkomsten", "meetings"),
    order: Order(by: .field("date"), isDescending: true), dated: "date",
    words: [
      "projectleidersbijeenkomst", "projectleidersbijeenkomsten", "netwerkbijeenkomst",
      "netwerkbijeenkomsten", "vergadering", "vergaderingen", "gathering", "gatherings",
    ])

  public static let rules = Rules<Meeting>(
    due: Due(
      task: Label("bijeenkomst", "meeting"), overdue: Label("dag voorbij", "day passed"),
      done: Done(Status.held)
    ) { $0.status?.isAhead == true ? $0.date?.lastDay : nil },
    check: { Span.issues(from: $0.begins, to: $0.ends, at: endsField) })
  private static let endsField = field(\.ends)

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: [
        "titel bijeenkomst", "naam bijeenkomst", "titel van de bijeenkomst", "bijeenkomst",
        "vergadering", "meeting", "meeting title", "meeting name", "naam", "name",
      ])
    // Never just "Thema": that is what emerges across projects.
    try field(
      &motto, "motto", "Thema van de bijeenkomst", "Theme of the meeting", .searched,
      help: Label("Waar de dag over gaat, in een paar woorden", "What it is about, in a few words"),
      columns: [
        "thema bijeenkomst", "thema", "motto van de dag", "meeting theme", "theme", "onderwerp",
        "subject",
      ])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status bijeenkomst", "status van de bijeenkomst", "meeting status"])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      columns: [
        "datum bijeenkomst", "datum van de bijeenkomst", "vergaderdatum", "gehouden op",
        "startdatum", "begindatum", "dag", "meeting date", "date of meeting", "held on",
        "start date", "day",
      ])
    try field.startTime(&begins)
    try field.endTime(&ends)
    try field(
      &form, "form", "Vorm", "Form", [.column, .facet],
      columns: [
        "soort", "type", "soort bijeenkomst", "type bijeenkomst", "vorm bijeenkomst", "format",
        "meeting type",
      ])
    try field(
      &place, "place", "Plaats", "Place", [.column, .searched],
      columns: [
        "locatie", "plaatsnaam", "zaal", "waar", "stad", "location", "venue", "room", "where",
        "city",
      ])
    try field(
      &participants, "participants", "Deelnemers", "Participants",
      help: Label("Een aantal of van en tot: 60-80", "A number, or from and to: 60-80"),
      columns: [
        "aantal deelnemers", "deelnemersaantal", "aanwezigen", "aantal aanwezigen", "opkomst",
        "number of participants", "attendees", "number of attendees", "attendance",
      ])
    try field(
      &network, "network", "Lerend netwerk", "Learning network", [.facet, .scope],
      columns: ["naam lerend netwerk", "naam netwerk", "netwerk", "network name"])
    try field(
      &round, "round", "Terugkoppeling van", "Reports back on",
      help: Label(
        "De meting waarvan u hier vertelt wat eruit kwam",
        "The measurement round whose findings are told here"),
      inverse: Label("Teruggekoppeld in", "Reported back in"),
      columns: [
        "meting", "meetmoment", "meetronde", "ronde", "measurement round", "measurement",
        "round name",
      ])
    try field.programme(&programme)
    try field.link(&link)
    try field(
      &summary, "summary", "Samenvatting", "Summary", [.summary, .searched],
      help: Label("Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: [
        "abstract", "description", "omschrijving", "beschrijving", "korte omschrijving",
        "korte beschrijving", "korte samenvatting", "short description", "toelichting",
      ])
  }

  public enum Status: String, Choice {
    case idea, planned, invited, held, reported, cancelled

    public var label: Label {
      switch self {
      case .idea: Label("idee", "idea")
      case .planned: Label("gepland", "planned")
      case .invited: Label("uitgenodigd", "invited")
      case .held: Label("gehouden", "held")
      case .reported: Label("verslag klaar", "report ready")
      case .cancelled: Label("afgelast", "cancelled")
      }
    }

    public var words: [String] {
      switch self {
      case .idea: []
      case .planned: ["ingepland", "scheduled"]
      case .invited: ["uitnodiging verstuurd", "uitnodigingen verstuurd", "invitations sent"]
      case .held: ["geweest", "afgerond", "took place"]
      case .reported: ["verslag gemaakt", "verslag af"]
      case .cancelled: ["geannuleerd", "afgezegd", "gaat niet door", "canceled"]
      }
    }

    public static let usual: [Status] = [.held, .reported]

    public var tone: Tone? {
      switch self {
      case .idea, .planned, .invited: .new
      case .cancelled: .stopped
      case .held, .reported: nil
      }
    }

    /// Whether it is still to be held.
    public var isAhead: Bool {
      switch self {
      case .idea, .planned, .invited: true
      case .held, .reported, .cancelled: false
      }
    }
  }

  public enum Form: String, Choice {
    case onSite, online, hybrid

    public var label: Label {
      switch self {
      case .onSite: Label("op locatie", "on site")
      case .online: Label("online", "online")
      case .hybrid: Label("hybride", "hybrid")
      }
    }

    public var words: [String] {
      switch self {
      case .onSite: ["fysiek", "live", "in person", "face to face"]
      case .online: ["digitaal", "virtueel", "webinar", "virtual", "digital"]
      case .hybrid: ["deels online", "op locatie en online", "partly online"]
      }
    }
  }
}
