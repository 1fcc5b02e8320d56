/// A place in the bytes of a TOML text, and the steps from there that everything is read with.
///
/// It only moves forward, and no step looks at more bytes than it passes and a few: that is what keeps
/// reading linear.
struct TOMLCursor {
  private let bytes: [UInt8]
  private var position = 0
  private(set) var line = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // The mark that some editors begin a file with.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The byte to be read, or nil at the end.
  var next: UInt8? { self[0] }

  /// The byte that stands this far beyond the next one.
  subscript(distance: Int) -> UInt8? {
    let index = position + distance
    return index < bytes.count ? bytes[index] : nil
  }

  mutating func step() {
    guard let next else { return }
    if next == .newline { line += 1 }
    position += 1
  }

  /// Passes this byte if it is the next one.
  mutating func pass(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    step()
    return true
  }

  /// Passes all bytes that fit, and gives them; none of them may be a line end.
  mutating func run(while fits: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let run = bytes[position...].prefix(while: fits)
    position = run.endIndex
    return run
  }

  mutating func passBlanks() {
    while next == .space || next == .tab { step() }
  }

  /// Passes a line end, if there is one here.
  mutating func passLineEnd() throws(TOMLError) -> Bool {
    if next == .carriageReturn {
      guard self[1] == .newline else { throw error(.bareCarriageReturn) }
      step()
    }
    return pass(.newline)
  }

  /// Passes blanks and a comment.
  mutating func passComment() throws(TOMLError) {
    passBlanks()
    guard pass(.hash) else { return }
    _ = run { !$0.isControl }
    if next?.isControl == true, next != .newline, next != .carriageReturn {
      throw error(.controlCharacter)
    }
  }

  /// Passes blanks, comments and line ends.
  mutating func passLines() throws(TOMLError) {
    repeat { try passComment() } while try passLineEnd()
  }

  /// What is wrong at this place.
  func error(_ reason: TOMLError.Reason) -> TOMLError {
    TOMLError(line: line, reason: reason)
  }

  /// What is wrong when the next byte is not the one that belongs here: the byte itself may be at fault.
  func unexpected(_ reason: TOMLError.Reason) -> TOMLError {
    switch next {
    case UInt8.newline: error(reason)
    case UInt8.carriageReturn:
      error(self[1] == .newline ? reason : .bareCarriageReturn)
    case let byte?: error(byte.isControl ? .controlCharacter : reason)
    case nil: error(reason)
    }
  }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let backslash = UInt8(ascii: "\\")
  static let hash = UInt8(ascii: "#")
  static let equals = UInt8(ascii: "=")
  static let comma = UInt8(ascii: ",")
  static let dot = UInt8(ascii: ".")
  static let plus = UInt8(ascii: "+")
  static let minus = UInt8(ascii: "-")
  static let underscore = UInt8(ascii: "_")
  static let opening = UInt8(ascii: "[")
  static let closing = UInt8(ascii: "]")
  static let openingBrace = UInt8(ascii: "{")
  static let closingBrace = UInt8(ascii: "}")

  /// Whether TOML forbids it everywhere but in a line end; a tab is none of these.
  var isControl: Bool { self < 0x20 && self != .tab || self == 0x7F }

  /// What it is worth as a digit of numbers to this base, 36 at most.
  func digit(base: Int) -> Int? {
    let value: Int? =
      switch self {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(self) - 0x30
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(self) - 0x37
      case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(self) - 0x57
      default: nil
      }
    return value.flatMap { $0 < base ? $0 : nil }
  }

  /// Whether a key can have it without quotes.
  var isBare: Bool { digit(base: 36) != nil || self == .minus || self == .underscore }
}
