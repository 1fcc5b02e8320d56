import GRDB
import GRDBSQLite

/// What one cell of a table holds.
enum Scalar: Hashable, Sendable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)

  var integer: Int? {
    guard case .integer(let number) = self else { return nil }
    return number
  }

  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }
}

/// One row while it is read: cells by their place in the SELECT.
struct Cells {
  fileprivate let statement: SQLiteStatement

  subscript(_ column: Int) -> Scalar {
    let column = Int32(column)
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: return .integer(Int(sqlite3_column_int64(statement, column)))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(statement, column))
    case SQLITE_NULL: return .null
    default: return .text(text(Int(column)))
    }
  }

  func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(statement, Int32(column))) }

  /// The bytes of a text while the row is read; none for what is no text.
  func withBytes<Result>(
    _ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let column = Int32(column)
    guard sqlite3_column_type(statement, column) == SQLITE_TEXT,
      let start = sqlite3_column_text(statement, column)
    else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    return body(
      UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
  }

  func text(_ column: Int) -> String {
    guard let start = sqlite3_column_text(statement, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }
}

/// SQL as text on GRDB's kept statements: the columns are known only when the program runs.
extension Database {
  /// Runs a query and reads every row; `body` gives false to stop.
  func each(_ sql: String, _ arguments: [Scalar] = [], _ body: (Cells) throws -> Bool) throws {
    let statement = try cachedStatement(sql: sql).sqliteStatement
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    try bind(arguments, to: statement)
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        guard try body(Cells(statement: statement)) else { return }
      case SQLITE_DONE: return
      default:
        throw DatabaseError(
          resultCode: ResultCode(rawValue: sqlite3_extended_errcode(sqliteConnection)),
          message: lastErrorMessage, sql: sql)
      }
    }
  }

  /// Runs a query and makes something of every row.
  func all<Element>(
    _ sql: String, _ arguments: [Scalar] = [], _ make: (Cells) throws -> Element
  ) throws -> [Element] {
    var found: [Element] = []
    try each(sql, arguments) { cells in
      found.append(try make(cells))
      return true
    }
    return found
  }

  /// The first row, if there is one.
  func first<Element>(
    _ sql: String, _ arguments: [Scalar] = [], _ make: (Cells) throws -> Element
  ) throws -> Element? {
    var found: Element?
    try each(sql, arguments) { cells in
      found = try make(cells)
      return false
    }
    return found
  }

  /// The number in the first cell of the first row; 0 without one.
  func number(_ sql: String, _ arguments: [Scalar] = []) throws -> Int {
    try first(sql, arguments) { $0.integer(0) } ?? 0
  }

  /// Runs a statement that gives no rows.
  func run(_ sql: String, _ arguments: [Scalar] = []) throws {
    try each(sql, arguments) { _ in true }
  }

  private func bind(_ arguments: [Scalar], to statement: SQLiteStatement) throws {
    // Tells SQLite to copy the bytes: they live only as long as the call.
    let copy = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    for (index, argument) in arguments.enumerated() {
      let place = Int32(index + 1)
      let code =
        switch argument {
        case .null: sqlite3_bind_null(statement, place)
        case .integer(let number): sqlite3_bind_int64(statement, place, Int64(number))
        case .real(let number): sqlite3_bind_double(statement, place, number)
        case .text(var text):
          text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
              sqlite3_bind_text(
                statement, place, characters.baseAddress ?? UnsafePointer(bitPattern: 1),
                Int32(characters.count), copy)
            }
          }
        }
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
  }
}

/// A name as SQL writes it.
func quoted(_ name: String) -> String { "\"" + name + "\"" }

/// Question marks for a list of arguments.
func places(_ count: Int) -> String {
  count == 0 ? "" : String(repeating: "?, ", count: count - 1) + "?"
}
