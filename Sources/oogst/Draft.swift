import CDraft
import Glibc
import OogstDashboard
import OogstStore

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
