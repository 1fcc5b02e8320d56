public import OogstModel

/// An entry that is to be saved, with the record that it began from; nil for a new one.
public struct EntryToSave: Hashable, Sendable {
  public var entry: RecordEntry
  public var base: Record?
  /// What was entered for fields, by index, and gave way to what somebody else has: it is kept in the history.
  public var losing: [Int: Value]
  /// How the entry shows the kind of its record, where its tables are unfolded.
  public var form: UnfoldedKind?

  public init(
    entry: RecordEntry, base: Record?, losing: [Int: Value] = [:], form: UnfoldedKind? = nil
  ) {
    self.entry = entry
    self.base = base
    self.losing = losing
    self.form = form
  }
}

/// What came of saving an entry.
public enum EntryOutcome: Sendable {
  case saved(SavedEntry)
  /// Nothing was saved: the entry says what is wrong.
  case refused(RecordEntry)
  /// Nothing was saved: somebody changed the same fields, given as indexes, to something else.
  case conflict(theirs: Record, fields: [Int])
}

/// An entry that was saved, and what a person should know of that.
public struct SavedEntry: Sendable {
  public var receipt: Receipt
  /// The fields, as indexes, that others changed since it was read, which stayed as they have them.
  public var taken: [Int] = []
  /// Other records of its kind, in the same programme, that have the same name.
  public var namesakes: [RecordID] = []
}

extension StoreSnapshot {
  /// Other records that have the name which an entry gives to its record, in the same programme: perhaps it is there
  /// already.
  func namesakes(of entry: RecordEntry, _ base: Record?) throws(StoreError) -> [RecordID] {
    let kind = entry.kind
    let title = entry.values[kind.titleIndex]
    guard !title.isUnknown, title != base?.values[kind.titleIndex] else { return [] }
    let filter = Filter(kind.fields[kind.titleIndex].name, [title])
    let found = try page(
      ListQuery(kind.code, filters: [filter], order: kind.order), .first, count: 5
    )
    .rows.map(\.id)
    let others = try records(found.filter { $0 != base?.id })
    return others.filter { other in
      kind.scopeIndexes.allSatisfy { other.values[$0] == entry.values[$0] }
    }.map(\.id)
  }
}

extension RecordEntry {
  /// As its record has it, with the tables whole.
  public func folded(by form: UnfoldedKind?, _ base: Record?) -> RecordEntry {
    guard let form else { return self }
    return RecordEntry(form.whole, values: form.fold(values, from: base?.values), today: today)
  }
}

extension Store {
  /// Looks the names of an entry up and saves it. What others changed meanwhile in other fields stays; nothing of theirs
  /// is overwritten unseen.
  ///
  /// What gave way to somebody else's (`losing`) is saved first and changed back by this save: so it stands in the
  /// history, and undoing this save brings it back.
  public func save(
    _ entry: RecordEntry, from base: Record?, as form: UnfoldedKind? = nil,
    losing: [Int: Value] = [:], by author: String
  ) async throws(StoreError) -> EntryOutcome {
    var shown = base
    if let form, let base { shown?.values = form.unfold(base.values) }
    let (found, namesakes) = try await read(.front) { [shown] snapshot throws(StoreError) in
      let entry = try snapshot.resolve(entry, from: shown)
      return (entry, try snapshot.namesakes(of: entry.folded(by: form, base), base))
    }
    guard found.obstacles.isEmpty else { return .refused(found) }
    let entry = found.folded(by: form, base)
    guard let base else {
      let record = Record(id: RecordID(entry.kind.code, 0), values: entry.values)
      let receipt = try await write(Batch(saved: [record]), by: author)
      return .saved(SavedEntry(receipt: receipt, namesakes: namesakes))
    }
    let begun = losing.isEmpty ? base : try await note(losing, in: base, by: author)
    var mine = begun
    mine.values = entry.values
    var taken: [Int] = []
    while true {
      do {
        let receipt = try await write(Batch(saved: [mine]), by: author)
        return .saved(SavedEntry(receipt: receipt, taken: taken, namesakes: namesakes))
      } catch {
        guard case .changedByAnother(let others) = error, let theirs = others.first else {
          throw error
        }
        let merge = RecordMerge(base: begun.values, mine: entry.values, theirs: theirs.values)
        guard merge.conflicts.isEmpty else {
          return .conflict(theirs: theirs, fields: merge.conflicts)
        }
        mine.values = merge.values
        mine.meta = theirs.meta
        taken = merge.taken
      }
    }
  }

  /// Saves what gives way; gives the record as it was where somebody has changed it once more, which is asked about then.
  private func note(
    _ losing: [Int: Value], in base: Record, by author: String
  ) async throws(StoreError) -> Record {
    var noted = base
    for (index, value) in losing { noted.values[index] = value }
    do {
      return try await write(Batch(saved: [noted]), by: author).records.first ?? base
    } catch {
      guard case .changedByAnother = error else { throw error }
      return base
    }
  }
}
