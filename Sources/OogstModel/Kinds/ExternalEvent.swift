/// Something outside the programme that touches its projects, such as the corona crisis.
public struct ExternalEvent: Described {
  public var name = ""
  public var begins: PartialDate?
  public var ends: PartialDate?
  public var summary = ""

  public init() {}

  public static let code = "GEB"
  public static let kind = makeKind(
    "externalEvent", Label("gebeurtenis", "external event"),
    Label("gebeurtenissen", "external events"))

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: ["title", "titel", "event", "gebeurtenis"])
    try field(
      &begins, "begins", "Begin", "Begins", [.column, .sorted],
      columns: ["start", "startdatum", "start_date", "begindatum"])
    try field(
      &ends, "ends", "Einde", "Ends", [.column, .sorted],
      columns: ["end", "einddatum", "end_date", "eind"])
    try field(
      &summary, "summary", "Omschrijving", "Description", [.summary, .long, .searched],
      columns: ["abstract", "samenvatting", "summary"])
  }
}
