import GRDBSQLite

/// Puts what still stands in a database's log into the database itself, so that it is one file again.
func close(databaseAt path: String) throws(Trouble) {
  var database: OpaquePointer?
  defer { sqlite3_close_v2(database) }
  guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
    sqlite3_exec(database, "PRAGMA wal_checkpoint(TRUNCATE)", nil, nil, nil) == SQLITE_OK
  else { throw Trouble("\(path) cannot be closed") }
}
