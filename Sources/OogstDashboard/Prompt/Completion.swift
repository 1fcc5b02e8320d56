import OogstModel

/// The whole lines that a typed line could become, as far as its words go.
struct Completion {
  let environment: Environment
  /// The kind of the list that is shown, or that a choice is about.
  let kind: Kind?
  /// The names of the views that are known.
  let views: [String]

  private var language: Language { environment.language }

  func lines(for line: String) -> [String] {
    let line = Cleaning.piece(line)
    let folded = Folding.folded(line)
    let all = candidates(for: line).filter { Folding.folded($0).hasPrefix(folded) }
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }
  }

  private func candidates(for line: String) -> [String] {
    guard let space = line.firstIndex(of: " ") else {
      // Commands first, and whatever has a list.
      return Command.all(environment.screens).filter {
        environment.settings.mode != .linear || !Command.onlyOnAGrid.contains($0)
      }
      .compactMap { environment.commandWords.words($0).first }
        + environment.kinds.map { $0.plural[language] }
    }
    let word = String(line[..<space])
    guard let command = CommandLine.command(for: word, environment) else { return [] }
    let rest = String(line[space...].drop { $0 == " " })
    switch command {
    case .screen(.views): return views.map { word + " " + $0 }
    case .theme: return environment.themes.map { word + " " + $0 }
    case .language: return Language.allCases.map { word + " " + $0.rawValue }
    case .export: return ExportFormat.allCases.map { word + " " + $0.rawValue }
    default: return kind.map { candidates(command, word, rest, $0) } ?? []
    }
  }

  /// What can follow a command about a list.
  private func candidates(
    _ command: Command, _ word: String, _ rest: String, _ kind: Kind
  ) -> [String] {
    func name(_ field: Field) -> String { field.label[language].lowercasedFirst }
    switch command {
    case .sort: return kind.fields(.sorted).map { word + " " + name($0) }
    case .columns: return listed(kind.fields.filter(\.canBeColumn).map(name), word, rest)
    case .group: return listed(kind.fields.filter(\.isGrouped).map(name), word, rest)
    case .filter: return conditions(kind, word, rest)
    default: return []
    }
  }

  /// Names behind those that stand there already, with commas between.
  private func listed(_ names: [String], _ word: String, _ rest: String) -> [String] {
    let start = rest.lastIndex(of: ",").map { String(rest[...$0]) + " " } ?? ""
    return names.filter { !start.contains($0) }.map { word + " " + start + $0 }
  }

  /// A field and its sign, and the answers of one that has few; behind the conditions that stand there already.
  private func conditions(_ kind: Kind, _ word: String, _ rest: String) -> [String] {
    let start = rest.lastIndex(of: ";").map { String(rest[...$0]) + " " } ?? ""
    let last = String(rest.dropFirst(rest.lastIndex(of: ";") == nil ? 0 : start.count - 1))
    let before = word + " " + start
    return kind.fields.filter { !$0.uses.contains(.personal) }.flatMap { field in
      let begin = before + field.label[language].lowercasedFirst
      let isAnswered = last.contains { "=<>~".contains($0) }
      switch field.type {
      case .choice(let options) where last.contains("="):
        return options.map { begin + "=" + $0.label[language] }
      case .yesNo where last.contains("="):
        return [Words(language).yes, Words(language).no].map { begin + "=" + $0 }
      case _ where isAnswered: return []
      case .text, .prose, .link: return [begin + "~"]
      case .number, .range, .money, .date: return [begin + ">="]
      default: return [begin + "="]
      }
    }
  }
}
