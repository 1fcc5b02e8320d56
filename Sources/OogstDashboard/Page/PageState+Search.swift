import OogstModel

/// What is searched on a page, and the letters that narrow one whose lines are values.
extension PageState {
  /// Where there is one thing to read, it is searched; where values are chosen, those; else every kind of record, in a
  /// list on top.
  mutating func search(_ event: SearchEvent, _ environment: Environment) -> Outcome {
    let isSeeing = environment.settings.mode == .seeing
    if narrows(environment) {
      switch event {
      case .began: break
      // Who listens hears the letters, and what they leave once they are typed.
      case .typed(let text): if isSeeing { narrow(to: text, environment) }
      case .givenUp: narrow(to: "", environment)
      case .entered(let text, let chooses):
        return enter(narrowing: text, chooses: chooses, environment)
      }
      return Outcome()
    }
    switch event {
    case .began: return Outcome(role.isSearched ? [] : [.ask(.searchReady(nil))])
    case .givenUp: return Outcome()
    case .typed(let text):
      guard isSeeing, !text.isEmpty, !role.isSearched else { return Outcome() }
      return Outcome([.search(text, isTyped: true)])
    case .entered(let text, _):
      guard role.isSearched else { return Outcome([.search(text, isTyped: false)]) }
      return findFirst(text, environment)
    }
  }

  /// What is not there changes nothing: one goes on between the matches of before.
  private mutating func findFirst(_ text: String, _ environment: Environment) -> Outcome {
    let words = PageSearchWords(language: environment.language)
    guard let layout else { return Outcome() }
    let search = PageSearch(text)
    let rows = search.rows(of: layout)
    // A menu is for choosing: what can be opened goes before what only names it.
    let items = role == .menu ? rows.filter { layout.line(at: $0)?.target != nil } : []
    guard let row = items.first ?? rows.first else {
      sought = sought ?? search
      if search.isIn(layout.page.heading) { return .say(words.onlyInHeading(text)) }
      return .say(
        words.notHere(
          text, everything: environment.keyName(.screen(.everything)),
          search: environment.keyName(.search)))
    }
    sought = search
    view?.focus(row: row, environment.grid.contentHeight)
    return .say(found(row, search, layout, environment))
  }

  func found(
    _ row: Int, _ sought: PageSearch, _ layout: PageLayout, _ environment: Environment
  ) -> String {
    let rows = sought.rows(of: layout)
    let number = rows.firstIndex(of: row).map { $0 + 1 } ?? 0
    return PageSearchWords(language: environment.language).found(
      number, of: rows.count, sought.text, layout.place(of: row).text)
  }

  mutating func goToMatch(isForward: Bool, _ environment: Environment) -> Outcome {
    let words = PageSearchWords(language: environment.language)
    guard role.isSearched else { return .say(words.notOnThisPage) }
    guard let layout, let sought, let before = view?.spot else {
      return .say(words.nothingSought(environment.keyName(.search)))
    }
    let here = focus ?? -1
    let rows = sought.rows(of: layout)
    let found = isForward ? rows.first { $0 > here } : rows.last { $0 < here }
    guard let found else {
      return .say(words.noOther(sought.text, isForward: isForward, isAny: !rows.isEmpty))
    }
    view?.focus(row: found, environment.grid.contentHeight)
    if environment.settings.mode == .linear {
      return .say(self.found(found, sought, layout, environment))
    }
    return Outcome(move: Move(from: before, to: view?.spot ?? before))
  }

  // MARK: - Narrowing

  /// On a page that letters narrow, they begin to be typed; but for the few commands without which one is lost.
  func narrow(with key: Key, _ environment: Environment) -> Outcome {
    guard narrows(environment), case .character(let letter) = key,
      letter.isLetter || letter.isNumber
    else { return .unhandled }
    return Outcome([.type(String(letter))])
  }

  private mutating func narrow(to letters: String, _ environment: Environment) {
    guard letters != narrowing else { return }
    narrowing = letters
    view?.focusHeading()
    lay(environment)
    focusFirst(environment)
  }

  /// All values again, before the page is left.
  mutating func widen(_ environment: Environment) -> Outcome {
    narrow(to: "", environment)
    return .say(FilterWords(language: environment.language).allAgain)
  }

  /// The letters are typed: where it is clear what they are for that is chosen; else it is said what they leave.
  private mutating func enter(
    narrowing text: String, chooses: Bool, _ environment: Environment
  ) -> Outcome {
    narrow(to: text, environment)
    let words = FilterWords(language: environment.language)
    let lines = layout?.page.sections.flatMap(\.lines) ?? []
    let count = lines.count { $0.target != nil }
    // Who looks sees which it is; in lines the next number says it.
    let isClear = count == 1 && environment.settings.mode == .listening
    let isSeen = count > 0 && environment.settings.mode == .seeing
    if chooses, isClear || isSeen { return openFocused(environment) }
    let narrowed = words.narrowed(to: Cleaning.short(text), count)
    guard count > 0,
      let first = body(environment).focusText(environment.settings.mode, environment.language)
    else {
      return .say(narrowed)
    }
    return .say(narrowed + ": " + first)
  }
}
