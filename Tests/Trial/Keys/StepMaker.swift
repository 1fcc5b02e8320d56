import OogstDashboard
import OogstModel

/// Makes the steps of a session.
struct StepMaker {
  private var chance: Chance
  private let isLinear: Bool
  private let isForms: Bool
  /// How often, in a thousand times, all that waits is answered after a key.
  private let promptness: Int
  private var made: [Step] = []

  private static let length = 150...600

  init(_ chance: Chance, isLinear: Bool, isForms: Bool = false) {
    var chance = chance
    self.isLinear = isLinear
    self.isForms = isForms
    promptness = chance.pick([950, 700, 300, 50])
    self.chance = chance
  }

  mutating func steps() -> [Step] {
    made = [.settle]
    let length = chance.within(Self.length)
    var untilCheck = chance.within(1...40)
    while made.count < length {
      switch (isLinear, isForms) {
      case (true, false): addLine()
      case (true, true): addAnswers()
      case (false, false): addKeys()
      case (false, true): addFormKeys()
      }
      untilCheck -= 1
      if untilCheck <= 0 {
        made.append(.check)
        untilCheck = chance.within(1...40)
      }
    }
    return made + [.check]
  }

  // MARK: - The full screen

  private mutating func addKeys() {
    switch chance.below(1_000) {
    case 0..<300: press(.character(chance.pick(KeyWords.commands)))
    case 300..<480: press(chance.pick(KeyWords.moves))
    case 480..<620: press(chance.pick([.enter, .backspace, .tab, .escape]))
    case 620..<700: typePrompt()
    case 700..<730: paste()
    case 730..<780: press(.character(chance.pick(KeyWords.printable)))
    case 780..<800: press(chance.pick(KeyWords.rare))
    case 800..<820: strange()
    case 820..<850:
      let size = Self.size(&chance)
      made.append(.resize(rows: size.rows, columns: size.columns))
    case 850..<870: made.append(.settled)
    case 870..<890: made.append(.mayHaveChanged)
    case 890..<900: made.append(.delayed)
    case 900..<910: made.append(.othersChange)
    case 910..<916: made.append(.say(Texts.text(&chance, pieces: 8)))
    default: addAnswer()
    }
  }

  // MARK: - Forms

  /// Opens a form now and then, and types in it what may come from any keyboard.
  private mutating func addFormKeys() {
    switch chance.below(1_000) {
    case 0..<8:
      // From wherever one is to a list, and there a new record or a change.
      for _ in 0..<3 { press(.escape) }
      press(.character(chance.pick(["2", "3", "4", "9"])))
      press(chance.pick(KeyWords.moves))
      press(.character(chance.pick(["a", "a", "e", "A", "z"])))
      press(.enter)
    case 8..<420: press(.character(Character(Texts.scalar(&chance))))
    case 420..<560: press(.character(chance.pick(KeyWords.printable)))
    case 560..<700: press(chance.pick([.left, .right, .home, .end, .left, .right]))
    case 700..<800:
      press(chance.pick([.backspace, .delete, .clearWord, .clearBefore, .clearAfter, .backspace]))
    case 800..<880: press(chance.pick([.up, .down, .down, .tab, .backTab, .pageUp, .pageDown]))
    case 880..<940: press(.enter)
    case 940..<960: press(chance.pick([.function(2), .function(3), .undo, .save, .function(1)]))
    case 960..<970:
      let size = Self.size(&chance)
      made.append(.resize(rows: size.rows, columns: size.columns))
    case 970..<980: made.append(.othersChange)
    case 980..<990: type(Texts.text(&chance, pieces: 8))
    default: addAnswer()
    }
  }

  private mutating func addAnswers() {
    switch chance.below(100) {
    case 0..<3: made.append(.line("toevoegen " + chance.pick(["les", "project", "gesprek"])))
    case 3..<30: made.append(.line(chance.pick(["", "", "-", "<", "1", "2", ".", "?", ":bewaar"])))
    default: made.append(.line(Texts.text(&chance, pieces: 3)))
    }
    made.append(.settled)
  }

  private mutating func press(_ key: Key) {
    made.append(.press(key))
    if chance.happens(promptness) { made.append(.settle) } else { mayAnswer() }
  }

  private mutating func mayAnswer() {
    while chance.happens(250) { addAnswer() }
  }

  private mutating func addAnswer() {
    let number = chance.happens(600) ? 0 : chance.below(7)
    switch chance.below(10) {
    case 0: made.append(.fail(number, .cancelled))
    case 1: made.append(.fail(number, .busy))
    case 2: made.append(.fail(number, chance.pick(KeyWords.errors)))
    case 3, 4: made.append(.overtaken(number))
    default: made.append(.answer(number))
    }
  }

  private mutating func typePrompt() {
    let isSearch = chance.happens(500)
    press(.character(isSearch ? "/" : ":"))
    let line = isSearch ? chance.pick(Texts.usual) : LineTexts.line(&chance)
    type(line)
    press(chance.happens(850) ? .enter : .escape)
  }

  private mutating func paste() {
    if chance.happens(700) { press(.character(chance.pick(["/", ":", "f"]))) }
    var text = Texts.text(&chance, pieces: chance.pick([2, 8, 40]))
    if chance.happens(20) { text = String(repeating: text, count: 200) }
    // As much as a prompt holds, and some more.
    type(String(String.UnicodeScalarView(text.unicodeScalars.prefix(4_200))))
    if chance.happens(700) { press(chance.pick([.enter, .escape, .home, .left])) }
  }

  /// A long text comes in one burst, a short one key by key.
  private mutating func type(_ text: String) {
    let keys = text.unicodeScalars.compactMap(Self.key)
    guard keys.count <= 60 else {
      made.append(.burst(keys))
      return
    }
    for key in keys {
      made.append(.press(key))
      if chance.happens(promptness / 8) { made.append(.settle) }
    }
  }

  /// As a terminal gives a text: a key for every scalar, Enter for the ends of its lines.
  private static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x0A, 0x0D: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0x1B: .escape
    case 0..<0x20: nil
    default: .character(Character(scalar))
    }
  }

  private mutating func strange() {
    let scalar = Texts.scalar(&chance)
    if scalar.value >= 0x20, scalar.value != 0x7F { press(.character(Character(scalar))) }
  }

  static func size(_ chance: inout Chance) -> Size {
    let usual = [
      (1, 1), (1, 80), (2, 2), (3, 10), (24, 80), (12, 40), (300, 100), (100, 300), (5, 200),
      (60, 200),
      (24, 110), (24, 109), (11, 110), (200, 1), (40, 1), (2, 300),
    ]
    let (rows, columns) =
      chance.happens(600) ? chance.pick(usual) : (chance.within(1...200), chance.within(1...300))
    return Size(rows: rows, columns: columns)
  }

  // MARK: - Lines

  private mutating func addLine() {
    switch chance.below(1_000) {
    case 0..<30: made.append(.othersChange)
    case 30..<60: made.append(.failNext(chance.pick(KeyWords.errors + [.busy, .cancelled])))
    case 60..<70: made.append(.say(Texts.text(&chance, pieces: 8)))
    default: break
    }
    made.append(.line(LineTexts.line(&chance)))
    made.append(.settled)
  }
}
