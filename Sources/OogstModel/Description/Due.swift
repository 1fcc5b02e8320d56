/// What the records of a kind plan, the last day on which it is in time, and the words for it.
public struct Due<R: Described>: Sendable {
  /// The name of the field that says who sees to it; nil where no field does.
  let owner: String?
  /// What is to be done by that day.
  let task: Label
  /// What is said of a record of which the day has passed.
  let overdue: Label
  let done: Done?
  let day: @Sendable (R) -> Day?

  /// `task` is what is to be done, as in an agenda ("opnieuw bekijken"); `overdue` is said of a record of which the day
  /// has passed ("te herzien"), and stands where its state stands; `day` is nil for a record that plans nothing. `done`
  /// says what is to be written where it was done.
  public init(
    owner: String? = nil, task: Label,
    overdue: Label = Label("te laat", "overdue"), done: Done? = nil,
    day: @escaping @Sendable (R) -> Day?
  ) {
    self.owner = owner
    self.task = task
    self.overdue = overdue
    self.done = done
    self.day = day
  }
}

/// What is to be written in a record of which the task was done: the state that it has from then on, and where the day
/// stands on which it was.
public struct Done: Hashable, Sendable {
  let state: Value
  /// The name of the field with the day; nil where none has it.
  let day: String?

  public init(_ state: some Choice, on day: String? = nil) {
    self.state = state.value
    self.day = day
  }
}

/// What records of any kind plan.
extension Kind {
  /// Whether its records can plan something.
  public var canBeDue: Bool { rules.due != nil }

  /// What is to be done by the day that a record plans; nil for a kind that plans nothing.
  public var task: Label? { rules.due?.task }

  /// What is said of a record of which the day has passed; nil for a kind that plans nothing.
  public var overdue: Label? { rules.due?.overdue }

  /// Whether one key can say that what its records plan was done.
  public var hasDone: Bool { rules.due?.done != nil }

  /// The fields to be written where the task of a record was done, by index, with what is to stand in them; none for a kind
  /// of which one key cannot say that it was done.
  public func done(on today: Day) -> [(field: Int, text: String)] {
    guard let done = rules.due?.done, let state = stateIndex, case .choice(let name) = done.state
    else { return [] }
    let day = done.day.flatMap { index(of: $0) }.map { ($0, today.description) }
    return [(state, name)] + [day].compactMap(\.self)
  }

  /// The field that says who sees to what a record plans.
  public var taskOwner: Field? { rules.due?.owner.flatMap { name in field(name) } }

  /// The field that says of which project it is.
  public var taskProject: Field? {
    fields.first { field in
      guard case .reference(let targets) = field.type else { return false }
      return targets == [Project.code]
    }
  }

  /// The last day on which what a record plans is in time; nil for what plans nothing.
  public func lastDay(of record: Record) -> Day? { rules.due?.day(record.values) ?? nil }

  /// Whether the day by which something was to happen has passed.
  public func isOverdue(_ record: Record, on today: Day) -> Bool {
    lastDay(of: record).map { $0 < today } ?? false
  }
}

/// ``Due`` of any kind, by the values of its records.
struct AnyDue: Sendable {
  let owner: String?
  let task: Label
  let overdue: Label
  let done: Done?
  let day: @Sendable ([Value]) -> Day?

  init<R: Described>(_ due: Due<R>) {
    owner = due.owner
    task = due.task
    overdue = due.overdue
    done = due.done
    day = { values in
      guard let record = try? R(values: values) else { return nil }
      return due.day(record)
    }
  }
}

extension ListRow {
  /// Whether the day has passed on which what the record plans was in time.
  public func isOverdue(on today: Day) -> Bool { due.map { $0 < today } ?? false }
}
