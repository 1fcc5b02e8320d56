import OogstModel

/// A page broken into rows for a width: what moving, scrolling and drawing agree on.
public struct PageLayout: Equatable, Sendable {
  public let page: Page
  public let width: Int
  public let rows: [Row]

  /// One row on the grid.
  public struct Row: Equatable, Sendable {
    /// Counts every heading and line of the page from 1; the page's own heading is 0.
    public var line: Int
    /// Where in the line's text the row begins, in characters.
    public var start: Int
    /// Its words, as they are read.
    public var text: String
    public var role: Role
    /// The same in columns, for who looks: places count from the row's first cell. Empty where it is only words.
    public var spans: [Canvas.Span] = []
    /// How many rows of the grid are above it, from the page's first.
    var y = 0
    /// Its first cell: that of the column of sections that it stands in.
    var x = 0
    /// A row that is no line of the page, such as an empty one between sections; the focus passes it by.
    public var isBlank: Bool { role == .blank || role == .names }

    /// What a row is, for colour and for moving by headings.
    public enum Role: Equatable, Sendable { case heading, text, item, blank, names }
  }

  /// Whether a page is words from its first cell, or labels, figures and bars in columns with blank rows between.
  enum Look { case words, columns }

  /// Empty cells between two columns of sections.
  static let columnGap = 3

  /// Whether its sections stand in two columns.
  var isInColumns: Bool { rows.last.map { $0.x > 0 } ?? false }

  /// Rows of the grid that it takes.
  var height: Int { (rows.map(\.y).max() ?? -1) + 1 }

  /// `columns` is what the heading has; what of it does not fit goes on in the first rows. With no columns at
  /// all, as in a second pane, it is given whole there. `second` is where a second column of sections may begin; paragraphs are
  /// wrapped to `textWidth`.
  ///
  /// Without blank rows every row lies next to another: there are readers that say a row of their own accord
  /// only when the cursor went one row up or down.
  init(
    _ page: Page, width: Int, textWidth: Int? = nil, columns: Int, second: Int? = nil,
    look: Look = .columns, language: Language
  ) {
    self.page = page
    self.width = width
    var rows = Self.heading(page.heading, width, columns)
    for index in rows.indices { rows[index].y = index }
    let sections = PageSections(
      page.sections, look, textWidth: textWidth ?? width, language)
    guard let second, page.hasColumns,
      let split = sections.split(Self.widths(second, columns)), split > 0
    else {
      self.rows = Self.stacked(
        rows, sections.rows(page.sections.indices, width, tableWidth: max(columns, width)))
      return
    }
    let widths = Self.widths(second, columns)
    let left = Self.stacked(rows, sections.rows(0..<split, widths.left))
    var right = Self.stacked(
      rows, sections.rows(split..<page.sections.endIndex, widths.right)
    ).dropFirst(rows.count)
    for index in right.indices { right[index].x = second }
    self.rows = left + right
  }

  private static func widths(_ second: Int, _ columns: Int) -> (left: Int, right: Int) {
    (second - columnGap, columns - second)
  }

  /// What of a page's own heading has no place in the heading's row.
  private static func heading(_ heading: String, _ width: Int, _ columns: Int) -> [Row] {
    guard DisplayWidth.of(heading) > columns else { return [] }
    let shown =
      columns > 0 ? Wrapping.wrap(heading, width: columns).dropFirst().first?.start : 0
    let rest = String(heading.dropFirst(shown ?? 0))
    return Wrapping.wrap(rest, width: width).map {
      Row(line: 0, start: (shown ?? 0) + $0.start, text: $0.text, role: .heading)
    }
  }

  /// The rows of sections below others, with a blank row between where rows have columns.
  private static func stacked(_ above: [Row], _ sections: [[Row]]) -> [Row] {
    var rows = above
    for section in sections {
      for var row in section where !(row.isBlank && rows.isEmpty) {
        row.y = rows.count
        rows.append(row)
      }
    }
    return rows
  }

  /// The line of the page that a row shows; nil for headings.
  func line(at row: Int) -> Page.Line? {
    guard rows.indices.contains(row), rows[row].role != .heading, !rows[row].isBlank,
      rows[row].line > 0
    else { return nil }
    var number = 0
    for section in page.sections {
      if section.heading != nil { number += 1 }
      let index = rows[row].line - number - 1
      if section.lines.indices.contains(index) { return section.lines[index] }
      number += section.lines.count
    }
    return nil
  }

  /// Which heading or line a row shows a part of, of how many, and all that it says.
  func place(of row: Int) -> (number: Int, count: Int, text: String) {
    let number = rows[row].line
    if number == 0 { return (0, rows.last?.line ?? 0, page.heading) }
    let pieces = rows.filter { $0.line == number && !$0.isBlank }.map(\.text)
    return (number, rows.last?.line ?? 0, pieces.joined(separator: " "))
  }

  /// The row that shows a place in the text, after a change of width.
  func row(of line: Int, start: Int) -> Int? {
    rows.lastIndex { $0.line == line && $0.start <= start && !$0.isBlank }
      ?? rows.firstIndex { $0.line >= line && !$0.isBlank }
  }
}
