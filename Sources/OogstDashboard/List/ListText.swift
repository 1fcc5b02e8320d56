import OogstModel

/// A list in words: its heading, its rows, and where one is in it.
struct ListText {
  let rows: ListRows
  let isScoped: Bool
  let environment: Environment

  private var words: ListWords { ListWords(language: environment.language) }
  private var cutsTitle: Bool { environment.settings.mode != .linear }

  var query: QueryText {
    QueryText(query: rows.query, titles: rows.titles, environment: environment)
  }

  var heading: String { query.heading(total: rows.total, isScoped: isScoped) }

  /// The end of the heading, which is seen however little room there is.
  var headingTail: String { query.headingTail(total: rows.total, isScoped: isScoped) }

  /// What stands in place of rows when there are none.
  var notice: String {
    if !rows.query.text.isEmpty { return words.otherWords }
    let canAdd = !environment.isReadOnly && environment.kind(rows.query.kind) != nil
    return rows.query.filters.isEmpty
      ? environment.words.emptyList(add: canAdd ? environment.keyName(.add) : nil)
      : words.nothingWithFilter(environment.keyName(.back).capitalisedFirst)
  }

  /// What puts some of the rows in words; it knows the titles of those alone.
  func words(of some: some Sequence<ListRow>) -> RowWords {
    let named = Set(some.flatMap(\.values).flatMap(\.referenced))
    var titles: [RecordID: String] = [:]
    for id in named { titles[id] = rows.titles[id] }
    return RowWords(rows.query, titles, environment)
  }

  func row(_ row: ListRow, _ words: RowWords, _ columns: ListColumns?) -> ListWindow.Row {
    ListWindow.Row(
      row, words,
      spans: columns.map { marked($0.spans(tableCells(row, only: $0.cells))) } ?? [])
  }

  /// With the words that were searched for.
  private func marked(_ spans: [Canvas.Span]) -> [Canvas.Span] {
    rows.query.text.isEmpty ? spans : PageSearch(rows.query.text).marked(spans)
  }

  /// The columns for the rows that are there.
  func columns(_ shown: ArraySlice<ListRow>) -> ListColumns {
    let cells = shown.map { tableCells($0, only: nil) }
    let width = environment.grid.listWidth
    guard let kind = environment.kind(rows.query.kind) else {
      return ListColumns(mixed: cells, width: width, environment.words, environment.words.kind)
    }
    return ListColumns(
      kind, rows.query, cells, width: width,
      isTitleOnly: environment.settings.rowDetail == .title && rows.query.columns.isEmpty,
      environment.language)
  }

  private func tableCells(_ row: ListRow, only: Set<Int>?) -> [TableCell] {
    guard let kind = environment.kind(row.id.kind) else {
      return [TableCell(text: row.id.description)]
    }
    let cells = ValueText(environment.language).tableCells(
      row, kind, rows.titles, order: rows.query.order, columns: rows.query.columns,
      today: environment.today, only: rows.query.kind == nil ? nil : only)
    guard rows.query.kind == nil else { return cells }
    return [cells[0], TableCell(text: kind.label[environment.language])]
  }

  /// Position, item, page, filter and order in one line; what a small screen cuts off comes last.
  func place(isHeadingFocused: Bool) -> String {
    guard rows.window.isLoaded else { return environment.words.working }
    var parts = [heading]
    if isHeadingFocused {
      parts.append(environment.words.onHeading)
    } else if let row = rows.window.selectedRow {
      let position = words.position(rows.window.selectedNumber, of: rows.total)
      // For news, which is wrapped and not cut.
      let text = self.words(of: [row]).cells(row).joined(width: 1_000, cutsTitle: cutsTitle)
      parts.insert(position + ": " + text, at: 0)
    }
    if rows.query.text.isEmpty { parts.append(words.order(query.order)) }
    return parts.map(\.asSentence).joined(separator: " ")
  }
}
