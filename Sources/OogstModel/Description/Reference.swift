/// Points at one record of a kind.
public struct Reference<Target: Described>: FieldValue {
  public var number: Int

  public init(number: Int) { self.number = number }

  public init?(_ id: RecordID) {
    guard id.kind == Target.code else { return nil }
    number = id.number
  }

  public var id: RecordID { RecordID(Target.code, number) }

  public static var type: FieldType { .reference([Target.code]) }
  public static var sample: Reference { Reference(number: 7) }
  public var value: Value { .reference(id) }
  public init(_ value: Value) throws(WrongValue) {
    guard case .reference(let id) = value, id.kind == Target.code else {
      throw WrongValue(value, expected: Self.type)
    }
    number = id.number
  }
}

/// Points at any number of records of a kind, in order; words that led to no record stay in place.
public struct References<Target: Described>: FieldValue {
  public var entries: [Referent]

  public init(_ entries: [Referent] = []) { self.entries = entries }

  public var ids: [RecordID] { entries.compactMap(\.id) }

  public static var type: FieldType { .references([Target.code]) }
  public static var sample: References { References([.record(RecordID(Target.code, 7))]) }
  public var value: Value { entries.isEmpty ? .unknown : .references(entries) }
  public init(_ value: Value) throws(WrongValue) {
    switch value {
    case .unknown: entries = []
    case .unrecognised(let words): entries = [.words(words)]
    case .references(let entries): self.entries = entries
    case .text, .number, .range, .money, .date, .time, .yesNo, .choice, .tags, .reference, .rows:
      throw WrongValue(value, expected: Self.type)
    }
  }
}

/// The kinds that an ``AnyReference`` may point at.
public protocol ReferenceTargets: Hashable, Sendable {
  /// The letters of the kinds.
  static var codes: [String] { get }
}

/// Points at one record of any of several kinds.
public struct AnyReference<Targets: ReferenceTargets>: FieldValue {
  public var id: RecordID

  public init(_ id: RecordID) { self.id = id }

  public static var type: FieldType { .reference(Targets.codes) }
  public static var sample: AnyReference {
    AnyReference(RecordID(Targets.codes.first ?? "", 7))
  }
  public var value: Value { .reference(id) }
  public init(_ value: Value) throws(WrongValue) {
    guard case .reference(let id) = value, Targets.codes.contains(id.kind) else {
      throw WrongValue(value, expected: Self.type)
    }
    self.id = id
  }
}

/// Points at any number of records of any of several kinds, in order; words that led to no record stay in place.
public struct AnyReferences<Targets: ReferenceTargets>: FieldValue {
  public var entries: [Referent]

  public init(_ entries: [Referent] = []) { self.entries = entries }

  public var ids: [RecordID] { entries.compactMap(\.id) }

  public static var type: FieldType { .references(Targets.codes) }
  public static var sample: AnyReferences {
    AnyReferences([.record(RecordID(Targets.codes.first ?? "", 7))])
  }
  public var value: Value { entries.isEmpty ? .unknown : .references(entries) }
  public init(_ value: Value) throws(WrongValue) {
    switch value {
    case .unknown: entries = []
    case .unrecognised(let words): entries = [.words(words)]
    case .references(let entries): self.entries = entries
    case .text, .number, .range, .money, .date, .time, .yesNo, .choice, .tags, .reference, .rows:
      throw WrongValue(value, expected: Self.type)
    }
  }
}
