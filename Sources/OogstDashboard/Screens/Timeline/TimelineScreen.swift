import OogstModel

extension ScreenID {
  static let timeline = ScreenID("timeline")
  static let programmeTimeline = ScreenID("programmeTimeline")
  static let wholeTimeline = ScreenID("wholeTimeline")
}

extension ScreenDefinition {
  /// What happened in a project, newest or oldest first, of all kinds or of one.
  static let timeline = ScreenDefinition(
    .timeline, about: Project.kind, Label("Tijdlijn", "Timeline"), timelinePage)

  /// What happened in a programme.
  static let programmeTimeline = ScreenDefinition(
    .programmeTimeline, about: Programme.kind, Label("Tijdlijn", "Timeline"), timelinePage)

  /// What happened in the programme that one works in, or in all of them.
  static let wholeTimeline = ScreenDefinition(
    .wholeTimeline,
    Door(
      key: nil, short: Label("tijdlijn", "timeline"),
      description: Label("Tijdlijn: wat er gebeurde", "Timeline: what happened"),
      dutch: ["tijdlijn"], english: ["timeline"],
      opensOnTop: true),
    timelinePage)

  private static let timelinePage = PageDefinition(
    ask: { store, subject, environment throws(StoreError) in
      let id = subject.record ?? environment.scope.id
      let query = subject.timeline ?? TimelineQuery()
      let (events, kinds, next) = try query.events(of: id, until: environment.today, store)
      let titles = try store.titles(of: Set(events.map(\.record) + [id].compactMap(\.self)))
      return Told(
        revision: try store.revision(),
        titles: id.map { [$0: titles[$0] ?? $0.description] } ?? [:]
      ) { _, environment in
        TimelinePage(
          id: id, screen: subject.screen, query: query, events: events, kinds: kinds, next: next,
          titles: titles, environment: environment
        ).page
      }
    },
    name: { subject, environment in
      subject.record?.description
        ?? environment.commandWords.short(.screen(.wholeTimeline)).capitalisedFirst
    }, role: .text)
}

private struct TimelinePage {
  /// Nil for all programmes.
  let id: RecordID?
  let screen: ScreenID
  let query: TimelineQuery
  let events: [TimelineEvent]
  /// Those of which there is something.
  let kinds: Set<String>
  let next: TimelineQuery?
  let titles: [RecordID: String]
  let environment: Environment

  private var language: Language { environment.language }
  private var words: TimelineWords { TimelineWords(language: language) }

  var page: Page {
    let title =
      id.map { titles[$0].map(Cleaning.line) ?? $0.description }
      ?? ScopeWords(language: language).allProgrammes
    var sections: [Page.Section] = []
    var year: Int?
    for event in events {
      if event.date.year != year {
        year = event.date.year
        sections.append(Page.Section(String(event.date.year), []))
      }
      sections[sections.count - 1].lines.append(line(event))
    }
    if sections.isEmpty { sections = [Page.Section(nil, [.text(words.none)])] }
    if let next {
      let onwards = Target.page(Subject(screen, record: id, timeline: next))
      sections[sections.count - 1].lines.append(
        .item(query.isOldestFirst ? words.later : words.earlier, opens: onwards))
    }
    return Page(
      heading: words.heading(
        title, environment.kind(query.kind)?.plural[language], isOldestFirst: query.isOldestFirst),
      sections: sections + [Page.Section(words.otherwise, ways)])
  }

  /// *12 maart 2024, les toegepast: Eén vaste dag*.
  private func line(_ event: TimelineEvent) -> Page.Line {
    let title = titles[event.record].map(Cleaning.line) ?? event.record.description
    let date = Words(language).date(event.date)
    let until = event.ends.map { words.until(Words(language).date($0)) } ?? ""
    return .item(
      date + until + ", " + event.what[language] + ": " + title, opens: .record(event.record))
  }

  private func changed(_ change: (inout TimelineQuery) -> Void) -> Target {
    var query = query
    query.places = [:]
    query.isProjectTold = false
    change(&query)
    return .page(Subject(screen, record: id, timeline: query))
  }

  /// The other way round, one kind of what is here, and all of them again.
  private var ways: [Page.Line] {
    let kinds = query.kind == nil && kinds.count > 1 ? kinds : []
    return [
      .item(
        query.isOldestFirst ? words.newestFirst : words.oldestFirst,
        opens: changed { $0.isOldestFirst.toggle() })
    ]
      + environment.kinds.filter { kinds.contains($0.code) }.map { kind in
        .item(words.only(kind.plural[language]), opens: changed { $0.kind = kind.code })
      }
      + (query.kind == nil
        ? [] : [.item(words.everything, opens: changed { $0.kind = nil })])
  }
}

struct TimelineWords: Bilingual {
  let language: Language

  var none: String {
    say("Er is nog niets met een dag gebeurd.", "Nothing with a day has happened yet.")
  }
  var earlier: String { say("Wat er eerder gebeurde", "What happened earlier") }
  var later: String { say("Wat er later gebeurde", "What happened later") }
  var otherwise: String { say("Anders bekijken", "See it otherwise") }
  var newestFirst: String { say("Het nieuwste eerst", "Newest first") }
  var oldestFirst: String { say("Het oudste eerst", "Oldest first") }
  var everything: String { say("Alles", "Everything") }

  func only(_ kinds: String) -> String { say("Alleen \(kinds)", "Only \(kinds)") }
  func until(_ date: String) -> String { say(" tot \(date)", " to \(date)") }

  func heading(_ title: String, _ kinds: String?, isOldestFirst: Bool) -> String {
    let order = isOldestFirst ? say(", het oudste eerst", ", oldest first") : ""
    return say("Tijdlijn van \(title)", "Timeline of \(title)")
      + (kinds.map { ", " + $0 } ?? "") + order
  }
}
