import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

@Suite struct PresentationTests {
  /// One line of every kind; the switch makes a new kind of line a compile error here, too.
  static let lines: [Page.Line] = {
    let all: [Page.Line] = [
      .text("Een alinea."), .field(label: "Stadium", value: "opschalen", opens: nil),
      .item("Een project", opens: .record(RecordID("PRJ", 1))),
      .figure(label: "versneld", number: 1_234, share: 0.25, opens: nil),
      .parts("Meting: 3 van 9", [Page.Part(number: 3, tone: .good)], of: 9, opens: nil),
      .cells(
        label: "versneld", [Page.Cell(name: "verkennen", number: 2)], opens: nil),
    ]
    for line in all {
      switch line {
      case .text, .field, .item, .figure, .parts, .cells: continue
      }
    }
    return all
  }()

  @Test(arguments: lines)
  func everyKindOfLineSaysTheSameOnTheGridAndInAReading(line: Page.Line) {
    let page = Page(heading: "Kop", sections: [Page.Section("Deel", [line])])
    for language in Language.allCases {
      let layout = PageLayout(page, width: 200, columns: 200, language: language)
      let onGrid = layout.rows.last?.text ?? ""
      #expect(!onGrid.isEmpty)
      #expect(Linear.text(of: page, language).last == onGrid)
    }
  }

  @Test func aFigureIsSaidInWords() {
    let layout = PageLayout(
      Page(heading: "", sections: [Page.Section(nil, [Self.lines[3]])]), width: 80, columns: 80,
      language: .dutch)
    #expect(layout.rows[0].text == "versneld: 1.234 (25 %)")
  }

  @Test func aHeadingThatDoesNotFitGoesOnInTheFirstRows() {
    let heading = "Les: Zet ervaringsdeskundigen in: zij zijn cruciaal om draagvlak te krijgen"
    let page = Page(heading: heading, sections: [Page.Section(nil, [.text("Tekst")])])
    let narrow = PageLayout(page, width: 40, columns: 40, language: .dutch)
    #expect(Wrapping.wrap(heading, width: 40)[0].text + " " + narrow.rows[0].text == heading)
    #expect(narrow.line(at: 0) == nil)
    let second = PageLayout(page, width: 40, columns: 0, language: .dutch)
    #expect(second.rows.prefix(2).map(\.text).joined(separator: " ") == heading)
    #expect(narrow.line(at: narrow.rows.count - 1) == .text("Tekst"))
    #expect(PageLayout(page, width: 72, columns: 80, language: .dutch).rows.count == 1)
  }

  @Test func everyScreenExistsInAllThreePresentations() async throws {
    for moment in Moment.all {
      for mode in Settings.Mode.allCases {
        var keys = try await Keys(screen: moment.screen, mode: mode, programme: moment.programme)
        await keys.type(moment.keys)
        let reading = Linear.reading(keys.screen)
        #expect(reading.count > 1, "\(moment.name)")
        // Where text is typed the cursor stands behind it.
        if case .form = keys.screen.content { continue }
        let isTyping = keys.screen.prompt != nil
        #expect(keys.underCursor.isEmpty == isTyping, "\(moment.name) \(mode)")
      }
    }
  }

  @Test func controlCharactersOfDataReachNoPresentation() async throws {
    let store = try await Keys.example()
    var project = Project()
    project.title = "Boos\u{1B}]0;titel\u{7}\u{202E}omgekeerd\u{9B}31m"
    project.summary = "Regel\u{1B}[2J\nTweede \u{8}regel"
    project.subjects = ["\u{1B}[5m"]
    let id = try await store.save([Record(project)], by: "")[0].id
    var keys = try await Keys(screen: .projects, store: store)
    await keys.line("zoek boos")
    var seen = keys.canvas.lines + Linear.reading(keys.screen)
    await keys.line(id.description)
    seen += keys.canvas.lines + Linear.reading(keys.screen)
    await keys.type("v")
    seen += keys.canvas.lines + Linear.reading(keys.screen)
    for line in seen {
      #expect(!line.unicodeScalars.contains(where: Cleaning.isUnsafe), "\(line.debugDescription)")
    }
    #expect(seen.contains { $0.contains("Boos") })
  }

  @Test(arguments: [
    ("een twee drie", 8, ["een twee", "drie"]), ("", 5, [""]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("漢字漢字", 4, ["漢字", "漢字"]), ("a  b", 10, ["a  b"]),
  ]) func textIsBrokenAtSpaces(text: String, width: Int, rows: [String]) {
    #expect(Wrapping.wrap(text, width: width).map(\.text) == rows)
  }

  @Test func `plain text breaks where any text would`() {
    // A fixed sequence of texts: short words and long ones, spaces in a row, letters of one byte and of two.
    var state: UInt64 = 7
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let letters = Array("abcdefgh é ïë  ")
    for _ in 0..<500 {
      let text = String((0..<next(60)).map { _ in letters[next(letters.count)] })
      let width = 1 + next(20)
      #expect(Wrapping.wrap(text, width: width) == Wrapping.wrapAny(text, width), "\(text)")
      let plain = text.unicodeScalars.reduce(0) { $0 + DisplayWidth.of($1) }
      #expect(DisplayWidth.of(text) == plain)
    }
  }

  @Test func aPlaceInATextSurvivesAnotherWidth() throws {
    let text = (1...60).map { "woord\($0)" }.joined(separator: " ")
    let page = Page(heading: "Kop", sections: [Page.Section(nil, [.text(text)])])
    func environment(_ width: Int) throws -> Environment {
      State(
        kinds: Kind.all, today: try #require(Day("2024-03-15")), isExample: true,
        settings: Settings(textWidth: width), size: Size(rows: 9, columns: 80)
      ).environment
    }
    var state = PageState(Subject(.help), Opening())
    state.layOut(page, try environment(72))
    for _ in 0..<4 { _ = state.reduce(.command(.down), try environment(72)) }
    let row = state.layout?.rows[state.focus ?? 0]
    state.layOut(page, try environment(20))
    let narrow = state.layout?.rows[state.focus ?? 0]
    #expect((narrow?.start ?? 0) <= (row?.start ?? 0))
    #expect((row?.start ?? 0) - (narrow?.start ?? 0) < 20)
    state.layOut(page, try environment(72))
    #expect(state.layout?.rows[state.focus ?? 0].line == 1)
  }
}

@Suite struct ScreenWordsTests {
  @Test(arguments: Language.allCases)
  func everyCommandHasWordsAndNoTwoShareOne(language: Language) {
    let names = CommandWords(language)
    var seen: [String: Command] = [:]
    for command in Command.all(.standard) {
      #expect(!names.short(command).isEmpty)
      #expect(!names.describe(command).isEmpty)
      #expect(!names.words(command).isEmpty)
      for other in Language.allCases {
        for word in CommandWords(other).words(command) {
          let folded = Folding.folded(word)
          #expect(seen[folded] == nil || seen[folded] == command, "\(word)")
          seen[folded] = command
        }
      }
    }
  }

  @Test func everyCommandHasAKeyOrAWordAndNoKeyTwoCommands() {
    var keys: [Key] = []
    for command in Command.all(.standard) { keys += Keymap.standard.keys(for: command) }
    #expect(Set(keys).count == keys.count)
    for command in Command.all(.standard)
    where ![
      .quit, .accessibility, .theme, .language, .screen(.bin), .screen(.glossary),
      .screen(.changes), .screen(.wholeTimeline), .screen(.lessonsToReview),
    ].contains(command) {
      #expect(!Keymap.standard.keys(for: command).isEmpty, "\(command)")
    }
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1_234_567, "1.234.567", "1,234,567"),
    (-1_000, "-1.000", "-1,000"),
  ])
  func numbersAreWrittenAsTheLanguageDoes(number: Int, dutch: String, english: String) {
    #expect(Words(.dutch).number(number) == dutch)
    #expect(Words(.english).number(number) == english)
  }

  @Test func moneyAndDatesAreSentencesInBothLanguages() throws {
    #expect(Words(.dutch).money(Money(cents: 11_200_000, currency: "EUR")) == "112.000 euro")
    #expect(Words(.dutch).money(Money(cents: 1_032_725, currency: "EUR")) == "10.327,25 euro")
    #expect(Words(.english).money(Money(cents: 1_032_705, currency: "CHF")) == "10,327.05 CHF")
    // No currency in the file: none is made up.
    #expect(Words(.dutch).money(Money(cents: 11_200_000, currency: nil)) == "112.000")
    #expect(Words(.english).money(Money(cents: -50, currency: "")) == "-0.50")
    #expect(Words(.dutch).date(try #require(PartialDate(2020, 6, 15))) == "15 juni 2020")
    #expect(
      Words(.english).date(try #require(PartialDate(2020, isDerived: true))) == "2020 (derived)")
  }

  @Test func theHelpBeginsWithFiveMinutesInTwelveLines() {
    for language in Language.allCases {
      #expect(HelpWords(language: language).minutes({ $0.name }, []).count == 12)
    }
  }

  @Test func noWordRunsOfDotsOrDashes() {
    for language in Language.allCases {
      let words = HelpWords(language: language)
      let texts = words.minutes({ $0.name }, []) + words.linearMinutes([]) + words.modesLines
      for text in texts {
        for run in ["..", "--", "==", "||", "…"] where !text.contains("--plain") {
          #expect(!text.contains(run), "\(text)")
        }
      }
    }
  }
}

@Suite struct LineCommandTests {
  @Test(arguments: [
    ("projecten", Command.screen(.projects)), ("PROJECTS", .screen(.projects)),
    ("s2", .screen(.projects)),
    ("meer", .pageDown),
    ("more", .pageDown), ("terug", .back), ("Page Down", .pageDown), ("hulp", .help), ("?", .help),
    ("waar", .whereAmI),
  ]) func aWordOrKeyAsksForACommand(word: String, command: Command) throws {
    let today = try #require(Day("2024-03-15"))
    let state = State(kinds: Kind.all, today: today, isExample: true)
    #expect(CommandLine.command(for: word, state.environment) == command)
  }

  @Test func anUnknownLineNamesTheNearestCommand() async throws {
    var keys = try await Keys(mode: .linear)
    await keys.line("projecte")
    #expect(keys.lastNews == "Onbekende opdracht: projecte. Bedoelt u projecten?")
    await keys.line("qwertyuiop")
    #expect(keys.lastNews == "Onbekende opdracht: qwertyuiop. Typ hulp.")
  }

  @Test func aWordThatWantsMoreAsksForItInTheNextLine() async throws {
    var keys = try await Keys(screen: .lessons, mode: .linear)
    await keys.line("zoek")
    #expect(keys.screen.prompt?.label == "Zoek: ")
    await keys.line("cruciaal")
    #expect(keys.heading == "1 les met cruciaal, alle programma's")
  }

  @Test func inLinesTheWayInAndTheHelpNameWordsAndNoKeys() async throws {
    var keys = try await Keys(mode: .linear)
    #expect(keys.heading.hasSuffix("Typ een nummer, een opdracht of hulp."))
    #expect(keys.heading.count <= 80)
    await keys.line("help")
    let help = keys.lines.joined(separator: "\n")
    for word in ["zoek zorg", "filter stadium=opschalen", "meer", "wis", "LES-2"] {
      #expect(help.contains(word))
    }
    #expect(!help.contains("Pijl") && !help.contains("Page Down"))
    await keys.line("terug")
    await keys.line("l")
    #expect(keys.state.settings.mode == .linear)
  }

  @Test func aNumberOpensTheRowWithThatNumberAlsoFurtherOn() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear)
    await keys.line("meer")
    let reading = Linear.reading(keys.screen)
    #expect(reading[1].hasPrefix("6 "))
    #expect(reading.last == "Typ meer voor de volgende rijen.")
    await keys.line("7")
    #expect(keys.heading.hasPrefix("Project: Oefenproject"))
  }
}
