import Foundation
import OogstExchange
import OogstModel
import OogstStore

/// Where a store of a test lives.
enum Home: String, CaseIterable, Sendable {
  case memory, disk

  /// An empty store with a clock that stands still.
  func store(kinds: [Kind] = Kind.all) throws -> SQLiteStore {
    switch self {
    case .memory: try SQLiteStore.inMemory(kinds: kinds, clock: { 1_000 })
    case .disk:
      try SQLiteStore(path: temporaryPath(), .create, kinds: kinds, clock: { 1_000 })
    }
  }
}

/// A path in a folder of its own, which the system clears.
func temporaryPath() -> String {
  NSTemporaryDirectory() + "oogst-tests-\(ProcessInfo.processInfo.processIdentifier)/"
    + UUID().uuidString + "/oogst.sqlite"
}

extension SQLiteStore {
  /// A store with the built-in example.
  static func example() async throws -> SQLiteStore {
    try await filled.value.copiedInMemory(clock: { 0 })
  }

  /// Filling it takes longer than most tests.
  private static let filled = Task {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    try await ExampleData.load(into: store)
    return store
  }

  /// Every row of a list, page by page.
  func allRows(_ query: ListQuery, pageSize: Int = 7) async throws -> [ListRow] {
    var rows: [ListRow] = []
    var cursor = PageCursor.first
    while true {
      let page = try await page(query, cursor, count: pageSize)
      rows += page.rows
      guard !page.reachesEnd, let last = page.rows.last else { return rows }
      cursor = .after(last.key)
    }
  }
}

/// Makes a record of any kind with a value in every field.
struct RecordMaker {
  let kinds: [Kind]

  /// The value that the `number`th record has in a field; distinct texts, choices in turn.
  func value(_ field: Field, _ number: Int) -> Value {
    switch field.type {
    case .text, .prose: .text("\(field.name) \(number) één; woord,\"aanhaling\"\nen regel")
    case .link: .text("https://example.org/\(number)")
    case .number:
      .number(
        field.bounds.map { $0.lowerBound + (number * 3 - 1) % $0.count } ?? number * 3 - 1)
    case .range: .range(NumberRange(number, number + 20))
    case .money:
      .money(Money(cents: number * 12_345, currency: ["EUR", "CHF", nil][number % 3]))
    case .date:
      .date(PartialDate(2000 + number % 20, number % 3 == 0 ? nil : 1 + number % 12) ?? .sample)
    case .time: .time(TimeOfDay(number % 24, 30) ?? .sample)
    case .yesNo: .yesNo(number % 2 == 0)
    case .choice(let options): .choice(options[number % options.count].name)
    case .tags: .tags(["label \(number)", "één"])
    case .reference(let targets): .reference(RecordID(targets[number % targets.count], 1))
    case .table(let columns):
      .rows((0..<2).map { row in columns.map { value($0, number + row) } })
    case .references(let targets):
      .references(targets.map { .record(RecordID($0, 1)) } + [.words("niet gevonden")])
    }
  }

  func record(_ kind: Kind, _ number: Int) -> Record {
    Record(
      id: RecordID(kind.code, 0), values: kind.fields.map { value($0, number) },
      meta: Record.Meta(origin: .invented))
  }

  /// A record that only has a title, for others to refer to.
  func bare(_ kind: Kind) -> Record {
    var values = kind.fields.map { _ in Value.unknown }
    values[kind.titleIndex] = .text("Eerste \(kind.name)")
    return Record(id: RecordID(kind.code, 0), values: values)
  }
}
