public import OogstModel

/// What the overview shows: of one programme, or of all of them.
public struct OverviewData: Hashable, Sendable {
  /// The programme, when there is one.
  public var programme: ProgrammeInfo?
  /// The first programmes, when there is not one.
  public var programmes: [ProgrammeInfo] = []
  public var programmeCount = 0
  public var projects = Counts()
  public var rounds: [RoundInfo] = []
  public var overdue = 0
  public var lessons: [ListRow] = []
  public var lessonTitles: [RecordID: String] = [:]
  public var lessonCount = 0
  public var themes: [ThemeSize] = []

  public struct ThemeSize: Hashable, Sendable {
    public var id: RecordID
    public var name: String
    public var projects: Int
    public var lessons: Int
  }
}

extension State {
  /// How a programme is doing; every line opens the list behind it.
  func overviewPage(_ data: OverviewData) -> Page {
    var sections: [Page.Section] = []
    // On a narrow screen the way in is the first row.
    if overviewHeading == overviewName { sections = [Page.Section(nil, [.text(overviewWayIn)])] }
    if let programme = data.programme {
      sections.append(
        Page.Section(
          nil,
          [
            .item(
              wording.knownProjects(programme.projects, programme.countsTeams),
              opens: .list(projectsQuery())),
            .item(wording.aboutProgramme, opens: .record(programme.id)),
          ]))
      sections.append(roundsSection(data.rounds))
      sections.append(attentionSection(data))
      sections.append(figures(of: Project.movementField, data.projects))
      sections.append(figures(of: Project.stageField, data.projects))
    } else {
      sections.append(
        Page.Section(
          nil,
          data.programmes.isEmpty
            ? [.text(settings.mayImport ? wording.noProgrammes : wording.emptyList)]
            : data.programmes.map { programmeLine($0) } + allProgrammes(data)))
      sections.append(attentionSection(data))
    }
    sections.append(lessonsSection(data))
    sections.append(themesSection(data))
    if isExample, let date = today.date {
      sections.append(
        Page.Section(
          nil,
          [.text(wording.exampleToday(wording.date(date)))]
            + (settings.mayImport ? [.text(wording.exampleOwn)] : [])))
    }
    return Page(
      heading: overviewHeading,
      sections: sections.filter { !$0.lines.isEmpty })
  }

  /// The first line of the first screen names the way in, as the mode has it.
  var overviewHeading: String {
    let whole = overviewName + " " + overviewWayIn
    return settings.mode == .linear || DisplayWidth.of(whole) <= size.columns
      ? whole : overviewName
  }

  private var overviewName: String { wording.overview(scopeName, isExample) }

  private var overviewWayIn: String {
    settings.mode == .linear ? wording.linearWelcome : keyed([.listen, .menu, .help])
  }

  /// The way to the others, where there are too many to list.
  private func allProgrammes(_ data: OverviewData) -> [Page.Line] {
    guard data.programmeCount > data.programmes.count else { return [] }
    let name = Programme.kind.plural[settings.language].capitalisedFirst
    let query = ListQuery(Programme.code, order: Programme.kind.order)
    return [.item(name + ": " + wording.number(data.programmeCount), opens: .list(query))]
  }

  private func projectsQuery(_ filters: [Filter] = []) -> ListQuery {
    ListQuery(
      Project.code, filters: filters, programme: programme?.id, order: Project.kind.order)
  }

  func programmeLine(_ programme: ProgrammeInfo) -> Page.Line {
    .item(
      Cleaning.line(programme.name) + ": "
        + wording.knownProjects(programme.projects, programme.countsTeams),
      opens: .scope(programme.id, title: programme.name))
  }

  /// One figure per value of a choice, in the usual order, *onbekend* last.
  private func figures(of field: Field, _ counts: Counts) -> Page.Section {
    guard case .choice(let options) = field.type, counts.total > 0 else {
      return Page.Section(nil, [])
    }
    let values = options.map { Value.choice($0.name) } + [.unknown]
    return Page.Section(
      field.label[settings.language],
      values.compactMap { value in
        let count = counts.count(field.name, value)
        guard count > 0 else { return nil }
        return .figure(
          label: valueText(value, field, [:]), number: count,
          share: Double(count) / Double(counts.total),
          opens: .list(projectsQuery([Filter(field.name, [value])])))
      })
  }

  private func roundsSection(_ rounds: [RoundInfo]) -> Page.Section {
    Page.Section(nil, rounds.prefix(1).map { roundLine($0) })
  }

  private func attentionSection(_ data: OverviewData) -> Page.Section {
    var lines: [Page.Line] = []
    if data.overdue > 0 {
      lines.append(
        .item(
          wording.overdueConversations(data.overdue),
          opens: .list(Due.overdueConversations(in: programme?.id, on: today))))
    }
    for info in data.rounds where Due.isOverdue(info.round, on: today) {
      lines.append(
        .item(
          wording.roundNotFedBack(Cleaning.line(info.round.name)), opens: .page(.round(info.id))))
    }
    let stalled = data.projects.count(Project.movementField.name, Movement.stalled.value)
    if stalled > 0 {
      lines.append(
        .item(
          wording.stalledProjects(stalled),
          opens: .list(
            projectsQuery([Filter(Project.movementField.name, [Movement.stalled.value])]))))
    }
    return Page.Section(
      wording.attention, lines.isEmpty ? [.text(wording.nothingUrgent)] : lines)
  }

  private func lessonsSection(_ data: OverviewData) -> Page.Section {
    let text = ValueText(settings.language)
    var lines: [Page.Line] = data.lessons.map { row in
      .item(
        text.row(
          row, Lesson.kind, data.lessonTitles, settings.rowDetail, width: pageWidth,
          cutsTitle: false),
        opens: .record(row.id))
    }
    if data.lessonCount > data.lessons.count {
      lines.append(
        .item(
          wording.allLessons(data.lessonCount),
          opens: .list(ListQuery(Lesson.code, programme: programme?.id, order: Lesson.kind.order))))
    }
    return Page.Section(wording.newestLessons, lines)
  }

  private func themesSection(_ data: OverviewData) -> Page.Section {
    Page.Section(
      wording.growingThemes,
      data.themes.map {
        .item(
          wording.themeSize(Cleaning.line($0.name), $0.projects, $0.lessons), opens: .record($0.id))
      })
  }
}

extension Project {
  /// The fields that screens name.
  static let movementField = field(\.movement)
  static let stageField = field(\.stage)
  static let themesField = field(\.themes)
}

extension Lesson {
  static let themesField = field(\.themes)
}
