import OogstModel

extension ScreenID { static let columns = ScreenID("columns") }

extension ScreenDefinition {
  /// The fields that the list below can show, those that were chosen first and in their order.
  static let columns = ScreenDefinition(
    .columns,
    nil,
    PageDefinition(
      show: { page, environment in columnsPage(page, environment) },
      name: PageDefinition.named(.columns), role: .choice))

  private static func columnsPage(_ page: PageState, _ environment: Environment) -> Page {
    let language = environment.language
    let words = ColumnWords(language: language)
    guard let query = page.subject.query, let kind = environment.kind(query.kind) else {
      return Page(heading: words.heading(""), sections: [])
    }
    let fields = kind.fields.filter(\.canBeColumn)
    let chosen = query.columns.compactMap { name in fields.first { $0.name == name } }
    let others = fields.filter { !chosen.contains($0) }
    // In lines what is chosen has a number.
    let key = environment.settings.mode == .linear ? words.number : environment.keyName(.open)
    let usual = words.usual + (chosen.isEmpty ? ", " + words.now : "")
    func line(_ field: Field) -> Page.Line {
      .item(field.label[language], opens: .column(field.name))
    }
    let sections = [
      Page.Section(nil, [.item(usual, opens: .column(nil))]),
      Page.Section(words.shown(key), chosen.map(line)),
      Page.Section(chosen.isEmpty ? nil : words.others, others.map(line)),
    ]
    return Page(
      heading: words.heading(kind.plural[language]),
      sections: sections.filter { !$0.lines.isEmpty })
  }
}

struct ColumnWords: Bilingual {
  let language: Language

  func heading(_ kinds: String) -> String { say("Kolommen: \(kinds)", "Columns: \(kinds)") }
  var usual: String {
    say("Vanzelf: wat past en wat iets zegt", "Usual: what fits and what tells something")
  }
  var now: String { say("nu", "now") }
  /// Above those that were chosen, and above what else can be.
  var number: String { say("het nummer", "the number") }
  func shown(_ key: String) -> String {
    say("Gekozen, \(key) haalt weg", "Chosen, \(key) takes away")
  }
  var others: String { say("Kies erbij", "Choose more") }

  /// What Enter did, and how to go on; nil for the usual columns.
  func chosen(_ field: String?, isSet: Bool, back: String) -> String {
    let goesBack = say("\(back): naar de lijst.", "\(back): to the list.")
    guard let field else { return say("Kolommen vanzelf.", "Usual columns.") + " " + goesBack }
    return
      (isSet
      ? say("Kolom \(field) erbij.", "Column \(field) added.")
      : say("Kolom \(field) weg.", "Column \(field) taken away.")) + " " + goesBack
  }

  /// Of columns that were chosen, but have no room.
  func leftOut(_ count: Int, _ key: String) -> String {
    let columns = counted(
      count, ("kolom past", "kolommen passen"), ("column has", "columns have"))
    return say(
      "\(columns) hier niet: \(key) leest een rij voluit.",
      "\(columns) no room here: \(key) reads a row in full.")
  }

  /// Typed in one line.
  func set(_ fields: [String]) -> String {
    let all = fields.joined(separator: ", ")
    return fields.isEmpty
      ? say("Kolommen vanzelf.", "Usual columns.")
      : say("Kolommen: \(all).", "Columns: \(all).")
  }
}
