import OogstDashboard
import Testing

@testable import OogstTerminal

@Suite struct TypedKeysTests {
  private func strokes(_ bytes: [UInt8]) -> [LineEditor.Stroke] {
    var keys = TypedKeys()
    var strokes = bytes.compactMap { keys.take($0) }
    keys.giveUp()
    // Whatever came before, the next letter is a letter.
    strokes += [keys.take(0x7A)].compactMap(\.self)
    #expect(strokes.last == .key(.character("z")), "\(bytes)")
    return strokes.dropLast()
  }

  @Test(
    arguments: [
      ("abc", [.key(.character("a")), .key(.character("b")), .key(.character("c"))]),
      ("é€👩", [.key(.character("é")), .key(.character("€")), .key(.character("👩"))]),
      ("\r\n\n\r", [.key(.enter), .key(.enter), .key(.enter)]),
      (
        "\u{1B}[A\u{1B}OB\u{1B}[3~\u{1B}[1~\u{1B}[F",
        [.key(.up), .key(.down), .key(.delete), .key(.home), .key(.end)]
      ),
      ("\u{1B}[200~x\u{1B}[201~", [.key(.character("x"))]),
      // Alt-x, bind -v: the way into an editor elsewhere.
      ("\u{1B}xb\u{18}\u{5}", [.key(.character("b")), .key(.end)]),
      ("\u{1B}[<0;10;5M\u{1B}[?1;2c\u{1B}[24;80R", []),
      ("\u{1B}]11;rgb:0/0/0\u{7}\u{1B}P+q\u{1B}\\a", [.key(.character("a"))]),
      (
        "\u{1}\u{2}\u{4}\u{5}\u{6}\u{8}\u{7F}",
        [
          .key(.home), .key(.left), .endOfInput, .key(.end), .key(.right), .key(.backspace),
          .key(.backspace),
        ]
      ),
      (
        "\u{B}\u{15}\u{17}\t\u{10}\u{E}",
        [
          .key(.clearAfter), .key(.clearBefore), .key(.clearWord), .key(.tab), .key(.up),
          .key(.down),
        ]
      ),
    ] as [(String, [LineEditor.Stroke])]) func bytesBecomeStrokes(
      text: String, expected: [LineEditor.Stroke]
    )
  {
    #expect(strokes(Array(text.utf8)) == expected)
  }

  @Test(
    arguments: [
      [0xFF, 0xFE], [0xC3], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
      [0x1B], [0x1B, 0x5B], [0x1B, 0x5B, 0x31], [0x1B, 0x4F], [0x1B, 0x5D, 0x31], [0x1B, 0x1B],
      [0x1B, 0x5B] + [UInt8](repeating: 0x31, count: 500),
      [0x1B, 0x5B] + [UInt8](repeating: 0x31, count: 500) + [0x52],
      // F1 and F5 of the Linux console.
      [0x1B, 0x5B, 0x5B, 0x41], [0x1B, 0x5B, 0x5B, 0x45], [0x1B, 0x5B, 0x5B],
    ] as [[UInt8]]) func whatIsBrokenOffIsNoLetter(bytes: [UInt8])
  {
    #expect(strokes(bytes) == [], "\(bytes)")
  }

  @Test(arguments: [
    "\u{1B}", "\u{1B}[", "\u{1B}]11;rgb", "\u{1B}P", "\u{1B}O", "\u{1B}[[", "\u{1B}[1;2;3",
  ])
  func enterIsEnterWhateverWasBegun(start: String) {
    #expect(
      strokes(Array((start + "\rw\n").utf8)).suffix(3) == [
        .key(.enter), .key(.character("w")), .key(.enter),
      ])
  }

  @Test func theRestOfALetterIsWaitedFor() {
    var keys = TypedKeys()
    #expect(keys.take(0xC3) == nil)
    #expect(!keys.isWaiting)
    #expect(keys.take(0xA9) == .key(.character("é")))
    _ = keys.take(0x1B)
    #expect(keys.isWaiting)
  }

  @Test func aBrokenLetterTakesNothingOfWhatFollows() {
    #expect(strokes([0xC3, 0x61]) == [.key(.character("a"))])
    #expect(strokes([0xE2, 0x82, 0x0D]) == [.key(.enter)])
  }
}
