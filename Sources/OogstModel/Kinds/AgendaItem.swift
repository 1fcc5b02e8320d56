/// One part of a meeting's day, such as a presentation, a session or lunch.
public struct AgendaItem: Described {
  public var title = ""
  public var meeting: Reference<Meeting>?
  public var order: Int?
  public var track = ""
  public var type: Category?
  public var begins: TimeOfDay?
  public var ends: TimeOfDay?
  public var network: Reference<LearningNetwork>?
  public var about = AnyReferences<Subject>()
  public var speakers = References<Person>()
  public var notes = Prose()

  public init() {}

  public static let code = "OND"
  public static let kind = makeKind(
    "agendaItem", Label("programmaonderdeel", "agenda item"),
    Label("programmaonderdelen", "agenda items"), order: Order(by: .field("order")),
    words: [
      "onderdeel", "onderdelen", "agendapunt", "agendapunten", "sessie", "sessies", "session",
      "sessions",
    ])

  public static let rules = Rules<AgendaItem>(check: {
    Span.issues(from: $0.begins, to: $0.ends, at: endsField)
  })
  private static let endsField = field(\.ends)

  /// Whether both are surely held at one time: at the same place in one meeting's order, each in a track of its own.
  public func isParallel(with other: AgendaItem) -> Bool {
    guard let meeting, let order, meeting == other.meeting, order == other.order else {
      return false
    }
    let tracks = (Folding.folded(track), Folding.folded(other.track))
    return !tracks.0.isEmpty && !tracks.1.isEmpty && tracks.0 != tracks.1
  }

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: [
        "titel onderdeel", "naam onderdeel", "onderdeel", "programmaonderdeel", "agendapunt",
        "sessie", "sessietitel", "agenda item", "session", "session title", "naam", "name",
      ])
    try field(
      &meeting, "meeting", "Bijeenkomst", "Meeting", [.column, .facet, .scope, .sorted],
      // A meeting has a field "Programma" of its own.
      inverse: Label("Programma van de dag", "Programme of the day"),
      columns: ["titel bijeenkomst", "naam bijeenkomst", "meeting title", "meeting name"])
    try field(
      &order, "order", "Volgorde", "Order", .sorted,
      help: Label(
        "Het hoeveelste onderdeel van de dag", "Where in the day it comes: 1 for the first"),
      bounds: 1...999,
      columns: ["nummer", "nr", "volgnummer", "plek in het programma", "sequence", "position"])
    try field(
      &track, "track", "Spoor", "Track",
      help: Label(
        "Sessies tegelijk: geef ze dezelfde volgorde en elk een eigen spoor",
        "Sessions at one time: give them the same order, and each its own track"),
      columns: ["parallelle sessie", "stroom", "parallel session", "stream"])
    try field(
      &type, "type", "Soort", "Type", [.column, .facet],
      columns: [
        "soort onderdeel", "type onderdeel", "vorm", "werkvorm", "session type", "format",
        "category", "categorie",
      ])
    try field.startTime(&begins)
    try field.endTime(&ends)
    try field(
      &network, "network", "Lerend netwerk", "Learning network", .facet,
      inverse: Label("Sessies", "Sessions"),
      columns: ["naam lerend netwerk", "naam netwerk", "netwerk", "network name"])
    try field(
      &about, "about", "Gaat over", "About", inverse: Label("Besproken in", "Discussed in"),
      columns: ["onderwerp", "over", "thema", "project", "subject", "topic", "theme"])
    try field(
      &speakers, "speakers", "Sprekers", "Speakers", inverse: Label("Spreekt in", "Speaks in"),
      columns: [
        "spreker", "inleider", "inleiders", "presentator", "door", "speaker", "presenter", "by",
      ])
    try field(
      &notes, "notes", "Aantekeningen", "Notes", [.summary, .searched],
      help: Label("Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: [
        "notities", "opmerkingen", "opmerking", "toelichting", "omschrijving", "beschrijving",
        "samenvatting", "korte omschrijving", "description", "summary", "abstract",
      ])
  }

  /// What can be talked about in it.
  public enum Subject: ReferenceTargets {
    public static let codes = [
      Project.code, Lesson.code, Theme.code, MeasurementRound.code, ExternalEvent.code,
      ImplementationCase.code, KnowledgeProduct.code, Programme.code,
    ]
  }

  public enum Category: String, Choice {
    case opening, lookBack, presentation, feedback, session, groupWork, panel, audienceTalk, meal
    case drinks, other

    public var label: Label {
      switch self {
      case .opening: Label("opening", "opening")
      case .lookBack: Label("terugblik", "look back")
      case .presentation: Label("presentatie", "presentation")
      case .feedback: Label("terugkoppeling", "reporting back")
      case .session: Label("sessie", "session")
      case .groupWork: Label("groepswerk", "group work")
      case .panel: Label("paneldiscussie", "panel discussion")
      case .audienceTalk: Label("gesprek met de zaal", "talk with the audience")
      case .meal: Label("lunch of pauze", "lunch or break")
      case .drinks: Label("borrel", "drinks")
      case .other: Label("anders", "other")
      }
    }

    public var words: [String] {
      switch self {
      case .opening: ["welkom", "ontvangst", "inloop", "welcome"]
      case .lookBack: ["terugkijken", "looking back"]
      case .presentation: ["lezing", "inleiding", "talk", "lecture"]
      case .feedback: ["reporting back"]
      case .session: ["parallelle sessie", "deelsessie", "workshop", "parallel session"]
      case .groupWork: ["in groepjes", "werken in groepjes", "small groups"]
      case .panel: ["panelgesprek"]
      case .audienceTalk: ["zaalgesprek", "discussie", "discussion"]
      case .meal: ["lunch", "pauze", "koffiepauze", "koffie", "break", "coffee break", "coffee"]
      case .drinks: ["netwerkborrel", "afsluiting met borrel"]
      case .other: ["overig", "overige"]
      }
    }
  }
}
