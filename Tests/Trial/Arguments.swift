/// What is asked on the command line.
struct Arguments {
  static let usage = """
    usage: oogst-trial keys [--count 1000000] [--seed 1] [--seconds S] [--mode all]
                            [--database FILE] [--show] [--forms]
           oogst-trial screen --oogst PROGRAM [--count 20000] [--seed 1] [--seconds S] [--mode all]
                              [--database FILE]
           oogst-trial kills --oogst PROGRAM [--count 1000] [--seed 1] [--seconds S]
           oogst-trial fuzz toml|csv|json|dates|numbers|where|lines|all [--seconds 600] [--seed 1]
                            [--count N] [--case N] [--from N]
           oogst-trial fuzz mutated [--count 3000] [--seconds S] [--seed 1] [--case N] [--from N]
    --forms: nearly all keys are typed in forms, in any letters of Unicode.
    modes: seeing, listening, linear, all
    The status is 0 when nothing was found, 1 when something was, 2 when it could not begin.
    """

  enum Work {
    case keys, screen, kills
    /// One of ``Fuzzers/names``, or all of them.
    case fuzz(String)
  }

  let work: Work
  /// How many keys, pieces of input or cases; nil for what is usual.
  var count: Int?
  var seconds: Double?
  var seed = 1
  var modes = Mode.allCases
  var database: String?
  var oogst = ""
  /// The one case to run, and to print.
  var onlyCase: Int?
  /// The first case: for what comes behind one that ends the process.
  var firstCase = 0
  /// Whether every step is printed before it is taken: for what ends the process.
  var showsSteps = false
  /// Whether nearly all keys go into forms.
  var isForms = false

  init?(_ words: ArraySlice<String>) {
    var words = words
    switch words.popFirst() {
    case "keys": work = .keys
    case "screen": work = .screen
    case "kills": work = .kills
    case "fuzz":
      guard let name = words.popFirst(), (Fuzzers.names + ["all"]).contains(name) else {
        return nil
      }
      work = .fuzz(name)
    default: return nil
    }
    while let word = words.popFirst() {
      if word == "--show" {
        showsSteps = true
        continue
      }
      if word == "--forms" {
        isForms = true
        continue
      }
      guard let value = words.popFirst(), take(word, value) else { return nil }
    }
    switch work {
    case .screen, .kills: if oogst.isEmpty { return nil }
    case .keys, .fuzz: break
    }
  }

  /// False for what is not known, or no value of it.
  private mutating func take(_ word: String, _ value: String) -> Bool {
    switch word {
    case "--count": return set(&count, to: Int(value), where: { $0 > 0 })
    case "--seconds": return set(&seconds, to: Double(value), where: { $0 > 0 })
    case "--case": return set(&onlyCase, to: Int(value), where: { $0 >= 0 })
    case "--from":
      guard let number = Int(value), number >= 0 else { return false }
      firstCase = number
    case "--seed":
      guard let number = Int(value) else { return false }
      seed = number
    case "--mode":
      if value == "all" { return true }
      guard let mode = Mode(rawValue: value) else { return false }
      modes = [mode]
    case "--database": database = value
    case "--oogst": oogst = value
    default: return false
    }
    return true
  }

  private func set<Number>(
    _ place: inout Number?, to value: Number?, where isFit: (Number) -> Bool
  ) -> Bool {
    guard let value, isFit(value) else { return false }
    place = value
    return true
  }
}

/// The three ways to work with oogst, as the dashboard calls them.
enum Mode: String, CaseIterable, Sendable {
  case seeing, listening, linear
}
