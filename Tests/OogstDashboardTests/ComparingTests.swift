import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// A record beside another one, as it was, and what was changed by whom.
@Suite struct ComparingTests {
  /// Noon of a day of 2024, by the clock of the machine.
  private func noon(_ day: String) throws -> Int {
    let date = try #require(Day("2024-" + day))
    return try #require(LocalMoment.start(of: date)) + 12 * 3_600
  }

  /// Two programmes with a project each, of which one was changed by two people.
  private func store() async throws -> SQLiteStore {
    let now = Clock()
    let store = try SQLiteStore.inMemory(clock: { now.seconds })
    now.set(try noon("01-10"))
    let programmes = ["Beter wonen", "Meer bewegen"].map { name in
      var programme = Programme()
      programme.name = name
      return Record(programme)
    }
    _ = try await store.save(programmes, by: "eva")
    var projects: [Record] = []
    for (number, title) in ["Samen koken", "Wandelgroep"].enumerated() {
      var project = Project()
      project.title = title
      project.programme = Reference(number: number + 1)
      project.stage = .exploring
      project.subjects = number == 0 ? ["koken", "zorg"] : ["zorg"]
      project.budget = Money(cents: number == 0 ? 100_000_00 : 90_000_00, currency: "EUR")
      projects.append(Record(project))
    }
    now.set(try noon("02-01"))
    projects = try await store.save(projects, by: "eva")
    func change(_ index: Int, _ stage: Stage, _ day: String, _ author: String) async throws {
      now.set(try noon(day))
      let field = try #require(Project.kind.index(of: "stage"))
      projects[index].values[field] = stage.value
      projects[index] = try #require(try await store.save([projects[index]], by: author).first)
    }
    try await change(0, .preparing, "03-01", "bob")
    try await change(1, .starting, "03-02", "bob")
    try await change(0, .starting, "04-01", "eva")
    return store
  }

  private func lines(_ typed: [String]) async throws -> [String] {
    var keys = try await Keys(mode: .linear, store: try await store())
    for line in typed { await keys.line(line) }
    return Linear.reading(keys.screen)
  }

  @Test func whatTwoRecordsHaveOtherwiseIsSaid() async throws {
    let said = try await lines(["PRJ-1", "vergelijk PRJ-2"])
    #expect(said[0].contains("Samen koken en Wandelgroep vergeleken"))
    #expect(said.contains("Inhoud. Alleen Samen koken: koken."))
    #expect(
      said.contains(
        "Bedrag. Samen koken: 100.000 euro; Wandelgroep: 90.000 euro, 10.000 euro minder."))
    #expect(!said.contains { $0.hasPrefix("Stadium") })
  }

  @Test func theOtherCanBeNamedOrChosen() async throws {
    let named = try await lines(["PRJ-1", "vergelijk wandel"])
    let chosen = try await lines(["PRJ-1", "vergelijk", "1"])
    #expect(named[0].contains("Samen koken en Wandelgroep vergeleken"))
    #expect(named == chosen)
  }

  @Test(arguments: [
    ("vergelijk PRG-1", "Een project en een programma zijn niet te vergelijken."),
    ("vergelijk PRJ-1", "Dat is dit record zelf."),
    ("vergelijk zomaar", "Er is er geen waarvan de naam begint met zomaar."),
    ("vergelijk PRJ-999", "PRJ-999 bestaat niet."),
    ("wijzigingen sinds ooit", "sinds ooit is geen dag die bestaat"),
    ("tijdlijn personen", "Personen staan niet op de tijdlijn."),
    ("op morgen", "Die dag is nog niet geweest."),
    ("wijzigingen projecten, lessen", "lessen is er een te veel"),
    ("op 45-1-2020", "45-1-2020 is geen dag die bestaat"),
  ])
  func whatCannotBeComparedIsSaid(typed: String, answer: String) async throws {
    var keys = try await Keys(mode: .linear, store: try await store())
    for line in ["PRJ-1", typed] { await keys.line(line) }
    #expect(keys.lastNews?.hasPrefix(answer) == true)
  }

  @Test func aRecordIsShownAsItWasOnADay() async throws {
    let said = try await lines(["PRJ-1", "op 15-3-2024"])
    #expect(said[0].contains("Samen koken, zoals het was op 15 maart 2024"))
    #expect(said.contains("Stadium: toen voorbereiden, nu beginnen"))
    #expect(said.contains("Stadium: voorbereiden"))
    let before = try await lines(["PRJ-1", "op 1-1-2024"])
    #expect(before.contains { $0.hasPrefix("Het was er toen nog niet. Het werd gemaakt op 1 feb") })
  }

  @Test func theDaysOnWhichItChangedAreOffered() async throws {
    let days = try await lines(["PRJ-1", "toen"])
    #expect(days.contains("1 1 april 2024: stadium van voorbereiden naar beginnen"))
    let opened = try await lines(["PRJ-1", "toen", "2"])
    #expect(opened[0].contains("zoals het was op 1 maart 2024"))
  }

  @Test(arguments: [
    ("wijzigingen", 6), ("wijzigingen bob", 2), ("wijzigingen BO", 2), ("wijzigingen door bob", 2),
    ("wijzigingen sinds maart", 3),
    ("wijzigingen vanaf gisteren", 1), ("wijzigingen bob, maart 2024", 2),
    ("wijzigingen april 2024", 1), ("wijzigingen programma's", 1), ("wijzigingen import", 0),
    ("wijzigingen eva, projecten", 2), ("wijzigingen vanaf 2-3-2024", 2),
  ])
  func changesAreNarrowed(typed: String, count: Int) async throws {
    let said = try await lines([typed])
    let changes = said.filter { $0.contains("12:00, ") }
    // Two programmes were saved at once, and two projects.
    #expect(changes.count == (typed == "wijzigingen" ? 5 : count))
    #expect(said.contains("Er zijn geen zulke wijzigingen.") == (count == 0))
  }

  @Test func whoChangedNothingIsToldWhoDid() async throws {
    let said = try await lines(["wijzigingen zomaar"])
    #expect(said.contains("Niemand met die naam veranderde iets. Wel: bob, eva."))
  }

  @Test func whatWasRemovedOrWrittenSinceIsSaid() async throws {
    let store = try await store()
    var project = try #require(try await store.records([RecordID("PRJ", 1)]).first)
    let field = try #require(Project.kind.index(of: "summary"))
    project.values[field] = .text("Koken in de buurt.")
    project = try #require(try await store.save([project], by: "bob").first)
    var keys = try await Keys(mode: .linear, store: store)
    for line in ["PRJ-1", "op 15-3-2024"] { await keys.line(line) }
    #expect(
      Linear.reading(keys.screen).contains {
        $0.hasPrefix("Samenvatting: toen onbekend, nu Koken")
      })
    _ = try await store.write(Batch(removed: [project]), by: "bob")
    for line in ["PRJ-1", "op 15-3-2024"] { await keys.line(line) }
    #expect(
      Linear.reading(keys.screen).contains {
        $0.hasPrefix("Weggegooid op ") && $0.contains("door bob")
      })
  }

  @Test func whatChangedInAProgrammeBetweenTwoDaysIsTold() async throws {
    var keys = try await Keys(mode: .linear, store: try await store())
    for line in ["programma beter wonen", "wijzigingen van 15-2-2024 tot 1-5-2024"] {
      await keys.line(line)
    }
    let only = try #require(
      Linear.reading(keys.screen).first { $0.hasSuffix(" Alleen in Beter wonen") })
    await keys.line(String(only.prefix { $0 != " " }))
    let summary = try #require(
      Linear.reading(keys.screen).first { $0.contains("Wat er in deze dagen veranderde") })
    await keys.line(String(summary.prefix { $0 != " " }))
    let said = Linear.reading(keys.screen)
    #expect(
      said[0].contains(
        "Wat er veranderde, Beter wonen, 15 februari 2024 tot en met 1 mei 2024"))
    #expect(said.contains("1 gewijzigd."))
    #expect(said.contains("1 Samen koken: stadium van verkennen naar beginnen"))
    #expect(!said.contains { $0.contains("Wandelgroep") })
  }

  /// What lies in the bin is found by the programme that it had.
  @Test func whatWasRemovedIsAmongTheChangesOfItsProgramme() async throws {
    let store = try await store()
    let project = try #require(try await store.records([RecordID("PRJ", 1)]).first)
    _ = try await store.write(Batch(removed: [project]), by: "bob")
    let entries = try await store.read(.front) { snapshot throws(StoreError) in
      try snapshot.saves(
        ChangeQuery(programme: RecordID("PRG", 1)), count: 10, lines: 10
      ).entries
    }
    #expect(entries.first?.act == .remove)
    #expect(entries.count == 5)
    #expect(entries.flatMap(\.lines).allSatisfy { $0.id != RecordID("PRJ", 2) })
  }

  /// Through a project that lies in the bin with it, too.
  @Test func whatWasRemovedWithItsProjectKeepsItsProgramme() async throws {
    let store = try await store()
    var bottleneck = Bottleneck()
    bottleneck.title = "Geen keuken"
    bottleneck.project = Reference(number: 1)
    _ = try await store.save([Record(bottleneck)], by: "eva")
    for id in [RecordID(Bottleneck.code, 1), RecordID("PRJ", 1)] {
      let record = try #require(try await store.records([id]).first)
      _ = try await store.write(Batch(removed: [record]), by: "bob")
    }
    let entries = try await store.read(.front) { snapshot throws(StoreError) in
      try snapshot.saves(
        ChangeQuery(programme: RecordID("PRG", 1), kind: Bottleneck.code), count: 10, lines: 10
      ).entries
    }
    #expect(entries.map(\.act) == [.remove, .edit])
  }

  /// Going on leads to all, and ends.
  @Test(arguments: [1, 2, 3]) func aPageOfSavesSaysWhereTheNextBegins(count: Int) async throws {
    let store = try await store()
    let numbers = try await store.read(.front) { snapshot throws(StoreError) in
      var numbers: [Int] = []
      var query = ChangeQuery(kind: "PRJ")
      for _ in 0..<10 {
        let page = try snapshot.saves(query, count: count, lines: 1)
        numbers += page.entries.map(\.number)
        guard let next = page.next else { break }
        query.before = next
      }
      return numbers
    }
    #expect(numbers == [5, 4, 3, 2])
  }

  @Test func theWholeNameIsMeantWhereOthersBeginWithIt() async throws {
    let store = try await store()
    let records = ["Wandel", "Wandel samen"].map { title in
      var project = Project()
      project.title = title
      return Record(project)
    }
    _ = try await store.save(records, by: "eva")
    var keys = try await Keys(mode: .linear, store: store)
    for line in ["PRJ-1", "vergelijk wandel"] { await keys.line(line) }
    #expect(keys.heading == "Samen koken en Wandel vergeleken")
    for line in ["PRJ-3", "vergelijk wandels"] { await keys.line(line) }
    #expect(keys.lastNews?.hasPrefix("Er is er geen") == true)
  }

  @Test func aTitleMayBeginAsACommandDoes() async throws {
    let store = try await store()
    var project = Project()
    project.title = "Op tijd beginnen"
    _ = try await store.save([Record(project)], by: "eva")
    var keys = try await Keys(mode: .linear, store: store)
    await keys.line("op tijd beginnen")
    #expect(keys.heading == "Project: Op tijd beginnen")
  }
}
