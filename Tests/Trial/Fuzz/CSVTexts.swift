import OogstExchange
import OogstModel

/// CSV files that suit a kind, more or less.
enum CSVTexts {
  /// The example's own file of the kind, or one that was never seen.
  static func file(_ chance: inout Chance, _ kind: Kind) -> [UInt8] {
    if chance.happens(250), let own = ExampleData.file(of: kind.code) {
      return Array(own.prefix(chance.pick([300, 3_000, 100_000])))
    }
    return made(&chance, kind)
  }

  private static func made(_ chance: inout Chance, _ kind: Kind) -> [UInt8] {
    let separator = chance.pick([",", ",", ";", "\t", "|"])
    let lineEnd = chance.pick(["\n", "\r\n", "\r"])
    var fields = chance.some(of: kind.fields, thousandths: 500).map { Optional($0) }
    fields += [kind.fields[kind.titleIndex], nil]
    fields.shuffle(using: &chance)
    var text = chance.pick(["", "", "", "", "\u{FEFF}", "sep=" + separator + lineEnd, lineEnd])
    text += fields.map { quoted(header(&chance, $0)) }.joined(separator: separator) + lineEnd
    for _ in 0..<chance.pick([0, 1, 3, 3, 10, 60]) {
      let cells = fields.map { cell(&chance, $0, kind) } + (chance.happens(30) ? ["x", ""] : [])
      text += cells.joined(separator: separator) + lineEnd
    }
    return Array(text.utf8)
  }

  private static func header(_ chance: inout Chance, _ field: Field?) -> String {
    guard let field, chance.happens(950) else {
      return chance.pick([
        "id", "external_id", "oogst_id", "oogst_origin", "currency", "valuta", "", "x",
      ])
    }
    return chance.pick([field.name] + field.label.both + field.columns)
  }

  private static func cell(_ chance: inout Chance, _ field: Field?, _ kind: Kind) -> String {
    if chance.happens(30) { return quoted(Texts.text(&chance)) }
    if chance.happens(100) {
      return chance.pick(["", "", " ", "-", "n.v.t.", "?", "\"\"", "\"", "a\"b"])
    }
    guard let field else {
      return chance.pick([
        "1", "2", "3", "EUR", "usd", "XYZ", kind.code + "-1", kind.code + "-2", "article",
      ])
    }
    return quoted(text(&chance, field))
  }

  private static func text(_ chance: inout Chance, _ field: Field) -> String {
    switch field.type {
    case .text, .prose, .link, .tags:
      chance.many(chance.within(1...4)) { $0.pick(Texts.usual) }.joined(
        separator: chance.pick([" ", "; ", "\n"]))
    case .number, .money, .range: CellTexts.number(&chance)
    case .date: CellTexts.date(&chance)
    case .time: chance.pick(["9:30", "23:59", "24:00", "9.30", "x"])
    case .yesNo: chance.pick(["ja", "nee", "x", "1", "misschien"])
    case .choice(let options): choice(&chance, options)
    case .reference(let kinds): CellTexts.reference(&chance, kinds)
    case .table(let columns): rows(&chance, columns)
    case .references(let kinds):
      chance.many(chance.within(1...3)) { CellTexts.reference(&$0, kinds) }.joined(separator: "; ")
    }
  }

  /// Rows of a table, and what is nearly that.
  static func rows(_ chance: inout Chance, _ columns: [Field]) -> String {
    chance.many(chance.within(0...3)) { chance in
      chance.many(chance.within(0...3)) { chance in
        let column = chance.pick(columns)
        let label = chance.pick([column.name] + column.label.both + ["geen kolom"])
        let cell = text(&chance, column)
        return label + chance.pick(["=", " = ", ":", ""]) + chance.pick([cell, quoted(cell)])
      }.joined(separator: chance.pick([", ", ",", " "]))
    }.joined(separator: chance.pick(["; ", "\n", ";;"]))
  }

  private static func choice(_ chance: inout Chance, _ options: [ChoiceOption]) -> String {
    let option = chance.pick(options)
    return chance.pick(
      [option.name, option.label.dutch, option.label.english, "iets anders"] + option.words)
  }

  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  // MARK: - What is said by hand

  static func map(_ chance: inout Chance, _ kind: Kind) -> [Mapping.Choice] {
    guard chance.happens(100) else { return [] }
    return chance.many(chance.within(1...3)) { chance in
      Mapping.Choice(
        header: chance.pick(["id", "x", "", kind.fields[kind.titleIndex].name]),
        field: chance.pick([
          "id", "external id", chance.pick(kind.fields).name, Texts.text(&chance),
        ]))
    }
  }

  static func words(_ chance: inout Chance, _ kind: Kind) -> [CSVImport.Word] {
    let choices = kind.fields.filter { if case .choice = $0.type { true } else { false } }
    guard chance.happens(100), !choices.isEmpty else { return [] }
    let field = chance.pick(choices)
    let name = chance.happens(900) ? field.name : Texts.text(&chance)
    guard case .choice(let options) = field.type else { return [] }
    return [
      CSVImport.Word(
        field: name, word: chance.pick(["iets anders", "", Texts.text(&chance)]),
        choice: chance.happens(900) ? chance.pick(options).name : "geen keus")
    ]
  }
}
