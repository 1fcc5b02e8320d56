public import OogstModel

extension Mapping {
  /// The heading that `--map "HEADING=title"` is best advised for; nil when none would do.
  ///
  /// Advice that is followed must work: the column is free, found by its heading, and holds words.
  /// `columns` holds some cells of each column.
  public func suggestion(headers: [String], columns: [[String]], _ kind: Kind) -> String? {
    guard headers.count(where: { !$0.allSatisfy(\.isWhitespace) }) > 1 else { return nil }
    let folded = headers.map { Folding.folded($0) }
    var best: (score: Int, header: String)?
    for (column, header) in headers.enumerated() {
      guard column < columns.count, column < targets.count, targets[column] == nil,
        header.contains(where: \.isLetter), !header.contains(where: Self.isHardToType),
        folded.count(where: { $0 == folded[column] }) == 1, Self.canName(folded[column], kind)
      else { continue }
      let cells = columns[column].filter { !$0.allSatisfy(\.isWhitespace) }
      let texts = cells.filter(Self.isWords)
      guard !texts.isEmpty, texts.count * 2 > cells.count else { continue }
      // A word for a title counts most; then cells that differ, as titles do.
      var score = Self.titleWords.contains { folded[column].contains($0) } ? 2 : 0
      if Set(texts).count == texts.count { score += 1 }
      if best.map({ score > $0.score }) ?? true { best = (score, header) }
    }
    return best?.header
  }

  private static let titleWords = ["titel", "title", "naam", "name", "onderwerp", "subject"]

  /// What a shell takes for something else within double quotes, or nobody can type.
  private static func isHardToType(_ character: Character) -> Bool {
    character.isNewline || "\"$`\\!\t".contains(character)
  }

  /// Whether a column of that heading can hold titles: not the numbers of records, nor persons.
  private static func canName(_ folded: String, _ kind: Kind) -> Bool {
    guard RecordNumbers.rank(folded, in: kind) == nil else { return false }
    if Kind.all.contains(where: { RecordNumbers.isNumber(folded, of: $0, orMany: true) }) {
      return false
    }
    return !personWords.contains { folded.contains($0) }
  }

  private static let personWords = [
    "contact", "persoon", "person", "mail", "telefo", "phone", "projectleider", "voornaam",
    "achternaam", "firstname", "lastname", "surname", "adres", "address", "medewerker",
    "investigator", "orcid",
  ]

  /// Whether a cell holds words rather than a number, an amount, a date, a code or a yes.
  static func isWords(_ cell: String) -> Bool {
    let hasDigit = cell.contains(where: \.isNumber)
    let words = cell.split { !$0.isLetter }.map { Folding.folded($0) }.filter {
      $0.utf8.count > 1 && !wordsOfOtherValues.contains($0)
    }
    guard !words.isEmpty else { return false }
    if !hasDigit { return Folding.folded(cell) != "nvt" }
    // "PRJ-12" and "K2" are codes: words stand apart.
    return cell.split(whereSeparator: \.isWhitespace).contains { piece in
      !piece.contains(where: \.isNumber)
        && piece.split { !$0.isLetter }.contains { words.contains(Folding.folded($0)) }
    }
  }

  private static let wordsOfOtherValues: Set<String> = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december", "january", "february", "march", "may", "june", "july",
    "august", "october", "jan", "feb", "mrt", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
    "okt", "oct", "nov", "dec", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag",
    "zaterdag", "zondag", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    "sunday", "ma", "di", "wo", "do", "vr", "za", "zo", "eur", "euro", "usd", "gbp", "ja", "nee",
    "yes", "no", "true", "false", "waar", "onwaar", "null", "onbekend", "unknown", "geen", "none",
  ]
}
