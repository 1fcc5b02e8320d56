import Foundation
import OogstModel

/// A value of JSON (RFC 8259), as it was written.
enum JSONValue: Decodable {
  case null
  case text(String)
  case number(Decimal)
  case answer(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let answer = try? container.decode(Bool.self) {
      self = .answer(answer)
    } else if let number = try? container.decode(Decimal.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }

  /// A text or a number as words.
  private var word: String? {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .null, .answer, .list, .object: nil
    }
  }

  private func word(_ key: String) -> String? {
    if case .object(let members) = self { members[key]?.word } else { nil }
  }

  var isNull: Bool { if case .null = self { true } else { false } }

  /// A cell of a table in words; nil for what is none.
  var cell: String? {
    if case .answer(let answer) = self { return answer ? "ja" : "nee" }
    return name ?? date?.description ?? written
  }

  /// What names an entry of a list: a word, a record by its id, or words that were kept.
  var name: String? { word ?? word("id") ?? word("kept") }

  /// A date with less or more precision that may have been worked out.
  var date: PartialDate? {
    guard case .object(let members) = self, let text = word("date") else { return nil }
    guard case .answer(true)? = members["derived"] else { return PartialDate(iso: text) }
    return PartialDate(iso: text + "?")
  }

  /// An object of ours as a person would write it: a record, an amount, a range, words that were kept.
  var written: String? {
    if let word = word("id") ?? word("kept") { return word }
    if let amount = word("amount") {
      return amount + (word("currency").map { " " + $0 } ?? "")
    }
    guard let low = word("low"), let high = word("high") else { return nil }
    return low + "-" + high
  }
}
