/// What is asked of all that is planned, over every kind that can plan something.
public struct PlannedQuery: Hashable, Sendable {
  /// Only what belongs to this programme, if given.
  public var programme: RecordID?
  /// Only what this person sees to, if given; see ``Kind/taskOwner``.
  public var owner: RecordID?
  /// Only what nobody sees to.
  public var isNobodys = false
  /// Only what names this project, if given, in the field ``Kind/taskProject``.
  public var project: RecordID?
  /// The first day, if there is one.
  public var from: Day?
  /// The day before which it ends, if there is one.
  public var before: Day?

  public init(
    programme: RecordID? = nil, owner: RecordID? = nil, isNobodys: Bool = false,
    project: RecordID? = nil, from: Day? = nil, before: Day? = nil
  ) {
    self.programme = programme
    self.owner = owner
    self.isNobodys = isNobodys
    self.project = project
    self.from = from
    self.before = before
  }

  /// Somebody, and how much of what was asked they see to.
  public struct Owner: Hashable, Sendable {
    public let id: RecordID
    public let count: Int

    public init(id: RecordID, count: Int) {
      self.id = id
      self.count = count
    }
  }
}

/// A record that plans something, with the last day on which it is in time.
public struct Planned: Hashable, Sendable {
  public let id: RecordID
  public let day: Day

  public init(id: RecordID, day: Day) {
    self.id = id
    self.day = day
  }
}
