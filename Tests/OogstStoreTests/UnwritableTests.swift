import Foundation
import GRDB
import OogstModel
import Testing

@testable import OogstStore

/// Databases that may not or cannot be written, and the making of new ones.
@Suite struct UnwritableTests {
  private func organisation(_ name: String) -> OogstModel.Record {
    var organisation = Organisation()
    organisation.name = name
    return OogstModel.Record(organisation)
  }

  /// A closed database with so many organisations.
  private func database(_ count: Int) async throws -> String {
    let path = temporaryPath()
    let store = try SQLiteStore(path: path, .create)
    _ = try await store.save((0..<count).map { organisation("Nummer \($0)") }, by: "")
    try store.close()
    return path
  }

  private static let count = "SELECT count(*) FROM organisation"

  /// As where nothing may be made beside the file: the first way of opening it fails.
  private func blocked(_ path: String) throws -> (connection: Connection, opened: Locked<Int>) {
    let file = try DatabaseFile(path, .existing)
    let opened = Locked(0)
    let connection = Connection(reading: file) {
      opened.change { $0 += 1 }
      guard opened.value > 1 else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN) }
      return try file.open(.reading)
    }
    return (connection, opened)
  }

  @Test func closedTheFileIsTheWholeDatabase() async throws {
    let path = try await database(3)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["oogst.sqlite"])
  }

  @Test func whereNothingCanBeWrittenItIsReadAsItStands() async throws {
    let path = try await database(3)
    let file = try DatabaseFile(path, .existing)
    let queue = try file.openFrozen()
    #expect(try await queue.unsafeRead { try $0.number(Self.count) } == 3)
    #expect(!FileManager.default.fileExists(atPath: path + "-shm"))
  }

  @Test func whatSomebodyWritesAfterAllIsSeen() async throws {
    let path = try await database(3)
    let (connection, opened) = try blocked(path)
    #expect(try connection.read { try $0.number(Self.count) } == 3)
    #expect(opened.value == 1)
    let store = try SQLiteStore(path: path)
    _ = try await store.save([organisation("Nog een")], by: "")
    #expect(try connection.read { try $0.number(Self.count) } == 4)
    #expect(opened.value == 2)
  }

  @Test func anImportByAnotherIsSeenWhereNothingMayEverBeMade() async throws {
    let path = try await database(3)
    let file = try DatabaseFile(path, .existing)
    let connection = Connection(reading: file) { throw DatabaseError(resultCode: .SQLITE_CANTOPEN) }
    #expect(try connection.read { try $0.number(Self.count) } == 3)
    let store = try SQLiteStore(path: path)
    _ = try await store.save([organisation("Nog een")], by: "")
    #expect(throws: DatabaseError.self) { try connection.read { try $0.number(Self.count) } }
    try store.close()
    #expect(try connection.read { try $0.number(Self.count) } == 4)
  }

  @Test func aLogWithSomethingInItIsNeverLeftOut() async throws {
    let path = try await database(3)
    let store = try SQLiteStore(path: path)
    _ = try await store.save([organisation("Nog een")], by: "")
    let (connection, _) = try blocked(path)
    #expect(throws: DatabaseError.self) { try connection.read { try $0.number(Self.count) } }
    let told = StoreError(DatabaseError(resultCode: .SQLITE_CANTOPEN), path: path)
    #expect(told == .cannotOpen(path, reason: "its log wants a writer"))
    try store.close()
  }

  @Test func aNameThatLooksLikeAnAddressIsAName() async throws {
    let folder = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString + "/a?mode=ro#x%41 b"
    let path = folder + "/o.sqlite"
    let store = try SQLiteStore(path: path, .create)
    _ = try await store.save([organisation("Een")], by: "")
    try store.close()
    let queue = try DatabaseFile(path, .existing).openFrozen()
    #expect(try await queue.unsafeRead { try $0.number(Self.count) } == 1)
  }

  @Test func tablesOfAnotherProgramUnderOurMarkAreLeftAlone() throws {
    for tables in ["CREATE TABLE kind(name)", "CREATE TABLE project(id, title)"] {
      let path = temporaryPath()
      try FileManager.default.createDirectory(
        at: URL(fileURLWithPath: path).deletingLastPathComponent(),
        withIntermediateDirectories: true)
      let queue = try DatabaseQueue(path: path)
      try queue.write { db in
        try db.execute(sql: tables)
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      }
      try queue.close()
      let before = FileManager.default.contents(atPath: path)
      #expect(throws: StoreError.foreign(path)) { try SQLiteStore(path: path) }
      #expect(FileManager.default.contents(atPath: path) == before)
    }
  }

  // MARK: - New databases

  @Test func aNewDatabaseIsThereWhenItIsWhole() async throws {
    let path = temporaryPath()
    let new = try #require(NewDatabase(at: path))
    let store = try SQLiteStore(path: new.draft, .create)
    _ = try await store.save([organisation("Een")], by: "")
    #expect(!FileManager.default.fileExists(atPath: path))
    try store.close()
    #expect(try new.publish())
    #expect(
      try await SQLiteStore(path: path).count(
        ListQuery(Organisation.code, order: .lastEnteredFirst))
        == 1
    )
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy {
        !$0.hasSuffix(".new")
      })
  }

  @Test func ofTwoThatMakeTheSameTheFirstOneKeepsItsPlace() async throws {
    let path = temporaryPath()
    let drafts = try [#require(NewDatabase(at: path)), #require(NewDatabase(at: path))]
    for (number, new) in drafts.enumerated() {
      let store = try SQLiteStore(path: new.draft, .create)
      _ = try await store.save((0...number).map { organisation("\($0)") }, by: "")
      try store.close()
    }
    #expect(try drafts[1].publish())
    #expect(try !drafts[0].publish())
    #expect(
      try await SQLiteStore(path: path).count(
        ListQuery(Organisation.code, order: .lastEnteredFirst))
        == 2
    )
    #expect(NewDatabase(at: path) == nil)
  }

  @Test func whatIsGivenUpTakesNothingElseAway() async throws {
    let path = temporaryPath()
    let new = try #require(NewDatabase(at: path))
    let store = try SQLiteStore(path: new.draft, .create)
    let other = try SQLiteStore(path: path, .create)
    _ = try await other.save([organisation("Van een ander")], by: "")
    try store.close()
    new.discard()
    #expect(try await other.count(ListQuery(Organisation.code, order: .lastEnteredFirst)) == 1)
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy {
        $0.hasPrefix("oogst")
      })
  }

  @Test func aLinkThatLeadsNowhereYetIsFollowed() throws {
    let path = temporaryPath()
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "echt.sqlite")
    let new = try #require(NewDatabase(at: path))
    #expect(new.path == folder + "/echt.sqlite")
    try SQLiteStore(path: new.draft, .create).close()
    #expect(try new.publish())
    #expect(throws: Never.self) { try SQLiteStore(path: path) }
  }
}

/// A value that several threads may change.
private final class Locked<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var held: Value

  init(_ value: Value) { held = value }

  var value: Value { lock.withLock { held } }
  func change(_ body: (inout Value) -> Void) { lock.withLock { body(&held) } }
}
