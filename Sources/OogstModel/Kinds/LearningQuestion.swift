/// An open question that a learning network or project works on, after the dynamic learning agenda of *reflexive
/// monitoring in action* (Van Mierlo and others, 2010).
public struct LearningQuestion: Described {
  public var title = ""
  public var status: Status?
  public var network: Reference<LearningNetwork>?
  public var raisedOn: PartialDate?
  public var answeredOn: PartialDate?
  public var project: Reference<Project>?
  public var from: AnyReference<Origin>?
  public var programme: Reference<Programme>?
  public var earlier: Reference<LearningQuestion>?
  public var themes = References<Theme>()
  public var background = Prose()
  public var attempts = Prose()
  public var outcome = Prose()

  public init() {}

  public static let code = "LVR"
  public static let kind = makeKind(
    "learningQuestion", Label("leervraag", "learning question"),
    Label("leervragen", "learning questions"),
    order: Order(by: .field("raisedOn"), isDescending: true), dated: "raisedOn")

  public static let rules = Rules<LearningQuestion>(check: {
    guard $0.status == .answered, $0.outcome.isEmpty else { return [] }
    return [
      Issue(
        outcomeField,
        Label(
          "de vraag is beantwoord, maar de uitkomst staat er niet",
          "the question is answered, but the outcome is not there"))
    ]
  })
  private static let outcomeField = field(\.outcome)

  /// Whether it still waits for an answer more than so many days after it was surely raised.
  public func isLongOpen(on today: Day, after days: Int) -> Bool {
    guard status?.isOver != true, let limit = raisedOn?.lastDay.adding(days: days) else {
      return false
    }
    return limit < today
  }

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Leervraag", "Learning question", [.title, .sorted, .searched, .required],
      help: Label(
        "Een open vraag die met Hoe begint", "An open question that begins with How"),
      columns: UsualColumns.title + ["vraag", "titel leervraag", "question"])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status leervraag", "status vraag", "question status"])
    try field(
      &network, "network", "Lerend netwerk", "Learning network", [.facet, .scope],
      columns: ["leernetwerk", "naam lerend netwerk", "network name"])
    try field(
      &raisedOn, "raisedOn", "Gesteld op", "Raised on", [.column, .sorted],
      columns: UsualColumns.date + [
        "ontstaan op", "datum gesteld", "datum vraag", "date raised", "asked on",
      ])
    try field(
      &answeredOn, "answeredOn", "Beantwoord op", "Answered on", .sorted,
      columns: ["datum antwoord", "datum beantwoord", "date answered", "answer date"])
    try field.project(&project, [])
    try field(
      &from, "from", "Kwam voort uit", "Came from", .scope,
      help: Label(
        "De uitdaging of het knelpunt waarmee de vraag begon",
        "The challenge or bottleneck that the question began with"),
      columns: ["herkomst", "voortgekomen uit", "origin", "source"])
    try field.programme(&programme)
    try field(
      &earlier, "earlier", "Eerdere verwoording", "Earlier wording",
      inverse: Label("Later verwoord als", "Later worded as"),
      columns: ["vorige verwoording", "eerdere vraag", "previous wording", "earlier question"])
    try field.themes(&themes)
    try field(
      &background, "background", "Achtergrond", "Background", [.summary, .searched],
      help: Label(
        "Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: ["aanleiding", "context"] + UsualColumns.story)
    try field(
      &attempts, "attempts", "Wat proberen we?", "What are we trying?", .searched,
      columns: ["pogingen", "acties", "wat we proberen", "actions", "what we try"])
    try field(
      &outcome, "outcome", "Uitkomst", "Outcome", .searched,
      help: Label(
        "Het antwoord, of waarom de vraag vervalt", "The answer, or why the question is dropped"),
      columns: ["uitkomsten", "antwoord", "resultaat", "answer", "result"])
  }

  /// Where a question can begin.
  public enum Origin: ReferenceTargets {
    public static let codes = [Observation.code, Conversation.code, Bottleneck.code, WallNote.code]
  }

  public enum Status: String, Choice {
    case open, trying, answered, rephrased, dropped

    public var label: Label {
      switch self {
      case .open: Label("open", "open")
      case .trying: Label("in onderzoek", "being tried")
      case .answered: Label("beantwoord", "answered")
      case .rephrased: Label("anders verwoord", "rephrased")
      case .dropped: Label("vervallen", "dropped")
      }
    }

    public var words: [String] {
      switch self {
      case .trying: ["wordt onderzocht", "bezig", "in progress"]
      case .rephrased: ["geherformuleerd", "reworded"]
      case .dropped: ["cancelled"]
      case .open, .answered: []
      }
    }

    public static let usual: [Status] = [.open]

    public var tone: Tone? {
      switch self {
      case .answered: .good
      case .dropped: .stopped
      case .open, .trying, .rephrased: nil
      }
    }

    /// Whether nobody works on it in these words any more.
    public var isOver: Bool {
      switch self {
      case .answered, .rephrased, .dropped: true
      case .open, .trying: false
      }
    }
  }
}
