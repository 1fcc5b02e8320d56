import OogstModel

extension State {
  /// What a page says, from what the store told; pure, and the same for every presentation.
  func page(_ source: PageSource, _ data: PageData, _ state: PageState) -> Page {
    switch (source, data) {
    case (.overview, .overview(let overview)): overviewPage(overview)
    case (.overview, _): Page(heading: overviewHeading, sections: [])
    case (.programmes, .programmes(let all)): programmesPage(all)
    case (.progress, .progress(let rounds)): progressPage(rounds)
    case (.round, .round(let round)): roundPage(round)
    case (.everything, .everything(let counts)): everythingPage(counts)
    case (.record, .record(let detail, _)): recordPage(detail, isFirstLook: state.isBeside)
    case (.full, .record(let detail, let history)): fullPage(detail, history)
    case (.facets(let query), _): facetsPage(query)
    case (.values(let query, let field), .values(let counts, let titles)):
      valuesPage(query, field, counts, titles, narrowing: state.narrowing)
    case (.orders(let query), _): ordersPage(query)
    case (.menu(let commands), _): menuPage(commands)
    case (.help(let commands), _): helpPage(commands)
    case (.accessibility, _): accessibilityPage()
    default: Page(heading: wording.working, sections: [])
    }
  }
}
