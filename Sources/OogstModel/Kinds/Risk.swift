/// What may go wrong in a project, and what is done about it.
public struct Risk: Described {
  public var title = ""
  public var project: Reference<Project>?
  public var status: Status?
  public var chance: Int?
  public var impact: Int?
  public var strategy: Strategy?
  public var owner: Reference<Person>?
  public var reportedOn: PartialDate?
  public var reviewOn: PartialDate?
  public var cause = ""
  public var event = ""
  public var consequence = ""
  public var strategyNote = Prose()

  public init() {}

  public static let code = "RIS"
  public static let kind = makeKind(
    "risk", Label("risico", "risk"), Label("risico's", "risks"), dated: "reportedOn")

  public static let rules = Rules<Risk>(
    due: Due(
      owner: "owner", task: Label("risico opnieuw bekijken", "review the risk"),
      overdue: Label("te herzien", "to be reviewed")
    ) { $0.status?.isOver == true ? nil : $0.reviewOn?.lastDay })

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: UsualColumns.title + [
        "risico", "titel risico", "naam risico", "risk", "risk title", "risk name", "onderwerp",
        "subject",
      ])
    try field(
      &cause, "cause", "Door (oorzaak)", "Because of (cause)", .searched,
      help: Label("Maak af: Door …", "Complete: Because of …"), columns: ["oorzaken", "causes"])
    try field(
      &event, "event", "Kan (gebeurtenis)", "May happen (event)", .searched,
      help: Label("Maak af: … kan …", "Complete: … it may happen that …"),
      columns: ["wat kan er gebeuren", "what may happen"])
    try field(
      &consequence, "consequence", "Met als gevolg", "With the effect", .searched,
      help: Label("Maak af: … met als gevolg …", "Complete: … and the effect is …"),
      columns: ["gevolgen", "consequences", "effects"])
    try field.project(&project, [])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status risico", "risicostatus", "risk status"])
    try field(
      &chance, "chance", "Kans", "Chance", [.column, .sorted],
      help: Label("Van 1 (klein) tot 5 (groot)", "From 1 (small) to 5 (large)"), bounds: 1...5,
      columns: ["waarschijnlijkheid", "likelihood", "probability"])
    try field(
      &impact, "impact", "Effect", "Impact", [.column, .sorted],
      help: Label("Van 1 (klein) tot 5 (groot)", "From 1 (small) to 5 (large)"), bounds: 1...5,
      columns: ["ernst", "severity", "grootte van het gevolg"])
    try field(
      &strategy, "strategy", "Strategie", "Strategy", [.column, .facet, .sorted],
      columns: ["aanpak", "approach", "risk response", "soort maatregel"])
    try field(
      &owner, "owner", "Eigenaar", "Owner", .facet,
      columns: ["risico-eigenaar", "risk owner", "verantwoordelijke", "responsible"])
    try field(
      &reportedOn, "reportedOn", "Gemeld op", "Reported on", .sorted,
      columns: UsualColumns.date + ["datum melding", "meldingsdatum", "date reported"])
    try field(
      &reviewOn, "reviewOn", "Opnieuw bekijken op", "Review on", [.column, .sorted],
      columns: ["volgende beoordeling", "evaluatiedatum", "review date", "next review"])
    try field(
      &strategyNote, "strategyNote", "Wat doen we eraan?", "What do we do about it?",
      [.summary, .searched],
      columns: UsualColumns.story + [
        "maatregel", "maatregelen", "beheersmaatregel", "beheersmaatregelen", "measures",
        "mitigation",
      ])
  }

  public enum Status: String, Choice {
    case reported, assessed, strategyChosen, monitored, occurred, lapsed

    public var label: Label {
      switch self {
      case .reported: Label("gemeld", "reported")
      case .assessed: Label("beoordeeld", "assessed")
      case .strategyChosen: Label("strategie gekozen", "strategy chosen")
      case .monitored: Label("gevolgd", "monitored")
      case .occurred: Label("opgetreden", "occurred")
      case .lapsed: Label("vervallen", "lapsed")
      }
    }

    public var words: [String] {
      switch self {
      case .reported: ["nieuw", "new", "open"]
      case .assessed: ["ingeschat"]
      case .strategyChosen: ["aanpak gekozen"]
      case .monitored: ["in de gaten", "bewaakt", "actief", "active"]
      case .occurred: ["voorgedaan", "issue"]
      case .lapsed: ["gesloten", "closed"]
      }
    }

    public static let usual: [Status] = [.monitored]

    public var tone: Tone? { self == .reported ? .new : nil }

    /// Whether there is nothing more to wait for: it happened, or it cannot happen any more.
    public var isOver: Bool {
      switch self {
      case .occurred, .lapsed: true
      case .reported, .assessed, .strategyChosen, .monitored: false
      }
    }
  }

  public enum Strategy: String, Choice {
    case avoid, reduce, transfer, accept

    public var label: Label {
      switch self {
      case .avoid: Label("vermijden", "avoid")
      case .reduce: Label("verkleinen", "reduce")
      case .transfer: Label("overdragen", "transfer")
      case .accept: Label("accepteren", "accept")
      }
    }

    public var words: [String] {
      switch self {
      case .avoid: ["voorkomen", "prevent"]
      case .reduce: ["verminderen", "beperken", "mitigeren", "mitigate"]
      case .transfer: ["verzekeren", "delen", "share"]
      case .accept: ["aanvaarden", "dragen"]
      }
    }
  }
}
