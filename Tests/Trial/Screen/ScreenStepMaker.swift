/// Makes what terminals send: keys, pastes, their own answers, and noise.
struct ScreenStepMaker {
  private var chance: Chance
  private let mode: Mode

  init(_ chance: Chance, _ mode: Mode) {
    self.chance = chance
    self.mode = mode
  }

  /// The next burst: what is typed before anybody looks at the screen.
  mutating func burst() -> [ScreenStep] {
    var steps: [ScreenStep] = []
    for _ in 0..<chance.within(1...60) { steps.append(step()) }
    return steps
  }

  private mutating func step() -> ScreenStep {
    switch chance.below(1_000) {
    case 0..<20: resize()
    case 20..<22: .suspend
    case 22..<25: .type([chance.pick([3, 28])])
    default: .type((mode == .linear ? line() : keys()).filter { !Self.apart.contains($0) })
    }
  }

  /// Those that end the program or stop it are steps of their own; and Ctrl-S stops the terminal itself.
  private static let apart: Set<UInt8> = [3, 19, 26, 28]

  private mutating func resize() -> ScreenStep {
    let usual = [
      (1, 1), (1, 80), (2, 2), (3, 10), (24, 80), (12, 40), (300, 100), (100, 300), (5, 200),
      (60, 200),
      (24, 110), (2, 500), (40, 1),
    ]
    let (rows, columns) =
      chance.happens(600) ? chance.pick(usual) : (chance.within(1...300), chance.within(1...300))
    return .resize(rows: rows, columns: columns)
  }

  private mutating func keys() -> [UInt8] {
    switch chance.below(100) {
    case 0..<38: Array(chance.pick(SentBytes.commands).utf8)
    case 38..<60: [printable()]
    case 60..<75: Array(chance.pick(SentBytes.keys).utf8)
    case 75..<81: chance.pick(SentBytes.answers)
    case 81..<85: [control()]
    case 85..<88: [0x1B, printable()]
    case 88..<92: Array(Texts.text(&chance).utf8)
    case 92..<95: chance.pick(SentBytes.broken)
    case 95..<97: Texts.bytes(&chance, most: 300, least: 32)
    default: paste()
    }
  }

  private mutating func line() -> [UInt8] {
    switch chance.below(100) {
    case 0..<48: Array(chance.pick(SentBytes.lines).utf8) + [0x0A]
    case 48..<58: [control()]
    case 58..<66: Array(chance.pick(SentBytes.keys).utf8)
    case 66..<70: chance.pick(SentBytes.answers)
    case 70..<78: Array(Texts.text(&chance).utf8) + chance.pick([[], [0x0A]])
    case 78..<83: chance.pick(SentBytes.broken) + chance.pick([[], [0x0A]])
    case 83..<86: Texts.bytes(&chance, most: 300, least: 32)
    case 86..<89: paste()
    default:
      chance.many(chance.within(1...8)) { UInt8($0.within(32...126)) } + chance.pick([[], [0x0A]])
    }
  }

  private mutating func printable() -> UInt8 { UInt8(chance.within(32...126)) }

  /// Ctrl-D on an empty line ends the program: not too often.
  private mutating func control() -> UInt8 {
    let byte = UInt8(chance.within(1...31))
    return mode == .linear && byte == 4 && chance.happens(900) ? 21 : byte
  }

  /// With the brackets that some terminals put around it, or with one of them.
  private mutating func paste() -> [UInt8] {
    let text = Texts.text(&chance, pieces: chance.pick([2, 20, 200]))
    return chance.pick([[], SentBytes.pasteBegins]) + Array(text.utf8)
      + chance.pick([[], SentBytes.pasteEnds])
  }
}
