import Foundation
import OogstModel
import OogstReading
import OogstStore
import Testing

@testable import OogstDashboard

/// Which fields a list shows, chosen by who reads it.
@Suite struct ChosenColumnsTests {
  @Test func typedNamesAreTheColumnsInTheirOrder() async throws {
    var keys = try await Keys(screen: .projects, columns: 120)
    await keys.type(":kolommen begin, stadium,organisatie<Enter>")
    let names = keys.canvas.lines[1].components(separatedBy: "  ").map(\.trimmingWhitespace)
    #expect(names.filter { !$0.isEmpty } == ["Titel +", "Begin", "Stadium", "Organisatie"])
    #expect(keys.messages.contains("Kolommen: begin, stadium, organisatie."))
    let row = try #require(keys.drawnRows.first { $0.contains("Oefenproject 01") })
    #expect(row.contains("januari 2023") && row.contains("opschalen"))
  }

  @Test func whatOrdersTheListIsThereAllTheSame() async throws {
    var keys = try await Keys(screen: .projects, columns: 120)
    await keys.type(":kolommen stadium<Enter>:volgorde organisatie<Enter>")
    #expect(keys.canvas.lines[1].contains("Stadium"))
    #expect(keys.canvas.lines[1].contains("Organisatie +"))
  }

  @Test func everyFieldThatMayBeAColumnComesFromTheStoreForEveryKind() async throws {
    let store = try await Keys.example()
    for kind in Kind.all {
      let names = kind.fields.filter(\.canBeColumn).map(\.name)
      let query = ListQuery(kind.code, order: kind.order, columns: names)
      let page = try await store.page(query, .first, count: 20)
      let records = try await store.records(page.rows.map(\.id))
      for (row, record) in zip(page.rows, records) {
        let shown = kind.shown(in: kind.order, with: names)
        #expect(row.values.count == shown.count)
        #expect(Set(names).isSubset(of: shown.map { kind.fields[$0].name }))
        for (index, value) in zip(shown, row.values) {
          #expect(value == record.values[index], "\(kind.fields[index].name)")
        }
      }
    }
  }

  @Test func nothingAboutAPersonAndNoLongTextIsAColumn() {
    for field in Kind.all.flatMap(\.fields) where field.canBeColumn {
      #expect(!field.uses.contains(.personal) && field.type != .prose)
    }
    #expect(Kind.all.contains { $0.fields.contains { !$0.canBeColumn } })
  }

  @Test func thoseWithoutRoomAreToldOfToWhoLooks() async throws {
    var keys = try await Keys(screen: .projects, columns: 80)
    await keys.type(":kolommen organisatie, programma, status, begin, bedrag<Enter>")
    #expect(keys.messages.contains { $0.contains("hier niet: v leest een rij voluit.") })
    await keys.type(":kolommen begin<Enter>")
    #expect(!keys.messages.contains { $0.contains("hier niet") })
  }

  @Test func aDayThatHasPassedIsSeenAndHeardWhateverIsChosen() async throws {
    let store = try await Keys.example()
    let today = try #require(Day("2024-03-15"))
    let query = ListQuery(
      Conversation.code, filters: Conversation.overdue(in: nil, on: today).filters,
      columns: ["project"])
    let page = try await store.page(query, .first, count: 5)
    let row = try #require(page.rows.first)
    for columns in [["project"], ["project", "status"]] {
      let query = ListQuery(Conversation.code, filters: query.filters, columns: columns)
      let page = try await store.page(query, .first, count: 5)
      let cells = ValueText(.dutch).cells(
        try #require(page.rows.first), Conversation.kind, page.titles, .title, order: query.order,
        columns: columns, today: today)
      #expect(cells.state == "te laat")
      #expect(cells.facts.map(\.field) == ["project"])
      let table = ListColumns(
        Conversation.kind, query,
        page.rows.map {
          ValueText(.dutch).tableCells(
            $0, Conversation.kind, page.titles, order: query.order, columns: columns, today: today)
        }, width: 100, isTitleOnly: false, .dutch)
      #expect(table.names.map(\.text).contains("Status"))
    }
    #expect(row.id.kind == "GES")
  }

  @Test func afterAChoiceTheNextFieldHasTheFocus() async throws {
    var keys = try await Keys(screen: .projects, columns: 80)
    await keys.type("o")
    await keys.choose("Organisatie")
    let first = keys.underCursor
    await keys.type("<Enter>")
    #expect(keys.state.columns["PRJ"]?.count == 2)
    #expect(keys.underCursor != first)
    await keys.type(":kolommen stadium<Enter>")
    #expect(keys.state.columns["PRJ"] == ["stage"])
  }

  @Test func thePageOfColumnsAddsAndTakesAwayAndTheListFollows() async throws {
    var keys = try await Keys(screen: .lessons, columns: 120)
    await keys.type("o")
    #expect(keys.heading == "Kolommen: lessen")
    #expect(keys.underCursor.hasPrefix("Vanzelf") && keys.underCursor.contains(", nu"))
    await keys.choose("Datum")
    #expect(keys.lines.contains("Gekozen, Enter haalt weg"))
    #expect(keys.messages.first?.hasPrefix("Kolom Datum erbij.") == true)
    await keys.choose("Status")
    await keys.type("<Back>")
    #expect(keys.canvas.lines[1].contains("Datum") && keys.canvas.lines[1].contains("Status"))
    await keys.type("o")
    await keys.choose("Datum")
    await keys.type("<Back>")
    #expect(!keys.canvas.lines[1].contains("Datum"))
    await keys.type("o")
    await keys.choose("Vanzelf")
    await keys.type("<Back>")
    #expect(keys.state.columns.isEmpty)
  }

  @Test func theyAreRememberedForAKindAndHoldForEveryListOfIt() async throws {
    var keys = try await Keys(screen: .projects, columns: 120)
    await keys.type("3:kolommen datum<Enter>2:kolommen stadium<Enter>")
    let wanted = ["LES": ["date"], "PRJ": ["stage"]]
    #expect(keys.session.remembered.last?.columns == wanted)
    #expect(keys.canvas.lines[1].hasSuffix("Stadium"))
    await keys.type("3")
    #expect(keys.canvas.lines[1].hasSuffix("Datum"))
    // A list that another page leads to is one of them, too.
    await keys.type("1")
    await keys.choose("versneld")
    #expect(keys.canvas.lines[1].hasSuffix("Stadium"))
    await keys.type(":kolommen vanzelf<Enter>")
    #expect(keys.session.remembered.last?.columns == ["LES": ["date"]])
    await keys.type("2")
    #expect(keys.canvas.lines[1].contains("Organisatie"))
  }

  @Test(arguments: [Settings.Mode.listening, .linear])
  func whoListensHearsThemInTheirOrder(mode: Settings.Mode) async throws {
    var keys = try await Keys(
      screen: .projects, mode: mode, columns: 120, programme: Moment.practice)
    if mode == .linear {
      await keys.line("kolommen stadium, begin")
    } else {
      await keys.type(":kolommen stadium, begin<Enter>")
    }
    let row = "Oefenproject 01: Samen koken op dinsdag, opschalen, januari 2023"
    #expect(keys.rows.contains { $0.hasPrefix(row) })
  }

  @Test func inLinesANumberTakesAColumnAway() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear)
    await keys.line("kolommen begin, stadium")
    await keys.line("kolommen")
    #expect(Linear.reading(keys.screen).contains("Gekozen, het nummer haalt weg"))
    await keys.line("3")
    #expect(keys.state.columns == ["PRJ": ["begins"]])
  }

  @Test func aNameThatIsNoFieldIsToldWithThoseThatAre() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type(":kolommen onzin<Enter>")
    #expect(keys.lastNews?.hasPrefix("Met onzin kan dat niet. Kies uit: ") == true)
    #expect(keys.state.columns.isEmpty)
    await keys.type("1o")
    #expect(keys.lastNews == "Dat kan alleen in een lijst.")
  }

  @Test func aFieldThatIsGoneIsNoColumn() async throws {
    let store = try await Keys.example()
    var session = Session(
      State(
        kinds: store.kinds, today: try #require(Day("2024-03-15")), isExample: true,
        screen: .projects, columns: ["PRJ": ["nonsense", "stage"]]), store)
    await session.send(.started)
    #expect(Panes.draw(session.screen).lines[1].hasSuffix("Stadium"))
  }
}
