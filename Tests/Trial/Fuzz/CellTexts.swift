/// Cells as sheets hold them: dates, numbers and ids in every writing, right and nearly right.
enum CellTexts {
  private static let days = [
    "31-02-2020", "0000-00-00", "99999-12-31", "2020-13-45", "29-02-1900", "29-2-2024", "1-1-1",
    "2020",
    "0001", "9999-12-31", "2020-06", "06-2020", "2020-06-15?", "2020?", "20151104", "00000000",
    "99999999",
    "4 november 2015", "Nov 4, 2015", "Feb 2014", "feb", "mei 2019", "4 MEI 2019", "11/04/2015",
    "13/1/2015", "1.2.2015", "2015-11-04 00:00:00", "2015-11-04T10:00:00Z", "15-06-20", "-2020",
    "+2020-1-1",
    "2020-+1-+1", "2020--1", "١٥-٠٦-٢٠٢٠", "2020-06-15T", "T2020", "4T5:00", "2020\u{A0}06",
    "n.v.t.", "?",
    "31 april 2020", "1 jan 0", "Q1 2020", "begin 2020", "2020/2021", "9223372036854775807-1-1",
  ]
  private static let numbers = [
    "0", "-0", "1", "12", "1000", "1.000", "1,000", "1.234.567", "1,234,567.89", "1.234.567,89",
    "1.500,-",
    "€ 1.2.3,4", "1,234,567.89.1", "99999999999999999999999999", "-9223372036854775808",
    "9223372036854775807", "999999999999999", "999999999999999.99", "1e999", "NaN", "inf", "0x10",
    "1e3",
    "-5", "\u{2212}5", "5-", "(5)", "+5", "60-80", "80-60", "60 tot 80", "1-2-3", "-60--80", ".5",
    ",5",
    "5.", "0.005", "0.995", "1.005,5", "1 000", "1\u{A0}000", "1'000", "1\u{2019}000", "١٢٣", "½",
    "€", "EUR",
    "EUR 5", "5 ABC", "$5", "5 mln", "eur5eur", "5 euro", "€€5", "£-5", "1,00", "1,0", "1.00",
    "12.345.6",
  ]

  static func date(_ chance: inout Chance) -> String {
    switch chance.below(8) {
    case 0...2: return chance.pick(days)
    case 3: return blurred(chance.pick(days), &chance)
    default: return parts(&chance)
    }
  }

  /// Numbers of one to five digits, and sometimes a month, in any order.
  private static func parts(_ chance: inout Chance) -> String {
    let separator = chance.pick(["-", "/", ".", " ", ", ", "--", "- "])
    let count = chance.pick([1, 2, 3, 3, 3, 4])
    let parts = chance.many(count) { chance in
      chance.happens(150)
        ? chance.pick(["jan", "Maart", "sept", "OKT", "may", "mrt.", "x"])
        : String(chance.below(chance.pick([13, 32, 100, 3_000, 10_000, 100_000])))
    }
    return chance.pick(["", "", "", " ", "+", "-"]) + parts.joined(separator: separator)
      + chance.pick(["", "", "", "?", " 10:30", "T10:30:00", " "])
  }

  static func number(_ chance: inout Chance) -> String {
    switch chance.below(8) {
    case 0...2: return chance.pick(numbers)
    case 3: return blurred(chance.pick(numbers), &chance)
    case 4: return String(Int(truncatingIfNeeded: chance.next()))
    default:
      let groups = chance.many(chance.within(1...4)) { chance in
        let digits = String(chance.below(1_000))
        return chance.happens(700)
          ? String(repeating: "0", count: 3 - digits.count) + digits : digits
      }
      return chance.pick(["", "", "-", "€ ", "EUR ", "$"])
        + groups.joined(separator: chance.pick([",", ".", " ", "'"]))
        + chance.pick(["", ",5", ".50", ",005", ".-", ",-", " EUR", "-80", " USD"])
    }
  }

  static func reference(_ chance: inout Chance, _ kinds: [String]) -> String {
    let kind = chance.happens(800) ? chance.pick(kinds + ["PRJ"]) : "QQQ"
    let number = chance.pick([
      "1", "2", "7", "0", "-1", "99999999999999999999", "4611686018427387904", "01",
    ])
    return chance.happens(700) ? kind + "-" + number : chance.pick(Texts.usual)
  }

  private static func blurred(_ text: String, _ chance: inout Chance) -> String {
    String(decoding: ByteMutation.mutate(Array(text.utf8), &chance), as: UTF8.self)
  }
}
