import Synchronization

/// A clock that a test sets.
final class Clock: Sendable {
  private let shown = Mutex(0)

  var seconds: Int { shown.withLock { $0 } }

  func set(_ at: Int) { shown.withLock { $0 = at } }
}
