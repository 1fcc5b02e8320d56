import OogstDashboard
import OogstModel

/// Lines as people type them in the linear mode and behind the colon, and as nobody does.
enum LineTexts {
  private static let usual = [
    "zoek zorg", "search a", "1", "2", "3", "12", "open 3", "back", "terug", "more", "meer", "help",
    "filter", "order", "sort", "listen", "programme", "clear", "wis", "w", "v", "r", "n", "p", "",
    "overzicht", "projects", "lessen", "voortgang", "alles", "menu", "begin", "eind",
    "toegankelijkheid",
    "programma 2", "programme elkaar", "programma alle", "filter stadium=opschalen",
    "filter thema=zorg",
    "order ends", "sorteer titel aflopend", "page back", "in full", "PRJ-1", "les-2", "open LES-2",
    "zoek", "command", "s2", "s9",
  ]
  private static let odd = [
    "999999999999999999999", "9223372036854775807", "-9223372036854775808", "-1", "0", "+3",
    "open 99999999999999999999", "open -1", "search \u{0}", "filter a=b=c", "filter >=", "filter =",
    "filter titel", "programme \u{202E}", "PRJ-1099511627775", "PRJ-1099511627776", "open PRJ-0",
    "QQQ-1", "   2   ", "filter  ", "zoek    ", "١٢", "ﬃlter x=y", "sort \u{1F3FB}",
    "filter bedrag>=99999999999999999999", "filter datum=2020-02-30", "filter datum>=0001-01-01?",
  ]

  static func line(_ chance: inout Chance) -> String {
    switch chance.below(20) {
    case 0..<11: chance.pick(usual)
    case 11: chance.pick(odd)
    case 12...14:
      chance.pick(["filter ", "kies ", "f "]) + FilterTexts.filter(&chance, chance.pick(Kind.all))
    case 15: chance.pick(["sort ", "orden "]) + FilterTexts.name(&chance, chance.pick(Kind.all))
    case 16: chance.pick(usual) + chance.pick([" ", "", "="]) + Texts.text(&chance)
    case 17: "zoek " + Texts.text(&chance, pieces: 6)
    case 18: Texts.text(&chance)
    default: chance.happens(100) ? String(repeating: chance.pick(odd + usual), count: 400) : ""
    }
  }
}
