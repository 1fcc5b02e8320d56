@testable import OogstDashboard
import OogstModel
import Testing

/// What was found by ear: searching within what is open, choosing by letters, and lines that are not too many.
struct ByEarTests {
  @Test func aHitOpensOnItsFirstLineAndCommasAndDotsGoBetween() async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      var keys = try await Keys(screen: .lessons, mode: mode)
      await keys.type("/belangheb<Enter><Down><Enter>")
      #expect(keys.heading.hasPrefix("Les: Houd belanghebbenden"))
      #expect(
        keys.underCursor.split(separator: " ").prefix(2) == ["Belanghebbenden", "horen"])
      if mode == .listening { #expect(keys.messages == [keys.underCursor]) }
      await keys.type(".")
      #expect(keys.underCursor.hasPrefix("Onderwerpen:"))
      await keys.type(".")
      #expect(keys.lastNews == "Geen regel hieronder heeft nog belangheb.")
      await keys.type(",,")
      #expect(keys.lastNews == "Geen regel hierboven heeft belangheb.")
    }
  }

  @Test(arguments: [
    (
      Language.dutch, "Regel 1 van ",
      "xqz staat niet op deze pagina. Alles doorzoeken kan met 9 en dan /."
    ),
    (
      .english, "Line 1 of ",
      "xqz is not on this page. Everything can be searched with 9 and then /."
    ),
  ]) func aPageIsSearchedWithin(language: Language, first: String, missing: String) async throws {
    var keys = try await Keys(screen: .lessons, mode: .listening, language: language)
    await keys.type("<Down><Enter>/")
    let heading = keys.heading
    await keys.type("voor<Enter>")
    #expect(keys.heading == heading)
    #expect(keys.lastNews?.hasPrefix(first) == true)
    await keys.type(".")
    #expect(keys.underCursor.lowercased().contains("voor"))
    await keys.type("/xqz<Enter>")
    #expect(keys.lastNews == missing)
    // What was found before is still gone between.
    await keys.type(".")
    #expect(keys.underCursor.lowercased().contains("voor"))
  }

  @Test func aWordOfTheHeadingAloneIsSaidToBeThere() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    await keys.type("<Down><Enter>")
    let lines = Linear.reading(keys.screen).dropFirst().map(Folding.folded)
    let words = keys.heading.split { !$0.isLetter }.map(String.init)
    let word = try #require(
      words.first { word in !lines.contains { $0.contains(Folding.folded(word)) } })
    await keys.type("/" + word + "<Enter>")
    #expect(keys.lastNews == "\(word) staat alleen in de kop van deze pagina.")
  }

  @Test(arguments: [ScreenID.overview, .progress, .programmes])
  func whereASearchIsOfEverythingNothingSaysThatItIsOfThePage(screen: ScreenID) async throws {
    var keys = try await Keys(screen: screen, mode: .listening)
    for key in [".", ","] {
      await keys.type(key)
      #expect(keys.lastNews?.hasPrefix("Van treffer naar treffer gaat u op de pagina") == true)
    }
  }

  @Test func inTheMenuACommandIsFoundAndNotItsSummary() async throws {
    var keys = try await Keys(screen: .lessons, mode: .listening)
    await keys.type("<Down>m/filter<Enter><Up>")
    #expect(keys.underCursor.hasPrefix("Filter"))
    await keys.type("<Enter>")
    #expect(keys.heading.hasPrefix("Filter"))
  }

  @Test func pageDownAndEndOnTheLastRowGoOnToWhatIsBehindIt() async throws {
    for (mode, key) in [
      (Settings.Mode.seeing, "<PgDn>"), (.listening, "<PgDn>"), (.seeing, "<End>"),
    ] {
      var keys = try await Keys(screen: .lessons, mode: mode)
      await keys.type("/oefen<Enter><End>" + key)
      #expect(keys.underCursor == "Zoek in alles: oefen", "\(mode) \(key)")
    }
  }

  @Test(arguments: [3, 4, 5])
  func inALowWindowWhatHasTheFocusIsDrawn(rows: Int) async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      var keys = try await Keys(screen: .lessons, mode: mode, rows: rows)
      await keys.type("/dansen<Enter><Down>")
      #expect(keys.underCursor == "Zoek in alles: dansen", "\(mode)")
    }
  }

  @Test func withoutLettersAsKeysNothingIsNamedThatNoKeyDoes() async throws {
    var keymap = Keymap.standard
    keymap.takesCharacters = false
    var keys = try await Keys(screen: .projects, mode: .listening, keymap: keymap)
    #expect(keys.rows.contains { $0.hasSuffix(", meer") })
    await keys.type("<Enter>")
    #expect(keys.heading == "Menu")
    let lines = keys.lines.joined(separator: "\n")
    #expect(lines.contains("Op de rij: Enter openen, voluit, Tab"))
    #expect(lines.contains("\nHier: zoeken, filter"))
  }

  @Test(arguments: [10, 14, 20])
  func inANarrowWindowATitleComesBeforeTheSignThatThereIsMore(columns: Int) async throws {
    let keys = try await Keys(screen: .projects, mode: .listening, columns: columns)
    #expect(keys.rows.allSatisfy { $0.count <= columns && !$0.hasSuffix("meer") })
  }

  @Test func aHeadingThatIsCutIsSpelledAsItIsDrawn() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening, columns: 30)
    let drawn = keys.canvas.rows[keys.canvas.headingRow].map(\.text).joined()
    for _ in 0..<60 { await keys.type("<Right>") }
    #expect(keys.canvas.cursor.column == drawn.count - 1 && drawn.count < keys.heading.count)
  }

  @Test func whatIsSaidWhileTextIsTypedIsOneLine() async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      var keys = try await Keys(screen: .projects, mode: mode, rows: 12, columns: 20)
      await keys.type("/<Back>")
      #expect(keys.canvas.lines.contains { $0.hasPrefix("Leeg. ") && $0.hasSuffix("…") })
      let row = try #require(keys.canvas.typedRow)
      #expect(keys.canvas.rows[row].first?.text.hasPrefix("Zoek: ") == true)
    }
  }

  @Test func valuesThatAreNarrowedSaySoAndBackShowsAll() async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      var keys = try await Keys(screen: .projects, mode: mode)
      await keys.type(mode == .seeing ? "f<Enter>de<Down>" : "f<Down><Enter>de<Down>")
      #expect(keys.heading == "Filter op organisatie, met de", "\(mode)")
      await keys.type("<Back>")
      #expect(keys.heading == "Filter op organisatie. Typ letters om te zoeken")
      await keys.type("<Back>")
      #expect(keys.heading.hasPrefix("Filter: "))
    }
  }

  @Test func aSearchOfOneListLeadsToAll() async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      var keys = try await Keys(screen: .lessons, mode: mode)
      await keys.type("/draagvlak<Enter><Down>")
      if mode == .listening { #expect(keys.underCursor.hasPrefix("Zet ervaringsdeskundigen")) }
      await keys.type("<Home><Down>")
      #expect(keys.underCursor == "Zoek in alles: draagvlak")
      await keys.type("w")
      #expect(keys.lastNews == "Zoek in alles: draagvlak. 1 les met draagvlak, alle programma's.")
      await keys.type("<Enter>")
      #expect(keys.heading.hasPrefix("3 records met draagvlak"))
      await keys.type("<Back><PgDn><End>")
      #expect(keys.canvas.lines.contains("Zoek in alles: draagvlak"))
      if mode == .seeing { #expect(keys.underCursor == "Zoek in alles: draagvlak") }
      await keys.type("<Home>")
      #expect(keys.underCursor.hasPrefix("Zet ervaringsdeskundigen"))
    }
  }

  @Test func whereNothingIsFoundTheWayToAllHasTheFocus() async throws {
    var keys = try await Keys(screen: .lessons, mode: .listening)
    await keys.type("/dansen<Enter><Down>")
    #expect(keys.underCursor == "Zoek in alles: dansen")
    #expect(keys.canvas.lines.contains("Probeer minder of andere woorden."))
  }

  @Test func theWayToAllIsSeenInAFullWindowToo() async throws {
    var keys = try await Keys(screen: .projects, rows: 10, columns: 60)
    await keys.type("/oefen<Enter><End><Down>")
    #expect(keys.underCursor == "Zoek in alles: oefen")
    await keys.type("<Up>")
    #expect(keys.underCursor.contains("Oefen"))
  }

  @Test func lettersOfAFacetAreTypedInALineOfTheirOwn() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    await keys.type("f<Down><Enter>")
    let lines = keys.lines
    await keys.type("brug")
    // Nothing is painted for a letter.
    #expect(keys.lines == lines && keys.screen.prompt?.text == "brug")
    await keys.type("<Down>")
    #expect(keys.lastNews == "1 waarde met brug: Oefenorganisatie De Brug: 3")
    await keys.type("<Enter><Back>")
    #expect(keys.heading == "Projecten, alle programma's, organisatie Oefenorganisatie De Brug: 3")
    await keys.type("cf<Down><Enter>brug<Enter><Back>")
    #expect(keys.heading == "Projecten, alle programma's, organisatie Oefenorganisatie De Brug: 3")
    await keys.type("f")
    #expect(keys.screen.hints.map(\.key).first == "Enter")
  }

  @Test func aHeldBackspaceInTheLineOfAFacetEndsItAndNoMore() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    await keys.type("f<Down><Enter>be<Back><Back><Back>")
    #expect(keys.screen.prompt == nil && keys.heading.hasPrefix("Filter op organisatie"))
  }

  @Test func whatOneKeyTakesAwayIsSaid() async throws {
    var keys = try await Keys(screen: .lessons, mode: .listening)
    await keys.session.send(.pressed(.character("/")))
    await keys.type("twee woorden")
    await keys.session.send(.pressed(.clearWord))
    #expect(keys.screen.prompt?.text == "twee ")
    #expect(keys.messages == ["weg: woorden"])
    await keys.session.send(.pressed(.clearBefore))
    #expect(keys.messages == ["weg: twee "] || keys.messages == ["weg: twee"])
    #expect(keys.screen.prompt?.text == "")
  }

  @Test func aRowThatIsNotWholeSaysWhatReadsAllOfIt() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    #expect(keys.rows.contains { $0.hasSuffix(", v meer") })
    #expect(keys.rows.allSatisfy { $0.count <= 80 })
    // What is not as usual goes before the organisation.
    #expect(keys.rows.contains { $0.contains("versneld, Severinus") })
    await keys.resize(24, 200)
    #expect(!keys.rows.contains { $0.hasSuffix(", v meer") })
    let seeing = try await Keys(screen: .projects)
    #expect(!seeing.rows.contains { $0.hasSuffix(", v meer") })
  }

  @Test func newsStandsAboveTheHeadingForWhoListens() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    await keys.type("c")
    #expect(keys.canvas.cursor.row < keys.canvas.headingRow)
    await keys.type("l")
    #expect(keys.canvas.headingRow == 0 && keys.canvas.cursor.row > 20)
  }

  @Test func theEndOfAListIsAMessageWithTheCursor() async throws {
    var keys = try await Keys(screen: .lessons, mode: .listening)
    await keys.type("<End><Down>")
    #expect(keys.underCursor == "Hieronder is niets meer.")
  }

  @Test func onAnEmptyListAnArrowAfterNewsIsHeard() async throws {
    var keys = try await Keys(mode: .listening)
    await keys.type("/xqzxq<Enter><Down>w<Down>")
    #expect(keys.messages == [keys.underCursor])
  }

  @Test func theMenuSaysInThreeLinesWhatCanBeDone() async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      var keys = try await Keys(screen: .lessons, mode: mode)
      await keys.type("<Down>m")
      let lines = keys.lines.joined(separator: "\n")
      #expect(lines.hasPrefix("Op de rij: Enter openen, v voluit"))
      #expect(lines.contains("\nHier: / zoeken") && lines.contains("\nVerder: 1 overzicht"))
      if mode == .seeing { #expect(keys.underCursor.hasPrefix("Open de gekozen rij")) }
    }
  }

  // MARK: - In lines

  @Test func aLongPageIsGivenInParts() async throws {
    var keys = try await Keys(mode: .linear)
    let before = keys.screen
    let first = Linear.change(from: nil, to: before, news: [])
    #expect(first.last?.hasPrefix("Typ meer voor de rest") == true)
    var given = first
    var shown = before
    while given.last?.hasPrefix("Typ meer") == true {
      await keys.line("meer")
      given = given.dropLast() + Linear.change(from: shown, to: keys.screen, news: [])
      shown = keys.screen
    }
    #expect(given.filter { !$0.isEmpty } == Linear.reading(before).filter { !$0.isEmpty })
  }

  @Test func newsComesBeforeTheRowsThatItIsAbout() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear)
    let before = keys.screen
    await keys.line("volgorde begin")
    let lines = Linear.change(from: before, to: keys.screen, news: [keys.lastNews ?? ""])
    #expect(lines.first == keys.lastNews && lines.count > 3)
  }

  @Test func afterBackAnotherFilterGivesItsFirstRows() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear)
    for line in ["4", "terug", "filter beweging=vertraagd"] { await keys.line(line) }
    #expect(keys.rows.count == 5)
    await keys.line("4")
    await keys.line("terug")
    #expect(keys.rows.count == 1)
    await keys.line("volgorde -titel")
    #expect(keys.rows.count == 5)
  }

  @Test func aStepInAListOfLinesIsAnswered() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear)
    await keys.line("volgende")
    #expect(keys.lastNews == keys.rows[1])
    await keys.line("filter titel=Happy App")
    await keys.line("volgende")
    #expect(keys.lastNews == "Verder is er niets.")
  }

  @Test func aRowReadInFullByItsNumberIsLeftForTheList() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear)
    await keys.line("v 4")
    #expect(keys.heading.hasPrefix("Voluit: "))
    await keys.line("terug")
    #expect(keys.heading.hasPrefix("Projecten"))
  }

  @Test func theValueThatEnterChoosesStandsOut() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("f<Down><Down><Down><Enter>ver")
    let marked = keys.canvas.rows.flatMap { $0 }.filter { $0.role == .selection }
    #expect(marked.map(\.text).contains { $0.hasPrefix("ver") })
    let first = try #require(marked.first?.text.split(separator: ":").first)
    await keys.type("<Enter>")
    #expect(keys.lastNews?.lowercased().contains(first) == true)
  }

  @Test func aListIsFullAgainOnceItsHeadingIsShort() async throws {
    var keys = try await Keys(screen: .projects, rows: 12, columns: 40)
    await keys.type(":filter beweging=versneld<Enter><Back>")
    #expect(keys.rows.count == keys.screen.grid.contentHeight - 1)
  }

  @Test func aSearchThatFoundNothingIsNotDenied() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    await keys.type("<Down><Enter>/xqz<Enter>.")
    #expect(keys.lastNews == "Geen regel van deze pagina heeft xqz.")
  }

  @Test func backToAPageInPartsGivesThePartOfItsNumber() async throws {
    var keys = try await Keys(mode: .linear)
    let first = Linear.change(from: nil, to: keys.screen, news: [])
    await keys.line("meer")
    await keys.line("1")
    let before = keys.screen
    await keys.line("terug")
    let again = Linear.change(from: before, to: keys.screen, news: [])
    #expect(again == first && again.contains { $0.hasPrefix("1 ") })
  }

  @Test func aLineThatIsLongerThanAPartIsBrokenBehindASentence() {
    let sentence = "Een zin van vijf woorden."
    let parts = LinearParts([Array(repeating: sentence, count: 60).joined(separator: " ")]).parts
    #expect(parts.count == 5)
    #expect(parts.flatMap { $0 }.allSatisfy { $0.hasSuffix("woorden.") })
  }
}
