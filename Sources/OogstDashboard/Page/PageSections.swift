import OogstModel

/// The sections of a page as rows, each for the width of the column that it stands in.
struct PageSections {
  private let sections: [Page.Section]
  private let look: PageLayout.Look
  /// The widest that text is wrapped to, however wide a column is.
  private let textWidth: Int
  private let language: Language

  init(
    _ sections: [Page.Section], _ look: PageLayout.Look, textWidth: Int, _ language: Language
  ) {
    self.sections = sections
    self.look = look
    self.textWidth = textWidth
    self.language = language
  }

  /// Where the second column begins: at the section that says so, else where both columns are about as long. Nil where
  /// one column is all there is.
  func split(_ widths: (left: Int, right: Int)) -> Int? {
    guard sections.count > 1 else { return nil }
    if let told = sections.firstIndex(where: \.beginsColumn) { return told }
    let left = rows(sections.indices, widths.left).map(\.count)
    let right = rows(sections.indices, widths.right).map(\.count)
    func longest(_ split: Int) -> Int {
      max(left[..<split].reduce(0, +), right[split...].reduce(0, +))
    }
    return (1..<sections.count).min { longest($0) < longest($1) }
  }

  /// The rows of some of the sections; lines are counted from the page's first. A table may take `tableWidth`, where
  /// nothing stands beside it.
  func rows(
    _ range: Range<Int>, _ width: Int, tableWidth: Int? = nil
  ) -> [[PageLayout.Row]] {
    var line = sections[..<range.lowerBound].reduce(0) {
      $0 + $1.lines.count + ($1.heading == nil ? 0 : 1)
    }
    return sections[range].map { rows($0, width, tableWidth ?? width, &line) }
  }

  private func rows(
    _ section: Page.Section, _ width: Int, _ tableWidth: Int, _ line: inout Int
  ) -> [PageLayout.Row] {
    var rows: [PageLayout.Row] = []
    if look == .columns, !section.lines.isEmpty || section.heading != nil {
      rows.append(PageLayout.Row(line: line, start: Int.max, text: "", role: .blank))
    }
    func add(_ text: String, _ role: PageLayout.Row.Role) {
      line += 1
      for piece in Wrapping.wrap(text, width: width) {
        rows.append(
          PageLayout.Row(line: line, start: piece.start, text: piece.text, role: role))
      }
    }
    if let heading = section.heading { add(heading, .heading) }
    guard look == .columns else {
      for each in section.lines { add(each.text(language), each.target == nil ? .text : .item) }
      return rows
    }
    let columns = PageColumns(section.lines, width, textWidth: textWidth, language)
    let table = CellTable(section.lines, width: tableWidth, language)
    // What is no table stands below it, line by line.
    let isTable = !section.lines.isEmpty && section.lines.allSatisfy(\.isCells)
    guard !isTable || table != nil else {
      line += section.lines.count
      return []
    }
    rows += table?.names(line) ?? []
    for each in section.lines {
      line += 1
      rows += table?.rows(of: each, line) ?? columns.rows(of: each, line)
    }
    return rows
  }
}

extension Page.Line {
  /// Whether it is a row of a table.
  var isCells: Bool { if case .cells = self { true } else { false } }
}
