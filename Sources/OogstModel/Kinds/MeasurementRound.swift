/// A dated, numbered round of monitoring conversations over all projects of a programme.
public struct MeasurementRound: Described {
  public var name = ""
  public var number: Int?
  public var status: Status?
  public var programme: Reference<Programme>?
  public var begins: PartialDate?
  public var ends: PartialDate?
  public var fedBackOn: PartialDate?
  public var summary = ""
  public var feedback = ""

  public init() {}

  public static let code = "MET"
  public static let kind = makeKind(
    "measurementRound", Label("meting", "measurement round"),
    Label("metingen", "measurement rounds"), order: .newestFirst)

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: ["title", "titel", "meting", "round", "ronde"])
    try field(&number, "number", "Nummer", "Number", .sorted, columns: ["nr"])
    try field(&status, "status", "Status", "Status", [.state, .facet, .sorted])
    try field(
      &programme, "programme", "Programma", "Programme", [.column, .facet, .scope],
      columns: ["program"])
    try field(
      &begins, "begins", "Begin", "Begins", .sorted,
      columns: ["start", "startdatum", "start_date", "begindatum"])
    try field(
      &ends, "ends", "Einde", "Ends", [.column, .sorted],
      columns: ["end", "einddatum", "end_date", "eind"])
    try field(
      &fedBackOn, "fedBackOn", "Teruggekoppeld op", "Fed back on", .sorted,
      columns: ["teruggekoppeld"])
    try field(
      &summary, "summary", "Samenvatting", "Summary", [.summary, .long, .searched],
      columns: ["abstract", "description", "omschrijving"])
    try field(
      &feedback, "feedback", "Tekst van de terugkoppeling", "Text of the feedback",
      [.long, .searched], columns: ["terugkoppeling"])
  }

  public enum Status: String, Choice {
    case prepared, talking, talked, fedBack

    public var label: Label {
      switch self {
      case .prepared: Label("voorbereid", "prepared")
      case .talking: Label("gesprekken lopen", "conversations under way")
      case .talked: Label("gesprekken afgerond", "conversations done")
      case .fedBack: Label("teruggekoppeld", "fed back")
      }
    }

    public static let usual: [Status] = [.fedBack]
  }
}
