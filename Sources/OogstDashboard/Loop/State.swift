public import OogstModel

/// Everything that can change while the program runs.
public struct State: Sendable {
  public internal(set) var environment: Environment
  /// What is open, the last one shown.
  var stack: [Open] = []
  /// The screen that is open: the first of the stack.
  var screen: ScreenID
  /// What each screen was when it was left.
  var remembered: [ScreenID: Open] = [:]
  var news = News()
  var prompt: Prompt?
  /// How far the cursor was moved into what it stands on, in characters.
  var spelled = 0
  /// The focus moved by another key than Up or Down: it must be said once it is there.
  var mustAnnounce = false
  /// A choice about a list is done: the list is named once its rows are there.
  var mustSayHeading = false
  /// The window has another size, which is said with what has the focus.
  var mustSaySize = false
  /// The names of views that were seen, to complete what is typed.
  var viewNames: [String] = []
  /// The orders that were chosen, by the letters of the kind.
  var orders: [String: Order]
  /// The fields that were chosen for the lists of a kind.
  var columns: [String: [String]]
  /// The text that was copied last, while nothing else was done.
  var copiedRow: String?
  /// What one came back from, the last one last.
  var forward: [Open] = []
  /// Where the line broke the last time, until that was offered.
  var placeToOffer: KeptPlace?
  /// Whether it was offered to go on where the line broke.
  public let hasPlaceOfLastTime: Bool
  /// The commands that were typed, to go back to.
  var commandLines = LineEditor()
  /// The view that is being saved, for as long as it is not known for whom.
  var viewToSave: SavedView?
  /// The view that waits for its programme.
  var viewToOpen: Record?
  /// The save of one's own that cannot be undone: those before it can be.
  var notUndoable: Int?
  /// Forms that were left with something in them.
  var keptForms: [FormState] = []
  /// Counts drafts, so that each has a name of its own.
  var lastDraft = 0
  /// Tells the drafts of this run from those of others.
  let run: String
  /// Keys that came while something was saved.
  var heldKeys: [Key] = []
  /// The file that was asked for last, to be asked for under another name.
  var lastExport: Export?
  /// What was chosen inside the program; nil for what the configuration says.
  var chosenTheme: String?
  var chosenLanguage: Language?
  /// The programme to start in, before anything is known of it.
  let wantedProgramme: RecordID?
  /// The newest request on each channel that was not answered yet.
  var requests: [Request.Channel: Request] = [:]
  private var lastRequest = 0
  private var lastLocation = 0
  public internal(set) var isFinished = false
  /// Whether it ended to begin an administration of one's own.
  public internal(set) var beginsOwn = false

  /// A location that is open.
  struct Open: Sendable {
    let id: LocationID
    var location: any Location
  }

  public init(
    kinds: [Kind], screens: ScreenTable = .standard, today: Day, isExample: Bool,
    settings: Settings = Settings(), size: Size = Size(rows: 24, columns: 80),
    screen: ScreenID = .overview, programme: RecordID? = nil, orders: [String: Order] = [:],
    columns: [String: [String]] = [:], account: String = "", exporter: (any Exporting)? = nil,
    themes: [String] = [], chosenTheme: String? = nil, chosenLanguage: Language? = nil,
    lastPlace: KeptPlace? = nil, pinned: [PinnedPlace] = [], canCopy: Bool = false,
    author: String = "", host: String = "", drafts: (any DraftStore)? = nil,
    isReadOnly: Bool = false, run: String = "", hasEditor: Bool = false,
    canBeginOwn: Bool = false, lastVisit: Int? = nil
  ) {
    self.run = run
    environment = Environment(
      settings: settings, size: size, kinds: kinds, screens: screens, today: today,
      isExample: isExample, account: account, exporter: exporter,
      themes: themes, canCopy: canCopy, author: author, host: host, drafts: drafts,
      isReadOnly: isReadOnly, hasEditor: hasEditor, canBeginOwn: canBeginOwn, lastVisit: lastVisit)
    self.screen = screen
    wantedProgramme = programme
    self.orders = orders
    self.columns = columns
    self.chosenTheme = chosenTheme
    placeToOffer = lastPlace
    hasPlaceOfLastTime = lastPlace != nil
    self.chosenLanguage = chosenLanguage
    environment.places.pinned = pinned.compactMap { pinned in
      pinned.place.destination(kinds, today: today).map { Place($0, name: pinned.name) }
    }
  }

  public var settings: Settings { environment.settings }
  public var size: Size { environment.size }
  public var today: Day { environment.today }
  public var messages: Messages { news.messages }

  /// Works in lines from now on, where a full screen turned out not to be had.
  public mutating func becomeLinear() { environment.settings.mode = .linear }

  var top: (any Location)? { stack.last?.location }

  /// Whether the screen waits for an answer before it is worth showing.
  ///
  /// What is saved or undone is known at once, too: the cursor goes to what came of it, and nowhere before that.
  public var awaitsAnswer: Bool {
    top?.isReady != true || requests.keys.contains { $0.purpose == .save }
  }

  // MARK: - What was said

  /// How much was said so far; `said(since:)` gives what came after that.
  public var saidSoFar: Said { Said(moment: news.now) }

  /// News since then; or old news that was asked for again.
  public func said(since before: Said) -> [String] { news.said(since: before.moment) }

  /// A moment in what was said.
  public struct Said: Equatable, Sendable {
    let moment: News.Moment

    /// Before anything was said.
    public static let nothing = Said(moment: News.Moment(total: 0, generation: 0))
  }

  /// What is remembered when the line breaks: all of it, and where one is.
  public var rememberedPlace: Remembered {
    var remembered = toRemember
    remembered.lastPlace = lastPlace
    return remembered
  }

  /// What is remembered when somebody leaves.
  public var rememberedAtEnd: Remembered { toRemember }

  // MARK: - For who types lines

  /// What is asked, where lines come from no terminal that would show it.
  public var question: String? {
    prompt?.line(environment.language)?.label ?? (prompt == nil ? top?.question(environment) : nil)
  }

  /// What the next line is asked with: the text that is wanted, or where one is.
  public var linePrompt: String {
    prompt?.line(environment.language)?.label ?? top?.question(environment)
      ?? (top?.name(environment) ?? "oogst") + "> "
  }

  /// The whole lines that a line could become, as far as its words go.
  public func completions(of line: String) -> [String] {
    switch prompt {
    case .command, nil: break
    case .search, .filter, .viewName, .quit, .undo, .discard: return []
    }
    if let top, top.takesText {
      let begun = Folding.folded(line)
      return begun.isEmpty
        ? [] : top.answers(environment).filter { Folding.folded($0).hasPrefix(begun) }
    }
    let kind = environment.kind((top?.query ?? top?.listBelow)?.kind)
    return Completion(environment: environment, kind: kind, views: viewNames).lines(for: line)
  }

  // MARK: - Numbers

  mutating func nextID() -> LocationID {
    lastLocation += 1
    return LocationID(number: lastLocation)
  }

  /// A request takes the place of the one before it on its channel.
  mutating func request(_ ask: Ask, for location: LocationID?) -> Effect {
    lastRequest += 1
    let channel = Request.Channel(location: location, purpose: ask.purpose)
    let request = Request(channel: channel, number: lastRequest, ask: ask)
    requests[channel] = request
    return .ask(request)
  }

  /// Whether a request is the newest on its channel; if so, it is answered now.
  mutating func isWanted(_ request: Request) -> Bool {
    guard requests[request.channel]?.number == request.number else { return false }
    requests[request.channel] = nil
    return true
  }

  /// Nobody waits any more for what a location asked; all of it when it is left, what others wait behind when
  /// something else lies on top of it.
  mutating func cancel(_ location: LocationID, isLeft: Bool) -> [Effect] {
    let channels = requests.keys.filter {
      $0.location == location && (isLeft || $0.purpose == .rows || $0.purpose == .page)
    }
    for channel in channels { requests[channel] = nil }
    return channels.map(Effect.cancel)
  }
}
