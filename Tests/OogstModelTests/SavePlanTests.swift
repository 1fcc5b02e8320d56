import OogstModel
import Testing

/// A save as it is planned, without a store that is one.
@Suite struct SavePlanTests {
  /// Records in a dictionary.
  private struct Shelf: SaveState {
    var kinds = Kind.all
    var records: [RecordID: StoredRecord] = [:]
    var last: [String: Int] = [:]

    mutating func put(_ record: Record, scope: Int = 0) {
      records[record.id] = StoredRecord(record, scope: scope)
      last[record.id.kind] = max(last[record.id.kind] ?? 0, record.id.number)
    }

    func stored(_ id: RecordID) -> StoredRecord? { records[id] }
    func title(of id: RecordID) -> String? {
      guard let record = records[id]?.record, let kind = kinds[code: id.kind],
        case .text(let title) = record.values[kind.titleIndex]
      else { return nil }
      return title
    }
    func scope(of id: RecordID) -> Int { records[id]?.scope ?? 0 }
    func lastNumber(_ kind: Kind) -> Int { last[kind.code] ?? 0 }
  }

  private let stamp = Stamp(at: 7, by: "ik")

  private func project(_ title: String, number: Int = 0, version: Int = 0) -> Record {
    var project = Project()
    project.title = title
    return Record(project, number: number, meta: Record.Meta(version: version))
  }

  private func talk(_ project: Int, round: Int, _ movement: Movement, number: Int = 0) -> Record {
    var talk = Conversation()
    talk.title = "Gesprek"
    talk.project = Reference(number: project)
    talk.round = Reference(number: round)
    talk.status = .held
    talk.movement = movement
    return Record(talk, number: number)
  }

  private func shelf() -> Shelf {
    var shelf = Shelf()
    shelf.put(project("Een", number: 1, version: 3))
    for number in 1...2 {
      var round = MeasurementRound()
      round.name = "Meting \(number)"
      round.number = number
      round.programme = Reference(number: 5)
      shelf.put(Record(round, number: number), scope: 5)
    }
    return shelf
  }

  private func movement(_ plan: SavePlan) throws -> Movement? {
    let step = try #require(plan.steps.last { $0.id == RecordID("PRJ", 1) })
    return try Project(values: step.record.values).movement
  }

  @Test func newRecordsCountOnFromTheHighestNumberEver() throws {
    var shelf = shelf()
    shelf.last["PRJ"] = 9
    let plan = try SavePlan([project("a"), project("b")], by: stamp, shelf)
    #expect(plan.saved == [RecordID("PRJ", 10), RecordID("PRJ", 11)])
    #expect(plan.numbers == ["PRJ": 11])
    #expect(plan.steps.map(\.record.meta.version) == [1, 1])
    #expect(plan.steps.allSatisfy { $0.changes.map(\.field) == [nil] })
    #expect(plan.steps[0].record.meta.created == stamp)
  }

  @Test func whatSomebodySavedSinceIsRefusedWhole() throws {
    let shelf = shelf()
    do {
      _ = try SavePlan([project("x"), project("Een", number: 1, version: 2)], by: stamp, shelf)
      Issue.record("it was planned")
    } catch StoreError.changedByAnother(let records) {
      #expect(records.map(\.meta.version) == [3])
    }
    #expect(throws: StoreError.notFound(RecordID("PRJ", 4))) {
      try SavePlan([project("x", number: 4, version: 1)], by: stamp, shelf)
    }
  }

  /// The older project used to overwrite what the talk had just set.
  @Test(arguments: [true, false])
  func whatFollowsIsReckonedWhenAllIsSaved(isProjectLast: Bool) throws {
    let both = [talk(1, round: 1, .accelerated), project("Twee", number: 1, version: 3)]
    let plan = try SavePlan(isProjectLast ? both : both.reversed(), by: stamp, shelf())
    #expect(plan.steps.count == 2)
    let step = try #require(plan.steps.first { $0.id == RecordID("PRJ", 1) })
    let saved = try Project(values: step.record.values)
    #expect(saved.title == "Twee")
    #expect(saved.movement == .accelerated)
    #expect(step.record.meta.version == 4)
    #expect(step.isRenamed)
    #expect(step.changes.compactMap(\.field?.name) == ["title", "movement", "measuredIn"])
  }

  @Test func whatFollowsIsWrittenOnceARecord() throws {
    let talks = [talk(1, round: 2, .stalled), talk(1, round: 1, .accelerated)]
    let plan = try SavePlan(talks, by: stamp, shelf())
    #expect(plan.steps.map(\.id.kind) == ["GES", "GES", "PRJ"])
    // The newer round says it, whatever the order.
    #expect(try movement(plan) == .stalled)
    #expect(try movement(SavePlan(talks.reversed(), by: stamp, shelf())) == .stalled)
  }

  @Test func aRecordBelongsWhereWhatItRefersToBelongs() throws {
    var round = MeasurementRound()
    round.name = "Meting 1"
    round.number = 1
    round.programme = Reference(number: 6)
    let moved = Record(round, number: 1, meta: Record.Meta(version: 0))
    let plan = try SavePlan([moved, talk(1, round: 1, .onCourse)], by: stamp, shelf())
    #expect(plan.steps.prefix(2).map(\.scope) == [6, 6])
    #expect(plan.steps[0].isMoved)
  }

  @Test func whatBelongsToNothingAnyMoreTakesOthersAlong() throws {
    var round = MeasurementRound()
    round.name = "Meting 1"
    let cleared = Record(round, number: 1, meta: Record.Meta(version: 0))
    let plan = try SavePlan([cleared, talk(1, round: 1, .onCourse)], by: stamp, shelf())
    #expect(plan.steps.prefix(2).map(\.scope) == [0, 0])
  }

  @Test func aRecordThatIsGivenTwiceIsWrittenOnce() throws {
    let records = ["Twee", "Drie"].map { project($0, number: 1, version: 3) }
    let plan = try SavePlan(records, by: stamp, shelf())
    #expect(plan.steps.count == 1)
    #expect(plan.steps[0].record.values[0] == .text("Drie"))
  }

  @Test func sortKeysLinksAndCountsAreOfWhatIsSaved() throws {
    var project = Project()
    project.title = "Éénvoud"
    project.status = .running
    project.themes = References([.record(RecordID("THE", 1)), .words("los")])
    let step = try #require(try SavePlan([Record(project)], by: stamp, shelf()).steps.first)
    let title = try #require(
      Project.kind.keyed.firstIndex { Project.kind.fields[$0].name == "title" })
    #expect(step.sortKeys[title] == Folding.sortKey("Éénvoud"))
    #expect(step.links.added.map(\.target) == [RecordID("THE", 1)])
    var counts: [Count: Int] = [:]
    step.eachCount { counts[$0, default: 0] += $1 }
    #expect(counts[Count(group: nil, subject: .total)] == 1)
    #expect(counts[Count(group: nil, subject: .value("status", .choice("running")))] == 1)
    #expect(counts[Count(group: nil, subject: .value("themes", .unknown))] == 1)
  }
}
