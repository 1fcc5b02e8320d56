import OogstModel

/// The columns of a list for who looks: which they are, and how wide.
///
/// They follow from the kind, the width and what the first rows hold, and stay while one scrolls: a list whose columns
/// moved could not be read downwards.
struct ListColumns: Equatable, Sendable {
  private(set) var columns: [Column] = []
  /// How many of those that were chosen have no room.
  private(set) var leftOut = 0

  /// One column, with its place.
  struct Column: Equatable, Sendable {
    /// Which of the cells of a row; the title is the first.
    var cell: Int
    var name: String
    /// The first of its cells on the grid, and how many it has.
    var start = 0
    var width: Int
    /// Dates and amounts, which are compared by their ends.
    var isRight = false
    /// Whether it orders the list.
    var isOrder = false
  }

  /// Between two columns: with fewer, a reader runs the words of both together.
  private static let gap = 2
  /// What a title needs to be recognised by: in a narrow window, and beside the first of its facts.
  private static let leastForTitle = 24
  private static let leastBesideOne = 20
  private static let mostForText = 40

  /// What a list could show, before there is room for all of it.
  private struct Candidate {
    var column: Column
    /// The width below which it is of no use.
    var least: Int
  }

  /// `rows` are the cells of the rows that are there; `isTitleOnly` where no more than that is wanted.
  init(
    _ kind: Kind, _ query: ListQuery, _ rows: [[TableCell]], width: Int, isTitleOnly: Bool,
    _ language: Language
  ) {
    let order = query.order
    let shown = kind.shown(in: order, with: query.columns).map { kind.fields[$0] }
    guard let titleField = shown.first else { return }
    let isByTitle = order.key == .field(titleField.name)
    var title = Column(
      cell: 0, name: Self.name(titleField, isByTitle ? order : nil, language), width: width,
      isOrder: isByTitle)
    let candidates =
      isTitleOnly ? [] : Self.candidates(kind, shown, query, rows, language)
    let least = max(Self.leastForTitle, width * 2 / 5)
    var taken: [Candidate] = []
    var used = 0
    var left = 0
    defer { leftOut = left }
    for candidate in candidates {
      // What orders a list is always there; of all else, as much as leaves a title that can be recognised.
      let room = width - used - Self.gap - candidate.least
      let isFirst = taken.isEmpty && room >= (candidate.column.isOrder ? 1 : Self.leastBesideOne)
      guard room >= least || isFirst else {
        // What was chosen is shown as far as it goes; by itself a list keeps to the order of weight.
        if query.columns.isEmpty { break }
        left += 1
        continue
      }
      taken.append(candidate)
      used += Self.gap + candidate.least
    }
    // A title that is whole goes before texts that are.
    let natural = rows.compactMap(\.first).map { DisplayWidth.of($0.text) }.max() ?? 0
    var spare = width - used - min(max(natural, least), width)
    for index in taken.indices where spare > 0 {
      let more = min(spare, taken[index].column.width - taken[index].least)
      taken[index].least += more
      spare -= more
      used += more
    }
    title.width = max(width - used, 1)
    columns = [title]
    var start = title.width
    // Figures stand last, in the order in which the kind describes them; what was chosen stands as it was chosen.
    let ordered =
      query.columns.isEmpty
      ? taken.filter { !$0.column.isRight } + taken.filter { $0.column.isRight } : taken
    for candidate in ordered {
      var column = candidate.column
      column.width = candidate.least
      column.start = start + Self.gap
      columns.append(column)
      start = column.start + column.width
    }
  }

  /// Of records of several kinds: what they are called, and of which kind they are.
  init(mixed rows: [[TableCell]], width: Int, _ words: Words, _ kind: String) {
    let widest = rows.compactMap { $0.last }.map { DisplayWidth.of($0.text) }.max() ?? 0
    let column = min(max(widest, DisplayWidth.of(kind)), width / 3)
    let start = max(width - column, 1)
    columns = [
      Column(cell: 0, name: words.title, width: max(start - Self.gap, 1)),
      Column(cell: 1, name: kind, start: start, width: column),
    ]
  }

  /// All but the title, by weight: what orders the list, its state, what is not as usual, other words, figures.
  private static func candidates(
    _ kind: Kind, _ shown: [Field], _ query: ListQuery, _ rows: [[TableCell]], _ language: Language
  ) -> [Candidate] {
    let state = kind.stateIndex.map { kind.fields[$0].name }
    var all: [(weight: Int, candidate: Candidate)] = []
    for (index, field) in shown.enumerated().dropFirst() {
      let isOrder = query.order.key == .field(field.name)
      let texts = rows.compactMap { $0.indices.contains(index) ? $0[index].text : nil }
      let isTelling = texts.contains { !$0.isEmpty && !field.usualLabels(language).contains($0) }
      let chosen = query.columns.firstIndex(of: field.name)
      // A day that has passed is told in place of the state, also where all have the same.
      let isLate =
        field.name == state
        && rows.contains { $0.indices.contains(index) && $0[index].role == .late }
      // The heading says it of all of them.
      let tells = isLate || isTelling && !query.isOneValue(of: field)
      guard isOrder || (query.columns.isEmpty ? tells : chosen != nil || isLate) else { continue }
      let name = name(field, isOrder ? query.order : nil, language)
      let natural = max(width(of: field, texts, language), DisplayWidth.of(name))
      let weight =
        chosen.map { $0 + 1 }
        ?? (isOrder || isLate && !query.columns.isEmpty
          ? 0 : field.name == state ? 1 : field.weight(language))
      all.append(
        (
          weight,
          Candidate(
            column: Column(
              cell: index, name: name, width: natural, isRight: field.type.isFigure,
              isOrder: isOrder),
            least: field.leastWidth.map { min(natural, max($0, DisplayWidth.of(name))) } ?? natural)
        ))
    }
    return all.enumerated().sorted {
      ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset)
    }
    .map(\.element.candidate)
  }

  /// With a sign where it orders the list, as it is typed for an order: behind it, so that names keep their place.
  private static func name(_ field: Field, _ order: Order?, _ language: Language) -> String {
    let label = field.label[language]
    return order.map { label + ($0.isDescending ? " -" : " +") } ?? label
  }

  /// Cells that its values need: of answers the longest there is, of dates the longest of their kind, else of those in
  /// the rows.
  private static func width(of field: Field, _ texts: [String], _ language: Language) -> Int {
    let widest = texts.map(DisplayWidth.of).max() ?? 0
    switch field.type {
    case .choice(let options):
      return options.map { DisplayWidth.of($0.label[language]) }.max() ?? widest
    case .date:
      // A year, a month of a year, a day.
      let parts = texts.map { $0.split(separator: " ").count }.max() ?? 1
      return max(widest, parts > 2 ? 17 : parts > 1 ? 14 : 4)
    case .money: return max(widest, 12)
    case .text, .prose, .link, .tags, .reference, .references, .number, .range, .time, .yesNo,
      .table:
      return min(widest, mostForText)
    }
  }

  // MARK: - What is drawn

  /// The names above the list.
  var names: [Canvas.Span] {
    columns.map { column in
      span(TableCell(text: column.name, role: column.isOrder ? .ordered : .columns), column)
    }
  }

  /// Which of the cells of a row are shown.
  var cells: Set<Int> { Set(columns.map(\.cell)) }

  /// The cells of a row at their places; empty ones are left out.
  func spans(_ cells: [TableCell]) -> [Canvas.Span] {
    columns.compactMap { column in
      guard cells.indices.contains(column.cell), !cells[column.cell].text.isEmpty else {
        return nil
      }
      return span(cells[column.cell], column)
    }
  }

  private func span(_ cell: TableCell, _ column: Column) -> Canvas.Span {
    let text = Wrapping.cut(cell.text, width: column.width)
    let blank = column.isRight ? column.width - DisplayWidth.of(text) : 0
    return Canvas.Span(column: column.start + max(blank, 0), text: text, role: cell.role)
  }
}

extension Field {
  /// The answers that say nothing, as most records have them.
  fileprivate func usualLabels(_ language: Language) -> [String] {
    guard case .choice(let options) = type else { return [] }
    return options.filter(\.isUsual).map { $0.label[language] }
  }

  /// Behind what orders a list and its state: what is not as usual first, figures last.
  fileprivate func weight(_ language: Language) -> Int {
    if !usualLabels(language).isEmpty { return 2 }
    return type.isFigure ? 4 : 3
  }

  /// The cells that leave something of a value that may be cut; nil for what is said whole or not at all.
  fileprivate var leastWidth: Int? {
    switch type {
    case .reference: 18
    case .text, .prose, .link, .tags, .references: 14
    case .number, .range, .money, .date, .time, .yesNo, .choice, .table: nil
    }
  }
}

extension ListQuery {
  /// Whether it asks for records with one answer to a field.
  fileprivate func isOneValue(of field: Field) -> Bool {
    filters.contains {
      $0.field == field.name && $0.comparison == .equals && $0.values.count == 1 && $0.moment == nil
    }
  }
}
