/// A control sequence that a program sent: what stands between Esc [ and its last byte, and that byte.
struct SentSequence {
  private let parameters: String
  private let hasIntermediates: Bool
  private let final: Character

  private static let finals = Set("HJKLMPX@GdABCDmrSTbIZ")
  /// Those of curses, and those of the wheel, the mouse and pastes, which are for who looks.
  private static let modes: Set<String> = [
    "?1049", "?1", "?12", "?25", "?7", "4", "?12;25", "?1000", "?1006", "?1007", "?2004",
  ]

  init(_ bytes: [UInt8], _ last: UInt8) {
    parameters = String(decoding: bytes.filter { $0 >= 0x30 }, as: UTF8.self)
    hasIntermediates = bytes.contains { $0 < 0x30 }
    final = Character(Unicode.Scalar(last))
  }

  /// Whether curses has any use for it on xterm-256color.
  var isAllowed: Bool {
    if hasIntermediates { return false }
    switch final {
    case "h", "l": return Self.modes.contains(parameters)
    case "t": return ["22;0;0", "23;0;0"].contains(parameters)
    default: return Self.finals.contains(final) && !parameters.contains { "<=>?!".contains($0) }
    }
  }

  private var numbers: [Int] {
    parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 1 }
  }

  /// Moves the cursor, where that is to a place and not by some cells.
  func put(_ place: inout (row: Int, column: Int)) {
    let numbers = numbers
    switch final {
    case "H": place = (numbers.first ?? 1, numbers.count > 1 ? numbers[1] : 1)
    case "d": place.row = numbers.first ?? 1
    case "G": place.column = numbers.first ?? 1
    default: break
    }
  }

  /// The last row of the part that scrolls, where this sets it; else 0.
  var lastScrollingRow: Int { final == "r" && numbers.count > 1 ? numbers[1] : 0 }
}
