import OogstExchange
import OogstModel
import OogstReading
import OogstStore
import Testing

@testable import OogstDashboard

/// What was found by browsing as a newcomer would.
struct BrowseTests {
  @Test func aMinusBeforeAFieldOrdersDescendingAndTheNewsSaysWhichWay() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.line("sorteer -bedrag")
    #expect(keys.messages == ["De lijst is gesorteerd op bedrag, aflopend."])
    await keys.line("sorteer bedrag")
    #expect(keys.messages == ["De lijst is gesorteerd op bedrag, oplopend."])
    await keys.line("sorteer nieuwste eerst")
    #expect(keys.messages == ["De lijst is gesorteerd: nieuwste eerst."])
  }

  @Test func whatOrdersAListStandsInItsRows() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.line("sorteer begin")
    let row = try #require(keys.rows.first)
    // The day on which it began, which no list shows otherwise.
    #expect(row.contains("dinsdag, januari 2023, "), "\(row)")
    await keys.line("sorteer status")
    #expect(keys.rows.dropFirst(2).first?.hasPrefix("lopend, ") == true)
  }

  @Test func theNewestLessonsAreThoseOfTheLastDays() async throws {
    let keys = try await Keys()
    let first = try #require(keys.lines.firstIndex { $0 == "Nieuwste lessen" })
    #expect(keys.lines[first + 1].contains("maart 2024"), "\(keys.lines[first + 1])")
  }

  @Test func anEmptyFilterNamesTheKeyThatTakesItAway() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.line("filter bedrag>=1.000.000.000")
    #expect(
      keys.canvas.lines.contains("Niets voldoet aan dit filter. Backspace haalt het filter weg."))
  }

  @Test func aKindIsKnownByWhatPeopleCallIt() {
    for word in ["gesprekken", "gesprek", "conversations"] {
      #expect(Kind.all.answering(to: word)?.code == Conversation.code, "\(word)")
    }
    #expect(Kind.all.answering(to: "rondes")?.code == MeasurementRound.code)
  }

  @Test(arguments: [Settings.Mode.seeing, .listening])
  func aTypedFilterIsAnsweredWithTheHeadingAndItsCount(_ mode: Settings.Mode) async throws {
    var keys = try await Keys(screen: .projects, mode: mode)
    await keys.type(":filter beweging=versneld<Enter>")
    #expect(keys.heading == "Projecten, alle programma's, beweging versneld: 10")
    #expect(keys.lastNews == "Projecten, alle programma's, beweging versneld: 10")
  }

  @Test func everyFilterThatIsSetIsALineThatTakesItAway() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.line("filter beweging=versneld")
    await keys.line("filter bedrag>=10.000")
    await keys.type("f")
    #expect(keys.lines.contains("Gekozen"))
    #expect(keys.lines.contains("Haal weg: bedrag minstens 10.000"))
    await keys.choose("Haal weg: beweging versneld")
    #expect(keys.lastNews == "Beweging versneld is weggehaald. Backspace gaat naar de lijst.")
    await keys.type("<Back>")
    #expect(keys.heading.hasPrefix("Projecten, alle programma's, bedrag minstens 10.000: "))
    await keys.type("f")
    await keys.choose("Haal weg: bedrag")
    #expect(!keys.lines.contains("Gekozen"))
    await keys.type("<Back>")
    #expect(keys.heading == "Projecten, alle programma's: 43")
  }

  @Test func backspaceHeldInAPromptStopsAtItsBeginning() async throws {
    for start in ["/", ":"] {
      var keys = try await Keys(screen: .projects)
      await keys.type(start + "ab<Back><Back><Back><Back><Back>")
      #expect(keys.screen.prompt != nil)
      // Seen, and not behind the prompt.
      #expect(keys.canvas.lines.contains("Leeg. Esc sluit deze regel."))
      await keys.type("<Esc>")
      #expect(keys.screen.prompt == nil)
      #expect(keys.heading == "Projecten, alle programma's: 43")
    }
  }

  @Test func fromAProgrammeBackGoesToAllOfThemBeforeItAsksToLeave() async throws {
    var keys = try await Keys(programme: RecordID("PRG", 2))
    #expect(keys.heading.hasPrefix("Overzicht, Begeleiding"))
    await keys.type("q")
    #expect(keys.heading.hasPrefix("Overzicht, alle programma's."))
    #expect(keys.session.remembered.isEmpty)
    await keys.type("q")
    #expect(keys.lastNews?.contains("oogst verlaten?") == true)
  }

  @Test func afterAnImportOfProjectsAloneTheOverviewSaysSo() async throws {
    let store = try SQLiteStore.inMemory()
    var project = Project()
    project.title = "Samen koken"
    _ = try await store.save([Record(project)], by: "")
    let keys = try await Keys(store: store, isExample: false)
    #expect(keys.lines.contains("Projecten: 1"))
    #expect(!keys.lines.contains("Wat aandacht vraagt"))
    // Of nothing that is not known.
    #expect(!keys.lines.contains { $0.hasPrefix("Grootste") || $0 == "Status" })
  }

  @Test(arguments: [Settings.Mode.seeing, .listening, .linear])
  func afterAnImportTheOverviewSaysHowProjectsAreSpread(mode: Settings.Mode) async throws {
    let store = try SQLiteStore.inMemory()
    var records: [Record] = []
    for number in 1...8 {
      var project = Project()
      project.title = "Project \(number)"
      project.status = number > 6 ? .stopped : .running
      project.begins = PartialDate(2015 + number % 3)
      project.budget = number == 8 ? nil : Money(cents: number * 100_000, currency: "EUR")
      records.append(Record(project))
    }
    _ = try await store.save(records, by: "")
    var keys = try await Keys(mode: mode, store: store, isExample: false)
    let lines = Linear.reading(keys.screen)
    #expect(lines.contains { $0.hasSuffix("lopend: 6 (75 %)") })
    #expect(lines.contains("Grootste projecten in euro") && lines.contains("Nieuwste projecten"))
    #expect(lines.contains { $0.contains("Project 7, 7.000 euro") })
    let number = try #require(
      lines.first { $0.hasSuffix("Per jaar van begin") }?.split(separator: " ").first
        .flatMap { Int($0) })
    await keys.session.send(.openNumber(number))
    #expect(Linear.reading(keys.screen).contains { $0.hasSuffix("2016: 3 (38 %), 12.000 euro") })
  }

  @Test(arguments: [Settings.Mode.seeing, .listening], [40, 80])
  func theNumberOfRowsIsSeenHoweverLongTheHeadingIs(
    mode: Settings.Mode, columns: Int
  ) async throws {
    var keys = try await Keys(screen: .projects, mode: mode, columns: columns)
    await keys.type(":filter beweging=versneld,doorgestart<Enter>")
    await keys.type(":filter stadium=opschalen,voorbereiden,verkennen<Enter>")
    await keys.type(":filter status=lopend,in afronding,stilgelegd<Enter>")
    let heading = keys.heading
    #expect(heading.count > columns)
    let end = String(heading[try #require(heading.lastIndex(of: ":"))...])
    let canvas = keys.canvas
    let rows = mode == .seeing ? canvas.lines[0...1] : canvas.lines[2...2]
    #expect(rows.last?.hasSuffix(end) == true)
    // Every row below it is there, and the cursor is on one.
    #expect(Set(keys.drawnRows).isSubset(of: Set(canvas.lines)))
    await keys.type("<Down><End>")
    #expect(keys.underCursor == keys.drawnRows.last)
    await keys.type("w")
    #expect(keys.lastNews?.contains(heading) == true)
  }

  @Test(arguments: [Settings.Mode.seeing, .linear])
  func aStepBetweenTwoRoundsOpensTheProjectsThatMadeIt(mode: Settings.Mode) async throws {
    var keys = try await Keys(screen: .progress, mode: mode, programme: Moment.practice)
    if mode == .linear { await keys.line("1") } else { await keys.type("<Enter>") }
    let headings = Set(keys.lines.filter { $0.contains(", van meting 1 naar meting 2") })
    #expect(headings.count == 2)
    guard case .page(let page) = keys.screen.content else { return }
    let lines = page.layout.page.sections.flatMap(\.lines)
    let steps = lines.compactMap { line -> (text: String, query: ListQuery)? in
      guard case .item(let text, _, .list(let query)) = line, text.hasPrefix("van ") else {
        return nil
      }
      return (text, query)
    }
    #expect(steps.count > 15)
    let store = try await Keys.example()
    for (text, query) in steps {
      let count = try await store.count(query)
      #expect(text.contains(": \(count) project"), "\(text)")
    }
  }

  @Test func whatWasSoInARoundCanBeTypedAndTakenAway() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type(":filter beweging in \"Oefenprogramma, meting 1\"=vertraagd<Enter>")
    await keys.type(":filter beweging in Oefenprogramma, meting 2=versneld<Enter>")
    #expect(
      keys.heading
        == "Projecten, alle programma's, beweging vertraagd in Oefenprogramma, meting 1, "
        + "beweging versneld in Oefenprogramma, meting 2: 3")
    await keys.type("f")
    #expect(keys.lines.contains("Haal weg: beweging vertraagd in Oefenprogramma, meting 1"))
    await keys.choose("Haal weg: beweging versneld")
    await keys.type("<Back>")
    #expect(keys.heading.hasSuffix("beweging vertraagd in Oefenprogramma, meting 1: 11"))
    await keys.type(":filter beweging in meting 77=versneld<Enter>")
    #expect(keys.lastNews?.hasPrefix("meting 77 bestaat niet bij Meting") == true)
    // A record of another kind is no round.
    await keys.type(":filter beweging in PRG-1=versneld<Enter>")
    #expect(keys.lastNews?.hasPrefix("PRG-1 bestaat niet bij Meting") == true)
    await keys.type(":filter bedrag in Oefenprogramma, meting 1=5<Enter>")
    #expect(keys.lastNews?.hasPrefix("Van Bedrag is alleen bekend hoe het nu is.") == true)
  }

  @Test(arguments: [Language.dutch, .english])
  func aTalkThatWasPlannedForADayThatHasPassedIsLate(language: Language) async throws {
    var keys = try await Keys(language: language)
    await keys.choose(language == .dutch ? "1 gesprek had al" : "1 conversation should")
    #expect(keys.rows.count == 1)
    #expect(
      keys.rows.first?.hasPrefix(language == .dutch ? "gepland, te laat, " : "planned, overdue, ")
        == true)
  }

  @Test func aProjectThatIsOverDoesNotStandStill() async throws {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    let records = [Project.Status.running, .finished, .stopped, nil].map { status in
      var project = Project()
      project.title = "Stil \(status?.rawValue ?? "")"
      project.status = status
      project.movement = .stalled
      return Record(project)
    }
    _ = try await store.save(records, by: "test")
    var keys = try await Keys(store: store, isExample: false)
    await keys.choose("2 projecten staan stil")
    #expect(keys.rows.count == 2 && keys.heading.hasSuffix("status niet afgerond of gestopt: 2"))
  }

  @Test func aSecondPaneLeavesRowsAsWideAsAnyWindow() {
    for columns in 40...300 {
      let grid = Grid(Size(rows: 24, columns: columns), Settings())
      #expect(grid.listWidth >= min(columns, 80))
    }
  }

  /// What is printed of a value is what people type of it: a comma that belongs to it stands in quotes.
  @Test(arguments: Language.allCases)
  func everyValueThatIsPrintedIsTakenBackWhenItIsTyped(language: Language) async throws {
    let store = try await Keys.example()
    let today = try #require(Day(ExampleData.today))
    var fed = 0
    for kind in store.kinds {
      let ids = try await store.page(ListQuery(kind.code), .first, count: 500).rows.map(\.id)
      for record in try await store.records(ids) {
        let titles = try await store.titles(of: Set(record.values.flatMap(\.referenced)))
        for (field, value) in zip(kind.fields, record.values)
        where !field.uses.contains(.personal) && field.type != .prose {
          for (one, wanted) in single(value) {
            let printed = ValueText(language).text(one, field, titles)
            let word = printed.contains(",") ? "\"\(printed)\"" : printed
            let typed = field.label[language] + "=" + word
            let filter = try FilterText(kind, today: today).filter(typed).get()
            #expect(
              filter.values == [wanted(printed)] || filter.values == [one], "\(kind) \(typed)")
            fed += 1
          }
        }
      }
    }
    #expect(fed > 1_000)
  }

  /// The values of a cell that are asked for one by one, with what typing one gives: a title stands for its record,
  /// and an amount is asked for in whatever currency.
  private func single(_ value: Value) -> [(Value, (String) -> Value)] {
    switch value {
    case .unrecognised: []
    case .tags(let words): words.map { (.text($0), { .text($0) }) }
    case .reference: [(value, { .unrecognised($0) })]
    case .references(let entries):
      entries.compactMap(\.id).map { (.reference($0), { .unrecognised($0) }) }
    case .rows(let rows):
      rows.flatMap { $0.flatMap(\.referenced) }.map { (.reference($0), { .unrecognised($0) }) }
    case .money(let money): [(value, { _ in .money(Money(cents: money.cents, currency: nil)) })]
    case .unknown, .text, .number, .range, .date, .time, .yesNo, .choice: [(value, { _ in value })]
    }
  }

  @Test func aRowIsReadInFullByItsNumber() async throws {
    var keys = try await Keys(screen: .lessons, mode: .linear)
    await keys.line("v 4")
    #expect(keys.heading.hasPrefix("Voluit: Les: "))
    await keys.line("v 400")
    #expect(keys.lastNews == "Rij 400 staat hier niet.")
  }

  @Test func resultsOfSeveralKindsHintAtNothingThatRefuses() async throws {
    var keys = try await Keys()
    await keys.type("/zorg<Enter>")
    #expect(!keys.screen.hints.contains { ["f", "s"].contains($0.key) })
  }

  @Test func whatIsCutSaysSo() {
    #expect(Wrapping.cut("een lange titel", width: 12) == "een lange…")
    #expect(Wrapping.cut("ondoorgrondelijk", width: 6) == "ondoo…")
    #expect(Wrapping.cut("kort", width: 4) == "kort")
    #expect(Wrapping.cut("kort", width: 1) == "k")
  }
}
