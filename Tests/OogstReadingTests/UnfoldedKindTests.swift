import OogstModel
import Testing

@testable import OogstReading

/// The rows of tables as fields of a form, there and back.
@Suite struct UnfoldedKindTests {
  private func values(_ kind: Kind, _ given: [String: Value]) -> [Value] {
    kind.fields.map { given[$0.name] ?? .unknown }
  }

  private func row(_ part: HexagonPart.Part?, _ score: Int?) -> [Value] {
    var row = HexagonPart()
    row.part = part
    row.score = score
    return row.values
  }

  @Test(arguments: Kind.all) func aKindWithoutTablesIsAsItIs(kind: Kind) {
    let form = UnfoldedKind(kind)
    #expect(Set(form.kind.fields.map(\.name)).count == form.kind.fields.count)
    guard form.tables.isEmpty else { return }
    #expect(form.kind.fields == kind.fields)
  }

  @Test func aTableHasARowForEveryOption() throws {
    let kind = HexagonAssessment.kind
    let form = UnfoldedKind(kind)
    let labels = form.kind.fields.map(\.label.dutch)
    for part in HexagonPart.Part.allCases {
      #expect(labels.contains(part.label.dutch.capitalisedFirst + ", afgesproken score"))
    }
    #expect(!labels.contains { $0.hasSuffix(", onderdeel") })
    #expect(labels.contains("Scores per lid 1, lid"))
  }

  @Test func whatIsUnfoldedIsFoldedAgain() throws {
    let kind = HexagonAssessment.kind
    let rows: [[Value]] = [row(.need, 5), row(.evidence, 2)]
    let whole = values(kind, ["title": .text("Proef"), "parts": .rows(rows)])
    let form = UnfoldedKind(kind, holding: [whole])
    // Untouched it is as it was, its order too.
    #expect(form.fold(form.unfold(whole), from: whole) == whole)
    // A changed table is in the order of the options.
    var cells = form.unfold(whole)
    let index = try #require(form.kind.index(of: "parts.fit.score"))
    cells[index] = .number(3)
    let folded = form.fold(cells, from: whole)
    let parts = try HexagonAssessment(values: folded).parts.rows
    #expect(parts.map(\.part) == [.evidence, .need, .fit])
    #expect(parts.map(\.score) == [2, 5, 3])
  }

  @Test func twoRowsOfOneOptionAreBothThere() throws {
    let kind = HexagonAssessment.kind
    let whole = values(kind, ["parts": .rows([row(.need, 5), row(.need, 2), row(nil, 1)])])
    let form = UnfoldedKind(kind, holding: [whole])
    var cells = form.unfold(whole)
    cells[kind.titleIndex] = .text("Nieuw")
    #expect(form.fold(cells, from: whole)[3...] == whole[3...])
    let index = try #require(form.kind.index(of: "parts.need.score"))
    cells[index] = .number(4)
    let rows = try HexagonAssessment(values: form.fold(cells, from: whole)).parts.rows
    #expect(rows.map(\.score) == [4, 2, 1])
    #expect(rows.map(\.part) == [.need, .need, nil])
  }

  @Test func aRowThatIsEmptiedIsGone() throws {
    let kind = Stakeholder.kind
    var contact = Stakeholder.Contact()
    contact.about = "plannen"
    let whole = values(kind, ["contacts": .rows([contact.values, contact.values])])
    let form = UnfoldedKind(kind, holding: [whole])
    var cells = form.unfold(whole)
    let index = try #require(form.kind.index(of: "contacts.1.about"))
    cells[index] = .unknown
    #expect(try Stakeholder(values: form.fold(cells, from: whole)).contacts.rows == [contact])
    let more = form.adding(rowTo: try #require(kind.index(of: "contacts")))
    #expect(more.kind.index(of: "contacts.4.about") != nil)
    #expect(form.kind.index(of: "contacts.4.about") == nil)
  }

  /// What was typed in cells is kept as one text and comes back in the same cells, also what is no value.
  @Test func typedCellsComeBackFromTheirText() throws {
    let kind = HexagonAssessment.kind
    for name in ["parts", "scores"] {
      let table = try #require(kind.index(of: name))
      let form = UnfoldedKind(kind).adding(rowTo: try #require(kind.index(of: "scores")))
      let typed = Dictionary(
        uniqueKeysWithValues: form.cells(of: table).enumerated().map { number, index in
          (index, number % 3 == 0 ? "" : "veel; \"te\" veel, \(number) = zo")
        })
      let text = form.written(table) { typed[$0] ?? "" }
      let read = UnfoldedKind(kind).reading(text, in: table)
      for (index, words) in typed {
        let name = form.kind.fields[index].name
        let place = try #require(read.form.kind.index(of: name), "\(name)")
        #expect(read.words[place] ?? "" == words, "\(name)")
      }
    }
  }
}
