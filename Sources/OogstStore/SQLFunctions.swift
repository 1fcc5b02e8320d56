import GRDB
import Glibc
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
        let folded = Folding.foldedBytes(text)
        return words.utf8.split(separator: UInt8(ascii: " ")).allSatisfy { has(folded, Array($0)) }
      })
  }

  /// Byte by byte: both are folded already.
  private static func has(_ text: [UInt8], _ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    return text.withUnsafeBytes { text in
      word.withUnsafeBytes { word in
        guard let start = text.baseAddress, let wanted = word.baseAddress else { return false }
        var place = 0
        while place + word.count <= text.count {
          let rest = text.count - word.count - place + 1
          guard let found = memchr(start + place, Int32(first), rest) else { return false }
          if memcmp(found, wanted, word.count) == 0 { return true }
          place = UnsafeRawPointer(found) - start + 1
        }
        return false
      }
    }
  }
}
