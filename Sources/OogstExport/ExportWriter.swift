public import OogstDashboard
import OogstExchange
public import OogstModel

/// Writes what is shown as a file is to hold it: the same bytes wherever it was asked for.
public struct ExportWriter: Sendable {
  private let form: ExportForm

  public init(_ form: ExportForm) { self.form = form }

  /// Gives how many rows, groups or lines there were; `sink` takes the file piece by piece, and gives false when it
  /// takes no more.
  public func write(
    _ what: Exported, from store: any StoreSnapshot, to sink: (String) -> Bool
  ) throws(StoreError) -> Int {
    switch what {
    case .list(let query): return try list(query).write(from: store, to: sink)
    case .groups(let query, let names):
      let kind = query.kind.flatMap { store.kinds[code: $0] }
      let sums = kind?.fields.filter(\.isSummed).map(\.name) ?? []
      return try write(groupsOf: query, by: names, sums: sums, from: store, to: sink)
    case .record(let id): return try write(id, from: store, to: sink)
    case .page(let page):
      _ = sink(PageExport(page: page, form: form).text)
      return page.sections.reduce(0) { $0 + $1.lines.count }
    }
  }

  private func list(_ query: ListQuery) -> ListExport {
    ListExport(query: query, form: form, words: ExportWords(language: form.language))
  }

  /// Some records, wherever they stand.
  public func write(
    _ ids: [RecordID], from store: any StoreSnapshot, to sink: (String) -> Bool
  ) throws(StoreError) -> Int {
    try list(ListQuery(nil, order: .lastEnteredFirst)).write(ids, from: store, to: sink)
  }

  /// A list counted by fields, with the sums of others.
  public func write(
    groupsOf query: ListQuery, by names: [String], sums: [String], from store: any StoreSnapshot,
    to sink: (String) -> Bool
  ) throws(StoreError) -> Int {
    guard let kind = query.kind.flatMap({ store.kinds[code: $0] }) else { return 0 }
    let groups = try GroupsExport(query, kind, by: names, sums: sums, form, from: store)
    _ = sink(groups.text)
    return max(groups.counted.first?.groups.groups.count ?? 0, 1)
  }

  /// A record: its page where it is read, the record itself where it is used.
  private func write(
    _ id: RecordID, from store: any StoreSnapshot, to sink: (String) -> Bool
  ) throws(StoreError) -> Int {
    guard let detail = try store.detail(id), let kind = store.kinds[code: id.kind] else { return 0 }
    let record = detail.record
    switch form.format {
    case .text, .markdown:
      let page = try Dashboard.page(of: detail, from: store, form.language, today: form.today)
      _ = sink(PageExport(page: page, form: form).text)
    case .json:
      let object = JSONWriter.object(
        id, kind, Array(zip(kind.fields, record.values)), titles: detail.titles,
        origin: record.meta.origin, externalID: record.meta.externalID,
        withPersonal: form.withPersonal)
      _ = sink(object + "\n")
    case .csv, .csvForPrograms:
      let writer = CSVWriter(kind, form.csv, withPersonal: form.withPersonal)
      _ = sink(writer.header + writer.row(record, titles: detail.titles))
    }
    return 1
  }
}
