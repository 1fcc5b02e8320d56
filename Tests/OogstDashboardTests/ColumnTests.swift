import OogstModel
import Testing

@testable import OogstDashboard

/// Lists and pages in columns, for who looks.
struct ColumnTests {
  private func names(_ keys: Keys) -> [String] {
    guard case .list(let list) = keys.screen.content else { return [] }
    return list.names.map(\.text)
  }

  @Test(arguments: Language.allCases) func theNamesOfColumnsAreNoRow(language: Language)
    async throws
  {
    var keys = try await Keys(screen: .projects, language: language)
    #expect(names(keys).first == language.say("Titel +", "Title +"))
    #expect(keys.canvas.lines[1].hasPrefix(language.say("Titel +", "Title +")))
    #expect(keys.canvas.cursor.row == 2)
    await keys.type("<Up>")
    #expect(keys.canvas.cursor.row == 0)
    await keys.type("<Down>")
    #expect(keys.canvas.cursor.row == 2)
  }

  @Test func aWiderWindowShowsMoreAndNeverFewerColumns() async throws {
    for screen in [ScreenID.projects, .lessons, .everything] {
      var before: [String] = []
      for columns in stride(from: 24, through: 124, by: 4) {
        let keys = try await Keys(screen: screen, columns: columns)
        let now = names(keys)
        #expect(before.allSatisfy(now.contains), "\(screen) \(columns) \(before) \(now)")
        before = now
      }
    }
  }

  @Test func betweenTwoColumnsAreTwoBlanksAtLeast() async throws {
    for screen in [ScreenID.projects, .lessons] {
      for columns in [40, 80, 124, 200] {
        let keys = try await Keys(screen: screen, columns: columns)
        guard case .list(let list) = keys.screen.content else { continue }
        for spans in [list.names] + list.rows.map(\.spans) {
          for (one, other) in zip(spans, spans.dropFirst()) {
            #expect(other.column - (one.column + one.width) >= 2, "\(screen) \(columns) \(spans)")
          }
          let end = spans.last.map { $0.column + $0.width } ?? 0
          #expect(end <= keys.screen.grid.listWidth)
        }
      }
    }
  }

  @Test func whatOrdersAListIsAColumnWithASignHoweverNarrowItIs() async throws {
    for columns in [40, 80] {
      var keys = try await Keys(screen: .projects, columns: columns)
      await keys.type(":sorteer -bedrag<Enter>")
      #expect(names(keys).contains("Bedrag -"), "\(columns)")
      let name = try #require(keys.canvas.rows.flatMap { $0 }.first { $0.text == "Bedrag -" })
      #expect(name.role == .ordered)
      // By their ends.
      let amounts = keys.canvas.rows.flatMap { $0 }.first { $0.text.hasSuffix("euro") }
      #expect(amounts.map { $0.column + $0.width } == name.column + name.width)
    }
  }

  @Test func columnsStayWhileOneScrolls() async throws {
    var keys = try await Keys(screen: .projects)
    let first = names(keys)
    let starts = keys.canvas.rows[1].map(\.column)
    await keys.type("<PgDn><PgDn><End>")
    #expect(names(keys) == first && keys.canvas.rows[1].map(\.column) == starts)
  }

  @Test func whatAFilterSaysOfAllIsNoColumn() async throws {
    var keys = try await Keys(screen: .projects)
    #expect(names(keys).contains("Beweging"))
    await keys.type(":filter beweging=versneld<Enter>")
    #expect(!names(keys).contains("Beweging"))
  }

  @Test func aStateHasItsColourAndItsWord() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type(":filter beweging=versneld,staat stil<Enter>")
    let spans = keys.canvas.rows.flatMap { $0 }
    #expect(spans.contains { $0.text == "versneld" && $0.role == .good })
    #expect(spans.contains { $0.text == "staat stil" && $0.role == .stopped })
    await keys.type("l")
    #expect(keys.canvas.rows.flatMap { $0 }.allSatisfy { $0.role == .text })
  }

  @Test func aDayThatHasPassedIsToldWhereAllHaveTheSameState() async throws {
    var keys = try await Keys(screen: .progress)
    await keys.choose("Oefenprogramma, meting 2")
    await keys.choose("gepland")
    #expect(keys.drawnRows.contains { $0.hasSuffix("te laat") || $0.contains("te laat  ") })
    #expect(!keys.drawnRows.allSatisfy { $0.contains("te laat") })
  }

  @Test func figuresHaveBarsOfBlanksLastOnTheirRow() async throws {
    var keys = try await Keys(screen: .progress, rows: 40)
    await keys.choose("Oefenprogramma, meting 2")
    let rows = keys.canvas.rows.filter { $0.contains(where: \.isBar) }
    #expect(rows.count > 5)
    // The first has a part for each answer.
    #expect((rows.first?.filter(\.isBar).count ?? 0) > 2)
    for row in rows {
      let bar = try #require(row.last)
      let isBlank = bar.text.allSatisfy { $0 == " " }
      #expect(bar.isBar && isBlank)
      #expect(row.count { $0.isBar } == 1 || row == rows.first)
    }
    // As long as they are large.
    let sizes = rows.compactMap { row -> (Int, Int)? in
      guard let number = Int(row[1].text), row.contains(where: { $0.text.hasPrefix("(was") }) else {
        return nil
      }
      return (number, row.last?.width ?? 0)
    }
    #expect(sizes.count > 3)
    for (one, other) in zip(sizes, sizes.dropFirst()) {
      #expect((one.0 < other.0) == (one.1 < other.1))
    }
  }

  @Test func inListeningAndLinearModeAPageIsWordsAlone() async throws {
    for mode in [Settings.Mode.listening, .linear] {
      var keys = try await Keys(screen: .progress, mode: mode)
      await keys.choose("Oefenprogramma, meting 2")
      guard case .page(let page) = keys.screen.content else { continue }
      let isWords = page.layout.rows.allSatisfy(\.spans.isEmpty)
      #expect(mode == .linear || isWords)
      #expect(Linear.reading(keys.screen).contains { $0.hasSuffix("versneld: 5 (was 4)") })
    }
  }

  @Test func whereOneIsStandsInTheHeadingAfterAPageAndNotAfterAnArrow() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("<PgDn>")
    #expect(keys.canvas.lines[0].hasSuffix("43, rij 1 tot en met 19"))
    await keys.type("<PgDn>")
    #expect(keys.canvas.lines[0].hasSuffix("43, rij 19 tot en met 37"))
    let heading = keys.canvas.rows[0]
    await keys.type("<Up><Up>")
    #expect(keys.canvas.rows[0] == heading)
    await keys.type("f<Back>")
    #expect(keys.canvas.lines[0].hasSuffix("43"))
  }

  @Test func wordsThatWereFoundStandOut() async throws {
    var keys = try await Keys(screen: .lessons)
    await keys.type("/zorg voor een<Enter>")
    let found = keys.canvas.rows.dropFirst(2).flatMap { $0 }.filter { $0.role == .match }
    #expect(found.contains { $0.text == "Zorg" })
    await keys.type("<Down><Enter>")
    #expect(keys.canvas.rows.flatMap { $0 }.contains { $0.role == .match })
  }

  @Test func theRowKeepsAMarkWhileTheRecordBesideItHasTheFocus() async throws {
    var keys = try await Keys(screen: .lessons, rows: 30, columns: 140)
    await keys.type("<Down><Tab>")
    #expect(keys.screen.isPreviewFocused)
    #expect(keys.canvas.rows[3].first?.role == .selection)
    #expect((keys.canvas.rows[3].first?.width ?? 0) < 8)
  }

  @Test func aLabelThatGoesOnKeepsItsValuesBelowEachOther() {
    let page = Page(
      heading: "x",
      sections: [
        Page.Section(
          nil,
          [
            .field(
              label: "Kort", value: "een twee drie vier vijf zes zeven acht negen tien elf",
              opens: nil),
            .field(label: "Een langer label", value: "waarde", opens: nil),
          ])
      ])
    let layout = PageLayout(page, width: 60, columns: 80, language: .dutch)
    #expect(layout.rows.map { Canvas.line($0.spans) }.count == 3)
    #expect(layout.rows[0].spans.map(\.column) == [0, 18])
    #expect(layout.rows[1].spans.map(\.column) == [18])
    #expect(layout.rows.map(\.text).joined(separator: " ").hasPrefix("Kort: een twee"))
    let words = PageLayout(page, width: 40, columns: 80, look: .words, language: .dutch)
    #expect(words.rows.count { !$0.spans.isEmpty } == 0)
  }
}
