import GRDB
import OogstModel

/// Finds the records that the words of a file refer to.
final class LooseWords {
  private let kind: Kind
  private let db: Database
  private let slots: Slots
  private var found: [Words: RecordID?] = [:]

  private struct Words: Hashable {
    var words: String
    var kinds: [String]
  }

  init(_ kind: Kind, _ db: Database, _ slots: Slots) {
    self.kind = kind
    self.db = db
    self.slots = slots
  }

  /// The one record of these kinds that the words lead to.
  func find(_ words: String, _ kinds: [String]) throws -> RecordID? {
    let asked = Words(words: words, kinds: kinds)
    if let known = found[asked] { return known }
    if found.count > 10_000 { found.removeAll() }
    let id = try search(words, kinds)
    // What is not there yet may come further on in the same file.
    if id != nil || !kinds.contains(kind.code) { found[asked] = id }
    return id
  }

  /// The records that the words lead to: the one of that name, else one for each part between commas when
  /// every part leads to one. Names have commas of their own.
  func findAll(_ words: String, _ kinds: [String]) throws -> [RecordID] {
    if let id = try find(words, kinds) { return [id] }
    let parts = words.split(separator: ",").map { $0.trimmingPrefix { $0 == " " } }
    guard parts.count > 1 else { return [] }
    var found: [RecordID] = []
    for part in parts {
      guard let id = try find(String(part).trimmingSpaces, kinds) else { return [] }
      found.append(id)
    }
    return found
  }

  /// By written id, else by the id in an earlier file, else by title; never a guess among several.
  private func search(_ words: String, _ kinds: [String]) throws -> RecordID? {
    for target in kinds.compactMap(slots.kind) {
      let table = quoted(target.name)
      if let id = RecordID(words), id.kind == target.code,
        try db.number("SELECT count(*) FROM \(table) WHERE id = ?", [.integer(id.number)]) == 1
      {
        return id
      }
      let title = target.fields[target.titleIndex]
      let conditions: [(sql: String, argument: String)] =
        [("external = ?", words)]
        + (title.uses.contains(.sorted)
          ? [("\(quoted(Schema.sortColumn(title))) = ?", Folding.sortKey(words))] : [])
      for condition in conditions {
        let numbers = try db.all(
          "SELECT id FROM \(table) WHERE \(condition.sql) LIMIT 2", [.text(condition.argument)]
        ) { $0.integer(0) }
        if numbers.count == 1 { return RecordID(target.code, numbers[0]) }
      }
    }
    return nil
  }
}
