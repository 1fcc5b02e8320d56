import OogstModel

extension ScreenID {
  static let timeline = ScreenID("timeline")
  static let programmeTimeline = ScreenID("programmeTimeline")
}

extension ScreenDefinition {
  /// What happened in a project, newest first.
  static let timeline = ScreenDefinition(
    .timeline, about: Project.kind, Label("Tijdlijn", "Timeline"), timelinePage)

  /// What happened in a programme, newest first.
  static let programmeTimeline = ScreenDefinition(
    .programmeTimeline, about: Programme.kind, Label("Tijdlijn", "Timeline"), timelinePage)

  private static let timelinePage = PageDefinition(
    ask: { store, subject, environment throws(StoreError) in
      guard let id = subject.record else { return nil }
      let events = try TimelineEvent.events(of: id, until: environment.today, store)
      let titles = try store.titles(of: Set(events.map(\.record) + [id]))
      return Told(
        revision: try store.revision(), titles: [id: titles[id] ?? id.description]
      ) { _, environment in
        TimelinePage(id: id, events: events, titles: titles, environment: environment).page
      }
    },
    name: PageDefinition.namedByRecord, role: .text)
}

/// Something that happened to a record on a day.
struct TimelineEvent: Sendable {
  var record: RecordID
  var date: PartialDate
  var what: Label

  /// Where events come from: a kind, the field that says when, and what happened then. Only of records whose field
  /// `state` has one of some values, where that decides whether it happened at all.
  struct Source: Sendable {
    var kind: Kind
    var field: String
    var what: Label
    var state: Filter?

    init<R: Described>(
      _ type: R.Type, _ path: WritableKeyPath<R, PartialDate?>, _ dutch: String, _ english: String,
      when state: Filter? = nil
    ) {
      kind = R.kind
      field = R.field(path).name
      what = Label(dutch, english)
      self.state = state
    }
  }

  /// After the events of the two programmes; what only is planned is in the agenda.
  static let sources: [Source] = [
    Source(
      Conversation.self, \.date, "gesprek gevoerd", "conversation held",
      when: Filter(
        Conversation.statusField.name,
        Conversation.Status.allCases.filter(\.tookPlace).map(\.value))),
    Source(
      Conversation.self, \.date, "gesprek uitgesteld of afgezegd",
      "conversation postponed or cancelled",
      when: Filter(
        Conversation.statusField.name,
        [Conversation.Status.postponed.value, Conversation.Status.cancelled.value])),
    Source(MeasurementRound.self, \.begins, "meting begonnen", "round begun"),
    Source(MeasurementRound.self, \.fedBackOn, "meting teruggekoppeld", "round reported back"),
    Source(
      Meeting.self, \.date, "bijeenkomst gehouden", "meeting held",
      when: Filter(
        Meeting.statusField.name, [Meeting.Status.held.value, Meeting.Status.reported.value])),
    Source(MeetingReport.self, \.date, "verslag gemaakt", "report made"),
    Source(Phase.self, \.begins, "fase begonnen", "phase begun"),
    Source(Phase.self, \.ends, "fase loopt af", "phase ends"),
    Source(GrantRound.self, \.opens, "subsidieronde open", "grant round opens"),
    Source(GrantRound.self, \.closes, "subsidieronde sluit", "grant round closes"),
    Source(Project.self, \.begins, "project begonnen", "project begun"),
    Source(Lesson.self, \.date, "les vastgelegd", "lesson recorded"),
    Source(LessonUse.self, \.date, "les toegepast", "lesson applied"),
    Source(Observation.self, \.date, "ervaring vastgelegd", "experience recorded"),
    Source(Bottleneck.self, \.date, "knelpunt opgemerkt", "bottleneck noticed"),
    Source(Bottleneck.self, \.solvedOn, "knelpunt opgelost", "bottleneck solved"),
    Source(ImplementationCase.self, \.date, "casus geopend", "case opened"),
    Source(Decision.self, \.date, "besluit genomen", "decision taken"),
    Source(Risk.self, \.reportedOn, "risico gemeld", "risk reported"),
    Source(ActionItem.self, \.doneOn, "actie klaar", "action done"),
    Source(
      RestartPlan.self, \.date, "project opnieuw gestart", "project started again",
      when: Filter(
        RestartPlan.field(\.status).name, [RestartPlan.Status.carriedOut.value])),
    Source(KnowledgeProduct.self, \.publishedOn, "kennisproduct gepubliceerd", "product published"),
    Source(
      ProductCollection.self, \.publishedOn, "verzameling gepubliceerd", "collection published"),
    Source(LearningQuestion.self, \.raisedOn, "leervraag gesteld", "learning question raised"),
    Source(
      LearningQuestion.self, \.answeredOn, "leervraag beantwoord", "learning question answered"),
  ]

  /// So many of each source at most, and so many in all.
  private static let most = 200

  /// The newest events of a project or a programme: each source has an index by day, so the newest of all are among the
  /// newest of each, however many there are.
  static func events(
    of id: RecordID, until today: Day, _ store: any StoreSnapshot
  ) throws(StoreError) -> [TimelineEvent] {
    // What is to come is in the agenda.
    guard let last = today.date else { return [] }
    var found: [TimelineEvent] = []
    for source in sources {
      guard let filters = filters(source, of: id), let index = source.kind.index(of: source.field)
      else { continue }
      let isOfProgramme = id.kind == Programme.code
      let query = ListQuery(
        source.kind.code,
        filters: filters
          + [source.state, Filter(source.field, .atMost, [.date(last)])].compactMap(\.self),
        programme: isOfProgramme ? id : nil,
        order: Order(by: .field(source.field), isDescending: true))
      let rows = try store.page(query, .first, count: most).rows
      for record in try store.records(rows.map(\.id)) {
        guard case .date(let date) = record.values[index] else { continue }
        found.append(TimelineEvent(record: record.id, date: date, what: source.what))
      }
    }
    return Array(
      found.enumerated().sorted {
        ($1.element.date.lastDay, $0.offset) < ($0.element.date.lastDay, $1.offset)
      }.map(\.element).prefix(most))
  }

  /// Nil for a source that has nothing to do with what is asked for.
  private static func filters(_ source: Source, of id: RecordID) -> [Filter]? {
    if id.kind == Programme.code { return source.kind.hasScope ? [] : nil }
    if source.kind.code == Project.code { return nil }
    guard let field = source.kind.fields.first(where: { $0.type.targets == [Project.code] }) else {
      return nil
    }
    return [Filter(field.name, [.reference(id)])]
  }
}

private struct TimelinePage {
  let id: RecordID
  let events: [TimelineEvent]
  let titles: [RecordID: String]
  let environment: Environment

  var page: Page {
    let language = environment.language
    let title = titles[id].map(Cleaning.line) ?? id.description
    var sections: [Page.Section] = []
    var year: Int?
    for event in events {
      if event.date.year != year {
        year = event.date.year
        sections.append(Page.Section(String(event.date.year), []))
      }
      sections[sections.count - 1].lines.append(line(event))
    }
    let none = language.say(
      "Er is nog niets met een dag gebeurd.", "Nothing with a day has happened yet.")
    return Page(
      heading: language.say("Tijdlijn van \(title)", "Timeline of \(title)"),
      sections: sections.isEmpty ? [Page.Section(nil, [.text(none)])] : sections)
  }

  /// *12 maart 2024, les toegepast: Eén vaste dag*.
  private func line(_ event: TimelineEvent) -> Page.Line {
    let title = titles[event.record].map(Cleaning.line) ?? event.record.description
    return .item(
      Words(environment.language).date(event.date) + ", " + event.what[environment.language] + ": "
        + title, opens: .record(event.record))
  }
}
