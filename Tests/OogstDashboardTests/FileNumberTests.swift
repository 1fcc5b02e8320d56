import OogstDashboard
import OogstModel
import OogstStore
import Testing

@Suite struct FileNumberTests {
  private func store() async throws -> SQLiteStore {
    let store = try await Keys.example()
    let numbers = ["212921", "Z-4711", "60-00123", "60-00123", "03"]
    let records = numbers.enumerated().map { index, number in
      var project = Project()
      project.title = "Met nummer \(index)"
      return Record(project, meta: Record.Meta(externalID: number))
    }
    _ = try await store.save(records, by: "")
    return store
  }

  @Test(
    arguments: Settings.Mode.allCases,
    [
      ("212921", 0), ("open 212921", 0), ("Z-4711", 1), ("open Z-4711", 1),
    ]) func itOpensTheRecord(mode: Settings.Mode, line: (typed: String, index: Int)) async throws
  {
    var keys = try await Keys(screen: .overview, mode: mode, store: try await store())
    await keys.line(line.typed)
    #expect(keys.heading == "Project: Met nummer \(line.index)")
    let number = line.typed.replacing("open ", with: "")
    #expect(keys.lines.contains("Nummer in het bestand: \(number)"))
  }

  @Test func aRowOfThatNumberGoesBeforeIt() async throws {
    var keys = try await Keys(screen: .lessons, mode: .linear, store: try await store())
    await keys.line("03")
    #expect(keys.heading.hasPrefix("Les: "))
  }

  @Test func ofSeveralRecordsItGivesTheList() async throws {
    var keys = try await Keys(store: try await store())
    await keys.line("60-00123")
    #expect(keys.rows.count == 2)
    await keys.type("<Back>")
    #expect(keys.heading.hasPrefix("Overzicht"))
  }

  @Test func aSearchFindsIt() async throws {
    var keys = try await Keys(screen: .projects, store: try await store())
    await keys.type("/212921<Enter>")
    #expect(keys.rows == ["Met nummer 0"])
  }

  @Test func aSearchCanBeTypedInOneLineAsItsKeyIs() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear, store: try await store())
    await keys.line("/212921")
    #expect(keys.rows == ["Met nummer 0"])
  }

  @Test func whatNoFileHasIsSaid() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear, store: try await store())
    for (line, news) in [
      ("212922", "Rij 212922 staat hier niet."), ("LES-99", "LES-99 bestaat niet."),
      ("99999999999", "Rij 99999999999 staat hier niet."),
      ("qwertyuiop9", "Onbekende opdracht: qwertyuiop9. Typ hulp."),
    ] {
      await keys.line(line)
      #expect(keys.lastNews == news)
    }
  }
}
