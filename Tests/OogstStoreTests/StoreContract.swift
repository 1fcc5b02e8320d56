import OogstExchange
import OogstModel
import OogstStore
import Testing

/// What every store must do for every kind, from nothing but the description.
@Suite struct StoreContract {
  private let maker = RecordMaker(kinds: Kind.all)

  /// Every kind in memory, two of them on disk as well: what a disk does differently it does for all of them.
  static let places: [(home: Home, kind: Kind)] =
    Kind.all.map { (.memory, $0) } + [Project.kind, Conversation.kind].map { (.disk, $0) }

  /// A store in which number 1 of every kind exists.
  private func store(_ home: Home, _ kind: Kind) async throws -> SQLiteStore {
    switch home {
    case .memory: return try await Self.begun.value.copiedInMemory(clock: { 1_000 })
    case .disk:
      let store = try home.store()
      _ = try await store.save(Kind.all.map { maker.bare($0) }, by: "test")
      return store
    }
  }

  /// Made once: its tables and indexes take longer than most tests.
  private static let begun = Task {
    let store = try Home.memory.store()
    let maker = RecordMaker(kinds: Kind.all)
    _ = try await store.save(Kind.all.map { maker.bare($0) }, by: "test")
    return store
  }

  @Test(arguments: places)
  func aRecordIsReadBackAsItWasSaved(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    let saved = try await store.save([maker.record(kind, 2)], by: "ik")[0]
    let detail = try #require(try await store.detail(saved.id))
    #expect(detail.record.values == maker.record(kind, 2).values)
    #expect(detail.record.meta.version == 1)
    #expect(detail.record.meta.origin == .invented)
    #expect(detail.record.meta.created == Stamp(at: 1_000, by: "ik"))
    #expect(saved == detail.record)
    for id in detail.record.values.flatMap(\.referenced) { #expect(detail.titles[id] != nil) }
  }

  @Test(arguments: places)
  func everyRowOfAListHasATitle(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    _ = try await store.save((2...12).map { maker.record(kind, $0) }, by: "")
    let rows = try await store.allRows(ListQuery(kind.code, order: kind.order))
    #expect(rows.count == 12)
    for row in rows { #expect(!row.values[0].isUnknown) }
  }

  @Test(arguments: places)
  func pagesJoinWithoutGapOrOverlapInEveryOrderBothWays(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    // Doubles and unknown values are what paging by key goes wrong on.
    let records = (2...30).map { number in
      var record = maker.record(kind, number % 5)
      if number % 3 == 0 {
        for index in kind.fields.indices where index != kind.titleIndex {
          record.values[index] = .unknown
        }
      }
      return record
    }
    _ = try await store.save(records, by: "")
    var orders = [Order(by: .number), Order.lastEnteredFirst]
    for field in kind.fields(.sorted) {
      orders += [Order(by: .field(field.name)), Order(by: .field(field.name), isDescending: true)]
    }
    for order in orders {
      try await expectWhole(ListQuery(kind.code, order: order), 30, store)
    }
  }

  @Test(arguments: places)
  func theRecordsThatReferToAnotherAreAWholeListAndOnItsPage(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    _ = try await store.save((2...21).map { maker.record(kind, $0) }, by: "")
    for field in kind.fields {
      for target in field.type.targets {
        let id = RecordID(target, 1)
        let rows = try await store.allRows(ListQuery(kind.code, order: kind.orderBelow))
        let records = try await store.records(rows.map(\.id))
        let index = try #require(kind.index(of: field.name))
        let expected = records.filter { $0.values[index].referenced.contains(id) }.map(\.id)
        #expect(!expected.isEmpty, "\(kind.name).\(field.name)")
        let filter = Filter(field.name, [.reference(id)])
        for order in [Order.lastEnteredFirst, Order(by: .number)] {
          let query = ListQuery(kind.code, filters: [filter], order: order)
          try await expectWhole(query, expected.count, store)
        }
        let groups = try #require(try await store.detail(id)).referrers
        let group = groups.first { $0.kind == kind.code && $0.field == field.name }
        #expect(group?.total ?? 0 == expected.count, "\(kind.name).\(field.name)")
        #expect(group?.rows.map(\.id) ?? [] == Array(expected.prefix(5)))
      }
    }
  }

  /// Forward and backward give the same rows, each once; from any of them the list goes on.
  private func expectWhole(_ query: ListQuery, _ count: Int, _ store: SQLiteStore) async throws {
    let forward = try await store.allRows(query).map(\.id)
    #expect(forward.count == count, "\(query)")
    #expect(Set(forward).count == count)
    #expect(try await store.count(query) == count)
    var backward: [RecordID] = []
    var cursor = PageCursor.last
    while true {
      let page = try await store.page(query, cursor, count: 7)
      backward = page.rows.map(\.id) + backward
      guard !page.reachesStart, let first = page.rows.first else { break }
      cursor = .before(first.key)
    }
    #expect(backward == forward, "\(query)")
    let middle = count / 2
    let row = try #require(try await store.row(of: forward[middle], in: query))
    #expect(try await store.position(of: row.key, in: query) == middle)
    #expect(
      try await store.page(query, .from(row.key), count: 3).rows.map(\.id)
        == Array(forward[middle...].prefix(3)))
  }

  @Test(arguments: places)
  func whatIsNotKnownComesLastInEitherDirection(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    _ = try await store.save((2...6).map { maker.record(kind, $0) }, by: "")
    for field in kind.fields(.sorted) where field.name != kind.fields[kind.titleIndex].name {
      for isDescending in [false, true] {
        let order = Order(by: .field(field.name), isDescending: isDescending)
        let last = try await store.page(ListQuery(kind.code, order: order), .last, count: 1)
        #expect(last.rows.first?.id == RecordID(kind.code, 1), "\(kind.name) \(field.name)")
      }
    }
  }

  @Test(arguments: places)
  func everySearchedFieldIsFoundByTheBeginningOfAWord(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    for (index, field) in kind.fields.enumerated() where field.uses.contains(.searched) {
      var record = maker.bare(kind)
      let word = "Zoëk\(field.name)"
      record.values[index] = field.type == .tags ? .tags([word]) : .text("Iets met \(word).")
      let id = try await store.save([record], by: "")[0].id
      let typed = "zoek\(field.name.prefix(3))"
      let found = try await store.page(ListQuery(kind.code, text: typed), .first, count: 5)
      #expect(found.rows.map(\.id).contains(id), "\(kind.name).\(field.name)")
      let everywhere = try await store.page(ListQuery(nil, text: typed), .first, count: 50)
      #expect(everywhere.rows.map(\.id).contains(id))
      let gone = try await store.page(ListQuery(kind.code, text: typed + "xx"), .first, count: 5)
      #expect(gone.rows.isEmpty)
    }
  }

  @Test(arguments: places)
  func everyFacetFiltersAndCounts(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    let ids = try await store.save((2...21).map { maker.record(kind, $0) }, by: "").map(\.id)
    let records = try await store.records(ids)
    for (index, field) in kind.fields.enumerated() where field.uses.contains(.facet) {
      let query = ListQuery(kind.code)
      let counts = try await store.facets(query, by: field.name)
      #expect(!counts.isEmpty)
      for count in counts {
        let filter = Filter(field.name, [count.value])
        let listed = try await store.allRows(ListQuery(kind.code, filters: [filter]))
        #expect(listed.count == count.count, "\(kind.name).\(field.name) \(count.value)")
        #expect(try await store.count(ListQuery(kind.code, filters: [filter])) == count.count)
        // The same through a search, where facets are terms of the index and nothing is kept.
        let word = kind.fields[kind.titleIndex].name
        let searched = ListQuery(kind.code, text: word, filters: [filter])
        let expected = records.count { record in
          facetValues(record.values[index]).contains(count.value)
        }
        #expect(try await store.count(searched) == expected, "\(kind.name).\(field.name)")
        let ordered = ListQuery(kind.code, filters: [filter], order: kind.order)
        #expect(try await store.allRows(ordered).count == count.count)
      }
    }
  }

  private func facetValues(_ value: Value) -> [Value] {
    switch value {
    case .unknown, .unrecognised: [.unknown]
    case .tags(let tags): tags.map(Value.text)
    case .references(let entries): entries.map { $0.id.map(Value.reference) ?? .unknown }
    default: [value]
    }
  }

  @Test(arguments: places)
  func everyChangeIsInTheHistory(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    var record = try await store.save([maker.record(kind, 2)], by: "een")[0]
    let before = record.values
    for (index, field) in kind.fields.enumerated() { record.values[index] = maker.value(field, 3) }
    record = try await store.save([record], by: "twee")[0]
    let history = try await store.history(of: record.id)
    let changed = kind.fields.indices.filter { before[$0] != record.values[$0] }
    #expect(history.count == changed.count + 1)
    #expect(history.last?.field == nil)
    for change in history.dropLast() {
      let index = try #require(change.field.flatMap { kind.index(of: $0) })
      #expect(change.old == before[index])
      #expect(change.new == record.values[index])
      #expect(change.stamp.by == "twee")
      #expect(change.version == 2)
    }
  }

  @Test(arguments: places)
  func keptCountsAreThoseOfTheRecords(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    var records = try await store.save((2...9).map { maker.record(kind, $0) }, by: "")
    for index in records.indices {
      for (place, field) in kind.fields.enumerated() where index % 2 == 0 {
        records[index].values[place] = maker.value(field, index + 4)
      }
    }
    _ = try await store.save(records, by: "")
    let facets = kind.fields(.facet).map(\.name)
    let counts = try await store.counts(kind.code, in: nil, by: facets)
    let rows = try await store.values(of: facets, in: ListQuery(kind.code))
    #expect(counts.total == rows.count)
    for (index, name) in facets.enumerated() {
      var counted: [Value: Int] = [:]
      for row in rows { for value in facetValues(row[index]) { counted[value, default: 0] += 1 } }
      #expect(counts.byField[name] == counted, "\(kind.name).\(name)")
    }
  }

  @Test(arguments: places)
  func aFileOfOurOwnIsReadBackWithoutLoss(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    let ids = try await store.save((2...5).map { maker.record(kind, $0) }, by: "").map(\.id)
    let records = try await store.records(ids)
    let text = CSVWriter(kind).header + records.map { CSVWriter(kind).row($0) }.joined()
    let other = try SQLiteStore.inMemory(clock: { 1_000 })
    _ = try await other.save(Kind.all.map { maker.bare($0) }, by: "test")
    let file = try CSVImport(kind) { chunks(of: text) }
    let report = try await other.load(kind.code, by: "", isDryRun: false) {
      try file.nextBatch()
    }
    #expect(report.added == 4)
    #expect(file.report.bad.isEmpty)
    let copies = try await other.records(ids)
    #expect(copies.map(\.id) == ids)
    for (copy, record) in zip(copies, records) {
      for (index, field) in kind.fields.enumerated() where !field.uses.contains(.personal) {
        #expect(copy.values[index] == record.values[index], "\(kind.name).\(field.name)")
      }
      #expect(copy.meta.origin == record.meta.origin)
    }
  }

  @Test(arguments: places)
  func jsonHasEveryFieldByName(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    let record = try await store.save([maker.record(kind, 2)], by: "")[0]
    let json = JSONWriter.object(
      record.id, kind, Array(zip(kind.fields, record.values)), titles: [:], origin: .invented,
      externalID: nil)
    for field in kind.fields {
      #expect(json.contains("\"\(field.name)\": ") == !field.uses.contains(.personal))
    }
    #expect(json.hasPrefix("{\"id\": \"\(record.id)\", \"kind\": \"\(kind.name)\""))
    #expect(json.contains("\"origin\": \"invented\", \"external_id\": null, "))
    #expect(!json.contains("\n"))
  }

  private static let words = "?zo'n 12 \"of\" meer"

  /// A record with words that answered to nothing in every field but its title.
  private func kept(_ kind: Kind) -> Record {
    var record = maker.bare(kind)
    for index in kind.fields.indices where index != kind.titleIndex {
      record.values[index] = .unrecognised(Self.words)
    }
    return record
  }

  @Test(arguments: places)
  func wordsThatWereKeptComeBackFromEveryField(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    var record = try await store.save([kept(kind)], by: "")[0]
    let values = try await store.records([record.id])[0].values
    for (index, field) in kind.fields.enumerated() where index != kind.titleIndex {
      // In a list of references they are one of its entries.
      let isList = if case .references = field.type { true } else { false }
      let expected = isList ? Value.references([.words(Self.words)]) : .unrecognised(Self.words)
      #expect(values[index] == expected, "\(kind.name).\(field.name)")
      let json = JSONWriter.object(
        record.id, kind, [(field, values[index])], titles: [:], origin: .invented, externalID: nil,
        withPersonal: true)
      #expect(json.contains("{\"kept\": \"?zo'n 12"))
    }
    #expect(record.values == values)
    // A text that begins as they do is a text.
    for (index, field) in kind.fields.enumerated() where field.type == .text {
      record.values[index] = .text(Self.words)
    }
    let texts = try await store.save([record], by: "")[0]
    #expect(try await store.records([record.id])[0].values == texts.values)
    #expect(texts.values == record.values)
    let history = try await store.history(of: record.id)
    #expect(history.filter { $0.field != nil }.allSatisfy { $0.new == .text(Self.words) })
  }

  @Test(arguments: places)
  func wordsThatWereKeptSortAndFilterAsWhatIsNotKnown(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    let known = try await store.save((2...6).map { maker.record(kind, $0) }, by: "")
    let id = try await store.save([kept(kind)], by: "")[0].id
    for field in kind.fields where field.name != kind.fields[kind.titleIndex].name {
      let name = "\(kind.name).\(field.name)"
      func ids(_ comparison: Filter.Comparison, _ value: Value) async throws -> [RecordID] {
        let filter = Filter(field.name, comparison, [value])
        return try await store.allRows(ListQuery(kind.code, filters: [filter])).map(\.id)
      }
      #expect(try await ids(.equals, .unknown).contains(id), "\(name)")
      for value in [maker.value(field, 2), zero(field)].compactMap({ $0 }) {
        for comparison in [Filter.Comparison.equals, .atLeast, .atMost] {
          #expect(try await !ids(comparison, value).contains(id), "\(name) \(comparison)")
        }
        #expect(try await ids(.differs, value).contains(id), "\(name)")
      }
      guard field.uses.contains(.sorted), isOrderedByItself(field) else { continue }
      for isDescending in [false, true] {
        let order = Order(by: .field(field.name), isDescending: isDescending)
        try await expectWhole(ListQuery(kind.code, order: order), known.count + 2, store)
        let rows = try await store.allRows(ListQuery(kind.code, order: order)).map(\.id)
        #expect(Set(rows.suffix(2)) == [id, RecordID(kind.code, 1)], "\(name)")
      }
    }
  }

  /// What a cell that begins with no digit could be taken for.
  private func zero(_ field: Field) -> Value? {
    switch field.type {
    case .number: .number(0)
    case .range: .range(NumberRange(0, 0))
    case .money: .money(Money(cents: 0, currency: nil))
    case .yesNo: .yesNo(false)
    default: nil
    }
  }

  /// Words of other types sort as words.
  private func isOrderedByItself(_ field: Field) -> Bool {
    switch field.type {
    case .number, .range, .money, .date, .time, .yesNo, .choice: true
    case .text, .prose, .link, .tags, .reference, .references, .table: false
    }
  }

  @Test(arguments: places)
  func theNumberOfTheFileFindsTheRecord(home: Home, kind: Kind) async throws {
    let store = try await store(home, kind)
    var record = maker.bare(kind)
    record.meta.externalID = "Z-4711/60-00123"
    let id = try await store.save([record], by: "")[0].id
    for text in ["Z-4711/60-00123", "z 4711", "4711", "60-00123", "00123", "47"] {
      #expect(
        try await store.allRows(ListQuery(kind.code, text: text)).map(\.id) == [id], "\(text)")
      #expect(try await store.allRows(ListQuery(nil, text: text)).map(\.id) == [id])
    }
    #expect(try await store.ids(external: "Z-4711/60-00123") == [id])
    for other in ["Z-4711", "z-4711/60-00123", ""] {
      #expect(try await store.ids(external: other) == [])
    }
    // What is saved over it leaves the number in the row and in the index.
    var changed = try await store.records([id])[0]
    changed.values[kind.titleIndex] = .text("Iets anders")
    changed.meta.externalID = nil
    let saved = try await store.save([changed], by: "")[0]
    #expect(saved.meta.externalID == "Z-4711/60-00123")
    #expect(try await store.count(ListQuery(kind.code, text: "4711 anders")) == 1)
    #expect(try await store.count(ListQuery(kind.code, text: "4711 eerste")) == 0)
    changed = saved
    changed.meta.externalID = "212921"
    _ = try await store.save([changed], by: "")
    #expect(try await store.count(ListQuery(kind.code, text: "4711")) == 0)
    #expect(try await store.ids(external: "212921") == [id])
    #expect(try await store.count(ListQuery(kind.code, text: "212921")) == 1)
  }
}

/// Bytes of a text, given in pieces of seven so that every joint is tried.
func chunks(of text: String) -> CSVImport.Chunks {
  var rest = Array(text.utf8)[...]
  return {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(7) }
    return Array(rest.prefix(7))
  }
}
