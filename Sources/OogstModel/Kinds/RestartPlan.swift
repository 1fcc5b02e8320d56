/// How a project that stood still is to go on.
public struct RestartPlan: Described {
  public var title = ""
  public var project: Reference<Project>?
  public var type: Category?
  public var status: Status?
  public var conversation: Reference<Conversation>?
  public var decidedOn: PartialDate?
  public var date: PartialDate?
  public var firstStep = ""
  public var reason = Prose()
  public var changes = Prose()

  public init() {}

  public static let code = "HER"
  public static let kind = makeKind(
    "restartPlan", Label("herstartplan", "restart plan"), Label("herstartplannen", "restart plans"),
    order: Order(by: .field("date"), isDescending: true), dated: "date",
    words: ["herstart", "herstarts", "doorstart", "doorstarts", "restart", "restarts", "relaunch"])

  public static let rules = Rules<RestartPlan>(
    due: Due(
      task: Label("project opnieuw starten", "start the project again"),
      overdue: Label("nog niet gestart", "not started yet"), done: Done(Status.carriedOut)
    ) { $0.status?.isToCome == true ? $0.date?.lastDay : nil },
    follows: Following({ $0.startedAgain }) { plan, _, record, _ in
      try plan.startAgain(&record)
    })

  /// The project of a plan that was carried out.
  private var startedAgain: [RecordID] {
    status == .carriedOut ? project.map { [$0.id] } ?? [] : []
  }

  /// A project that stood still goes again; one of which a later day tells something else stays as that day tells.
  private func startAgain(_ record: inout Record) throws {
    try record.update(as: Project.self) { project in
      if let since = project.movementSince, let date, since.firstDay > date.lastDay { return }
      if project.status == .onHold { project.status = .running }
      guard project.movement == .stalled || project.movement == .slowed, let type else { return }
      project.movement = type.movement
      project.movementSince = date
    }
  }

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Titel", "Title", [.title, .sorted, .searched, .required],
      columns: [
        "titel plan", "naam plan", "titel herstartplan", "naam herstartplan", "herstartplan",
        "plan title", "plan name", "restart plan", "naam", "name",
      ])
    try field.project(&project)
    try field(
      &type, "type", "Soort", "Type", [.column, .facet],
      help: Label(
        "Weer opstarten: hetzelfde project gaat verder. Doorstart: verder in een nieuwe vorm",
        "Restart: the same project goes on. Relaunch: it goes on in a new form"),
      columns: ["soort plan", "soort herstart", "type plan", "plan type", "categorie", "category"])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status plan", "status herstartplan", "plan status"])
    try field(
      &conversation, "conversation", "Besproken in gesprek", "Discussed in conversation",
      columns: ["gesprek", "monitorgesprek", "besproken in", "monitoring conversation"])
    try field(
      &decidedOn, "decidedOn", "Besloten op", "Decided on", .sorted,
      columns: ["besluitdatum", "datum besluit", "decision date", "date of decision"])
    try field(
      &date, "date", "Start opnieuw op", "Starts again on", [.column, .sorted],
      columns: UsualColumns.date + [
        "herstartdatum", "datum herstart", "nieuwe startdatum", "start weer op", "startdatum",
        "restart date", "new start date", "start date",
      ])
    try field(
      &firstStep, "firstStep", "Eerste stap", "First step", .searched,
      help: Label("Wat u als eerste gaat doen", "What you are going to do first"),
      columns: ["eerste actie", "first action"])
    try field(
      &reason, "reason", "Waarom lag het stil?", "Why did it stand still?", [.summary, .searched],
      help: Label(
        "Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: ["reden", "oorzaak", "aanleiding", "waarom", "cause", "why"] + UsualColumns.story)
    try field(
      &changes, "changes", "Wat gaat anders?", "What will be different?", .searched,
      columns: ["veranderingen", "wijzigingen", "wat verandert er", "what changes"])
  }

  public enum Category: String, Choice {
    case restart, relaunch

    public var label: Label {
      switch self {
      case .restart: Label("weer opstarten", "restart")
      case .relaunch: Label("doorstart", "relaunch")
      }
    }

    public var words: [String] {
      switch self {
      case .restart: ["herstart", "opnieuw starten", "opnieuw gestart", "restarted"]
      case .relaunch: ["doorstarten", "doorgestart", "relaunched"]
      }
    }

    /// What can be said of the project from then on.
    var movement: Movement {
      switch self {
      case .restart: .restarted
      case .relaunch: .relaunched
      }
    }
  }

  public enum Status: String, Choice {
    case considered, planned, decided, carriedOut, dropped

    public var label: Label {
      switch self {
      case .considered: Label("overwogen", "considered")
      case .planned: Label("gepland", "planned")
      case .decided: Label("besloten", "decided")
      case .carriedOut: Label("uitgevoerd", "carried out")
      case .dropped: Label("vervallen", "dropped")
      }
    }

    public var words: [String] {
      switch self {
      case .considered: ["idee", "idea"]
      case .carriedOut: ["gestart", "started", "done"]
      case .dropped: ["ingetrokken", "withdrawn", "cancelled"]
      case .planned, .decided: []
      }
    }

    public static let usual: [Status] = [.carriedOut]

    public var tone: Tone? {
      switch self {
      case .considered, .planned, .decided: .new
      case .dropped: .stopped
      case .carriedOut: nil
      }
    }

    /// Whether the project may still go again, and did not yet.
    public var isToCome: Bool {
      switch self {
      case .considered, .planned, .decided: true
      case .carriedOut, .dropped: false
      }
    }
  }
}
