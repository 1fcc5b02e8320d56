import OogstModel

/// Fields of a form that are not asked at first stand together by how they are filled in: so every kind has the same few
/// groups, and nobody has to describe them.
enum FieldGroup: Equatable, Sendable {
  case facts, dates, traits, relations, texts
  /// The cells of a table, by its label and its index among the kind's fields.
  case table(Label, Int)

  /// Those that are no table.
  static let plain: [FieldGroup] = [.facts, .dates, .traits, .relations, .texts]

  init(_ editor: Editor) {
    switch editor {
    case .line, .number, .range, .money, .link, .table: self = .facts
    case .date, .time: self = .dates
    case .choice, .yesNo, .tags: self = .traits
    case .reference, .references: self = .relations
    case .prose: self = .texts
    }
  }

  func label(_ language: Language) -> String {
    switch self {
    case .facts: language.say("Gegevens", "Facts")
    case .dates: language.say("Dagen en tijden", "Days and times")
    case .traits: language.say("Kenmerken", "Traits")
    case .relations: language.say("Verbonden met", "Connected with")
    case .texts: language.say("Teksten", "Texts")
    case .table(let label, _): label[language]
    }
  }
}
