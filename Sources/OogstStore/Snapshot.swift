import OogstModel

/// What is read in one transaction, with the errors of SQLite told as a person can act on them: the wall between the
/// two.
struct Snapshot: StoreSnapshot {
  let reading: Reading
  /// What messages call the database.
  let path: String

  var kinds: [Kind] { reading.slots.kinds }

  private func told<Answer>(_ read: () throws -> Answer) throws(StoreError) -> Answer {
    do { return try read() } catch { throw StoreError(error, path: path) }
  }

  func page(_ query: ListQuery, _ cursor: PageCursor, count: Int) throws(StoreError) -> ListPage {
    try told { try reading.page(query, cursor, count: count) }
  }

  func eachRecord(
    in query: ListQuery, _ fields: Set<String>?, _ body: (Record) throws(StoreError) -> Bool
  ) throws(StoreError) {
    try told { try reading.eachRecord(in: query, fields) { try body($0) } }
  }

  func row(of id: RecordID, in query: ListQuery) throws(StoreError) -> ListRow? {
    try told { try reading.row(of: id, in: query) }
  }

  func count(_ query: ListQuery) throws(StoreError) -> Int {
    try told { try reading.count(query) }
  }

  func position(of key: PageCursor.Key, in query: ListQuery) throws(StoreError) -> Int {
    try told { try reading.position(of: key, in: query) }
  }

  func facets(_ query: ListQuery, by field: String) throws(StoreError) -> [FacetCount] {
    try told { try reading.facets(query, by: field) }
  }

  func groups(_ query: ListQuery, _ grouping: Grouping) throws(StoreError) -> Groups {
    try told { try reading.groups(query, grouping) }
  }

  func steps(_ query: ListQuery, by field: String) throws(StoreError) -> Steps {
    try told { try reading.steps(query, by: field) }
  }

  func values(of fields: [String], in query: ListQuery) throws(StoreError) -> [[Value]] {
    try told { try reading.values(of: fields, in: query) }
  }

  func counts(_ kind: String, in group: RecordID?, by fields: [String]) throws(StoreError) -> Counts
  {
    try told { try reading.counts(kind, in: group, by: fields) }
  }

  func totals(_ kind: String, in groups: [RecordID]) throws(StoreError) -> [Int] {
    try told { try reading.totals(kind, in: groups) }
  }

  func repeated(_ kind: String, in group: RecordID, by field: String) throws(StoreError) -> [Value]
  {
    try told { try reading.repeated(kind, in: group, by: field) }
  }

  func overdue(_ kind: String, in group: RecordID?, on today: Day) throws(StoreError) -> Int {
    try told { try reading.overdue(kind, in: group, on: today) }
  }

  func nextDue(
    _ kind: String, in group: RecordID?, from day: Day
  ) throws(StoreError) -> (day: Day, count: Int)? {
    try told { try reading.nextDue(kind, in: group, from: day) }
  }

  func planned(_ query: PlannedQuery, count: Int) throws(StoreError) -> [Planned] {
    try told { try reading.planned(query, count: count) }
  }

  func count(_ query: PlannedQuery) throws(StoreError) -> Int {
    try told { try reading.count(query) }
  }

  func owners(_ query: PlannedQuery, count: Int) throws(StoreError) -> [PlannedQuery.Owner] {
    try told { try reading.owners(query, count: count) }
  }

  func detail(_ id: RecordID) throws(StoreError) -> RecordDetail? {
    try told { try reading.detail(id) }
  }

  func records(_ ids: [RecordID]) throws(StoreError) -> [Record] {
    try told { try reading.records(ids) }
  }

  func ids(external: String) throws(StoreError) -> [RecordID] {
    try told { try reading.ids(external: external) }
  }

  func titles(of ids: Set<RecordID>) throws(StoreError) -> [RecordID: String] {
    try told { try reading.titles(of: ids) }
  }

  func saves(
    _ query: ChangeQuery, count: Int, lines: Int
  ) throws(StoreError) -> SavePage {
    try told { try reading.saves(query, count: count, lines: lines) }
  }

  func lastSave(
    by author: String, before number: Int?, lines: Int
  ) throws(StoreError) -> SaveEntry? {
    try told { try reading.lastSave(by: author, before: number, lines: lines) }
  }

  func removed(_ kind: String?, count: Int) throws(StoreError) -> [RemovedRecord] {
    try told { try reading.removed(kind, count: count) }
  }

  func removed(_ id: RecordID) throws(StoreError) -> RemovedRecord? {
    try told { try reading.removed(id) }
  }

  func history(of id: RecordID) throws(StoreError) -> [Change] {
    try told { try reading.history(of: id) }
  }

  func revision() throws(StoreError) -> Int {
    try told { try reading.revision() }
  }
}
