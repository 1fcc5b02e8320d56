import OogstDashboard
import OogstExchange
import OogstModel

/// A list counted in groups, in one of the formats.
struct GroupsExport {
  let kind: Kind
  let fields: [Field]
  let counted: [Counted]
  /// What was counted: kind, search and filters.
  let heading: String
  let titles: [RecordID: String]
  let form: ExportForm

  /// The groups with the sums of one field; without a field there is only how many.
  struct Counted {
    var field: Field?
    var groups: Groups
    var totals: [[Value]: Totals]

    init(_ field: Field?, _ groups: Groups) {
      self.field = field
      self.groups = groups
      totals = Dictionary(
        groups.groups.map { ($0.values, $0.totals) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Counts a list by fields, with the sums of others, all given by their names.
  init(
    _ query: ListQuery, _ kind: Kind, by names: [String], sums: [String], _ form: ExportForm,
    from store: any StoreSnapshot
  ) throws(StoreError) {
    self.kind = kind
    self.form = form
    fields = names.compactMap(kind.field)
    let summed: [Field?] = sums.compactMap(kind.field)
    var counted: [Counted] = []
    for field in summed.isEmpty ? [nil] : summed {
      let groups = try store.groups(query, Grouping(by: names, summed: field?.name))
      counted.append(Counted(field, groups))
    }
    self.counted = counted
    let named =
      (counted.first?.groups.groups.flatMap(\.values) ?? []) + query.filters.flatMap(\.named)
    titles = try store.titles(of: Set(named.flatMap(\.referenced)))
    // In which order the list was has no meaning here.
    var unordered = query
    unordered.order = kind.order
    heading = Dashboard.heading(
      of: unordered, total: nil, titles: titles, store.kinds, form.language)
  }

  private var language: Language { form.language }
  private var words: ExportWords { ExportWords(language: language) }
  private var groups: [Group] { counted.first?.groups.groups ?? [] }
  private var all: Totals { counted.first?.groups.all ?? Totals() }

  var text: String {
    switch form.format {
    case .json: json
    case .text: lines.joined(separator: "\n") + "\n"
    case .csv, .csvForPrograms: csv
    case .markdown: markdown
    }
  }

  // MARK: - JSON

  /// One object; of several fields that are added up an array of them.
  private var json: String {
    let objects = counted.map {
      GroupsJSON(kind: kind, fields: fields, summed: $0.field, titles: titles).object($0.groups)
    }
    return (objects.count == 1 ? objects[0] : "[" + objects.joined(separator: ",\n") + "]") + "\n"
  }

  // MARK: - Text

  /// The whole first, then a line for each group: labels, count, sums.
  private var lines: [String] {
    func line(_ name: String, _ all: [Totals]) -> String {
      var parts = [name + ": " + words.number(all.first?.count ?? 0)]
      for (counted, totals) in zip(counted, all) {
        guard let field = counted.field else { continue }
        parts += totals.sums.map { sum in
          field.type == .money
            ? Words(language).money(Money(cents: sum.sum, currency: sum.currency))
            : words.number(sum.sum, decimals: field.decimals)
        }
        if totals.unknown > 0 { parts.append(words.unknownOf(totals.unknown)) }
      }
      return parts.joined(separator: ", ")
    }
    return [line(heading, counted.map(\.groups.all))]
      + groups.map { group in
        line(names(group).joined(separator: ", "), counted.map { totals(of: group, $0) })
      }
  }

  private func names(_ group: Group) -> [String] {
    zip(fields, group.values).map { field, value in
      // A date counts by its year.
      if case .date(let date) = value { return String(date.year) }
      return ValueText(language).text(value, field, titles)
    }
  }

  private func totals(of group: Group, _ counted: Counted) -> Totals {
    counted.totals[group.values] ?? Totals()
  }

  // MARK: - Tables

  /// What stands in a column behind the answers and the count.
  private enum Figure {
    case sum(Int, String?)
    case median(Int, String?)
    case unknown(Int)
  }

  /// Sums and what is unknown, a currency a column; medians where there are no groups, which have none.
  private var figures: [Figure] {
    counted.indices.flatMap { index -> [Figure] in
      guard counted[index].field != nil else { return [] }
      let sums = counted[index].groups.all.sums
      let medians = fields.isEmpty ? sums.map { Figure.median(index, $0.currency) } : []
      return sums.map { .sum(index, $0.currency) } + medians + [.unknown(index)]
    }
  }

  private func heading(_ figure: Figure) -> String {
    func name(_ index: Int) -> String {
      counted[index].field.map {
        isForPrograms ? $0.name : $0.label[language].lowercasedFirst
      } ?? ""
    }
    func joined(_ parts: [String?]) -> String { parts.compactMap(\.self).joined(separator: "_") }
    switch figure {
    case .sum(let index, let currency):
      return isForPrograms
        ? joined(["sum", name(index), currency]) : words.sum(name(index), currency)
    case .median(let index, let currency):
      return isForPrograms
        ? joined(["median", name(index), currency]) : words.median(name(index), currency)
    case .unknown(let index):
      return isForPrograms ? joined(["unknown", name(index)]) : words.unknown(name(index))
    }
  }

  private var isForPrograms: Bool { form.format == .csvForPrograms }

  /// As a cell of a table for programs or spreadsheets.
  private func cell(_ figure: Figure, _ all: [Totals]) -> String {
    func written(_ amount: Int, _ index: Int) -> String {
      let decimals = counted[index].field.map { $0.type == .money ? 2 : $0.decimals } ?? 0
      let mark: Character = isForPrograms ? "." : ","
      // Whole amounts as people write them.
      if !isForPrograms, decimals == 2, amount % 100 == 0 { return String(amount / 100) }
      return amount.written(decimals: decimals, mark: mark)
    }
    switch figure {
    case .sum(let index, let currency):
      return all[index].sums.first { $0.currency == currency }.map { written($0.sum, index) } ?? ""
    case .median(let index, let currency):
      return all[index].sums.first { $0.currency == currency }?.median.map {
        written($0, index)
      } ?? ""
    case .unknown(let index): return String(all[index].unknown)
    }
  }

  private var csv: String {
    let answers =
      isForPrograms
      ? fields.map(\.name)
      : fields.map { field in
        let label = field.label[language]
        return field.type == .date ? words.year(of: label.lowercasedFirst) : label
      }
    let head = answers + [isForPrograms ? "count" : words.count] + figures.map(heading)
    var lines = isForPrograms ? "" : "\u{FEFF}"
    var row = CSVRowText(form.csv)
    for name in head { row.add(name) }
    lines += row.line
    // Without fields the totals are the one row; with them a sum below a column would only be added up again.
    let rows = fields.isEmpty ? [Group(values: [], totals: all)] : groups
    for group in rows {
      var row = CSVRowText(form.csv)
      for (field, value) in zip(fields, group.values) { row.add(answer(value, field)) }
      let totals =
        fields.isEmpty ? counted.map(\.groups.all) : counted.map { self.totals(of: group, $0) }
      row.add(figure: String(totals.first?.count ?? 0))
      for figure in figures { row.add(figure: cell(figure, totals)) }
      lines += row.line
    }
    return lines
  }

  private func answer(_ value: Value, _ field: Field) -> String {
    if case .date(let date) = value { return String(date.year) }
    guard isForPrograms else { return ValueText(language).text(value, field, titles) }
    return switch value {
    case .unknown: ""
    case .choice(let name): name
    case .reference(let id): id.description
    default: ValueText(language).text(value, field, titles)
    }
  }

  private var markdown: String {
    let columns =
      fields.map { ($0.label[language], false) } + [(words.count, true)]
      + figures.map { (heading($0), true) }
    func row(_ names: [String], _ all: [Totals]) -> String {
      Markdown.row(
        names + [words.number(all.first?.count ?? 0)]
          + figures.map { figure in
            ExportNumber.grouped(cell(figure, all), language)
          })
    }
    var text = "# " + Markdown.text(heading) + "\n\n" + Markdown.head(columns)
    for group in groups { text += row(names(group), counted.map { totals(of: group, $0) }) }
    // What all are together stands below them.
    let none = fields.isEmpty ? [] : [words.together] + fields.dropFirst().map { _ in "" }
    return text + row(none, counted.map(\.groups.all))
  }
}

/// Figures of a table for people.
enum ExportNumber {
  /// `1234,5` with marks between its thousands, as the language has them.
  static func grouped(_ text: String, _ language: Language) -> String {
    let parts = text.split(separator: ",", maxSplits: 1)
    guard let whole = parts.first.flatMap({ Int($0) }) else { return text }
    let words = ExportWords(language: language)
    let decimals = parts.count > 1 ? language.say(",", ".") + parts[1] : ""
    // Of less than one the sign would be lost with the nought.
    let sign = text.hasPrefix("-") && whole == 0 ? "-" : ""
    return sign + words.number(whole) + decimals
  }
}
