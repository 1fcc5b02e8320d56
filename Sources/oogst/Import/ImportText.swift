import OogstDashboard
import OogstExchange
import OogstModel

/// The report of an import as sentences, in one language; none longer than a person reads in one go.
struct ImportText: Bilingual {
  let language: Language
  let kind: Kind
  let file: String
  /// The file as the command line has it.
  let argument: String
  let values: ValueText

  init(_ language: Language, _ kind: Kind, file: String) {
    self.language = language
    self.kind = kind
    argument = file
    self.file =
      file == "-"
      ? Label("de standaardinvoer", "standard input")[language] : Cleaning.short(file, most: 200)
    values = ValueText(language)
  }

  /// The words that all of the program shares.
  var words: Words { Words(language) }

  func rows(_ count: Int) -> String {
    counted(count, ("rij", "rijen"), ("row", "rows"))
  }

  func kinds(_ count: Int) -> String {
    number(count) + " " + (count == 1 ? kind.label : kind.plural)[language]
  }

  /// A cell, heading or title of the file, as far as a sentence can hold it.
  func short(_ words: String) -> String { Cleaning.short(words, most: 60) }

  func quoted(_ words: String) -> String { "'" + short(words) + "'" }

  /// A value as a sentence can hold it.
  func short(_ value: Value, _ field: Field) -> String { short(values.text(value, field, [:])) }

  /// Named lines: "Regel 3", "Regels 3 en 4", "Regels 3, 4, 5, 6, 7 en nog 12".
  func lines(_ lines: ImportReport.Lines) -> String {
    let shown = lines.first.map(number)
    let rest = lines.count - shown.count
    let word = lines.count == 1 ? say("Regel", "Line") : say("Regels", "Lines")
    if rest > 0 {
      let all = shown.joined(separator: ", ")
      return say("\(word) \(all) en nog \(number(rest))", "\(word) \(all) and \(number(rest)) more")
    }
    guard let last = shown.last, shown.count > 1 else { return word + " " + (shown.first ?? "") }
    let others = shown.dropLast().joined(separator: ", ")
    return say("\(word) \(others) en \(last)", "\(word) \(others) and \(last)")
  }

  /// The longest line that a report has, what stands around a list left aside.
  static let longest = 400

  /// Things as a sentence can hold them, however many they are; the rest is counted.
  func list(_ things: [String], separator: String = ", ", most: Int = longest) -> String {
    var text = ""
    for (place, thing) in things.enumerated() {
      let longer = text.isEmpty ? thing : text + separator + thing
      if longer.count > most {
        let rest = number(things.count - place)
        return text + separator + say("en nog \(rest)", "and \(rest) more")
      }
      text = longer
    }
    return text
  }

  // MARK: - Done

  /// All there is to say, the short summary last.
  func report(
    _ found: ImportReport, _ outcome: LoadReport, isDryRun: Bool, madeDatabase: String?
  ) -> [String] {
    var lines: [String] = []
    if isDryRun {
      lines.append(say("Proef: er is niets veranderd.", "Rehearsal: nothing was changed."))
    }
    if let madeDatabase {
      lines.append(
        say(
          "Er is een nieuwe database gemaakt: \(madeDatabase)",
          "A new database was made: \(madeDatabase)"))
    }
    lines += self.reading(found)
    lines += remarks(found) + references(outcome) + faults(found) + staying(outcome)
    lines += contradictions(outcome)
    lines += doubts(found, outcome)
    return lines + changes(outcome) + summary(found, outcome)
  }

  // MARK: - The summary

  /// How many records changed in which fields, the first ones with what they were and are.
  private func changes(_ outcome: LoadReport) -> [String] {
    var lines = outcome.renamed.map(sentence)
    let more = outcome.renamedCount - outcome.renamed.count
    if more > 0 {
      lines.append(
        say(
          "En nog \(number(more)) andere titels.", "And \(number(more)) more titles."))
    }
    lines += outcome.examples.prefix(5).map(sentence)
    return lines
  }

  private func sentence(_ change: LoadReport.Change) -> String {
    let difference = change.difference
    let before = short(difference.before, difference.field)
    let now = short(difference.now, difference.field)
    if difference.field.uses.contains(.title) {
      return say(
        "Regel \(number(change.line)): \(change.id) '\(before)' wordt '\(now)'.",
        "Line \(number(change.line)): \(change.id) '\(before)' becomes '\(now)'.")
    }
    let label = difference.field.label[language]
    return say(
      "Regel \(number(change.line)): \(change.id), \(label): \(before) wordt \(now).",
      "Line \(number(change.line)): \(change.id), \(label): \(before) becomes \(now).")
  }

  /// Every row of the file in one of these, in two lines.
  func summary(_ found: ImportReport, _ outcome: LoadReport) -> [String] {
    var changed = number(outcome.changed)
    if !outcome.changedFields.isEmpty {
      let fields = kind.fields.compactMap { field in
        outcome.changedFields[field.name].map { "\(field.label[language]) \(number($0))" }
      }
      changed += " (" + list(fields) + ")"
    }
    var parts = [
      say("Nieuw: ", "New: ") + number(outcome.added),
      say("gewijzigd: ", "changed: ") + changed,
      say("ongewijzigd: ", "unchanged: ") + number(outcome.unchanged),
    ]
    if found.doubles > 0 { parts.append(say("dubbel: ", "doubles: ") + number(found.doubles)) }
    let left = found.leftOutRows + found.badRows.count
    if left > 0 { parts.append(say("weggelaten: ", "left out: ") + number(left)) }
    let doubtful = found.doubtfulRows + outcome.leftOut
    if doubtful > 0 {
      let what =
        switch found.doubtful {
        case .update:
          say(
            "twijfelachtig, samengevoegd met een eerdere rij: ",
            "doubtful, merged with an earlier row: ")
        case .skip: say("twijfelachtig, weggelaten: ", "doubtful, left out: ")
        case .add, nil: say("twijfelachtig: ", "doubtful: ")
        }
      parts.append(what + number(doubtful))
    }
    let records = outcome.added + outcome.changed + outcome.unchanged
    return [
      say(
        "\(kinds(records)) uit \(rows(found.rows)) van \(file).",
        "\(kinds(records)) from \(rows(found.rows)) of \(file)."),
      parts.joined(separator: "; ") + ".",
    ]
  }
}
