import OogstModel

extension ScreenID { static let lessonsToReview = ScreenID("lessonsToReview") }

extension ScreenDefinition {
  /// Lessons that somebody should look at again: their day has come, or nobody has used them for a year.
  static let lessonsToReview = ScreenDefinition(
    .lessonsToReview,
    Door(
      key: nil, short: Label("nakijken", "review"),
      description: Label(
        "Lessen om na te kijken: te herzien, of lang niet toegepast",
        "Lessons to look at: to be reviewed, or long not applied"),
      dutch: ["nakijken", "lessen nakijken"], english: ["review", "review lessons"],
      opensOnTop: true),
    PageDefinition(
      ask: { store, _, environment throws(StoreError) in
        let data = try LessonsToReview(store, environment.scope.id, on: environment.today)
        return Told(revision: try store.revision()) { _, environment in
          data.page(environment)
        }
      },
      name: PageDefinition.named(.screen(.lessonsToReview))))
}

private struct LessonsToReview: Sendable {
  /// Those of which the day is past, the earliest first.
  var due: [Entry<Lesson>]
  var dueCount: Int
  var dueQuery: ListQuery
  /// Applied once, and not in the last 12 months.
  var unused: [Entry<Lesson>] = []
  /// When they were applied last, of the first of them.
  var lastUses: [RecordID: PartialDate] = [:]
  /// Adopted for 12 months, and never applied.
  var neverUsed: [Entry<Lesson>] = []
  /// Whether there are lessons of that age at all.
  var hasOld = false
  /// Whether there are more lessons of that age than were looked at.
  var isMore: Bool

  private static let most = 50
  private static let mostLookedAt = 300

  init(
    _ store: any StoreSnapshot, _ programme: RecordID?, on today: Day
  ) throws(StoreError) {
    let inUse = Lesson.Status.allCases.filter(\.isAdopted)
    var filters = [Filter(Lesson.statusField.name, .differs, [Lesson.Status.withdrawn.value])]
    if let date = today.date {
      filters.append(Filter(Lesson.reviewField.name, .under, [.date(date)]))
    }
    dueQuery = ListQuery(
      Lesson.code, filters: filters, programme: programme,
      order: Order(by: .field(Lesson.reviewField.name)))
    due = try store.entries(
      Lesson.self, filters, in: programme, order: dueQuery.order, most: Self.most)
    dueCount = try store.overdue(Lesson.code, in: programme, on: today)
    guard let limit = today.adding(months: -12), let date = limit.date else {
      isMore = false
      return
    }
    func lessons(used filters: [Filter]) throws(StoreError) -> Set<RecordID> {
      let query = ListQuery(LessonUse.code, filters: filters, order: LessonUse.kind.order)
      return Set(
        try store.facets(query, by: LessonUse.lessonField.name).flatMap(\.value.referenced))
    }
    let recently = try lessons(used: [Filter(LessonUse.dateField.name, .atLeast, [.date(date)])])
    let ever = try lessons(used: [])
    let old = try store.entries(
      Lesson.self,
      [
        Filter(Lesson.statusField.name, inUse.map(\.value)),
        Filter(Lesson.dateField.name, .under, [.date(date)]),
      ], in: programme, order: Order(by: .field(Lesson.dateField.name)), most: Self.mostLookedAt)
    hasOld = !old.isEmpty
    isMore = old.count == Self.mostLookedAt
    for lesson in old where !recently.contains(lesson.id) {
      if ever.contains(lesson.id) { unused.append(lesson) } else { neverUsed.append(lesson) }
    }
    for lesson in unused.prefix(Self.most) {
      let own = Filter(LessonUse.lessonField.name, [.reference(lesson.id)])
      let last = try store.entries(
        LessonUse.self, [own],
        order: Order(by: .field(LessonUse.dateField.name), isDescending: true),
        most: 1)
      lastUses[lesson.id] = last.first?.value.date
    }
  }

  func page(_ environment: Environment) -> Page {
    let language = environment.language
    let words = LessonsToReviewWords(language: language)
    func lines(
      _ lessons: [Entry<Lesson>], _ said: (String) -> String,
      _ day: (Entry<Lesson>) -> PartialDate?
    ) -> [Page.Line] {
      lessons.prefix(Self.most).map { lesson in
        let date = day(lesson).map { ", " + said(Words(language).date($0)) } ?? ""
        return .item(Cleaning.line(lesson.value.title) + date, opens: .record(lesson.id))
      }
        + (lessons.count > Self.most ? [.text(words.more(lessons.count - Self.most))] : [])
    }
    var reviews = lines(due, words.reviewOn) { $0.value.reviewOn }
    if dueCount > due.count { reviews.append(.item(words.all(dueCount), opens: .list(dueQuery))) }
    let sections = [
      Page.Section(words.due(dueCount), reviews),
      Page.Section(words.unused(unused.count), lines(unused, words.lastUsed) { lastUses[$0.id] }),
      Page.Section(
        words.neverUsed(neverUsed.count), lines(neverUsed, words.learned) { $0.value.date }),
      Page.Section(nil, isMore ? [.text(words.notAll)] : []),
    ].filter { !$0.lines.isEmpty }
    return Page(
      heading: words.heading(environment.scope.name(language)),
      sections: sections.isEmpty
        ? [Page.Section(nil, [.text(hasOld ? words.none : words.noneOld)])] : sections)
  }
}

extension Lesson {
  fileprivate static let statusField = field(\.status)
  fileprivate static let reviewField = field(\.reviewOn)
  fileprivate static let dateField = field(\.date)
}

extension LessonUse { fileprivate static let dateField = field(\.date) }

struct LessonsToReviewWords: Bilingual {
  let language: Language

  func heading(_ scope: String) -> String {
    say("Lessen om na te kijken, \(scope)", "Lessons to look at, \(scope)")
  }
  var none: String {
    say(
      "Er is niets na te kijken: geen les is te herzien, en elke les ouder dan 12 maanden is in die tijd toegepast.",
      "There is nothing to look at: no lesson is to be reviewed, and every one older than 12 months was applied in that time."
    )
  }
  var noneOld: String {
    say(
      "Er is niets na te kijken: geen les is te herzien, en geen vastgestelde les is ouder dan 12 maanden.",
      "There is nothing to look at: no lesson is to be reviewed, and no adopted lesson is older than 12 months."
    )
  }
  func reviewOn(_ date: String) -> String {
    say("opnieuw te bekijken op \(date)", "to be reviewed on \(date)")
  }
  func lastUsed(_ date: String) -> String {
    say("laatst toegepast \(date)", "last applied \(date)")
  }
  func learned(_ date: String) -> String { say("geleerd \(date)", "learned \(date)") }
  func due(_ count: Int) -> String {
    say("Te herzien: \(number(count))", "To be reviewed: \(number(count))")
  }
  func unused(_ count: Int) -> String {
    say(
      "Vastgesteld, en de laatste 12 maanden niet toegepast: \(number(count))",
      "Adopted, and not applied in the last 12 months: \(number(count))")
  }
  func neverUsed(_ count: Int) -> String {
    say(
      "Vastgesteld, ouder dan 12 maanden, en nooit toegepast: \(number(count))",
      "Adopted, older than 12 months, and never applied: \(number(count))")
  }
  func more(_ count: Int) -> String {
    say("En nog \(number(count)).", "And \(number(count)) more.")
  }
  func all(_ count: Int) -> String {
    say("Alle \(number(count)) om te herzien", "All \(number(count)) to be reviewed")
  }
  var notAll: String {
    say(
      "Er zijn meer oude lessen: de oudste 300 zijn bekeken.",
      "There are more old lessons: the oldest 300 were looked at.")
  }
}
