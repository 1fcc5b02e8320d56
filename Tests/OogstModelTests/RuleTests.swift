import OogstModel
import Testing

@Suite struct RuleTests {
  @Test func coverageIsComputedFromTheConversations() {
    let coverage = Coverage(
      byStatus: [.held: 10, .written: 15, .fedBack: 5, .planned: 2, .postponed: 1, nil: 1],
      projects: 40)
    #expect(coverage.held == 30)
    #expect(coverage.conversations == 34)
    #expect(coverage.withoutConversation == 6)
  }

  @Test func coverageReadsStoredCounts() {
    let counts = Counts(
      total: 3, byField: ["status": [.choice("held"): 2, .unknown: 1]])
    let coverage = Coverage(talks: counts, exceptions: [], projects: 3)
    #expect(coverage.byStatus == [.held: 2, nil: 1])
    #expect(coverage.held == 2)
  }

  @Test func coverageCountsProjectsAndNotTalks() {
    let counts = Counts(
      total: 6,
      byField: [
        "status": [.choice("held"): 3, .choice("planned"): 1, .choice("cancelled"): 1, .unknown: 1]
      ])
    func talk(_ project: Int?, _ status: String?) -> Coverage.Talk {
      Coverage.Talk(
        project: project.map { .reference(RecordID("PRJ", $0)) } ?? .unknown,
        status: status.map(Value.choice) ?? .unknown)
    }
    // Two held talks with one project, a cancelled and a planned one with another, one with none.
    let coverage = Coverage(
      talks: counts,
      exceptions: [
        talk(1, "held"), talk(1, "held"), talk(2, "cancelled"), talk(2, "planned"), talk(nil, nil),
      ], projects: 5)
    #expect(coverage.held == 2)
    #expect(coverage.byStatus == [.held: 2, .planned: 1])
    #expect(coverage.withoutConversation == 2)
    #expect(coverage.withoutProject == 1)
    #expect(coverage.conversations == 6)
  }

  @Test func anEndBeforeTheBeginningIsAnIssueOfTheEnd() throws {
    for (begins, ends, isTurned) in [
      ("2020", "2019", true), ("2020-03", "2020", false), ("2020-03-02", "2020-03-01", true),
      ("2020-03", "2020-03-01", false),
    ] {
      var project = Project()
      project.begins = PartialDate(iso: begins)
      project.ends = PartialDate(iso: ends)
      let issues = Project.kind.issues(of: Record(project))
      #expect(issues.map(\.field) == (isTurned ? ["ends"] : []), "\(begins) \(ends)")
    }
    #expect(Lesson.kind.issues(of: Record(Lesson())).isEmpty)
  }

  private let projects = Set((1...6).map { RecordID("PRJ", $0) })

  private func comparison() -> RoundComparison<Movement> {
    RoundComparison(
      before: [
        RecordID("PRJ", 1): .stalled, RecordID("PRJ", 2): .onCourse, RecordID("PRJ", 3): .onCourse,
        RecordID("PRJ", 4): .slowed,
      ],
      after: [
        RecordID("PRJ", 1): .restarted, RecordID("PRJ", 2): .restarted,
        RecordID("PRJ", 3): .onCourse,
        RecordID("PRJ", 5): .accelerated,
      ], projects: projects)
  }

  @Test func everyProjectCountsOnceInEachRound() {
    let comparison = comparison()
    #expect(comparison.total == 6)
    #expect(comparison.before.values.reduce(0, +) == 6)
    #expect(comparison.after.values.reduce(0, +) == 6)
    #expect(comparison.after[nil] == 2)
    #expect(comparison.before == [.stalled: 1, .onCourse: 2, .slowed: 1, nil: 2])
  }

  @Test func onlyKnownDifferencesAreChanges() {
    let changes = comparison().changes
    #expect(changes.map(\.count) == [1, 1])
    #expect(changes.map(\.step.before) == [.onCourse, .stalled])
  }

  @Test(arguments: [
    (Movement.stalled, Movement.restarted, false), (.slowed, .relaunched, false),
    (.onCourse, .restarted, true), (.accelerated, .takenUpAgain, true),
    (.onCourse, .stalled, false),
  ]) func aRestartWithoutAStopIsUnusual(before: Movement, after: Movement, isUnusual: Bool) {
    #expect(RoundComparison.Step(before: before, after: after).isUnusual == isUnusual)
  }

  @Test func aRestartFromUnknownIsNotUnusual() {
    #expect(!RoundComparison<Movement>.Step(before: nil, after: .restarted).isUnusual)
  }

  @Test(arguments: [
    (4, 244, 240, false), (3, 3, 0, false), (5, 3, 0, true),
  ]) func statedAndKnownAreTwoNumbers(known: Int, stated: Int, missing: Int, exceeds: Bool) {
    let numbers = Known(known: known, stated: stated)
    #expect(numbers.missing == missing)
    #expect(numbers.exceedsStated == exceeds)
    #expect(Known(known: known, stated: nil).missing == nil)
  }

  @Test(arguments: [
    ("2024-03-14", Conversation.Status.planned, true), ("2024-03-15", .planned, false),
    ("2024-03", .planned, false), ("2024-02", .planned, true), ("2023", .planned, true),
    ("2024-03-14", .held, false), ("2024-03-14", .postponed, false),
  ]) func aPlannedConversationIsDueOnceItsDayIsPast(
    date: String, status: Conversation.Status, isOverdue: Bool
  ) throws {
    var conversation = Conversation()
    conversation.status = status
    conversation.date = PartialDate(iso: date)
    #expect(
      Conversation.kind.isOverdue(
        Record(conversation), on: try #require(Day("2024-03-15"))) == isOverdue)
  }

  @Test func aRoundThatEndedAndWasNotFedBackIsDue() throws {
    var round = MeasurementRound()
    round.ends = PartialDate(iso: "2024-03-08")
    round.status = .talking
    let today = try #require(Day("2024-03-15"))
    #expect(MeasurementRound.kind.isOverdue(Record(round), on: today))
    round.status = .fedBack
    #expect(!MeasurementRound.kind.isOverdue(Record(round), on: today))
    round.status = nil
    round.fedBackOn = PartialDate(iso: "2024-03-10")
    #expect(!MeasurementRound.kind.isOverdue(Record(round), on: today))
    round.fedBackOn = nil
    round.ends = nil
    #expect(!MeasurementRound.kind.isOverdue(Record(round), on: today))
  }
}

@Suite struct FollowingTests {
  private func conversation(
    round: Int, _ movement: Movement?, status: Conversation.Status = .held, number: Int = 1
  ) -> Record {
    var conversation = Conversation()
    conversation.title = "Gesprek"
    conversation.project = Reference(number: 1)
    conversation.round = Reference(number: round)
    conversation.status = status
    conversation.movement = movement
    conversation.stage = .scaling
    conversation.date = PartialDate(iso: "2024-02-01")
    return Record(conversation, number: number)
  }

  private func read(_ project: Project) -> (RecordID) -> Record? {
    { id in
      switch id.kind {
      case "PRJ": return Record(project, number: 1)
      case "MET":
        var round = MeasurementRound()
        round.number = id.number
        return Record(round, number: id.number)
      case "GES": return self.conversation(round: 2, .stalled, number: id.number)
      default: return nil
      }
    }
  }

  private func changed(_ record: Record, _ project: Project) throws -> Record? {
    let before = Record(project, number: 1)
    var target = before
    for id in Conversation.kind.touched(by: record) {
      #expect(id == RecordID("PRJ", 1))
      try Conversation.kind.follow(record, changing: &target, read(project))
    }
    return target == before ? nil : target
  }

  @Test func aConversationSetsMovementAndStageWithDateAndSource() throws {
    let changed = try changed(conversation(round: 1, .accelerated), Project())
    let project = try Project(values: try #require(changed).values)
    #expect(project.movement == .accelerated)
    #expect(project.stage == .scaling)
    #expect(project.movementSince == PartialDate(iso: "2024-02-01"))
    #expect(project.measuredIn?.id == RecordID("GES", 1))
  }

  @Test func aConversationOfAnEarlierRoundChangesNothing() throws {
    var project = Project()
    project.measuredIn = Reference(number: 9)
    #expect(try changed(conversation(round: 1, .accelerated), project) == nil)
    #expect(try changed(conversation(round: 2, .accelerated), project) != nil)
  }

  @Test func inARoundTheLastDaySaysIt() throws {
    var project = Project()
    project.measuredIn = Reference(number: 9)
    for (day, changes) in [("2024-01-31", false), ("2024-02-01", true), ("2024-02-02", true)] {
      var typed = try Conversation(values: conversation(round: 2, .accelerated).values)
      typed.date = PartialDate(iso: day)
      #expect(try (changed(Record(typed, number: 1), project) != nil) == changes, "\(day)")
    }
  }

  @Test func aConversationThatDidNotTakePlaceChangesNothing() throws {
    for status in [Conversation.Status.planned, .postponed, .cancelled] {
      let record = conversation(round: 1, .accelerated, status: status)
      #expect(try changed(record, Project()) == nil)
    }
  }

  @Test func anIntentionIsNotAMovementYet() throws {
    var typed = try Conversation(values: conversation(round: 1, .restarted).values)
    typed.isIntention = true
    let changed = try changed(Record(typed, number: 1), Project())
    let project = try Project(values: try #require(changed).values)
    #expect(project.movement == nil)
    #expect(project.stage == .scaling)
  }
}
