/// A file of records of one kind, given in batches.
public struct LoadFile: Sendable {
  /// The letters of the kind.
  public var kind: String
  /// What is done with rows that may be another record than they seem; nil lets the whole load come to nothing.
  public var doubtful: DoubtfulRows?
  /// Is told what became of each row, in the order in which they are written.
  public var tell: (@Sendable (RowOutcome) -> Void)?
  /// Gives batches until it gives nil; called on another thread, one call at a time.
  public var next: @Sendable () throws -> [Incoming]?

  public init(
    kind: String, doubtful: DoubtfulRows? = nil, tell: (@Sendable (RowOutcome) -> Void)? = nil,
    next: @Sendable @escaping () throws -> [Incoming]?
  ) {
    self.kind = kind
    self.doubtful = doubtful
    self.tell = tell
    self.next = next
  }
}

/// One row of a file, on its way into a store.
public struct Incoming: Hashable, Sendable {
  /// The number that it must have; 0 lets the store choose.
  public var number: Int
  public var values: [Value]
  public var origin: Origin
  /// The id in its file, if the file has ids.
  public var externalID: String?
  /// Which of the values the file gave; others of an existing record are left alone.
  public var given: [Bool]
  /// Tells rows without an id apart: the same for the same cells.
  public var fingerprint: Int?
  /// The line of its file, counted from 1; 0 when nobody said.
  public var line = 0

  public init(
    number: Int = 0, values: [Value], origin: Origin, externalID: String? = nil, given: [Bool]
  ) {
    self.number = number
    self.values = values
    self.origin = origin
    self.externalID = externalID
    self.given = given
  }
}

/// What became of one row of a file.
public struct RowOutcome: Hashable, Sendable {
  public var line: Int
  /// The record; nil for a row that is none.
  public var id: RecordID?
  public var title: String
  public var result: Result

  public enum Result: Hashable, Sendable {
    case added, unchanged
    case changed([Doubt.Difference])
    case doubtful(Doubt)
  }

  public init(line: Int, id: RecordID?, title: String, result: Result) {
    self.line = line
    self.id = id
    self.title = title
    self.result = result
  }
}

/// What an import did.
public struct LoadReport: Hashable, Sendable {
  /// Rows that came.
  public var rows = 0
  /// New records.
  public var added = 0
  /// Records that were there and now hold other values.
  public var changed = 0
  /// Records that were there already and stayed as they are.
  public var unchanged = 0
  /// Rows that were left out, because they may be another record than they seem.
  public var leftOut = 0
  /// Whether nothing was kept, because of doubtful rows about which nobody decided.
  public var isRefused = false
  /// The doubtful rows, however they were decided; the first thousand.
  public var doubts: [Doubt] = []
  public var doubtCount = 0
  /// How many records changed in a field, by its name.
  public var changedFields: [String: Int] = [:]
  /// The first changes of known records.
  public var examples: [Change] = []
  /// The first known records whose title changed.
  public var renamed: [Change] = []
  public var renamedCount = 0
  /// Known values that stay beside words that could not be read; the first ones.
  public var staying: [Change] = []
  public var stayingCount = 0
  /// Records that contradict themselves; the first ones.
  public var contradictions: [Contradiction] = []
  public var contradictionCount = 0
  /// References that no record answered to, kept as text, by field.
  public var loose: [String: Loose] = [:]

  public init() {}

  /// References that no record answered to, kept as text.
  public var looseReferences: Int { loose.values.reduce(0) { $0 + $1.count } }

  /// A value that a record had, and the one that it has now.
  public struct Change: Hashable, Sendable {
    public var id: RecordID
    public var line: Int
    public var difference: Doubt.Difference
  }

  /// What a record that was taken over says against itself.
  public struct Contradiction: Hashable, Sendable {
    public var id: RecordID
    public var line: Int
    public var issue: Issue

    public init(id: RecordID, line: Int, issue: Issue) {
      self.id = id
      self.line = line
      self.issue = issue
    }
  }

  /// Words that led to nothing: how often, and the first few.
  public struct Loose: Hashable, Sendable {
    public var count: Int
    public var first: [String]

    public init(count: Int = 0, first: [String] = []) {
      self.count = count
      self.first = first
    }
  }

  public static let mostExamples = 10
  public static let mostDoubts = 1_000

  public mutating func note(_ change: Change) {
    changedFields[change.difference.field.name, default: 0] += 1
    if change.difference.field.uses.contains(.title) {
      renamedCount += 1
      if renamed.count < Self.mostExamples { renamed.append(change) }
    } else if examples.count < Self.mostExamples {
      examples.append(change)
    }
  }

  public mutating func note(staying change: Change) {
    stayingCount += 1
    if staying.count < Self.mostExamples { staying.append(change) }
  }

  public mutating func note(_ contradiction: Contradiction) {
    contradictionCount += 1
    if contradictions.count < Self.mostExamples { contradictions.append(contradiction) }
  }

  public mutating func note(_ doubt: Doubt) {
    doubtCount += 1
    if doubts.count < Self.mostDoubts { doubts.append(doubt) }
  }

  public mutating func noteLoose(_ words: String, _ field: Field) {
    loose[field.name, default: Loose()].count += 1
    if let known = loose[field.name], known.first.count < 3, !known.first.contains(words) {
      loose[field.name]?.first.append(words)
    }
  }
}

extension LoadReport.Change {
  public init(_ id: RecordID, line: Int, _ difference: Doubt.Difference) {
    self.init(id: id, line: line, difference: difference)
  }
}
