public import OogstModel

extension Request {
  /// Asks a store; the only place where the dashboard's requests meet one.
  public func answer(
    from store: some Store, today: Day
  ) async throws(StoreError) -> Answer {
    switch self {
    case .list(let query, let fromEnd, let count):
      return .rows(
        try await store.page(query, fromEnd ? .last : .first, count: count), first: nil)
    case .around(let query, let id, let before, let after):
      return try await around(store, query, id, before, after)
    case .more(let query, let place, let count):
      return .rows(try await store.page(query, place, count: count), first: nil)
    case .search(let query, let count):
      return try await search(store, query, count)
    case .ahead(let query, let count):
      let page = try await store.page(query, .last, count: count)
      if let kind = query.kind { try await store.prepareOpening(kind) }
      return .rows(page, first: nil)
    case .searchAhead(let kind):
      try await store.prepareSearch(kind)
      return .ready
    case .total(let query):
      return .number(try await store.count(query))
    case .position(let query, let key):
      return .number(try await store.position(of: key, in: query))
    case .page(let source, let programme):
      return .page(try await PageGathering(store: store, today: today).data(source, programme))
    case .side(let id):
      return .page(try await PageGathering(store: store, today: today).data(.record(id), nil))
    case .programmeNamed:
      return .page(.programmes(try await PageGathering(store: store, today: today).programmes()))
    case .numbered(let number, _):
      return .records(try await store.ids(external: number))
    case .programme(let id):
      return .programme(try await PageGathering(store: store, today: today).programme(id))
    case .revision:
      return .number(try await store.revision())
    }
  }

  private func around(
    _ store: some Store, _ query: ListQuery, _ id: RecordID, _ before: Int, _ after: Int
  ) async throws(StoreError) -> Answer {
    guard let row = try await store.row(of: id, in: query) else {
      return .rows(try await store.page(query, .first, count: before + after), first: nil)
    }
    let above = try await store.page(query, .before(row.key), count: before)
    var page = try await store.page(query, .from(row.key), count: after)
    page.rows = above.rows + page.rows
    page.titles.merge(above.titles) { $1 }
    page.reachesStart = above.reachesStart
    if page.reachesStart, page.reachesEnd { page.total = page.rows.count }
    return .rows(page, first: nil)
  }

  /// Up to this many matches are put in order of fit; more stay newest first (design §4).
  private static var mostRanked: Int { 10_000 }

  private func search(
    _ store: some Store, _ query: ListQuery, _ count: Int
  ) async throws(StoreError) -> Answer {
    var query = query
    let total = try await store.count(query)
    if query.kind != nil, total <= Self.mostRanked { query.order = Order(by: .fit) }
    return .found(
      try await store.page(query, .first, count: count), total: total, order: query.order)
  }
}

/// Gathers from a store what a page shows.
struct PageGathering<S: Store> {
  let store: S
  let today: Day

  func data(_ source: PageSource, _ programme: RecordID?) async throws(StoreError) -> PageData {
    switch source {
    case .overview: return .overview(try await overview(programme))
    case .programmes: return .programmes(try await programmes())
    case .progress: return .progress(try await rounds(of: programme, most: 50))
    case .round(let id): return try await round(id)
    case .everything: return .everything(try await everything())
    case .record(let id): return try await record(id, withHistory: false)
    case .full(let id): return try await record(id, withHistory: true)
    case .values(let query, let field): return try await values(query, field)
    case .facets, .orders, .menu, .help, .accessibility: return .none
    }
  }

  // MARK: - Programmes

  /// The overview lists so many, and how many there are.
  private var overviewProgrammes: Int { 50 }

  /// The most programmes that a page lists.
  private var mostProgrammes: Int { 500 }

  func programmes() async throws(StoreError) -> [ProgrammeInfo] {
    try await programmes(most: mostProgrammes).infos
  }

  private func programmes(
    most: Int
  ) async throws(StoreError) -> (infos: [ProgrammeInfo], total: Int) {
    let page = try await store.page(
      ListQuery(Programme.code, order: Programme.kind.order), .first, count: most)
    let records = try await store.records(page.rows.map(\.id))
    let totals = try await store.totals(Project.code, in: records.map(\.id))
    return (
      zip(records, totals).map { ProgrammeInfo($0, projects: $1) },
      page.total ?? page.rows.count
    )
  }

  func programme(_ id: RecordID) async throws(StoreError) -> ProgrammeInfo? {
    guard id.kind == Programme.code, let record = try await store.records([id]).first else {
      return nil
    }
    let projects = try await store.counts(Project.code, in: id, by: [])
    return ProgrammeInfo(record, projects: projects.total)
  }

  private func overview(_ id: RecordID?) async throws(StoreError) -> OverviewData {
    var data = OverviewData()
    if let id {
      data.programme = try await programme(id)
      data.rounds = try await rounds(of: id, most: 3)
    } else {
      (data.programmes, data.programmeCount) = try await programmes(most: overviewProgrammes)
    }
    data.projects = try await store.counts(
      Project.code, in: id,
      by: [Project.movementField.name, Project.stageField.name, Project.themesField.name])
    data.overdue = try await store.overdue(Conversation.code, in: id, on: today)
    let lessons = try await store.page(
      ListQuery(Lesson.code, programme: id, order: .newestFirst), .first, count: 5)
    data.lessons = lessons.rows
    data.lessonTitles = lessons.titles
    data.lessonCount = lessons.total ?? lessons.rows.count
    data.themes = try await themes(id, projects: data.projects)
    return data
  }

  /// Themes by the number of projects, not of notes (domain report, §1.8 row 16).
  private func themes(_ id: RecordID?, projects: Counts) async throws(StoreError) -> [OverviewData
    .ThemeSize]
  {
    let lessons = try await store.counts(Lesson.code, in: id, by: [Lesson.themesField.name])
    let byProject = projects.counts[Project.themesField.name] ?? [:]
    let byLesson = lessons.counts[Lesson.themesField.name] ?? [:]
    var sizes: [RecordID: (projects: Int, lessons: Int)] = [:]
    for (value, count) in byProject {
      if case .reference(let theme) = value { sizes[theme, default: (0, 0)].projects = count }
    }
    for (value, count) in byLesson {
      if case .reference(let theme) = value { sizes[theme, default: (0, 0)].lessons = count }
    }
    let largest = sizes.sorted { one, other in
      (-one.value.projects, -one.value.lessons, one.key.number)
        < (-other.value.projects, -other.value.lessons, other.key.number)
    }.prefix(5)
    let titles = try await store.titles(of: Set(largest.map(\.key)))
    return largest.map { id, size in
      OverviewData.ThemeSize(
        id: id, name: titles[id] ?? id.description, projects: size.projects, lessons: size.lessons)
    }
  }

  private func everything() async throws(StoreError) -> [KindCount] {
    var counts: [KindCount] = []
    for kind in store.kinds {
      counts.append(
        KindCount(kind: kind.code, count: try await store.counts(kind.code, in: nil, by: []).total))
    }
    return counts
  }

  // MARK: - Rounds

  private func rounds(of programme: RecordID?, most: Int) async throws(StoreError) -> [RoundInfo] {
    let page = try await store.page(
      ListQuery(MeasurementRound.code, programme: programme, order: MeasurementRound.kind.order),
      .first, count: most)
    var infos: [RoundInfo] = []
    for row in page.rows {
      if let info = try await roundInfo(row.id) { infos.append(info) }
    }
    return infos
  }

  private func roundInfo(_ id: RecordID) async throws(StoreError) -> RoundInfo? {
    guard let record = try await store.records([id]).first,
      let round = try? MeasurementRound(values: record.values)
    else { return nil }
    let conversations = try await store.counts(
      Conversation.code, in: id, by: [Conversation.statusField.name])
    let projects = try await store.counts(Project.code, in: round.programme?.id, by: [])
    return RoundInfo(
      id: id, round: round,
      coverage: Coverage(
        conversations: conversations, projects: round.programme == nil ? 0 : projects.total))
  }

  private func round(_ id: RecordID) async throws(StoreError) -> PageData {
    guard let info = try await roundInfo(id) else { return .missing(id) }
    var data = RoundData(info: info)
    data.before = try await roundBefore(info)
    let after = try await answers(in: id)
    var before = Answers()
    if let earlier = data.before { before = try await answers(in: earlier.id) }
    let projects = try await projects(of: info.round.programme?.id)
      .union(after.projects).union(before.projects)
    data.movements = RoundComparison(
      before: before.movements, after: after.movements, projects: projects)
    data.stages = RoundComparison(before: before.stages, after: after.stages, projects: projects)
    data.influences = try await influences(in: id)
    return .round(data)
  }

  /// The round with the next lower number in the same programme.
  private func roundBefore(_ info: RoundInfo) async throws(StoreError) -> RoundInfo? {
    guard let number = info.round.number, let programme = info.round.programme?.id else {
      return nil
    }
    let others = try await rounds(of: programme, most: 50)
    return others.filter { ($0.round.number ?? Int.max) < number }
      .max { ($0.round.number ?? 0) < ($1.round.number ?? 0) }
  }

  private struct Answers {
    var projects: Set<RecordID> = []
    var movements: [RecordID: Movement] = [:]
    var stages: [RecordID: Stage] = [:]
  }

  private func answers(in round: RecordID) async throws(StoreError) -> Answers {
    var answers = Answers()
    let rows = try await store.values(
      of: [
        Conversation.projectField.name, Conversation.movementField.name,
        Conversation.stageField.name, Conversation.statusField.name, Conversation.dateField.name,
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
      answers.projects.insert(project)
      if case .choice(let name) = row[1] { answers.movements[project] = Movement(rawValue: name) }
      if case .choice(let name) = row[2] { answers.stages[project] = Stage(rawValue: name) }
    }
    return answers
  }

  /// An unknown day comes before all others.
  private static func day(_ value: Value) -> String {
    if case .date(let date) = value { date.description } else { "" }
  }

  private func projects(of programme: RecordID?) async throws(StoreError) -> Set<RecordID> {
    guard let programme else { return [] }
    let rows = try await store.values(of: [], in: ListQuery(Project.code, programme: programme))
    return Set(rows.compactMap { $0.last?.referenced.first })
  }

  private func influences(in round: RecordID) async throws(StoreError) -> [RoundData
    .EventInfluence]
  {
    let rows = try await store.values(
      of: [Influence.eventField.name, Influence.directionField.name],
      in: ListQuery(
        Influence.code, filters: [Filter(Influence.roundField.name, [.reference(round)])]))
    var counts: [RecordID: [Value: Int]] = [:]
    for row in rows {
      guard case .reference(let event) = row[0] else { continue }
      counts[event, default: [:]][row[1], default: 0] += 1
    }
    let titles = try await store.titles(of: Set(counts.keys))
    return counts.sorted { $0.key < $1.key }.map {
      RoundData.EventInfluence(
        event: $0.key, name: titles[$0.key] ?? $0.key.description, counts: $0.value)
    }
  }

  // MARK: - Records and facets

  private func record(_ id: RecordID, withHistory: Bool) async throws(StoreError) -> PageData {
    guard let detail = try await store.detail(id) else { return .missing(id) }
    return .record(detail, history: withHistory ? try await store.history(of: id) : [])
  }

  private func values(_ query: ListQuery, _ field: String) async throws(StoreError) -> PageData {
    let counts = try await store.facets(query, by: field)
    let ids = Set(counts.flatMap { $0.value.referenced })
    let titles = try await store.titles(of: ids)
    return .values(sorted(counts, query, field, titles), titles: titles)
  }

  /// Choices in their usual order, all else by number and then by name; *onbekend* last.
  private func sorted(
    _ counts: [FacetCount], _ query: ListQuery, _ name: String, _ titles: [RecordID: String]
  ) -> [FacetCount] {
    let field = query.kind.flatMap { store.kinds[code: $0] }?.field(name)
    func rank(_ value: Value) -> Int {
      if value.isUnknown { return Int.max }
      guard case .choice(let options) = field?.type, case .choice(let name) = value else {
        return 0
      }
      return options.firstIndex { $0.name == name } ?? Int.max - 1
    }
    func text(_ value: Value) -> String {
      switch value {
      case .text(let text): Folding.sortKey(text)
      case .reference(let id): Folding.sortKey(titles[id] ?? id.description)
      default: ""
      }
    }
    return counts.sorted { one, other in
      (rank(one.value), -one.count, text(one.value))
        < (rank(other.value), -other.count, text(other.value))
    }
  }
}
