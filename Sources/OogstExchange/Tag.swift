/// One tag of HTML, from `<` to behind `>`.
struct Tag {
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
  private static let folded: Set<String> = [
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
      return folded.contains(name) || name.hasPrefix("data-") ? (nameEnd, false) : nil
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
