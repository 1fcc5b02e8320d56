import OogstModel

extension RecordAddition {
  /// A project as one story: where it stands, who does it, the talks, what may go wrong, what is to be done, and which
  /// lessons of others may help.
  static let projectStory = RecordAddition(Project.self) {
    store, project, environment throws(StoreError) in
    let story = try ProjectStory(project, store, environment)
    return Added(
      replaces: [
        .init(Role.kind, Role.atField), .init(Conversation.kind, Conversation.projectField),
        .init(Risk.kind, Risk.projectField),
      ], hides: ["movement", "movementSince", "stage", "stageSince", "measuredIn"],
      place: .beforeFacts, screens: [.lessonChecks]
    ) { ProjectStoryText(story: story, environment: $0).sections }
  }
}

/// What is told of a project beside its fields.
struct ProjectStory: Sendable {
  var project: Entry<Project>
  var roles: [Entry<Role>]
  var talks: [Entry<Conversation>]
  var risks: [Entry<Risk>]
  var planned: [AgendaData.Item]
  var checks: [LessonCheck.Outcome]
  var lessons: [LessonMatch]
  var titles: [RecordID: String]
  /// Of each relation that is told in part, how many there are.
  var totals: [String: Int]

  /// Of each kind so many are told; a list has the others.
  static let most = 8
  private static let mostLessons = 3
  /// So many lessons of each theme are weighed, the newest first.
  private static let mostWeighed = 60

  init(
    _ project: Entry<Project>, _ store: any StoreSnapshot, _ environment: Environment
  ) throws(StoreError) {
    self.project = project
    let id = project.id
    let own = [Filter("project", [.reference(id)])]
    roles = try store.entries(
      Role.self, [Filter(Role.atField.name, [.reference(id)])], order: Order(by: .number),
      most: Self.most)
    talks = try store.entries(
      Conversation.self, own, order: Order(by: .number), most: 50)
    risks = try store.entries(Risk.self, own, order: Order(by: .number), most: 50)
      .filter { $0.value.status != .lapsed }
    let care = try store.care(of: id)
    checks = LessonCheck.allCases.map { check in
      care?.outcome(of: check, on: environment.today, environment.settings.checks)
        ?? .undetermined(Label("", ""))
    }
    planned = try AgendaData.items(
      store.planned(PlannedQuery(project: id), count: Self.most), store)
    totals = [
      Role.code: try store.count(
        ListQuery(Role.code, filters: [Filter(Role.atField.name, [.reference(id)])])),
      Conversation.code: try store.count(ListQuery(Conversation.code, filters: own)),
    ]
    lessons = try Self.lessons(for: project, store)
    let reasons = lessons.flatMap(\.reasons).flatMap { reason -> [RecordID] in
      switch reason {
      case .theme(let id): [id]
      case .bottleneck(let id, let theme): [id, theme]
      case .word(_, let id): [id]
      case .stage, .subject: []
      }
    }
    let named =
      roles.compactMap(\.value.person?.id) + talks.compactMap(\.value.round?.id)
      + lessons.map(\.lesson) + reasons
      + planned.flatMap { AgendaPage.context($0.record).flatMap(\.1.referenced) }
    titles = try store.titles(of: Set(named))
    // The newest talk first.
    talks.sort { Self.day($0.value) > Self.day($1.value) }
    risks.sort { ($0.value.weight ?? 0, $1.id.number) > ($1.value.weight ?? 0, $0.id.number) }
  }

  private static func day(_ talk: Conversation) -> Day {
    talk.date?.lastDay ?? Day(secondsSince1970: -62_000_000_000)
  }

  /// Lessons that it neither learned nor took over, with what they share.
  private static func lessons(
    for project: Entry<Project>, _ store: any StoreSnapshot
  ) throws(StoreError) -> [LessonMatch] {
    let own = [Filter("project", [.reference(project.id)])]
    let bottlenecks = try store.entries(
      Bottleneck.self, own, order: Order(by: .number), most: 50)
    let need = LessonNeed(
      project.id, project.value, bottlenecks: bottlenecks.map { ($0.id, $0.value) })
    let used = try Set(
      store.entries(LessonUse.self, own, order: Order(by: .number), most: 200)
        .compactMap(\.value.lesson?.id))
    var candidates: [RecordID: Lesson] = [:]
    func look(_ filters: [Filter]) throws(StoreError) {
      for entry in try store.entries(
        Lesson.self, filters, order: .lastEnteredFirst, most: Self.mostWeighed)
      { candidates[entry.id] = entry.value }
    }
    for theme in need.themes.prefix(10) {
      try look([Filter(Lesson.themesField.name, [.reference(theme)])])
    }
    for subject in project.value.subjects.words.prefix(10) {
      try look([Filter(Lesson.subjectsField.name, [.text(subject)])])
    }
    return need.best(
      candidates.filter { !used.contains($0.key) }.map { ($0.key, $0.value) },
      most: mostLessons)
  }
}

private struct ProjectStoryText: Bilingual {
  let story: ProjectStory
  let environment: Environment

  var language: Language { environment.language }
  private var project: Project { story.project.value }
  private var id: RecordID { story.project.id }

  var sections: [Page.Section] {
    [
      Page.Section(say("Waar het staat", "Where it stands"), standing),
      Page.Section(say("Te doen", "To do"), planned),
      Page.Section(
        say("Lessen van anderen die kunnen helpen", "Lessons of others that may help"), lessons),
      Page.Section(say("Wie het doet", "Who does it"), team),
      Page.Section(say("Gesprekken", "Conversations"), talks),
      Page.Section(say("Risico's", "Risks"), risks),
      Page.Section(nil, [checks]),
    ]
  }

  private func title(_ id: RecordID) -> String {
    story.titles[id].map(Cleaning.line) ?? id.description
  }

  private func list(_ code: String, _ field: Field, _ shown: Int) -> [Page.Line] {
    guard let total = story.totals[code], total > shown, let kind = environment.kind(code) else {
      return []
    }
    return [
      .item(
        RecordWords(language: language).all(total, kind.plural[language]),
        opens: .list(
          ListQuery(code, filters: [Filter(field.name, [.reference(id)])], order: kind.order)))
    ]
  }

  /// *Staat stil sinds 6 maart 2024; 5 maanden in beginnen.*
  private var standing: [Page.Line] {
    var lines: [Page.Line] = []
    if let movement = project.movement {
      let since = project.movementSince.map { say(" sinds ", " since ") + Words(language).date($0) }
      lines.append(
        .field(
          label: Project.movementField.label[language],
          value: movement.label[language] + (since ?? ""), tone: movement.tone,
          opens: project.measuredIn.map { .record($0.id) }))
    }
    if let stage = project.stage {
      let time = project.timeInStage(on: environment.today) ?? stage.label
      lines.append(
        .field(
          label: Project.stageField.label[language], value: time[language],
          opens: project.measuredIn.map { .record($0.id) }))
    }
    return lines
  }

  private var planned: [Page.Line] {
    story.planned.map { AgendaPage.line($0, story.titles, environment, saysProject: false) }
  }

  private var lessons: [Page.Line] {
    story.lessons.map { match in
      .item(
        title(match.lesson) + ": " + match.reasons.prefix(3).map(reason).joined(separator: ", "),
        opens: .record(match.lesson))
    }
  }

  private func reason(_ reason: LessonMatch.Reason) -> String {
    switch reason {
    case .theme(let theme): say("zelfde thema ", "same theme ") + title(theme)
    case .bottleneck(let bottleneck, _):
      say("zelfde thema als het knelpunt ", "same theme as the bottleneck ") + title(bottleneck)
    case .stage(let stage): say("zelfde stadium ", "same stage ") + stage.label[language]
    case .subject(let subject):
      say("zelfde onderwerp ", "same topic ") + Cleaning.line(subject)
    case .word(let word, let bottleneck):
      say(
        "\(word) staat ook in het knelpunt \(title(bottleneck))",
        "\(word) is in the bottleneck \(title(bottleneck)), too")
    }
  }

  /// *Projectleider: functie, organisatie; expertise*.
  private var team: [Page.Line] {
    story.roles.map { role in
      let value = role.value
      let name = value.person.map { title($0.id) } ?? Cleaning.line(value.title)
      let people = value.people.map { counted($0, ("persoon", "personen"), ("person", "people")) }
      let expertise = value.expertise.isEmpty ? nil : Cleaning.line(value.expertise)
      let what = [name, people, expertise].compactMap(\.self).joined(separator: ", ")
      return .field(
        label: (value.role?.label[language] ?? say("rol", "role")).capitalisedFirst, value: what,
        opens: .record(role.id))
    } + list(Role.code, Role.atField, story.roles.count)
  }

  /// *Meting 2, 12 maart 2024: versneld, beginnen*.
  private var talks: [Page.Line] {
    story.talks.prefix(ProjectStory.most).map { talk in
      let value = talk.value
      let round = value.round.map { title($0.id) } ?? Conversation.kind.label[language]
      let date = value.date.map { Words(language).date($0) }
      let isUsual = value.status.map { Conversation.Status.usual.contains($0) } ?? false
      let parts = [
        isUsual ? nil : value.status?.label[language], value.movement?.label[language],
        value.stage?.label[language],
      ].compactMap(\.self)
      let head = [round, date].compactMap(\.self).joined(separator: ", ")
      return .item(
        parts.isEmpty ? head : head + ": " + parts.joined(separator: ", "),
        tone: value.movement?.tone, opens: .record(talk.id))
    }
      + list(
        Conversation.code, Conversation.projectField,
        min(story.talks.count, ProjectStory.most))
  }

  /// As a sentence, those that weigh most first.
  private var risks: [Page.Line] {
    let shown = story.risks.prefix(ProjectStory.most).map { risk -> Page.Line in
      let value = risk.value
      let occurred = value.status == .occurred ? value.status?.label[language] : nil
      let scores = zip(
        [say("kans", "chance"), say("effect", "impact")], [value.chance, value.impact]
      ).compactMap { name, score in score.map { "\(name) \($0)" + say(" van 5", " of 5") } }
      let told = [occurred].compactMap(\.self) + scores
      let sentence = value.sentence?[language] ?? Cleaning.line(value.title).asSentence
      return .item(
        Cleaning.line(sentence) + (told.isEmpty ? "" : " ")
          + told.joined(separator: ", ").capitalisedFirst, tone: value.status?.tone,
        opens: .record(risk.id))
    }
    let risks: Page.Line = .item(
      say("Alle risico's van dit project", "All risks of this project"),
      opens: .list(
        ListQuery(
          Risk.code, filters: [Filter(Risk.projectField.name, [.reference(id)])],
          order: Risk.kind.order)))
    return shown.isEmpty ? [] : shown + [risks]
  }

  /// *De vijf lessen bij dit project: 3 voldaan, 1 vraagt aandacht, 1 niet te bepalen*.
  private var checks: Page.Line {
    var counts = (met: 0, attention: 0, unknown: 0)
    for check in story.checks {
      switch check {
      case .met: counts.met += 1
      case .attention: counts.attention += 1
      case .undetermined: counts.unknown += 1
      }
    }
    let parts = [
      (counts.met, say("voldaan", "met")),
      (
        counts.attention,
        counts.attention == 1
          ? say("vraagt aandacht", "to look at") : say("vragen aandacht", "to look at")
      ),
      (counts.unknown, say("niet te bepalen", "cannot be told")),
    ].filter { $0.0 > 0 }.map { number($0.0) + " " + $0.1 }
    return .item(
      say("De vijf lessen bij dit project: ", "The five lessons in this project: ")
        + parts.joined(separator: ", "), opens: .page(Subject(.lessonChecks, record: id)))
  }
}

extension Role { static let atField = field(\.at) }
extension Risk { static let projectField = field(\.project) }
extension Lesson { static let subjectsField = field(\.subjects) }
