import Foundation
import OogstModel
import Testing

@testable import OogstExchange

@Suite struct CSVReaderTests {
  private func rows(_ text: String, separator: Character = ";", pieces: Int = 3) throws
    -> [[String]]
  {
    var reader = CSVReader(separator: separator.asciiValue ?? 0)
    var rows: [[String]] = []
    let take: (CSVReader.Row) -> Bool = { row in
      rows.append(row.cells.map { String(decoding: $0, as: UTF8.self) })
      return true
    }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      _ = try reader.read(bytes.prefix(pieces), take)
      bytes = bytes.dropFirst(pieces)
    }
    try reader.finish(take)
    return rows
  }

  @Test(arguments: [
    ("a;b\nc;d\n", [["a", "b"], ["c", "d"]]), ("a;b\r\nc;d", [["a", "b"], ["c", "d"]]),
    ("a\rb\r", [["a"], ["b"]]), ("\"a;b\";\"c\"\"d\"\n", [["a;b", "c\"d"]]),
    ("\"a\nb\";c\n", [["a\nb", "c"]]), ("a;\n;b\n", [["a", ""], ["", "b"]]), ("\n\na\n\n", [["a"]]),
    ("\"a\"b;c\n", [["ab", "c"]]), ("a\"b;c\n", [["a\"b", "c"]]), ("\"\";x\n", [["", "x"]]),
    ("", []),
    ("\"a\r\nb\"\r\n", [["a\r\nb"]]),
  ]) func rowsAndCellsAreSplit(text: String, expected: [[String]]) throws {
    for pieces in [1, 2, 1_000] { #expect(try rows(text, pieces: pieces) == expected) }
  }

  @Test(arguments: [
    (";", CSVReader.mostCells, CSVReader.Problem.tooManyCells(line: 2)),
    ("x", CSVReader.mostBytes, CSVReader.Problem.tooLong(line: 2)),
  ]) func aRowThatNoSheetHasIsRefusedByItsLine(
    piece: String, count: Int, problem: CSVReader.Problem
  ) throws {
    var reader = CSVReader(separator: 0x3B)
    _ = try reader.read(Array("kop\n".utf8)) { _ in true }
    let bytes = repeatElement(Array(piece.utf8)[0], count: count - 1)
    _ = try reader.read(bytes) { _ in true }
    #expect(throws: problem) { try reader.read(Array((piece + piece).utf8)) { _ in true } }
  }

  @Test func aRowKnowsItsLine() throws {
    var reader = CSVReader(separator: 0x3B)
    var lines: [Int] = []
    let text = "kop\r\n\"een\r\ntwee\"\r\n\r\ndrie\r\n"
    _ = try reader.read(Array(text.utf8)) { row in
      lines.append(row.line)
      return true
    }
    #expect(lines == [1, 2, 5])
  }

  @Test func aQuoteThatIsNeverClosedIsSaidWithItsLine() {
    #expect(throws: CSVReader.Problem.openQuote(line: 2)) { try rows("a\n\"b;c\nd\n") }
  }
}

@Suite struct StyleTests {
  @Test(arguments: [
    (["1.234,56", "12"], "1.234,56", 123_456), (["1,234.56"], "1,234.56", 123_456),
    (["20,854.00", "0.00"], "20,854.00", 2_085_400),
    (["15615031,00"], "15615031,00", 1_561_503_100),
    (["642632.00"], "642632.00", 64_263_200), (["12,5"], "12,5", 1_250), (["-3.5"], "-3.5", -350),
    (["1.500.000"], "1.500.000", 150_000_000), (["1,500,000"], "1,500,000", 150_000_000),
    (["7"], "7", 700), (["1.500,-", "2,75"], "1.500,-", 150_000),
  ]) func aColumnsOwnStyleDecides(cells: [String], text: String, hundredths: Int) {
    var evidence = NumberStyle.Evidence()
    for cell in cells { evidence.add(cell) }
    #expect(evidence.style(separator: 0x2C).hundredths(text) == hundredths)
  }

  @Test(arguments: ["12,50", "1,5", "1,2345", "12,34,567", "1,,000"])
  func groupsThatAreNotOfThreeAreNotGuessedAt(text: String) {
    #expect(NumberStyle.english.hundredths(text) == nil)
  }

  @Test(arguments: ["1,5 mln", "5 duizend", "EUR 5 xyz"])
  func wordsInAnAmountAreNoCurrency(text: String) {
    let budget = Project.field(\.budget)
    let reader = CellReader(field: budget, numbers: .dutch)
    #expect(reader.value(text, currency: nil) == .failure(.init(trouble: .noAmount)))
    #expect(
      reader.value("CHF 1.500", currency: nil)
        == .success(.money(Money(cents: 150_000, currency: "CHF"))))
  }

  @Test func oneCellOfThreeDigitsFollowsTheRestOfItsColumn() {
    var dutch = NumberStyle.Evidence()
    for cell in ["1.234", "5,50"] { dutch.add(cell) }
    #expect(dutch.style(separator: 0x2C).hundredths("1.234") == 123_400)
    var english = NumberStyle.Evidence()
    for cell in ["1,234", "5.50"] { english.add(cell) }
    #expect(english.style(separator: 0x3B).hundredths("1,234") == 123_400)
  }

  @Test(arguments: ["veel", "", "1.2.3,4,5", "12a", "--5", ","]) func whatIsNoNumberIsRefused(
    text: String
  ) {
    #expect(NumberStyle.dutch.hundredths(text) == nil)
  }

  @Test(arguments: [
    ("4-11-2015", "2015-11-04"), ("04-11-2015", "2015-11-04"), ("4/11/2015", "2015-11-04"),
    ("2015-11-04", "2015-11-04"), ("4 november 2015", "2015-11-04"), ("4 Nov 2015", "2015-11-04"),
    ("November 4, 2015", "2015-11-04"), ("Feb 2014", "2014-02"), ("mrt 2014", "2014-03"),
    ("2014", "2014"), ("2015/11/4", "2015-11-04"), ("2015-11-04 00:00:00", "2015-11-04"),
    ("2015-11-04T10:00:00Z", "2015-11-04"), ("20151104", "2015-11-04"),
    ("04-OCT-2015", "2015-10-04"), ("14 OKT 2020", "2020-10-14"),
    ("AUGUST 2020", "2020-08"), ("11-2015", "2015-11"),
  ]) func datesAreReadAsTheyAreWritten(text: String, iso: String) {
    #expect(DateStyle().date(text)?.description == iso)
  }

  @Test(arguments: ["31-2-2020", "gisteren", "4-11-15", "2020-13-01", "0", "99-99-9999", "12:30"])
  func aDateThatDoesNotExistIsRefused(text: String) {
    #expect(DateStyle().date(text) == nil)
  }

  @Test func aColumnWithTheMonthFirstIsFound() {
    var evidence = DateStyle.Evidence()
    for cell in ["11/04/2015", "12/31/2015"] { evidence.add(cell) }
    #expect(evidence.style.date("11/04/2015")?.description == "2015-11-04")
  }
}

@Suite struct EncodingTests {
  @Test(
    arguments: [
      ([0xC3, 0xA9], true), ([0xE9], false), ([0xC0, 0x80], false), ([0xED, 0xA0, 0x80], false),
      ([0xF0, 0x9F, 0x98, 0x80], true), ([0xF5, 0x80, 0x80, 0x80], false), ([0x41], true),
    ] as [([UInt8], Bool)]) func utf8IsToldFromOtherBytes(bytes: [UInt8], isUTF8: Bool)
  {
    var detector = TextEncoding.Detector()
    for byte in bytes { detector.read([byte]) }
    #expect(detector.isWhole == isUTF8)
  }

  @Test func windows1252HasTheEuroAndTheCurlyQuotes() {
    #expect(TextEncoding.windows1252.text([0x80, 0x92, 0xEB, 0x41]) == "€’ëA")
  }
}

@Suite struct JSONStringTests {
  @Test(arguments: [
    "gewoon", "\u{1B}[2J", "\u{202E}om\u{2028}", "a\u{200B}b\u{AD}", "\u{E0041}", "👩‍👩‍👧‍👦",
    "e" + String(repeating: "\u{301}", count: 50), "e" + String(repeating: "\u{489}", count: 50),
  ]) func nothingIsLostAndNothingUnsafeIsWritten(text: String) throws {
    let json = JSONWriter.string(text)
    #expect(!json.unicodeScalars.contains(where: Cleaning.isUnsafe))
    let read =
      try JSONSerialization.jsonObject(
        with: Data(json.utf8), options: .fragmentsAllowed) as? String
    #expect(read.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }
}
