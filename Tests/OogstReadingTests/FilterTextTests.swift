import OogstModel
import OogstReading
import Testing

@Suite struct FilterTextTests {
  private func filter(_ text: String, _ kind: Kind = Project.kind) -> Result<
    Filter, FilterText.Problem
  > {
    FilterText(kind, today: Day("2024-03-15") ?? Day(secondsSince1970: 0)).filter(text)
  }

  @Test(arguments: [
    (
      "stadium=opschalen,borgen", "stage", Filter.Comparison.equals,
      [Value.choice("scaling"), .choice("secured")]
    ),
    ("Stage!=scaling up", "stage", .differs, [.choice("scaling")]),
    ("bedrag>=1000", "budget", .atLeast, [.money(Money(cents: 100_000, currency: nil))]),
    ("einde<=2024-06", "ends", .atMost, [.date(PartialDate(2024, 6) ?? .sample)]),
    ("programma=PRG-2", "programme", .equals, [.reference(RecordID("PRG", 2))]),
    ("beweging=onbekend", "movement", .equals, [.unknown]),
    ("organisatie=Severinus", "organisation", .equals, [.unrecognised("Severinus")]),
    ("bedrag>=90.000,50", "budget", .atLeast, [.money(Money(cents: 9_000_050, currency: nil))]),
    (
      "bedrag=1.000,2.000,50", "budget", .equals,
      [100_000, 200_050].map { .money(Money(cents: $0, currency: nil)) }
    ),
    ("begin>=vandaag", "begins", .atLeast, [.date(PartialDate(2024, 3, 15) ?? .sample)]),
    ("begin<=+2w", "begins", .atMost, [.date(PartialDate(2024, 3, 29) ?? .sample)]),
    ("begin>=juni 2020", "begins", .atLeast, [.date(PartialDate(2020, 6) ?? .sample)]),
    (
      #"organisatie="Zorg, welzijn", Severinus"#, "organisation", .equals,
      [.unrecognised("Zorg, welzijn"), .unrecognised("Severinus")]
    ),
    (#"titel=a\, b,c"#, "title", .equals, [.text("a, b"), .text("c")]),
  ]) func conditionsAreReadInBothLanguages(
    text: String, field: String, comparison: Filter.Comparison, values: [Value]
  ) throws {
    let filter = try filter(text).get()
    #expect(filter == Filter(field, comparison, values))
  }

  @Test(arguments: [
    (#"beweging in "Meting 1"=vertraagd"#, "Meting 1"),
    (#"beweging IN "Meting 1" = vertraagd"#, "Meting 1"),
    (#"movement In "a <= b, c=d"=vertraagd"#, "a <= b, c=d"),
    (#"beweging in "de \"grote\" meting"=vertraagd"#, #"de "grote" meting"#),
    ("beweging in Oefenprogramma, meting 1=vertraagd", "Oefenprogramma, meting 1"),
    (#"beweging in "in in in"=vertraagd"#, "in in in"),
  ]) func aMomentIsReadWhateverStandsInIt(text: String, moment: String) throws {
    let filter = try filter(text).get()
    #expect(filter.field == "movement" && filter.moment == .unrecognised(moment))
  }

  @Test(arguments: [
    #"beweging in ""=vertraagd"#, "beweging in =vertraagd", "beweging in=vertraagd",
  ])
  func anEmptyMomentIsSaidToBeMissing(text: String) {
    guard case .failure(.emptyMoment(let field)) = filter(text) else {
      Issue.record("\(filter(text))")
      return
    }
    #expect(field.dutch == "Beweging")
  }

  @Test(arguments: [#"beweging in "Meting 1=vertraagd"#, #"beweging="vertraagd"#])
  func aQuoteThatIsNotClosedIsSaid(text: String) {
    #expect(filter(text) == .failure(.openQuote(text)))
  }

  @Test func aFieldMayHaveTheWordInItsOwnName() {
    guard case .failure(.noMoment(let field, _)) = filter("vastgesteld in gesprek in MET-1=x")
    else {
      Issue.record("it was read")
      return
    }
    #expect(field.dutch == "Vastgesteld in gesprek")
  }

  @Test func aListOfReferencesIsAskedForOneByOne() throws {
    let found = try filter(#"thema's="Zorg; samen",THE-2"#).get()
    #expect(found.values == [.unrecognised("Zorg; samen"), .reference(RecordID("THE", 2))])
  }

  @Test(arguments: ["1,000", "500,750", "90,000.50", "1,000,000"])
  func aCommaThatMayBeEitherIsAskedAbout(text: String) throws {
    #expect(filter("bedrag=" + text) == .failure(.unclearComma(text)))
    #expect(throws: Never.self) { try filter("bedrag>=" + text).get() }
    let spaced = try filter("bedrag=500, 750").get()
    #expect(spaced.values.count == 2)
  }

  @Test(arguments: [
    "=x", "begin>=onbekend", "organisatie>=ORG-1", "begin>=00-00-0000", "begin>=-", "bedrag=n.v.t.",
    "bedrag>=999999999999999999", "bedrag>=9999999999999999", "stadium", "kleur=rood",
    "stadium=snel", "einde<=ooit", "bedrag>=veel", "stage=",
  ])
  func aConditionThatCannotBeReadSaysWhatToDo(text: String) {
    guard case .failure(let problem) = filter(text) else {
      Issue.record("\(text) was read")
      return
    }
    for language in Language.allCases { #expect(problem.text(language).count > 20) }
  }
}
