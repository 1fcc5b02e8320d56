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
    public var id: RecordID
    public var cells: RowCells
    /// The cells joined, for the width and mode of the screen.
    public var text: String
    /// The same in columns, for who looks; none elsewhere.
    public var spans: [Canvas.Span] = []
  }
}
