import OogstModel
import Testing

@Suite struct CleaningTests {
  @Test(arguments: [
    ("gewoon", "gewoon"), ("Begeleiding à la carte", "Begeleiding à la carte"),
    ("a\u{1B}[2Jb", "a [2Jb"), ("\u{9B}31mrood", "31mrood"), ("a\r\nb", "a b"), ("a\tb", "a b"),
    ("\u{202E}om", "om"), ("a\u{061C}b", "ab"), ("a\u{200B}b", "ab"), ("a\u{2060}b", "ab"),
    ("be\u{AD}geleiding", "begeleiding"), ("a\u{180E}b", "ab"), ("a\u{3164}b", "ab"),
    ("a\u{115F}b", "ab"), ("a\u{E0041}b", "ab"), ("a\u{FEFF}b", "ab"), ("a\u{2028}b", "ab"),
    ("x\u{FFF9}a\u{FFFA}b\u{FFFB}", "xab"), ("  a  ", "  a  "),
    ("👩‍👩‍👧‍👦 en ☺️", "👩‍👩‍👧‍👦 en ☺️"),
    ("e" + String(repeating: "\u{301}", count: 200), "e" + String(repeating: "\u{301}", count: 8)),
  ]) func aLineHoldsNothingThatSpeaksToATerminal(text: String, clean: String) {
    #expect(Cleaning.line(text) == clean)
  }

  @Test func outputKeepsItsLineEndsAndItsBlanks() {
    #expect(Cleaning.output("  a\u{7}\n\u{1B}b\n") == "  a \nb\n")
    #expect(Cleaning.piece(" a\nb ") == " a b ")
  }

  @Test func whatAMessageRepeatsIsShort() {
    #expect(Cleaning.short("kort") == "kort")
    #expect(Cleaning.short(String(repeating: "x", count: 50_000_000), most: 5) == "xxxxx…")
    #expect(Cleaning.short(String(repeating: "\u{7}", count: 1_000), most: 5) == "…")
  }

  @Test func cleaningTwiceChangesNothing() {
    for value in (0..<0x3000).map(UInt32.init) + [0xE0041, 0x1F3FB, 0xFFF9] {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = Cleaning.line("a" + String(Character(scalar)) + "b")
      #expect(Cleaning.line(once) == once)
      #expect(!once.unicodeScalars.contains(where: Cleaning.isUnsafe))
    }
  }
}
