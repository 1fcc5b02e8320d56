public import OogstModel

/// The rows of a list around the focus; what lies outside is not described.
public struct ListWindow: Equatable, Sendable {
  public var rows: [Row]
  /// The focused row, as an index into `rows`; nil while the heading has the focus.
  public var focus: Int?
  /// The number of the first row in the whole list, counted from 1, when it is known.
  public var firstNumber: Int?
  /// Whether the list goes on behind these rows.
  public var hasMore: Bool
  /// The names of the columns, above the rows; none where rows are words with commas.
  public var names: [Canvas.Span] = []
  /// What stands in place of rows when there are none.
  public var notice: String?
  /// Behind the last row, the way to search everything for the same.
  public var elsewhere: String?
  public var isElsewhereFocused = false

  /// The row that the way elsewhere has, counted from the first row of the content.
  var elsewhereRow: Int { max(rows.count, notice == nil ? 0 : 1) }

  /// A row as a list shows it.
  public struct Row: Equatable, Sendable {
    public let id: RecordID
    /// In columns, for who looks; none elsewhere.
    public let spans: [Canvas.Span]
    private let row: ListRow
    private let words: RowWords
    private let made: String?

    /// Without columns its words are made at once; with them only for who asks, because they are not drawn.
    init(_ row: ListRow, _ words: RowWords, spans: [Canvas.Span]) {
      id = row.id
      self.spans = spans
      self.row = row
      self.words = words
      made = spans.isEmpty ? words.text(row) : nil
    }

    /// The same as it is heard: its cells joined, for the width and mode of the screen.
    public var text: String { made ?? words.text(row) }

    public static func == (one: Row, other: Row) -> Bool {
      one.id == other.id && one.row == other.row && one.spans == other.spans
        && one.made == other.made
    }
  }
}
