import OogstModel

extension ScreenID { static let facetValues = ScreenID("facetValues") }

extension ScreenDefinition {
  /// The values of one facet of the list below, with their counts; typed letters narrow them.
  static let facetValues = ScreenDefinition(
    .facetValues,
    nil,
    PageDefinition(
      ask: { store, subject, environment throws(StoreError) in
        guard let query = subject.query, let name = subject.field else { return nil }
        let counts = try store.facets(query, by: name)
        let titles = try store.titles(of: Set(counts.flatMap { $0.value.referenced }))
        let field = environment.kind(query.kind)?.field(name)
        let sorted = sorted(counts, field, titles)
        return Told(revision: try store.revision(), titles: titles) { page, environment in
          valuesPage(page, sorted, titles, environment)
        }
      },
      name: PageDefinition.named(.filter), role: .choice, narrowsByLetters: true))

  /// Choices in their usual order, all else by number and then by name; *onbekend* last.
  private static func sorted(
    _ counts: [FacetCount], _ field: Field?, _ titles: [RecordID: String]
  ) -> [FacetCount] {
    func rank(_ value: Value) -> Int {
      if value.isUnknown { return Int.max }
      guard case .choice(let options) = field?.type, case .choice(let name) = value else {
        return 0
      }
      return options.firstIndex { $0.name == name } ?? Int.max - 1
    }
    func text(_ value: Value) -> String {
      switch value {
      case .text(let text): Folding.sortKey(text)
      case .reference(let id): Folding.sortKey(titles[id] ?? id.description)
      case .unknown, .unrecognised, .number, .range, .money, .date, .time, .yesNo, .choice, .tags,
        .references, .rows:
        ""
      }
    }
    return counts.sorted { one, other in
      (rank(one.value), -one.count, text(one.value))
        < (rank(other.value), -other.count, text(other.value))
    }
  }

  private static func valuesPage(
    _ page: PageState, _ counts: [FacetCount], _ titles: [RecordID: String],
    _ environment: Environment
  ) -> Page {
    let language = environment.language
    let words = FilterWords(language: language)
    guard let query = page.subject.query, let name = page.subject.field,
      let field = environment.kind(query.kind)?.field(name)
    else { return Page(heading: words.facets(""), sections: []) }
    func values(_ comparison: Filter.Comparison) -> Set<Value> {
      Set(
        query.filters.first { $0.field == name && $0.comparison == comparison && $0.moment == nil }?
          .values ?? [])
    }
    let (chosen, leftOut) = (values(.equals), values(.differs))
    // What nobody said can always be asked for.
    let counts =
      counts.contains { $0.value.isUnknown } || field.uses.contains(.required)
      ? counts : counts + [FacetCount(value: .unknown, count: 0)]
    let folded = Folding.folded(page.narrowing)
    let lines: [Page.Line] = counts.compactMap { count in
      let text = ValueText(language).text(count.value, field, titles)
      if !folded.isEmpty, !Folding.folded(text).contains(folded) { return nil }
      return .figure(
        label: chosen.contains(count.value)
          ? text + ", " + words.chosen
          : leftOut.contains(count.value) ? text + ", " + words.leftOut : text,
        number: count.count, tone: field.tone(of: count.value),
        opens: .facetValue(field: name, count.value))
    }
    let label = field.label[language].lowercasedFirst
    return Page(
      heading: words.values(
        of: label, with: Cleaning.short(page.narrowing),
        isLinear: environment.settings.mode == .linear),
      sections: [
        Page.Section(
          nil,
          lines.isEmpty ? [.text(folded.isEmpty ? words.noValues : words.noneWithLetters)] : lines),
        Page.Section(
          nil, folded.isEmpty ? [.item(words.leaveOut(page.leavesOut), opens: .leaveOut)] : []),
      ].filter { !$0.lines.isEmpty })
  }
}
