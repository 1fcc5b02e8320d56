/// Single questions, each from a state of its own and on the lane that suits it.
extension Store {
  public func page(
    _ query: ListQuery, _ cursor: PageCursor, count: Int
  ) async throws(StoreError) -> ListPage {
    try await read(.front) { snapshot throws(StoreError) in
      try snapshot.page(query, cursor, count: count)
    }
  }

  public func row(of id: RecordID, in query: ListQuery) async throws(StoreError) -> ListRow? {
    try await read(.front) { snapshot throws(StoreError) in try snapshot.row(of: id, in: query) }
  }

  public func count(_ query: ListQuery) async throws(StoreError) -> Int {
    try await read(.back) { snapshot throws(StoreError) in try snapshot.count(query) }
  }

  public func position(
    of key: PageCursor.Key, in query: ListQuery
  ) async throws(StoreError) -> Int {
    try await read(.back) { snapshot throws(StoreError) in try snapshot.position(of: key, in: query)
    }
  }

  public func facets(
    _ query: ListQuery, by field: String
  ) async throws(StoreError) -> [FacetCount] {
    try await read(.back) { snapshot throws(StoreError) in try snapshot.facets(query, by: field) }
  }

  public func values(
    of fields: [String], in query: ListQuery
  ) async throws(StoreError) -> [[Value]] {
    try await read(.back) { snapshot throws(StoreError) in
      try snapshot.values(of: fields, in: query)
    }
  }

  public func counts(
    _ kind: String, in group: RecordID?, by fields: [String]
  ) async throws(StoreError) -> Counts {
    try await read(.front) { snapshot throws(StoreError) in
      try snapshot.counts(kind, in: group, by: fields)
    }
  }

  public func totals(
    _ kind: String, in groups: [RecordID]
  ) async throws(StoreError) -> [Int] {
    try await read(.front) { snapshot throws(StoreError) in try snapshot.totals(kind, in: groups) }
  }

  public func repeated(
    _ kind: String, in group: RecordID, by field: String
  ) async throws(StoreError) -> [Value] {
    try await read(.front) { snapshot throws(StoreError) in
      try snapshot.repeated(kind, in: group, by: field)
    }
  }

  public func overdue(
    _ kind: String, in group: RecordID?, on today: Day
  ) async throws(StoreError) -> Int {
    try await read(.front) { snapshot throws(StoreError) in
      try snapshot.overdue(kind, in: group, on: today)
    }
  }

  public func nextDue(
    _ kind: String, in group: RecordID?, from day: Day
  ) async throws(StoreError) -> (day: Day, count: Int)? {
    try await read(.front) { snapshot throws(StoreError) in
      try snapshot.nextDue(kind, in: group, from: day)
    }
  }

  public func detail(_ id: RecordID) async throws(StoreError) -> RecordDetail? {
    try await read(.front) { snapshot throws(StoreError) in try snapshot.detail(id) }
  }

  public func records(_ ids: [RecordID]) async throws(StoreError) -> [Record] {
    try await read(.front) { snapshot throws(StoreError) in try snapshot.records(ids) }
  }

  public func ids(external: String) async throws(StoreError) -> [RecordID] {
    try await read(.front) { snapshot throws(StoreError) in try snapshot.ids(external: external) }
  }

  public func titles(
    of ids: Set<RecordID>
  ) async throws(StoreError) -> [RecordID: String] {
    try await read(.front) { snapshot throws(StoreError) in try snapshot.titles(of: ids) }
  }

  public func history(of id: RecordID) async throws(StoreError) -> [Change] {
    try await read(.back) { snapshot throws(StoreError) in try snapshot.history(of: id) }
  }

  public func revision() async throws(StoreError) -> Int {
    try await read(.front) { snapshot throws(StoreError) in try snapshot.revision() }
  }
}
