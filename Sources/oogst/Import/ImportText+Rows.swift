import OogstDashboard
import OogstExchange
import OogstModel

/// What there is to say of single rows: what was left out, what cannot be read, and what nobody can tell apart.
extension ImportText {
  func remarks(_ found: ImportReport) -> [String] {
    var lines = self.lines(found)
    for (name, words) in found.unknownWords.sorted(by: { $0.key < $1.key }) {
      guard let field = kind.field(name) else { continue }
      let total = words.values.reduce(0, +)
      let most = words.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(5)
        .map { "\(short($0.key)) (\(number($0.value)))" }.joined(separator: ", ")
      let label = field.label[language]
      if case .time = field.type {
        lines.append(
          say(
            "\(label): geen tijd en bewaard als onbekend: \(number(total)), zoals \(most).",
            "\(label): no time and kept as unknown: \(number(total)), such as \(most)."))
        continue
      }
      lines.append(
        say(
          "\(label): niet herkend en bewaard als onbekend: \(number(total)), zoals \(most). Met --values \"\(name):WOORD=keuze\" zegt u wat een woord betekent.",
          "\(label): not recognised and kept as unknown: \(number(total)), such as \(most). Say what a word means with --values \"\(name):WORD=choice\"."
        ))
    }
    return lines
  }

  private func lines(_ found: ImportReport) -> [String] {
    var lines: [String] = []
    func add(_ which: ImportReport.Lines, _ dutch: String, _ english: String) {
      if which.count > 0 { lines.append(self.lines(which) + say(": " + dutch, ": " + english)) }
    }
    add(
      found.oldRows.count > 0 && found.encoding == .utf8 ? found.oldRows : ImportReport.Lines(),
      "tekens in Windows-1252, anders dan de rest van het bestand; zo gelezen.",
      "characters in Windows-1252, unlike the rest of the file; read as such.")
    let currency = short(found.unknownCurrency)
    add(
      found.unknownCurrencies,
      "geen bekende munt, zoals '\(currency)'; bedragen zonder eigen munt zijn zonder munt overgenomen.",
      "no known currency, such as '\(currency)'; amounts without one of their own were taken without."
    )
    add(
      found.zeros, "een teken 0 in de tekst; gelezen als spatie.",
      "a character 0 in the text; read as a space.")
    let example = short(found.doublyEncodedExample)
    add(
      found.doublyEncoded,
      "letters die twee keer zijn omgezet, zoals in '\(example)'; overgenomen zoals ze er staan. Haal het bestand liefst opnieuw op.",
      "letters that were encoded twice, as in '\(example)'; taken as they stand. Better fetch the file again."
    )
    add(
      found.repeatedHeaders, "nog eens de koppen; weggelaten.", "the headings once more; left out.")
    add(
      found.reordered,
      "de koppen nog eens, maar in een andere volgorde: wat eronder staat, hoort bij andere kolommen. Splits het bestand daar.",
      "the headings once more, but in another order: what stands below belongs to other columns. Split the file there."
    )
    add(
      found.unreadableLetters,
      "letters die deze tekens niet hebben; anders --encoding.",
      "letters that these characters do not have; else --encoding.")
    add(
      found.blankRows, "niets dat is overgenomen, of alleen een nummer; weggelaten.",
      "nothing that was taken, or only a number; left out.")
    add(
      found.totals, "een optelling van andere rijen; weggelaten.",
      "a total of other rows; left out.")
    add(
      found.sameTitles,
      "geen nummer, en een titel die al eerder in het bestand kwam; als aparte \(kind.plural.dutch) overgenomen.",
      "no number, and a title that came earlier in the file; taken as \(kind.plural.english) of their own."
    )
    if found.doubles > 0 {
      lines.append(
        say(
          "Dubbele rijen, waarvan het nummer al eerder in het bestand kwam en die hetzelfde zeggen: \(number(found.doubles)).",
          "Doubles, whose number came earlier in the file and that say the same: \(number(found.doubles))."
        ))
    }
    if found.madeTitles > 0 {
      lines.append(
        say(
          "Rijen zonder titel, die er een kregen uit hun tekst of nummer: \(number(found.madeTitles)).",
          "Rows without a title, which got one from their text or number: \(number(found.madeTitles))."
        ))
    }
    if let first = found.repaired.first {
      lines.append(
        say(
          "Beschadigde rijen, overgenomen zoals ze vermoedelijk zijn bedoeld: \(number(found.repaired.count)), de eerste op regel \(number(first.line)).",
          "Damaged rows, taken as they are most likely meant: \(number(found.repaired.count)), the first on line \(number(first.line))."
        ))
    }
    return lines
  }

  func references(_ outcome: LoadReport) -> [String] {
    kind.fields.compactMap { field in
      guard let loose = outcome.loose[field.name] else { return nil }
      let label = field.label[language]
      let words = loose.first.map(quoted).joined(separator: ", ")
      return say(
        "\(label): bestaat hier niet, en is als tekst bewaard: \(number(loose.count)), zoals \(words).",
        "\(label): does not exist here, and was kept as text: \(number(loose.count)), such as \(words)."
      )
    }
  }

  // MARK: - What cannot be read

  /// The most that is listed one by one.
  private static let most = 50

  private func capped(_ lines: [String], _ count: Int) -> [String] {
    let rest = count - min(lines.count, Self.most)
    guard rest > 0 else { return lines }
    return lines.prefix(Self.most) + [say("En nog \(number(rest)).", "And \(number(rest)) more.")]
  }

  func faults(_ found: ImportReport) -> [String] {
    var lines = capped(
      found.damaged.prefix(Self.most).map { sentence($0, found) }, found.damaged.count)
    if found.titleless.count > 0 {
      lines.append(
        self.lines(found.titleless)
          + say(
            ": geen titel en geen nummer; waarschijnlijk horen ze bij de rij erboven, als samengevoegde cellen. Vul elke rij, of laat ze weg met --skip-bad.",
            ": no title and no number; most likely they belong to the row above, as merged cells. Fill each row, or leave them out with --skip-bad."
          ))
    }
    lines += capped(found.bad.prefix(Self.most).map(sentence), found.bad.count)
    if found.emptied > 0 {
      lines.append(
        say(
          "Cellen als onbekend gelezen, met hun woorden erbij: \(number(found.emptied)).",
          "Cells read as unknown, with their words beside them: \(number(found.emptied))."))
    }
    return lines
  }

  /// Known values that stay beside words that cannot be read.
  func staying(_ outcome: LoadReport) -> [String] {
    capped(
      outcome.staying.map { change in
        let difference = change.difference
        let label = difference.field.label[language]
        let before = short(difference.before, difference.field)
        var words = ""
        if case .unrecognised(let kept) = difference.now { words = quoted(kept) }
        return say(
          "Regel \(number(change.line)): \(change.id), \(label): \(before) blijft staan; de woorden \(words) zijn niet bewaard.",
          "Line \(number(change.line)): \(change.id), \(label): \(before) stays; the words \(words) were not kept."
        )
      }, outcome.stayingCount)
  }

  /// Records that say one thing in one field and another in the next.
  func contradictions(_ outcome: LoadReport) -> [String] {
    capped(
      outcome.contradictions.map { found in
        let label = kind.field(found.issue.field)?.label[language] ?? found.issue.field
        let what = found.issue.text[language]
        return say(
          "Regel \(number(found.line)): \(found.id), \(label): \(what). Zo overgenomen; kijk het na.",
          "Line \(number(found.line)): \(found.id), \(label): \(what). Taken over so; look into it."
        )
      }, outcome.contradictionCount)
  }

  private func sentence(_ cell: ImportReport.BadCell) -> String {
    var place = say("Regel \(number(cell.line))", "Line \(number(cell.line))")
    var more: [String] = []
    if cell.sheetRow != cell.line {
      more.append(
        say(
          "rij \(number(cell.sheetRow)) van het blad", "row \(number(cell.sheetRow)) of the sheet"))
    }
    if let id = cell.number { more.append(say("nummer ", "number ") + short(id)) }
    if !more.isEmpty { place += " (" + more.joined(separator: ", ") + ")" }
    return say(
      "\(place), kolom \(short(cell.header)): \(cell.value) is \(cell.reason.dutch).",
      "\(place), column \(short(cell.header)): \(cell.value) is \(cell.reason.english).")
  }

  private func sentence(_ damage: Damage, _ found: ImportReport) -> String {
    say("Regel \(number(damage.line)): ", "Line \(number(damage.line)): ")
      + explanation(damage, found)
  }

  private func cells(_ count: Int) -> String {
    number(count) + " " + (count == 1 ? say("cel", "cell") : say("cellen", "cells"))
  }

  func explanation(_ damage: Damage, _ found: ImportReport) -> String {
    switch damage.kind {
    case .fewer(let cells, let wanted, joins: true):
      return say(
        "\(self.cells(cells)) in plaats van \(number(wanted)), en samen met de volgende regel precies genoeg: er staat een regeleinde midden in een cel. Zet die cel tussen aanhalingstekens.",
        "\(self.cells(cells)) instead of \(number(wanted)), and just enough together with the next line: there is a line end inside a cell. Put that cell in quotes."
      )
    case .fewer(let cells, let wanted, joins: false):
      return say(
        "\(self.cells(cells)) in plaats van \(number(wanted)); er ontbreekt iets, of het staat op de volgende regel.",
        "\(self.cells(cells)) instead of \(number(wanted)); something is missing, or stands on the next line."
      )
    case .more(let cells, let wanted):
      let separator = name(ofSeparator: found.separator)
      return say(
        "\(self.cells(cells)) in plaats van \(number(wanted)); waarschijnlijk staat er een \(separator) in een cel zonder aanhalingstekens eromheen.",
        "\(self.cells(cells)) instead of \(number(wanted)); most likely there is a \(separator) in a cell without quotes around it."
      )
    case .strayQuote:
      return say(
        "hier begint een aanhalingsteken dat niet sluit waar de cel eindigt. Met --repair wordt het als gewone tekst gelezen.",
        "a quote begins here that does not close where its cell ends. With --repair it is read as plain text."
      )
    case .openQuote:
      return say(
        "hier begint een aanhalingsteken dat nergens sluit.",
        "a quote begins here that is closed nowhere.")
    }
  }

  // MARK: - Doubt

  func doubts(_ found: ImportReport, _ outcome: LoadReport) -> [String] {
    let all = found.doubts + outcome.doubts
    return capped(
      all.prefix(Self.most).map(sentence),
      max(all.count, found.doubtfulRows + outcome.doubtCount))
  }

  func sentence(_ doubt: Doubt) -> String {
    let (before, now) = (quoted(doubt.titles.before), quoted(doubt.titles.now))
    let line = number(doubt.line)
    let differences = list(
      doubt.differences.prefix(4).map { difference in
        let values =
          (short(difference.before, difference.field), short(difference.now, difference.field))
        let label = difference.field.label[language]
        return say(
          "\(label) \(values.0) en \(values.1)", "\(label) \(values.0) and \(values.1)")
      })
    let id = doubt.id.map(\.description) ?? ""
    switch (doubt.kind, doubt.otherLine) {
    case (.otherTitle, let other?):
      return say(
        "Regels \(number(other)) en \(line) hebben allebei nummer \(short(doubt.number ?? "")), maar andere titels: \(before) en \(now).",
        "Lines \(number(other)) and \(line) both have number \(short(doubt.number ?? "")), but other titles: \(before) and \(now)."
      )
    case (.otherValues, let other?) where doubt.differences.isEmpty:
      return say(
        "Regels \(number(other)) en \(line) hebben nummer \(short(doubt.number ?? "")), titel \(before) en bedrag gelijk, en verschillen in een kolom die niet is overgenomen: misschien is elk een deel.",
        "Lines \(number(other)) and \(line) have number \(short(doubt.number ?? "")), title \(before) and amount alike, and differ in a column that was not taken: perhaps each is a part."
      )
    case (.otherValues, let other?):
      return say(
        "Regels \(number(other)) en \(line) hebben allebei nummer \(short(doubt.number ?? "")) en titel \(before), en verschillen toch: \(differences).",
        "Lines \(number(other)) and \(line) both have number \(short(doubt.number ?? "")) and title \(before), and yet differ: \(differences)."
      )
    case (.otherTitle, nil):
      return say(
        "Regel \(line), nummer \(short(doubt.number ?? "")): \(id) \(before) wordt \(now); dat lijkt een ander record.",
        "Line \(line), number \(short(doubt.number ?? "")): \(id) \(before) becomes \(now); that seems another record."
      )
    case (.otherValues, nil):
      return say(
        "Regel \(line): waarschijnlijk een wijziging van \(id) \(before): \(differences).",
        "Line \(line): probably a change of \(id) \(before): \(differences).")
    }
  }
}
