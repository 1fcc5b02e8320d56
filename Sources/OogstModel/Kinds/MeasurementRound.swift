/// A dated, numbered round of monitoring conversations over all projects of a programme.
public struct MeasurementRound: Described {
  public var name = ""
  public var number: Int?
  public var status: Status?
  public var programme: Reference<Programme>?
  public var begins: PartialDate?
  public var ends: PartialDate?
  public var fedBackOn: PartialDate?
  /// Those that the round is about; none where it is about every project of its programme.
  public var projects = References<Project>()
  public var absences = Rows<Absence>()
  public var summary = Prose()
  public var feedback = Prose()

  public init() {}

  public static let code = "MET"
  public static let kind = makeKind(
    "measurementRound", Label("meting", "measurement round"),
    Label("metingen", "measurement rounds"),
    order: Order(by: .field("begins"), isDescending: true), dated: "begins",
    words: ["ronde", "rondes", "meetronde", "meetronden", "meetrondes", "round", "rounds"])

  public static let rules = Rules<MeasurementRound>(
    // A round that ended is due until it is fed back to those who took part.
    due: Due(
      task: Label("meting terugkoppelen", "report back on the round"),
      overdue: Label("nog terug te koppelen", "to be reported back"),
      done: Done(Status.fedBack, on: "fedBackOn")
    ) { $0.status == .fedBack || $0.fedBackOn != nil ? nil : $0.ends?.lastDay },
    check: { Span.issues(from: $0.begins, to: $0.ends, at: endsField) })
  private static let endsField = field(\.ends)

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: [
        "naam meting", "naam van de meting", "titel meting", "naam ronde", "round name",
        "measurement name", "title", "titel", "meting", "meetmoment", "meetronde", "monitorronde",
        "monitoringronde", "measurement", "round", "ronde",
      ])
    try field(&number, "number", "Nummer", "Number", .sorted, columns: ["nr", "volgnummer"])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status meting", "status ronde", "round status"])
    try field(
      &programme, "programme", "Programma", "Programme", [.column, .facet, .scope],
      columns: [
        "program", "programmanaam", "programmatitel", "naam programma", "titel programma",
        "naam van het programma", "programme name", "program name", "programme title",
        "program title",
      ])
    try field(
      &begins, "begins", "Begin", "Begins", .sorted,
      columns: [
        "start", "startdatum", "start date", "begindatum", "begin date", "aanvangsdatum", "aanvang",
        "ingangsdatum", "datum start", "datum begin", "datum aanvang", "datum ingang",
        "datum van aanvang", "datum van ingang", "begint op", "start op", "starts on",
        "startdatum meting", "start meting", "begindatum meting", "startdatum ronde",
        "round start date", "datum", "date", "datum meting", "meetdatum", "jaar", "year",
      ])
    try field(
      &ends, "ends", "Einde", "Ends", [.column, .sorted, .end],
      columns: [
        "end", "einddatum", "end date", "eind", "finish", "finish date", "datum einde",
        "datum eind", "datum afloop", "afloopdatum", "afloop", "eindigt op", "ends on",
        "einddatum meting", "einde meting", "einddatum ronde", "round end date",
      ])
    try field(
      &fedBackOn, "fedBackOn", "Teruggekoppeld op", "Reported back on", .sorted,
      columns: [
        "teruggekoppeld", "datum terugkoppeling", "terugkoppeldatum", "terugkoppeling op",
        "feedback date", "date of feedback",
      ])
    try field(
      &projects, "projects", "Projecten in deze meting", "Projects in this round",
      help: Label(
        "Laat dit leeg als alle projecten van het programma meedoen",
        "Leave this empty when all projects of the programme take part"),
      inverse: Label("Doet mee in meting", "Takes part in round"),
      columns: ["projecten", "projects", "deelnemende projecten", "participating projects"])
    try field(
      &absences, "absences", "Zonder gesprek", "Projects without a conversation", .searched,
      help: Label(
        "De projecten waarmee geen gesprek was, elk met de reden",
        "The projects with which there was no talk, each with the reason"),
      inverse: Label("Geen gesprek in meting", "No conversation in round"),
      columns: ["geen gesprek", "no conversation"])
    try field(
      &summary, "summary", "Samenvatting", "Summary", [.summary, .searched],
      columns: [
        "abstract", "description", "omschrijving", "beschrijving", "korte omschrijving",
        "korte beschrijving", "korte samenvatting", "short description", "toelichting",
      ])
    try field(
      &feedback, "feedback", "Tekst van de terugkoppeling", "Text that reports back",
      .searched,
      columns: ["terugkoppeling", "terugkoppelingstekst", "tekst terugkoppeling", "feedback text"])
  }

  public enum Status: String, Choice {
    case prepared, talking, talked, fedBack

    public var label: Label {
      switch self {
      case .prepared: Label("voorbereid", "prepared")
      case .talking: Label("gesprekken lopen", "conversations under way")
      case .talked: Label("gesprekken afgerond", "conversations done")
      case .fedBack: Label("teruggekoppeld", "reported back")
      }
    }

    public var words: [String] { self == .fedBack ? ["fed back"] : [] }

    public static let usual: [Status] = [.fedBack]

    public var tone: Tone? { self == .prepared ? .new : nil }
  }
}
