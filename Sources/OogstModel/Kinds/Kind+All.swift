extension Kind {
  /// Every kind of record that the program knows, in the order in which people meet them.
  public static let all: [Kind] = [
    Programme.kind,
    Project.kind,
    Lesson.kind,
    Theme.kind,
    MeasurementRound.kind,
    Conversation.kind,
    Influence.kind,
    ExternalEvent.kind,
    Organisation.kind,
    Source.kind,
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
