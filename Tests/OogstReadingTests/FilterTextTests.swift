import OogstModel
@testable import OogstReading
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
    (
      "bedrag>100000", "budget", Filter.Comparison.over,
      [Value.money(Money(cents: 10_000_000, currency: nil))]
    ),
    ("begin<2015", "begins", .under, [.date(PartialDate(2015) ?? .sample)]),
    ("titel~zorg, wonen", "title", .contains, [.text("zorg, wonen")]),
    ("summary~\"a; b\"", "summary", .contains, [.text("a; b")]),
    ("bedrag=EUR", "budget", .contains, [.text("EUR")]),
    ("bedrag=euro", "budget", .contains, [.text("EUR")]),
    ("thema's=geen", "themes", .equals, [.unknown]),
    (
      "organisatie=leeg,Severinus", "organisation", .equals, [.unknown, .unrecognised("Severinus")]
    ),
    ("titel=geen", "title", .equals, [.text("geen")]),
    ("samenvatting=geen", "summary", .equals, [.unknown]),
    ("korte naam!=leeg", "shortName", .differs, [.unknown]),
  ]) func rangesWordsCurrenciesAndWhatIsMissingAreRead(
    text: String, field: String, comparison: Filter.Comparison, values: [Value]
  ) throws {
    #expect(try filter(text).get() == Filter(field, comparison, values))
  }

  @Test(arguments: [
    ("stadium=opschalen; bedrag>=1000;bedrag<=2000", 3), ("bedrag>=1000; bedrag>2000", 2),
    ("bedrag>=1000 EUR; bedrag=500", 3), ("titel~a; titel~b", 2), ("bedrag=1000-5000", 2),
    ("begin=2014-2016", 2), ("begin=2015-2016", 2), ("begin=2015", 1), ("begin=1-2-2015", 1),
    ("bedrag=1000-5000 euro", 3),
    ("bedrag=EUR; bedrag>=1000; bedrag!=5000", 3),
    ("titel=\"a; b\"; ", 1),
  ]) func severalConditionsStandBehindEachOther(text: String, count: Int) throws {
    let reader = FilterText(Project.kind, today: Day("2024-03-15") ?? Day(secondsSince1970: 0))
    #expect(try reader.filters(text).get().count == count)
  }

  @Test(arguments: Kind.all)
  func whatIsWrittenIsReadAgain(kind: Kind) throws {
    let reader = FilterText(kind, today: Day("2024-03-15") ?? Day(secondsSince1970: 0))
    for field in kind.fields where !field.uses.contains(.personal) {
      var values: [Value] = [.unknown]
      switch field.type {
      case .text, .prose, .link: values = [.text(#"een "twee"; drie, vier \ =5"#), .text("los")]
      case .tags: values += [.text("zo; en, zo")]
      case .number: values += [.number(field.bounds?.upperBound ?? 7)]
      case .range: values += [.range(NumberRange(60, 80))]
      case .money: values += [.money(Money(cents: 123_456, currency: nil))]
      case .date: values += [.date(PartialDate(2024, 3) ?? .sample)]
      case .time: values += [.time(TimeOfDay(9, 30) ?? .sample)]
      case .yesNo: values += [.yesNo(true), .yesNo(false)]
      case .choice(let options): values += options.map { .choice($0.name) }
      case .table where field.type.targets.isEmpty: break
      case .reference, .references, .table:
        values += [
          .unrecognised("Zorg; \"welzijn\""), .reference(RecordID(field.type.targets[0], 3)),
        ]
      }
      for comparison in [Filter.Comparison.equals, .differs] {
        let filter = Filter(field.name, comparison, values)
        #expect(try reader.filters(filter.written(kind)).get() == [filter])
      }
      if let last = values.last, last != .unknown, field.type.targets.isEmpty {
        for comparison in [Filter.Comparison.atLeast, .atMost, .over, .under] {
          let filter = Filter(field.name, comparison, [last])
          guard case .success(let read) = reader.filter(filter.written(kind)) else { continue }
          #expect(read == filter)
        }
      }
      if field.type.hasWords {
        let filter = Filter(field.name, .contains, [.text("a; b")])
        #expect(try reader.filters(filter.written(kind)).get() == [filter])
      }
    }
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

/// What is typed for one field.
@Suite struct NarrowingTests {
  private func narrowed(_ text: String, _ name: String) throws -> [Filter] {
    let reader = FilterText(Project.kind, today: Day("2024-03-15") ?? Day(secondsSince1970: 0))
    let field = try #require(Project.kind.field(name))
    return try reader.narrowing(text, of: field).get()
  }

  private func date(_ text: String) -> Value { .date(PartialDate(iso: text) ?? .sample) }
  private func money(_ euros: Int) -> Value { .money(Money(cents: euros * 100, currency: nil)) }

  @Test(arguments: [
    "2014-2016", "2014 - 2016", "2014 tot en met 2016", "van 2014 t/m 2016", "from 2014 to 2016",
    "2014..2016", "2014–2016", "2016-2014", "tussen 2014 en 2016", "Van 2014 tot 2016",
  ])
  func aRangeHasTwoEndsHoweverItIsTyped(text: String) throws {
    #expect(
      try narrowed(text, "begins") == [
        Filter("begins", .atLeast, [date("2014")]), Filter("begins", .atMost, [date("2016")]),
      ])
  }

  @Test(arguments: [
    ("vanaf 2014", Filter.Comparison.atLeast, "2014"), ("from 2014", .atLeast, "2014"),
    ("tot en met juni 2016", .atMost, "2016-06"), ("tot 2016", .atMost, "2016"),
    ("na 2016", .over, "2016"), ("voor 2016", .under, "2016"), ("2016", .equals, "2016"),
    (">=2016", .atLeast, "2016"), ("1-2-2016", .equals, "2016-02-01"),
    ("before 2016", .under, "2016"),
    ("vandaag", .equals, "2024-03-15"), ("2016-02", .equals, "2016-02"),
  ])
  func oneEndIsAConditionToo(text: String, comparison: Filter.Comparison, iso: String) throws {
    #expect(try narrowed(text, "begins") == [Filter("begins", comparison, [date(iso)])])
  }

  @Test func theCurrencyOfARangeIsAskedForToo() throws {
    let filters = try narrowed("van € 1.000 tot € 5.000", "budget")
    #expect(filters.map(\.comparison) == [.atLeast, .atMost, .contains])
  }

  @Test(arguments: ["1000-5000", "1.000 tot 5.000", "van 1.000 tot 5.000", "5.000-1.000"])
  func amountsHaveRangesToo(text: String) throws {
    #expect(
      try narrowed(text, "budget") == [
        Filter("budget", .atLeast, [money(1_000)]), Filter("budget", .atMost, [money(5_000)]),
      ])
  }

  @Test func aTextIsSearchedForWhatIsTyped() throws {
    #expect(try narrowed("zorg; thuis", "summary").first?.comparison == .contains)
    #expect(try narrowed("onbekend", "budget") == [Filter("budget", [.unknown])])
    #expect(try narrowed("EUR", "budget") == [Filter("budget", .contains, [.text("EUR")])])
  }

  @Test func whatIsNoDayIsSaid() {
    #expect(throws: FilterText.Problem.self) { try narrowed("31-2-2020", "begins") }
    #expect(throws: FilterText.Problem.self) { try narrowed("van gisteren tot x", "begins") }
  }
}

/// Signs that would be lost.
@Suite struct StraySignTests {
  @Test(arguments: ["titel!~water", "bedrag=>5"])
  func aSignBeforeTheSignIsSaid(text: String) {
    let reader = FilterText(Project.kind, today: Day("2024-03-15") ?? Day(secondsSince1970: 0))
    guard case .failure = reader.filters(text) else {
      Issue.record("it was read")
      return
    }
  }
}
