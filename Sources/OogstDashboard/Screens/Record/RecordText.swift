import OogstModel

/// What the pages about one record have in common.
struct RecordText {
  let detail: RecordDetail
  let kind: Kind
  let environment: Environment

  private var language: Language { environment.language }
  private var words: RecordWords { RecordWords(language: language) }

  /// The fields with their values.
  var values: [(Field, Value)] { Array(zip(kind.fields, detail.record.values)) }

  func value(_ value: Value, _ field: Field) -> String {
    ValueText(language).text(value, field, detail.titles)
  }

  /// *Les: Zorg voor een team*, or with its id when nobody gave it a title.
  var title: String {
    let value = detail.record.values[kind.titleIndex]
    let name = kind.label[language].capitalisedFirst
    if value.isUnknown { return name + " " + detail.record.id.description }
    return name + ": " + self.value(value, kind.fields[kind.titleIndex])
  }

  /// Where it comes from, the name by which it is opened, and the number that it has in the file that it came from.
  var identity: [Page.Line] {
    let meta = detail.record.meta
    let lines: [Page.Line] = [
      .field(label: words.origin, value: meta.origin.label[language], opens: nil),
      .field(label: words.identity, value: detail.record.id.description, opens: nil),
    ]
    guard let number = meta.externalID else { return lines }
    return lines + [.field(label: words.externalID, value: Cleaning.line(number), opens: nil)]
  }

  /// What the record says against itself, for who can mend it.
  var issues: Page.Section {
    Page.Section(
      words.attention,
      kind.issues(of: detail.record).map { issue in
        let label = kind.field(issue.field)?.label[language] ?? issue.field
        return .text((label + ": " + issue.text[language]).asSentence)
      })
  }

  /// What the records of a kind are to this one: the name of the relation, else that of the kind. Where several kinds have
  /// the same name for it, or one kind refers through several fields, it is said which.
  func relation(_ kind: Kind, _ field: Field) -> String {
    let target = detail.record.id.kind
    let plural = kind.plural[language]
    if let relation = field.inverse?[language] {
      let isShared = environment.kinds.contains { other in
        other.code != kind.code
          && other.fields.contains {
            $0.type.targets.contains(target) && $0.inverse?[language] == relation
          }
      }
      return isShared ? relation + ", " + plural : relation
    }
    let through = kind.fields.filter { $0.type.targets.contains(target) && $0.inverse == nil }
    return words.referring(
      plural.capitalisedFirst, as: through.count > 1 ? field.label[language].lowercasedFirst : nil)
  }

  /// The titles of the record and of what it refers to.
  static func titles(_ detail: RecordDetail, _ environment: Environment) -> [RecordID: String] {
    var titles = detail.titles
    if let kind = environment.kind(detail.record.id.kind),
      case .text(let title) = detail.record.values[kind.titleIndex]
    {
      titles[detail.record.id] = title
    }
    return titles
  }
}

extension StoreSnapshot {
  /// The titles of records, those of the bin with that they are there; who was nowhere has none.
  func titlesWithBin(
    of ids: Set<RecordID>, known: [RecordID: String], _ environment: Environment
  ) throws(StoreError) -> [RecordID: String] {
    var titles = known
    for id in ids where titles[id] == nil {
      guard let removed = try removed(id), let kind = environment.kind(id.kind),
        case .text(let title) = removed.record.values[kind.titleIndex]
      else { continue }
      titles[id] = title + RecordWords(language: environment.language).isInBin
    }
    return titles
  }

  /// A record as ``detail(_:)`` gives it, with the names of what it refers to in the bin.
  func detailWithBin(
    _ id: RecordID, _ environment: Environment
  ) throws(StoreError) -> RecordDetail? {
    guard var detail = try detail(id) else { return nil }
    detail.titles = try titlesWithBin(
      of: Set(detail.record.values.flatMap(\.referenced)), known: detail.titles, environment)
    return detail
  }
}

struct RecordWords: Bilingual {
  let language: Language

  var bringBack: String { say("Haal het terug", "Bring it back") }
  var isInBin: String { say(" (weggegooid)", " (removed)") }

  func notKnown(_ fields: [String]) -> String {
    say("Niet bekend: ", "Not known: ") + fields.joined(separator: ", ") + "."
  }

  func folded(_ fields: Int, _ key: String) -> String {
    say(
      "\(fields) velden onbekend, \(key) toont ze.", "\(fields) fields unknown, \(key) shows them.")
  }

  var attention: String { say("Let op", "Note") }
  var origin: String { say("Herkomst", "Origin") }
  var identity: String { say("Kenmerk", "Reference") }
  var externalID: String { say("Nummer in het bestand", "Number in the file") }

  /// The records of a kind that refer to another, through a field if that must be said.
  func referring(_ kind: String, as field: String?) -> String {
    guard let field else { return kind }
    return say("\(kind), als \(field)", "\(kind), as \(field)")
  }

  func all(_ count: Int, _ kinds: String) -> String {
    say("Alle \(number(count)) \(kinds)", "All \(number(count)) \(kinds)")
  }

  func inFull(_ title: String) -> String { say("Voluit: \(title)", "In full: \(title)") }

  var created: String { say("Gemaakt", "Made") }
  var changed: String { say("Veranderd", "Changed") }
  var history: String { say("Wat er veranderde", "What changed") }
}
