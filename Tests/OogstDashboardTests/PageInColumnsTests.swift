import OogstModel
import Testing

@testable import OogstDashboard

/// Two columns of sections where there is room.
@Suite struct PageInColumnsTests {
  private static let round = "Oefenprogramma, meting 2"

  private func round(
    columns: Int, rows: Int = 30, mode: Settings.Mode = .seeing
  ) async throws -> Keys {
    var keys = try await Keys(screen: .progress, mode: mode, rows: rows, columns: columns)
    await keys.choose(Self.round)
    return keys
  }

  private func layout(_ keys: Keys) throws -> PageLayout {
    guard case .page(let page) = keys.screen.content else {
      throw StoreError.cancelled
    }
    return page.layout
  }

  @Test func aWideWindowHasTwoColumnsAndANarrowOneHasOne() async throws {
    #expect(try layout(await round(columns: 80)).isInColumns == false)
    #expect(try layout(await round(columns: 109)).isInColumns == false)
    #expect(try layout(await round(columns: 110)).isInColumns)
    #expect(try layout(await round(columns: 200)).isInColumns)
    for mode in [Settings.Mode.listening, .linear] {
      #expect(try layout(await round(columns: 200, mode: mode)).isInColumns == false)
    }
  }

  @Test func bothColumnsHaveAllThatOneHas() async throws {
    let one = try layout(await round(columns: 80))
    let two = try layout(await round(columns: 120))
    #expect(
      one.rows.filter { !$0.isBlank }.last?.line == two.rows.filter { !$0.isBlank }.last?.line)
    #expect(two.height < one.height * 2 / 3)
    // No row goes beyond its column.
    for row in two.rows {
      let width = DisplayWidth.of(row.spans.isEmpty ? row.text : Canvas.line(row.spans))
      #expect(width <= (row.x == 0 ? 58 : 59), "\(row.text)")
    }
  }

  @Test func downGoesDownOneColumnAndThenTheNext() async throws {
    var keys = try await round(columns: 120)
    await keys.type("<Home>")
    var seen = [keys.canvas.cursor]
    let rows = try layout(keys).rows.filter { !$0.isBlank }
    for _ in rows.dropFirst() {
      await keys.type("<Down>")
      seen.append(keys.canvas.cursor)
    }
    #expect(Set(seen.map(\.column)).isSubset(of: [0, 2, 61, 63]))
    let left = seen.prefix { $0.column < 61 }
    let isRightAfterwards = seen.dropFirst(left.count).allSatisfy { $0.column >= 61 }
    #expect(!left.isEmpty && isRightAfterwards)
    #expect(keys.underCursor.hasPrefix("Voluit: Oefenprogramma, meting 2"))
  }

  @Test func tabGoesToTheOtherColumnAndBack() async throws {
    var keys = try await round(columns: 120)
    await keys.type("<Down><Down>")
    let row = keys.canvas.cursor.row
    await keys.type("<Tab>")
    #expect(keys.canvas.cursor.column == 61)
    #expect(abs(keys.canvas.cursor.row - row) <= 1)
    await keys.type("<Tab>")
    #expect(keys.canvas.cursor.column == 0)
    #expect(keys.screen.hints.contains { $0.does == "ander deel" })
  }

  @Test func onlyTheColumnWithTheFocusStandsOut() async throws {
    var keys = try await round(columns: 120)
    await keys.type("<Home><Down>")
    for _ in 0..<8 {
      let selected = keys.canvas.rows.flatMap { $0 }.filter { $0.role == .selection }
      #expect(selected.allSatisfy { $0.column + $0.width <= 58 })
      await keys.type("<Down>")
    }
    await keys.type("<Tab>")
    let selected = keys.canvas.rows.flatMap { $0 }.filter { $0.role == .selection }
    #expect(selected.map(\.column) == [61])
  }

  /// A table beside something keeps to its column: what is drawn over another part cannot be read.
  @Test(arguments: [110, 120, 140, 200]) func aTableKeepsToItsColumn(columns: Int) async throws {
    for screen in [ScreenID.meetings, .themesAndProducts] {
      let keys = try await Keys(
        screen: screen, rows: 40, columns: columns, programme: RecordID(Programme.code, 3))
      for row in keys.canvas.rows {
        let spans = row.sorted { $0.column < $1.column }
        for (one, next) in zip(spans, spans.dropFirst()) {
          #expect(one.column + one.width <= next.column, "\(row.map(\.text))")
        }
      }
    }
  }

  @Test func aPageDownStaysInItsColumn() async throws {
    var keys = try await round(columns: 120, rows: 12)
    for _ in 0..<5 {
      await keys.type("<PgDn>")
      #expect(keys.canvas.cursor.column < 58)
    }
  }

  @Test(arguments: [(12, 120), (16, 110), (12, 40), (24, 80)])
  func noRowGoesByUnseenFromPageToPage(rows: Int, columns: Int) async throws {
    var keys = try await round(columns: columns, rows: rows)
    await keys.type("<Home>")
    for key in ["<PgDn>", "<PgUp>"] {
      var seen = Set(keys.canvas.lines)
      for _ in 0..<30 {
        await keys.type(key)
        seen.formUnion(keys.canvas.lines)
      }
      let all = seen.joined(separator: "\n")
      for row in try layout(keys).rows where !row.isBlank {
        let words = row.spans.isEmpty ? row.text : row.spans.first { !$0.isBar }?.text ?? ""
        #expect(all.contains(words), "\(key) \(words)")
      }
    }
  }

  @Test func theStoryStandsFirstAndWhatIsKnownBesideIt() async throws {
    var keys = try await Keys(screen: .lessons, columns: 120)
    await keys.type("<Enter>")
    let layout = try layout(keys)
    let left = layout.rows.filter { $0.x == 0 }.map(\.text)
    let right = layout.rows.filter { $0.x > 0 }.map(\.text)
    #expect(left.contains { $0.count > 50 })
    #expect(right.contains { $0.hasPrefix("Kenmerk: LES-") })
    // Text that is read is no wider than a line for reading.
    #expect(left.allSatisfy { DisplayWidth.of($0) <= 72 })
  }

  @Test func atAnotherWidthTheFocusStaysOnItsLine() async throws {
    var keys = try await round(columns: 120)
    await keys.type("<Tab><Down><Down>")
    let text = keys.underCursor
    await keys.resize(24, 80)
    #expect(keys.underCursor.prefix(10) == text.prefix(10))
    await keys.resize(30, 120)
    #expect(keys.underCursor == text)
  }
}
