import OogstModel

/// The rows of a list in words, made once each: a move describes no row, a scrolled row one, a page a page.
struct RowTexts: Sendable {
  /// All that words depend on beside the row.
  struct Look: Equatable, Sendable {
    /// Of the rows and titles.
    var generation: Int
    var language: Language
    var detail: Settings.RowDetail
    var width: Int
    var cutsTitle: Bool
  }

  private var look: Look?
  private var rows: [RecordID: ListWindow.Row] = [:]
  /// How many rows were put in words so far.
  private(set) var made = 0

  subscript(id: RecordID) -> ListWindow.Row? { rows[id] }

  /// Those that are not in words yet, or not in this look.
  mutating func missing(_ shown: ArraySlice<ListRow>, _ look: Look) -> [ListRow] {
    if self.look != look || rows.count > max(200, shown.count * 4) { rows = [:] }
    self.look = look
    return shown.filter { rows[$0.id] == nil }
  }

  mutating func keep(_ row: ListWindow.Row) {
    rows[row.id] = row
    made += 1
  }
}
