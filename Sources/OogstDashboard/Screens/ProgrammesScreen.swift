import OogstModel

extension ScreenID {
  static let programmes = ScreenID("programmes")
  // What the program itself opens by name; the lines of the table give them.
  public static let projects = ScreenID("projects")
  public static let lessons = ScreenID("lessons")
}

extension ScreenDefinition {
  /// Every programme, with all of them together first; Enter chooses.
  static let programmes = ScreenDefinition(
    .programmes,
    Door(
      key: "0", short: Label("programma", "programme"),
      description: Label("Kies een programma, of alle", "Choose a programme, or all"),
      dutch: ["programma", "programma's"], english: ["programme", "programmes"],
      opensOnTop: true),
    PageDefinition(
      ask: { store, _, _ throws(StoreError) in
        let programmes = try store.programmes()
        return Told(revision: try store.revision()) { _, environment in
          page(programmes, environment)
        }
      },
      name: PageDefinition.named(.screen(.programmes))))

  private static func page(_ programmes: [ProgrammeInfo], _ environment: Environment) -> Page {
    let language = environment.language
    let all = ScopeWords(language: language).allProgrammes.capitalisedFirst
    return Page(
      heading: ProgrammeWords(language: language).choosing,
      sections: [
        Page.Section(
          nil,
          [.item(all, opens: .scope(nil))] + programmes.map { .programme($0, language) })
      ])
  }
}

extension Page.Line {
  /// A programme with its projects; opening it means working in it.
  static func programme(_ programme: ProgrammeInfo, _ language: Language) -> Page.Line {
    .parts(
      Cleaning.line(programme.name) + ": " + ProgrammeWords(language: language).projects(programme),
      programme.parts, of: programme.stated, opens: .scope(programme.id))
  }
}

extension ProgrammeInfo {
  /// The projects that are known, of those that it says it has; of 0 where it does not say.
  var parts: [Page.Part] { [Page.Part(number: projects.known, tone: nil)] }
  var stated: Int { projects.stated ?? 0 }
}

struct ProgrammeWords: Bilingual {
  let language: Language

  var choosing: String { say("Kies een programma", "Choose a programme") }

  /// *4 van 244 projecten bekend*; what a programme says of itself may count teams.
  func projects(_ programme: ProgrammeInfo) -> String {
    let known = programme.projects
    guard let stated = known.stated else {
      return counted(
        known.known, ("project bekend", "projecten bekend"), ("project known", "projects known"))
    }
    let total =
      programme.countsTeams
      ? counted(
        stated, ("projectteam bekend", "projectteams bekend"),
        ("project team known", "project teams known"))
      : counted(stated, ("project bekend", "projecten bekend"), ("project known", "projects known"))
    return number(known.known) + say(" van ", " of ") + total
  }

  /// *4 van 244 bekend*, or the number alone.
  func known(_ known: Known) -> String {
    guard let stated = known.stated else { return number(known.known) }
    return say(
      "\(number(known.known)) van \(number(stated)) bekend",
      "\(number(known.known)) of \(number(stated)) known")
  }
}

extension StoreSnapshot {
  /// The most programmes that a page lists.
  private var mostProgrammes: Int { 500 }

  func programmes() throws(StoreError) -> [ProgrammeInfo] {
    try programmes(most: mostProgrammes).infos
  }

  func programmes(most: Int) throws(StoreError) -> (infos: [ProgrammeInfo], total: Int) {
    let page = try page(
      ListQuery(Programme.code, order: Programme.kind.order), .first, count: most)
    let records = try records(page.rows.map(\.id))
    let totals = try totals(Project.code, in: records.map(\.id))
    return (
      zip(records, totals).map { ProgrammeInfo($0, projects: $1) }, page.total ?? page.rows.count
    )
  }

  func programme(_ id: RecordID) throws(StoreError) -> ProgrammeInfo? {
    guard id.kind == Programme.code, let record = try records([id]).first else { return nil }
    return ProgrammeInfo(record, projects: try counts(Project.code, in: id, by: []).total)
  }
}
