import OogstDashboard
import OogstModel
import OogstStore
import Testing

/// Keys that come faster than answers: nothing is lost, misapplied or left waiting for ever.
@Suite struct BurstTests {
  /// A dashboard whose answers come when they are let through; a newer request takes the place of an
  /// older one on its channel, as in the full-screen loop.
  struct Slow {
    var state: State
    let store: SQLiteStore
    var waiting: [Request.Channel: Request] = [:]

    init(_ screen: ScreenID, columns: Int = 80) async throws {
      let keys = try await Keys(screen: screen, columns: columns)
      state = keys.state
      store = try await Keys.example()
    }

    mutating func press(_ keys: Key...) {
      for key in keys { take(Dashboard.reduce(&state, .pressed(key))) }
    }

    private mutating func take(_ effects: [Effect]) {
      for effect in effects {
        switch effect {
        case .ask(let request): waiting[request.channel] = request
        case .cancel(let channel): waiting[channel] = nil
        case .remember, .theme, .redraw, .copy, .edit: break
        }
      }
    }

    /// Lets every answer through until nothing is waited for.
    mutating func settle() async throws {
      while let (channel, request) = waiting.first {
        waiting[channel] = nil
        let answer = try await request.ask.answer(from: store, in: state.environment)
        take(Dashboard.reduce(&state, .answered(request, answer)))
      }
    }

    var heading: String { Dashboard.view(state).heading }
    /// The heading of what stands beside the list.
    var beside: String? { Dashboard.view(state).preview?.layout.page.heading }
  }

  @Test func enterTwiceOpensTheRecordOnce() async throws {
    var slow = try await Slow(.projects)
    slow.press(.enter, .enter)
    try await slow.settle()
    #expect(slow.heading == "Project: Dans op Recept")
    slow.press(.backspace)
    try await slow.settle()
    #expect(slow.heading == "Projecten, alle programma's: 43")
  }

  @Test func aSearchEnteredTwiceFindsWhatWasTyped() async throws {
    var slow = try await Slow(.projects)
    slow.press(.character("/"))
    for letter in "muziek" { slow.press(.character(letter)) }
    slow.press(.enter, .enter)
    try await slow.settle()
    #expect(slow.heading.hasPrefix("1 project met muziek"))
    #expect(!slow.state.awaitsAnswer)
  }

  @Test func whatIsLeftBeforeItCameIsNotWaitedForWhenOneComesBack() async throws {
    var slow = try await Slow(.projects)
    slow.press(.enter, .character("?"))
    try await slow.settle()
    slow.press(.backspace)
    try await slow.settle()
    #expect(slow.heading == "Project: Dans op Recept")
    #expect(!slow.state.awaitsAnswer)
    slow.press(.backspace, .enter, .character("/"), .character("x"), .escape)
    try await slow.settle()
    #expect(!slow.state.awaitsAnswer)
  }

  @Test func arrowsBeforeTheRowsAreThereAreNotLost() async throws {
    var slow = try await Slow(.projects)
    slow.press(.character("3"), .down, .down)
    try await slow.settle()
    slow.press(.character("w"))
    #expect(slow.state.messages.lines[0].contains("Rij 3 van 22"))
  }

  @Test func aNumberThatNoRowCanHaveIsNoRow() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear)
    for line in ["-9223372036854775808", "9223372036854775807", "0", "43"] {
      await keys.line(line)
      #expect(keys.lastNews == "Rij \(line) staat hier niet.")
    }
  }

  @Test func aNumberOpensTheRowThatTheReadingGivesIt() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear)
    for line in ["filter programma=PRG-3", "meer", "meer", "21", "terug", "wis"] {
      await keys.line(line)
    }
    let reading = Linear.reading(keys.screen)
    let third = try #require(reading.dropFirst(3).first)
    let number = try #require(third.split(separator: " ").first.flatMap { Int($0) })
    let row = third.dropFirst("\(number) ".count)
    let title = row.split(separator: ":").last.map { $0.split(separator: ",")[0] } ?? ""
    await keys.line(String(number))
    #expect(keys.heading.hasSuffix(String(title)), "\(third)")
  }

  // MARK: - The ends of a list

  @Test func theEndBeforeItsRowsAreAtHandIsWaitedFor() async throws {
    var slow = try await Slow(.overview)
    slow.press(.character("2"), .end)
    try await slow.settle()
    slow.press(.character("w"))
    #expect(slow.state.messages.lines[0].contains("Rij 43 van 43"))
  }

  /// The loop sees by the file that somebody may have written, before the key; what that was is asked behind it.
  @Test(arguments: [true, false])
  func theEndHasWhatSomebodyElseAddedThere(isSeenByTheFile: Bool) async throws {
    let store = try await Keys.example()
    var keys = try await Keys(screen: .projects, store: store)
    await keys.type("<End><Home>")
    var project = Project()
    project.title = "Zzz, als laatste"
    _ = try await store.save([Record(project)], by: "")
    await keys.session.send(isSeenByTheFile ? .mayHaveChanged : .settled)
    await keys.type("<End>")
    #expect(keys.underCursor.hasPrefix("Zzz, als laatste"))
    await keys.type("w")
    #expect(keys.messages[0].contains("Rij 44 van 44"))
  }

  @Test(arguments: [Settings.Mode.seeing, .listening, .linear])
  func theEndOfASearchIsThatOfTheSearch(mode: Settings.Mode) async throws {
    var keys = try await Keys(screen: .projects, mode: mode)
    await keys.type("<End><Home>/oefen<Enter>")
    await keys.type("<End>w")
    #expect(keys.lastNews?.hasPrefix("Rij 36 van 36: ") == true, "\(keys.lastNews ?? "")")
    var other = try await Keys(screen: .projects)
    await other.type("/oefen<Enter><PgDn><PgDn><PgDn>")
    #expect(keys.rows.last?.hasPrefix(other.rows.last ?? "none") == true)
    #expect(keys.heading.hasPrefix("36 projecten met oefen"))
    await keys.type("<Home>w")
    #expect(keys.lastNews?.hasPrefix("Rij 1 van 36: ") == true)
    await keys.type("c<End>w")
    #expect(keys.lastNews?.hasPrefix("Rij 43 van 43: ") == true)
  }

  @Test func homeAndEndFillAWindowThatHasGrown() async throws {
    var keys = try await Keys(screen: .projects, rows: 12)
    await keys.type("<End><Home>")
    await keys.resize(40, 80)
    await keys.type("<End>")
    #expect(keys.rows.count == 35)
    await keys.type("w")
    #expect(keys.messages[0].contains("Rij 43 van 43"))
    await keys.type("<Home>")
    #expect(keys.rows.count == 35)
  }

  // MARK: - What stands beside the list

  @Test func whatStandsBesideTheListStaysUntilTheNextIsThere() async throws {
    var slow = try await Slow(.lessons, columns: 140)
    let first = slow.beside
    slow.press(.down, .down)
    #expect(first != nil)
    #expect(slow.beside == first)
    try await slow.settle()
    #expect(slow.beside != first)
    slow.press(.up, .up)
    try await slow.settle()
    #expect(slow.beside == first)
  }

  @Test func backOnTheRowThatStandsBesideNothingElseTakesItsPlace() async throws {
    var slow = try await Slow(.lessons, columns: 140)
    let first = slow.beside
    slow.press(.down, .up)
    try await slow.settle()
    #expect(slow.beside == first)
  }

  @Test func tabBeforeTheRecordIsThereGoesIntoThatRecord() async throws {
    var slow = try await Slow(.lessons, columns: 140)
    let first = slow.beside
    slow.press(.down, .tab, .enter)
    #expect(slow.beside == nil)
    #expect(slow.state.messages.lines.contains("Bezig."))
    try await slow.settle()
    #expect(slow.beside != first)
    #expect(slow.beside != nil)
    #expect(Dashboard.view(slow.state).isPreviewFocused)
    #expect(Dashboard.view(slow.state).preview?.focus != nil)
  }

  @Test func aRecordOpenedBeforeItStoodBesideTheListStandsThereWhenOneComesBack() async throws {
    var slow = try await Slow(.lessons, columns: 140)
    slow.press(.down, .enter)
    try await slow.settle()
    let opened = slow.heading
    slow.press(.backspace)
    try await slow.settle()
    #expect(slow.beside == opened)
  }

  @Test func aRecordThatStandsBesideTheListOpensAtOnceAndIsReadAnewWhenItChanged() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(screen: .lessons, columns: 140, store: store)
    let id = try #require(keys.firstID)
    var state = keys.state
    #expect(Dashboard.reduce(&state, .pressed(.enter)) == [])
    #expect(Dashboard.view(state).heading == keys.screen.preview?.layout.page.heading)

    var lesson = try #require(try await store.records([id]).first)
    lesson.values[Lesson.kind.titleIndex] = .text("Een andere titel")
    _ = try await store.save([lesson], by: "")
    await keys.type("<Enter>")
    await keys.session.send(.settled)
    await keys.type("w")
    #expect(keys.heading == "Les: Een andere titel")
  }

  @Test func aListThatIsEmptyHasNothingBesideIt() async throws {
    var keys = try await Keys(screen: .lessons, columns: 140)
    await keys.type("/qqqq<Enter>")
    #expect(keys.screen.preview == nil)
    await keys.type("<Esc>")
    #expect(keys.screen.preview != nil)
  }

  @Test func aSearchTakesTheFocusToItsRowsAndItsRecordBesideThem() async throws {
    var keys = try await Keys(screen: .lessons, columns: 140)
    await keys.type("<Tab>")
    #expect(keys.screen.isPreviewFocused)
    await keys.type("/cruciaal")
    let found = try #require(keys.rows.first)
    let beside = try #require(keys.screen.preview).layout.page.heading
    #expect(found.contains(beside.dropFirst("Les: ".count).prefix(20)), "\(found), \(beside)")
    await keys.type("<Enter><Down>")
    #expect(!keys.screen.isPreviewFocused)
    #expect(keys.underCursor.hasPrefix(found.prefix(20)))
    await keys.type("c<Tab>/qqqq<Enter>")
    #expect(keys.screen.preview == nil)
  }

  @Test func whatSomebodyElseChangedIsReadAnewBesideTheList() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(screen: .lessons, columns: 140, store: store)
    let id = try #require(keys.firstID)
    var lesson = try #require(try await store.records([id]).first)
    lesson.values[Lesson.kind.titleIndex] = .text("Een andere titel")
    _ = try await store.save([lesson], by: "")
    await keys.session.send(.settled)
    await keys.type("<Down><Up>w")
    #expect(keys.screen.preview?.layout.page.heading == "Les: Een andere titel")
  }

  @Test func aFirstLookBesideTheListLeavesOutWhatThePageSaysIsNotKnown() async throws {
    var keys = try await Keys(screen: .projects, columns: 140)
    let beside = try #require(keys.screen.preview).layout.rows.map(\.text)
    await keys.type("<Enter>")
    #expect(keys.lines.contains { $0.hasSuffix("velden onbekend, v toont ze.") })
    #expect(!beside.contains { $0.contains("onbekend, v") })
    #expect(beside.contains { $0.hasPrefix("Kenmerk: ") })
  }
}
