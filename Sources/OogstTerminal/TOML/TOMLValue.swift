/// One value of a TOML document, as far as oogst has a use for it.
enum TOMLValue: Equatable, Sendable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case array([TOMLValue])
  case table(TOMLTable)
  /// A fraction, a date or a time as it was written: TOML has them, no setting wants one.
  case other(String)

  var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  var integer: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  var boolean: Bool? {
    if case .boolean(let answer) = self { answer } else { nil }
  }

  var array: [TOMLValue]? {
    if case .array(let values) = self { values } else { nil }
  }

  var table: TOMLTable? {
    if case .table(let table) = self { table } else { nil }
  }
}

/// A key with its value, and the line (counted from 1) on which the key was written first.
struct TOMLEntry: Equatable, Sendable {
  var key: String
  var line: Int
  var value: TOMLValue
}

/// Keys with their values, in the order in which they were written; no key comes twice.
struct TOMLTable: Equatable, Sendable {
  var entries: [TOMLEntry] = []

  /// Keys are compared by their bytes, as TOML does: Swift's strings take two spellings of é for one.
  subscript(key: String) -> TOMLEntry? {
    entries.first { $0.key.utf8.elementsEqual(key.utf8) }
  }
}
