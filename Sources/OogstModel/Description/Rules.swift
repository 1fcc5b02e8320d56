/// What a kind knows of its records beyond their fields. A kind says its own, and nothing else names it.
public struct Rules<Kind: Described>: Sendable {
  /// The last day on which what a record plans is in time; nil for a record that plans nothing.
  let due: (@Sendable (Kind) -> Day?)?
  /// The other records that change when one is saved, in full as they should be.
  let follows: (@Sendable (Kind, RecordID, ReadRecord) throws -> [Record])?
  /// What in a record contradicts itself.
  let check: (@Sendable (Kind) -> [Issue])?

  public init(
    due: (@Sendable (Kind) -> Day?)? = nil,
    follows: (@Sendable (Kind, RecordID, ReadRecord) throws -> [Record])? = nil,
    check: (@Sendable (Kind) -> [Issue])? = nil
  ) {
    self.due = due
    self.follows = follows
    self.check = check
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

  /// Whether the day by which something was to happen has passed.
  public func isOverdue(_ record: Record, on today: Day) -> Bool {
    lastDay(of: record).map { $0 < today } ?? false
  }

  /// The other records that change when this one is saved, in full as they should be.
  public func follows(_ record: Record, _ read: ReadRecord) throws -> [Record] {
    try rules.follows?(record, read) ?? []
  }

  /// What in a record contradicts itself; told, never a reason to lose what somebody wrote.
  public func issues(of record: Record) -> [Issue] { rules.check?(record.values) ?? [] }

  /// The rules of any kind, by the values of its records.
  public struct AnyRules: Sendable {
    var due: (@Sendable ([Value]) -> Day?)?
    var follows: (@Sendable (Record, ReadRecord) throws -> [Record])?
    var check: (@Sendable ([Value]) -> [Issue])?

    public static let none = AnyRules()
  }
}

extension Kind.AnyRules {
  init<R: Described>(_ rules: Rules<R>) {
    if let rule = rules.due {
      due = { values in
        guard let record = try? R(values: values) else { return nil }
        return rule(record)
      }
    }
    if let rule = rules.follows {
      follows = { record, read in try rule(R(values: record.values), record.id, read) }
    }
    if let rule = rules.check {
      check = { values in
        guard let record = try? R(values: values) else { return [] }
        return rule(record)
      }
    }
  }
}
