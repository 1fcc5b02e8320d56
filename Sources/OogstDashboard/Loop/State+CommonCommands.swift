import OogstModel
import OogstReading

/// Keys and commands: what a prompt takes, what a location takes, and what is done for all of them alike.
extension State {
  // MARK: - Keys

  /// A key as the state of things takes it: text for a prompt, letters that narrow, or a command.
  mutating func press(_ key: Key) -> [Effect] {
    if prompt?.isTyped == true { return type(key) }
    if prompt == nil, top?.holdsKeys == true {
      heldKeys.append(key)
      return []
    }
    if prompt == nil, top?.takesText == true { return pressInText(key) }
    // Readers spell with Left and Right, and braille displays look for a cell with them: those must do
    // no harm, not even to news.
    if key == .left || key == .right, settings.keymap.command(for: key) == nil {
      spell(by: key == .left ? -1 : 1)
      return []
    }
    spelled = 0
    if prompt != nil { return type(key) }
    let isArrow = key == .up || key == .down
    let late = send(.refresh(byArrow: true))
    if news.hasCursor, isArrow {
      // The row is heard when the cursor comes back to it: that is all the first arrow does.
      let before = Dashboard.view(self).cursorRow
      news.releaseCursor()
      if abs(Dashboard.view(self).cursorRow - before) != 1 { mustAnnounce = true }
      return late
    }
    news.releaseCursor()
    if let done = offer(.key(key)) { return late + done.effects }
    guard let command = settings.keymap.command(for: key) else {
      refuse(key)
      return late
    }
    return late + perform(command, byArrow: isArrow)
  }

  /// The cursor goes on or back by a character of what it stands on; readers say that character.
  private mutating func spell(by step: Int) {
    let count = Dashboard.view(self).cursorText.count
    spelled = max(min(spelled + step, count - 1), 0)
  }

  /// Says that a key does nothing here, and what does.
  private mutating func refuse(_ key: Key) {
    let language = environment.language
    let wayIn = " " + environment.keyed([.menu, .help]) + "."
    if case .character = key, !settings.keymap.takesCharacters {
      let off = language.say(
        "Letters en tekens zijn als toets uitgezet.", "Letters and signs are switched off as keys.")
      return say(off + wayIn)
    }
    let name = environment.words.name(of: key)
    say(
      language.say("De toets \(name) doet hier niets.", "The key \(name) does nothing here.")
        + wayIn)
  }

  private mutating func type(_ key: Key) -> [Effect] {
    guard var prompt else { return [] }
    let outcome = prompt.take(key, environment, completions: completions)
    if case .command(let editor) = prompt, case .entered = outcome { commandLines = editor }
    self.prompt = prompt
    let isSearch = if case .search = prompt { true } else { false }
    switch outcome {
    case .leaves, .stays: return end(outcome)
    case .goesOn: return []
    case .isEmpty:
      let key = environment.words.name(of: .escape).capitalisedFirst
      let text = PromptWords(language: environment.language).isEmpty(key)
      news.writeBelow(text, once: true, environment)
      return []
    case .offers(let lines):
      // What stands in the line already need not be read again.
      let typed = prompt.line(environment.language)?.text ?? ""
      let start = typed.lastIndex(of: " ").map { String(typed[...$0]) } ?? ""
      let rest = lines.map { $0.hasPrefix(start) ? String($0.dropFirst(start.count)) : $0 }
      news.writeBelow(rest.joined(separator: ", "), environment)
      return []
    case .changed(let text, let gone):
      // What was taken away is nowhere any more: a reader says it only when it is written.
      if !gone.isEmpty {
        news.writeBelow(PromptWords(language: environment.language).gone(gone), environment)
      }
      return isSearch ? send(.search(.typed(text))) : []
    case .entered(let text):
      self.prompt = nil
      if case .filter(_, let field, _) = prompt { return narrow(field, to: text) }
      if case .viewName = prompt { return saveView(named: text.trimmingSpaces) }
      return isSearch ? send(.search(.entered(text))) : perform(line: text)
    case .movedOn(let text):
      self.prompt = nil
      return send(.search(.entered(text, chooses: false)))
    case .givenUp:
      // What was typed goes; where one is must be heard.
      self.prompt = nil
      mustAnnounce = true
      return isSearch ? send(.search(.givenUp)) : []
    }
  }

  /// The answer to whether to leave.
  mutating func end(_ answer: Prompt.Outcome) -> [Effect] {
    if case .undo(let number) = prompt {
      prompt = nil
      // The question stands until it is known what came of it: the cursor goes nowhere else meanwhile.
      if answer == .leaves { return undoSave(number) }
      news.releaseCursor()
      say(ChangeWords(language: environment.language).notUndone)
      return []
    }
    if case .discard(let subject) = prompt {
      prompt = nil
      news.releaseCursor()
      if answer == .leaves { return discard(subject) }
      say(FormWords(language: environment.language).staysKept)
      return []
    }
    if answer == .leaves {
      isFinished = true
      return []
    }
    prompt = nil
    news.releaseCursor()
    say(PromptWords(language: environment.language).staying)
    return []
  }

  // MARK: - Commands

  /// Does what a command asks for; a command that cannot work now says why.
  mutating func perform(_ command: Command, byArrow: Bool = false) -> [Effect] {
    if command != .repeatNews { news.forgetRest() }
    if command != .copy { copiedRow = nil }
    // Who goes on before it is counted wants to hear where that leads, and not the heading.
    if top?.awaitsCount == true { mustSayHeading = false }
    let effects = command.isArrow ? [] : send(.refresh(byArrow: false))
    switch command {
    case .screen(let id):
      if id == .wholeTimeline, let own = timelineOfRecord { return effects + open(own) }
      let isOnTop = environment.screens[id]?.door?.opensOnTop == true
      return effects + (isOnTop ? open(.page(Subject(id))) : openScreen(id))
    case .menu: return effects + open(.page(Subject(.menu)))
    case .help: return effects + open(.page(Subject(.help)))
    case .accessibility: return effects + open(.page(Subject(.accessibility)))
    case .search:
      return effects + beginSearch()
    case .byName:
      news.makeRoom()
      prompt = .command(commandLines.beginning())
      return effects
    case .export: return effects + chooseExport()
    case .saveView: return effects + askViewName()
    case .pin: return effects + pin()
    case .add: return effects + add()
    case .edit: return effects + edit()
    case .set: return effects + set()
    case .done: return effects + markDone()
    case .duplicate: return effects + edit(copies: true)
    case .compare: return effects + compare()
    case .earlier: return effects + showEarlier()
    case .remove: return effects + remove()
    case .undo: return effects + undo()
    case .copy: return effects + copy()
    case .redraw: return effects + redraw()
    case .forward: return effects + goForward()
    case .theme: return effects + open(.page(Subject(.themes)))
    case .language: return effects + open(.page(Subject(.languages)))
    case .repeatNews:
      news.again(environment)
      return effects
    case .listen: return effects + changeListening()
    case .quit:
      // Who types the word means it.
      guard settings.mode == .linear else { return effects + askQuit() }
      isFinished = true
      return effects
    default: return effects + performOnTop(command, byArrow: byArrow)
    }
  }

  /// Opens the line in which a search is typed; with what is typed already.
  mutating func beginSearch(_ text: String = "") -> [Effect] {
    news.makeRoom()
    let words = PromptWords(language: environment.language)
    prompt = .search(
      Typing(text), top?.searchPrompt(environment) ?? SearchPrompt(label: words.search))
    return send(.search(.began)) + (text.isEmpty ? [] : send(.search(.typed(text))))
  }

  /// Readers fetch the row of their own accord on the arrows Up and Down only: moved by any other key, or further
  /// than a row, the focus must be written once to be heard.
  private mutating func performOnTop(_ command: Command, byArrow: Bool) -> [Effect] {
    guard let done = offer(.command(command)) else { return [] }
    // A list gives rows only when they are others: of a step in it the row is said.
    if settings.mode == .linear, command.isStep, top?.query != nil, let move = done.move {
      say(move == .atEnd ? environment.words.noFurther : focusText ?? "")
      return done.effects
    }
    switch done.move {
    case nil: break
    case .far: mustAnnounce = true
    case .near: if !byArrow { mustAnnounce = true }
    case .atEnd:
      guard settings.mode == .listening, !news.hasCursor else { break }
      if !command.isArrow {
        mustAnnounce = true
      } else if !awaitsAnswer {
        sayWhereItEnds(command)
      }
    }
    return done.effects
  }

  /// Silence could mean anything: who listens is told that there is no row further on.
  mutating func sayWhereItEnds(_ command: Command) {
    let language = environment.language
    let text =
      command == .down
      ? language.say("Hieronder is niets meer.", "There is nothing further down.")
      : language.say("Hierboven is niets meer.", "There is nothing further up.")
    news.write(text, takesCursor: true, environment)
  }

  private mutating func changeListening() -> [Effect] {
    let language = environment.language
    guard settings.mode != .linear else {
      say(
        language.say(
          "De regelstand is al om te luisteren: alles staat in regels.",
          "Linear mode is for listening already: everything is lines."))
      return []
    }
    environment.settings.mode = settings.mode == .listening ? .seeing : .listening
    let effects = reshape()
    let key = environment.keyName(.whereAmI)
    say(
      settings.mode == .listening
        ? language.say(
          "Luisterstand aan. Pijlen lezen de rij, \(key) zegt waar u bent.",
          "Listening mode on. Arrows read the row, \(key) says where you are.")
        : language.say("Luisterstand uit.", "Listening mode off."))
    return effects + [.remember(toRemember)]
  }

  /// The commands that do something here, in the order of the menu.
  var offeredCommands: [Command] {
    Command.all(environment.screens).filter { command in
      switch command {
      case .up, .down, .pageUp, .pageDown, .home, .end, .menu: false
      case .export where environment.exporter == nil: false
      case .copy where !environment.canCopy: false
      case .add, .undo: !environment.isReadOnly && top?.takesText != true
      case .remove where top?.focusedForm.map(isLeft) == true: true
      case .done where top?.changeableRecord.flatMap({ environment.kind($0.kind) })?.hasDone != true:
        false
      case .edit, .set, .done, .duplicate, .remove:
        !environment.isReadOnly && top?.takesText != true && top?.changeableRecord != nil
      case .compare, .earlier: top?.takesText != true && top?.changeableRecord != nil
      case _ where settings.mode == .linear && Command.onlyOnAGrid.contains(command): false
      default: top?.offers(command) ?? false
      }
    }
  }
}
