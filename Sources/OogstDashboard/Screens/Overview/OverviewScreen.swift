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
        return Told(revision: try store.revision(), viewNames: data.views.map(\.view.name)) {
          _, environment in
          OverviewPage(data: data, environment: environment).page
        }
      },
      name: PageDefinition.named(.screen(.overview)),
      hints: [
        .open, .screen(.projects), .screen(.lessons), .screen(.progress), .search, .menu, .help,
      ]))
}

struct OverviewPage {
  let data: OverviewData
  let environment: Environment

  var words: OverviewWords { OverviewWords(language: environment.language) }
  var programmeWords: ProgrammeWords { ProgrammeWords(language: environment.language) }
  var language: Language { environment.language }
  var programme: RecordID? { environment.scope.id }

  var page: Page {
    var sections: [Page.Section] = []
    // Somebody else threw it away.
    if programme != nil, data.programme == nil {
      return Page(
        heading: name,
        sections: [
          Page.Section(
            nil,
            [
              .text(words.programmeIsGone),
              .item(words.allProgrammes, opens: .scope(nil)),
            ])
        ])
    }
    // On a narrow screen the way in is the first row.
    if heading == name { sections = [Page.Section(nil, [.text(wayIn)])] }
    let isSeeing = environment.settings.mode == .seeing
    sections.append(changes)
    sections += isSeeing ? dashboard : inTurn + addedLater
    sections.append(example)
    return Page(
      heading: heading, sections: sections.filter { !$0.lines.isEmpty }, place: name,
      hasColumns: true)
  }

  /// What others changed meanwhile; no line where nothing changed.
  private var changes: Page.Section {
    Page.Section(
      nil,
      data.changes.map { [.item(words.changes($0), opens: .command(.screen(.changes)))] } ?? [])
  }

  /// As it is read from its beginning.
  private var inTurn: [Page.Section] {
    var sections: [Page.Section] = []
    if let programme = data.programme {
      sections = [
        firstSteps(programme), ways(programme),
        Page.Section(nil, data.rounds.prefix(1).map { .round($0, language) }),
        attention, figures(of: Project.movementField), figures(of: Project.stageField),
      ]
    } else {
      sections = [Page.Section(nil, programmes), attention]
      sections += data.alone?.sections(environment) ?? []
    }
    return sections + [lessons(most: Self.few), themes(most: Self.few)]
  }

  /// What was added for who looks stands behind what people know by heart.
  private var addedLater: [Page.Section] {
    let figures =
      data.programme == nil && isFollowed
      ? [figures(of: Project.movementField), figures(of: Project.stageField)] : []
    return figures + [views, coming]
  }

  /// Lists that were saved, if any were.
  var views: Page.Section {
    let words = ViewWords(language: language)
    return Page.Section(
      words.heading,
      data.views.map { id, view in .item(words.line(view, environment, [:]), opens: .view(id)) })
  }

  static let few = 5

  /// To the projects of a programme, and to what it says of itself.
  func ways(_ programme: ProgrammeInfo) -> Page.Section {
    Page.Section(
      nil,
      [
        .parts(
          programmeWords.projects(programme), programme.parts, of: programme.stated,
          opens: .list(projectsQuery())),
        .item(words.aboutProgramme, opens: .record(programme.id)),
      ])
  }

  /// What a programme begins with, as long as it is not there.
  func firstSteps(_ programme: ProgrammeInfo) -> Page.Section {
    guard !environment.isReadOnly else { return Page.Section(nil, []) }
    func step(_ text: String, _ kind: Kind) -> Page.Line {
      .item(
        text, opens: .form(FormSubject(kind: kind.code, given: environment.given(kind))))
    }
    return Page.Section(
      nil,
      (data.projects.total == 0 ? [step(words.addProject, Project.kind)] : [])
        + (data.rounds.isEmpty ? [step(words.addRound, MeasurementRound.kind)] : []))
  }

  private var example: Page.Section {
    guard environment.isExample, let date = environment.today.date else {
      return Page.Section(nil, [])
    }
    let mayImport = environment.settings.mayImport
    return Page.Section(
      nil,
      [.text(words.exampleToday(environment.words.date(date)))]
        + (environment.canBeginOwn ? [.item(words.beginOwn, opens: .beginOwn)] : [])
        + (mayImport ? [.text(words.ownData)] : []))
  }

  /// The first line of the first screen names the way in, as the mode has it.
  var heading: String {
    let whole = name + " " + wayIn
    return environment.settings.mode == .linear
      || DisplayWidth.of(whole) <= environment.size.columns ? whole : name
  }

  var name: String {
    words.name(environment.scope.name(language), isExample: environment.isExample)
  }

  var wayIn: String {
    environment.settings.mode == .linear
      ? words.linearWelcome(environment.commandWords.word(.help))
      : environment.keyed([.listen, .menu, .help])
  }

  /// The programmes, and the way to the others where there are too many to list.
  var programmes: [Page.Line] {
    guard !data.programmes.isEmpty else {
      let text = environment.settings.mayImport ? words.noProgrammes : environment.words.emptyList()
      let add: [Page.Line] =
        environment.isReadOnly
        ? []
        : [.item(words.addProgramme, opens: .form(FormSubject(kind: Programme.code)))]
      guard data.projects.total > 0 else { return add + [.text(text)] }
      return [
        .item(
          Project.kind.plural[language].capitalisedFirst + ": " + words.number(data.projects.total),
          opens: .list(projectsQuery()))
      ] + add + [.text(text)]
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

  func projectsQuery(_ filters: [Filter] = []) -> ListQuery {
    ListQuery(Project.code, filters: filters, programme: programme, order: Project.kind.order)
  }

  /// One figure per value of a choice, in the usual order, *onbekend* last.
  func figures(of field: Field) -> Page.Section {
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

  var attention: Page.Section {
    var lines: [Page.Line] = []
    if data.overdue > 0 {
      lines.append(
        .item(
          words.overdueConversations(data.overdue), tone: .late,
          opens: .list(Conversation.overdue(in: programme, on: environment.today))))
    }
    for info in data.rounds where info.isOverdue(on: environment.today) {
      lines.append(
        .item(
          words.roundNotFedBack(Cleaning.line(info.round.name)), tone: .late,
          opens: .page(Subject(.round, record: info.id))))
    }
    let late = data.late.reduce(0) { $0 + $1.count }
    if late > data.overdue {
      // Who looks at a low window gets the figure alone.
      let kinds = isRoomy || environment.settings.mode != .seeing ? data.late : []
      lines.append(
        .item(
          words.late(late, kinds), tone: .late, opens: .command(.screen(.agenda))))
    }
    if data.stalled != 0 {
      lines.append(
        .item(
          data.stalled.map(words.stalledProjects) ?? words.manyStalled, tone: .stopped,
          opens: .list(Project.stalled(in: programme))))
    }
    // Where nothing is followed nobody can say that nothing is urgent.
    let isFollowed = data.programme != nil || !data.programmes.isEmpty
    return Page.Section(
      words.attention, lines.isEmpty && isFollowed ? [.text(words.nothingUrgent)] : lines)
  }

  func lessons(most: Int) -> Page.Section {
    var lines: [Page.Line] = data.lessons.rows.prefix(most).map { row in
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

  func themes(most: Int) -> Page.Section {
    Page.Section(
      words.themes,
      data.themes.prefix(most).map {
        .item(
          words.size(of: Cleaning.line($0.name), $0.projects, $0.lessons), opens: .record($0.id))
      })
  }
}
