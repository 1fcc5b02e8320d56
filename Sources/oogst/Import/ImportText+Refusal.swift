import OogstDashboard
import OogstExchange
import OogstModel

/// Why nothing was imported, and what to do about it.
extension ImportText {
  /// Because of rows; each of them was named before.
  func nothingImported(_ found: ImportReport, _ outcome: LoadReport) -> String {
    var reasons: [String] = []
    var advice: [String] = []
    if found.badRows.count > 0 {
      reasons.append(
        say(
          found.badRows.count == 1
            ? "van \(file) is 1 rij niet te lezen"
            : "van \(file) zijn \(rows(found.badRows.count)) niet te lezen",
          "\(rows(found.badRows.count)) of \(file) cannot be read"))
      var ways = [say("--skip-bad (die rijen weglaten)", "--skip-bad (leave those rows out)")]
      if found.bad.contains(where: { $0.canBeEmptied && !$0.isEmptied }) {
        ways.append(
          say("--empty-bad (die cellen onbekend)", "--empty-bad (those cells unknown)"))
      }
      if found.damaged.contains(where: { $0.canBeRepaired }) {
        ways.append(
          say(
            "--repair (het aanhalingsteken als tekst)",
            "--repair (the quote as text)"))
      }
      advice.append(
        say("Verbeter dat, of geef ", "Mend that, or give ")
          + ways.joined(separator: say(" of ", " or ")) + ".")
    }
    let doubtful = found.doubtfulRows + outcome.leftOut
    if doubtful > 0 {
      reasons.append(
        say(
          "van \(rows(doubtful)) is niet zeker welk record het is",
          "of \(rows(doubtful)) it is not sure which record it is"))
      advice.append(
        say(
          "Kies met --doubtful: update (het is hetzelfde record), add (het is een ander) of skip (weglaten).",
          "Choose with --doubtful: update (it is the same record), add (it is another one) or skip (leave it out)."
        ))
    }
    return say("niets overgenomen: ", "nothing was imported: ")
      + reasons.joined(separator: say("; en ", "; and ")) + ". " + advice.joined(separator: " ")
  }

  /// How a file's rows divide when none of them is taken.
  func refusedSummary(_ found: ImportReport, _ outcome: LoadReport) -> [String] {
    let doubtful = found.doubtfulRows + outcome.leftOut
    return [
      say(
        "\(rows(found.rows)) in \(file); niet te lezen: \(number(found.badRows.count)); twijfelachtig: \(number(doubtful)).",
        "\(rows(found.rows)) in \(file); cannot be read: \(number(found.badRows.count)); doubtful: \(number(doubtful))."
      )
    ]
  }

  /// The report cannot be written: it is there already, or its folder is not.
  func noReport(_ path: String, _ reason: String) -> String {
    let (path, why) = (Cleaning.short(path, most: 200), words.reason(reason))
    return say(
      "het verslag kan niet in \(path) worden geschreven: \(why). Kies een andere naam voor --report.",
      "the report cannot be written to \(path): \(why). Choose another name for --report.")
  }

  func refusal(_ problem: ImportProblem) -> String {
    switch problem {
    case .unreadable(let reason):
      let why = words.reason(reason)
      return say("\(file) is niet te lezen: \(why).", "\(file) cannot be read: \(why).")
    case .empty:
      return say("\(file) is leeg.", "\(file) is empty.")
    case .noText:
      return say(
        "\(file) is geen tekst. Bewaar het blad als CSV UTF-8.",
        "\(file) is no text. Save the sheet as CSV UTF-8.")
    case .foreign(let format):
      return say(
        "\(file) is geen CSV maar \(format.label.dutch). \(format.advice.dutch)",
        "\(file) is no CSV but \(format.label.english). \(format.advice.english)")
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
    case .nothingMatches(let headers, let suggestion): return nothingMatches(headers, suggestion)
    case .twoHeaders(let lines):
      let (one, other) = (number(lines[0]), number(lines[lines.count - 1]))
      return say(
        "\(file): regel \(one) en regel \(other) lijken allebei op koppen. Zeg welke het zijn met --header-line \(other), of maak er een regel van.",
        "\(file): line \(one) and line \(other) both look like headings. Say which they are with --header-line \(other), or make them one line."
      )
    case .noSuchLine(let line):
      return say(
        "\(file): op regel \(number(line)) begint geen rij; kies een andere --header-line.",
        "\(file): no row begins on line \(number(line)); choose another --header-line.")
    case .noRows(let line):
      return say(
        "\(file): onder de koppen op regel \(number(line)) staat geen rij. Staan de koppen ergens anders, geef dan --header-line.",
        "\(file): there is no row below the headings on line \(number(line)). If the headings stand elsewhere, give --header-line."
      )
    case .noRecords:
      return say(
        "niets overgenomen: geen enkele rij van \(file) werd een record. Hierboven staat wat er met de rijen is, en welke kolommen zijn overgenomen.",
        "nothing was imported: no row of \(file) became a record. Above it says what there is with the rows, and which columns were taken."
      )
    case .miscounted(let rows, let accounted):
      return say(
        "niets overgenomen: \(file) heeft \(self.rows(rows)), en er zijn er \(number(accounted)) verantwoord. Dat is een fout van oogst; meld het alstublieft.",
        "nothing was imported: \(file) has \(self.rows(rows)), and \(number(accounted)) are accounted for. That is a fault of oogst; please report it."
      )
    case .mapping(.noSuchHeader(let header, let headers)):
      let all = list(headers.filter { !$0.isEmpty }.map(short))
      return say(
        "er is geen kop \(short(header)). De koppen zijn: \(all).",
        "there is no heading \(short(header)). The headings are: \(all).")
    case .mapping(.noSuchField(let name, let kind)):
      let all = list(kind.fields.map { $0.label[language] })
      return say(
        "er is geen veld \(short(name)). Kies uit: \(all), of id.",
        "there is no field \(short(name)). Choose from: \(all), or id.")
    case .noSuchChoiceField(let name):
      return say(
        "\(short(name)) is geen veld met keuzes.", "\(short(name)) is no field with choices.")
    case .noSuchChoice(let field, let word):
      var all = ""
      if case .choice(let options) = field.type {
        all = list(options.map { $0.label[language] })
      }
      return say(
        "\(short(word)) is geen keuze van \(field.label.dutch). Kies uit: \(all).",
        "\(short(word)) is no choice of \(field.label.english). Choose from: \(all).")
    }
  }

  private func nothingMatches(_ headers: [String], _ suggestion: String?) -> String {
    let all = list(headers.filter { !$0.isEmpty }.map(short), most: 200)
    let text = say(
      "geen kop past bij een titel of tekst van \(kind.plural.dutch). De koppen zijn: \(all).",
      "no heading fits a title or text of \(kind.plural.english). The headings are: \(all).")
    guard let suggestion else {
      return text
        + say(
          " Kijk of het scheidingsteken en de regel met koppen kloppen: --separator en --header-line.",
          " See whether the separator and the line with headings are right: --separator and --header-line."
        )
    }
    let title = kind.fields[kind.titleIndex]
    let line =
      "oogst import \(Cleaning.short(argument, most: 200)) --as \(kind.name) --map \"\(suggestion)=\(title.name)\""
    return text
      + say(
        " Zeg welke de titel is, bijvoorbeeld: \(line)",
        " Say which is the title, for example: \(line)")
  }
}
