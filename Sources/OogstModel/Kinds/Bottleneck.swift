/// What stands in the way of a project, and what helped.
public struct Bottleneck: Described {
  public var title = ""
  public var project: Reference<Project>?
  public var organisation: Reference<Organisation>?
  public var status: Status?
  public var owner: Reference<Person>?
  public var date: PartialDate?
  public var solvedOn: PartialDate?
  public var from: AnyReference<Origin>?
  /// The same bottleneck at other projects, each with a record of its own.
  public var same = References<Bottleneck>()
  public var themes = References<Theme>()
  public var symptoms = Prose()
  public var causes = Prose()
  public var helped = Prose()

  public init() {}

  public static let code = "KNE"
  public static let kind = makeKind(
    "bottleneck", Label("knelpunt", "bottleneck"), Label("knelpunten", "bottlenecks"),
    dated: "date")

  public static let rules = Rules<Bottleneck>(check: { bottleneck in
    guard let noticed = bottleneck.date, let solved = bottleneck.solvedOn,
      solved.lastDay < noticed.firstDay
    else { return [] }
    return [
      Issue(
        solvedOnField,
        Label("opgelost voordat het werd opgemerkt", "solved before it was noticed"))
    ]
  })
  private static let solvedOnField = field(\.solvedOn)

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      help: Label("Wat er misgaat of vastloopt, in één zin", "What goes wrong, in one sentence"),
      columns: UsualColumns.title + [
        "knelpunt", "titel knelpunt", "naam knelpunt", "bottleneck", "issue", "probleem", "problem",
        "belemmering", "obstacle", "onderwerp", "subject",
      ])
    try field.project(&project)
    try field.organisation(&organisation)
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status knelpunt", "bottleneck status", "issue status"])
    try field(
      &owner, "owner", "Eigenaar", "Owner", .facet,
      columns: ["verantwoordelijke", "wie pakt het op", "responsible", "actiehouder"])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      help: Label("Wanneer het werd opgemerkt", "When it was noticed"),
      columns: UsualColumns.date + [
        "datum knelpunt", "gemeld op", "opgemerkt op", "reported on", "date reported",
      ])
    try field(
      &solvedOn, "solvedOn", "Opgelost op", "Solved on", .sorted,
      columns: ["datum opgelost", "datum oplossing", "resolved on", "date resolved"])
    try field(
      &from, "from", "Kwam voort uit", "Came from",
      columns: ["herkomst", "ontstaan uit", "origin"])
    try field(
      &same, "same", "Speelt ook als", "Also found as",
      help: Label(
        "Hetzelfde knelpunt bij andere projecten", "The same bottleneck at other projects"),
      inverse: Label("Speelt ook als", "Also found as"),
      columns: ["hetzelfde als", "zelfde knelpunt", "same as"])
    try field.themes(&themes)
    try field(
      &symptoms, "symptoms", "Waaraan merkt u het?", "How do you notice it?",
      [.summary, .searched],
      help: Label("Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: UsualColumns.story + ["symptomen", "signalen", "signals"])
    try field(
      &causes, "causes", "Wat zit erachter?", "What is behind it?", .searched,
      columns: ["oorzaken", "oorzaak", "cause", "reden", "achtergrond", "background"])
    try field(
      &helped, "helped", "Wat hielp?", "What helped?", .searched,
      columns: ["oplossing", "oplossingen", "solution", "solutions", "handvatten", "handvat"])
  }

  /// The kinds of record in which a bottleneck comes to light.
  public enum Origin: ReferenceTargets {
    public static let codes = [
      Conversation.code, HexagonAssessment.code, KnosterAssessment.code, Observation.code,
    ]
  }

  public enum Status: String, Choice {
    case open, examined, approachChosen, inProgress, solved, accepted

    public var label: Label {
      switch self {
      case .open: Label("open", "open")
      case .examined: Label("onderzocht", "examined")
      case .approachChosen: Label("aanpak gekozen", "approach chosen")
      case .inProgress: Label("in uitvoering", "in progress")
      case .solved: Label("opgelost", "solved")
      case .accepted: Label("aanvaard", "accepted")
      }
    }

    public var words: [String] {
      switch self {
      case .open: ["nieuw", "new", "gemeld", "reported"]
      case .inProgress: ["bezig", "ongoing", "loopt"]
      case .solved: ["resolved", "closed", "gesloten", "afgerond"]
      case .accepted: ["geaccepteerd"]
      case .examined, .approachChosen: []
      }
    }

    public static let usual: [Status] = [.open]

    /// Whether nothing is to be done about it any more.
    public var isOver: Bool {
      switch self {
      case .solved, .accepted: true
      case .open, .examined, .approachChosen, .inProgress: false
      }
    }

    public var tone: Tone? { self == .solved ? .good : nil }
  }
}
