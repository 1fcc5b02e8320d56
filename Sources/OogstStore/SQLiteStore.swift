import Foundation
import GRDB
public import OogstModel

// GRDB has a class of this name too; ours is meant everywhere in this module.
typealias Record = OogstModel.Record

/// Keeps records in one SQLite file, or in memory for the example and for tests.
///
/// Four connections, opened when first needed: for pages, for counts, for what goes through a whole list, and for
/// writing. So a page never waits behind a count, and a start opens only one.
public struct SQLiteStore: Store {
  public var kinds: [Kind] { schema.kinds }
  private let schema: Schema
  let front: Connection
  private let back: Connection
  private let whole: Connection
  private let writer: Connection
  private let clock: @Sendable () -> Int
  /// Nil in memory.
  private let file: DatabaseFile?
  /// What messages call the database.
  let path: String

  /// What to do with a path.
  public enum Access: Sendable {
    /// The file must be there.
    case existing
    /// Makes the file, and the folder it stands in, when there is none.
    case create
  }

  /// Opens a file, and checks that it is ours before anything in it is touched.
  ///
  /// Calls `willAdapt` before a file of an older version is brought up to date, which may take minutes, and tells
  /// `progress` how many records were gone through, of how many. Until that is done a copy of the file as it was stands
  /// beside it (``copyPath(of:)``).
  public init(
    path: String, _ access: Access = .existing, kinds: [Kind] = Kind.all,
    clock: @escaping @Sendable () -> Int = systemClock, willAdapt: () -> Void = {},
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws(StoreError) {
    let file = try DatabaseFile(path, access)
    schema = Schema(kinds: kinds)
    self.clock = clock
    self.path = path
    self.file = file
    front = Connection(reading: file) { try file.open(.reading) }
    back = Connection(reading: file) { try file.open(.reading) }
    whole = Connection(reading: file) { try file.open(.reading) }
    writer = Connection { try file.open(.writing) }
    try prepare(file, willAdapt, progress)
  }

  init(
    memory queue: DatabaseQueue, _ schema: Schema, clock: @escaping @Sendable () -> Int
  ) {
    self.schema = schema
    self.clock = clock
    file = nil
    path = ":memory:"
    let connection = Connection { queue }
    (front, back, whole, writer) = (connection, connection, connection, connection)
  }

  /// A new, empty store that lives as long as the value; indexes are worth their time only where
  /// there will be more than some hundreds of records. `trace` is told every statement that runs.
  public static func inMemory(
    kinds: [Kind] = Kind.all, hasIndexes: Bool = true,
    clock: @escaping @Sendable () -> Int = systemClock,
    trace: (@Sendable (String) -> Void)? = nil
  ) throws(StoreError) -> SQLiteStore {
    do {
      let queue = try emptyQueue(trace)
      let schema = Schema(kinds: kinds, hasIndexes: hasIndexes)
      try queue.write { try schema.prepare($0) }
      return SQLiteStore(memory: queue, schema, clock: clock)
    } catch {
      throw StoreError(error, path: ":memory:")
    }
  }

  static func emptyQueue(
    _ trace: (@Sendable (String) -> Void)? = nil
  ) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      SQLFunctions.add(to: db)
      if let trace { db.trace { trace($0.description) } }
    }
    return try DatabaseQueue(configuration: configuration)
  }

  /// A store in memory with all that this one holds now: far sooner than saving it all once more.
  public func copiedInMemory(
    clock: @escaping @Sendable () -> Int = systemClock
  ) throws(StoreError) -> SQLiteStore {
    do {
      let queue = try Self.emptyQueue()
      try front.queue().backup(to: queue)
      return SQLiteStore(memory: queue, schema, clock: clock)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Makes or adapts the tables when the descriptions are not those of the file.
  private func prepare(
    _ file: DatabaseFile, _ willAdapt: () -> Void,
    _ progress: @escaping @Sendable (Int, Int) -> Void
  ) throws(StoreError) {
    do {
      if !file.isNew {
        let known = try front.read { [schema] in try schema.state(of: $0) }
        switch known {
        case .current: return
        case .newer: throw StoreError.newer(file.path)
        case .foreign: throw StoreError.foreign(file.path)
        case .other: break
        }
        let queue = try writer.queue()
        willAdapt()
        // Who is bringing it up to date already is waited for; then there is nothing left to do.
        try queue.inDatabase { try $0.execute(sql: "PRAGMA busy_timeout = 3600000") }
        try copy(file)
      }
      try writer.queue().write { [schema] db in
        if !file.isNew, try schema.state(of: db) == .newer { throw StoreError.newer(file.path) }
        try schema.prepare(db, progress: progress)
      }
      guard !file.isNew else { return }
      unlink(Self.copyPath(of: file.path))
      try writer.queue().inDatabase { try $0.execute(sql: "PRAGMA busy_timeout = 5000") }
    } catch {
      throw StoreError(error, path: file.path)
    }
  }

  /// Where a file is kept as it was while it is brought up to date.
  public static func copyPath(of path: String) -> String { path + ".before-update" }

  /// The whole of it, its log included, under a name of its own: put there when it is complete.
  private func copy(_ file: DatabaseFile) throws {
    let path = Self.copyPath(of: file.path)
    // Another that begins at the same time makes one of its own.
    let draft = path + ".\(UInt32.random(in: 0...UInt32.max))"
    unlink(draft)
    defer { for end in ["", "-journal"] { unlink(draft + end) } }
    // Nobody else may read what few could read before.
    let mask = umask(0o077)
    defer { umask(mask) }
    try writer.queue().inDatabase { db in
      try db.execute(sql: "VACUUM INTO ?", arguments: [draft])
    }
    guard rename(draft, path) == 0 else {
      throw StoreError.cannotOpen(path, reason: String(cString: strerror(errno)))
    }
  }

  /// Lets the file go, with its log brought into it; the store must not be used any more.
  public func close() throws(StoreError) {
    do {
      // Whoever reads meanwhile keeps the log from being taken away: then it is left empty, and the file is all
      // there is to read, and to copy.
      if file != nil { try? writer.emptyLog() }
      for connection in [front, back, whole, writer] { try connection.close() }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Seconds since 1970 by the system's clock.
  public static let systemClock: @Sendable () -> Int = { Int(Date().timeIntervalSince1970) }

  // MARK: - Asking

  public func read<Answer: Sendable>(
    _ lane: ReadLane, _ ask: @Sendable @escaping (any StoreSnapshot) throws(StoreError) -> Answer
  ) async throws(StoreError) -> Answer {
    let connection =
      switch lane {
      case .front: front
      case .back: back
      case .whole: whole
      }
    return try await self.ask(connection) { [path] reading in
      try ask(Snapshot(reading: reading, path: path))
    }
  }

  public func prepareOpening(_ kind: String) async throws(StoreError) {
    try await prepare("open " + kind) { store throws(StoreError) in
      let newest = try await store.page(ListQuery(kind, order: .lastEnteredFirst), .first, count: 1)
      if let id = newest.rows.first?.id { _ = try await store.detail(id) }
    }
  }

  public func prepareSearch(_ kind: String?) async throws(StoreError) {
    try await prepare("search " + (kind ?? "")) { store throws(StoreError) in
      for connection in [store.front, store.back] {
        try await store.ask(connection) { try WordEndings.prepare($0.db) }
      }
      // A word that is nowhere: it is the way there that counts.
      let query = ListQuery(kind, text: "00000000", order: .lastEnteredFirst)
      _ = try await store.page(query, .first, count: 1)
      _ = try await store.count(query)
    }
  }

  /// Once; again when it did not come to its end.
  private func prepare(
    _ what: String, _ work: (SQLiteStore) async throws(StoreError) -> Void
  ) async throws(StoreError) {
    guard front.isFirst(what) else { return }
    do {
      try await work(self)
    } catch {
      front.isToDo(what)
      throw error
    }
  }

  public func changeToken() -> Int? { file?.changeToken() }

  private func ask<Answer: Sendable>(
    _ connection: Connection, _ query: @Sendable @escaping (Reading) throws -> Answer
  ) async throws(StoreError) -> Answer {
    do {
      return try await connection.ask { [kinds] db in
        try query(Reading(db, try connection.slots(db, kinds)))
      }
    } catch {
      throw told(error, by: connection)
    }
  }

  /// What somebody brought up to date meanwhile is no fault of the file: this program is too old for it.
  private func told(_ error: any Error, by connection: Connection) -> StoreError {
    if let error = error as? DatabaseError, error.resultCode == .SQLITE_ERROR,
      let version = try? connection.read({ try $0.number("PRAGMA user_version") }),
      version > Schema.version
    {
      return .newer(path)
    }
    return StoreError(error, path: path)
  }

  // MARK: - Writing

  public func write(_ batch: Batch, by author: String) async throws(StoreError) -> Receipt {
    let stamp = Stamp(at: clock(), by: author)
    let act: SaveEntry.Act =
      batch.saved.isEmpty ? batch.removed.isEmpty ? .restore : .remove : .edit
    return try await write { db, slots in
      try Writing(db, kinds: slots).save(batch, by: stamp, act)
    }
  }

  public func undo(_ save: Int, by author: String) async throws(StoreError) -> Receipt {
    let stamp = Stamp(at: clock(), by: author)
    return try await write { db, slots in try Writing(db, kinds: slots).undo(save, by: stamp) }
  }

  public func load(
    _ files: [LoadFile], by author: String, isDryRun: Bool
  ) async throws(StoreError) -> [LoadReport] {
    let stamp = Stamp(at: clock(), by: author)
    let schema = schema
    return try await write(keeping: { reports in
      !isDryRun && !reports.contains(where: \.isRefused)
    }) {
      db, slots in
      let save = try Reading(db, slots).revision() + 1
      return try files.map { file in
        guard let kind = slots.kind(file.kind) else { throw StoreError.other(file.kind) }
        return try Loading(kind, file, by: stamp, save: save, db, slots).run(schema)
      }
    }
  }

  /// For what looks at all of a database and must see one state of it; nothing of it stays.
  func inWriter<Answer: Sendable>(
    _ look: @Sendable @escaping (Database, Slots) throws -> Answer
  ) async throws(StoreError) -> Answer {
    try await write(keeping: { _ in false }, look)
  }

  private func write<Answer: Sendable>(
    keeping: @Sendable @escaping (Answer) -> Bool = { _ in true },
    _ change: @Sendable @escaping (Database, Slots) throws -> Answer
  ) async throws(StoreError) -> Answer {
    do {
      let connection = writer
      // On the thread of the task: one that GRDB would wake for it may not be had.
      let queue = try connection.queue()
      let work: () throws -> Answer = {
        try queue.writeWithoutTransaction { [kinds] db in
          var answer: Answer?
          try db.inTransaction(.immediate) { [schema] in
            // A file that was brought up to date since it was opened would lose what this program does not know.
            guard try schema.isCurrent(db) else { throw StoreError.newer(path) }
            let made = try change(db, try connection.slots(db, kinds))
            answer = made
            return keeping(made) ? .commit : .rollback
          }
          guard let answer else { throw StoreError.other("") }
          return answer
        }
      }
      return try work()
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
