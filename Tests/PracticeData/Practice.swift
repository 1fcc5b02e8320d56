/// Made-up records of every kind that a programme has, as many as asked for; each can be had without those before it.
public struct Practice: Sendable {
  public let projectCount: Int
  public let vocabulary: Vocabulary
  /// Whether it has more than the first seven kinds.
  public let withAllKinds: Bool
  let seed: Int

  public init(
    projects: Int, seed: Int = 1, vocabulary: Vocabulary? = nil, withAllKinds: Bool = true
  ) {
    projectCount = projects
    self.seed = seed
    self.withAllKinds = withAllKinds
    self.vocabulary = vocabulary ?? Vocabulary(seed: seed)
  }

  public var lessonCount: Int { projectCount / 4 }
  public var conversationCount: Int { projectCount / 4 }
  public var organisationCount: Int { max(projectCount / 100, 3) }
  public var programmeCount: Int { projectCount / 1_000 + 2 }
  public var themeCount: Int { 40 }
  public var roundCount: Int { programmeCount * 2 }

  /// What is drawn for: a new one comes last, so that the others stay as they are.
  enum What: Int {
    case organisation = 2
    case programme, theme, project, lesson, round, conversation
    case person, source, event, influence, restartPlan, lessonUse, network, product, collection
    case phase, grantRound, meeting, agendaItem, invitation, report, observation, bottleneck
    case question, implementationCase, hexagon, knoster, stakeholder, decision, expectation
    case feedback, risk, result, indicator, period, action, wallNote, role
  }

  func numbers(_ what: What, _ index: Int) -> RandomNumbers {
    RandomNumbers(seed: seed, what.rawValue, index)
  }
}

/// Text of words by rank.
extension Practice {
  /// Sentences of seven to fourteen words.
  func sentences(_ words: Int, _ numbers: inout RandomNumbers) -> String {
    var text = ""
    var left = 0
    for index in 0..<words {
      let word = vocabulary.word(&numbers)
      if left == 0 {
        left = 7 + numbers.below(8)
        text += index == 0 ? capitalised(word) : ". " + capitalised(word)
      } else {
        text += " " + word
      }
      left -= 1
    }
    return text + "."
  }

  /// One or two words that say something, with a small one between them.
  func title(_ numbers: inout RandomNumbers) -> String {
    let start = capitalised(vocabulary.telling(&numbers))
    guard numbers.below(4) > 0 else { return start }
    let joint = numbers.pick(["en", "in de", "voor", "met", "zonder", "bij de", "door", "na"])
    return start + " " + joint + " " + vocabulary.telling(&numbers)
  }

  func capitalised(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

  /// A day from a year on, for so many years.
  func day(from year: Int, years: Int, _ numbers: inout RandomNumbers) -> String {
    let month = 1 + numbers.below(12)
    let day = 1 + numbers.below(28)
    return "\(year + numbers.below(years))-" + twoDigits(month) + "-" + twoDigits(day)
  }

  func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Low numbers more often than high ones, as some programmes are larger than others.
  func skewed(_ count: Int, _ numbers: inout RandomNumbers) -> Int {
    let fraction = numbers.fraction()
    return 1 + Int(fraction * fraction * Double(count))
  }

  /// One to three of them, each once.
  func themes(_ numbers: inout RandomNumbers) -> String {
    let drawn = Set((0...numbers.below(3)).map { _ in skewed(themeCount, &numbers) })
    return drawn.sorted().map { "THE-\($0)" }.joined(separator: "; ")
  }

  func topics(_ numbers: inout RandomNumbers) -> String {
    let drawn = Set((0...numbers.below(2)).map { _ in numbers.pick(Self.topics) })
    return drawn.sorted().joined(separator: "; ")
  }

  static let topics = [
    "techniek", "vervoer", "wonen", "werk", "leren", "bewegen", "voeding", "eenzaamheid",
    "samenwerken", "overgang", "netwerk", "dagbesteding", "zeggenschap", "taal", "rust",
  ]
}
