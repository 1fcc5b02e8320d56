import OogstDashboard
import OogstModel
import OogstStore

/// The questions that a dashboard asked and that were not answered yet, as the full-screen loop keeps them: a newer
/// one takes the place of an older one on its channel.
struct LateStore {
  let store: SQLiteStore
  let today: Day
  /// In lines each question is waited for: none takes the place of another.
  let isLinear: Bool
  /// The oldest first.
  private(set) var waiting: [Query] = []
  /// Those whose place was taken, and whose answers may be on their way all the same.
  private var overtaken: [Query] = []
  /// How often somebody else saved something, on top of what the store tells.
  private var othersChanges = 0

  init(_ store: SQLiteStore, today: Day, isLinear: Bool) {
    self.store = store
    self.today = today
    self.isLinear = isLinear
  }

  mutating func ask(_ query: Query) {
    if !isLinear, let index = waiting.firstIndex(where: { $0.channel == query.channel }) {
      overtaken.append(waiting.remove(at: index))
      if overtaken.count > 20 { overtaken.removeFirst() }
    }
    waiting.append(query)
  }

  mutating func othersChange() { othersChanges += 1 }

  /// Takes away a question that waits, counted from the oldest and round again; nil when none does.
  mutating func take(_ number: Int = 0) -> Query? {
    guard !waiting.isEmpty else { return nil }
    let query = waiting.remove(at: number % waiting.count)
    // Answers come in the order in which they were made: an older one cannot come any more.
    overtaken.removeAll { $0.channel == query.channel }
    return query
  }

  mutating func takeOvertaken(_ number: Int) -> Query? {
    guard !overtaken.isEmpty else { return nil }
    return overtaken.remove(at: number % overtaken.count)
  }

  /// What becomes of a question that the store is asked now.
  func outcome(of query: Query) async -> Action {
    do throws(StoreError) {
      let answer = try await query.answer(from: store, today: today)
      return .answered(query, afterOthersChanges(answer, to: query))
    } catch {
      return .failed(query, error)
    }
  }

  /// The same answer, from a store in which somebody else saved something.
  private func afterOthersChanges(_ answer: Answer, to query: Query) -> Answer {
    switch (query, answer) {
    case (.revision, .number(let number)): return .number(number + othersChanges)
    case (_, .rows(var page, let first)):
      page.revision += othersChanges
      return .rows(page, first: first)
    case (_, .found(var page, let total, let order)):
      page.revision += othersChanges
      return .found(page, total: total, order: order)
    case (_, .page(.record(var detail, let history))):
      detail.revision += othersChanges
      return .page(.record(detail, history: history))
    default: return answer
    }
  }
}
