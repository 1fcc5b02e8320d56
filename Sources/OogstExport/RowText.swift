import OogstDashboard
import OogstExchange
import OogstModel

/// A record as one row of a list's file.
struct RowText {
  private let query: ListQuery
  private let form: ExportForm
  /// Of a list of one kind.
  private let csv: CSVWriter?

  init(_ query: ListQuery, _ kind: Kind?, _ form: ExportForm) {
    self.query = query
    self.form = form
    csv = kind.map {
      CSVWriter($0, form.csv, fields: query.columns, withPersonal: form.withPersonal)
    }
  }

  /// The line above the rows of a table for programs or spreadsheets.
  var header: String { csv?.header ?? MixedRows(form).header }

  /// The fields that are read for a row; nil for all of them.
  func fields(_ kind: Kind?) -> Set<String>? {
    guard let kind else { return nil }
    switch form.format {
    case .csv, .csvForPrograms, .json:
      guard !query.columns.isEmpty else { return nil }
      return Set(
        kind.exported(query.columns, withPersonal: form.withPersonal).map { kind.fields[$0].name })
    case .markdown, .text:
      return Set(kind.shown(in: query.order, with: query.columns).map { kind.fields[$0].name })
    }
  }

  /// With its line end, but for JSON.
  func text(_ record: Record, _ kind: Kind, _ titles: [RecordID: String]) -> String {
    switch form.format {
    case .csv, .csvForPrograms:
      return csv?.row(record, titles: titles) ?? MixedRows(form).row(record, kind)
    case .json:
      let wanted = Set(kind.exported(query.columns, withPersonal: form.withPersonal))
      let fields = kind.fields.indices.filter(wanted.contains).map {
        (kind.fields[$0], record.values[$0])
      }
      return JSONWriter.object(
        record.id, kind, fields, titles: titles, origin: record.meta.origin,
        externalID: record.meta.externalID, withPersonal: form.withPersonal)
    case .text: return line(record, kind, titles) + "\n"
    case .markdown:
      guard query.kind != nil else {
        return Markdown.row([
          record.id.description, kind.label[form.language], title(record, kind, titles),
        ])
      }
      let text = ValueText(form.language)
      let cells = shown(kind).map { index in
        record.values[index].isUnknown
          ? "" : text.text(record.values[index], kind.fields[index], titles)
      }
      return Markdown.row([record.id.description] + cells)
    }
  }

  private func title(_ record: Record, _ kind: Kind, _ titles: [RecordID: String]) -> String {
    let index = kind.titleIndex
    return ValueText(form.language).text(record.values[index], kind.fields[index], titles)
  }

  /// As a list reads it, behind its number.
  private func line(_ record: Record, _ kind: Kind, _ titles: [RecordID: String]) -> String {
    let values = kind.shown(in: query.order, with: query.columns).map { record.values[$0] }
    let row = ListRow(
      id: record.id, values: values, due: kind.lastDay(of: record), origin: record.meta.origin,
      key: PageCursor.Key(sort: PageCursor.SortValue(.none), id: record.id))
    return record.id.description + " "
      + ValueText(form.language).cells(
        row, kind, titles, .full, order: query.order, columns: query.columns, today: form.today,
        isMixed: query.kind == nil
      ).joined(width: 1_000, cutsTitle: true)
  }

  // MARK: - Markdown

  /// The fields of a table: those that were chosen, else those that lists show; with what orders it.
  private func shown(_ kind: Kind) -> [Int] {
    guard !query.columns.isEmpty else { return kind.shown(in: query.order) }
    var names = query.columns
    if case .field(let name) = query.order.key, !names.contains(name) { names.insert(name, at: 0) }
    return kind.exported(names)
  }

  /// The columns of a table, and whether figures stand in them.
  func columns(_ kind: Kind?, _ words: ExportWords) -> [(name: String, isFigure: Bool)] {
    guard let kind else { return [words.number, words.kind, words.title].map { ($0, false) } }
    return [(words.number, false)]
      + shown(kind).map { index in
        let field = kind.fields[index]
        return (
          field.label[form.language], field.type == .money || field.type == .number
        )
      }
  }
}

/// Rows of several kinds, of which only what all kinds have is a column.
struct MixedRows {
  private let form: ExportForm

  init(_ form: ExportForm) { self.form = form }

  var header: String {
    let words = ExportWords(language: form.language)
    var row = CSVRowText(form.csv)
    let names =
      form.csv == .programs
      ? ["oogst_id", "kind", "title"] : [words.number, words.kind, words.title]
    for name in names { row.add(name) }
    return (form.csv == .programs ? "" : "\u{FEFF}") + row.line
  }

  func row(_ record: Record, _ kind: Kind) -> String {
    var row = CSVRowText(form.csv)
    row.add(record.id.description)
    row.add(form.csv == .programs ? kind.name : kind.label[form.language])
    if case .text(let title) = record.values[kind.titleIndex] {
      row.add(title)
    } else {
      row.add("")
    }
    return row.line
  }
}
