import OogstModel

/// What kind of file is wanted, and how it is to be called where somebody said so.
public struct ExportTarget: Hashable, Sendable {
  public var format: ExportFormat
  public var name: String?

  /// Reads `csv`, `projecten-2015.csv`, `rfc4180 projecten.csv`.
  static func read(_ text: String) -> Result<ExportTarget, Problem> {
    if let format = ExportFormat(word: text) { return .success(ExportTarget(format: format)) }
    let first = text.prefix { $0 != " " }
    let rest = String(text.dropFirst(first.count)).trimmingSpaces
    if !rest.isEmpty, let format = ExportFormat(word: String(first)) {
      return named(rest, format)
    }
    guard let dot = text.lastIndex(of: "."),
      let format = ExportFormat(word: String(text[text.index(after: dot)...]))
    else { return .failure(.noFormat(text)) }
    return named(text, format)
  }

  private static func named(
    _ text: String, _ format: ExportFormat
  ) -> Result<ExportTarget, Problem> {
    let ending = "." + format.ending
    let name = text.lowercased().hasSuffix(ending) ? text : text + ending
    // A name only: folders are the business of who set the program up.
    guard !name.contains("/"), !name.hasPrefix("."), name.utf8.count <= mostBytes,
      name == Cleaning.line(name)
    else { return .failure(.noName(text)) }
    return .success(ExportTarget(format: format, name: name))
  }

  /// A name that every file system takes.
  private static let mostBytes = 200

  /// Why a file cannot be called so.
  enum Problem: Error, Equatable {
    case noFormat(String)
    case noName(String)

    func text(_ language: Language) -> String {
      switch self {
      case .noFormat(let text):
        language.say(
          "\(Cleaning.short(text)) is geen soort bestand. Kies csv, rfc4180, json, markdown of tekst, of geef een naam zoals lijst.csv.",
          "\(Cleaning.short(text)) is no kind of file. Choose csv, rfc4180, json, markdown or text, or give a name such as list.csv."
        )
      case .noName(let text):
        language.say(
          "\(Cleaning.short(text)) kan geen naam van een bestand zijn: gebruik geen / en geen punt vooraan.",
          "\(Cleaning.short(text)) cannot be the name of a file: use no / and no dot in front.")
      }
    }
  }
}

/// What files are called where nobody says so.
enum ExportName {
  /// *projecten.csv*, *projecten-per-beweging.csv*, *les-2.md*, *overzicht.txt*.
  static func usual(
    _ what: Exported, _ format: ExportFormat, _ environment: Environment
  ) -> String {
    let language = environment.language
    let stem: String
    switch what {
    case .list(let query): stem = kinds(query, environment)
    case .groups(let query, let names):
      let fields = names.compactMap { environment.kind(query.kind)?.field($0)?.label[language] }
      stem =
        ([kinds(query, environment)]
        + (fields.isEmpty ? [] : [language.say("per", "by")] + fields))
        .joined(separator: " ")
    case .record(let id): stem = id.description
    case .page(let page): stem = String(page.heading.prefix { $0 != "," && $0 != ":" && $0 != "." })
    }
    return plain(stem) + "." + format.ending
  }

  private static func kinds(_ query: ListQuery, _ environment: Environment) -> String {
    environment.kind(query.kind)?.plural[environment.language]
      ?? environment.language.say("gevonden", "found")
  }

  /// Letters and digits, with a hyphen for all that stands between them.
  private static func plain(_ text: String) -> String {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map { Folding.folded($0) }
      .filter { !$0.isEmpty }
    let name = words.joined(separator: "-").prefix(60)
    return name.isEmpty ? "oogst" : String(name)
  }
}
