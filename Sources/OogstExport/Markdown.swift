import OogstModel

/// Markdown as GitHub and most editors read it (GFM 0.29, tables).
enum Markdown {
  /// One line of text, with nothing in it that would be taken for a mark.
  static func text(_ text: String) -> String {
    var result = ""
    for character in Cleaning.line(text) {
      if "\\`*_[]<>|#~".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }

  /// The names of a table's columns, and the line below them; figures stand right.
  static func head(_ columns: [(name: String, isFigure: Bool)]) -> String {
    let lines = columns.map { $0.isFigure ? "---:" : "---" }
    return row(columns.map(\.name)) + "| " + lines.joined(separator: " | ") + " |\n"
  }

  static func row(_ cells: [String]) -> String {
    "| " + cells.map(text).joined(separator: " | ") + " |\n"
  }
}
