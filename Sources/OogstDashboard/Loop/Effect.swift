public import OogstModel

/// Something that the reducer wants done.
public enum Effect: Equatable, Sendable {
  /// Answer it, unless another on its channel comes before that.
  case ask(Request)
  /// Nobody waits for what was asked there.
  case cancel(Request.Channel)
  /// Keep mode, programme, orders and columns for the next start.
  case remember(Remembered)
  /// Show everything in another theme, by its name.
  case theme(String)
  /// Send all that is shown once more.
  case redraw
  /// Have a text edited in the user's own editor.
  case edit(String)
  /// Give a text to the terminal's clipboard.
  case copy(String)
}

/// What came of a text in the user's own editor.
public enum EditedText: Equatable, Sendable {
  case unchanged
  case changed(String)
  /// What failed; the text is in the file that is named.
  case failed(String)
}

/// What the program remembers from one start to the next.
public struct Remembered: Hashable, Sendable {
  public var isListening: Bool
  /// Nil for all programmes.
  public var programme: RecordID?
  /// The order that was chosen for the lists of a kind, by its letters.
  public var orders: [String: Order]
  /// The fields that were chosen for the lists of a kind, by its letters.
  public var columns: [String: [String]]
  /// What was chosen inside the program; nil for what the configuration says.
  public var theme: String?
  public var language: Language?
  /// Where somebody was when the line broke; nil after who left by themselves.
  public var lastPlace: KeptPlace?
  public var pinned: [PinnedPlace]
  /// When somebody left last, in seconds since 1970; nil for who was never here.
  public var lastVisit: Int?

  public init(
    isListening: Bool, programme: RecordID?, orders: [String: Order] = [:],
    columns: [String: [String]] = [:], theme: String? = nil, language: Language? = nil,
    lastPlace: KeptPlace? = nil, pinned: [PinnedPlace] = [], lastVisit: Int? = nil
  ) {
    self.isListening = isListening
    self.programme = programme
    self.orders = orders
    self.columns = columns
    self.theme = theme
    self.language = language
    self.lastPlace = lastPlace
    self.pinned = pinned
    self.lastVisit = lastVisit
  }
}
