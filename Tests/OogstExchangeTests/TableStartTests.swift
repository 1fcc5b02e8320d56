import OogstModel
@testable import OogstReading
import Testing

@testable import OogstExchange

/// Where a table begins, what separates its cells, and in which letters it is written.
@Suite struct TableStartTests {
  @Test(arguments: [
    ("titel;bedrag\nA, B;1,50\nC, D;2,75\n", UInt8(0x3B)),
    ("titel,bedrag\nA; B,1.50\nC,2.75\n", 0x2C),
    ("titel\tbedrag\nA;, B\t1\n", 0x09), ("titel|bedrag\nA;|1\n", 0x7C),
    ("Titel (kort, helder);Bedrag;Jaar\nA;1;2020\n", 0x3B),
    ("naam\nA, B\nC, D\nE, F\n", 0x3B),
    ("Overzicht, stand, nu;;\nid;titel;bedrag\n1;A;2\n", 0x3B),
    ("sep=|\ntitel|bedrag\nA|1;1\n", 0x7C),
  ]) func theSeparatorIsTheOneThatGivesEveryRowAsManyCells(
    text: String, separator: UInt8
  ) throws {
    #expect(try file(text, Project.kind).report.separator == separator)
  }

  @Test func aSeparatorThatNothingShowsIsAGuess() throws {
    #expect(try file("titel\nA\n", Project.kind).report.separatorBasis == .assumed)
    #expect(try file("titel;jaar\nA;2020\n", Project.kind).report.separatorBasis == .shown)
    let told = try file("titel:jaar\nA:2020\n", Project.kind) { $0.separator = 0x3A }
    #expect(told.report.separatorBasis == .told)
    #expect(told.report.taken.count == 2)
  }

  @Test(arguments: [
    ("Overzicht projecten;;\n;;\nid;titel;bedrag\n1;A;2\n", 3, 2),
    ("2024;;\nid;titel;bedrag\n1;A;2\n", 2, 1), ("\n\nid;titel;bedrag\n1;A;2\n", 3, 0),
    ("id;titel;bedrag\n1;A;2\n", 1, 0), (";;\nid;titel;bedrag\n1;A;2\n", 2, 1),
    ("Programma: Zorg\nStand: nu\nid;titel;bedrag\n1;A;2\n", 3, 2),
    ("1;2;3\nid;titel;bedrag\n1;A;2\n", 2, 1), ("2020;titel;bedrag\n5;A;2\n", 1, 0),
  ]) func theHeadingsAreTheLineThatFitsBest(text: String, line: Int, above: Int) throws {
    let report = try file(text, Project.kind).report
    #expect(report.headerLine == line)
    #expect(report.rowsAbove == above)
    #expect(report.rows == 1)
  }

  @Test func headingsOverTwoLinesAreAsked() throws {
    let text = "Project;;Periode;;Bedrag\nNummer;Titel;Begin;Einde;Toegekend\nK-1;A;2021;2022;5\n"
    #expect(throws: ImportProblem.twoHeaders(lines: [1, 2])) { try file(text, Project.kind) }
    let told = try file(text, Project.kind) { $0.headerLine = 2 }
    #expect(told.report.taken.map(\.header).contains("Titel"))
    #expect(told.report.headerBasis == .told)
    #expect(throws: ImportProblem.noSuchLine(9)) {
      try file(text, Project.kind) { $0.headerLine = 9 }
    }
  }

  @Test func repeatedHeadingsAndTotalsAreNoRecords() async throws {
    let found = try await Brought(
      "id;titel;bedrag\n1;A;5\nid;titel;bedrag\n2;B;6\nTotaal;;11\n;Eindtotaal;11\n3;Totaal anders;1\n",
      Project.kind)
    #expect(found.titles(Project.kind) == ["A", "B", "Totaal anders"])
    #expect(found.found.repeatedHeaders.first == [3])
    #expect(found.found.totals.first == [5, 6])
  }

  @Test func headingsInOtherCapitalsAreHeadingsAndInAnotherOrderAReasonToStop() async throws {
    let same = try await Brought("id;titel;jaar\n1;A;2020\nID;Titel;JAAR\n2;B;2021\n", Project.kind)
    #expect(same.titles(Project.kind) == ["A", "B"])
    let other = try file("id;titel;jaar\n1;A;2020\ntitel;id;jaar\nB;2;2021\n", Project.kind)
    _ = try? other.nextBatch()
    #expect(other.isRefused)
    #expect(other.report.reordered.first == [3])
  }

  @Test func theHeadingOfASingleColumnAgainIsOne() async throws {
    let found = try await Brought("naam\nA\nnaam\nB\n", Organisation.kind)
    #expect(found.titles(Organisation.kind) == ["A", "B"])
    #expect(found.found.repeatedHeaders.first == [3])
  }

  @Test func amountsWhoseSumIsNoNumberAnyMoreAreAllRead() async throws {
    let rows = (0..<200).map { "\($0);Titel \($0);999999999999999\n" }.joined()
    let found = try await Brought("id;titel;bedrag\n" + rows, Project.kind)
    #expect(found.outcome.added == 200)
  }

  @Test func aRowThatSaysTotalAndAddsUpTheOthersIsOneAndNoOther() async throws {
    let sum = try await Brought(
      "id;titel;bedrag\n1;A;100\n2;B;200\n;Totaal toegekend;300\n", Project.kind)
    #expect(sum.found.totals.first == [4])
    let project = try await Brought(
      "id;titel;bedrag\n1;A;100\n2;B;200\n;Totaal anders;250\n", Project.kind)
    #expect(project.titles(Project.kind).last == "Totaal anders")
  }

  @Test(arguments: [
    "Bedrag (x 1000)", "Bedrag x € 1.000", "Bedrag (*1000)", "Bedrag in duizenden", "Budget (mln)",
  ]) func amountsInThousandsAreNotTakenForWholeOnes(header: String) throws {
    let text = "id;titel;\(header)\n1;A;5\n"
    #expect(try file(text, Project.kind).report.multiplied.map(\.isTaken) == [false])
    let told = try file(text, Project.kind) {
      $0.map = [Mapping.Choice(header: header, field: "budget")]
    }
    #expect(told.report.multiplied.map(\.isTaken) == [true])
  }

  @Test func rowsWithoutATitleBelowOthersAreRefusedAndNotMadeUp() throws {
    let csv = try file("programma;titel;bedrag\nZ;A;5\n;;6\n;;7\nZ;B;8\n", Project.kind)
    _ = try? csv.nextBatch()
    #expect(csv.isRefused)
    #expect(csv.report.titleless.first == [3, 4])
  }

  @Test(arguments: ["\n", "\r", "\r\n", "\n\r\n"]) func anyLineEndEndsARow(end: String) throws {
    let report = try file(
      ["titel;jaar", "A;2020", "B;2021", ""].joined(separator: end), Project.kind
    )
    .report
    #expect(report.rows == 2)
  }

  // MARK: - Letters

  private func brought(_ bytes: [UInt8], _ told: TextEncoding? = nil) async throws -> (
    [String], ImportReport
  ) {
    var choices = ImportChoices()
    choices.encoding = told
    let csv = try CSVImport(Organisation.kind, choices) { chunks(bytes, piece: 7) }
    var titles: [String] = []
    while let batch = try csv.nextBatch() {
      titles += batch.compactMap { row in
        if case .text(let title) = row.values[0] { title } else { nil }
      }
    }
    return (titles, csv.report)
  }

  @Test func oneOldRowDoesNotSpoilTheOthers() async throws {
    let (titles, report) = try await brought(
      Array("naam\nCoöp\n".utf8) + [0x43, 0x6F, 0xF6, 0x70, 0x0A] + Array("Fryslân\n".utf8))
    #expect(titles == ["Coöp", "Coöp", "Fryslân"])
    #expect(report.encoding == .utf8)
    #expect(report.oldRows.first == [3])
  }

  @Test func anEncodingThatIsToldIsFollowed() async throws {
    let bytes = Array("naam\n".utf8) + [0x50, 0x61, 0x74, 0x69, 0x91, 0x6E, 0x74, 0x0A]
    #expect(try await brought(bytes, .macRoman).0 == ["Patiënt"])
    #expect(try await brought(bytes, .windows1252).0 == ["Pati‘nt"])
  }

  @Test(arguments: [true, false]) func utf16IsReadWithAndWithoutItsMark(hasMark: Bool) async throws
  {
    let text = "naam;plaats\nPatiënt 😀;Zwolle\nÅngström en meer;Utrecht\n"
    for isBig in [true, false] {
      let bytes = ((hasMark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isBig ? [high, low] : [low, high]
      }
      let (titles, report) = try await brought(bytes)
      #expect(titles == ["Patiënt 😀", "Ångström en meer"])
      #expect(report.encoding == .utf16)
    }
  }

  @Test func lettersThatWereEncodedTwiceAreNamed() async throws {
    let (titles, report) = try await brought(Array("naam\nPatiÃ«nt\nGewoon\n".utf8))
    #expect(titles == ["PatiÃ«nt", "Gewoon"])
    #expect(report.doublyEncoded.first == [2])
  }

  @Test func macRomanHasALetterForEveryByte() {
    let text = TextEncoding.macRoman.text((0...255).map { UInt8($0) })
    #expect(text.unicodeScalars.count == 256)
    #expect(TextEncoding.macRoman.text([0x8E, 0xDB, 0xDE, 0xFF]) == "é€ﬁˇ")
  }

  /// A vocabulary in SKOS, as tools for it write: a preface of its own, and no empty cells at the ends of rows.
  @Test func aVocabularyIsReadWhoseRowsEndEarly() throws {
    let text = """
      ConceptScheme URI,http://example.org/
      PREFIX,ex,http://example.org/
      skos:prefLabel,Voorbeeld
      dct:creator,iemand

      Identifier,skos:prefLabel@en,skos:prefLabel@nl,skos:definition@en,skos:broader,owl:deprecated
      ex:1,care
      ex:2,home care,,care at home
      ex:3,ward,,,ex:1
      ex:4,town
      ex:5,country,,,ex:1

      """
    let report = try file(text, Theme.kind).report
    #expect(report.headerLine == 6)
    let taken = report.taken.map(\.header)
    #expect(taken == ["Identifier", "skos:prefLabel@en", "skos:definition@en"])
    #expect(report.damaged.isEmpty && report.bad.isEmpty)
  }

  /// Rows that are all short in the same way are not taken for that: a column may be missing among them.
  @Test func rowsOfOneWidthThatIsTooSmallAreDamaged() throws {
    let rows = (1...8).map { "\($0);titel \($0)" }.joined(separator: "\n")
    let file = try file("id;titel;bedrag\n" + rows + "\n", Project.kind)
    // It ends where the damage is too much.
    while let batch = try? file.nextBatch(), !batch.isEmpty {}
    #expect(file.report.damaged.count == 8)
  }
}
