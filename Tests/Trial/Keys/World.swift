import OogstExchange
import OogstModel
import OogstStore

/// A store to try on, and how it is called.
struct World {
  let name: String
  let store: SQLiteStore
  let isExample: Bool
  /// The day that counts as today: the same in every trial.
  let today: Day

  /// The example, a store without records, and a file if there is one; none of them is written to.
  static func all(_ database: String?) async throws -> [World] {
    var worlds = [
      World("example", try await example(), isExample: true),
      World("empty", try SQLiteStore.inMemory(clock: { 0 }), isExample: false),
    ]
    if let database {
      worlds.append(World(database, try SQLiteStore(path: database), isExample: false))
    }
    return worlds
  }

  static func example() async throws -> SQLiteStore {
    let store = try SQLiteStore.inMemory(clock: { 0 })
    try await ExampleData.load(into: store)
    return store
  }

  private init(_ name: String, _ store: SQLiteStore, isExample: Bool) {
    self.name = name
    self.store = store
    self.isExample = isExample
    today = Day(ExampleData.today) ?? Day(secondsSince1970: 0)
  }
}
