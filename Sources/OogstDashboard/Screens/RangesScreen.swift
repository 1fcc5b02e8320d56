import OogstModel

extension ScreenID { static let ranges = ScreenID("ranges") }

extension ScreenDefinition {
  /// How the list below is spread over a field with days, amounts or numbers: years or steps with their counts, and a
  /// range that is typed.
  static let ranges = ScreenDefinition(
    .ranges,
    nil,
    PageDefinition(
      ask: { store, subject, environment throws(StoreError) in
        guard let query = subject.query,
          let field = environment.kind(query.kind)?.field(subject.field ?? "")
        else { return nil }
        var rest = query
        // What was chosen of the field itself does not lower its counts.
        rest.filters.removeAll { $0.field == field.name && $0.moment == nil }
        let steps = try store.steps(rest, by: field.name)
        return Told(revision: try store.revision()) { page, environment in
          RangesPage(
            query: page.subject.query ?? query, field: field, steps: steps,
            environment: environment, titles: page.titles
          ).page
        }
      },
      name: PageDefinition.named(.filter), role: .choice))
}

/// What the page of a field's ranges says.
private struct RangesPage {
  let query: ListQuery
  let field: Field
  let steps: Steps
  let environment: Environment
  let titles: [RecordID: String]

  private var language: Language { environment.language }
  private var words: FilterWords { FilterWords(language: language) }

  var page: Page {
    let label = field.label[language].lowercasedFirst
    let chosen = query.filters.filter { $0.field == field.name && $0.moment == nil }
    let text = QueryText(query: query, titles: titles, environment: environment)
    let set = chosen.map { Page.Line.item(words.takeAway(text.filter($0)), opens: .unset($0)) }
    let typed = Page.Line.item(words.typeRange, opens: .typeFilter(field.name))
    return Page(
      heading: words.values(of: label),
      sections: [
        Page.Section(set.isEmpty ? nil : words.set, set),
        Page.Section(set.isEmpty ? nil : words.choose, [typed] + figures),
        Page.Section(steps.currencies.isEmpty ? nil : words.currencies, currencies),
      ].filter { !$0.lines.isEmpty })
  }

  private var figures: [Page.Line] {
    let all = steps.total
    return steps.steps.map { step in
      .figure(
        label: name(step), number: step.count, share: share(step.count, all),
        opens: .narrow(step.filters(field.name)))
    }
      + (steps.unknown > 0
        ? [
          .figure(
            label: Words(language).unknown, number: steps.unknown,
            share: share(steps.unknown, all), opens: .narrow([Filter(field.name, [.unknown])]))
        ] : [])
  }

  private var currencies: [Page.Line] {
    steps.currencies.map { currency in
      .figure(
        label: currency.code, number: currency.count, share: share(currency.count, steps.total),
        opens: .narrow([Filter(field.name, .contains, [.text(currency.code)])]))
    }
  }

  private func share(_ count: Int, _ all: Int) -> Double? {
    all > 0 ? Double(count) / Double(all) : nil
  }

  private func name(_ step: Steps.Step) -> String {
    let text = ValueText(language)
    let low = text.text(step.low, field, [:])
    guard let high = step.high else { return low }
    let to = text.text(high, field, [:])
    return step.isOpen ? words.fromUpTo(low, to) : words.fromTo(low, to)
  }
}
