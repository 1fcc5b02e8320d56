import OogstExchange
import OogstModel
import OogstStore
import Testing

/// Rows of which the file does not tell whether they are a known record.
@Suite struct DoubtTests {
  // MARK: - In one file

  @Test(arguments: [
    ("two titles", "Z;Een;5\nZ;Heel wat anders;6\nY;Drie;7\n", Doubt.Kind.otherTitle),
    ("two titles alike", "Z;Een;5\nZ;Een anders;5\nY;Drie;7\n", .otherTitle),
    ("two amounts", "Z;Een;5\nZ;Een;6\nY;Drie;7\n", .otherValues),
  ]) func rowsOfOneNumberThatContradictEachOtherAreRefused(
    what: String, rows: String, kind: Doubt.Kind
  ) throws {
    let csv = try file("id;titel;bedrag\n" + rows, Project.kind)
    while let batch = try? csv.nextBatch() { #expect(batch.isEmpty) }
    #expect(csv.isRefused)
    #expect(csv.report.doubts.map(\.line) == [3])
    #expect(csv.report.doubts.map(\.otherLine) == [2])
    #expect(csv.report.doubts.map(\.number) == ["Z"])
    #expect(csv.report.doubts.map(\.kind) == [kind])
  }

  @Test(arguments: [
    (DoubtfulRows.add, ["Drie", "Een", "Vier"], 0), (.skip, ["Drie", "Een"], 1),
    (.update, ["Drie", "Vier"], 1),
  ]) func whatBecomesOfThemIsChosen(
    choice: DoubtfulRows, titles: [String], left: Int
  ) async throws {
    let found = try await Brought("id;titel\nZ;Een\nZ;Vier\nY;Drie\n", Project.kind) {
      $0.doubtful = choice
    }
    #expect(found.titles(Project.kind) == titles)
    #expect(found.found.doubtfulRows == left)
  }

  @Test func recordsThatWereKeptApartAreKnownApartTheNextTime() async throws {
    let store = try SQLiteStore.inMemory()
    let text = "id;titel\nZ;Een\nZ;Vier\n"
    for added in [2, 0] {
      let csv = try file(text, Project.kind) { $0.doubtful = .add }
      let report = try await load(csv, Project.kind, into: store, doubtful: .add)
      #expect(report.added == added)
      #expect(report.unchanged == 2 - added)
    }
  }

  @Test func rowsThatAddToEachOtherAreOneRecord() async throws {
    let text = """
      id;titel;trefwoorden;samenvatting;thema
      Z;Een;"a; b";;Wonen
      Z;Een;c;Tekst;Zorg
      Z;een;;;

      """
    let found = try await Brought(text, Project.kind)
    #expect(found.found.doubles == 2)
    #expect(found.values("subjects", Project.kind) == [.tags(["a", "b", "c"])])
    #expect(found.values("summary", Project.kind) == [.text("Tekst")])
    #expect(
      found.values("themes", Project.kind) == [.references([.words("Wonen"), .words("Zorg")])])
  }

  @Test(arguments: ["6,36301E+11", "6.36E+08", "1,2e+5"]) func aShortenedNumberIsRefused(
    number: String
  ) throws {
    let csv = try file("id;titel\n\(number);Een\n", Project.kind)
    _ = try? csv.nextBatch()
    #expect(csv.report.bad.map(\.value) == [number])
  }

  // MARK: - Of an earlier file

  private func two(
    _ first: String, _ second: String, _ choice: DoubtfulRows? = nil,
    map: [Mapping.Choice] = []
  ) async throws -> (report: LoadReport, records: [Record]) {
    let store = try SQLiteStore.inMemory()
    let before = try await load(try file(first, Project.kind), Project.kind, into: store)
    let csv = try file(second, Project.kind) { $0.map = map }
    let report = try await load(csv, Project.kind, into: store, doubtful: choice)
    let last = before.added + (report.isRefused ? 0 : report.added)
    return (report, try await store.records((1...last).map { RecordID("PRJ", $0) }))
  }

  @Test func aKnownNumberWithAnUnrelatedTitleIsRefused() async throws {
    let rounds = ("id;titel\n1;Oost 2023\n", "id;titel\n1;Buurtbus West\n")
    let (report, records) = try await two(rounds.0, rounds.1)
    #expect(report.isRefused)
    #expect(report.doubts.map(\.titles) == [.init(before: "Oost 2023", now: "Buurtbus West")])
    #expect(records.map { $0.values[0] } == [.text("Oost 2023")])
    #expect(try await two(rounds.0, rounds.1, .add).records.count == 2)
    #expect(try await two(rounds.0, rounds.1, .skip).report.leftOut == 1)
    let updated = try await two(rounds.0, rounds.1, .update)
    #expect(updated.records.map { $0.values[0] } == [.text("Buurtbus West")])
  }

  @Test func anotherOrganisationOfOneTitleIsADoubtAlsoWhenNobodyKnowsEither() async throws {
    let (report, records) = try await two(
      "titel;organisatie\nOverig;X\n", "titel;organisatie\nOverig;Y\n")
    #expect(report.isRefused)
    #expect(report.doubts.first?.differences.map(\.before) == [.unrecognised("X")])
    #expect(records.count == 1)
  }

  @Test func aRowThatIsLeftOutLeavesItsRecordToTheRowThatIsIt() async throws {
    let (report, _) = try await two(
      "titel;bedrag\nA;100\n", "titel;bedrag\nA;200\nA;100\n", .skip)
    #expect((report.added, report.unchanged, report.leftOut) == (0, 1, 1))
  }

  @Test func aNumberOfSeveralRecordsIsADoubt() async throws {
    let store = try SQLiteStore.inMemory()
    let apart = try file("id;titel;bedrag\n1;A;100\n1;A;200\n", Project.kind) { $0.doubtful = .add }
    _ = try await load(apart, Project.kind, into: store, doubtful: .add)
    let other = try await load(
      try file("id;titel;bedrag\n1;A;900\n", Project.kind), Project.kind, into: store)
    #expect(other.isRefused)
    let same = try await load(
      try file("id;titel;bedrag\n1;A;200\n", Project.kind), Project.kind, into: store)
    #expect((same.isRefused, same.unchanged) == (false, 1))
  }

  @Test func partnersWithEqualAmountsAreNoDoubles() throws {
    let csv = try file("id;titel;deelnemer;bedrag\n1;A;P1;5\n1;A;P2;5\n2;B;P1;1\n", Project.kind)
    _ = try? csv.nextBatch()
    #expect(csv.isRefused)
    #expect(csv.report.doubts.map(\.line) == [3])
  }

  @Test func anotherEncodingMakesNoOtherRows() async throws {
    let store = try SQLiteStore.inMemory()
    let bytes = Array("titel;bedrag\nPati".utf8) + [0x91] + Array("nt;5\n".utf8)
    for (encoding, added) in [(nil, 1), (TextEncoding.macRoman, 0)] {
      var choices = ImportChoices()
      choices.encoding = encoding
      let csv = try CSVImport(Project.kind, choices) { chunks(bytes) }
      #expect(try await load(csv, Project.kind, into: store).added == added)
    }
    #expect(try await store.records([RecordID("PRJ", 1)])[0].values[0] == .text("Patiënt"))
  }

  @Test func whatSaysThatThereIsNoNumberIsNone() async throws {
    let found = try await Brought("id;titel\n-;A\n-;B\nn.v.t.;C\n0;D\n", Project.kind)
    #expect(found.outcome.added == 4)
    #expect(found.records.allSatisfy { $0.meta.externalID == nil })
  }

  @Test func aShortenedNumberOfAProjectIsRefusedInALessonToo() throws {
    let csv = try file("projectnummer;les\n6,36301E+11;Een\n", Lesson.kind)
    _ = try? csv.nextBatch()
    #expect(csv.report.bad.map(\.value) == ["6,36301E+11"])
  }

  @Test func aTitleThatIsPutRightIsAChangeAndTold() async throws {
    let (report, records) = try await two(
      "id;titel\n1;Samen eten in wijk\n", "id;titel\n1;Samen eten in de wijk\n")
    #expect(!report.isRefused)
    #expect(report.renamed.map(\.difference.before) == [.text("Samen eten in wijk")])
    #expect(records.map { $0.values[0] } == [.text("Samen eten in de wijk")])
  }

  @Test func aBetterMappingUpdatesAndDoublesNothing() async throws {
    let text = "titel;kleurcode;jaar\nEen;rood;2020\nTwee;blauw;2021\n"
    let (report, records) = try await two(
      text, text, map: [Mapping.Choice(header: "kleurcode", field: "shortName")])
    #expect((report.added, report.changed) == (0, 2))
    #expect(records[0].values[1] == .text("rood"))
  }

  @Test func columnsInAnotherOrderMakeNoOtherRows() async throws {
    let (report, _) = try await two(
      "titel;jaar;bedrag\nEen;2020;5\n", "bedrag;titel;jaar;leeg\n5;Een;2020;\n")
    #expect((report.added, report.unchanged) == (0, 1))
  }

  @Test func aKnownTitleWithOtherCellsIsAProbableChange() async throws {
    let files = ("titel;einddatum\nEen;1-1-2024\n", "titel;einddatum\nEen;1-1-2025\nTwee;\n")
    let (report, records) = try await two(files.0, files.1)
    #expect(report.isRefused)
    let difference = try #require(report.doubts.first?.differences.first)
    #expect(difference.before == .date(try #require(PartialDate(2024, 1, 1))))
    #expect(difference.now == .date(try #require(PartialDate(2025, 1, 1))))
    #expect(records.count == 1)
    let updated = try await two(files.0, files.1, .update).report
    #expect((updated.changed, updated.added) == (1, 1))
    #expect(try await two(files.0, files.1, .add).report.added == 2)
    let skipped = try await two(files.0, files.1, .skip).report
    #expect((skipped.leftOut, skipped.added) == (1, 1))
  }

  @Test func aRowThatSaysMoreOfAKnownTitleIsThatRecordAndItsNumberIsKept() async throws {
    let store = try SQLiteStore.inMemory()
    _ = try await load(try file("titel;jaar\nEen;2020\n", Project.kind), Project.kind, into: store)
    let numbered = "id;titel;bedrag\n77;Een;5\n"
    for unchanged in [0, 1] {
      let report = try await load(try file(numbered, Project.kind), Project.kind, into: store)
      #expect((report.added, report.unchanged) == (0, unchanged))
    }
    let record = try await store.records([RecordID("PRJ", 1)])[0]
    #expect(record.meta.externalID == "77")
    #expect(try await store.ids(external: "77") == [RecordID("PRJ", 1)])
  }

  @Test func anAmountWithoutACurrencyTakesNoneAway() async throws {
    let (report, records) = try await two(
      "titel;bedrag;jaar\nEen;€ 5;2020\n", "titel;bedrag\nEen;5\n")
    #expect((report.isRefused, report.unchanged) == (false, 1))
    let budget = try #require(Project.kind.index(of: "budget"))
    #expect(records[0].values[budget] == .money(Money(cents: 500, currency: "EUR")))
  }

  @Test func aTitleWithAnotherNumberIsAnotherRecord() async throws {
    let (report, _) = try await two("id;titel\n1;Een\n", "id;titel\n2;Een\n")
    #expect(report.added == 1)
  }

  @Test(arguments: [
    ("Ronde 2023 Oost", "Ronde 2024 Noord", false), ("Samen eten", "Samen eten!", true),
    ("Samen eten in wijk", "Samen eten in de wijk", true), ("Buurtbus", "De Buurtbus", true),
    ("Jongerencentrum de Brug", "Voorleesproject Oost", false),
    ("Zorg", "Zorg voor later", true), ("", "Zorg", true), ("Thuis", "Buurt", false),
  ]) func titlesThatCouldBeOfOneRecordAreTold(one: String, other: String, areRelated: Bool) {
    #expect(Doubt.areRelated(one, other) == areRelated)
    #expect(Doubt.areRelated(other, one) == areRelated)
  }

  // MARK: - The sum

  @Test func everyRowIsAccountedFor() async throws {
    let text = """
      id;titel;startdatum
      1;Een;1-1-2020
      id;titel;startdatum
      ;;
      1;Een;1-1-2020
      2;Twee;nooit
      3;Drie
      Totaal;3;
      4;Vier;2020

      """
    let found = try await Brought(text, Project.kind) { $0.skipsBad = true }
    let report = found.found
    #expect(report.rows == 8)
    #expect(report.given == 2)
    #expect(report.doubles == 1)
    #expect(report.leftOutRows == 3)
    #expect(report.badRows.count == 2)
    #expect(found.outcome.rows == 2)
  }

  @Test func aFileThatGivesNoRecordFails() throws {
    let csv = try file("titel;jaar\n;\n;;\n", Project.kind)
    #expect(throws: (any Error).self) { try csv.nextBatch() }
    #expect(csv.problem == .noRecords)
  }

  @Test func aCellThatCannotBeReadCanBeUnknownWithItsWordsKept() async throws {
    let found = try await Brought(
      "titel;startdatum;bedrag\nEen;nooit;5\nTwee;2020;veel\n", Project.kind
    ) {
      $0.emptiesBad = true
    }
    #expect(found.values("begins", Project.kind)[0] == .unrecognised("nooit"))
    #expect(found.values("budget", Project.kind)[1] == .unrecognised("veel"))
    #expect(found.found.bad.map(\.line) == [2, 3])
    #expect(found.found.badRows.count == 0)
  }

  @Test func wordsThatCannotBeReadTakeNoKnownValueAwayAndThatIsSaid() async throws {
    let store = try SQLiteStore.inMemory()
    _ = try await load(
      try file("id;titel;bedrag\n1;A;2.000\n", Project.kind), Project.kind, into: store)
    let csv = try file("id;titel;bedrag\n1;A;abc\n", Project.kind) { $0.emptiesBad = true }
    let report = try await load(csv, Project.kind, into: store)
    #expect(report.staying.map(\.difference.now) == [.unrecognised("abc")])
    #expect(report.unchanged == 1)
  }

  @Test(
    arguments: [
      ("100;euro", "EUR"), ("100;€", "EUR"), ("$ 5;USD", "USD"), ("100;US$", "USD"),
      ("100;xyz", nil),
      ("$ 5;xyz", "USD"), ("100;", "USD"),
    ] as [(String, String?)]) func theRowsOwnCurrencyGoesBeforeThoseOfOthers(
      cells: String, currency: String?
    ) async throws
  {
    let found = try await Brought(
      "id;titel;bedrag;valuta\n1;A;\(cells)\n2;B;$ 7;USD\n", Project.kind)
    guard case .money(let money) = found.values("budget", Project.kind)[0] else {
      Issue.record("no amount")
      return
    }
    #expect(money.currency == currency)
    #expect(found.found.unknownCurrencies.count == (cells.hasSuffix("xyz") ? 1 : 0))
  }

  @Test func commasDivideReferencesWhenEveryPartLeadsToARecord() async throws {
    let store = try SQLiteStore.inMemory()
    _ = try await load(
      try file("naam\nzorg\nwonen\nZorg, welzijn\n", Theme.kind), Theme.kind, into: store)
    let csv = try file(
      "titel;thema\nA;zorg, wonen\nB;Zorg, welzijn\nC;zorg, anders\n", Project.kind)
    _ = try await load(csv, Project.kind, into: store)
    let index = try #require(Project.kind.index(of: "themes"))
    let values = try await store.records((1...3).map { RecordID("PRJ", $0) }).map {
      $0.values[index]
    }
    func theme(_ number: Int) -> Referent { .record(RecordID("THE", number)) }
    #expect(
      values == [
        .references([theme(1), theme(2)]), .references([theme(3)]),
        .references([.words("zorg, anders")]),
      ])
  }

  @Test func wordsOfAYesOrNoCanBeExplained() async throws {
    let found = try await Brought("titel;samen geleerd\nA;V\nB;X9\n", Lesson.kind) {
      $0.words = [CSVImport.Word(field: "learnedJointly", word: "V", choice: "ja")]
    }
    #expect(found.values("learnedJointly", Lesson.kind) == [.yesNo(true), .unrecognised("X9")])
  }

  @Test func referencesThatFindNothingAreToldByField() async throws {
    let found = try await Brought(
      "titel;organisatie;thema\nEen;A;X; \nTwee;B;Y\nDrie;A;\n".replacing("X; ", with: "X"),
      Project.kind)
    #expect(found.outcome.loose["organisation"] == LoadReport.Loose(count: 3, first: ["A", "B"]))
    #expect(found.outcome.loose["themes"]?.count == 2)
  }
}
