/// All that one save comes to, worked out from the store as it is and before any of it is written: whoever writes it
/// decides nothing.
///
/// All records of the save count as saved before it is reckoned what follows from them, and what follows is written
/// once a record that it touches.
public struct SavePlan: Sendable {
  /// In the order in which they are written: those that were saved, those that come back, then those that follow.
  public private(set) var steps: [SaveStep] = []
  /// Those that go to the bin; written last.
  public private(set) var removals: [RemoveStep] = []
  /// The highest number that was given to a new record, by the letters of its kind.
  public private(set) var numbers: [String: Int] = [:]
  /// The ids of the saved records, in the order given.
  public private(set) var saved: [RecordID] = []

  /// Throws ``StoreError/notFound(_:)``, and ``StoreError/changedByAnother(_:)`` when somebody saved one of them since it
  /// was read.
  public init(_ records: [Record], by stamp: Stamp, _ state: some SaveState) throws {
    try self.init(Batch(saved: records), by: stamp, state)
  }

  /// The same for records that go and come back, too; what was in the bin and is there again already stays as it is.
  public init(_ batch: Batch, by stamp: Stamp, _ state: some SaveState) throws {
    var draft = Draft(state: state, records: [:])
    for record in batch.saved { try draft.check(record) }
    for record in batch.removed where record.id.number != 0 { try draft.check(record) }
    guard draft.stale.isEmpty else { throw StoreError.changedByAnother(draft.stale) }
    for record in batch.saved { saved.append(try draft.take(record, &numbers)) }
    let removed = Set(batch.removed.map(\.id))
    var restored: [RecordID: Record] = [:]
    for id in batch.restored where !removed.contains(id) {
      if try state.stored(id) != nil { continue }
      guard let record = try state.removed(id) else { throw StoreError.notFound(id) }
      restored[id] = record
      draft.records[id] = record
    }
    let back = batch.restored.filter { restored[$0] != nil }
    var touched: [RecordID] = []
    try draft.follow(saved + back, &touched)
    var planned = removed
    // Of a record that is given twice the last one holds.
    for id in saved + back + touched where planned.insert(id).inserted {
      guard let record = draft.records[id], let kind = state.kinds[code: id.kind] else { continue }
      let before = try state.stored(id)
      let stamped =
        restored[id].map { record.stamped(stamp, after: $0) }
        ?? record.stamped(stamp, before: before)
      steps.append(
        try SaveStep(
          stamped, kind, before: before, isRestored: restored[id] != nil, draft))
    }
    for id in batch.removed.map(\.id) {
      guard let kind = state.kinds[code: id.kind], let before = try state.stored(id) else {
        continue
      }
      if !removals.contains(where: { $0.id == id }) {
        removals.append(RemoveStep(kind: kind, before: before))
      }
    }
  }

  /// The store as it will be: what is saved lies on top of what is there.
  private struct Draft<State: SaveState>: SaveState {
    let state: State
    var records: [RecordID: Record]
    var stale: [Record] = []

    var kinds: [Kind] { state.kinds }

    /// A record that exists must be the one that was read.
    mutating func check(_ record: Record) throws {
      guard kinds[code: record.id.kind] != nil else { throw StoreError.notFound(record.id) }
      guard record.id.number != 0 else { return }
      guard let current = try state.stored(record.id)?.record else {
        throw StoreError.notFound(record.id)
      }
      if current.meta.version != record.meta.version { stale.append(current) }
    }

    /// Gives a new record its number.
    mutating func take(_ record: Record, _ numbers: inout [String: Int]) throws -> RecordID {
      var record = record
      if record.id.number == 0, let kind = kinds[code: record.id.kind] {
        let next = try (numbers[kind.code] ?? state.lastNumber(kind)) + 1
        numbers[kind.code] = next
        record.id = RecordID(kind.code, next)
      }
      records[record.id] = record
      return record.id
    }

    /// Changes what follows from records, and what follows from that in turn; those that were not saved themselves are
    /// added to `touched`.
    mutating func follow(_ ids: [RecordID], _ touched: inout [RecordID]) throws {
      var waiting = ids[...]
      // Kinds that change each other in a circle end all the same.
      var turns = 0
      while let id = waiting.popFirst(), turns < 10_000 + ids.count {
        turns += 1
        guard let record = records[id], let kind = kinds[code: id.kind] else { continue }
        for target in kind.touched(by: record) {
          guard var changed = try current(target) else { continue }
          let before = changed
          try kind.follow(record, changing: &changed) { try current($0) }
          guard changed != before else { continue }
          if records[target] == nil { touched.append(target) }
          records[target] = changed
          waiting.append(target)
        }
      }
    }

    private func current(_ id: RecordID) throws -> Record? {
      try records[id] ?? state.stored(id)?.record
    }

    func stored(_ id: RecordID) throws -> StoredRecord? { try state.stored(id) }

    func title(of id: RecordID) throws -> String? {
      guard let record = records[id], let kind = kinds[code: id.kind] else {
        return try state.title(of: id)
      }
      guard case .text(let title) = record.values[kind.titleIndex] else { return nil }
      return title
    }

    func scope(of id: RecordID) throws -> Int {
      guard let record = records[id], let kind = kinds[code: id.kind] else {
        return try state.scope(of: id)
      }
      return try scope(of: record, kind, after: [id])
    }

    /// Goes on from one record of the save to the next; a circle of references has no programme.
    private func scope(of record: Record, _ kind: Kind, after seen: Set<RecordID>) throws -> Int {
      for index in kind.scopeIndexes {
        guard case .reference(let target) = record.values[index], !seen.contains(target),
          let targetKind = kinds[code: target.kind]
        else { continue }
        if targetKind.isScope { return target.number }
        let found =
          if let other = records[target] {
            try scope(of: other, targetKind, after: seen.union([target]))
          } else {
            targetKind.hasScope ? try state.scope(of: target) : 0
          }
        if found != 0 { return found }
      }
      return 0
    }

    func lastNumber(_ kind: Kind) throws -> Int { try state.lastNumber(kind) }
    func removed(_ id: RecordID) throws -> Record? { try state.removed(id) }
  }
}

extension Record {
  /// As it is to stand after a save: a version on, by whom and when.
  public func stamped(_ stamp: Stamp, before: StoredRecord?) -> Record {
    var record = self
    record.meta.version = (before?.record.meta.version ?? 0) + 1
    record.meta.created = before.map(\.record.meta.created) ?? stamp
    record.meta.changed = stamp
    // Who saves a record need not know the number that it has in a file.
    record.meta.externalID = meta.externalID ?? before?.record.meta.externalID
    return record
  }

  /// As it is to stand when it comes back from the bin.
  func stamped(_ stamp: Stamp, after removed: Record) -> Record {
    var record = self
    record.meta = removed.meta
    record.meta.version += 1
    record.meta.changed = stamp
    return record
  }
}
