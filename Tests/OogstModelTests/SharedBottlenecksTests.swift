import OogstModel
import Testing

@Suite struct SharedBottlenecksTests {
  private func bottleneck(_ project: Int?, same: [Int] = []) -> Bottleneck {
    var bottleneck = Bottleneck()
    bottleneck.project = project.map { Reference(number: $0) }
    bottleneck.same = References(same.map { .record(RecordID(Bottleneck.code, $0)) })
    return bottleneck
  }

  private func groups(_ all: [Bottleneck]) -> [[Int]] {
    SharedBottlenecks(all.enumerated().map { (RecordID(Bottleneck.code, $0 + 1), $1) })
      .groups.map { $0.map(\.id.number) }
  }

  @Test func thoseThatNameEachOtherAreTogetherOnce() {
    #expect(groups([bottleneck(1, same: [2]), bottleneck(2, same: [1])]) == [[1, 2]])
  }

  @Test func whatIsNamedByOneIsSharedByAll() {
    let all = [bottleneck(1, same: [3]), bottleneck(2, same: [3]), bottleneck(3), bottleneck(4)]
    #expect(groups(all) == [[1, 2, 3]])
  }

  @Test func twoAtOneProjectAreNotShared() {
    #expect(groups([bottleneck(1, same: [2]), bottleneck(1)]).isEmpty)
  }

  @Test func thoseOfMostProjectsComeFirst() {
    let all = [
      bottleneck(1, same: [2]), bottleneck(2), bottleneck(3, same: [4, 5]), bottleneck(4),
      bottleneck(5),
    ]
    #expect(groups(all) == [[3, 4, 5], [1, 2]])
  }

  @Test func aNameThatLeadsNowhereIsLeftOut() {
    #expect(groups([bottleneck(1, same: [7]), bottleneck(2)]).isEmpty)
  }
}

@Suite struct LessonUseSummaryTests {
  private func use(_ outcome: LessonUse.Outcome?, _ date: String?) -> LessonUse {
    var use = LessonUse()
    use.outcome = outcome
    use.date = date.flatMap { PartialDate(iso: $0) }
    return use
  }

  @Test func usesAreCountedByWhatCameOfThem() throws {
    let today = try #require(Day("2024-03-15"))
    let summary = LessonUseSummary(
      [
        use(.helped, "2024-01"), use(.helped, "2023"), use(.partly, nil), use(.notHelped, nil),
        use(.tooEarly, nil), use(nil, nil),
      ], on: today)
    #expect(summary.times == 6)
    #expect(
      [summary.helped, summary.partly, summary.notHelped, summary.tooEarly, summary.unknown]
        == [2, 1, 1, 1, 1])
  }

  @Test(arguments: [
    (["2023-03-14"], true), (["2023-03-15"], false), (["2023-03"], false), (["2023-02"], true),
    (["2022", "2024-01-01"], false), ([nil], false), ([], false), (["2022", nil], false),
  ])
  func notUsedForAYearIsSaidOfWhatIsSurelySoOld(dates: [String?], isLong: Bool) throws {
    let today = try #require(Day("2024-03-15"))
    let summary = LessonUseSummary(dates.map { use(.helped, $0) }, on: today)
    #expect(summary.isLongUnused == isLong)
  }
}

@Suite struct AreaTests {
  @Test func everyKindButTheProgramsOwnBelongsToOneArea() {
    #expect(Kind.all.filter { Area.of($0) == nil }.map(\.code) == [SavedView.code])
  }
}

@Suite struct DueWordTests {
  /// Ten kinds and more plan something: each says what is to be done, and what is said when it is late.
  @Test func everyKindThatPlansSaysWhatIsToBeDone() {
    let planning = Kind.all.filter(\.canBeDue)
    #expect(planning.count == 16)
    for kind in planning {
      #expect(kind.task?.dutch.isEmpty == false && kind.task?.english.isEmpty == false)
      #expect(kind.overdue?.dutch.isEmpty == false && kind.overdue?.english.isEmpty == false)
    }
    #expect(
      Kind.all.filter { $0.taskOwner != nil }.map(\.code).sorted() == ["ACT", "GES", "RIS", "TOE"])
  }

  /// Where one key says that it was done, the record plans nothing any more.
  @Test func whatIsDonePlansNothing() throws {
    let today = try #require(Day("2024-03-15"))
    let kinds = Kind.all.filter(\.hasDone)
    #expect(kinds.map(\.code).sorted() == ["ACT", "BIJ", "CAS", "GES", "HER", "MET", "SUB"])
    for kind in kinds {
      let written = kind.done(on: today)
      #expect(written.first?.field == kind.stateIndex)
      var record = Record(id: RecordID(kind.code, 1), values: kind.fields.map { _ in .unknown })
      for field in kind.fields.indices where kind.fields[field].type == .date {
        record.values[field] = today.date.map(Value.date) ?? .unknown
      }
      let state = try #require(written.first)
      record.values[state.field] = .choice(state.text)
      #expect(kind.lastDay(of: record) == nil, "\(kind.name)")
    }
  }

  @Test(arguments: [
    ("2024-03-11", 0), ("2024-03-15", 4), ("2024-03-17", 6), ("1969-12-29", 0), ("1970-01-01", 3),
  ])
  func aWeekBeginsOnMonday(day: String, weekday: Int) throws {
    #expect(try #require(Day(day)).weekday == weekday)
  }

  @Test func theMonthAfterDecemberIsJanuary() throws {
    #expect(try #require(Day("2024-12-31")).firstOfNextMonth == Day("2025-01-01"))
    #expect(try #require(Day("2024-01-31")).firstOfNextMonth == Day("2024-02-01"))
  }
}
