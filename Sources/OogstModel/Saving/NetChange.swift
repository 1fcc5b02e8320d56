/// What became of one record over a number of saves together: what was changed and changed back is nothing.
public struct NetChange: Hashable, Sendable {
  public let id: RecordID
  public let outcome: Outcome

  public enum Outcome: Hashable, Sendable {
    case made, removed
    /// The fields that have another value than before.
    case changed([Field])
  }

  public struct Field: Hashable, Sendable {
    public let name: String
    public let old: Value
    public let new: Value
  }

  /// By record, in the order in which each was first touched. `lines` are those of all saves, the oldest first.
  public static func all(of lines: [SaveEntry.Line]) -> [NetChange] {
    var order: [RecordID] = []
    var found: [RecordID: [Change]] = [:]
    for line in lines where line.id.number != 0 {
      if found[line.id] == nil { order.append(line.id) }
      found[line.id, default: []].append(line.change)
    }
    return order.compactMap { id in
      outcome(of: found[id] ?? []).map { NetChange(id: id, outcome: $0) }
    }
  }

  /// Nil for what is as it was.
  private static func outcome(of changes: [Change]) -> Outcome? {
    let whole = changes.filter { [.made, .removed, .restored].contains($0.event) }
    if let first = whole.first, let last = whole.last {
      let wasThere = first.event == .removed
      let isThere = last.event != .removed
      if wasThere != isThere { return isThere ? .made : .removed }
      if !isThere { return nil }
    }
    var names: [String] = []
    var fields: [String: (old: Value, new: Value)] = [:]
    for change in changes {
      guard let name = change.field else { continue }
      if let known = fields[name] {
        fields[name] = (known.old, change.new)
      } else {
        names.append(name)
        fields[name] = (change.old, change.new)
      }
    }
    let changed = names.compactMap { name -> Field? in
      guard let (old, new) = fields[name], old != new else { return nil }
      return Field(name: name, old: old, new: new)
    }
    return changed.isEmpty ? nil : .changed(changed)
  }
}
