import OogstModel
import OogstReading

/// A list query in words.
struct QueryText {
  let query: ListQuery
  /// Of what filters name.
  let titles: [RecordID: String]
  let environment: Environment

  private var language: Language { environment.language }
  private var words: QueryWords { QueryWords(language: language) }
  private var kind: Kind? { environment.kind(query.kind) }

  var order: String { OrderText.words(query.order, kind, language) }

  /// A filter: *beweging versneld of weer opgepakt*.
  func filter(_ filter: Filter) -> String {
    guard let field = kind?.field(filter.field) else { return filter.field }
    if filter.comparison == .contains, field.type == .money,
      case .text(let currency) = filter.values.first
    {
      return words.inCurrency(field.label[language].lowercasedFirst, currency)
    }
    let values = filter.values.map { ValueText(language).text($0, field, titles) }
    let now = words.filter(
      field.label[language].lowercasedFirst, filter.comparison, values,
      isDate: field.type == .date)
    guard let moment = filter.moment, let kind else { return now }
    let at = kind.answers(to: field.name).flatMap { answers in
      environment.kind(answers.kind)?.field(answers.moment)
    }
    return words.then(now, at.map { ValueText(language).text(moment, $0, titles) } ?? "?")
  }

  /// Where one is, in a line: kind, programme, search and filters, order, number.
  func heading(total: Int?, isScoped: Bool) -> String {
    parts(total: total, isScoped: isScoped).joined(separator: ", ")
      + headingTail(total: total, isScoped: isScoped)
  }

  /// The end of it: order and number.
  func headingTail(total: Int?, isScoped: Bool) -> String {
    guard query.text.isEmpty else {
      // One row, or none, has no order; the number comes first.
      return total ?? 2 > 1 ? ", " + order : ""
    }
    let named = kind.map { query.order != $0.order } == true ? ", " + order : ""
    guard let total else { return named }
    let stated = isScoped && isEveryProject ? environment.scope.programme?.projects.stated : nil
    return named + ": "
      + ProgrammeWords(language: language).known(Known(known: total, stated: stated))
  }

  private func parts(total: Int?, isScoped: Bool) -> [String] {
    let kind = kind
    let scope = environment.scope
    var parts: [String] = []
    if isScoped, kind?.hasScope == true { parts.append(scope.name(language)) }
    // A search through every kind is never limited: said where one might think so.
    if query.kind == nil, scope.programme != nil {
      parts.append(ScopeWords(language: language).allProgrammes)
    }
    parts += conditions
    let many = kind?.plural[language] ?? environment.words.records
    guard !query.text.isEmpty else { return [many.capitalisedFirst] + parts }
    let one = kind?.label[language] ?? environment.words.record
    let name = total == 1 ? one : many
    let counted = total.map { words.number($0) + " " + name } ?? name.capitalisedFirst
    return [counted + " " + words.with(Cleaning.short(query.text))] + parts
  }

  /// Filters, with both ends of a range as one.
  var conditions: [String] {
    var texts: [String] = []
    var done: Set<Int> = []
    for (place, one) in query.filters.enumerated() where !done.contains(place) {
      let other = query.filters.indices.first { other in
        other > place && one.moment == nil && query.filters[other].moment == nil
          && one.field == query.filters[other].field
          && [[.atLeast, .atMost], [.atLeast, .under]].contains(
            Set([one.comparison, query.filters[other].comparison]))
      }
      if let other, let field = kind?.field(one.field) {
        done.insert(other)
        let ends =
          one.comparison == .atLeast ? [one, query.filters[other]] : [query.filters[other], one]
        let values = ends.map {
          ValueText(language).text($0.values.first ?? .unknown, field, titles)
        }
        texts.append(
          words.between(
            field.label[language].lowercasedFirst, values[0], values[1],
            isDate: field.type == .date, isOpen: ends[1].comparison == .under))
      } else {
        texts.append(filter(one))
      }
    }
    return texts
  }

  /// What a programme states of itself counts all its projects.
  private var isEveryProject: Bool { query.kind == Project.code && !query.isNarrowed }
}
