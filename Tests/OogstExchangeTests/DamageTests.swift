import OogstModel
import Testing

@testable import OogstExchange

/// Rows that are not as wide as their headings, and quotes where none should be.
@Suite struct DamageTests {
  private struct Read: Equatable {
    var cells: [String]
    var damage: Damage?
  }

  private func rows(_ text: String, width: Int = 3, piece: Int) throws -> [Read] {
    var reader = CSVReader(
      dialect: CSVDialect(separator: 0x3B), width: width...width, behind: 1)
    var rows: [Read] = []
    let take: (CSVRow) -> Bool = { row in
      rows.append(
        Read(cells: row.cells.map { String(decoding: $0, as: UTF8.self) }, damage: row.damage))
      return true
    }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      _ = try reader.read(bytes.prefix(piece), take)
      bytes = bytes.dropFirst(piece)
    }
    try reader.finish(take)
    return Array(rows.dropFirst())
  }

  private static let fewer = Damage.Kind.fewer(cells: 2, of: 3, joins: false)

  @Test(
    arguments: [
      ("too few", "1;b\n2;y;z\n", [Damage(line: 2, kind: fewer), nil]),
      ("too many", "1;b;c;d\n2;y;z\n", [Damage(line: 2, kind: .more(cells: 4, of: 3)), nil]),
      (
        "empty cells behind the last one, where no other row has them", "1;b;c;\n2;y;z\n",
        [Damage(line: 2, kind: .more(cells: 4, of: 3)), nil]
      ),
      (
        "a quote closed in the midst of its cell", "1;\"b\" c;d\n2;y;z\n",
        [Damage(line: 2, kind: .strayQuote), nil]
      ),
      (
        "a quote that closes in a later row", "1;\"b;c\n2;\"y\";z\n3;\"v\";w\n",
        [Damage(line: 2, kind: .strayQuote), nil, nil]
      ),
      (
        "a quote that closes before a separator in a later row", "1;\"b;c\n2;y\";z\n3;v;w\n",
        [Damage(line: 2, kind: .strayQuote), nil, nil]
      ),
      (
        "a quote that is never closed", "1;y;z\n2;\"b;c\n3;v;w\n",
        [nil, Damage(line: 3, kind: .strayQuote), nil]
      ),
      (
        "a quote never closed in a row too short", "1;y;z\n2;\"b\n3;v;w\n",
        [nil, Damage(line: 3, kind: .openQuote), nil]
      ),
      (
        "a quote inside a quoted cell of two lines", "1;\"say \"hi\" to\nthem\";c\n2;y;z\n",
        [Damage(line: 2, kind: fewer), Damage(line: 3, kind: fewer), nil]
      ),
      (
        "a line end inside a cell without quotes", "1;one\ntwo;c\n2;y;z\n",
        [
          Damage(line: 2, kind: fewer), Damage(line: 3, kind: fewer), nil,
        ]
      ),
      ("a quoted cell of several lines", "1;\"one\ntwo\nthree\";c\n2;y;z\n", [nil, nil]),
      ("quotes inside a bare cell", "1;\"b\";the \"c\"\n2;y;z\n", [nil, nil]),
      ("an inch", "1;24\" wide;c\n2;y;z\n", [nil, nil]),
      (
        "a quoted text that is cut in two", "OK\"b; c\";d\n2;y;z\n",
        [Damage(line: 2, kind: .strayQuote), nil]
      ),
      ("an empty quoted cell", "1;\"\";\"\"\"\"\n2;y;z\n", [nil, nil]),
      ("blank rows", "\n;;\n \n;\n2;y;z\n", [nil, nil, nil, nil]),
    ] as [(String, String, [Damage?])])
  func isSeenWhereItBeginsAndCostsNoOtherRow(
    what: String, text: String, damage: [Damage?]
  ) throws {
    for piece in [1, 3, 1_000] {
      let rows = try rows("a;b;c\n" + text, piece: piece)
      #expect(rows.map(\.damage) == damage, "\(what), \(piece)")
    }
  }

  @Test func separatorsBehindTheLastHeadingAreNoFaultWhereRowsHaveThem() async throws {
    let found = try await Brought("id;titel\n1;A;;\n2;B;;\n3;C\n", Project.kind)
    #expect(found.titles(Project.kind) == ["A", "B", "C"])
  }

  @Test func aQuoteThatIsNeverClosedCostsOneRowOfThousands() throws {
    let text =
      "titel;jaar\n" + (0..<20_000).map { ($0 == 10 ? "\"" : "") + "T\($0);2020\n" }.joined()
    let csv = try file(text, Project.kind) { $0.skipsBad = true }
    while try csv.nextBatch() != nil {}
    #expect(csv.report.damaged.map(\.line) == [12])
    #expect(csv.report.given == 19_999)
  }

  @Test func aStrayQuoteIsReadAsTextWithItsRowWhole() throws {
    let rows = try rows("a;b;c\n1;\"Groot; x\n2;\"Samen\" thuis;y\n", piece: 1_000)
    #expect(rows.map(\.cells) == [["1", "\"Groot", " x"], ["2", "\"Samen\" thuis", "y"]])
  }

  @Test(arguments: [
    "1, \"b, c\", d\n2, \"y\", z\n", "1,\"b \\\"c\\\", d\",e\n2,y,z\n",
    "1, \"b \\\"c\\\", d\", e\n2, \"y\", z\n",
  ]) func anotherDialectIsReadWhenEveryRowThenHasItsCells(text: String) async throws {
    let found = try await Brought("id,title,summary\n" + text, Project.kind)
    #expect(found.outcome.added == 2)
    #expect(found.found.dialect != CSVDialect(separator: 0x2C))
    #expect(found.found.damaged.isEmpty)
    #expect(!found.titles(Project.kind)[0].contains("\\"))
  }

  @Test func aBackslashAtTheEndOfACellIsOne() async throws {
    let found = try await Brought("id,title\n1,\"C:\\map\\\"\n2,\"y\"\n", Project.kind)
    #expect(found.titles(Project.kind) == ["C:\\map\\", "y"])
  }

  @Test func nothingOfADamagedFileIsTakenUntilSomebodySaysHow() async throws {
    let text = "id;titel;bedrag\n1;\"A\" en B;5\n2;C\n3;D;6\n4;E;7;8\n"
    let refused = try file(text, Project.kind)
    while let batch = try? refused.nextBatch() { #expect(batch.isEmpty) }
    #expect(refused.isRefused)
    #expect(refused.report.damaged.map(\.line) == [2, 3, 5])
    #expect(refused.report.badRows.count == 3)
    let skipping = try await Brought(text, Project.kind) { $0.skipsBad = true }
    #expect(skipping.titles(Project.kind) == ["D"])
    let repairing = try await Brought(text, Project.kind) {
      $0.repairs = true
      $0.skipsBad = true
    }
    #expect(repairing.titles(Project.kind) == ["\"A\" en B", "D"])
    #expect(repairing.found.repaired.map(\.line) == [2])
  }

  @Test func twoShortRowsThatMakeAWholeOneAreSaidToBeOne() throws {
    let csv = try file("id;titel;bedrag\n1;een\ntwee;5\n", Project.kind)
    _ = try? csv.nextBatch()
    #expect(
      csv.report.damaged.map(\.kind) == [
        .fewer(cells: 2, of: 3, joins: true), .fewer(cells: 2, of: 3, joins: false),
      ])
  }

  @Test func aRowKnowsTheRowOfTheSheetBehindCellsOfSeveralLines() throws {
    let csv = try file("id;titel;startdatum\n1;\"a\nb\";1-1-2020\n2;c;nooit\n", Project.kind)
    _ = try? csv.nextBatch()
    #expect(csv.report.bad.map(\.line) == [4])
    #expect(csv.report.bad.map(\.sheetRow) == [3])
    #expect(csv.report.bad.map(\.number) == ["2"])
  }
}
