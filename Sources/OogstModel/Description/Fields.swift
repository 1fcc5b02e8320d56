/// Goes past the properties of a record to list them, to read them or to write them.
///
/// A kind describes itself once, by passing each property with its words and uses; which of the three
/// happens is not its business.
public struct Fields {
  private enum Purpose { case listing, reading, writing }

  private let purpose: Purpose
  private var next = 0
  private(set) var fields: [Field] = []
  private(set) var values: [Value] = []

  private init(_ purpose: Purpose, values: [Value] = []) {
    self.purpose = purpose
    self.values = values
  }

  static var listing: Fields { Fields(.listing) }
  static var reading: Fields { Fields(.reading) }
  static func writing(_ values: [Value]) -> Fields { Fields(.writing, values: values) }

  /// Describes one property: its stable name, both labels and what is done with it.
  ///
  /// Not inlined: hundreds of inlined copies would triple the time of a release build.
  @inline(never)
  public mutating func callAsFunction<V: FieldValue>(
    _ property: inout V, _ name: String, _ dutch: String, _ english: String,
    _ uses: Field.Uses = [], help: @autoclosure () -> Label? = nil,
    bounds: ClosedRange<Int>? = nil, decimals: Int = 0, inverse: @autoclosure () -> Label? = nil,
    columns: @autoclosure () -> [String] = []
  ) throws(WrongValue) {
    switch purpose {
    case .listing:
      fields.append(
        Field(
          name: name, label: Label(dutch, english), type: V.type, uses: uses, help: help(),
          columns: columns(), bounds: bounds, decimals: decimals, inverse: inverse()))
    case .reading:
      values.append(property.value)
    case .writing:
      property = try V(values[next])
      next += 1
    }
  }
}

extension Fields {
  /// Who may read a record: one field, the same wherever a kind has it.
  public mutating func readers(_ property: inout Readers?) throws(WrongValue) {
    try self(
      &property, "readers", "Wie mag dit lezen", "Who may read this", .facet,
      columns: ["vertrouwelijkheid", "confidentiality", "zichtbaarheid", "visibility"])
  }
}

/// Who may read a record.
public enum Readers: String, Choice {
  case team, network, programme, everyone

  public var label: Label {
    switch self {
    case .team: Label("het team", "the team")
    case .network: Label("het lerend netwerk", "the learning network")
    case .programme: Label("het programma", "the programme")
    case .everyone: Label("iedereen", "everyone")
    }
  }
}
