import OogstModel

/// What a cell says as text: spreadsheets and websites write more into a cell than a person reads.
enum CellText {
  /// The text without what a program put around it: formula, entities, tags, escaped characters.
  ///
  /// Nothing that a person may have meant is taken away: `x < 140 en y > 90`, `R&D` and
  /// `<jan@voorbeeld.nl>` stay.
  static func plain(_ text: String) -> String {
    // This runs over every cell of the file, and nearly all are plain already.
    if text.utf8.withContiguousStorageIfAvailable({ isPlain($0) }) == true { return text }
    var bytes = withoutEscapes(ofFormula(Array(text.utf8)))
    var hadTags = false
    // Tags go first, since their attributes hold entities, too; decoding may show more of them.
    for _ in 0..<mostRounds {
      hadTags = TagDropper.drop(from: &bytes) || hadTags
      guard Entities.decode(&bytes) else { break }
    }
    hadTags = TagDropper.drop(from: &bytes) || hadTags
    bytes = withPlainCharacters(bytes)
    return String(decoding: hadTags ? tidied(bytes) : bytes, as: UTF8.self)
  }

  /// How often `&amp;lt;` is decoded: each program that a text went through may encode it once.
  private static let mostRounds = 3

  /// Whether nothing in the bytes could be other than it seems.
  private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for place in bytes.indices {
      switch bytes[place] {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), 0x00, 0x0D: return false
      case UInt8(ascii: "="):
        if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "\"") { return false }
      case UInt8(ascii: "_"):
        if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "x") { return false }
      case 0xC2, 0xE2, 0xEF:
        if plainCharacter(at: place, of: bytes) != nil { return false }
      default: continue
      }
    }
    return true
  }

  // MARK: - Formulas

  /// The content of `="0004711"`, by which programs keep Excel from making a number of it.
  ///
  /// Only one text between quotes is that: `="a"&"b"` is a formula, and stays.
  private static func ofFormula(_ bytes: [UInt8]) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    guard let start = bytes.firstIndex(where: { !isBlank($0) }), bytes[start] == UInt8(ascii: "="),
      let end = bytes.lastIndex(where: { !isBlank($0) }), end >= start + 2,
      bytes[start + 1] == quote, bytes[end] == quote
    else { return bytes }
    var content: [UInt8] = []
    var place = start + 2
    while place < end {
      if bytes[place] == quote {
        // In a formula, a quote within a text is written twice.
        guard place + 1 < end, bytes[place + 1] == quote else { return bytes }
        place += 1
      }
      content.append(bytes[place])
      place += 1
    }
    return content
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  // MARK: - Escapes of Excel and SharePoint

  /// `_x000D_` is how workbooks write what XML cannot hold (ECMA-376 part 1, 22.9.2.19,
  /// ST_Xstring); SharePoint writes spaces and letters so. `_x005F_` is the underscore before what
  /// is no escape.
  private static func withoutEscapes(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "_")) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if let scalar = escape(at: place, of: bytes) {
        result.append(contentsOf: String(scalar).utf8)
        place += 7
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  /// The character of `_xHHHH_`, when it is a blank or can be printed.
  private static func escape(at place: Int, of bytes: [UInt8]) -> Unicode.Scalar? {
    let underscore = UInt8(ascii: "_")
    guard place + 7 <= bytes.count, bytes[place] == underscore,
      bytes[place + 1] == UInt8(ascii: "x"), bytes[place + 6] == underscore,
      let value = Entities.number(bytes[place + 2..<place + 6], radix: 16),
      let scalar = Unicode.Scalar(value)
    else { return nil }
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return scalar
    default: break
    }
    guard !Cleaning.isUnsafe(scalar) else { return nil }
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .surrogate: return nil
    default: return scalar
    }
  }

  // MARK: - Characters

  private static func withPlainCharacters(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if let (length, text) = plainCharacter(at: place, of: bytes) {
        result.append(contentsOf: text.utf8)
        place += length
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  /// What a character is for search and sorting, if not itself, and how many bytes it takes.
  ///
  /// Soft hyphens and what has no width go, a ligature is its letters (UnicodeData.txt, the
  /// compatibility mappings of U+FB00 to U+FB06), a space that does not break is a space, and every
  /// line end is U+000A.
  private static func plainCharacter<Bytes: RandomAccessCollection<UInt8>>(
    at place: Int, of bytes: Bytes
  ) -> (length: Int, text: String)? where Bytes.Index == Int {
    func byte(_ offset: Int) -> UInt8 {
      place + offset < bytes.endIndex ? bytes[place + offset] : 0
    }
    switch bytes[place] {
    case 0x00: return (1, " ")
    case 0x0D: return (byte(1) == 0x0A ? 2 : 1, "\n")
    case 0xC2:
      switch byte(1) {
      case 0xA0: return (2, " ")
      case 0xAD: return (2, "")
      default: return nil
      }
    case 0xE2:
      switch (byte(1), byte(2)) {
      case (0x80, 0x87), (0x80, 0xAF): return (3, " ")
      case (0x80, 0x8B), (0x81, 0xA0): return (3, "")
      // U+2028 and U+2029, the separators of lines and of paragraphs.
      case (0x80, 0xA8), (0x80, 0xA9): return (3, "\n")
      default: return nil
      }
    case 0xEF:
      switch (byte(1), byte(2)) {
      case (0xBB, 0xBF): return (3, "")
      case (0xAC, let last) where (0x80...0x86).contains(last):
        return (3, ligatures[Int(last) - 0x80])
      default: return nil
      }
    default: return nil
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// Lines without blanks at their ends, one space between words, at most one empty line in a row:
  /// in HTML the other blanks only laid out the source.
  private static func tidied(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var lineEnds = 0
    var hasSpace = false
    for byte in bytes {
      switch byte {
      case 0x0A:
        lineEnds += 1
        hasSpace = false
      case 0x20, 0x09: hasSpace = true
      default:
        if result.isEmpty {
          // Nothing before the first word.
        } else if lineEnds > 0 {
          result.append(contentsOf: repeatElement(0x0A, count: min(lineEnds, 2)))
        } else if hasSpace {
          result.append(0x20)
        }
        (lineEnds, hasSpace) = (0, false)
        result.append(byte)
      }
    }
    return result
  }
}
