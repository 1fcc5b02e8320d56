import Foundation
import GRDB
public import OogstModel

/// Copies of a database, with the drafts beside it; made while others use it, each from one state.
public enum Backup {
  /// Copies the database at a path, and its drafts, to a file that is not there yet.
  ///
  /// Only who makes it may read it. Throws what keeps the copy from being made; then nothing is left of it.
  public static func copy(_ path: String, to target: String) throws(StoreError) {
    try copy(path, to: target, isDatabase: true)
    let drafts = SQLiteDraftStore.path(beside: path)
    guard access(drafts, F_OK) == 0 else { return }
    do throws(StoreError) {
      try copy(drafts, to: SQLiteDraftStore.path(beside: target), isDatabase: false)
    } catch {
      unlink(target)
      throw error
    }
  }

  private static func copy(
    _ path: String, to target: String, isDatabase: Bool
  ) throws(StoreError) {
    guard access(target, F_OK) != 0 else {
      throw .cannotOpen(target, reason: String(cString: strerror(EEXIST)))
    }
    // Looked at before it is opened: what is not ours is no backup of ours.
    if isDatabase { _ = try DatabaseFile(path, .existing) }
    let draft = target + ".\(UInt32.random(in: 0...UInt32.max))"
    defer { for end in ["", "-journal"] { unlink(draft + end) } }
    let mask = umask(0o077)
    defer { umask(mask) }
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      defer { try? queue.close() }
      try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [draft]) }
    } catch { throw StoreError(error, path: path) }
    // Never over what came there meanwhile.
    guard link(draft, target) == 0 else {
      throw .cannotOpen(target, reason: String(cString: strerror(errno)))
    }
  }
}

extension SQLiteStore {
  /// Holds all that is kept beside the records against the records: none where the database is whole.
  public func check() async throws(StoreError) -> [CheckFinding] {
    try await inWriter { db, slots in try StoreCheck(db, slots).run() }
  }
}
