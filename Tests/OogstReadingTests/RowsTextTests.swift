import OogstModel
import Testing

@testable import OogstReading

/// The written form of tables: what is written is read back, and what is wrong is told with its row and column.
@Suite struct RowsTextTests {
  private static let columns = [
    Field(
      name: "phase", label: Label("Fase", "Phase"),
      type: .choice([
        ChoiceOption(name: "before", label: Label("vooraf", "before")),
        ChoiceOption(name: "after", label: Label("na afloop", "after")),
      ]), uses: [], help: nil, columns: []),
    Field(
      name: "score", label: Label("Score", "Score"), type: .number, uses: [], help: nil,
      columns: [], bounds: 1...5),
    Field(
      name: "note", label: Label("Toelichting", "Note"), type: .text, uses: [], help: nil,
      columns: ["opmerking"]),
  ]
  private static let field = Field(
    name: "parts", label: Label("Onderdelen", "Parts"), type: .table(columns), uses: [], help: nil,
    columns: [])

  private func read(_ text: String) -> Result<Value, ValueProblem> {
    ValueReader(Self.field, today: Day(secondsSince1970: 0)).value(text)
  }

  @Test(
    arguments: [
      ("fase=vooraf, score=3; fase=na afloop", [["before", 3, nil], ["after", nil, nil]]),
      // The name of the first column may be left out, those of others stand in any order and language.
      ("vooraf, note=goed, Score = 2", [["before", 2, "goed"]]),
      ("phase=after\nscore=1", [["after", nil, nil], [nil, 1, nil]]),
      // A comma of a value that was not quoted is part of it.
      ("score=4, opmerking=eerst, dan verder", [[nil, 4, "eerst, dan verder"]]),
      (
        "toelichting=\"met ; en , en \"\"woord\"\" = zo\", score=5",
        [[nil, 5, "met ; en , en \"woord\" = zo"]]
      ),
      (";; ; fase=vooraf;", [["before", nil, nil]]),
    ] as [(String, [[(any Sendable)?]])])
  func rowsAreReadAsTheyAreWritten(text: String, rows: [[(any Sendable)?]]) throws {
    let expected = rows.map { row in
      row.enumerated().map { column, cell -> Value in
        switch cell {
        case let number as Int: .number(number)
        case let words as String: column == 0 ? .choice(words) : .text(words)
        default: .unknown
        }
      }
    }
    #expect(try read(text).get() == .rows(expected))
  }

  @Test(arguments: ["", "  ", ";", "fase=; score="])
  func whatHasNoCellIsUnknown(text: String) throws {
    #expect(try read(text).get() == .unknown)
  }

  @Test(arguments: [
    ("fase=vooraf; fase=later", ["rij 2", "Fase", "later bestaat niet", "vooraf, na afloop"]),
    ("score=7", ["rij 1", "Score", "buiten 1 tot en met 5"]),
    ("score=veel", ["rij 1", "Score", "geen heel getal"]),
    ("cijfer=3", ["rij 1", "cijfer", "geen kolom", "Fase, Score, Toelichting"]),
  ])
  func whatIsWrongIsToldWithRowAndColumn(text: String, parts: [String]) throws {
    guard case .failure(let problem) = read(text) else {
      Issue.record("\(text) was read")
      return
    }
    for part in parts { #expect(problem.text(.dutch).contains(part), "\(problem.text(.dutch))") }
  }

  @Test(arguments: [
    "gewoon", "met, komma", "a=b", "\"aanhaling\"", ";", "twee\nregels", "spaties binnen", "'",
    "=1+1",
  ])
  func everyTextComesBack(text: String) throws {
    let rows: [[Value]] = [
      [.choice("after"), .number(2), .text(text)], [.unknown, .number(1), .unknown],
    ]
    for label in [\Field.name, \Field.label.dutch, \Field.label.english] {
      let written = RowsText(Self.columns).text(rows, label: { $0[keyPath: label] }) {
        value, field in
        switch value {
        case .text(let text): text
        case .number(let number): String(number)
        case .choice(let name): field.option(named: name)?.label.dutch ?? name
        default: ""
        }
      }
      let read = ValueReader(field: Self.field, style: .literal).value(written, currency: nil)
      #expect(try read.get().value == .rows(rows), "\(written)")
    }
  }
}
