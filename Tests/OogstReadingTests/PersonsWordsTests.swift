import OogstModel
import OogstReading
import Testing

/// What a person writes for a field of each type, in either language.
@Suite struct PersonsWordsTests {
  private static let today = Day("2024-03-15") ?? Day(secondsSince1970: 0)

  private static func field(
    _ type: FieldType, bounds: ClosedRange<Int>? = nil, decimals: Int = 0
  ) -> Field {
    Field(
      name: "x", label: Label("Veld", "Field"), type: type, uses: [], help: nil, columns: [],
      bounds: bounds, decimals: decimals)
  }

  private func value(_ text: String, _ field: Field) -> Result<Value, ValueProblem> {
    ValueReader(field, today: Self.today).value(text)
  }

  private func value(_ text: String, _ type: FieldType) -> Value? {
    try? value(text, Self.field(type)).get()
  }

  @Test(arguments: [
    ("15-6-2020", "2020-06-15"), ("15/06/2020", "2020-06-15"), ("2020-06-15", "2020-06-15"),
    ("15 juni 2020", "2020-06-15"), ("15 June 2020", "2020-06-15"), ("juni 2020", "2020-06"),
    ("June 2020", "2020-06"), ("2020-06", "2020-06"), ("6-2020", "2020-06"), ("2020", "2020"),
    ("vandaag", "2024-03-15"), ("Today", "2024-03-15"), ("gisteren", "2024-03-14"),
    ("tomorrow", "2024-03-16"), ("+2w", "2024-03-29"), ("-15d", "2024-02-29"),
    ("-1m", "2024-02-15"), ("+1j", "2025-03-15"), ("+1Y", "2025-03-15"), ("+11m", "2025-02-15"),
    ("2024-02-29?", "2024-02-29?"),
  ]) func dates(text: String, iso: String) {
    #expect(value(text, .date) == PartialDate(iso: iso).map(Value.date), "\(text)")
  }

  @Test func aMonthWithoutThatDayEndsEarlier() {
    let reader = ValueReader(Self.field(.date), today: Day("2024-01-31") ?? Self.today)
    #expect((try? reader.value("+1m").get()) == PartialDate(2024, 2, 29).map(Value.date))
  }

  @Test(arguments: [
    ("1000", 1_000), ("1.000", 1_000), ("1,000", 1_000), ("1.000.000", 1_000_000),
    ("1 000", 1_000), ("12,0", 12), ("-5", -5), ("0", 0),
  ]) func numbers(text: String, number: Int) {
    #expect(value(text, .number) == .number(number), "\(text)")
  }

  @Test(arguments: [
    ("90.000,50", 9_000_050, String?.none), ("90,000.50", 9_000_050, nil), ("1.000", 100_000, nil),
    ("1,5", 150, nil), ("1.5", 150, nil), ("€ 1.000", 100_000, "EUR"), ("500 euro", 50_000, "EUR"),
    ("CHF 12", 1_200, "CHF"), ("1.500,-", 150_000, nil),
  ]) func amounts(text: String, cents: Int, currency: String?) {
    #expect(value(text, .money) == .money(Money(cents: cents, currency: currency)), "\(text)")
  }

  @Test(arguments: [
    ("60 tot 80", 60, 80), ("60-80", 60, 80), ("60 to 80", 60, 80), ("60 t/m 80", 60, 80),
    ("60", 60, 60), ("1.000-1.500", 1_000, 1_500),
  ]) func ranges(text: String, low: Int, high: Int) {
    #expect(value(text, .range) == .range(NumberRange(low, high)), "\(text)")
  }

  @Test(arguments: [
    ("9:30", 570), ("09:30", 570), ("9.30", 570), ("9u30", 570), ("9 uur", 540), ("14h", 840),
    ("14:00", 840),
  ]) func times(text: String, minutes: Int) {
    #expect(value(text, .time) == TimeOfDay(minutes / 60, minutes % 60).map(Value.time), "\(text)")
  }

  @Test(arguments: [
    ("ja", true), ("Yes", true), ("j", true), ("nee", false), ("no", false), ("n", false),
  ]) func answers(text: String, answer: Bool) {
    #expect(value(text, .yesNo) == .yesNo(answer))
  }

  @Test func choicesGoByNameOrLabelInBothLanguages() {
    for word in ["opschalen", "Opschalen", "scaling up", "scaling", "SCALING"] {
      #expect(value(word, Stage.type) == .choice("scaling"), "\(word)")
    }
  }

  @Test func referencesGoByIdOrTitle() {
    #expect(value("PRJ-3", .reference(["PRJ"])) == .reference(RecordID("PRJ", 3)))
    #expect(value("prj-3", .reference(["PRJ"])) == .reference(RecordID("PRJ", 3)))
    #expect(value("LES-3", .reference(["PRJ"])) == .unrecognised("LES-3"))
    #expect(value("Happy App", .reference(["PRJ"])) == .unrecognised("Happy App"))
    #expect(
      value("THE-1; Zelf kiezen, samen", .references(["THE"]))
        == .references([.record(RecordID("THE", 1)), .words("Zelf kiezen, samen")]))
  }

  @Test func textsAreWhatTheySay() {
    #expect(value("  -  ", .text) == .text("-"))
    #expect(value("zorg; welzijn", .tags) == .tags(["zorg", "welzijn"]))
    #expect(value("https://a.nl/x,y", .link) == .text("https://a.nl/x,y"))
    #expect(value("Onbekend", .text) == .unknown)
    #expect(value("unknown", .money) == .unknown)
  }

  @Test func decimalsAndBoundsAreOfTheField() {
    let mark = Self.field(.number, bounds: 10...100, decimals: 1)
    #expect((try? value("7,5", mark).get()) == .number(75))
    #expect((try? value("7.5", mark).get()) == .number(75))
    #expect((try? value("7", mark).get()) == .number(70))
    for text in ["7,55", "0,5", "10,5"] {
      #expect(throws: ValueProblem.self) { try value(text, mark).get() }
    }
    #expect(throws: ValueProblem.self) { try value("6", Self.field(.number, bounds: 1...5)).get() }
  }

  private static let wrong: [(String, Field, String, String)] = [
    ("veel", field(.number), "veel is bij Veld geen heel getal. ", "veel is, for Field, no whole"),
    ("1,5", field(.number), "1,5 is bij Veld geen heel getal. ", "1,5 is, for Field, no whole"),
    (
      "7", field(.number, bounds: 1...5), "7 is bij Veld een getal buiten 1 tot en met 5. ",
      "7 is, for Field, a number outside 1 to 5. "
    ),
    ("veel", field(.money), "veel is bij Veld geen bedrag. ", "veel is, for Field, no amount. "),
    ("ooit", field(.date), "ooit is bij Veld geen datum", "ooit is, for Field, no date"),
    ("31-2-2020", field(.date), "31-2-2020 is bij Veld geen datum", "31-2-2020 is, for Field, no"),
    ("25:00", field(.time), "25:00 is bij Veld geen tijd. ", "25:00 is, for Field, no time. "),
    (
      "misschien", field(.yesNo), "misschien is bij Veld geen ja", "misschien is, for Field, no yes"
    ),
    (
      "opschaln", field(Stage.type), "opschaln bestaat niet bij Veld; bedoelt u opschalen? Kies",
      "opschaln does not exist for Field; did you mean scaling up? Choose"
    ),
    (
      "blauw", field(Stage.type), "blauw bestaat niet bij Veld. Kies uit: verkennen",
      "blauw does not exist for Field. Choose from: exploring"
    ),
  ]

  @Test(arguments: wrong) func whatCannotBeReadSaysWhatToDo(
    text: String, field: Field, dutch: String, english: String
  ) {
    guard case .failure(let problem) = value(text, field) else {
      Issue.record("\(text) was read")
      return
    }
    #expect(problem.text(.dutch).hasPrefix(dutch), "\(problem.text(.dutch))")
    #expect(problem.text(.english).hasPrefix(english), "\(problem.text(.english))")
    if case .choice = field.type { return }
    #expect(problem.text(.dutch).contains("Schrijf bijvoorbeeld"))
  }
}
