import OogstDashboard
import OogstExchange
import OogstModel

/// The report of an import as sentences, in one language.
struct ImportText {
  private let language: Language
  private let kind: Kind
  private let file: String
  private let wording: Wording

  init(_ language: Language, _ kind: Kind, file: String) {
    self.language = language
    self.kind = kind
    self.file = Cleaning.short(file, most: 200)
    wording = .in(language)
  }

  private func say(_ dutch: String, _ english: String) -> String { Label(dutch, english)[language] }

  private func number(_ number: Int) -> String { wording.number(number) }

  private func rows(_ count: Int) -> String {
    number(count) + " " + (count == 1 ? say("rij", "row") : say("rijen", "rows"))
  }

  private func kinds(_ count: Int) -> String {
    number(count) + " " + (count == 1 ? kind.label : kind.plural)[language]
  }

  /// Headers as a sentence can hold them, however long they are and however many.
  private func list(_ headers: [String]) -> String {
    let named = headers.filter { !$0.isEmpty }
    let shown = named.prefix(Self.mostHeaders).map { Cleaning.short($0) }.joined(separator: ", ")
    let rest = named.count - Self.mostHeaders
    return rest > 0
      ? shown + say(", en nog \(number(rest))", ", and \(number(rest)) more") : shown
  }

  private static let mostHeaders = 40

  // MARK: - Done

  func report(
    _ found: ImportReport, _ outcome: LoadReport, isRehearsal: Bool, madeDatabase: String?
  ) -> [String] {
    var lines: [String] = []
    if isRehearsal {
      lines.append(say("Proef: er is niets veranderd.", "Rehearsal: nothing was changed."))
    }
    if let madeDatabase {
      lines.append(
        say(
          "Er is een nieuwe database gemaakt: \(madeDatabase)",
          "A new database was made: \(madeDatabase)"))
    }
    lines.append(
      say("\(kinds(outcome.added)) nieuw.", "\(kinds(outcome.added)) new."))
    let there = outcome.changed + outcome.unchanged
    if there > 0 {
      lines.append(
        say(
          "Al aanwezig: \(kinds(there)), waarvan bijgewerkt: \(number(outcome.changed)).",
          "Already there: \(kinds(there)), of which updated: \(number(outcome.changed))."))
    }
    lines.append(
      say(
        "\(kinds(outcome.added + there)) uit \(rows(found.rows)) van \(file).",
        "\(kinds(outcome.added + there)) from \(rows(found.rows)) of \(file)."))
    lines += remarks(found, outcome)
    lines += columns(found)
    if !found.bad.isEmpty {
      let left = rows(Set(found.bad.map(\.line)).count)
      lines.append(
        say("Niet te lezen en weggelaten: \(left).", "Not readable and left out: \(left)."))
      lines += badRows(found)
    }
    return lines
  }

  private func remarks(_ found: ImportReport, _ outcome: LoadReport) -> [String] {
    var lines: [String] = []
    if found.doubles > 0 {
      lines.append(
        say(
          "Dubbele rijen, waarvan het nummer al eerder in het bestand kwam: \(number(found.doubles)).",
          "Doubles, whose id came earlier in the file: \(number(found.doubles))."))
    }
    if found.emptyRows > 0 {
      lines.append(
        say(
          "Lege rijen, overgeslagen: \(number(found.emptyRows)).",
          "Empty rows, skipped: \(number(found.emptyRows))."))
    }
    if found.longRows > 0 {
      lines.append(
        say(
          "Rijen met meer cellen dan koppen, waarvan het teveel is weggelaten: \(number(found.longRows)).",
          "Rows with more cells than headers, of which the rest was left out: \(number(found.longRows))."
        ))
    }
    if found.madeTitles > 0 {
      lines.append(
        say(
          "Rijen zonder titel, die er een kregen uit hun tekst of nummer: \(number(found.madeTitles)).",
          "Rows without a title, which got one from their text or number: \(number(found.madeTitles))."
        ))
    }
    if outcome.looseReferences > 0 {
      lines.append(
        say(
          "Verwijzingen die niets vonden en als tekst zijn bewaard: \(number(outcome.looseReferences)).",
          "References that found nothing and were kept as text: \(number(outcome.looseReferences))."
        ))
    }
    for (name, words) in found.unknownWords.sorted(by: { $0.key < $1.key }) {
      guard let field = kind.field(name) else { continue }
      let total = words.values.reduce(0, +)
      let most = words.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(5)
        .map { "\(Cleaning.short($0.key)) (\(number($0.value)))" }.joined(separator: ", ")
      let label = field.label[language]
      lines.append(
        say(
          "\(label): niet herkend en bewaard als onbekend: \(number(total)), zoals \(most). Met --values \"\(name):WOORD=keuze\" zegt u wat een woord betekent.",
          "\(label): not recognised and kept as unknown: \(number(total)), such as \(most). Say what a word means with --values \"\(name):WORD=choice\"."
        ))
    }
    return lines
  }

  private func columns(_ found: ImportReport) -> [String] {
    let separator =
      switch found.separator {
      case 0x3B: say("puntkomma", "semicolon")
      case 0x2C: say("komma", "comma")
      case 0x09: "tab"
      default: String(UnicodeScalar(found.separator))
      }
    let encoding = found.encoding == .utf8 ? "UTF-8" : "Windows-1252"
    var lines = [
      say(
        "Scheidingsteken \(separator), tekens \(encoding).",
        "Separator \(separator), characters \(encoding).")
    ]
    let taken = found.taken.map { column in
      let header = Cleaning.short(column.header)
      let label = column.field?.label[language] ?? say("kenmerk of munt", "reference or currency")
      return "\(header) → \(label)"
    }
    lines.append(
      say("Overgenomen: ", "Taken: ")
        + taken.map { $0.replacing(" → ", with: say(" als ", " as ")) }.joined(separator: "; ")
        + ".")
    var left = found.leftOut.prefix(Self.mostHeaders).map {
      $0.isEmpty ? say("(zonder kop)", "(no header)") : Cleaning.short($0)
    }
    let rest = found.leftOut.count - Self.mostHeaders
    if rest > 0 { left.append(say("en nog \(number(rest))", "and \(number(rest)) more")) }
    if !left.isEmpty {
      lines.append(say("Weggelaten: ", "Left out: ") + left.joined(separator: "; ") + ".")
    }
    return lines
  }

  // MARK: - Refused

  /// The most bad cells that are listed one by one.
  private static let mostBad = 100

  func badRows(_ found: ImportReport) -> [String] {
    var lines = found.bad.prefix(Self.mostBad).map { cell in
      say(
        "Regel \(number(cell.line)), kolom \(Cleaning.short(cell.header)): \(cell.value) is \(cell.reason.dutch).",
        "Line \(number(cell.line)), column \(Cleaning.short(cell.header)): \(cell.value) is \(cell.reason.english)."
      )
    }
    if found.bad.count > Self.mostBad {
      let rest = number(found.bad.count - Self.mostBad)
      lines.append(say("En nog \(rest) cellen.", "And \(rest) more cells."))
    }
    return lines
  }

  func nothingImported(_ found: ImportReport) -> String {
    let count = number(found.bad.count)
    return say(
      "niets overgenomen: \(count) keer een cel van \(file) die niet te lezen is. Verbeter dat, of geef --skip-bad om die rijen over te slaan.",
      "nothing was imported: \(count) times a cell of \(file) that cannot be read. Mend that, or give --skip-bad to leave those rows out."
    )
  }

  func refusal(_ problem: ImportProblem) -> String {
    switch problem {
    case .unreadable(let reason):
      let why = wording.reason(reason)
      return say("\(file) is niet te lezen: \(why).", "\(file) cannot be read: \(why).")
    case .empty:
      return say("\(file) is leeg.", "\(file) is empty.")
    case .noText:
      return say(
        "\(file) is geen tekst in UTF-8 of Windows-1252. Bewaar het blad als CSV UTF-8.",
        "\(file) is no text in UTF-8 or Windows-1252. Save the sheet as CSV UTF-8.")
    case .openQuote(let line):
      return say(
        "\(file), regel \(number(line)): hier begint een aanhalingsteken dat nergens sluit.",
        "\(file), line \(number(line)): a quote begins here that is closed nowhere.")
    case .tooManyCells(let line):
      let most = number(CSVReader.mostCells)
      return say(
        "\(file), regel \(number(line)): deze rij heeft meer dan \(most) cellen. Is dit het goede bestand?",
        "\(file), line \(number(line)): this row has more than \(most) cells. Is this the right file?"
      )
    case .rowTooLong(let line):
      return say(
        "\(file), regel \(number(line)): de rij die hier begint is langer dan 16 MB. Kijk of er een aanhalingsteken sluit, en of dit het goede bestand is.",
        "\(file), line \(number(line)): the row that begins here is longer than 16 MB. See whether a quote is closed, and whether this is the right file."
      )
    case .nothingMatches(let headers):
      let title = kind.fields[kind.titleIndex]
      let all = list(headers)
      let first = Cleaning.short(headers.first { !$0.isEmpty } ?? "")
      let line =
        "oogst import \(file) --as \(kind.name) --map \"\(first)=\(title.name)\""
      return say(
        "geen kop past bij een titel of tekst van \(kind.plural.dutch). De koppen zijn: \(all). Zeg welke de titel is, bijvoorbeeld: \(line)",
        "no header fits a title or text of \(kind.plural.english). The headers are: \(all). Say which is the title, for example: \(line)"
      )
    case .mapping(.noSuchHeader(let header, let headers)):
      let all = list(headers)
      return say(
        "er is geen kop \(header). De koppen zijn: \(all).",
        "there is no header \(header). The headers are: \(all).")
    case .mapping(.noSuchField(let name, let kind)):
      let all = kind.fields.map { $0.label[language] }.joined(separator: ", ")
      return say(
        "er is geen veld \(name). Kies uit: \(all), of id.",
        "there is no field \(name). Choose from: \(all), or id.")
    case .noSuchChoiceField(let name):
      return say("\(name) is geen veld met keuzes.", "\(name) is no field with choices.")
    case .noSuchChoice(let field, let word):
      var all = ""
      if case .choice(let options) = field.type {
        all = options.map { $0.label[language] }.joined(separator: ", ")
      }
      return say(
        "\(word) is geen keuze van \(field.label.dutch). Kies uit: \(all).",
        "\(word) is no choice of \(field.label.english). Choose from: \(all).")
    }
  }
}
