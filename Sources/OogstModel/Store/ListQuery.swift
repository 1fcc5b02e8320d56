/// What a list asks of a store: which records, in which order. Contains no SQL and no row numbers.
public struct ListQuery: Hashable, Sendable {
  /// The letters of one kind; nil asks every kind, kind after kind, newest first within each.
  public var kind: String?
  /// Words that a record must hold, each as the beginning of a word.
  public var text: String
  /// Each must hold.
  public var filters: [Filter]
  /// Only records of this programme, if given.
  public var programme: RecordID?
  public var order: Order
  /// The fields that somebody chose to see of every row, by name and in this order; none for those that the kind shows
  /// by itself.
  public var columns: [String]

  public init(
    _ kind: String?, text: String = "", filters: [Filter] = [], programme: RecordID? = nil,
    order: Order = Order(by: .number), columns: [String] = []
  ) {
    self.kind = kind
    self.text = text
    self.filters = filters
    self.programme = programme
    self.order = order
    self.columns = columns
  }

  /// Whether it asks for less than all records of its kind and programme.
  public var isNarrowed: Bool { !text.isEmpty || !filters.isEmpty }
}

/// One condition on one field.
public struct Filter: Hashable, Sendable {
  /// Written as people type it.
  public enum Comparison: String, Hashable, Sendable {
    /// Any of the values; for lists of references and tags: contains any of them.
    case equals = "="
    case differs = "!="
    case atMost = "<="
    case atLeast = ">="
    case under = "<"
    case over = ">"
    /// Has the words somewhere in it, whatever the capitals and accents; of an amount, is in that currency.
    case contains = "~"

    /// Whether it asks for more or less than one value.
    public var isOrdered: Bool {
      switch self {
      case .atMost, .atLeast, .under, .over: true
      case .equals, .differs, .contains: false
      }
    }

    /// Of two that bound the same end of a range, the later one holds.
    fileprivate var end: Int {
      switch self {
      case .equals: 0
      case .differs: 1
      case .atLeast, .over: 2
      case .atMost, .under: 3
      case .contains: 4
      }
    }
  }

  /// The field's name.
  public var field: String
  public var comparison: Comparison
  /// For `equals` any of them, for `differs` none of them; the others use the first.
  public var values: [Value]
  /// The record of the moment at which it is asked, as ``Kind/answers`` describes it: a reference, or the words of its
  /// title; nil for what is so now.
  public var moment: Value?

  public init(
    _ field: String, _ comparison: Comparison, _ values: [Value], in moment: Value? = nil
  ) {
    self.field = field
    self.comparison = comparison
    self.values = values
    self.moment = moment
  }

  /// All that it names.
  public var named: [Value] { values + (moment.map { [$0] } ?? []) }

  /// Whether it takes the place of another: a value takes that of values and ranges, an end of a range that of the same
  /// end, and what is left out, or is to be in a text, stands beside all of them.
  public func replaces(_ other: Filter) -> Bool {
    guard field == other.field, moment == other.moment else { return false }
    let (one, two) = (comparison.end, other.comparison.end)
    return one == two
      || [0, 2, 3].contains(one) && [0, 2, 3].contains(two) && (one == 0 || two == 0)
  }

  /// Any of these values.
  public init(_ field: String, _ values: [Value]) { self.init(field, .equals, values) }
}

/// Where in a list a page of it begins. Keys, not offsets: it costs the same anywhere.
public enum PageCursor: Hashable, Sendable {
  case first
  case last
  case after(Key)
  case before(Key)
  /// From this row on, the row included.
  case from(Key)

  /// Marks one row's place in the order that it was read in.
  public struct Key: Hashable, Sendable {
    public var sort: SortValue
    public var id: RecordID

    public init(sort: SortValue, id: RecordID) {
      self.sort = sort
      self.id = id
    }
  }

  /// What a row sorts by: a store's own business, handed back to it as it was.
  public struct SortValue: Hashable, Sendable {
    package let cell: Cell

    package enum Cell: Hashable, Sendable {
      case none
      case integer(Int)
      case real(Double)
      case text(String)
    }

    package init(_ cell: Cell) { self.cell = cell }

    /// The date that a row sorts by, in a list in order of a field with dates; nil where it has none.
    public var date: PartialDate? {
      if case .text(let text) = cell { PartialDate(iso: text) } else { nil }
    }
  }
}

/// One row of a list: the values that lists show, in the order of ``Kind/shown(in:with:)``.
public struct ListRow: Hashable, Sendable {
  public var id: RecordID
  public var values: [Value]
  /// The last day on which what the record plans is in time (``Kind/lastDay(of:)``); nil for what plans nothing.
  public var due: Day?
  public var origin: Origin
  public var key: PageCursor.Key

  public init(
    id: RecordID, values: [Value], due: Day? = nil, origin: Origin, key: PageCursor.Key
  ) {
    self.id = id
    self.values = values
    self.due = due
    self.origin = origin
    self.key = key
  }
}

/// Some rows of a list that follow each other, from one state of the store.
public struct ListPage: Hashable, Sendable {
  public var rows: [ListRow]
  /// The titles of the records that the rows refer to.
  public var titles: [RecordID: String]
  /// Whether nothing lies before the first or behind the last row.
  public var reachesStart: Bool
  public var reachesEnd: Bool
  /// The number of rows of the whole list, when it is known without counting.
  public var total: Int?
  public var revision: Int

  public init(
    rows: [ListRow] = [], titles: [RecordID: String] = [:], reachesStart: Bool = true,
    reachesEnd: Bool = true, total: Int? = nil, revision: Int = 0
  ) {
    self.rows = rows
    self.titles = titles
    self.reachesStart = reachesStart
    self.reachesEnd = reachesEnd
    self.total = total
    self.revision = revision
  }
}

/// A record as its page shows it, from one state of the store.
public struct RecordDetail: Hashable, Sendable {
  public var record: Record
  /// The titles of the records that it refers to.
  public var titles: [RecordID: String]
  /// The records that refer to it, by kind and field; no group is empty.
  public var referrers: [Referrers]
  public var revision: Int

  public init(
    record: Record, titles: [RecordID: String], referrers: [Referrers], revision: Int
  ) {
    self.record = record
    self.titles = titles
    self.referrers = referrers
    self.revision = revision
  }

  /// The records of one kind that refer through one field.
  public struct Referrers: Hashable, Sendable {
    public var kind: String
    public var field: String
    /// The newest of them.
    public var rows: [ListRow]
    public var titles: [RecordID: String]
    public var total: Int

    public init(
      kind: String, field: String, rows: [ListRow], titles: [RecordID: String], total: Int
    ) {
      self.kind = kind
      self.field = field
      self.rows = rows
      self.titles = titles
      self.total = total
    }
  }
}

/// How many records of a kind there are, in all and by the values of its facets; kept, not counted.
public struct Counts: Hashable, Sendable {
  public var total: Int
  /// By field name, then by value (a choice, a reference, yes or no, unknown).
  public var byField: [String: [Value: Int]]

  public init(total: Int = 0, byField: [String: [Value: Int]] = [:]) {
    self.total = total
    self.byField = byField
  }

  /// How many records have this value; 0 for one that none has.
  public func count(_ field: String, _ value: Value) -> Int { byField[field]?[value] ?? 0 }
}

/// One value of a facet and how many rows of a list have it; the count may follow later.
public struct FacetCount: Hashable, Sendable {
  public var value: Value
  public var count: Int

  public init(value: Value, count: Int) {
    self.value = value
    self.count = count
  }
}

/// One line of the history of a record.
public struct Change: Hashable, Sendable {
  public var stamp: Stamp
  public var version: Int
  public var event: Event
  /// The field's name; nil for a line that is about the whole record.
  public var field: String?
  public var old: Value
  public var new: Value
  /// The number of the save that it is part of, which all of an import have in common; nil for what older versions of
  /// the program wrote.
  public var save: Int?

  public init(
    stamp: Stamp, version: Int, event: Event = .changed, field: String?, old: Value, new: Value,
    save: Int? = nil
  ) {
    self.stamp = stamp
    self.version = version
    self.event = event
    self.field = field
    self.old = old
    self.new = new
    self.save = save
  }

  /// What happened to the record.
  public enum Event: Hashable, Sendable {
    case made
    /// A field has another value.
    case changed
    case removed
    case restored
    /// A file was read, with how many records came and changed: a line about the kind, and about no record.
    case imported
  }
}
