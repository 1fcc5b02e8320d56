/// One state of a store: all that is asked of it agrees, whoever writes meanwhile.
///
/// `page`, `detail`, `counts` and `titles` answer at once; the others may take long at a million records.
public protocol StoreSnapshot {
  /// The kinds that the store keeps.
  var kinds: [Kind] { get }

  /// At most `count` rows of a list, with the titles of what they refer to.
  func page(_ query: ListQuery, _ cursor: PageCursor, count: Int) throws(StoreError) -> ListPage
  /// Goes through every record of a list in its order, one after another, so that a million need no more memory than
  /// one; `body` gives false to stop. Only the named fields are read, all of them for nil; others are unknown.
  func eachRecord(
    in query: ListQuery, _ fields: Set<String>?, _ body: (Record) throws(StoreError) -> Bool
  ) throws(StoreError)
  /// The row of one record in a list, to go on from; nil when the list does not hold it.
  func row(of id: RecordID, in query: ListQuery) throws(StoreError) -> ListRow?
  /// How many rows a list has.
  func count(_ query: ListQuery) throws(StoreError) -> Int
  /// How many rows lie before a row, which is its position counted from 0.
  func position(of key: PageCursor.Key, in query: ListQuery) throws(StoreError) -> Int
  /// The values of one facet over the rows of a list, most frequent first.
  func facets(_ query: ListQuery, by field: String) throws(StoreError) -> [FacetCount]
  /// The rows of a list counted together, with sums; a field that the kind does not have counts for nothing.
  func groups(_ query: ListQuery, _ grouping: Grouping) throws(StoreError) -> Groups
  /// How the rows of a list are spread over a field with days, amounts or numbers.
  func steps(_ query: ListQuery, by field: String) throws(StoreError) -> Steps
  /// Named fields of every row of a list, in no order, with a reference to the row itself behind them.
  func values(of fields: [String], in query: ListQuery) throws(StoreError) -> [[Value]]
  /// Stored counts of a kind by some of its facets: of all records, or of those in a programme or in
  /// another group.
  func counts(_ kind: String, in group: RecordID?, by fields: [String]) throws(StoreError) -> Counts
  /// The stored totals of a kind in several groups, in their order.
  func totals(_ kind: String, in groups: [RecordID]) throws(StoreError) -> [Int]
  /// The values of a facet that more than one record of a group has; unknown when any record has none.
  func repeated(_ kind: String, in group: RecordID, by field: String) throws(StoreError) -> [Value]
  /// How many records of a kind, in all or in a group, had a last day before this one; stored by every save
  /// (``Kind/lastDay(of:)``).
  func overdue(_ kind: String, in group: RecordID?, on today: Day) throws(StoreError) -> Int
  /// The first last day from a day on that a record of a kind has, and how many have it; stored as ``overdue`` is. Nil
  /// where nothing is planned.
  func nextDue(
    _ kind: String, in group: RecordID?, from day: Day
  ) throws(StoreError) -> (day: Day, count: Int)?

  /// What is planned over all kinds, the earliest day first.
  func planned(_ query: PlannedQuery, count: Int) throws(StoreError) -> [Planned]
  /// How much is planned.
  func count(_ query: PlannedQuery) throws(StoreError) -> Int
  /// Who sees to what is planned, those with most of it first; at most `count` of them.
  func owners(_ query: PlannedQuery, count: Int) throws(StoreError) -> [PlannedQuery.Owner]

  /// A record with what its page shows; nil when there is none.
  func detail(_ id: RecordID) throws(StoreError) -> RecordDetail?
  /// Whole records, in the order asked for; those that do not exist are left out.
  func records(_ ids: [RecordID]) throws(StoreError) -> [Record]
  /// The records of any kind that have exactly this number in the file that they came from.
  func ids(external: String) throws(StoreError) -> [RecordID]
  /// The titles of records; those that do not exist are left out.
  func titles(of ids: Set<RecordID>) throws(StoreError) -> [RecordID: String]
  /// The changes of a record, newest first.
  func history(of id: RecordID) throws(StoreError) -> [Change]
  /// The saves that are asked for, newest first, each with its first `lines` lines; of a kind or a programme only those
  /// that are about it, among so many that the answer does not take long.
  func saves(
    _ query: ChangeQuery, count: Int, lines: Int
  ) throws(StoreError) -> SavePage
  /// The newest save of somebody that can still be undone, or the newest before another one: that is no undoing itself
  /// and was not undone.
  func lastSave(
    by author: String, before number: Int?, lines: Int
  ) throws(StoreError) -> SaveEntry?
  /// Records of the bin, the last removed first; of all kinds or of one.
  func removed(_ kind: String?, count: Int) throws(StoreError) -> [RemovedRecord]
  /// A record of the bin.
  func removed(_ id: RecordID) throws(StoreError) -> RemovedRecord?
  /// Counts every change that anyone made; another number means that what is shown may be old.
  func revision() throws(StoreError) -> Int
}

extension StoreSnapshot {
  /// The saves of everyone, newest first.
  public func saves(before number: Int?, count: Int, lines: Int) throws(StoreError) -> [SaveEntry] {
    try saves(ChangeQuery(before: number), count: count, lines: lines).entries
  }

  /// The newest save of somebody that can still be undone.
  public func lastSave(by author: String, lines: Int) throws(StoreError) -> SaveEntry? {
    try lastSave(by: author, before: nil, lines: lines)
  }
}
