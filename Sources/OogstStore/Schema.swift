import GRDB
import OogstModel

/// The tables as the descriptions ask for them, made or brought up to date when they differ.
struct Schema {
  /// Marks a file as ours, in SQLite's header: "oogs".
  static let applicationID = 0x6F6F_6773
  /// Raised when an older program could no longer read what we write, or would undo it.
  static let version = 5
  /// Raised when sort keys or search text are made in another way.
  static let derivation = 3

  /// Sorts last: stands for a value that is not known.
  static let unknownKey = Folding.unknownKey

  let kinds: [Kind]
  /// A store of a few hundred records is quicker without.
  let hasIndexes: Bool
  /// Of each kind, by its letters: every save looks at them.
  private let fingerprints: [String: String]

  init(kinds: [Kind], hasIndexes: Bool = true) {
    self.kinds = kinds
    self.hasIndexes = hasIndexes
    fingerprints = Dictionary(
      kinds.map { ($0.code, Self.fingerprint(of: $0)) }, uniquingKeysWith: { $1 })
  }

  /// Makes everything that is missing; does nothing when the descriptions are those of the file.
  ///
  /// Of a file of another build it makes anew what is described otherwise, of the kinds that are; `progress` is told how
  /// many records were gone through, of how many.
  func prepare(
    _ db: Database, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) throws {
    let isOld = try db.number("SELECT count(*) FROM sqlite_schema WHERE name = 'kind'") == 1
    try db.execute(sql: Self.common)
    if isOld { try Migration.run(db, to: Self.version) }
    try db.execute(sql: searchTable)
    var changed: [Adapting] = []
    for kind in kinds {
      let fingerprint = fingerprints[kind.code] ?? ""
      let known = try db.first(
        "SELECT fingerprint FROM kind WHERE code = ?", [.text(kind.code)]
      ) { $0.text(0) }
      guard known != fingerprint else { continue }
      if let known {
        try adapt(kind, db)
        changed.append(Adapting(kind: kind, old: OldDescription(known, code: kind.code)))
      } else {
        try create(kind, db)
      }
      try db.run(
        """
        INSERT INTO kind(code, slot, fingerprint) VALUES (
          ?, (SELECT ifnull(max(slot), 0) + 1 FROM kind), ?)
        ON CONFLICT(code) DO UPDATE SET fingerprint = excluded.fingerprint
        """, [.text(kind.code), .text(fingerprint)])
    }
    try db.execute(sql: "PRAGMA user_version = \(Self.version)")
    try remake(changed, db, progress)
  }

  private func remake(
    _ changed: [Adapting], _ db: Database, _ progress: @escaping @Sendable (Int, Int) -> Void
  ) throws {
    // What cannot be told from the index must not stay in it: then it is made anew, of every kind.
    let isSearchLost = changed.contains { $0.old == nil }
    let work =
      isSearchLost
      ? kinds.map { kind in
        changed.first { $0.kind.code == kind.code }
          ?? Adapting(kind: kind, old: nil, isSame: true)
      } : changed.filter(\.isNeeded)
    guard !work.isEmpty else { return }
    // Not emptied: an older one may be of another make.
    if isSearchLost { try db.execute(sql: "DROP TABLE search;" + searchTable) }
    let total = try work.reduce(0) {
      $0 + (try db.number("SELECT count(*) FROM \(quoted($1.kind.name))"))
    }
    let writing = try Writing(db, kinds: try Slots(db, kinds))
    var told = AdaptationProgress(total: total, tell: progress)
    for adapting in work {
      try adapting.run(writing, isSearchLost ? .empty : .kept, &told)
    }
    try writing.finish()
  }

  /// What a file that is marked as ours turns out to be.
  enum State {
    /// It holds just what the descriptions ask for.
    case current
    /// It was made by other descriptions, or making it came to no end.
    case other
    /// A newer version of the program wrote it; perhaps into its log only, which the header does not show.
    case newer
    /// It holds tables, and not ours.
    case foreign
  }

  func state(of db: Database) throws -> State {
    // GRDB's own way to ask reads the whole schema first.
    guard try db.number("SELECT count(*) FROM sqlite_schema WHERE name = 'kind'") == 1 else {
      return try db.number("SELECT count(*) FROM sqlite_schema") == 0 ? .other : .foreign
    }
    guard try db.number("PRAGMA user_version") <= Self.version else { return .newer }
    do {
      return try isCurrent(db) ? .current : .other
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      return .foreign
    }
  }

  /// Whether it is of this version, and holds all kinds as they are described here.
  func isCurrent(_ db: Database) throws -> Bool {
    guard try db.number("PRAGMA user_version") == Self.version else { return false }
    var known: [String: String] = [:]
    try db.each("SELECT code, fingerprint FROM kind") { cells in
      known[cells.text(0)] = cells.text(1)
      return true
    }
    return kinds.allSatisfy { known[$0.code] == fingerprints[$0.code] }
  }

  private static let common = """
    CREATE TABLE IF NOT EXISTS kind(
      code TEXT PRIMARY KEY, slot INTEGER NOT NULL UNIQUE, last INTEGER NOT NULL DEFAULT 0,
      fingerprint TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS state(
      id INTEGER PRIMARY KEY CHECK (id = 1), revision INTEGER NOT NULL);
    INSERT OR IGNORE INTO state VALUES (1, 0);
    CREATE TABLE IF NOT EXISTS link(
      target_kind INTEGER, target INTEGER, source_kind INTEGER, field TEXT, source INTEGER,
      PRIMARY KEY (target_kind, target, source_kind, field, source)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS tally(
      kind INTEGER, group_kind INTEGER, group_id INTEGER, field TEXT, value TEXT,
      count INTEGER NOT NULL,
      PRIMARY KEY (kind, group_kind, group_id, field, value)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS change(
      id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, record INTEGER NOT NULL,
      version INTEGER NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL, field TEXT, old, new,
      save INTEGER);
    CREATE INDEX IF NOT EXISTS change_record ON change(kind, record);
    CREATE TABLE IF NOT EXISTS save(
      number INTEGER PRIMARY KEY, at INTEGER NOT NULL, by TEXT NOT NULL, act TEXT NOT NULL,
      undoes INTEGER, undone_by INTEGER, first INTEGER NOT NULL);
    CREATE INDEX IF NOT EXISTS save_by ON save(by, number);
    CREATE TABLE IF NOT EXISTS made(
      save INTEGER NOT NULL, kind INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
      PRIMARY KEY (save, kind, first)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS bin(
      kind INTEGER NOT NULL, record INTEGER NOT NULL, version INTEGER NOT NULL,
      origin TEXT NOT NULL, external TEXT, fingerprint INTEGER, created_at INTEGER,
      created_by TEXT, at INTEGER NOT NULL, by TEXT NOT NULL, save INTEGER NOT NULL,
      PRIMARY KEY (kind, record)) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS bin_cell(
      kind INTEGER NOT NULL, record INTEGER NOT NULL, field TEXT NOT NULL, value,
      PRIMARY KEY (kind, record, field)) WITHOUT ROWID;
    """

  /// Prefixes of one to fourteen letters make a search instant at a million records, also while one of the
  /// long words of Dutch is being typed; longer ones are looked up by ``WordEndings``.
  /// A few hundred records are searched as quickly without, and are there sooner.
  private var searchTable: String {
    """
    CREATE VIRTUAL TABLE IF NOT EXISTS search USING fts5(
      title, body, marks, content='', \(hasIndexes ? "prefix='\(prefixes)'," : "")
      detail=column, tokenize='unicode61 remove_diacritics 2');
    """
  }

  private var prefixes: String {
    (1...WordEndings.longestIndexed).map(String.init).joined(separator: " ")
  }

  private func create(_ kind: Kind, _ db: Database) throws {
    let columns = Self.meta + Self.stored(kind) + Self.generated(kind)
    try db.execute(sql: "CREATE TABLE \(quoted(kind.name))(\(columns.joined(separator: ", ")))")
    try makeIndexes(kind, db)
  }

  /// Adds what the description has and the table lacks; makes all generated columns anew.
  private func adapt(_ kind: Kind, _ db: Database) throws {
    for name in try db.all(
      "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL",
      [.text(kind.name)], { $0.text(0) })
    {
      try db.execute(sql: "DROP INDEX \(quoted(name))")
    }
    let present = try db.all(
      "SELECT name, hidden FROM pragma_table_xinfo(?)", [.text(kind.name)]
    ) { (name: $0.text(0), isGenerated: $0.integer(1) > 1) }
    // A key that was stored and is to be generated now goes, too.
    let generated = Set(Self.generated(kind).map { String($0.split(separator: "\"")[0]) })
    for column in present where column.isGenerated || generated.contains(column.name) {
      try db.execute(sql: "ALTER TABLE \(quoted(kind.name)) DROP COLUMN \(quoted(column.name))")
    }
    let names = Set(present.filter { !$0.isGenerated }.map(\.name)).subtracting(generated)
    for column in Self.stored(kind) + Self.generated(kind) {
      let name = column.split(separator: "\"")[0]
      if !names.contains(String(name)) {
        try db.execute(sql: "ALTER TABLE \(quoted(kind.name)) ADD COLUMN \(column)")
      }
    }
    try makeIndexes(kind, db)
  }

  func makeIndexes(_ kind: Kind, _ db: Database) throws {
    guard hasIndexes else { return }
    if kind.canBeDue {
      // Of what is planned only: of most records nothing is.
      for (name, columns) in [("due", "due"), ("scope_due", "scope, due")] {
        try db.execute(
          sql: """
            CREATE INDEX IF NOT EXISTS \(quoted(kind.name + "_" + name)) ON \(quoted(kind.name))
              (\(columns)) WHERE due IS NOT NULL
            """)
      }
    }
    for (name, column) in Self.indexes(kind) {
      try db.execute(
        sql: """
          CREATE INDEX IF NOT EXISTS \(quoted(name)) ON \(quoted(kind.name))(\(quoted(column)))
          """)
    }
  }

  func dropIndexes(_ kind: Kind, _ db: Database) throws {
    for (name, _) in Self.indexes(kind) where name.hasSuffix("_sort") || name.hasSuffix("_facet") {
      try db.execute(sql: "DROP INDEX IF EXISTS \(quoted(name))")
    }
  }

  // MARK: - Columns

  private static let meta = [
    "\"id\" INTEGER PRIMARY KEY", "\"version\" INTEGER NOT NULL", "\"origin\" TEXT NOT NULL",
    "\"scope\" INTEGER NOT NULL DEFAULT 0", "\"external\" TEXT", "\"fingerprint\" INTEGER",
    "\"created_at\" INTEGER", "\"created_by\" TEXT", "\"changed_at\" INTEGER",
    "\"changed_by\" TEXT",
  ]

  /// Columns that are written: sort keys made in Swift, the fields, and long text last.
  private static func stored(_ kind: Kind) -> [String] {
    let keys = kind.fields(.sorted).filter { $0.hasSortKey }.map {
      "\(quoted(sortColumn($0))) TEXT NOT NULL DEFAULT '\(unknownKey)'"
    }
    // Without a type of their own: a cell stays what was put in it, also when a description changes.
    return (kind.canBeDue ? [quoted(due) + " TEXT"] : []) + keys
      + ordered(kind.fields).map { quoted(column($0)) }
  }

  static func ordered(_ fields: [Field]) -> [Field] {
    fields.filter { !$0.type.isLong } + fields.filter { $0.type.isLong }
  }

  private static func generated(_ kind: Kind) -> [String] {
    kind.fields(.sorted).filter { !$0.hasSortKey }.map { field in
      "\(quoted(sortColumn(field))) AS (\(sortExpression(field))) VIRTUAL"
    }
  }

  /// Words that were kept are not known: they sort with what nobody said, and not as the number 0.
  private static func sortExpression(_ field: Field) -> String {
    let column = quoted(column(field))
    if case .choice(let options) = field.type {
      let ranks = options.enumerated().map { "WHEN '\($1.name)' THEN \($0)" }
        .joined(separator: " ")
      return "CASE \(column) \(ranks) ELSE '\(unknownKey)' END"
    }
    let key =
      switch field.type {
      case .money: moneyKey(column)
      case .range: amount(column)
      case .text, .prose, .number, .date, .time, .yesNo, .link, .tags, .choice, .reference,
        .references, .table:
        column
      }
    return """
      CASE WHEN \(isKept(column, field)) THEN '\(unknownKey)'
        ELSE ifnull(\(key), '\(unknownKey)') END
      """
  }

  /// Whether a cell holds words that answered to nothing; null where nobody said anything.
  static func isKept(_ column: String, _ field: Field) -> String {
    let mark = Codec.unrecognisedPrefix(field.type)
    return "substr(\(column), 1, \(mark.unicodeScalars.count)) = '\(mark)'"
  }

  /// The amount of money, or the low end of a range: the number that a cell begins with.
  static func amount(_ column: String) -> String { "CAST(\(column) AS INTEGER)" }

  /// By currency first, because amounts in different ones cannot be compared; no currency comes before all
  /// of them. Then the amount as text that sorts as the number does: a digit for its sign and nineteen more.
  ///
  /// The order turned round turns the currencies round, too: then no currency comes last of what is known.
  private static func moneyKey(_ column: String) -> String {
    let cents = amount(column)
    // The least number of all becomes -1, whose sign sorts before the digits of every other.
    let digits = "printf('%019d', \(cents) + (\(cents) < 0) * \(Int.max))"
    let currency = "substr(\(column), instr(\(column) || ' ', ' ') + 1)"
    return "\(currency) || char(31) || (\(cents) >= 0) || \(digits)"
  }

  /// A field's column; the prefix keeps it apart from the columns of every record.
  static func column(_ field: Field) -> String { "f_" + field.name }
  static func sortColumn(_ field: Field) -> String { "f_" + field.name + "_sort" }
  /// The last day on which what a record plans is in time, as text that sorts; null for what plans nothing.
  static let due = "due"

  /// An index per sortable field, per facet and per reference; name and column.
  private static func indexes(_ kind: Kind) -> [(name: String, column: String)] {
    var indexes = [
      (kind.name + "_external", "external"), (kind.name + "_fingerprint", "fingerprint"),
    ]
    for field in kind.fields {
      if field.uses.contains(.sorted) {
        indexes.append(("\(kind.name)_\(field.name)_sort", sortColumn(field)))
      }
      switch field.type {
      case .reference: indexes.append(("\(kind.name)_\(field.name)_facet", column(field)))
      case .choice, .yesNo:
        if field.uses.contains(.facet) {
          indexes.append(("\(kind.name)_\(field.name)_facet", column(field)))
        }
      case .text, .prose, .number, .range, .money, .date, .time, .link, .tags, .references, .table:
        break
      }
    }
    return indexes
  }

  /// Everything that decides what the tables and the search index hold for a kind.
  static func fingerprint(of kind: Kind) -> String {
    var parts = [kind.name, String(derivation)]
    // *due*: its records are counted by day; *planned*: the day stands in each of them.
    if kind.canBeDue { parts += ["due", "planned"] }
    for field in kind.fields {
      parts.append("\(field.name):\(field.uses.rawValue):\(shape(of: field.type))")
    }
    return parts.joined(separator: "|")
  }

  /// The types that say all by their name.
  static let plainTypes: [FieldType] = [
    .text, .prose, .number, .range, .money, .date, .time, .yesNo, .link, .tags,
  ]

  static func shape(of type: FieldType) -> String {
    switch type {
    case .choice(let options): "choice(" + options.map(\.name).joined(separator: ",") + ")"
    case .reference(let kinds): "reference(" + kinds.joined(separator: ",") + ")"
    case .references(let kinds): "references(" + kinds.joined(separator: ",") + ")"
    case .table(let columns):
      "table(" + columns.map { $0.name + "=" + shape(of: $0.type) }.joined(separator: ";") + ")"
    case .text: "text"
    case .prose: "prose"
    case .number: "number"
    case .range: "range"
    case .money: "money"
    case .date: "date"
    case .time: "time"
    case .yesNo: "yesNo"
    case .link: "link"
    case .tags: "tags"
    }
  }
}
