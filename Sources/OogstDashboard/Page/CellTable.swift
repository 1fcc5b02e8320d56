import OogstModel

/// A table of numbers for who looks: names above the columns, numbers by their ends.
struct CellTable {
  private let labelWidth: Int
  private let columns: [Column]
  private let language: Language

  private struct Column {
    /// The name in rows, the last of them right above the numbers.
    var name: [String]
    /// The cell behind it.
    var end: Int
  }

  private static let gap = 2
  /// Cells that a label keeps, where it is longer.
  private static let leastForLabel = 16
  /// Cells that a name must have to be recognised.
  private static let leastForName = 6
  private static let mostNameRows = 2

  /// Nil where there is no table, or no room for one: then each line says its numbers.
  init?(_ lines: [Page.Line], width: Int, _ language: Language) {
    var label = 0
    var numbers: [Int] = []
    var names: [String] = []
    for case .cells(let name, let cells, _, _) in lines {
      label = max(label, DisplayWidth.of(name) + 1)
      let widths = cells.map { DisplayWidth.of(Words(language).number($0.number)) }
      numbers = numbers.isEmpty ? widths : zip(numbers, widths).map(max)
      names = cells.map(\.name)
    }
    guard !names.isEmpty else { return nil }
    let wanted = zip(names, numbers).map { max(DisplayWidth.of($0), $1) }
    let widest = max(wanted.max() ?? 0, Self.leastForName)
    // The longest names give way first, all to the same width; then long labels.
    func most(beside label: Int) -> Int? {
      let room = width - label - names.count * Self.gap
      return (Self.leastForName...widest).last { most in
        wanted.reduce(0) { $0 + min($1, most) } <= room
      }
    }
    let short = min(label, Self.leastForLabel)
    if most(beside: label) == nil {
      label = (short...label).last { most(beside: $0) != nil } ?? short
    }
    guard let most = most(beside: label) else { return nil }
    labelWidth = label
    self.language = language
    // Columns that look the same say nothing.
    let cut = zip(names, zip(wanted, numbers)).map { name, widths in
      Wrapping.cut(name, width: max(min(widths.0, most), widths.1))
    }
    guard Set(cut).count == cut.count else { return nil }
    var end = label
    columns = zip(names, zip(wanted, numbers)).map { name, widths in
      let cells = max(min(widths.0, most), widths.1)
      end += Self.gap + cells
      return Column(name: Self.rows(of: name, cells), end: end)
    }
  }

  private static func rows(of name: String, _ width: Int) -> [String] {
    let pieces = Wrapping.wrap(name, width: width).map(\.text)
    // A word that is cut in two would look like two.
    guard pieces.count <= mostNameRows,
      pieces.joined(separator: " ").count == name.count
    else { return [Wrapping.cut(name, width: width)] }
    return pieces
  }

  /// The rows above the numbers; no rows of the page.
  func names(_ line: Int) -> [PageLayout.Row] {
    let height = columns.map(\.name.count).max() ?? 1
    return (0..<height).map { index in
      let spans = columns.compactMap { column -> Canvas.Span? in
        let place = index - (height - column.name.count)
        guard column.name.indices.contains(place) else { return nil }
        return Self.span(column.name[place], endingAt: column.end, .columns)
      }
      var row = PageLayout.Row(line: line, start: Int.max, text: "", role: .names)
      row.spans = spans
      return row
    }
  }

  /// A row of the table; nil for another line.
  func rows(of line: Page.Line, _ number: Int) -> [PageLayout.Row]? {
    guard case .cells(let label, let cells, let tone, let target) = line else { return nil }
    let role: PageLayout.Row.Role = target == nil ? .text : .item
    var row = PageLayout.Row(line: number, start: 0, text: line.text(language), role: role)
    row.spans =
      [
        Canvas.Span(
          column: 0, text: Wrapping.cut(label + ":", width: labelWidth),
          role: tone.map(Canvas.Role.init) ?? role.canvas)
      ]
      + zip(cells, columns).map { cell, column in
        Self.span(
          Words(language).number(cell.number), endingAt: column.end,
          cell.number == 0 ? .label : role.canvas)
      }
    return [row]
  }

  private static func span(
    _ text: String, endingAt end: Int, _ role: Canvas.Role
  ) -> Canvas.Span {
    Canvas.Span(column: max(end - DisplayWidth.of(text), 0), text: text, role: role)
  }
}
