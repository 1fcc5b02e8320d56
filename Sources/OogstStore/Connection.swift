import GRDB
import OogstModel
import Synchronization

/// One connection, opened when it is first asked for, with the slots of the kinds as it knows them.
final class Connection: Sendable {
  private let open: @Sendable () throws -> DatabaseQueue
  private let opened = Mutex<DatabaseQueue?>(nil)
  private let known = Mutex<Slots?>(nil)

  init(_ open: @escaping @Sendable () throws -> DatabaseQueue) { self.open = open }

  func queue() throws -> DatabaseQueue {
    try opened.withLock { queue in
      if let queue { return queue }
      let fresh = try open()
      queue = fresh
      return fresh
    }
  }

  /// Read once: slots are given for ever.
  func slots(_ db: Database, _ kinds: [Kind]) throws -> Slots {
    if let slots = known.withLock({ $0 }) { return slots }
    let slots = try Slots(db, kinds)
    known.withLock { $0 = slots }
    return slots
  }
}
