import Foundation
import GRDB
public import OogstModel
import Synchronization

/// Keeps drafts in a second SQLite file beside the database, with the same owner, group and rights.
///
/// A commit there reaches the system and not yet the disk (`synchronous=NORMAL` in WAL mode): what is typed survives the
/// end of the program at any moment, and costs no wait.
public final class SQLiteDraftStore: DraftStore {
  private let path: String
  private let database: String
  private let kinds: [Kind]
  private let clock: @Sendable () -> Int
  private let opened = Mutex<DatabaseQueue?>(nil)

  /// As many versions of a draft as stay.
  private static let versions = 3

  /// For the database at a path; nothing is made until a draft is kept.
  public init(
    beside database: String, kinds: [Kind] = Kind.all,
    clock: @escaping @Sendable () -> Int = SQLiteStore.systemClock
  ) {
    self.database = database
    self.clock = clock
    self.kinds = kinds
    path = Self.path(beside: database)
  }

  /// Where the drafts of a database are.
  public static func path(beside database: String) -> String { database + ".drafts" }

  private static let schema = """
    CREATE TABLE IF NOT EXISTS draft(
      id TEXT NOT NULL, version INTEGER NOT NULL, author TEXT NOT NULL, at INTEGER NOT NULL,
      host TEXT NOT NULL, kind TEXT NOT NULL, record INTEGER, base_version INTEGER,
      origin TEXT, copies TEXT, focus TEXT NOT NULL, place INTEGER NOT NULL,
      PRIMARY KEY (id, version)) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS draft_author ON draft(author, at);
    CREATE TABLE IF NOT EXISTS cell(
      id TEXT NOT NULL, version INTEGER NOT NULL, field TEXT NOT NULL, base, text TEXT, value,
      PRIMARY KEY (id, version, field)) WITHOUT ROWID;
    """

  private func queue(makes: Bool) throws -> DatabaseQueue? {
    try opened.withLock { opened in
      if let opened { return opened }
      let isThere = access(path, F_OK) == 0
      guard isThere || makes else { return nil }
      if !isThere { try makeFile() }
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      configuration.prepareDatabase { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        try db.execute(sql: "PRAGMA synchronous = NORMAL")
      }
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.write { try $0.execute(sql: Self.schema) }
      opened = queue
      return queue
    }
  }

  /// An empty file that whoever may write the database may write, and nobody else.
  private func makeFile() throws {
    var status = stat()
    guard stat(database, &status) == 0 else { throw StoreError.missing(database) }
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError.cannotOpen(path, reason: String(cString: strerror(errno)))
    }
    defer { Glibc.close(descriptor) }
    // Where the group cannot be given the rights are kept to what they are without it.
    let isOfGroup = fchown(descriptor, uid_t.max, status.st_gid) == 0
    fchmod(descriptor, status.st_mode & (isOfGroup ? 0o666 : 0o606))
  }

  private func told<Answer>(_ work: () throws -> Answer) throws(StoreError) -> Answer {
    do { return try work() } catch { throw StoreError(error, path: path) }
  }

  // MARK: - Drafts

  public func keep(_ draft: Draft) throws(StoreError) {
    try told {
      guard let kind = kinds[code: draft.kind] else { return }
      try queue(makes: true)?.write { db in
        let last = try db.number(
          "SELECT ifnull(max(version), 0) FROM draft WHERE id = ?", [.text(draft.id)])
        let version = Scalar.integer(last + 1)
        try db.run(
          "INSERT INTO draft VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          [
            .text(draft.id), version, .text(draft.stamp.by), .integer(clock()),
            .text(draft.host), .text(draft.kind),
            draft.base.map { .integer($0.id.number) } ?? .null,
            draft.base.map { .integer($0.meta.version) } ?? .null,
            draft.base.map { .text($0.meta.origin.rawValue) } ?? .null,
            draft.copies.map { .text($0.description) } ?? .null, .text(draft.focus),
            .integer(draft.place),
          ])
        for (index, field) in kind.fields.enumerated() {
          let typed = draft.fields.first { $0.name == field.name }
          let base = draft.base?.values[index] ?? .unknown
          guard typed != nil || !base.isUnknown else { continue }
          try db.run(
            "INSERT INTO cell VALUES (?, ?, ?, ?, ?, ?)",
            [
              .text(draft.id), version, .text(field.name), Codec.encode(base, as: field.type),
              typed.map { .text($0.text) } ?? .null,
              typed.map { Codec.encode($0.value, as: field.type) } ?? .null,
            ])
        }
        for table in ["draft", "cell"] {
          try db.run(
            "DELETE FROM \(table) WHERE id = ? AND version <= ?",
            [.text(draft.id), .integer(last + 1 - Self.versions)])
        }
      }
    }
  }

  public func drop(_ id: String) throws(StoreError) {
    try told {
      try queue(makes: false)?.write { db in
        for table in ["draft", "cell"] {
          try db.run("DELETE FROM \(table) WHERE id = ?", [.text(id)])
        }
      }
    }
  }

  /// For how long somebody who typed is taken to be still there, in seconds.
  private static let lately = 900

  public func writers(of id: RecordID) throws(StoreError) -> [Stamp] {
    try told {
      try queue(makes: false)?.read { db in
        try db.all(
          """
          SELECT max(at), author FROM draft WHERE kind = ? AND record = ? AND at > ?
          GROUP BY author ORDER BY 1 DESC
          """, [.text(id.kind), .integer(id.number), .integer(clock() - Self.lately)]
        ) { Stamp(at: $0.integer(0), by: $0.text(1)) }
      } ?? []
    }
  }

  public func drafts(of author: String) throws(StoreError) -> [Draft] {
    try told {
      try queue(makes: false)?.read { db in
        let all = try db.all(
          """
          SELECT id, version, at, host, kind, record, base_version, origin, copies, focus, place
          FROM draft d WHERE author = ?
            AND version = (SELECT max(version) FROM draft WHERE id = d.id)
          ORDER BY at DESC, id
          """, [.text(author)]
        ) { draft($0, author) }
        return try all.compactMap(\.self).map { try completed($0.draft, $0.version, db) }
      } ?? []
    }
  }

  private func draft(_ cells: Cells, _ author: String) -> (draft: Draft, version: Int)? {
    guard let kind = kinds[code: cells.text(4)] else { return nil }
    let base = cells[5].integer.map { number in
      Record(
        id: RecordID(kind.code, number), values: kind.fields.map { _ in .unknown },
        meta: Record.Meta(
          version: cells.integer(6), origin: Origin(rawValue: cells.text(7)) ?? .entered))
    }
    return (
      Draft(
        id: cells.text(0), stamp: Stamp(at: cells.integer(2), by: author), host: cells.text(3),
        kind: kind.code, base: base, copies: cells[8].text.flatMap { RecordID($0) }, fields: [],
        focus: cells.text(9), place: cells.integer(10)), cells.integer(1)
    )
  }

  private func completed(_ draft: Draft, _ version: Int, _ db: Database) throws -> Draft {
    guard let kind = kinds[code: draft.kind] else { return draft }
    var draft = draft
    try db.each(
      "SELECT field, base, text, value FROM cell WHERE id = ? AND version = ?",
      [.text(draft.id), .integer(version)]
    ) { cells in
      // A field that is no longer there has nowhere to go; its words stay in the file.
      guard let index = kind.index(of: cells.text(0)) else { return true }
      let type = kind.fields[index].type
      draft.base?.values[index] = Codec.decode(cells[1], as: type)
      if let text = cells[2].text {
        draft.fields.append(
          Draft.Field(
            name: cells.text(0), text: text, value: Codec.decode(cells[3], as: type)))
      }
      return true
    }
    return draft
  }

  /// Lets the file go; the store must not be used any more.
  public func close() { opened.withLock { $0 = nil } }
}
