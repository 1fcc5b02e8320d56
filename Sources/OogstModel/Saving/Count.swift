/// One thing that a record counts towards: a facet's value, in all records or in those of a group.
public struct Count: Hashable, Sendable {
  /// Nil for all records; else the programme, or another record that has the kind's records as its group.
  public let group: Group?
  public let subject: Subject

  /// What is counted.
  public enum Subject: Hashable, Sendable {
    /// The record itself.
    case total
    /// A value of the facet with this name.
    case value(String, Value)
    /// The last day on which what it plans is in time.
    case lastDay(Day)
  }

  /// Among which records.
  public enum Group: Hashable, Sendable {
    /// The programme with this number.
    case scope(Int)
    case record(RecordID)
  }

  public init(group: Group?, subject: Subject) {
    self.group = group
    self.subject = subject
  }

  /// All that one record counts towards.
  public static func all(of record: Record, _ kind: Kind, scope: Int) -> [Count] {
    var groups: [Group?] = [nil]
    if scope != 0 { groups.append(.scope(scope)) }
    for (field, value) in zip(kind.fields, record.values) where field.uses.contains(.group) {
      if case .reference(let id) = value { groups.append(.record(id)) }
    }
    var subjects: [Subject] = [.total]
    for (field, value) in zip(kind.fields, record.values) where field.uses.contains(.facet) {
      subjects += values(of: value).map { .value(field.name, $0) }
    }
    if let last = kind.lastDay(of: record) { subjects.append(.lastDay(last)) }
    return groups.flatMap { group in subjects.map { Count(group: group, subject: $0) } }
  }

  /// A value as the facets count it: each entry of a list by itself, kept words as unknown.
  public static func values(of value: Value) -> [Value] {
    switch value {
    case .unknown, .unrecognised: [.unknown]
    case .tags(let words): Array(Set(words)).map(Value.text)
    case .references(let entries):
      Array(Set(entries.map { $0.id.map(Value.reference) ?? .unknown }))
    case .text, .number, .range, .money, .date, .time, .yesNo, .choice, .reference, .rows: [value]
    }
  }
}
