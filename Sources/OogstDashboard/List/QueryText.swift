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
    let values = filter.values.map { ValueText(language).text($0, field, titles) }
    return words.filter(
      field.label[language].lowercasedFirst, filter.comparison, values,
      isDate: field.type == .date)
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
