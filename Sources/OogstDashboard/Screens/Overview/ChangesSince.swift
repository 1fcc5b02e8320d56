import OogstModel

/// What others changed since somebody was last here.
struct ChangesSince: Sendable {
  var count: Int
  /// Whether there are more than were looked at.
  var isMore: Bool
  /// Who did, those who did most first.
  var people: [String]

  /// So many of the newest saves are looked at.
  private static let most = 100

  /// Nil for who was never here, and where nobody else changed anything.
  init?(_ store: any StoreSnapshot, _ environment: Environment) throws(StoreError) {
    guard let since = environment.lastVisit else { return nil }
    let newest = try store.saves(before: nil, count: Self.most, lines: 1)
    let others = newest.filter { $0.stamp.at > since && $0.stamp.by != environment.author }
    guard !others.isEmpty else { return nil }
    count = others.count
    isMore = newest.count == Self.most && newest.allSatisfy { $0.stamp.at > since }
    people = Dictionary(grouping: others, by: \.stamp.by)
      .sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }.map(\.key)
  }
}
