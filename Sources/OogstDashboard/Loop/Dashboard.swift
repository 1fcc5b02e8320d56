public import OogstModel

/// The pure heart of the program: what happens becomes a new state and things to do; a state becomes a
/// description of what a person can perceive.
public enum Dashboard {
  /// What an input makes of a state, and what is to be done for it; settled, so that the screen can be shown.
  public static func reduce(_ state: inout State, _ input: Input) -> [Effect] {
    var effects = state.take(input)
    // First what is shown is put in words, then those words are said.
    effects += state.settleTop()
    if state.mustSaySize {
      state.mustSaySize = false
      state.saySize()
    }
    if !state.awaitsAnswer {
      state.news.endDelay()
      if let place = state.placeToOffer {
        state.placeToOffer = nil
        state.offer(place)
      }
      if state.mustSayHeading, state.top?.awaitsCount != true {
        state.mustSayHeading = false
        state.sayHeading()
      }
      if state.mustAnnounce {
        state.mustAnnounce = false
        state.announceFocus()
      }
    }
    return effects
  }

  /// What a person can perceive of a state.
  public static func view(_ state: State) -> Screen {
    let environment = state.environment
    let body =
      state.top?.body(environment)
      ?? Screen.Body(heading: environment.words.working, content: .nothing)
    return Screen(
      body: body, messages: state.news.messages, spelled: state.spelled,
      prompt: state.prompt?.line(environment.language),
      hints: (state.top?.firstHints(environment) ?? [])
        + environment.keyHints(state.top?.hints(environment) ?? []), grid: environment.grid,
      mode: environment.settings.mode, highlight: environment.settings.highlight,
      language: environment.language)
  }

  /// A record's page, for a file or a pipe: what the screen says of it.
  public static func page(
    of detail: RecordDetail, from store: any StoreSnapshot, _ language: Language, today: Day
  ) throws(StoreError) -> ExportedPage {
    let environment = linear(store.kinds, language, today: today)
    let added = try store.added(to: detail.record, environment)
    return ExportedPage(
      ScreenDefinition.recordPage(detail, added, environment, isFirstLook: false), language)
  }

  /// What a list is of, as its heading says it: kind, search and filters, order, number.
  public static func heading(
    of query: ListQuery, total: Int?, titles: [RecordID: String], _ kinds: [Kind],
    _ language: Language
  ) -> String {
    QueryText(query: query, titles: titles, environment: linear(kinds, language))
      .heading(total: total, isScoped: false)
  }

  /// For what is read outside a dashboard.
  private static func linear(
    _ kinds: [Kind], _ language: Language, today: Day = Day(secondsSince1970: 0)
  ) -> Environment {
    Environment(
      settings: Settings(language: language, mode: .linear), size: Size(rows: 24, columns: 80),
      kinds: kinds, screens: .standard, today: today, isExample: false)
  }

  /// What was tested with which reader, what does not work, and which norms were followed, as lines.
  public static func accessibilityStatement(_ language: Language) -> [String] {
    Linear.text(of: AccessibilityWords(language: language).page, language)
  }
}

extension State {
  /// What happened, to whom it happened.
  mutating func take(_ input: Input) -> [Effect] {
    switch input {
    case .started:
      let drafts = environment.drafts == nil ? [] : [request(.drafts, for: nil)]
      guard let id = wantedProgramme else { return openScreen(screen) + drafts }
      return [request(.programme(id), for: nil)] + drafts
    case .pressed(let key): return press(key)
    case .command(let command):
      news.releaseCursor()
      spelled = 0
      return perform(command)
    case .edited(let text): return offer(.edited(text))?.effects ?? []
    case .burst(let count):
      environment.isStream = count > Self.mostAtOnce
      return []
    case .keepDrafts: return keepDrafts()
    case .pasted(let text): return paste(text)
    case .pointed(let row, let column): return point(row, column)
    case .resized(let size): return resize(to: size)
    case .answered(let request, let answer):
      guard isWanted(request) else { return [] }
      return take(answer, to: request)
    case .failed(let request, let error):
      guard isWanted(request) else { return [] }
      return take(error, to: request)
    case .checked(let revision): return check(revision)
    case .mayHaveChanged:
      for index in stack.indices { _ = send(.mayHaveChanged, at: index) }
      for (screen, open) in remembered {
        var open = open
        _ = open.location.reduce(.mayHaveChanged, environment)
        // Who goes there by its key sees what is so now.
        _ = open.location.reduce(.outdated, environment)
        remembered[screen] = open
      }
      return []
    case .delayed:
      if awaitsAnswer, prompt == nil, let top, !top.saysThatItWaits { news.sayDelay(environment) }
      return []
    case .settled: return stack.isEmpty ? [] : [request(.revision, for: nil)]
    case .openNumber(let number): return open(number: number)
    case .line(let line):
      news.releaseCursor()
      return take(line: line)
    case .say(let text):
      say(text)
      return []
    }
  }

  /// As many keys as somebody may have pressed while a slow line kept them.
  private static let mostAtOnce = 12

  private mutating func resize(to size: Size) -> [Effect] {
    environment.size = size
    mustSaySize = true
    return reshape()
  }

  mutating func saySize() {
    // Readers that compare the screen with what it was find nothing new in a window of another size: so
    // the size is said, and what has the focus.
    if news.messages.cursorLine != nil, let last = news.last {
      news.write(last, takesCursor: true, environment)
    } else if prompt == nil, !news.messages.isOnHeading, let text = focusText {
      let (columns, rows) = (size.columns, size.rows)
      let words = environment.language.say(
        "Venster van \(columns) bij \(rows).", "Window of \(columns) by \(rows).")
      news.write(words + " " + text, takesCursor: false, environment)
    }
  }

  /// Lays everything out anew after a change of size or mode; every place is kept.
  mutating func reshape() -> [Effect] {
    var effects: [Effect] = []
    for index in stack.indices { effects += send(.reshaped, at: index) }
    return effects
  }

  // MARK: - News

  mutating func say(_ text: String) { news.say(text, environment) }

  /// The words of what has the focus.
  var focusText: String? { top?.body(environment).focusText(settings.mode, settings.language) }

  /// In listening mode the focused item is written once, for readers that say only what is new.
  mutating func announceFocus() {
    guard settings.mode != .seeing, let text = focusText else { return }
    switch settings.mode {
    case .listening where top?.body(environment).isHeadingFocused == true: news.rewriteHeading()
    case .listening: news.write(text, takesCursor: false, environment)
    // A list gives its rows; on a page, where the focus went must be said.
    case .linear: if top?.query == nil { say(text) }
    case .seeing: break
    }
  }

  /// Lets what is on top make ready what is shown, and ask for what the next key may need.
  mutating func settleTop() -> [Effect] {
    guard let last = stack.indices.last else { return [] }
    let asked = stack[last].location.settle(environment, isTyping: prompt != nil)
    return asked.flatMap { carryOut($0, from: stack[last].id) }
  }
}
