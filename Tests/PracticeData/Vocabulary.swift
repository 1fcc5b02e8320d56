/// Words by rank: some dozens of real Dutch ones, then words that only look Dutch.
public struct Vocabulary: Sendable {
  public let words: [String]
  private let zipf: Zipf

  public init(count: Int = 40_000, seed: Int) {
    var numbers = RandomNumbers(seed: seed, 1, 0)
    var words = Self.real
    var known = Set(words)
    while words.count < count {
      let word = Self.madeUp(rank: words.count, &numbers)
      guard (2...18).contains(word.count), !Self.isRude(word) else { continue }
      if known.insert(word).inserted { words.append(word) }
    }
    self.words = Array(words.prefix(count))
    zipf = Zipf(count: count)
  }

  /// A word as often as its rank says.
  public func word(_ numbers: inout RandomNumbers) -> String { words[zipf.rank(&numbers)] }

  /// A word that says something: none of the small ones.
  public func telling(_ numbers: inout RandomNumbers) -> String {
    while true {
      let rank = zipf.rank(&numbers)
      if rank >= Self.real.count { return words[rank] }
    }
  }

  /// Rarer words are longer, and one in eight is a real one with something behind it.
  private static func madeUp(rank: Int, _ numbers: inout RandomNumbers) -> String {
    let longest = rank < 1_000 ? 2 : rank < 8_000 ? 3 : 4
    let syllables = 1 + numbers.below(longest)
    let start = numbers.below(8) == 0 ? numbers.pick(subjects) : ""
    return start + (0..<syllables).map { _ in syllable(&numbers) }.joined()
  }

  /// Chance makes words that nobody wants to read.
  private static func isRude(_ word: String) -> Bool {
    ["kut", "lul", "pik", "kak", "tiet", "hoer", "neuk", "poep", "pis", "klit", "slet"]
      .contains { word.contains($0) }
  }

  private static func syllable(_ numbers: inout RandomNumbers) -> String {
    numbers.pick(onsets) + numbers.pick(vowels) + numbers.pick(endings)
  }

  private static let real = zip(small, subjects).flatMap { [$0, $1] }

  private static let small = [
    "de", "en", "het", "van", "een", "in", "op", "te", "voor", "met", "is", "dat", "die", "niet",
    "aan", "er", "om", "ook", "als", "bij", "door", "naar", "uit", "tot", "over", "wordt", "zijn",
    "heeft", "kan", "meer", "deze", "hun", "nog", "na", "samen", "binnen", "tussen", "tijdens",
    "eerste", "tweede",
  ]

  private static let subjects = [
    "zorg", "project", "begeleiding", "subsidie", "water", "wonen", "leren", "werk", "wijk",
    "meting", "gesprek", "deelnemers", "aanpak", "netwerk", "onderzoek", "praktijk", "kennis",
    "ervaring", "resultaat", "opschaling", "borging", "jeugd", "ouderen", "beweging", "vervoer",
    "energie", "techniek", "cliënten", "vrijwilligers", "samenwerking", "organisatie", "programma",
    "voorlichting", "opleiding", "dagbesteding", "gezondheid", "voeding", "buurt", "school",
    "coördinatie",
  ]

  private static let onsets = [
    "b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "bl",
    "br", "dr", "gr", "kl", "kr", "pl", "pr", "sch", "sl", "sp", "st", "str", "tr", "vl", "zw", "",
  ]

  private static let vowels = [
    "a", "e", "i", "o", "u", "aa", "ee", "ie", "oe", "oo", "ui", "ij", "ei", "eu", "e", "e",
  ]

  private static let endings = [
    "", "", "", "", "", "n", "n", "r", "r", "l", "s", "t", "k", "m", "d", "ng", "nd", "st", "cht",
  ]
}
