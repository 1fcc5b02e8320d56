import Glibc
public import OogstModel

/// A database that is not there yet: made under a name of its own, and put in its place when it is whole.
///
/// So nobody ever finds half of one, and nothing is removed that was not made here: of several that make the
/// same database at once, the first one keeps its place.
public struct NewDatabase: Sendable {
  /// Where it will stand.
  public let path: String
  /// Where it is being made, beside that.
  public let draft: String

  /// Nil when there is something at the path already.
  public init?(at path: String) {
    guard access(path, F_OK) != 0, errno == ENOENT || errno == ENOTDIR else { return nil }
    let target = Self.target(of: path)
    self.path = target
    let name = target.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let folder = target.dropLast(name.count)
    draft = folder + ".\(name).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).new"
  }

  /// Where a link leads that leads to nothing yet.
  private static func target(of path: String) -> String {
    var path = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      let count = readlink(path, &buffer, Int(PATH_MAX))
      guard count > 0 else { break }
      let next = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
      path = next.hasPrefix("/") ? next : folder + next
    }
    return path
  }

  /// Puts the draft in its place; its store must be closed. False when something stands there by now: then
  /// the draft is gone, and what is there is untouched.
  public func publish() throws(StoreError) -> Bool {
    guard link(draft, path) == 0 || (errno != EEXIST && claim() && rename(draft, path) == 0) else {
      let reason = errno
      discard()
      if reason == EEXIST { return false }
      throw .cannotOpen(path, reason: String(cString: strerror(reason)))
    }
    unlink(draft)
    keepOnDisk()
    return true
  }

  /// For file systems without links: takes the place, which fails as `link` does when something stands there.
  private func claim() -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    close(descriptor)
    return true
  }

  /// Makes the folder that it will stand in; what cannot be made is told by what is put there.
  public func makeFolder() { _ = DatabaseFile.makeFolder(of: path) }

  /// The name itself must survive a power cut, too.
  private func keepOnDisk() {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Everything that is made here until it is whole.
  public var files: [String] { ["", "-wal", "-shm", "-journal"].map { draft + $0 } }

  /// Takes away what was made here.
  public func discard() { for file in files { unlink(file) } }
}

extension StoreError {
  /// The same, of a file by another name.
  public func named(_ path: String) -> StoreError {
    switch self {
    case .missing: .missing(path)
    case .cannotOpen(_, let reason): .cannotOpen(path, reason: reason)
    case .corrupt: .corrupt(path)
    case .foreign: .foreign(path)
    case .newer: .newer(path)
    case .readOnly: .readOnly(path)
    case .full, .busy, .changedByAnother, .notFound, .cannotUndo, .cancelled, .other, .unavailable:
      self
    }
  }
}
