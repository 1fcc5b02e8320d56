import OogstModel

/// What keys are called.
extension Words {
  /// What a key is called: *Enter*, *spatie*, or the letter itself.
  public func name(of key: Key) -> String {
    switch key {
    case .character(" "): say("spatie", "space")
    case .character(let character): String(character)
    case .up: say("pijl omhoog", "Up arrow")
    case .down: say("pijl omlaag", "Down arrow")
    case .left: say("pijl links", "Left arrow")
    case .right: say("pijl rechts", "Right arrow")
    case .pageUp: "Page Up"
    case .pageDown: "Page Down"
    case .home: "Home"
    case .end: "End"
    case .enter: "Enter"
    case .backspace: "Backspace"
    case .tab: "Tab"
    case .escape: "Esc"
    case .delete: "Delete"
    case .insert: "Insert"
    case .backTab: "Shift Tab"
    case .clearWord: "Ctrl-W"
    case .clearBefore: "Ctrl-U"
    case .clearAfter: "Ctrl-K"
    case .save: "Ctrl-S"
    case .undo: "Ctrl-_"
    case .function(let number): "F\(number)"
    }
  }

  /// The names of the keys that have one.
  public var namedKeys: [String] { Key.named.map { name(of: $0) } }

  /// The key that a name means, in this language; a single character is its own name.
  public func key(named name: String) -> Key? {
    if name.count == 1, let character = name.first { return .character(character) }
    let folded = Folding.folded(name)
    return Key.short[folded] ?? Key.named.first { Folding.folded(self.name(of: $0)) == folded }
  }
}
