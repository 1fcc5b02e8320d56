import OogstModel

extension ScreenID { static let facets = ScreenID("facets") }

extension ScreenDefinition {
  /// What the list below is narrowed to, each a line that takes it away, and its facets with what is chosen of each.
  static let facets = ScreenDefinition(
    .facets,
    nil,
    PageDefinition(
      show: { page, environment in facetsPage(page, environment) },
      name: PageDefinition.named(.filter), role: .choice))

  private static func facetsPage(_ page: PageState, _ environment: Environment) -> Page {
    let words = FilterWords(language: environment.language)
    guard let query = page.subject.query, let kind = environment.kind(query.kind) else {
      return Page(heading: words.facets(""), sections: [])
    }
    let text = QueryText(query: query, titles: page.titles, environment: environment)
    let lines: [Page.Line] = kind.fields(.facet).map { field in
      let label = field.label[environment.language]
      let target = Target.page(Subject(.facetValues, query: query, field: field.name))
      let chosen = query.filters.filter { $0.field == field.name && $0.moment == nil }
      guard !chosen.isEmpty else { return .item(label, opens: target) }
      return .field(
        label: label, value: chosen.map(text.filter).joined(separator: ", "), opens: target)
    }
    let set = query.filters.map { filter in
      Page.Line.item(words.takeAway(text.filter(filter)), opens: .unset(filter))
    }
    let sections = [
      Page.Section(words.set, set), Page.Section(set.isEmpty ? nil : words.choose, lines),
    ]
    return Page(
      heading: words.facets(kind.plural[environment.language]),
      sections: sections.filter { !$0.lines.isEmpty })
  }
}

struct FilterWords: Bilingual {
  let language: Language

  func facets(_ kinds: String) -> String { "Filter: \(kinds)" }

  /// With what to do next; `letters` are those to which the values are narrowed, if any.
  func values(of field: String, with letters: String, isLinear: Bool) -> String {
    let filter = say("Filter op \(field)", "Filter by \(field)")
    guard letters.isEmpty else { return filter + say(", met \(letters)", ", with \(letters)") }
    return filter
      + (isLinear
        ? say(". Typ een nummer", ". Type a number")
        : say(". Typ letters om te zoeken", ". Type letters to find a value"))
  }

  /// Above the conditions that are set, and above what else can be chosen.
  var set: String { say("Gekozen", "Chosen") }
  var choose: String { say("Kies uit", "Choose from") }
  func takeAway(_ filter: String) -> String {
    say("Haal weg: \(filter)", "Take away: \(filter)")
  }

  func unset(_ filter: String, back: String) -> String {
    say(
      "\(filter) is weggehaald. \(back) gaat naar de lijst.",
      "\(filter) is taken away. \(back) goes to the list.")
  }

  var chosen: String { say("gekozen", "chosen") }
  var noneWithLetters: String {
    say("Geen waarde heeft deze letters.", "No value has these letters.")
  }
  var noValues: String { say("Er zijn geen waarden.", "There are no values.") }

  func chosen(_ value: String, of field: String, isSet: Bool, back: String) -> String {
    let done = isSet ? chosen : say("niet meer gekozen", "no longer chosen")
    return say(
      "\(field) \(value) \(done). \(back) gaat naar de lijst.",
      "\(field) \(value) \(done). \(back) goes to the list.")
  }

  /// What letters do, for the hints.
  var lettersFind: Screen.Hint {
    Screen.Hint(key: say("letters", "letters"), does: say("zoeken een waarde", "find a value"))
  }

  var allAgain: String { say("Alle waarden staan er weer.", "All values are there again.") }

  func narrowed(to letters: String, _ count: Int) -> String {
    counted(count, ("waarde", "waarden"), ("value", "values")) + say(" met ", " with ") + letters
  }
}
