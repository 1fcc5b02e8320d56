/// TOML as people write it, and nearly TOML.
enum TOMLTexts {
  private static let keys = [
    "language", "listen", "row", "highlight", "theme", "database", "width", "second_pane",
    "character_keys", "keys",
    "palette", "heading", "text", "section", "item", "selection", "message", "prompt", "hint", "fg",
    "bg", "modifiers",
    "search", "zoek", "open", "menu", "overview", "a", "a.b", "\"a b\"", "'c'", "\"\"", "1", "-",
    "\"\\u001b[31m\"",
    "é", "a . b", "keys.search", "palette.grijs", "\"a", "a b",
  ]
  private static let values = [
    "\"nl\"", "\"en\"", "true", "false", "40", "10", "80", "81", "-1", "\"row\"", "\"mark\"",
    "\"none\"", "\"short\"",
    "\"/\"", "[\"/\", \"F3\"]", "\"spatie\"", "\"red\"", "\"grijs\"", "255", "256",
    "{ fg = \"red\", bg = 17 }",
    "{ fg = 250, modifiers = [\"bold\", \"dim\"] }", "{}", "[]", "[[], [[1]]]",
    "{ a.b = 1, a.c = 2 }", "'x'", "\"\\u00e9\"",
    "\"\\ud800\"", "\"\\U0010ffff\"", "\"\\U00110000\"", "\"\\x41\"", "\"\\e\"", "\"\\q\"",
    "\"\"\"a\n\\\n  b\"\"\"",
    "'''\na'b'''", "\"\"\"\"\"\"\"", "\"a\nb\"", "0x1F", "0o17", "0b1", "0x", "1_000", "_1", "1__0",
    "1e5", "1.", ".1", "1e999",
    "inf", "-nan", "99999999999999999999", "-9223372036854775808", "1979-05-27T07:32:00Z",
    "1979-05-27", "07:32:00",
    "1979-13-45", "1979-05-27 07:32:00.999999-07:00", "", "x", "\"", "[1,", "{ a = 1,\n b = 2 }",
    "[1, \"a\", ]", "\"\u{0}\"", "\"\t\"",
    "\"\u{7F}\"", "tru", "+1", "+true", "01", "\"\\\"",
  ]
  private static let headings = [
    "[keys]", "[palette]", "[heading]", "[[keys]]", "[a.b.c]", "[ a . b ]", "[\"a b\"]", "[]",
    "[[]]", "[[a]]", "[[a.b]]",
    "[a", "[a]]", "[[a]", "[[[a", "[keys] # x", "[keys] x", "[.a]", "[a..b]", "\t[[[x", "[order]",
  ]
  private static let pieces = [
    "language", "=", "\"nl\"", "[keys]", "[[", "]]", "[", "]", "{", "}", "'''", "\"\"\"", "\n",
    "\t", "#", "x", ".", ",", "1e999",
    "0x", "inf", "nan", "1979-05-27T07:32:00Z", "\\u0000", "\"\\ud800\"", "\"", "'", "\u{0}",
    "\u{1B}", "width", "40", "true",
    "search", "[\"/\"]", "_", "-", "+", "99999999999999999999", "\u{FEFF}", "é", "\r", " ", "\r\n",
    "\\", "\u{85}", "\u{2028}",
    "e\u{301}", "\u{301}", "\n\u{301}", "]\u{301}", "=\u{301}", "\"\u{301}",
  ]

  /// Keys with values, under headings.
  static func document(_ chance: inout Chance) -> String {
    var lines: [String] = []
    for _ in 0..<chance.within(1...20) {
      switch chance.below(10) {
      case 0, 1: lines.append(chance.pick(headings))
      case 2: lines.append(chance.pick(["", "# " + Texts.text(&chance), "  ", "#"]))
      default:
        lines.append(
          chance.pick(keys) + chance.pick([" = ", "=", " =", "  =  ", " "]) + value(&chance))
      }
    }
    return lines.joined(separator: chance.pick(["\n", "\n", "\n", "\r\n", "\r"]))
  }

  private static func value(_ chance: inout Chance) -> String {
    if chance.happens(60) { return "\"" + Texts.text(&chance) + "\"" }
    return chance.pick(values) + (chance.happens(60) ? " # " + Texts.text(&chance) : "")
  }

  /// Pieces of TOML in any order.
  static func soup(_ chance: inout Chance) -> String {
    chance.many(chance.within(1...40)) { $0.pick(pieces) }.joined()
  }

  /// One thing inside another, or behind it, very often.
  static func deep(_ chance: inout Chance) -> String {
    let count = chance.pick([10, 300, 10_000, 100_000])
    func many(_ text: String) -> String { String(repeating: text, count: count) }
    switch chance.below(9) {
    case 0: return "a=" + many("[")
    case 1: return "a=" + many("[") + many("]")
    case 2: return "a=" + many("{b=") + "1" + many("}")
    case 3: return "a" + many(".a") + "=1"
    case 4: return "[" + many("a.") + "a]\nb=1"
    case 5: return many("[")
    case 6: return many("a=1\n")
    case 7: return "a=[" + many("1,") + "]"
    default: return (0..<count / 10).map { "k\($0)=\($0)\n" }.joined()
    }
  }
}
