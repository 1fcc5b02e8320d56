public import OogstModel

/// Everything that can change while the program runs.
public struct State: Equatable, Sendable {
  public internal(set) var settings: Settings
  public internal(set) var size: Size
  public let kinds: [Kind]
  /// The day that counts as today.
  public let today: Day
  /// Whether the store is the built-in example.
  public let isExample: Bool
  /// The programme that screens are limited to; nil for all of them.
  public internal(set) var programme: ProgrammeInfo?
  /// What is open, the last one shown.
  var stack: [Location]
  /// The screen that is open: one of the commands that open a screen.
  var screen: Command
  /// What each screen was when it was left.
  var remembered: [Command: Location] = [:]
  public internal(set) var messages = Messages()
  /// News, oldest first, to be read again.
  var news: [String] = []
  /// Counts all news, also what is no longer kept.
  var newsTotal = 0
  /// How far back the last reading of old news was.
  var newsRead = 0
  var prompt: Prompt?
  /// The focus moved by another key than Up or Down: it must be said once it is there.
  var mustAnnounce = false
  /// The message that says that work goes on, by its serial number, for as long as it does.
  var delayMessage: Int?
  /// An answer that came without a key, waiting for one.
  var late: Late?
  /// The record that is to stand beside the list; also when it could not be read, so that it is not asked for
  /// over and over.
  var awaitedSide: RecordID?
  public internal(set) var isFinished = false

  public init(
    kinds: [Kind], today: Day, isExample: Bool, settings: Settings = Settings(),
    size: Size = Size(rows: 24, columns: 80), screen: Command = .overview,
    programme: RecordID? = nil, orders: [String: Order] = [:]
  ) {
    self.kinds = kinds
    self.today = today
    self.isExample = isExample
    self.settings = settings
    self.size = size
    stack = []
    self.screen = screen
    wantedProgramme = programme
    self.orders = orders
  }

  /// The orders that were chosen, by the letters of the kind.
  var orders: [String: Order]

  /// How a list of a kind is ordered when it opens: as it was last chosen, else as is usual.
  func order(of kind: Kind) -> Order {
    guard let order = orders[kind.code] else { return kind.order }
    // A field that is no longer there orders nothing.
    if case .field(let name) = order.key, kind.field(name)?.uses.contains(.sorted) != true {
      return kind.order
    }
    return order
  }

  /// The programme to start in, before anything is known of it.
  let wantedProgramme: RecordID?

  struct Late: Equatable, Sendable {
    var request: Request
    var answer: Answer
  }

  /// Works in lines from now on, where a full screen turned out not to be had.
  public mutating func becomeLinear() { settings.mode = .linear }

  /// How much was said so far; `said(since:)` gives what came after that.
  public var saidSoFar: Said { Said(news: newsTotal, serial: messages.serial) }

  /// News since then; or old news that was asked for again.
  public func said(since before: Said) -> [String] {
    let fresh = Array(news.suffix(max(0, newsTotal - before.news)))
    if fresh.isEmpty, messages.serial != before.serial { return [messages.lines[0]] }
    return fresh
  }

  /// A moment in what was said.
  public struct Said: Equatable, Sendable {
    var news: Int
    var serial: Int

    /// Before anything was said.
    public static let nothing = Said(news: 0, serial: 0)
  }

  public var wording: Wording {
    // Lent, not copied: it holds some three hundred texts.
    _read { if settings.language == .dutch { yield.dutch } else { yield.english } }
  }

  /// What is shown: a list or a page.
  enum Location: Equatable, Sendable {
    case list(ListState)
    case page(PageState)
  }

  /// Text being typed, or a choice of two.
  enum Prompt: Equatable, Sendable {
    /// A search; `before` is the list as it was, for when it is given up; nil when the results are
    /// a list of their own on top of a page.
    case search(Typing, before: ListState?)
    case command(Typing)
    case quit
  }

  /// Whether the screen waits for an answer before it is worth showing.
  public var awaitsAnswer: Bool {
    switch stack.last {
    case nil: true
    case .list(let list): !list.isLoaded || list.pending != 0
    case .page(let page): !page.isLoaded
    }
  }

  // MARK: - The grid (design §5)

  /// Below twelve rows the line with keys goes first.
  var hasHints: Bool { size.rows >= 12 }

  /// Rows between the heading and the message lines.
  public var contentHeight: Int {
    guard settings.mode != .linear else { return Self.linearRows }
    return max(size.rows - 1 - messageRows - (hasHints ? 1 : 0), 1)
  }

  /// Two, unless the terminal is too small for more than a row of content.
  var messageRows: Int { min(2, max(size.rows - 2, 0)) }

  static let linearRows = 10

  /// Where the second pane begins; nil where there is none.
  var sideColumn: Int? {
    guard settings.mode == .seeing, settings.showsSecondPane, size.columns >= 110 else {
      return nil
    }
    return size.columns / 2 + 2
  }

  /// Cells that a row of a list may take.
  var listWidth: Int { (sideColumn.map { $0 - 2 }) ?? size.columns }

  /// Cells that a page's text may take, as the only pane.
  var pageWidth: Int { max(min(settings.textWidth, 80, size.columns), 1) }

  var sideWidth: Int { sideColumn.map { min(settings.textWidth, size.columns - $0) } ?? pageWidth }

  // MARK: - The location

  var location: Location? {
    get { stack.last }
    set {
      guard let newValue, !stack.isEmpty else { return }
      stack[stack.count - 1] = newValue
    }
  }

  /// Changes the list on top, if it is one.
  mutating func withList<Result>(_ change: (inout ListState, State) -> Result) -> Result? {
    guard case .list(var list) = stack.last else { return nil }
    let result = change(&list, self)
    location = .list(list)
    return result
  }

  /// Changes the page on top, or the one in the second pane while that has the focus.
  mutating func withPage<Result>(_ change: (inout PageState) -> Result) -> Result? {
    switch stack.last {
    case .page(var page):
      let result = change(&page)
      location = .page(page)
      return result
    case .list(var list) where list.isSideFocused:
      guard var side = list.side else { return nil }
      let result = change(&side)
      list.side = side
      location = .list(list)
      return result
    default: return nil
    }
  }

  /// The list that is shown, or that the page on top came from.
  var nearestList: ListState? {
    for location in stack.reversed() {
      if case .list(let list) = location { return list }
    }
    return nil
  }
}
