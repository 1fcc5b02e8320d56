import OogstModel
import OogstReading

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
    func line(_ field: Field, _ target: Target) -> Page.Line {
      let label = field.label[environment.language]
      let chosen = query.filters.filter { $0.field == field.name && $0.moment == nil }
      guard !chosen.isEmpty else { return .item(label, opens: target) }
      return .field(
        label: label, value: chosen.map(text.filter).joined(separator: ", "), opens: target)
    }
    func choice(_ screen: ScreenID, _ field: Field) -> Target {
      .page(Subject(screen, query: query, field: field.name))
    }
    let set = query.filters.flatMap { filter -> [Page.Line] in
      let away = Page.Line.item(words.takeAway(text.filter(filter)), opens: .unset(filter))
      // What no page can choose is changed as it was typed.
      let isTyped = filter.moment != nil
      return isTyped
        ? [away, .item(words.change(text.filter(filter)), opens: .change(filter.written(kind)))]
        : [away]
    }
    let sections = [
      Page.Section(words.set, set),
      Page.Section(
        set.isEmpty ? nil : words.choose,
        kind.fields(.facet).map { line($0, choice(.facetValues, $0)) }),
      Page.Section(
        words.ranges, kind.fields.filter(\.hasRange).map { line($0, choice(.ranges, $0)) }),
      Page.Section(
        words.texts,
        kind.fields.filter(\.isSearchedByWords).map { line($0, .typeFilter($0.name)) }),
    ]
    return Page(
      heading: words.facets(kind.plural[environment.language]),
      sections: sections.filter { !$0.lines.isEmpty })
  }
}

extension Field {
  /// Whether a list can be narrowed to values between two.
  var hasRange: Bool {
    switch type {
    case .money, .date, .number, .range: !uses.contains(.personal)
    case .text, .prose, .time, .yesNo, .link, .tags, .choice, .reference, .references, .table: false
    }
  }

  /// Whether a list can be narrowed to what has words in it.
  fileprivate var isSearchedByWords: Bool {
    switch type {
    case .text, .prose, .link: !uses.contains(.personal)
    case .number, .range, .money, .date, .time, .yesNo, .tags, .choice, .reference, .references,
      .table:
      false
    }
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
  /// Above fields of which a range can be chosen, and above those of which words can.
  var ranges: String { say("Van en tot en met", "From and to") }
  var texts: String { say("Met deze woorden", "With these words") }
  var currencies: String { say("Munt", "Currency") }
  var typeRange: String {
    say("Typ van en tot en met", "Type from and to")
  }
  /// Asks for a range, or for words; what is typed may be of either end alone.
  func askRange(_ field: String) -> String {
    say("\(field), zoals 2014-2016 of vanaf 2014: ", "\(field), such as 2014-2016 or from 2014: ")
  }
  func askAmounts(_ field: String) -> String {
    say("\(field), zoals 1000-5000 of vanaf 1000: ", "\(field), such as 1000-5000 or from 1000: ")
  }
  func askWords(_ field: String) -> String { say("\(field) met: ", "\(field) with: ") }
  func fromTo(_ low: String, _ high: String) -> String {
    say("\(low) tot en met \(high)", "\(low) to \(high)")
  }
  func fromUpTo(_ low: String, _ high: String) -> String {
    say("\(low) tot \(high)", "\(low) up to \(high)")
  }
  func values(of field: String) -> String { say("Filter op \(field)", "Filter by \(field)") }
  func change(_ filter: String) -> String { say("Verander: \(filter)", "Change: \(filter)") }
  /// The line that changes what Enter does on a value: choose it, or leave it out.
  func leaveOut(_ isOn: Bool) -> String {
    isOn
      ? say("Kies weer wat blijft", "Choose what stays again")
      : say("Kies wat weg moet", "Choose what is left out")
  }
  func nowLeavesOut(_ isOn: Bool) -> String {
    isOn
      ? say("Wat u nu kiest, gaat weg.", "What you choose now is left out.")
      : say("Wat u nu kiest, blijft.", "What you choose now stays.")
  }
  var leftOut: String { say("weggelaten", "left out") }

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

  /// A range or words that were chosen.
  func narrowed(_ filters: String, back: String) -> String {
    say(
      "\(filters). \(back) gaat naar de lijst.", "\(filters). \(back) goes to the list.")
  }

  func chosen(
    _ value: String, of field: String, isSet: Bool, leavesOut: Bool, back: String
  ) -> String {
    if leavesOut {
      let done = isSet ? leftOut : say("niet meer weggelaten", "no longer left out")
      return say(
        "\(field) \(value) \(done). \(back) gaat naar de lijst.",
        "\(field) \(value) \(done). \(back) goes to the list.")
    }
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
