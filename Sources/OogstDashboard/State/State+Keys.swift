import OogstModel

extension State {
  /// A key as the state of things takes it: text for a prompt, letters that narrow, or a command.
  mutating func press(_ key: Key) -> [Effect] {
    if prompt != nil { return pressInPrompt(key) }
    let newsHadCursor = messages.cursorLine != nil
    messages.cursorLine = nil
    // The row is heard when the cursor comes back to it: that is all the first arrow does.
    if newsHadCursor, key == .up || key == .down { return [] }
    if case .character(let character) = key, isNarrowing(with: character) {
      return narrow { $0.append(character) }
    }
    if key == .backspace, case .page(let page) = stack.last, !page.narrowing.isEmpty {
      return narrow { $0.removeLast() }
    }
    guard let command = settings.keymap.command(for: key) else {
      say(wording.unknownKey(wording.name(of: key)))
      return []
    }
    return perform(command, byArrow: key == .up || key == .down)
  }

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
    relay(&page, width: pageWidth, columns: size.columns)
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
    case .search(let text, let before): return pressInSearch(key, text, before)
    case .command(let text): return pressInCommand(key, text)
    case nil: return []
    }
  }

  private mutating func answerQuit(_ key: Key) -> [Effect] {
    prompt = nil
    messages.cursorLine = nil
    if case .character(let answer) = key, wording.yesLetters.contains(answer.lowercased()) {
      isFinished = true
      return []
    }
    say(wording.staying)
    return []
  }

  private mutating func pressInCommand(_ key: Key, _ text: String) -> [Effect] {
    switch key {
    case .character(let character): prompt = .command(text: text + String(character))
    case .backspace where !text.isEmpty: prompt = .command(text: String(text.dropLast()))
    case .backspace, .escape: prompt = nil
    case .enter:
      prompt = nil
      return perform(line: text)
    default: break
    }
    return []
  }

  private mutating func pressInSearch(
    _ key: Key, _ text: String, _ before: ListState?
  ) -> [Effect] {
    switch key {
    case .character(let character):
      return type(text + String(character), before)
    case .backspace where !text.isEmpty:
      return type(String(text.dropLast()), before)
    case .backspace, .escape:
      return giveUpSearch(before)
    case .enter:
      prompt = nil
      if text.allSatisfy({ $0 == " " }) { return giveUpSearch(before) }
      restoreBeforeSearch(before)
      return search(for: text)
    default:
      return []
    }
  }

  /// In seeing mode the first page follows the typed text; in the others nothing is shown until Enter.
  private mutating func type(_ text: String, _ before: ListState?) -> [Effect] {
    prompt = .search(text: text, before: before)
    guard settings.mode == .seeing else { return [] }
    if text.isEmpty {
      restoreBeforeSearch(before)
      return resumeTop()
    }
    if before == nil, !isShowingTypedSearch {
      stack.append(.list(ListState(Question(nil, order: .newestFirst), isScoped: false)))
    }
    return withList { list, state in
      var question = list.question
      question.text = text
      question.order = .newestFirst
      list.selected = 0
      list.top = 0
      list.isHeadingFocused = false
      return list.ask(question, keeping: nil, height: state.contentHeight)
    } ?? []
  }

  private var isShowingTypedSearch: Bool {
    if case .list(let list) = stack.last { return list.question.kind == nil }
    return false
  }

  private mutating func giveUpSearch(_ before: ListState?) -> [Effect] {
    prompt = nil
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
