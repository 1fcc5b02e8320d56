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
    let take: (CSVRow) -> Bool = { row in
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
    ("\"a\"b;c\n", [["\"a\"b", "c"]]), ("a\"b;c\n", [["a\"b", "c"]]), ("\"\";x\n", [["", "x"]]),
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
    #expect(throws: problem) {
      _ = try reader.read(Array((piece + piece).utf8)) { _ in true }
      try reader.finish { _ in true }
    }
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

@Suite struct EncodingTests {
  @Test(
    arguments: [
      ([0xC3, 0xA9], true), ([0xE9], false), ([0xC0, 0x80], false), ([0xED, 0xA0, 0x80], false),
      ([0xF0, 0x9F, 0x98, 0x80], true), ([0xF5, 0x80, 0x80, 0x80], false), ([0x41], true),
    ] as [([UInt8], Bool)]) func utf8IsToldFromOtherBytes(bytes: [UInt8], isUTF8: Bool)
  {
    #expect(TextEncoding.found(bytes[...]).isOld == !isUTF8)
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
