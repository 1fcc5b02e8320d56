import OogstModel

/// The words of dates, in Dutch and English.
package enum DateWords {
  private static let months: [String: Int] = {
    let names = [
      ["jan", "januari", "january"], ["feb", "februari", "february"],
      ["mrt", "maa", "maart", "mar", "march"], ["apr", "april"], ["mei", "may"],
      ["jun", "juni", "june"], ["jul", "juli", "july"], ["aug", "augustus", "august"],
      ["sep", "sept", "september"], ["okt", "oktober", "oct", "october"], ["nov", "november"],
      ["dec", "december"],
    ]
    var months: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { months[word] = index + 1 }
    }
    return months
  }()

  private static let weekdays: Set<String> = [
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "ma", "di",
    "wo", "do", "vr", "za", "zo", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday",
    "sunday", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs", "fri", "sat", "sun",
  ]

  private static let ordinals = [
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "first": 1, "second": 2, "third": 3,
    "fourth": 4,
  ]

  /// What may stand behind a time.
  private static let timeWords: Set<String> = [
    "am", "pm", "a", "p", "m", "z", "t", "uur", "u", "h", "utc", "gmt", "cet", "cest",
  ]

  package static func month(_ word: Substring) -> Int? {
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic else { return nil }
    return months[Folding.folded(word)]
  }

  package static func isWeekday(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return weekdays.contains(Folding.folded(word))
  }

  /// What stands between the parts of a date.
  package static func isDivider(_ character: Character) -> Bool {
    switch character {
    case "-", "–", "—", "−", "/", ".", ",", "'", "’": true
    default: character.isWhitespace
    }
  }

  /// `4`, `4th`, `4e`, `1ste`, `eerste`.
  package static func ordinal(_ word: some StringProtocol) -> Int? {
    let folded = word.lowercased()
    if let number = ordinals[folded] { return number }
    let digits = folded.utf8.prefix(while: isDigit)
    let suffix = folded.dropFirst(digits.count)
    guard (1...2).contains(digits.count),
      ["", "e", "ste", "de", "st", "nd", "rd", "th"].contains(suffix)
    else { return nil }
    return Int(String(digits) ?? "")
  }

  /// The number of a quarter, from the words beside its year: `Q1`, `kwartaal 1`, `1st quarter`.
  package static func quarter(_ words: [Substring]) -> Int? {
    let names: Set<String> = ["q", "k", "kw", "kwartaal", "quarter"]
    let folded = words.map { $0.lowercased() }
    var number: Int?
    if folded.count == 1, let last = folded[0].last, names.contains(String(folded[0].dropLast())) {
      number = last.wholeNumberValue
    } else if folded.count == 2, let name = folded.firstIndex(where: names.contains) {
      number = ordinal(folded[1 - name])
    }
    return number.flatMap { (1...4).contains($0) ? $0 : nil }
  }

  /// The date of a date with a time, of which only the day is kept; nil when what stands behind the date
  /// is no time.
  package static func withoutTime(_ text: String) -> Substring? {
    // A T divides them between digits only.
    let bytes = text.utf8
    let divider = bytes.indices.first { index in
      bytes[index] == UInt8(ascii: "T") && index > bytes.startIndex
        && isDigit(bytes[bytes.index(before: index)]) && bytes.index(after: index) < bytes.endIndex
        && isDigit(bytes[bytes.index(after: index)])
    }
    if let divider {
      return isTime(text[divider...]) ? text[..<divider] : nil
    }
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return text[...] }
    let date = text[..<colon]
    // `10/Oct/2000:13:55:36`, as servers write it; without a divider it is only a time.
    let start = date.lastIndex(where: \.isWhitespace) ?? colon
    guard date[..<start].contains(where: { !$0.isWhitespace }), isTime(text[start...]),
      start != colon || date.contains(where: isDivider)
    else { return nil }
    return text[..<start]
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isTime(_ text: Substring) -> Bool {
    if text.utf8.dropFirst().allSatisfy({ isDigit($0) || $0 == 0x3A || $0 == 0x2E }) { return true }
    return text.split { !$0.isLetter }.allSatisfy { timeWords.contains($0.lowercased()) }
      && text.allSatisfy { $0.isLetter || $0.isNumber || $0.isWhitespace || ":.,+-()".contains($0) }
  }
}
