import GRDBSQLite
import PracticeData

/// The same projects in the floor's own tables, with the best indexes that it can have.
struct FloorDatabase {
  private let database: OpaquePointer

  static func make(_ practice: Practice, at path: String) throws(Trouble) {
    let floor = try FloorDatabase(path)
    defer { sqlite3_close_v2(floor.database) }
    try floor.run(tables)
    try floor.run("BEGIN")
    try floor.insert(practice)
    try floor.run("COMMIT")
    try floor.run(indexes)
  }

  private init(_ path: String) throws(Trouble) {
    var database: OpaquePointer?
    guard sqlite3_open(path, &database) == SQLITE_OK, let database else {
      throw Trouble("\(path) cannot be made")
    }
    self.database = database
  }

  private func run(_ sql: String) throws(Trouble) {
    guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else { throw trouble }
  }

  private var trouble: Trouble { Trouble("floor: \(String(cString: sqlite3_errmsg(database)))") }

  private func insert(_ practice: Practice) throws(Trouble) {
    var statement: OpaquePointer?
    sqlite3_prepare_v2(
      database, "INSERT INTO project VALUES (?, ?, ?, ?, ?, ?, ?, ?)", -1, &statement, nil)
    defer { sqlite3_finalize(statement) }
    let organisations = (1...practice.organisationCount).map { practice.organisation($0) }
    for number in 1...practice.projectCount {
      let project = practice.project(number)
      sqlite3_bind_int64(statement, 1, Int64(number))
      bind(statement, 2, project.title)
      bind(statement, 3, organisations[project.organisation - 1])
      bind(statement, 4, project.stage)
      bind(statement, 5, project.begins)
      bind(statement, 6, project.ends)
      sqlite3_bind_int64(statement, 7, Int64(project.budget))
      bind(statement, 8, project.summary)
      guard sqlite3_step(statement) == SQLITE_DONE else { throw trouble }
      sqlite3_reset(statement)
    }
  }

  private func bind(_ statement: OpaquePointer?, _ index: Int32, _ text: String) {
    // SQLITE_TRANSIENT: SQLite takes a copy.
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_text(statement, index, text, -1, transient)
  }

  private static let tables = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    CREATE TABLE project(
      id INTEGER PRIMARY KEY, title TEXT, organisation TEXT, stage TEXT, start TEXT, "end" TEXT,
      budget INTEGER, summary TEXT);
    """

  /// The search is that of the dashboard's own database: prefixes and all.
  static let search = """
    CREATE VIRTUAL TABLE project_fts USING fts5(
      title, summary, content='', prefix='1 2 3 4 5 6 7 8', detail=column,
      tokenize='unicode61 remove_diacritics 2');
    INSERT INTO project_fts(rowid, title, summary) SELECT id, title, summary FROM project;
    """

  private static let indexes = """
    CREATE INDEX project_title ON project(title);
    CREATE INDEX project_budget ON project(budget);
    \(search)
    ANALYZE;
    """
}
