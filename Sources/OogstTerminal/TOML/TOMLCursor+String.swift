extension TOMLCursor {
  /// A text in quotes or in apostrophes; `spansLines` lets three of them begin a text of many lines.
  mutating func string(spansLines: Bool) throws(TOMLError) -> String {
    guard let mark = next else { throw error(.valueExpected) }
    let notClosed = error(.stringNotClosed)
    let isLong = spansLines && self[1] == mark && self[2] == mark
    for _ in 0..<(isLong ? 3 : 1) { step() }
    // A line end right after the opening is not part of the text.
    if isLong { _ = try passLineEnd() }
    var content: [UInt8] = []
    while let byte = next {
      switch byte {
      case mark:
        if passEnd(mark, isLong, &content) { return String(decoding: content, as: UTF8.self) }
      case .backslash where mark == .quote: try passEscape(isLong, &content)
      case .newline, .carriageReturn:
        guard try passLineEnd(), isLong else { throw notClosed }
        content.append(.newline)
      default:
        guard !byte.isControl else { throw error(.controlCharacter) }
        content.append(byte)
        step()
      }
    }
    throw notClosed
  }

  /// Passes marks: those that end the text, or up to two that are part of a long one.
  private mutating func passEnd(_ mark: UInt8, _ isLong: Bool, _ content: inout [UInt8]) -> Bool {
    var count = 0
    while count < (isLong ? 5 : 1), pass(mark) { count += 1 }
    let needed = isLong ? 3 : 1
    content += Array(repeating: mark, count: count < needed ? count : count - needed)
    return count >= needed
  }

  private mutating func passEscape(_ isLong: Bool, _ content: inout [UInt8]) throws(TOMLError) {
    step()
    guard let byte = next else { throw error(.badEscape) }
    switch byte {
    case UInt8(ascii: "b"): content.append(0x08)
    case UInt8(ascii: "t"): content.append(.tab)
    case UInt8(ascii: "n"): content.append(.newline)
    case UInt8(ascii: "f"): content.append(0x0C)
    case UInt8(ascii: "r"): content.append(.carriageReturn)
    case .quote, .backslash: content.append(byte)
    case UInt8(ascii: "u"): return try passScalar(digits: 4, &content)
    case UInt8(ascii: "U"): return try passScalar(digits: 8, &content)
    case .space, .tab, .newline, .carriageReturn:
      guard isLong else { throw error(.badEscape) }
      return try passFoldedLines()
    default: throw error(.badEscape)
    }
    step()
  }

  /// A character by its number in Unicode; half of a surrogate pair is none.
  private mutating func passScalar(
    digits: Int, _ content: inout [UInt8]
  ) throws(TOMLError) {
    step()
    var number: UInt32 = 0
    for _ in 0..<digits {
      // Eight digits of four bits are all that fits: nothing is lost by shifting.
      guard let digit = next?.digit(base: 16) else { throw error(.badEscape) }
      number = number << 4 | UInt32(digit)
      step()
    }
    guard let scalar = Unicode.Scalar(number) else { throw error(.badEscape) }
    content += String(scalar).utf8
  }

  /// A backslash at the end of a line: it takes the white space up to the next character away.
  private mutating func passFoldedLines() throws(TOMLError) {
    passBlanks()
    guard try passLineEnd() else { throw error(.badEscape) }
    repeat { passBlanks() } while try passLineEnd()
  }
}
