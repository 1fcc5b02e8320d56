public import OogstModel

/// Values as people read them, in one language.
public struct ValueText: Sendable {
  let language: Language

  public init(_ language: Language) { self.language = language }

  private var words: Words { Words(language) }

  /// A value in words; *onbekend* for what nobody said.
  public func text(_ value: Value, _ field: Field, _ titles: [RecordID: String]) -> String {
    switch value {
    case .unknown: words.unknown
    case .unrecognised(let found):
      // A name that led to no record is a name all the same.
      field.type.targets.isEmpty
        ? words.unrecognised(Cleaning.line(found)) : Cleaning.line(found)
    case .text(let text): Cleaning.line(text)
    case .number(let number): figure(number, field)
    case .range(let range): words.range(range)
    case .money(let money): Cleaning.line(words.money(money))
    case .date(let date): words.date(date)
    case .time(let time): time.description
    case .yesNo(let answer): answer ? words.yes : words.no
    case .choice(let name):
      field.option(named: name)?.label[language] ?? words.unrecognised(Cleaning.line(name))
    case .tags(let words): words.map(Cleaning.line).joined(separator: ", ")
    case .reference(let id): title(id, titles)
    case .references(let entries):
      entries.map { text($0, titles) }.joined(separator: "; ")
    case .rows(let rows): rows.map { text($0, field, titles) }.joined(separator: "; ")
    }
  }

  /// Without noughts behind the mark: *5 koppels* are not *5,00*.
  private func figure(_ number: Int, _ field: Field) -> String {
    var (number, decimals) = (number, field.decimals)
    while decimals > 0, number % 10 == 0 { (number, decimals) = (number / 10, decimals - 1) }
    return words.number(number, decimals: decimals)
  }

  /// A row of a table: what it is about, then its other cells by name. *Uitvoering: gepland partner, werkelijk adviseur.*
  func text(_ row: [Value], _ field: Field, _ titles: [RecordID: String]) -> String {
    guard case .table(let columns) = field.type else { return "" }
    let cells = zip(columns, row).filter { !$0.1.isUnknown }
    let head = row.first.flatMap { $0.isUnknown ? nil : text($0, columns[0], titles) }
    let others = cells.dropFirst(head == nil ? 0 : 1)
    // What is told in a sentence may have commas of its own.
    let hasStory = others.contains { $0.0.type == .text }
    let rest = others.map { cell($1, $0, titles) }.joined(separator: hasStory ? "; " : ", ")
    guard let head else { return rest }
    return rest.isEmpty ? head : head + ": " + rest
  }

  /// A cell behind the first: *afgesproken score 4*, *weegt zwaar*, *toelichting: bewoners vragen er zelf om*.
  private func cell(_ value: Value, _ column: Field, _ titles: [RecordID: String]) -> String {
    let label = column.label[language].lowercasedFirst.filter { $0 != "?" }
    switch value {
    case .text(let story):
      let line = Cleaning.line(story)
      return label + ": " + (line.hasSuffix(".") ? String(line.dropLast()) : line)
    case .yesNo(true): return label
    default: return label + " " + text(value, column, titles)
    }
  }

  func text(_ entry: Referent, _ titles: [RecordID: String]) -> String {
    switch entry {
    case .record(let id): title(id, titles)
    case .words(let words): Cleaning.line(words)
    }
  }

  func title(_ id: RecordID, _ titles: [RecordID: String]) -> String {
    titles[id].map(Cleaning.line) ?? id.description
  }

  // MARK: - Rows of lists

  /// What is said of a record of that kind of which the day has passed.
  func overdue(_ kind: Kind) -> String { kind.overdue?[language] ?? "" }

  /// The cells of a row: as many facts as a row of that length has. What orders the list is always one of them, and the
  /// first.
  public func cells(
    _ row: ListRow, _ kind: Kind, _ titles: [RecordID: String], _ detail: Settings.RowDetail,
    order: Order, columns: [String] = [], today: Day, isMixed: Bool = false
  ) -> RowCells {
    let fields = kind.shown(in: order, with: columns).map { kind.fields[$0] }
    var cells = RowCells(title: text(row.values[0], fields[0], titles))
    if row.values[0].isUnknown { cells.title = row.id.description }
    guard detail != .title || !columns.isEmpty else { return cells }
    let isLate = row.isOverdue(on: today)
    guard columns.isEmpty else {
      // What was chosen, and no more; but that a day has passed is told in place of the state.
      if isLate { cells.state = overdue(kind) }
      let state = isLate ? kind.stateIndex.map { kind.fields[$0].name } : nil
      cells.facts = chosen(zip(fields, row.values), columns, order, titles).filter {
        $0.field != state
      }
      return cells
    }
    if kind.stateIndex != nil, row.values.count > 1 {
      cells.state = state(
        row.values[1], fields[1], saysUsual: order.key == .field(fields[1].name))
    }
    if isLate {
      cells.state = [cells.state, overdue(kind)].compactMap(\.self).joined(separator: ", ")
    }
    var key: [(Field, Value)] = []
    var telling: [(Field, Value)] = []
    var plain: [(Field, Value)] = []
    var figures: [(Field, Value)] = []
    let first = kind.stateIndex == nil ? 1 : 2
    for index in min(first, row.values.count)..<row.values.count {
      let (field, value) = (fields[index], row.values[index])
      if value.isUnknown { continue }
      if order.key == .field(field.name) {
        key.append((field, value))
      } else if let option = usualOption(value, field) {
        if option.isUsual { continue }
        // What is not as usual is what one looks for: a movement goes before the organisation.
        if field.hasUsualOption {
          telling.append((field, value))
        } else {
          plain.append((field, value))
        }
      } else if field.type.isFigure {
        figures.append((field, value))
      } else {
        plain.append((field, value))
      }
    }
    let ordered = key + telling + plain + figures
    let count = detail == .full ? ordered.count : 2
    if isMixed { cells.facts.append(RowCells.Fact(field: nil, text: kind.label[language])) }
    for (field, value) in ordered.prefix(count) {
      let text = text(value, field, titles)
      // What was said already is no fact: a programme whose form is *programma*.
      guard !cells.facts.contains(where: { $0.text == text }) else { continue }
      cells.facts.append(RowCells.Fact(field: field.name, text: text))
    }
    return cells
  }

  /// What orders the list, and the fields that were chosen, in their order.
  private func chosen(
    _ values: Zip2Sequence<[Field], [Value]>, _ columns: [String], _ order: Order,
    _ titles: [RecordID: String]
  ) -> [RowCells.Fact] {
    var names = columns
    if case .field(let name) = order.key, !names.contains(name) { names.insert(name, at: 0) }
    return names.compactMap { name in
      guard let (field, value) = values.first(where: { $0.0.name == name }), !value.isUnknown,
        !field.uses.contains(.title)
      else { return nil }
      return RowCells.Fact(field: name, text: text(value, field, titles))
    }
  }

  private func state(_ value: Value, _ field: Field, saysUsual: Bool) -> String? {
    if value.isUnknown { return nil }
    if !saysUsual, let option = usualOption(value, field), option.isUsual { return nil }
    return text(value, field, [:])
  }

  private func usualOption(_ value: Value, _ field: Field) -> ChoiceOption? {
    guard case .choice(let name) = value else { return nil }
    return field.option(named: name)
  }
}

extension Field {
  /// Whether one of its options is the usual one, so that another tells something.
  fileprivate var hasUsualOption: Bool {
    guard case .choice(let options) = type else { return false }
    return options.contains(where: \.isUsual)
  }
}

extension FieldType {
  /// Dates and amounts, which come last in a row.
  var isFigure: Bool {
    switch self {
    case .date, .money, .number, .range, .time: true
    case .text, .prose, .yesNo, .link, .tags, .choice, .reference, .references, .table: false
    }
  }
}
