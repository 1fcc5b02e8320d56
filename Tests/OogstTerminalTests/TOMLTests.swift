import Foundation
import OogstModel
import Testing

@testable import OogstTerminal

@Suite struct TOMLTests {
  private func table(_ text: String) throws -> TOMLTable { try TOMLReader.read(Array(text.utf8)) }

  @Test(
    arguments: [
      ("a = \"x\"", .string("x")), ("a='c:\\x'", .string("c:\\x")), ("a = 1_000", .integer(1_000)),
      ("a = -9223372036854775808", .integer(Int.min)), ("a = 0xFf", .integer(255)),
      ("a = true # ja", .boolean(true)), ("\"a\" = false", .boolean(false)),
      ("a = [1, 2,\n # twee\n]", .array([.integer(1), .integer(2)])), ("a = []", .array([])),
      ("a = 1.5e3", .other("1.5e3")), ("a = 1979-05-27 07:32:00", .other("1979-05-27 07:32:00")),
      ("a = \"\"\"\nx\\\n  y\"\"\"", .string("xy")), ("a = \"\\u00e9\\t\"", .string("é\t")),
      ("\u{FEFF}a = 'x'\r\n", .string("x")), ("a = '''it's'''", .string("it's")),
    ] as [(String, TOMLValue)]) func valuesAreRead(text: String, value: TOMLValue) throws
  {
    #expect(try table(text)["a"]?.value == value)
  }

  @Test func everyKeyKnowsItsLineAndItsTable() throws {
    let read = try table(
      "a = 1\n\n[t]\nb = { c = 2 }\nd.e = 3\n[t.u]\nf = 4\n[[l]]\ng = 5\n[[l]]\n")
    #expect(read["a"]?.line == 1)
    let inner = try #require(read["t"]?.value.table)
    #expect(inner["b"]?.line == 4)
    #expect(inner["b"]?.value.table?["c"]?.value == .integer(2))
    #expect(inner["d"]?.value.table?["e"]?.value == .integer(3))
    #expect(inner["u"]?.value.table?["f"]?.line == 7)
    #expect(read["l"]?.value.array?.count == 2)
  }

  /// What ended the program before: each is a message about a line now.
  @Test(
    arguments: [
      ("[=]", 1, .keyExpected), ("[é]", 1, .keyExpected), ("[", 1, .keyExpected),
      ("a=1\n[[[x", 2, .keyExpected), ("\t[[[a", 1, .keyExpected),
      ("a" + String(repeating: ".a", count: 200_000) + "=1", 1, .tooManyParts),
      ("[" + String(repeating: "a.", count: 100_000) + "a]", 1, .tooManyParts),
      ("a=" + String(repeating: "[", count: 100_000), 1, .tooDeep),
      ("a=" + String(repeating: "{b=", count: 50_000), 1, .tooDeep),
      ("a", 1, .equalsExpected), ("a =", 1, .valueExpected), ("a = b", 1, .unknownValue),
      ("a = 1\na = 2", 2, .alreadyWritten(line: 1)), ("[a]\n[a]", 2, .alreadyWritten(line: 1)),
      ("a = 1 2", 1, .textBehind), ("a = \"x\n\"", 1, .stringNotClosed),
      ("a = [1", 1, .arrayNotClosed),
      ("a = {b = 1", 1, .tableNotClosed), ("a = \"\\x\"", 1, .badEscape),
      ("a = \"\\ud800\"", 1, .badEscape), ("a = 99999999999999999999", 1, .numberTooLarge),
      ("a = 01", 1, .badNumber), ("a = \"\u{7}\"", 1, .controlCharacter),
      ("a = 1\rb = 2", 1, .bareCarriageReturn),
    ] as [(String, Int, TOMLError.Reason)]) func whatIsWrongIsSaidWithItsLine(
      text: String, line: Int, reason: TOMLError.Reason
    )
  {
    #expect(throws: TOMLError(line: line, reason: reason)) { try table(text) }
  }

  @Test func bytesThatAreNoTextAreSaidToBeNone() {
    #expect(throws: TOMLError(line: 2, reason: .notUTF8)) {
      try TOMLReader.read(Array("a = 1\nb = \"".utf8) + [0xFF, 0x22])
    }
  }

  @Test func everyReasonHasWordsInBothLanguages() {
    let problem = Problem(file: "x", line: 1, Label("a", "b"))
    #expect(problem.text(.dutch) == "x, regel 1: a")
    for reason in [TOMLError.Reason.notUTF8, .tooDeep, .alreadyWritten(line: 3)] {
      #expect(!reason.label.dutch.isEmpty && reason.label.dutch != reason.label.english)
    }
  }

  @Test func aHundredThousandKeysTakeNoLongerThanTheyMust() throws {
    let text = (0..<100_000).map { "k\($0)=1" }.joined(separator: "\n")
    #expect(try table(text).entries.count == 100_000)
  }

  @Test func anyBytesGiveATableOrALine() {
    let pieces = [
      "a", "=", "\"x\"", "[", "]", "{", "}", "'''", "\"\"\"", "\n", "\t", "#", ".", ",", "1e9",
      "0x",
      "nan", "1979-05-27", "\\u0000", "\"", "'", "\0", "\u{1B}", "true", "_", "-", "+", "é", "\r",
      " ",
    ].map { Array($0.utf8) }
    var state: UInt64 = 5
    func next(_ most: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % most
    }
    for _ in 0..<5_000 {
      let bytes = (0..<next(30)).flatMap { _ in
        next(10) == 0 ? [UInt8(next(256))] : pieces[next(pieces.count)]
      }
      do {
        _ = try TOMLReader.read(bytes)
      } catch {
        #expect((1...bytes.count { $0 == 0x0A } + 1).contains(error.line), "\(bytes)")
      }
    }
  }

  // MARK: - Files

  @Test func whatIsNoSmallFileIsAProblemAndNoWait() throws {
    let folder = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    mkfifo(folder + "/pipe", 0o600)
    try Data(repeating: 0x23, count: 2 << 20).write(to: URL(fileURLWithPath: folder + "/large"))
    for (path, words) in [
      (folder, "geen gewoon bestand"), (folder + "/pipe", "geen gewoon bestand"),
      ("/dev/zero", "geen gewoon bestand"), (folder + "/large", "groter dan 1 MiB"),
      (folder + "/none", "niet te lezen"),
    ] {
      do {
        _ = try TOMLFile.read(path)
        Issue.record("\(path) was read")
      } catch {
        #expect(error.what.dutch.contains(words), "\(path): \(error.what.dutch)")
      }
    }
  }
}
