import OogstDashboard
import OogstModel
import OogstStore
import Testing

/// The first screen where there is more than it can list.
@Suite struct OverviewTests {
  @Test func theOverviewListsFiftyProgrammesAndLeadsToTheOthers() async throws {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    let programmes = (1...60).map { number in
      var programme = Programme()
      programme.name = "Programma \(number)"
      return Record(programme)
    }
    _ = try await store.save(programmes, by: "")
    var keys = try await Keys(store: store, isExample: false)
    #expect(keys.lines.filter { $0.hasPrefix("Programma ") }.count == 50)
    await keys.choose("Programma's: 60")
    #expect(keys.heading.hasPrefix("Programma's: 60"))
    #expect(keys.rows.first?.hasPrefix("Programma 1") == true)
  }
}
