import OogstModel
import OogstReading
import Testing

@testable import OogstDashboard

/// What random keys and fuzzers found: ends of the program, and letters where none can be.
@Suite struct FoundByTrialTests {
  @Test(arguments: [Int.min, Int.max, -1_234]) func aNumberOfAnySizeHasWords(number: Int) {
    for language in Language.allCases {
      let wording = Words(language)
      #expect(wording.number(number).hasPrefix("-") == (number < 0))
      for currency in ["EUR", nil] {
        let money = Money(cents: number, currency: currency)
        #expect(wording.money(money).hasPrefix("-") == (number < 0))
      }
    }
  }

  @Test func aLetterOfTwoCellsIsLeftOutOfAWindowOfOne() async throws {
    var keys = try await Keys()
    await keys.resize(200, 1)
    await keys.session.send(.say("\u{2029}\u{b258}"))
    for row in keys.canvas.rows {
      #expect(row.allSatisfy { $0.column + $0.width <= 1 })
    }
  }

  @Test func aLongPasteInAPromptIsShownAroundTheCursor() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type(":" + String(repeating: "日本", count: 2_000) + "<Home><End>")
    #expect(keys.canvas.cursor.column < 80)
    #expect(keys.canvas.rows.joined().allSatisfy { $0.column + $0.width <= 80 })
    await keys.type("<Home>")
    #expect(keys.canvas.lines.contains { $0.hasPrefix("Opdracht: 日本") })
  }

  @Test func marksPileUpOnNoTypedLetter() {
    var typing = Typing()
    for _ in 0..<50 { _ = typing.take(.character("\u{301}")) }
    _ = typing.take(.character("e"))
    for _ in 0..<50 { _ = typing.take(.character("\u{301}")) }
    #expect(typing.text.unicodeScalars.count == Cleaning.mostMarks + 1)
    // A sign that joins what follows it counts as one, too.
    let isTaken = typing.take(.character("\u{600}"))
    #expect(!isTaken)
    #expect(Cleaning.piece(typing.text) == typing.text)
    var editor = ProseEditor("a\n", atEnd: true)
    for letter in "e" + String(repeating: "\u{301}", count: 50) {
      for scalar in letter.unicodeScalars {
        _ = editor.take(.character(Character(scalar)), width: 40, height: 10)
      }
    }
    #expect(editor.text.unicodeScalars.count == 2 + Cleaning.mostMarks + 1)
  }

  /// A page that could not be read is read when it is asked for again, and shown.
  @Test func aPageThatFailedIsThereWhenItIsDrawnAnew() async throws {
    var session = try Answered(try await Keys.example(), .seeing, .everything)
    session.fail(.programme, .busy)
    session.fail(.page, .busy)
    session.press(.character("R"))
    try await session.settle()
    #expect(!session.state.awaitsAnswer)
    #expect(session.heading.hasPrefix("Alle gegevens"))
  }

  /// While a search is on its way its list shows the rows of before, which were laid out for a window of another width.
  @Test func aNarrowerWindowHasNoWordsOverOthersWhileASearchIsOnItsWay() async throws {
    var session = try Answered(
      try await Keys.example(), .seeing, .overview, size: Size(rows: 100, columns: 300))
    try await session.settle()
    session.press(.character("/"), .character("f"))
    try await session.settle()
    session.press(.down)
    try await session.settle()
    // The answers to these are on their way when the window changes.
    session.press(.character("/"), .character(":"))
    session.send(.resized(Size(rows: 5, columns: 200)))
    let canvas = Panes.draw(Dashboard.view(session.state))
    for (number, row) in canvas.rows.enumerated() {
      var end = 0
      for span in row {
        #expect(span.column >= end, "row \(number): \(row)")
        end = span.column + span.width
      }
    }
  }

  @Test func aFilterWithMoreValuesThanAStoreCanAskForIsRefused() {
    let many = (0...FilterText.mostValues).map { "zorg\($0)" }.joined(separator: ",")
    #expect(
      FilterText(Project.kind, today: Day(secondsSince1970: 0)).filter("titel=" + many)
        == .failure(.tooManyValues(FilterText.mostValues + 1)))
    let same = String(repeating: "zorg,", count: 5_000)
    #expect(
      FilterText(Project.kind, today: Day(secondsSince1970: 0)).filter("titel=" + same)
        == .success(Filter("title", [.text("zorg")])))
  }

  @Test func whatIsOfferedForALineIsClean() async throws {
    let keys = try await Keys(screen: .projects, mode: .linear)
    for line in keys.state.completions(of: "\u{0}FILTER bew") {
      #expect(!line.unicodeScalars.contains(where: Cleaning.isUnsafe))
    }
  }

  /// Words that are broken for a narrow window stand further in, and end elsewhere than unbroken ones.
  @Test(arguments: ["PRG-1", "PRG-2"])
  func noBarStandsOverWordsInAWindowOfAnyWidth(programme: String) async throws {
    for language in Language.allCases {
      for scope in [nil, RecordID(programme)] {
        var keys = try await Keys(language: language, rows: 136, programme: scope)
        for columns in 8...80 {
          await keys.resize(136, columns)
          for row in keys.canvas.rows {
            for (span, next) in zip(row, row.dropFirst()) {
              #expect(span.column + span.width <= next.column, "\(columns): \(row.map(\.text))")
            }
          }
        }
      }
    }
  }

  /// Numbers at the end of their range are no choice of a form, and end nothing.
  @Test func aNumberFarOutsideIsNoChoiceOfAForm() async throws {
    var keys = try await Keys(mode: .linear, store: try await Keys.example())
    await keys.line("toevoegen project")
    for _ in 0..<12 {
      for number in ["\(Int.min)", "\(Int.max)", "0", "-1"] { await keys.line(number) }
      await keys.line("-")
    }
    #expect(keys.heading.hasPrefix("Toevoegen: project"))
  }
}
