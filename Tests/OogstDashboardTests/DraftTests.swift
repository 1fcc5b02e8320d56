import OogstModel
import OogstStore
import Synchronization
import Testing

@testable import OogstDashboard

/// What is typed in forms is kept while it is not saved.
@Suite struct DraftTests {
  /// Drafts in memory, with all that was done to them.
  final class Drawer: DraftStore {
    private let held = Mutex<[Draft]>([])
    let trouble: StoreError?

    init(_ trouble: StoreError? = nil) { self.trouble = trouble }

    func keep(_ draft: Draft) throws(StoreError) {
      if let trouble { throw trouble }
      held.withLock { held in
        held.removeAll { $0.id == draft.id }
        held.append(draft)
      }
    }
    func drop(_ id: String) throws(StoreError) {
      held.withLock { $0.removeAll { $0.id == id } }
    }
    func drafts(of author: String) throws(StoreError) -> [Draft] {
      held.withLock { $0.filter { $0.stamp.by == author }.reversed() }
    }
    func writers(of id: RecordID) throws(StoreError) -> [Stamp] {
      held.withLock { $0.filter { $0.base?.id == id }.map(\.stamp) }
    }
    var all: [Draft] { held.withLock { $0 } }
  }

  private func keys(
    _ drawer: Drawer, _ store: SQLiteStore, mode: Settings.Mode = .seeing
  ) async throws -> Keys {
    try await Keys(screen: .lessons, mode: mode, store: store, drafts: drawer)
  }

  @Test(arguments: [Settings.Mode.seeing, .listening, .linear])
  func whatWasTypedIsOfferedAtTheNextStart(mode: Settings.Mode) async throws {
    let (drawer, store) = (Drawer(), try await Keys.example())
    var keys = try await keys(drawer, store)
    await keys.type("aHalf af<Down><Down><Enter><Home><Down><Enter><Down>oefenp<Enter><Enter>")
    await keys.session.send(.keepDrafts)
    #expect(keys.state.unkeptDrafts.isEmpty)
    // As if it was killed here.
    var next = try await self.keys(drawer, store, mode: mode)
    #expect(
      next.lastNews?.contains("1 formulier is nog niet bewaard: Nieuw, les: Half af.") == true)
    if mode == .linear {
      await next.line("daarnet")
      await next.line("1")
    } else {
      await next.type("d<Home><Down><Enter>")
    }
    let (old, new) = (
      try #require(keys.state.top as? FormState), try #require(next.state.top as? FormState)
    )
    #expect(new.fields.map(\.text) == old.fields.map(\.text))
    #expect(new.focusedField == old.focusedField)
    #expect(next.lastNews == "U gaat verder waar u was.")
    if mode == .linear { await next.line(":bewaar") } else { await next.type("<F2>") }
    #expect(next.lastNews?.hasPrefix("Bewaard: Half af") == true)
    #expect(drawer.all.isEmpty)
  }

  @Test func aFieldThatIsLeftIsKeptAtOnce() async throws {
    let (drawer, store) = (Drawer(), try await Keys.example())
    var keys = try await keys(drawer, store)
    await keys.type("aHalf af")
    #expect(keys.state.unkeptDrafts.count == 1)
    #expect(drawer.all.isEmpty)
    await keys.type("<Down>")
    #expect(drawer.all.map(\.fields.first?.text) == ["Half af"])
    await keys.type("<Up><F2>")
    #expect(drawer.all.isEmpty)
  }

  @Test func textOfSeveralLinesIsKeptWhileItIsTyped() async throws {
    let (drawer, store) = (Drawer(), try await Keys.example())
    var keys = try await keys(drawer, store)
    await keys.line("wijzig LES-1")
    let form = try #require(keys.state.top as? FormState)
    let index = try #require(Lesson.kind.index(of: "insight"))
    await keys.type("<PgDn>")
    for _ in 0..<20 where !keys.underCursor.hasPrefix("Teksten") { await keys.type("<Up>") }
    await keys.type("<Enter>")
    let line = try #require((keys.state.top as? FormState)?.lines.firstIndex(of: .field(index)))
    await keys.type("<PgUp>")
    for _ in 0..<line { await keys.type("<Down>") }
    await keys.type("<Enter>Nieuw<Enter>")
    await keys.session.send(.keepDrafts)
    #expect(drawer.all.first?.fields.first?.text == "Nieuw\n" + form.fields[index].text)
    #expect(drawer.all.first?.place == 6)
    #expect(drawer.all.first?.base?.id == RecordID("LES", 1))
  }

  @Test func whatIsLetGoIsGone() async throws {
    let (drawer, store) = (Drawer(), try await Keys.example())
    var keys = try await keys(drawer, store)
    await keys.type("aHalf af<Down><Esc>")
    #expect(drawer.all.count == 1)
    await keys.type("a<Enter>")
    let lines = try #require(keys.state.top as? FormState).lines
    let line = try #require(lines.firstIndex(of: .action(.discard)))
    await keys.type("<PgUp>")
    for _ in 0..<line { await keys.type("<Down>") }
    await keys.type("<Enter><Enter>")
    #expect(keys.lastNews == "Niets bewaard.")
    #expect(drawer.all.isEmpty)
    await keys.type("a")
    #expect((keys.state.top as? FormState)?.isChanged == false)
  }

  /// Told once, beside what is typed; and what is typed goes on.
  @Test func whereNothingCanBeKeptThatIsToldOnce() async throws {
    var keys = try await keys(Drawer(.full), try await Keys.example())
    await keys.type("aHalf")
    await keys.session.send(.keepDrafts)
    #expect(
      keys.messages.contains {
        $0.hasPrefix("Wat u typt, is pas veilig als het is bewaard. De schijf is vol")
      })
    #expect(keys.canvas.cursor.row == 1)
    await keys.type(" af")
    #expect((keys.state.top as? FormState)?.fields[0].text == "Half af")
  }

  @Test func twoDraftsOfOneKindAreBothThere() async throws {
    let (drawer, store) = (Drawer(), try await Keys.example())
    for title in ["Eén", "Twee"] {
      var keys = try await keys(Drawer(), store)
      await keys.type("a\(title)")
      for draft in keys.state.unkeptDrafts {
        var draft = draft
        draft.id = title
        try drawer.keep(draft)
      }
    }
    var next = try await keys(drawer, store)
    #expect(next.lastNews?.hasPrefix("2 formulieren zijn nog niet bewaard: Nieuw, les: ") == true)
    await next.type("d")
    #expect(
      next.lines.prefix(3).sorted() == ["Nieuw, les: Eén", "Nieuw, les: Twee", "Nog niet bewaard"])
  }

  /// Killed again and again, and gone on with each time: it is one form.
  @Test func whatIsGoneOnWithStaysOneDraft() async throws {
    let (drawer, store) = (Drawer(), try await Keys.example())
    var first = try await keys(drawer, store)
    await first.type("aEen<Down>")
    for _ in 0..<3 {
      var next = try await keys(drawer, store)
      #expect(next.lastNews?.hasPrefix("1 formulier is nog niet bewaard") == true)
      await next.type("a<Enter>")
      // Only looked at, it is no draft of its own.
      let before = drawer.all.count
      await next.type("<Down>")
      #expect(drawer.all.count == before)
      await next.type("<PgUp><End>X<Down>")
    }
    var last = try await keys(drawer, store)
    await last.type("a<Enter>")
    #expect((last.state.top as? FormState)?.fields[0].text == "EenXXX")
    await last.type("<F2>")
    #expect(drawer.all.isEmpty, "\(drawer.all.map(\.id))")
  }

  /// Who goes elsewhere from the help of a form finds the form again.
  @Test func aFormBelowAnotherPageIsKept() async throws {
    let (drawer, store) = (Drawer(), try await Keys.example())
    var keys = try await keys(drawer, store)
    await keys.type("aEen<F1>1d")
    #expect(keys.lines.prefix(2).contains { $0.hasPrefix("Nieuw, les: Een") }, "\(keys.lines)")
    await keys.moveTo("Nieuw, les: Een")
    await keys.type("<Enter>")
    #expect((keys.state.top as? FormState)?.fields[0].text == "Een")
  }

  /// What was left is thrown away where it is listed, once that is confirmed.
  @Test(arguments: [Settings.Mode.seeing, .listening])
  func aDraftIsThrownAwayWhereItIsListed(mode: Settings.Mode) async throws {
    let (drawer, store) = (Drawer(), try await Keys.example())
    var keys = try await Keys(screen: .lessons, mode: mode, store: store, drafts: drawer)
    await keys.type("aEén<Down>".replacing("a", with: mode == .listening ? "a<Down>" : "a"))
    await keys.type("<Esc>")
    await keys.line("wijzig LES-2")
    await keys.type(mode == .listening ? "<Down>X<Esc>" : "X<Esc>")
    #expect(drawer.all.count == 2)
    await keys.type("d")
    #expect(keys.lines.contains { $0.hasPrefix("Wijzigen, les: X") }, "\(keys.lines)")
    await keys.moveTo("Nieuw, les: Eén")
    await keys.type("D")
    #expect(keys.lastNews == "Weggooien wat u typte, les: Eén? j of n")
    await keys.type("n")
    #expect(drawer.all.count == 2)
    await keys.moveTo("Nieuw, les: Eén")
    await keys.type("Dj")
    #expect(keys.lastNews == "Weggegooid.")
    #expect(drawer.all.map { $0.base?.id } == [RecordID("LES", 2)])
    #expect(!keys.lines.contains { $0.hasPrefix("Nieuw, les") })
  }

  /// Who saves what somebody else threw away hears so, and what to do; what was typed stays.
  @Test func aFormOfARecordThatIsGoneSaysHowToBringItBack() async throws {
    let (drawer, store) = (Drawer(), try await Keys.example())
    var keys = try await keys(drawer, store)
    await keys.line("wijzig LES-2")
    await keys.type("X")
    let gone = try #require(try await store.records([RecordID("LES", 2)]).first)
    _ = try await store.write(Batch(removed: [gone]), by: "bob")
    await keys.type("<F2>")
    #expect(
      keys.lastNews == "Niet bewaard: LES-2 is intussen weggegooid. Wat u typte, blijft: "
        + "ga weg met Esc, haal het terug met :prullenbak en open dit weer.")
    #expect((keys.state.top as? FormState)?.fields[0].text.hasPrefix("X") == true)
    await keys.type("<Esc>")
    await keys.line("prullenbak")
    await keys.type("<Enter>")
    await keys.line("wijzig LES-2")
    await keys.type("<F2>")
    #expect(keys.lastNews?.hasPrefix("Bewaard: X") == true, "\(keys.lastNews ?? "")")
  }

  /// A record that somebody changed since the draft was kept is merged as ever.
  @Test func aDraftIsHeldAgainstWhatIsThereNow() async throws {
    let (drawer, store) = (Drawer(), try await Keys.example())
    var keys = try await keys(drawer, store)
    await keys.line("wijzig PRJ-6")
    await keys.type("Ook ")
    await keys.session.send(.keepDrafts)
    var theirs = try #require(try await store.records([RecordID("PRJ", 6)]).first)
    try theirs.update(as: Project.self) { $0.title = "Van jansen" }
    _ = try await store.save([theirs], by: "jansen")
    var next = try await self.keys(drawer, store)
    await next.line("wijzig PRJ-6")
    await next.type("<F2>")
    #expect(next.underCursor == "Het mijne: Ook Zin in mijn dag")
  }

  /// Said once when the form opens; and nobody is kept from anything.
  @Test func whoElseIsWritingIsSaid() async throws {
    let (drawer, store) = (Drawer(), try await Keys.example())
    var keys = try await keys(drawer, store)
    await keys.line("wijzig PRJ-6")
    #expect(keys.lastNews == nil)
    await keys.type("Ook <Down>")
    var draft = try #require(drawer.all.first)
    draft.stamp = Stamp(at: 0, by: "jansen")
    draft.id = "van jansen"
    try drawer.keep(draft)
    var next = try await self.keys(drawer, store)
    await next.line("wijzig PRJ-7")
    #expect(next.lastNews?.contains("jansen") != true)
    await next.type("<Esc>")
    await next.line("PRJ-6")
    await next.type("e")
    #expect((next.state.top as? FormState)?.isChanged == true)
    try drawer.drop(try #require(drawer.all.first { $0.stamp.by == "ann" }).id)
    var third = try await self.keys(drawer, store)
    await third.line("wijzig PRJ-6")
    #expect(third.lastNews?.hasPrefix("jansen werkt hier nu ook aan.") == true)
    await third.type("X<F2>")
    #expect(third.lastNews?.hasPrefix("Bewaard: ") == true)
  }

  /// A record that is made on the way has a draft of its own.
  @Test func whatIsTypedOnTheWayIsKeptToo() async throws {
    let (drawer, store) = (Drawer(), try await Keys.example())
    var keys = try await Keys(screen: .projects, store: store, drafts: drawer)
    await keys.type("aProject<Down><Down>Nieuwe instelling<Enter><Enter>")
    #expect(keys.heading.hasPrefix("Toevoegen: organisatie"))
    await keys.type("Heel <Down>")
    #expect(drawer.all.count == 2)
    #expect(Set(drawer.all.map(\.id)).count == 2 && !drawer.all.contains { $0.id.isEmpty })
    await keys.type("<F2>")
    #expect(drawer.all.map(\.kind) == ["PRJ"])
    await keys.type("<F2>")
    #expect(drawer.all.isEmpty)
  }
}
