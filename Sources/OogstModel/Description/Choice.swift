/// A closed list of answers, in their usual order; an optional property makes *onbekend* one of them.
public protocol Choice: FieldValue, RawRepresentable, CaseIterable
where RawValue == String, AllCases: Sendable {
  var label: Label { get }
  /// What files of others call it, beside its name and labels.
  var words: [String] { get }
  /// The answers that lists need not say.
  static var usual: [Self] { get }
  /// What the answer means to who follows projects; nil for what is neither good nor bad.
  var tone: Tone? { get }
}

extension Choice {
  public var words: [String] { [] }
  public static var usual: [Self] { [] }
  public var tone: Tone? { nil }

  public static var type: FieldType {
    .choice(
      allCases.map {
        ChoiceOption(
          name: $0.rawValue, label: $0.label, isUsual: usual.contains($0), words: $0.words,
          tone: $0.tone)
      })
  }

  public static var sample: Self {
    guard let first = allCases.first else { preconditionFailure("a choice without answers") }
    return first
  }

  public var value: Value { .choice(rawValue) }

  public init(_ value: Value) throws(WrongValue) {
    guard case .choice(let name) = value, let choice = Self(rawValue: name) else {
      throw WrongValue(value, expected: Self.type)
    }
    self = choice
  }
}
