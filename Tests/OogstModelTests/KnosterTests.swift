import Testing

@testable import OogstModel

@Suite struct KnosterTests {
  /// Element and effect as the model has them; the order is that of the model.
  private static let table: [(element: Knoster.Element, effect: Knoster.Effect)] = [
    (.vision, .confusion), (.consensus, .sabotage), (.skills, .anxiety),
    (.incentives, .resistance), (.resources, .frustration), (.actionPlan, .treadmill),
  ]

  private static let five = table.filter { $0.element != .consensus }

  private static func pairs<One>(_ all: [One]) -> [(One, One)] {
    all.indices.flatMap { first in
      all[(first + 1)...].map { (all[first], $0) }
    }
  }

  private static func answers(
    _ rest: Knoster.Answer?, but given: [Knoster.Element: Knoster.Answer?] = [:],
    form: Knoster.Form = .six
  ) -> [Knoster.Element: Knoster.Answer] {
    var answers: [Knoster.Element: Knoster.Answer] = [:]
    for element in form.elements { answers[element] = given[element] ?? rest }
    return answers
  }

  @Test(arguments: table) func eachMissingElementGivesItsOneEffect(
    element: Knoster.Element, effect: Knoster.Effect
  ) {
    let forecast = Knoster.forward(Self.answers(.yes, but: [element: .no]))
    #expect(forecast.certain == [effect])
    #expect(forecast.possible == [] && forecast.questions == [])
    #expect(forecast.outcome == .effects)
  }

  @Test func eachOfFifteenPairsGivesBothEffectsInTheOrderOfTheModel() {
    let pairs = Self.pairs(Self.table)
    #expect(pairs.count == 15)
    for (first, second) in pairs {
      let forecast = Knoster.forward(
        Self.answers(.yes, but: [second.element: .no, first.element: .no]))
      #expect(forecast.certain == [first.effect, second.effect])
      #expect(forecast.outcome == .effects)
    }
  }

  @Test func allSixTogetherGiveChange() {
    let forecast = Knoster.forward(Self.answers(.yes))
    #expect(forecast.certain == [] && forecast.possible == [] && forecast.questions == [])
    #expect(forecast.outcome == .change)
    #expect(forecast.outcome.label.dutch == "verandering")
  }

  @Test func noneOfThemGivesAllEffects() {
    let forecast = Knoster.forward(Self.answers(.no))
    #expect(forecast.certain == Knoster.Effect.allCases)
    #expect(forecast.outcome == .effects)
  }

  @Test func whatNobodyKnowsIsAQuestionAndNoEffect() {
    let forecast = Knoster.forward([:])
    #expect(forecast.certain == [] && forecast.possible == [])
    #expect(forecast.questions == Knoster.Element.allCases)
    #expect(forecast.outcome == .undetermined)
    #expect(forecast.outcome.label.dutch == "nog niet te bepalen")
  }

  @Test(arguments: table) func oneUnknownElementLeavesTheOutcomeOpen(
    element: Knoster.Element, effect: Knoster.Effect
  ) {
    let forecast = Knoster.forward(Self.answers(.yes, but: [element: nil]))
    #expect(forecast.questions == [element])
    #expect(forecast.outcome == .undetermined)
  }

  @Test(arguments: table) func whatIsThereInPartIsAPossibleEffect(
    element: Knoster.Element, effect: Knoster.Effect
  ) {
    let forecast = Knoster.forward(Self.answers(.yes, but: [element: .partly]))
    #expect(forecast.certain == [] && forecast.possible == [effect])
    #expect(forecast.outcome == .effects)
  }

  @Test func aMissingElementCountsWhateverElseIsUnknown() {
    let forecast = Knoster.forward(Self.answers(nil, but: [.skills: .no]))
    #expect(forecast.certain == [.anxiety])
    #expect(forecast.questions.count == 5)
    #expect(forecast.outcome == .effects)
  }

  @Test(arguments: five) func withFiveElementsEachGivesItsOneEffect(
    element: Knoster.Element, effect: Knoster.Effect
  ) {
    let answers = Self.answers(.yes, but: [element: .no], form: .five)
    let forecast = Knoster.forward(answers, form: .five)
    #expect(forecast.certain == [effect] && forecast.questions == [])
  }

  @Test func withFiveElementsEachOfTenPairsGivesBothEffects() {
    let pairs = Self.pairs(Self.five)
    #expect(pairs.count == 10)
    for (first, second) in pairs {
      let answers = Self.answers(
        .yes, but: [first.element: .no, second.element: .no], form: .five)
      #expect(Knoster.forward(answers, form: .five).certain == [first.effect, second.effect])
    }
  }

  @Test func withFiveElementsConsensusCountsForNothing() {
    #expect(Knoster.Form.five.elements.count == 5)
    for answer in [Knoster.Answer.no, .partly] {
      let answers = Self.answers(.yes, but: [.consensus: answer])
      #expect(Knoster.forward(answers, form: .five).outcome == .change)
    }
    #expect(Knoster.forward([:], form: .five).questions.count == 5)
  }

  @Test(arguments: table) func eachSignalPointsBackToItsElement(
    element: Knoster.Element, effect: Knoster.Effect
  ) {
    let diagnosis = Knoster.backward([effect])
    #expect(diagnosis.candidates == [element] && diagnosis.unexplained == [])
  }

  @Test func severalSignalsPointBackInTheOrderOfTheModel() {
    for (first, second) in Self.pairs(Self.table) {
      let candidates = Knoster.backward([second.effect, first.effect]).candidates
      #expect(candidates == [first.element, second.element])
    }
    #expect(Knoster.backward([]).candidates == [])
    #expect(Knoster.backward(Set(Knoster.Effect.allCases)).candidates == Knoster.Element.allCases)
  }

  @Test func withFiveElementsSabotageIsUnexplained() {
    let diagnosis = Knoster.backward([.sabotage, .treadmill], form: .five)
    #expect(diagnosis.candidates == [.actionPlan])
    #expect(diagnosis.unexplained == [.sabotage])
  }

  @Test func whereTheTwoDirectionsDisagreeItIsSaid() {
    let answers = Self.answers(.yes, but: [.vision: .no, .skills: .partly, .resources: nil])
    let disagreement = Knoster.disagreement(
      answers, [.sabotage, .anxiety, .frustration])
    #expect(disagreement.presentYetNoticed == [.consensus])
    #expect(disagreement.missingYetUnnoticed == [.vision])
    #expect(
      disagreement.told.map(\.dutch) == [
        "draagvlak: het antwoord is ja, toch merkt u tegenwerking",
        "visie: het antwoord is nee, maar niemand merkt verwarring",
      ])
  }

  @Test func whereNobodySaidWhatTheyNoticeNothingDisagrees() {
    #expect(Knoster.disagreement(Self.answers(.no), []).isEmpty)
    #expect(Knoster.disagreement(Self.answers(.no), Set(Knoster.Effect.allCases)).isEmpty)
    #expect(Knoster.disagreement([:], [.confusion]).isEmpty)
  }

  @Test(arguments: [
    ("sabotage", Knoster.Effect.sabotage), ("langzame verandering", .resistance),
    ("valse start", .treadmill), ("False starts", .treadmill), ("ongerustheid", .anxiety),
  ]) func effectsAnswerToTheWordsOfOtherVersions(word: String, effect: Knoster.Effect) throws {
    let field = try #require(KnosterAssessment.Signal.listedFields.first)
    #expect(field.option(for: word)?.name == effect.rawValue)
  }

  @Test(arguments: [
    (Knoster.Element.vision, [4]), (.consensus, [2, 3]), (.skills, [1]), (.incentives, []),
    (.resources, []), (.actionPlan, [5]),
  ]) func elementsLeadToTheLessonsThatHelp(element: Knoster.Element, lessons: [Int]) {
    #expect(element.lessons == lessons)
  }
}

@Suite struct KnosterAssessmentTests {
  private func assessment(
    _ answers: [(Knoster.Element, Knoster.Answer?)], _ form: Knoster.Form? = nil
  ) -> KnosterAssessment {
    var assessment = KnosterAssessment()
    assessment.form = form
    for (element, answer) in answers {
      var row = KnosterAssessment.ElementAnswer()
      row.element = element
      row.answer = answer
      assessment.elements.rows.append(row)
    }
    return assessment
  }

  private func issues(_ assessment: KnosterAssessment) -> [OogstModel.Issue] {
    KnosterAssessment.kind.issues(of: Record(assessment))
  }

  @Test func withoutAFormItCountsAsSix() {
    #expect(assessment([]).forecast.questions.count == 6)
    #expect(assessment([], .five).forecast.questions.count == 5)
  }

  @Test func aSecondRowOfAnElementIsAnIssueAndTwoAnswersAreNone() {
    let twice = assessment([(.vision, .yes), (.vision, .no), (.skills, .no)])
    #expect(issues(twice).map(\.text.dutch) == ["meer dan één keer in de lijst: visie"])
    #expect(twice.answered == [.skills: .no])
    #expect(twice.forecast.certain == [.anxiety])
    #expect(issues(assessment([(.vision, .yes), (.skills, .no)])).isEmpty)
  }

  @Test(
    arguments: [
      (.five, .yes, true), (.five, nil, false), (.six, .yes, false), (nil, .no, false),
    ] as [(Knoster.Form?, Knoster.Answer?, Bool)]) func consensusInTheFormOfFiveIsAnIssue(
      form: Knoster.Form?, answer: Knoster.Answer?, isIssue: Bool
    )
  {
    let issues = issues(assessment([(.consensus, answer)], form))
    #expect(issues.map(\.field) == (isIssue ? ["elements"] : []))
  }

  @Test func signalsOfTheRecordAreComparedWithItsAnswers() {
    var assessment = assessment([(.vision, .yes), (.actionPlan, .no)])
    var row = KnosterAssessment.Signal()
    row.signal = .confusion
    assessment.signals.rows = [row, row, KnosterAssessment.Signal()]
    #expect(assessment.noticed == [.confusion])
    #expect(assessment.diagnosis.candidates == [.vision])
    #expect(assessment.disagreement.presentYetNoticed == [.vision])
    #expect(assessment.disagreement.missingYetUnnoticed == [.actionPlan])
  }

  @Test func itsRowsBecomeValuesAndComeBack() throws {
    var assessment = assessment([(.vision, .partly), (.consensus, nil)], .six)
    var member = KnosterAssessment.MemberAnswers()
    member.member = "projectleider"
    member.actionPlan = .no
    assessment.answers.rows = [member]
    #expect(try KnosterAssessment(values: assessment.values) == assessment)
  }
}
