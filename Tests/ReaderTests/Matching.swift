import Foundation

/// How a text that was said is compared with a text on the screen.
enum Matching {
  /// What fenrir says for signs, which others leave out.
  private static let signs: Set<Substring> = ["dash", "slash", "apostrophe", "dot", "comma"]

  /// Letters and digits only, in lower case, with one space where anything else was; without the names of signs.
  static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { !signs.contains($0) }
      .joined(separator: " ")
  }

  /// Whether a text has the whole of the other.
  static func contains(_ text: String, all item: String) -> Bool {
    let wanted = plain(item)
    return !wanted.isEmpty && plain(text).contains(wanted)
  }

  /// How many characters of a text come before the other; nil when it is not in it.
  static func lead(of item: String, in text: String) -> Int? {
    let wanted = plain(item)
    let all = plain(text)
    guard !wanted.isEmpty, let found = all.range(of: wanted) else { return nil }
    return all.distance(from: all.startIndex, to: found.lowerBound)
  }

  /// Whether a text has the first twelve letters of the other: columns cut long titles off.
  static func contains(_ text: String, beginningOf item: String) -> Bool {
    let beginning = plain(item).prefix(12)
    return !beginning.isEmpty && plain(text).contains(beginning)
  }

  /// Lines, arrows and signs that mean nothing when they are said.
  static func symbols(in text: String) -> Int {
    text.unicodeScalars.count {
      "|+~^<>_=".unicodeScalars.contains($0) || (0x2190...0x21FF).contains($0.value)
        || (0x23BA...0x23BD).contains($0.value) || (0x2400...0x25FF).contains($0.value)
    }
  }
}
