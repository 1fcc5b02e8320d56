/// How often a lesson was used, and what came of it (after NATO: a lesson is learned when it helped elsewhere).
public struct LessonUseSummary: Hashable, Sendable {
  public let helped: Int
  public let partly: Int
  public let notHelped: Int
  public let tooEarly: Int
  /// Uses of which nobody said what came of them.
  public let unknown: Int
  /// Whether it was used once, and not in the twelve months before a day; of a month or a year that is all that is known
  /// the last day counts, and a use without a day may be recent.
  public let isLongUnused: Bool

  public var times: Int { helped + partly + notHelped + tooEarly + unknown }

  public init(_ uses: [LessonUse], on today: Day) {
    func count(_ outcome: LessonUse.Outcome?) -> Int { uses.count { $0.outcome == outcome } }
    helped = count(.helped)
    partly = count(.partly)
    notHelped = count(.notHelped)
    tooEarly = count(.tooEarly)
    unknown = count(nil)
    let limit = today.adding(months: -12)
    isLongUnused =
      !uses.isEmpty
      && uses.allSatisfy { use in
        guard let date = use.date, let limit else { return false }
        return date.lastDay < limit
      }
  }
}
