import OogstModel

extension ScreenID {
  public static let agenda = ScreenID("agenda")
  static let agendaOf = ScreenID("agendaOf")
  static let agendaOnwards = ScreenID("agendaOnwards")
}

extension ScreenDefinition {
  /// Everything with a day, over all kinds: what is late first, then by when.
  static let agenda = ScreenDefinition(
    .agenda,
    Door(
      key: "8", short: Label("agenda", "agenda"),
      description: Label(
        "Agenda: alles met een dag", "Agenda: everything with a day"),
      dutch: ["agenda"], english: ["agenda"]),
    PageDefinition(
      ask: { store, _, environment throws(StoreError) in
        let data = try AgendaData(store, of: nil, environment)
        return Told(revision: try store.revision()) { _, environment in
          AgendaPage(data: data, environment: environment).page
        }
      },
      name: PageDefinition.named(.screen(.agenda))))

  /// What one person sees to.
  static let agendaOf = ScreenDefinition(
    .agendaOf, about: Person.kind,
    Label("Alles met een dag van deze persoon", "Everything with a day of this person"),
    PageDefinition(
      ask: { store, subject, environment throws(StoreError) in
        guard let id = subject.record else { return nil }
        let data = try AgendaData(store, of: id, environment)
        return Told(
          revision: try store.revision(), titles: [id: data.titles[id] ?? id.description]
        ) { _, environment in
          AgendaPage(data: data, environment: environment).page
        }
      },
      name: PageDefinition.namedByRecord))
}

extension ScreenDefinition {
  /// What is planned from a place in the agenda on.
  static let agendaOnwards = ScreenDefinition(
    .agendaOnwards, nil,
    PageDefinition(
      ask: { store, subject, environment throws(StoreError) in
        let words = (subject.field ?? "").split(separator: ";").map(String.init)
        let start = words.last.flatMap { DayPlace($0) }
        let isNobodys = words.first == AgendaData.nobodys
        guard start != nil || isNobodys else { return nil }
        let data = try AgendaData(
          store, of: subject.record, isNobodys: isNobodys, from: start, environment)
        return Told(revision: try store.revision()) { _, environment in
          AgendaPage(data: data, environment: environment).page
        }
      },
      name: PageDefinition.named(.screen(.agenda))))
}

extension Subject {
  static let agendaOfNobody = Subject(.agendaOnwards, field: AgendaData.nobodys)
}

/// What is planned in a few steps of time, with who sees to it.
struct AgendaData: Sendable {
  /// A step of time, how much is planned in it, and the first of that.
  struct Part: Sendable {
    var step: Step
    var count: Int
    var first: [Item]
    /// Where the rest of it begins, if there is more.
    var next: DayPlace?
  }

  enum Step: CaseIterable, Sendable {
    case late, week, month, later
    /// From a day on, where somebody goes on.
    case onwards
  }

  struct Item: Sendable {
    var record: Record
    /// The last day on which it is in time.
    var day: Day
    /// The same as exactly as it is known: of *juni 2024* the last day counts, and nobody said that.
    var date: PartialDate
  }

  /// What is planned with its records, in the same order.
  static func items(
    _ planned: some Sequence<Planned>, _ store: any StoreSnapshot
  ) throws(StoreError) -> [Item] {
    let planned = Array(planned)
    let records = Dictionary(
      uniqueKeysWithValues: try store.records(planned.map(\.id)).map { ($0.id, $0) })
    return planned.compactMap { one in
      guard let record = records[one.id] else { return nil }
      // Of several that end on it the most exact is meant.
      let written = record.values.compactMap { value -> PartialDate? in
        guard case .date(let date) = value, date.lastDay == one.day else { return nil }
        return date
      }.max { $0.description.count < $1.description.count }
      guard let date = written ?? one.day.date else { return nil }
      return Item(record: record, day: one.day, date: date)
    }
  }

  /// The titles of what items are about, and of who sees to them.
  static func titles(
    _ items: [Item], and others: [RecordID] = [], _ store: any StoreSnapshot
  ) throws(StoreError) -> [RecordID: String] {
    let named = items.flatMap { item in
      AgendaPage.context(item.record).flatMap(\.1.referenced)
    }
    return try store.titles(of: Set(named + others))
  }

  var owner: RecordID?
  /// Whether it is what nobody sees to.
  var isNobodys: Bool
  /// Stands in the place of a person where nobody's is asked for.
  static let nobodys = "nobody"
  var parts: [Part]
  /// Who sees to what, when nobody was chosen.
  var owners: [PlannedQuery.Owner] = []
  var late: [RecordID: Int] = [:]
  var titles: [RecordID: String]

  static let mostOwners = 30

  /// Of what is late all that one can go through; of what comes as much as a screen or two.
  private static func most(_ step: Step) -> Int {
    switch step {
    case .late: 60
    case .week, .month, .later: 30
    case .onwards: 100
    }
  }

  init(
    _ store: any StoreSnapshot, of owner: RecordID?, isNobodys: Bool = false,
    from start: DayPlace? = nil,
    _ environment: Environment
  ) throws(StoreError) {
    self.owner = owner
    self.isNobodys = isNobodys
    let today = environment.today
    // A week ends with its Sunday, and a month with its last day, the week of which has been told.
    let afterWeek = today.adding(days: 7 - today.weekday) ?? today
    let afterMonth = max(today.firstOfNextMonth ?? today, afterWeek)
    var all = PlannedQuery(
      programme: environment.scope.id, owner: owner, isNobodys: isNobodys)
    parts = []
    for step in start == nil ? Step.allCases.filter({ $0 != .onwards }) : [.onwards] {
      switch step {
      case .onwards: (all.from, all.before) = (start?.day, nil)
      case .late: (all.from, all.before) = (nil, today)
      case .week: (all.from, all.before) = (today, afterWeek)
      case .month: (all.from, all.before) = (afterWeek, afterMonth)
      case .later: (all.from, all.before) = (afterMonth, nil)
      }
      let skipped = start?.skipped ?? 0
      let most = Self.most(step) + skipped
      let planned = try store.planned(all, count: most).dropFirst(skipped)
      let items = try Self.items(planned, store)
      let isAll = planned.count < Self.most(step)
      let count = isAll ? planned.count : try store.count(all) - skipped
      let first = start ?? DayPlace(day: planned.first?.day ?? today, skipped: 0)
      parts.append(
        Part(
          step: step, count: count, first: items,
          next: count > planned.count ? first.after(items.map(\.day)) : nil))
    }
    if owner == nil, !isNobodys, start == nil {
      let programme = environment.scope.id
      owners = try store.owners(PlannedQuery(programme: programme), count: Self.mostOwners)
      let overdue = try store.owners(
        PlannedQuery(programme: programme, before: today), count: 1_000)
      late = Dictionary(uniqueKeysWithValues: overdue.map { ($0.id, $0.count) })
    }
    titles = try Self.titles(
      parts.flatMap(\.first), and: owners.map(\.id) + [owner].compactMap(\.self), store)
  }
}

struct AgendaPage {
  let data: AgendaData
  let environment: Environment

  private var language: Language { environment.language }
  private var words: AgendaWords { AgendaWords(language: language) }

  var page: Page {
    let parts = data.parts.map { part in
      Page.Section(words.heading(part.step, part.count), lines(part))
    }
    let owners = Page.Section(words.owners, data.owners.map(owner) + nobody)
    let nothing = data.parts.allSatisfy { $0.count == 0 }
    return Page(
      heading: data.isNobodys
        ? words.titleOfNobody
        : data.owner.map {
          words.title(of: data.titles[$0].map(Cleaning.line) ?? $0.description)
        }
          ?? words.title(environment.scope.name(language)),
      sections: (nothing ? [Page.Section(nil, [.text(words.nothing)])] : parts + [owners])
        .filter { !$0.lines.isEmpty })
  }

  private func lines(_ part: AgendaData.Part) -> [Page.Line] {
    let next = part.next.map { place -> Page.Line in
      .item(
        words.more(part.count - part.first.count),
        opens: .page(
          Subject(
            .agendaOnwards, record: data.owner,
            field: (data.isNobodys ? AgendaData.nobodys + ";" : "") + place.description)))
    }
    return part.first.map { Self.line($0, data.titles, environment) }
      + [next].compactMap(\.self)
  }

  /// *3 maart 2024, Les opnieuw bekijken: Zorg voor een team*.
  static func line(
    _ item: AgendaData.Item, _ titles: [RecordID: String], _ environment: Environment,
    saysProject: Bool = true, isShort: Bool = false
  ) -> Page.Line {
    let language = environment.language
    let kind = environment.kind(item.record.id.kind)
    let title = kind.map { kind in
      ValueText(language).text(
        item.record.values[kind.titleIndex], kind.fields[kind.titleIndex], titles)
    }
    let task = kind?.task?[language].capitalisedFirst
    let date = Words(language).date(item.date)
    let isLate = item.day < environment.today
    // In the agenda itself it stands under a heading that says so.
    let late = isLate && !saysProject ? kind.map { ValueText(language).overdue($0) } : nil
    let what = [task, title].compactMap(\.self).joined(separator: ": ")
    // Among other things on a screen it is enough what is to be done.
    guard !isShort else {
      return .item(date + ", " + what, opens: .record(item.record.id))
    }
    var context = Self.context(item.record).map { field, value in
      ValueText(language).text(value, field, titles)
    }
    // Who is named by function and project has said the project.
    if context.count > 1, context[1].contains(context[0]) {
      if !saysProject { context[1] = context[1].replacing(", " + context[0], with: "") }
      context.removeFirst()
    } else if !saysProject, Self.context(item.record).first?.0.name == "project" {
      context.removeFirst()
    }
    return .item(
      ([late, date, what].compactMap(\.self) + context).joined(separator: ", "),
      tone: isLate ? .late : nil, opens: .record(item.record.id))
  }

  /// For what it is, and whose.
  static func context(_ record: Record) -> [(Field, Value)] {
    guard let kind = Kind.all[code: record.id.kind] else { return [] }
    let names = ["project", kind.taskOwner?.name].compactMap(\.self)
    return names.compactMap { name in
      guard let index = kind.index(of: name), !record.values[index].isUnknown else { return nil }
      return (kind.fields[index], record.values[index])
    }
  }

  /// How much nobody sees to, where all who see to something are listed.
  private var nobody: [Page.Line] {
    let rest =
      data.parts.reduce(0) { $0 + $1.count } - data.owners.reduce(0) { $0 + $1.count }
    guard !data.owners.isEmpty, data.owners.count < AgendaData.mostOwners, rest > 0 else {
      return []
    }
    return [
      .item(
        words.owner(words.nobody, rest, 0),
        opens: .page(.agendaOfNobody))
    ]
  }

  private func owner(_ owner: PlannedQuery.Owner) -> Page.Line {
    let name = data.titles[owner.id].map(Cleaning.line) ?? owner.id.description
    let late = data.late[owner.id] ?? 0
    return .item(
      words.owner(name, owner.count, late), tone: late > 0 ? .late : nil,
      opens: .page(Subject(.agendaOf, record: owner.id)))
  }
}

struct AgendaWords: Bilingual {
  let language: Language

  func title(_ scope: String) -> String { say("Agenda, \(scope)", "Agenda, \(scope)") }
  func title(of person: String) -> String { say("Agenda van \(person)", "Agenda of \(person)") }
  var nothing: String {
    say("Er is niets met een dag.", "There is nothing with a day.")
  }
  func heading(_ step: AgendaData.Step, _ count: Int) -> String {
    let name =
      switch step {
      case .late: say("Te laat", "Overdue")
      case .week: say("Deze week", "This week")
      case .month: say("Deze maand", "This month")
      case .later: say("Later", "Later")
      case .onwards: say("Verder", "Further on")
      }
    return "\(name): \(number(count))"
  }
  func more(_ count: Int) -> String {
    say("En nog \(number(count))", "And \(number(count)) more")
  }
  var owners: String { say("Van wie", "Whose") }
  var titleOfNobody: String { say("Agenda, van niemand", "Agenda, nobody's") }

  /// Whether the one whose agenda is asked for is nobody.
  static func isNobody(_ name: String) -> Bool {
    ["niemand", "van niemand", "nobody", "nobody's"]
      .contains { Folding.folded($0) == Folding.folded(name) }
  }

  var nobody: String { say("Van niemand", "Nobody's") }
  func owner(_ name: String, _ count: Int, _ late: Int) -> String {
    let all = "\(name): \(number(count))"
    return late > 0 ? all + say(", \(number(late)) te laat", ", \(number(late)) overdue") : all
  }
}
