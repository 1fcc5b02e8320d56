/// The five lessons of *Voor elkaar!* as questions that can be asked of a project.
///
/// They help to learn, not to judge: no check gives a score, and what nobody recorded is never held against a project.
public enum LessonCheck: Int, Hashable, Sendable, CaseIterable {
  case mixedTeam = 1
  case expertsByExperience, stakeholders, expectations, risksEarly

  /// What it is about, as a heading.
  public var label: Label {
    switch self {
    case .mixedTeam: Label("Verschillende soorten expertise", "Different kinds of expertise")
    case .expertsByExperience: Label("Ervaringsdeskundigen", "Experts by experience")
    case .stakeholders: Label("Belanghebbenden", "Stakeholders")
    case .expectations: Label("Verwachtingen en feedback", "Expectations and feedback")
    case .risksEarly: Label("Risico's op tijd", "Risks in time")
    }
  }

  /// What came of a check.
  public enum Outcome: Hashable, Sendable {
    case met
    /// What deserves a look, a sentence each.
    case attention([Label])
    /// What is not known, so that nothing can be said.
    case undetermined(Label)
  }

  /// How much a check asks for; to be set in the configuration.
  public struct Thresholds: Hashable, Sendable {
    /// Different kinds of expertise in a team.
    public var expertises = 3
    /// The least participation of experts by experience.
    public var participation = Participation.Level.coThinker
    /// So many months back decisions are looked at.
    public var decisionMonths = 6
    /// So many days feedback may wait for an answer.
    public var answerDays = 30
    /// The part of its term within which a project has a risk with a strategy, in percent.
    public var riskPercent = 25

    public init() {}
  }
}

/// What is known of one project that the five lessons are about.
public struct ProjectCare: Hashable, Sendable {
  public var project: Project
  public var roles: [Role] = []
  public var stakeholders: [Stakeholder] = []
  public var decisions: [Decision] = []
  public var expectations: [Expectation] = []
  public var feedback: [Feedback] = []
  public var risks: [Risk] = []

  public init(_ project: Project) { self.project = project }

  /// What comes of a check on a day.
  public func outcome(
    of check: LessonCheck, on today: Day, _ thresholds: LessonCheck.Thresholds = .init()
  ) -> LessonCheck.Outcome {
    switch check {
    case .mixedTeam: mixedTeam(thresholds)
    case .expertsByExperience: expertsByExperience(today, thresholds)
    case .stakeholders: informed(today, thresholds)
    case .expectations: agreed(today, thresholds)
    case .risksEarly: early(today, thresholds)
    }
  }

  // MARK: - 1 and 2, the team

  private func mixedTeam(_ thresholds: LessonCheck.Thresholds) -> LessonCheck.Outcome {
    let words = project.expertises.words + roles.map(\.expertise)
    let kinds = Set(words.map { Folding.folded($0) }.filter { !$0.isEmpty })
    guard !kinds.isEmpty else {
      return .undetermined(
        Label(
          "Er staat niet in welke expertise het team heeft.",
          "It is not recorded what expertise the team has."))
    }
    guard kinds.count < thresholds.expertises else { return .met }
    return .attention([
      kinds.count == 1
        ? Label(
          "Het team heeft maar 1 soort expertise. Wie mist u nog?",
          "The team has only 1 kind of expertise. Whom do you still miss?")
        : Label(
          "Het team heeft \(kinds.count) soorten expertise. Wie mist u nog?",
          "The team has \(kinds.count) kinds of expertise. Whom do you still miss?")
    ])
  }

  private func expertsByExperience(
    _ today: Day, _ thresholds: LessonCheck.Thresholds
  ) -> LessonCheck.Outcome {
    guard !roles.isEmpty else {
      return .undetermined(
        Label(
          "Er staat niet in wie wat doet in dit project.",
          "It is not recorded who does what in this project."))
    }
    let active = roles.filter { $0.role == .expertByExperience && $0.isActive(on: today) }
    guard !active.isEmpty else {
      return .attention([
        Label(
          "Er doet nog geen ervaringsdeskundige mee.",
          "No expert by experience takes part yet.")
      ])
    }
    let levels = active.compactMap(\.participationLevel)
    guard let highest = levels.max() else {
      return .undetermined(
        Label(
          "Er doet een ervaringsdeskundige mee; hoe, dat staat er niet in.",
          "An expert by experience takes part; how is not recorded."))
    }
    guard highest < thresholds.participation else { return .met }
    let least = thresholds.participation.label
    return .attention([
      Label(
        "De ervaringsdeskundige is nu \(highest.label.dutch). Kan het ook \(least.dutch)?",
        "The expert by experience is now \(highest.label.english). Could it be \(least.english)?")
    ])
  }

  // MARK: - 3, stakeholders

  private func informed(
    _ today: Day, _ thresholds: LessonCheck.Thresholds
  ) -> LessonCheck.Outcome {
    var hints: [Label] = []
    var known = 0
    for stakeholder in stakeholders {
      guard let interval = stakeholder.interval, let last = stakeholder.lastContact?.lastDay else {
        continue
      }
      known += 1
      let days = today.days(since: last)
      guard days > interval else { continue }
      hints.append(
        Label(
          "\(stakeholder.name) hoorde \(days) dagen niets van u. Afspraak: elke \(interval) dagen.",
          "\(stakeholder.name) heard nothing from you for \(days) days. Agreed: every \(interval) days."
        ))
    }
    let recent = decisions.filter { decision in
      guard decision.status ?? .taken == .taken, let day = decision.date?.lastDay,
        let first = today.adding(months: -thresholds.decisionMonths)
      else { return false }
      return first <= day && day <= today
    }
    for decision in recent where decision.involved.entries.isEmpty {
      hints.append(
        Label(
          "Bij het besluit '\(decision.title)' staat geen belanghebbende.",
          "The decision '\(decision.title)' names no stakeholder."))
    }
    if !hints.isEmpty { return .attention(hints) }
    guard known > 0 else {
      return .undetermined(
        Label(
          "Er staat niet in welke belanghebbende wanneer iets hoorde, en hoe vaak dat moet.",
          "It is not recorded which stakeholder heard when, and how often that should be."))
    }
    return .met
  }

  // MARK: - 4, expectations and feedback

  private func agreed(_ today: Day, _ thresholds: LessonCheck.Thresholds) -> LessonCheck.Outcome {
    var hints: [Label] = []
    let waiting = feedback.filter { one in
      guard one.status ?? .received == .received, one.answeredOn == nil,
        let day = one.date?.lastDay
      else { return false }
      return today.days(since: day) > thresholds.answerDays
    }
    if !waiting.isEmpty {
      hints.append(
        waiting.count == 1
          ? Label("1 reactie wacht op antwoord.", "1 reaction waits for an answer.")
          : Label(
            "\(waiting.count) reacties wachten op antwoord.",
            "\(waiting.count) reactions wait for an answer."))
    }
    let isAgreed = expectations.contains { $0.status == .agreed || $0.status == .adjusted }
    if !isAgreed, !expectations.isEmpty {
      hints.append(
        Label(
          "Er is nog geen verwachting afgestemd.", "No expectation has been agreed upon yet."))
    }
    if !hints.isEmpty { return .attention(hints) }
    guard isAgreed else {
      return .undetermined(
        Label("Er staan geen verwachtingen in.", "No expectations are recorded."))
    }
    return .met
  }

  // MARK: - 5, risks

  private func early(_ today: Day, _ thresholds: LessonCheck.Thresholds) -> LessonCheck.Outcome {
    guard let first = project.begins?.firstDay, let last = project.ends?.lastDay, first <= last
    else {
      return .undetermined(
        Label(
          "Begin of einde van het project staat er niet in.",
          "The beginning or end of the project is not recorded."))
    }
    let withStrategy = risks.filter { $0.strategy != nil || !$0.strategyNote.isEmpty }
    let early = withStrategy.map {
      $0.isEarly(begins: project.begins, ends: project.ends, percent: thresholds.riskPercent)
    }
    if early.contains(true) { return .met }
    let term = last.days(since: first) + 1
    let passed = min(max(today.days(since: first) + 1, 0) * 100 / term, 100)
    if passed <= thresholds.riskPercent {
      return .undetermined(
        Label(
          "Het project is pas begonnen: er is nog tijd om risico's op te schrijven.",
          "The project has only begun: there still is time to write down risks."))
    }
    if early.contains(nil) {
      return .undetermined(
        Label(
          "Er staat niet in wanneer de risico's zijn gemeld.",
          "It is not recorded when the risks were reported."))
    }
    if risks.isEmpty {
      return .attention([
        Label(
          "Van het project is \(passed) procent voorbij en er staan geen risico's in.",
          "\(passed) per cent of the project has passed and no risks are recorded.")
      ])
    }
    return .attention([
      withStrategy.isEmpty
        ? Label(
          "Er staan risico's in, maar niet wat u ermee doet.",
          "Risks are recorded, but not what you do about them.")
        : Label(
          "Het eerste risico met een strategie kwam laat. Zijn er nu nog andere?",
          "The first risk with a strategy came late. Are there others now?")
    ])
  }
}

extension Role {
  /// Whether somebody has it on a day, as far as its days say.
  public func isActive(on day: Day) -> Bool {
    if let from, from.firstDay > day { return false }
    if let until, until.lastDay < day { return false }
    return true
  }

  /// How much say its people really have, or else were to have, in the phase in which they have most.
  public var participationLevel: Participation.Level? {
    participation.rows.compactMap(\.actual).max() ?? participation.rows.compactMap(\.planned).max()
  }
}
