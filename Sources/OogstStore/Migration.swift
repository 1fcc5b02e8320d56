import GRDB

/// What a file of an older version needs before the descriptions are held against it: renames, changes of type, and
/// tables that no description makes. Frozen: a step is never changed once a version with it was used.
struct Migration {
  /// The version that a file has after it.
  let version: Int
  /// Gives 1 where it is needed: a file may have come by the same on another way.
  let isNeeded: String
  let sql: String

  private static let all = [
    // Files of versions 1 to 3 differ in what is made from the descriptions only, which is made anew.
    Migration(
      version: 4,
      isNeeded: "SELECT count(*) = 0 FROM pragma_table_info('change') WHERE name = 'save'",
      sql: "ALTER TABLE change ADD COLUMN save INTEGER")
  ]

  static func run(_ db: Database, to version: Int) throws {
    let now = try db.number("PRAGMA user_version")
    for step in all where now < step.version && step.version <= version {
      if try db.number(step.isNeeded) == 1 { try db.execute(sql: step.sql) }
    }
  }
}
