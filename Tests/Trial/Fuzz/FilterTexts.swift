import OogstModel

/// Conditions as people type them: a field, a comparison, and values that may suit the field.
enum FilterTexts {
  static func filter(_ chance: inout Chance, _ kind: Kind) -> String {
    let field = chance.pick(kind.fields)
    let name = chance.happens(900) ? self.name(of: field, &chance) : Texts.text(&chance)
    let sign = chance.pick(["=", "=", "!=", "<=", ">=", " = ", "==", "<", ">", "=!", "", "=,"])
    let values = chance.many(chance.pick([1, 1, 1, 2, 3, 0])) { value(&$0, field) }
    let text = name + sign + values.joined(separator: chance.pick([",", ", ", ",,", ";"]))
    guard chance.happens(100) else { return text }
    return String(decoding: ByteMutation.mutate(Array(text.utf8), &chance), as: UTF8.self)
  }

  /// A field of a kind by one of its names.
  static func name(_ chance: inout Chance, _ kind: Kind) -> String {
    name(of: chance.pick(kind.fields), &chance)
  }

  private static func name(of field: Field, _ chance: inout Chance) -> String {
    let name = chance.pick([field.name] + field.label.both + field.columns)
    return chance.happens(100) ? name.uppercased() : name
  }

  private static func value(_ chance: inout Chance, _ field: Field) -> String {
    if chance.happens(100) { return Texts.text(&chance) }
    if chance.happens(50) { return chance.pick(["onbekend", "unknown", "", " "]) }
    switch field.type {
    case .choice(let options):
      let option = chance.pick(options)
      return chance.pick([option.name] + option.label.both + option.words)
    case .date: return CellTexts.date(&chance)
    case .number, .money, .range: return CellTexts.number(&chance)
    case .time:
      return chance.pick(["9:30", "09:30", "24:00", "9:3", ":", "00:00", "-1:00", "+1:+1"])
    case .yesNo: return chance.pick(["ja", "nee", "yes", "no", "j", "1"])
    case .reference(let kinds), .references(let kinds):
      return CellTexts.reference(&chance, kinds)
    case .table(let columns): return CSVTexts.rows(&chance, columns)
    case .text, .prose, .link, .tags: return chance.pick(Texts.usual)
    }
  }
}
