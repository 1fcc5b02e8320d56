/// What a kind knows of its records beyond their fields. A kind says its own, and nothing else names it.
public struct Rules<R: Described>: Sendable {
  /// What a record plans.
  let due: Due<R>?
  /// What a save of one changes in others.
  let follows: Following<R>?
  /// What in a record contradicts itself.
  let check: (@Sendable (R) -> [Issue])?

  public init(
    due: Due<R>? = nil, follows: Following<R>? = nil,
    check: (@Sendable (R) -> [Issue])? = nil
  ) {
    self.due = due
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
    var due: AnyDue?
    var touches: (@Sendable (Record) -> [RecordID])?
    var change: (@Sendable (Record, inout Record, ReadRecord) throws -> Void)?
    var check: (@Sendable ([Value]) -> [Issue])?

    public static let none = AnyRules()
  }
}

extension Kind.AnyRules {
  init<R: Described>(_ rules: Rules<R>) {
    due = rules.due.map { AnyDue($0) }
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
