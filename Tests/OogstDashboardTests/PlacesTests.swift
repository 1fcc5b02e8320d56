import OogstModel
import OogstReading
import OogstStore
import Testing

@testable import OogstDashboard

/// Back, forward, and to any of the last places.
@Suite struct PlacesTests {
  @Test(arguments: Settings.Mode.allCases)
  func whoWentBackGoesForwardToWhatWasThere(mode: Settings.Mode) async throws {
    var keys = try await Keys(screen: .projects, mode: mode)
    await keys.line("filter stadium=opschalen")
    await keys.session.send(.openNumber(2))
    let record = keys.heading
    await keys.session.send(.command(.back))
    #expect(keys.heading != record)
    await keys.session.send(.command(.forward))
    #expect(keys.heading == record)
    await keys.session.send(.command(.forward))
    #expect(keys.lastNews == "U ging nergens van terug.")
    // What is opened anew ends the way forward.
    await keys.session.send(.command(.back))
    await keys.session.send(.openNumber(1))
    await keys.session.send(.command(.back))
    await keys.session.send(.command(.forward))
    #expect(keys.heading != record)
  }

  @Test(arguments: Settings.Mode.allCases, Language.allCases)
  func theLastPlacesAreAListThatLeadsBack(mode: Settings.Mode, language: Language) async throws {
    var keys = try await Keys(screen: .projects, mode: mode, language: language)
    await keys.line("filter stage=scaling")
    let list = keys.state.top?.query
    await keys.line("PRJ-6")
    await keys.line("LES-2")
    await keys.line(language == .dutch ? "overzicht" : "overview")
    await keys.line(language == .dutch ? "daarnet" : "recent")
    guard case .page(let page) = keys.screen.content else { return }
    let lines = page.layout.page.sections.flatMap(\.lines).map { $0.text(language) }
    #expect(lines.count == 3)
    #expect(lines[0].hasPrefix(language == .dutch ? "Les: " : "Lesson: "), "\(lines)")
    #expect(lines[1] == "Project: Zin in mijn dag")
    await keys.session.send(.openNumber(3))
    #expect(keys.state.top?.query == list)
  }

  @Test func noMoreThanTwentyAreKeptEachOnce() async throws {
    var keys = try await Keys()
    for number in 1...30 { await keys.line("PRJ-\(number)") }
    await keys.line("PRJ-30")
    await keys.line("1")
    await keys.type("d")
    guard case .page(let page) = keys.screen.content else { return }
    let lines = page.layout.page.sections.flatMap(\.lines).map { $0.text(.dutch) }
    #expect(lines.count == 20 && Set(lines).count == 20)
  }

  @Test func aPlaceIsPinnedAndStandsFirst() async throws {
    var keys = try await Keys()
    await keys.line("PRJ-6")
    await keys.type("i")
    #expect(keys.lastNews == "Vastgezet: Project: Zin in mijn dag. d geeft de lijst.")
    for number in 7...12 { await keys.line("PRJ-\(number)") }
    await keys.type("d")
    #expect(keys.lines.first == "Vastgezet")
    await keys.type("<Home><Down><Enter>")
    #expect(keys.heading == "Project: Zin in mijn dag")
    await keys.type("i")
    #expect(keys.lastNews == "Niet meer vast: Project: Zin in mijn dag.")
    await keys.type("1i")
    #expect(keys.lastNews?.hasPrefix("Dit scherm heeft een eigen toets") == true)
  }

  @Test func whatIsPinnedIsThereAtTheNextStart() async throws {
    var keys = try await Keys(screen: .projects, isExample: false)
    await keys.line("filter stadium=opschalen")
    await keys.type("i")
    await keys.line("PRJ-6")
    await keys.type("i")
    let pinned = try #require(keys.session.remembered.last?.pinned)
    var next = try await Keys(isExample: false, pinned: pinned)
    await next.type("d")
    #expect(next.lines.count == 3)
    await next.type("<Home><Down><Enter>")
    #expect(next.heading == "Projecten, stadium opschalen: 6")
  }

  @Test func whereTheLineBrokeIsOfferedAtTheNextStart() async throws {
    var keys = try await Keys(screen: .projects, isExample: false)
    await keys.line(#"filter stadium=opschalen; titel~"o""#)
    await keys.line("volgorde -begin")
    let query = try #require(keys.state.top?.query)
    let last = try #require(keys.state.rememberedPlace.lastPlace)
    #expect(keys.session.remembered.allSatisfy { $0.lastPlace == nil })
    var next = try await Keys(isExample: false, lastPlace: last)
    #expect(
      next.lastNews?.hasPrefix("De vorige keer brak de verbinding af. d gaat terug naar: ") == true)
    #expect(next.heading.hasPrefix("Overzicht"))
    await next.type("d<Enter>")
    #expect(next.state.top?.query == query)
    await keys.line("PRJ-6")
    #expect(keys.state.lastPlace == .record(RecordID("PRJ", 6)))
    await keys.line("projecten")
    await keys.line("groepeer beweging")
    guard case .list(let view)? = keys.state.lastPlace else {
      Issue.record("no list")
      return
    }
    #expect(view.groups == "movement")
  }

  @Test func theOrderThatAListHasIsTurnedRound() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("s")
    await keys.choose("Op titel, nu")
    #expect(keys.state.top?.query?.order == Order(by: .field("title"), isDescending: true))
  }
}
