/// Keeps records and answers queries about them. Values in, values out; asked from many tasks at once.
///
/// `page`, `detail`, `counts` and `titles` answer at once. The others may take long at a million records:
/// ask them in tasks of their own; a cancelled task ends the work within milliseconds.
public protocol Store: Sendable {
  /// The kinds that it keeps.
  var kinds: [Kind] { get }

  /// At most `count` rows of a list, with the titles of what they refer to.
  func page(_ query: ListQuery, _ cursor: PageCursor, count: Int) async throws(StoreError)
    -> ListPage
  /// The row of one record in a list, to go on from; nil when the list does not hold it.
  func row(of id: RecordID, in query: ListQuery) async throws(StoreError) -> ListRow?
  /// How many rows a list has.
  func count(_ query: ListQuery) async throws(StoreError) -> Int
  /// How many rows lie before a row, which is its position counted from 0.
  func position(of key: PageCursor.Key, in query: ListQuery) async throws(StoreError) -> Int
  /// The values of one facet over the rows of a list, most frequent first.
  func facets(_ query: ListQuery, by field: String) async throws(StoreError) -> [FacetCount]
  /// Named fields of every row of a list, in no order, with a reference to the row itself behind them.
  func values(
    of fields: [String], in query: ListQuery
  ) async throws(StoreError) -> [[Value]]
  /// Kept counts of a kind by some of its facets: of all records, or of those in a programme or in
  /// another group.
  func counts(
    _ kind: String, in group: RecordID?, by fields: [String]
  ) async throws(StoreError) -> Counts
  /// The kept totals of a kind in several groups, in their order.
  func totals(_ kind: String, in groups: [RecordID]) async throws(StoreError) -> [Int]
  /// How many records of a kind, in all or in a group, had a last day before this one; kept by every save
  /// (``Due/lastDay(of:)``).
  func overdue(_ kind: String, in group: RecordID?, on today: Day) async throws(StoreError) -> Int

  /// A record with what its page shows; nil when there is none.
  func detail(_ id: RecordID) async throws(StoreError) -> RecordDetail?
  /// Whole records, in the order asked for; those that do not exist are left out.
  func records(_ ids: [RecordID]) async throws(StoreError) -> [Record]
  /// The records of any kind that have exactly this number in the file that they came from.
  func ids(external: String) async throws(StoreError) -> [RecordID]
  /// The titles of records; those that do not exist are left out.
  func titles(of ids: Set<RecordID>) async throws(StoreError) -> [RecordID: String]
  /// The changes of a record, newest first.
  func history(of id: RecordID) async throws(StoreError) -> [Change]
  /// Counts every change that anyone made; another number means that what is shown may be old.
  func revision() async throws(StoreError) -> Int
  /// Makes ready what the first opening of a record of a kind needs, so that it is as quick as all others.
  func prepareOpening(_ kind: String) async throws(StoreError)
  /// Makes ready what the first search needs; nil for one through every kind.
  func prepareSearch(_ kind: String?) async throws(StoreError)
  /// A sign that is another one whenever anyone may have written since; nil when only ``revision()`` can
  /// tell. Asks nothing of the store's data: it may be looked at for every key.
  func changeToken() -> Int?

  /// All or none, each checked against the version it was read with; number 0 is a new record.
  ///
  /// Writes history, search, counts and what follows from a record in the same transaction. Never in a
  /// task that may be cancelled. Gives back the records as they stand now.
  func save(_ records: [Record], by author: String) async throws(StoreError) -> [Record]
  /// Adds what files hold as one whole, matching what an earlier import brought; a report for each.
  func load(
    _ files: [LoadFile], by author: String, isDryRun: Bool
  ) async throws(StoreError) -> [LoadReport]
}

extension Store {
  public func changeToken() -> Int? { nil }
  public func prepareOpening(_ kind: String) async throws(StoreError) {}
  public func prepareSearch(_ kind: String?) async throws(StoreError) {}

  /// Adds what one file holds.
  public func load(
    _ kind: String, by author: String, isDryRun: Bool,
    next: @Sendable @escaping () throws -> [Incoming]?
  ) async throws(StoreError) -> LoadReport {
    let file = LoadFile(kind: kind, next: next)
    return try await load([file], by: author, isDryRun: isDryRun).first ?? LoadReport()
  }
}

/// What can go wrong in a store, as far as a person can act on it.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no file at this path.
  case missing(String)
  /// The file cannot be opened or read; the system's words for it.
  case cannotOpen(String, reason: String)
  /// The file is no database, or a damaged one.
  case corrupt(String)
  /// It is a database of another program.
  case foreign(String)
  /// A newer version of the program wrote it.
  case newer(String)
  case readOnly(String)
  /// The disk is full.
  case full
  /// Another process kept it locked for longer than it may.
  case busy
  /// Somebody saved these in the meantime; as they stand now.
  case changedByAnother([Record])
  case notFound(RecordID)
  /// The task was cancelled; not an error for the user.
  case cancelled
  case other(String)
  /// Nothing more may be told of why it cannot be used.
  case unavailable

  /// The same for who may not know where things are kept, or what there is.
  public var withoutPlace: StoreError {
    switch self {
    case .missing, .cannotOpen, .corrupt, .foreign, .newer, .readOnly, .other: .unavailable
    case .full, .busy, .changedByAnother, .notFound, .cancelled, .unavailable: self
    }
  }
}
