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
    let there = start.split(separator: ",").map { String($0).trimmingSpaces }
    return names.filter { !there.contains($0) }.map { word + " " + start + $0 }
  }

  /// A field and its sign, and the answers of one that has few; behind the conditions that stand there already. Fields
  /// with a short list of answers go first: of the others only those are given that none of them begins like.
  private func conditions(_ kind: Kind, _ word: String, _ rest: String) -> [String] {
    let divider = rest.lastIndex(of: ";")
    let start = divider.map { String(rest[...$0]) + " " } ?? ""
    let last = divider.map { String(rest[$0...].dropFirst()) } ?? rest
    let isAnswered = last.contains { "=<>~".contains($0) }
    let fields = kind.fields.filter { !$0.uses.contains(.personal) }
    func lines(_ fields: [Field]) -> [String] {
      fields.flatMap { field in
        let begin = word + " " + start + field.label[language].lowercasedFirst
        return isAnswered ? answers(field, begin, last) : [begin + Self.sign(field.type)]
      }
    }
    let facets = lines(fields.filter { $0.uses.contains(.facet) })
    let line = Folding.folded(word + " " + rest)
    let isBegun = facets.contains { Folding.folded($0).hasPrefix(line) }
    return isBegun ? facets : lines(fields.filter { !$0.uses.contains(.facet) })
  }

  private func answers(_ field: Field, _ begin: String, _ last: String) -> [String] {
    guard last.contains("=") else { return [] }
    return switch field.type {
    case .choice(let options): options.map { begin + "=" + $0.label[language] }
    case .yesNo: [Words(language).yes, Words(language).no].map { begin + "=" + $0 }
    case .text, .prose, .number, .range, .money, .date, .time, .link, .tags, .reference,
      .references, .table:
      []
    }
  }

  private static func sign(_ type: FieldType) -> String {
    switch type {
    case .text, .prose, .link: "~"
    case .number, .range, .money, .date: ">="
    case .time, .yesNo, .tags, .choice, .reference, .references, .table: "="
    }
  }
}
