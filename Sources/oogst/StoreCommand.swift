import ArgumentParser
import Dispatch
import OogstStore
import Synchronization

/// A command that works on the store: the example, or the database that is there.
protocol StoreCommand: ParsableCommand, Sendable {
  var options: Options { get }

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws
}

extension StoreCommand {
  func run() throws {
    let process = ProcessEnvironment(options.given)
    let store = try process.openStore()
    defer { try? store.close() }
    try wait { try await run(process, store) }
  }
}

/// Runs work to its end while this thread waits for it.
///
/// The commands themselves are not `async`: an `async` main gives its thread up to the runtime, and in a
/// static executable the C library then spends 40 ms on sorting what it needs to end a thread.
func wait<Answer: Sendable>(
  for work: @Sendable @escaping () async throws -> Answer
) throws -> Answer {
  let outcome = Outcome<Answer>()
  Task.detached(executorPreference: WorkThread()) {
    do { outcome.set(.success(try await work())) } catch { outcome.set(.failure(error)) }
  }
  return try outcome.get()
}

/// What another thread finds, once it has found it.
private final class Outcome<Answer: Sendable>: Sendable {
  private let result = Mutex<Result<Answer, any Error>?>(nil)
  private let isSet = DispatchSemaphore(value: 0)

  func set(_ found: Result<Answer, any Error>) {
    result.withLock { $0 = found }
    isSet.signal()
  }

  /// Waits until there is something to give.
  func get() throws -> Answer {
    while true {
      isSet.wait()
      if let found = result.withLock({ $0 }) { return try found.get() }
    }
  }
}
