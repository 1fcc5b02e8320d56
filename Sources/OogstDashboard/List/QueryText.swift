import OogstModel

/// A list query in words.
struct QueryText {
  let query: ListQuery
  /// Of what filters name.
  let titles: [RecordID: String]
  let environment: Environment

  private var language: Language { environment.language }
  private var words: QueryWords { QueryWords(language: language) }
  private var kind: Kind? { environment.kind(query.kind) }

  var order: String { words.order(query.order, kind) }

  /// A filter: *beweging versneld of weer opgepakt*.
  func filter(_ filter: Filter) -> String {
    guard let field = kind?.field(filter.field) else { return filter.field }
    let values = filter.values.map { ValueText(language).text($0, field, titles) }
    return words.filter(field.label[language].lowercasedFirst, filter.comparison, values)
  }

  /// Where one is, in a line: kind, programme, search and filters, order, number.
  func heading(total: Int?, isScoped: Bool) -> String {
    let kind = kind
    let scope = environment.scope
    var parts: [String] = []
    if isScoped, kind?.scopeIndex != nil { parts.append(scope.name(language)) }
    // A search through every kind is never limited: said where one might think so.
    if query.kind == nil, scope.programme != nil {
      parts.append(ScopeWords(language: language).allProgrammes)
    }
    parts += query.filters.map(filter)
    let many = kind?.plural[language] ?? environment.words.records
    guard !query.text.isEmpty else {
      if let kind, query.order != kind.order { parts.append(order) }
      let name = ([many.capitalisedFirst] + parts).joined(separator: ", ")
      guard let total else { return name }
      let stated = isScoped && isEveryProject ? scope.programme?.projects.stated : nil
      return name + ": "
        + ProgrammeWords(language: language).known(Known(known: total, stated: stated))
    }
    let one = kind?.label[language] ?? environment.words.record
    let name = total == 1 ? one : many
    let counted = total.map { words.number($0) + " " + name } ?? name.capitalisedFirst
    parts.insert(counted + " " + words.with(Cleaning.short(query.text)), at: 0)
    // One row, or none, has no order.
    if total ?? 2 > 1 { parts.append(order) }
    return parts.joined(separator: ", ")
  }

  /// What a programme states of itself counts all its projects.
  private var isEveryProject: Bool { query.kind == Project.code && !query.isNarrowed }
}

struct QueryWords: Wording {
  let language: Language

  func with(_ text: String) -> String { say("met \(text)", "with \(text)") }

  func filter(_ field: String, _ comparison: Filter.Comparison, _ values: [String]) -> String {
    let joined = values.joined(separator: say(" of ", " or "))
    return switch comparison {
    case .equals: "\(field) \(joined)"
    case .differs: say("\(field) niet \(joined)", "\(field) not \(joined)")
    case .atMost: say("\(field) hoogstens \(joined)", "\(field) at most \(joined)")
    case .atLeast: say("\(field) minstens \(joined)", "\(field) at least \(joined)")
    }
  }

  func order(_ order: Order, _ kind: Kind?) -> String {
    switch order.key {
    case .number:
      order.isDescending
        ? say("nieuwste eerst", "newest first") : say("oudste eerst", "oldest first")
    case .fit: say("best passend eerst", "best fit first")
    case .field(let name):
      say("op ", "by ") + (kind?.field(name)?.label[language].lowercasedFirst ?? name)
        + (order.isDescending ? say(", aflopend", ", descending") : "")
    }
  }
}

struct ListWords: Wording {
  let language: Language

  var nothingWithFilter: String {
    say(
      "Niets voldoet aan dit filter. Terug haalt het filter weg.",
      "Nothing meets this filter. Back takes the filter away.")
  }
  var otherWords: String { say("Probeer minder of andere woorden.", "Try fewer or other words.") }

  func position(_ number: Int?, of total: Int?) -> String {
    let row = say("Rij", "Row")
    guard let number else { return row }
    guard let total else { return row + " " + self.number(number) }
    return row + " " + self.number(number) + say(" van ", " of ") + self.number(total)
  }

  func order(_ order: String) -> String { say("Volgorde: \(order)", "Order: \(order)") }
  func ordered(_ order: String) -> String {
    say("De lijst staat nu \(order).", "The list is now \(order).")
  }

  var firstOfList: String {
    say("Dit is het begin van de lijst.", "This is the beginning of the list.")
  }
  var lastOfList: String {
    say("Dit is het einde van de lijst.", "This is the end of the list.")
  }
  func filterNeedsOneKind(by key: String) -> String {
    say(
      "Filteren kan in een lijst van één soort. Kies die met \(key).",
      "Filtering works in a list of one kind. Choose one with \(key).")
  }
  var sortNeedsOneKind: String {
    say(
      "De volgorde kiezen kan in een lijst van één soort.",
      "Choosing the order works in a list of one kind.")
  }
  var nothingToClear: String {
    say(
      "Er is geen zoekopdracht of filter om te wissen.", "There is no search or filter to clear.")
  }
  var cleared: String { say("Zoekopdracht en filter zijn weg.", "Search and filter are gone.") }
  var searchCleared: String { say("De zoekopdracht is weg.", "The search is gone.") }
  var filterCleared: String { say("Het filter is weg.", "The filter is gone.") }
}
