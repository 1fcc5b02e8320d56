import OogstModel
import OogstReading
import OogstStore
import Testing

@testable import OogstDashboard

/// Never a word lost: ways out, what is pasted, what another saves meanwhile.
@Suite struct FormKeepingTests {
  static let waysOut = ["<Esc>", "<PgDn><Up><Enter>"]

  @Test(arguments: Kind.all, waysOut)
  func whoLeavesFindsWhatWasTyped(kind: Kind, way: String) async throws {
    var keys = try await Keys(store: try await Keys.example())
    await keys.line("toevoegen \(kind.name)")
    await keys.type("Half af\(way)")
    #expect(keys.lastNews?.hasPrefix("Nog niet bewaard: dit blijft zolang") == true)
    #expect(keys.heading.hasPrefix("Overzicht"))
    await keys.line("toevoegen \(kind.name)")
    #expect(keys.heading.hasPrefix("Verder, of een nieuwe: "))
    await keys.choose("Verder met ")
    #expect((keys.state.top as? FormState)?.fields[kind.titleIndex].text == "Half af")
    await keys.type("<F2>")
    #expect(keys.lastNews?.hasPrefix("Bewaard: Half af") == true)
  }

  @Test func aNewOneCanBeBegunBesideOneThatWasLeft() async throws {
    var keys = try await Keys(screen: .projects, store: try await Keys.example())
    await keys.type("aEerste<Esc>a")
    await keys.choose("Nieuw: project")
    #expect((keys.state.top as? FormState)?.isChanged == false)
    await keys.type("Tweede<Esc>a")
    #expect(keys.lines.count == 3)
    await keys.choose("Verder met project: Eerste")
    #expect((keys.state.top as? FormState)?.fields[0].text == "Eerste")
  }

  /// A form in which nothing was typed leaves nothing behind, whatever it was given.
  @Test func aFormThatWasOnlyLookedAtLeavesNothing() async throws {
    var keys = try await Keys(store: try await Keys.example())
    await keys.line("PRJ-6")
    await keys.type("A<Esc>")
    #expect(keys.state.environment.unsaved.isEmpty)
  }

  @Test func whatIsThrownAwayIsAskedAboutOnce() async throws {
    var keys = try await Keys(screen: .projects, store: try await Keys.example())
    await keys.type("aTitel<PgDn><Enter>")
    #expect(keys.lastNews?.hasPrefix("Enter nog eens gooit weg wat u typte") == true)
    await keys.type("<Up><Down><Enter>")
    #expect(keys.heading.hasPrefix("Toevoegen: project"))
    await keys.type("<Enter>")
    #expect(keys.heading.hasPrefix("Projecten"))
    #expect(keys.state.environment.unsaved.isEmpty)
  }

  @Test func aNameThatIsTypedOverAnotherTakesItsPlace() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(screen: .lessons, store: store)
    await keys.type("aLes<Down><Down><Down>PRG-1<Enter>PRG-3<Enter>")
    #expect((keys.state.top as? FormState)?.fields[3].value == .reference(RecordID("PRG", 3)))
    await keys.type("<Down>PRJ-1<Enter>PRJ-2<Enter>")
    let index = try #require(Lesson.kind.index(of: "projects"))
    let both = Value.references([.record(RecordID("PRJ", 1)), .record(RecordID("PRJ", 2))])
    #expect((keys.state.top as? FormState)?.fields[index].value == both)
  }

  @Test func keysThatLeaveElsewhereAreLettersHere() async throws {
    var keys = try await Keys(screen: .projects, store: try await Keys.example())
    await keys.type("aq0123456789:/?l<Back><Back>h")
    #expect((keys.state.top as? FormState)?.fields[0].text == "q0123456789:/h")
    // Up and Down move, and change nothing of what is typed.
    await keys.type("<Up><Down><Down><Up>")
    #expect((keys.state.top as? FormState)?.fields[0].text == "q0123456789:/h")
  }

  @Test func aFieldIsUndoneStepByStepAndNoOtherIsTouched() async throws {
    var keys = try await Keys(screen: .projects, store: try await Keys.example())
    await keys.type("aTitel<Down>" + String(repeating: "x", count: 120))
    func field(_ index: Int) -> String { (keys.state.top as? FormState)?.fields[index].text ?? "" }
    for _ in 0..<120 { await keys.session.send(.pressed(.function(3))) }
    #expect(field(1).isEmpty)
    #expect(field(0) == "Titel")
    await keys.session.send(.pressed(.function(3)))
    #expect(keys.lastNews == "Hier is niets ongedaan te maken.")
    #expect(field(0) == "Titel")
  }

  @Test func whatIsPastedIsOneStepAndRunsNothing() async throws {
    var keys = try await Keys(screen: .projects, store: try await Keys.example())
    await keys.type("a")
    let long = String(repeating: "regel\n", count: 500) + "\u{1b}[31mrood"
    await keys.session.send(.pasted(long))
    let form = try #require(keys.state.top as? FormState)
    #expect(form.fields[0].text.hasPrefix("regel regel"))
    #expect(!form.fields[0].text.unicodeScalars.contains(where: Cleaning.isUnsafe))
    #expect(keys.messages.contains { $0.hasPrefix("Geplakt: ") })
    await keys.session.send(.pressed(.function(3)))
    #expect((keys.state.top as? FormState)?.fields[0].text.isEmpty == true)
  }

  // MARK: - Two people

  /// Opens the form of a project, has somebody else save it, and goes on.
  private func both(
    _ change: (inout Project) -> Void, then typed: String
  ) async throws -> (Keys, SQLiteStore, RecordID) {
    let store = try await Keys.example()
    let id = RecordID("PRJ", 6)
    var keys = try await Keys(store: store)
    await keys.line("wijzig PRJ-6")
    var theirs = try #require(try await store.records([id]).first)
    try theirs.update(as: Project.self, change)
    _ = try await store.save([theirs], by: "jansen")
    await keys.type(typed)
    return (keys, store, id)
  }

  @Test func otherFieldsAreMergedWithALineOfNews() async throws {
    let (keys, store, id) = try await both({ $0.shortName = "Zin" }, then: "Ook <F2>")
    let after = try Project(values: try await store.records([id])[0].values)
    #expect(after.shortName == "Zin")
    #expect(after.title.hasPrefix("Ook "))
    #expect(keys.lastNews?.contains("Een ander veranderde intussen: Korte naam.") == true)
  }

  @Test(arguments: [
    ("<Enter>", "Ook Zin in mijn dag"), ("<Down><Enter>", "Van jansen"),
    ("<Down><Down><Enter>", "Zin in mijn dag"),
  ])
  func theSameFieldAsks(choice: String, title: String) async throws {
    var (keys, store, id) = try await both({ $0.title = "Van jansen" }, then: "Ook <F2>")
    #expect(keys.underCursor == "Het mijne: Ook Zin in mijn dag")
    #expect(keys.canvas.lines.contains { $0.hasPrefix("  Dat van de ander: Van jansen") })
    #expect(keys.canvas.lines.contains("  Zoals het was: Zin in mijn dag"))
    await keys.type(choice)
    #expect(try Project(values: try await store.records([id])[0].values).title == title)
    // What lost is in the history.
    let history = try await store.history(of: id)
    #expect(history.contains { $0.new == .text("Van jansen") })
    #expect(history.contains { $0.new == .text("Ook Zin in mijn dag") })
    // Undone, what was typed here is back.
    await keys.type("uj")
    let undone = try Project(values: try await store.records([id])[0].values).title
    #expect(undone == (title == "Ook Zin in mijn dag" ? "Van jansen" : "Ook Zin in mijn dag"))
  }

  @Test func keysThatComeWhileItIsSavedAllArrive() async throws {
    var state = try await Keys(screen: .projects, store: try await Keys.example()).state
    func press(_ keys: [Key]) -> [Effect] {
      keys.flatMap { Dashboard.reduce(&state, .pressed($0)) }
    }
    let store = try await Keys.example()
    for effect in press([.character("a")]) {
      guard case .ask(let request) = effect else { continue }
      let answer = try await request.ask.answer(from: store, in: state.environment)
      _ = Dashboard.reduce(&state, .answered(request, answer))
    }
    let saving = press("Titel".map(Key.character) + [.function(2)])
    let request = try #require(
      saving.compactMap { if case .ask(let request) = $0 { request } else { nil } }.first {
        if case .saveEntry = $0.ask { true } else { false }
      })
    // Nothing happens until it is known what came of it: then they go where they would have gone.
    _ = press(Array(repeating: .down, count: 3) + [.character("l")])
    #expect(state.heldKeys.count == 4)
    let before = state.settings.mode
    let answer = try await request.ask.answer(from: store, in: state.environment)
    _ = Dashboard.reduce(&state, .answered(request, answer))
    #expect(state.heldKeys.isEmpty)
    #expect(state.settings.mode != before)
  }
}
