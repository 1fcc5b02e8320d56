public import OogstModel

/// A page as files can hold it: its lines with their figures, and nothing of how they are laid out.
public struct ExportedPage: Hashable, Sendable {
  public var heading: String
  public var sections: [Section]

  /// Lines below a heading, or below none.
  public struct Section: Hashable, Sendable {
    public var heading: String?
    public var lines: [Line]
  }

  /// One line, as it is read and in its parts.
  public struct Line: Hashable, Sendable {
    /// The whole of it.
    public var text: String
    /// What it is about, where it says so.
    public var label: String?
    public var value: String
    public var number: Int?
    /// What the number was before.
    public var before: Int?
    /// The record that it leads to.
    public var record: RecordID?
  }
}

extension ExportedPage {
  init(_ page: Page, _ language: Language) {
    // Without the way in, which some headings name as well.
    heading = page.place ?? page.heading
    sections = page.sections.map { section in
      Section(
        heading: section.heading,
        lines: section.lines.flatMap { Self.lines($0, language) })
    }
  }

  /// A row of a table is a line for each of its columns.
  private static func lines(_ line: Page.Line, _ language: Language) -> [Line] {
    let text = line.text(language)
    var result = Line(text: text, value: text)
    if case .record(let id) = line.target { result.record = id }
    switch line {
    case .text, .item, .parts: break
    case .field(let label, let value, _, _): (result.label, result.value) = (label, value)
    case .figure(let label, let number, _, let before, _, _, _):
      let start = label + ": "
      result.label = label
      if text.hasPrefix(start) { result.value = String(text.dropFirst(start.count)) }
      (result.number, result.before) = (number, before)
    case .cells(let label, let cells, _, _):
      return cells.map { cell in
        let name = label + ", " + cell.name
        let number = Words(language).number(cell.number)
        return Line(text: name + ": " + number, label: name, value: number, number: cell.number)
      }
    }
    return [result]
  }
}
