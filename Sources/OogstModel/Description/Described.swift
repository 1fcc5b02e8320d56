/// A kind of record as a Swift type: rules and special screens use it, everything else uses ``Kind``.
public protocol Described: DescribedFields {
  /// The letters of its ids, such as `PRJ`; apart from the kind, so that kinds may refer to each other.
  static var code: String { get }
  static var kind: Kind { get }
  /// What the kind knows of its records beyond their fields; none unless it says so.
  static var rules: Rules<Self> { get }
}

extension Described {
  public static var rules: Rules<Self> { Rules() }

  /// Makes the plain description; call it once, for a `static let kind`. Its records are newer or older by the date
  /// `dated`; people also call it `words`. Records of one kind, and of no other, are what screens can be limited to:
  /// `isScope`. What `answers` names was asked at earlier moments, too.
  public static func makeKind(
    _ name: String, _ label: Label, _ plural: Label, order: Order? = nil, dated: String? = nil,
    words: [String] = [], isScope: Bool = false, answers: [Answers] = []
  ) -> Kind {
    Kind(
      code: code, name: name, label: label, plural: plural, fields: listedFields, order: order,
      dated: dated, words: words, isScope: isScope, answers: answers, rules: Kind.AnyRules(rules))
  }

  /// The field that a property is described as, found with the compiler's check of its name.
  ///
  /// Sets the property of an empty record to a sample and sees which value changed; keep the answer.
  public static func field<V: FieldValue>(_ path: WritableKeyPath<Self, V>) -> Field {
    var record = Self()
    let before = record.values
    record[keyPath: path] = V.sample
    let after = record.values
    guard let index = before.indices.first(where: { before[$0] != after[$0] }) else {
      preconditionFailure("\(path) is not described")
    }
    return kind.fields[index]
  }
}

extension Record {
  /// Changes properties by name and leaves everything else as it is, kept words included.
  public mutating func update<R: Described>(
    as type: R.Type, _ change: (inout R) -> Void
  ) throws(WrongValue) {
    var typed = try R(values: values)
    let before = typed.values
    change(&typed)
    for (index, value) in typed.values.enumerated() where value != before[index] {
      values[index] = value
    }
  }
}
