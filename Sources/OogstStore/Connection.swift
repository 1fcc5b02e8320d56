import GRDB
import OogstModel
import Synchronization

/// One connection, opened when it is first asked for, with the slots of the kinds as it knows them.
final class Connection: Sendable {
  private let open: @Sendable () throws -> DatabaseQueue
  /// The file that it reads; nil in memory and for writing.
  private let file: DatabaseFile?
  private let opened = Mutex<Opened?>(nil)

  private final class Opened: Sendable {
    let queue: DatabaseQueue
    /// What the file was when it was opened as one that nobody writes to; nil where it is opened as usual.
    let frozen: Int?
    /// Whether anything was read: what fails after that does not fail because of how it was opened.
    let hasRead = Atomic(false)

    init(_ queue: DatabaseQueue, frozen: Int? = nil) {
      self.queue = queue
      self.frozen = frozen
    }
  }

  private let known = Mutex<Slots?>(nil)
  /// Which turn at asking is being answered, if any.
  private let running = Mutex<Int?>(nil)
  private let turns = Atomic(0)
  private let prepared = Mutex<Set<String>>([])

  init(reading file: DatabaseFile? = nil, _ open: @escaping @Sendable () throws -> DatabaseQueue) {
    self.file = file
    self.open = open
  }

  func queue() throws -> DatabaseQueue { try current().queue }

  private func current() throws -> Opened {
    try opened.withLock { opened in
      if let known = opened, known.frozen == nil || known.frozen == file?.frozenToken() {
        return known
      }
      let fresh = Opened(try open())
      Self.keep(opened)
      opened = fresh
      return fresh
    }
  }

  /// Opens the file as one that nobody writes to; false when its log says otherwise.
  private func freeze() throws -> Bool {
    guard let file, let sign = file.frozenToken() else { return false }
    try opened.withLock { opened in
      let fresh = Opened(try file.openFrozen(), frozen: sign)
      Self.keep(opened)
      opened = fresh
    }
    return true
  }

  /// Closes it for good; it must not be asked any more.
  func close() throws {
    try opened.withLock { place in
      let queue = place?.queue
      Self.keep(place)
      place = nil
      try queue?.close()
    }
  }

  /// What is left of one that is not used any more lives as long as the process: Dispatch makes a thread to let
  /// a queue go, and waits for ever where the system gives none.
  private static func keep(_ opened: Opened?) {
    if let opened { _ = Unmanaged.passRetained(opened) }
  }

  /// Asks from one state of the database, on the thread of the task: changing to one of the connection's
  /// and back takes longer than most queries. A cancelled task ends the work.
  func ask<Answer: Sendable>(
    _ query: @Sendable @escaping (Database) throws -> Answer
  ) async throws -> Answer {
    let turn = turns.add(1, ordering: .relaxed).newValue
    return try await withTaskCancellationHandler {
      try read { db in
        running.withLock { $0 = turn }
        defer { running.withLock { $0 = nil } }
        try Task.checkCancellation()
        return try query(db)
      }
    } onCancel: {
      // Never the work of another task, which may have come in between.
      running.withLock { if $0 == turn { opened.withLock { $0 }?.queue.interrupt() } }
    }
  }

  func read<Answer>(_ query: (Database) throws -> Answer) throws -> Answer {
    while true {
      var place: Opened?
      do {
        let opened = try current()
        place = opened
        let answer = try opened.queue.unsafeRead { try $0.fromOneState(query) }
        opened.hasRead.store(true, ordering: .relaxed)
        // Somebody wrote after all, perhaps in the middle of it: once more, as usual.
        if opened.frozen == nil || file?.frozenToken() == opened.frozen { return answer }
      } catch let error as DatabaseError {
        let hasWorked = place.map { $0.frozen != nil || $0.hasRead.load(ordering: .relaxed) }
        guard hasWorked != true, Self.wantsToWrite(error), try freeze() else { throw error }
      }
    }
  }

  /// What SQLite says where it may not or cannot make the files that go with a database.
  private static func wantsToWrite(_ error: DatabaseError) -> Bool {
    switch error.resultCode {
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_IOERR, .SQLITE_FULL, .SQLITE_PERM: true
    default: false
    }
  }

  /// Brings what stands in the log into the file, if this connection wrote anything.
  func emptyLog() throws {
    try opened.withLock { $0 }?.queue.inDatabase {
      try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  /// Whether something is made ready for the first time.
  func isFirst(_ what: String) -> Bool { prepared.withLock { $0.insert(what).inserted } }

  /// Something that was begun is still to be made ready.
  func isToDo(_ what: String) { prepared.withLock { _ = $0.remove(what) } }

  /// Read once: slots are given for ever.
  func slots(_ db: Database, _ kinds: [Kind]) throws -> Slots {
    if let slots = known.withLock({ $0 }) { return slots }
    let slots = try Slots(db, kinds)
    known.withLock { $0 = slots }
    return slots
  }
}

extension Database {
  /// Runs queries in one transaction of our own.
  ///
  /// GRDB's `read` turns writing off and on again around each one: four statements more for every page.
  fileprivate func fromOneState<Answer>(_ query: (Database) throws -> Answer) throws -> Answer {
    try run("BEGIN")
    do {
      let answer = try query(self)
      try run("COMMIT")
      return answer
    } catch {
      try? run("ROLLBACK")
      throw error
    }
  }
}
