import Dispatch
import Glibc
import Synchronization

/// A thread that runs tasks one after another, and sleeps when there are none.
///
/// The runtime's own threads look around once a second for as long as the program lives, and it makes four
/// of them for the first task. One that waits costs nothing.
final class WorkThread: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])
  private let waiting = DispatchSemaphore(value: 0)
  private let isRunning = Mutex(false)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isThere = isRunning.withLock { isRunning in
      if !isRunning { isRunning = start() }
      return isRunning
    }
    guard isThere else {
      // The system gives no thread: slower, but nothing waits for ever.
      job.runSynchronously(on: asUnownedTaskExecutor())
      return
    }
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }

  /// The thread lives as long as the process.
  private func start() -> Bool {
    var thread = pthread_t()
    let itself = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<WorkThread>.fromOpaque(argument).takeUnretainedValue().run()
      }, itself.toOpaque())
    if code != 0 { Unmanaged.passUnretained(self).release() }
    return code == 0
  }

  private func run() -> Never {
    while true {
      waiting.wait()
      guard let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { continue }
      job.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}
