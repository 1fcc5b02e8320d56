import Foundation
import OogstModel
import OogstStore
import Testing

/// Small files that earlier versions of the program wrote, brought up to date: `Files/version3.sqlite` and its kin.
@Suite struct OldFileTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Files")

  private static let files: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".sqlite") }.sorted()
  }()

  /// A copy of a file, to be changed.
  private func copy(_ file: String) throws -> String {
    let path = temporaryPath()
    let target = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.folder.appendingPathComponent(file), to: target)
    return path
  }

  @Test func thereIsAFileOfEveryBuildWithTablesOfItsOwn() {
    #expect(
      Self.files == [
        "version1-derivation1.sqlite", "version1-derivation2.sqlite", "version2.sqlite",
        "version3.sqlite",
      ])
  }

  @Test(arguments: files) func everythingInItIsThereAfterwards(file: String) async throws {
    let path = try copy(file)
    var times = 0
    let store = try SQLiteStore(path: path, clock: { 7 }, willAdapt: { times += 1 })
    #expect(times == 1)
    let projects = try await store.records([RecordID("PRJ", 1), RecordID("PRJ", 2)])
    let cooking = try Project(values: try #require(projects.first).values)
    #expect(cooking.title == "Samen koken")
    #expect(cooking.summary.text == "Een oefentekst over koken.")
    #expect(cooking.budget == Money(cents: 100_000, currency: "EUR"))
    #expect(cooking.ends == PartialDate(2024, 12))
    #expect(cooking.organisation?.id == RecordID("ORG", 1))
    #expect(cooking.themes.ids == [RecordID("THE", 1)])
    // What its talk said.
    #expect(cooking.movement == .accelerated)
    #expect(cooking.stage == .scaling)
    for (text, kind, count) in [
      ("koken", "PRJ", 1), ("oefentekst", "PRJ", 1), ("gekookt", "GES", 1), ("wandelen", "PRJ", 1),
    ] {
      #expect(try await store.count(ListQuery(kind, text: text)) == count, "\(text)")
    }
    let running = ListQuery("PRJ", filters: [Filter("status", [.choice("running")])])
    #expect(try await store.count(running) == 1)
    #expect(try await store.counts("PRJ", in: RecordID("PRG", 1), by: ["status"]).total == 2)
    #expect(try await store.counts("GES", in: RecordID("MET", 1), by: ["status"]).total == 2)
    let today = try #require(Day("2024-03-15"))
    #expect(try await store.overdue("GES", in: nil, on: today) == 1)
    // No version before 4 counted rounds that are due.
    #expect(try await store.overdue("MET", in: nil, on: today) == 1)
    let sorted = ListQuery("PRJ", order: Order(by: .field("organisation")))
    #expect(try await store.allRows(sorted).count == 2)
  }

  @Test(arguments: files) func itIsWrittenToAsAnyOther(file: String) async throws {
    let path = try copy(file)
    let store = try SQLiteStore(path: path, clock: { 7 })
    var record = try #require(try await store.records([RecordID("PRJ", 1)]).first)
    try record.update(as: Project.self) { $0.title = "Iets anders" }
    _ = try await store.save([record], by: "ik")
    #expect(try await store.count(ListQuery("PRJ", text: "anders")) == 1)
    // Its text was taken out of the index as it was put in.
    #expect(try await store.count(ListQuery("PRJ", text: "samen")) == 0)
    let history = try await store.history(of: record.id)
    #expect(history.first?.save == (try await store.revision()))
    #expect(history.last?.save == nil)
    let again = try SQLiteStore(path: path, willAdapt: { Issue.record("twice") })
    #expect(try await again.count(ListQuery("PRJ")) == 2)
  }
}
