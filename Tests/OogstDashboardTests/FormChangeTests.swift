import OogstModel
import OogstReading
import OogstStore
import Testing

@testable import OogstDashboard

/// What comes of forms: records made on the way, the bin, one field set, what follows from a save.
@Suite struct FormChangeTests {
  // MARK: - On the way

  @Test func aRecordIsMadeOnTheWayAndReferredTo() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(screen: .projects, store: store)
    await keys.type("aProject<Down><Down>Nieuwe instelling<Enter>")
    #expect(keys.underCursor == "Nieuw: organisatie Nieuwe instelling")
    await keys.type("<Enter>")
    #expect(keys.heading.hasPrefix("Toevoegen: organisatie"))
    await keys.type("<F2>")
    #expect(keys.heading.hasPrefix("Toevoegen: project"))
    await keys.type("<F2>")
    let project = try #require(
      try await store.page(ListQuery("PRJ", order: .lastEnteredFirst), .first, count: 1).rows.first)
    let record = try Project(values: try await store.records([project.id])[0].values)
    let organisation = try #require(record.organisation?.id)
    #expect(try await store.titles(of: [organisation])[organisation] == "Nieuwe instelling")
  }

  @Test func whatTheListIsNarrowedToIsKnownOfANewRecord() async throws {
    var keys = try await Keys(screen: .projects, store: try await Keys.example())
    await keys.line("filter stadium=opschalen")
    await keys.type("a")
    let form = try #require(keys.state.top as? FormState)
    let index = try #require(Project.kind.index(of: "stage"))
    #expect(form.fields[index].value == .choice("scaling"))
  }

  @Test func onARecordWhatRefersToItCanBeAdded() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(store: store)
    await keys.line("PRJ-6")
    await keys.type("a")
    #expect(keys.lines.first == "Hierbij")
    await keys.choose("Monitorgesprek, project")
    let form = try #require(keys.state.top as? FormState)
    let index = try #require(Conversation.kind.index(of: "project"))
    #expect(form.fields[index].value == .reference(RecordID("PRJ", 6)))
  }

  @Test func aCopyIsANewRecord() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(store: store)
    await keys.line("PRJ-6")
    await keys.type("AKopie van <F2>")
    let row = try #require(
      try await store.page(ListQuery("PRJ", order: .lastEnteredFirst), .first, count: 1).rows.first)
    let (copy, old) = (
      try await store.records([row.id])[0], try await store.records([RecordID("PRJ", 6)])[0]
    )
    #expect(copy.values[0] == .text("Kopie van Zin in mijn dag"))
    #expect(copy.values.dropFirst() == old.values.dropFirst())
    #expect(copy.meta.origin == .entered)
  }

  @Test func whoMayOnlyLookChangesNothing() async throws {
    var keys = try await Keys(screen: .projects, isReadOnly: true)
    for key in ["a", "e", "A", "D", "u"] {
      await keys.type(key)
      #expect(keys.lastNews == "Hier is alleen te lezen: oogst is gestart met --read-only.")
      #expect(keys.state.stack.count == 1)
    }
    await keys.type("m")
    #expect(!keys.lines.contains { $0.hasPrefix("Wijzig het record") })
  }

  @Test func whatFollowsFromASaveIsSaid() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(store: store)
    await keys.line("PRJ-6")
    await keys.type("a")
    await keys.choose("Monitorgesprek, project")
    await keys.type("Gesprek")
    let form = try #require(keys.state.top as? FormState)
    for name in ["status", "movement"] {
      let index = try #require(Conversation.kind.index(of: name))
      let line = try #require(form.lines.firstIndex(of: .field(index)))
      await keys.type("<PgUp>")
      for _ in 0..<line { await keys.type("<Down>") }
      guard case .choice(let options) = Conversation.kind.fields[index].type else { continue }
      let wanted = name == "status" ? Conversation.Status.held.rawValue : Movement.stalled.rawValue
      let place = try #require(options.firstIndex { $0.name == wanted })
      await keys.type("<Enter><Home>" + String(repeating: "<Down>", count: place) + "<Enter>")
    }
    await keys.type("<F2>")
    #expect(keys.lastNews?.contains("Beweging van Zin in mijn dag is nu staat stil.") == true)
  }

  // MARK: - The bin

  @Test(arguments: [Settings.Mode.seeing, .listening, .linear])
  func whatWasRemovedIsBroughtBackFromTheBin(mode: Settings.Mode) async throws {
    let store = try await Keys.example()
    var keys = try await Keys(mode: mode, store: store)
    for id in ["LES-2", "PRJ-6"] {
      await keys.line(id)
      await keys.line("weggooien")
    }
    #expect(keys.lastNews?.hasPrefix("Weggegooid: Zin in mijn dag.") == true)
    #expect(keys.lastNews?.contains(" haalt het terug.") == true)
    await keys.line("prullenbak")
    #expect(keys.heading == "Prullenbak: 2. Enter haalt terug")
    if mode == .linear { await keys.line("2") } else { await keys.choose("Les: ") }
    #expect(keys.lastNews?.hasPrefix("Teruggehaald: ") == true)
    #expect(keys.heading == "Prullenbak: 1. Enter haalt terug")
    #expect(try await store.records([RecordID("LES", 2)]).count == 1)
  }

  /// One that somebody changed since does not keep those before it from being undone.
  @Test func whatCannotBeUndoneIsPassedOver() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(store: store)
    await keys.line("PRJ-6")
    await keys.line("zet korte naam=Eerst")
    await keys.line("PRJ-7")
    await keys.line("zet korte naam=Dan")
    var theirs = try #require(try await store.records([RecordID("PRJ", 7)]).first)
    try theirs.update(as: Project.self) { $0.shortName = "Van jansen" }
    _ = try await store.save([theirs], by: "jansen")
    await keys.type("uj")
    #expect(keys.lastNews?.hasPrefix("Dit is niet meer ongedaan te maken: jansen") == true)
    await keys.type("uj")
    #expect(keys.lastNews == "Ongedaan gemaakt.")
    let six = try Project(values: try await store.records([RecordID("PRJ", 6)])[0].values)
    #expect(six.shortName.isEmpty)
  }

  /// Other screens show one's own save when one comes back to them.
  @Test func screensShowWhatWasSavedElsewhere() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(store: store)
    await keys.type("4")
    let before = keys.lines.count
    await keys.type("1")
    await keys.line("toevoegen meting")
    await keys.type("Nieuwe meting<F2>4")
    #expect(keys.lines.count > before)
    #expect(keys.lines.contains { $0.contains("Nieuwe meting") })
  }

  // MARK: - One field

  @Test(arguments: [Settings.Mode.seeing, .listening])
  func oneFieldIsSetFromAListWithoutAForm(mode: Settings.Mode) async throws {
    let store = try await Keys.example()
    var keys = try await Keys(screen: .projects, mode: mode, store: store)
    await keys.type("<Down><Down>")
    let id = try #require(keys.state.top?.focusedRecord)
    await keys.type("z")
    await keys.choose("Status: ")
    #expect(keys.canvas.lines.contains { $0.hasSuffix("lopend") || $0.contains("lopend,") })
    await keys.type("<Home><Enter>")
    #expect(keys.lastNews?.hasPrefix("Bewaard: ") == true)
    let saved = try Project(values: try await store.records([id])[0].values)
    #expect(saved.status == .applied)
    #expect(keys.state.top?.focusedRecord == id)
  }

  @Test func aDayIsTypedAndEnterSavesIt() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(store: store)
    await keys.line("PRJ-6")
    await keys.type("z")
    await keys.choose("Einde: ")
    await keys.type("31-2-2024<Enter>")
    #expect(keys.underCursor.hasSuffix(": 31-2-2024"))
    await keys.type("<Enter><Del><Del><Enter>")
    #expect(keys.lastNews?.hasPrefix("Bewaard: ") == true, "\(keys.canvas.lines)")
    let saved = try Project(values: try await store.records([RecordID("PRJ", 6)])[0].values)
    #expect(saved.ends != nil)
  }

  @Test(arguments: [Settings.Mode.seeing, .linear])
  func oneFieldIsTypedInALine(mode: Settings.Mode) async throws {
    let store = try await Keys.example()
    var keys = try await Keys(mode: mode, store: store)
    await keys.line("PRJ-6")
    await keys.line("zet status=afgerond")
    #expect(keys.lastNews == "Status van Zin in mijn dag is nu afgerond.")
    await keys.line("zet status=afgerondd")
    #expect(keys.lastNews?.hasPrefix("afgerondd bestaat niet bij Status") == true)
    await keys.line("zet kleur=rood")
    #expect(keys.lastNews?.hasPrefix("kleur is geen veld.") == true)
    let saved = try Project(values: try await store.records([RecordID("PRJ", 6)])[0].values)
    #expect(saved.status == .finished)
  }

  @Test func aValueOfTheHistoryIsPutBackAsAChangeLikeAnother() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(store: store)
    let id = RecordID("PRJ", 6)
    await keys.line("PRJ-6")
    await keys.line("zet korte naam=Zin")
    await keys.line("zet korte naam=Dag")
    await keys.type("v")
    let line = try #require(keys.lines.first { $0.contains("korte naam van Zin naar Dag") })
    await keys.choose(String(line.prefix(30)))
    #expect((keys.state.top as? FormState)?.fields[1].text == "Zin")
    await keys.type("<Enter>")
    #expect(try Project(values: try await store.records([id])[0].values).shortName == "Zin")
    #expect(keys.lines.contains { $0.contains("korte naam van Dag naar Zin") })
  }

  @Test func whatContradictsItselfIsToldAndSavedAllTheSame() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(store: store)
    await keys.line("PRJ-6")
    await keys.line("zet begin=2024")
    await keys.line("zet einde=2020")
    await keys.line("wijzig PRJ-6")
    await keys.type("X<F2>")
    #expect(keys.lastNews?.hasPrefix("Bewaard: XZin in mijn dag") == true)
    #expect(keys.lastNews?.contains("Let op: Einde: ") == true, "\(keys.lastNews ?? "")")
  }

  @Test func aNameThatIsThereAlreadyIsTold() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(store: store)
    await keys.line("toevoegen programma")
    await keys.type("Thuis<F2>")
    #expect(keys.lastNews?.contains("Let op") == false)
    await keys.line("toevoegen programma")
    await keys.type("thuis<F2>")
    let first = try #require(
      try await store.page(
        ListQuery(Programme.code, order: .lastEnteredFirst), .first, count: 2
      ).rows.last?.id)
    #expect(
      keys.lastNews?.contains("Let op: deze naam is er al bij programma's: \(first).") == true,
      "\(keys.lastNews ?? "")")
    // Saved again as it is named, it is nothing new.
    await keys.line("zet soort=programma")
    #expect(keys.lastNews?.contains("Let op") == false)
  }

  /// Who changes one thing need not mend what somebody else threw away, and sees that it was.
  @Test func aRecordThatNamesOneOfTheBinIsChangedAllTheSame() async throws {
    let store = try await Keys.example()
    let gone = try #require(try await store.records([RecordID("PRG", 2)]).first)
    let rows = try await store.page(
      ListQuery(Project.code, programme: gone.id), .first, count: 1
    ).rows
    let id = try #require(rows.first?.id)
    _ = try await store.write(Batch(removed: [gone]), by: "bob")
    var keys = try await Keys(store: store)
    await keys.line(id.description)
    #expect(keys.lines.contains { $0.hasPrefix("Programma: ") && $0.hasSuffix(" (weggegooid)") })
    await keys.line("wijzig \(id)")
    await keys.type("X<F2>")
    #expect(keys.lastNews?.hasPrefix("Bewaard: X") == true, "\(keys.lastNews ?? "")")
    let saved = try Project(values: try #require(try await store.records([id]).first).values)
    #expect(saved.programme?.id == gone.id)
    // Another one that is gone cannot be named, though.
    await keys.line("zet programma=PRG-99")
    #expect(keys.lastNews?.contains("bestaat niet") == true)
  }

  @Test func whatOthersSavedIsThereWhenItIsAskedFor() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(screen: .projects, store: store)
    func rename(_ title: String) async throws {
      var record = try #require(try await store.records([RecordID("PRJ", 1)]).first)
      record.values[Project.kind.titleIndex] = .text(title)
      _ = try await store.write(Batch(saved: [record]), by: "bob")
    }
    try await rename("Aaa eerst")
    await keys.type("R")
    #expect(keys.canvas.lines.contains { $0.hasPrefix("Aaa eerst") })
    await keys.type("1")
    try await rename("Aab daarna")
    await keys.session.send(.mayHaveChanged)
    await keys.type("2")
    #expect(keys.canvas.lines.contains { $0.hasPrefix("Aab daarna") })
    await keys.line("PRJ-1")
    try await rename("Aac ten slotte")
    await keys.type("R")
    #expect(keys.heading.contains("Aac ten slotte"))
  }

  /// Where the last change was made does not matter: what can be taken back is.
  @Test func theLineTakesBackWhateverWasChanged() async throws {
    var keys = try await Keys(screen: .projects, store: try await Keys.example())
    await keys.type("aTitel")
    for _ in 0..<30 where keys.underCursor != "Laatste wijziging terug" {
      await keys.type("<Down>")
    }
    await keys.type("<Enter>")
    #expect((keys.state.top as? FormState)?.fields[0].text == "Tite")
  }

  /// One round of mistakes: what names lead to is looked up with what can be seen at once.
  @Test func allMistakesAreToldAtOnce() async throws {
    var keys = try await Keys(screen: .projects, store: try await Keys.example())
    await keys.type("a<Down><Down>nergens<Down>nooit<F2>")
    #expect(keys.messages.contains("Niet bewaard: 3 fouten. Enter gaat naar het veld."))
  }

  @Test func aCommaBeforeThreeDigitsIsTold() async throws {
    var keys = try await Keys(store: try await Keys.example())
    await keys.line("wijzig PRJ-6")
    let index = try #require(Project.kind.index(of: "budget"))
    for _ in 0..<20 where !keys.underCursor.hasPrefix("Gegevens, ") { await keys.type("<Down>") }
    await keys.type("<Enter>")
    #expect((keys.state.top as? FormState)?.focusedField == index)
    await keys.type("100,555<F2>")
    #expect(
      keys.lastNews?.contains("Let op: Bedrag: 100,555 is gelezen als 100555, zonder decimalen.")
        == true, "\(keys.lastNews ?? "") \(keys.canvas.lines)")
  }

  @Test func aRecordOfTheBinSaysSoAndComesBack() async throws {
    let store = try await Keys.example()
    let gone = try #require(try await store.records([RecordID("PRG", 2)]).first)
    var keys = try await Keys(store: store)
    await keys.line("PRG-2")
    await keys.type("1")
    _ = try await store.write(Batch(removed: [gone]), by: "bob")
    await keys.line("PRG-2")
    #expect(keys.heading.hasSuffix("bob (weggegooid)"), "\(keys.heading)")
    await keys.choose("Haal het terug")
    #expect(try await store.records([gone.id]).count == 1)
  }

  @Test func anAmountBelowZeroIsSavedAndTold() async throws {
    var keys = try await Keys(store: try await Keys.example())
    await keys.line("PRJ-6")
    await keys.line("zet bedrag=-5")
    await keys.line("wijzig PRJ-6")
    await keys.type("X<F2>")
    #expect(
      keys.lastNews?.contains("Let op: Bedrag: is minder dan nul.") == true,
      "\(keys.lastNews ?? "")")
  }

  @Test func lettersOneAfterAnotherFindAnOption() {
    var choice = FormChoice(
      field: nil, title: "",
      lines: ["aangevraagd", "afgerond", "gestopt", "afgewezen", "onbekend"].map {
        FormChoice.Line(text: $0, pick: .field(0))
      })
    for (keys, found) in [("afg", 1), ("w", 1), ("a", 3), ("o", 4), ("aa", 0)] {
      for letter in keys { _ = choice.move(by: .character(letter)) }
      #expect(choice.focus == found, "\(keys)")
    }
    _ = choice.move(by: .home)
    // What folds to nothing is no beginning of everything.
    #expect(!choice.move(by: .character("\u{1D92D}")) && choice.focus == 0)
    for letter in "afgew" { _ = choice.move(by: .character(letter)) }
    #expect(choice.focus == 3)
  }

  @Test func whatIsNotSavedSaysWhatIsNotRightYet() async throws {
    var keys = try await Keys(screen: .projects, store: try await Keys.example())
    await keys.type("a<Down>kort<Esc>d")
    #expect(keys.lines.prefix(2) == ["Nog niet bewaard", "Nieuw, project, nog niet goed: titel"])
  }
}
