/// What is done with rows of a file of which nobody can tell from the file whether they are a known record.
public enum DoubtfulRows: String, Sendable, CaseIterable {
  /// They are the record, and say the last word about it.
  case update
  /// They are records of their own.
  case add
  /// They are left out.
  case skip
}

/// A row that may be another record than it seems, and why.
public struct Doubt: Hashable, Sendable {
  /// The line of the row.
  public var line: Int
  /// Where the other row of the same file stands; nil when the other one is a record.
  public var otherLine: Int?
  public var kind: Kind
  /// The number that both have in their files; nil for rows that were known by their titles.
  public var number: String?
  public var id: RecordID?
  public var titles: Titles
  /// What both say, and say otherwise.
  public var differences: [Difference]

  public enum Kind: Hashable, Sendable {
    /// One number, and titles that have no word in common.
    case otherTitle
    /// One number and one title, or rows without a number and one title; other values.
    case otherValues
  }

  /// The title that was there before, and that of the row.
  public struct Titles: Hashable, Sendable {
    public var before: String
    public var now: String

    public init(before: String, now: String) {
      self.before = before
      self.now = now
    }
  }

  /// What a field held, and what the row says instead.
  public struct Difference: Hashable, Sendable {
    public var field: Field
    public var before: Value
    public var now: Value

    public init(field: Field, before: Value, now: Value) {
      self.field = field
      self.before = before
      self.now = now
    }
  }

  public init(
    line: Int, otherLine: Int? = nil, kind: Kind, number: String? = nil, id: RecordID? = nil,
    titles: Titles, differences: [Difference] = []
  ) {
    self.line = line
    self.otherLine = otherLine
    self.kind = kind
    self.number = number
    self.id = id
    self.titles = titles
    self.differences = differences
  }

  /// Whether two titles could be of one record: one is a part of the other, or they share a word that says
  /// something.
  public static func areRelated(_ one: String, _ other: String) -> Bool {
    let (one, other) = (words(one), words(other))
    if one.isEmpty || other.isEmpty { return true }
    let shared = one.intersection(other)
    // Half of the shorter one, and not only what stands in every title of a programme.
    return shared.count * 2 >= min(one.count, other.count)
      + (min(one.count, other.count) > 1 ? 1 : 0)
  }

  private static func words(_ title: String) -> Set<String> {
    Set(Folding.sortKey(title).split(separator: " ").map(String.init))
  }
}
