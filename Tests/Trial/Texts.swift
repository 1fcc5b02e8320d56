/// Texts that programs trip over, and some that they should not.
enum Texts {
  /// Words that the example's records hold, or that ask for a command.
  static let usual = [
    "zorg", "muziek", "oefen", "ervaring", "dans", "samen", "elkaar", "a", "2024", "PRJ-1", "LES-2",
    "MET-3",
  ]

  /// What could speak to a terminal, hide in a text, or be taken for an order by a shell or a sheet.
  static let hostile = [
    "\u{1B}[2J", "\u{1B}]0;owned\u{7}", "\u{1B}]52;c;aGFjaw==\u{7}", "\u{1B}P+q\u{1B}\\",
    "\u{9B}31m",
    "\u{9D}0;t\u{9C}", "\u{90}q\u{9C}", "\u{7}", "\u{8}\u{8}\u{8}", "\u{7F}", "\r", "\n", "\u{E}",
    "\u{F}",
    "\u{5}", "\u{202E}evil", "\u{2066}a\u{2069}", "\u{200B}", "\u{200D}", "\u{61C}", "\u{200E}",
    "\u{2028}",
    "\u{2029}", "\u{FEFF}", "\u{AD}", "\u{180E}", "\u{2060}", "\u{3164}", "\u{E0041}",
    "\u{FFF9}x\u{FFFA}y\u{FFFB}", "\t\t\t", "=cmd|'/C calc'!A0", "@SUM(1)", "+1+1", "-2+3",
    "\u{1B}[?1049l", "\u{1B}[?2004h", "\u{1B}c", "\u{1B}[6n", "\u{1B}[c", "$(id)", "`id`", "%n%s",
    "\\x1b[31m", "\u{0}", "\u{1B}", "\u{600}\u{600}", "\u{2800}", "\u{115F}", "\u{85}", "''", "\"",
    "\\",
  ]

  /// Letters of more than one scalar, of two cells, of none, and the last ones that there are.
  static let wide = [
    "é", "ß", "İ", "ﬃ", "日本", "日本語日本語日本語", "👩‍👩‍👧", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "🇳🇱", "🇳🇱🇧", "e\u{301}", "\u{301}",
    "\u{489}\u{489}\u{489}", "☺️☺︎", "﷽", "\u{E33}\u{E33}\u{E33}", "\u{1160}\u{1160}",
    "\u{1F3FB}\u{1F3FB}",
    "\u{FE0F}\u{FE0F}", "\u{10FFFF}", "\u{10FFFD}", "\u{E000}", "\u{FFFF}", "\u{FFFD}", "١٢٣", "½",
    "Ⅷ", "ǆ", "ŉ",
  ]

  /// A text of some of these, with at most so many pieces.
  static func text(_ chance: inout Chance, pieces: Int = 4) -> String {
    var text = ""
    for _ in 0..<chance.within(1...max(pieces, 1)) {
      switch chance.below(8) {
      case 0, 1: text += chance.pick(hostile)
      case 2: text += chance.pick(wide)
      case 3: text += "e" + String(repeating: "\u{301}", count: chance.pick([1, 8, 9, 200]))
      case 4: text.unicodeScalars.append(scalar(&chance))
      case 5: text += " "
      default: text += chance.pick(usual)
      }
    }
    return text
  }

  /// Any scalar at all, those of the first planes and blocks more often.
  static func scalar(_ chance: inout Chance) -> Unicode.Scalar {
    let most = chance.pick([0x7F, 0xFF, 0x3FF, 0xFFFF, 0x1FFFF, 0x10FFFF])
    return Unicode.Scalar(UInt32(chance.within(0...most))) ?? "\u{FFFD}"
  }

  static func bytes(_ chance: inout Chance, most: Int, least: UInt8 = 0) -> [UInt8] {
    chance.many(chance.within(0...most)) { UInt8($0.within(Int(least)...255)) }
  }
}
