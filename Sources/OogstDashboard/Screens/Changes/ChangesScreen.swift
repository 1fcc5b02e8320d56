import OogstModel

extension ScreenID { public static let changes = ScreenID("changes") }

extension ScreenDefinition {
  /// Who changed what, newest first, by day; of everything, or of one person, kind, programme or some days.
  static let changes = ScreenDefinition(
    .changes,
    Door(
      key: nil, short: Label("wijzigingen", "changes"),
      description: Label("Laatste wijzigingen", "Latest changes"),
      dutch: ["wijzigingen", "laatste wijzigingen"], english: ["changes", "latest changes"],
      opensOnTop: true),
    changesPage)

  /// The same of a programme.
  static let programmeChanges = ScreenDefinition(
    ScreenID("programmeChanges"), about: Programme.kind, Label("Wijzigingen", "Changes"),
    changesPage)

  private static let changesPage =
    PageDefinition(
      ask: { store, subject, environment throws(StoreError) in
        let (query, accounts) = try known(
          subject.changes ?? ChangeQuery(programme: subject.record), store)
        let page = try store.saves(query, count: mostChanges, lines: mostLines)
        let saves = page.entries
        let ids = Set(
          saves.flatMap { save in
            save.lines.flatMap { [$0.id] + $0.change.old.referenced + $0.change.new.referenced }
          } + [query.programme].compactMap(\.self))
        let titles = try store.titlesWithBin(
          of: ids, known: try store.titles(of: ids), environment)
        return Told(revision: try store.revision(), titles: [:]) { _, environment in
          ChangesPage(
            query: query, saves: saves, accounts: accounts, next: page.next, titles: titles,
            environment: environment
          ).page
        }
      },
      name: PageDefinition.named(.screen(.changes)), role: .text)

  private static let mostChanges = 100
  /// As many as there are kinds that one import brings.
  private static let mostLines = 50
  /// Among so many of the newest saves a name is looked for as people type it.
  private static let mostNames = 1_000

  /// With the account that a typed name means: capitals do not matter, and its beginning is enough. Where there is none,
  /// with the accounts that there are.
  private static func known(
    _ query: ChangeQuery, _ store: any StoreSnapshot
  ) throws(StoreError) -> (ChangeQuery, accounts: [String]) {
    guard let typed = query.author,
      try store.saves(ChangeQuery(author: typed), count: 1, lines: 0).entries.isEmpty
    else { return (query, []) }
    let folded = Folding.folded(typed)
    let accounts = Set(
      try store.saves(before: nil, count: mostNames, lines: 0).map(\.stamp.by)
        .filter { !$0.isEmpty })
    let meant = accounts.filter { Folding.folded($0).hasPrefix(folded) }
    guard meant.count == 1, let account = meant.first else {
      return (query, (meant.isEmpty ? accounts : meant).sorted())
    }
    var query = query
    query.author = account
    return (query, [])
  }
}

private struct ChangesPage {
  let query: ChangeQuery
  let saves: [SaveEntry]
  /// Those who changed something, where nobody has the name that was asked for.
  let accounts: [String]
  /// Where earlier ones begin, if there are any.
  let next: Int?
  let titles: [RecordID: String]
  let environment: Environment

  private var language: Language { environment.language }
  private var words: ChangesWords { ChangesWords(language: language) }

  var page: Page {
    var sections: [Page.Section] = []
    var last: Day?
    for save in saves {
      let moment = LocalMoment(secondsSince1970: save.stamp.at)
      // The example has no clock of its own.
      if sections.isEmpty || moment.day != last {
        sections.append(
          Page.Section(save.stamp.at == 0 ? words.noDay : words.date(moment.day), []))
        last = moment.day
      }
      sections[sections.count - 1].lines.append(line(save, moment.time))
    }
    if sections.isEmpty {
      let none =
        !accounts.isEmpty
        ? words.noSuchAccount(accounts.map(Cleaning.line), query.author ?? "")
        : next != nil
          ? words.noneOfTheLast : query.isNarrowed ? words.noneOfThese : words.none
      sections = [Page.Section(nil, [.text(none)])]
    }
    if let next {
      let earlier = narrowed { $0.before = next }
      sections[sections.count - 1].lines.append(.item(words.earlier, opens: earlier))
    }
    return Page(
      heading: words.heading(query, titles, environment.kinds),
      sections: [summary].filter { !$0.lines.isEmpty } + sections + ways)
  }

  /// What it all came to, where it is about some days.
  private var summary: Page.Section {
    guard !query.days.isOpen, !saves.isEmpty else { return Page.Section(nil, []) }
    return Page.Section(
      nil, [.item(words.summary, opens: narrowed(.netChanges) { _ in })])
  }

  /// The same from its beginning, changed in something.
  private func narrowed(
    _ screen: ScreenID = .changes, _ change: (inout ChangeQuery) -> Void
  ) -> Target {
    var query = query
    query.before = nil
    change(&query)
    return .page(Subject(screen, changes: query))
  }

  /// *14:05, jansen: Wandel samen, stadium van beginnen naar opschalen*.
  private func line(_ save: SaveEntry, _ time: TimeOfDay) -> Page.Line {
    let who = Cleaning.line(save.stamp.by)
    let by = [save.stamp.at == 0 ? "" : time.description, who].filter { !$0.isEmpty }
      .joined(separator: ", ")
    let what = ChangeText(language: language, titles: titles).summary(save, environment.kinds)
    let undone = save.undoneBy == nil ? "" : words.undone
    let text = (by.isEmpty ? "" : by + ": ") + what + undone
    // What many records came from has no record of its own to open.
    guard save.act != .import, let id = save.lines.first?.id else { return .text(text) }
    return .item(text, opens: .record(id))
  }

  // MARK: - Ways to fewer of them, and back to all

  private var ways: [Page.Section] {
    [
      Page.Section(words.who, people), Page.Section(words.when, periods),
      Page.Section(words.what, acts + kinds), Page.Section(nil, all),
    ].filter { !$0.lines.isEmpty }
  }

  private var people: [Page.Line] {
    guard query.author == nil else { return [] }
    let counts = Dictionary(grouping: saves, by: \.stamp.by).filter { !$0.key.isEmpty }
    guard counts.count > 1 else { return [] }
    return counts.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }.map { name, _ in
      .item(Cleaning.line(name), opens: narrowed { $0.author = name })
    }
  }

  private var kinds: [Page.Line] {
    guard query.kind == nil else { return [] }
    let codes = Set(saves.flatMap(\.lines).map(\.id.kind))
    guard codes.count > 1 else { return [] }
    return environment.kinds.filter { codes.contains($0.code) }.map { kind in
      .item(kind.plural[language].capitalisedFirst, opens: narrowed { $0.kind = kind.code })
    }
  }

  private var acts: [Page.Line] {
    guard query.act == nil, saves.contains(where: { $0.act == .import }),
      saves.contains(where: { $0.act != .import })
    else { return [] }
    return [.item(words.imports, opens: narrowed { $0.act = .import })]
  }

  private var periods: [Page.Line] {
    guard query.days.isOpen, !saves.isEmpty else { return [] }
    let today = environment.today
    return [
      .item(words.today, opens: narrowed { $0.days = DaySpan(from: today, until: today) }),
      .item(words.thisWeek, opens: narrowed { $0.days = .week(of: today) }),
      .item(words.thisMonth, opens: narrowed { $0.days = .month(of: today) }),
      .text(words.orTyped(today)),
    ]
  }

  private var all: [Page.Line] {
    var lines: [Page.Line] = []
    if query.programme == nil, let programme = environment.scope.programme {
      lines.append(
        .item(
          words.only(Cleaning.line(programme.name)), opens: narrowed { $0.programme = programme.id }
        ))
    }
    let conditions = [
      query.author == nil ? nil : narrowed { $0.author = nil },
      query.kind == nil ? nil : narrowed { $0.kind = nil },
      query.act == nil ? nil : narrowed { $0.act = nil },
      query.days.isOpen ? nil : narrowed { $0.days = DaySpan() },
      query.programme == nil ? nil : narrowed { $0.programme = nil },
    ]
    if conditions.compactMap(\.self).count > 1 {
      lines += zip(conditions, words.conditions).compactMap { target, name in
        target.map { .item(words.without(name), opens: $0) }
      }
    }
    if query.isNarrowed {
      lines.append(.item(words.allChanges, opens: .page(Subject(.changes))))
    }
    return lines
  }
}

struct ChangesWords: Bilingual {
  let language: Language

  var title: String { say("Laatste wijzigingen", "Latest changes") }
  var none: String { say("Er is nog niets veranderd.", "Nothing was changed yet.") }
  var noneOfThese: String { say("Er zijn geen zulke wijzigingen.", "There are no such changes.") }
  /// Of a name that nobody has, or that several begin with.
  func noSuchAccount(_ accounts: [String], _ typed: String) -> String {
    let names = accounts.prefix(10).joined(separator: ", ")
    if accounts.contains(where: { Folding.folded($0).hasPrefix(Folding.folded(typed)) }) {
      return say(
        "Er zijn er meer met een naam die zo begint: \(names).",
        "There are several with a name that begins so: \(names).")
    }
    return noSuchAccount(accounts)
  }

  private func noSuchAccount(_ accounts: [String]) -> String {
    say(
      "Niemand met die naam veranderde iets. Wel: \(accounts.prefix(10).joined(separator: ", ")).",
      "Nobody of that name changed anything. Those who did: \(accounts.prefix(10).joined(separator: ", "))."
    )
  }

  /// What a condition is about, in the order of the ways to take one away.
  var conditions: [String] {
    language == .dutch
      ? [
        "van iedereen", "van elke soort", "hoe ook gedaan", "van alle dagen",
        "van alle programma's",
      ]
      : ["by everyone", "of every kind", "done in any way", "of all days", "of all programmes"]
  }

  func without(_ condition: String) -> String { say("Ook \(condition)", "Also \(condition)") }

  var noneOfTheLast: String {
    say(
      "Onder de laatste wijzigingen zijn er geen zulke; misschien eerder.",
      "There are no such among the latest changes; perhaps earlier.")
  }
  var undone: String { say(", ongedaan gemaakt", ", undone") }
  var noDay: String { say("Zonder dag", "Without a day") }
  var earlier: String { say("Eerdere wijzigingen", "Earlier changes") }
  var summary: String {
    say("Wat er in deze dagen veranderde, per record", "What changed in these days, by record")
  }
  var who: String { say("Van wie", "By whom") }
  var what: String { say("Wat", "What") }
  var when: String { say("Wanneer", "When") }
  var imports: String { say("Alleen imports", "Imports only") }
  var today: String { say("Vandaag", "Today") }
  var thisWeek: String { say("Deze week", "This week") }
  var thisMonth: String { say("Deze maand", "This month") }
  var allChanges: String { say("Alle wijzigingen", "All changes") }
  /// With the months before as the example.
  func orTyped(_ today: Day) -> String {
    let days = [-3, -1].compactMap { today.adding(months: $0) }.map { "1-\($0.month)-\($0.year)" }
    return say(
      "Andere dagen? Typ wijzigingen en de dagen, zoals wijzigingen \(days.joined(separator: " tot ")).",
      "Other days? Type changes and the days, such as changes \(days.joined(separator: " to ")).")
  }

  func only(_ programme: String) -> String {
    say("Alleen in \(programme)", "Only in \(programme)")
  }

  func date(_ day: Day) -> String {
    day.date.map { Words(language).date($0) } ?? day.description
  }

  /// *1 juni 2026 tot en met 1 september 2026*, *vanaf 1 juni 2026*.
  func days(_ days: DaySpan) -> String? {
    switch (days.from, days.until) {
    case (nil, nil): nil
    case (let from?, let until?):
      from == until
        ? date(from)
        : say("\(date(from)) tot en met \(date(until))", "\(date(from)) to \(date(until))")
    case (let from?, nil): say("vanaf \(date(from))", "from \(date(from))")
    case (nil, let until?): say("tot en met \(date(until))", "until \(date(until))")
    }
  }

  func heading(_ query: ChangeQuery, _ titles: [RecordID: String], _ kinds: [Kind]) -> String {
    heading(title, query, titles, kinds)
  }

  /// What is asked for behind what it is called.
  func heading(
    _ title: String, _ query: ChangeQuery, _ titles: [RecordID: String], _ kinds: [Kind]
  ) -> String {
    let parts = [
      query.programme.map { Cleaning.line(titles[$0] ?? $0.description) }
        ?? ScopeWords(language: language).allProgrammes,
      query.kind.flatMap { kinds[code: $0]?.plural[language] },
      query.act?.label[language],
      query.author.map { say("door ", "by ") + Cleaning.line($0) },
      days(query.days),
    ].compactMap(\.self)
    return ([title] + parts).joined(separator: ", ")
  }
}
