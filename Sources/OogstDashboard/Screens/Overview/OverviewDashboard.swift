import OogstModel

/// The overview for who looks: on twenty rows how far it is, what asks for attention, how projects move and where they
/// stand; with more room more of everything.
extension OverviewPage {
  /// Rows of the terminal from which nothing is kept short.
  private static let leastForAll = 40
  /// The same where sections stand in two columns.
  private static let leastForBoth = 30
  /// Rows from which lists are longer than the first few.
  private static let leastForMore = 60
  private static let many = 15
  private static let largest = 3

  /// Lines of a list that are ever shown.
  static let mostLines = many
  /// Lines of a list: more in a tall window.
  private static func most(_ size: Size) -> Int { size.rows >= leastForMore ? many : few }

  var isRoomy: Bool {
    environment.size.rows >= Self.leastForAll
      || environment.grid.secondColumn != nil && environment.size.rows >= Self.leastForBoth
  }

  var dashboard: [Page.Section] {
    let most = Self.most(environment.size)
    var sections = data.programme.map { [firstSteps($0)] } ?? []
    sections += [coverage, attentionAndNext, movements, stages]
    sections += data.programme.map { [ways($0)] } ?? []
    sections += data.alone?.sections(environment) ?? []
    sections.append(views)
    if isRoomy { sections.append(coming) }
    sections += [lessons(most: most), themes(most: most)]
    // In a low window it is further down.
    return isRoomy ? sections : sections + [coming]
  }

  /// The newest round, or of each programme how many projects are known.
  private var coverage: Page.Section {
    guard data.programme == nil else {
      return Page.Section(nil, data.rounds.prefix(isRoomy ? 3 : 1).map { .round($0, language) })
    }
    // A third of the window at most: there is more to see.
    let few = isRoomy ? max(environment.size.rows / 3, Self.few) : Self.few
    guard data.programmes.count > few else { return Page.Section(nil, programmes) }
    return Page.Section(
      nil,
      data.programmes.prefix(few).map { .programme($0, language) } + [
        .item(words.programmes(data.programmeCount), opens: .command(.screen(.programmes)))
      ])
  }

  /// In a low window the next date stands below what asks for attention; with room what comes has a place of its own.
  private var attentionAndNext: Page.Section {
    var section = attention
    if !isRoomy { section.lines += nextDate }
    return section
  }

  /// The next date, if anything is planned.
  private var nextDate: [Page.Line] {
    data.coming.next.map {
      [
        .field(
          label: words.nextDate, value: $0.text(language), opens: .command(.screen(.agenda)))
      ]
    } ?? []
  }

  private static let mostComing = 5

  /// What comes, and the phase that it is in.
  var coming: Page.Section {
    let items = data.coming.items.prefix(Self.mostComing)
      .map { AgendaPage.line($0, [:], environment, isShort: true) }
    let isMore = data.coming.items.count > items.count
    // Where the next date does not stand above it already, it begins with that.
    let first = environment.settings.mode == .seeing && !isRoomy ? [] : nextDate
    return Page.Section(
      words.coming,
      first + phases + items
        + (isMore ? [.item(words.wholeAgenda, opens: .command(.screen(.agenda)))] : []))
  }

  private var phases: [Page.Line] {
    data.coming.phases.map { phase in
      let name = Cleaning.line(phase.value.name)
      let begins = phase.value.begins.map { environment.words.date($0) } ?? ""
      let status = phase.value.status.map { $0.label[language] }
      let text =
        phase.id == data.coming.nextPhase
        ? words.phaseBegins(name, begins, status)
        : words.phase(name, until: phase.value.ends.map { environment.words.date($0) })
      return .item(text, opens: .record(phase.id))
    }
  }

  /// Whether there is anything to say of the projects but how many there are.
  var isFollowed: Bool { data.alone == nil && data.projects.total > 0 }

  private var movements: Page.Section {
    guard isFollowed else { return Page.Section(nil, []) }
    let field = Project.movementField
    var section = figures(of: field)
    guard !isRoomy, section.lines.count > Self.largest + 1 else { return section }
    let sorted = section.lines.enumerated().sorted {
      (-$0.element.number, $0.offset) < (-$1.element.number, $1.offset)
    }
    .map(\.element)
    let others = sorted.dropFirst(Self.largest)
    section.lines =
      Array(sorted.prefix(Self.largest)) + [
        .item(
          words.others(others.count, others.reduce(0) { $0 + $1.number }), opens: groups(by: field))
      ]
    return section
  }

  /// Figures, or in a low window all of them in a line.
  private var stages: Page.Section {
    guard isFollowed else { return Page.Section(nil, []) }
    let field = Project.stageField
    let section = figures(of: field)
    guard !isRoomy, !section.lines.isEmpty else { return section }
    let parts = section.lines.compactMap { line -> String? in
      guard case .figure(let label, let number, _, _, _, _, _) = line else { return nil }
      return label + " " + words.number(number)
    }
    return Page.Section(
      nil,
      [
        .field(
          label: field.label[language], value: parts.joined(separator: ", "),
          opens: groups(by: field))
      ])
  }

  private func groups(by field: Field) -> Target {
    .page(Subject(.groups, query: projectsQuery(), field: field.name))
  }
}

extension Page.Line {
  fileprivate var number: Int {
    if case .figure(_, let number, _, _, _, _, _) = self { number } else { 0 }
  }
}
