/// How the rows and columns of a terminal are divided: heading, content, two message lines, keys.
public struct Grid: Equatable, Sendable {
  public let size: Size
  private let mode: Settings.Mode
  private let textWidth: Int
  private let showsSecondPane: Bool

  init(_ size: Size, _ settings: Settings) {
    self.size = size
    mode = settings.mode
    textWidth = settings.textWidth
    showsSecondPane = settings.showsSecondPane
  }

  var isForListening: Bool { mode == .listening }

  /// Whether every line is given, and nothing is laid out.
  var isLinear: Bool { mode == .linear }

  /// Below twelve rows the line with keys goes first.
  var hasHints: Bool { size.rows >= 12 }

  /// Rows between the heading and the message lines.
  public var contentHeight: Int {
    guard mode != .linear else { return Self.linearRows }
    return max(size.rows - 1 - messageRows - (hasHints ? 1 : 0), 1)
  }

  /// Two, unless the terminal is too small for more than a row of content.
  var messageRows: Int { min(2, max(size.rows - 2, 0)) }

  /// Who listens has news above all else: readers that look for what is new look from the top.
  private var hasMessagesOnTop: Bool { mode == .listening }

  /// The first row with messages.
  var messageRow: Int {
    hasMessagesOnTop ? 0 : size.rows - messageRows - (hasHints ? 1 : 0)
  }

  /// The row of the heading, right above the content.
  var headingRow: Int { hasMessagesOnTop ? messageRows : 0 }

  /// Beside a pane a row says no less than in a window of the usual width, and the pane has room for a line.
  private static let leastForRows = 80
  private static let leastForTwo = 126

  /// As many as are heard at once without losing the first.
  static let linearRows = 5

  /// Where the second pane begins; nil where there is none.
  var previewColumn: Int? {
    guard mode == .seeing, showsSecondPane, size.columns >= Self.leastForTwo else { return nil }
    return max(size.columns / 2, Self.leastForRows) + 2
  }

  /// Cells that a row of a list may take.
  var listWidth: Int { previewColumn.map { $0 - 2 } ?? size.columns }

  /// With less room two columns of a page would both be narrow strips.
  private static let leastForColumns = 110
  private static let leastForText = 50

  /// Where the second column of a page begins; nil where there is none.
  var secondColumn: Int? {
    guard mode == .seeing, showsSecondPane, size.columns >= Self.leastForColumns,
      textWidth >= Self.leastForText
    else { return nil }
    return size.columns / 2 + 1
  }

  /// Cells that a line of a page is made for, where it has two columns of sections or one.
  var lineWidth: Int { secondColumn.map { $0 - PageLayout.columnGap } ?? pageWidth }

  /// Further than this the end of a row is not seen together with its beginning.
  private static let mostForRow = 140

  /// Cells that a page may take, as the only pane: for who looks labels, figures and rows are wider than paragraphs.
  var pageWidth: Int {
    mode == .seeing && textWidth >= Self.leastForText
      ? min(Self.mostForRow, size.columns) : paragraphWidth
  }

  /// Cells that a paragraph may take.
  var paragraphWidth: Int { max(min(textWidth, 80, size.columns), 1) }

  var previewWidth: Int {
    previewColumn.map { min(textWidth, size.columns - $0) } ?? paragraphWidth
  }
}
