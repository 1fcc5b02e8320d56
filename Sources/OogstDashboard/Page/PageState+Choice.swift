import OogstModel

/// A page that is a choice about the list below it: what a line of it sets, or takes away.
extension PageState {
  /// Sets or unsets one value of a facet of the list below.
  mutating func toggle(
    _ name: String, _ value: Value, _ environment: Environment
  ) -> Outcome {
    guard var query = subject.query, let field = environment.kind(query.kind)?.field(name) else {
      return Outcome()
    }
    let comparison = leavesOut ? Filter.Comparison.differs : .equals
    var values =
      query.filters.first { $0.field == name && $0.comparison == comparison && $0.moment == nil }?
      .values ?? []
    let isSet = !values.contains(value)
    if isSet { values.append(value) } else { values.removeAll { $0 == value } }
    query.filters.removeAll { $0.field == name && $0.comparison == comparison && $0.moment == nil }
    if !values.isEmpty { query.filters.append(Filter(name, comparison, values)) }
    hasChosen = true
    narrowing = ""
    let titles = titles
    let words = FilterWords(language: environment.language)
    return Outcome([
      .refine(query, titles: titles),
      .say(
        words.chosen(
          ValueText(environment.language).text(value, field, titles),
          of: field.label[environment.language], isSet: isSet, leavesOut: leavesOut,
          back: environment.keyName(.back).capitalisedFirst)),
    ])
  }

  /// Narrows the list below to a range, or to words; the choice stays, for the next one.
  mutating func narrow(to filters: [Filter], _ environment: Environment) -> Outcome {
    guard var query = subject.query else { return Outcome() }
    query.filters.removeAll { old in filters.contains { $0.replaces(old) } }
    query.filters += filters
    hasChosen = true
    let text = QueryText(
      query: ListQuery(query.kind, filters: filters), titles: titles, environment: environment)
    let words = FilterWords(language: environment.language)
    return Outcome([
      .refine(query, titles: titles),
      .say(
        words.narrowed(
          text.conditions.joined(separator: ", ").capitalisedFirst,
          back: environment.keyName(.back).capitalisedFirst)),
    ])
  }

  /// What is chosen from now on is left out, or stays again.
  mutating func changeLeavingOut(_ environment: Environment) -> Outcome {
    leavesOut.toggle()
    lay(environment)
    return .say(FilterWords(language: environment.language).nowLeavesOut(leavesOut))
  }

  /// Takes one condition away from the list below; the choice stays, for the next one.
  mutating func unset(_ filter: Filter, _ environment: Environment) -> Outcome {
    guard var query = subject.query else { return Outcome() }
    let text = QueryText(query: query, titles: titles, environment: environment).filter(filter)
    query.filters.removeAll { $0 == filter }
    hasChosen = true
    let words = FilterWords(language: environment.language)
    let back = environment.keyName(.back).capitalisedFirst
    return Outcome([
      .refine(query, titles: titles), .say(words.unset(text.capitalisedFirst, back: back)),
    ])
  }

  /// Shows a field of the list below, or no longer; without one, those that it shows by itself.
  mutating func chooseColumn(_ name: String?, _ environment: Environment) -> Outcome {
    guard let query = subject.query, let kind = environment.kind(query.kind) else {
      return Outcome()
    }
    var columns = name == nil ? [] : query.columns
    let isSet = name.map { !columns.contains($0) } ?? false
    if let name { if isSet { columns.append(name) } else { columns.removeAll { $0 == name } } }
    hasChosen = true
    // What was added goes up to the others that were: the focus stays among what is left.
    let others = kind.fields.filter { $0.canBeColumn && !query.columns.contains($0.name) }
    if isSet, let place = others.firstIndex(where: { $0.name == name }) {
      let behind = others[(place + 1)...].first ?? others[..<place].last
      next = .column(behind?.name)
    }
    let words = ColumnWords(language: environment.language)
    let label = name.flatMap(kind.field).map { $0.label[environment.language] }
    let back = environment.keyName(.back).capitalisedFirst
    return Outcome([
      .columns(columns, kind: kind.code), .say(words.chosen(label, isSet: isSet, back: back)),
    ])
  }
}
