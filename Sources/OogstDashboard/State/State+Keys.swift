import OogstModel

extension State {
  /// A key as the state of things takes it: text for a prompt, letters that narrow, or a command.
  mutating func press(_ key: Key) -> [Effect] {
    if prompt != nil { return pressInPrompt(key) }
    // Readers spell with Left and Right, and braille displays look for a cell with them: those must do
    // no harm, not even to news.
    if key == .left || key == .right, settings.keymap.command(for: key) == nil { return [] }
    let newsHadCursor = messages.hasCursor
    let before = cursorRow
    messages.releaseCursor()
    // The row is heard when the cursor comes back to it: that is all the first arrow does.
    if newsHadCursor, key == .up || key == .down {
      if abs(cursorRow - before) != 1 { mustAnnounce = true }
      return []
    }
    if case .character(let character) = key, isNarrowing(with: character) {
      return narrow { $0.append(character) }
    }
    if key == .backspace, case .page(let page) = stack.last, !page.narrowing.isEmpty {
      return narrow { $0.removeLast() }
    }
    guard let command = settings.keymap.command(for: key) else { return refuse(key) }
    return perform(command, byArrow: key == .up || key == .down)
  }

  /// Says that a key does nothing here, and what does.
  private mutating func refuse(_ key: Key) -> [Effect] {
    if case .character = key, !settings.keymap.takesCharacters {
      say(wording.charactersAreOff + wayIn)
    } else {
      say(wording.unknownKey(wording.name(of: key)) + wayIn)
    }
    return []
  }

  /// How to find out what does work.
  private var wayIn: String { " " + keyed([.menu, .help]) + "." }

  // MARK: - Narrowing the values of a facet

  /// On a page of values letters narrow it; but for the few commands without which one is lost.
  private func isNarrowing(with character: Character) -> Bool {
    guard case .page(let page) = stack.last, case .values = page.source else { return false }
    return character.isLetter || character.isNumber || (character == " " && !page.narrowing.isEmpty)
  }

  private mutating func narrow(_ change: (inout String) -> Void) -> [Effect] {
    guard case .page(var page) = stack.last else { return [] }
    change(&page.narrowing)
    page.focus = nil
    relay(&page)
    page.focusFirst(contentHeight)
    location = .page(page)
    let lines = page.layout?.page.sections.flatMap(\.lines) ?? []
    let count = lines.count { $0.target != nil }
    if page.narrowing.isEmpty {
      say(wording.allValues(count))
    } else {
      say(wording.narrowed(page.narrowing, count) + (focusText.map { ": " + $0 } ?? ""))
    }
    return []
  }

  // MARK: - Prompts

  private mutating func pressInPrompt(_ key: Key) -> [Effect] {
    switch prompt {
    case .quit: return answerQuit(key)
    case .search(let typing, let before): return pressInSearch(key, typing, before)
    case .command(let typing): return pressInCommand(key, typing)
    case nil: return []
    }
  }

  /// Without letters as keys Enter is the answer.
  private mutating func answerQuit(_ key: Key) -> [Effect] {
    if key == .left || key == .right { return [] }
    if key == .enter, !settings.keymap.takesCharacters {
      isFinished = true
      return []
    }
    prompt = nil
    messages.releaseCursor()
    if case .character(let answer) = key, wording.yesLetters.contains(answer.lowercased()) {
      isFinished = true
      return []
    }
    say(wording.staying)
    return []
  }

  private mutating func pressInCommand(_ key: Key, _ typing: Typing) -> [Effect] {
    var typing = typing
    switch key {
    case .escape: stopTyping()
    case .backspace where typing.text.isEmpty: stopTyping()
    case .enter where typing.text.allSatisfy({ $0 == " " }): stopTyping()
    case .enter:
      prompt = nil
      return perform(line: typing.text)
    default:
      if typing.take(key) { prompt = .command(typing) }
    }
    return []
  }

  private mutating func pressInSearch(
    _ key: Key, _ typing: Typing, _ before: ListState?
  ) -> [Effect] {
    var typing = typing
    switch key {
    case .escape: return giveUpSearch(before)
    case .backspace where typing.text.isEmpty: return giveUpSearch(before)
    case .enter where typing.text.allSatisfy({ $0 == " " }): return giveUpSearch(before)
    case .enter:
      prompt = nil
      restoreBeforeSearch(before)
      return search(for: typing.text)
    default:
      let old = typing.text
      guard typing.take(key) else { return [] }
      prompt = .search(typing, before: before)
      return typing.text == old ? [] : follow(typing.text, before)
    }
  }

  /// In seeing mode the first page follows the typed text; in the others nothing is shown until Enter.
  private mutating func follow(_ text: String, _ before: ListState?) -> [Effect] {
    guard settings.mode == .seeing else { return [] }
    if text.isEmpty {
      restoreBeforeSearch(before)
      return resumeTop()
    }
    if before == nil, !isShowingTypedSearch {
      stack.append(.list(ListState(ListQuery(nil, order: .newestFirst), isScoped: false)))
    }
    return withList { list, state in
      var query = list.query
      query.text = text
      query.order = .newestFirst
      list.selected = 0
      list.top = 0
      list.isHeadingFocused = false
      return list.ask(query, keeping: nil, height: state.contentHeight)
    } ?? []
  }

  private var isShowingTypedSearch: Bool {
    if case .list(let list) = stack.last { return list.query.kind == nil }
    return false
  }

  /// What was typed goes; where one is must be heard.
  private mutating func stopTyping() {
    prompt = nil
    mustAnnounce = true
  }

  private mutating func giveUpSearch(_ before: ListState?) -> [Effect] {
    stopTyping()
    restoreBeforeSearch(before)
    return resumeTop()
  }

  private mutating func restoreBeforeSearch(_ before: ListState?) {
    if let before {
      location = .list(before)
    } else if isShowingTypedSearch, stack.count > 1 {
      stack.removeLast()
    }
  }
}
