public import OogstModel
import OogstReading

/// Records as CSV that this program reads back without loss, apart from their history and from what is about a
/// person.
public struct CSVWriter: Sendable {
  /// For whom a file is written.
  public enum Form: Hashable, Sendable {
    /// Commas, names of fields, ISO dates, decimal points, ids of records (RFC 4180).
    case programs
    /// Semicolons, labels, decimal commas and d-m-jjjj, as Dutch spreadsheets read and write them; with a byte order
    /// mark, and with nothing in it that a spreadsheet would take for a formula.
    case spreadsheet(Language)
  }

  /// What stands in a column.
  enum Column: Hashable {
    case identity, origin, externalID
    case field(Int)
    /// The currency of an amount.
    case currency(Int)
    /// The ids of the records that a field names.
    case ids(Int)
  }

  let kind: Kind
  let form: Form
  let columns: [Column]

  /// Of every field, or of those with these names, in this order and behind the title; what is about a person only when
  /// it is asked for.
  public init(
    _ kind: Kind, _ form: Form = .programs, fields names: [String] = [], withPersonal: Bool = false
  ) {
    self.kind = kind
    self.form = form
    let fields = kind.exported(names, withPersonal: withPersonal)
    switch form {
    case .programs:
      columns = [.identity, .origin, .externalID] + fields.map(Column.field)
    case .spreadsheet:
      // What a person reads stands first.
      let amounts = fields.filter { kind.fields[$0].type == .money }
      // In the rows of a table ids stand as they are.
      let references = fields.filter {
        !kind.fields[$0].type.targets.isEmpty && !kind.fields[$0].type.isTable
      }
      let shown = fields.flatMap { index -> [Column] in
        amounts == [index] ? [.field(index), .currency(index)] : [.field(index)]
      }
      columns = [.identity] + shown + references.map(Column.ids) + [.externalID, .origin]
    }
  }

  /// Of a file that somebody is to fill in for a spreadsheet: every field by its label, and nothing beside them. What is
  /// about a person is left out, as an import takes it only when it is asked for.
  public init(templateOf kind: Kind, _ language: Language) {
    self.kind = kind
    form = .spreadsheet(language)
    columns = kind.exported([]).map(Column.field)
  }

  // MARK: - Headings

  /// Behind the label of a field, above the ids of the records that it names.
  static let idsEnding = Label(" nummer", " number")

  /// The line with the names of the columns, and what stands before it.
  public var header: String {
    var row = CSVRowText(form)
    for column in columns { row.add(heading(column)) }
    let mark = form == .programs ? "" : "\u{FEFF}"
    return mark + row.line
  }

  private func heading(_ column: Column) -> String {
    guard case .spreadsheet(let language) = form else {
      return switch column {
      case .identity: "oogst_id"
      case .origin: "oogst_origin"
      case .externalID: "external_id"
      case .field(let index), .currency(let index), .ids(let index): kind.fields[index].name
      }
    }
    return switch column {
    case .identity: language.say("oogst-nummer", "oogst number")
    case .origin: language.say("oogst-herkomst", "oogst origin")
    case .externalID: language.say("nummer in het bestand", "number in the file")
    case .field(let index): kind.fields[index].label[language]
    case .currency: language.say("valuta", "currency")
    case .ids(let index):
      kind.fields[index].label[language] + Self.idsEnding[language]
    }
  }

  // MARK: - Rows

  /// A record as one line; `titles` of what it names.
  public func row(_ record: Record, titles: [RecordID: String] = [:]) -> String {
    var row = CSVRowText(form)
    for column in columns {
      switch column {
      case .identity: row.add(record.id.description)
      case .origin: row.add(origin(record.meta.origin))
      case .externalID: row.add(record.meta.externalID ?? "")
      case .field(let index): add(record.values[index], kind.fields[index], titles, to: &row)
      case .currency(let index):
        if case .money(let money) = record.values[index] {
          row.add(money.currency ?? "")
        } else {
          row.add("")
        }
      case .ids(let index): row.add(ids(record.values[index]))
      }
    }
    return row.line
  }

  private func origin(_ origin: Origin) -> String {
    guard case .spreadsheet(let language) = form else { return origin.rawValue }
    return origin.label[language]
  }

  private func add(
    _ value: Value, _ field: Field, _ titles: [RecordID: String], to row: inout CSVRowText
  ) {
    guard case .spreadsheet(let language) = form else {
      row.add(Self.text(value, field))
      return
    }
    switch value {
    case .number, .money, .time: row.add(figure: sheetText(value, field, language, titles))
    case .date(let date) where date.day != nil && !date.isDerived:
      row.add(figure: sheetText(value, field, language, titles))
    default: row.add(sheetText(value, field, language, titles))
    }
  }

  /// The ids of what is named, in order; words that led to no record as they are.
  private func ids(_ value: Value) -> String {
    switch value {
    case .reference(let id): id.description
    case .references(let entries): Self.text(entries)
    case .unrecognised(let words): words
    default: ""
    }
  }

  /// A value as a cell for a person with a spreadsheet.
  private func sheetText(
    _ value: Value, _ field: Field, _ language: Language, _ titles: [RecordID: String]
  ) -> String {
    switch value {
    case .number(let number): return number.written(decimals: field.decimals, mark: ",")
    case .range(let range):
      // With a dash a spreadsheet makes a day of it.
      return "\(range.low)" + language.say(" t/m ", " to ") + "\(range.high)"
    case .money(let money):
      let amount =
        money.cents % 100 == 0
        ? String(money.cents / 100) : money.cents.written(decimals: 2, mark: ",")
      let hasColumn = kind.index(of: field.name).map { columns.contains(.currency($0)) } ?? false
      return hasColumn ? amount : amount + (money.currency.map { " " + $0 } ?? "")
    case .date(let date):
      guard let day = date.day, let month = date.month, !date.isDerived else {
        return Self.words(date, language)
      }
      return "\(day)-\(month)-\(date.year)"
    case .yesNo(let answer):
      return answer ? language.say("ja", "yes") : language.say("nee", "no")
    case .choice(let name): return field.option(named: name)?.label[language] ?? name
    case .reference(let id): return titles[id] ?? id.description
    case .references(let entries):
      return entries.map { entry in
        switch entry {
        case .record(let id): titles[id] ?? id.description
        case .words(let words): words
        }
      }.joined(separator: "; ")
    case .rows(let rows):
      guard case .table(let columns) = field.type else { return "" }
      return RowsText(columns).text(rows, label: { $0.label[language] }) {
        sheetText($0, $1, language, [:])
      }
    case .unknown, .unrecognised, .text, .time, .tags: return Self.text(value, field)
    }
  }

  /// *maart 2024*, and what was worked out. A spreadsheet may make a day of a month when it saves the file again.
  private static func words(_ date: PartialDate, _ language: Language) -> String {
    guard date.month != nil || date.isDerived else { return String(date.year) }
    var parts: [String] = []
    if let day = date.day { parts.append(String(day)) }
    if let month = date.month { parts.append(PartialDate.monthNames[month - 1][language]) }
    parts.append(String(date.year))
    let text = parts.joined(separator: " ")
    return date.isDerived ? text + " (" + Origin.derived.label[language] + ")" : text
  }

  /// A value as a cell for programs: ISO dates, decimal points, names of choices, ids of records.
  static func text(_ value: Value, _ field: Field) -> String {
    switch value {
    case .unknown: ""
    case .unrecognised(let words): words
    case .text(let text), .choice(let text): text
    case .number(let number): number.written(decimals: field.decimals)
    case .range(let range): "\(range.low)-\(range.high)"
    case .money(let money):
      money.cents.written(decimals: 2) + (money.currency.map { " " + $0 } ?? "")
    case .date(let date): date.description
    case .time(let time): time.description
    case .yesNo(let answer): answer ? "ja" : "nee"
    case .tags(let words): words.joined(separator: "; ")
    case .reference(let id): id.description
    case .references(let entries): text(entries)
    case .rows(let rows): text(rows, field)
    }
  }

  private static func text(_ rows: [[Value]], _ field: Field) -> String {
    guard case .table(let columns) = field.type else { return "" }
    return RowsText(columns).text(rows, label: \.name, spelled: text)
  }

  private static func text(_ entries: [Referent]) -> String {
    entries.map { entry in
      switch entry {
      case .record(let id): id.description
      case .words(let words): words
      }
    }.joined(separator: "; ")
  }
}

extension Kind {
  /// The fields that a file has, as indexes: all of them, or the title and behind it those with these names.
  public func exported(_ names: [String], withPersonal: Bool = false) -> [Int] {
    let possible = fields.indices.filter { withPersonal || !fields[$0].uses.contains(.personal) }
    guard !names.isEmpty else { return Array(possible) }
    let named = names.compactMap(index).filter { $0 != titleIndex && possible.contains($0) }
    let personal = withPersonal ? possible.filter { fields[$0].uses.contains(.personal) } : []
    return [titleIndex] + named + personal.filter { !named.contains($0) }
  }
}
