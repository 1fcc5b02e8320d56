import OogstModel
import OogstReading
import OogstStore
import Testing

@testable import OogstDashboard

/// Forms by keys alone: every kind, three modes, two languages.
@Suite struct FormTests {
  // MARK: - Every kind

  /// What is typed for a field, and what it must be then.
  private func sample(
    _ field: Field, _ language: Language, _ store: SQLiteStore
  ) -> (keys: String, line: String, value: Value) {
    let isDutch = language == .dutch
    switch field.type {
    case .text: return ("Eén \(field.name)", "Eén \(field.name)", .text("Eén \(field.name)"))
    case .prose:
      return ("<Enter>Eerste<Enter>Twee <Tab>", "Eerste\nTwee \n.", .text("Eerste\nTwee"))
    case .number:
      let number = max(field.bounds?.lowerBound ?? 3, 1)
      let text = number.written(decimals: field.decimals, mark: isDutch ? "," : ".")
      return (text, text, .number(number))
    case .range:
      let text = isDutch ? "60 tot 80" : "60 to 80"
      return (text, text, .range(NumberRange(60, 80)))
    case .money:
      let text = isDutch ? "1.000,50 euro" : "1,000.50 euro"
      return (text, text, .money(Money(cents: 100_050, currency: "EUR")))
    case .date:
      let date = PartialDate(2020, 6, 15).map(Value.date) ?? .unknown
      return ("15-6-2020", "15-6-2020", date)
    case .time: return ("9:30", "9:30", TimeOfDay("9:30").map(Value.time) ?? .unknown)
    case .link: return ("https://example.org", "https://example.org", .text("https://example.org"))
    case .tags: return ("zorg; wonen", "zorg; wonen", .tags(["zorg", "wonen"]))
    case .yesNo: return ("<Enter><Home><Enter>", "1", .yesNo(true))
    case .choice(let options): return ("<Enter><Home><Enter>", "1", .choice(options[0].name))
    case .reference(let kinds):
      return ("\(kinds[0])-1<Enter>", "\(kinds[0])-1", .reference(RecordID(kinds[0], 1)))
    case .table: return ("", "", .unknown)  // its cells are fields of the form
    case .references(let kinds):
      return (
        "\(kinds[0])-1<Enter>", "\(kinds[0])-1", .references([.record(RecordID(kinds[0], 1))])
      )
    }
  }

  @Test(arguments: [Settings.Mode.seeing, .listening], Language.allCases)
  func everyKindIsEnteredByKeysAlone(mode: Settings.Mode, language: Language) async throws {
    let store = try await Keys.example()
    for kind in Kind.all {
      var keys = try await Keys(mode: mode, language: language, store: store)
      await keys.line("\(language == .dutch ? "toevoegen" : "add") \(kind.name)")
      #expect(keys.heading.contains(": " + kind.label[language] + ". "), "\(kind.name)")
      await keys.type(mode == .listening ? "<Down>" : "")
      var opened: [FieldGroup] = []
      while let group = (keys.state.top as? FormState)?.closedGroups.first {
        await keys.type("<PgUp>")
        let name = group.label(language)
        let lines = (keys.state.top as? FormState)?.lines.count ?? 0
        for _ in 0..<lines where !keys.underCursor.hasPrefix(name + ", ") {
          await keys.type("<Tab>")
        }
        await keys.type("<Enter>")
        opened.append(group)
        try #require(opened.count <= kind.fields.count, "\(kind.name)")
      }
      await keys.type("<PgUp>")
      let form = try #require(keys.state.top as? FormState)
      let cells = form.kind.fields
      #expect(form.shownFields.count == cells.count)
      var expected = cells.map { _ in Value.unknown }
      for index in form.shownFields {
        for _ in 0..<3 where (keys.state.top as? FormState)?.focusedField != index {
          await keys.type("<Down>")
        }
        let sample = sample(cells[index], language, store)
        await keys.type(sample.keys)
        let isProse = cells[index].type == .prose
        if !isProse { await keys.type("<Down>") }
        expected[index] = sample.value
      }
      await keys.type("<F2>")
      let news = keys.lastNews ?? keys.canvas.lines.joined(separator: "\n")
      guard news.hasPrefix(language == .dutch ? "Bewaard: " : "Saved: ") else {
        Issue.record("\(kind.name): \(news)\n\(keys.canvas.lines.joined(separator: "\n"))")
        continue
      }
      let id = try await expectLast(kind, form.form.fold(expected), store)
      try await changeUndoAndRemove(id, kind, &keys, store)
    }
  }

  /// The record of a kind that was entered last holds what was typed.
  private func expectLast(
    _ kind: Kind, _ expected: [Value], _ store: SQLiteStore
  ) async throws -> RecordID {
    let id = try #require(
      try await store.page(
        ListQuery(kind.code, order: .lastEnteredFirst), .first, count: 1
      ).rows.first?.id)
    let saved = try #require(try await store.records([id]).first)
    for (index, field) in kind.fields.enumerated() {
      #expect(saved.values[index] == expected[index], "\(kind.name).\(field.name)")
    }
    return id
  }

  /// Change the title, undo that, remove, and bring back.
  private func changeUndoAndRemove(
    _ id: RecordID, _ kind: Kind, _ keys: inout Keys, _ store: SQLiteStore
  ) async throws {
    let before = try await store.records([id])[0]
    let yes = keys.state.settings.language == .dutch ? "j" : "y"
    await keys.line(id.description)
    await keys.type("e")
    if keys.state.settings.mode == .listening { await keys.type("<Down>") }
    await keys.type("X<F2>")
    let changed = try await store.records([id])[0]
    guard case .text(let title) = before.values[kind.titleIndex] else { return }
    #expect(changed.values[kind.titleIndex] == .text("X" + title))
    #expect(changed.values.count { $0 != .unknown } == before.values.count { $0 != .unknown })
    #expect(keys.heading.hasSuffix("X" + title), "\(keys.heading)")
    await keys.type("u\(yes)")
    #expect(try await store.records([id])[0].values == before.values)
    await keys.type("D")
    #expect(try await store.records([id]).isEmpty)
    await keys.type("u\(yes)")
    #expect(try await store.records([id])[0].values == before.values)
  }

  @Test(arguments: Language.allCases)
  func everyKindIsEnteredInLines(language: Language) async throws {
    let store = try await Keys.example()
    for kind in Kind.all {
      var keys = try await Keys(mode: .linear, language: language, store: store)
      await keys.line("\(language == .dutch ? "toevoegen" : "add") \(kind.name)")
      let unfolded = UnfoldedKind(kind)
      var expected = unfolded.kind.fields.map { _ in Value.unknown }
      for _ in expected {
        if keys.state.linePrompt.hasPrefix("1 ") { await keys.line("2") }
        let form = try #require(keys.state.top as? FormState)
        let index = try #require(form.shownFields.first { expected[$0].isUnknown })
        let field = unfolded.kind.fields[index]
        let label = field.label[language]
        #expect(keys.state.linePrompt.hasPrefix(label), "\(keys.state.linePrompt)")
        let sample = sample(field, language, store)
        for line in sample.line.split(separator: "\n") { await keys.line(String(line)) }
        expected[index] = sample.value
      }
      await keys.line("1")
      _ = try await expectLast(kind, unfolded.fold(expected), store)
    }
  }

  // MARK: - What is there already

  /// A form that is opened and saved without a change changes nothing, whatever values a record has.
  @Test(arguments: Language.allCases)
  func openingAndReadingEveryFieldChangesNothing(language: Language) async throws {
    let store = try await Keys.example()
    for kind in Kind.all where kind.code != SavedView.code {
      var keys = try await Keys(language: language, store: store)
      for row in try await store.page(ListQuery(kind.code), .first, count: 8).rows {
        await keys.line("\(language == .dutch ? "wijzig" : "edit") \(row.id)")
        let form = try #require(keys.state.top as? FormState)
        for _ in form.lines { await keys.type("<Down>") }
        await keys.type("<F2>")
        #expect(
          keys.lastNews == (language == .dutch ? "Er was niets veranderd." : "Nothing was changed.")
        )
      }
    }
  }

  /// The words of every value are read again as that value.
  @Test(arguments: Language.allCases)
  func whatStandsInAFieldIsReadAsWhatItWas(language: Language) async throws {
    let store = try await Keys.example()
    for kind in Kind.all {
      for row in try await store.page(ListQuery(kind.code), .first, count: 50).rows {
        let record = try #require(try await store.records([row.id]).first)
        for (index, field) in kind.fields.enumerated() where field.type.targets.isEmpty {
          let value = record.values[index]
          if case .date(let date) = value, date.isDerived { continue }
          let text = EditableText(language: language, titles: [:]).text(value, field)
          var entry = RecordEntry(kind, today: Day(secondsSince1970: 0))
          entry.set(index, to: text)
          #expect(entry.problems.isEmpty, "\(kind.name).\(field.name): \(text)")
          #expect(entry.values[index] == value, "\(kind.name).\(field.name): \(text)")
        }
      }
    }
  }

  // MARK: - Mistakes

  @Test(arguments: [Settings.Mode.seeing, .listening])
  func mistakesAreToldTogetherAndEachLeadsToItsField(mode: Settings.Mode) async throws {
    var keys = try await Keys(screen: .projects, mode: mode, store: try await Keys.example())
    await keys.type("a" + (mode == .listening ? "<Down>" : ""))
    for _ in 0..<6 { await keys.type("<Down>") }
    #expect(keys.canvas.lines.contains { $0.hasPrefix("Beweging vastgesteld op") })
    await keys.type("31-02-2024<Down>")
    let row = keys.canvas.lines.first { $0.hasPrefix("Beweging vastgesteld op, fout") }
    #expect(row?.hasSuffix(": 31-02-2024") == true)
    await keys.type("<F2>")
    #expect(keys.messages.contains("Niet bewaard: 2 fouten. Enter gaat naar het veld."))
    #expect(keys.underCursor == "Titel, fout, moet er zijn")
    await keys.type("<Down>")
    #expect(keys.underCursor.hasSuffix("of te lezen is: 31-02-2024"))
    await keys.type("<Enter>")
    #expect(
      keys.lastNews?.hasPrefix("31-02-2024 is bij Beweging vastgesteld op geen datum") == true)
    await keys.type("<End><Back><Back><Back><Back>2023<Home><Del><Del><Del>1-")
    await keys.type("<F2>")
    #expect(keys.underCursor == "Titel, fout, moet er zijn")
    await keys.type("<Enter>Zin<F2>")
    #expect(keys.lastNews?.hasPrefix("Bewaard: Zin, ") == true)
  }

  @Test func aFieldThatWasNotTouchedIsNeverWrong() async throws {
    var keys = try await Keys(screen: .projects, store: try await Keys.example())
    await keys.type("a<Down><Down><Down><Up><Up><Up>")
    #expect(!keys.canvas.lines.contains { $0.contains("fout") })
  }
}
