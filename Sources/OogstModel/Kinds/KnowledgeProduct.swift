/// Something practical that was made of what was learned, such as a guide, a tool or a video.
public struct KnowledgeProduct: Described {
  public var title = ""
  public var form: Form?
  public var status: Status?
  public var audience = ""
  public var programme: Reference<Programme>?
  public var themes = References<Theme>()
  public var madeFrom = AnyReferences<Material>()
  public var version = ""
  public var publishedOn: PartialDate?
  public var reviewOn: PartialDate?
  public var link: Link?
  public var readers: Readers?
  public var summary = Prose()

  public init() {}

  public static let code = "KEN"
  public static let kind = makeKind(
    "knowledgeProduct", Label("kennisproduct", "knowledge product"),
    Label("kennisproducten", "knowledge products"), dated: "publishedOn",
    words: ["product", "producten", "products"])

  public static let rules = Rules<KnowledgeProduct>(
    due: Due(
      task: Label("kennisproduct opnieuw bekijken", "review the product"),
      overdue: Label("te herzien", "to be reviewed")
    ) { $0.status?.isInUse == true ? $0.reviewOn?.lastDay : nil }, check: { $0.issues })
  private static let madeFromField = field(\.madeFrom)

  private var issues: [Issue] {
    // Words that led to no record may be those of a lesson.
    let mayNameALesson = madeFrom.entries.contains { $0.id.map { $0.kind == Lesson.code } ?? true }
    guard status?.isInUse == true, !mayNameALesson else { return [] }
    return [
      Issue(
        Self.madeFromField,
        Label(
          "het is gepubliceerd, maar er staat niet bij uit welke les het komt",
          "it is published, but nothing says from which lesson it comes"))
    ]
  }

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: [
        "titel kennisproduct", "naam kennisproduct", "titel product", "producttitel",
        "productnaam", "kennisproduct", "product", "product title", "product name",
        "knowledge product", "naam", "name",
      ])
    try field(
      &form, "form", "Vorm", "Form", [.column, .facet],
      columns: [
        "soort", "type", "soort product", "type product", "productsoort",
        "product type", "soort kennisproduct", "format", "category", "categorie",
      ])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status product", "status kennisproduct", "product status"])
    try field(
      &audience, "audience", "Voor wie", "For whom", [.column, .searched],
      help: Label(
        "Wie ermee werkt, bijvoorbeeld begeleiders", "Who works with it, such as support workers"),
      columns: [
        "doelgroep", "doelgroepen", "bedoeld voor", "gebruikers", "target group", "target audience",
        "intended for", "users",
      ])
    try field.programme(&programme)
    try field.themes(&themes)
    try field(
      &madeFrom, "madeFrom", "Gemaakt uit", "Made from",
      inverse: Label("Gebruikt in", "Knowledge products made from this"),
      columns: [
        "gebaseerd op", "komt uit", "lessen", "les", "ervaringen", "based on", "derived from",
        "lessons", "lesson",
      ])
    try field(&version, "version", "Versie", "Version", columns: ["uitgave", "editie", "edition"])
    try field(
      &publishedOn, "publishedOn", "Gepubliceerd op", "Published on", [.column, .sorted],
      columns: [
        "publicatiedatum", "datum publicatie", "datum van publicatie", "gepubliceerd",
        "verschenen op", "verschenen", "publicatiejaar", "publication date", "date published",
        "published", "publication year", "jaar", "year",
      ] + UsualColumns.date)
    try field(
      &reviewOn, "reviewOn", "Opnieuw bekijken op", "Review on", .sorted,
      help: Label("Dan kijkt u of het nog klopt", "Then you see whether it is still right"),
      columns: [
        "herzien op", "herziening", "herzieningsdatum", "datum herziening", "geldig tot",
        "review date", "valid until",
      ])
    try field.link(&link)
    try field.readers(&readers)
    try field(
      &summary, "summary", "Samenvatting", "Summary", [.summary, .searched],
      columns: [
        "abstract", "description", "omschrijving", "beschrijving", "korte omschrijving",
        "korte beschrijving", "korte samenvatting", "short description", "toelichting",
      ])
  }

  /// What a product can be made from.
  public enum Material: ReferenceTargets {
    public static let codes = [Lesson.code, Observation.code, Project.code]
  }

  public enum Form: String, Choice {
    case guide, tool, training, video, factsheet, story, report, website, other

    public var label: Label {
      switch self {
      case .guide: Label("handreiking", "guide")
      case .tool: Label("hulpmiddel", "tool")
      case .training: Label("training", "training")
      case .video: Label("video", "video")
      case .factsheet: Label("factsheet", "factsheet")
      case .story: Label("verhaal", "story")
      case .report: Label("rapport", "report")
      case .website: Label("website", "website")
      case .other: Label("anders", "other")
      }
    }

    public var words: [String] {
      switch self {
      case .guide: ["handleiding", "wegwijzer", "gids", "handboek", "manual", "handbook"]
      case .tool: ["instrument", "werkvorm", "toolkit"]
      case .training: ["cursus", "scholing", "e-learning", "course"]
      case .video: ["film", "filmpje", "animatie", "movie"]
      case .factsheet: ["infographic", "feitenblad"]
      case .story: ["ervaringsverhaal", "praktijkverhaal"]
      case .report: ["onderzoeksrapport", "eindrapport"]
      case .website: ["webpagina", "webpage"]
      case .other: ["overig", "overige"]
      }
    }
  }

  public enum Status: String, Choice {
    case idea, developing, tested, published, revised, withdrawn

    public var label: Label {
      switch self {
      case .idea: Label("idee", "idea")
      case .developing: Label("in ontwikkeling", "in development")
      case .tested: Label("getest", "tested")
      case .published: Label("gepubliceerd", "published")
      case .revised: Label("herzien", "revised")
      case .withdrawn: Label("ingetrokken", "withdrawn")
      }
    }

    public var words: [String] {
      switch self {
      case .developing: ["in de maak", "wordt ontwikkeld", "concept", "draft"]
      case .tested: ["getoetst", "uitgeprobeerd"]
      case .published: ["uitgegeven", "uitgebracht", "verschenen"]
      case .revised: ["bijgewerkt", "vernieuwd", "updated"]
      case .withdrawn: ["vervallen", "teruggetrokken"]
      case .idea: []
      }
    }

    public static let usual: [Status] = [.published]

    public var tone: Tone? {
      switch self {
      case .idea, .developing: .new
      case .withdrawn: .stopped
      case .tested, .published, .revised: nil
      }
    }

    /// Whether people outside its makers work with it.
    public var isInUse: Bool {
      switch self {
      case .published, .revised: true
      case .idea, .developing, .tested, .withdrawn: false
      }
    }
  }
}
