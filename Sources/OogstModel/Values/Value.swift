/// What one field of one record holds, apart from its label: the currency of all generic work.
public enum Value: Hashable, Sendable {
  /// *Onbekend*: nobody said. An answer, not a mistake.
  case unknown
  /// Words from a file that no choice and no record answers to, kept as they were written.
  case unrecognised(String)
  case text(String)
  case number(Int)
  case range(NumberRange)
  case money(Money)
  case date(PartialDate)
  case time(TimeOfDay)
  case yesNo(Bool)
  /// The name of one of the field's options.
  case choice(String)
  case tags([String])
  case reference(RecordID)
  case references([Referent])
  /// The rows of a table, each with a value for every column; never none.
  case rows([[Value]])

  public var isUnknown: Bool { self == .unknown }

  /// Whether it is words that answered to nothing.
  public var isUnrecognised: Bool {
    if case .unrecognised = self { true } else { false }
  }

  /// Every record that this value refers to, in order.
  public var referenced: [RecordID] {
    switch self {
    case .reference(let id): [id]
    case .references(let referents): referents.compactMap(\.id)
    case .rows(let rows): rows.flatMap { $0.flatMap(\.referenced) }
    case .unknown, .unrecognised, .text, .number, .range, .money, .date, .time, .yesNo, .choice,
      .tags:
      []
    }
  }
}

extension Value {
  /// Words that are the id of a record that a field of this type may refer to, as references to it; all else as it is.
  public func naming(_ type: FieldType) -> Value {
    naming(type) { words in RecordID(words) }
  }

  /// Words as references to the records that `id` knows by them, where the field may refer to such; all else as it is.
  public func naming(_ type: FieldType, _ id: (String) -> RecordID?) -> Value {
    let targets = type.targets
    guard !targets.isEmpty else { return self }
    func found(_ words: String) -> RecordID? {
      id(words).flatMap { targets.contains($0.kind) ? $0 : nil }
    }
    switch self {
    case .unrecognised(let words):
      if case .table = type { return self }
      return found(words).map(Value.reference) ?? self
    case .references(let entries):
      return .references(
        entries.map { entry in
          guard case .words(let words) = entry, let id = found(words) else { return entry }
          return .record(id)
        })
    case .rows(let rows):
      guard case .table(let columns) = type else { return self }
      return .rows(rows.map { zip(columns, $0).map { $1.naming($0.type, id) } })
    case .unknown, .text, .number, .range, .money, .date, .time, .yesNo, .choice, .tags, .reference:
      return self
    }
  }
}

/// One entry of a list of references: a record, or the words of a file that led to none.
public enum Referent: Hashable, Sendable {
  case record(RecordID)
  case words(String)

  public var id: RecordID? {
    guard case .record(let id) = self else { return nil }
    return id
  }
}

/// A value that does not suit the field it was given to.
public struct WrongValue: Error, Hashable, Sendable {
  public let value: Value
  public let expected: FieldType

  public init(_ value: Value, expected: FieldType) {
    self.value = value
    self.expected = expected
  }
}
