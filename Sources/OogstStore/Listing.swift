import GRDB
import OogstModel

/// One list of one kind as SQL: its conditions, its order, and the cheapest way through them.
struct Listing {
  let db: Database
  let slots: Slots
  let kind: Kind
  let query: ListQuery
  /// Terms for the search index: words and facets; empty when the query has none.
  private let terms: [String]
  /// Conditions on columns, without those that the terms express.
  private var conditions = Conditions()
  /// The same and also those that the terms express, as far as columns can: for walking an order.
  private var walking = Conditions()
  /// Terms that no column expresses.
  private let walkingTerms: [String]
  /// Whether it is just the records that refer to one other in a list of references.
  private let isLinked: Bool

  struct Conditions {
    var sql: [String] = []
    var arguments: [Scalar] = []

    mutating func add(_ condition: String, _ arguments: [Scalar] = []) {
      sql.append(condition)
      self.arguments.append(contentsOf: arguments)
    }
  }

  /// Below this many matches they are collected and sorted; above it the order's index is walked.
  private static let fewMatches = 5_000

  init(_ query: ListQuery, kind: Kind, _ slots: Slots, _ db: Database) throws {
    self.db = db
    self.slots = slots
    self.kind = kind
    var query = query
    let words = SearchText.distinctWords(query.text)
    // How well a row fits is reckoned per term: in that order each word of the query stays one term.
    var terms =
      query.order.key == .fit
      ? words.map(SearchText.beginning) : try words.map { try WordEndings.term($0, db) }
    // Without words nothing fits better than anything else.
    if query.order.key == .fit, terms.isEmpty { query.order = .lastEnteredFirst }
    self.query = query
    var walkingTerms = terms
    // A search for what holds no word finds nothing, rather than everything.
    if !query.text.isEmpty, terms.isEmpty { conditions.add("0") }
    if let programme = query.programme, kind.hasScope {
      terms.append("\"\(SearchText.scopeTerm(programme.number))\"")
      walking.add("p.scope = ?", [.integer(programme.number)])
    }
    var filters = query.filters
    var isLinked = false
    if let (reference, id) = Self.onlyReference(query, kind) {
      if reference.type.refersToSeveral {
        isLinked = true
        conditions.add(
          "s.target_kind = ? AND s.target = ? AND s.source_kind = ? AND s.field = ?",
          slots.link(to: id, from: kind, reference))
      } else {
        conditions.add(
          "p.\(quoted(Schema.column(reference))) = ?", [Codec.encode(id, as: reference.type)])
      }
      filters = []
    }
    self.isLinked = isLinked
    for filter in filters {
      if filter.moment != nil {
        let then = AnswerCondition(filter, kind, slots)
        conditions.add(then?.sql ?? "0", then?.arguments ?? [])
        continue
      }
      guard let index = kind.index(of: filter.field) else {
        conditions.add("0")
        continue
      }
      let field = kind.fields[index]
      let column = ColumnCondition(field, filter, kind, slots)
      let facetTerms = filter.values.compactMap { SearchText.facetTerm(index, $0, kind) }
      guard filter.comparison == .equals, field.uses.contains(.facet),
        facetTerms.count == filter.values.count
      else {
        conditions.add(column.sql, column.arguments)
        continue
      }
      let term = "(" + facetTerms.map { "\"\($0)\"" }.joined(separator: " OR ") + ")"
      terms.append(term)
      if column.isExact {
        walking.add(column.sql, column.arguments)
      } else {
        walkingTerms.append(term)
      }
    }
    walking.sql = conditions.sql + walking.sql
    walking.arguments = conditions.arguments + walking.arguments
    self.terms = terms
    self.walkingTerms = walkingTerms
  }

  /// The field of a query that asks for nothing but the records that refer to one other: its index, or
  /// the table of links, has them in the order of their numbers, which is quicker than the search index.
  private static func onlyReference(
    _ query: ListQuery, _ kind: Kind
  ) -> (Field, RecordID)? {
    guard query.text.isEmpty, query.programme == nil, query.order.key == .number,
      query.filters.count == 1, let filter = query.filters.first,
      filter.comparison == .equals, filter.values.count == 1,
      case .reference(let id) = filter.values.first, let field = kind.field(filter.field)
    else { return nil }
    return field.type.targets.isEmpty ? nil : (field, id)
  }

  // MARK: - Pages

  /// At most `count` rows from a place on, in the list's order.
  func rows(_ cursor: PageCursor, count: Int) throws -> [ListRow] {
    switch cursor {
    case .first: try forward(from: nil, inclusive: false, count)
    case .after(let key): try forward(from: key, inclusive: false, count)
    case .from(let key): try forward(from: key, inclusive: true, count)
    case .last: try backward(from: nil, count).reversed()
    case .before(let key): try backward(from: key, count).reversed()
    }
  }

  /// The row of one record, when the list holds it.
  func row(of number: Int) throws -> ListRow? {
    var extra = Conditions()
    extra.add("p.id = ?", [.integer(number)])
    let source: Source =
      if terms.isEmpty { wanted } else if query.order.key == .fit { .index(terms) } else {
        .probe(terms)
      }
    return try select(source, extra, order: "", limit: 1).first
  }

  func count() throws -> Int {
    if terms.isEmpty {
      let source = isLinked ? "link s" : quoted(kind.name) + " p"
      return try db.number(
        "SELECT count(*) FROM \(source) \(whereClause(conditions.sql))", conditions.arguments)
    }
    if conditions.sql.isEmpty {
      return try db.number(
        "SELECT count(*) FROM search WHERE \(Self.matchRange)", matchArguments(terms))
    }
    return try db.number(
      """
      SELECT count(*) FROM (SELECT rowid - ? AS i FROM search WHERE \(Self.matchRange)) s
      CROSS JOIN \(quoted(kind.name)) p ON p.id = s.i \(whereClause(conditions.sql))
      """, [.integer(slots.base(kind.code))] + matchArguments(terms) + conditions.arguments)
  }

  /// How many rows lie before a row.
  func position(of key: PageCursor.Key) throws -> Int {
    var total = 0
    for segment in segments {
      var extra = Conditions()
      if let condition = segment.condition { extra.add(condition) }
      let holdsKey = segment.holds(key)
      if holdsKey {
        let bound = segment.bound(key, forward: false, inclusive: false)
        extra.add(bound.sql, bound.arguments)
      }
      // How well a row fits is known only while the index itself is read.
      let isByFit = query.order.key == .fit
      let source: Source =
        if terms.isEmpty { wanted } else if isByFit { .index(terms) } else { .collected(terms) }
      let (from, arguments) = from(source)
      var all = Conditions()
      if isByFit, !terms.isEmpty {
        all.add("s.search MATCH ? AND s.rowid > ? AND s.rowid < ?", matchArguments(terms))
      }
      all.sql += conditions.sql + extra.sql
      all.arguments += conditions.arguments + extra.arguments
      total += try db.number(
        "SELECT count(*) FROM \(from) \(whereClause(all.sql))", arguments + all.arguments)
      if holdsKey { break }
    }
    return total
  }

  /// How many rows there are, if fewer than a limit and cheap to count.
  func count(below limit: Int) throws -> Int? {
    guard !terms.isEmpty, conditions.sql.isEmpty else { return nil }
    let found = try count(upTo: limit)
    return found < limit ? found : nil
  }

  /// How many rows match, counted no further than a limit.
  func count(upTo limit: Int) throws -> Int {
    guard !terms.isEmpty else { return limit }
    return try db.number(
      "SELECT count(*) FROM (SELECT 1 FROM search WHERE \(Self.matchRange) LIMIT ?)",
      matchArguments(terms) + [.integer(limit)])
  }

  /// Reads some fields of every row, in no order.
  func each(_ fields: [Field], _ body: (RecordID, [Value]) -> Void) throws {
    try eachCell(fields) { cells in
      body(
        RecordID(kind.code, cells.integer(0)),
        fields.enumerated().map { Codec.decode(cells[$0 + 1], as: $1.type) })
    }
  }

  /// The same as they stand in their cells, behind the number of the record.
  func eachCell(_ fields: [Field], _ body: (Cells) -> Void) throws {
    let (from, arguments) = from(terms.isEmpty ? wanted : .collected(terms))
    let columns = ["p.id"] + fields.map { "p." + quoted(Schema.column($0)) }
    try db.each(
      "SELECT \(columns.joined(separator: ", ")) FROM \(from) \(whereClause(conditions.sql))",
      arguments + conditions.arguments
    ) { cells in
      body(cells)
      return true
    }
  }

  private func forward(from key: PageCursor.Key?, inclusive: Bool, _ count: Int) throws -> [ListRow]
  {
    try walk(segments, from: key, forward: true, inclusive: inclusive, count)
  }

  /// Rows before a place, nearest first.
  private func backward(from key: PageCursor.Key?, _ count: Int) throws -> [ListRow] {
    try walk(segments.reversed(), from: key, forward: false, inclusive: false, count)
  }

  private func walk(
    _ segments: [Segment], from key: PageCursor.Key?, forward: Bool, inclusive: Bool, _ count: Int
  ) throws -> [ListRow] {
    let source = try source()
    var found: [ListRow] = []
    var start = key
    for segment in segments where found.count < count {
      if let start, !segment.holds(start) { continue }
      let stretch = stretch(
        segment, source, from: start, forward: forward, inclusive: inclusive)
      found += try select(
        source, stretch.extra, order: stretch.order, limit: count - found.count,
        numbers: stretch.numbers)
      start = nil
    }
    return found
  }

  /// How a stretch of the list is read from a place in it on.
  private func stretch(
    _ segment: Segment, _ source: Source, from start: PageCursor.Key?, forward: Bool,
    inclusive: Bool
  ) -> (extra: Conditions, order: String, numbers: Range<Int>) {
    if let number = source.number, query.order.key == .number {
      return (
        Conditions(), number + (segment.isDescending == forward ? " DESC" : ""),
        segment.numbers(start, forward: forward, inclusive: inclusive)
      )
    }
    var extra = Conditions()
    if let condition = segment.condition { extra.add(condition) }
    if let start {
      let bound = segment.bound(start, forward: forward, inclusive: inclusive)
      extra.add(bound.sql, bound.arguments)
    }
    return (extra, segment.order(forward: forward), 1..<Slots.span)
  }

  /// Reads columns of every row, in the list's order and one after another; `body` gives false to stop.
  func eachInOrder(_ columns: [String], _ body: (Cells) throws -> Bool) throws {
    let source = try source()
    var goesOn = true
    for segment in segments where goesOn {
      let stretch = stretch(segment, source, from: nil, forward: true, inclusive: false)
      try each(
        columns, source, stretch.extra, order: stretch.order, limit: Int.max,
        numbers: stretch.numbers
      ) { cells in
        goesOn = try body(cells)
        return goesOn
      }
    }
  }

  // MARK: - Ways through the data

  /// Where the rows come from.
  enum Source {
    /// The table itself, by the index of the order.
    case table
    /// The links to one record, which stand in the order of the numbers.
    case linked
    /// The search index in its own order, which is that of the numbers.
    case index([String])
    /// The matches, collected; for sorting few.
    case collected([String])
    /// The table in the list's order, asking the search index about each row; for very many matches.
    case probe([String])

    /// The column that has the number and stands in its order.
    var number: String? {
      switch self {
      case .linked: "s.source"
      case .index: "s.rowid"
      case .table, .collected, .probe: nil
      }
    }
  }

  /// Where a list without terms comes from.
  private var wanted: Source { isLinked ? .linked : .table }

  private func source() throws -> Source {
    if terms.isEmpty { return wanted }
    switch query.order.key {
    case .number, .fit: return .index(terms)
    case .field:
      guard try count(upTo: Self.fewMatches + 1) > Self.fewMatches else { return .collected(terms) }
      return .probe(walkingTerms)
    }
  }

  private static let matchRange = "search MATCH ? AND rowid > ? AND rowid < ?"

  /// The terms and the range of row numbers; the index seeks to either end of it.
  private func matchArguments(
    _ terms: [String], numbers: Range<Int> = 1..<Slots.span
  ) -> [Scalar] {
    let base = slots.base(kind.code)
    return [
      .text(terms.joined(separator: " AND ")), .integer(base + numbers.lowerBound - 1),
      .integer(base + numbers.upperBound),
    ]
  }

  private func from(_ source: Source) -> (sql: String, arguments: [Scalar]) {
    let table = quoted(kind.name)
    let base = Scalar.integer(slots.base(kind.code))
    switch source {
    case .table, .probe: return ("\(table) p", [])
    case .linked: return ("link s CROSS JOIN \(table) p ON p.id = s.source", [])
    case .index:
      return ("search s CROSS JOIN \(table) p ON p.id = s.rowid - ?", [base])
    case .collected(let terms):
      return (
        """
        (SELECT rowid - ? AS i FROM search WHERE \(Self.matchRange)) s
        CROSS JOIN \(table) p ON p.id = s.i
        """, [base] + matchArguments(terms)
      )
    }
  }

  private func select(
    _ source: Source, _ extra: Conditions, order: String, limit: Int,
    numbers: Range<Int> = 1..<Slots.span
  ) throws -> [ListRow] {
    guard limit > 0 else { return [] }
    let fields = kind.shown(in: query.order, with: query.columns).map { kind.fields[$0] }
    let own = ["p.id", "p.origin", keyColumn(source), kind.canBeDue ? "p.due" : "NULL"]
    let columns = own + fields.map { "p." + quoted(Schema.column($0)) }
    var rows: [ListRow] = []
    try each(columns, source, extra, order: order, limit: limit, numbers: numbers) { cells in
      let id = RecordID(kind.code, cells.integer(0))
      let sort: PageCursor.SortValue.Cell =
        switch cells[2] {
        case .null: .none
        case .integer(let number): .integer(number)
        case .real(let number): .real(number)
        case .text(let text): .text(text)
        }
      rows.append(
        ListRow(
          id: id,
          values: fields.enumerated().map { Codec.decode(cells[$0 + own.count], as: $1.type) },
          due: cells[3].text.flatMap { Day($0) },
          origin: Origin(rawValue: cells.text(1)) ?? .entered,
          key: PageCursor.Key(sort: PageCursor.SortValue(sort), id: id)))
      return true
    }
    return rows
  }

  /// Reads columns of the rows that come from a source, in an order; `body` gives false to stop.
  private func each(
    _ columns: [String], _ source: Source, _ extra: Conditions, order: String, limit: Int,
    numbers: Range<Int>, _ body: (Cells) throws -> Bool
  ) throws {
    let (from, fromArguments) = from(source)
    var all = Conditions()
    switch source {
    case .table, .collected: all = conditions
    case .linked:
      all = conditions
      all.add(
        "s.source >= ? AND s.source < ?",
        [.integer(numbers.lowerBound), .integer(numbers.upperBound)])
    case .index(let terms):
      all.add(
        "s.search MATCH ? AND s.rowid > ? AND s.rowid < ?",
        matchArguments(terms, numbers: numbers))
      all.sql += conditions.sql
      all.arguments += conditions.arguments
    case .probe(let terms):
      all = walking
      if !terms.isEmpty {
        all.add(
          "EXISTS (SELECT 1 FROM search WHERE search MATCH ? AND rowid = p.id + ?)",
          [.text(terms.joined(separator: " AND ")), .integer(slots.base(kind.code))])
      }
    }
    all.sql += extra.sql
    all.arguments += extra.arguments
    try db.each(
      """
      SELECT \(columns.joined(separator: ", ")) FROM \(from) \(whereClause(all.sql))
      \(order.isEmpty ? "" : "ORDER BY " + order) LIMIT ?
      """, fromArguments + all.arguments + [.integer(limit)], body)
  }

  private func whereClause(_ conditions: [String]) -> String {
    conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
  }
}
