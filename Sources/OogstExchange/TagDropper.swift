import OogstReading

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
