/// Reads TOML 1.0, whatever the bytes: it gives a table or says what is wrong first, in linear time.
struct TOMLReader {
  /// The most parts of a dotted key.
  static let mostParts = 64
  /// The most brackets and braces around a value; parts of keys in braces count as well.
  static let mostDepth = 64

  private var cursor: TOMLCursor
  private let root = TOMLDraft()

  static func read(_ bytes: [UInt8]) throws(TOMLError) -> TOMLTable {
    if let line = lineThatIsNotUTF8(bytes) { throw TOMLError(line: line, reason: .notUTF8) }
    var reader = TOMLReader(cursor: TOMLCursor(bytes))
    try reader.readAll()
    return reader.root.table
  }

  private init(cursor: TOMLCursor) { self.cursor = cursor }

  private static func lineThatIsNotUTF8(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    // No character has a line feed among its bytes, so every line can be looked at by itself.
    let lines = bytes.split(separator: .newline, omittingEmptySubsequences: false)
    let index = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }
    return (index ?? 0) + 1
  }

  private mutating func readAll() throws(TOMLError) {
    var current = root
    while true {
      try cursor.passLines()
      guard let next = cursor.next else { return }
      if next == .opening {
        current = try heading()
      } else {
        try keyAndValue(in: current, depth: 0)
      }
      try cursor.passComment()
      guard try cursor.passLineEnd() || cursor.next == nil else {
        throw cursor.unexpected(.textBehind)
      }
    }
  }

  /// `[a.b]`, or `[[a.b]]` for one more table of a list.
  private mutating func heading() throws(TOMLError) -> TOMLDraft {
    let line = cursor.line
    cursor.step()
    let isElement = cursor.pass(.opening)
    let path = try key()
    for _ in 0..<(isElement ? 2 : 1) {
      guard cursor.pass(.closing) else { throw cursor.unexpected(.headingNotClosed) }
    }
    do {
      return try isElement ? root.element(path, line: line) : root.headed(path, line: line)
    } catch {
      throw TOMLError(line: line, reason: error)
    }
  }

  private mutating func keyAndValue(in draft: TOMLDraft, depth: Int) throws(TOMLError) {
    let line = cursor.line
    let path = try key()
    guard cursor.pass(.equals) else { throw cursor.unexpected(.equalsExpected) }
    cursor.passBlanks()
    let value = try value(depth: depth > 0 ? depth + path.count - 1 : 0)
    do {
      try draft.set(path, value, line: line)
    } catch {
      throw TOMLError(line: line, reason: error)
    }
  }

  /// The parts of a key, with the blanks around it.
  private mutating func key() throws(TOMLError) -> [String] {
    var parts: [String] = []
    repeat {
      guard parts.count < Self.mostParts else { throw cursor.error(.tooManyParts) }
      cursor.passBlanks()
      parts.append(try part())
      cursor.passBlanks()
    } while cursor.pass(.dot)
    return parts
  }

  private mutating func part() throws(TOMLError) -> String {
    if cursor.next == .quote || cursor.next == .apostrophe {
      return try cursor.string(spansLines: false)
    }
    let name = cursor.run(while: \.isBare)
    guard !name.isEmpty else { throw cursor.unexpected(.keyExpected) }
    return String(decoding: name, as: UTF8.self)
  }
}

// MARK: - Values

extension TOMLReader {
  /// A value inside so many brackets and braces.
  private mutating func value(depth: Int) throws(TOMLError) -> TOMLValue {
    switch cursor.next {
    case UInt8.quote, UInt8.apostrophe: return .string(try cursor.string(spansLines: true))
    case UInt8.opening: return .array(try array(depth: depth + 1))
    case UInt8.openingBrace: return .table(try inlineTable(depth: depth + 1))
    default: return try scalar()
    }
  }

  private mutating func scalar() throws(TOMLError) -> TOMLValue {
    var word = cursor.run(while: \.isOfWord)
    guard !word.isEmpty else { throw cursor.unexpected(.valueExpected) }
    if TOMLScalar.isDate(word), cursor.next == .space, cursor[1]?.digit(base: 10) != nil {
      cursor.step()
      word += [.space] + cursor.run(while: \.isOfWord)
    }
    do {
      return try TOMLScalar.value(word)
    } catch {
      throw cursor.error(error)
    }
  }

  private mutating func array(depth: Int) throws(TOMLError) -> [TOMLValue] {
    guard depth <= Self.mostDepth else { throw cursor.error(.tooDeep) }
    let notClosed = cursor.error(.arrayNotClosed)
    cursor.step()
    var values: [TOMLValue] = []
    var isAfterComma = true
    while true {
      try cursor.passLines()
      if cursor.pass(.closing) { return values }
      guard cursor.next != nil else { throw notClosed }
      guard isAfterComma else { throw cursor.unexpected(.commaExpected) }
      values.append(try value(depth: depth))
      try cursor.passLines()
      isAfterComma = cursor.pass(.comma)
    }
  }

  private mutating func inlineTable(depth: Int) throws(TOMLError) -> TOMLTable {
    guard depth <= Self.mostDepth else { throw cursor.error(.tooDeep) }
    let draft = TOMLDraft()
    cursor.step()
    cursor.passBlanks()
    if cursor.pass(.closingBrace) { return draft.table }
    repeat {
      try stayOnLine()
      try keyAndValue(in: draft, depth: depth)
      cursor.passBlanks()
    } while cursor.pass(.comma)
    try stayOnLine()
    guard cursor.pass(.closingBrace) else { throw cursor.unexpected(.commaExpected) }
    return draft.table
  }

  /// Says that a table in braces does not go on after its line, where that is what is wrong.
  private mutating func stayOnLine() throws(TOMLError) {
    cursor.passBlanks()
    guard let next = cursor.next else { throw cursor.error(.tableNotClosed) }
    if next == .newline || next == .carriageReturn || next == .hash {
      throw cursor.unexpected(.lineBreakInTable)
    }
  }
}

extension UInt8 {
  /// Whether a value without quotes can have it, right or wrong: what ends one is left out.
  fileprivate var isOfWord: Bool {
    switch self {
    case .comma, .closing, .closingBrace, .opening, .openingBrace: false
    case .quote, .apostrophe, .hash, .equals: false
    default: self > .space && !isControl
    }
  }
}
