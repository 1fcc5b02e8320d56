/// How far a round of conversations came: computed from the conversations, never typed in.
public struct Coverage: Hashable, Sendable {
  /// Conversations of each status; those without a status under nil.
  public var byStatus: [Conversation.Status?: Int]
  /// Projects that the round is about.
  public var projects: Int

  public init(byStatus: [Conversation.Status?: Int], projects: Int) {
    self.byStatus = byStatus
    self.projects = projects
  }

  /// From the kept counts of a round's conversations.
  public init(conversations: Counts, projects: Int) {
    var byStatus: [Conversation.Status?: Int] = [:]
    for (value, count) in conversations.byField[Conversation.statusField.name] ?? [:] {
      guard case .choice(let name) = value else {
        byStatus[nil, default: 0] += count
        continue
      }
      byStatus[Conversation.Status(rawValue: name), default: 0] += count
    }
    self.init(byStatus: byStatus, projects: projects)
  }

  /// Conversations that took place.
  public var held: Int {
    byStatus.reduce(0) { $0 + ($1.key?.tookPlace == true ? $1.value : 0) }
  }

  public var conversations: Int { byStatus.values.reduce(0, +) }

  /// Projects with no conversation in this round, planned or held; one conversation a project.
  public var withoutConversation: Int { max(0, projects - conversations) }
}

extension Conversation {
  /// The fields that rules and screens name.
  public static let roundField = field(\.round)
  public static let projectField = field(\.project)
  public static let statusField = field(\.status)
  public static let dateField = field(\.date)
  public static let movementField = field(\.movement)
  public static let stageField = field(\.stage)
}
