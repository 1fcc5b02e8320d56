/// Cuts the bytes into characters, controls and escape sequences; keeps what is not complete yet.
struct SequenceParser: Sendable {
  enum Item: Sendable, Equatable {
    case character(Unicode.Scalar)
    case control(UInt8)
    /// ESC, then intermediates, then a last letter: `("(", "B")`.
    case escape(intermediates: String, final: Character)
    case csi(ControlSequence)
  }

  private enum State: Sendable {
    case ground
    case escape(intermediates: String)
    case csi(String)
    /// OSC, DCS, APC, PM: text for the terminal itself, up to BEL or ESC \.
    case string(sawEscape: Bool)
  }

  private var state = State.ground
  private var utf8: [UInt8] = []

  mutating func take(_ byte: UInt8) -> Item? {
    if byte == 0x1B, !isInString {
      // An escape begins anew, whatever was not complete.
      utf8 = []
      state = .escape(intermediates: "")
      return nil
    }
    switch state {
    case .ground: return ground(byte)
    case .escape(let intermediates): return escape(byte, intermediates)
    case .csi(let text): return csi(byte, text)
    case .string(let sawEscape):
      if byte == 0x07 || (sawEscape && byte == UInt8(ascii: "\\")) {
        state = .ground
      } else {
        state = .string(sawEscape: byte == 0x1B)
      }
      return nil
    }
  }

  private var isInString: Bool {
    if case .string = state { true } else { false }
  }

  private mutating func ground(_ byte: UInt8) -> Item? {
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    if byte < 0x80 { return .character(Unicode.Scalar(byte)) }
    return continued(byte)
  }

  /// A character of more than one byte; bytes that make none become the replacement character.
  private mutating func continued(_ byte: UInt8) -> Item? {
    if byte >= 0xC0 { utf8 = [] } else if utf8.isEmpty { return .character("\u{FFFD}") }
    utf8.append(byte)
    let length = utf8[0] >= 0xF0 ? 4 : utf8[0] >= 0xE0 ? 3 : 2
    guard utf8.count == length else { return nil }
    defer { utf8 = [] }
    return .character(String(decoding: utf8, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}")
  }

  private mutating func escape(_ byte: UInt8, _ intermediates: String) -> Item? {
    let character = Character(Unicode.Scalar(byte))
    if byte < 0x20 { return .control(byte) }
    if byte < 0x30 {
      state = .escape(intermediates: intermediates + String(character))
      return nil
    }
    if intermediates.isEmpty {
      if character == "[" {
        state = .csi("")
        return nil
      }
      if "]P_^X".contains(character) {
        state = .string(sawEscape: false)
        return nil
      }
    }
    state = .ground
    return .escape(intermediates: intermediates, final: character)
  }

  private mutating func csi(_ byte: UInt8, _ text: String) -> Item? {
    // A control inside a sequence is obeyed at once; the sequence goes on after it.
    if byte < 0x20 { return .control(byte) }
    let character = Character(Unicode.Scalar(byte))
    guard (0x40...0x7E).contains(byte) else {
      state = .csi(text + String(character))
      return nil
    }
    state = .ground
    return .csi(ControlSequence(text: text, final: character))
  }
}
