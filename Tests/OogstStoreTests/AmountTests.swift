import Foundation
import GRDB
import OogstModel
import OogstReading
import Testing

@testable import OogstStore

/// Amounts in several currencies, and in none.
@Suite struct AmountTests {
  private func project(_ budget: Value) throws -> OogstModel.Record {
    var project = Project()
    project.title = "P"
    var record = OogstModel.Record(project)
    record.values[try #require(Project.kind.index(of: "budget"))] = budget
    return record
  }

  private func money(_ cents: Int, _ currency: String?) -> Value {
    .money(Money(cents: cents, currency: currency))
  }

  private func budgets(_ query: ListQuery, _ store: SQLiteStore) async throws -> [Value] {
    let index = try #require(Project.kind.index(of: "budget"))
    let ids = try await store.allRows(query, pageSize: 2).map(\.id)
    return try await store.records(ids).map { $0.values[index] }
  }

  @Test(arguments: Home.allCases)
  func anOrderByAmountNeverMixesCurrencies(home: Home) async throws {
    let store = try home.store()
    let expected = [
      money(-5, nil), money(0, nil), money(70_000, nil), money(70_000, "CHF"),
      money(.min, "EUR"), money(.min + 1, "EUR"), money(-20_000, "EUR"), money(-199, "EUR"),
      money(0, "EUR"), money(9, "EUR"), money(10, "EUR"), money(100, "EUR"), money(.max, "EUR"),
      money(8, "USD"),
    ]
    let unknown = [Value.unknown, .unrecognised("veel"), .unrecognised("12 of meer")]
    // In an order that is none of theirs.
    let all = (expected + unknown).enumerated().sorted {
      ($0.offset * 7) % 17 < ($1.offset * 7) % 17
    }
    _ = try await store.save(try all.map { try project($0.element) }, by: "")
    let rising = ListQuery("PRJ", order: Order(by: .field("budget")))
    let falling = ListQuery("PRJ", order: Order(by: .field("budget"), isDescending: true))
    #expect(try await budgets(rising, store).prefix(expected.count) == expected[...])
    #expect(
      try await budgets(falling, store).prefix(expected.count) == expected.reversed()[...])
    for query in [rising, falling] {
      #expect(try await Set(budgets(query, store).suffix(3)) == Set(unknown))
      let rows = try await store.allRows(query)
      for (index, row) in rows.enumerated() {
        #expect(try await store.position(of: row.key, in: query) == index)
        let page = try await store.page(query, .before(row.key), count: 1)
        #expect(page.rows.last?.id == (index > 0 ? rows[index - 1].id : nil))
      }
    }
  }

  @Test func aFilterByAmountIsOfAnyCurrency() async throws {
    let store = try Home.memory.store()
    let values = [
      money(100_000, "EUR"), money(100_000, nil), money(99_999, "USD"), .unrecognised("100000"),
      .unknown,
    ]
    _ = try await store.save(try values.map(project), by: "")
    for (typed, count) in [
      ("budget=1000", 2), ("budget>=1000", 2), ("budget<=1000", 3), ("budget!=1000", 3),
      ("budget<=0", 0), ("budget=0", 0), ("budget=onbekend", 2),
    ] {
      let filter = try FilterText(Project.kind, today: Day(secondsSince1970: 0)).filter(typed).get()
      #expect(try await store.count(ListQuery("PRJ", filters: [filter])) == count, "\(typed)")
    }
  }

  @Test(arguments: [
    ("12300 EUR", Money(cents: 12_300, currency: "EUR")),
    ("12300 ", Money(cents: 12_300, currency: nil)), ("12300", Money(cents: 12_300, currency: nil)),
    ("-5 Zwitserse frank", Money(cents: -5, currency: "Zwitserse frank")),
  ]) func cellsOfEveryAgeAreRead(cell: String, money: Money) {
    #expect(Codec.decode(.text(cell), as: .money) == .money(money))
    let again = Codec.decode(Codec.encode(.money(money), as: .money), as: .money)
    #expect(again == .money(money))
  }
}

/// A file whose sort keys and search text an older program made.
@Suite struct OlderFileTests {
  /// As a program of derivation 2 leaves it.
  private func makeOlder(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(
        sql: """
          UPDATE kind SET fingerprint = replace(fingerprint, '|\(Schema.derivation)|', '|2|');
          INSERT INTO search(search) VALUES ('delete-all');
          DROP INDEX project_budget_sort;
          ALTER TABLE project DROP COLUMN f_budget_sort;
          ALTER TABLE project ADD COLUMN f_budget_sort
            AS (ifnull(CAST(f_budget AS INTEGER), '\(Schema.unknownKey)')) VIRTUAL;
          CREATE INDEX project_budget_sort ON project(f_budget_sort);
          UPDATE project SET f_title_sort = 'ver ouderd';
          PRAGMA user_version = 2;
          """)
    }
    try queue.close()
  }

  @Test func itIsBroughtUpToDateOnce() async throws {
    let path = temporaryPath()
    do {
      let store = try SQLiteStore(path: path, .create)
      var records: [OogstModel.Record] = []
      for (number, money) in [
        Money(cents: 500, currency: "USD"), Money(cents: 900, currency: "EUR"),
      ].enumerated() {
        var project = Project()
        project.title = "Samen\u{AD}werking \(number)"
        project.budget = money
        var record = OogstModel.Record(project)
        record.meta.externalID = "21292\(number)"
        records.append(record)
      }
      _ = try await store.save(records, by: "")
      try store.close()
    }
    try makeOlder(path)
    var times = 0
    let store = try SQLiteStore(path: path, willAdapt: { times += 1 })
    #expect(times == 1)
    #expect(try await store.count(ListQuery("PRJ", text: "samenwerking")) == 2)
    #expect(try await store.allRows(ListQuery("PRJ", text: "212921")).map(\.id.number) == [2])
    for name in ["budget", "title"] {
      let query = ListQuery("PRJ", order: Order(by: .field(name)))
      let expected = name == "budget" ? [2, 1] : [1, 2]
      #expect(try await store.allRows(query).map(\.id.number) == expected, "\(name)")
    }
    // The index must be told exactly what it holds.
    var record = try await store.records([RecordID("PRJ", 2)])[0]
    record.values[0] = .text("Iets anders")
    _ = try await store.save([record], by: "")
    #expect(try await store.count(ListQuery("PRJ", text: "samenwerking")) == 1)
    #expect(try await store.count(ListQuery("PRJ", text: "212921 anders")) == 1)
    try store.close()
    _ = try SQLiteStore(path: path, willAdapt: { times += 1 })
    #expect(times == 1)
  }
}
