/// Something outside the programme that touches its projects, such as the corona crisis.
public struct ExternalEvent: Described {
  public var name = ""
  public var begins: PartialDate?
  public var ends: PartialDate?
  public var summary = Prose()

  public init() {}

  public static let code = "GEB"
  public static let kind = makeKind(
    "externalEvent", Label("gebeurtenis", "external event"),
    Label("gebeurtenissen", "external events"), dated: "begins",
    words: ["externe gebeurtenis", "externe gebeurtenissen", "event", "events"])

  public static let rules = Rules<ExternalEvent>(check: {
    Span.issues(from: $0.begins, to: $0.ends, at: endsField)
  })
  private static let endsField = field(\.ends)

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: [
        "naam gebeurtenis", "titel gebeurtenis", "event name", "event title", "name of event",
        "title", "titel", "event", "gebeurtenis", "externe gebeurtenis", "external event",
      ])
    try field(
      &begins, "begins", "Begin", "Begins", [.column, .sorted],
      columns: [
        "start", "startdatum", "start date", "begindatum", "begin date", "aanvangsdatum", "aanvang",
        "ingangsdatum", "datum start", "datum begin", "datum aanvang", "datum ingang",
        "datum van aanvang", "datum van ingang", "begint op", "start op", "starts on",
        "startdatum gebeurtenis", "begin gebeurtenis", "event start date", "event date",
        "datum gebeurtenis", "datum", "date", "startjaar", "jaar", "year",
      ])
    try field(
      &ends, "ends", "Einde", "Ends", [.column, .sorted, .end],
      columns: [
        "end", "einddatum", "end date", "eind", "finish", "finish date", "datum einde",
        "datum eind", "datum afloop", "afloopdatum", "afloop", "eindigt op", "ends on",
        "einddatum gebeurtenis", "einde gebeurtenis", "event end date", "eindjaar",
      ])
    try field(
      &summary, "summary", "Omschrijving", "Description", [.summary, .searched],
      columns: [
        "abstract", "samenvatting", "beschrijving", "korte omschrijving", "korte beschrijving",
        "korte samenvatting", "short description", "toelichting",
      ])
  }
}
