/// What is due on a given day.
public enum Due {
  /// A planned conversation whose day, at the exactness it is known, has passed.
  public static func isOverdue(_ conversation: Conversation, on today: Day) -> Bool {
    lastDay(of: conversation).map { $0 < today } ?? false
  }

  /// A round that has ended and was not fed back to those who took part.
  public static func isOverdue(_ round: MeasurementRound, on today: Day) -> Bool {
    guard round.status != .fedBack, round.fedBackOn == nil, let ends = round.ends else {
      return false
    }
    return ends.lastDay < today
  }

  /// The last day on which what a record plans is in time; nil for what plans nothing.
  public static func lastDay(of record: Record) -> Day? {
    guard record.id.kind == Conversation.code,
      let conversation = try? Conversation(values: record.values)
    else { return nil }
    return lastDay(of: conversation)
  }

  private static func lastDay(of conversation: Conversation) -> Day? {
    conversation.status == .planned ? conversation.date?.lastDay : nil
  }

  /// The query for every conversation that is overdue; agrees with `isOverdue` above.
  public static func overdueConversations(in programme: RecordID?, on today: Day) -> ListQuery {
    ListQuery(
      Conversation.code,
      filters: [
        Filter(Conversation.statusField.name, [Conversation.Status.planned.value]),
        Filter(Conversation.dateField.name, .atMost, [.date(today.before.date ?? .sample)]),
      ], programme: programme, order: Order(by: .field(Conversation.dateField.name)))
  }
}

extension Day {
  /// The day before.
  public var before: Day {
    if day > 1 { return Day(year: year, month: month, day: day - 1) }
    if month > 1 {
      return Day(year: year, month: month - 1, day: PartialDate.days(in: month - 1, of: year))
    }
    return Day(year: year - 1, month: 12, day: 31)
  }
}
