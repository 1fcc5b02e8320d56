import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// Getting anywhere by typing it.
@Suite struct AnywhereTests {
  @Test func tabCompletesInTheFullScreenAndOffersWhatThereIs() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type(":kolo<Tab>")
    #expect(keys.screen.prompt?.text == "kolommen ")
    await keys.type("sta<Tab>")
    #expect(keys.screen.prompt?.text.hasPrefix("kolommen sta") == true)
    #expect(
      keys.messages.contains { $0.contains("stadium, ") && $0.contains("status") })
    await keys.type("d<Tab>")
    #expect(keys.screen.prompt?.text.hasPrefix("kolommen stadium") == true)
    await keys.type("<Esc>:kolommen stadium, beg<Tab>")
    #expect(keys.screen.prompt?.text == "kolommen stadium, begin ")
    await keys.type("<Esc>:filter beweging=versneld; sta<Tab>")
    #expect(keys.screen.prompt?.text == "filter beweging=versneld; sta")
    await keys.type("dium=ops<Tab>")
    #expect(keys.screen.prompt?.text == "filter beweging=versneld; stadium=opschalen ")
    await keys.type("<Enter>")
    #expect(keys.state.top?.query?.filters.count == 2)
  }

  @Test func upAndDownGoThroughWhatWasTypedBefore() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type(":volgorde begin<Enter>:filter stadium=borgen<Enter>:wi<Up>")
    #expect(keys.screen.prompt?.text == "filter stadium=borgen")
    await keys.type("<Up>")
    #expect(keys.screen.prompt?.text == "volgorde begin")
    await keys.type("<Down><Down>")
    #expect(keys.screen.prompt?.text == "wi")
    await keys.type("<Esc>:<Up><Enter>")
    #expect(keys.state.top?.query?.filters.count == 1)
  }

  @Test(arguments: Settings.Mode.allCases, Language.allCases)
  func everyKindAndScreenGoesByItsName(mode: Settings.Mode, language: Language) async throws {
    for kind in Kind.all {
      var keys = try await Keys(mode: mode, language: language)
      await keys.line(kind.plural[language])
      // Programmes and views are chosen from a page.
      let expected = ["PRG", "WRG"].contains(kind.code) ? nil : kind.code
      #expect(keys.state.top?.query?.kind == expected, "\(kind.name): \(keys.heading)")
      #expect(!keys.heading.hasPrefix(language == .dutch ? "Overzicht" : "Overview"))
    }
  }

  @Test func aTitleThatIsBegunIsOpened() async throws {
    var keys = try await Keys()
    await keys.line("zin in mijn")
    #expect(keys.heading == "Project: Zin in mijn dag")
    await keys.line("Oefenproject 01")
    #expect(keys.heading == "Project: Oefenproject 01: Samen koken op dinsdag")
    await keys.line("Energy4OI")
    #expect(keys.heading == "Project: Energy4OI")
    await keys.line("zin in")
    #expect(keys.heading == "Project: Zin in mijn dag")
    await keys.line("oefenproject")
    #expect(keys.state.top?.query?.text == "oefenproject")
    await keys.line("xyzzyzz")
    #expect(keys.lastNews?.hasPrefix("Onbekende opdracht: xyzzyzz.") == true)
    await keys.line("filtre")
    #expect(keys.lastNews == "Onbekende opdracht: filtre. Bedoelt u filter?")
  }

  @Test(arguments: [Settings.Mode.seeing, .listening])
  func aRowIsCopiedAndThenItsReference(mode: Settings.Mode) async throws {
    var keys = try await Keys(screen: .projects, mode: mode, canCopy: true)
    await keys.type("jj")
    let id = try #require(keys.state.top?.focusedRecord)
    await keys.type("y")
    let row = try #require(keys.session.copied.last)
    #expect(row.hasPrefix(id.description + " "))
    #expect(keys.lastNews?.hasPrefix("Gekopieerd: \(id) ") == true)
    await keys.type("y")
    #expect(keys.session.copied.last == id.description)
    await keys.type("jy")
    #expect(keys.session.copied.last != id.description && keys.session.copied.count == 3)
    await keys.line("LES-2")
    await keys.type("<Home><Down><Down>y")
    #expect(keys.session.copied.last?.contains("\u{1B}") == false)
    var other = try await Keys(screen: .projects, mode: mode)
    await other.type("y")
    #expect(other.session.copied.isEmpty)
    #expect(other.lastNews?.hasPrefix("Kopiëren kan hier niet.") == true)
  }

  @Test func everythingIsDrawnAnewOnAsking() async throws {
    let keys = try await Keys(screen: .projects)
    var state = keys.state
    let effects = Dashboard.reduce(&state, .pressed(.character("R")))
    #expect(effects.contains(.redraw))
    #expect(state.messages.lines.contains("Opnieuw getekend."))
  }

  @Test func anotherLanguageIsSpokenAtOnceAndRemembered() async throws {
    for mode in Settings.Mode.allCases {
      var keys = try await Keys(screen: .projects, mode: mode)
      await keys.line("taal en")
      #expect(keys.lastNews == "oogst now speaks English.")
      #expect(keys.heading.hasPrefix("Projects, "))
      #expect(keys.session.remembered.last?.language == .english)
      await keys.line("language")
      #expect(keys.heading == "Language / taal")
      await keys.session.send(.openNumber(1))
      #expect(keys.lastNews == "oogst spreekt nu Nederlands.")
      await keys.line("taal klingon")
      #expect(keys.lastNews == "oogst spreekt geen klingon. Kies nl of en.")
    }
  }

  @Test func aThemeIsShownAtOnceAndRemembered() async throws {
    var keys = try await Keys(screen: .projects, themes: ["standaard", "donker", "mono"])
    await keys.line("thema")
    #expect(keys.lines.contains("donker: rustig, op een donkere achtergrond"))
    await keys.choose("donker")
    #expect(keys.heading == "Kleuren" && keys.lastNews == "Thema donker.")
    #expect(keys.session.remembered.last?.theme == "donker")
    await keys.line("thema mo")
    #expect(keys.session.remembered.last?.theme == "mono")
    await keys.line("thema paars")
    #expect(keys.lastNews == "Er is geen thema paars. Kies uit: standaard, donker, mono")
    var state = keys.state
    #expect(Dashboard.reduce(&state, .line("thema donker")).contains(.theme("donker")))
    var linear = try await Keys(screen: .projects, mode: .linear)
    await linear.line("thema donker")
    #expect(linear.lastNews == "In regels zijn er geen kleuren.")
  }
}
