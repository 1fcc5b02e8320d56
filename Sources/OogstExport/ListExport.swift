import OogstDashboard
import OogstExchange
import OogstModel

/// The rows of a list in one of the formats: every one of them, in the list's order.
struct ListExport {
  let query: ListQuery
  let form: ExportForm
  let words: ExportWords

  /// So many rows are written at once.
  private static let batch = 500
  /// Names of records that are kept while a list is gone through.
  private static let mostTitles = 20_000

  /// Gives how many there were; `sink` takes a piece of the file, and gives false for no more.
  func write(
    from store: any StoreSnapshot, to sink: (String) -> Bool
  ) throws(StoreError) -> Int {
    let kind = query.kind.flatMap { store.kinds[code: $0] }
    let rows = RowText(query, kind, form)
    guard sink(try head(rows, kind, store)) else { return 0 }
    var count = 0
    var batch: [Record] = []
    var titles: [RecordID: String] = [:]
    func flush() throws(StoreError) -> Bool {
      let named = Set(batch.flatMap(\.values).flatMap(\.referenced)).filter { titles[$0] == nil }
      if titles.count > Self.mostTitles { titles = [:] }
      titles.merge(try store.titles(of: named)) { $1 }
      var text = ""
      for record in batch {
        guard let kind = store.kinds[code: record.id.kind] else { continue }
        if form.format == .json { text += count == 0 ? "\n" : ",\n" }
        text += rows.text(record, kind, titles)
        count += 1
      }
      batch = []
      return sink(text)
    }
    var goesOn = true
    try store.eachRecord(in: query, rows.fields(kind)) { record throws(StoreError) in
      batch.append(record)
      if batch.count == Self.batch { goesOn = try flush() }
      return goesOn
    }
    if goesOn, !batch.isEmpty { goesOn = try flush() }
    if goesOn, form.format == .json { _ = sink("\n]\n") }
    return count
  }

  /// The same of some records, wherever they stand.
  func write(
    _ ids: [RecordID], from store: any StoreSnapshot, to sink: (String) -> Bool
  ) throws(StoreError) -> Int {
    let records = try store.records(ids)
    let titles = try store.titles(of: Set(records.flatMap(\.values).flatMap(\.referenced)))
    let kind = query.kind.flatMap { store.kinds[code: $0] }
    let rows = RowText(query, kind, form)
    var text = try head(rows, kind, store)
    for (index, record) in records.enumerated() {
      guard let kind = store.kinds[code: record.id.kind] else { continue }
      if form.format == .json { text += index == 0 ? "\n" : ",\n" }
      text += rows.text(record, kind, titles)
    }
    _ = sink(text + (form.format == .json ? "\n]\n" : ""))
    return records.count
  }

  /// What stands above the rows.
  private func head(
    _ rows: RowText, _ kind: Kind?, _ store: any StoreSnapshot
  ) throws(StoreError) -> String {
    switch form.format {
    case .json: return "["
    case .text: return ""
    case .csv, .csvForPrograms: return rows.header
    case .markdown:
      let named = Set(query.filters.flatMap(\.named).flatMap(\.referenced))
      let heading = Dashboard.heading(
        of: query, total: try store.count(query), titles: try store.titles(of: named), store.kinds,
        form.language)
      return "# " + Markdown.text(heading) + "\n\n"
        + Markdown.head(rows.columns(kind, words))
    }
  }
}
