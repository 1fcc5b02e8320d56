import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// Faults that somebody met who used the program without knowing it: each test failed before it was mended.
@Suite struct FoundByUseTests {
  private func focusText(_ keys: Keys) -> String {
    keys.screen.body.focusText(keys.state.settings.mode, .dutch) ?? ""
  }

  private func answered(_ screen: ScreenID, rows: Int = 24, columns: Int = 80) async throws
    -> Answered
  {
    let store = try await Keys.example()
    var session = try Answered(
      store, .seeing, screen, size: Size(rows: rows, columns: columns))
    try await session.settle()
    return session
  }

  // MARK: - Another size

  @Test func aSearchGivenUpInASmallerWindowKeepsItsRowInSight() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type(String(repeating: "<Down>", count: 17))
    let row = focusText(keys)
    await keys.type("/zo")
    await keys.resize(12, 80)
    await keys.type("<Esc>")
    #expect(focusText(keys) == row)
    #expect(keys.underCursor.hasPrefix(row.prefix(40)))
  }

  @Test func aSearchGivenUpWhereThereIsNoRoomForThePreviewHasTheFocusInTheList() async throws {
    var keys = try await Keys(screen: .projects, rows: 30, columns: 140)
    await keys.type("<Down><Down><Tab>/")
    await keys.resize(24, 80)
    await keys.type("<Esc><Down>")
    #expect(keys.underCursor.hasPrefix(focusText(keys).prefix(26)))
    #expect(keys.screen.isPreviewFocused == false)
    await keys.type("<Enter>")
    #expect(keys.heading.hasPrefix("Project: "))
  }

  @Test func theRowIsSaidAsItStandsInTheNewWindow() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening, rows: 12, columns: 40)
    await keys.type("<Down><Down><Down><Down>")
    await keys.resize(24, 80)
    #expect(keys.messages.joined(separator: " ").hasSuffix(focusText(keys)))
  }

  @Test func aTallerWindowIsFilled() async throws {
    var keys = try await Keys(rows: 12, columns: 40)
    await keys.type("<End>")
    await keys.resize(30, 140)
    #expect(keys.canvas.lines[1...20].filter { !$0.isEmpty }.count > 15)
    keys = try await Keys(screen: .projects, rows: 12)
    await keys.type("<End>")
    await keys.resize(24, 80)
    // One is for the names of the columns.
    #expect(keys.rows.count == keys.screen.grid.contentHeight - 1)
  }

  @Test func aWidenedListFillsTheWindow() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type(":filter stadium=opschalen<Enter><End>c")
    // One is for the names of the columns.
    #expect(keys.rows.count == keys.screen.grid.contentHeight - 1)
  }

  // MARK: - Answers

  @Test func aScreenThatCouldNotBeReadIsAskedAgainWhenOneComesBack() async throws {
    let store = try await Keys.example()
    var session = try Answered(store, .seeing, .projects)
    try await session.settle()
    session.press(.character("4"))
    session.fail(.page, .busy)
    session.press(.character("1"))
    try await session.settle()
    session.press(.character("4"))
    let isAsked = session.awaits(.page)
    #expect(isAsked)
    try await session.settle()
    guard case .page(let page) = Dashboard.view(session.state).content else {
      Issue.record("no page")
      return
    }
    #expect(page.layout.rows.isEmpty == false)
  }

  @Test func aRecordThatIsGoneIsAskedForOnce() async throws {
    var session = try await answered(.projects, rows: 30, columns: 140)
    session.press(.down)
    session.answer(.preview, with: .told(nil))
    let isAskedOnce = session.awaits(.preview) == false
    #expect(isAskedOnce)
    session.press(.down)
    let isNextAsked = session.awaits(.preview)
    #expect(isNextAsked)
  }

  @Test func whereOneIsInAListThatIsNotThereYetIsNotTold() async throws {
    var session = try await answered(.projects)
    session.press(.character("s"), .down, .enter, .character("w"))
    #expect(session.state.messages.lines.contains("Bezig."))
  }

  @Test func theListOfAChoiceIsNamedWithItsTotal() async throws {
    var session = try await answered(.projects)
    session.press(.character("f"), .down, .enter)
    try await session.settle()
    session.press(.enter, .backspace)
    try await session.settle()
    let heading = Dashboard.view(session.state).heading
    #expect(heading.contains(": "))
    #expect(session.state.said(since: .nothing).last == heading)
  }

  @Test func aSearchThatWasPutAwayComesBackAsASearch() async throws {
    var session = try await answered(.projects)
    session.press(.character("/"))
    for letter in "zorg" { session.press(.character(letter)) }
    session.press(.enter, .character("?"))
    try await session.settle()
    session.press(.backspace)
    try await session.settle()
    #expect(Dashboard.view(session.state).heading.hasSuffix("best passend eerst"))
  }

  // MARK: - Words

  @Test func paragraphsAreSkippedToWhereThePageHasNoHeadingsButItsOwn() async throws {
    var keys = try await Keys(screen: .lessons, language: .english, rows: 12, columns: 40)
    await keys.type("vn")
    #expect(keys.lastNews != "There is nothing further.")
    #expect(keys.screen.cursorRow > 1)
  }

  @Test func linesAnswerTheQuestionAsItIsAsked() async throws {
    var keymap = Keymap.standard
    keymap.takesCharacters = false
    for (line, leaves) in [("open", true), ("j", true), ("ja", true), ("nee", false)] {
      var keys = try await Keys(mode: .linear, keymap: keymap)
      await keys.line("terug")
      #expect(keys.lastNews == "oogst verlaten? j of n")
      await keys.line(line)
      #expect(keys.state.isFinished == leaves, "\(line)")
    }
  }

  @Test func aRecordOpenedByItsReferenceIsNoRowOfTheListBelow() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type(":LES-2<Enter>")
    let heading = keys.heading
    #expect(keys.screen.hints.contains { $0.does == "volgende" } == false)
    await keys.type("n")
    #expect(keys.heading == heading)
  }

  @Test func noRowIsGivenTwiceInLines() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear)
    await keys.line("filter stadium=opschalen")
    await keys.line("meer")
    let rows = keys.rows
    await keys.line("meer")
    #expect(keys.lastNews == "Verder is er niets.")
    #expect(keys.rows == rows)
    keys = try await Keys(screen: .projects, mode: .linear)
    var given = Array(keys.rows.prefix(4))
    await keys.line("5")
    await keys.line("terug")
    // Of the list one comes back to, only that row.
    #expect(keys.rows.count == 1)
    given += keys.rows
    while keys.lastNews != "Verder is er niets." {
      await keys.line("meer")
      if keys.lastNews != "Verder is er niets." { given += keys.rows }
    }
    #expect(given.count == Set(given).count)
    #expect(given.count == 43)
  }

  @Test func aHeadingThatDoesNotFitIsHeardWhole() async throws {
    var keys = try await Keys(
      screen: .lessons, mode: .listening, language: .english, rows: 12, columns: 40)
    await keys.type("f")
    await keys.choose("Status")
    await keys.type("<End><Up><Enter><Back>")
    let heading = keys.heading
    #expect(heading.count > 40)
    #expect(keys.messages.joined(separator: " ").hasPrefix(heading.prefix(60)))
  }

  @Test func oneValueIsOneValue() async throws {
    var keys = try await Keys(screen: .projects, programme: RecordID("PRG", 3))
    await keys.type("f")
    await keys.choose("Programma")
    await keys.type("b<Back><Back>")
    #expect(keys.screen.prompt == nil && keys.lines.filter { !$0.isEmpty }.count == 3)
    await keys.type("xq<Down>")
    #expect(keys.lastNews == "0 waarden met xq")
  }

  @Test func theHelpKeepsTheKeyThatIsLeft() async throws {
    var keymap = Keymap.standard
    _ = keymap.assign([.screen(.everything): []])
    var keys = try await Keys(keymap: keymap)
    await keys.type("?")
    #expect(keys.lines.contains("0 kiest een programma."))
  }

  @Test func linesDoNotOfferWhatOnlyAGridHas() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear)
    await keys.line("menu")
    #expect(keys.lines.contains { $0.hasPrefix(CommandWords(.dutch).describe(.nextPane)) } == false)
    await keys.line("hulp")
    #expect(
      keys.lines.contains { $0.hasPrefix("hulp: hulp") || $0.contains("overzicht: overz") } == false
    )
    await keys.line("xyzzy")
    #expect(keys.lastNews?.hasSuffix("Typ hulp.") == true)
  }
}
