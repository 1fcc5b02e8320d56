/// How a text that was said is compared with a text on the screen.
enum Matching {
  /// Letters and digits only, in lower case, with one space where anything else was.
  static func plain(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
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
