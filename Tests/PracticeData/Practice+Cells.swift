/// What stands in a cell: short texts, times, and rows of a table.
extension Practice {
  /// So many words, with no full stop.
  func phrase(_ words: Int, _ numbers: inout RandomNumbers) -> String {
    capitalised((0..<words).map { _ in vocabulary.word(&numbers) }.joined(separator: " "))
  }

  /// A note of a few words; one in three has a comma, so that it must be quoted in a table.
  func remark(_ numbers: inout RandomNumbers) -> String {
    let text = phrase(3 + numbers.below(4), &numbers)
    return numbers.below(3) == 0 ? text + ", " + vocabulary.word(&numbers) : text
  }

  /// A text, or nothing where nothing is said yet.
  func sentences(_ words: Int, if isSaid: Bool, _ numbers: inout RandomNumbers) -> String {
    isSaid ? sentences(words, &numbers) : ""
  }

  /// Of so many minutes after midnight.
  func time(_ minutes: Int) -> String { twoDigits(minutes / 60) + ":" + twoDigits(minutes % 60) }

  /// With half as the smallest step; a file with numbers of oogst has points in it.
  func decimal(_ halves: Int) -> String { "\(halves / 2)" + (halves.isMultiple(of: 2) ? "" : ".5") }

  func link(_ file: PracticeFile, _ number: Int) -> String {
    "https://example.org/\(file.rawValue)/\(number)"
  }

  /// One to five.
  func score(_ numbers: inout RandomNumbers) -> String { "\(1 + numbers.below(5))" }

  /// One row of a table, without what is not known.
  func tableRow(_ cells: [(name: String, value: String)]) -> String {
    cells.filter { !$0.value.isEmpty }.map { $0.name + "=" + quoted($0.value) }
      .joined(separator: ", ")
  }

  func table(_ rows: [String]) -> String { rows.joined(separator: "; ") }

  private func quoted(_ value: String) -> String {
    guard value.contains(where: { ",;=\"".contains($0) }) else { return value }
    let doubled = value.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return "\"" + doubled + "\""
  }

  /// What somebody does, where no name is kept.
  static let functions = [
    "projectleider", "begeleider", "ervaringsdeskundige", "onderzoeker", "beleidsmedewerker",
    "teamleider", "verpleegkundige", "kwaliteitsmedewerker", "bestuurder", "behandelaar",
    "programmamanager", "adviseur", "docent", "vrijwilliger",
  ]
  static let readers = ["team", "network", "programme", "everyone", "everyone"]
}
