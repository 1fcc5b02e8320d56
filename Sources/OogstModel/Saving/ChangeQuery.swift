/// Which of the saves of everyone are asked for; all of them when nothing is said.
public struct ChangeQuery: Hashable, Sendable {
  /// Only what is about records of this programme.
  public var programme: RecordID?
  /// Only what this account did.
  public var author: String?
  /// Only what is about records of this kind, by its letters.
  public var kind: String?
  /// Only what was done in this way.
  public var act: SaveEntry.Act?
  /// Only what was done on these days, by the clock of the machine.
  public var days = DaySpan()
  /// Only saves before the one with this number.
  public var before: Int?

  public init(
    programme: RecordID? = nil, author: String? = nil, kind: String? = nil,
    act: SaveEntry.Act? = nil, days: DaySpan = DaySpan(), before: Int? = nil
  ) {
    self.programme = programme
    self.author = author
    self.kind = kind
    self.act = act
    self.days = days
    self.before = before
  }

  public static let all = ChangeQuery()

  /// Whether some of all changes are left out, beside those that come after another.
  public var isNarrowed: Bool {
    var query = self
    query.before = nil
    return query != .all
  }
}

/// Some of the saves that were asked for, the newest first.
public struct SavePage: Hashable, Sendable {
  public var entries: [SaveEntry]
  /// The number before which one goes on; nil where nothing was left out. There may be nothing before it.
  public var next: Int?

  public init(entries: [SaveEntry], next: Int? = nil) {
    self.entries = entries
    self.next = next
  }
}
