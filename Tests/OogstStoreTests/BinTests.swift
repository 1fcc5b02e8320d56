import GRDB
import OogstExchange
import OogstModel
import OogstStore
import Testing

/// Removing, restoring and undoing, for every kind: what is told apart from what was before is told by the whole file.
@Suite struct BinTests {
  private let maker = RecordMaker(kinds: Kind.all)

  /// All that a file holds of its records: every table but the log, and the index by what it finds.
  private struct Contents: Equatable {
    var rows: [String: [String]] = [:]
    var found: [String] = []
  }

  private func contents(_ path: String) throws -> Contents {
    let queue = try DatabaseQueue(path: path)
    return try queue.read { db in
      var contents = Contents()
      let log = ["change", "save", "state", "made", "kind"]
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'
          """)
      for table in tables where !log.contains(table) {
        // A version and a stamp are not what a record says.
        let columns = try db.columns(in: table).map(\.name).filter {
          !["version", "changed_at", "changed_by"].contains($0)
        }
        let list = columns.map { "quote(\"\($0)\")" }.joined(separator: " || '|' || ")
        let condition = table == "tally" ? "WHERE count <> 0" : ""
        contents.rows[table] = try String.fetchAll(
          db, sql: "SELECT \(list) FROM \"\(table)\" \(condition)"
        ).sorted()
      }
      contents.found = try ["test*", "een*", "woord*", "title*"].flatMap { word in
        try String.fetchAll(
          db, sql: "SELECT '\(word)' || rowid FROM search WHERE search MATCH '\(word)' ORDER BY 1")
      }
      return contents
    }
  }

  private func store(_ kind: Kind) async throws -> (SQLiteStore, String) {
    let path = temporaryPath()
    let store = try SQLiteStore(path: path, .create, kinds: Kind.all, clock: { 1_000 })
    _ = try await store.save(Kind.all.map { maker.bare($0) }, by: "test")
    return (store, path)
  }

  @Test(arguments: Kind.all)
  func whatIsRemovedIsGoneAndComesBackAsItWas(_ kind: Kind) async throws {
    let (store, path) = try await store(kind)
    _ = try await store.save((2...6).map { maker.record(kind, $0) }, by: "ik")
    let id = RecordID(kind.code, 4)
    let record = try #require(try await store.records([id]).first)
    let before = try contents(path)
    let removed = try await store.write(Batch(removed: [record]), by: "ik")
    #expect(try await store.records([id]).isEmpty)
    #expect(try await store.detail(id) == nil)
    #expect(try await store.count(ListQuery(kind.code)) == 5)
    let bin = try await store.read(.front) { snapshot throws(StoreError) in
      try snapshot.removed(nil, count: 10)
    }
    #expect(bin.map(\.record.values) == [record.values])
    #expect(bin.map(\.stamp.by) == ["ik"])
    // Its counts and its words are gone as well: without it the file is one that never had it.
    let (other, otherPath) = try await self.store(kind)
    _ = try await other.save((2...6).filter { $0 != 4 }.map { maker.record(kind, $0) }, by: "ik")
    #expect(try contents(path).rows["tally"]?.count == contents(otherPath).rows["tally"]?.count)
    #expect(try contents(path).rows["link"]?.count == contents(otherPath).rows["link"]?.count)
    _ = try await store.write(Batch(restored: [id]), by: "jij")
    #expect(try contents(path) == before)
    let back = try #require(try await store.records([id]).first)
    #expect(back.values == record.values)
    #expect(back.meta.version == record.meta.version + 2)
    #expect(back.meta.created == record.meta.created)
    #expect(try await store.history(of: id).map(\.event) == [.restored, .removed, .made])
    // Removed once more it can be had by undoing as well.
    let again = try await store.write(Batch(removed: [back]), by: "ik")
    #expect(again.save > removed.save)
    _ = try await store.undo(again.save, by: "ik")
    #expect(try contents(path) == before)
  }

  @Test(arguments: Kind.all)
  func everySaveIsUndone(_ kind: Kind) async throws {
    let (store, path) = try await store(kind)
    let id = try await store.save([maker.record(kind, 2)], by: "ik")[0].id
    let made = try contents(path)
    var record = try #require(try await store.records([id]).first)
    for (index, field) in kind.fields.enumerated() { record.values[index] = maker.value(field, 3) }
    let edit = try await store.write(Batch(saved: [record]), by: "ik")
    let undone = try await store.undo(edit.save, by: "ik")
    #expect(try contents(path) == made)
    // The undoing is a save like another: it can be undone.
    _ = try await store.undo(undone.save, by: "ik")
    #expect(try await store.records([id])[0].values == record.values)
  }

  @Test(arguments: Kind.all)
  func aNewRecordIsUndoneIntoTheBin(_ kind: Kind) async throws {
    let (store, path) = try await store(kind)
    let before = try contents(path)
    let made = try await store.write(Batch(saved: [maker.record(kind, 2)]), by: "ik")
    _ = try await store.undo(made.save, by: "ik")
    var after = try contents(path)
    #expect(after.rows["bin"]?.count == 1)
    (after.rows["bin"], after.rows["bin_cell"]) = ([], [])
    // What followed from it in others went back with it, but for what they say of when.
    #expect(after == before)
  }

  // MARK: - What cannot be undone

  private func project(_ title: String) -> OogstModel.Record {
    var project = Project()
    project.title = title
    return OogstModel.Record(project)
  }

  @Test func whatSomebodyChangedSinceIsNotUndoneUnseen() async throws {
    let store = try SQLiteStore.inMemory(clock: { 7 })
    var record = try await store.save([project("Een")], by: "ik")[0]
    try record.update(as: Project.self) { $0.title = "Twee" }
    let mine = try await store.write(Batch(saved: [record]), by: "ik")
    var theirs = mine.records[0]
    try theirs.update(as: Project.self) { $0.title = "Drie" }
    _ = try await store.save([theirs], by: "jij")
    let trouble = UndoTrouble(id: record.id, field: "title", by: Stamp(at: 7, by: "jij"))
    await #expect(throws: StoreError.cannotUndo([trouble])) {
      try await store.undo(mine.save, by: "ik")
    }
    // Nor can it be as if it had never been made.
    await #expect(throws: StoreError.self) { try await store.undo(1, by: "ik") }
  }

  @Test func whatOthersChangedInOtherFieldsStays() async throws {
    let store = try SQLiteStore.inMemory(clock: { 7 })
    var record = try await store.save([project("Een")], by: "ik")[0]
    try record.update(as: Project.self) { $0.subjects = ["wonen", "werk"] }
    let mine = try await store.write(Batch(saved: [record]), by: "ik")
    var theirs = mine.records[0]
    try theirs.update(as: Project.self) {
      $0.title = "Drie"
      $0.subjects = ["wonen", "werk", "sport"]
    }
    _ = try await store.save([theirs], by: "jij")
    _ = try await store.undo(mine.save, by: "ik")
    let after = try Project(values: try await store.records([record.id])[0].values)
    #expect(after.title == "Drie")
    #expect(after.subjects == ["sport"])
  }

  @Test func onesOwnLastSaveIsFoundOneAfterAnother() async throws {
    let store = try SQLiteStore.inMemory(clock: { 7 })
    func last(_ author: String) async throws -> Int? {
      try await store.read(.front) { snapshot throws(StoreError) in
        try snapshot.lastSave(by: author, lines: 10)?.number
      }
    }
    _ = try await store.save([project("Een")], by: "ik")
    _ = try await store.save([project("Twee")], by: "jij")
    _ = try await store.save([project("Drie")], by: "ik")
    #expect(try await last("ik") == 3)
    _ = try await store.undo(3, by: "ik")
    #expect(try await last("ik") == 1)
    _ = try await store.undo(1, by: "ik")
    #expect(try await last("ik") == nil)
    #expect(try await last("jij") == 2)
    let entries = try await store.read(.front) { snapshot throws(StoreError) in
      try snapshot.saves(before: nil, count: 10, lines: 10)
    }
    #expect(entries.map(\.number) == [5, 4, 3, 2, 1])
    #expect(entries.map(\.act) == [.undo, .undo, .edit, .edit, .edit])
    #expect(entries.map(\.undoneBy) == [nil, nil, 4, nil, 5])
    #expect(entries[1].lines.map(\.change.event) == [.removed])
  }

  /// A talk that is undone takes what it set in its project with it.
  @Test func whatFollowedIsUndoneToo() async throws {
    let store = try SQLiteStore.inMemory(clock: { 7 })
    _ = try await store.save([project("Een")], by: "ik")
    var talk = Conversation()
    talk.title = "Gesprek"
    talk.project = Reference(number: 1)
    talk.status = .held
    talk.movement = .stalled
    let receipt = try await store.write(Batch(saved: [OogstModel.Record(talk)]), by: "ik")
    #expect(receipt.followed.map(\.record.id) == [RecordID("PRJ", 1)])
    #expect(receipt.followed[0].changes.map { $0.field?.name } == ["movement", "measuredIn"])
    _ = try await store.undo(receipt.save, by: "ik")
    let after = try Project(values: try await store.records([RecordID("PRJ", 1)])[0].values)
    #expect(after.movement == nil)
  }

  // MARK: - Imports

  @Test func anImportIsUndoneInOneStep() async throws {
    let path = temporaryPath()
    let store = try SQLiteStore(path: path, .create, clock: { 1_000 })
    func load(_ text: String) async throws -> LoadReport {
      let file = try CSVImport(Project.kind) { chunks(of: text) }
      return try await store.load("PRJ", by: "ik", isDryRun: false) { try file.nextBatch() }
    }
    _ = try await load("id;titel;status\na1;Een;lopend\na2;Twee;lopend\n")
    let before = try contents(path)
    _ = try await load("id;titel;status\na2;Twee;afgerond\na3;Drie;lopend\na4;Vier;lopend\n")
    let last = try await store.read(.front) { snapshot throws(StoreError) in
      try snapshot.lastSave(by: "ik", lines: 10)
    }
    let entry = try #require(last)
    #expect(entry.act == .import)
    #expect(entry.made == 2)
    _ = try await store.undo(entry.number, by: "ik")
    var after = try contents(path)
    #expect(after.rows["bin"]?.count == 2)
    (after.rows["bin"], after.rows["bin_cell"]) = ([], [])
    #expect(after == before)
  }
}
