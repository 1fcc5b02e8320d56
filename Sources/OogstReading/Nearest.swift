import OogstModel

/// The word that somebody may have meant.
public enum Nearest {
  /// Nothing that people mean is longer: comparing with it would only take time.
  private static let mostLetters = 100

  /// The one of several words that takes the fewest letters to add, drop or change; nil when even that takes more than
  /// a third of them.
  public static func word<Word: StringProtocol>(to typed: some StringProtocol, in words: [Word])
    -> Word?
  {
    guard typed.utf8.count <= mostLetters else { return nil }
    let letters = Array(Folding.folded(typed))
    let best = words.filter { $0.utf8.count <= 2 * mostLetters }.map {
      (word: $0, distance: distance(letters, Array(Folding.folded($0))))
    }
    .min { $0.distance < $1.distance }
    guard let best, best.distance <= max(1, letters.count / 3) else { return nil }
    return best.word
  }

  /// The number of letters to add, drop or change (Levenshtein's distance).
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, candidate) in other.enumerated() {
        let change = diagonal + (letter == candidate ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
