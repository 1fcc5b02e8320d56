import OogstReading

/// The arguments as they were typed, and what they ask for before any command reads them.
struct GivenArguments {
  let all: [String]
  /// The names of all commands.
  let names: [String]

  private static let help = ["help", "hulp"]

  /// With the command first: options that all commands share may stand before it, too.
  var commandFirst: [String] {
    guard let place = commandPlace, place > 0, names.contains(all[place]) else { return all }
    return [all[place]] + all[..<place] + all[(place + 1)...]
  }

  /// What stands where a command would, and is none; with the command that may be meant.
  var unknownCommand: (word: String, nearest: String?)? {
    guard let place = commandPlace, !(names + Self.help).contains(all[place]) else { return nil }
    return (all[place], Nearest.word(to: all[place], in: names + Self.help))
  }

  /// The first word that is no option and no option's value.
  private var commandPlace: Int? {
    var place = 0
    while all.indices.contains(place) {
      switch all[place] {
      case "--database", "--language", "--today": place += 2
      case "--example": place += 1
      case let word
      where ["--database=", "--language=", "--today="].contains(where: word.hasPrefix):
        place += 1
      case let word where word.hasPrefix("-"): return nil
      default: return place
      }
    }
    return nil
  }

  /// Whether help is asked for, and of which command; nil for what is no question for help.
  var helpWanted: (asked: Bool, command: String?) {
    let ordered = commandFirst
    let rest = ordered.prefix { $0 != "--" }
    if let first = rest.first, Self.help.contains(first) {
      return (true, rest.dropFirst().first { !$0.hasPrefix("-") })
    }
    guard rest.contains("--help") || rest.contains("-h") else { return (false, nil) }
    return (true, rest.first.flatMap { names.contains($0) ? $0 : nil })
  }
}
