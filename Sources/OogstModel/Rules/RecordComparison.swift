/// What two records of a kind do not have in common.
public struct RecordComparison: Hashable, Sendable {
  public let differences: [Difference]
  /// What both have, and have alike.
  public let same: [Same]

  public struct Same: Hashable, Sendable {
    public let field: Field
    public let value: Value
    /// Of a column of a table.
    public let row: Row?
  }

  /// A field that the two have otherwise.
  public struct Difference: Hashable, Sendable {
    /// The field; of a table, the column.
    public let field: Field
    public let what: What
    /// Of a column: the table, and what its row is about.
    public var row: Row?
  }

  public struct Row: Hashable, Sendable {
    public let table: Field
    public let column: Field
    public let value: Value
  }

  public enum What: Hashable, Sendable {
    /// Both have another value.
    case values(Value, Value)
    /// Only one of them has one.
    case onlyFirst(Value)
    case onlySecond(Value)
    /// Of what holds several: what only the one has, and only the other; they have the rest in common.
    case members(first: Value?, second: Value?)
    /// Amounts of one currency, with how many hundredths more the second is.
    case amounts(Value, Value, more: Int)
    /// Tables of what other people said, which are not held against each other.
    case tables
  }

  /// Of records of one kind. The title is not compared: it is what they are called.
  public init(_ first: Record, _ second: Record, _ kind: Kind) {
    var differences: [Difference] = []
    var same: [Same] = []
    for (index, field) in kind.fields.enumerated() where index != kind.titleIndex {
      let (one, other) = (first.values[index], second.values[index])
      guard !one.isUnknown || !other.isUnknown else { continue }
      if one != other, let rows = Self.byRow(one, other, field) {
        differences += rows.differences
        same += rows.same
      } else if let what = Self.difference(one, other) {
        differences.append(Difference(field: field, what: what))
      } else {
        same.append(Same(field: field, value: one, row: nil))
      }
    }
    self.differences = differences
    self.same = same
  }

  private static func difference(_ one: Value, _ other: Value) -> What? {
    if one == other { return nil }
    if other.isUnknown { return .onlyFirst(one) }
    if one.isUnknown { return .onlySecond(other) }
    switch (one, other) {
    case (.money(let less), .money(let more)) where less.currency == more.currency:
      let (distance, isTooLarge) = more.cents.subtractingReportingOverflow(less.cents)
      return isTooLarge ? .values(one, other) : .amounts(one, other, more: distance)
    case (.tags(let one), .tags(let other)):
      return members(one, other) { .tags($0) }
    case (.references(let one), .references(let other)):
      return members(one, other) { .references($0) }
    case (.rows(let one), .rows(let other)):
      return members(one, other) { .rows($0) }
    default: return .values(one, other)
    }
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

  /// Cell by cell, of two tables in which each row is about something else, such as the parts of an assessment; nil for
  /// what is no such table.
  private static func byRow(
    _ one: Value, _ other: Value, _ table: Field
  ) -> (differences: [Difference], same: [Same])? {
    guard case .table(let columns) = table.type, columns.count > 1, let about = columns.first,
      let ones = rows(one), let others = rows(other)
    else { return nil }
    if !about.type.targets.isEmpty {
      return ([Difference(field: table, what: .tables)], [])
    }
    var found: (differences: [Difference], same: [Same]) = ([], [])
    for key in ones.order + others.order.filter({ ones.rows[$0] == nil }) {
      let row = Row(table: table, column: about, value: key)
      let first = ones.rows[key] ?? columns.map { _ in .unknown }
      let second = others.rows[key] ?? columns.map { _ in .unknown }
      for (column, cells) in zip(columns, zip(first, second)).dropFirst() {
        if let what = difference(cells.0, cells.1) {
          found.differences.append(Difference(field: column, what: what, row: row))
        } else if !cells.0.isUnknown {
          found.same.append(Same(field: column, value: cells.0, row: row))
        }
      }
    }
    return found
  }

  /// Nil where two rows are about the same, or one about nothing.
  private static func rows(_ value: Value) -> (order: [Value], rows: [Value: [Value]])? {
    if value.isUnknown { return ([], [:]) }
    guard case .rows(let all) = value else { return nil }
    let keys = all.compactMap(\.first)
    guard keys.count == all.count, Set(keys).count == keys.count,
      !keys.contains(where: \.isUnknown)
    else { return nil }
    return (keys, Dictionary(zip(keys, all), uniquingKeysWith: { one, _ in one }))
  }
}
