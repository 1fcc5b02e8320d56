/// A type that a property of a record can have.
public protocol FieldValue: Hashable, Sendable {
  static var type: FieldType { get }
  /// Any value that differs from that of an empty record.
  static var sample: Self { get }
  var value: Value { get }
  init(_ value: Value) throws(WrongValue)
}

extension Optional: FieldValue where Wrapped: FieldValue {
  public static var type: FieldType { Wrapped.type }
  public static var sample: Wrapped? { Wrapped.sample }
  public var value: Value { self?.value ?? .unknown }
  public init(_ value: Value) throws(WrongValue) {
    if value.isUnknown || value.isUnrecognised {
      self = nil
    } else {
      self = try Wrapped(value)
    }
  }
}

extension String: FieldValue {
  public static var type: FieldType { .text }
  public static var sample: String { "sample" }
  public var value: Value { isEmpty ? .unknown : .text(self) }
  public init(_ value: Value) throws(WrongValue) {
    switch value {
    case .unknown: self = ""
    case .text(let text), .unrecognised(let text): self = text
    case .number, .range, .money, .date, .time, .yesNo, .choice, .tags, .reference, .references,
      .rows:
      throw WrongValue(value, expected: .text)
    }
  }
}

/// Text of more than a line, in paragraphs; lists never read it.
public struct Prose: FieldValue, ExpressibleByStringInterpolation {
  public var text: String

  public init(_ text: String = "") { self.text = text }
  public init(stringLiteral text: String) { self.text = text }

  public var isEmpty: Bool { text.isEmpty }

  public static var type: FieldType { .prose }
  public static var sample: Prose { "sample" }
  public var value: Value { text.value }
  public init(_ value: Value) throws(WrongValue) {
    do { text = try String(value) } catch { throw WrongValue(value, expected: .prose) }
  }
}

extension Int: FieldValue {
  public static var type: FieldType { .number }
  public static var sample: Int { 7 }
  public var value: Value { .number(self) }
  public init(_ value: Value) throws(WrongValue) {
    guard case .number(let number) = value else { throw WrongValue(value, expected: .number) }
    self = number
  }
}

extension Bool: FieldValue {
  public static var type: FieldType { .yesNo }
  public static var sample: Bool { true }
  public var value: Value { .yesNo(self) }
  public init(_ value: Value) throws(WrongValue) {
    guard case .yesNo(let answer) = value else { throw WrongValue(value, expected: .yesNo) }
    self = answer
  }
}

extension Money: FieldValue {
  public static var type: FieldType { .money }
  public static var sample: Money { Money(cents: 12_345_67, currency: "EUR") }
  public var value: Value { .money(self) }
  public init(_ value: Value) throws(WrongValue) {
    guard case .money(let money) = value else { throw WrongValue(value, expected: .money) }
    self = money
  }
}

extension NumberRange: FieldValue {
  public static var type: FieldType { .range }
  public static var sample: NumberRange { NumberRange(60, 80) }
  public var value: Value { .range(self) }
  public init(_ value: Value) throws(WrongValue) {
    guard case .range(let range) = value else { throw WrongValue(value, expected: .range) }
    self = range
  }
}

extension PartialDate: FieldValue {
  public static var type: FieldType { .date }
  public static var sample: PartialDate { PartialDate(year: 2020) }
  public var value: Value { .date(self) }
  public init(_ value: Value) throws(WrongValue) {
    guard case .date(let date) = value else { throw WrongValue(value, expected: .date) }
    self = date
  }

  private init(year: Int) {
    self.year = year
    month = nil
    day = nil
    isDerived = true
  }
}

extension TimeOfDay: FieldValue {
  public static var type: FieldType { .time }
  public static var sample: TimeOfDay { TimeOfDay(minutes: 570) }
  public var value: Value { .time(self) }
  public init(_ value: Value) throws(WrongValue) {
    guard case .time(let time) = value else { throw WrongValue(value, expected: .time) }
    self = time
  }

  private init(minutes: Int) { self.minutes = minutes }
}

/// Short words of free choice, in the order given.
public struct Tags: FieldValue, ExpressibleByArrayLiteral {
  public var words: [String]

  public init(_ words: [String] = []) { self.words = words }
  public init(arrayLiteral words: String...) { self.words = words }

  public static var type: FieldType { .tags }
  public static var sample: Tags { ["sample"] }
  public var value: Value { words.isEmpty ? .unknown : .tags(words) }
  public init(_ value: Value) throws(WrongValue) {
    switch value {
    case .unknown, .unrecognised: words = []
    case .tags(let words): self.words = words
    case .text, .number, .range, .money, .date, .time, .yesNo, .choice, .reference, .references,
      .rows:
      throw WrongValue(value, expected: .tags)
    }
  }
}

/// The address of something on the web, kept as it was written.
public struct Link: FieldValue {
  public var address: String

  public init(_ address: String) { self.address = address }

  public static var type: FieldType { .link }
  public static var sample: Link { Link("https://example.org") }
  public var value: Value { address.isEmpty ? .unknown : .text(address) }
  public init(_ value: Value) throws(WrongValue) {
    guard case .text(let address) = value else { throw WrongValue(value, expected: .link) }
    self.address = address
  }
}
