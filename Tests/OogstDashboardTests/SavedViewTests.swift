import OogstModel
import OogstReading
import OogstStore
import Testing

@testable import OogstDashboard

/// Lists that are saved as they are, and come back.
@Suite struct SavedViewTests {
  private func keys(
    _ screen: ScreenID, _ mode: Settings.Mode = .seeing, _ language: Language = .dutch,
    programme: RecordID? = nil, store: SQLiteStore? = nil
  ) async throws -> Keys {
    let store = if let store { store } else { try await Keys.example() }
    return try await Keys(
      screen: screen, mode: mode, language: language, programme: programme, store: store,
      isExample: false)
  }

  @Test(arguments: Settings.Mode.allCases, Language.allCases)
  func aListComesBackAsItWasLeft(mode: Settings.Mode, language: Language) async throws {
    let store = try await Keys.example()
    var keys = try await keys(.projects, mode, language, store: store)
    await keys.line("filter movement=accelerated; budget>50000; title~oefen")
    await keys.line("columns begins, stage")
    await keys.line("sort -begins")
    let before = try #require(keys.state.top?.query)
    await keys.line("save Snel en groot voor iedereen")
    #expect(keys.lastNews?.contains("Snel en groot") == true, "\(keys.lastNews ?? "")")
    await keys.line("1")
    await keys.line("overview")
    var other = try await self.keys(.overview, mode, language, store: store)
    await other.line("view snel")
    #expect(other.state.top?.query == before)
    await other.line("overview")
    await other.line("views")
    guard case .page(let page) = other.screen.content else {
      Issue.record("no page")
      return
    }
    let lines = page.layout.page.sections.flatMap(\.lines).map { $0.text(language) }
    #expect(lines.count == 1 && lines[0].hasPrefix("Snel en groot: "))
    await other.session.send(.openNumber(1))
    #expect(other.state.top?.query == before)
  }

  @Test func aNameIsTypedAndForWhomIsChosen() async throws {
    var keys = try await keys(.lessons, programme: RecordID("PRG", 3))
    await keys.type("BMijn lessen<Enter>")
    #expect(keys.heading == "Bewaar Mijn lessen")
    #expect(
      keys.lines == [
        "Voor mezelf", "Voor het programma Oefenprogramma", "Voor iedereen",
      ])
    await keys.choose("Voor het programma")
    #expect(keys.lastNews == "Weergave Mijn lessen bewaard, voor het programma.")
    await keys.type("1")
    #expect(keys.lines.contains("Weergaven"))
    // The same name again is asked about.
    await keys.type("3")
    await keys.line("bewaar mijn lessen voor het programma")
    #expect(keys.heading == "mijn lessen is er al")
    await keys.choose("Vervang")
    #expect(keys.lastNews == "Weergave mijn lessen bewaard, voor het programma.")
    await keys.type("b")
    #expect(keys.lines.count == 1)
  }

  @Test func aViewOfAnotherProgrammeGoesThere() async throws {
    let store = try await Keys.example()
    var keys = try await keys(.lessons, programme: RecordID("PRG", 3), store: store)
    await keys.line("bewaar lessen hier voor het programma")
    var other = try await self.keys(.overview, programme: nil, store: store)
    await other.line("weergave lessen hier")
    #expect(other.state.environment.scope.id == RecordID("PRG", 3))
    #expect(other.state.top?.query?.programme == RecordID("PRG", 3))
  }

  @Test func aSearchWithItsOrderAndACurrencyComeBack() async throws {
    let store = try await Keys.example()
    var keys = try await keys(.projects, store: store)
    await keys.line("zoek oefen")
    let byFit = try #require(keys.state.top?.query)
    await keys.line("bewaar treffers voor mezelf")
    await keys.line("volgorde -bedrag")
    await keys.line("filter bedrag=EUR; bedrag>50000")
    let query = try #require(keys.state.top?.query)
    await keys.line("bewaar zoek voor iedereen")
    await keys.line("overzicht")
    await keys.line("weergave treffers")
    #expect(keys.state.top?.query == byFit)
    await keys.line("weergave zoek")
    #expect(keys.state.top?.query == query, "\(keys.lastNews ?? "")")
  }

  @Test func aViewOfAllProgrammesIsOfAllOfThem() async throws {
    let store = try await Keys.example()
    var keys = try await keys(.projects, store: store)
    await keys.line("bewaar heel voor iedereen")
    await keys.line("programma oefen")
    await keys.line("weergave heel")
    #expect(keys.heading.hasSuffix(": 43"))
    #expect(keys.state.environment.scope.id == nil)
    await keys.line("bewaar voor iedereen")
    #expect(keys.screen.prompt?.label == "Bewaar als: ")
  }

  @Test func groupsAreSavedToo() async throws {
    let store = try await Keys.example()
    var keys = try await keys(.projects, store: store)
    await keys.line("groepeer beweging stadium")
    let heading = keys.heading
    await keys.line("bewaar stand voor mezelf")
    await keys.line("overzicht")
    await keys.line("weergave stand")
    #expect(keys.heading == heading)
    // What is for oneself is seen by nobody else.
    let views = try await store.read(.front) { store throws(StoreError) in
      try store.views(for: "somebody else", in: nil).map(\.view.name)
    }
    #expect(views.isEmpty)
  }

  @Test func whatIsGoneIsTold() async throws {
    let store = try await Keys.example()
    var view = SavedView()
    view.name = "Oud"
    view.audience = .everyone
    view.about = "project"
    view.filters = "movement=accelerated; colour=red"
    view.columns = "begins,colour"
    view.order = "-shape"
    _ = try await store.save([Record(view)], by: "")
    var keys = try await keys(.overview, store: store)
    await keys.line("weergave oud")
    #expect(
      keys.lastNews
        == "Weergave Oud vroeg ook dit, wat er niet meer is: colour=red; -shape; colour")
    #expect(keys.state.top?.query?.filters.map(\.field) == ["movement"])
    view.about = "planet"
    view.name = "Ouder"
    _ = try await store.save([Record(view)], by: "")
    await keys.line("weergave ouder")
    #expect(keys.lastNews == "Weergave Ouder is van een soort die er niet meer is: planet")
    await keys.line("weergave nergens")
    #expect(keys.lastNews == "Er is geen weergave nergens.")
  }

  @Test func whatIsNoListCannotBeSaved() async throws {
    var keys = try await keys(.overview)
    await keys.type("B")
    #expect(keys.lastNews?.hasPrefix("Een weergave is van een lijst") == true)
    #expect(keys.screen.prompt == nil)
  }
}
