import OogstModel

extension ScreenID { public static let overview = ScreenID("overview") }

extension ScreenDefinition {
  /// How a programme is doing, or all of them; every line opens the list behind it.
  static let overview = ScreenDefinition(
    .overview,
    Door(
      key: "1", short: Label("overzicht", "overview"),
      description: Label(
        "Overzicht: hoe staat dit programma ervoor", "Overview: how this programme is doing"),
      dutch: ["overzicht"], english: ["overview"]),
    PageDefinition(
      ask: { store, _, environment throws(StoreError) in
        let data = try OverviewData(store, environment)
        return Told(revision: try store.revision()) { _, environment in
          OverviewPage(data: data, environment: environment).page
        }
      },
      name: PageDefinition.named(.screen(.overview)),
      hints: [
        .open, .screen(.projects), .screen(.lessons), .screen(.progress), .search, .menu, .help,
      ]))
}

/// What the overview shows: of one programme, or of all of them.
private struct OverviewData: Sendable {
  /// The programme, when there is one.
  var programme: ProgrammeInfo?
  /// The first programmes, when there is not one.
  var programmes: [ProgrammeInfo] = []
  var programmeCount = 0
  var projects: Counts
  var rounds: [RoundInfo] = []
  var overdue: Int
  /// Projects that stand still and are not over; nil where there are too many to count.
  var stalled: Int?
  var lessons: ListPage
  var themes: [ThemeSize] = []
  /// The projects, where there is no programme to show them by.
  var alone: ProjectsAlone?

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
    if let id {
      programme = try store.programme(id)
      rounds = try store.rounds(of: id, most: 3)
    } else {
      (programmes, programmeCount) = try store.programmes(most: Self.mostProgrammes)
    }
    projects = try store.counts(
      Project.code, in: id,
      by: [Project.movementField.name, Project.stageField.name, Project.themesField.name])
    overdue = try store.overdue(Conversation.code, in: id, on: environment.today)
    stalled = try Self.stalled(store, id, projects)
    lessons = try store.page(
      ListQuery(Lesson.code, programme: id, order: Lesson.kind.newestFirst), .first, count: 5)
    themes = try Self.themes(store, id, projects)
    if id == nil, programmes.isEmpty, projects.total > 0 {
      alone = try ProjectsAlone(store, total: projects.total)
    }
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
    _ store: any StoreSnapshot, _ id: RecordID?, _ projects: Counts
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
    }.prefix(5)
    let titles = try store.titles(of: Set(largest.map(\.key)))
    return largest.map { id, size in
      ThemeSize(
        id: id, name: titles[id] ?? id.description, projects: size.projects, lessons: size.lessons)
    }
  }
}

private struct OverviewPage {
  let data: OverviewData
  let environment: Environment

  private var words: OverviewWords { OverviewWords(language: environment.language) }
  private var programmeWords: ProgrammeWords { ProgrammeWords(language: environment.language) }
  private var language: Language { environment.language }
  private var programme: RecordID? { environment.scope.id }

  var page: Page {
    var sections: [Page.Section] = []
    // On a narrow screen the way in is the first row.
    if heading == name { sections = [Page.Section(nil, [.text(wayIn)])] }
    if let programme = data.programme {
      sections.append(
        Page.Section(
          nil,
          [
            .item(
              programmeWords.projects(programme), opens: .list(projectsQuery())),
            .item(words.aboutProgramme, opens: .record(programme.id)),
          ]))
      sections.append(
        Page.Section(nil, data.rounds.prefix(1).map { .round($0, language) }))
      sections.append(attention)
      sections.append(figures(of: Project.movementField))
      sections.append(figures(of: Project.stageField))
    } else {
      sections.append(Page.Section(nil, programmes))
      sections.append(attention)
      sections += data.alone?.sections(environment) ?? []
    }
    sections.append(lessons)
    sections.append(themes)
    if environment.isExample, let date = environment.today.date {
      let mayImport = environment.settings.mayImport
      sections.append(
        Page.Section(
          nil,
          [.text(words.exampleToday(environment.words.date(date)))]
            + (mayImport ? [.text(words.ownData)] : [])))
    }
    return Page(
      heading: heading, sections: sections.filter { !$0.lines.isEmpty }, place: name)
  }

  /// The first line of the first screen names the way in, as the mode has it.
  private var heading: String {
    let whole = name + " " + wayIn
    return environment.settings.mode == .linear
      || DisplayWidth.of(whole) <= environment.size.columns ? whole : name
  }

  private var name: String {
    words.name(environment.scope.name(language), isExample: environment.isExample)
  }

  private var wayIn: String {
    environment.settings.mode == .linear
      ? words.linearWelcome(environment.commandWords.word(.help))
      : environment.keyed([.listen, .menu, .help])
  }

  /// The programmes, and the way to the others where there are too many to list.
  private var programmes: [Page.Line] {
    guard !data.programmes.isEmpty else {
      let text = environment.settings.mayImport ? words.noProgrammes : environment.words.emptyList
      guard data.projects.total > 0 else { return [.text(text)] }
      return [
        .item(
          Project.kind.plural[language].capitalisedFirst + ": " + words.number(data.projects.total),
          opens: .list(projectsQuery())), .text(text),
      ]
    }
    let lines = data.programmes.map { Page.Line.programme($0, language) }
    guard data.programmeCount > lines.count else { return lines }
    let kind = Programme.kind
    let name = kind.plural[language].capitalisedFirst
    return lines + [
      .item(
        name + ": " + words.number(data.programmeCount),
        opens: .list(ListQuery(kind.code, order: kind.order)))
    ]
  }

  private func projectsQuery(_ filters: [Filter] = []) -> ListQuery {
    ListQuery(Project.code, filters: filters, programme: programme, order: Project.kind.order)
  }

  /// One figure per value of a choice, in the usual order, *onbekend* last.
  private func figures(of field: Field) -> Page.Section {
    guard case .choice(let options) = field.type, data.projects.total > 0 else {
      return Page.Section(nil, [])
    }
    let values = options.map { Value.choice($0.name) } + [.unknown]
    return Page.Section(
      field.label[language],
      values.compactMap { value in
        let count = data.projects.count(field.name, value)
        guard count > 0 else { return nil }
        return .figure(
          label: ValueText(language).text(value, field, [:]), number: count,
          share: Double(count) / Double(data.projects.total), tone: field.tone(of: value),
          opens: .list(projectsQuery([Filter(field.name, [value])])))
      })
  }

  private var attention: Page.Section {
    var lines: [Page.Line] = []
    if data.overdue > 0 {
      lines.append(
        .item(
          words.overdueConversations(data.overdue),
          opens: .list(Conversation.overdue(in: programme, on: environment.today))))
    }
    for info in data.rounds where info.isOverdue(on: environment.today) {
      lines.append(
        .item(
          words.roundNotFedBack(Cleaning.line(info.round.name)),
          opens: .page(Subject(.round, record: info.id))))
    }
    if data.stalled != 0 {
      lines.append(
        .item(
          data.stalled.map(words.stalledProjects) ?? words.manyStalled,
          opens: .list(Project.stalled(in: programme))))
    }
    // Where nothing is followed nobody can say that nothing is urgent.
    let isFollowed = data.programme != nil || !data.programmes.isEmpty
    return Page.Section(
      words.attention, lines.isEmpty && isFollowed ? [.text(words.nothingUrgent)] : lines)
  }

  private var lessons: Page.Section {
    var lines: [Page.Line] = data.lessons.rows.map { row in
      .row(
        row, Lesson.kind, data.lessons.titles, order: Lesson.kind.newestFirst, environment)
    }
    let total = data.lessons.total ?? lines.count
    if total > lines.count {
      lines.append(
        .item(
          words.allLessons(total),
          opens: .list(ListQuery(Lesson.code, programme: programme, order: Lesson.kind.order))))
    }
    return Page.Section(words.newestLessons, lines)
  }

  private var themes: Page.Section {
    Page.Section(
      words.themes,
      data.themes.map {
        .item(
          words.size(of: Cleaning.line($0.name), $0.projects, $0.lessons), opens: .record($0.id))
      })
  }
}

private struct OverviewWords: Bilingual {
  let language: Language

  func name(_ scope: String, isExample: Bool) -> String {
    let example = isExample ? say(" Voorbeeld.", " Example.") : ""
    return say("Overzicht, \(scope).", "Overview, \(scope).") + example
  }

  func linearWelcome(_ help: String) -> String {
    say("Typ een nummer, een opdracht of \(help).", "Type a number, a command or \(help).")
  }
  var aboutProgramme: String { say("Over dit programma", "About this programme") }
  var attention: String { say("Wat aandacht vraagt", "What needs attention") }
  var nothingUrgent: String { say("Niets vraagt nu aandacht.", "Nothing needs attention now.") }

  func overdueConversations(_ count: Int) -> String {
    counted(
      count, ("gesprek had al gevoerd moeten zijn", "gesprekken hadden al gevoerd moeten zijn"),
      (
        "conversation should have taken place by now",
        "conversations should have taken place by now"
      ))
  }

  func roundNotFedBack(_ round: String) -> String {
    say(
      "\(round) is afgelopen en nog niet teruggekoppeld",
      "\(round) has ended and was not reported back yet"
    )
  }

  func stalledProjects(_ count: Int) -> String {
    counted(
      count, ("project staat stil", "projecten staan stil"),
      ("project is at a standstill", "projects are at a standstill"))
  }

  var manyStalled: String {
    say("Honderden projecten staan stil", "Hundreds of projects are at a standstill")
  }

  var newestLessons: String { say("Nieuwste lessen", "Newest lessons") }
  func allLessons(_ count: Int) -> String {
    say("Alle \(number(count)) lessen", "All \(number(count)) lessons")
  }

  var themes: String { say("Thema's", "Themes") }

  func size(of theme: String, _ projects: Int, _ lessons: Int) -> String {
    var parts: [String] = []
    if projects > 0 { parts.append(Words(language).projects(projects)) }
    if lessons > 0 { parts.append(counted(lessons, ("les", "lessen"), ("lesson", "lessons"))) }
    return theme + ": " + parts.joined(separator: ", ")
  }

  var noProgrammes: String {
    say(
      "Er zijn nog geen programma's. Begin met oogst importeer BESTAND.csv --als programma.",
      "There are no programmes yet. Begin with oogst import FILE.csv --as programme.")
  }

  func exampleToday(_ date: String) -> String {
    say("In het voorbeeld is het vandaag \(date).", "In the example today is \(date).")
  }

  var ownData: String {
    say(
      "Begin met eigen gegevens: oogst importeer BESTAND.csv --als projecten",
      "Begin with your own data: oogst import FILE.csv --as projects")
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
