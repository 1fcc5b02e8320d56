public import OogstModel

/// What a person can perceive at one moment: words, structure and focus, before any layout.
///
/// Every presentation is made from it. The kinds of content and of line are closed, so none of them can
/// be left out of a presentation.
public struct Screen: Equatable, Sendable {
  /// Where one is; the heading that can have the focus.
  public var heading: String
  public var isHeadingFocused: Bool
  public var content: Content
  /// What stands beside a list in a wide terminal.
  public var side: PageView?
  /// Whether the focus is in the side pane.
  public var isSideFocused: Bool
  public var messages: Messages
  public var prompt: PromptLine?
  /// The keys that work here, most useful first.
  public var hints: [Hint]

  public enum Content: Equatable, Sendable {
    case list(ListWindow)
    case page(PageView)
  }

  /// One key with what it does, in a word.
  public struct Hint: Equatable, Sendable {
    public var key: String
    public var does: String
  }

  /// A line in which text is typed.
  public struct PromptLine: Equatable, Sendable {
    public var label: String
    public var text: String
    /// Where the next letter goes, in characters of the text.
    public var place: Int
  }
}

/// The rows of a list around the focus; what lies outside is not described.
public struct ListWindow: Equatable, Sendable {
  public var rows: [Row]
  /// The focused row, as an index into `rows`; nil while the heading has the focus.
  public var focus: Int?
  /// The number of the first row in the whole list, counted from 1, when it is known.
  public var firstNumber: Int?
  /// Whether the list goes on behind these rows.
  public var hasMore: Bool
  /// What stands in place of rows when there are none.
  public var notice: String?

  public struct Row: Equatable, Sendable {
    public var id: RecordID
    public var text: String
  }
}

/// Sections with lines under a heading: an overview, a record, help, an error.
public struct Page: Equatable, Sendable {
  public var heading: String
  public var sections: [Section]

  public init(heading: String, sections: [Section]) {
    self.heading = heading
    self.sections = sections
  }

  public struct Section: Equatable, Sendable {
    public var heading: String?
    public var lines: [Line]

    public init(_ heading: String? = nil, _ lines: [Line]) {
      self.heading = heading
      self.lines = lines
    }
  }

  /// A closed list: a new kind of line does not compile until every presentation can give it.
  public enum Line: Equatable, Sendable {
    /// A paragraph.
    case text(String)
    /// A label and its value, which may open something.
    case field(label: String, value: String, opens: Target?)
    /// A line that opens something.
    case item(String, opens: Target)
    /// A number with its share of a whole, for those who look; said as words.
    case figure(label: String, number: Int, share: Double?, opens: Target?)

    public var target: Target? {
      switch self {
      case .text: nil
      case .field(_, _, let target): target
      case .item(_, let target): target
      case .figure(_, _, _, let target): target
      }
    }
  }
}

/// What Enter does on a line.
public enum Target: Equatable, Sendable {
  case record(RecordID)
  case list(ListQuery)
  case page(PageSource)
  case command(Command)
  /// Work in one programme, or in all of them.
  case scope(RecordID?, title: String?)
  /// Set or unset one value of a facet of the list below.
  case facetValue(field: String, Value)
  case order(Order)
}

/// A page with the place of the focus in it, laid out for a width.
public struct PageView: Equatable, Sendable {
  public var layout: PageLayout
  /// The focused row of the layout; nil while the heading has the focus.
  public var focus: Int?
  /// The first row that is shown.
  public var top: Int
}

/// The two lines on which news is written, in turn.
public struct Messages: Equatable, Sendable {
  /// Always two.
  public var lines: [String] = ["", ""]
  /// The line that has the cursor, while news waits for the next key.
  public var cursorLine: Int?
  /// Whether the heading is the news, and has the cursor until the next key.
  public var isOnHeading = false
  /// The line that was written last; the next one goes on the other.
  var turn = 1
  /// Counts what was written, so that the same words again are written again.
  public internal(set) var serial = 0
  /// What of the last news did not fit.
  var rest = ""

  /// Whether news has the cursor.
  var hasCursor: Bool { cursorLine != nil || isOnHeading }

  /// A key was pressed: the cursor goes back to the focus.
  mutating func releaseCursor() {
    cursorLine = nil
    isOnHeading = false
  }
}
