extension Conversation {
  public static let rules = Rules<Conversation>(
    due: Due(
      owner: "heldBy", task: Label("gesprek voeren", "hold the conversation"),
      done: Done(Status.held)
    ) { $0.status == .planned ? $0.date?.lastDay : nil },
    follows: Following({ $0.measured }) { try $0.measure(as: $1, &$2, $3) })

  /// What talks that took place tell of projects in their round; what is still an intention did not happen yet.
  static let answers: [Answers] = {
    let tookPlace = Status.allCases.filter(\.tookPlace).map(\.value)
    func told(_ field: String, _ conditions: [Filter] = []) -> Answers {
      Answers(
        to: field, by: code, answer: field, about: "project", moment: "round", date: "date",
        conditions: [Filter("status", tookPlace)] + conditions)
    }
    return [told("movement", [Filter("isIntention", .differs, [.yesNo(true)])]), told("stage")]
  }()

  /// The project of a talk that took place and has something to say of it.
  private var measured: [RecordID] {
    guard status?.tookPlace == true, movement != nil || stage != nil else { return [] }
    return project.map { [$0.id] } ?? []
  }

  /// The newest talk known of a project sets its movement and stage, with date and source: that of the newest round, and
  /// in a round that of the last day.
  private func measure(as id: RecordID, _ record: inout Record, _ read: ReadRecord) throws {
    let project = try Project(values: record.values)
    if let measured = project.measuredIn?.id, measured != id,
      let earlier = try read(measured).map({ try Conversation(values: $0.values) }),
      try earlier.isNewer(than: self, read)
    {
      return
    }
    try record.update(as: Project.self) { project in
      if let movement, isIntention != true {
        project.movement = movement
        project.movementSince = date
      }
      if let stage {
        if project.stage != stage { project.stageSince = date }
        project.stage = stage
      }
      project.measuredIn = Reference(id)
    }
  }

  private func isNewer(than other: Conversation, _ read: ReadRecord) throws -> Bool {
    let (mine, its) = (try roundNumber(read), try other.roundNumber(read))
    guard mine == its else { return mine > its }
    // A day that nobody said comes before all others.
    return (date?.description ?? "") > (other.date?.description ?? "")
  }

  private func roundNumber(_ read: ReadRecord) throws -> Int {
    guard let id = round?.id, let round = try read(id) else { return 0 }
    return try MeasurementRound(values: round.values).number ?? 0
  }

  /// The query for every talk that is overdue; agrees with ``Kind/isOverdue(_:on:)``.
  public static func overdue(in programme: RecordID?, on today: Day) -> ListQuery {
    ListQuery(
      code,
      filters: [
        Filter(statusField.name, [Status.planned.value]),
        Filter(dateField.name, .atMost, [.date(today.before.date ?? .sample)]),
      ], programme: programme, order: Order(by: .field(dateField.name)))
  }

  /// The fields that rules and screens name.
  public static let roundField = field(\.round)
  public static let projectField = field(\.project)
  public static let statusField = field(\.status)
  public static let dateField = field(\.date)
  public static let movementField = field(\.movement)
  public static let stageField = field(\.stage)
  public static let intentionField = field(\.isIntention)
}
