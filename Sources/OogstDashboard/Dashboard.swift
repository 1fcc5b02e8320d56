public import OogstModel

/// The pure heart of the program: what happens becomes a new state and things to do; a state becomes a
/// description of what a person can perceive.
public enum Dashboard {
  public static func reduce(_ state: inout State, _ action: Action) -> [Effect] {
    var effects = change(&state, action)
    state.endDelay()
    if state.mustAnnounce, !state.awaitsAnswer {
      state.mustAnnounce = false
      state.announceFocus()
    }
    effects += state.wantedSide() + state.wantedAhead()
    state.describeRows()
    return effects
  }

  private static func change(_ state: inout State, _ action: Action) -> [Effect] {
    switch action {
    case .started:
      return state.start()
    case .pressed(let key):
      return state.press(key)
    case .command(let command):
      state.messages.releaseCursor()
      return state.perform(command)
    case .resized(let size):
      return state.resize(to: size)
    case .answered(let request, let answer):
      return state.take(answer, to: request)
    case .failed(let request, let error):
      return state.take(error, to: request)
    case .mayHaveChanged:
      state.forgetEnds()
      return []
    case .delayed:
      state.tellDelay()
      return []
    case .settled:
      return state.stack.isEmpty ? [] : [.ask(.revision)]
    case .openNumber(let number):
      return state.openNumber(number)
    case .line(let line):
      state.messages.releaseCursor()
      return state.takeLine(line)
    case .choose(let target):
      return state.choose(target)
    case .say(let text):
      state.say(text)
      return []
    }
  }
}

extension Dashboard {
  /// A record's page as lines, for a pipe.
  public static func reading(
    of detail: RecordDetail, _ kinds: [Kind], _ language: Language
  ) -> [String] {
    let state = State(
      kinds: kinds, today: Day(secondsSince1970: 0), isExample: false,
      settings: Settings(language: language, mode: .linear))
    return Linear.text(of: state.recordPage(detail), state.wording)
  }

  /// What was tested with which reader, what does not work, and which norms were followed, as lines.
  public static func accessibilityStatement(_ language: Language) -> [String] {
    let wording = Wording.in(language)
    return Linear.text(of: wording.accessibility, wording)
  }
}

extension State {
  mutating func start() -> [Effect] {
    guard let id = wantedProgramme else { return openScreen(screen) }
    return [.ask(.programme(id))]
  }

  mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    layOut()
    // Readers that compare the screen with what it was find nothing new in a window of another size: so
    // the size is said, and what has the focus.
    if messages.cursorLine != nil, let last = news.last {
      write(last, takesCursor: true)
    } else if prompt == nil, !messages.isOnHeading, let text = focusText {
      write(wording.resized(size.columns, size.rows) + " " + text, takesCursor: false)
    }
    return withList { list, state in list.move(by: 0, height: state.contentHeight) } ?? []
  }

  /// Lays everything out anew after a change of size or mode; every place is kept.
  mutating func layOut() {
    for index in stack.indices {
      switch stack[index] {
      case .page(var page):
        if page.isLoaded { relay(&page) }
        stack[index] = .page(page)
      case .list(var list):
        list.showSelected(contentHeight)
        if var side = list.side {
          if side.isLoaded { relay(&side) }
          list.side = side
        }
        if list.isSideFocused, list.side == nil { list.isSideFocused = false }
        stack[index] = .list(list)
      }
    }
  }

  /// Makes a page's words anew from what is known, and lays them out.
  func relay(_ page: inout PageState) {
    page.lay(
      out: self.page(page.source, page.data ?? .none, page),
      width: page.isBeside ? sideWidth : pageWidth, columns: page.isBeside ? 0 : size.columns,
      hasBlanks: settings.mode != .listening, height: contentHeight, wording: wording)
  }

  // MARK: - News

  /// News that answers a key: it takes the cursor, in every mode, until the next key.
  mutating func say(_ text: String) {
    let text = Cleaning.line(text)
    keep(text)
    write(text, takesCursor: true)
  }

  /// News that is a list's heading. In listening mode the cursor goes to the heading itself: written again
  /// on a message line it would be heard twice.
  mutating func sayHeading() {
    guard case .list(let list) = stack.last else { return }
    let text = heading(of: list)
    guard settings.mode == .listening else { return say(text) }
    keep(text)
    clearMessages()
    messages.serial += 1
    messages.isOnHeading = true
  }

  private mutating func keep(_ text: String) {
    news.append(text)
    newsTotal += 1
    if news.count > 50 { news.removeFirst() }
    newsRead = 0
  }

  /// Says that work goes on, where nothing else does: a page that is awaited has it for a heading.
  mutating func tellDelay() {
    guard case .list = stack.last, awaitsAnswer, prompt == nil, delayMessage == nil,
      !messages.hasCursor
    else { return }
    write(wording.working, takesCursor: false)
    delayMessage = messages.serial
  }

  /// What was waited for is there: it stands in place of the message.
  mutating func endDelay() {
    guard let delayMessage, !awaitsAnswer else { return }
    self.delayMessage = nil
    if messages.serial == delayMessage { clearMessages() }
  }

  /// In listening mode the focused item is written once, for readers that say only what is new.
  mutating func announceFocus() {
    guard let text = focusText else { return }
    switch settings.mode {
    case .listening: write(text, takesCursor: false)
    case .linear:
      // A list gives its rows; on a page, where the focus went must be said.
      if case .page = stack.last { say(text) }
    case .seeing: break
    }
  }

  /// Writes on the message lines in turn; what they cannot hold is kept, to be asked for.
  mutating func write(_ text: String, takesCursor: Bool) {
    let room = max(messageRows, 1)
    let pieces = Wrapping.wrap(text, width: size.columns)
    messages.serial += 1
    messages.rest = ""
    messages.isOnHeading = false
    messages.lines = ["", ""]
    if settings.mode == .linear {
      messages.lines[0] = text
      return
    }
    if pieces.count > 1, room > 1 || takesCursor {
      let (shown, rest) = fit(text, pieces, room: room)
      for (index, line) in shown.enumerated() { messages.lines[index] = line }
      messages.rest = takesCursor ? rest : ""
      messages.turn = room - 1
      messages.cursorLine = takesCursor ? 0 : nil
      return
    }
    let line = room > 1 ? 1 - messages.turn : 0
    messages.lines[line] = pieces[0].text
    messages.turn = line
    messages.cursorLine = takesCursor ? line : nil
  }

  /// As many lines as there is room for, the last one with how to hear the rest, if there is any.
  private func fit(
    _ text: String, _ pieces: [Wrapping.Piece], room: Int
  ) -> (shown: [String], rest: String) {
    guard pieces.count > room else { return (pieces.map(\.text), "") }
    let sign = wording.moreNews(keyName(.repeatNews))
    let last = String(text.dropFirst(pieces[room - 1].start))
    let width = size.columns - DisplayWidth.of(sign)
    let cut = Wrapping.wrap(last, width: max(width, size.columns / 2))
    let shown = pieces.prefix(room - 1).map(\.text) + [cut[0].text + sign]
    return (shown, cut.count > 1 ? String(last.dropFirst(cut[1].start)) : "")
  }

  mutating func clearMessages() { messages = Messages(serial: messages.serial) }

  /// The words of what has the focus.
  var focusText: String? {
    switch stack.last {
    case .list(let list):
      if list.isSideFocused, let side = list.side { return text(focusedIn: side) }
      if list.isHeadingFocused { return heading(of: list) }
      return list.selectedRow.map { rowText($0, list) }
    case .page(let page): return text(focusedIn: page)
    case nil: return nil
    }
  }

  private func text(focusedIn page: PageState) -> String? {
    guard let layout = page.layout else { return nil }
    guard let focus = page.focus, layout.rows.indices.contains(focus) else {
      return layout.page.heading
    }
    return settings.mode == .linear ? layout.place(of: focus).text : layout.rows[focus].text
  }
}
