import OogstModel

/// The whole lines that a typed line could become, as far as its words go.
struct Completion {
  let environment: Environment
  /// The kind of the list that is shown, if it is one.
  let kind: Kind?

  func lines(for line: String) -> [String] {
    let line = Cleaning.piece(line)
    let folded = Folding.folded(line)
    return candidates(for: line).filter { Folding.folded($0).hasPrefix(folded) }
  }

  private func candidates(for line: String) -> [String] {
    guard let space = line.firstIndex(of: " ") else {
      return Command.all(environment.screens).filter { !Command.onlyOnAGrid.contains($0) }
        .compactMap { environment.commandWords.words($0).first }
    }
    let word = String(line[..<space])
    guard let command = CommandLine.command(for: word, environment), let kind else { return [] }
    let language = environment.language
    switch command {
    case .sort:
      return kind.fields(.sorted).map { word + " " + $0.label[language].lowercasedFirst }
    case .columns:
      return kind.fields.filter(\.canBeColumn).map {
        word + " " + $0.label[language].lowercasedFirst
      }
    case .group:
      return kind.fields.filter(\.isGrouped).map { word + " " + $0.label[language].lowercasedFirst }
    case .filter:
      return kind.fields(.facet).flatMap { field in
        let start = word + " " + field.label[language].lowercasedFirst + "="
        guard line.contains("="), case .choice(let options) = field.type else { return [start] }
        return options.map { start + $0.label[language] }
      }
    default: return []
    }
  }
}
