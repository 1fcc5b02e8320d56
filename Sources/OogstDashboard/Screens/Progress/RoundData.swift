import OogstModel
import OogstReading

/// A round with how far it came.
struct RoundInfo: Sendable {
  var id: RecordID
  var round: MeasurementRound
  var coverage: Coverage

  /// Whether its first day is there, as far as that is known.
  func hasBegun(on today: Day) -> Bool { round.begins.map { $0.firstDay <= today } ?? true }

  /// Whether it ended and was not fed back yet.
  func isOverdue(on today: Day) -> Bool {
    MeasurementRound.kind.isOverdue(Record(round, number: id.number), on: today)
  }
}

extension [RoundInfo] {
  /// Those that have begun first: one that is still to come has nothing to tell beside the one that runs.
  func running(on today: Day) -> [RoundInfo] {
    filter { $0.hasBegun(on: today) } + filter { !$0.hasBegun(on: today) }
  }
}

/// What the page of a round shows.
struct RoundData: Sendable {
  var info: RoundInfo
  /// The round before it in the same programme.
  var before: RoundInfo?
  var movements: RoundComparison<Movement>
  var stages: RoundComparison<Stage>
  var influences: [EventInfluence]
  /// The themes of its talks, the most frequent first.
  var themes: [(id: RecordID, name: String, count: Int)]
  /// What talks wrote down to be shared, and the talk.
  var quotes: [(talk: RecordID, text: String)]
  /// The projects without a talk that took place, by title.
  var withoutTalk: [WithoutTalk]

  /// A project with which nobody talked yet, and why not.
  struct WithoutTalk: Sendable {
    var project: RecordID
    var title: String
    var organisation: String
    /// What is known of the talk that was to be.
    var status: Conversation.Status?
    var reason: NoTalk?
  }

  /// More than a screen of them is a list of its own.
  static let mostWithoutTalk = 200

  /// How one event worked on projects in this round.
  struct EventInfluence: Sendable {
    var event: RecordID
    var name: String
    /// By direction; those without one under unknown.
    var counts: [Value: Int]
  }

  init?(_ id: RecordID, _ store: any StoreSnapshot) throws(StoreError) {
    guard let info = try store.round(id) else { return nil }
    self.info = info
    before = try Self.roundBefore(info, store)
    let after = try RoundAnswers(id, store)
    let earlier = try before.map { info throws(StoreError) in try RoundAnswers(info.id, store) }
    var projects = after.projects.union(earlier?.projects ?? [])
    let own = info.round.projects.ids
    if !own.isEmpty {
      projects.formUnion(own)
    } else if let programme = info.round.programme?.id {
      let rows = try store.values(of: [], in: ListQuery(Project.code, programme: programme))
      projects.formUnion(rows.compactMap { $0.last?.referenced.first })
    }
    movements = RoundComparison(
      before: earlier?.movements ?? [:], after: after.movements, projects: projects)
    stages = RoundComparison(
      before: earlier?.stages ?? [:], after: after.stages, projects: projects)
    influences = try Self.influences(in: id, store)
    themes = try Self.themes(in: id, store)
    quotes = try store.entries(
      Conversation.self, [Filter(Conversation.roundField.name, [.reference(id)])],
      order: Conversation.kind.newestFirst, most: Self.mostRead
        // Who may read the talk or not: this text was written to be shared.
    ).filter { !$0.value.shareable.text.trimmingSpaces.isEmpty }
      .prefix(Self.mostQuotes)
      .map { ($0.id, $0.value.shareable.text) }
    withoutTalk = try Self.withoutTalk(info, projects.subtracting(after.projects), store)
  }

  private static func withoutTalk(
    _ info: RoundInfo, _ missing: Set<RecordID>, _ store: any StoreSnapshot
  ) throws(StoreError) -> [WithoutTalk] {
    guard !missing.isEmpty, missing.count <= mostWithoutTalk else { return [] }
    let project = Conversation.projectField.name
    var talks: [RecordID: Conversation] = [:]
    for batch in missing.sorted().batches(of: 100) {
      let found = try store.entries(
        Conversation.self,
        [
          Filter(Conversation.roundField.name, [.reference(info.id)]),
          Filter(project, batch.map(Value.reference)),
        ], order: Order(by: .number), most: 1_000)
      for talk in found { if let id = talk.value.project?.id { talks[id] = talk.value } }
    }
    var reasons: [RecordID: NoTalk] = [:]
    for absence in info.round.absences.rows {
      if let id = absence.project?.id {
        reasons[id] = absence.reason
      }
    }
    let projects = try store.entries(Project.self, missing.sorted())
    let names = try store.titles(of: Set(projects.compactMap(\.value.organisation?.id)))
    return projects.map { entry in
      WithoutTalk(
        project: entry.id, title: entry.value.title,
        organisation: entry.value.organisation.flatMap { names[$0.id] } ?? "",
        status: talks[entry.id]?.status, reason: talks[entry.id]?.noTalk ?? reasons[entry.id])
    }.sorted { ($0.title, $0.project) < ($1.title, $1.project) }
  }

  /// The round with the next lower number in the same programme.
  private static func roundBefore(
    _ info: RoundInfo, _ store: any StoreSnapshot
  ) throws(StoreError) -> RoundInfo? {
    guard let number = info.round.number, let programme = info.round.programme?.id else {
      return nil
    }
    let others = try store.rounds(of: programme, most: 50)
    return others.filter { ($0.round.number ?? Int.max) < number }
      .max { ($0.round.number ?? 0) < ($1.round.number ?? 0) }
  }

  private static let mostThemes = 10
  private static let mostQuotes = 20
  /// So many talks are looked at for texts to share.
  private static let mostRead = 200

  private static func themes(
    in round: RecordID, _ store: any StoreSnapshot
  ) throws(StoreError) -> [(id: RecordID, name: String, count: Int)] {
    let query = ListQuery(
      Conversation.code, filters: [Filter(Conversation.roundField.name, [.reference(round)])])
    let counts = try store.facets(query, by: Conversation.themesField.name)
      .filter { !$0.value.isUnknown }.prefix(mostThemes)
    let titles = try store.titles(of: Set(counts.flatMap(\.value.referenced)))
    return counts.compactMap { count in
      count.value.referenced.first.map { ($0, titles[$0] ?? $0.description, count.count) }
    }
  }

  private static func influences(
    in round: RecordID, _ store: any StoreSnapshot
  ) throws(StoreError) -> [EventInfluence] {
    let rows = try store.values(
      of: [Influence.eventField.name, Influence.directionField.name],
      in: ListQuery(
        Influence.code, filters: [Filter(Influence.roundField.name, [.reference(round)])]))
    var counts: [RecordID: [Value: Int]] = [:]
    for row in rows {
      guard case .reference(let event) = row[0] else { continue }
      counts[event, default: [:]][row[1], default: 0] += 1
    }
    let titles = try store.titles(of: Set(counts.keys))
    return counts.sorted { $0.key < $1.key }.map {
      EventInfluence(event: $0.key, name: titles[$0.key] ?? $0.key.description, counts: $0.value)
    }
  }
}

/// What the conversations of a round say of each project.
private struct RoundAnswers {
  var projects: Set<RecordID> = []
  var movements: [RecordID: Movement] = [:]
  var stages: [RecordID: Stage] = [:]

  init(_ round: RecordID, _ store: any StoreSnapshot) throws(StoreError) {
    let rows = try store.values(
      of: [
        Conversation.projectField.name, Conversation.movementField.name,
        Conversation.stageField.name, Conversation.statusField.name, Conversation.dateField.name,
        Conversation.intentionField.name,
      ],
      in: ListQuery(
        Conversation.code, filters: [Filter(Conversation.roundField.name, [.reference(round)])]))
    // Only talks that took place answer anything; of several with one project the newest does.
    let held = rows.filter { row in
      guard case .choice(let name) = row[3] else { return false }
      return Conversation.Status(rawValue: name)?.tookPlace == true
    }
    for row in held.sorted(by: { Self.day($0[4]) < Self.day($1[4]) }) {
      guard case .reference(let project) = row[0] else { continue }
      projects.insert(project)
      // What is still an intention did not happen yet.
      if case .choice(let name) = row[1], row[5] != .yesNo(true) {
        movements[project] = Movement(rawValue: name)
      }
      if case .choice(let name) = row[2] { stages[project] = Stage(rawValue: name) }
    }
  }

  /// An unknown day comes before all others.
  private static func day(_ value: Value) -> String {
    if case .date(let date) = value { date.description } else { "" }
  }
}

extension StoreSnapshot {
  /// Newest first, as their kind is ordered.
  func rounds(of programme: RecordID?, most: Int) throws(StoreError) -> [RoundInfo] {
    let page = try page(
      ListQuery(MeasurementRound.code, programme: programme, order: MeasurementRound.kind.order),
      .first, count: most)
    var infos: [RoundInfo] = []
    for row in page.rows {
      if let info = try round(row.id) { infos.append(info) }
    }
    return infos
  }

  func round(_ id: RecordID) throws(StoreError) -> RoundInfo? {
    guard let record = try records([id]).first,
      let round = try? MeasurementRound(values: record.values)
    else { return nil }
    let conversations = try counts(
      Conversation.code, in: id, by: [Conversation.statusField.name])
    return RoundInfo(
      id: id, round: round,
      coverage: Coverage(
        talks: conversations, exceptions: try exceptions(in: id), projects: try projects(in: round))
    )
  }

  /// How many projects a round is about: those that it names, else all of its programme.
  private func projects(in round: MeasurementRound) throws(StoreError) -> Int {
    if !round.projects.ids.isEmpty { return Set(round.projects.ids).count }
    guard let programme = round.programme?.id else { return 0 }
    return try counts(Project.code, in: programme, by: []).total
  }

  /// The talks of projects that have several in a round, and those that name no project.
  private func exceptions(in round: RecordID) throws(StoreError) -> [Coverage.Talk] {
    let project = Conversation.projectField.name
    let repeated = try repeated(Conversation.code, in: round, by: project)
    guard !repeated.isEmpty else { return [] }
    var query = ListQuery(
      Conversation.code, filters: [Filter(Conversation.roundField.name, [.reference(round)])])
    // Of very many, all of the round are sooner read than each looked up.
    let areFew = repeated.count <= FilterText.mostValues
    if areFew { query.filters.append(Filter(project, repeated)) }
    let wanted = Set(repeated)
    return try values(of: [project, Conversation.statusField.name], in: query)
      .filter { areFew || wanted.contains($0[0].referenced.isEmpty ? .unknown : $0[0]) }
      .map { Coverage.Talk(project: $0[0], status: $0[1]) }
  }
}

extension Influence {
  /// The fields that screens name.
  static let directionField = field(\.direction)
  static let eventField = field(\.event)
  static let roundField = field(\.round)
}
