import OogstExchange
import OogstModel
import OogstStore
import Testing

/// What is planned over all kinds agrees with what each record says of itself, whatever happened to it.
@Suite struct PlannedTests {
  /// Gone through record by record.
  private func bruteForce(
    _ store: SQLiteStore, _ query: PlannedQuery
  ) async throws -> [Planned] {
    try await store.read(.front) { snapshot throws(StoreError) in
      var found: [Planned] = []
      for kind in snapshot.kinds where kind.canBeDue {
        if query.programme != nil, !kind.hasScope { continue }
        let list = ListQuery(kind.code, programme: query.programme)
        try snapshot.eachRecord(in: list, nil) { record throws(StoreError) in
          guard let day = kind.lastDay(of: record) else { return true }
          if let from = query.from, day < from { return true }
          if let before = query.before, day >= before { return true }
          func names(_ field: Field?, _ id: RecordID) -> Bool {
            field.flatMap { kind.index(of: $0.name) }
              .map { record.values[$0] == .reference(id) } ?? false
          }
          if let owner = query.owner, !names(kind.taskOwner, owner) { return true }
          if let project = query.project, !names(kind.taskProject, project) { return true }
          found.append(Planned(id: record.id, day: day))
          return true
        }
      }
      return found
    }
  }

  private func expectTheSame(
    _ store: SQLiteStore, _ query: PlannedQuery, _ location: SourceLocation = #_sourceLocation
  ) async throws {
    let (planned, count) = try await store.read(.front) { snapshot throws(StoreError) in
      (try snapshot.planned(query, count: 10_000), try snapshot.count(query))
    }
    let expected = try await bruteForce(store, query)
    #expect(Set(planned) == Set(expected), sourceLocation: location)
    #expect(planned.count == expected.count && count == expected.count, sourceLocation: location)
    #expect(planned.map(\.day) == planned.map(\.day).sorted(), sourceLocation: location)
  }

  private func example() async throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    try await ExampleData.load(into: store)
    return store
  }

  @Test func theExampleIsPlannedAsItsRecordsSay() async throws {
    let store = try await example()
    let today = try #require(Day(ExampleData.today))
    let owner = try await store.read(.front) { snapshot throws(StoreError) in
      try snapshot.owners(PlannedQuery(), count: 1).first?.id
    }
    for query in [
      PlannedQuery(), PlannedQuery(before: today), PlannedQuery(from: today),
      PlannedQuery(programme: RecordID(Programme.code, 3)),
      PlannedQuery(programme: RecordID(Programme.code, 3), before: today),
      PlannedQuery(owner: owner), PlannedQuery(project: RecordID(Project.code, 8)),
      PlannedQuery(project: RecordID(Project.code, 8), before: today),
    ] { try await expectTheSame(store, query) }
    #expect(try await bruteForce(store, PlannedQuery()).count > 30)
  }

  @Test func onlyTheFirstAreGiven() async throws {
    let store = try await example()
    let all = try await store.read(.front) { snapshot throws(StoreError) in
      (
        try snapshot.planned(PlannedQuery(), count: 1_000),
        try snapshot.planned(PlannedQuery(), count: 7)
      )
    }
    #expect(all.1 == Array(all.0.prefix(7)))
  }

  @Test func whatIsDoneRemovedUndoneAndMovedIsPlannedNoMore() async throws {
    let store = try await example()
    let action = try #require(
      try await bruteForce(store, PlannedQuery()).first { $0.id.kind == ActionItem.code }?.id)
    func expectAll() async throws {
      #expect(try await store.check() == [])
      for programme in [nil, RecordID(Programme.code, 1), RecordID(Programme.code, 3)] {
        try await expectTheSame(store, PlannedQuery(programme: programme))
      }
    }
    func isPlanned() async throws -> Bool {
      try await store.read(.front) { snapshot throws(StoreError) in
        try snapshot.planned(PlannedQuery(), count: 1_000).contains { $0.id == action }
      }
    }
    var record = try #require(
      try await store.read(.front) { snapshot throws(StoreError) in
        try snapshot.records([action])
      }.first)
    try record.update(as: ActionItem.self) { $0.status = .done }
    let receipt = try await store.write(Batch(saved: [record]), by: "ann")
    #expect(try await isPlanned() == false)
    try await expectAll()
    _ = try await store.undo(receipt.save, by: "ann")
    #expect(try await isPlanned())
    try await expectAll()
    // Its project goes to another programme, and takes it along.
    var project = try #require(
      try await store.read(.front) { snapshot throws(StoreError) in
        try snapshot.records([RecordID(Project.code, 8)])
      }.first)
    try project.update(as: Project.self) { $0.programme = Reference(number: 1) }
    _ = try await store.save([project], by: "ann")
    try await expectAll()
  }

  @Test func thoseWhoSeeToMostComeFirst() async throws {
    let store = try await example()
    let owners = try await store.read(.front) { snapshot throws(StoreError) in
      try snapshot.owners(PlannedQuery(), count: 100)
    }
    #expect(owners.map(\.count) == owners.map(\.count).sorted(by: >))
    for owner in owners.prefix(5) {
      let all = try await bruteForce(store, PlannedQuery(owner: owner.id))
      #expect(all.count == owner.count)
    }
  }
}
