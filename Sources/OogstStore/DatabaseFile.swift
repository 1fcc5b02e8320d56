import Foundation
import GRDB
import OogstModel

/// A database file, looked at before it is opened, so that a file that is not ours is left as it is.
struct DatabaseFile: Sendable {
  let path: String
  /// There is no file yet, or an empty one.
  let isNew: Bool
  private let isWritable: Bool

  enum Purpose { case reading, writing }

  init(_ path: String, _ access: SQLiteStore.Access) throws(StoreError) {
    self.path = path
    var status = stat()
    if stat(path, &status) != 0 {
      guard errno == ENOENT || errno == ENOTDIR else { throw Self.cannotOpen(path) }
      guard case .create = access else { throw .missing(path) }
      guard Self.makeFolder(of: path) else { throw Self.cannotOpen(path) }
      isNew = true
      isWritable = true
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotOpen(path, reason: String(cString: strerror(EISDIR)))
    }
    isNew = status.st_size == 0
    isWritable = Glibc.access(path, W_OK) == 0
    if isNew {
      guard case .create = access else { throw .foreign(path) }
    } else {
      try Self.checkHeader(path)
    }
  }

  /// Makes the folders that a file is to stand in; false with `errno` when that cannot be done.
  static func makeFolder(of path: String) -> Bool {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return true }
    let folder = String(path[..<slash])
    var status = stat()
    if stat(folder, &status) == 0 {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      if !isFolder { errno = ENOTDIR }
      return isFolder
    }
    return makeFolder(of: folder) && (mkdir(folder, 0o777) == 0 || errno == EEXIST)
  }

  private static func cannotOpen(_ path: String) -> StoreError {
    .cannotOpen(path, reason: String(cString: strerror(errno)))
  }

  /// Reads SQLite's header by hand (its file format, section 1.3): the magic words, whose file it is
  /// (bytes 68 to 71) and which version of us wrote it (bytes 60 to 63).
  private static func checkHeader(_ path: String) throws(StoreError) {
    guard let file = fopen(path, "rb") else { throw cannotOpen(path) }
    defer { fclose(file) }
    var header = [UInt8](repeating: 0, count: 100)
    guard fread(&header, 1, 100, file) == 100,
      header.starts(with: Array("SQLite format 3\0".utf8))
    else { throw .corrupt(path) }
    func number(at offset: Int) -> Int {
      header[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(at: 68) == Schema.applicationID else { throw .foreign(path) }
    guard number(at: 60) <= Schema.version else { throw .newer(path) }
  }

  /// Every save changes the log's time or length, every checkpoint those of the file itself. Nil for ten
  /// seconds after the last change: the clock of files is too coarse to tell two saves at once apart, and
  /// what is in the log is seen by others only when the disk has said that it has it.
  func changeToken() -> Int? {
    var hasher = Hasher()
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    for name in [path, path + "-wal"] {
      var status = stat()
      // An empty log holds no save; it is made anew by whoever opens the file first.
      guard stat(name, &status) == 0, status.st_size > 0 else { continue }
      guard status.st_mtim.tv_sec < now.tv_sec - 10 else { return nil }
      hasher.combine(status.st_mtim.tv_sec)
      hasher.combine(status.st_mtim.tv_nsec)
      hasher.combine(status.st_size)
    }
    return hasher.finalize()
  }

  /// What a file is that nobody writes to, as its name, size and time tell; nil while its log holds
  /// anything, because then the file alone is not the database.
  func frozenToken() -> Int? {
    var log = stat()
    if stat(path + "-wal", &log) == 0, log.st_size > 0 { return nil }
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    var hasher = Hasher()
    hasher.combine(status.st_dev)
    hasher.combine(status.st_ino)
    hasher.combine(status.st_size)
    hasher.combine(status.st_mtim.tv_sec)
    hasher.combine(status.st_mtim.tv_nsec)
    return hasher.finalize()
  }

  /// For a file, a folder or a disk that may not or cannot be written: SQLite's `immutable`, which makes
  /// nothing beside the file and looks at no lock. Right for as long as ``frozenToken()`` stays what it is.
  func openFrozen() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    configuration.readonly = true
    configuration.prepareDatabase { SQLFunctions.add(to: $0) }
    return try DatabaseQueue(path: frozenAddress, configuration: configuration)
  }

  /// The file as a URI (SQLite's documentation, "URI filenames").
  private var frozenAddress: String {
    let full = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let letters = full.utf8.map { byte -> String in
      switch byte {
      case 0x2D...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return "file://" + letters.joined() + "?immutable=1"
  }

  func open(_ purpose: Purpose) throws -> DatabaseQueue {
    if purpose == .writing, !isWritable { throw StoreError.readOnly(path) }
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    // No table of ours has any; asking for them costs a statement at every start.
    configuration.foreignKeysEnabled = false
    configuration.readonly = purpose == .reading && !isWritable
    let sets = isNew && purpose == .writing
    configuration.prepareDatabase { db in
      SQLFunctions.add(to: db)
      if sets {
        // Before the first table: afterwards they would stand in the log and not in the header.
        try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
        try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      }
      if purpose == .writing {
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        try db.execute(sql: "PRAGMA synchronous = FULL")
      }
    }
    // SQLite would take such a name for an address.
    let name = path.hasPrefix("file:") ? "./" + path : path
    return try DatabaseQueue(path: name, configuration: configuration)
  }
}

extension StoreError {
  /// Puts what SQLite says in terms of what a person can do about it.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case is CancellationError: self = .cancelled
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_INTERRUPT, .SQLITE_ABORT: self = .cancelled
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
      case .SQLITE_FULL: self = .full
      case .SQLITE_READONLY: self = .readOnly(path)
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .corrupt(path)
      case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_IOERR:
        var disk = statvfs()
        if statvfs(path, &disk) == 0, disk.f_bavail == 0 {
          self = .full
          return
        }
        var log = stat()
        let hasLog = stat(path + "-wal", &log) == 0 && log.st_size > 0
        self = .cannotOpen(
          path, reason: hasLog ? "its log wants a writer" : error.message ?? "")
      default: self = .other("\(error)")
      }
    default: self = .other("\(error)")
    }
  }
}
