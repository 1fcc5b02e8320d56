/// What must be written so that a save is as if it had not been; or why that cannot be.
///
/// Undoing is a save like another: it has a line of history of its own, and can be undone. What others changed since in
/// other fields stays.
public struct UndoPlan: Sendable {
  public private(set) var batch = Batch()

  /// `lines` are all changes of the save, oldest first, and `made` the records that an import made beside them; `state` is
  /// the store as it is. Throws ``StoreError/cannotUndo(_:)`` for what somebody changed since.
  public init(
    _ lines: [SaveEntry.Line], made: [RecordID], _ state: some UndoState
  ) throws {
    var trouble: [UndoTrouble] = []
    var changed: [RecordID: [Change]] = [:]
    var order: [RecordID] = []
    var new = made
    for line in lines {
      switch line.change.event {
      case .made: new.append(line.id)
      case .removed: batch.restored.append(line.id)
      case .restored: new.append(line.id)
      case .changed:
        if changed[line.id] == nil { order.append(line.id) }
        changed[line.id, default: []].append(line.change)
      case .imported: break
      }
    }
    for id in new {
      guard let stored = try state.stored(id) else { continue }
      if let later = try state.laterChange(of: id) {
        trouble.append(UndoTrouble(id: id, field: later.field, by: later.stamp))
      } else {
        batch.removed.append(stored.record)
      }
    }
    for id in order where !new.contains(id) {
      guard let stored = try state.stored(id), let kind = state.kinds[code: id.kind] else {
        trouble.append(UndoTrouble(id: id, field: nil, by: nil))
        continue
      }
      var record = stored.record
      for change in changed[id] ?? [] {
        guard let name = change.field, let index = kind.index(of: name) else { continue }
        let merge = RecordMerge(
          base: [change.new], mine: [change.old], theirs: [record.values[index]])
        guard merge.conflicts.isEmpty else {
          let later = try state.laterChange(of: id, in: name)
          trouble.append(UndoTrouble(id: id, field: name, by: later?.stamp))
          continue
        }
        record.values[index] = merge.values[0]
      }
      if record.values != stored.record.values { batch.saved.append(record) }
    }
    guard trouble.isEmpty else { throw StoreError.cannotUndo(trouble) }
  }
}

/// What a plan to undo must know of a store beside what a save does.
public protocol UndoState: SaveState {
  /// The newest change of a record, of one field or of any, that came after the save and still holds.
  func laterChange(of id: RecordID, in field: String?) throws -> Change?
}

extension UndoState {
  func laterChange(of id: RecordID) throws -> Change? { try laterChange(of: id, in: nil) }
}

/// Why a save cannot be undone: a record that somebody changed since.
public struct UndoTrouble: Hashable, Sendable {
  public var id: RecordID
  /// Nil where it is about the whole record.
  public var field: String?
  /// Who, and when; nil for a record that is gone.
  public var by: Stamp?

  public init(id: RecordID, field: String?, by: Stamp?) {
    self.id = id
    self.field = field
    self.by = by
  }
}
