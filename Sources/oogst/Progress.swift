import Glibc
import OogstDashboard
import OogstTerminal
import Synchronization

/// How far long work is, on standard error and on a terminal only; one line that is written over.
final class Progress: Sendable {
  private let words: ProcessWords
  private let isShown = isatty(STDERR_FILENO) == 1
  private let last = Mutex(0)

  init(_ words: ProcessWords) { self.words = words }

  /// Tells at most once every ten thousand rows.
  func report(rows: Int) {
    guard isShown else { return }
    last.withLock { last in
      guard rows >= last + 10_000 else { return }
      last = rows
      _ = Output.writeOver(words.rowsRead(rows), blanks: 0, to: STDERR_FILENO)
    }
  }

  /// Tells at most once every five thousand records.
  func report(_ done: Int, of total: Int) {
    guard isShown else { return }
    last.withLock { last in
      guard done >= last + 5_000 || done == total && last > 0 else { return }
      last = done
      _ = Output.writeOver(words.recordsUpdated(done, of: total), blanks: 0, to: STDERR_FILENO)
    }
  }

  func end() {
    guard last.withLock({ $0 }) > 0 else { return }
    _ = Output.writeOver("", blanks: 40, to: STDERR_FILENO)
  }
}
