import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// What happened in a project or a programme, by day.
@Suite struct TimelineTests {
  /// A project with so many lessons, three a day, and a bottleneck.
  private func store(lessons: Int) async throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    var programme = Programme()
    programme.name = "Programma"
    var project = Project()
    project.title = "Samen koken"
    project.programme = Reference(number: 1)
    _ = try await store.save([Record(programme)], by: "")
    _ = try await store.save([Record(project)], by: "")
    let start = try #require(Day("2023-04-01"))
    let records = try (0..<lessons).map { number in
      var lesson = Lesson()
      lesson.title = "Les \(number + 1)"
      lesson.programme = Reference(number: 1)
      lesson.projects = References([.record(RecordID("PRJ", 1))])
      lesson.date = try #require(start.adding(days: number / 3)).date
      return Record(lesson)
    }
    _ = try await store.save(records, by: "")
    var bottleneck = Bottleneck()
    bottleneck.title = "Geen keuken"
    bottleneck.project = Reference(number: 1)
    bottleneck.date = PartialDate(2023, 5)
    _ = try await store.save([Record(bottleneck)], by: "")
    var decision = Decision()
    decision.title = "Doorgaan"
    decision.project = Reference(number: 1)
    decision.date = PartialDate(2023, 4, isDerived: true)
    _ = try await store.save([Record(decision)], by: "")
    return store
  }

  private func number(_ ending: String, _ keys: Keys) -> String? {
    Linear.reading(keys.screen).first { $0.hasSuffix(" " + ending) }
      .map { String($0.prefix { $0 != " " }) }
  }

  /// Whoever goes on and on comes past everything once, in order.
  @Test(arguments: ["PRG-1", "PRJ-1", ""], [99, 100, 101, 260])
  func goingOnLeadsPastEverythingOnce(of id: String, lessons: Int) async throws {
    let store = try await store(lessons: lessons)
    let today = try #require(Day("2024-03-15"))
    for isOldestFirst in [false, true] {
      let events = try await store.read(.front) { snapshot throws(StoreError) in
        var query = TimelineQuery(isOldestFirst: isOldestFirst)
        var events: [TimelineEvent] = []
        for _ in 0..<10 {
          let (page, _, next) = try query.events(of: RecordID(id), until: today, snapshot)
          events += page
          guard let next else { break }
          query = next
        }
        return events
      }
      #expect(events.count == lessons + 2)
      #expect(Set(events.map(\.record)).count == lessons + 2)
      // As text, as a list has them in order.
      let days = events.map(\.date.description)
      #expect(days == (isOldestFirst ? days.sorted() : days.sorted().reversed()))
    }
  }

  @Test func oneKindIsTakenOut() async throws {
    var keys = try await Keys(mode: .linear, store: try await store(lessons: 4))
    await keys.line("PRJ-1")
    await keys.line(try #require(number("Tijdlijn", keys)))
    #expect(Linear.reading(keys.screen).contains { $0.contains("mei 2023, knelpunt opgemerkt") })
    await keys.line(try #require(number("Alleen knelpunten", keys)))
    #expect(keys.heading == "Tijdlijn van Samen koken, knelpunten")
    #expect(!Linear.reading(keys.screen).contains { $0.contains(": Les ") })
    await keys.line(try #require(number("Alles", keys)))
    #expect(Linear.reading(keys.screen).contains { $0.contains(": Les ") })
  }

  @Test func whatHappenedOutsideIsAPeriod() async throws {
    let store = try await Keys.example()
    let today = try #require(Day("2024-03-15"))
    let events = try await store.read(.front) { snapshot throws(StoreError) in
      try TimelineQuery(kind: ExternalEvent.code)
        .events(of: RecordID("PRG", 3), until: today, snapshot).events
    }
    #expect(events.map { $0.date.description }.sorted() == ["2023-07", "2023-11"])
    #expect(events.compactMap { $0.ends?.description } == ["2023-12"])
    var keys = try await Keys(mode: .linear)
    await keys.line("tijdlijn")
    #expect(keys.heading == "Tijdlijn van alle programma's")
  }

  /// The month that goes on has begun; what is later in it has not come.
  @Test func whatIsOfThisMonthHasHappenedAndWhatIsPlannedHasNot() async throws {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    var project = Project()
    project.title = "Samen koken"
    project.begins = PartialDate(2024)
    _ = try await store.save([Record(project)], by: "")
    func lesson(_ title: String, _ date: PartialDate?) -> Record {
      var lesson = Lesson()
      lesson.title = title
      lesson.date = date
      lesson.projects = References([.record(RecordID("PRJ", 1))])
      return Record(lesson)
    }
    // More than a page of them is still to come.
    let later = (0..<250).map { lesson("Later \($0)", PartialDate(2024, 12, $0 % 28 + 1)) }
    _ = try await store.save(
      later + [
        lesson("Maart", PartialDate(2024, 3)), lesson("Gisteren", PartialDate(2024, 3, 14)),
        lesson("Morgen", PartialDate(2024, 3, 16)),
      ], by: "")
    let today = try #require(Day("2024-03-15"))
    for isOldestFirst in [false, true] {
      let events = try await store.read(.front) { snapshot throws(StoreError) in
        try TimelineQuery(isOldestFirst: isOldestFirst)
          .events(of: RecordID("PRJ", 1), until: today, snapshot).events
      }
      let dates = events.map(\.date.description)
      let newestFirst = ["2024-03-14", "2024-03", "2024"]
      #expect(dates == (isOldestFirst ? newestFirst.reversed() : newestFirst))
    }
  }
}
