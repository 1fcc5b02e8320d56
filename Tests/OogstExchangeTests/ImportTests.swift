import Foundation
import OogstExchange
import OogstModel
import OogstStore
import Testing

@Suite struct ImportTests {
  @Test func headersMatchInAnySpellingAndTheRestIsNamed() async throws {
    let store = try SQLiteStore.inMemory()
    let csv = try file(
      "Project_Titel;ACRONYM;start-datum;Bedrag;Kleur\nEen;E1;1-2-2020;€ 1.500,00;rood\n",
      Project.kind
    ) { $0.map = [Mapping.Choice(header: "project titel", field: "title")] }
    #expect(try await load(csv, Project.kind, into: store).added == 1)
    #expect(csv.report.leftOut == ["Kleur"])
    let project = try Project(values: try await store.records([RecordID("PRJ", 1)])[0].values)
    #expect(project.title == "Een")
    #expect(project.shortName == "E1")
    #expect(project.begins == PartialDate(2020, 2, 1))
    #expect(project.budget == Money(cents: 150_000, currency: "EUR"))
  }

  @Test func aDateThatCannotBeReadStopsTheWholeFileAndIsNamed() async throws {
    let store = try SQLiteStore.inMemory()
    let text = "titel;startdatum;bedrag\nEen;1-1-2020;5\nTwee;31-2-2020;6\nDrie;1-1-2020;veel\n"
    let csv = try file(text, Project.kind)
    await #expect(throws: StoreError.cancelled) { try await load(csv, Project.kind, into: store) }
    #expect(csv.isRefused)
    #expect(csv.report.bad.map(\.line) == [3, 4])
    #expect(csv.report.bad.map(\.header) == ["startdatum", "bedrag"])
    #expect(csv.report.bad.map(\.value) == ["31-2-2020", "veel"])
    #expect(try await store.count(ListQuery("PRJ")) == 0)
    let skipping = try file(text, Project.kind) { $0.skipsBad = true }
    #expect(try await load(skipping, Project.kind, into: store).added == 1)
    #expect(skipping.report.bad.count == 2)
  }

  @Test func aWordThatIsNoChoiceIsKeptAndCounted() async throws {
    let store = try SQLiteStore.inMemory()
    let text = "title,status\nA,Active\nB,Archived\nC,H\nD,\nE,archived\n"
    let csv = try file(text, Project.kind)
    _ = try await load(csv, Project.kind, into: store)
    let index = try #require(Project.kind.index(of: "status"))
    let records = try await store.records((1...5).map { RecordID("PRJ", $0) })
    #expect(
      records.map { $0.values[index] } == [
        .choice("running"), .unrecognised("Archived"), .unrecognised("H"), .unknown,
        .unrecognised("archived"),
      ])
    #expect(csv.report.unknownWords == ["status": ["Archived": 1, "H": 1, "archived": 1]])
    let told = try file(text, Project.kind) {
      $0.words = [CSVImport.Word(field: "Status", word: "archived", choice: "afgerond")]
    }
    let other = try SQLiteStore.inMemory()
    _ = try await load(told, Project.kind, into: other)
    #expect(try await other.records([RecordID("PRJ", 2)])[0].values[index] == .choice("finished"))
  }

  @Test func aMissingTitleComesFromTheTextOrTheNumber() async throws {
    let store = try SQLiteStore.inMemory()
    let words = (1...40).map { "woord\($0)" }.joined(separator: " ")
    let csv = try file("id,abstract,amount\n7,\(words),1\n8,,2\n", Project.kind)
    _ = try await load(csv, Project.kind, into: store)
    let records = try await store.records([RecordID("PRJ", 1), RecordID("PRJ", 2)])
    guard case .text(let title) = records[0].values[0] else { return }
    #expect(title.hasPrefix("woord1 woord2") && title.count <= 80 && words.hasPrefix(title))
    #expect(records[1].values[0] == .text("project 8"))
    #expect(csv.report.madeTitles == 2)
  }

  @Test func aRowWithAKnownIdUpdatesItsRecordAndAnEmptyCellEmptiesNothing() async throws {
    let store = try SQLiteStore.inMemory()
    let first = try file(
      "id;titel;samenvatting\n1;Een;\n2;Twee;\n1;Een;Tekst\n", Project.kind)
    let report = try await load(first, Project.kind, into: store)
    #expect(report.added == 2)
    #expect(first.report.doubles == 1)
    // A double is written when its last row has been read.
    var project = try Project(values: try await store.records([RecordID("PRJ", 2)])[0].values)
    #expect(project.title == "Een")
    #expect(project.summary == "Tekst")
    let again = try await load(
      try file("id;titel;samenvatting\n2;;Nieuw\n1;Een;Tekst\n", Project.kind), Project.kind,
      into: store)
    #expect((again.added, again.changed, again.unchanged) == (0, 1, 1))
    project = try Project(values: try await store.records([RecordID("PRJ", 1)])[0].values)
    #expect(project.title == "Twee")
    #expect(project.summary == "Nieuw")
  }

  @Test func rowsWithoutAnIdAreMatchedOnceEachAndDoublesOfTheFileStay() async throws {
    let store = try SQLiteStore.inMemory()
    let text = "naam;plaats\nA;Utrecht\nA;Utrecht\nB;Zeist\n"
    #expect(
      try await load(try file(text, Organisation.kind), Organisation.kind, into: store).added == 3)
    let again = try await load(try file(text, Organisation.kind), Organisation.kind, into: store)
    #expect((again.added, again.unchanged) == (0, 3))
    let more = try await load(
      try file(text + "A;Utrecht\n", Organisation.kind), Organisation.kind, into: store)
    #expect((more.added, more.unchanged) == (1, 3))
  }

  @Test func referencesAreFoundByIdTitleOrNumberOfTheFileAndElseKept() async throws {
    let store = try SQLiteStore.inMemory()
    _ = try await load(
      try file("id;naam\n16;Severinus\n17;De Parabool\n18;Dubbel\n19;Dubbel\n", Organisation.kind),
      Organisation.kind, into: store)
    let csv = try file(
      "titel;organisatie\nA;16\nB;de parabool\nC;ORG-1\nD;Onbekende stichting\nE;Dubbel\n",
      Project.kind)
    let report = try await load(csv, Project.kind, into: store)
    #expect(report.looseReferences == 2)
    let index = try #require(Project.kind.index(of: "organisation"))
    let values = try await store.records((1...5).map { RecordID("PRJ", $0) }).map {
      $0.values[index]
    }
    #expect(
      values == [
        .reference(RecordID("ORG", 1)), .reference(RecordID("ORG", 2)),
        .reference(RecordID("ORG", 1)),
        .unrecognised("Onbekende stichting"), .unrecognised("Dubbel"),
      ])
  }

  @Test func wordsThatLeadToNothingTakeNoReferenceAway() async throws {
    let store = try SQLiteStore.inMemory()
    _ = try await load(
      try file("id;naam\n1;Severinus\n", Organisation.kind), Organisation.kind, into: store)
    let text = "id;titel;organisatie\n1;A;Severinus\n"
    _ = try await load(try file(text, Project.kind), Project.kind, into: store)
    var organisation = try await store.records([RecordID("ORG", 1)])[0]
    organisation.values[0] = .text("Stichting Severinus")
    _ = try await store.save([organisation], by: "")
    let again = try await load(try file(text, Project.kind), Project.kind, into: store)
    #expect(again.unchanged == 1)
    let index = try #require(Project.kind.index(of: "organisation"))
    #expect(
      try await store.records([RecordID("PRJ", 1)])[0].values[index]
        == .reference(RecordID("ORG", 1)))
  }

  @Test func aFileWithoutIdsIsKnownAgainWhenItsWordsHaveBeenExplained() async throws {
    let store = try SQLiteStore.inMemory()
    let text = "titel;status\nA;CLO9\nB;H\n"
    _ = try await load(try file(text, Project.kind), Project.kind, into: store)
    let told = try file(text, Project.kind) {
      $0.words = [CSVImport.Word(field: "status", word: "H", choice: "stilgelegd")]
    }
    let again = try await load(told, Project.kind, into: store)
    #expect((again.added, again.changed, again.unchanged) == (0, 1, 1))
  }

  @Test func wordsForAYesOrNoAreKeptAndReadTheSameTwice() async throws {
    let store = try SQLiteStore.inMemory()
    let text = "id;titel;samen geleerd\n1;A;soms\n"
    let csv = try file(text, Lesson.kind)
    _ = try await load(csv, Lesson.kind, into: store)
    #expect(csv.report.unknownWords == ["learnedJointly": ["soms": 1]])
    let index = try #require(Lesson.kind.index(of: "learnedJointly"))
    #expect(try await store.records([RecordID("LES", 1)])[0].values[index] == .unrecognised("soms"))
    let again = try await load(try file(text, Lesson.kind), Lesson.kind, into: store)
    #expect(again.unchanged == 1)
  }

  @Test func spacesAroundAnIdMakeNoOtherRecord() async throws {
    let store = try SQLiteStore.inMemory()
    let csv = try file("id,title\nA1,x\nA1 ,x\n", Project.kind)
    #expect(try await load(csv, Project.kind, into: store).added == 1)
    #expect(csv.report.doubles == 1)
  }

  @Test func aFileOfOursWithIdsOfAnotherKindOverwritesNothing() async throws {
    let store = try SQLiteStore.inMemory()
    _ = try await load(try file("titel\nEerste\n", Project.kind), Project.kind, into: store)
    _ = try await load(
      try file("oogst_id,title\nLES-1,Ander\n", Project.kind), Project.kind, into: store)
    #expect(try await store.records([RecordID("PRJ", 1)])[0].values[0] == .text("Eerste"))
    #expect(try await store.count(ListQuery("PRJ")) == 2)
  }

  @Test func anIdTwiceInAFileOfOursIsOneRecord() async throws {
    let store = try SQLiteStore.inMemory()
    let report = try await load(
      try file("oogst_id,title\nPRJ-7,Een\nPRJ-7,Een en twee\n", Project.kind), Project.kind,
      into: store)
    #expect((report.added, report.changed) == (1, 1))
    let other = try await load(
      try file("oogst_id,title\nPRJ-7,Van een andere database\n", Project.kind), Project.kind,
      into: store)
    #expect(other.isRefused)
  }

  @Test func noControlCharacterComesInAsACurrency() async throws {
    let store = try SQLiteStore.inMemory()
    let csv = try file("title,amount,currency\nA,5,\u{9B}2J\nB,6,A B\n", Project.kind)
    _ = try await load(csv, Project.kind, into: store)
    let index = try #require(Project.kind.index(of: "budget"))
    for (number, cents) in [(1, 500), (2, 600)] {
      #expect(
        try await store.records([RecordID("PRJ", number)])[0].values[index]
          == .money(Money(cents: cents, currency: nil)))
    }
  }

  @Test func aRehearsalReportsAndChangesNothing() async throws {
    let store = try SQLiteStore.inMemory()
    let csv = try file("naam\nA\nB\n", Organisation.kind)
    let report = try await store.load("ORG", by: "", isDryRun: true) { try csv.nextBatch() }
    #expect(report.added == 2)
    #expect(try await store.count(ListQuery("ORG")) == 0)
    #expect(try await store.counts("ORG", in: nil, by: []).total == 0)
  }

  @Test func separatorsAndEncodingsAreFound() async throws {
    for separator in [";", ",", "\t", "|"] {
      let csv = try file("naam\(separator)plaats\nA\(separator)B\n", Organisation.kind)
      #expect(csv.report.separator == separator.utf8.first)
      #expect(csv.report.taken.count == 2)
    }
    let told = try file("sep=|\nnaam|plaats\nA|B\n", Organisation.kind)
    #expect(told.report.taken.count == 2)
    let bom = try file("\u{FEFF}\"naam\";plaats\nA;B\n", Organisation.kind)
    #expect(bom.report.taken.map(\.header) == ["naam", "plaats"])
    let old = try CSVImport(Organisation.kind) {
      chunks([0x6E, 0x61, 0x61, 0x6D, 0x0A, 0x43, 0x6F, 0xF6, 0x70, 0x0A])
    }
    #expect(old.report.encoding == .windows1252)
    let store = try SQLiteStore.inMemory()
    _ = try await load(old, Organisation.kind, into: store)
    #expect(try await store.records([RecordID("ORG", 1)])[0].values[0] == .text("Coöp"))
  }

  @Test func aFileThatSaysNothingOfTheKindIsRefusedWithItsHeaders() {
    #expect(throws: ImportProblem.nothingMatches(headers: ["kleur", "maat"], suggestion: "kleur")) {
      try file("kleur;maat\nrood;3\n", Project.kind)
    }
    #expect(throws: ImportProblem.empty) { try file("", Project.kind) }
    #expect(throws: ImportProblem.noText) {
      try CSVImport(Project.kind) { chunks((0..<900).map { UInt8($0 % 32) }) }
    }
    #expect(throws: ImportProblem.foreign(.pdf)) { try file("%PDF-1.7\n", Project.kind) }
    #expect(throws: ImportProblem.noRows(headerLine: 1)) { try file("titel\n", Project.kind) }
    #expect(throws: ImportProblem.mapping(.noSuchHeader("x", headers: ["titel"]))) {
      try file("titel\nEen\n", Project.kind) {
        $0.map = [Mapping.Choice(header: "x", field: "titel")]
      }
    }
  }
}

/// Real files of others, where they are at hand.
private let realData = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  .appendingPathComponent("../../../shared/data").standardizedFileURL.path

@Suite(.enabled(if: FileManager.default.fileExists(atPath: realData), "../shared/data is not here"))
struct RealDataTests {
  @Test(arguments: [
    ("nasa-llis.csv", Lesson.kind, 1_637, 0), ("snsf-grants-2012-2022.csv", Project.kind, 3_824, 0),
    ("akvo-rsr-projects.csv", Project.kind, 2_010, 0),
    ("akvo-rsr-organisations.csv", Organisation.kind, 2_091, 170),
  ]) func giveTheSameNumbersWhenReadTwice(
    name: String, kind: Kind, count: Int, doubles: Int
  ) async throws {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: realData + "/" + name)))
    let store = try SQLiteStore.inMemory()
    let first = try CSVImport(kind) { chunks(bytes) }
    let report = try await load(first, kind, into: store)
    #expect(report.added == count)
    #expect(first.report.doubles == doubles)
    #expect(first.report.bad.isEmpty)
    let second = try CSVImport(kind) { chunks(bytes) }
    let again = try await load(second, kind, into: store)
    #expect((again.added, again.changed, again.unchanged) == (0, 0, count))
    #expect(second.report.doubles == doubles)
    #expect(try await store.count(ListQuery(kind.code)) == count)
  }
}
