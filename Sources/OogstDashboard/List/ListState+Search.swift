import OogstModel

/// A search in a list: followed while it is typed, entered, or given up for what was there before.
extension ListState {
  /// Whether a row behind the last leads on: from a search of one kind to that of all.
  var hasElsewhere: Bool {
    rows.query.kind != nil && !rows.query.text.isEmpty && rows.window.isLoaded
      && rows.window.reachesEnd
  }

  /// Whether that row has the focus; where nothing was found it is all there is.
  var isOnElsewhere: Bool {
    hasElsewhere && !isHeadingFocused && (isElsewhereFocused || rows.window.rows.isEmpty)
  }

  func elsewhere(_ environment: Environment) -> String {
    ListWords(language: environment.language).elsewhere(rows.query.text)
  }

  func goElsewhere() -> Outcome { Outcome([.search(rows.query.text, isTyped: false)]) }

  mutating func search(_ event: SearchEvent, _ environment: Environment) -> Outcome {
    switch event {
    case .began:
      beforeSearch = .list(self)
      return Outcome([.ask(.searchReady(rows.query.kind))])
    case .typed(let text): return follow(text, environment)
    case .givenUp: return restore(environment)
    case .entered(let text, _):
      switch beforeSearch {
      case .list: _ = restore(environment)
      case .nothing: base.text = text
      case nil: break
      }
      beforeSearch = nil
      if rows.query.text.isEmpty { orderBeforeSearch = rows.query.order }
      var query = rows.query
      query.text = text
      query.order = .lastEnteredFirst
      if query != rows.query { preview.isFocused = false }
      (isHeadingFocused, isElsewhereFocused) = (false, false)
      return Outcome(rows.search(query, height(environment)))
    }
  }

  /// In seeing mode the first page follows the typed text; in the others nothing is shown until Enter.
  private mutating func follow(_ text: String, _ environment: Environment) -> Outcome {
    guard environment.settings.mode == .seeing else { return Outcome() }
    guard !text.isEmpty else {
      let before = beforeSearch
      let outcome = restore(environment)
      beforeSearch = before
      return outcome
    }
    var query = rows.query
    query.text = text
    query.order = .lastEnteredFirst
    rows.window.selectFirst()
    isHeadingFocused = false
    return Outcome(ask(query, keepsRow: false, environment))
  }

  /// The list as it was before the search; away with one that began on a page.
  private mutating func restore(_ environment: Environment) -> Outcome {
    guard case .list(let list) = beforeSearch else {
      return Outcome(beforeSearch == nil ? [] : [.close])
    }
    self = list
    return Outcome(askAgain(height(environment)) + reshape(environment))
  }

  /// For the size and mode of now; the place in the list stays.
  mutating func reshape(_ environment: Environment) -> [LocationEffect] {
    let height = height(environment)
    rows.window.fill(height)
    preview.reshape(environment)
    return rows.window.isLoaded ? rows.more(rows.window.needed(height)) : []
  }

  /// What was on its way when the list was put away, or when a search took its place, does not come any more.
  mutating func askAgain(_ height: Int) -> [LocationEffect] {
    rows.suspend()
    preview.askAgain()
    return rows.resume(height) + rows.askMissingNumbers()
  }
}
