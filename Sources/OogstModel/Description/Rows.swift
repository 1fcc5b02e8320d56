/// What describes itself field by field: a kind of record, or a row in one of its tables.
public protocol DescribedFields: Hashable, Sendable {
  init()
  /// Passes every property to `field`, in the order in which people meet them.
  mutating func describe(_ field: inout Fields) throws(WrongValue)
}

extension DescribedFields {
  /// The fields as plain data.
  static var listedFields: [Field] {
    var empty = Self()
    var listing = Fields.listing
    try? empty.describe(&listing)  // listing reads no values, so nothing can be wrong
    return listing.fields
  }

  /// The values of all properties, in the order of the fields.
  public var values: [Value] {
    var copy = self
    var reading = Fields.reading
    try? copy.describe(&reading)  // reading sets nothing, so nothing can be wrong
    return reading.values
  }

  /// Takes the values of all fields; words that no choice answers to become nil.
  public init(values: [Value]) throws(WrongValue) {
    self.init()
    var writing = Fields.writing(values)
    try describe(&writing)
  }
}

/// The rows of one table of a record, in order; saved, changed and undone with the record.
public struct Rows<Row: DescribedFields>: FieldValue {
  public var rows: [Row]

  public init(_ rows: [Row] = []) { self.rows = rows }

  public static var type: FieldType {
    let columns = Row.listedFields
    precondition(
      columns.allSatisfy { $0.type.fitsInRow && !$0.uses.contains(.personal) },
      "a table of \(Row.self) has a column that does not fit in a row")
    return .table(columns)
  }
  public static var sample: Rows { Rows([Row()]) }
  public var value: Value { rows.isEmpty ? .unknown : .rows(rows.map(\.values)) }
  public init(_ value: Value) throws(WrongValue) {
    switch value {
    case .unknown, .unrecognised: rows = []
    case .rows(let rows):
      self.rows = []
      for row in rows { self.rows.append(try Row(values: row)) }
    case .text, .number, .range, .money, .date, .time, .yesNo, .choice, .tags, .reference,
      .references:
      throw WrongValue(value, expected: Self.type)
    }
  }
}
