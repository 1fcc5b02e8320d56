import OogstModel
import OogstReading
import OogstStore
import Testing

@testable import OogstDashboard

/// Forms by keys alone: every kind, three modes, two languages.
@Suite struct FormTests {
  private var modes: [Settings.Mode] { [.seeing, .listening] }

  // MARK: - Every kind

  /// What is typed for a field, and what it must be then.
  private func sample(
    _ field: Field, _ language: Language, _ store: SQLiteStore
  ) -> (keys: String, line: String, value: Value) {
    let isDutch = language == .dutch
    switch field.type {
    case .text: return ("Eén \(field.name)", "Eén \(field.name)", .text("Eén \(field.name)"))
    case .prose:
      return ("<Enter>Eerste<Enter>Twee <Tab>", "Eerste\nTwee \n.", .text("Eerste\nTwee"))
    case .number:
      let number = max(field.bounds?.lowerBound ?? 3, 1)
      let text = number.written(decimals: field.decimals, mark: isDutch ? "," : ".")
      return (text, text, .number(number))
    case .range:
      let text = isDutch ? "60 tot 80" : "60 to 80"
      return (text, text, .range(NumberRange(60, 80)))
    case .money:
      let text = isDutch ? "1.000,50 euro" : "1,000.50 euro"
      return (text, text, .money(Money(cents: 100_050, currency: "EUR")))
    case .date:
      let date = PartialDate(2020, 6, 15).map(Value.date) ?? .unknown
      return ("15-6-2020", "15-6-2020", date)
    case .time: return ("9:30", "9:30", TimeOfDay("9:30").map(Value.time) ?? .unknown)
    case .link: return ("https://example.org", "https://example.org", .text("https://example.org"))
    case .tags: return ("zorg; wonen", "zorg; wonen", .tags(["zorg", "wonen"]))
    case .yesNo: return ("<Enter><Home><Enter>", "1", .yesNo(true))
    case .choice(let options): return ("<Enter><Home><Enter>", "1", .choice(options[0].name))
    case .reference(let kinds):
      return ("\(kinds[0])-1<Enter>", "\(kinds[0])-1", .reference(RecordID(kinds[0], 1)))
    case .references(let kinds):
      return (
        "\(kinds[0])-1<Enter>", "\(kinds[0])-1", .references([.record(RecordID(kinds[0], 1))])
      )
    }
  }

  @Test(arguments: [Settings.Mode.seeing, .listening], Language.allCases)
  func everyKindIsEnteredByKeysAlone(mode: Settings.Mode, language: Language) async throws {
    let store = try await Keys.example()
    for kind in Kind.all {
      var keys = try await Keys(mode: mode, language: language, store: store)
      await keys.line("\(language == .dutch ? "toevoegen" : "add") \(kind.name)")
      #expect(keys.heading.contains(": " + kind.label[language] + ". "), "\(kind.name)")
      await keys.type(mode == .listening ? "<Down>" : "")
      let more = language == .dutch ? "Meer velden" : "More fields"
      if keys.canvas.lines.contains(where: { $0.hasPrefix(more) }) {
        for _ in 0..<FormState.mostAtFirst { await keys.type("<Tab>") }
        #expect(keys.underCursor.hasPrefix(more))
        await keys.type("<Enter><PgUp>")
      }
      let form = try #require(keys.state.top as? FormState)
      #expect(form.shownFields.count == kind.fields.count)
      var expected = kind.fields.map { _ in Value.unknown }
      for index in form.order {
        let sample = sample(kind.fields[index], language, store)
        await keys.type(sample.keys)
        let isProse = kind.fields[index].type == .prose
        if !isProse { await keys.type("<Down>") }
        expected[index] = sample.value
      }
      await keys.type("<F2>")
      let news = keys.lastNews ?? keys.canvas.lines.joined(separator: "\n")
      guard news.hasPrefix(language == .dutch ? "Bewaard: " : "Saved: ") else {
        Issue.record("\(kind.name): \(news)\n\(keys.canvas.lines.joined(separator: "\n"))")
        continue
      }
      let id = try #require(
        try await store.page(
          ListQuery(kind.code, order: .lastEnteredFirst), .first, count: 1
        ).rows.first?.id)
      let saved = try #require(try await store.records([id]).first)
      for (index, field) in kind.fields.enumerated() {
        #expect(saved.values[index] == expected[index], "\(kind.name).\(field.name)")
      }
      try await changeUndoAndRemove(id, kind, &keys, store)
    }
  }

  /// Change the title, undo that, remove, and bring back.
  private func changeUndoAndRemove(
    _ id: RecordID, _ kind: Kind, _ keys: inout Keys, _ store: SQLiteStore
  ) async throws {
    let before = try await store.records([id])[0]
    let yes = keys.state.settings.language == .dutch ? "j" : "y"
    await keys.line(id.description)
    await keys.type("e")
    if keys.state.settings.mode == .listening { await keys.type("<Down>") }
    await keys.type("X<F2>")
    let changed = try await store.records([id])[0]
    guard case .text(let title) = before.values[kind.titleIndex] else { return }
    #expect(changed.values[kind.titleIndex] == .text("X" + title))
    #expect(changed.values.count { $0 != .unknown } == before.values.count { $0 != .unknown })
    #expect(keys.heading.hasSuffix("X" + title), "\(keys.heading)")
    await keys.type("u\(yes)")
    #expect(try await store.records([id])[0].values == before.values)
    await keys.type("D")
    #expect(try await store.records([id]).isEmpty)
    await keys.type("u\(yes)")
    #expect(try await store.records([id])[0].values == before.values)
  }

  @Test(arguments: Language.allCases)
  func everyKindIsEnteredInLines(language: Language) async throws {
    let store = try await Keys.example()
    for kind in Kind.all {
      var keys = try await Keys(mode: .linear, language: language, store: store)
      await keys.line("\(language == .dutch ? "toevoegen" : "add") \(kind.name)")
      var expected = kind.fields.map { _ in Value.unknown }
      for number in 0..<kind.fields.count {
        if number == FormState.mostAtFirst { await keys.line("2") }
        let form = try #require(keys.state.top as? FormState)
        let index = form.order[number]
        let label = kind.fields[index].label[language]
        #expect(keys.state.linePrompt.hasPrefix(label), "\(keys.state.linePrompt)")
        let sample = sample(kind.fields[index], language, store)
        for line in sample.line.split(separator: "\n") { await keys.line(String(line)) }
        expected[index] = sample.value
      }
      await keys.line("1")
      let id = try #require(
        try await store.page(
          ListQuery(kind.code, order: .lastEnteredFirst), .first, count: 1
        ).rows.first?.id)
      let saved = try #require(try await store.records([id]).first)
      for (index, field) in kind.fields.enumerated() {
        #expect(saved.values[index] == expected[index], "\(kind.name).\(field.name)")
      }
    }
  }

  // MARK: - What is there already

  /// A form that is opened and saved without a change changes nothing, whatever values a record has.
  @Test(arguments: Language.allCases)
  func openingAndReadingEveryFieldChangesNothing(language: Language) async throws {
    let store = try await Keys.example()
    for kind in Kind.all where kind.code != SavedView.code {
      var keys = try await Keys(language: language, store: store)
      for row in try await store.page(ListQuery(kind.code), .first, count: 8).rows {
        await keys.line("\(language == .dutch ? "wijzig" : "edit") \(row.id)")
        let form = try #require(keys.state.top as? FormState)
        for _ in form.lines { await keys.type("<Down>") }
        await keys.type("<F2>")
        #expect(
          keys.lastNews == (language == .dutch ? "Er was niets veranderd." : "Nothing was changed.")
        )
      }
    }
  }

  /// The words of every value are read again as that value.
  @Test(arguments: Language.allCases)
  func whatStandsInAFieldIsReadAsWhatItWas(language: Language) async throws {
    let store = try await Keys.example()
    for kind in Kind.all {
      for row in try await store.page(ListQuery(kind.code), .first, count: 50).rows {
        let record = try #require(try await store.records([row.id]).first)
        for (index, field) in kind.fields.enumerated() where field.type.targets.isEmpty {
          let value = record.values[index]
          if case .date(let date) = value, date.isDerived { continue }
          let text = EditableText(language: language, titles: [:]).text(value, field)
          var entry = RecordEntry(kind, today: Day(secondsSince1970: 0))
          entry.set(index, to: text)
          #expect(entry.problems.isEmpty, "\(kind.name).\(field.name): \(text)")
          #expect(entry.values[index] == value, "\(kind.name).\(field.name): \(text)")
        }
      }
    }
  }

  // MARK: - Mistakes

  @Test(arguments: [Settings.Mode.seeing, .listening])
  func mistakesAreToldTogetherAndEachLeadsToItsField(mode: Settings.Mode) async throws {
    var keys = try await Keys(screen: .projects, mode: mode, store: try await Keys.example())
    await keys.type("a" + (mode == .listening ? "<Down>" : ""))
    for _ in 0..<6 { await keys.type("<Down>") }
    #expect(keys.canvas.lines.contains { $0.hasPrefix("Beweging vastgesteld op") })
    await keys.type("31-02-2024<Down>")
    let row = keys.canvas.lines.first { $0.hasPrefix("Beweging vastgesteld op, fout") }
    #expect(row?.hasSuffix(": 31-02-2024") == true)
    await keys.type("<F2>")
    #expect(keys.messages.contains("Niet bewaard: 2 fouten. Enter gaat naar het veld."))
    #expect(keys.underCursor == "Titel ontbreekt en moet er zijn.")
    await keys.type("<Down>")
    #expect(keys.underCursor.hasPrefix("31-02-2024 is bij Beweging vastgesteld op geen datum"))
    await keys.type("<Enter><End><Back><Back><Back><Back>2023<Home><Del><Del><Del>1-")
    await keys.type("<F2>")
    #expect(keys.underCursor == "Titel ontbreekt en moet er zijn.")
    await keys.type("<Enter>Zin<F2>")
    #expect(keys.lastNews?.hasPrefix("Bewaard: Zin, ") == true)
  }

  @Test func aFieldThatWasNotTouchedIsNeverWrong() async throws {
    var keys = try await Keys(screen: .projects, store: try await Keys.example())
    await keys.type("a<Down><Down><Down><Up><Up><Up>")
    #expect(!keys.canvas.lines.contains { $0.contains("fout") })
  }

  // MARK: - Never lose a word

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
    await keys.choose("Verder met Project: Eerste")
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
    #expect(keys.underCursor.hasPrefix("31-2-2024"))
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

  @Test func whatIsNotSavedSaysWhatIsNotRightYet() async throws {
    var keys = try await Keys(screen: .projects, store: try await Keys.example())
    await keys.type("a<Down>kort<Esc>d")
    #expect(keys.lines.prefix(2) == ["Nog niet bewaard", "Project, nog niet goed: titel"])
  }
}
