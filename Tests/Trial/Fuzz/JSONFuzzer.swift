import Foundation
import OogstExchange
import OogstModel

/// Records as JSON: another program reads exactly what was in them, and a terminal sees nothing that it should not.
struct JSONFuzzer: Fuzzer {
  static let name = "json"

  struct Input {
    var kind: Kind
    var id: RecordID
    var values: [Value]
    var titles: [RecordID: String]
    var text: String
  }

  func input(_ chance: inout Chance) -> Input {
    let kind = chance.pick(Kind.all)
    let values = kind.fields.map { RandomValues.value(&chance, $0.type) }
    var titles: [RecordID: String] = [:]
    for id in values.flatMap(\.referenced) where chance.happens(700) {
      titles[id] = Texts.text(&chance)
    }
    return Input(
      kind: kind, id: RandomValues.id(&chance, [kind.code]), values: values, titles: titles,
      text: Texts.text(&chance, pieces: 12))
  }

  func readable(_ input: Input) -> String {
    "\"" + Readable.text(input.text) + "\" and \(input.kind.name) "
      + Readable.text("\(input.id) \(input.values) \(input.titles)", most: 4_000)
  }

  func trouble(with input: Input) async -> String? {
    textTrouble(input.text) ?? objectTrouble(input)
  }

  private func textTrouble(_ text: String) -> String? {
    let json = "[" + JSONWriter.string(text) + "]"
    if let found = UnsafeText.trouble(in: json) { return "unsafe text, \(found)" }
    guard let read = parsed(json) as? [Any], let first = read.first as? String else {
      return "no JSON: " + Readable.text(json)
    }
    return JSONRules.isSame(first, text) ? nil : "another text: " + Readable.text(first)
  }

  private func objectTrouble(_ input: Input) -> String? {
    let json = JSONWriter.object(
      input.id, input.kind, Array(zip(input.kind.fields, input.values)), titles: input.titles,
      origin: .imported, externalID: input.text)
    if let found = UnsafeText.trouble(in: json) { return "unsafe object, \(found)" }
    guard let read = parsed(json) as? [String: Any] else {
      return "no object: " + Readable.text(json)
    }
    guard JSONRules.isSame(read["id"], input.id.description),
      JSONRules.isSame(read["external_id"], input.text)
    else { return "another id" }
    for (field, value) in zip(input.kind.fields, input.values) {
      guard JSONRules.holds(read[field.name], value) else {
        return "another value: \(field.name)"
      }
    }
    return nil
  }

  private func parsed(_ json: String) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(json.utf8))
  }
}
