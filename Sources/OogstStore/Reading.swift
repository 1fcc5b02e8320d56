import GRDB
import OogstModel

/// Reads whole records and what stands around them, from one state of the database.
struct Reading {
  let db: Database
  let slots: Slots

  init(_ db: Database, _ slots: Slots) {
    self.db = db
    self.slots = slots
  }

  func revision() throws -> Int { try db.number("SELECT revision FROM state") }

  func record(_ id: RecordID) throws -> StoredRecord? {
    guard let kind = slots.kind(id.kind) else { return nil }
    let sql = slots.text("record", kind) { Self.select(kind, []) }
    return try db.first(sql, [.integer(id.number)]) { cells in
      StoredRecord(record(id, kind, cells), scope: cells.integer(7))
    }
  }

  static func select(_ kind: Kind, _ more: [String]) -> String {
    let columns = columns(kind, kind.fields.indices) + more
    return "SELECT \(columns.joined(separator: ", ")) FROM \(quoted(kind.name)) p WHERE id = ?"
  }

  /// What a record is read from, but for its number.
  private static func columns(_ kind: Kind, _ fields: some Sequence<Int>) -> [String] {
    [
      "p.version", "p.origin", "p.external", "p.created_at", "p.created_by", "p.changed_at",
      "p.changed_by", "p.scope",
    ] + fields.map { "p." + quoted(Schema.column(kind.fields[$0])) }
  }

  func record(_ id: RecordID, _ kind: Kind, _ cells: Cells) -> Record {
    let values = kind.fields.enumerated().map { Codec.decode(cells[$0 + 8], as: $1.type) }
    return Record(id: id, values: values, meta: meta(cells))
  }

  private func meta(_ cells: Cells) -> Record.Meta {
    Record.Meta(
      version: cells.integer(0), origin: Origin(rawValue: cells.text(1)) ?? .entered,
      externalID: cells[2].text, created: stamp(cells, 3), changed: stamp(cells, 5))
  }

  /// Every record of a list, in its order, by one statement for each kind.
  func eachRecord(
    in query: ListQuery, _ names: Set<String>?, _ body: (Record) throws -> Bool
  ) throws {
    var goesOn = true
    for kind in kinds(of: query) where goesOn {
      let fields = kind.fields.indices.filter { names?.contains(kind.fields[$0].name) ?? true }
      let columns = Self.columns(kind, fields) + ["p.id"]
      let nothing = Array(repeating: Value.unknown, count: kind.fields.count)
      try listing(kind, query).eachInOrder(columns) { cells in
        var values = nothing
        for (place, index) in fields.enumerated() {
          values[index] = Codec.decode(cells[place + 8], as: kind.fields[index].type)
        }
        let id = RecordID(kind.code, cells.integer(columns.count - 1))
        goesOn = try body(Record(id: id, values: values, meta: meta(cells)))
        return goesOn
      }
    }
  }

  private func stamp(_ cells: Cells, _ column: Int) -> Stamp? {
    cells[column].integer.map { Stamp(at: $0, by: cells.text(column + 1)) }
  }

  func records(_ ids: [RecordID]) throws -> [Record] {
    try ids.compactMap { try record($0)?.record }
  }

  /// Whether any record refers to one of a kind; also to one that is not there.
  func isReferredTo(_ kind: Kind) throws -> Bool {
    let links = "SELECT count(*) FROM (SELECT 1 FROM link WHERE target_kind = ? LIMIT 1)"
    if try db.number(links, [.integer(slots.slot(kind.code))]) > 0 { return true }
    for other in slots.kinds {
      for field in other.fields where field.type.targets.contains(kind.code) {
        guard case .reference = field.type else { continue }
        let column = quoted(Schema.column(field))
        let found = try db.number(
          """
          SELECT count(*) FROM (
            SELECT 1 FROM \(quoted(other.name)) WHERE \(column) IS NOT NULL LIMIT 1)
          """)
        if found > 0 { return true }
      }
    }
    return false
  }

  /// By the index that every kind has of these numbers.
  func ids(external: String) throws -> [RecordID] {
    try slots.kinds.flatMap { kind in
      let sql = slots.text("external", kind) {
        "SELECT id FROM \(quoted(kind.name)) WHERE external = ? ORDER BY id"
      }
      return try db.all(sql, [.text(external)]) { RecordID(kind.code, $0.integer(0)) }
    }
  }

  /// Titles by one query per kind, however many records.
  func titles(of ids: Set<RecordID>) throws -> [RecordID: String] {
    var titles: [RecordID: String] = [:]
    for (code, group) in Dictionary(grouping: ids, by: \.kind) {
      guard let kind = slots.kind(code) else { continue }
      for batch in group.batches(of: 500) {
        // Of few lengths, so that few statements are made and kept; what is over finds nothing.
        let room = [1, 8, 32, 128].first { $0 >= batch.count } ?? 500
        let nothing = Array(repeating: Scalar.null, count: room - batch.count)
        let sql = slots.text("titles \(room)", kind) {
          let title = quoted(Schema.column(kind.fields[kind.titleIndex]))
          return "SELECT id, \(title) FROM \(quoted(kind.name)) WHERE id IN (\(places(room)))"
        }
        try db.each(sql, batch.map { .integer($0.number) } + nothing) { cells in
          titles[RecordID(code, cells.integer(0))] = cells.text(1)
          return true
        }
      }
    }
    return titles
  }

  func page(_ query: ListQuery, _ cursor: PageCursor, count: Int) throws -> ListPage {
    var page = try rows(query, cursor, count: count)
    // The values of filters, too: headings name them.
    let named = page.rows.flatMap(\.values) + query.filters.flatMap(\.named)
    page.titles = try titles(of: Set(named.flatMap(\.referenced)))
    page.revision = try revision()
    if !query.isNarrowed {
      page.total = try total(query)
    } else if page.reachesStart, page.reachesEnd {
      page.total = page.rows.count
    } else if cursor.beginsWindow, let kind = kinds(of: query).first, query.kind != nil {
      page.total = try listing(kind, query).count(below: Self.countedAtOnce)
    }
    return page
  }

  /// So many rows are counted while they are read: the heading of a short list has its number at once.
  private static let countedAtOnce = 200

  /// The kept total of a query that narrows nothing.
  private func total(_ query: ListQuery) throws -> Int {
    try kinds(of: query).reduce(0) { sum, kind in
      let group = kind.hasScope ? query.programme : nil
      return sum + (try Counting.read(kind, in: group, fields: [], slots, db).total)
    }
  }

  private func kinds(of query: ListQuery) -> [Kind] {
    guard let code = query.kind else { return slots.kinds }
    return slots.kind(code).map { [$0] } ?? []
  }

  /// The list of one kind, in the query's order; of every kind: newest first within each.
  func listing(_ kind: Kind, _ query: ListQuery) throws -> Listing {
    var query = query
    if query.kind == nil { query.order = .lastEnteredFirst }
    return try Listing(query, kind: kind, slots, db)
  }

  func rows(_ query: ListQuery, _ asked: PageCursor, count: Int) throws -> ListPage {
    let kinds = kinds(of: query)
    var page = ListPage()
    let isBackward: Bool
    let start: Int
    switch asked {
    case .first: (isBackward, start) = (false, 0)
    case .last: (isBackward, start) = (true, kinds.count - 1)
    case .after(let key), .from(let key):
      (isBackward, start) = (false, kinds.firstIndex { $0.code == key.id.kind } ?? 0)
    case .before(let key):
      (isBackward, start) = (true, kinds.firstIndex { $0.code == key.id.kind } ?? 0)
    }
    // One row more than asked for tells whether the list goes on.
    var wanted = count + 1
    var cursor = asked
    var index = start
    while kinds.indices.contains(index), wanted > 0 {
      let found = try listing(kinds[index], query).rows(cursor, count: wanted)
      page.rows = isBackward ? found + page.rows : page.rows + found
      wanted -= found.count
      index += isBackward ? -1 : 1
      cursor = isBackward ? .last : .first
    }
    let goesOn = page.rows.count > count
    if isBackward {
      page.reachesStart = !goesOn
      page.reachesEnd = asked == .last
      if goesOn { page.rows.removeFirst(page.rows.count - count) }
    } else {
      page.reachesStart = asked == .first
      page.reachesEnd = !goesOn
      if goesOn { page.rows.removeLast(page.rows.count - count) }
    }
    return page
  }

  func row(of id: RecordID, in query: ListQuery) throws -> ListRow? {
    guard let kind = kinds(of: query).first(where: { $0.code == id.kind }) else { return nil }
    return try listing(kind, query).row(of: id.number)
  }

  func count(_ query: ListQuery) throws -> Int {
    if !query.isNarrowed { return try total(query) }
    return try kinds(of: query).reduce(0) { try $0 + listing($1, query).count() }
  }

  func position(of key: PageCursor.Key, in query: ListQuery) throws -> Int {
    var total = 0
    for kind in kinds(of: query) {
      let listing = try listing(kind, query)
      if kind.code == key.id.kind { return total + (try listing.position(of: key)) }
      total += try listing.count()
    }
    return total
  }

  // MARK: - Facets

  func facets(_ query: ListQuery, by name: String) throws -> [FacetCount] {
    guard let kind = kinds(of: query).first, let field = kind.field(name) else { return [] }
    var narrowed = query
    // Several values of one facet mean or: its own filter does not lower its counts.
    narrowed.filters.removeAll { $0.field == name && $0.moment == nil }
    let counts =
      if narrowed.isNarrowed {
        try countedFacets(narrowed, kind, field)
      } else {
        try Counting.read(
          kind, in: kind.hasScope ? query.programme : nil, fields: [name], slots, db
        ).byField[name] ?? [:]
      }
    return merged(counts).map { FacetCount(value: $0.key, count: $0.value) }
      .sorted { one, other in
        one.count == other.count
          ? Self.comesFirst(one.value, other.value) : one.count > other.count
      }
  }

  /// An order for values that are as frequent: the same every time.
  private static func comesFirst(_ one: Value, _ other: Value) -> Bool {
    switch (one, other) {
    case (.reference(let one), .reference(let other)): one < other
    case (.text(let one), .text(let other)), (.choice(let one), .choice(let other)): one < other
    // What nobody said comes last.
    case _ where one.isUnknown != other.isUnknown: other.isUnknown
    default: String(describing: one) < String(describing: other)
    }
  }

  /// Tags that differ in nothing but their spelling are one value, as they are for the search index.
  private func merged(_ counts: [Value: Int]) -> [Value: Int] {
    var merged: [Value: Int] = [:]
    var spelling: [String: Value] = [:]
    for (value, count) in counts.sorted(by: { $0.value > $1.value }) {
      guard case .text(let tag) = value else {
        merged[value] = count
        continue
      }
      let first = spelling[Folding.folded(tag)] ?? value
      spelling[Folding.folded(tag)] = first
      merged[first, default: 0] += count
    }
    return merged
  }

  private func countedFacets(_ query: ListQuery, _ kind: Kind, _ field: Field) throws
    -> [Value: Int]
  {
    var counts: [Value: Int] = [:]
    let fixed: [Value]? =
      switch field.type {
      case .choice(let options): [.unknown] + options.map { .choice($0.name) }
      case .yesNo: [.unknown, .yesNo(false), .yesNo(true)]
      case .text, .prose, .number, .range, .money, .date, .time, .link, .tags, .reference,
        .references, .table:
        nil
      }
    if let fixed {
      for value in fixed {
        var one = query
        one.filters.append(Filter(field.name, [value]))
        let count = try Listing(one, kind: kind, slots, db).count()
        if count > 0 { counts[value] = count }
      }
      return counts
    }
    try Listing(query, kind: kind, slots, db).each([field]) { _, values in
      for value in Count.values(of: values[0]) { counts[value, default: 0] += 1 }
    }
    return counts
  }

  func groups(_ query: ListQuery, _ grouping: Grouping) throws -> Groups {
    guard let kind = kinds(of: query).first else { return Groups() }
    let summed = grouping.summed.flatMap { kind.field($0) }
    let fields = grouping.fields.compactMap { kind.field($0) }
    var counting = GroupCounting(isSummed: summed != nil)
    // The same answers stand in many rows: each is read once.
    var known: [[Scalar: [Int]]] = fields.map { _ in [:] }
    var amounts = AmountCells(summed?.type)
    try listing(kind, query).eachCell(fields + (summed.map { [$0] } ?? [])) { cells in
      var answers: [[Int]] = []
      answers.reserveCapacity(fields.count)
      for (index, field) in fields.enumerated() {
        let cell = cells[index + 1]
        if let numbers = known[index][cell] {
          answers.append(numbers)
        } else {
          let numbers = counting.parts(of: Codec.decode(cell, as: field.type))
          known[index][cell] = numbers
          answers.append(numbers)
        }
      }
      counting.add(answers, amounts.amount(cells, fields.count + 1, &counting))
    }
    return counting.result
  }

  func steps(_ query: ListQuery, by name: String) throws -> Steps {
    guard let kind = kinds(of: query).first, let field = kind.field(name) else { return Steps() }
    var counting = StepCounting(field)
    try listing(kind, query).eachCell([field]) { cells in
      counting.add(Codec.decode(cells[1], as: field.type))
    }
    return counting.result
  }

  func values(of names: [String], in query: ListQuery) throws -> [[Value]] {
    var all: [[Value]] = []
    for kind in kinds(of: query) {
      let fields = names.compactMap { kind.field($0) }
      try listing(kind, query).each(fields) { id, values in
        all.append(values + [.reference(id)])
      }
    }
    return all
  }

  // MARK: - History
}

extension PageCursor {
  /// Whether a window begins here, rather than goes on.
  fileprivate var beginsWindow: Bool {
    switch self {
    case .first, .last, .from: true
    case .after, .before: false
    }
  }
}
