import OogstModel

extension ScreenID { static let round = ScreenID("round") }

extension ScreenDefinition {
  /// One round: coverage, conversations, this round beside the one before, influence, feedback.
  static let round = ScreenDefinition(
    .round,
    nil,
    PageDefinition(
      ask: { store, subject, _ throws(StoreError) in
        guard let id = subject.record, let data = try RoundData(id, store) else { return nil }
        return Told(revision: try store.revision(), titles: [id: data.info.round.name]) {
          RoundPage(data: data, language: $1.language, today: $1.today).page
        }
      },
      name: PageDefinition.namedByRecord, role: .text))
}

private struct RoundPage {
  let data: RoundData
  let language: Language
  let today: Day

  private var words: RoundWords { RoundWords(language: language) }

  var page: Page {
    let round = data.info.round
    let hasConversations = data.info.coverage.conversations > 0
    var sections = [
      Page.Section(
        nil,
        [
          .parts(
            words.coverage(data.info.coverage).capitalisedFirst + ".", data.info.coverage.parts,
            of: data.info.coverage.projects, opens: nil)
        ] + period)
    ]
    let hasBegun = data.info.hasBegun(on: today)
    if hasConversations { sections += [conversations] + (hasBegun ? [withoutTalk] : []) }
    if !hasConversations || !hasBegun {
      // Without a conversation there is nothing to compare: "100 % unknown" would only look like a figure.
    } else if let before = data.before {
      sections += comparison(data.movements, Conversation.movementField, before)
      sections += comparison(data.stages, Conversation.stageField, before)
    } else {
      sections.append(movements)
      sections.append(Page.Section(nil, [.text(words.noRoundBefore)]))
    }
    sections += data.influences.map(influence)
    sections.append(themes)
    sections.append(quotes)
    let feedback = Cleaning.paragraphs(round.feedback.text).map(Page.Line.text)
    sections.append(
      Page.Section(words.feedback, feedback.isEmpty ? [.text(words.noFeedback)] : feedback))
    let name = Cleaning.line(round.name)
    sections.append(
      Page.Section(
        nil, [.item(RecordWords(language: language).inFull(name), opens: .record(data.info.id))]))
    return Page(
      heading: name, sections: sections.filter { !$0.lines.isEmpty }, hasColumns: true)
  }

  /// *14 oktober 2023 tot 15 december 2023, teruggekoppeld*.
  private var period: [Page.Line] {
    let round = data.info.round
    let date = Words(language)
    let parts = [
      round.begins.map { words.from(date.date($0)) }, round.ends.map { words.until(date.date($0)) },
    ].compactMap(\.self)
    let all = [parts.isEmpty ? nil : parts.joined(separator: " "), round.status?.label[language]]
      .compactMap(\.self)
    return all.isEmpty ? [] : [.text(all.joined(separator: ", ").capitalisedFirst.asSentence)]
  }

  private var themes: Page.Section {
    Page.Section(
      words.themes,
      data.themes.map { theme in
        .figure(
          label: Cleaning.line(theme.name), number: theme.count,
          opens: list([Filter(Conversation.themesField.name, [.reference(theme.id)])]))
      })
  }

  private var quotes: Page.Section {
    Page.Section(
      words.quotes,
      data.quotes.map { .item(Cleaning.line($0.text), opens: .record($0.talk)) })
  }

  private func list(_ filters: [Filter] = []) -> Target {
    .list(
      ListQuery(
        Conversation.code,
        filters: [Filter(Conversation.roundField.name, [.reference(data.info.id)])] + filters,
        order: Conversation.kind.order))
  }

  private var conversations: Page.Section {
    let statuses: [Conversation.Status?] = Conversation.Status.allCases + [nil]
    let field = Conversation.statusField
    let coverage = data.info.coverage
    var lines: [Page.Line] = statuses.compactMap { status in
      guard let count = coverage.talks[status], count > 0 else { return nil }
      // With several talks a project there is no share of the projects to give.
      let isShare = coverage.talks == coverage.byStatus && coverage.projects > 0
      return .figure(
        label: status.map(words.name(of:)) ?? words.noStatus, number: count,
        share: isShare ? Double(count) / Double(coverage.projects) : nil, tone: status?.tone,
        opens: list([Filter(field.name, [status?.value ?? .unknown])]))
    }
    lines.append(.item(words.allConversations, opens: list()))
    return Page.Section(words.conversations, lines)
  }

  /// One list of those with whom nobody talked yet: organisation, and why.
  private var withoutTalk: Page.Section {
    Page.Section(
      words.noTalk(data.withoutTalk.count),
      data.withoutTalk.map { one in
        let reason = one.reason?.label[language]
        let parts = [
          one.organisation.isEmpty ? nil : Cleaning.line(one.organisation),
          one.status.map(words.name(of:)),
          reason ?? (one.status == .planned ? nil : words.noReason),
        ]
        return .item(
          Cleaning.line(one.title) + ": " + parts.compactMap(\.self).joined(separator: ", "),
          tone: one.status?.tone, opens: .record(one.project))
      })
  }

  /// Each answer in this round, with the round before beside it; then the steps between them.
  private func comparison<Answer>(
    _ comparison: RoundComparison<Answer>, _ field: Field, _ before: RoundInfo
  ) -> [Page.Section] {
    let now = comparison.after
    let then = comparison.before
    let round = shortName(data.info.round)
    let earlier = shortName(before.round)
    var lines: [Page.Line] = answers(Answer.self).compactMap { answer in
      guard (now[answer] ?? 0) + (then[answer] ?? 0) > 0 else { return nil }
      return .figure(
        label: label(answer), number: now[answer] ?? 0, before: then[answer] ?? 0,
        tone: answer?.tone,
        opens: list([Filter(field.name, [answer?.value ?? .unknown])]))
    }
    lines.append(.text(words.total(comparison.total, unknown: now[nil] ?? 0)))
    let steps: [Page.Line] = comparison.changes.map { step, count in
      var text = words.step(label(step.before), label(step.after), count)
      if let movement = step as? RoundComparison<Movement>.Step, movement.isUnusual {
        text += ", " + words.unusualStep
      }
      return .item(text, opens: projects(of: field, step.before, before.id, step.after))
    }
    return [
      Page.Section(words.comparison(field.label[language], round, earlier), lines),
      Page.Section(words.steps(field.label[language], round, earlier), steps),
    ]
  }

  /// The projects that made a step from one answer in the round before to another in this one.
  private func projects<Answer: Choice>(
    of field: Field, _ before: Answer?, _ earlier: RecordID, _ after: Answer?
  ) -> Target {
    .list(
      ListQuery(
        Project.code,
        filters: [
          Filter(field.name, .equals, [before?.value ?? .unknown], in: .reference(earlier)),
          Filter(field.name, .equals, [after?.value ?? .unknown], in: .reference(data.info.id)),
        ], order: Project.kind.order))
  }

  private var movements: Page.Section {
    let field = Conversation.movementField
    return Page.Section(
      field.label[language],
      answers(Movement.self).compactMap { answer in
        guard let count = data.movements.after[answer], count > 0 else { return nil }
        return .figure(
          label: label(answer), number: count,
          share: Double(count) / Double(data.movements.total), tone: answer?.tone,
          opens: list([Filter(field.name, [answer?.value ?? .unknown])]))
      })
  }

  /// The round by its number, where the heading has said of which programme it is.
  private func shortName(_ round: MeasurementRound) -> String {
    guard let number = round.number else { return Cleaning.line(round.name) }
    return MeasurementRound.kind.label[language] + " " + words.number(number)
  }

  private func answers<Answer: Choice>(_ type: Answer.Type) -> [Answer?] {
    Answer.allCases.map { $0 } + [nil]
  }

  private func label<Answer: Choice>(_ answer: Answer?) -> String {
    answer?.label[language] ?? Words(language).unknown
  }

  private func influence(_ influence: RoundData.EventInfluence) -> Page.Section {
    let field = Influence.directionField
    let values = Influence.Direction.allCases.map(\.value) + [.unknown]
    return Page.Section(
      words.influence(of: Cleaning.line(influence.name)),
      values.compactMap { value in
        guard let count = influence.counts[value], count > 0 else { return nil }
        return .figure(
          label: ValueText(language).text(value, field, [:]), number: count,
          tone: field.tone(of: value),
          opens: .list(
            ListQuery(
              Influence.code,
              filters: [
                Filter(Influence.eventField.name, [.reference(influence.event)]),
                Filter(Influence.roundField.name, [.reference(data.info.id)]),
                Filter(field.name, [value]),
              ], order: Influence.kind.order)))
      })
  }
}

extension Page.Line {
  /// A round with how far it came; opens its page.
  static func round(_ info: RoundInfo, _ language: Language) -> Page.Line {
    .parts(
      Cleaning.line(info.round.name) + ": "
        + RoundWords(language: language).coverage(info.coverage), info.coverage.parts,
      of: info.coverage.projects, opens: .page(Subject(.round, record: info.id)))
  }
}

extension Coverage {
  /// Those that took place first, then those to come, then those that will not; as many as it has projects.
  fileprivate var parts: [Page.Part] {
    let order: [Conversation.Status] = [
      .fedBack, .written, .held, .planned, .postponed, .cancelled,
    ]
    return order.map { Page.Part(number: byStatus[$0] ?? 0, tone: $0.tone) }
  }
}

struct RoundWords: Bilingual {
  let language: Language

  func coverage(_ coverage: Coverage) -> String {
    guard coverage.conversations > 0 else {
      return say("geen gesprekken bekend", "no conversations known")
    }
    let held = number(coverage.held)
    let projects = number(coverage.projects)
    var parts = [
      say("\(held) van \(projects) gesprekken gevoerd", "\(held) of \(projects) conversations held")
    ]
    for (status, words) in Self.statuses {
      if let count = coverage.byStatus[status], count > 0 {
        parts.append(number(count) + " " + words[language])
      }
    }
    if coverage.withoutConversation > 0 {
      parts.append(
        number(coverage.withoutConversation) + " " + say("zonder gesprek", "without a conversation")
      )
    }
    if coverage.withoutProject > 0 {
      parts.append(
        counted(
          coverage.withoutProject, ("gesprek zonder project", "gesprekken zonder project"),
          ("conversation without a project", "conversations without a project")))
    }
    return parts.joined(separator: ", ")
  }

  private static let statuses: [(Conversation.Status, Label)] = [
    (.written, Label("daarvan uitgewerkt", "of these written up")),
    (.fedBack, Label("daarvan teruggekoppeld", "of these reported back")),
    (.planned, Label("gepland", "planned")), (.postponed, Label("uitgesteld", "postponed")),
    (.cancelled, Label("afgezegd", "cancelled")),
  ]

  /// Of those that were held the written ones are counted apart, which must be heard.
  func name(of status: Conversation.Status) -> String {
    status == .held
      ? say("gevoerd, nog niet uitgewerkt", "held, not written up yet") : status.label[language]
  }

  var conversations: String { say("Gesprekken", "Conversations") }
  func noTalk(_ count: Int) -> String {
    say("Nog geen gesprek: \(number(count))", "No conversation yet: \(number(count))")
  }
  var noReason: String { say("reden onbekend", "reason unknown") }
  var allConversations: String {
    say("Alle gesprekken van deze meting", "All conversations of this round")
  }
  var noStatus: String { say("status onbekend", "status unknown") }

  func comparison(_ field: String, _ round: String, _ before: String) -> String {
    say(
      "\(field), \(round) vergeleken met \(before)", "\(field), \(round) compared with \(before)")
  }

  func steps(_ field: String, _ round: String, _ before: String) -> String {
    say("\(field), van \(before) naar \(round)", "\(field), from \(before) to \(round)")
  }

  func step(_ before: String, _ after: String, _ count: Int) -> String {
    say("van \(before) naar \(after): ", "from \(before) to \(after): ")
      + Words(language).projects(count)
  }

  var unusualStep: String {
    say(
      "ongewoon: er was geen stilstand of vertraging",
      "unusual: there was no standstill or delay")
  }

  func total(_ projects: Int, unknown: Int) -> String {
    let all = Words(language).projects(projects)
    return say(
      "Samen \(all), waarvan \(number(unknown)) onbekend.",
      "Together \(all), of which \(number(unknown)) unknown.")
  }

  var noRoundBefore: String {
    say(
      "Er is geen meting ervoor om mee te vergelijken.",
      "There is no round before it to compare with.")
  }

  func influence(of event: String) -> String {
    say("Invloed van \(event)", "Influence of \(event)")
  }

  func from(_ date: String) -> String { say("van \(date)", "from \(date)") }
  func until(_ date: String) -> String { say("tot en met \(date)", "to \(date)") }
  var themes: String { say("Thema's in de gesprekken", "Themes in the conversations") }
  var quotes: String { say("Om te delen", "To be shared") }
  var feedback: String { say("Terugkoppeling", "Feedback") }
  var noFeedback: String {
    say(
      "Er is nog geen tekst voor de terugkoppeling.", "There is no text for the feedback yet.")
  }
}
