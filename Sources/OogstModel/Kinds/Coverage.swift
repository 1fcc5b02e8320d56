/// How far a round of talks came: computed from the talks, never typed in.
///
/// A project counts once, whatever the number of talks with it: by the one that came furthest.
public struct Coverage: Hashable, Sendable {
  /// Projects by the status of their talk; those whose talk has none under nil.
  public private(set) var byStatus: [Conversation.Status?: Int]
  /// Talks of each status, as a list of them has them.
  public private(set) var talks: [Conversation.Status?: Int]
  /// Talks that name no project.
  public private(set) var withoutProject = 0
  /// Projects that the round is about.
  public private(set) var projects: Int

  /// Of a round with one talk a project.
  public init(byStatus: [Conversation.Status?: Int], projects: Int) {
    self.byStatus = byStatus
    talks = byStatus
    self.projects = projects
  }

  /// From the stored counts of a round's talks, and those among them that do not stand for one project each.
  public init(talks: Counts, exceptions: [Talk], projects: Int) {
    var byStatus: [Conversation.Status?: Int] = [:]
    for (value, count) in talks.byField[Conversation.statusField.name] ?? [:] {
      byStatus[Self.status(value), default: 0] += count
    }
    self.init(byStatus: byStatus, projects: projects)
    for talk in exceptions { self.byStatus[talk.status, default: 0] -= 1 }
    for (project, talks) in Dictionary(grouping: exceptions, by: \.project) {
      guard project != nil else {
        withoutProject = talks.count
        continue
      }
      let furthest = talks.map(\.status).min { Self.rank($0) < Self.rank($1) }
      if let furthest { self.byStatus[furthest, default: 0] += 1 }
    }
    self.byStatus = self.byStatus.filter { $0.value > 0 }
  }

  /// A talk as far as its project and its status go.
  public struct Talk: Hashable, Sendable {
    public let project: RecordID?
    public let status: Conversation.Status?

    /// From the values of its fields.
    public init(project: Value, status: Value) {
      self.project = project.referenced.first
      self.status = Coverage.status(status)
    }
  }

  private static func status(_ value: Value) -> Conversation.Status? {
    guard case .choice(let name) = value else { return nil }
    return Conversation.Status(rawValue: name)
  }

  /// A talk that took place says more than one that is to come, that one more than none; what is not said comes last.
  private static func rank(_ status: Conversation.Status?) -> Int {
    let order: [Conversation.Status] = [
      .fedBack, .written, .held, .planned, .postponed, .cancelled,
    ]
    return status.flatMap(order.firstIndex) ?? order.count
  }

  /// Projects with a talk that took place.
  public var held: Int {
    byStatus.reduce(0) { $0 + ($1.key?.tookPlace == true ? $1.value : 0) }
  }

  /// Talks in all.
  public var conversations: Int { talks.values.reduce(0, +) }

  /// Projects with no talk in this round, planned or held.
  public var withoutConversation: Int { max(0, projects - byStatus.values.reduce(0, +)) }
}
