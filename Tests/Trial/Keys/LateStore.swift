import OogstDashboard
import OogstModel
import OogstStore

/// The requests that a dashboard asked and that were not answered yet, as the full-screen loop keeps them: a newer
/// one takes the place of an older one on its channel.
struct LateStore {
  let store: SQLiteStore
  let today: Day
  /// In lines each request is waited for: none takes the place of another.
  let isLinear: Bool
  /// The oldest first.
  private(set) var waiting: [Request] = []
  /// Those whose place was taken, and whose answers may be on their way all the same.
  private var overtaken: [Request] = []
  /// How often somebody else saved something, on top of what the store tells.
  private var othersChanges = 0

  init(_ store: SQLiteStore, today: Day, isLinear: Bool) {
    self.store = store
    self.today = today
    self.isLinear = isLinear
  }

  mutating func ask(_ request: Request) {
    if !isLinear, let index = waiting.firstIndex(where: { $0.channel == request.channel }) {
      overtaken.append(waiting.remove(at: index))
      if overtaken.count > 20 { overtaken.removeFirst() }
    }
    waiting.append(request)
  }

  mutating func othersChange() { othersChanges += 1 }

  /// Takes away a request that waits, counted from the oldest and round again; nil when none does.
  mutating func take(_ number: Int = 0) -> Request? {
    guard !waiting.isEmpty else { return nil }
    let request = waiting.remove(at: number % waiting.count)
    // Answers come in the order in which they were made: an older one cannot come any more.
    overtaken.removeAll { $0.channel == request.channel }
    return request
  }

  mutating func takeOvertaken(_ number: Int) -> Request? {
    guard !overtaken.isEmpty else { return nil }
    return overtaken.remove(at: number % overtaken.count)
  }

  /// What becomes of a request that the store is asked now.
  func outcome(of request: Request) async -> Action {
    do throws(StoreError) {
      let answer = try await request.answer(from: store, today: today)
      return .answered(request, afterOthersChanges(answer, to: request))
    } catch {
      return .failed(request, error)
    }
  }

  /// The same answer, from a store in which somebody else saved something.
  private func afterOthersChanges(_ answer: Answer, to request: Request) -> Answer {
    switch (request, answer) {
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
