import OogstModel

/// Rows of numbers that come more than once in a file: one record when they do not contradict each other.
struct SameNumbers {
  /// The first row of each number, with what later rows added to it.
  private var rows: [String: Incoming] = [:]
  private var order: [String] = []
  /// Rows that are records of their own, because somebody said so.
  private var apart: [Incoming] = []

  /// What is known of every number, in the order of the file.
  var records: [Incoming] {
    (order.compactMap { rows[$0] } + apart).map { row in
      var row = row
      // It was for comparing rows of this file: the number is what they are known by.
      row.fingerprint = nil
      return row
    }
  }

  mutating func add(
    _ row: Incoming, number: String, _ kind: Kind, _ choice: DoubtfulRows?,
    _ report: inout ImportReport
  ) {
    guard let earlier = rows[number] else {
      rows[number] = row
      order.append(number)
      return
    }
    guard let doubt = Self.doubt(earlier, row, number, kind) else {
      report.doubleRows.add(row.line)
      rows[number] = Self.merged(row, over: earlier, kind)
      return
    }
    if report.doubts.count < Self.mostDoubts { report.doubts.append(doubt) }
    switch choice {
    case .add: apart.append(row)
    case .update:
      report.doubtfulRows += 1
      rows[number] = Self.merged(row, over: earlier, kind)
    case .skip, nil: report.doubtfulRows += 1
    }
  }

  static let mostDoubts = 1_000

  /// Why two rows of one number are perhaps not one record; nil when all that both say is the same.
  private static func doubt(
    _ earlier: Incoming, _ later: Incoming, _ number: String, _ kind: Kind
  ) -> Doubt? {
    let titles = Doubt.Titles(
      before: title(earlier, kind), now: title(later, kind))
    let differences = Differences.between(earlier, later, kind)
    guard !differences.isEmpty || isPart(earlier, later, kind) else { return nil }
    let isOther = differences.contains { $0.field.uses.contains(.title) }
    return Doubt(
      line: later.line, otherLine: earlier.line, kind: isOther ? .otherTitle : .otherValues,
      number: number, titles: titles, differences: differences)
  }

  /// Whether both give an amount, and differ in a column that was not taken: perhaps each is a part, as those of
  /// partners are.
  private static func isPart(_ earlier: Incoming, _ later: Incoming, _ kind: Kind) -> Bool {
    guard earlier.fingerprint != later.fingerprint else { return false }
    let isSame = earlier.values == later.values
    return isSame && later.values.contains { if case .money = $0 { true } else { false } }
  }

  private static func title(_ row: Incoming, _ kind: Kind) -> String {
    guard case .text(let title) = row.values[kind.titleIndex] else { return "" }
    return title
  }

  /// Lists are put together; of all else a later row says the last word where it says anything.
  private static func merged(_ later: Incoming, over earlier: Incoming, _ kind: Kind) -> Incoming {
    var merged = earlier
    for index in later.values.indices where later.given[index] && later.values[index] != .unknown {
      merged.values[index] = Differences.union(merged.values[index], later.values[index])
      merged.given[index] = true
    }
    return merged
  }
}

/// What two rows of a file both say, and say otherwise.
enum Differences {
  static func between(_ earlier: Incoming, _ later: Incoming, _ kind: Kind) -> [Doubt.Difference] {
    kind.fields.indices.compactMap { index in
      let (before, now) = (earlier.values[index], later.values[index])
      guard earlier.given[index], later.given[index], contradict(before, now) else { return nil }
      return Doubt.Difference(field: kind.fields[index], before: before, now: now)
    }
  }

  /// Lists do not contradict each other: each row may name a few.
  static func contradict(_ one: Value, _ other: Value) -> Bool {
    switch (one, other) {
    case (.unknown, _), (_, .unknown), (.tags, .tags), (.references, .references): false
    case (.text(let one), .text(let other)):
      one != other && Folding.sortKey(one) != Folding.sortKey(other)
    default: one != other
    }
  }

  static func union(_ earlier: Value, _ later: Value) -> Value {
    switch (earlier, later) {
    case (.tags(let one), .tags(let other)): .tags(one + other.filter { !one.contains($0) })
    case (.references(let one), .references(let other)):
      .references(one + other.filter { !one.contains($0) })
    default: later
    }
  }
}
