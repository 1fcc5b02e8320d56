import ArgumentParser
import Foundation
import OogstDashboard
import OogstModel
import OogstReading
import OogstTerminal

/// The values that are given for the fields of a record: `FIELD=VALUE`, or an object of JSON.
struct FieldAssignments: ParsableArguments {
  @Argument(
    parsing: .remaining,
    help: "FIELD=VALUE, as often as there are fields; FIELD=- reads standard input, FIELD= empties."
  )
  var assignments: [String] = []

  @Flag(
    help:
      "Give what was saved as JSON; without any FIELD=VALUE an object of JSON is read from standard input."
  )
  var json = false

  /// Puts them into an entry; ends with a message for a field that the kind does not have.
  func apply(to entry: inout RecordEntry, _ process: ProcessEnvironment) throws {
    if assignments.isEmpty, json { return try applyJSON(to: &entry, process) }
    let words = EntryWords(language: process.language)
    var hasRead = false
    var given: Set<Int> = []
    for assignment in assignments {
      guard let equals = assignment.firstIndex(of: "=") else {
        throw process.fail(words.noAssignment(assignment))
      }
      let index = try index(String(assignment[..<equals]), entry.kind, process)
      guard given.insert(index).inserted else {
        throw process.fail(words.givenTwice(entry.kind.fields[index].label[process.language]))
      }
      var text = String(assignment[assignment.index(after: equals)...])
      if text == "-" {
        guard !hasRead else { throw process.fail(words.oneInput) }
        hasRead = true
        text = String(decoding: FileHandle.standardInput.readDataToEndOfFile(), as: UTF8.self)
      }
      entry.set(index, to: text)
    }
  }

  private func index(_ name: String, _ kind: Kind, _ process: ProcessEnvironment) throws -> Int {
    let name = name.trimmingSpaces
    if let index = kind.fields.firstIndex(where: { $0.answers(to: name) }) { return index }
    throw process.fail(
      EntryWords(language: process.language).noSuchField(name, kind))
  }

  /// An object as `oogst show --json` gives it; what stands in it beside fields of the kind is left alone.
  private func applyJSON(to entry: inout RecordEntry, _ process: ProcessEnvironment) throws {
    let words = EntryWords(language: process.language)
    let data = FileHandle.standardInput.readDataToEndOfFile()
    guard case .object(let object)? = try? JSONDecoder().decode(JSONValue.self, from: data) else {
      throw process.fail(words.noJSON)
    }
    let beside = ["id", "kind", "origin", "external_id"]
    for (name, value) in object.sorted(by: { $0.key < $1.key }) {
      if beside.contains(name), entry.kind.field(name) == nil { continue }
      let index = try index(name, entry.kind, process)
      guard Self.set(index, to: value, in: &entry) else {
        throw process.fail(words.noJSONValue(entry.kind.fields[index].label[process.language]))
      }
    }
  }

  /// False for what is no value of a field in JSON.
  private static func set(
    _ index: Int, to json: JSONValue, in entry: inout RecordEntry
  ) -> Bool {
    let type = entry.kind.fields[index].type
    switch (json, type) {
    case (.null, _): entry.set(index, to: Value.unknown)
    case (.text(let text), _): entry.set(index, to: text)
    case (.number(let number), _): entry.set(index, to: number.description)
    case (.answer(let answer), .yesNo): entry.set(index, to: Value.yesNo(answer))
    case (.list(let list), .tags), (.list(let list), .references):
      let words = list.compactMap(\.name)
      guard words.count == list.count else { return false }
      let value =
        type == .tags
        ? Value.tags(words) : Value.references(words.map(Referent.words)).naming(type)
      entry.set(index, to: words.isEmpty ? .unknown : value)
    case (.list(let list), .table):
      guard let text = rows(list) else { return false }
      entry.set(index, to: text)
    case (.object, .date):
      // A date that somebody worked out says so, which no words of a person do.
      guard let date = json.date else { return false }
      entry.set(index, to: Value.date(date))
    case (.object, _):
      guard let text = json.written else { return false }
      entry.set(index, to: text)
    case (.answer, _), (.list, _): return false
    }
    return true
  }

  /// The rows of a table as they are written; nil for what is no list of objects.
  private static func rows(_ list: [JSONValue]) -> String? {
    let rows = list.map { row -> [(name: String, words: String)]? in
      guard case .object(let cells) = row else { return nil }
      let known = cells.filter { !$0.value.isNull }.sorted { $0.key < $1.key }
      let words = known.compactMap { name, value in value.cell.map { (name: name, words: $0) } }
      return words.count == known.count ? words : nil
    }
    let whole = rows.compactMap(\.self)
    return whole.count == rows.count ? RowsText.written(whole) : nil
  }
}
