import Glibc
import Synchronization

/// Where tasks leave what they found; a byte in a pipe wakes the loop that waits for it.
public final class Inbox<Item: Sendable>: Sendable {
  private let items = Mutex<[Item]>([])
  /// Can be read when there is something to take.
  public let wake: Int32
  private let bell: Int32

  /// Nil when the system gives no more open files.
  public init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (wake, bell) = (ends[0], ends[1])
    _ = fcntl(wake, F_SETFL, O_NONBLOCK)
    _ = fcntl(bell, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(wake)
    close(bell)
  }

  /// Called from any task.
  public func post(_ item: Item) {
    items.withLock { $0.append(item) }
    var byte: UInt8 = 1
    _ = write(bell, &byte, 1)
  }

  /// Everything that was left, oldest first.
  public func take() -> [Item] {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(wake, &bytes, 64) == 64 {}
    return items.withLock { items in
      defer { items = [] }
      return items
    }
  }
}
