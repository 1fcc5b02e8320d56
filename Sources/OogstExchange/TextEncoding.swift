/// How the bytes of a file stand for letters.
public enum TextEncoding: Equatable, Sendable {
  case utf8
  /// What Dutch Excel writes when it does not write UTF-8; every byte is a letter or a control.
  case windows1252

  /// The encoding of a whole file is found while it is read: UTF-8 until something else turns up.
  struct Detector {
    /// How many more continuation bytes the current letter needs.
    private var pending = 0
    private var lowest: UInt8 = 0x80
    private var highest: UInt8 = 0xBF
    private(set) var isUTF8 = true

    /// Whether all that was read is UTF-8, with no letter broken off at the end.
    var isWhole: Bool { isUTF8 && pending == 0 }

    /// Strict: no overlong forms, surrogates or codes past U+10FFFF (RFC 3629, section 4).
    mutating func read(_ bytes: some Sequence<UInt8>) {
      guard isUTF8 else { return }
      for byte in bytes {
        if pending > 0 {
          guard byte >= lowest, byte <= highest else { return isUTF8 = false }
          pending -= 1
          (lowest, highest) = (0x80, 0xBF)
          continue
        }
        switch byte {
        case 0..<0x80: continue
        case 0xC2...0xDF: pending = 1
        case 0xE0: (pending, lowest) = (2, 0xA0)
        case 0xED: (pending, highest) = (2, 0x9F)
        case 0xE1...0xEF: pending = 2
        case 0xF0: (pending, lowest) = (3, 0x90)
        case 0xF4: (pending, highest) = (3, 0x8F)
        case 0xF1...0xF3: pending = 3
        default: return isUTF8 = false
        }
      }
    }
  }

  func text(_ bytes: [UInt8]) -> String {
    switch self {
    case .utf8: return String(decoding: bytes, as: UTF8.self)
    case .windows1252:
      if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
      var scalars = String.UnicodeScalarView()
      for byte in bytes { scalars.append(Self.scalar(byte)) }
      return String(scalars)
    }
  }

  /// Windows-1252 is Latin-1 but for 0x80 to 0x9F (the mapping table of the Unicode Consortium).
  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
    return special[Int(byte) - 0x80]
  }

  private static let special: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]
}
