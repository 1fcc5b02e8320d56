import OogstModel

/// The ways in which a heading can be read: as it stands, and without what is said beside its name.
struct Heading {
  struct Reading: Equatable {
    var folded: String
    /// Only an amount has a currency: `Titel in euro` is no title.
    var isOfMoney = false
    /// What stood between brackets narrows the name: a heading without it goes before.
    var narrowing: String?
  }

  let readings: [Reading]
  /// Whether it asks something: `Toegekend?` stands above yes and no, not above amounts.
  let isQuestion: Bool

  /// Longer than any name: lines of data are tried as headings, too, and their texts are long.
  private static let longest = 300

  init(_ header: String) {
    var readings: [Reading] = []
    func add(_ reading: Reading) {
      guard !reading.folded.isEmpty, !readings.contains(where: { $0.folded == reading.folded })
      else {
        return
      }
      readings.append(reading)
    }
    isQuestion = header.last { !$0.isWhitespace } == "?"
    guard header.utf8.count <= Self.longest else {
      self.readings = []
      return
    }
    add(Reading(folded: Folding.folded(header)))
    let plain = Self.withoutIndexes(header)
    add(Reading(folded: Folding.folded(plain)))
    if let amount = Self.withoutCurrency(plain) { add(Reading(folded: amount, isOfMoney: true)) }
    if let (name, remark) = Self.withoutRemark(plain) {
      let said = Folding.folded(remark)
      if Self.isMereForm(said) {
        add(Reading(folded: Folding.folded(name)))
        if let amount = Self.withoutCurrency(name) { add(Reading(folded: amount, isOfMoney: true)) }
      } else if !Self.changesMeaning(said) {
        add(Reading(folded: Folding.folded(name), narrowing: said))
      }
    }
    self.readings = readings
  }

  /// Whether a column so read can hold what the field holds.
  func suits(_ reading: Reading, _ field: Field) -> Bool {
    switch field.type {
    // A bracket behind a number may multiply it: `Bedrag (x 1000)` is not read as `Bedrag`.
    case .money: reading.narrowing == nil && !isQuestion
    case .number, .range: reading.narrowing == nil && !reading.isOfMoney
    case .text, .prose, .date, .time, .yesNo, .link, .tags, .choice, .reference, .references,
      .table:
      !reading.isOfMoney
    }
  }

  /// Whether a heading says that what stands below it is to be multiplied: `Bedrag (x 1.000)`, `in duizenden`.
  static func multiplies(_ header: String) -> Bool {
    let folded = Folding.folded(header)
    if ["duizend", "thousand", "miljoen", "million", "mln"].contains(where: folded.contains) {
      return true
    }
    let dense = header.lowercased().filter {
      !$0.isWhitespace && $0 != "." && $0 != "€" && $0 != ","
    }
    return ["x1000", "*1000", "\u{D7}1000", "(k)", "(keur)", "/1000"].contains(
      where: dense.contains)
  }

  // MARK: - What is left out

  /// `Recipient Org:0:Name` without the place in the list: only the first of each is read.
  private static func withoutIndexes(_ header: String) -> String {
    for separator: Character in [":", "/", "."] {
      let parts = header.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count > 2, let first = parts.first, let last = parts.last else { continue }
      let inner = parts.dropFirst().dropLast().filter { part in
        let word = part.filter { !$0.isWhitespace }
        return word.isEmpty || !word.allSatisfy(\.isNumber)
      }
      guard inner.count < parts.count - 2 else { continue }
      return ([first] + inner + [last]).joined(separator: String(separator))
    }
    return header
  }

  /// The name and what stands between brackets behind it.
  private static func withoutRemark(_ header: String) -> (name: String, remark: String)? {
    var text = header[...]
    while let last = text.last, last.isWhitespace || "*:†.".contains(last) { text.removeLast() }
    let brackets: [Character: Character] = [")": "(", "]": "["]
    guard let last = text.popLast(), let opening = brackets[last],
      let start = text.lastIndex(of: opening)
    else { return nil }
    return (String(text[..<start]), String(text[text.index(after: start)...]))
  }

  /// The folded name of an amount without the currency behind it; nil when there is none.
  private static func withoutCurrency(_ header: String) -> String? {
    var folded = Folding.folded(header)
    let length = folded.utf8.count
    if let ending = ["euros", "euro", "eur"].first(where: { folded.hasSuffix($0) }) {
      folded.removeLast(ending.count)
    }
    if folded.utf8.count < length || header.contains("€"), folded.hasSuffix("in") {
      folded.removeLast(2)
    }
    return folded.utf8.count < length ? folded : nil
  }

  /// Whether a remark says only how cells are written: a currency, the order of a date, *required*.
  private static func isMereForm(_ remark: String) -> Bool {
    if remark.isEmpty || forms.contains(remark) { return true }
    return remark.utf8.count >= 4 && remark.allSatisfy { "dmjy".contains($0) }
  }

  private static let forms: Set<String> = [
    "eur", "euro", "euros", "in", "ineur", "ineuro", "ineuros", "usd", "gbp", "chf", "inclbtw",
    "exclbtw", "inclusiefbtw", "exclusiefbtw", "verplicht", "required", "mandatory", "optioneel",
    "optional", "facultatief",
  ]

  /// Whether a remark makes the column one about something else, above all about a person.
  private static func changesMeaning(_ remark: String) -> Bool {
    otherMatters.contains { remark.contains($0) } || otherEndings.contains(remark)
  }

  private static let otherMatters = [
    "contact", "persoon", "person", "mail", "telefoon", "phone", "adres", "address", "aangevraagd",
    "requested", "applied", "voornaam", "achternaam", "functie", "soort", "postcode",
    "projectleider",
    "secretaris", "hoofdaanvrager",
  ]
  private static let otherEndings: Set<String> = [
    "nummer", "nr", "code", "id", "number", "no", "identifier", "kenmerk", "type", "rol", "role",
    "land", "country", "plaats", "stad", "city", "naam", "name",
  ]
}
