import OogstDashboard

/// Makes strokes of the bytes that a terminal sends, whatever they are.
///
/// Sequences that no key has, answers of the terminal and broken letters mean nothing, and leave nothing
/// behind that could be taken for letters.
struct TypedKeys {
  private enum State: Equatable {
    case ground
    /// Bytes of one letter, and how many it takes.
    case letter([UInt8], Int)
    case escape
    /// Behind Esc [: its numbers so far.
    case sequence([UInt8])
    /// A sequence that is longer than any is, until it ends.
    case endless
    /// Behind Esc [ [, as the Linux console sends F1 to F5.
    case consoleKey
    /// Behind Esc O.
    case applicationKey
    /// An answer, which goes on until a bell or Esc \.
    case answer
    case answerEscape
  }

  private var state = State.ground
  private var wasReturn = false

  /// Whether a sequence was begun that may have been no more than Esc. A letter of which the rest takes its
  /// time is waited for.
  var isWaiting: Bool {
    switch state {
    case .ground, .letter: false
    case .escape, .sequence, .endless, .consoleKey, .applicationKey, .answer, .answerEscape: true
    }
  }

  /// Nothing more came: Esc was a key by itself, and what was begun is let go.
  mutating func giveUp() { state = .ground }

  /// Takes one byte; nil when it means nothing, or nothing yet.
  mutating func take(_ byte: UInt8) -> LineEditor.Stroke? {
    // Enter is Enter whatever was begun before it, an answer that never ends included.
    if state != .ground, byte == 0x0A || byte == 0x0D {
      state = .ground
      return begin(byte)
    }
    switch state {
    case .ground: return begin(byte)
    case .letter(let bytes, let length): return letter(bytes + [byte], length, byte)
    case .escape: escape(byte)
    case .sequence(let numbers): return sequence(numbers, byte)
    case .applicationKey:
      state = .ground
      return Self.key(byte, [])
    case .consoleKey: state = .ground
    case .endless: if (0x40..<0x7F).contains(byte) { state = .ground }
    case .answer:
      if byte == 0x07 { state = .ground }
      if byte == 0x1B { state = .answerEscape }
    case .answerEscape: state = byte == 0x5C ? .ground : .answer
    }
    return nil
  }

  private mutating func begin(_ byte: UInt8) -> LineEditor.Stroke? {
    let isSecondHalf = wasReturn && byte == 0x0A
    wasReturn = byte == 0x0D
    switch byte {
    case 0x1B:
      state = .escape
      return nil
    // CR LF is one Enter.
    case 0x0A where isSecondHalf: return nil
    case 0..<0x20, 0x7F: return Self.control(byte)
    case 0x20..<0x7F: return .key(.character(Character(Unicode.Scalar(byte))))
    case 0xC2...0xDF: state = .letter([byte], 2)
    case 0xE0...0xEF: state = .letter([byte], 3)
    case 0xF0...0xF4: state = .letter([byte], 4)
    default: break
    }
    return nil
  }

  private static func control(_ byte: UInt8) -> LineEditor.Stroke? {
    switch byte {
    case 0x01: .key(.home)
    case 0x02: .key(.left)
    case 0x04: .endOfInput
    case 0x05: .key(.end)
    case 0x06: .key(.right)
    case 0x08, 0x7F: .key(.backspace)
    case 0x09: .key(.tab)
    case 0x0A, 0x0D: .key(.enter)
    case 0x0B: .key(.clearAfter)
    case 0x0E: .key(.down)
    case 0x10: .key(.up)
    case 0x15: .key(.clearBefore)
    case 0x17: .key(.clearWord)
    default: nil
    }
  }

  private mutating func letter(
    _ bytes: [UInt8], _ length: Int, _ byte: UInt8
  ) -> LineEditor.Stroke? {
    guard byte & 0xC0 == 0x80 else {
      // A broken letter goes; the byte after it means what it means.
      state = .ground
      return take(byte)
    }
    guard bytes.count == length else {
      state = .letter(bytes, length)
      return nil
    }
    state = .ground
    return String(validating: bytes, as: UTF8.self)?.first.map { .key(.character($0)) }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x5B: state = .sequence([])
    case 0x4F: state = .applicationKey
    case 0x50, 0x58, 0x5D, 0x5E, 0x5F: state = .answer
    case 0x1B: break
    // A letter with Alt.
    default: state = .ground
    }
  }

  private mutating func sequence(_ numbers: [UInt8], _ byte: UInt8) -> LineEditor.Stroke? {
    switch byte {
    case 0x20..<0x40: state = numbers.count < 32 ? .sequence(numbers + [byte]) : .endless
    case 0x5B where numbers.isEmpty: state = .consoleKey
    case 0x1B: state = .escape
    case 0x40..<0x7F:
      state = .ground
      return Self.key(byte, numbers)
    default: state = .ground
    }
    return nil
  }

  private static func key(_ final: UInt8, _ numbers: [UInt8]) -> LineEditor.Stroke? {
    switch (final, String(decoding: numbers, as: UTF8.self)) {
    case (0x41, ""): .key(.up)
    case (0x42, ""): .key(.down)
    case (0x43, ""): .key(.right)
    case (0x44, ""): .key(.left)
    case (0x48, ""), (0x7E, "1"), (0x7E, "7"): .key(.home)
    case (0x46, ""), (0x7E, "4"), (0x7E, "8"): .key(.end)
    case (0x7E, "3"): .key(.delete)
    default: nil
    }
  }
}
