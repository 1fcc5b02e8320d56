import GRDB
import OogstModel

/// What SQLite does not know by itself.
enum SQLFunctions {
  /// Whether a text has words in it: a column, and the letters of the words as ``Folding/folded(_:)`` gives them.
  static let contains = "oogst_contains"

  static func add(to db: Database) {
    db.add(
      function: DatabaseFunction(contains, argumentCount: 2, pure: true) { values in
        guard let text = String.fromDatabaseValue(values[0]),
          let words = String.fromDatabaseValue(values[1])
        else { return false }
        return Folding.folded(text).contains(words)
      })
  }
}
