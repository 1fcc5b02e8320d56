import OogstModel
import OogstReading
import OogstStore
import Testing

@testable import OogstDashboard

/// Ranges, words and what is left out, from the filter.
@Suite struct RangeFilterTests {
  @Test(arguments: Settings.Mode.allCases, Language.allCases)
  func aRangeIsTypedAndStandsInTheHeading(mode: Settings.Mode, language: Language) async throws {
    var keys = try await Keys(screen: .projects, mode: mode, language: language)
    await keys.line("filter")
    let place = try #require(line(keys, language == .dutch ? "Bedrag" : "Budget"))
    await keys.session.send(.openNumber(place))
    #expect(keys.heading == (language == .dutch ? "Filter op bedrag" : "Filter by budget"))
    await keys.session.send(.openNumber(1))
    #expect(keys.screen.prompt != nil)
    if mode == .linear {
      await keys.line("50000-100000")
    } else {
      await keys.type("50000-100000<Enter>")
    }
    let expected =
      language == .dutch
      ? "Bedrag van 50.000 tot en met 100.000. " : "Budget from 50,000 to 100,000. "
    #expect(keys.lastNews?.hasPrefix(expected) == true, "\(keys.lastNews ?? "")")
    await keys.line(language == .dutch ? "terug" : "back")
    #expect(
      keys.heading.contains(
        language == .dutch ? "bedrag van 50.000 tot en met 100.000" : "from 50,000 to 100,000"))
    let shown = try #require(keys.state.top?.query)
    #expect(shown.filters.count == 2)
  }

  private func line(_ keys: Keys, _ text: String) -> Int? {
    guard case .page(let page) = keys.screen.content else { return nil }
    let lines = page.layout.page.sections.flatMap(\.lines).filter { $0.target != nil }
    return lines.firstIndex { $0.text(keys.state.settings.language).hasPrefix(text) }.map { $0 + 1 }
  }

  @Test func theFocusStaysOnWhatWasChosen() async throws {
    for mode in [Settings.Mode.seeing, .listening] {
      var keys = try await Keys(screen: .projects, mode: mode)
      await keys.type("f")
      await keys.choose("Bedrag")
      await keys.choose("50.000 tot")
      await keys.type("<Down>")
      #expect(keys.underCursor.hasPrefix("50.000 tot 100.000"), "\(keys.underCursor)")
      await keys.type("<Back>f")
      await keys.choose("Begin")
      await keys.choose("2023")
      await keys.type("<Down>")
      #expect(keys.underCursor.hasPrefix("2023"), "\(keys.underCursor)")
    }
  }

  @Test func aYearAndAStepAreChosenWithTheirCounts() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("f")
    await keys.choose("Begin")
    let year = try #require(keys.lines.first { $0.hasPrefix("2023: ") })
    let count = try #require(
      year.dropFirst(6).split(separator: " ").first.flatMap { Int($0) })
    await keys.choose("2023")
    await keys.type("<Back>")
    #expect(keys.heading.hasSuffix("begin 2023: \(count)"))
    await keys.type("f")
    await keys.choose("Bedrag")
    #expect(keys.lines.contains { $0.hasPrefix("50.000 tot 100.000: ") })
    #expect(keys.lines.contains("Munt"))
    await keys.choose("EUR")
    await keys.type("<Back>")
    #expect(keys.heading.contains("bedrag in EUR"))
  }

  @Test func wordsInATextAreTypedAndCanBeTakenAway() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("f")
    await keys.choose("Titel")
    await keys.type("KÓKEN<Enter><Back>")
    #expect(keys.heading.contains("titel met KÓKEN: 1"))
    #expect(keys.rows.allSatisfy { $0.lowercased().contains("koken") })
    await keys.type("f<Home><Down>")
    #expect(keys.underCursor.hasPrefix("Haal weg: titel met KÓKEN"))
    await keys.type("<Enter><Back>")
    #expect(keys.heading.hasSuffix(": 43"))
  }

  @Test func whatIsChosenCanBeLeftOut() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("f")
    await keys.choose("Beweging")
    await keys.choose("Kies wat weg moet")
    #expect(keys.lastNews == "Wat u nu kiest, gaat weg.")
    await keys.choose("versneld")
    await keys.choose("onbekend")
    #expect(keys.lines.contains { $0.hasPrefix("versneld, weggelaten: ") })
    await keys.type("<Back>")
    #expect(keys.heading.contains("beweging niet versneld of onbekend: 27"))
    await keys.type("f")
    await keys.choose("Beweging")
    await keys.choose("Kies wat weg moet")
    await keys.choose("versneld")
    await keys.type("<Back>")
    #expect(keys.heading.contains("beweging niet onbekend: 37"))
  }

  @Test func whatNobodySaidCanAlwaysBeChosen() async throws {
    var keys = try await Keys(screen: .lessons)
    for field in Lesson.kind.fields(.facet) where !field.uses.contains(.required) {
      await keys.type("f")
      await keys.choose(field.label.dutch)
      #expect(keys.lines.contains { $0.hasPrefix("onbekend: ") }, "\(field.name)")
      await keys.type("<Back><Back>")
    }
  }

  @Test func aMomentIsChangedAsItWasTyped() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.line(#"filter beweging in "Oefenprogramma, meting 1"=vertraagd"#)
    await keys.type("f")
    await keys.choose("Verander: ")
    #expect(keys.screen.prompt?.text.hasPrefix("filter movement in ") == true)
    await keys.type("<Enter>")
    #expect(keys.state.top?.listBelow?.filters.count == 1)
    await keys.type("<Back>")
    #expect(keys.state.top?.query?.filters.count == 1)
  }

  @Test func severalConditionsAreTypedAtOnce() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.line("filter beweging=versneld; bedrag>50000; bedrag=EUR")
    #expect(keys.state.top?.query?.filters.count == 3)
    #expect(keys.heading.contains("bedrag meer dan 50.000"))
    await keys.line("filter bedrag<=100000")
    #expect(keys.state.top?.query?.filters.count == 4)
  }

  @Test func whatCannotBeReadIsSaidAndNothingChanges() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("f")
    await keys.choose("Begin")
    await keys.choose("Typ van")
    await keys.type("31-2-2020<Enter>")
    #expect(keys.lastNews?.contains("31-2-2020") == true)
    #expect(keys.state.top?.listBelow?.filters.isEmpty == true)
  }

  /// Whatever is typed is what an independent look at every record finds.
  @Test(arguments: [
    "begin>2023-03", "begin<2023-06", "begin>=2023-06; begin<=2023-09", "bedrag>61750",
    "bedrag<61750", "bedrag>=50000; bedrag<=99999,99", "bedrag=EUR", "titel~oefen", "titel~ÓEFEN",
    "stadium>beginnen", "stadium<beginnen", "organisatie=geen", "samenvatting~bewoners",
  ])
  func conditionsAgreeWithALookAtEveryRecord(text: String) async throws {
    let store = try await Keys.example()
    let today = try #require(Day("2024-03-15"))
    let filters = try FilterText(Project.kind, today: today).filters(text).get()
    let count = try await store.count(ListQuery(Project.code, filters: filters))
    let records = try await store.read(.whole) { store throws(StoreError) in
      var records: [Record] = []
      try store.eachRecord(in: ListQuery(Project.code), nil) { record throws(StoreError) in
        records.append(record)
        return true
      }
      return records
    }
    let expected = records.count { record in
      filters.allSatisfy { filter in
        Project.kind.index(of: filter.field).map { holds(filter, record.values[$0]) } ?? false
      }
    }
    #expect(count == expected)
    #expect(expected > 0, "nothing has it")
  }

  private func holds(_ filter: Filter, _ value: Value) -> Bool {
    guard let asked = filter.values.first else { return false }
    func order(_ value: Value, _ isLow: Bool) -> Int? {
      switch value {
      case .date(let date):
        let day = isLow ? date.firstDay : date.lastDay
        return day.year * 10_000 + day.month * 100 + day.day
      case .money(let money): return money.cents
      case .choice(let name):
        guard case .choice(let options) = Project.kind.field(filter.field)?.type else { return nil }
        return options.firstIndex { $0.name == name }
      default: return nil
      }
    }
    switch filter.comparison {
    case .equals: return asked.isUnknown ? value.isUnknown || value.isUnrecognised : value == asked
    case .atLeast: return order(value, true).map { $0 >= order(asked, true) ?? 0 } ?? false
    case .atMost: return order(value, false).map { $0 <= order(asked, false) ?? 0 } ?? false
    case .over: return order(value, true).map { $0 > order(asked, false) ?? 0 } ?? false
    case .under: return order(value, false).map { $0 < order(asked, true) ?? 0 } ?? false
    case .contains:
      guard case .text(let words) = asked else { return false }
      if case .money(let money) = value { return money.currency == words }
      if case .text(let text) = value {
        return Folding.folded(text).contains(Folding.folded(words))
      }
      return false
    case .differs: return value != asked
    }
  }
}
