import OogstModel
import Testing

@testable import OogstDashboard

/// Each place by itself, without a store: every command on each, and what only it knows.
@Suite struct ReducerTests {
  private static func environment(
    _ mode: Settings.Mode = .seeing, size: Size = Size(rows: 24, columns: 80)
  ) -> Environment {
    State(
      kinds: Kind.all, today: Day(secondsSince1970: 1_700_000_000), isExample: true,
      settings: Settings(mode: mode), size: size
    ).environment
  }

  private static func rows(_ numbers: ClosedRange<Int>, of total: Int) -> ListPage {
    ListPage(
      rows: numbers.map { number in
        let id = RecordID(Theme.code, number)
        var values = Theme.kind.listed.map { _ in Value.unknown }
        values[0] = .text("Thema \(number)")
        return ListRow(
          id: id, values: values, origin: .entered,
          key: PageCursor.Key(sort: PageCursor.SortValue(.integer(number)), id: id))
      }, reachesStart: numbers.lowerBound == 1, reachesEnd: numbers.upperBound == total,
      total: total, revision: 1)
  }

  private static func list(_ environment: Environment, count: Int = 5) -> ListState {
    var list = ListState(ListQuery(Theme.code), Opening(), environment)
    for case .ask(let ask) in list.reduce(.opened, environment).effects {
      _ = list.reduce(.answered(ask, .rows(rows(1...count, of: count))), environment)
    }
    return list
  }

  private static func page(_ screen: ScreenID, _ environment: Environment) -> PageState {
    var page = PageState(Subject(screen, query: ListQuery(Theme.code)), Opening(commands: [.open]))
    _ = page.reduce(.opened, environment)
    return page
  }

  private static let commands = Command.all(.standard)

  @Test(arguments: Settings.Mode.allCases) func everyCommandOnAListLeavesItWhole(
    mode: Settings.Mode
  ) {
    let environment = Self.environment(mode)
    for first in Self.commands {
      for second in [Command.down, .up, .end] {
        var list = Self.list(environment)
        _ = list.reduce(.command(first), environment)
        _ = list.reduce(.command(second), environment)
        let body = list.body(environment)
        #expect(body.isHeadingFocused == (body.focusRow == 0), "\(first) \(second)")
        #expect((0...5).contains(body.focusRow), "\(first) \(second)")
      }
    }
  }

  @Test(
    arguments: Settings.Mode.allCases, [ScreenID.menu, .help, .accessibility, .sortOrders, .facets])
  func everyCommandOnAPageLeavesItWhole(mode: Settings.Mode, screen: ScreenID) {
    let environment = Self.environment(mode)
    for first in Self.commands {
      for second in [Command.down, .up, .end] {
        var page = Self.page(screen, environment)
        _ = page.reduce(.command(first), environment)
        _ = page.reduce(.command(second), environment)
        #expect(page.isReady)
        let row = page.body(environment).focusRow
        #expect((0...environment.grid.contentHeight).contains(row), "\(first) \(second)")
      }
    }
  }

  @Test(arguments: [
    (Command.down, Move.near), (.up, .near), (.end, .far), (.home, .atEnd), (.pageDown, .far),
    (.pageUp, .atEnd),
  ]) func aListSaysWhatAMoveDid(command: Command, move: Move) {
    let environment = Self.environment()
    var list = Self.list(environment)
    let outcome = list.reduce(.command(command), environment)
    #expect(outcome.move == move)
  }

  @Test func aMoveBeforeTheRowsAreThereIsMadeWhenTheyCome() {
    let environment = Self.environment()
    var list = ListState(ListQuery(Theme.code), Opening(), environment)
    let asked = list.reduce(.opened, environment).effects
    let early = list.reduce(.command(.down), environment)
    #expect(early.move == .far)
    #expect(!list.isReady)
    for case .ask(let ask) in asked {
      _ = list.reduce(.answered(ask, .rows(Self.rows(1...5, of: 5))), environment)
    }
    #expect(list.body(environment).focusRow == 2)
  }

  @Test func theNextRecordIsToldAlsoWhenItsRowComesLater() throws {
    let environment = Self.environment(size: Size(rows: 6, columns: 80))
    var list = ListState(ListQuery(Theme.code), Opening(), environment)
    for case .ask(let ask) in list.reduce(.opened, environment).effects {
      _ = list.reduce(.answered(ask, .rows(Self.rows(1...2, of: 4))), environment)
    }
    func stepped(_ outcome: Outcome) -> Int? {
      for case .stepped(let id) in outcome.effects { return id.number }
      return nil
    }
    let first = list.reduce(.step(1), environment)
    #expect(stepped(first) == 2)
    let outcome = list.reduce(.step(1), environment)
    #expect(stepped(outcome) == nil)
    for case .ask(let ask) in outcome.effects {
      let later = list.reduce(.answered(ask, .rows(Self.rows(3...4, of: 4))), environment)
      #expect(stepped(later) == 3)
    }
  }

  // MARK: - Prompt, news, scope, freshness, grid

  @Test func aPromptTakesTextUntilItIsEnteredOrGivenUp() {
    let environment = Self.environment()
    var prompt = Prompt.search(Typing(), SearchPrompt(label: "Zoek: "))
    do {
      let outcome = prompt.take(.character("a"), environment)
      #expect(outcome == .changed("a"))
    }
    do {
      let outcome = prompt.take(.left, environment)
      #expect(outcome == .goesOn)
    }
    do {
      let outcome = prompt.take(.enter, environment)
      #expect(outcome == .entered("a"))
    }
    do {
      let outcome = prompt.take(.escape, environment)
      #expect(outcome == .givenUp)
    }
    prompt = .command(LineEditor())
    do {
      let outcome = prompt.take(.backspace, environment)
      #expect(outcome == .isEmpty)
    }
    prompt = .quit
    do {
      let outcome = prompt.take(.left, environment)
      #expect(outcome == .goesOn)
    }
    do {
      let outcome = prompt.take(.character("j"), environment)
      #expect(outcome == .leaves)
    }
    do {
      let outcome = prompt.take(.enter, environment)
      #expect(outcome == .stays)
    }
  }

  @Test func newsTakesTheCursorInTurnAndIsReadAgain() {
    let environment = Self.environment()
    var news = News()
    let start = news.now
    news.say("Een", environment)
    news.say("Twee", environment)
    #expect(news.hasCursor)
    #expect(news.messages.lines.contains("Twee") && !news.messages.lines.contains("Een"))
    #expect(news.said(since: start) == ["Een", "Twee"])
    news.releaseCursor()
    #expect(!news.hasCursor)
    news.again(environment)
    news.again(environment)
    #expect(news.messages.lines.contains("Een"))
  }

  @Test func aDelayIsSaidOnceAndGoes() {
    let environment = Self.environment()
    var news = News()
    news.sayDelay(environment)
    let generation = news.messages.generation
    news.sayDelay(environment)
    #expect(news.messages.generation == generation)
    news.endDelay()
    #expect(news.messages.lines == ["", ""])
  }

  @Test func aHeadingThatIsNewsHasTheCursorItselfForWhoListens() {
    for mode in Settings.Mode.allCases {
      var news = News()
      news.sayHeading("Kop", Self.environment(mode))
      #expect(news.messages.isOnHeading == (mode == .listening))
    }
  }

  @Test func aScopeIsNamedInBothLanguages() {
    #expect(Scope().name(.dutch) == "alle programma's")
    #expect(Scope().name(.english) == "all programmes")
  }

  @Test func whatIsOldIsAskedOnceAndAgainWhenItDidNotCome() {
    var freshness = Freshness()
    freshness.read(at: 1)
    do {
      let outcome = freshness.asksAgain(at: 1)
      #expect(!outcome)
    }
    do {
      let outcome = freshness.asksAgain(at: 2)
      #expect(outcome)
    }
    do {
      let outcome = freshness.asksAgain(at: 2)
      #expect(!outcome)
    }
    freshness.goWithout()
    do {
      let outcome = freshness.asksAgain(at: 2)
      #expect(outcome)
    }
    freshness.read(at: 2)
    do {
      let outcome = freshness.asksAgain(at: 2)
      #expect(!outcome)
    }
  }

  @Test(arguments: [(24, 80), (12, 40), (30, 120), (60, 200), (2, 20), (1, 1)])
  func aGridHasRoomForARowOfContent(rows: Int, columns: Int) {
    for mode in Settings.Mode.allCases {
      let grid = Self.environment(mode, size: Size(rows: rows, columns: columns)).grid
      #expect(grid.contentHeight >= 1)
      #expect(grid.listWidth <= columns)
      #expect((grid.previewColumn != nil) == (mode == .seeing && columns >= 126))
    }
  }
}
