/// A question of implementation in somebody's own project, worked on in a small group with a model.
public struct ImplementationCase: Described {
  public var title = ""
  public var project: Reference<Project>?
  public var organisation: Reference<Organisation>?
  public var status: Status?
  public var bottlenecks = References<Bottleneck>()
  public var meeting: Reference<Meeting>?
  public var members = References<Person>()
  /// Who took part where no names are kept.
  public var group = ""
  /// Where the innovation is to be used.
  public var place = ""
  public var date: PartialDate?
  public var reviewOn: PartialDate?
  public var innovation = Prose()
  public var handles = Prose()

  public init() {}

  public static let code = "CAS"
  public static let kind = makeKind(
    "implementationCase", Label("implementatiecasus", "implementation case"),
    Label("implementatiecasussen", "implementation cases"), dated: "date",
    words: ["casus", "casussen", "case", "cases"])

  public static let rules = Rules<ImplementationCase>(
    due: Due(
      task: Label("terugkijken op de casus", "look back on the case"),
      overdue: Label("nog terug te kijken", "to be looked back on"), done: Done(Status.reviewed)
    ) { $0.status?.isLookedBackOn == true ? nil : $0.reviewOn?.lastDay })

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: UsualColumns.title + [
        "titel casus", "naam casus", "casus", "implementatiecasus", "case", "case title",
        "case name", "onderwerp", "subject",
      ])
    try field.project(&project)
    try field.organisation(&organisation)
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status casus", "casusstatus", "case status"])
    try field(
      &bottlenecks, "bottlenecks", "Knelpunten", "Bottlenecks",
      inverse: Label("Behandeld in casus", "Worked on in case"),
      columns: ["knelpunt", "bottleneck", "probleem", "problemen", "problem", "problems"])
    try field(
      &meeting, "meeting", "Besproken bij", "Discussed at", .facet,
      inverse: Label("Casussen", "Cases"), columns: ["bijeenkomst", "besproken in"])
    try field(
      &members, "members", "Groepje", "Group members",
      inverse: Label("Werkte mee aan casus", "Cases worked on"),
      columns: ["deelnemers", "leden", "groepsleden", "participants"])
    try field(
      &group, "group", "Groepje in woorden", "Group in words",
      help: Label(
        "Functies, geen namen: twee projectleiders en een ervaringsdeskundige",
        "Functions, no names: two project leaders and an expert by experience"),
      columns: ["samenstelling groep", "functies"])
    try field(
      &place, "place", "Plek", "Place", .searched,
      help: Label("Waar de vernieuwing gebruikt gaat worden", "Where the innovation is to be used"),
      columns: ["plaats", "locatie", "location", "afdeling", "department"])
    try field(
      &date, "date", "Datum", "Date", [.column, .sorted],
      columns: UsualColumns.date + ["datum casus", "casusdatum", "case date"])
    try field(
      &reviewOn, "reviewOn", "Nakijken op", "Review on", .sorted,
      help: Label("Wanneer u kijkt wat ervan kwam", "When you look at what came of it"),
      columns: ["nagekeken op", "evaluatiedatum", "datum nakijken", "review date"])
    try field(
      &innovation, "innovation", "Vernieuwing", "Innovation", [.summary, .searched],
      help: Label(
        "Wat u wilt invoeren. Zet hier geen gegevens van cliënten.",
        "What you want to introduce. Put no data of clients here."),
      columns: UsualColumns.story + ["innovatie", "wat wilt u invoeren"])
    try field(
      &handles, "handles", "Handvatten", "Next steps", .searched,
      help: Label(
        "Wat het groepje u aanraadt om te doen", "What the group advises you to do"),
      columns: ["handvat", "adviezen", "advies", "aanpak", "approach", "advice"])
  }

  public enum Status: String, Choice {
    case open, modelFilledIn, handlesChosen, reviewed, closed

    public var label: Label {
      switch self {
      case .open: Label("open", "open")
      case .modelFilledIn: Label("model ingevuld", "model filled in")
      case .handlesChosen: Label("handvatten gekozen", "next steps chosen")
      case .reviewed: Label("nagekeken", "reviewed")
      case .closed: Label("gesloten", "closed")
      }
    }

    public var words: [String] {
      switch self {
      case .open: ["nieuw", "new"]
      case .handlesChosen: ["handles chosen", "aanpak gekozen"]
      case .closed: ["afgesloten", "afgerond", "klaar", "done"]
      case .modelFilledIn, .reviewed: []
      }
    }

    public var tone: Tone? { self == .open ? .new : nil }

    /// Whether somebody has already looked at what came of it.
    var isLookedBackOn: Bool {
      switch self {
      case .reviewed, .closed: true
      case .open, .modelFilledIn, .handlesChosen: false
      }
    }
  }
}
