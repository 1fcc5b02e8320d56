/// Whether a text begins as JSON does (RFC 8259), however it goes on.
struct JSONStart {
  /// What may come next.
  private enum Expected { case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd, nothing }

  private var expected = Expected.value
  /// The open brackets, with whether each is an object's.
  private var isObject: [Bool] = []
  /// Names, values and empty brackets: without any, a bracket is only a bracket.
  private var parts = 0

  /// False as soon as it is something else.
  mutating func read(_ text: ArraySlice<UInt8>) -> Bool {
    var place = text.startIndex
    while place < text.endIndex {
      let byte = text[place]
      if CellText.isBlank(byte) {
        place += 1
        continue
      }
      switch (byte, expected) {
      case (UInt8(ascii: "{"), .value), (UInt8(ascii: "{"), .valueOrEnd),
        (UInt8(ascii: "["), .value), (UInt8(ascii: "["), .valueOrEnd):
        open(byte == UInt8(ascii: "{"))
        place += 1
      // JSON Lines: the next value stands on the next line.
      case (UInt8(ascii: "{"), .nothing), (UInt8(ascii: "["), .nothing):
        guard text[text.index(before: place)] == 0x0A else { return false }
        open(byte == UInt8(ascii: "{"))
        place += 1
      case (UInt8(ascii: "}"), .keyOrEnd), (UInt8(ascii: "}"), .commaOrEnd),
        (UInt8(ascii: "]"), .valueOrEnd), (UInt8(ascii: "]"), .commaOrEnd):
        guard isObject.popLast() == (byte == UInt8(ascii: "}")) else { return false }
        end()
        place += 1
      case (UInt8(ascii: ","), .commaOrEnd):
        expected = isObject.last == true ? .key : .value
        place += 1
      case (UInt8(ascii: ":"), .colon):
        expected = .value
        place += 1
      case (UInt8(ascii: "\""), .key), (UInt8(ascii: "\""), .keyOrEnd):
        place = Self.endOfString(at: place, of: text)
        parts += 1
        expected = .colon
      case (UInt8(ascii: "\""), .value), (UInt8(ascii: "\""), .valueOrEnd):
        place = Self.endOfString(at: place, of: text)
        end()
      case (_, .value), (_, .valueOrEnd):
        guard let next = Self.endOfWord(at: place, of: text) else { return false }
        place = next
        end()
      default: return false
      }
    }
    return parts > 0
  }

  private mutating func open(_ isObject: Bool) {
    self.isObject.append(isObject)
    expected = isObject ? .keyOrEnd : .valueOrEnd
  }

  private mutating func end() {
    parts += 1
    expected = isObject.isEmpty ? .nothing : .commaOrEnd
  }

  /// Behind the closing quote, or the end of what is there.
  private static func endOfString(at start: Int, of text: ArraySlice<UInt8>) -> Int {
    var place = start + 1
    while place < text.endIndex, text[place] != UInt8(ascii: "\"") {
      place += text[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place + 1, text.endIndex)
  }

  /// Behind a number, `true`, `false` or `null`; nil if it is none of them.
  private static func endOfWord(at start: Int, of text: ArraySlice<UInt8>) -> Int? {
    let word = text[start...].prefix { byte in
      !CellText.isBlank(byte) && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "]")
        && byte != UInt8(ascii: "}")
    }
    guard !word.isEmpty else { return nil }
    let isNumber = word.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.eE".utf8.contains(byte)
    }
    let isName = ["true", "false", "null"].contains { name in
      // At the end of what is there, a name may be cut.
      word.elementsEqual(name.utf8)
        || (word.endIndex == text.endIndex && name.utf8.starts(with: word))
    }
    return isNumber || isName ? word.endIndex : nil
  }
}
