/// What a kind of record is about: by this people look for a kind.
public enum Area: String, Hashable, Sendable, CaseIterable {
  case programme, project, monitoring, learning, meeting, implementation, care

  public var label: Label {
    switch self {
    case .programme: Label("Programma", "Programme")
    case .project: Label("Project", "Project")
    case .monitoring: Label("Monitoring", "Monitoring")
    case .learning: Label("Leren", "Learning")
    case .meeting: Label("Bijeenkomst", "Meeting")
    case .implementation: Label("Implementatie", "Implementation")
    case .care: Label("Zorg voor het project", "Care for the project")
    }
  }

  /// Those of the program itself; a kind that was added elsewhere belongs to none.
  private var kinds: [Kind] {
    switch self {
    case .programme:
      [
        Programme.kind, Phase.kind, GrantRound.kind, Organisation.kind, Person.kind, Role.kind,
        LearningNetwork.kind,
      ]
    case .project: [Project.kind, ExternalEvent.kind, Influence.kind, RestartPlan.kind]
    case .monitoring:
      [
        MeasurementRound.kind, Conversation.kind, Observation.kind, ActionItem.kind,
        LearningQuestion.kind, ProjectResult.kind, Indicator.kind, Period.kind,
      ]
    case .learning:
      [
        Lesson.kind, LessonUse.kind, Source.kind, Theme.kind, KnowledgeProduct.kind,
        ProductCollection.kind,
      ]
    case .meeting:
      [Meeting.kind, AgendaItem.kind, Invitation.kind, MeetingReport.kind, WallNote.kind]
    case .implementation:
      [
        ImplementationCase.kind, Bottleneck.kind, HexagonAssessment.kind, KnosterAssessment.kind,
      ]
    case .care:
      [Stakeholder.kind, Decision.kind, Expectation.kind, Feedback.kind, Risk.kind]
    }
  }

  /// Nil for what belongs to no area, such as a saved view.
  public static func of(_ kind: Kind) -> Area? { areas[kind.code] }

  private static let areas: [String: Area] = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { area in area.kinds.map { ($0.code, area) } })
}
