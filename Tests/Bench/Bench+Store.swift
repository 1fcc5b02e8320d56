import OogstModel
import OogstStore
import PracticeData

/// The store by itself, without a screen.
extension Bench {
  private static let pageSize = 21

  private func store(_ size: Int) throws -> SQLiteStore {
    try SQLiteStore(path: data.oogstDatabase(size))
  }

  /// A page, and how long it took.
  private func page(
    _ store: SQLiteStore, _ query: ListQuery, _ cursor: PageCursor = .first
  ) async throws -> (time: Double, rows: Int) {
    let start = Clock.now
    let page = try await store.page(query, cursor, count: Self.pageSize)
    return (Clock.now - start, page.rows.count)
  }

  func facets() async throws {
    for size in largeSizes {
      let store = try store(size)
      var times: [Double] = []
      var worst = (time: 0.0, query: "")
      var tries = 0
      var drawing = CombinationDrawing(practice(size))
      while times.count < 50, tries < 5_000 {
        tries += 1
        let query = drawing.next()
        guard try await page(store, query).rows == Self.pageSize else { continue }
        // Once more: what was drawn is asked by someone who has been at work for a while.
        let again = try await page(store, query).time
        times.append(again)
        if again > worst.time { worst = (again, CombinationDrawing.text(query)) }
      }
      guard let median = times.median else { throw Trouble("no combination filled a page") }
      report.add(
        Figure(
          name: "three facets and a search, first page, median of \(times.count)", size: size,
          unit: "ms", goal: .atMost(size <= 100_000 ? 10 : 20), values: ["oogst": median],
          note: "worst \(number(worst.time)): \(worst.query); \(tries) drawn"))
    }
  }

  func sortInStore(_ size: Int) async throws {
    let store = try store(size)
    for place in [(name: "first page", place: PageCursor.first), ("last page", .last)] {
      var byField: [(name: String, time: Double)] = []
      for field in Project.kind.fields(.sorted) {
        let query = ListQuery(Project.code, order: Order(by: .field(field.name)))
        var times: [Double] = []
        // As for someone who has been at work for a while: the first does not count.
        _ = try await page(store, query, place.place)
        for _ in 0..<arguments.rounds * 2 {
          times.append(try await page(store, query, place.place).time)
        }
        byField.append((field.name, times.median ?? 0))
      }
      let worst = byField.max { $0.time < $1.time }
      report.add(
        Figure(
          name: "store: \(place.name) in the slowest of \(byField.count) orders", size: size,
          unit: "ms", goal: .atMost(2), values: ["oogst": worst?.time ?? 0],
          note: byField.map { "\($0.name) \(number($0.time))" }.joined(separator: ", ")))
    }
    try await searchInOrder(store, size)
  }

  private func searchInOrder(_ store: SQLiteStore, _ size: Int) async throws {
    let text = vocabulary.words[1]
    for (name, order, most) in [
      ("newest first", Order.lastEnteredFirst, 8), ("by title", Order(by: .field("title")), 300),
    ] {
      var times: [Double] = []
      for _ in 0..<arguments.rounds {
        times.append(
          try await page(store, ListQuery(Project.code, text: text, order: order)).time)
      }
      report.add(
        Figure(
          name: "store: search \(text) \(name), first page", size: size, unit: "ms",
          goal: .atMost(Double(most)), values: ["oogst": times.median ?? 0]))
    }
  }
}
