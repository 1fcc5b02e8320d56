import GRDB
import OogstModel

/// What SQLite does not know by itself.
enum SQLFunctions {
  /// Whether a text has words in it, each somewhere: a column, and the words as ``words(_:)`` gives them.
  static let contains = "oogst_contains"

  /// The letters of each word, with blanks between.
  static func words(_ text: String) -> String {
    text.split { !$0.isLetter && !$0.isNumber }.map { Folding.folded($0) }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  static func add(to db: Database) {
    db.add(
      function: DatabaseFunction(contains, argumentCount: 2, pure: true) { values in
        guard let text = String.fromDatabaseValue(values[0]),
          let words = String.fromDatabaseValue(values[1])
        else { return false }
        let folded = Folding.folded(text)
        return words.split(separator: " ").allSatisfy { folded.contains($0) }
      })
  }
}
