import OogstDashboard
import OogstExchange
import OogstModel
import OogstReading

/// The kinds of record as commands explain them.
struct KindsText: Bilingual {
  let language: Language

  var templateOfWhat: String {
    say(
      "Noem een soort: oogst kinds project --template > projecten.csv",
      "Name a kind: oogst kinds project --template > projects.csv")
  }

  /// *LES lessen (lesson), 22 velden. Een uitspraak waar anderen iets aan hebben.*
  func line(_ kind: Kind) -> String {
    let fields = counted(kind.fields.count, ("veld", "velden"), ("field", "fields"))
    return "\(kind.code) \(kind.plural[language]) (\(kind.name)), \(fields)."
      + (meaning(kind).map { " " + $0 } ?? "")
  }

  private func meaning(_ kind: Kind) -> String? { Glossary.term(of: kind)?.meaning[language] }

  /// What a kind is, its fields, and a file with one line as an example.
  func page(_ kind: Kind, _ example: String) -> String {
    let heading = "\(kind.label[language].capitalisedFirst) (\(kind.name)), \(kind.code)"
    let template = say(
      "Om in te vullen: oogst kinds \(kind.name) --template > \(kind.name).csv",
      "To fill in: oogst kinds \(kind.name) --template > \(kind.name).csv")
    let parts =
      [[heading, meaning(kind)].compactMap(\.self).joined(separator: "\n")]
      + kind.fields.map(field)
      + [
        say("Een bestand met één regel als voorbeeld:", "A file with one line as an example:")
          + "\n"
          + example.split(separator: "\r\n").joined(separator: "\n").replacing("\u{FEFF}", with: ""),
        template,
      ]
    return parts.joined(separator: "\n\n")
  }

  /// A field in a few lines: its label and name, what it holds, its help, and what files call it.
  private func field(_ field: Field) -> String {
    var first = "\(field.label[language]) (\(field.name)): \(holds(field))"
    if field.uses.contains(.required) { first += say("; moet er zijn", "; must be there") }
    if field.uses.contains(.personal) {
      first += say(
        "; over een persoon, komt alleen mee als u erom vraagt",
        "; about a person, comes along only when asked for")
    }
    var lines = [first + "."]
    if let help = field.help?[language] {
      lines.append("  " + help + (".?".contains(help.last ?? " ") ? "" : "."))
    }
    let own = ([field.name] + field.label.both).map { Folding.folded($0) }
    let others = field.columns.filter { !own.contains(Folding.folded($0)) }
    if !others.isEmpty {
      lines.append(
        "  " + say("In bestanden ook: ", "In files also: ") + others.joined(separator: ", ") + ".")
    }
    return lines.joined(separator: "\n")
  }

  /// What a field can hold, and how it is written.
  private func holds(_ field: Field) -> String {
    switch field.type {
    case .text: return say("tekst op één regel", "text of one line")
    case .prose: return say("tekst van meer regels", "text of several lines")
    case .number:
      let bounds = field.bounds.map { bounds in
        let (low, high) = (
          number(bounds.lowerBound, decimals: field.decimals),
          number(bounds.upperBound, decimals: field.decimals)
        )
        return say(" van \(low) tot en met \(high)", " from \(low) to \(high)")
      }
      return say("getal", "number") + (bounds ?? "")
    case .range: return say("aantal, of van en tot", "number, or from and to") + such(field)
    case .money: return say("bedrag met munt", "amount with currency") + such(field)
    case .date: return say("datum, ook zonder dag of maand", "date, also without day or month")
    case .time: return say("tijd", "time") + such(field)
    case .yesNo: return say("ja of nee", "yes or no")
    case .link: return say("webadres", "web address")
    case .tags: return say("woorden met ; ertussen", "words with ; between them")
    case .choice(let options):
      let all = options.map { $0.label[language] }.joined(separator: ", ")
      return say("een van: ", "one of: ") + all
    case .reference(let targets):
      return say("verwijst naar ", "refers to ") + named(targets, say("of", "or"))
    case .references(let targets):
      return say("verwijst naar een of meer ", "refers to one or more ")
        + named(targets, say("en", "and"), isMany: true)
    case .table(let columns):
      let all = columns.map { "\($0.label[language]) (\($0.name))" }.joined(separator: ", ")
      let sample = columns.prefix(2).map { "\($0.label[language])=…" }.joined(separator: ", ")
      return say("rijen met ", "rows with ") + all + ". "
        + say("Geschreven als ", "Written as ") + sample
        + say("; met ; tussen de rijen", "; with ; between the rows")
    }
  }

  private func such(_ field: Field) -> String {
    say(", zoals \(field.example.dutch)", ", such as \(field.example.english)")
  }

  private func named(_ codes: [String], _ and: String, isMany: Bool = false) -> String {
    let names = codes.compactMap { Kind.all[code: $0] }.map {
      isMany ? $0.plural[language] : $0.label[language]
    }
    guard names.count > 1, let last = names.last else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " \(and) " + last
  }

  // MARK: - JSON

  /// A kind as an object: its names, what it is, and its fields.
  func json(_ kind: Kind) -> String {
    let members = [
      member("code", kind.code), member("kind", kind.name),
      member("label", kind.label[language]), member("plural", kind.plural[language]),
      "\"meaning\": " + (meaning(kind).map(JSONWriter.string) ?? "null"),
      "\"fields\": [" + kind.fields.map(json).joined(separator: ", ") + "]",
    ]
    return "{" + members.joined(separator: ", ") + "}"
  }

  private func json(_ field: Field) -> String {
    var members = [
      member("name", field.name), member("label", field.label[language]),
      member("type", typeName(field.type)),
      "\"required\": \(field.uses.contains(.required))",
      "\"personal\": \(field.uses.contains(.personal))",
      "\"help\": " + (field.help.map { JSONWriter.string($0[language]) } ?? "null"),
      "\"columns\": [" + field.columns.map(JSONWriter.string).joined(separator: ", ") + "]",
    ]
    if case .choice(let options) = field.type {
      let all = options.map {
        "{" + member("name", $0.name) + ", " + member("label", $0.label[language]) + "}"
      }
      members.append("\"choices\": [" + all.joined(separator: ", ") + "]")
    }
    if case .table(let columns) = field.type {
      members.append("\"table\": [" + columns.map(json).joined(separator: ", ") + "]")
    } else if !field.type.targets.isEmpty {
      let kinds = field.type.targets.compactMap { Kind.all[code: $0]?.name }
      members.append("\"kinds\": [" + kinds.map(JSONWriter.string).joined(separator: ", ") + "]")
    }
    if let bounds = field.bounds {
      members.append("\"least\": " + bounds.lowerBound.written(decimals: field.decimals))
      members.append("\"most\": " + bounds.upperBound.written(decimals: field.decimals))
    }
    return "{" + members.joined(separator: ", ") + "}"
  }

  private func member(_ name: String, _ text: String) -> String {
    "\"\(name)\": " + JSONWriter.string(text)
  }

  private func typeName(_ type: FieldType) -> String {
    switch type {
    case .text: "text"
    case .prose: "prose"
    case .number: "number"
    case .range: "range"
    case .money: "money"
    case .date: "date"
    case .time: "time"
    case .yesNo: "yesNo"
    case .link: "link"
    case .tags: "tags"
    case .choice: "choice"
    case .reference: "reference"
    case .references: "references"
    case .table: "table"
    }
  }
}
