/// How the rows of a list are counted together: by the answers to fields, with the sum of another.
public struct Grouping: Hashable, Sendable {
  /// The names of the fields, the outermost first; dates are taken by their year. Without any there are only totals.
  public var fields: [String]
  /// The name of a field with amounts or numbers to add up.
  public var summed: String?

  public init(by fields: [String], summed: String? = nil) {
    self.fields = fields
    self.summed = summed
  }
}

/// What rows are together: how many, and the sum of a field, each currency by itself.
public struct Totals: Hashable, Sendable {
  public var count = 0
  /// The largest sum first.
  public var sums: [Sum] = []
  /// How many rows have no amount.
  public var unknown = 0

  public init() {}

  /// Amounts of one currency, or numbers.
  public struct Sum: Hashable, Sendable {
    /// ISO 4217; nil for numbers, and where nobody said which.
    public var currency: String?
    /// In hundredths of a currency, or in a number's last decimal.
    public var sum: Int
    /// Of an even number of amounts the lower middle one; nil for a group, where it is not kept.
    public var median: Int?
    /// How many amounts it is of.
    public var count: Int
  }
}

/// Rows with the same answers.
public struct Group: Hashable, Sendable {
  /// One for each field of the grouping; of a date its year.
  public var values: [Value]
  public var totals: Totals
}

/// A list counted together.
public struct Groups: Hashable, Sendable {
  public var all = Totals()
  /// The largest first. A row with several tags is in several.
  public var groups: [Group] = []

  public init() {}
}

/// Adds up rows one by one, so that a million need no more memory than their amounts.
public struct GroupCounting {
  private let isSummed: Bool
  private var all = Tally()
  private var groups: [[Value]: Tally] = [:]
  /// Tags that differ in nothing but their spelling are one.
  private var spellings: [String: Value] = [:]

  /// What came so far.
  private struct Tally {
    /// Which of the groups it was, as they came.
    var order = 0
    var count = 0
    var unknown = 0
    var sums: [String?: (sum: Int, count: Int)] = [:]
    var amounts: [String?: [Int]] = [:]

    mutating func add(_ value: Value?, keepsAmounts: Bool) {
      count += 1
      guard let value else { return }
      let currency: String?
      let amount: Int
      switch value {
      case .money(let money): (currency, amount) = (money.currency, money.cents)
      case .number(let number): (currency, amount) = (nil, number)
      case .unknown, .unrecognised, .text, .range, .date, .time, .yesNo, .choice, .tags,
        .reference, .references:
        unknown += 1
        return
      }
      let before = sums[currency] ?? (0, 0)
      // Amounts of the whole world fit; what does not stays at the edge and is no other amount.
      let (sum, isTooLarge) = before.sum.addingReportingOverflow(amount)
      sums[currency] = (isTooLarge ? (amount < 0 ? Int.min : Int.max) : sum, before.count + 1)
      if keepsAmounts { amounts[currency, default: []].append(amount) }
    }

    var totals: Totals {
      var totals = Totals()
      totals.count = count
      totals.unknown = unknown
      totals.sums = sums.map { currency, sum in
        let sorted = amounts[currency]?.sorted()
        return Totals.Sum(
          currency: currency, sum: sum.sum, median: sorted.map { $0[($0.count - 1) / 2] },
          count: sum.count)
      }.sorted { ($0.sum, $1.currency ?? "") > ($1.sum, $0.currency ?? "") }
      return totals
    }
  }

  /// `isSummed` is whether the values of a row end with one to add up.
  public init(isSummed: Bool) { self.isSummed = isSummed }

  /// A row, by the values of the grouping's fields and of the one that is summed.
  public mutating func add(_ values: [Value]) {
    let amount = isSummed ? values.last : nil
    all.add(amount, keepsAmounts: true)
    let fields = isSummed ? values.dropLast() : values[...]
    guard !fields.isEmpty else { return }
    var keys: [[Value]] = [[]]
    for value in fields {
      var parts: [Value] = []
      for each in Count.values(of: value) { parts.append(part(each)) }
      keys = keys.flatMap { key in parts.map { key + [$0] } }
    }
    for key in keys {
      let order = groups.count
      groups[key, default: Tally(order: order)].add(amount, keepsAmounts: false)
    }
  }

  /// What a value counts as: of a date its year, of a tag its first spelling.
  private mutating func part(_ value: Value) -> Value {
    switch value {
    case .date(let date): return PartialDate(date.year).map(Value.date) ?? .unknown
    case .text(let text):
      let folded = Folding.folded(text)
      if let first = spellings[folded] { return first }
      spellings[folded] = value
      return value
    default: return value
    }
  }

  /// All that was added.
  public var result: Groups {
    var result = Groups()
    result.all = all.totals
    let sorted = groups.sorted {
      ($1.value.count, $0.value.order) < ($0.value.count, $1.value.order)
    }
    result.groups = sorted.map { Group(values: $0.key, totals: $0.value.totals) }
    return result
  }
}

extension Field {
  /// Whether a list may show its values beside the titles: no long texts, and nothing about a person, where others may
  /// look along.
  public var canBeColumn: Bool {
    !uses.contains(.personal) && !uses.contains(.title) && type != .prose
  }

  /// Whether rows can be counted by its answers.
  public var isGrouped: Bool {
    !uses.contains(.personal) && (uses.contains(.facet) || type == .date && uses.contains(.sorted))
  }

  /// Whether its values can be added up.
  public var isSummed: Bool { !uses.contains(.personal) && (type == .money || type == .number) }
}

extension ListQuery {
  /// The rows of this list that are in a group.
  public func rows(of group: [Value], by fields: [Field]) -> ListQuery {
    var query = self
    for (field, value) in zip(fields, group) {
      if case .date = value {
        query.filters += [
          Filter(field.name, .atLeast, [value]), Filter(field.name, .atMost, [value]),
        ]
      } else {
        query.filters.append(Filter(field.name, [value]))
      }
    }
    return query
  }
}
