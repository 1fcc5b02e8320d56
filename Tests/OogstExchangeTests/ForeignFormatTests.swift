import OogstModel
import Testing

@testable import OogstExchange

@Suite struct ForeignFormatTests {
  /// A file in a zip as its header and its content stand there, not packed.
  private static func entry(_ name: String, _ content: String = "", extra: Int = 0) -> [UInt8] {
    let lengths = [UInt8(name.utf8.count), 0, UInt8(extra), 0]
    return [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 22) + lengths + Array(name.utf8)
      + [UInt8](repeating: 0, count: extra) + Array(content.utf8)
  }

  private static let openDocument = "application/vnd.oasis.opendocument."

  private static let binary: [(bytes: [UInt8], format: ForeignFormat)] = [
    (entry("[Content_Types].xml", "PK") + entry("_rels/.rels") + entry("xl/workbook.xml"), .xlsx),
    (entry("docProps/app.xml") + entry("xl/theme/theme1.xml"), .xlsx),
    (entry("[Content_Types].xml") + entry("word/document.xml"), .document),
    (entry("ppt/presentation.xml"), .document),
    (entry("mimetype", openDocument + "spreadsheet"), .ods),
    (entry("mimetype", openDocument + "spreadsheet-template", extra: 4), .ods),
    (entry("mimetype", openDocument + "text"), .document),
    (entry("mimetype", "application/epub+zip"), .zip),
    (entry("lijst.csv", "id;titel"), .zip), (entry("map/xl/x.csv"), .zip),
    ([0x50, 0x4B, 3, 4], .zip), ([0x50, 0x4B, 5, 6, 0, 0], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .xls),
    (Array("SQLite format 3\0".utf8), .sqlite), ([0x1F, 0x8B, 8], .gzip),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive), (Array("Rar!\u{1A}\u{7}".utf8), .archive),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .picture),
    ([0xFF, 0xD8, 0xFF, 0xE0], .picture),
    (Array("GIF89a".utf8), .picture),
    ([0xFF, 0xFE] + "<\0h\0t\0m\0l\0>\0".utf8, .html), (Array("{\0\"\0a\0\"\0:\0".utf8), .json),
  ]

  @Test(arguments: binary.indices)
  func filesOfOtherProgramsAreKnownByTheirFirstBytes(index: Int) {
    let (bytes, format) = Self.binary[index]
    #expect(ForeignFormat.of(bytes) == format)
  }

  @Test(arguments: [
    ("%PDF-1.7\n", ForeignFormat.pdf), ("\u{FEFF}\n%PDF-1.4", .pdf), ("{\\rtf1\\ansi", .rtf),
    ("<!DOCTYPE html>\n<html><head><title>Inloggen</title></head>", .html),
    ("\u{FEFF}  \n<HTML lang=nl>", .html), ("<html>", .html),
    ("<head><title>502 Bad Gateway", .html),
    ("<!-- gemaakt -->\n<!doctype HTML PUBLIC \"-//W3C//DTD\">", .html), ("<body>", .html),
    ("<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\"><html>", .html),
    ("<br />\n<b>Warning</b>: mysql_connect()", .html), ("<table border=1><tr>", .html),
    ("<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table>", .xls),
    (
      "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
      .xls
    ),
    ("<?xml version=\"1.0\"?>\n<projecten>", .xml), ("<!DOCTYPE svg>", .xml),
    ("<iati-activities version=\"2.03\">\n  <iati-activity>", .xml), ("<feed><!-- x -->", .xml),
    ("<bericht>Geen toegang</bericht>\n", .xml), ("<!-- x --><lijst><rij>", .xml),
    ("{\"a\": 1}", .json), ("{ \"records\": [ { \"id\"", .json), ("[{\"id\":1},", .json),
    ("\u{FEFF}[\n  {\n    \"id\": 1", .json), ("[\"a\", \"b\"]", .json),
    ("[[1, 2.5e3], [3]]", .json),
    ("{}", .json), ("[]\n", .json), ("[true, null, fal", .json),
    ("{\"a\":1}\n{\"a\":2}\n", .json), ("[\"een \\\"twee\\\"\",\n", .json),
  ]) func textThatIsNoTableIsKnown(text: String, format: ForeignFormat) {
    #expect(ForeignFormat.of(Array(text.utf8)) == format)
  }

  @Test(arguments: [
    "", "id;titel\n1;Een\n", "\u{FEFF}id;titel\n", "PK;naam\n", "BM;naam", "MM;II\n", "%PDF;x\n",
    "[1] titel;[2] bedrag\n", "[NL] Titel;Bedrag\n", "[Titel],[Bedrag]\n", "[\"a\"];b\n",
    "[1],[2]\n",
    "[[titel]];b\n", "[", "{", "[[", "{titel};{bedrag}\n", "{\"titel\"};b\n", "[true]story;b\n",
    "<naam>;<titel>\n", "<titel>,<bedrag>\n<a>,<b>\n", "<titel>\t<bedrag>\n", "<140;x\n", "<",
    "<p>Een</p>;Twee\n", "<p><b>Een</b></p>;Twee\n", "<div><p>Een</p></div>;2\n", "<jan@x.nl>;x\n",
    "<!-- x -->;y\n", "<!---->>a", "<naam>a</naam>;b\n", "<bron naam> <titel>\n", "\"<html>\";x\n",
    "<htmlcode>;titel\n", "\"{\"\"a\"\":1}\";x\n", "Pati\u{EB}nt;x\n", "\0\0\0\0\0\0\0\0",
  ]) func whatMayBeATableIsLeftToTheReader(text: String) {
    #expect(ForeignFormat.of(Array(text.utf8)) == nil)
  }

  @Test(arguments: ForeignFormat.allCases)
  func everyFormatSaysWhatItIsAndWhatToDo(format: ForeignFormat) {
    for text in format.label.both {
      #expect(["een ", "an ", "a "].contains { text.hasPrefix($0) })
      #expect(text.last != ".")
    }
    for text in format.advice.both {
      #expect(text.last == "." && text.first?.isUppercase == true)
      #expect(text.count < 200 && !text.contains("\n"))
    }
  }

  /// Files cut anywhere must not stop the program.
  @Test func everyBeginningOfAFileCanBeAsked() {
    for (bytes, _) in Self.binary {
      for length in 0...bytes.count { _ = ForeignFormat.of(Array(bytes.prefix(length))) }
    }
    let texts = ["{\"a\\\":[1,{\"b\":null}]}", "<?xml version=\"1.0\"?><a b='c'><!-- x --></a>"]
    for bytes in texts.map({ Array($0.utf8) }) {
      for length in 0...bytes.count { _ = ForeignFormat.of(Array(bytes.prefix(length))) }
    }
  }

  /// Marks in an order that no program writes; the same in every run.
  @Test func marksInAnyOrderCanBeAsked() {
    let marks = [
      "<", ">", "/", "<!--", "-->", "<?", "?>", "<aap", "</aap>", "{", "}", "[", "]", "\"", "\\",
      ":",
      ",", "1", "null", " ", "\n", "\t", "PK\u{3}\u{4}", "\0\0\0\0", "&lt;", "_x000D_", "<p", "=\"",
    ]
    var state: UInt64 = 1
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<10 {
        // The multiplier of Knuth's MMIX; its high bits are the random ones.
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += marks[Int(state >> 33) % marks.count]
      }
      _ = ForeignFormat.of(Array(text.utf8))
      _ = CellText.plain(text)
      _ = CellText.looksDoublyEncoded(text)
    }
  }
}

@Suite struct UTF16Tests {
  private static func bytes(_ text: String, isBigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBigEndian ? [high, low] : [low, high]
    }
  }

  private static let texts = [
    "id;titel\n1;Pati\u{EB}nt aan zet\n", "\u{FEFF}id\ttitel\r\n1\t\u{201C}Samen\u{201D}\r\n",
    "nr;naam;\u{20AC}\n1;\u{2018}t Veld;\u{1F600}\n",
  ]

  @Test(arguments: texts, [false, true])
  func utf16IsSeenWithAMarkOrWithout(text: String, isBigEndian: Bool) {
    let bytes = Self.bytes(text, isBigEndian: isBigEndian)
    #expect(UTF16Text.kind(of: bytes) == UTF16Text.Kind(isBigEndian: isBigEndian))
  }

  @Test(
    arguments: [
      [], [0xFF], Array("id;titel\n".utf8), Array("a\0b;Einde\0zin;x\n".utf8), [0xFF, 0xFE, 0, 0],
      [0xEF, 0xBB, 0xBF, 0x69, 0x64], [UInt8](repeating: 0, count: 512), [0x61, 0, 0x62, 0],
      [1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0], Array("Pati\u{EB}nt;\u{20AC}".utf8),
    ] as [[UInt8]])
  func otherFilesAreNotTakenForUTF16(bytes: [UInt8]) {
    #expect(UTF16Text.kind(of: bytes) == nil)
  }

  @Test(arguments: [1, 2, 3, 5, 7, 1_000], [false, true])
  func piecesCutAnywhereGiveTheSameText(length: Int, isBigEndian: Bool) {
    for text in Self.texts + ["\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\u{FEFF}a"] {
      var decoder = UTF16Decoder(isBigEndian: isBigEndian)
      var rest = Self.bytes(text, isBigEndian: isBigEndian)[...]
      var result: [UInt8] = []
      while !rest.isEmpty {
        result += decoder.utf8(Array(rest.prefix(length)))
        rest = rest.dropFirst(length)
      }
      result += decoder.end()
      let hasMark = text.unicodeScalars.first == "\u{FEFF}"
      let wanted = String(text.unicodeScalars.dropFirst(hasMark ? 1 : 0))
      #expect(result == Array(wanted.utf8))
    }
  }

  @Test(
    arguments: [
      ([0x61, 0, 0x00, 0xD8, 0x62, 0], "a\u{FFFD}b"), ([0x00, 0xDC, 0x62, 0], "\u{FFFD}b"),
      ([0x00, 0xD8, 0x3D, 0xD8, 0x00, 0xDE], "\u{FFFD}\u{1F600}"), ([0x3D, 0xD8], "\u{FFFD}"),
      ([0x61, 0, 0x62], "a\u{FFFD}"), ([0x3D, 0xD8, 0x00], "\u{FFFD}\u{FFFD}"), ([], ""),
    ] as [([UInt8], String)])
  func halfACharacterIsReplaced(bytes: [UInt8], text: String) {
    var decoder = UTF16Decoder(isBigEndian: false)
    #expect(decoder.utf8(bytes) + decoder.end() == Array(text.utf8))
  }
}
