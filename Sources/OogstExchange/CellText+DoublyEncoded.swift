extension CellText {
  /// Whether UTF-8 was read as Windows-1252 and then encoded again: `Ã«`, `â‚¬`, `â€™`.
  ///
  /// To be asked before `plain`, which takes soft hyphens away that are half of such a letter. It
  /// looks for a letter that begins a character of UTF-8, followed by what stands for its other
  /// bytes. Which characters count is kept to those that Dutch and its neighbours use, so that
  /// capitals before a quote or dash (`„SPAß“`, `CAFÉ…`, `„MANHÃ”`) and `5 Å²` do not.
  static func looksDoublyEncoded(_ text: String) -> Bool {
    let mayBegin = text.utf8.withContiguousStorageIfAvailable { hasLead($0) }
    if mayBegin == false { return false }
    let scalars = text.unicodeScalars
    var previous: Unicode.Scalar?
    for place in scalars.indices {
      let scalar = scalars[place]
      if (0xC2...0xF0).contains(scalar.value),
        isDoublyEncoded(Array(scalars[place...].prefix(5)), after: previous)
      {
        return true
      }
      previous = scalar
    }
    return false
  }

  /// Whether any letter can be the beginning: one of ÂÃÄÅ, ÎÏÐÑ, â, ï and ð, as UTF-8.
  private static func hasLead(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in bytes.indices.dropLast() where bytes[place] == 0xC3 {
      switch bytes[place + 1] {
      case 0x82...0x85, 0x8E...0x91, 0xA2, 0xAF, 0xB0: return true
      default: continue
      }
    }
    return false
  }

  /// Whether a letter and what follows are the bytes of one character; one more may be given, to
  /// see whether the text goes on.
  private static func isDoublyEncoded(
    _ scalars: [Unicode.Scalar], after previous: Unicode.Scalar?
  ) -> Bool {
    func continuation(_ index: Int) -> UInt8? {
      guard index < scalars.count, let byte = windows1252(scalars[index]),
        (0x80...0xBF).contains(byte)
      else { return nil }
      return byte
    }
    func isLetter(_ index: Int) -> Bool {
      index < scalars.count && scalars[index].properties.isAlphabetic
    }
    guard let lead = scalars.first, let second = continuation(1) else { return false }
    switch lead.value {
    // Latin letters and signs; Greek and Cyrillic.
    case 0xC2...0xC5, 0xCE...0xD1:
      if isMark(second), !isLetter(2) { return false }
      // Å is a unit, too.
      if lead.value == 0xC4 || lead.value == 0xC5 {
        return isLetter(2) || previous?.properties.isAlphabetic ?? false
      }
      return true
    // U+2000 to U+213F and U+2180 to U+227F: quotes, dashes, the euro, arrows, mathematics.
    case 0xE2:
      guard (0x80...0x84).contains(second) || (0x86...0x89).contains(second) else { return false }
      // 0x9D is no letter in Windows-1252, so that a closing quote mostly lost its last byte.
      return continuation(2) != nil || (scalars.count > 2 && scalars[2] == "\u{FFFD}")
    // The mark at the start of a file, and ligatures.
    case 0xEF:
      guard let third = continuation(2) else { return false }
      return (second == 0xBB && third == 0xBF)
        || (second == 0xAC && (0x80...0x86).contains(third))
    // Emoji.
    case 0xF0: return second == 0x9F && continuation(2) != nil && continuation(3) != nil
    default: return false
    }
  }

  /// Quotes, dashes, bullets and dots, which may well follow a capital that is a letter itself.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x82, 0x84, 0x85, 0x8B, 0x91...0x97, 0x9B: true
    default: false
    }
  }

  /// The byte of a character in Windows-1252, or in Latin-1 where that has a control.
  private static func windows1252(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return special[scalar]
  }

  /// The characters of 0x80 to 0x9F (CP1252.TXT of the Unicode Consortium).
  private static let special: [Unicode.Scalar: UInt8] = [
    "\u{20AC}": 0x80, "\u{201A}": 0x82, "\u{0192}": 0x83, "\u{201E}": 0x84, "\u{2026}": 0x85,
    "\u{2020}": 0x86, "\u{2021}": 0x87, "\u{02C6}": 0x88, "\u{2030}": 0x89, "\u{0160}": 0x8A,
    "\u{2039}": 0x8B, "\u{0152}": 0x8C, "\u{017D}": 0x8E, "\u{2018}": 0x91, "\u{2019}": 0x92,
    "\u{201C}": 0x93, "\u{201D}": 0x94, "\u{2022}": 0x95, "\u{2013}": 0x96, "\u{2014}": 0x97,
    "\u{02DC}": 0x98, "\u{2122}": 0x99, "\u{0161}": 0x9A, "\u{203A}": 0x9B, "\u{0153}": 0x9C,
    "\u{017E}": 0x9E, "\u{0178}": 0x9F,
  ]
}
