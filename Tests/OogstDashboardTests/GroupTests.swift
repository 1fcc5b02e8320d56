import OogstModel
import OogstReading
import OogstStore
import Testing

@testable import OogstDashboard

/// Lists counted in groups, with sums.
struct GroupTests {
  // MARK: - Counting

  @Test func sumsAreOfEachCurrencyByItselfAndTheMedianIsBetweenTheMiddleOnes() {
    var counting = GroupCounting(isSummed: true)
    for (cents, currency) in [(300, "EUR"), (100, "EUR"), (200, "EUR"), (500, "EUR"), (700, "GBP")]
    {
      counting.add([.money(Money(cents: cents, currency: currency))])
    }
    counting.add([.unknown])
    counting.add([.unrecognised("veel")])
    let all = counting.result.all
    #expect(all.count == 7 && all.unknown == 2)
    #expect(all.sums.map(\.currency) == ["EUR", "GBP"])
    #expect(all.sums.map(\.sum) == [1_100, 700] && all.sums.map(\.median) == [250, 700])
    #expect(counting.result.groups.isEmpty)
  }

  @Test func aRowIsInAGroupForEachOfItsTagsAndADateCountsByItsYear() throws {
    var counting = GroupCounting(isSummed: false)
    let dates = [PartialDate(2015, 3, 1), PartialDate(2015), PartialDate(2016, 2)].compactMap { $0 }
    for date in dates { counting.add([.date(date), .tags(["Zorg", "wonen"])]) }
    counting.add([.unknown, .tags(["zorg"])])
    let groups = counting.result.groups
    #expect(groups.count == 5)
    #expect(groups[0].totals.count == 2)
    let years = groups.map { $0.values[0] }
    #expect(Set(years).count == 3 && years.contains(.unknown))
    // Spelled otherwise it is the same.
    #expect(Set(groups.map { $0.values[1] }) == [.text("Zorg"), .text("wonen")])
  }

  @Test func aSumThatIsTooLargeStaysAtTheEdge() {
    var counting = GroupCounting(isSummed: true)
    for _ in 0..<3 { counting.add([.number(Int.max / 2)]) }
    #expect(counting.result.all.sums.first?.sum == Int.max)
  }

  /// Each group opens as many rows as it counts, and its sum is that of those rows.
  @Test func everyGroupOfTheExampleOpensItsRows() async throws {
    let store = try await Keys.example()
    for kind in store.kinds {
      for field in kind.fields where field.isGrouped {
        let summed = kind.fields.first(where: \.isSummed)
        let query = ListQuery(kind.code)
        let groups = try await store.read(.front) { store throws(StoreError) in
          try store.groups(query, Grouping(by: [field.name], summed: summed?.name))
        }
        #expect(groups.all.count == (try await store.count(query)))
        for group in groups.groups {
          let rows = query.rows(of: group.values, by: [field])
          #expect(
            try await store.count(rows) == group.totals.count, "\(kind) \(field.name) \(group)")
          guard let summed else { continue }
          let amounts = try await store.read(.front) { store throws(StoreError) in
            try store.values(of: [summed.name], in: rows)
          }
          let sum = amounts.reduce(0) { sum, values in
            switch values[0] {
            case .money(let money): sum + money.cents
            case .number(let number): sum + number
            default: sum
            }
          }
          #expect(group.totals.sums.reduce(0) { $0 + $1.sum } == sum)
        }
      }
    }
  }

  // MARK: - Reading

  @Test func fieldsAreReadByAnyOfTheirWords() throws {
    let text = GroupingText(Project.kind)
    #expect(try text.fields("beweging").get().map(\.name) == ["movement"])
    #expect(try text.fields("Movement, stage").get().map(\.name) == ["movement", "stage"])
    #expect(try text.fields("beweging stadium").get().map(\.name) == ["movement", "stage"])
    #expect(try text.fields("").get().isEmpty)
    #expect(text.fields("beweging,stadium,status") == .failure(.tooMany))
    for word in ["kleur", "titel", "bedrag"] {
      guard case .failure(.noSuchField(let problem)) = text.fields(word), problem.word == word
      else {
        Issue.record("\(word) was read")
        continue
      }
    }
    #expect(try text.summed("bedrag").get().name == "budget")
  }

  // MARK: - Seen and heard

  @Test(arguments: [Settings.Mode.seeing, .listening, .linear])
  func aListIsCountedAndEachLineOpensItsRows(mode: Settings.Mode) async throws {
    var keys = try await Keys(screen: .projects, mode: mode)
    await keys.line("groepeer beweging")
    #expect(keys.heading == "Per beweging: Projecten: 43")
    let lines = Linear.reading(keys.screen)
    #expect(lines.contains("1 Bedrag: 2.495.750 euro samen, mediaan 69.250 euro, 7 onbekend"))
    #expect(lines.contains("2 versneld: 10 (23 %), 487.750 euro"))
    await keys.session.send(.openNumber(2))
    #expect(keys.heading.hasSuffix("beweging versneld: 10"))
    await keys.line("terug")
    #expect(keys.heading.hasPrefix("Per beweging"))
    // The totals lead to the largest.
    await keys.session.send(.openNumber(1))
    #expect(keys.heading == "Projecten, op bedrag, aflopend: 43")
  }

  @Test func tablesAreOfferedWhereTheirFieldsHaveFewAnswers() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("t<End>")
    #expect(keys.underCursor == "Beweging en stadium")
    await keys.type("<Enter>")
    #expect(keys.heading.hasPrefix("Per beweging en stadium"))
  }

  @Test func eachCurrencyHasALineWithHowManyItIsOf() async throws {
    let store = try SQLiteStore.inMemory()
    let amounts = [("EUR", 100), ("EUR", 300), ("CHF", 200), (nil, 5)]
    let records = amounts.map { currency, cents in
      var project = Project()
      project.title = "Project \(cents)"
      project.budget = Money(cents: cents * 100, currency: currency)
      return Record(project)
    }
    var without = Project()
    without.title = "Zonder"
    _ = try await store.save(records + [Record(without)], by: "")
    var keys = try await Keys(screen: .projects, store: store, isExample: false)
    await keys.type("t")
    #expect(
      keys.lines.prefix(4) == [
        "Bedrag: 400 euro samen, mediaan 200 euro, 2 bedragen",
        "Bedrag: 200 CHF samen, mediaan 200 CHF, 1 bedrag",
        "Bedrag: 5 samen, mediaan 5, 1 bedrag", "Bedrag: 1 onbekend",
      ])
  }

  @Test func withTwoFieldsEachAnswerToTheFirstIsASection() async throws {
    var keys = try await Keys(screen: .projects, language: .english)
    await keys.type(":group movement,stage<Enter>")
    guard case .page(let page) = keys.screen.content else { return }
    let headings = page.layout.page.sections.compactMap(\.heading)
    #expect(headings.first == "Accelerated: 10" && headings.count == 9)
    #expect(headings.last == "Together: 43")
  }

  @Test func twoFieldsAreATableForWhoLooksWhoseNumbersAddUp() async throws {
    var keys = try await Keys(screen: .projects, columns: 120)
    await keys.type(":groepeer beweging stadium<Enter>")
    guard case .page(let page) = keys.screen.content else { return }
    let names = try #require(page.layout.rows.first { $0.role == .names })
    #expect(names.spans.map(\.text).last == "samen" && names.spans.count == 8)
    var sums: [Int] = []
    let rows = page.layout.page.sections[1].lines
    guard case .cells("samen", let all, _, nil)? = rows.last else {
      Issue.record("there are no totals")
      return
    }
    #expect(all.last?.number == 43)
    for index in all.indices {
      let column = rows.dropLast().reduce(0) { sum, line in
        if case .cells(_, let cells, _, _) = line { sum + cells[index].number } else { sum }
      }
      #expect(column == all[index].number)
    }
    for line in rows.dropLast() {
      guard case .cells(_, let cells, _, .list(let query)) = line else { continue }
      #expect(cells.dropLast().reduce(0) { $0 + $1.number } == cells.last?.number)
      sums.append(cells.last?.number ?? 0)
      #expect(query.filters.map(\.field) == ["movement"])
    }
    #expect(rows.count == 9 && sums.reduce(0, +) == 43)
    // The numbers stand below the ends of their names.
    let row = try #require(page.layout.rows.first { $0.text.hasPrefix("versneld: verkennen 1,") })
    #expect(
      row.spans.dropFirst().map { $0.column + $0.width }
        == names.spans.map { $0.column + $0.width })
    // In a usual window the names are shorter; in a narrow one there are only the lines that say it one by one.
    await keys.resize(24, 80)
    #expect(keys.canvas.lines[3...6].contains { $0.hasPrefix("versneld:   ") })
    await keys.resize(24, 60)
    #expect(!keys.lines.contains { $0.hasPrefix("versneld") })
    #expect(keys.lines.contains("Versneld: 10"))
    await keys.choose("beginnen")
    #expect(keys.heading.hasSuffix("stadium beginnen: 3"))
  }

  /// Two lessons on both themes, one on one of them.
  private func lessons() async throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory()
    let records = [["zorg", "Zorg", "wonen"], ["wonen", "zorg"], ["zorg"]].map { words in
      var lesson = Lesson()
      lesson.title = words.joined(separator: " ")
      lesson.subjects = Tags(words)
      lesson.date = PartialDate(2024)
      return Record(lesson, meta: .init(origin: .entered))
    }
    _ = try await store.save(records, by: "")
    return store
  }

  @Test func aRecordWithTwoAnswersIsOneRecordInEveryTotal() async throws {
    let store = try await lessons()
    let query = ListQuery(Lesson.code)
    let one = try await store.read(.front) { store throws(StoreError) in
      try store.groups(query, Grouping(by: ["subjects"]))
    }
    #expect(one.groups.map(\.totals.count) == [3, 2])
    let two = try await store.read(.front) { store throws(StoreError) in
      try store.groups(query, Grouping(by: ["date", "subjects"]))
    }
    #expect(two.byField.map { $0.values.sorted() } == [[3], [2, 3]])
    var keys = try await Keys(screen: .lessons, columns: 120, store: store, isExample: false)
    await keys.type(":groepeer datum onderwerpen<Enter>")
    let row = try #require(keys.canvas.lines.first { $0.hasPrefix("2024:") })
    #expect(row.split(separator: " ").suffix(3) == ["3", "2", "3"])
    #expect(keys.lines.contains("Samen: 3") && keys.lines.contains("2024: 3"))
  }

  @Test func columnsThatLookTheSameAreNoTable() {
    func line(_ names: [String]) -> Page.Line {
      .cells(label: "rij", names.map { Page.Cell(name: $0, number: 1) }, opens: nil)
    }
    #expect(CellTable([line(["Oefenthema een", "Oefenthema twee"])], width: 24, .dutch) == nil)
    #expect(CellTable([line(["Oefenthema een", "Oefenthema twee"])], width: 40, .dutch) != nil)
  }

  @Test func ofManyGroupsTheLargestAreGivenAndTheOthersCounted() async throws {
    let store = try SQLiteStore.inMemory()
    let records = (0..<503).map { number in
      var project = Project()
      project.title = "Project \(number)"
      project.begins = PartialDate(1_300 + max(number - 1, 0))
      return Record(project)
    }
    _ = try await store.save(records, by: "")
    var keys = try await Keys(screen: .projects, mode: .linear, store: store, isExample: false)
    await keys.line("groepeer begin")
    let lines = Linear.reading(keys.screen)
    #expect(lines.contains("2 kleinere groepen staan hier niet; oogst tel geeft alle."))
    #expect(lines.contains { $0.hasPrefix("1 1300: 2") } && lines.contains { $0.hasPrefix("500 ") })
  }

  @Test func withoutAFieldItSaysByWhatItCanBeGrouped() async throws {
    var keys = try await Keys(screen: .projects, mode: .listening)
    await keys.type(":groepeer<Enter>")
    #expect(keys.lines.contains("Jaar van begin"))
    await keys.choose("Jaar van begin")
    #expect(keys.heading.hasPrefix("Per jaar van begin"))
    await keys.type("<Back><Back>")
    #expect(keys.heading.hasPrefix("Projecten"))
    await keys.type(":groepeer kleur<Enter>")
    #expect(keys.lastNews?.hasPrefix("Met kleur kan dat niet. Kies uit: ") == true)
    await keys.type("9:groepeer beweging<Enter>")
    #expect(keys.lastNews == "Dat kan alleen in een lijst.")
  }
}
