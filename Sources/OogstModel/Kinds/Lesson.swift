/// A general statement from which others can profit, with where it was learned.
public struct Lesson: Described {
  public var title = ""
  public var number: Int?
  public var status: Status?
  public var programme: Reference<Programme>?
  public var projects = References<Project>()
  public var learnedJointly: Bool?
  public var sources = References<Source>()
  public var themes = References<Theme>()
  public var subjects = Tags()
  public var date: PartialDate?
  public var readers: Readers?
  public var audience = ""
  public var stage: Stage?
  public var reviewOn: PartialDate?
  public var link: Link?
  public var occasion = Prose()
  public var insight = Prose()
  public var recommendation = Prose()
  public var evidence = Prose()

  public init() {}

  public static let code = "LES"
  public static let kind = makeKind(
    "lesson", Label("les", "lesson"), Label("lessen", "lessons"), order: Order(by: .number),
    dated: "date", words: ["geleerde les", "geleerde lessen", "lesson learned", "lessons learned"])

  public static let rules = Rules<Lesson>(
    due: Due(
      task: Label("les opnieuw bekijken", "review the lesson"),
      overdue: Label("te herzien", "to be reviewed")
    ) { $0.status == .withdrawn ? nil : $0.reviewOn?.lastDay })

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Les", "Lesson title", [.title, .sorted, .searched, .required],
      help: Label("Eén zin, te beginnen met een werkwoord", "One sentence, beginning with a verb"),
      columns: [
        "titel", "lestitel", "titel les", "titel van de les", "naam les", "title of lesson",
        "lesson name", "naam", "name", "kop", "headline", "subject", "onderwerp",
      ])
    try field(
      &number, "number", "Nummer", "Number", .sorted, columns: ["nr", "volgnummer", "volgorde"])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["lesstatus", "status les", "status van de les", "lesson status"])
    try field(
      &programme, "programme", "Programma", "Programme", [.facet, .scope],
      columns: [
        "program", "programmanaam", "programmatitel", "naam programma", "titel programma",
        "naam van het programma", "programme name", "program name", "programme title",
        "program title", "subsidieregeling", "regeling", "subsidieronde", "grant programme",
      ])
    try field(
      &projects, "projects", "Bronprojecten", "Source projects", .facet,
      inverse: Label("Geleerde lessen", "Lessons learned"),
      columns: [
        "project", "projecten", "bronproject", "source project", "projecttitel", "projectnaam",
        "titel project", "naam project", "titel van het project", "naam van het project",
        "project title", "project name", "title of project", "projecttitels", "projectnamen",
        "project titles", "project names", "uit project", "geleerd in project",
        "learned in project",
      ])
    try field(
      &learnedJointly, "learnedJointly", "Samen geleerd", "Learned by the projects together",
      help: Label(
        "De projecten leerden de lessen samen; welk project welke les leerde, is niet bekend",
        "The projects learned the lessons together; which learned which is not known"),
      columns: ["gezamenlijk", "gezamenlijk geleerd", "jointly"])
    try field(
      &sources, "sources", "Ondersteund door", "Sources that support it",
      inverse: Label("Ondersteunt de lessen", "Supports the lessons"),
      columns: [
        "bron", "source", "bronnen", "literatuur", "referenties", "references", "verwijzingen",
      ])
    try field(&themes, "themes", "Thema's", "Themes", .facet, columns: ["theme", "thema"])
    try field(
      &subjects, "subjects", "Onderwerpen", "Topics", [.column, .facet, .searched],
      columns: [
        "categories", "topic", "category", "categorie", "categorieen", "keywords", "keyword",
        "trefwoorden", "trefwoord", "tags", "steekwoorden", "zoekwoorden",
      ])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      columns: [
        "lesson date", "datum les", "datum van de les", "geleerd op", "vastgelegd op",
        "datum vastgelegd", "registratiedatum", "date learned", "date recorded", "jaar", "year",
      ])
    try field.readers(&readers)
    try field(
      &audience, "audience", "Voor wie", "For whom", .searched,
      columns: ["doelgroep", "bestemd voor", "audience of lesson", "target group"])
    try field(
      &stage, "stage", "Voor welk stadium", "For which stage", .facet,
      columns: ["stadium", "implementatiestadium", "implementation stage"])
    try field(
      &reviewOn, "reviewOn", "Opnieuw bekijken op", "Review on", .sorted,
      help: Label(
        "Een les kan verouderen: op deze dag kijkt u of hij nog klopt",
        "A lesson may grow old: on this day you see whether it still holds"),
      columns: ["herzien op", "review date", "reviewdatum"])
    try field(
      &link, "link", "Webadres", "Web address",
      columns: [
        "url", "website", "webpagina", "webpage", "webadres url", "hyperlink", "homepage",
        "internetadres",
      ])
    try field(
      &occasion, "occasion", "Wat gebeurde er?", "What happened?", [.summary, .searched],
      columns: [
        "abstract", "aanleiding", "samenvatting", "driving event", "description", "summary",
        "omschrijving", "beschrijving", "situatie", "situation", "context", "achtergrond",
        "background", "gebeurtenis", "event", "wat gebeurde",
      ])
    try field(
      &insight, "insight", "Wat is er geleerd?", "What was learned?", .searched,
      columns: [
        "lesson", "lessons", "lesson learned", "lessons learned", "geleerd", "geleerde les",
        "geleerde lessen", "wat hebben we geleerd", "wat hebt u geleerd", "wat heb je geleerd",
        "what did we learn", "leerpunt", "leerpunten", "inzicht", "inzichten", "insights",
        "learning", "learnings", "key learning", "key learnings", "tekst", "tekst van de les",
        "les", "lessen",
      ])
    try field(
      &recommendation, "recommendation", "Wat raadt u anderen aan?", "What do you advise others?",
      .searched,
      columns: [
        "recommendations", "aanbeveling", "aanbevelingen", "advies", "adviezen", "advice", "tip",
        "tips", "wat raadt u aan", "wat raad je anderen aan",
      ])
    try field(
      &evidence, "evidence", "Waar blijkt dat uit?", "What shows it?", .searched,
      columns: [
        "bewijs", "onderbouwing", "supporting evidence",
        "evidence of recurrence control effectiveness",
      ])
  }

  /// From a first observation to a lesson that helped elsewhere (after NATO's lessons process).
  public enum Status: String, Choice {
    case observed, draft, adopted, shared, applied, confirmed, withdrawn

    /// Whether somebody stands for it, and it still holds.
    public var isAdopted: Bool {
      switch self {
      case .adopted, .shared, .applied, .confirmed: true
      case .observed, .draft, .withdrawn: false
      }
    }

    public var label: Label {
      switch self {
      case .observed: Label("waarneming", "observation")
      case .draft: Label("concept", "draft")
      case .adopted: Label("vastgesteld", "adopted")
      case .shared: Label("gedeeld", "shared")
      case .applied: Label("toegepast", "applied")
      case .confirmed: Label("bevestigd", "confirmed")
      case .withdrawn: Label("ingetrokken", "withdrawn")
      }
    }

    public static let usual: [Status] = [.adopted, .shared]

    public var tone: Tone? {
      switch self {
      case .observed, .draft: .new
      case .applied, .confirmed: .good
      case .withdrawn: .stopped
      case .adopted, .shared: nil
      }
    }
  }
}
