import GRDB
import OogstModel

/// The database as plans read it. Titles and programmes are remembered: thousands of rows of a file name the same few
/// records.
final class StoredState: SaveState {
  let db: Database
  let slots: Slots
  private let reading: Reading
  private var titles: [RecordID: String?] = [:]
  private var scopes: [RecordID: Int] = [:]

  private static let most = 10_000

  init(_ db: Database, _ slots: Slots) {
    self.db = db
    self.slots = slots
    reading = Reading(db, slots)
  }

  var kinds: [Kind] { slots.kinds }

  func stored(_ id: RecordID) throws -> StoredRecord? {
    try reading.record(id)
  }

  func title(of id: RecordID) throws -> String? {
    if let known = titles[id] { return known }
    if titles.count > Self.most { titles.removeAll() }
    let title = try reading.titles(of: [id])[id]
    titles[id] = title
    return title
  }

  func scope(of id: RecordID) throws -> Int {
    if let known = scopes[id] { return known }
    guard let kind = slots.kind(id.kind), kind.hasScope else { return 0 }
    if scopes.count > Self.most { scopes.removeAll() }
    let scope = try db.number(
      "SELECT scope FROM \(quoted(kind.name)) WHERE id = ?", [.integer(id.number)])
    scopes[id] = scope
    return scope
  }

  func lastNumber(_ kind: Kind) throws -> Int {
    try db.number("SELECT last FROM kind WHERE code = ?", [.text(kind.code)])
  }

  func removed(_ id: RecordID) throws -> Record? { try reading.removed(id)?.record }

  /// It was written: what is remembered of it may be so no longer.
  func forget(_ id: RecordID) {
    titles[id] = nil
    scopes[id] = nil
  }
}
