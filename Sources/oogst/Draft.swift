import CDraft
import Glibc
import OogstDashboard
import OogstModel
import OogstStore

extension NewDatabase {
  /// Makes the database with what is to be in it from the start, or nothing at all; false when somebody else was quicker,
  /// whose database is there then. Throws ``StoreError`` and what the work throws.
  func make(
    _ process: ProcessEnvironment, _ work: (SQLiteStore) throws -> Void
  ) throws -> Bool {
    try Draft.guarding(self, process.words) {
      do {
        let store = try SQLiteStore(path: draft, .create)
        try work(store)
        try store.close()
        return try publish()
      } catch {
        discard()
        throw (error as? StoreError)?.named(process.databasePath) ?? error
      }
    }
  }
}

/// A new database that is taken away when Ctrl-C or another signal ends the program before it is whole.
enum Draft {
  /// Does the work on it, and says so when a signal breaks it off.
  static func guarding<Answer>(
    _ new: NewDatabase, _ words: ProcessWords, _ work: () throws -> Answer
  ) rethrows -> Answer {
    // Kept for as long as the process lives: a signal may want them at any moment.
    var names = new.files.map { UnsafePointer(strdup($0)) }
    names.append(nil)
    let kept = UnsafeMutablePointer<UnsafePointer<CChar>?>.allocate(capacity: names.count)
    kept.initialize(from: names, count: names.count)
    cdraft_begin(kept, strdup("\n" + words.importStopped + "\n"))
    defer { cdraft_end() }
    return try work()
  }
}
