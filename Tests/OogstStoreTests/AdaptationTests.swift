import Foundation
import GRDB
import OogstModel
import OogstStore
import Synchronization
import Testing

/// Files of other builds, brought up to date.
@Suite struct AdaptationTests {
  private let path = temporaryPath()

  /// Projects described otherwise; all other kinds as they are.
  private func kinds(_ change: (Field) -> Field?) -> [Kind] {
    let project = Kind(
      code: "PRJ", name: "project", label: Project.kind.label, plural: Project.kind.plural,
      fields: Project.kind.fields.compactMap(change))
    return Kind.all.map { $0.code == "PRJ" ? project : $0 }
  }

  private func using(_ uses: Field.Uses, _ name: String) -> [Kind] {
    kinds { field in
      field.name != name
        ? field
        : Field(
          name: field.name, label: field.label, type: field.type, uses: uses, help: nil,
          columns: field.columns)
    }
  }

  private func fill(_ kinds: [Kind] = Kind.all) async throws {
    let store = try SQLiteStore(path: path, .create, kinds: kinds)
    let index = kinds[1].fields.firstIndex { $0.name == "shortName" }
    let status = kinds[1].fields.firstIndex { $0.name == "status" }
    let projects = (1...1_200).map { number in
      var values = kinds[1].fields.map { _ in Value.unknown }
      values[0] = .text("Project \(number)")
      if let index { values[index] = .text("kort\(number)") }
      if let status { values[status] = .choice(number % 2 == 0 ? "running" : "finished") }
      return Record(id: RecordID("PRJ", 0), values: values)
    }
    let lessons = (1...300).map { number in
      var lesson = Lesson()
      lesson.title = "Les \(number)"
      lesson.status = .shared
      return Record(lesson)
    }
    _ = try await store.save(projects + lessons, by: "ik")
    try store.close()
  }

  /// Opens it with a description, and gives how many records were gone through.
  private func open(_ kinds: [Kind] = Kind.all) throws -> (store: SQLiteStore, gone: Int) {
    let last = Mutex(0)
    let store = try SQLiteStore(
      path: path, kinds: kinds, progress: { done, _ in last.withLock { $0 = done } })
    return (store, last.withLock { $0 })
  }

  /// One changed use of one field used to make anew search and counts of every kind.
  @Test func onlyTheKindThatChangedIsGoneThrough() async throws {
    try await fill(using(.sorted, "shortName"))
    let (store, gone) = try open()
    #expect(gone == 1_200)
    #expect(try await store.count(ListQuery("PRJ", text: "kort77")) == 11)
    #expect(try await store.count(ListQuery("PRJ", text: "project 77")) == 11)
    #expect(try await store.count(ListQuery("LES", text: "les 77")) == 1)
    #expect(try await store.count(ListQuery(nil, text: "77")) == 12)
    #expect(try await store.counts("LES", in: nil, by: []).total == 300)
  }

  @Test func aWordThatIsNoLongerSearchedIsNotFound() async throws {
    try await fill()
    let (store, gone) = try open(using([], "shortName"))
    #expect(gone == 1_200)
    #expect(try await store.count(ListQuery("PRJ", text: "kort77")) == 0)
    #expect(try await store.count(ListQuery("PRJ", text: "77")) == 11)
  }

  @Test func facetsAreFoundAtTheirNewPlace() async throws {
    try await fill(kinds { $0.name == "shortName" ? nil : $0 })
    let (store, gone) = try open()
    #expect(gone == 1_200)
    let running = ListQuery("PRJ", filters: [Filter("status", [.choice("running")])])
    #expect(try await store.count(running) == 600)
    var searched = running
    searched.text = "project"
    #expect(try await store.count(searched) == 600)
    let facets = try await store.facets(ListQuery("PRJ", text: "project"), by: "status")
    #expect(facets.map(\.count) == [600, 600])
  }

  @Test func aHelpTextOrAColumnNameCostsNothing() async throws {
    try await fill(
      kinds { field in
        Field(
          name: field.name, label: Label("x", "y"), type: field.type, uses: field.uses,
          help: Label("a", "b"), columns: [])
      })
    let (_, gone) = try open()
    #expect(gone == 0)
  }

  @Test func aCopyIsKeptUntilItIsDone() async throws {
    try await fill(using(.sorted, "shortName"))
    let copy = SQLiteStore.copyPath(of: path)
    let sizes = Mutex<[Int]>([])
    do {
      _ = try SQLiteStore(
        path: path,
        progress: { _, _ in
          let size = (try? FileManager.default.attributesOfItem(atPath: copy)[.size] as? Int) ?? 0
          sizes.withLock { $0.append(size) }
        })
    }
    #expect(sizes.withLock { $0.count } == 3)
    #expect(sizes.withLock { $0.allSatisfy { $0 > 10_000 } })
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test func aFileThatANewerBuildWroteIsLeftAlone() async throws {
    try await fill()
    // It keeps the file open, so that its version stands in the log only.
    let other = try DatabaseQueue(path: path)
    try await other.write { db in
      try db.execute(
        sql: """
          PRAGMA user_version = 99;
          UPDATE kind SET fingerprint = fingerprint || '|vip:64:text' WHERE code = 'PRJ'
          """)
    }
    #expect(throws: StoreError.newer(path)) { try SQLiteStore(path: path) }
    #expect(try await other.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 99)
    try other.close()
  }

  @Test func twoThatBeginAtOnceBothCanUseIt() async throws {
    try await fill(using(.sorted, "shortName"))
    let path = path
    try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<3 {
        group.addTask {
          try await SQLiteStore(path: path).count(ListQuery("PRJ", text: "kort77"))
        }
      }
      for try await count in group { #expect(count == 11) }
    }
    #expect(!FileManager.default.fileExists(atPath: SQLiteStore.copyPath(of: path)))
  }

  @Test func aSessionOfAnOlderBuildSaysWhatHappened() async throws {
    let older = kinds { $0.name == "shortName" ? nil : $0 }
    try await fill(older)
    let session = try SQLiteStore(path: path, kinds: older)
    _ = try await session.page(ListQuery("PRJ"), .first, count: 5)
    _ = try open()
    var record = Record(id: RecordID("PRJ", 0), values: older[1].fields.map { _ in Value.unknown })
    record.values[0] = .text("Van een oude versie")
    await #expect(throws: StoreError.newer(path)) { _ = try await session.save([record], by: "ik") }
    #expect(try await session.page(ListQuery("PRJ"), .first, count: 5).rows.count == 5)
  }
}
