import GRDB
import OogstModel
import Synchronization

/// One connection, opened when it is first asked for, with the slots of the kinds as it knows them.
final class Connection: Sendable {
  private let open: @Sendable () throws -> DatabaseQueue
  private let opened = Mutex<DatabaseQueue?>(nil)
  private let known = Mutex<Slots?>(nil)
  /// Which turn at asking is being answered, if any.
  private let running = Mutex<Int?>(nil)
  private let turns = Atomic(0)
  private let prepared = Mutex<Set<String>>([])

  init(_ open: @escaping @Sendable () throws -> DatabaseQueue) { self.open = open }

  func queue() throws -> DatabaseQueue {
    try opened.withLock { queue in
      if let queue { return queue }
      let fresh = try open()
      queue = fresh
      return fresh
    }
  }

  /// Asks from one state of the database, on the thread of the task: changing to one of the connection's
  /// and back takes longer than most questions. A cancelled task ends the work.
  func ask<Answer: Sendable>(
    _ question: @Sendable @escaping (Database) throws -> Answer
  ) async throws -> Answer {
    let queue = try queue()
    let turn = turns.add(1, ordering: .relaxed).newValue
    return try await withTaskCancellationHandler {
      try read { db in
        running.withLock { $0 = turn }
        defer { running.withLock { $0 = nil } }
        try Task.checkCancellation()
        return try question(db)
      }
    } onCancel: {
      // Never the work of another task, which may have come in between.
      running.withLock { if $0 == turn { queue.interrupt() } }
    }
  }

  func read<Answer>(_ question: (Database) throws -> Answer) throws -> Answer {
    try queue().unsafeRead { try $0.fromOneState(question) }
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
  /// Runs questions in one transaction of our own.
  ///
  /// GRDB's `read` turns writing off and on again around each one: four statements more for every page.
  fileprivate func fromOneState<Answer>(_ question: (Database) throws -> Answer) throws -> Answer {
    try run("BEGIN")
    do {
      let answer = try question(self)
      try run("COMMIT")
      return answer
    } catch {
      try? run("ROLLBACK")
      throw error
    }
  }
}
