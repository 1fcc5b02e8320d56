import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// The short way from the example to an administration of one's own, for who never saw the program.
@Suite struct OwnAdministrationTests {
  @Test(arguments: [Settings.Mode.seeing, .listening], Language.allCases)
  func itIsBegunFromTheExample(mode: Settings.Mode, language: Language) async throws {
    var keys = try await Keys(mode: mode, language: language, canBeginOwn: true)
    await keys.choose(
      language == .dutch ? "Begin een eigen administratie" : "Begin an administration")
    #expect(keys.state.isFinished && keys.state.beginsOwn)
  }

  @Test func itIsOfferedOnlyWhereItCanBeMade() async throws {
    let keys = try await Keys()
    #expect(!keys.lines.contains { $0.hasPrefix("Begin een eigen") })
  }

  @Test func inLinesItIsANumberAsAnythingElse() async throws {
    var keys = try await Keys(mode: .linear, canBeginOwn: true)
    let lines = Linear.reading(keys.screen)
    let line = try #require(lines.first { $0.hasSuffix("Begin een eigen administratie") })
    await keys.line(String(line.prefix { $0.isNumber }))
    #expect(keys.state.beginsOwn)
  }

  /// Programme, project and round, each by the line that offers it.
  @Test(arguments: [Settings.Mode.seeing, .listening])
  func fromNothingToAProgrammeWithAProjectAndARound(mode: Settings.Mode) async throws {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    var keys = try await Keys(mode: mode, store: store, isExample: false)
    let down = mode == .listening ? "<Down>" : ""
    await keys.choose("Voeg een programma toe")
    await keys.type(down + "Samen thuis<F2>")
    await keys.choose("Samen thuis")
    await keys.choose("Voeg een project toe")
    await keys.type(down + "Eten doen we samen<F2>")
    await keys.choose("Voeg een meting toe")
    await keys.type(down + "Nulmeting<F2>")
    // The next arrow goes on from what was added.
    await keys.type("<Down>")
    #expect(keys.underCursor.hasPrefix("Nulmeting"), "\(keys.underCursor) \(keys.lines)")
    #expect(!keys.lines.contains { $0.hasPrefix("Voeg een ") }, "\(keys.lines)")
    for kind in [Project.kind, MeasurementRound.kind] {
      let rows = try await store.page(ListQuery(kind.code), .first, count: 2).rows
      let record = try #require(try await store.records(rows.map(\.id)).first)
      let scope = try #require(kind.scopeIndexes.first)
      #expect(record.values[scope] == .reference(RecordID("PRG", 1)), "\(kind.name)")
    }
  }

  @Test func anEmptyListSaysHowToAdd() async throws {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    let keys = try await Keys(screen: .lessons, store: store, isExample: false)
    #expect(keys.canvas.lines[1] == "Hier staat nog niets. a voegt iets toe.")
    let reader = try await Keys(screen: .lessons, store: store, isExample: false, isReadOnly: true)
    #expect(reader.canvas.lines[1] == "Hier staat nog niets.")
  }
}
