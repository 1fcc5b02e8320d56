import Testing

@testable import OogstModel

/// The five lessons as checks, on the edge of every threshold; what is not known is never held against a project.
@Suite struct LessonCheckTests {
  private let today = Day("2024-03-15") ?? Day(secondsSince1970: 0)

  private func care(_ change: (inout ProjectCare) -> Void = { _ in }) -> ProjectCare {
    var project = Project()
    project.title = "Proef"
    var care = ProjectCare(project)
    change(&care)
    return care
  }

  private enum Said: Equatable { case met, attention, undetermined }

  private func said(_ check: LessonCheck, _ care: ProjectCare) -> Said {
    switch care.outcome(of: check, on: today) {
    case .met: .met
    case .attention: .attention
    case .undetermined: .undetermined
    }
  }

  private func hints(_ check: LessonCheck, _ care: ProjectCare) -> [String] {
    guard case .attention(let hints) = care.outcome(of: check, on: today) else { return [] }
    return hints.map(\.dutch)
  }

  @Test(arguments: LessonCheck.allCases) func nothingKnownIsNeverAFailure(check: LessonCheck) {
    #expect(said(check, care()) == .undetermined)
  }

  // MARK: - 1

  @Test(arguments: [(0, Said.undetermined), (1, .attention), (2, .attention), (3, .met), (4, .met)])
  private func aTeamHasThreeKindsOfExpertise(count: Int, expected: Said) {
    let words = (0..<count).map { "soort \($0)" }
    #expect(said(.mixedTeam, care { $0.project.expertises = Tags(words) }) == expected)
    let roles = care {
      $0.roles = words.map { word in
        var role = Role()
        role.expertise = word
        return role
      }
    }
    #expect(said(.mixedTeam, roles) == expected)
  }

  @Test func theSameExpertiseInOtherLettersIsOne() {
    let care = care { $0.project.expertises = ["Zorg", "zorg", "ZORG"] }
    #expect(hints(.mixedTeam, care) == ["Het team heeft maar 1 soort expertise. Wie mist u nog?"])
  }

  // MARK: - 2

  private func expert(
    _ rows: [(Participation.Level?, Participation.Level?)], until: String? = nil,
    from: String? = nil
  ) -> Role {
    var role = Role()
    role.role = .expertByExperience
    role.from = from.flatMap { PartialDate(iso: $0) }
    role.until = until.flatMap { PartialDate(iso: $0) }
    role.participation = Rows(
      rows.map { planned, actual in
        var row = Participation()
        row.planned = planned
        row.actual = actual
        return row
      })
    return role
  }

  @Test func anExpertByExperienceTakesPartAndThinksAlong() {
    var leader = Role()
    leader.role = .projectLeader
    func said(_ roles: [Role]) -> Said {
      self.said(.expertsByExperience, care { $0.roles = [leader] + roles })
    }
    #expect(said([]) == .attention)
    #expect(said([expert([(nil, .coThinker)])]) == .met)
    #expect(said([expert([(nil, .listener)])]) == .attention)
    // What was planned counts only while nobody says how it went.
    #expect(said([expert([(.partner, nil)])]) == .met)
    #expect(said([expert([(.partner, .listener)])]) == .attention)
    #expect(said([expert([(.partner, .listener), (nil, .adviser)])]) == .met)
    #expect(said([expert([])]) == .undetermined)
    // Active on the first and the last day, and not outside.
    #expect(said([expert([(nil, .partner)], until: "2024-03-15")]) == .met)
    #expect(said([expert([(nil, .partner)], until: "2024-03-14")]) == .attention)
    #expect(said([expert([(nil, .partner)], from: "2024-03-15")]) == .met)
    #expect(said([expert([(nil, .partner)], from: "2024-03-16")]) == .attention)
  }

  // MARK: - 3

  private func stakeholder(_ last: String?, every interval: Int?) -> Stakeholder {
    var one = Stakeholder()
    one.name = "Gemeente"
    one.lastInformed = last.flatMap { PartialDate(iso: $0) }
    one.interval = interval
    return one
  }

  @Test(
    arguments: [
      ("2024-01-15", 60, Said.met), ("2024-01-14", 60, .attention), (nil, 60, .undetermined),
      ("2024-01-14", nil, .undetermined),
    ] as [(String?, Int?, Said)])
  private func aStakeholderHearsInTime(last: String?, interval: Int?, expected: Said) {
    #expect(
      said(.stakeholders, care { $0.stakeholders = [stakeholder(last, every: interval)] })
        == expected)
  }

  @Test func itIsSaidHowLongAStakeholderHeardNothing() {
    let care = care { $0.stakeholders = [stakeholder("2023-12-12", every: 60)] }
    #expect(
      hints(.stakeholders, care)
        == ["Gemeente hoorde 94 dagen niets van u. Afspraak: elke 60 dagen."])
  }

  @Test(arguments: [
    ("2024-03-15", Said.attention), ("2023-09-15", .attention), ("2023-09-14", .met),
    ("2024-03-16", .met),
  ])
  private func aDecisionOfTheLastHalfYearNamesAStakeholder(date: String, expected: Said) {
    var decision = Decision()
    decision.title = "Nieuwe locatie"
    decision.date = PartialDate(iso: date)
    let informed = stakeholder("2024-03-01", every: 60)
    let one = care {
      $0.stakeholders = [informed]
      $0.decisions = [decision]
    }
    #expect(said(.stakeholders, one) == expected)
    decision.involved = References([.record(RecordID(Stakeholder.code, 1))])
    let other = care {
      $0.stakeholders = [informed]
      $0.decisions = [decision]
    }
    #expect(said(.stakeholders, other) == .met)
  }

  // MARK: - 4

  @Test(
    arguments: [
      ("2024-02-14", Said.met), ("2024-02-13", .attention), (nil, .met),
    ] as [(String?, Said)])
  private func feedbackIsAnsweredWithinThirtyDays(date: String?, expected: Said) {
    var agreed = OogstModel.Expectation()
    agreed.status = .agreed
    var feedback = Feedback()
    feedback.status = .received
    feedback.date = date.flatMap { PartialDate(iso: $0) }
    let one = care {
      $0.expectations = [agreed]
      $0.feedback = [feedback]
    }
    #expect(said(.expectations, one) == expected)
    feedback.status = .answered
    let answered = care {
      $0.expectations = [agreed]
      $0.feedback = [feedback]
    }
    #expect(said(.expectations, answered) == .met)
  }

  @Test func anExpectationIsAgreedUpon() {
    func said(_ status: OogstModel.Expectation.Status?) -> Said {
      var one = OogstModel.Expectation()
      one.status = status
      return self.said(.expectations, care { $0.expectations = [one] })
    }
    #expect(said(.agreed) == .met)
    #expect(said(.adjusted) == .met)
    #expect(said(.expressed) == .attention)
    #expect(said(.lapsed) == .attention)
  }

  // MARK: - 5

  /// A term of 100 days, of which the 25th is the last of the first quarter.
  private func risky(
    reported: String?, strategy: Risk.Strategy? = .reduce, begins: String = "2024-01-01"
  ) -> ProjectCare {
    care {
      $0.project.begins = PartialDate(iso: begins)
      $0.project.ends = PartialDate(iso: "2024-04-09")
      var risk = Risk()
      risk.strategy = strategy
      risk.reportedOn = reported.flatMap { PartialDate(iso: $0) }
      $0.risks = [risk]
    }
  }

  @Test func aRiskIsThereInTheFirstQuarter() {
    #expect(said(.risksEarly, risky(reported: "2024-01-25")) == .met)
    #expect(said(.risksEarly, risky(reported: "2024-01-26")) == .attention)
    #expect(said(.risksEarly, risky(reported: nil)) == .undetermined)
    #expect(said(.risksEarly, risky(reported: "2024-01-25", strategy: nil)) == .attention)
  }

  @Test func aProjectThatJustBeganStillHasTime() {
    let young = care {
      $0.project.begins = PartialDate(iso: "2024-02-20")
      $0.project.ends = PartialDate(iso: "2024-05-29")
    }
    #expect(said(.risksEarly, young) == .undetermined)
    var old = young
    old.project.begins = PartialDate(iso: "2023-12-01")
    #expect(
      hints(.risksEarly, old)
        == ["Van het project is 58 procent voorbij en er staan geen risico's in."])
  }

  @Test func thresholdsCanBeSet() {
    var thresholds = LessonCheck.Thresholds()
    thresholds.expertises = 1
    let care = care { $0.project.expertises = ["zorg"] }
    #expect(care.outcome(of: .mixedTeam, on: today, thresholds) == .met)
  }

  // MARK: - Time in a stage

  @Test(
    arguments: [
      ("2024-03-15", "minder dan een maand in beginnen"),
      ("2024-02-16", "minder dan een maand in beginnen"),
      ("2024-02-15", "1 maand in beginnen"), ("2023-12-01", "3 maanden in beginnen"),
      ("2023-03", "11 maanden in beginnen"), ("2024-03-16", nil), (nil, nil),
    ] as [(String?, String?)])
  func theTimeInAStageIsCountedInWholeMonths(since: String?, expected: String?) {
    var project = Project()
    project.stage = .starting
    project.stageSince = since.flatMap { PartialDate(iso: $0) }
    #expect(project.timeInStage(on: today)?.dutch == expected)
  }
}
