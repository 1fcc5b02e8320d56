import Foundation
import OogstExchange
import OogstModel
import Testing

@testable import OogstDashboard

/// What people type and programs read: kinds, fields, JSON keys, choices, and commands with their words and keys in
/// both languages. Scripts and habits depend on them, so a change must be seen.
@Suite struct RecordedNamesTests {
  /// `RECORD=1 swift test` records anew.
  @Test func namesAreAsRecorded() throws {
    let names = (kinds + commands + keys).joined(separator: "\n") + "\n"
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("names.txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(names.utf8).write(to: path)
      return
    }
    #expect(names == (try String(contentsOf: path, encoding: .utf8)))
  }

  private var kinds: [String] {
    Kind.all.flatMap { kind in
      ["\(kind.code) \(kind.name): \(both(kind.label)); \(both(kind.plural))"]
        + kind.fields.map(field) + ["  json: " + jsonKeys(kind).joined(separator: " ")]
    }
  }

  private func field(_ field: Field) -> String {
    var line = "  \(field.name): \(both(field.label))"
    if !field.columns.isEmpty { line += "; " + field.columns.joined(separator: ", ") }
    if case .choice(let options) = field.type {
      line += options.map { "\n    \($0.name): \(both($0.label))" }.joined()
    }
    return line
  }

  private func jsonKeys(_ kind: Kind) -> [String] {
    let json = JSONWriter.object(
      RecordID(kind.code, 1), kind, kind.fields.map { ($0, Value.unknown) }, titles: [:],
      origin: .imported, externalID: "1")
    return json.matches(of: /"([^"]+)":/).map { String($0.1) }
  }

  private var commands: [String] {
    Command.all(.standard).map { command in
      let words = Language.allCases.map { language in
        let names = CommandWords(language)
        return "\(names.short(command)); \(names.describe(command)); "
          + names.words(command).joined(separator: ", ")
      }
      let keys = Keymap.standard.keys(for: command).map { Words(.english).name(of: $0) }
      return "command \(command.name) [\(keys.joined(separator: " "))]: "
        + words.joined(separator: " | ")
    }
  }

  private var keys: [String] {
    Key.named.map { key in
      "key " + Language.allCases.map { Words($0).name(of: key) }.joined(separator: " | ")
    }
  }

  private func both(_ label: Label) -> String { label.dutch + " | " + label.english }
}
