/// What terminals send, piece by piece.
enum SentBytes {
  static let pasteBegins = Array("\u{1B}[200~".utf8)
  static let pasteEnds = Array("\u{1B}[201~".utf8)

  static let commands = [
    "/zorg\r", ":help\r", "f", "s", "m", "\r", "\r\r", "jjjj", "kkkk", "G", "g", " ", "n", "p", "v",
    "w", "r", "l",
    "c", "?", "1", "2", "3", "4", "9", "0", "\t", "q", "\u{7F}", "/", ":zoek a\r", ":open 3\r",
    ":programma\r",
    "\u{C}", ":filter stadium=opschalen\r", "f\r\r", "s\r", "/a\r\u{1B}[F", "n",
  ]

  static let lines = [
    "zoek zorg", "2", "3", "1", "open 3", "back", "more", "help", "filter stadium=opschalen",
    "filter", "order",
    "sort", "listen", "programme", "clear", "w", "v", "r", "", "999999999999999999999", "-1", "0",
    "open 99999999999999999999", "search \u{0}", "zoek " + String(repeating: "a", count: 3_000),
    String(repeating: "é", count: 5_000), "filter a=b=c", "filter >=", "programme elkaar", "terug",
    "meer",
    "overzicht", "alles", "n", "p", "zo\t", "filter s\t\t", "sort \t",
  ]

  /// Keys that we know, others with modifiers, and such as are broken off.
  static let keys = [
    "\u{1B}[A", "\u{1B}[B", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}OA", "\u{1B}OB", "\u{1B}OB",
    "\u{1B}[H",
    "\u{1B}[F", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[6~", "\u{1B}[3~", "\u{1B}[2~", "\u{1B}[Z",
    "\u{1B}OP", "\u{1B}OQ",
    "\u{1B}[15~", "\u{1B}[24~", "\u{1B}[1;5A", "\u{1B}[1;2B", "\u{1B}[27;5;9~", "\u{1B}[97;5u",
    "\u{1B}", "\u{1B}\u{1B}",
    "\u{1B}[", "\u{1B}O", "\u{1B}[99999999999999999999A", "\u{1B}[[A", "\u{1B}[200~", "\u{1B}[201~",
  ]

  /// What a terminal answers when it is asked, and says of mouse and focus: nobody asked.
  static let answers: [[UInt8]] =
    [
      "\u{1B}[<0;10;5M", "\u{1B}[<0;10;5m", "\u{1B}[M !!", "\u{1B}[?1;2c", "\u{1B}[>0;276;0c",
      "\u{1B}[24;80R",
      "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]10;rgb:ff/ff/ff\u{1B}\\",
      "\u{1B}P>|xterm(380)\u{1B}\\", "\u{1B}[I",
      "\u{1B}[O", "\u{1B}]11;", "\u{1B}P", "\u{1B}_x", "\u{1B}[?2026;2$y", "\u{1B}[8;24;80t",
    ].map { Array($0.utf8) } + [[0x9B, 0x41], [0x1B, 0x5B, 0x4D, 0xFF, 0xFF, 0xFF]]

  static let broken: [[UInt8]] = [
    [0xC3], [0xE2, 0x82], [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0xF0, 0x9F], [0xC0, 0xAF], [0x80],
    [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xE0, 0x80, 0x80],
  ]
}
