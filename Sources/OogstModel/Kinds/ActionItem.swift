/// Something that somebody is to do, with where it came from.
public struct ActionItem: Described {
  public var title = ""
  public var status: Status?
  public var owner: Reference<Person>?
  public var dueOn: PartialDate?
  public var doneOn: PartialDate?
  public var project: Reference<Project>?
  public var from: AnyReference<Origin>?
  public var programme: Reference<Programme>?
  public var note = Prose()

  public init() {}

  public static let code = "ACT"
  public static let kind = makeKind(
    "actionItem", Label("actie", "action"), Label("acties", "actions"),
    order: Order(by: .field("due")), dated: "due",
    words: ["actiepunt", "actiepunten", "action items", "taak", "taken", "task", "tasks"])

  public static let rules = Rules<ActionItem>(
    due: Due(owner: "owner", task: Label("actie", "action"), done: Done(Status.done, on: "doneOn"))
    {
      $0.status?.isOver == true ? nil : $0.dueOn?.lastDay
    })

  public mutating func describe(_ field: inout Fields) throws(WrongValue) {
    try field(
      &title, "title", "Actie", "Action", [.title, .sorted, .searched, .required],
      help: Label(
        "Wat er moet gebeuren, te beginnen met een werkwoord",
        "What is to be done, beginning with a verb"),
      columns: UsualColumns.title + [
        "actiepunt", "titel actie", "naam actie", "taak", "wat", "action item", "action title",
        "task", "to do", "what",
      ])
    try field(
      &status, "status", "Status", "Status", [.state, .facet, .sorted],
      columns: ["status actie", "actiestatus", "action status", "task status"])
    try field(
      &owner, "owner", "Eigenaar", "Owner", [.column, .facet, .sorted],
      help: Label("Wie ervoor zorgt dat het gebeurt", "Who sees to it that it is done"),
      columns: [
        "wie", "actiehouder", "verantwoordelijke", "toegewezen aan", "who", "assignee",
        "assigned to", "responsible",
      ])
    try field(
      &dueOn, "due", "Uiterlijk", "Due", [.column, .sorted, .end],
      help: Label("De laatste dag waarop het klaar moet zijn", "The last day for it to be done"),
      columns: [
        "uiterlijk op", "deadline", "wanneer", "uiterste datum", "vervaldatum", "einddatum",
        "gereed voor", "due date", "due on", "due by", "when", "end date",
      ])
    try field(
      &doneOn, "doneOn", "Klaar op", "Done on", .sorted,
      columns: [
        "gereed op", "afgerond op", "datum gereed", "datum klaar", "completed on",
        "completion date", "finished on",
      ])
    try field.project(&project, [])
    try field(
      &from, "from", "Komt voort uit", "Comes from", [.facet, .scope],
      help: Label(
        "Waardoor deze actie nodig is, zoals een gesprek, een knelpunt of een risico",
        "What made this action needed, such as a conversation, a bottleneck or a risk"),
      columns: ["herkomst", "aanleiding", "voortgekomen uit", "origin", "source"])
    try field.programme(&programme)
    try field(
      &note, "note", "Toelichting", "Note", [.summary, .searched],
      help: Label(
        "Zet hier geen gegevens van cliënten.", "Put no data of clients here."),
      columns: UsualColumns.story)
  }

  /// What can ask for an action.
  public enum Origin: ReferenceTargets {
    public static let codes = [
      Conversation.code, Observation.code, Bottleneck.code, Risk.code, Lesson.code, WallNote.code,
      Meeting.code, AgendaItem.code, ImplementationCase.code, HexagonAssessment.code,
      KnosterAssessment.code, LearningQuestion.code, Stakeholder.code, Feedback.code,
      MeetingReport.code, Decision.code,
    ]
  }

  /// How far it is; that it is late is computed and never typed in.
  public enum Status: String, Choice {
    case open, busy, done, dropped

    public var label: Label {
      switch self {
      case .open: Label("open", "open")
      case .busy: Label("bezig", "in progress")
      case .done: Label("klaar", "done")
      case .dropped: Label("vervallen", "dropped")
      }
    }

    public var words: [String] {
      switch self {
      case .open: ["te doen", "todo", "nieuw", "new", "not started"]
      case .busy: ["loopt", "in uitvoering", "started", "ongoing"]
      case .done: ["gereed", "afgerond", "gedaan", "voltooid", "completed", "finished", "closed"]
      case .dropped: ["geannuleerd", "afgevoerd", "cancelled", "canceled"]
      }
    }

    public static let usual: [Status] = [.open]

    public var tone: Tone? {
      switch self {
      case .done: .good
      case .dropped: .stopped
      case .open, .busy: nil
      }
    }

    /// Whether nothing is left to do.
    public var isOver: Bool {
      switch self {
      case .done, .dropped: true
      case .open, .busy: false
      }
    }
  }
}
