import Foundation
import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// A screen is one file and one line: here is one of each kind, and a place of a kind that is not there yet.
@Suite struct AddedScreenTests {
  private static let sources = ScreenID("sources")

  /// What it asks of the store, what it shows, and its words.
  private static let page = ScreenDefinition(
    sources,
    ScreenDefinition.Door(
      key: "E", short: Label("bronnen", "sources"),
      description: Label("Bronnen: waar alles uit komt", "Sources: where all of it comes from"),
      dutch: ["bronnen"], english: ["sources"]),
    PageDefinition(
      ask: { store, _, _ throws(StoreError) in
        let total = try store.counts(Source.code, in: nil, by: []).total
        return Told(revision: try store.revision()) { _, environment in
          Page(
            heading: environment.language.say("Bronnen", "Sources"),
            sections: [
              Page.Section(
                nil,
                [
                  .figure(
                    label: Source.kind.plural[environment.language], number: total, share: nil,
                    opens: .list(ListQuery(Source.code, order: Source.kind.order)))
                ])
            ])
        }
      },
      name: PageDefinition.named(.screen(sources))))

  private static let screens = ScreenTable(
    ScreenTable.standard.all + [page, .list("O", Organisation.kind)])

  private func keys(_ mode: Settings.Mode = .seeing, screen: ScreenID = .overview) async throws
    -> Keys
  {
    try await Keys(
      screen: screen, mode: mode, keymap: Keymap(Self.screens), screens: Self.screens)
  }

  @Test(arguments: [Settings.Mode.seeing, .listening]) func keysOpenThem(
    mode: Settings.Mode
  ) async throws {
    var keys = try await keys(mode)
    await keys.type("E")
    #expect(keys.heading == "Bronnen")
    #expect(keys.lines.first?.hasPrefix("bronnen: ") == true)
    await keys.type("O")
    #expect(keys.heading.hasPrefix("Organisaties"))
    await keys.type("E<Down><Enter>")
    #expect(keys.heading.hasPrefix("Bronnen: "))
  }

  @Test func wordsMenuHelpAndCompletionKnowThem() async throws {
    var keys = try await keys(.linear)
    for (line, heading) in [
      ("bronnen", "Bronnen"), ("organisaties", "Organisaties"), ("sE", "Bronnen"),
      ("organisations", "Organisaties"), ("sO", "Organisaties"),
    ] {
      await keys.line(line)
      #expect(keys.heading.hasPrefix(heading))
    }
    #expect(keys.state.completions(of: "bro") == ["bronnen"])
    #expect(keys.state.completions(of: "orga") == ["organisaties"])
    await keys.line("menu")
    #expect(keys.lines.contains("Bronnen: waar alles uit komt, bronnen"))
    await keys.line("hulp")
    #expect(
      keys.lines.joined(separator: " ").contains(
        "agenda, alles, bronnen, organisaties."))
  }

  @Test func aStartCanOpenOnThemAndTheyAreFoundAsTheyWereLeft() async throws {
    var keys = try await keys(screen: ScreenID("organisations"))
    await keys.type("<Down><Down>")
    let row = keys.underCursor
    await keys.type("EO")
    #expect(keys.underCursor == row)
  }

  /// The README's tables of screens say what the table of the program says.
  @Test func theReadmeHasTheTableOfTheProgram() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")
    let readme = try String(contentsOf: path, encoding: .utf8)
    for language in Language.allCases {
      let words = CommandWords(language)
      for screen in ScreenTable.standard.doors {
        let command = Command.screen(screen.id)
        let key = screen.door?.key.map { "`\($0)`" } ?? ""
        let row = "| \(key) | \(words.word(command)) | \(words.describe(command)) |"
        #expect(readme.contains(row), "\(row)")
      }
    }
    let rows = readme.split(separator: "<!-- screens -->").dropFirst().map {
      $0.prefix { $0 != "<" }.split(separator: "\n").count
    }
    #expect(rows == Array(repeating: ScreenTable.standard.doors.count + 2, count: 2))
  }

  /// The README's tables of keys have every key of the program's table once, and no other.
  @Test func theReadmeHasTheKeysOfTheProgram() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")
    let readme = try String(contentsOf: path, encoding: .utf8)
    let screens = Set(ScreenTable.standard.doors.map { Command.screen($0.id) })
    let wanted = Command.all(.standard).filter { !screens.contains($0) }
      .flatMap { Keymap.standard.keys(for: $0) }
      .compactMap { if case .character(let sign) = $0, sign != " " { String(sign) } else { nil } }
    for heading in ["\n### Toetsen\n", "\n### Keys\n"] {
      let section = try #require(readme.components(separatedBy: heading).last)
      let table = section.components(separatedBy: "<!--")[0].split(separator: "\n")
        .filter { $0.hasPrefix("|") }
      // A cell may name a key of another row; those in the cells of keys count.
      let cells = table.flatMap { row in
        row.split(separator: "|").enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      }
      let keys = cells.flatMap { cell in
        cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      }
      #expect(keys.sorted() == wanted.sorted(), "\(heading)")
    }
  }

  // MARK: - A third kind of location

  /// A text that is turned over, a line at a time: neither list nor page.
  private struct Leaflet: Location {
    var line = 0
    let lines = ["Een", "Twee", "Drie"]

    mutating func reduce(_ event: Event, _ environment: Environment) -> Outcome {
      guard case .command(let command) = event else { return .unhandled }
      switch command {
      case .down where line < 2:
        line += 1
        return Outcome(move: .far)
      case .down: return Outcome(move: .atEnd)
      case .open: return Outcome([.open(.list(ListQuery(Lesson.code)))])
      case .whereAmI: return .say("Blad \(line + 1)")
      case .back: return Outcome([.leave])
      default: return .unhandled
      }
    }

    func body(_ environment: Environment) -> Screen.Body {
      let page = Page(heading: "Folder", sections: [Page.Section(nil, lines.map(Page.Line.text))])
      let layout = PageLayout(page, width: 40, columns: 40, language: environment.language)
      return Screen.Body(
        heading: "Folder", content: .page(PageView(layout: layout, focus: line, top: 0)))
    }

    func offers(_ command: Command) -> Bool { true }
    func name(_ environment: Environment) -> String { "Folder" }
  }

  @Test func aThirdKindOfLocationNeedsNothingButItself() async throws {
    var keys = try await Keys(mode: .listening)
    var state = keys.state
    state.stack.append(State.Open(id: state.nextID(), location: Leaflet()))
    keys.session = Session(state, try await Keys.example())
    #expect(keys.underCursor == "Een")
    await keys.type("<Down>")
    #expect(keys.underCursor == "Twee")
    #expect(keys.messages == ["Twee"])
    await keys.type("w")
    #expect(keys.underCursor == "Blad 2")
    await keys.type("<Enter>")
    #expect(keys.heading.hasPrefix("Lessen"))
    await keys.type("<Back>")
    #expect(keys.heading == "Folder")
    await keys.type("<Back>")
    #expect(keys.heading.hasPrefix("Overzicht"))
  }
}
