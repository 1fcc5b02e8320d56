/// How the bytes of a file stand for letters.
public enum TextEncoding: Equatable, Sendable {
  case utf8
  /// What Dutch Excel writes when it does not write UTF-8; every byte is a letter or a control.
  case windows1252
  /// Two bytes a letter, as Excel's "Unicode text"; it is turned into UTF-8 while it is read.
  case utf16
  /// What Excel on a Mac writes as CSV when nothing else is asked for; never found, only told.
  case macRoman

  /// The encoding that a name means, however it is written.
  public init?(_ name: String) {
    switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
    case "utf8", "unicode": self = .utf8
    case "windows1252", "cp1252", "1252", "ansi", "latin1", "iso88591", "iso885915":
      self = .windows1252
    case "utf16", "utf16le", "utf16be", "ucs2": self = .utf16
    case "macroman", "macintosh", "mac", "macosroman": self = .macRoman
    default: return nil
    }
  }

  public static let names = ["utf-8", "windows-1252", "utf-16", "macroman"]

  /// What a cell says when the file's encoding is not told, and whether that is in Windows-1252: cells that
  /// are no UTF-8. Each cell by itself: files are put together from parts of several programs.
  static func found(_ bytes: ArraySlice<UInt8>) -> (text: String, isOld: Bool) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, false) }
    return (windows1252.text(bytes), true)
  }

  func text(_ bytes: some Sequence<UInt8>) -> String {
    switch self {
    case .utf8, .utf16: return String(decoding: Array(bytes), as: UTF8.self)
    case .windows1252, .macRoman:
      var scalars = String.UnicodeScalarView()
      for byte in bytes { scalars.append(scalar(byte)) }
      return String(scalars)
    }
  }

  /// Windows-1252 is Latin-1 but for 0x80 to 0x9F (the mapping table of the Unicode Consortium).
  private func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    if self == .macRoman { return Self.mac[Int(byte) - 0x80] }
    return byte < 0xA0 ? Self.special[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }

  private static let special: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]

  /// 0x80 to 0xFF (ROMAN.TXT of the Unicode Consortium).
  private static let mac = Array(
    """
    ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰\
    ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ
    """.unicodeScalars)
}
