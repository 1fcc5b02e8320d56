import OogstDashboard
import OogstExchange
import OogstModel
import OogstReading

/// How the file was read: what was found, what is only a guess, and which option says otherwise.
extension ImportText {
  func reading(_ found: ImportReport) -> [String] {
    [shape(found)] + columns(found) + found.multiplied.map(sentence)
      + found.readings.map(sentence) + oddities(found)
  }

  private func shape(_ found: ImportReport) -> String {
    let separator = name(ofSeparator: found.separator)
    let guess =
      found.separatorBasis == .assumed
      ? say(
        " (een gok: niets in het bestand wijst er een aan; anders --separator)",
        " (a guess: nothing in the file points to one; else --separator)") : ""
    let encoding =
      switch found.encoding {
      case .utf8: "UTF-8"
      case .windows1252: "Windows-1252"
      case .utf16: "UTF-16"
      case .macRoman: "Mac Roman"
      }
    var text = say(
      "Scheidingsteken \(separator)\(guess), tekens \(encoding), koppen op regel \(number(found.headerLine))",
      "Separator \(separator)\(guess), characters \(encoding), headings on line \(number(found.headerLine))"
    )
    if found.rowsAbove > 0 {
      text += say(
        "; \(rows(found.rowsAbove)) erboven overgeslagen",
        "; \(rows(found.rowsAbove)) above skipped")
    }
    if found.dialect.hasSpacedQuotes {
      text += say(
        "; aanhalingstekens na een spatie openen een cel", "; quotes behind a space open a cell")
    }
    if found.dialect.hasBackslashes {
      text += say("; \\\" is een aanhalingsteken in een cel", "; \\\" is a quote inside a cell")
    }
    return text + "."
  }

  func name(ofSeparator byte: UInt8) -> String {
    switch byte {
    case 0x3B: say("puntkomma", "semicolon")
    case 0x2C: say("komma", "comma")
    case 0x09: "tab"
    case 0x20: say("spatie", "space")
    default: String(UnicodeScalar(byte))
    }
  }

  private func name(ofMark mark: String) -> String {
    mark.utf8.count == 1 ? name(ofSeparator: mark.utf8.first ?? 0) : mark
  }

  private func columns(_ found: ImportReport) -> [String] {
    let taken = found.taken.map { column in
      let label =
        switch column.target {
        case .field(let index): kind.fields[index].label[language]
        case .externalID: say("nummer in het bestand", "number in the file")
        case .currency: say("munt van de bedragen", "currency of the amounts")
        case .identity: say("kenmerk in oogst", "reference in oogst")
        case .origin: say("herkomst", "origin")
        }
      return short(column.header) + say(" als ", " as ") + label
    }
    var lines = [say("Overgenomen: ", "Taken: ") + list(taken, separator: "; ") + "."]
    var left = found.leftOut.filter { !$0.isEmpty }.map(short)
    let nameless = found.leftOut.count - left.count
    if nameless > 0 {
      left.append(
        nameless == 1
          ? say("1 kolom zonder kop", "1 column without a heading")
          : say(
            "\(number(nameless)) kolommen zonder kop",
            "\(number(nameless)) columns without a heading"))
    }
    if !left.isEmpty {
      lines.append(say("Weggelaten: ", "Left out: ") + list(left, separator: "; ") + ".")
    }
    return lines
  }

  private func sentence(_ column: ImportReport.Multiplied) -> String {
    let header = short(column.header)
    return column.isTaken
      ? say(
        "\(header): de kop zegt dat de bedragen in duizenden of miljoenen staan; ze zijn overgenomen zoals ze er staan.",
        "\(header): the heading says that the amounts are in thousands or millions; they were taken as they stand."
      )
      : say(
        "\(header): de kop zegt dat de bedragen in duizenden of miljoenen staan; daarom niet overgenomen.",
        "\(header): the heading says that the amounts are in thousands or millions; therefore not taken."
      )
  }

  private func sentence(_ reading: ImportReport.ColumnReading) -> String {
    let value = plain(reading.value, reading.field)
    let read = say(
      "\(short(reading.header)): \(short(reading.written)) gelezen als \(value)",
      "\(short(reading.header)): \(short(reading.written)) read as \(value)")
    let guess =
      switch reading.basis {
      case .told: ""
      case .shown: ""
      case .assumed: say("een gok, geen cel bewijst het; ", "a guess, no cell proves it; ")
      }
    let way: String
    switch reading.way {
    case nil: return read + "."
    case .decimal(","):
      way =
        say("komma voor decimalen", "comma for decimals") + "; " + guess
        + say("anders --decimal point", "else --decimal point")
    case .decimal:
      way =
        say("punt voor decimalen", "point for decimals") + "; " + guess
        + say("anders --decimal comma", "else --decimal comma")
    case .dates(.dayFirst):
      way =
        say("dag eerst", "day first") + "; " + guess
        + say("anders --dates month-first", "else --dates month-first")
    case .dates(.monthFirst):
      way =
        say("maand eerst", "month first") + "; " + guess
        + say("anders --dates day-first", "else --dates day-first")
    case .dates(.iso):
      way = say("jaar eerst", "year first")
    case .bothOrders:
      way = say(
        "dag en maand staan door elkaar, alleen te lezen wat maar een kant op kan; anders --dates",
        "day and month come in both orders, only what fits one can be read; else --dates")
    case .month:
      way =
        say("jaar en maand", "year and month") + "; " + guess
        + say(
          "een seizoen van twee jaren schrijft u als 2008/09",
          "write a season of two years as 2008/09")
    case .season:
      way = say(
        "seizoen van twee jaren; anders --dates iso", "season of two years; else --dates iso")
    case .lists(let mark):
      way =
        say("gesplitst op \(name(ofMark: mark))", "split at each \(name(ofMark: mark))") + "; "
        + guess
        + say("anders --list-separator", "else --list-separator")
    case .currency(let currency):
      way =
        say("bedragen in \(currency)", "amounts in \(currency)") + "; " + guess
        + say("anders --currency", "else --currency")
    }
    return "\(read) (\(way))."
  }

  /// A number in bare digits: a mark in it would leave open what this is to tell.
  private func plain(_ value: Value, _ field: Field) -> String {
    switch value {
    case .tags(let words): return list(words.map(quoted))
    case .number(let number):
      return number.written(decimals: field.decimals, mark: language == .dutch ? "," : ".")
    case .range(let range): return "\(range.low) - \(range.high)"
    case .money(let money):
      let isWhole = money.cents % 100 == 0
      let amount =
        isWhole
        ? String(money.cents / 100)
        : money.cents.written(decimals: 2, mark: language == .dutch ? "," : ".")
      return short(amount + (money.currency.map { " " + $0 } ?? ""))
    case .unknown, .unrecognised, .text, .date, .time, .yesNo, .choice, .reference, .references,
      .rows:
      return short(value, field)
    }
  }

  private func oddities(_ found: ImportReport) -> [String] {
    kind.fields.flatMap { field in
      (found.oddities[field.name] ?? [:]).sorted { $0.value.line < $1.value.line }.map { entry in
        let (oddity, odd) = entry
        let value = short(odd.value, field)
        let label = field.label[language]
        let count = number(odd.count)
        let text = say(
          "\(label): \(short(odd.written)) op regel \(number(odd.line)) gelezen als \(value): \(oddity.label.dutch).",
          "\(label): \(short(odd.written)) on line \(number(odd.line)) read as \(value): \(oddity.label.english)."
        )
        return odd.count == 1 ? text : text + say(" Zo \(count) keer.", " This \(count) times.")
      }
    }
  }
}
