/// From one round to the next, per project: totals always add up to the number of projects.
///
/// A project without a conversation, or with one that says nothing, counts as *onbekend* (nil).
public struct RoundComparison<Answer: Choice>: Hashable, Sendable {
  /// One step that at least one project made.
  public struct Step: Hashable, Sendable {
    public let before: Answer?
    public let after: Answer?

    public init(before: Answer?, after: Answer?) {
      self.before = before
      self.after = after
    }
  }

  public private(set) var steps: [Step: Int] = [:]

  /// Answers by project of the round before and of this round; projects in neither are *onbekend* twice.
  public init(before: [RecordID: Answer], after: [RecordID: Answer], projects: Set<RecordID>) {
    for project in projects {
      steps[Step(before: before[project], after: after[project]), default: 0] += 1
    }
  }

  /// Projects by their answer in the round before.
  public var before: [Answer?: Int] { totals { $0.before } }
  /// Projects by their answer in this round.
  public var after: [Answer?: Int] { totals { $0.after } }
  /// The number of projects.
  public var total: Int { steps.values.reduce(0, +) }

  /// The steps between two known, different answers, most frequent first, then in the usual order.
  public var changes: [(step: Step, count: Int)] {
    steps.filter { $0.key.before != nil && $0.key.after != nil && $0.key.before != $0.key.after }
      .sorted { one, other in
        one.value != other.value
          ? one.value > other.value : Self.rank(one.key) < Self.rank(other.key)
      }
      .map { ($0.key, $0.value) }
  }

  private func totals(_ side: (Step) -> Answer?) -> [Answer?: Int] {
    var totals: [Answer?: Int] = [:]
    for (step, count) in steps { totals[side(step), default: 0] += count }
    return totals
  }

  private static func rank(_ step: Step) -> Int {
    let all = Array(Answer.allCases)
    func index(_ answer: Answer?) -> Int { answer.flatMap { all.firstIndex(of: $0) } ?? all.count }
    return index(step.before) * (all.count + 1) + index(step.after)
  }
}

extension RoundComparison.Step where Answer == Movement {
  /// A restart, relaunch or taking up again without a stop or delay before it: worth a second look,
  /// not an error.
  public var isUnusual: Bool {
    guard let after, after.followsAStop, let before else { return false }
    return before != .stalled && before != .slowed
  }
}
