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

  @Test func whatUnicodeCallsIgnorableIsKnownToTheLast() {
    for value in 0x20...(0x10FFFF as UInt32) {
      guard let scalar = Unicode.Scalar(value), !(0x7F..<0xA0).contains(value) else { continue }
      let mayStay = [0x200C, 0x200D].contains(value) || (0xFE00...0xFE0F).contains(value)
      let isOther = [0x2028, 0x2029].contains(value) || (0xFFF9...0xFFFB).contains(value)
      let expected = (scalar.properties.isDefaultIgnorableCodePoint && !mayStay) || isOther
      if Cleaning.isUnsafe(scalar) != expected { Issue.record("U+\(String(value, radix: 16))") }
    }
  }

  /// Every place of a word of eight bytes, and what stands around it.
  @Test func oneByteAnywhereIsSeen() {
    for length in 1...20 {
      for place in 0..<length {
        for bad in ["\u{0}", "\u{1F}", "\u{7F}", "\u{9B}", "\u{AD}", "\u{202E}"] {
          var letters = [String](repeating: place % 2 == 0 ? "~" : "é", count: length)
          letters[place] = bad
          let clean = Cleaning.piece(letters.joined())
          #expect(!clean.unicodeScalars.contains(where: Cleaning.isUnsafe))
        }
        #expect(Cleaning.output(String(repeating: "x", count: place) + "\n~ ") != "")
      }
    }
    #expect(Cleaning.output("0123456789\nabc\n") == "0123456789\nabc\n")
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
