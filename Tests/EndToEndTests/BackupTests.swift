import Foundation
import OogstExchange
import OogstModel
import OogstStore
import Testing

/// Copies of a database, and whether one is whole.
@Suite struct BackupTests {
  private func folder() throws -> String {
    let folder = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  private func oogst(
    _ database: String, _ arguments: String...
  ) throws -> (status: Int32, output: String, errors: String) {
    try run(program, arguments, environment: ["OOGST_DATABASE": database])
  }

  @Test func aCopyIsPutBackWithItsDraftsAndIsWhole() async throws {
    let folder = try folder()
    let (database, copy, other) = (folder + "/o.sqlite", folder + "/kopie", folder + "/n/o.sqlite")
    let store = try SQLiteStore(path: database, .create, clock: { 0 })
    try await ExampleData.load(into: store)
    var lesson = try #require(try await store.records([RecordID("LES", 1)]).first)
    try lesson.update(as: Lesson.self) { $0.title = "Anders" }
    _ = try await store.save([lesson], by: "ann")
    let draft = Draft(
      id: "a", stamp: Stamp(at: 0, by: "ann"), host: "", kind: "LES", base: nil, copies: nil,
      fields: [Draft.Field(name: "title", text: "Half", value: .text("Half"))], focus: "title",
      place: 4)
    try SQLiteDraftStore(beside: database).keep(draft)
    // Its log is not in the file yet: the copy has it all the same.
    let made = try oogst(database, "reservekopie", copy)
    #expect(made.status == 0, "\(made.errors)")
    let rights = try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    #expect(try oogst(database, "backup", copy).status == 1)
    let back = try oogst(other, "zet-terug", copy)
    #expect(back.status == 0, "\(back.errors)")
    #expect(try oogst(other, "toon", "LES-1").output.contains("Anders"))
    #expect(try oogst(other, "controleer").output.hasPrefix("De database is heel"))
    #expect(try SQLiteDraftStore(beside: other).drafts(of: "ann").first?.fields == draft.fields)
    // Never over a database that is there.
    let again = try oogst(other, "zet-terug", copy)
    #expect(again.status == 1 && again.errors.contains("er staat al een database"))
    let none = folder + "/geen.sqlite"
    #expect(try oogst(folder + "/leeg.sqlite", "zet-terug", none).status == 1)
    try Data("geen database".utf8).write(to: URL(fileURLWithPath: none))
    #expect(try oogst(folder + "/leeg.sqlite", "zet-terug", none).status == 1)
    #expect(!FileManager.default.fileExists(atPath: folder + "/leeg.sqlite"))
  }

  /// Each kind of damage is found, and told apart.
  @Test(arguments: [
    ("UPDATE tally SET count = count + 1 WHERE field = '' AND group_kind = 0", "aantallen"),
    ("DELETE FROM link", "verwijzingen"),
    ("DELETE FROM search_docsize", "zoekindex"),
    (
      "UPDATE theme SET version = 1; UPDATE change SET version = 9 WHERE record > 0", "geschiedenis"
    ),
  ]) func whatIsNotWholeIsFound(sql: String, word: String) async throws {
    let database = try folder() + "/o.sqlite"
    let store = try SQLiteStore(path: database, .create, clock: { 0 })
    try await ExampleData.load(into: store)
    var theme = try #require(try await store.records([RecordID("THE", 1)]).first)
    try theme.update(as: Theme.self) { $0.name = "Anders" }
    _ = try await store.save([theme], by: "ann")
    #expect(try await store.check().isEmpty)
    try store.close()
    let sqlite = "/usr/bin/sqlite3"
    guard FileManager.default.isExecutableFile(atPath: sqlite) else {
      print("sqlite3 is not installed: no database is damaged")
      return
    }
    #expect(try run(sqlite, [database, sql]).status == 0)
    let told = try oogst(database, "check")
    #expect(told.status == 1)
    #expect(told.errors.contains(word), "\(told.errors)")
  }
}
