import GRDBSQLite
import Glibc
import OogstModel
import OogstStore

/// One record saved, until the disk has it: beside one bare row written in the same way.
extension Bench {
  private static let count = 100

  func saves() async throws {
    for size in largeSizes {
      let path = data.path + "/save.sqlite"
      let bare = data.path + "/bare.sqlite"
      for end in ["", "-wal", "-shm"] {
        unlink(path + end)
        unlink(bare + end)
      }
      let copied = try Run(
        Command(
          words: ["/bin/cp", data.oogstDatabase(size), path], environment: Command.usual(home: "/"))
      )
      guard copied.status == 0 else { throw Trouble("\(path) cannot be made") }
      var times = Samples()
      do {
        let store = try SQLiteStore(path: path)
        let rows = try BareRows(bare)
        // In turn, so that both meet the same disk.
        for number in 0..<Self.count {
          times.add(try await save(number, in: store), "oogst")
          times.add(try rows.write(number), "floor")
        }
        try store.close()
      }
      for end in ["", "-wal", "-shm"] {
        unlink(path + end)
        unlink(bare + end)
      }
      report.add(
        Figure(
          name: "one project saved, median of \(Self.count)", size: size, unit: "ms",
          goal: .timesFloor(3), values: times.medians))
    }
  }

  private func save(_ number: Int, in store: SQLiteStore) async throws -> Double {
    var project = Project()
    project.title = "Bewaard project \(number)"
    project.summary = "Een tekst van een regel, zoals iemand die typt."
    project.status = .running
    let record = Record(project)
    let start = Clock.now
    _ = try await store.save([record], by: "bench")
    return Clock.now - start
  }
}

/// The floor of saving: one row into one table, as surely as the program has it on disk.
private final class BareRows {
  private let database: OpaquePointer
  private let statement: OpaquePointer

  init(_ path: String) throws(Trouble) {
    var database: OpaquePointer?
    guard sqlite3_open(path, &database) == SQLITE_OK, let database else {
      throw Trouble("\(path) cannot be made")
    }
    let sql = """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
      CREATE TABLE row(id INTEGER PRIMARY KEY, title TEXT, summary TEXT, status TEXT)
      """
    var statement: OpaquePointer?
    guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK,
      sqlite3_prepare_v2(
        database,
        "INSERT INTO row(title, summary, status) VALUES (?, 'Een tekst van een regel', 'running')",
        -1, &statement, nil) == SQLITE_OK, let statement
    else { throw Trouble("floor: \(String(cString: sqlite3_errmsg(database)))") }
    self.database = database
    self.statement = statement
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close_v2(database)
  }

  /// Milliseconds until the disk has it.
  func write(_ number: Int) throws(Trouble) -> Double {
    let start = Clock.now
    sqlite3_bind_int64(statement, 1, Int64(number))
    guard sqlite3_step(statement) == SQLITE_DONE else {
      throw Trouble("floor: \(String(cString: sqlite3_errmsg(database)))")
    }
    sqlite3_reset(statement)
    return Clock.now - start
  }
}
