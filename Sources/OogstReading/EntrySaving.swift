public import OogstModel

/// An entry that is to be saved, with the record that it began from; nil for a new one.
public struct EntryToSave: Hashable, Sendable {
  public var entry: RecordEntry
  public var base: Record?

  public init(entry: RecordEntry, base: Record?) {
    self.entry = entry
    self.base = base
  }
}

/// What came of saving an entry.
public enum EntryOutcome: Sendable {
  /// Saved; with the fields, as indexes, that others changed since it was read, which stayed as they have them.
  case saved(Receipt, taken: [Int])
  /// Nothing was saved: the entry says what is wrong.
  case refused(RecordEntry)
  /// Nothing was saved: somebody changed the same fields, given as indexes, to something else.
  case conflict(theirs: Record, fields: [Int])
}

extension Store {
  /// Looks the names of an entry up and saves it. What others changed meanwhile in other fields stays; nothing of theirs
  /// is overwritten unseen.
  public func save(
    _ entry: RecordEntry, from base: Record?, by author: String
  ) async throws(StoreError) -> EntryOutcome {
    let entry = try await read(.front) { snapshot throws(StoreError) in
      try snapshot.resolve(entry)
    }
    guard entry.obstacles.isEmpty else { return .refused(entry) }
    guard let base else {
      let record = Record(id: RecordID(entry.kind.code, 0), values: entry.values)
      return .saved(try await write(Batch(saved: [record]), by: author), taken: [])
    }
    var mine = base
    mine.values = entry.values
    var taken: [Int] = []
    while true {
      do {
        return .saved(try await write(Batch(saved: [mine]), by: author), taken: taken)
      } catch {
        guard case .changedByAnother(let others) = error, let theirs = others.first else {
          throw error
        }
        let merge = RecordMerge(base: base.values, mine: entry.values, theirs: theirs.values)
        guard merge.conflicts.isEmpty else {
          return .conflict(theirs: theirs, fields: merge.conflicts)
        }
        mine.values = merge.values
        mine.meta = theirs.meta
        taken = merge.taken
      }
    }
  }
}
