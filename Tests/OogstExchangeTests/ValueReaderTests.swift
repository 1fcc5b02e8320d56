@testable import OogstReading
import Testing

@testable import OogstExchange
@testable import OogstModel

@Suite struct ValueReaderTests {
  private func value(_ cell: String, _ type: FieldType) throws -> Value {
    try ValueReader(field: field(type)).value(cell, currency: nil).get().value
  }

  @Test(arguments: [
    "", " ", "-", "--", "n.v.t.", "N.V.T.", "nvt", "NULL", "null", "\\N", "NaN", "nan", "#N/A",
    "#N/B", "n.b.", "nnb", "n.n.b.", "onbekend", "Unknown", "?",
  ]) func whatSaysThatNobodyKnowsIsUnknown(cell: String) throws {
    let option = ChoiceOption(name: "a", label: Label("a", "a"), isUsual: false, words: [])
    let types: [FieldType] = [
      .number, .range, .money, .date, .time, .yesNo, .tags, .choice([option]), .reference(["PRJ"]),
      .references(["PRJ"]),
    ]
    for type in types { #expect(try value(cell, type) == .unknown, "\(type)") }
  }

  @Test(arguments: [
    ("NULL", true), ("\\N", true), ("n.v.t.", true), ("nvt", true), ("NVT", true), ("-", true),
    ("--", true), ("#N/A", true), ("#N/B", true), ("NaN", true), ("nan", true), ("Null", false),
    ("Nan", false), ("Unknown", false), ("onbekend", false), ("?", false), ("n.b.", false),
    ("geen", false), ("n/a", true), ("\u{2013}", true), ("- een", false),
  ]) func aTextSaysSoOnlyAsProgramsDo(cell: String, isUnknown: Bool) throws {
    for type in [FieldType.text, .link] {
      #expect(try value(cell, type) == (isUnknown ? .unknown : .text(cell)))
    }
  }

  @Test func aChoiceThatIsCalledUnknownIsThatChoice() throws {
    let option = ChoiceOption(
      name: "none", label: Label("geen", "none"), isUsual: false, words: ["unknown"])
    #expect(try value("Unknown", .choice([option])) == .choice("none"))
    #expect(try value("iets", .choice([option])) == .unrecognised("iets"))
  }

  @Test(arguments: [
    ("ja", Value.yesNo(true)), ("X", .yesNo(true)), ("0", .yesNo(false)),
    ("soms", .unrecognised("soms")),
  ]) func yesAndNoHaveTheirWords(cell: String, expected: Value) throws {
    #expect(try value(cell, .yesNo) == expected)
  }

  @Test(arguments: [
    ValueReader.Trouble.noDate, .noNumber, .noAmount, .ambiguousNumber, .ambiguousDate,
    .ambiguousMonth, .otherDecimal, .percent, .narrowColumn, .word, .shortened,
  ]) func everyTroubleFitsBehindIs(trouble: ValueReader.Trouble) {
    #expect(trouble.reason.dutch.hasPrefix("een ") || trouble.reason.dutch.hasPrefix("geen "))
    #expect(trouble.reason.english.hasPrefix("a ") || trouble.reason.english.hasPrefix("no "))
  }

  @Test func aDoubtSaysWhichOptionDecides() {
    #expect(ValueReader.Trouble.ambiguousNumber.reason.both.allSatisfy { $0.contains("--decimal") })
    #expect(ValueReader.Trouble.ambiguousDate.reason.both.allSatisfy { $0.contains("--dates") })
    #expect(ValueReader.Trouble.ambiguousMonth.reason.both.allSatisfy { $0.contains("--dates") })
  }
}

@Suite struct ListTests {
  private let phrases = ["Zorg, welzijn en wonen", "Health, wellbeing and care", "Eten, R & D"]

  private func tags(
    _ cell: String, beside: [String] = [], told: Character? = nil
  ) throws -> Value {
    let found = try column([cell] + beside, .tags, StyleChoices(listSeparator: told))
    return try found.reader.value(cell, currency: nil).get().value
  }

  @Test func semicolonsAndBarsDivideBeforeCommas() throws {
    #expect(try tags("a; b|c\u{1F}d") == .tags(["a", "b", "c", "d"]))
    #expect(try tags("a, b", beside: ["c; d"]) == .tags(["a, b"]))
  }

  @Test func commasDivideWhereNothingElseDoes() throws {
    #expect(
      try tags("vervoer, planning, open data") == .tags(["vervoer", "planning", "open data"]))
    #expect(try tags("a, b", beside: ["c"]) == .tags(["a", "b"]))
    #expect(try tags("1,5 graden, water") == .tags(["1,5 graden", "water"]))
    #expect(try tags(",") == .unknown)
  }

  @Test func thePhrasesOfAColumnAreWhole() throws {
    for phrase in phrases { #expect(try tags(phrase, beside: phrases + ["a"]) == .tags([phrase])) }
  }

  @Test func aPhraseIsDividedWhereOtherCellsShowThatCommasDivide() throws {
    #expect(try tags(phrases[0], beside: ["a, b"]) == .tags(["Zorg", "welzijn en wonen"]))
  }

  @Test func theSeparatorThatIsToldIsTheOnlyOne() throws {
    #expect(try tags("a/b; c", told: "/") == .tags(["a", "b; c"]))
    #expect(try tags(phrases[0], told: ",") == .tags(["Zorg", "welzijn en wonen"]))
    #expect(try tags("a, b", told: ";") == .tags(["a, b"]))
  }

  @Test(arguments: ["#VALUE!", "#WAARDE!", "#REF!", "#verw!", "#DEEL/0!", "#NAAM?"])
  func anErrorOfTheSheetIsNoValueOfAnything(cell: String) throws {
    for type in [FieldType.text, .number, .money, .date, .tags, .reference(["PRJ"])] {
      #expect(throws: ValueReader.Trouble.sheetError) {
        try ValueReader(field: field(type)).value(cell, currency: nil).get()
      }
    }
  }

  @Test(arguments: [Character?.none, ";"]) func referencesDivideByCommasOnlyWhenTold(
    told: Character?
  ) throws {
    let comma = try column(
      ["Zwolle, De Haven; B"], .references(["ORG"]), StyleChoices(listSeparator: ",")
    ).reader
    #expect(
      try comma.value("Zwolle, De Haven", currency: nil).get().value
        == .references([.words("Zwolle"), .words("De Haven")]))
    let reader = try column(
      ["Zwolle, De Haven; B"], .references(["ORG"]), StyleChoices(listSeparator: told)
    ).reader
    #expect(
      try reader.value("Zwolle, De Haven; B", currency: nil).get().value
        == .references([.words("Zwolle, De Haven"), .words("B")]))
  }

  @Test func theBasisIsKnownAndWhetherItMatters() throws {
    #expect(try column(["a"], .tags).style.lists.isNeeded == false)
    #expect(try column(["a, b"], .tags).style.lists.basis == .assumed)
    #expect(try column(["a; b"], .tags).style.lists.basis == .shown)
  }
}
