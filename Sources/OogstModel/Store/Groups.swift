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
    /// Of an even number of amounts what lies between the two middle ones, rounded down; nil for a group, where it is not
    /// kept.
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

  public init(values: [Value], totals: Totals) {
    self.values = values
    self.totals = totals
  }
}

/// A list counted together.
public struct Groups: Hashable, Sendable {
  public var all = Totals()
  /// The largest first. A row with several tags is in several.
  public var groups: [Group] = []
  /// Of several fields, for each of them: how many rows have an answer. Less than its groups are together where rows
  /// have several answers.
  public var byField: [[Value: Int]] = []

  public init() {}
}

extension Field {
  /// Whether a list may show its values beside the titles: no long texts, and nothing about a person, where others may
  /// look along.
  public var canBeColumn: Bool {
    !uses.contains(.personal) && !uses.contains(.title) && !type.isLong
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
      // A year holds every date within it.
      query.filters.append(Filter(field.name, [value]))
    }
    return query
  }
}
