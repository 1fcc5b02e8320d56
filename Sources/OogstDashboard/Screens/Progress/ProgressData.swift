import OogstModel

/// The rounds of a programme, or of all, and what lies beside them: events, plans to start again, open questions.
struct ProgressData: Sendable {
  var rounds: [RoundInfo]
  var events: [EventInfluence]
  var restarts: [Entry<RestartPlan>]
  /// Learning questions that are not answered, the oldest first.
  var questions: [Entry<LearningQuestion>]
  var questionCount: Int
  var titles: [RecordID: String]

  /// How one event worked on projects, over all rounds.
  struct EventInfluence: Sendable {
    var event: RecordID
    /// By direction in its usual order, those without one last.
    var counts: [FacetCount]
  }

  private static let mostRounds = 50
  private static let mostEvents = 5
  private static let mostOfEach = 5

  init(_ store: any StoreSnapshot, _ environment: Environment) throws(StoreError) {
    let programme = environment.scope.id
    rounds = try store.rounds(of: programme, most: Self.mostRounds).running(on: environment.today)
    let influences = Self.influences(in: programme)
    events = []
    let counts = try store.facets(influences, by: Influence.eventField.name)
    for count in counts.filter({ !$0.value.isUnknown }).prefix(Self.mostEvents) {
      guard case .reference(let event) = count.value else { continue }
      events.append(
        EventInfluence(
          event: event,
          counts: Self.inOrder(
            try store.facets(
              Self.influences(of: event, in: programme), by: Influence.directionField.name))))
    }
    restarts = try store.entries(
      RestartPlan.self, [Self.toCome], in: programme,
      order: Order(by: .field(RestartPlan.dateField.name)), most: Self.mostOfEach)
    let open = Self.questions(in: programme)
    questions = try store.entries(
      LearningQuestion.self, open.filters, in: programme, order: open.order, most: Self.mostOfEach)
    questionCount = questions.count < Self.mostOfEach ? questions.count : try store.count(open)
    titles = try store.titles(
      of: Set(
        events.map(\.event) + restarts.compactMap(\.value.project?.id)
          + questions.compactMap(\.value.network?.id)))
  }

  private static func inOrder(_ counts: [FacetCount]) -> [FacetCount] {
    let values = Influence.Direction.allCases.map(\.value)
    return counts.sorted {
      (values.firstIndex(of: $0.value) ?? values.count)
        < (values.firstIndex(of: $1.value) ?? values.count)
    }
  }

  static func influences(of event: RecordID? = nil, in programme: RecordID?) -> ListQuery {
    ListQuery(
      Influence.code,
      filters: event.map { [Filter(Influence.eventField.name, [.reference($0)])] } ?? [],
      programme: programme, order: Influence.kind.order)
  }

  private static let toCome = Filter(
    RestartPlan.statusField.name,
    RestartPlan.Status.allCases.filter(\.isToCome).map(\.value))

  static func restarts(in programme: RecordID?) -> ListQuery {
    ListQuery(
      RestartPlan.code, filters: [toCome], programme: programme, order: RestartPlan.kind.order)
  }

  static func questions(in programme: RecordID?) -> ListQuery {
    ListQuery(
      LearningQuestion.code,
      filters: [
        Filter(
          LearningQuestion.statusField.name,
          [LearningQuestion.Status.open.value, LearningQuestion.Status.trying.value])
      ],
      programme: programme, order: Order(by: .field(LearningQuestion.raisedField.name)))
  }
}

extension RestartPlan {
  fileprivate static let statusField = field(\.status)
  fileprivate static let dateField = field(\.date)
}

extension LearningQuestion {
  fileprivate static let statusField = field(\.status)
  fileprivate static let raisedField = field(\.raisedOn)
}
