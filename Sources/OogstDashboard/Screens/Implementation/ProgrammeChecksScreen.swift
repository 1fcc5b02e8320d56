import OogstModel

extension ScreenID { static let programmeChecks = ScreenID("programmeChecks") }

extension ScreenDefinition {
  /// The five lessons asked of all projects together: how many meet each, and where a look may help. In the order of
  /// their titles: nobody is first or last.
  static let programmeChecks = ScreenDefinition(
    .programmeChecks,
    nil,
    PageDefinition(
      ask: { store, _, environment throws(StoreError) in
        let data = try ProgrammeChecks(store, environment)
        return Told(revision: try store.revision()) { _, environment in
          ProgrammeChecksPage(data: data, environment: environment).page
        }
      },
      name: { _, environment in ProgrammeCheckWords(language: environment.language).name },
      role: .text))
}

/// What came of the five checks for each project.
struct ProgrammeChecks: Sendable {
  struct Row: Sendable {
    var id: RecordID
    var title: String
    var outcomes: [LessonCheck: LessonCheck.Outcome]
  }

  var rows: [Row]
  var total: Int

  /// More than one person follows, and no more than can be gone through while one waits.
  static let most = 300

  init(_ store: any StoreSnapshot, _ environment: Environment) throws(StoreError) {
    let query = ListQuery(
      Project.code, programme: environment.scope.id,
      order: Order(by: .field(Project.kind.fields[Project.kind.titleIndex].name)))
    let projects = try store.page(query, .first, count: Self.most).rows.map(\.id)
    total = try store.counts(Project.code, in: environment.scope.id, by: []).total
    rows = []
    for care in try store.care(of: projects) {
      var outcomes: [LessonCheck: LessonCheck.Outcome] = [:]
      for check in LessonCheck.allCases {
        outcomes[check] = care.care.outcome(
          of: check, on: environment.today, environment.settings.checks)
      }
      rows.append(Row(id: care.id, title: care.care.project.title, outcomes: outcomes))
    }
  }
}

extension StoreSnapshot {
  /// What is known of many projects, by one list for each kind and some projects, in their order.
  func care(of ids: [RecordID]) throws(StoreError) -> [(id: RecordID, care: ProjectCare)] {
    var found: [(id: RecordID, care: ProjectCare)] = []
    for batch in ids.batches(of: 100) {
      let projects = try entries(Project.self, Array(batch))
      let values = batch.map(Value.reference)
      func all<R: Described>(
        _ type: R.Type, by field: String = "project", _ project: (R) -> RecordID?
      ) throws(StoreError) -> [RecordID: [R]] {
        let entries = try entries(
          R.self, [Filter(field, values)], order: Order(by: .number), most: 10_000)
        var groups: [RecordID: [R]] = [:]
        for entry in entries {
          if let id = project(entry.value) { groups[id, default: []].append(entry.value) }
        }
        return groups
      }
      let roles = try all(Role.self, by: Role.atField.name) { $0.at?.id }
      let stakeholders = try all(Stakeholder.self) { $0.project?.id }
      let decisions = try all(Decision.self) { $0.project?.id }
      let expectations = try all(Expectation.self) { $0.project?.id }
      let feedback = try all(Feedback.self) { $0.project?.id }
      let risks = try all(Risk.self) { $0.project?.id }
      for project in projects {
        var care = ProjectCare(project.value)
        care.roles = roles[project.id] ?? []
        care.stakeholders = stakeholders[project.id] ?? []
        care.decisions = decisions[project.id] ?? []
        care.expectations = expectations[project.id] ?? []
        care.feedback = feedback[project.id] ?? []
        care.risks = risks[project.id] ?? []
        found.append((project.id, care))
      }
    }
    return found
  }
}

private struct ProgrammeChecksPage {
  let data: ProgrammeChecks
  let environment: Environment

  private var language: Language { environment.language }
  private var words: ProgrammeCheckWords { ProgrammeCheckWords(language: language) }

  var page: Page {
    let checks = LessonCheckWords(language: language)
    var sections = LessonCheck.allCases.map { check in
      Page.Section(checks.heading(check), lines(check))
    }
    if data.total > data.rows.count {
      sections.insert(
        Page.Section(nil, [.text(words.only(data.rows.count, data.total))]), at: 0)
    }
    sections.append(Page.Section(nil, [.text(checks.meaning)]))
    return Page(heading: words.title(environment.scope.name(language)), sections: sections)
  }

  private func lines(_ check: LessonCheck) -> [Page.Line] {
    var counts = (met: 0, unknown: 0)
    var attention: [(row: ProgrammeChecks.Row, hints: [Label])] = []
    for row in data.rows {
      switch row.outcomes[check] {
      case .met: counts.met += 1
      case .attention(let hints): attention.append((row, hints))
      case .undetermined, nil: counts.unknown += 1
      }
    }
    let all = [
      (counts.met, Tone.good as Tone?), (attention.count, .slow), (counts.unknown, nil),
    ].map { Page.Part(number: $0.0, tone: $0.1) }
    return [
      .parts(
        words.counts(counts.met, attention.count, counts.unknown), all, of: data.rows.count,
        opens: nil)
    ]
      + attention.map { row, hints in
        .item(
          Cleaning.line(row.title) + ": " + (hints.first?[language] ?? ""),
          opens: .page(Subject(.lessonChecks, record: row.id)))
      }
  }
}

struct ProgrammeCheckWords: Bilingual {
  let language: Language

  var name: String { say("Vijf lessen", "Five lessons") }
  func title(_ scope: String) -> String {
    say(
      "De vijf lessen over alle projecten, \(scope)", "The five lessons over all projects, \(scope)"
    )
  }
  func only(_ shown: Int, _ total: Int) -> String {
    say(
      "Van \(number(total)) projecten zijn de eerste \(number(shown)) nagegaan, op titel. Kies een programma met 0.",
      "Of \(number(total)) projects the first \(number(shown)) were looked at, by title. Choose a programme with 0."
    )
  }
  /// *12 projecten voldoen, 5 vragen aandacht, 18 zijn niet te bepalen.*
  func counts(_ met: Int, _ attention: Int, _ unknown: Int) -> String {
    let projects = counted(
      met, ("project voldoet", "projecten voldoen"), ("project meets it", "projects meet it"))
    return say(
      "\(projects), \(number(attention)) vragen aandacht, \(number(unknown)) niet te bepalen.",
      "\(projects), \(number(attention)) to look at, \(number(unknown)) cannot be told.")
  }
}
