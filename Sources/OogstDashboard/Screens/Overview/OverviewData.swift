import OogstModel
import OogstReading

/// What the overview shows: of one programme, or of all of them.
struct OverviewData: Sendable {
  /// The programme, when there is one.
  var programme: ProgrammeInfo?
  /// The first programmes, when there is not one.
  var programmes: [ProgrammeInfo] = []
  var programmeCount = 0
  var projects: Counts
  var rounds: [RoundInfo] = []
  var overdue: Int
  /// What is late, by kind, talks among it; kinds of which nothing is are left out.
  var late: [(kind: Kind, count: Int)] = []
  /// Projects that stand still and are not over; nil where there are too many to count.
  var stalled: Int?
  var lessons: ListPage
  var themes: [ThemeSize] = []
  /// The projects, where there is no programme to show them by.
  var alone: ProjectsAlone?
  /// The first of the views that were saved.
  var views: [(id: RecordID, view: SavedView)]
  /// What is planned, and in which phase the programme is.
  var coming: ComingUp
  /// What others changed since the last visit.
  var changes: ChangesSince?

  struct ThemeSize: Sendable {
    var id: RecordID
    var name: String
    var projects: Int
    var lessons: Int
  }

  /// It lists so many programmes, and how many there are.
  private static let mostProgrammes = 50

  init(_ store: any StoreSnapshot, _ environment: Environment) throws(StoreError) {
    let id = environment.scope.id
    // As many as a tall window shows: a window is made taller without asking anew.
    let most = OverviewPage.mostLines
    if let id {
      programme = try store.programme(id)
      rounds = Array(try store.rounds(of: id, most: 4).running(on: environment.today).prefix(3))
    } else {
      (programmes, programmeCount) = try store.programmes(most: Self.mostProgrammes)
    }
    projects = try store.counts(
      Project.code, in: id,
      by: [Project.movementField.name, Project.stageField.name, Project.themesField.name])
    overdue = try store.overdue(Conversation.code, in: id, on: environment.today)
    for kind in store.kinds where kind.canBeDue && (id == nil || kind.hasScope) {
      let count = try store.overdue(kind.code, in: id, on: environment.today)
      if count > 0 { late.append((kind, count)) }
    }
    stalled = try Self.stalled(store, id, projects)
    lessons = try store.page(
      ListQuery(Lesson.code, programme: id, order: Lesson.kind.newestFirst), .first,
      count: most)
    themes = try Self.themes(store, id, projects, most: most)
    if id == nil, programmes.isEmpty, projects.total > 0 {
      alone = try ProjectsAlone(store, total: projects.total)
    }
    views = Array(
      try store.views(for: environment.account, in: id).prefix(OverviewPage.few))
    coming = try ComingUp(store, in: id, on: environment.today)
    changes = try ChangesSince(store, environment)
  }

  /// More than anyone looks after, and more than a start should wait for.
  private static let mostCounted = 500

  private static func stalled(
    _ store: any StoreSnapshot, _ id: RecordID?, _ projects: Counts
  ) throws(StoreError) -> Int? {
    let all = projects.count(Project.movementField.name, Movement.stalled.value)
    guard (1...mostCounted).contains(all) else { return all == 0 ? 0 : nil }
    // Those that are over are fewer, and counted in the search index alone.
    return try all - store.count(Project.stalled(in: id, .equals))
  }

  /// Themes by the number of projects, not of notes.
  private static func themes(
    _ store: any StoreSnapshot, _ id: RecordID?, _ projects: Counts, most: Int
  ) throws(StoreError) -> [ThemeSize] {
    let lessons = try store.counts(Lesson.code, in: id, by: [Lesson.themesField.name])
    let byProject = projects.byField[Project.themesField.name] ?? [:]
    let byLesson = lessons.byField[Lesson.themesField.name] ?? [:]
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
    }.prefix(most)
    let titles = try store.titles(of: Set(largest.map(\.key)))
    return largest.map { id, size in
      ThemeSize(
        id: id, name: titles[id] ?? id.description, projects: size.projects, lessons: size.lessons)
    }
  }
}

extension Project {
  /// The fields that screens name.
  static let stageField = field(\.stage)
  static let themesField = field(\.themes)
}

extension Lesson {
  static let themesField = field(\.themes)
}
