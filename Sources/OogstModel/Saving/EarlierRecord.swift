/// A record as it was at the end of a day, worked out from what it is and from what was changed since.
public struct EarlierRecord: Hashable, Sendable {
  /// Its values then; as far as they are known in today's fields.
  public let record: Record
  /// What there was of it.
  public let state: State
  /// What was changed after that day, the newest first.
  public let since: [Change]

  public enum State: Hashable, Sendable {
    case there, inBin
    /// It was made later; when, where that is known.
    case notYet(Stamp?)
  }

  /// `history` is that of the record, the newest change first; moments are days by the clock of the machine.
  public init(of record: Record, _ kind: Kind, on day: Day, history: [Change], isInBin: Bool) {
    // 0 is no moment: the example has no clock.
    since = history.filter {
      $0.stamp.at != 0 && LocalMoment(secondsSince1970: $0.stamp.at).day > day
    }
    var record = record
    var isThere = !isInBin
    var made: Stamp?
    for change in since {
      switch change.event {
      case .changed:
        if let index = change.field.flatMap({ kind.index(of: $0) }) {
          record.values[index] = change.old
        }
      case .removed: isThere = true
      case .restored: isThere = false
      case .made: made = change.stamp
      case .imported: break
      }
    }
    if made == nil, let created = record.meta.created, created.at != 0,
      LocalMoment(secondsSince1970: created.at).day > day
    {
      made = created
    }
    self.record = record
    state = made != nil ? .notYet(made) : isThere ? .there : .inBin
  }
}
