/// A key, or a text that is typed in one go.
enum Key: Sendable, Hashable {
  case up, down, left, right, home, end, pageUp, pageDown
  case enter, backspace, tab, escape
  case text(String)
  /// One key many times, as when it is held down.
  indirect case times(Int, Key)

  /// What the terminal sends for it. Arrows follow the terminal's application mode; Home and End differ by type.
  func bytes(terminalType: String, hasApplicationCursorKeys: Bool) -> [UInt8] {
    let arrow = hasApplicationCursorKeys ? "\u{1B}O" : "\u{1B}["
    let isLinux =
      terminalType == "linux" || terminalType.hasPrefix("screen") || terminalType.hasPrefix("tmux")
    switch self {
    case .up: return Array("\(arrow)A".utf8)
    case .down: return Array("\(arrow)B".utf8)
    case .right: return Array("\(arrow)C".utf8)
    case .left: return Array("\(arrow)D".utf8)
    case .home: return Array((isLinux ? "\u{1B}[1~" : "\(arrow)H").utf8)
    case .end: return Array((isLinux ? "\u{1B}[4~" : "\(arrow)F").utf8)
    case .pageUp: return Array("\u{1B}[5~".utf8)
    case .pageDown: return Array("\u{1B}[6~".utf8)
    case .enter: return [0x0D]
    case .backspace: return [0x7F]
    case .tab: return [0x09]
    case .escape: return [0x1B]
    case .text(let text): return Array(text.utf8)
    case .times(let count, let key):
      let once = key.bytes(
        terminalType: terminalType, hasApplicationCursorKeys: hasApplicationCursorKeys)
      return Array(repeatElement(once, count: count).joined())
    }
  }

  var name: String {
    switch self {
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .enter: "Enter"
    case .backspace: "Backspace"
    case .tab: "Tab"
    case .escape: "Esc"
    case .text(let text): text
    case .times(let count, let key): "\(key.name) \(count) times"
    }
  }
}
