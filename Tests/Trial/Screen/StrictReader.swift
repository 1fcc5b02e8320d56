/// Reads what a program sends to a terminal, and notes all that a program on xterm-256color has no business sending.
///
/// Stricter than terminals are: what is not allowed is wrong. It also follows where the cursor is put.
struct StrictReader {
  private enum State {
    case ground
    /// The bytes so far of a letter, and how many it takes.
    case letter([UInt8], Int)
    case escape
    /// Behind Esc [.
    case sequence([UInt8])
    /// Behind Esc ( or Esc ).
    case letterSet
    /// Behind Esc ].
    case order([UInt8])
  }

  /// In plain output no sequence may be: only text, line ends, and what erases a letter that is typed.
  let isPlain: Bool
  private(set) var total = 0
  /// What was wrong, with what came just before it the first time.
  private(set) var notes: [String: String] = [:]
  /// The farthest that the cursor was put, counted from 1, since this was asked last.
  private(set) var farthest = (row: 0, column: 0)
  private var place = (row: 0, column: 0)
  private var state = State.ground
  private var marks = UnsafeText.Marks()
  private var recent: [UInt8] = []

  init(isPlain: Bool) { self.isPlain = isPlain }

  mutating func forgetNotes() { notes = [:] }

  mutating func forgetPlaces() {
    farthest = (0, 0)
    place = (0, 0)
  }

  mutating func feed(_ bytes: [UInt8]) {
    total += bytes.count
    for byte in bytes {
      recent.append(byte)
      if recent.count > 400 { recent.removeFirst(300) }
      take(byte)
    }
  }

  private mutating func note(_ what: String) {
    if notes[what] == nil { notes[what] = Readable.bytes(recent.suffix(60)) }
  }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: begin(byte)
    case .letter(let bytes, let length): letter(bytes, length, byte)
    case .escape: escape(byte)
    case .letterSet:
      state = .ground
      if byte != 0x42, byte != 0x30 { note("letter set " + Readable.bytes([byte])) }
    case .sequence(let bytes): sequence(bytes, byte)
    case .order(let bytes): order(bytes, byte)
    }
  }

  // MARK: - Text

  private mutating func begin(_ byte: UInt8) {
    switch byte {
    case 0x1B:
      if isPlain { note("sequence in plain output") }
      state = .escape
    case 0x08, 0x0A, 0x0D: break
    case 0x09 where !isPlain: break
    case 0..<0x20, 0x7F: note("control " + Readable.bytes([byte]))
    case 0x20..<0x7F: _ = marks.take(Unicode.Scalar(byte))
    case 0xC2...0xDF: state = .letter([byte], 2)
    case 0xE0...0xEF: state = .letter([byte], 3)
    case 0xF0...0xF4: state = .letter([byte], 4)
    default: note("not UTF-8")
    }
  }

  private mutating func letter(_ bytes: [UInt8], _ length: Int, _ byte: UInt8) {
    guard byte & 0xC0 == 0x80 else {
      note("not UTF-8")
      state = .ground
      return begin(byte)
    }
    let bytes = bytes + [byte]
    guard bytes.count == length else {
      state = .letter(bytes, length)
      return
    }
    state = .ground
    guard let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first else {
      return note("not UTF-8")
    }
    if let found = UnsafeText.name(of: scalar) ?? marks.take(scalar) { note(found) }
  }

  // MARK: - Sequences

  private mutating func escape(_ byte: UInt8) {
    state = .ground
    switch Character(Unicode.Scalar(byte)) {
    case "[": state = .sequence([])
    case "(", ")": state = .letterSet
    case "]": state = .order([])
    case "=", ">", "7", "8", "M": break
    default: note("Esc " + Readable.bytes([byte]))
    }
  }

  private mutating func sequence(_ bytes: [UInt8], _ byte: UInt8) {
    switch byte {
    case 0x20..<0x40 where bytes.count < 64: state = .sequence(bytes + [byte])
    case 0x40..<0x7F:
      state = .ground
      if isPlain { return }
      let sequence = SentSequence(bytes, byte)
      if !sequence.isAllowed { note("Esc [ " + Readable.bytes(bytes + [byte])) }
      sequence.put(&place)
      farthest.row = max(farthest.row, place.row, sequence.lastScrollingRow)
      farthest.column = max(farthest.column, place.column)
    default:
      state = .ground
      note("broken sequence Esc [ " + Readable.bytes(bytes + [byte]))
    }
  }

  /// Terminfo gives one that curses may send: it puts the palette back.
  private mutating func order(_ bytes: [UInt8], _ byte: UInt8) {
    guard byte != 0x07, byte != 0x1B, bytes.count < 64 else {
      state = .ground
      if bytes != Array("104".utf8) || byte != 0x07 { note("Esc ] " + Readable.bytes(bytes)) }
      return
    }
    state = .order(bytes + [byte])
  }
}
