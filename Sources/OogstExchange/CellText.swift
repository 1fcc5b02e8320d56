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

// MARK: - Letters that were encoded twice

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

// MARK: - Tags

/// Takes the tags of HTML away, and leaves line ends where a browser would show them.
///
/// Only tags that are known, with attributes that look like attributes, are tags: `<140`, `a <b c`
/// and `<jan@voorbeeld.nl>` are text. A tag never reaches over another `<`, so that each byte is
/// looked at a few times at most, whatever the text.
struct TagDropper {
  private let bytes: [UInt8]
  private var result: [UInt8] = []
  /// What must come before the next letter, if there is one.
  private var lineIsDue = false
  private var spaceIsDue = false
  private var bulletIsDue = false
  /// Of what was looked for in vain: it is not in the rest of the text either.
  private var missing: Set<String> = []

  /// Whether there were any.
  static func drop(from bytes: inout [UInt8]) -> Bool {
    guard bytes.contains(UInt8(ascii: "<")) else { return false }
    var dropper = TagDropper(bytes: bytes)
    guard dropper.run() else { return false }
    bytes = dropper.result
    return true
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count)
  }

  private mutating func run() -> Bool {
    var place = 0
    var isChanged = false
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<"), let end = endOfMarkup(at: place) {
        place = end
        isChanged = true
      } else {
        append(bytes[place])
        place += 1
      }
    }
    return isChanged
  }

  private mutating func append(_ byte: UInt8) {
    if lineIsDue || bulletIsDue {
      // Blanks around a line end only lay out the source.
      if CellText.isBlank(byte) { return }
      if lineIsDue, let last = result.last, last != 0x0A { result.append(0x0A) }
      if bulletIsDue { result.append(contentsOf: "- ".utf8) }
    } else if spaceIsDue, !CellText.isBlank(byte) {
      result.append(0x20)
    }
    (lineIsDue, spaceIsDue, bulletIsDue) = (false, false, false)
    result.append(byte)
  }

  /// Where a tag or a comment that begins here ends; nil if none does.
  private mutating func endOfMarkup(at place: Int) -> Int? {
    if bytes[place...].starts(with: "<!--".utf8) { return end("-->", from: place + 4) }
    // What Word wraps lists in: <![if !supportLists]> and <![endif]>.
    if bytes[place...].starts(with: "<![if ".utf8) || bytes[place...].starts(with: "<![endif]".utf8)
    {
      return bytes[(place + 1)...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }
        .flatMap { bytes[$0] == UInt8(ascii: ">") ? $0 + 1 : nil }
    }
    guard let tag = Tag(at: place, of: bytes) else { return nil }
    switch (tag.effect, tag.isClosing) {
    case (.hidden, false): return end("</" + tag.name + ">", from: tag.end) ?? tag.end
    case (.line, _): lineIsDue = true
    case (.item, false): (lineIsDue, bulletIsDue) = (true, true)
    case (.item, true): (lineIsDue, bulletIsDue) = (true, false)
    case (.cell, true): spaceIsDue = true
    case (.cell, false), (.none, _), (.hidden, true): break
    }
    return tag.end
  }

  /// Where a text in small ASCII ends, in whatever case the bytes have it.
  private mutating func end(_ text: String, from start: Int) -> Int? {
    guard !missing.contains(text), start <= bytes.count else { return nil }
    let wanted = Array(text.utf8)
    var place = start
    while place + wanted.count <= bytes.count {
      var length = 0
      while length < wanted.count, Tag.small(bytes[place + length]) == wanted[length] {
        length += 1
      }
      if length == wanted.count { return place + length }
      place += 1
    }
    missing.insert(text)
    return nil
  }
}

/// One tag of HTML, from `<` to behind `>`.
private struct Tag {
  /// What it does to the text around it.
  enum Effect { case none, line, item, cell, hidden }

  let name: String
  let effect: Effect
  let isClosing: Bool
  let end: Int

  /// The elements that editors of websites and Word leave in a cell. Names that people use between
  /// `<` and `>` themselves, such as title or label, are not among them.
  private static let effects: [String: Effect] = {
    let groups: [(Effect, String)] = [
      (
        .line,
        """
        p br div ul ol dl dt dd tr table thead tbody tfoot caption h1 h2 h3 h4 h5 h6 hr pre \
        blockquote section article address center figure figcaption
        """
      ),
      (.item, "li"), (.cell, "td th"), (.hidden, "style script"),
      (
        .none,
        """
        a abbr acronym b big cite code col colgroup del em embed font i img ins kbd mark nobr \
        object o:p param q s samp small span strike strong sub sup tt u var wbr
        """
      ),
    ]
    var effects: [String: Effect] = [:]
    for (effect, names) in groups {
      for name in names.split(separator: " ") { effects[String(name)] = effect }
    }
    return effects
  }()

  /// Attributes that stand without a value.
  private static let bare: Set<String> = [
    "allowfullscreen", "async", "border", "checked", "compact", "controls", "defer", "disabled",
    "download", "hidden", "ismap", "nohref", "noshade", "nowrap", "reversed",
  ]

  private static let longestName = 10

  init?(at start: Int, of bytes: [UInt8]) {
    func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }
    var place = start + 1
    isClosing = byte(place) == UInt8(ascii: "/")
    if isClosing { place += 1 }
    let nameStart = place
    while place - nameStart <= Self.longestName, Self.isInName(byte(place)) { place += 1 }
    let name = Self.word(bytes[nameStart..<place])
    guard let effect = Self.effects[name] else { return nil }
    (self.name, self.effect) = (name, effect)

    // An attribute needs a blank before it, but behind a quote many leave it out.
    var mayHaveAttribute = false
    while true {
      while CellText.isBlank(byte(place)) {
        place += 1
        mayHaveAttribute = true
      }
      if byte(place) == UInt8(ascii: ">") { break }
      if byte(place) == UInt8(ascii: "/"), byte(place + 1) == UInt8(ascii: ">"), !isClosing {
        place += 1
        break
      }
      guard mayHaveAttribute, !isClosing, let attribute = Self.attribute(at: place, of: bytes)
      else { return nil }
      (place, mayHaveAttribute) = attribute
    }
    end = place + 1
  }

  /// Where an attribute ends, and whether with a quote; nil if it does not look like one.
  private static func attribute(at start: Int, of bytes: [UInt8]) -> (end: Int, isQuoted: Bool)? {
    func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }
    var place = start
    while isInAttribute(byte(place)) { place += 1 }
    guard place > start else { return nil }
    let nameEnd = place
    while CellText.isBlank(byte(place)) { place += 1 }
    guard byte(place) == UInt8(ascii: "=") else {
      guard nameEnd - start < 40 else { return nil }
      let name = word(bytes[start..<nameEnd])
      return bare.contains(name) || name.hasPrefix("data-") ? (nameEnd, false) : nil
    }
    place += 1
    while CellText.isBlank(byte(place)) { place += 1 }
    let quote = byte(place)
    let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    if isQuoted { place += 1 }
    let valueStart = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "<") {
      if isQuoted ? bytes[place] == quote : isEndOfValue(bytes[place]) { break }
      place += 1
    }
    guard place < bytes.count, bytes[place] != UInt8(ascii: "<") else { return nil }
    if isQuoted { return (place + 1, true) }
    return place > valueStart ? (place, false) : nil
  }

  private static func isEndOfValue(_ byte: UInt8) -> Bool {
    CellText.isBlank(byte) || byte == UInt8(ascii: ">")
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map(small), as: UTF8.self)
  }

  /// The small letter of a capital of ASCII.
  static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func isInName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func isInAttribute(_ byte: UInt8) -> Bool {
    isInName(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@")
  }
}
