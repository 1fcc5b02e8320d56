import ArgumentParser
import Glibc
import OogstDashboard
import OogstExport
import OogstModel
import OogstStore
import OogstTerminal
import Synchronization

/// Prints what was asked for as it comes, so that a million rows need no more memory than a thousand.
struct ExportPrinter {
  let process: ProcessEnvironment
  let form: ExportForm

  init(_ process: ProcessEnvironment, _ form: ExportForm) {
    self.process = process
    self.form = form
  }

  /// Prints a list, a record or a page; says on standard error when a list has nothing in it.
  func print(_ what: Exported, from store: SQLiteStore) async throws {
    let count = try await write(from: store) { writer, snapshot, sink throws(StoreError) in
      try writer.write(what, from: snapshot, to: sink)
    }
    if case .list(let query) = what, count == 0, form.format != .json { sayNothing(query) }
  }

  /// Prints some records, wherever they stand.
  func print(_ ids: [RecordID], from store: SQLiteStore) async throws {
    _ = try await write(from: store) { writer, snapshot, sink throws(StoreError) in
      try writer.write(ids, from: snapshot, to: sink)
    }
  }

  /// Prints a list counted by fields, with the sum of another.
  func print(
    groupsOf query: ListQuery, by names: [String], sums: [String], from store: SQLiteStore
  ) async throws {
    _ = try await write(from: store) { writer, snapshot, sink throws(StoreError) in
      try writer.write(groupsOf: query, by: names, sums: sums, from: snapshot, to: sink)
    }
  }

  /// Ends with an error when the output cannot be written, but for a reader that has had enough.
  private func write(
    from store: SQLiteStore,
    _ work:
      @Sendable @escaping (
        ExportWriter, any StoreSnapshot, (String) -> Bool
      ) throws(StoreError) -> Int
  ) async throws -> Int {
    let writer = ExportWriter(form)
    // Files go out to the letter; a terminal must not be spoken to.
    let isSeen = isatty(STDOUT_FILENO) == 1
    do {
      let hasBegun = Mutex(false)
      let (count, lost) = try await store.read(.whole) { snapshot throws(StoreError) in
        var lost: Int32?
        // What went out cannot be taken back: where all must be asked once more, this was not it.
        if hasBegun.withLock({ $0 }) { throw .other(Self.changed) }
        let count = try work(writer, snapshot) { text in
          hasBegun.withLock { $0 = true }
          if isSeen ? Output.write(text) : Output.writeFile(text) { return true }
          lost = errno
          return false
        }
        return (count, lost)
      }
      if let lost, !OutputLost(lost).hadEnough { throw process.failure(OutputLost(lost)) }
      return count
    } catch let error as StoreError {
      throw process.fail(process.words.shared.failure(error))
    }
  }

  /// In the words that are put in the language of who reads it.
  private static let changed = "it changed while it was read"

  /// An empty answer is an answer, too; on standard error, so that a pipe stays empty.
  private func sayNothing(_ query: ListQuery) {
    let text = Cleaning.short(query.text)
    process.say(
      text.isEmpty ? process.words.nothingListed : process.words.shared.nothingFound(text))
  }
}
