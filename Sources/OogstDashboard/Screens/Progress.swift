public import OogstModel

/// What the page of a round shows.
public struct RoundData: Hashable, Sendable {
  public var info: RoundInfo
  /// The round before it in the same programme.
  public var before: RoundInfo?
  public var movements: RoundComparison<Movement>?
  public var stages: RoundComparison<Stage>?
  public var influences: [EventInfluence] = []

  /// How one event worked on projects in this round.
  public struct EventInfluence: Hashable, Sendable {
    public var event: RecordID
    public var name: String
    /// By direction; those without one under unknown.
    public var counts: [Value: Int]
  }
}

extension State {
  /// The rounds, newest first, with how far each came.
  func progressPage(_ rounds: [RoundInfo]) -> Page {
    var lines = rounds.map { roundLine($0) }
    if lines.isEmpty { lines = [.text(wording.noRounds)] }
    return Page(heading: wording.progress(scopeName), sections: [Page.Section(nil, lines)])
  }

  func roundLine(_ info: RoundInfo) -> Page.Line {
    .item(
      Cleaning.line(info.round.name) + ": " + wording.coverage(info.coverage),
      opens: .page(.round(info.id)))
  }

  /// One round: coverage, conversations, this round beside the one before, influence, feedback.
  func roundPage(_ data: RoundData) -> Page {
    let round = data.info.round
    let hasConversations = data.info.coverage.conversations > 0
    var sections = [
      Page.Section(nil, [.text(wording.coverage(data.info.coverage).capitalisedFirst + ".")])
    ]
    if hasConversations { sections.append(conversationsSection(data)) }
    if !hasConversations {
      // Without a conversation there is nothing to compare: "100 % unknown" would only look like a figure.
    } else if let before = data.before {
      if let movements = data.movements {
        sections += comparison(movements, Conversation.movementField, data, before)
      }
      if let stages = data.stages {
        sections += comparison(stages, Conversation.stageField, data, before)
      }
    } else {
      if let movements = data.movements { sections.append(answers(movements, data)) }
      sections.append(Page.Section(nil, [.text(wording.noRoundBefore)]))
    }
    sections += data.influences.map { influenceSection($0, data) }
    let feedback = Cleaning.paragraphs(round.feedback).map(Page.Line.text)
    sections.append(
      Page.Section(wording.feedback, feedback.isEmpty ? [.text(wording.noFeedback)] : feedback))
    sections.append(
      Page.Section(
        nil, [.item(wording.inFull(Cleaning.line(round.name)), opens: .record(data.info.id))]))
    return Page(heading: Cleaning.line(round.name), sections: sections.filter { !$0.lines.isEmpty })
  }

  private func conversations(_ data: RoundData, _ filters: [Filter] = []) -> ListQuery {
    ListQuery(
      Conversation.code,
      filters: [Filter(Conversation.roundField.name, [.reference(data.info.id)])] + filters,
      order: Conversation.kind.order)
  }

  private func conversationsSection(_ data: RoundData) -> Page.Section {
    let statuses: [Conversation.Status?] = Conversation.Status.allCases + [nil]
    let field = Conversation.statusField
    var lines: [Page.Line] = statuses.compactMap { status in
      guard let count = data.info.coverage.byStatus[status], count > 0 else { return nil }
      let value = status?.value ?? .unknown
      return .figure(
        label: status?.label[settings.language] ?? wording.noStatus, number: count,
        share: data.info.coverage.projects > 0
          ? Double(count) / Double(data.info.coverage.projects) : nil,
        opens: .list(conversations(data, [Filter(field.name, [value])])))
    }
    lines.append(.item(wording.allConversations, opens: .list(conversations(data))))
    return Page.Section(wording.conversations, lines)
  }

  /// Each answer in this round, with the round before beside it; then the steps between them.
  private func comparison<Answer>(
    _ comparison: RoundComparison<Answer>, _ field: Field, _ data: RoundData, _ before: RoundInfo
  ) -> [Page.Section] {
    let now = comparison.after
    let then = comparison.before
    let round = shortName(data.info.round)
    let earlier = shortName(before.round)
    var lines: [Page.Line] = answers(Answer.self).compactMap { answer in
      guard (now[answer] ?? 0) + (then[answer] ?? 0) > 0 else { return nil }
      return .field(
        label: label(answer),
        value: wording.beside(
          wording.number(now[answer] ?? 0), wording.number(then[answer] ?? 0)),
        opens: .list(conversations(data, [Filter(field.name, [answer?.value ?? .unknown])])))
    }
    lines.append(.text(wording.comparisonTotal(comparison.total, now[nil] ?? 0)))
    let steps: [Page.Line] = comparison.changes.map { step, count in
      var text = wording.step(label(step.before), label(step.after), count)
      if let movement = step as? RoundComparison<Movement>.Step, movement.isUnusual {
        text += ", " + wording.unusualStep
      }
      return .text(text)
    }
    return [
      Page.Section(wording.comparison(field.label[settings.language], round, earlier), lines),
      Page.Section(wording.steps(round, earlier), steps),
    ]
  }

  private func answers(_ comparison: RoundComparison<Movement>, _ data: RoundData) -> Page.Section {
    let field = Conversation.movementField
    return Page.Section(
      field.label[settings.language],
      answers(Movement.self).compactMap { answer in
        guard let count = comparison.after[answer], count > 0 else { return nil }
        return .figure(
          label: label(answer), number: count, share: Double(count) / Double(comparison.total),
          opens: .list(conversations(data, [Filter(field.name, [answer?.value ?? .unknown])])))
      })
  }

  /// The round by its number, where the heading has said of which programme it is.
  private func shortName(_ round: MeasurementRound) -> String {
    guard let number = round.number else { return Cleaning.line(round.name) }
    return MeasurementRound.kind.label[settings.language] + " " + wording.number(number)
  }

  private func answers<Answer: Choice>(_ type: Answer.Type) -> [Answer?] {
    Answer.allCases.map { $0 } + [nil]
  }

  private func label<Answer: Choice>(_ answer: Answer?) -> String {
    answer?.label[settings.language] ?? wording.unknown
  }

  private func influenceSection(
    _ influence: RoundData.EventInfluence, _ data: RoundData
  ) -> Page.Section {
    let field = Influence.directionField
    let values = Influence.Direction.allCases.map(\.value) + [.unknown]
    return Page.Section(
      wording.influenceOf(Cleaning.line(influence.name)),
      values.compactMap { value in
        guard let count = influence.counts[value], count > 0 else { return nil }
        return .figure(
          label: valueText(value, field, [:]), number: count, share: nil,
          opens: .list(
            ListQuery(
              Influence.code,
              filters: [
                Filter(Influence.eventField.name, [.reference(influence.event)]),
                Filter(Influence.roundField.name, [.reference(data.info.id)]),
                Filter(field.name, [value]),
              ], order: Influence.kind.order)))
      })
  }
}

extension Influence {
  /// The fields that screens name.
  static let directionField = field(\.direction)
  static let eventField = field(\.event)
  static let roundField = field(\.round)
}
