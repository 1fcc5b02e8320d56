import OogstModel
import OogstReading

/// What the screen of networks and meetings shows, of one programme or of all.
struct MeetingsData: Sendable {
  /// A meeting, and how many of its parts are on at the same time.
  struct Info: Sendable {
    var meeting: Entry<Meeting>
    var mostAtOnce: Int
  }

  struct Network: Sendable {
    var id: RecordID
    var name: String
    var teams: Int
    /// Challenges of its teams that nothing came of yet.
    var challenges: Int
    var questions: Int
    var next: Dated?
    var last: Dated?
  }

  struct Dated: Sendable {
    var id: RecordID
    var date: PartialDate
  }

  /// Those to come, the next first.
  var coming: [Info]
  /// Those that were, the last first.
  var held: [Info]
  /// Those of which the day is past, and of which nobody said yet that they were.
  var unsaid: [Info]
  var networks: [Network]
  /// Images and recordings without a text.
  var withoutText: Int

  private static let most = 5
  private static let mostNetworks = 30

  init(_ store: any StoreSnapshot, _ environment: Environment) throws(StoreError) {
    let programme = environment.scope.id
    let today = environment.today.date.map(Value.date) ?? .unknown
    let planned = Filter(
      Meeting.statusField.name,
      Meeting.Status.allCases.filter(\.isAhead).map(\.value) + [Value.unknown])
    let date = Meeting.dateField.name
    let nextFirst = Order(by: .field(date))
    let lastFirst = Order(by: .field(date), isDescending: true)
    let ahead = [planned, Filter(date, .atLeast, [today])]
    let before = [Filter(date, .under, [today])]
    coming = try Self.infos(
      store.entries(Meeting.self, ahead, in: programme, order: nextFirst, most: Self.most), store)
    let isAhead = Meeting.Status.allCases.filter(\.isAhead)
    let isOver = Meeting.Status.allCases.filter { !$0.isAhead }.map(\.value) + [Value.unknown]
    held = try Self.infos(
      store.entries(
        Meeting.self, before + [Filter(Meeting.statusField.name, isOver)], in: programme,
        order: lastFirst, most: Self.most), store)
    unsaid = try Self.infos(
      store.entries(
        Meeting.self, before + [Filter(Meeting.statusField.name, isAhead.map(\.value))],
        in: programme, order: lastFirst, most: Self.most), store)
    withoutText = try store.count(
      ListQuery(MeetingReport.code, filters: MeetingReport.withoutText, programme: programme))

    let teams = try store.counts(
      Project.code, in: programme, by: [Project.networksField.name])
    let questions = try store.facets(
      ListQuery(LearningQuestion.code, filters: LearningQuestion.open, programme: programme),
      by: LearningQuestion.networkField.name)
    networks = []
    for entry in try store.entries(
      LearningNetwork.self, in: programme, most: Self.mostNetworks)
    {
      let id = Value.reference(entry.id)
      let own = Filter(Meeting.networkField.name, [id])
      networks.append(
        Network(
          id: entry.id, name: entry.value.name,
          teams: teams.count(Project.networksField.name, id),
          challenges: try Self.challenges(of: entry.id, store),
          questions: questions.first { $0.value == id }?.count ?? 0,
          next: try Self.dated(store, ahead + [own], nextFirst),
          last: try Self.dated(store, before + [own], lastFirst)))
    }
  }

  private static func infos(
    _ meetings: [Entry<Meeting>], _ store: any StoreSnapshot
  ) throws(StoreError) -> [Info] {
    var infos: [Info] = []
    for meeting in meetings {
      infos.append(
        Info(meeting: meeting, mostAtOnce: try MeetingDay(meeting.id, store).mostAtOnce))
    }
    return infos
  }

  private static func dated(
    _ store: any StoreSnapshot, _ filters: [Filter], _ order: Order
  ) throws(StoreError) -> Dated? {
    try store.entries(Meeting.self, filters, order: order, most: 1).first.flatMap { entry in
      entry.value.date.map { Dated(id: entry.id, date: $0) }
    }
  }

  /// The challenges of the projects in a network that are not worked into anything yet.
  private static func challenges(
    of network: RecordID, _ store: any StoreSnapshot
  ) throws(StoreError) -> Int {
    let query = ListQuery(
      Project.code, filters: [Filter(Project.networksField.name, [.reference(network)])])
    let projects = try store.page(query, .first, count: FilterText.mostValues).rows.map(\.id)
    guard !projects.isEmpty else { return 0 }
    return try store.count(
      ListQuery(
        Observation.code,
        filters: Observation.openChallenges
          + [Filter(Observation.projectField.name, projects.map(Value.reference))]))
  }
}

extension Meeting {
  static let dateField = field(\.date)
  static let statusField = field(\.status)
  static let networkField = field(\.network)
}

extension MeetingReport {
  /// Those with something to see or hear, and no text for those who cannot.
  static let withoutText = [
    Filter(field(\.type).name, Category.allCases.filter(\.isVisual).map(\.value)),
    Filter(field(\.textAlternative).name, [.unknown]),
  ]
}

extension LearningQuestion {
  static let networkField = field(\.network)
  /// Those that nobody can answer yet.
  static let open = [Filter(field(\.status).name, [Status.open.value, Status.trying.value])]
}

extension Observation {
  static let projectField = field(\.project)
  /// Challenges that did not lead to anything yet.
  static let openChallenges = [
    Filter(field(\.type).name, [Category.challenge.value]),
    Filter(field(\.status).name, [Status.reported.value, Status.shared.value]),
  ]
}

extension Project { static let networksField = field(\.networks) }
