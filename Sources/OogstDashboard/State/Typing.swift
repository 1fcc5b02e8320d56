/// Text that is being typed, with the place where the next letter goes.
struct Typing: Equatable, Sendable {
  var text = ""
  /// In characters, from 0 to the length of the text.
  private(set) var place = 0

  /// Takes a key that edits text; false for a key that means nothing here.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character):
      // A mark may join the letter before it: what was typed does not always make the text longer.
      let head = String(text.prefix(place)) + String(character)
      text = head + text.dropFirst(place)
      place = min(head.count, text.count)
    case .backspace:
      guard place > 0 else { return false }
      place -= 1
      text.remove(at: index(place))
    case .delete:
      guard place < text.count else { return false }
      text.remove(at: index(place))
    case .left: place = max(place - 1, 0)
    case .right: place = min(place + 1, text.count)
    case .home: place = 0
    case .end: place = text.count
    default: return false
    }
    return true
  }

  private func index(_ place: Int) -> String.Index { text.index(text.startIndex, offsetBy: place) }
}
