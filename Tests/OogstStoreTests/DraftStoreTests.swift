import Foundation
import OogstModel
import OogstStore
import Testing

@Suite struct DraftStoreTests {
  private let maker = RecordMaker(kinds: Kind.all)

  private func place() throws -> String {
    let path = temporaryPath()
    _ = try SQLiteStore(path: path, .create, clock: { 1_000 })
    return path
  }

  private func draft(_ kind: Kind, _ id: String, _ number: Int) -> Draft {
    var base = maker.record(kind, 2)
    base.id = RecordID(kind.code, 2)
    base.meta.version = 7
    let fields = kind.fields.enumerated().map { _, field in
      Draft.Field(name: field.name, text: "getypt \(number)", value: maker.value(field, number))
    }
    return Draft(
      id: id, stamp: Stamp(at: 0, by: "ann"), host: "hier", kind: kind.code, base: base,
      copies: RecordID(kind.code, 1), fields: fields, focus: kind.fields[0].name, place: 3)
  }

  @Test(arguments: Kind.all) func aDraftOfEveryKindComesBackWhole(_ kind: Kind) throws {
    let path = try place()
    let drafts = SQLiteDraftStore(beside: path, clock: { 1_000 })
    let draft = draft(kind, "a", 3)
    try drafts.keep(draft)
    drafts.close()
    let again = SQLiteDraftStore(beside: path)
    let found = try again.drafts(of: "ann")
    let back = try #require(found.first)
    #expect(found.count == 1)
    #expect(back.stamp == Stamp(at: 1_000, by: "ann"))
    #expect(back.base?.values == draft.base?.values)
    #expect(back.base?.meta.version == 7)
    #expect((back.focus, back.place, back.host) == (draft.focus, 3, "hier"))
    #expect(back.copies == draft.copies)
    for field in draft.fields {
      #expect(back.fields.contains(field), "\(kind.name).\(field.name)")
    }
    try again.drop("a")
    #expect(try again.drafts(of: "ann").isEmpty)
  }

  @Test func theNewestVersionCountsAndDraftsDoNotMix() throws {
    let drafts = SQLiteDraftStore(beside: try place(), clock: { 1_000 })
    for number in 3...9 { try drafts.keep(draft(Theme.kind, "a", number)) }
    try drafts.keep(draft(Theme.kind, "b", 5))
    let found = try drafts.drafts(of: "ann")
    #expect(found.map(\.id).sorted() == ["a", "b"])
    #expect(found.first { $0.id == "a" }?.fields.first?.text == "getypt 9")
    #expect(try drafts.drafts(of: "bob").isEmpty)
  }

  /// Nobody may read or write what is typed who may not read or write the database.
  @Test(arguments: [0o600, 0o640, 0o660, 0o644]) func itHasTheRightsOfTheDatabase(mode: Int) throws
  {
    let path = try place()
    chmod(path, mode_t(mode))
    try SQLiteDraftStore(beside: path).keep(draft(Theme.kind, "a", 3))
    let rights =
      try FileManager.default.attributesOfItem(
        atPath: SQLiteDraftStore.path(beside: path))[.posixPermissions] as? Int
    #expect(rights == mode)
  }

  @Test func nothingIsMadeUntilThereIsSomething() throws {
    let path = try place()
    let drafts = SQLiteDraftStore(beside: path)
    #expect(try drafts.drafts(of: "ann").isEmpty)
    try drafts.drop("a")
    #expect(!FileManager.default.fileExists(atPath: SQLiteDraftStore.path(beside: path)))
  }

  /// It goes by itself, when nothing was typed for a quarter of an hour.
  @Test func whoTypesInARecordIsKnownForAsLongAsTheyDo() throws {
    let path = try place()
    try SQLiteDraftStore(beside: path, clock: { 1_000 }).keep(draft(Theme.kind, "a", 3))
    let id = RecordID("THE", 2)
    let soon = SQLiteDraftStore(beside: path, clock: { 1_800 })
    #expect(try soon.writers(of: id) == [Stamp(at: 1_000, by: "ann")])
    #expect(try soon.writers(of: RecordID("THE", 3)).isEmpty)
    #expect(try SQLiteDraftStore(beside: path, clock: { 2_000 }).writers(of: id).isEmpty)
  }
}
