import GRDB

/// The whole words of the search index that begin with some letters.
///
/// Beginnings are indexed to a length only. For a longer one SQLite first merges all rows of all words that
/// begin so, which takes milliseconds at a million records; of the words themselves it reads no more than a
/// page needs.
enum WordEndings {
  /// Beginnings of up to so many letters are indexed.
  static let longestIndexed = 14
  /// More words than this are not worth looking up one by one.
  private static let mostWords = 8

  /// A word of a query as a term: any word that begins with it.
  static func term(_ word: String, _ db: Database) throws -> String {
    // Of other letters only the index itself knows how it writes them.
    guard word.utf8.count > longestIndexed, word.utf8.allSatisfy({ $0 < 0x80 }),
      let words = try words(word.lowercased(), db), !words.isEmpty
    else { return SearchText.beginning(word) }
    return "(" + words.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
  }

  /// Nil when there are very many.
  private static func words(_ beginning: String, _ db: Database) throws -> [String]? {
    try prepare(db)
    var words: [String] = []
    var from = beginning
    while let word = try db.first(
      "SELECT term FROM temp.word WHERE term >= ? LIMIT 1", [.text(from)], { $0.text(0) }),
      word.hasPrefix(beginning)
    {
      if words.count == mostWords { return nil }
      words.append(word)
      // The least that comes behind it: no word holds a control character.
      from = word + "\u{1}"
    }
    return words
  }

  /// A view of the index, of this connection alone; nothing is written to the file.
  static func prepare(_ db: Database) throws {
    try db.run(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab(main, search, instance)")
  }
}
