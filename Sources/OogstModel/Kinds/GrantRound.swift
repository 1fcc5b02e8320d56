/// A dated round in which projects can ask a programme for money.
public struct GrantRound: Described {
  public var name = ""
  public var programme: Reference<Programme>?
  public var phase: Reference<Phase>?
  public var status: Status?
  public var opens: PartialDate?
  public var budget: Money?
  public var closes: PartialDate?
  public var maxAmount: Money?
  public var maxMonths: Int?
  public var link: Link?
  public var summary = Prose()

  public init() {}

  public static let code = "SUB"
  public static let kind = makeKind(
    "grantRound", Label("subsidieronde", "grant round"), Label("subsidierondes", "grant rounds"),
    order: Order(by: .field("closes"), isDescending: true), dated: "closes",
    words: ["subsidieronden", "subsidieoproep", "subsidieoproepen", "call for proposals"])

  public static let rules = Rules<GrantRound>(
    // A round of which the last day has passed is to be closed.
    due: Due(
      task: Label("subsidieronde sluiten", "close the grant round"),
      overdue: Label("sluitdag voorbij", "closing day passed"), done: Done(Status.closed)
    ) { $0.status?.isToBeClosed == true ? $0.closes?.lastDay : nil },
    check: { Span.issues(from: $0.opens, to: $0.closes, at: closesField) })
  private static let closesField = field(\.closes)

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &name, "name", "Naam", "Name", [.title, .sorted, .searched, .required],
      columns: UsualColumns.title + [
        "subsidieronde", "naam subsidieronde", "naam ronde", "titel ronde", "ronde",
        "subsidieoproep", "oproep", "titel oproep", "grant round", "round name", "call",
        "call title", "call name", "call for proposals",
      ])
    try field.programme(&programme)
    try field(
      &phase, "phase", "Fase", "Phase", .facet,
      columns: ["programmafase", "naam fase", "phase name"])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: [
        "status subsidieronde", "status ronde", "rondestatus", "round status", "call status",
      ])
    try field(
      &opens, "opens", "Opent op", "Opens on", .sorted,
      columns: [
        "opent", "open vanaf", "openingsdatum", "datum opening", "opening", "opening date",
        "open date", "open from",
      ] + UsualColumns.begins)
    try field(
      &budget, "budget", "Budget", "Budget", [.column, .sorted],
      columns: [
        "beschikbaar budget", "beschikbaar bedrag", "subsidieplafond", "plafond", "totaal budget",
        "available budget", "total budget", "available amount",
      ])
    try field(
      &closes, "closes", "Sluit op", "Closes on", [.column, .sorted, .end],
      help: Label(
        "Na deze dag zet u de status op gesloten", "After this day you set the status to closed"),
      columns: [
        "sluit", "sluitingsdatum", "datum sluiting", "sluiting", "deadline", "deadline indienen",
        "indienen tot", "uiterste indiendatum", "closing date", "close date", "submission deadline",
      ] + UsualColumns.ends)
    try field(
      &maxAmount, "maxAmount", "Hoogste bedrag per project", "Highest amount per project",
      columns: [
        "hoogste bedrag", "maximaal bedrag", "maximumbedrag", "maximaal bedrag per project",
        "maximale subsidie", "max bedrag", "maximum amount", "maximum grant",
        "max amount per project",
      ])
    try field(
      &maxMonths, "maxMonths", "Langste duur in maanden", "Longest duration in months",
      bounds: 1...120,
      columns: [
        "langste duur", "maximale duur", "maximale looptijd", "maximale duur in maanden",
        "max duur maanden", "maximum duration", "maximum term", "duration in months",
      ])
    try field.link(&link)
    try field(
      &summary, "summary", "Samenvatting", "Summary", [.summary, .searched],
      columns: UsualColumns.story)
  }

  public enum Status: String, Choice {
    case planned, open, closed, underReview, awarded, rejected

    public var label: Label {
      switch self {
      case .planned: Label("gepland", "planned")
      case .open: Label("open", "open")
      case .closed: Label("gesloten", "closed")
      case .underReview: Label("in beoordeling", "under review")
      case .awarded: Label("toegekend", "awarded")
      case .rejected: Label("afgewezen", "rejected")
      }
    }

    public var words: [String] {
      switch self {
      case .planned: ["aangekondigd", "announced", "forthcoming", "verwacht"]
      case .open: ["geopend", "opened"]
      case .underReview: ["beoordeling", "wordt beoordeeld", "in review"]
      case .awarded: ["gehonoreerd", "verleend", "granted"]
      case .closed, .rejected: []
      }
    }

    public var tone: Tone? {
      switch self {
      case .planned, .open: .new
      case .awarded: .good
      case .rejected: .stopped
      case .closed, .underReview: nil
      }
    }

    /// Whether its closing date has still to come.
    var isToBeClosed: Bool {
      switch self {
      case .planned, .open: true
      case .closed, .underReview, .awarded, .rejected: false
      }
    }
  }
}
