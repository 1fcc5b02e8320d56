import GRDB
import OogstModel

/// Finds the records of earlier imports that the rows of a file are; each is given to one row only.
struct KnownRecords {
  private let table: String
  /// Where the title's sort key stands; nil when titles have none.
  private let titleKey: String?
  private let db: Database
  private let lastBefore: Int
  private var taken: Set<Int> = []

  /// A record, and how it was known.
  struct Match {
    var number: Int
    var by: Sign
    /// Whether others have the same number or title.
    var isOneOfSeveral = false

    enum Sign { case id, external, fingerprint, title }
  }

  init(_ kind: Kind, _ db: Database, lastBefore: Int) {
    table = quoted(kind.name)
    let title = kind.fields[kind.titleIndex]
    titleKey = title.uses.contains(.sorted) ? quoted(Schema.sortColumn(title)) : nil
    self.db = db
    self.lastBefore = lastBefore
  }

  mutating func take(_ number: Int) { taken.insert(number) }
  mutating func release(_ number: Int) { taken.remove(number) }

  /// Of a file of our own: also a record that came earlier in the same file.
  func record(numbered number: Int) throws -> Match? {
    try db.first("SELECT id FROM \(table) WHERE id = ?", [.integer(number)]) {
      Match(number: $0.integer(0), by: .id)
    }
  }

  /// Several records may have one number, when somebody kept them apart: then the title tells.
  func records(external: String, title: String) throws -> [Int] {
    guard lastBefore > 0 else { return [] }
    let key = titleKey ?? "''"
    let candidates = try db.all(
      "SELECT id, \(key) FROM \(table) WHERE external = ? AND id <= ? ORDER BY id LIMIT 100",
      [.text(external), .integer(lastBefore)]
    ) { (number: $0.integer(0), title: $0.text(1)) }
    let free = candidates.filter { !taken.contains($0.number) }
    let titled = free.filter { $0.title == title }
    return (titled.isEmpty ? free : titled).map(\.number)
  }

  mutating func record(fingerprint: Int) throws -> Match? {
    guard lastBefore > 0 else { return nil }
    let candidates = try db.all(
      "SELECT id FROM \(table) WHERE fingerprint = ? AND id <= ? ORDER BY id",
      [.integer(fingerprint), .integer(lastBefore)]
    ) { $0.integer(0) }
    guard let free = candidates.first(where: { !taken.contains($0) }) else { return nil }
    taken.insert(free)
    return Match(number: free, by: .fingerprint)
  }

  /// Of one title; a row with a number is none of those that have another one.
  func records(titled key: String, withoutExternal: Bool) throws -> [Int] {
    guard lastBefore > 0, let titleKey, !key.isEmpty else { return [] }
    let condition = withoutExternal ? " AND external IS NULL" : ""
    let numbers = try db.all(
      """
      SELECT id FROM \(table) WHERE \(titleKey) = ? AND id <= ?\(condition) ORDER BY id
      LIMIT \(Self.mostCandidates + min(taken.count, 10_000))
      """, [.text(key), .integer(lastBefore)]
    ) { $0.integer(0) }
    return Array(numbers.filter { !taken.contains($0) }.prefix(Self.mostCandidates))
  }

  /// Of so many records of one title the best is looked for; more are a list where titles say nothing.
  private static let mostCandidates = 50
}
