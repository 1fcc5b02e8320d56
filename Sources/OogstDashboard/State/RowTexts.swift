import OogstModel

/// The rows of a list in words, made once each: a move describes no row, a scrolled row one, a page a page.
struct RowTexts: Equatable, Sendable {
  /// All that words depend on beside the row.
  struct Look: Equatable, Sendable {
    var language: Language
    var detail: Settings.RowDetail
    var width: Int
    var cutsTitle: Bool
  }

  private var look: Look?
  private var texts: [RecordID: String] = [:]
  /// How many rows were put in words so far.
  private(set) var made = 0

  subscript(id: RecordID) -> String? { texts[id] }

  /// Forgets all words: other rows came, or other titles.
  mutating func forget() { texts = [:] }

  /// Puts those rows in words that are not yet, or not in this look.
  mutating func describe(_ rows: ArraySlice<ListRow>, _ look: Look, _ text: (ListRow) -> String) {
    if self.look != look || texts.count > max(200, rows.count * 4) { forget() }
    self.look = look
    for row in rows where texts[row.id] == nil {
      texts[row.id] = text(row)
      made += 1
    }
  }
}
