import Testing

@testable import OogstModel

@Suite struct HexagonTests {
  private typealias Part = HexagonPart.Part

  private func row(_ part: HexagonPart.Part?, _ score: Int?, _ note: String = "omdat")
    -> HexagonPart
  {
    var row = HexagonPart()
    row.part = part
    row.score = score
    row.note = note
    return row
  }

  private func assessment(_ rows: [HexagonPart]) -> HexagonAssessment {
    var assessment = HexagonAssessment()
    assessment.parts = Rows(rows)
    return assessment
  }

  private func profile(_ scores: [HexagonPart.Part: Int]) -> HexagonProfile {
    HexagonProfile(assessment(Part.allCases.map { row($0, scores[$0]) }))
  }

  private func issues(_ assessment: HexagonAssessment) -> [String] {
    HexagonAssessment.kind.issues(of: Record(assessment)).map(\.text.dutch)
  }

  @Test func strongWeakAndUnknownPartsAreNamed() {
    let profile = profile([.usability: 4, .supports: 2, .need: 5, .fit: 3, .capacity: 2])
    #expect(profile.strongest == [.need])
    #expect(profile.weakest == [.supports, .capacity])
    #expect(profile.unknown == [.evidence])
    #expect(profile[.need] == 5 && profile[.evidence] == nil)
  }

  @Test(arguments: [[:], [.need: 5], [.need: 2, .fit: 2]] as [[HexagonPart.Part: Int]])
  func whereNoScoresDifferNothingIsStrongOrWeak(scores: [HexagonPart.Part: Int]) {
    #expect(profile(scores).strongest == [] && profile(scores).weakest == [])
  }

  @Test(
    arguments: [
      (1, .bottleneck(.fit)), (2, .bottleneck(.fit)), (3, nil), (4, nil), (5, nil),
      (nil, .findOut(.fit)),
    ] as [(Int?, HexagonProfile.Suggestion?)])
  func aWeakPartSuggestsABottleneckAndAnUnknownOneAnAction(
    score: Int?, suggestion: HexagonProfile.Suggestion?
  ) {
    var scores = Dictionary(uniqueKeysWithValues: Part.allCases.map { ($0, 4) })
    scores[.fit] = score
    #expect(profile(scores).suggestions == [suggestion].compactMap(\.self))
  }

  @Test func suggestionsKeepTheOrderOfThePartsAndHaveATitle() {
    let suggestions = profile([.evidence: 2, .supports: 5, .need: 3, .fit: 4, .capacity: 1])
      .suggestions
    #expect(suggestions == [.bottleneck(.evidence), .findOut(.usability), .bottleneck(.capacity)])
    #expect(
      suggestions.map(\.title.dutch) == [
        "Zwak onderdeel: bewijs", "Uitzoeken: bruikbaarheid", "Zwak onderdeel: capaciteit",
      ])
  }

  @Test func anEmptyAssessmentHasSixThingsToFindOut() {
    #expect(HexagonProfile(HexagonAssessment()).suggestions == Part.allCases.map { .findOut($0) })
  }

  @Test func scoresOfMembersGiveTheirSpread() {
    var assessment = assessment([row(.evidence, 3)])
    assessment.scores.rows = [2, 4, 4].map { score in
      var scores = HexagonAssessment.MemberScores()
      scores.evidence = score
      scores.need = score == 2 ? 5 : nil
      return scores
    }
    let profile = HexagonProfile(assessment)
    #expect(profile.memberScores == [.evidence: [2, 4, 4], .need: [5]])
    #expect(profile.spread == [.evidence: 2...4, .need: 5...5])
    #expect(profile[.evidence] == 3 && profile[.need] == nil)
  }

  @Test(arguments: Array(HexagonPart.Part.allCases.enumerated()))
  func eachPartTakesItsOwnColumnOfAMembersScores(index: Int, part: HexagonPart.Part) throws {
    var values = HexagonAssessment.MemberScores().values
    values[index + 1] = .number(4)
    let scores = try HexagonAssessment.MemberScores(values: values)
    #expect(Part.allCases.filter { scores[$0] != nil } == [part])
  }

  @Test func aScoreWithoutANoteIsTold() {
    let rows = [row(.fit, 3, " "), row(.need, 3), row(.evidence, 1, ""), row(.supports, nil, "")]
    let assessment = assessment(rows)
    #expect(HexagonProfile(assessment).withoutNote == [.evidence, .fit])
    #expect(issues(assessment) == ["zonder toelichting: bewijs, aansluiting"])
  }

  @Test func aSecondRowOfAPartIsAnIssueAndTwoScoresAreUnknown() {
    let twice = assessment([row(.need, 3), row(.need, 4), row(.fit, 2), row(.fit, 2)])
    #expect(issues(twice) == ["meer dan één keer in de lijst: behoefte, aansluiting"])
    #expect(HexagonProfile(twice).scores == [.fit: 2])
    #expect(issues(assessment([row(nil, 3), row(nil, 4), row(.need, 1)])).isEmpty)
  }

  @Test func versionsAreComparedByPart() {
    let earlier = profile([.evidence: 2, .usability: 3, .supports: 1, .need: 5])
    let later = profile([.evidence: 3, .usability: 3, .need: 5, .fit: 4])
    #expect(
      later.changes(since: earlier) == [
        HexagonProfile.Change(part: .evidence, from: 2, to: 3),
        HexagonProfile.Change(part: .supports, from: 1, to: nil),
        HexagonProfile.Change(part: .fit, from: nil, to: 4),
      ])
    #expect(later.changes(since: later) == [])
  }

  @Test(arguments: HexagonPart.Part.allCases)
  func everyScoreOfAPartHasItsOwnWordsInBothLanguages(part: HexagonPart.Part) {
    let anchors = (1...5).compactMap { part.anchor($0) }
    #expect(Set(anchors.map(\.dutch)).count == 5 && Set(anchors.map(\.english)).count == 5)
    #expect(part.anchor(0) == nil && part.anchor(6) == nil)
    #expect(part.question.dutch.hasSuffix("?") && part.question.english.hasSuffix("?"))
  }

  @Test func threePartsAreAboutTheInnovationAndThreeAboutTheSite() {
    #expect(Part.allCases.prefix(3).allSatisfy { $0.side == .innovation })
    #expect(Part.allCases.suffix(3).allSatisfy { $0.side == .site })
  }

  @Test func partsAnswerToTheirNamesInTheFormOf2013() throws {
    let field = try #require(HexagonPart.listedFields.first)
    #expect(field.option(for: "Readiness for replication")?.name == "usability")
    #expect(field.option(for: "Resources and supports")?.name == "supports")
  }
}
