import Testing

@testable import OogstModel

/// What was, and what became of it, worked out from the history.
@Suite struct ChangesOverTimeTests {
  private static let kind = Project.kind

  /// Noon of a day of 2024, by the clock of the machine.
  private func stamp(_ day: String, by author: String = "eva") throws -> Stamp {
    let date = try #require(Day("2024-" + day))
    let start = try #require(LocalMoment.start(of: date))
    return Stamp(at: start + 12 * 3_600, by: author)
  }

  private func change(
    _ day: String, _ field: String? = nil, _ old: Value = .unknown, _ new: Value = .unknown,
    event: Change.Event = .changed
  ) throws -> Change {
    Change(
      stamp: try stamp(day), version: 1, event: event, field: field, old: old, new: new, save: 1)
  }

  private func record(_ stage: Stage?) throws -> Record {
    var project = Project()
    project.title = "Samen koken"
    project.stage = stage
    return Record(project, number: 1, meta: Record.Meta(version: 3, created: try stamp("02-01")))
  }

  @Test(arguments: [
    ("2024-01-31", nil, "notYet"), ("2024-02-01", Stage.exploring, "there"),
    ("2024-02-29", .exploring, "there"), ("2024-03-01", .preparing, "there"),
    ("2024-04-01", .starting, "inBin"), ("2024-05-01", .starting, "there"),
  ])
  func aRecordIsAsItWasAtTheEndOfADay(
    day: String, stage: Stage?, state: String
  ) throws {
    // The newest first.
    let history = [
      try change("05-01", event: .restored), try change("04-01", event: .removed),
      try change("03-15", "stage", Stage.preparing.value, Stage.starting.value),
      try change("03-01", "stage", Stage.exploring.value, Stage.preparing.value),
      try change("02-01", event: .made),
    ]
    let earlier = EarlierRecord(
      of: try record(.starting), Self.kind, on: try #require(Day(day)), history: history,
      isInBin: false)
    switch earlier.state {
    case .there: #expect(state == "there")
    case .inBin: #expect(state == "inBin")
    case .notYet(let stamp):
      #expect(state == "notYet")
      let made = try self.stamp("02-01")
      #expect(stamp == made)
      return
    }
    #expect(try Project(values: earlier.record.values).stage == stage)
  }

  private func line(_ number: Int, _ change: Change) -> SaveEntry.Line {
    SaveEntry.Line(id: RecordID("PRJ", number), change: change)
  }

  @Test func whatWasChangedAndChangedBackIsNothing() throws {
    let (one, two) = (Value.text("een"), Value.text("twee"))
    let net = NetChange.all(of: [
      line(1, try change("02-01", "title", one, two)),
      line(2, try change("02-02", event: .made)),
      line(1, try change("02-03", "title", two, one)),
      line(2, try change("02-04", "title", one, two)),
      line(3, try change("02-05", "title", one, two)),
      line(3, try change("02-06", "title", two, .text("drie"))),
      line(4, try change("02-07", event: .made)), line(4, try change("02-08", event: .removed)),
      line(5, try change("02-09", event: .removed)),
      line(6, try change("02-10", event: .removed)), line(6, try change("02-11", event: .restored)),
    ])
    #expect(
      net == [
        NetChange(id: RecordID("PRJ", 2), outcome: .made),
        NetChange(
          id: RecordID("PRJ", 3),
          outcome: .changed([NetChange.Field(name: "title", old: one, new: .text("drie"))])),
        NetChange(id: RecordID("PRJ", 5), outcome: .removed),
      ])
  }

  @Test func twoRecordsDifferInWhatTheyHaveOtherwise() throws {
    var (one, other) = (Project(), Project())
    (one.title, other.title) = ("Een", "Ander")
    (one.status, other.status) = (.running, .running)
    (one.stage, other.stage) = (.starting, .scaling)
    one.begins = PartialDate(2024)
    (one.budget, other.budget) = (
      Money(cents: 100, currency: "EUR"), Money(cents: 350, currency: "EUR")
    )
    (one.subjects, other.subjects) = (["zorg", "sport"], ["sport", "werk"])
    let found = RecordComparison(Record(one), Record(other), Self.kind)
    #expect(found.same.map(\.field.name) == ["status"])
    let what = Dictionary(uniqueKeysWithValues: found.differences.map { ($0.field.name, $0.what) })
    #expect(Set(what.keys) == ["stage", "begins", "budget", "subjects"])
    #expect(what["stage"] == .values(Stage.starting.value, Stage.scaling.value))
    let year = try #require(PartialDate(2024))
    #expect(what["begins"] == .onlyFirst(.date(year)))
    #expect(what["subjects"] == .members(first: .tags(["zorg"]), second: .tags(["werk"])))
    guard case .amounts(_, _, let more)? = what["budget"] else {
      Issue.record("the amounts have no distance")
      return
    }
    #expect(more == 250)
  }

  @Test func theSameInAnotherOrderIsNoDifference() {
    var (one, other) = (Project(), Project())
    (one.subjects, other.subjects) = (["zorg", "sport"], ["sport", "zorg"])
    #expect(RecordComparison(Record(one), Record(other), Self.kind).differences.isEmpty)
  }

  /// Two assessments of a case differ in the score of a part, and not in all that is said of it.
  @Test func tablesDifferCellByCell() {
    func assessment(_ scores: [(HexagonPart.Part, Int?)]) -> Record {
      var assessment = HexagonAssessment()
      assessment.parts = Rows(
        scores.map { part, score in
          var row = HexagonPart()
          row.part = part
          row.score = score
          return row
        })
      return Record(assessment)
    }
    let found = RecordComparison(
      assessment([(.evidence, 2), (.usability, 3)]),
      assessment([(.usability, 4), (.evidence, 2), (.fit, 1)]), HexagonAssessment.kind)
    let said = found.differences.map { ($0.row?.value, $0.field.name, $0.what) }
    #expect(said.count == 2)
    #expect(said.first?.0 == HexagonPart.Part.usability.value && said.first?.1 == "score")
    #expect(said.first?.2 == .values(.number(3), .number(4)))
    #expect(said.last?.2 == .onlySecond(.number(1)))
    #expect(found.same.map(\.row?.value) == [HexagonPart.Part.evidence.value])
  }
}
