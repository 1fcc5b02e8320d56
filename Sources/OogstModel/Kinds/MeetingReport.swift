/// What a meeting leaves behind for who was not there, in words, images or sound.
public struct MeetingReport: Described {
  public var title = ""
  public var meeting: Reference<Meeting>?
  public var item: Reference<AgendaItem>?
  public var type: Category?
  public var madeBy = ""
  public var date: PartialDate?
  public var link: Link?
  public var readers: Readers?
  public var textAlternative = Prose()
  public var summary = Prose()

  public init() {}

  public static let code = "VSL"
  public static let kind = makeKind(
    "meetingReport", Label("verslag", "meeting report"), Label("verslagen", "meeting reports"),
    dated: "date",
    words: [
      "sfeerverslag", "sfeerverslagen", "video", "video's", "verslag van een bijeenkomst",
      "report of a meeting",
    ])

  public static let rules = Rules<MeetingReport>(check: { $0.issues })
  private static let textAlternativeField = field(\.textAlternative)

  private var issues: [Issue] {
    guard type?.isVisual == true, textAlternative.isEmpty else { return [] }
    return [
      Issue(
        Self.textAlternativeField,
        Label(
          "er is nog geen tekst voor wie dit niet kan zien of horen",
          "there is no text yet for those who cannot see or hear this"))
    ]
  }

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: [
        "titel verslag", "naam verslag", "titel van het verslag", "report title", "report name",
        "naam", "name",
      ])
    try field(
      &meeting, "meeting", "Bijeenkomst", "Meeting", [.column, .facet, .scope],
      columns: ["titel bijeenkomst", "naam bijeenkomst", "meeting title", "meeting name"])
    try field(
      &item, "item", "Over onderdeel", "About agenda item",
      help: Label(
        "Als het over één onderdeel van de dag gaat", "When it is about one part of the day"),
      columns: [
        "onderdeel", "programmaonderdeel", "agendapunt", "sessie", "agenda item", "session",
      ])
    try field(
      &type, "type", "Soort", "Type", [.column, .facet],
      columns: [
        "soort verslag", "type verslag", "verslagsoort", "vorm", "report type", "format", "form",
        "category", "categorie",
      ])
    try field(
      &madeBy, "madeBy", "Gemaakt door", "Made by",
      help: Label(
        "Een functie of een team, liever geen naam", "A function or a team, rather than a name"),
      columns: ["maker", "makers", "auteur", "auteurs", "door", "author", "authors", "by"])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      columns: [
        "gemaakt op", "datum verslag", "verslagdatum", "dag", "made on", "report date", "day",
      ])
    try field.link(&link)
    try field.readers(&readers)
    try field(
      &textAlternative, "textAlternative", "Tekst in plaats van beeld", "Text alternative",
      .searched,
      help: Label(
        "Wat er te zien of te horen is, voor wie dat niet kan zien of horen",
        "What is to be seen or heard, for those who cannot see or hear it"),
      columns: [
        "alt-tekst", "tekstalternatief", "alternatieve tekst", "beeldbeschrijving", "transcriptie",
        "ondertiteling", "uitgeschreven tekst", "alt text", "alternative text",
        "image description", "transcript",
      ])
    try field(
      &summary, "summary", "Samenvatting", "Summary", [.summary, .searched],
      help: Label("Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: [
        "verslag", "tekst", "tekst van het verslag", "abstract", "description", "omschrijving",
        "beschrijving", "korte omschrijving", "korte samenvatting", "short description",
        "toelichting", "report", "text",
      ])
  }

  public enum Category: String, Choice {
    case report, impression, video, screenshot, photo, drawing

    public var label: Label {
      switch self {
      case .report: Label("verslag", "report")
      case .impression: Label("sfeerverslag", "impression")
      case .video: Label("video", "video")
      case .screenshot: Label("schermafdruk", "screenshot")
      case .photo: Label("foto", "photo")
      case .drawing: Label("tekening", "drawing")
      }
    }

    public var words: [String] {
      switch self {
      case .report: ["notulen", "schriftelijk verslag", "minutes"]
      case .impression: ["impressie", "sfeerimpressie"]
      case .video: ["film", "filmpje", "opname", "recording"]
      case .screenshot: ["schermafbeelding", "print screen"]
      case .photo: ["foto's", "photos", "afbeelding", "picture"]
      case .drawing: ["praatplaat", "visueel verslag", "live drawing"]
      }
    }

    /// Whether who cannot see or hear it needs a text beside it.
    public var isVisual: Bool {
      switch self {
      case .video, .screenshot, .photo, .drawing: true
      case .report, .impression: false
      }
    }
  }
}
