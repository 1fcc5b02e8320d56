import OogstModel

/// Text that is being typed, with the place where the next letter goes.
struct Typing: Equatable, Sendable {
  var text = ""
  /// In characters, from 0 to the length of the text.
  private(set) var place = 0

  /// In bytes: far more than anyone types, and little enough that a paste of any size costs nothing. A text that
  /// goes past it by its last letter is too long, and said to be where it is used.
  static let most = 4_096

  init() {}

  /// A text that is there already, with the place behind it.
  init(_ text: String) {
    self.text = text
    place = text.count
  }

  /// Takes a key that edits text; false for a key that means nothing here.
  mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character):
      guard text.utf8.count <= Self.most, let head = Self.head(text.prefix(place), character)
      else { return false }
      // A mark may join the letter before it: what was typed does not always make the text longer.
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
    case .clearWord, .clearBefore, .clearAfter: take(away: key)
    default: return false
    }
    return true
  }

  /// What stands before the cursor once a letter was typed there; nil for what no text may hold: what speaks to a
  /// terminal, and marks without a letter, or too many of them on one.
  static func head(_ before: Substring, _ character: Character) -> String? {
    guard !character.unicodeScalars.contains(where: Cleaning.isUnsafe) else { return nil }
    let last = before.last.map(String.init) ?? ""
    let both = last + String(character)
    // With no letter before it, a mark would stand on what is not this text.
    if last.isEmpty || last == "\n", (" " + String(character)).count == 1 { return nil }
    // As it would be shown: else the cursor would be counted in another text.
    guard last == "\n" || Cleaning.piece(both) == both else { return nil }
    return String(before) + String(character)
  }

  /// What a key that takes away more than a letter would take away.
  func part(takenBy key: Key) -> String {
    switch key {
    case .clearWord: String(text.prefix(place).dropFirst(startOfWord))
    case .clearBefore: String(text.prefix(place))
    case .clearAfter: String(text.dropFirst(place))
    default: ""
    }
  }

  private mutating func take(away key: Key) {
    let start = key == .clearWord ? startOfWord : key == .clearBefore ? 0 : place
    let rest = key == .clearAfter ? "" : text.dropFirst(place)
    let head = text.prefix(start)
    // What stood apart may be one letter now.
    let length = head.count
    text = String(head) + rest
    place = min(length, text.count)
  }

  /// Where the word before the place begins, in characters.
  private var startOfWord: Int {
    let before = Array(text.prefix(place))
    let end = before.lastIndex { $0 != " " } ?? 0
    return before.prefix(end).lastIndex(of: " ").map { $0 + 1 } ?? 0
  }

  private func index(_ place: Int) -> String.Index { text.index(text.startIndex, offsetBy: place) }
}
