extension Kind {
  /// Every kind of record that the program knows, in the order in which people meet them.
  public static let all: [Kind] = [
    Programme.kind,
    Project.kind,
    Lesson.kind,
    Theme.kind,
    MeasurementRound.kind,
    Conversation.kind,
    Observation.kind,
    ActionItem.kind,
    LearningQuestion.kind,
    Influence.kind,
    ExternalEvent.kind,
    RestartPlan.kind,
    LessonUse.kind,
    KnowledgeProduct.kind,
    ProductCollection.kind,
    Source.kind,
    LearningNetwork.kind,
    Meeting.kind,
    AgendaItem.kind,
    Invitation.kind,
    MeetingReport.kind,
    WallNote.kind,
    ImplementationCase.kind,
    Bottleneck.kind,
    HexagonAssessment.kind,
    KnosterAssessment.kind,
    Stakeholder.kind,
    Decision.kind,
    Expectation.kind,
    Feedback.kind,
    Risk.kind,
    ProjectResult.kind,
    Indicator.kind,
    Period.kind,
    Phase.kind,
    GrantRound.kind,
    Organisation.kind,
    Person.kind,
    Role.kind,
    SavedView.kind,
  ]
}

/// Finds kinds among those that a program works with.
extension [Kind] {
  /// The kind with these letters.
  public subscript(code code: String) -> Kind? { first { $0.code == code } }

  /// The kind that a word means: its letters, name or label, one or many, in either language.
  public func answering(to word: some StringProtocol) -> Kind? { first { $0.answers(to: word) } }
}
