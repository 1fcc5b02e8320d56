import OogstModel

/// The rows of a list in words, as they are heard. One for all rows that are described together: each row keeps it, for
/// as long as somebody may ask.
final class RowWords: Sendable {
  private let query: ListQuery
  /// Of what the rows refer to.
  private let titles: [RecordID: String]
  private let environment: Environment

  init(_ query: ListQuery, _ titles: [RecordID: String], _ environment: Environment) {
    (self.query, self.titles, self.environment) = (query, titles, environment)
  }

  /// For the width and mode of the screen.
  func text(_ row: ListRow) -> String {
    let settings = environment.settings
    let words = ListWords(language: environment.language)
    return cells(row).joined(
      width: environment.grid.listWidth, cutsTitle: settings.mode != .linear,
      more: settings.mode == .listening ? words.more(environment.key(.readInFull)) : nil)
  }

  func cells(_ row: ListRow) -> RowCells {
    guard let kind = environment.kind(row.id.kind) else {
      return RowCells(title: row.id.description)
    }
    return ValueText(environment.language).cells(
      row, kind, titles, environment.settings.rowDetail, order: query.order,
      columns: query.columns, today: environment.today, isMixed: query.kind == nil)
  }
}
