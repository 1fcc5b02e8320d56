import OogstDashboard
import OogstModel
import OogstStore
import Testing

@Suite struct SessionTests {
  @Test func theFirstLineNamesTheWayIn() async throws {
    for language in Language.allCases {
      let keys = try await Keys(language: language)
      #expect(keys.heading.count <= 80)
      for key in ["l ", "m ", "? "] { #expect(keys.heading.contains(key)) }
    }
  }

  @Test func statedAndKnownAreSaidTogether() async throws {
    let keys = try await Keys(screen: .projects, programme: RecordID("PRG", 1))
    #expect(keys.heading == "Projecten, Voor elkaar!: 4 van 244 bekend")
    #expect(keys.rows.count == 4)
  }

  @Test func theArticlesThreeProjectsAreThoseThatSpedUp() async throws {
    var keys = try await Keys(screen: .projects, programme: RecordID("PRG", 2))
    await keys.line("filter beweging=versneld")
    #expect(keys.heading == "Projecten, Begeleiding à la carte, beweging versneld: 3")
    #expect(keys.rows.map { $0.prefix(9) } == ["Gratis on", "Happy App", "Zin in mi"])
  }

  @Test func searchingFindsTheLessonAboutExpertsByExperience() async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      var keys = try await Keys(screen: .lessons, mode: mode)
      await keys.type("/ervaringsdeskundigen<Enter>")
      #expect(keys.underCursor == "1 les met ervaringsdeskundigen, alle programma's")
      // Heard once: in listening mode the cursor is on the heading itself.
      #expect(keys.messages.isEmpty == (mode == .listening))
      await keys.type("<Down>")
      #expect(keys.underCursor.hasPrefix("Zet ervaringsdeskundigen in"))
    }
  }

  @Test(arguments: Settings.Mode.allCases)
  func backFromASearchThatBeganOnAPageGoesToThatPage(mode: Settings.Mode) async throws {
    var keys = try await Keys(mode: mode)
    if mode == .linear { await keys.line("zoek zorg") } else { await keys.type("/zorg<Enter>") }
    #expect(keys.heading.hasPrefix("20 records met zorg"))
    if mode == .linear { await keys.line("terug") } else { await keys.type("<Back>") }
    #expect(keys.heading.hasPrefix("Overzicht"))
  }

  @Test func inListeningModeNothingIsShownOfASearchUntilEnter() async throws {
    var keys = try await Keys(screen: .lessons, mode: .listening)
    let before = keys.rows
    await keys.type("/erva")
    #expect(keys.rows == before)
    #expect(keys.canvas.lines.contains("Zoek: erva"))
  }

  @Test func inSeeingModeTheFirstPageFollowsTheTypedText() async throws {
    var keys = try await Keys(screen: .lessons)
    await keys.type("/crucia")
    #expect(keys.rows.count == 1)
    await keys.type("<Esc>")
    #expect(keys.rows.count == 19)
  }

  @Test func backTakesTheSearchAwayThenTheFilterThenLeavesOnTheSameRecord() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.line("filter programma=PRG-3")
    await keys.type("/muziek<Enter>")
    let record = String(try #require(keys.rows[0].split(separator: ",").first))
    await keys.type("<Down>")
    #expect(keys.underCursor.hasPrefix(record))
    await keys.type("<Back>")
    #expect(keys.heading.contains("programma Oefenprogramma: 35"))
    await keys.type("<Down>")
    #expect(keys.underCursor.hasPrefix(record))
    await keys.type("<Back>")
    #expect(keys.heading == "Projecten, alle programma's: 43")
    await keys.type("<Down>")
    #expect(keys.underCursor.hasPrefix(record))
    await keys.type("<Back>")
    #expect(keys.heading.hasPrefix("Overzicht"))
  }

  @Test func backFromARecordReturnsToTheSameRowAlsoAfterAResizeAndInAnotherMode() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("<PgDn><Down><Down>")
    let title = "Oefenproject 15:"
    #expect(keys.underCursor.hasPrefix(title))
    await keys.type("<Enter>")
    await keys.resize(12, 40)
    await keys.type("l")
    await keys.type("<Back>")
    #expect(keys.underCursor.contains(title))
    await keys.resize(60, 200)
    #expect(keys.underCursor.contains(title))
  }

  @Test func nextAndPreviousGoThroughTheListFromWithinARecord() async throws {
    var keys = try await Keys(screen: .lessons)
    await keys.type("<Enter>n")
    #expect(keys.heading.hasPrefix("Les: Zet ervaringsdeskundigen in"))
    await keys.type("p")
    #expect(keys.heading.hasPrefix("Les: Zorg voor een team"))
    await keys.type("p")
    #expect(keys.messages == ["Er is geen vorige: dit is de eerste rij van de lijst."])
    await keys.type("n<Back>")
    #expect(keys.underCursor.hasPrefix("Zet ervaringsdeskundigen in"))
  }

  @Test func aLessonOpensItsProjectsAndAProjectItsLessons() async throws {
    var keys = try await Keys(screen: .lessons)
    await keys.type("<Enter>")
    // The name of the field once, and the projects below it.
    let line = try #require(keys.lines.firstIndex { $0 == "Energy4OI" })
    #expect(keys.lines[line - 2] == "Bronprojecten")
    #expect(keys.lines[line - 1] == "Dans op Recept")
    #expect(keys.lines.contains("Samen geleerd: ja"))
    await keys.line("PRJ-2")
    #expect(keys.heading == "Project: Energy4OI")
    #expect(keys.lines.contains { $0.hasPrefix("Zet ervaringsdeskundigen in") })
  }

  @Test func newsTakesTheCursorUntilTheNextKeyAndTheFirstArrowOnlyBringsItBack() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("<Down>")
    let row = keys.underCursor
    await keys.type("w")
    #expect(keys.underCursor.hasPrefix("Rij 2 van 43: Eet goed voor jezelf 2. Projecten, "))
    await keys.type("<Down>")
    #expect(keys.underCursor == row)
    await keys.type("<Down>")
    #expect(keys.underCursor != row)
  }

  @Test func inListeningModeArrowsMoveTheCursorAndNothingElse() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    await keys.type("<Down>")
    let before = keys.canvas
    await keys.type("<Down>")
    var after = keys.canvas
    #expect(after.cursor != before.cursor)
    after = before
    #expect(keys.canvas.rows == after.rows)
  }

  @Test func inListeningModeOtherMovesWriteTheItemOnTheMessageLinesInTurn() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    await keys.type("<Down><PgDn>")
    let first = keys.underCursor
    #expect(keys.state.messages.lines == [first, ""])
    await keys.type("<End>")
    #expect(keys.state.messages.lines == ["", keys.underCursor])
    #expect(keys.underCursor != first)
    await keys.type("k")
    #expect(keys.state.messages.lines == [keys.underCursor, ""])
  }

  @Test func inListeningModeAnotherScreenfulBeginsWithTheRowOneIsOn() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    await keys.type("<Down><Down><Down>")
    let seen = keys.rows
    await keys.type("<PgDn>")
    #expect(keys.underCursor == keys.rows[0])
    #expect(!seen.contains(keys.underCursor))
    let second = keys.rows
    await keys.type("<PgDn><PgUp><PgUp>")
    #expect(keys.rows == seen)
    #expect(keys.underCursor == seen[0])
    // The last screen is full: the first of its rows that is new has the focus.
    await keys.type("<PgDn><PgDn>")
    #expect(!second.contains(keys.underCursor))
    await keys.type("<PgDn>")
    #expect(keys.underCursor == keys.rows.last)
    await keys.type("?<PgDn>")
    let help = keys.canvas
    #expect(help.cursor.row > 0 && keys.messages == [keys.underCursor])
  }

  @Test func aScreenOpensOnItsHeadingInListeningModeAndOnARowInSeeingMode() async throws {
    var listening = try await Keys(mode: .listening)
    await listening.type("2")
    #expect(listening.underCursor == "Projecten, alle programma's: 43")
    await listening.type("<Down>")
    #expect(listening.underCursor == "Dans op Recept")
    await listening.type("<Up>")
    #expect(listening.underCursor == "Projecten, alle programma's: 43")
    var seeing = try await Keys()
    await seeing.type("2")
    #expect(seeing.underCursor == "Dans op Recept")
  }

  @Test func choosingAProgrammeLimitsEveryScreenAndIsRemembered() async throws {
    var keys = try await Keys()
    await keys.type("0<Down><Down><Down><Enter>")
    #expect(keys.messages == ["U werkt nu in Voor elkaar!"])
    #expect(keys.session.remembered.last?.programme == RecordID("PRG", 1))
    for (key, heading) in [
      ("1", "Overzicht, Voor elkaar!"), ("2", "Projecten, Voor elkaar!: 4"),
      ("3", "Lessen, Voor elkaar!: 5"), ("4", "Voortgang, Voor elkaar!"),
    ] {
      await keys.type(key)
      #expect(keys.heading.hasPrefix(heading))
    }
    await keys.type("9")
    #expect(keys.lines.contains("Lessen: 22"))
    await keys.type("0<Home><Enter>2")
    #expect(keys.heading == "Projecten, alle programma's: 43")
  }

  @Test func aChosenOrderIsKeptForTheKindAndRemembered() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.line("volgorde einde aflopend")
    let order = Order(by: .field("ends"), isDescending: true)
    #expect(keys.session.remembered.last?.orders == ["PRJ": order])
    await keys.type("0<Down><Enter>")
    #expect(keys.heading.contains("op einde, aflopend"))
  }

  @Test func everyLineOfTheOverviewOpensWhatItCounts() async throws {
    for programme in [nil, Moment.practice] {
      let start = try await Keys(programme: programme)
      guard case .page(let page) = start.screen.content else { return }
      let targets = page.layout.page.sections.flatMap(\.lines).filter { $0.target != nil }
      #expect(targets.count > 8)
      for (number, line) in targets.enumerated() {
        var keys = start
        await keys.session.send(.openNumber(number + 1))
        #expect(keys.heading != start.heading, "\(line)")
        if case .figure(let label, let count, _, _, _, _, .list) = line {
          #expect(keys.heading.hasSuffix(": \(count)"), "\(label)")
        }
      }
    }
  }

  @Test func theRoundsTotalsAddUpToTheProjects() async throws {
    var keys = try await Keys(screen: .progress, programme: Moment.practice)
    #expect(keys.lines[0].hasPrefix("Oefenprogramma, meting 2: 30 van 35 gesprekken"))
    await keys.type("<Enter>")
    let totals = keys.lines.filter { $0.hasPrefix("Samen 35 projecten, waarvan 5 onbekend") }
    #expect(totals.count == 2)
  }

  @Test func typedLettersNarrowTheValuesOfAFacet() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("f<Enter>sev")
    #expect(keys.lines == ["Severinus: 1"])
    await keys.type("<Enter><Back>")
    #expect(keys.messages == ["Projecten, alle programma's, organisatie Severinus: 1"])
    #expect(keys.heading == "Projecten, alle programma's, organisatie Severinus: 1")
  }

  @Test func aQuestionBeforeLeavingAndAnAnswer() async throws {
    var keys = try await Keys()
    await keys.type("q")
    #expect(keys.underCursor == "oogst verlaten? j of n")
    await keys.type("n")
    #expect(!keys.state.isFinished)
    await keys.type("q<Right><Left>")
    #expect(keys.underCursor == "oogst verlaten? j of n")
    await keys.type("j")
    #expect(keys.state.isFinished)
  }

  @Test func leftAndRightMoveTheCursorInItsRowAndNothingElse() async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      var keys = try await Keys(screen: .projects, mode: mode)
      await keys.type("<Down><Down>")
      let before = keys.canvas
      let row = keys.underCursor
      await keys.type("<Left><Right><Right><Left>")
      #expect(keys.underCursor == row.dropFirst())
      #expect(keys.canvas.rows == before.rows && keys.canvas.cursor.column == 1)
      for _ in row { await keys.type("<Right>") }
      #expect(keys.underCursor == String(row.suffix(1)))
      // Every other key begins at the first character.
      await keys.type("<Down>")
      #expect(keys.underCursor == keys.drawnRows[mode == .seeing ? 3 : 2])
      #expect(keys.canvas.cursor.column == 0)
    }
  }

  @Test func newsIsSpelledForAsLongAsItHasTheCursor() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    await keys.type("c<Right><Right>")
    #expect(keys.underCursor == " is geen zoekopdracht of filter om te wissen.")
    await keys.type("<Down>")
    #expect(keys.canvas.cursor.column == 0)
  }

  @Test func aBurstOfArrowsOpensAndClosesNothing() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    let heading = keys.heading
    await keys.type("<Down><Right><Down><Left><Up><Right><Right><Down>w<Right><Down>")
    #expect(keys.heading == heading)
    #expect(keys.underCursor == keys.rows[1])
  }

  @Test func anArrowAfterNewsWritesTheRowOnceInListeningMode() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    await keys.type("<Down><Down>w<Up>")
    #expect(keys.underCursor == keys.rows[1])
    #expect(keys.messages == [keys.rows[1]])
    await keys.type("<Down>")
    #expect(keys.underCursor == keys.rows[2])
    #expect(keys.messages == [keys.rows[1]])
  }

  @Test func newsThatDoesNotFitIsReadOnUntilItsEnd() async throws {
    var keys = try await Keys(
      screen: .projects, rows: 12, columns: 40, programme: RecordID("PRG", 2))
    await keys.type("f<Down><Down><Down><Enter><Enter><Back>w")
    var heard = ""
    while keys.messages.last?.hasSuffix(" (r leest verder)") == true {
      heard += keys.messages.joined(separator: " ").replacing("(r leest verder)", with: "")
      #expect(keys.underCursor == keys.messages[0])
      await keys.type("r")
    }
    heard += keys.messages.joined(separator: " ")
    #expect(heard == keys.lastNews)
    #expect(heard.hasSuffix("Volgorde: op titel."))
    await keys.type("r")
    #expect(keys.messages[0].hasPrefix("Rij 1 van"))
  }

  @Test func theScreenOneIsOnIsSaidWhenItIsAskedForAgain() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    await keys.type("2")
    #expect(keys.screen.messages.rewritesHeading)
    #expect(keys.messages.isEmpty)
    #expect(keys.underCursor == keys.heading)
  }

  @Test func fromTheHeadingALongWayDownTheRowIsWrittenOnce() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    await keys.type("<Down><Down><Down>2")
    #expect(keys.underCursor == keys.heading)
    await keys.type("<Down>")
    #expect(keys.underCursor == keys.rows[2])
    #expect(keys.messages == [keys.rows[2]])
  }

  @Test func typedTextIsEditedAtTheCursor() async throws {
    var keys = try await Keys(screen: .lessons, mode: .listening)
    await keys.type("/zog<Left>r<Home>d<Back>")
    #expect(keys.screen.prompt?.text == "zorg")
    #expect(keys.canvas.cursor.column == "Zoek: ".count)
    await keys.type("<Right><Right><End>x<Back><Enter>")
    #expect(keys.heading.contains("met zorg"))
  }

  @Test(arguments: ["e\u{301}x", "🇳🇱a", "a<Home>\u{301}b", "日<Left>\u{301}<Right><Del>本"])
  func marksThatJoinALetterAreTypedToo(text: String) async throws {
    for opening in ["/", ":"] {
      var keys = try await Keys(screen: .lessons, mode: .listening)
      await keys.type(opening + text.unicodeScalars.map(String.init).joined())
      for scalar in text.unicodeScalars { await keys.type(String(scalar)) }
      await keys.type("<Left><Left><Del><Back><Home>x<End>y")
      #expect(keys.screen.prompt?.text.hasSuffix("y") == true)
    }
  }

  @Test func aTextLongerThanTheScreenIsSeenWhereItIsTyped() async throws {
    var keys = try await Keys(screen: .lessons, mode: .listening, columns: 20)
    await keys.type("/abcdefghijklmnopqrstuvwxyz")
    let canvas = keys.canvas
    #expect(canvas.cursor.column == 12)
    #expect(canvas.lines[canvas.cursor.row].hasSuffix("xyz"))
    // By half a row at a time, and not at every letter: each time all of it is heard.
    await keys.type("012345")
    #expect(keys.canvas.cursor.column == 18)
    #expect(keys.canvas.lines[canvas.cursor.row].hasPrefix(canvas.lines[canvas.cursor.row]))
    await keys.type("<Home>")
    #expect(keys.canvas.lines[canvas.cursor.row].hasPrefix("Zoek: abc"))
  }

  @Test func othersChangesAreShownAtTheNextKeyThatIsNoArrow() async throws {
    let store = try await Keys.example()
    var keys = try await Keys(screen: .lessons, rows: 40, store: store)
    await keys.type("<Down>")
    var lesson = Lesson()
    lesson.title = "Nieuw van een ander"
    _ = try await store.save([Record(lesson)], by: "ander")
    await keys.session.send(.settled)
    #expect(keys.rows.count == 22)
    await keys.type("<Down>")
    #expect(keys.rows.count == 22)
    #expect(keys.messages == ["De lijst is veranderd; w toont het."])
    await keys.type("<Down><Up>w")
    #expect(keys.rows.count == 23)
    #expect(keys.state.messages.lines[0].contains("Rij 3 van 23"))
  }

  @Test func newsIsReadAgainAndThenTheNewsBefore() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("Zcr")
    // Words that only moved are not new to a reader: they stand beside themselves.
    #expect(Set(keys.messages) == ["Er is geen zoekopdracht of filter om te wissen."])
    #expect(keys.messages.count == 2)
    await keys.type("r")
    #expect(keys.messages[0].hasPrefix("De toets Z doet hier niets"))
    await keys.type("r")
    #expect(keys.messages == ["Er is geen ouder nieuws."])
  }

  @Test(arguments: [(1, 1), (2, 5), (3, 10), (5, 20), (11, 30), (24, 80), (100, 400)])
  func everySizeKeepsTheFocusInSight(rows: Int, columns: Int) async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      for moment in Moment.all {
        var keys = try await Keys(screen: moment.screen, mode: mode, programme: moment.programme)
        await keys.type(moment.keys)
        await keys.resize(rows, columns)
        let canvas = keys.canvas
        #expect(canvas.rows.count == rows)
        #expect((0..<rows).contains(canvas.cursor.row))
        #expect((0..<columns).contains(canvas.cursor.column))
        for row in canvas.rows {
          for span in row { #expect(span.column + span.width <= columns) }
        }
      }
    }
  }
}
