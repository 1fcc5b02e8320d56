/// What a kind knows of its records beyond their fields. A kind says its own, and nothing else names it.
public struct Rules<R: Described>: Sendable {
  /// The last day on which what a record plans is in time; nil for a record that plans nothing.
  let due: (@Sendable (R) -> Day?)?
  /// The names of the fields that this day depends on.
  let dueBy: [String]
  /// What a save of one changes in others.
  let follows: Following<R>?
  /// What in a record contradicts itself.
  let check: (@Sendable (R) -> [Issue])?

  public init(
    due: (@Sendable (R) -> Day?)? = nil, dueBy: [String] = [],
    follows: Following<R>? = nil,
    check: (@Sendable (R) -> [Issue])? = nil
  ) {
    self.due = due
    self.dueBy = dueBy
    self.follows = follows
    self.check = check
  }
}

/// What a save of a record changes in others.
public struct Following<R: Described>: Sendable {
  let touches: @Sendable (R) -> [RecordID]
  let change: @Sendable (R, RecordID, inout Record, ReadRecord) throws -> Void

  /// `touches` names the others; `change` makes one of them what it should be, and may leave it as it is.
  public init(
    _ touches: @escaping @Sendable (R) -> [RecordID],
    change: @escaping @Sendable (R, RecordID, inout Record, ReadRecord) throws -> Void
  ) {
    self.touches = touches
    self.change = change
  }
}

/// Gives a record as it stands; nil when there is none.
public typealias ReadRecord = (RecordID) throws -> Record?

/// What in a record contradicts itself, with the field where a person would mend it.
public struct Issue: Hashable, Sendable {
  /// The name of the field.
  public let field: String
  /// A sentence that says what is wrong, without a capital or a full stop.
  public let text: Label

  public init(_ field: Field, _ text: Label) {
    self.field = field.name
    self.text = text
  }
}

/// The rules of a kind, for who knows only its plain description.
extension Kind {
  /// Whether its records can plan something.
  public var canBeDue: Bool { rules.due != nil }

  /// The last day on which what a record plans is in time; nil for what plans nothing.
  public func lastDay(of record: Record) -> Day? { rules.due?(record.values) ?? nil }

  /// The same of a row, which holds some fields only: whether they say that its day has passed. False where they do
  /// not say enough.
  public func isOverdue(_ row: ListRow, in order: Order, on today: Day) -> Bool {
    guard !rules.dueBy.isEmpty else { return false }
    let shown = shown(in: order)
    var values = fields.map { _ in Value.unknown }
    for (index, value) in zip(shown, row.values) { values[index] = value }
    let isEnough = rules.dueBy.allSatisfy { name in shown.contains { fields[$0].name == name } }
    return isEnough && (rules.due?(values) ?? nil).map { $0 < today } ?? false
  }

  /// Whether the day by which something was to happen has passed.
  public func isOverdue(_ record: Record, on today: Day) -> Bool {
    lastDay(of: record).map { $0 < today } ?? false
  }

  /// Whether a save of one of its records can change others.
  public var touchesOthers: Bool { rules.touches != nil }

  /// The other records that a save of this one may change.
  public func touched(by record: Record) -> [RecordID] { rules.touches?(record) ?? [] }

  /// Makes one of those what it should be after a save of this one.
  public func follow(
    _ record: Record, changing target: inout Record, _ read: ReadRecord
  ) throws { try rules.change?(record, &target, read) }

  /// What in a record contradicts itself; told, never a reason to lose what somebody wrote.
  public func issues(of record: Record) -> [Issue] { rules.check?(record.values) ?? [] }

  /// The rules of any kind, by the values of its records.
  public struct AnyRules: Sendable {
    var due: (@Sendable ([Value]) -> Day?)?
    var dueBy: [String] = []
    var touches: (@Sendable (Record) -> [RecordID])?
    var change: (@Sendable (Record, inout Record, ReadRecord) throws -> Void)?
    var check: (@Sendable ([Value]) -> [Issue])?

    public static let none = AnyRules()
  }
}

extension Kind.AnyRules {
  init<R: Described>(_ rules: Rules<R>) {
    dueBy = rules.dueBy
    if let rule = rules.due {
      due = { values in
        guard let record = try? R(values: values) else { return nil }
        return rule(record)
      }
    }
    if let rule = rules.follows {
      touches = { record in
        guard let typed = try? R(values: record.values) else { return [] }
        return rule.touches(typed)
      }
      change = { record, target, read in
        try rule.change(R(values: record.values), record.id, &target, read)
      }
    }
    if let rule = rules.check {
      check = { values in
        guard let record = try? R(values: values) else { return [] }
        return rule(record)
      }
    }
  }
}
