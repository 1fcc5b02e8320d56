import OogstModel

/// How a value stands in one cell: what sorts or compares stands as it is, all else as readable text.
///
/// Words that answered to nothing begin with a mark, whatever the type: ``unrecognisedPrefix(_:)``.
enum Codec {
  /// Between the entries of a list; cannot occur in cleaned text.
  static let separator: Character = "\u{1F}"
  /// Between the rows of a table, and between the cells of a row; a cell says which column it is of.
  private static let rowSeparator: Character = "\u{1E}"
  private static let cellSeparator: Character = "\u{1D}"

  /// What stands before words that answered to nothing. A question mark; where any text may stand, which may
  /// begin with one of its own, a sign before it that no text has.
  static func unrecognisedPrefix(_ type: FieldType) -> String {
    switch type {
    case .text, .prose, .link, .tags: String(separator) + "?"
    case .number, .range, .money, .date, .time, .yesNo, .choice, .reference, .references, .table:
      "?"
    }
  }

  static func encode(_ value: Value, as type: FieldType) -> Scalar {
    switch value {
    case .unknown: .null
    case .unrecognised(let words): .text(unrecognisedPrefix(type) + words)
    case .text(let text), .choice(let text): .text(text)
    case .number(let number): .integer(number)
    case .range(let range): .text("\(range.low) \(range.high)")
    case .money(let money): .text("\(money.cents)" + (money.currency.map { " " + $0 } ?? ""))
    case .date(let date): .text(date.description)
    case .time(let time): .text(time.description)
    case .yesNo(let answer): .integer(answer ? 1 : 0)
    case .tags(let words): .text(words.joined(separator: String(separator)))
    case .reference(let id): encode(id, as: type)
    case .references(let entries):
      .text(entries.map { encode($0, as: type) }.joined(separator: String(separator)))
    case .rows(let rows): .text(rows.map { row($0, type) }.joined(separator: String(rowSeparator)))
    }
  }

  private static func row(_ values: [Value], _ type: FieldType) -> String {
    guard case .table(let columns) = type else { return "" }
    return zip(columns, values).compactMap { column, value in
      let text: String
      switch encode(value, as: column.type) {
      case .null, .real: return nil
      case .integer(let number): text = String(number)
      case .text(let written): text = written
      }
      return column.name + "=" + text
    }.joined(separator: String(cellSeparator))
  }

  private static func rows(_ text: String, _ columns: [Field]) -> [[Value]] {
    text.split(separator: rowSeparator, omittingEmptySubsequences: false).map { row in
      var values = columns.map { _ in Value.unknown }
      for cell in row.split(separator: cellSeparator) {
        let parts = cell.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let index = columns.firstIndex(where: { $0.name == parts[0] })
        else { continue }
        let (text, type) = (String(parts[1]), columns[index].type)
        values[index] = decode(
          type.isNumber ? Int(text).map(Scalar.integer) ?? .text(text) : .text(text), as: type)
      }
      return values
    }
  }

  /// Gives unknown for a cell that its type cannot read; no program of ours writes such a cell. In a list of
  /// references words that were kept are one of its entries.
  static func decode(_ cell: Scalar, as type: FieldType) -> Value {
    if let words = unrecognised(cell, as: type) { return .unrecognised(words) }
    return switch cell {
    case .null, .real: .unknown
    case .integer(let number): value(number, type)
    case .text(let text): value(text, type)
    }
  }

  private static func value(_ number: Int, _ type: FieldType) -> Value {
    switch type {
    case .text, .prose, .link: .text(String(number))
    case .number: .number(number)
    case .yesNo: .yesNo(number != 0)
    case .reference(let kinds):
      kinds.first.map { .reference(RecordID($0, number)) } ?? .unknown
    case .references(let kinds):
      kinds.first.map { .references([.record(RecordID($0, number))]) } ?? .unknown
    case .range, .money, .date, .time, .tags, .choice, .table: .unknown
    }
  }

  private static func value(_ text: String, _ type: FieldType) -> Value {
    switch type {
    case .text, .prose, .link: .text(text)
    case .choice: .choice(text)
    case .tags: .tags(split(text))
    case .date: PartialDate(iso: text).map(Value.date) ?? .unknown
    case .time: TimeOfDay(text).map(Value.time) ?? .unknown
    case .money: money(text) ?? .unknown
    case .range: range(text) ?? .unknown
    case .reference: RecordID(text).map(Value.reference) ?? .unknown
    case .references(let kinds): .references(split(text).compactMap { referent($0, kinds) })
    case .table(let columns): .rows(rows(text, columns))
    case .number, .yesNo: .unknown
    }
  }

  /// A reference to one kind is a number, one to several kinds the written id.
  static func encode(_ id: RecordID, as type: FieldType) -> Scalar {
    type.targets.count == 1 ? .integer(id.number) : .text(id.description)
  }

  private static func encode(_ entry: Referent, as type: FieldType) -> String {
    switch entry {
    case .words(let words): "?" + words
    case .record(let id): type.targets.count == 1 ? String(id.number) : id.description
    }
  }

  private static func referent(_ text: String, _ kinds: [String]) -> Referent? {
    if text.hasPrefix("?") { return .words(String(text.dropFirst())) }
    if let number = Int(text), let kind = kinds.first { return .record(RecordID(kind, number)) }
    return RecordID(text).map(Referent.record)
  }

  /// Byte by byte: a letter that stands on the mark is the first of the words.
  private static func unrecognised(_ cell: Scalar, as type: FieldType) -> String? {
    guard case .text(let text) = cell else { return nil }
    if case .references = type { return nil }
    let mark = unrecognisedPrefix(type).utf8
    guard text.utf8.starts(with: mark) else { return nil }
    return String(decoding: text.utf8.dropFirst(mark.count), as: UTF8.self)
  }

  private static func split(_ text: String) -> [String] {
    text.split(separator: separator).map(String.init)
  }

  private static func money(_ text: String) -> Value? {
    let parts = text.split(separator: " ", maxSplits: 1)
    guard let cents = parts.first.flatMap({ Int($0) }) else { return nil }
    return .money(Money(cents: cents, currency: parts.count > 1 ? String(parts[1]) : nil))
  }

  private static func range(_ text: String) -> Value? {
    let parts = text.split(separator: " ").compactMap { Int($0) }
    return parts.count == 2 ? .range(NumberRange(parts[0], parts[1])) : nil
  }
}

extension FieldType {
  /// Whether its cells are integers, but for words that were kept.
  fileprivate var isNumber: Bool {
    switch self {
    case .number, .yesNo: true
    case .reference(let kinds): kinds.count == 1
    case .text, .prose, .range, .money, .date, .time, .link, .tags, .choice, .references, .table:
      false
    }
  }
}
