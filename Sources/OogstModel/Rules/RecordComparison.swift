/// What two records of a kind do not have in common.
public struct RecordComparison: Hashable, Sendable {
  public let differences: [Difference]
  /// How many fields both have, and have alike.
  public let same: Int

  /// A field that the two have otherwise.
  public struct Difference: Hashable, Sendable {
    public let field: Field
    public let what: What
  }

  public enum What: Hashable, Sendable {
    /// Both have another value.
    case values(Value, Value)
    /// Only one of them has one.
    case onlyFirst(Value)
    case onlySecond(Value)
    /// Of what holds several: what only the one has, and only the other; they have the rest in common.
    case members(first: Value?, second: Value?)
    /// Numbers, or amounts of one currency, with how much more the second has, in the unit of the value.
    case amounts(Value, Value, more: Int)
  }

  /// Of records of one kind. The title is not compared: it is what they are called.
  public init(_ first: Record, _ second: Record, _ kind: Kind) {
    var differences: [Difference] = []
    var same = 0
    for (index, field) in kind.fields.enumerated() where index != kind.titleIndex {
      let (one, other) = (first.values[index], second.values[index])
      guard !one.isUnknown || !other.isUnknown else { continue }
      guard let what = Self.difference(one, other) else {
        same += 1
        continue
      }
      differences.append(Difference(field: field, what: what))
    }
    self.differences = differences
    self.same = same
  }

  private static func difference(_ one: Value, _ other: Value) -> What? {
    if one == other { return nil }
    if other.isUnknown { return .onlyFirst(one) }
    if one.isUnknown { return .onlySecond(other) }
    switch (one, other) {
    case (.number(let less), .number(let more)): return amounts(one, other, less, more)
    case (.money(let less), .money(let more)) where less.currency == more.currency:
      return amounts(one, other, less.cents, more.cents)
    case (.tags(let one), .tags(let other)):
      return members(one, other) { .tags($0) }
    case (.references(let one), .references(let other)):
      return members(one, other) { .references($0) }
    case (.rows(let one), .rows(let other)):
      return members(one, other) { .rows($0) }
    default: return .values(one, other)
    }
  }

  private static func amounts(_ one: Value, _ other: Value, _ first: Int, _ second: Int) -> What {
    let (more, isTooLarge) = second.subtractingReportingOverflow(first)
    return isTooLarge ? .values(one, other) : .amounts(one, other, more: more)
  }

  /// Nil where they are the same in another order.
  private static func members<Member: Hashable>(
    _ one: [Member], _ other: [Member], _ value: ([Member]) -> Value
  ) -> What? {
    let (ones, others) = (Set(one), Set(other))
    let first = one.filter { !others.contains($0) }
    let second = other.filter { !ones.contains($0) }
    guard !first.isEmpty || !second.isEmpty else { return nil }
    return .members(
      first: first.isEmpty ? nil : value(first), second: second.isEmpty ? nil : value(second))
  }
}
