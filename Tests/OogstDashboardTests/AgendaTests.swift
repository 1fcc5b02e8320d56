import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// All that has a day, from the first page of it to the last.
@Suite struct AgendaTests {
  /// A programme with so many actions that are due, several a day.
  private func store(actions: Int) async throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    var programme = Programme()
    programme.name = "Programma"
    _ = try await store.save([Record(programme)], by: "")
    let start = try #require(Day("2024-04-01"))
    let records = try (0..<actions).map { number in
      var action = ActionItem()
      action.title = "Doe \(number + 1)"
      action.programme = Reference(number: 1)
      action.dueOn = try #require(start.adding(days: number / 7)).date
      return Record(action)
    }
    _ = try await store.save(records, by: "")
    return store
  }

  /// Whoever goes on and on comes past everything once, also where one day has more than a page.
  @Test(arguments: [29, 30, 31, 130, 131, 260]) func goingOnLeadsPastEverythingOnce(
    actions: Int
  ) async throws {
    let store = try await store(actions: actions)
    var keys = try await Keys(screen: .agenda, mode: .linear, store: store)
    var seen: [String] = []
    for _ in 0..<10 {
      let lines = Linear.reading(keys.screen)
      seen += lines.compactMap { line in line.split(separator: "Doe ").last.map(String.init) }
        .filter { Int($0) != nil }
      guard let next = lines.first(where: { $0.contains(" En nog ") }) else { break }
      await keys.line(String(next.prefix { $0 != " " }))
    }
    #expect(seen.count == actions)
    #expect(Set(seen).count == actions)
  }

  @Test func oneDayMayHaveMoreThanAPage() async throws {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    let day = try #require(Day("2024-05-01"))
    _ = try await store.save(
      (1...250).map { number in
        var action = ActionItem()
        action.title = "Doe \(number)"
        action.dueOn = day.date
        return Record(action)
      }, by: "")
    let (all, paged) = try await store.read(.front) { snapshot throws(StoreError) in
      let all = try snapshot.planned(PlannedQuery(), count: 1_000)
      var place = DayPlace(day: day, skipped: 0)
      var paged: [RecordID] = []
      for _ in 0..<5 {
        let some = try snapshot.planned(
          PlannedQuery(from: place.day), count: place.skipped + 100
        ).dropFirst(place.skipped)
        paged += some.map(\.id)
        place = place.after(some.map(\.day))
      }
      return (all.map(\.id), paged)
    }
    #expect(paged == all)
  }

  @Test(arguments: ["2024-03-15 2", "2024-03-15 0"])
  func aPlaceIsReadAsItIsWritten(text: String) {
    #expect(DayPlace(text)?.description == text)
  }

  @Test(arguments: ["", "2024-03-15", "2024-03 1", "x 1", "2024-03-15 x"])
  func whatIsNoPlaceIsNone(text: String) { #expect(DayPlace(text) == nil) }

  /// One key says that it is done, and on which day; it goes from the agenda, and comes back when that is undone.
  @Test(arguments: Settings.Mode.allCases) func oneKeySaysThatAnActionIsDone(
    mode: Settings.Mode
  ) async throws {
    let store = try await store(actions: 3)
    var keys = try await Keys(screen: .agenda, mode: mode, store: store)
    func titles() -> [String] {
      Linear.reading(keys.screen).filter { $0.contains("Actie: Doe ") }
    }
    #expect(titles().count == 3)
    if mode == .linear {
      await keys.line("ACT-2")
      await keys.line("klaar")
      await keys.line("terug")
    } else {
      await keys.moveTo("1 april 2024, Actie: Doe 2")
      await keys.type("K")
      #expect(keys.lastNews?.contains("klaar") == true)
    }
    #expect(titles().count == 2 && !titles().contains { $0.contains("Doe 2") })
    let done = try await store.read(.front) { snapshot throws(StoreError) in
      try snapshot.entries(ActionItem.self, [RecordID(ActionItem.code, 2)]).first?.value
    }
    #expect(done?.status == .done)
    #expect(done?.doneOn == Day("2024-03-15")?.date)
  }

  @Test func whatOneKeyCannotDoIsSaid() async throws {
    var keys = try await Keys(store: try await Keys.example())
    await keys.line("LES-6")
    await keys.type("K")
    #expect(keys.lastNews?.hasPrefix("Van een les is niet met één toets te zeggen") == true)
  }

  @Test func anAgendaIsAskedForByName() async throws {
    var keys = try await Keys(mode: .linear)
    await keys.line("agenda gespreksvoerder regio noord")
    #expect(keys.heading == "Agenda van Gespreksvoerder regio noord, Oefenprogramma")
    await keys.line("agenda niemand")
    #expect(keys.heading == "Agenda, van niemand")
    await keys.line("agenda zomaar")
    #expect(keys.lastNews == "Er is er geen waarvan de naam begint met zomaar.")
  }

  @Test func anOwnerHasAnAgendaOfTheirOwn() async throws {
    var keys = try await Keys(screen: .agenda, mode: .linear)
    let line = try #require(
      Linear.reading(keys.screen).first {
        $0.contains(" Gespreksvoerder regio noord") && $0.contains(", 1 te laat")
      })
    await keys.line(String(line.prefix { $0 != " " }))
    #expect(keys.heading == "Agenda van Gespreksvoerder regio noord, Oefenprogramma")
    let lines = Linear.reading(keys.screen)
    #expect(lines.contains { $0.hasPrefix("Te laat: 1") })
    #expect(
      lines.contains { $0.contains("Gesprek voeren: Oefengesprek 2: Een huis met vier sleutels") })
  }
}

/// What others changed since somebody was last here stands below the heading, and nothing where nothing did.
@Suite struct ChangesSinceTests {
  private func overview(
    lastVisit: Int?, changes: [(at: Int, by: String)]
  ) async throws -> [String] {
    let now = Clock()
    let store = try SQLiteStore.inMemory(clock: { now.seconds })
    var programme = Programme()
    programme.name = "Programma"
    now.set(10)
    _ = try await store.save([Record(programme)], by: "eva")
    for (at, by) in changes {
      now.set(at)
      var project = Project()
      project.title = "Project \(at)"
      _ = try await store.save([Record(project)], by: by)
    }
    let today = try #require(Day("2024-03-15"))
    var session = Session(
      State(
        kinds: store.kinds, today: today, isExample: false,
        settings: Settings(language: .dutch, mode: .linear), author: "ann", lastVisit: lastVisit),
      store)
    await session.send(.started)
    return Linear.reading(session.screen)
  }

  @Test func othersWhoChangedSomethingAreNamed() async throws {
    let lines = try await overview(
      lastVisit: 100,
      changes: [(50, "bob"), (150, "bob"), (160, "cas"), (170, "bob"), (180, "ann")])
    #expect(
      lines.contains("1 Sinds uw vorige bezoek: 3 wijzigingen, door bob en 1 ander"))
  }

  @Test(arguments: [nil, 100]) func nothingIsSaidWhereNothingChanged(lastVisit: Int?) async throws {
    let lines = try await overview(lastVisit: lastVisit, changes: [(50, "bob"), (150, "ann")])
    #expect(!lines.contains { $0.contains("vorige bezoek") })
  }
}
