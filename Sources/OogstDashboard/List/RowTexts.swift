import OogstModel

/// The rows of a list in words, made once each: a move describes no row, a scrolled row one, a page a page.
struct RowTexts: Sendable {
  /// All that words depend on beside the row.
  private struct Look: Equatable, Sendable {
    /// Of the rows and titles.
    var generation: Int
    var language: Language
    var detail: Settings.RowDetail
    var width: Int
    var cutsTitle: Bool
    /// The columns, for who looks.
    var columns: ListColumns?
  }

  private var look: Look?
  private var rows: [RecordID: ListWindow.Row] = [:]
  /// How many rows were put in words so far.
  private(set) var made = 0

  subscript(id: RecordID) -> ListWindow.Row? { rows[id] }

  /// Puts those rows in words that are not yet, or not in this look.
  mutating func describe(
    _ shown: ArraySlice<ListRow>, _ text: ListText, _ columns: ListColumns?
  ) {
    let settings = text.environment.settings
    let look = Look(
      generation: text.rows.generation, language: settings.language, detail: settings.rowDetail,
      width: text.environment.grid.listWidth, cutsTitle: settings.mode != .linear,
      columns: columns)
    if self.look != look || rows.count > max(200, shown.count * 4) {
      rows.removeAll(keepingCapacity: true)
    }
    self.look = look
    let new = shown.filter { rows[$0.id] == nil }
    guard !new.isEmpty else { return }
    let words = text.words(of: new)
    for row in new { rows[row.id] = text.row(row, words, columns) }
    made += new.count
  }
}
