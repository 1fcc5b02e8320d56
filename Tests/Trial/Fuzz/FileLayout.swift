import OogstModel

/// How a list is laid out: its columns and headings, what divides its cells, how it writes numbers and dates.
struct FileLayout {
  let kind: Kind
  let columns: [FileColumn]
  let headings: [String]
  /// The column with a word in every row that stands nowhere else.
  let marked: Int
  let separator: String
  let lineEnd: String
  private let isDutch: Bool
  private let quotesAll: Bool
  private let amounts: Int
  private let dates: Int
  private let numbers: Int

  /// What a line begins with that goes on within a cell.
  static let continued = "(verder) "

  init(_ chance: inout Chance) {
    let all = chance.pick(FileColumns.all)
    kind = all.kind
    isDutch = chance.happens(600)
    separator = chance.pick([";", ";", ",", ",", "\t"])
    lineEnd = chance.pick(["\n", "\r\n"])
    quotesAll = chance.happens(150)
    amounts = chance.below(6)
    dates = chance.below(4)
    numbers = chance.below(3)
    var columns = chance.happens(600) ? [all.number] : []
    columns.append(all.title)
    let isInText = chance.happens(300)
    if isInText || chance.happens(600) { columns.append(all.text) }
    columns += chance.some(of: all.others, thousandths: 600)
    if chance.happens(300) { columns.append(FileColumns.remark) }
    // Fewer columns leave a cell of two lines to look like two rows.
    for other in all.others where columns.count < 4 && !columns.contains(where: other.isSame) {
      columns.append(other)
    }
    if chance.happens(300) { columns.shuffle(using: &chance) }
    self.columns = columns
    marked = columns.firstIndex { isInText ? $0.isText : $0.isTitle } ?? 0
    var headings: [String] = []
    for column in columns { headings.append(chance.pick(isDutch ? column.dutch : column.english)) }
    self.headings = headings
  }

  var headingLine: String { line(headings) }

  /// A row that holds a word.
  func row(_ word: String, _ number: Int, _ chance: inout Chance) -> String {
    var cells: [String] = []
    for (index, column) in columns.enumerated() {
      if index == marked {
        cells.append(text(column, word, &chance))
      } else {
        let isEmpty = chance.happens(column.isNumber ? 20 : 80)
        cells.append(isEmpty ? "" : cell(column, number, &chance))
      }
    }
    return line(cells)
  }

  /// A row that adds up the others; nil when there is nothing to add up.
  func total(_ chance: inout Chance) -> String? {
    guard let column = columns.firstIndex(where: \.isAmount), column > 0 else { return nil }
    var cells = columns.map { _ in "" }
    cells[0] = isDutch ? "Totaal" : "Total"
    cells[column] = amount(&chance)
    return line(cells)
  }

  private func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: separator) + lineEnd
  }

  private func quoted(_ cell: String) -> String {
    let needsQuotes = cell.unicodeScalars.contains {
      $0 == "\"" || $0 == "\n" || $0 == "\r" || separator.unicodeScalars.contains($0)
    }
    return needsQuotes || quotesAll ? CSVTexts.quoted(cell) : cell
  }

  // MARK: - Cells

  private func text(_ column: FileColumn, _ word: String, _ chance: inout Chance) -> String {
    if column.isText { return longText(word + " ", &chance) }
    return title(word + " ", &chance)
  }

  private func cell(_ column: FileColumn, _ number: Int, _ chance: inout Chance) -> String {
    switch column.content {
    case .number: numberText(number)
    case .title: title("", &chance)
    case .text: longText("", &chance)
    case .tags:
      chance.many(chance.within(1...3)) { $0.pick(FileWords.tags) }.joined(separator: "; ")
    case .amount: amount(&chance)
    case .date: date(&chance)
    case .place: chance.pick(FileWords.places)
    case .link: "https://www.voorbeeld.nl/" + String(chance.below(1_000))
    case .remark: chance.pick(FileWords.remarks)
    case .words(let dutch, let english): chance.pick(isDutch ? dutch : english)
    case .name: chance.pick(FileWords.names)
    }
  }

  private func numberText(_ number: Int) -> String {
    switch numbers {
    case 0: String(6_360_000 + number)
    case 1: "ZM-2021-" + String(1_000 + number)
    default: String(number)
    }
  }

  private func title(_ word: String, _ chance: inout Chance) -> String {
    var title = chance.pick(FileWords.beginnings) + " " + word + chance.pick(FileWords.matters)
    if chance.happens(100) { title += " \"" + chance.pick(FileWords.tags) + "\"" }
    if chance.happens(150) { title += separator + " " + chance.pick(FileWords.matters) }
    if chance.happens(80) { title += ", " + chance.pick(FileWords.tags) }
    return title
  }

  private func longText(_ word: String, _ chance: inout Chance) -> String {
    var text = chance.pick(FileWords.sentences) + " " + word + chance.pick(FileWords.matters)
    if chance.happens(200) { text += separator + " " + chance.pick(FileWords.tags) }
    if chance.happens(150) { text += " \u{201C}\"\(chance.pick(FileWords.matters))\"\u{201D}" }
    if chance.happens(200) {
      text += lineEnd + Self.continued + chance.pick(FileWords.endings)
    }
    return text
  }

  /// One way for all amounts of a file, so that none can be read two ways.
  private func amount(_ chance: inout Chance) -> String {
    let euros = chance.within(1_000...2_500_000)
    let cents = String(100 + chance.below(100)).dropFirst()
    return switch amounts {
    case 0: String(euros)
    case 1: Self.grouped(euros, ".") + "," + cents
    case 2: Self.grouped(euros, ",") + "." + cents
    case 3: "\u{20AC} " + Self.grouped(euros, ".") + "," + cents
    case 4: Self.grouped(euros, ".")
    default: String(euros) + "." + cents
    }
  }

  private static func grouped(_ number: Int, _ mark: String) -> String {
    var rest = String(number)
    var groups: [String] = []
    while rest.count > 3 {
      groups.insert(String(rest.suffix(3)), at: 0)
      rest.removeLast(3)
    }
    return ([rest] + groups).joined(separator: mark)
  }

  /// One way for all dates of a file, for the same reason.
  private func date(_ chance: inout Chance) -> String {
    let year = chance.within(2005...2026)
    let (month, day) = (chance.within(1...12), chance.within(1...28))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    switch dates {
    case 0: return "\(year)-\(two(month))-\(two(day))"
    case 1: return isDutch ? "\(two(day))-\(two(month))-\(year)" : "\(month)/\(day)/\(year)"
    case 2: return isDutch ? "\(day)-\(month)-\(year)" : "\(two(day))/\(two(month))/\(year)"
    default:
      let names = isDutch ? FileWords.dutchMonths : FileWords.englishMonths
      return isDutch
        ? "\(day) \(names[month - 1]) \(year)" : "\(names[month - 1]) \(day), \(year)"
    }
  }
}

extension FileColumn {
  fileprivate func isSame(_ other: FileColumn) -> Bool { dutch == other.dutch }
}

/// What stands in lists of projects, lessons, organisations and talks.
enum FileWords {
  static let beginnings = [
    "Samen leren", "Zorg voor elkaar", "Betere zorg thuis", "Leren van ervaring", "Coördinatie",
    "Op weg naar", "Één loket", "Muziek en dementie", "Towards better care", "Patiënten aan zet",
  ]
  static let matters = [
    "in de wijk", "bij ouderen", "voor mantelzorgers", "met naasten", "in het verpleeghuis",
    "op school", "R&D in de keten", "één jaar later", "for people at home", "in ’t ziekenhuis",
  ]
  static let sentences = [
    "Het project laat zien dat het kan.", "Wij spraken met het team over de voortgang.",
    "De coördinator vertrok – dat kostte tijd.", "Begin klein en meet vaak.",
    "The team met every month.", "Deelnemers waren tevreden; toch bleef het stil.",
  ]
  /// Without anything that could separate cells: else the last line of a cell could be a row of its own.
  static let endings = ["Daarna ging het beter.", "Dat \"werkt\" ook elders.", "More to come."]
  static let tags = ["zorg", "dementie", "preventie", "jeugd", "e-health", "palliatief", "ouderen"]
  static let places = ["Utrecht", "Den Haag", "’s-Hertogenbosch", "Groningen", "Súdwest-Fryslân"]
  static let remarks = ["-", "nog bellen", "zie mail van 3 mei", "OK", "wacht op stukken, 2x"]
  static let names = [
    "Stichting Voorbeeld", "Radboudumc", "Hogeschool Noord", "Zorggroep Zuid, locatie A",
    "Gemeente Élst", "Langer Thuis", "Universiteit van het Oosten",
  ]
  static let dutchMonths = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]
  static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
