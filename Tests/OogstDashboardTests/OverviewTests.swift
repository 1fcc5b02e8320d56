@testable import OogstDashboard
import OogstModel
import OogstStore
import Testing

/// The first screen where there is more than it can list.
@Suite struct OverviewTests {
  @Test(arguments: [Settings.Mode.listening, .linear])
  func whatComesNextIsHeardToo(mode: Settings.Mode) async throws {
    let keys = try await Keys(mode: mode)
    guard case .page(let page) = keys.screen.content else { return }
    let lines = page.layout.page.sections.flatMap(\.lines).map { $0.text(.dutch) }
    #expect(lines.contains { $0.hasPrefix("Eerstvolgende datum: 15 maart 2024, 4 acties") })
    #expect(
      page.layout.page.sections.compactMap(\.heading).suffix(3)
        == ["Beweging", "Stadium", "Wat komt eraan"])
  }

  @Test func aMonthIsNotMadeADay() async throws {
    let store = try SQLiteStore.inMemory()
    var conversation = Conversation()
    conversation.title = "Gesprek"
    conversation.status = .planned
    conversation.date = PartialDate(2030, 4)
    _ = try await store.save([Record(conversation, meta: .init(origin: .entered))], by: "")
    let coming = try await store.read(.front) { store throws(StoreError) in
      try ComingUp(store, in: nil, on: Day("2026-03-01") ?? Day(secondsSince1970: 0))
    }
    #expect(coming.next?.text(.dutch) == "april 2030, 1 monitorgesprek")
  }

  /// A phase without an end runs until another has begun.
  @Test(arguments: [("2024-06-01", ["Eerste", "Tweede"]), ("2027-02-01", ["Tweede"])])
  func thePhaseThatRunsIsKnownBesideTheNextOne(today: String, names: [String]) async throws {
    let store = try SQLiteStore.inMemory()
    var programme = Programme()
    programme.name = "Programma"
    _ = try await store.save([Record(programme)], by: "")
    let phases = [("Eerste", 2024), ("Tweede", 2027)].map { name, year in
      var phase = Phase()
      phase.name = name
      phase.programme = Reference(number: 1)
      phase.begins = PartialDate(year)
      return Record(phase)
    }
    _ = try await store.save(phases, by: "")
    let day = try #require(Day(today))
    let coming = try await store.read(.front) { store throws(StoreError) in
      try ComingUp(store, in: RecordID("PRG", 1), on: day)
    }
    #expect(coming.phases.map(\.value.name) == names)
  }

  @Test(arguments: [6, 9, 12, 30])
  func everyPartOfABarHasACellAndWhatIsLeftToo(cells: Int) {
    let parts = [14, 16, 2, 2, 1].map { Page.Part(number: $0) }
    for (some, whole) in [(parts, 35), (Array(parts[..<2]), 31), (Array(parts[..<3]), 200)] {
      let bar = PartsBar(some, of: whole, width: cells, endingAt: 80)
      guard !bar.spans.isEmpty else {
        #expect(cells < 2 * some.count - 1)
        continue
      }
      #expect(bar.spans.count == some.count)
      for (one, other) in zip(bar.spans, bar.spans.dropFirst()) {
        #expect(other.column == one.column + one.width + 1)
      }
      let end = bar.spans.last.map { $0.column + $0.width } ?? 0
      #expect(end <= 80)
      let isAll = some.reduce(0) { $0 + $1.number } == whole
      #expect(isAll || end < 80 || cells < 2 * some.count + 1)
    }
  }

  @Test func theOverviewListsFiftyProgrammesAndLeadsToTheOthers() async throws {
    let store = try await sixtyProgrammes()
    var keys = try await Keys(mode: .listening, store: store, isExample: false)
    #expect(keys.lines.filter { $0.hasPrefix("Programma ") }.count == 50)
    await keys.choose("Programma's: 60")
    #expect(keys.heading.hasPrefix("Programma's: 60"))
    #expect(keys.rows.first?.hasPrefix("Programma 1") == true)
  }

  @Test func whoLooksSeesTheFirstProgrammesAndChoosesAmongAll() async throws {
    let store = try await sixtyProgrammes()
    var keys = try await Keys(store: store, isExample: false)
    #expect(keys.lines.filter { $0.hasPrefix("Programma ") }.count == 5)
    await keys.choose("Alle 60 programma's")
    #expect(keys.lines.count == 61)
  }

  private func sixtyProgrammes() async throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    let programmes = (1...60).map { number in
      var programme = Programme()
      programme.name = "Programma \(number)"
      return Record(programme)
    }
    _ = try await store.save(programmes, by: "")
    return store
  }

  // MARK: - The dashboard

  @Test func onTwentyFourRowsADashboardHasAllThatIsAskedFirst() async throws {
    let keys = try await Keys(programme: Moment.practice)
    let shown = keys.canvas.lines.joined(separator: "\n")
    for words in [
      "Oefenprogramma, meting 2: 30 van 35 gesprekken gevoerd",
      "1 gesprek had al gevoerd moeten zijn", "nog niet teruggekoppeld", "projecten staan stil",
      "Eerstvolgende datum: 15 maart 2024, 4 acties", "versneld:", "op koers:", "vertraagd:",
      "andere: ", "Stadium: verkennen",
    ] {
      #expect(shown.contains(words), "\(words)")
    }
    #expect(keys.canvas.rows.contains { $0.filter(\.isBar).count > 2 }, "coverage in parts")
  }

  @Test func whatIsNextAndTheOtherMovementsOpen() async throws {
    var keys = try await Keys(programme: Moment.practice)
    await keys.choose("Eerstvolgende datum: 15 maart 2024, 4 acties")
    #expect(keys.heading == "Agenda, Oefenprogramma")
    await keys.type("<Back>")
    await keys.choose("5 andere")
    #expect(keys.heading.hasPrefix("Per beweging"))
    await keys.type("<Back>")
    await keys.choose("Stadium")
    #expect(keys.heading.hasPrefix("Per stadium"))
  }

  @Test func whoTurnsListeningOffSeesTheSameAsWhoNeverHadItOn() async throws {
    var keys = try await Keys(mode: .listening)
    await keys.type("l")
    #expect(keys.lines == (try await Keys()).lines)
  }

  @Test func aTallWindowShowsMoreOfEverything() async throws {
    let low = try await Keys(rows: 24)
    let tall = try await Keys(rows: 60)
    #expect(low.lines.contains { $0.hasPrefix("Stadium: ") })
    #expect(tall.lines.contains("Stadium"))
    #expect(tall.lines.count > low.lines.count + 10)
  }
}
