import Foundation
import OogstExchange
import OogstModel
import OogstStore
import Testing

@Suite struct StoreTests {
  private let maker = RecordMaker(kinds: Kind.all)

  private func project(_ title: String, organisation: Int? = nil, programme: Int? = nil) -> Record {
    var project = Project()
    project.title = title
    project.organisation = organisation.map { Reference(number: $0) }
    project.programme = programme.map { Reference(number: $0) }
    return Record(project)
  }

  private func organisation(_ name: String) -> Record {
    var organisation = Organisation()
    organisation.name = name
    return Record(organisation)
  }

  private func programme(_ name: String) -> Record {
    var programme = Programme()
    programme.name = name
    return Record(programme)
  }

  @Test func aSaveOfWhatAnotherSavedInTheMeantimeIsRefusedAndSaysWhatStands() async throws {
    let store = try Home.memory.store()
    let record = try await store.save([project("Een")], by: "")[0]
    var mine = record
    mine.values[0] = .text("Mijn titel")
    var theirs = record
    theirs.values[0] = .text("Hun titel")
    let standing = try await store.save([theirs], by: "ander")[0]
    await #expect(throws: StoreError.changedByAnother([standing])) {
      try await store.save([mine], by: "ik")
    }
    #expect(try await store.detail(record.id)?.record == standing)
  }

  @Test func allRecordsOfASaveAreSavedOrNone() async throws {
    let store = try Home.memory.store()
    var gone = project("Weg")
    gone.id = RecordID("PRJ", 99)
    await #expect(throws: StoreError.notFound(RecordID("PRJ", 99))) {
      try await store.save([project("Nieuw"), gone], by: "")
    }
    #expect(try await store.count(ListQuery("PRJ")) == 0)
  }

  @Test func everyWriteRaisesTheRevision() async throws {
    let store = try Home.memory.store()
    let before = try await store.revision()
    _ = try await store.save([project("Een")], by: "")
    let after = try await store.revision()
    #expect(after > before)
    #expect(try await store.page(ListQuery("PRJ"), .first, count: 1).revision == after)
  }

  @Test func aRenamedOrganisationMovesItsProjectsInTheOrder() async throws {
    let store = try Home.memory.store()
    var first = try await store.save([organisation("Aa"), organisation("Mm")], by: "")[0]
    _ = try await store.save(
      [project("Een", organisation: 1), project("Twee", organisation: 2)], by: "")
    let query = ListQuery("PRJ", order: Order(by: .field("organisation")))
    #expect(try await store.allRows(query).map(\.id.number) == [1, 2])
    first.values[0] = .text("Zz")
    _ = try await store.save([first], by: "")
    #expect(try await store.allRows(query).map(\.id.number) == [2, 1])
  }

  @Test func aConversationChangesItsProjectInTheSameSave() async throws {
    let store = try Home.memory.store()
    _ = try await store.save([project("Een")], by: "")
    var conversation = Conversation()
    conversation.title = "Gesprek"
    conversation.project = Reference(number: 1)
    conversation.status = .held
    conversation.movement = .restarted
    let before = try await store.revision()
    _ = try await store.save([Record(conversation)], by: "ik")
    #expect(try await store.revision() == before + 1)
    let record = try #require(try await store.detail(RecordID("PRJ", 1))?.record)
    #expect(try Project(values: record.values).movement == .restarted)
    let history = try await store.history(of: RecordID("PRJ", 1))
    #expect(history.contains { $0.field == "movement" && $0.new == .choice("restarted") })
    #expect(
      try await store.counts("PRJ", in: nil, by: ["movement"]).count(
        "movement", .choice("restarted")) == 1)
  }

  @Test func listsAndCountsFollowAProgramme() async throws {
    let store = try Home.memory.store()
    _ = try await store.save([programme("Een"), programme("Twee")], by: "")
    let records = try await store.save(
      [project("A", programme: 1), project("B", programme: 2), project("C", programme: 2)], by: "")
    let second = RecordID("PRG", 2)
    for order in [Order(by: .number), Order(by: .field("title"))] {
      let rows = try await store.allRows(ListQuery("PRJ", programme: second, order: order))
      #expect(rows.map(\.id.number) == [2, 3])
    }
    #expect(try await store.counts("PRJ", in: second, by: []).total == 2)
    var moved = records[0]
    moved.values[try #require(Project.kind.index(of: "programme"))] = .reference(second)
    _ = try await store.save([moved], by: "")
    #expect(try await store.counts("PRJ", in: second, by: []).total == 3)
    #expect(try await store.counts("PRJ", in: RecordID("PRG", 1), by: []).total == 0)
  }

  @Test func whatBelongsThroughAnotherRecordMovesWithIt() async throws {
    let store = try Home.memory.store()
    _ = try await store.save([programme("Een"), programme("Twee")], by: "")
    var round = MeasurementRound()
    round.name = "Meting 1"
    round.programme = Reference(number: 1)
    var saved = try await store.save([Record(round)], by: "")[0]
    var conversation = Conversation()
    conversation.title = "Gesprek"
    conversation.round = Reference(number: 1)
    _ = try await store.save([Record(conversation)], by: "")
    let inSecond = ListQuery("GES", programme: RecordID("PRG", 2))
    #expect(try await store.allRows(inSecond).isEmpty)
    try saved.update(as: MeasurementRound.self) { $0.programme = Reference(number: 2) }
    _ = try await store.save([saved], by: "")
    #expect(try await store.allRows(inSecond).count == 1)
    #expect(try await store.counts("GES", in: RecordID("PRG", 2), by: []).total == 1)
  }

  @Test func wordsOfDifferentFieldsAndAnyOrderAreFoundTogether() async throws {
    let store = try await SQLiteStore.example()
    for text in ["ervaringsdeskundigen", "DRAAGVLAK ervarings", "cruciaal", "érvaringsdeskundigen"]
    {
      let page = try await store.page(ListQuery("LES", text: text), .first, count: 20)
      #expect(page.rows.map(\.id).contains(RecordID("LES", 2)), "\(text)")
    }
  }

  @Test(arguments: ["!!", "\"", "*", "a OR", "NEAR(", "title:x", "-", "\u{E000}\u{E401}", "foto's"])
  func typedMarksNeverBreakASearch(text: String) async throws {
    let store = try await SQLiteStore.example()
    for order in [Order.lastEnteredFirst, Order(by: .fit), Order(by: .field("title"))] {
      _ = try await store.page(ListQuery("PRJ", text: text, order: order), .first, count: 5)
    }
    #expect(try await store.count(ListQuery("PRJ", text: "!!")) == 0)
  }

  /// Beginnings longer than those that are indexed are looked up among the words themselves.
  @Test(arguments: Home.allCases)
  func aWordIsFoundByEveryBeginningHoweverLong(home: Home) async throws {
    let store = try home.store()
    let word = "Ervaringsdeskundigheidsnetwerken"
    let many = (1...12).map { "ervaringsdeskundigheid\($0)" }
    let others = ["Ervaringsdeskundigheid", "coöperatieondersteuning", "Ervaring"]
    _ = try await store.save(([word] + many + others).map { project($0) }, by: "")
    for length in 1...word.count {
      let beginning = String(word.prefix(length))
      let expected = ([word] + many + others).count {
        $0.lowercased().hasPrefix(beginning.lowercased())
      }
      for text in [beginning, beginning.uppercased()] {
        for order in [Order.lastEnteredFirst, Order(by: .fit), Order(by: .field("title"))] {
          let query = ListQuery("PRJ", text: text, order: order)
          #expect(try await store.allRows(query).count == expected, "\(text) \(order)")
          #expect(try await store.count(query) == expected)
        }
      }
    }
    for text in ["coöperatieondersteun", "cooperatieondersteun", "ervaringsdeskundigheidx"] {
      let count = try await store.count(ListQuery("PRJ", text: text))
      #expect(count == (text.hasPrefix("co") ? 1 : 0))
    }
  }

  /// Soft hyphens, spaces without a width and ligatures come along from documents and web pages.
  @Test(arguments: [
    ("samen\u{AD}werking", "samenwerking"), ("samen\u{200B}werking", "samenwerking"),
    ("\u{FEFF}Zorg\u{2060}pad", "zorgpad"), ("e\u{FB03}ciënt", "efficient"),
    ("\u{FB01}nanciering", "financ"),
  ]) func noWordIsHiddenByLettersThatNobodySees(written: String, typed: String) async throws {
    let store = try Home.memory.store()
    var other = Project()
    other.title = "Iets anders"
    other.summary = "Een tekst over \(written)."
    let saved = try await store.save([project(written), Record(other)], by: "")
    for text in [typed, written, typed.prefix(3) + "\u{AD}" + typed.dropFirst(3)] {
      #expect(try await store.count(ListQuery("PRJ", text: String(text))) == 2, "\(text)")
    }
    let filter = Filter("title", [.text(typed)])
    let isWhole = Folding.sortKey(written) == Folding.sortKey(typed)
    #expect(try await store.count(ListQuery("PRJ", filters: [filter])) == (isWhole ? 1 : 0))
    var plain = saved[0]
    plain.values[0] = .text("Weg")
    _ = try await store.save([plain], by: "")
    #expect(try await store.count(ListQuery("PRJ", text: typed)) == 1)
  }

  @Test func aNumberOfTheFileIsFoundInEveryKindAndBehindTheTitleThatHasIt() async throws {
    let store = try Home.memory.store()
    var records = [project("Een"), project("Twee"), organisation("Drie"), project("Plan 2020")]
    for (index, number) in ["212921", "212921", "212921", nil].enumerated() {
      records[index].meta.externalID = number
    }
    records.append(project("Ander plan"))
    records[4].meta.externalID = "2020-001"
    _ = try await store.save(records, by: "")
    let ids = try await store.ids(external: "212921")
    #expect(Set(ids) == [RecordID("PRJ", 1), RecordID("PRJ", 2), RecordID("ORG", 1)])
    #expect(try await store.count(ListQuery(nil, text: "212921")) == 3)
    let fit = ListQuery("PRJ", text: "2020", order: Order(by: .fit))
    #expect(try await store.allRows(fit).map(\.id.number) == [3, 4])
  }

  @Test func titlesOfThousandsOfRecordsOfSeveralKindsAreRead() async throws {
    let store = try Home.memory.store()
    let themes = (1...40).map { number in
      var theme = Theme()
      theme.name = "Thema \(number)"
      return Record(theme)
    }
    let saved =
      try await store.save((1...1_100).map { project("Project \($0)") }, by: "")
      + store.save(themes, by: "")
    let titles = try await store.titles(of: Set(saved.map(\.id) + [RecordID("PRJ", 9_999)]))
    #expect(titles.count == 1_140)
    #expect(titles[RecordID("PRJ", 1_100)] == "Project 1100")
    #expect(titles[RecordID("THE", 40)] == "Thema 40")
  }

  @Test func theBestFitComesFirst() async throws {
    let store = try Home.memory.store()
    var other = Project()
    other.title = "Iets anders"
    other.summary = "Hier komt zorg ergens achteraan in een lange tekst over van alles en nog wat."
    _ = try await store.save([project("Zorg"), Record(other)], by: "")
    let page = try await store.page(
      ListQuery("PRJ", text: "zorg", order: Order(by: .fit)), .first, count: 5)
    #expect(page.rows.map(\.id.number) == [1, 2])
    let rest = try await store.page(
      ListQuery("PRJ", text: "zorg", order: Order(by: .fit)), .after(page.rows[0].key), count: 5)
    #expect(rest.rows.map(\.id.number) == [2])
  }

  @Test func aRowsPlaceInTheOrderOfFitIsCounted() async throws {
    let store = try await SQLiteStore.example()
    let query = ListQuery("PRJ", text: "oefen", order: Order(by: .fit))
    let rows = try await store.allRows(query)
    #expect(rows.count == 36)
    #expect(try await store.position(of: rows[20].key, in: query) == 20)
  }

  @Test func tagsOfAnotherSpellingAreOneValueInCountAndInList() async throws {
    let store = try Home.memory.store()
    let records = [["Zorg"], ["zorg"], ["Zorg", "werk"]].map { tags in
      var project = Project()
      project.title = "P"
      project.subjects = Tags(tags)
      return Record(project)
    }
    _ = try await store.save(records, by: "")
    for count in try await store.facets(ListQuery("PRJ"), by: "subjects") {
      let query = ListQuery("PRJ", filters: [Filter("subjects", [count.value])])
      #expect(try await store.count(query) == count.count)
    }
  }

  @Test func comparisonsAgreeWithTheRuleOfWhatIsDue() async throws {
    let store = try Home.memory.store()
    let today = try #require(Day("2024-03-15"))
    let dates = [
      "2024-03-14", "2024-03-15", "2024-03", "2024-02", "2023", "2024", "2024-02-29", "2024-03-31",
    ]
    var conversations: [Conversation] = []
    for date in dates {
      var conversation = Conversation()
      conversation.title = date
      conversation.status = .planned
      conversation.date = PartialDate(iso: date)
      conversations.append(conversation)
    }
    _ = try await store.save(conversations.map { Record($0) }, by: "")
    let found = try await store.allRows(Conversation.overdue(in: nil, on: today))
    let expected = conversations.filter { Conversation.kind.isOverdue(Record($0), on: today) }.map(
      \.title)
    #expect(Set(found.map { $0.values[0] }) == Set(expected.map(Value.text)))
    #expect(
      try await store.overdue(Conversation.code, in: nil, on: today) == expected.count)
    // The next one is the first that is not.
    let due = conversations.compactMap { Conversation.kind.lastDay(of: Record($0)) }
    let next = try await store.nextDue(Conversation.code, in: nil, from: today)
    let first = try #require(due.filter { $0 >= today }.min())
    #expect(next?.day == first && next?.count == due.count { $0 == first })
    #expect(
      try await store.nextDue(
        Conversation.code, in: nil, from: try #require(Day("9999-01-01"))) == nil)
    // What was held is due no more, and counts no more.
    var held = try #require(try await store.records([found[0].id]).first)
    held.values[try #require(Conversation.kind.index(of: Conversation.statusField.name))] =
      Conversation.Status.held.value
    _ = try await store.save([held], by: "")
    #expect(
      try await store.overdue(Conversation.code, in: nil, on: today) == expected.count - 1)
  }

  @Test func aStoreOnDiskIsThereTheNextTime() async throws {
    let path = temporaryPath()
    do {
      let store = try SQLiteStore(path: path, .create)
      _ = try await store.save([project("Blijft")], by: "")
    }
    let store = try SQLiteStore(path: path)
    #expect(try await store.page(ListQuery("PRJ"), .first, count: 5).rows.count == 1)
  }

  @Test func twoProcessesSeeEachOthersChanges() async throws {
    let path = temporaryPath()
    let one = try SQLiteStore(path: path, .create)
    let other = try SQLiteStore(path: path)
    let before = try await other.revision()
    _ = try await one.save([project("Van een ander")], by: "")
    #expect(try await other.revision() == before + 1)
    #expect(try await other.page(ListQuery("PRJ"), .first, count: 5).rows.count == 1)
  }

  @Test func anOlderDescriptionIsBroughtUpToDateAndKeepsItsRecords() async throws {
    let path = temporaryPath()
    let before = Kind(
      code: "PRJ", name: "project", label: Project.kind.label, plural: Project.kind.plural,
      fields: Project.kind.fields.filter { $0.name != "budget" && $0.name != "stage" })
    do {
      let store = try SQLiteStore(path: path, .create, kinds: [before])
      var values = before.fields.map { _ in Value.unknown }
      values[0] = .text("Van vroeger")
      _ = try await store.save([Record(id: RecordID("PRJ", 0), values: values)], by: "")
    }
    // As an older program leaves it: its version stands in byte 63 of the header.
    var bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    let version = bytes[63]
    bytes[63] = 1
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var times = 0
    do { _ = try SQLiteStore(path: path, willAdapt: { times += 1 }) }
    #expect(times == 1)
    // The older program would undo it: now it sees that the file is not for it any more.
    #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))[63] == version)
    let store = try SQLiteStore(path: path, willAdapt: { times += 1 })
    #expect(times == 1)
    let page = try await store.page(ListQuery("PRJ", text: "vroeger"), .first, count: 5)
    #expect(page.rows.count == 1)
    let sorted = ListQuery("PRJ", order: Order(by: .field("budget"), isDescending: true))
    #expect(try await store.allRows(sorted).count == 1)
    #expect(try await store.counts("PRJ", in: nil, by: ["stage"]).count("stage", .unknown) == 1)
    #expect(try await store.counts("LES", in: nil, by: []).total == 0)
  }

  @Test func aDescriptionThatCannotReadAValueLeavesItWhereItIs() async throws {
    let path = temporaryPath()
    let asDate = Kind(
      code: "PRJ", name: "project", label: Project.kind.label, plural: Project.kind.plural,
      fields: Project.kind.fields.map { field in
        field.name != "shortName"
          ? field
          : Field(
            name: field.name, label: field.label, type: .date, uses: .sorted, help: nil, columns: []
          )
      })
    do {
      var project = Project()
      project.title = "A"
      project.shortName = "Niet kwijt"
      _ = try await SQLiteStore(path: path, .create).save([Record(project)], by: "")
    }
    do {
      let store = try SQLiteStore(path: path, kinds: [asDate])
      #expect(try await store.records([RecordID("PRJ", 1)])[0].values[1] == .unknown)
    }
    let store = try SQLiteStore(path: path)
    #expect(try await store.records([RecordID("PRJ", 1)])[0].values[1] == .text("Niet kwijt"))
  }
}
