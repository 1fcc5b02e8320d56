import Testing

@testable import OogstModel

@Suite struct CareTests {
  private func date(_ text: String?) -> PartialDate? { text.flatMap { PartialDate(iso: $0) } }

  @Test(
    arguments: [
      (5, 5, .involve), (4, 3, .satisfy), (3, 4, .inform), (3, 3, .follow), (1, 5, .inform),
      (nil, 5, nil), (5, nil, nil),
    ] as [(Int?, Int?, Stakeholder.Approach?)]) func theGridSuggestsAnApproach(
      influence: Int?, interest: Int?, approach: Stakeholder.Approach?
    )
  {
    #expect(
      Stakeholder.suggestedApproach(influence: influence, interest: interest) == approach)
  }

  @Test(
    arguments: [
      ("2024-01-01", [], 60, "2024-03-01"),
      ("2024-01-01", ["2024-02-01", "2023-12-01"], 60, "2024-04-01"),
      ("2024-03", ["2024-03-15"], 1, "2024-04-01"), (nil, ["2024-01-01"], 1, "2024-01-02"),
      (nil, [], 60, nil), ("2024-01-01", [], nil, nil),
    ] as [(String?, [String], Int?, String?)]) func aStakeholderIsToHearAgainWithinItsInterval(
      informed: String?, contacts: [String], interval: Int?, due: String?
    )
  {
    var stakeholder = Stakeholder()
    stakeholder.interval = interval
    stakeholder.lastInformed = date(informed)
    stakeholder.contacts.rows = contacts.map { day in
      var contact = Stakeholder.Contact()
      contact.date = date(day)
      return contact
    }
    #expect(Stakeholder.kind.lastDay(of: Record(stakeholder))?.description == due)
  }

  @Test(
    arguments: [
      ("2024-01-25", true), ("2024-01-26", false), ("2023-12-01", true), ("2024-01", nil),
      ("2023", true), ("2024-02", false), (nil, nil),
    ] as [(String?, Bool?)]) func aRiskIsEarlyInTheFirstQuarter(reported: String?, isEarly: Bool?)
  {
    var risk = Risk()
    risk.reportedOn = date(reported)
    // A hundred days.
    #expect(risk.isEarly(begins: date("2024-01-01"), ends: date("2024-04-09")) == isEarly)
    #expect(risk.isEarly(begins: date("2024-01-01"), ends: nil) == nil)
    #expect(risk.isEarly(begins: date("2024-01-01"), ends: date("2023")) == nil)
  }

  @Test(arguments: [
    ("2024-03-01", "2024-02-28", 2), ("2023-03-01", "2023-02-28", 1),
    ("2000-01-01", "1900-01-01", 36_524),
    ("1970-01-01", "0001-01-01", 719_162), ("2024-01-01", "2024-12-31", -365),
  ]) func daysAreCountedByTheCalendar(day: String, other: String, days: Int) throws {
    let (day, other) = (try #require(Day(day)), try #require(Day(other)))
    #expect(day.days(since: other) == days)
    #expect(other.adding(days: days) == day)
  }

  @Test(
    arguments: [
      (
        "ziekte", "het werk stilvallen", "vertraging",
        "Door ziekte kan het werk stilvallen, met als gevolg vertraging."
      ),
      ("Door ziekte", "kan het werk stilvallen.", "", "Door ziekte kan het werk stilvallen."),
      (
        "Door … ziekte", "… kan … het werk stilvallen …", "met als gevolg: vertraging",
        "Door ziekte kan het werk stilvallen, met als gevolg vertraging."
      ),
      ("", "het werk stilvallen", "vertraging", nil), ("ziekte", " . ", "vertraging", nil),
    ] as [(String, String, String, String?)]) func aRiskIsSaidInOneSentence(
      cause: String, event: String, consequence: String, sentence: String?
    )
  {
    var risk = Risk()
    (risk.cause, risk.event, risk.consequence) = (cause, event, consequence)
    #expect(risk.sentence?.dutch == sentence)
  }

  @Test(arguments: [
    (Risk.Status?.none, true), (.monitored, true), (.occurred, false), (.lapsed, false),
  ])
  func aRiskIsToBeLookedAtUntilItIsOver(status: Risk.Status?, isDue: Bool) {
    var risk = Risk()
    risk.status = status
    risk.reviewOn = date("2024-03")
    #expect(Risk.kind.lastDay(of: Record(risk))?.description == (isDue ? "2024-03-31" : nil))
  }

  @Test func aRiskWeighsChanceTimesImpact() {
    var risk = Risk()
    risk.chance = 4
    #expect(risk.weight == nil)
    risk.impact = 3
    #expect(risk.weight == 12)
  }

  @Test(arguments: [
    (ImplementationCase.Status?.none, true), (.open, true), (.handlesChosen, true),
    (.reviewed, false),
    (.closed, false),
  ]) func aCaseIsToBeReviewedOnce(status: ImplementationCase.Status?, isDue: Bool) {
    var one = ImplementationCase()
    one.status = status
    one.reviewOn = date("2024-03-02")
    #expect(ImplementationCase.kind.lastDay(of: Record(one)) == (isDue ? Day("2024-03-02") : nil))
  }

  @Test(arguments: [("2024-03", "2024-02", true), ("2024-03-02", "2024-03", false)])
  func whatEndsBeforeItBeganIsAnIssue(date first: String, end: String, isIssue: Bool) {
    var bottleneck = Bottleneck()
    (bottleneck.date, bottleneck.solvedOn, bottleneck.status) = (date(first), date(end), .solved)
    #expect(
      Bottleneck.kind.issues(of: Record(bottleneck)).map(\.field) == (isIssue ? ["solvedOn"] : []))
    var feedback = Feedback()
    (feedback.date, feedback.answeredOn) = (date(first), date(end))
    #expect(
      Feedback.kind.issues(of: Record(feedback)).map(\.field) == (isIssue ? ["answeredOn"] : []))
  }

  @Test func answeredFeedbackHasAnAnswer() {
    var feedback = Feedback()
    feedback.status = .answered
    #expect(Feedback.kind.issues(of: Record(feedback)).map(\.field) == ["response"])
    feedback.response = "Dank u."
    #expect(Feedback.kind.issues(of: Record(feedback)).isEmpty)
  }
}
