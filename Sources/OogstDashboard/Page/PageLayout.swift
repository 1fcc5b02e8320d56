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
    /// The same in columns, for who looks: places count from the page's first cell. Empty where it is only words.
    public var spans: [Canvas.Span] = []
    /// An empty row between sections; the focus passes it by.
    public var isBlank: Bool { role == .blank }

    /// What a row is, for colour and for moving by headings.
    public enum Role: Equatable, Sendable { case heading, text, item, blank }
  }

  /// Whether a page is words from its first cell, or labels, figures and bars in columns with blank rows between.
  enum Look { case words, columns }

  /// `columns` is what the heading has; what of it does not fit goes on in the first rows. With no columns at
  /// all, as in a second pane, it is given whole there.
  ///
  /// Without blank rows every row lies next to another: there are readers that say a row of their own accord
  /// only when the cursor went one row up or down.
  init(_ page: Page, width: Int, columns: Int, look: Look = .columns, language: Language) {
    self.page = page
    self.width = width
    var rows: [Row] = []
    var line = 0
    if DisplayWidth.of(page.heading) > columns {
      let shown =
        columns > 0 ? Wrapping.wrap(page.heading, width: columns).dropFirst().first?.start : 0
      let rest = String(page.heading.dropFirst(shown ?? 0))
      rows = Wrapping.wrap(rest, width: width).map {
        Row(line: 0, start: (shown ?? 0) + $0.start, text: $0.text, role: .heading)
      }
    }
    func add(_ text: String, _ role: Row.Role) {
      line += 1
      for piece in Wrapping.wrap(text, width: width) {
        rows.append(Row(line: line, start: piece.start, text: piece.text, role: role))
      }
    }
    for section in page.sections {
      if look == .columns, !rows.isEmpty, !section.lines.isEmpty || section.heading != nil {
        rows.append(Row(line: line, start: Int.max, text: "", role: .blank))
      }
      if let heading = section.heading { add(heading, .heading) }
      let table = look == .columns ? PageColumns(section.lines, width, language) : nil
      for each in section.lines {
        guard let table else {
          add(each.text(language), each.target == nil ? .text : .item)
          continue
        }
        line += 1
        rows += table.rows(of: each, line)
      }
    }
    self.rows = rows
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
