import OogstDashboard
import OogstModel
import OogstStore

/// The requests that a dashboard asked and that were not answered yet, as the full-screen loop keeps them: a newer
/// one takes the place of an older one on its channel.
struct LateStore {
  let store: SQLiteStore
  /// In lines each request is waited for: none takes the place of another.
  let isLinear: Bool
  /// The oldest first.
  private(set) var waiting: [Request] = []
  /// Those whose place was taken, and whose answers may be on their way all the same.
  private var overtaken: [Request] = []
  /// How often somebody else saved something, on top of what the store tells.
  private var othersChanges = 0

  init(_ store: SQLiteStore, isLinear: Bool) {
    self.store = store
    self.isLinear = isLinear
  }

  mutating func ask(_ request: Request) {
    if !isLinear, let index = waiting.firstIndex(where: { $0.channel == request.channel }) {
      overtaken.append(waiting.remove(at: index))
      if overtaken.count > 20 { overtaken.removeFirst() }
    }
    waiting.append(request)
  }

  /// Nobody waits for what was asked there; its answer may be on its way all the same.
  mutating func cancel(_ channel: Request.Channel) {
    guard let index = waiting.firstIndex(where: { $0.channel == channel }) else { return }
    overtaken.append(waiting.remove(at: index))
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
  func outcome(of request: Request, in environment: Environment) async -> Input {
    do throws(StoreError) {
      let answer = try await request.ask.answer(from: store, in: environment)
      return .answered(request, afterOthersChanges(answer, to: request))
    } catch {
      return .failed(request, error)
    }
  }

  /// The same answer, from a store in which somebody else saved something.
  private func afterOthersChanges(_ answer: Answer, to request: Request) -> Answer {
    switch answer {
    case .number(let number) where request.channel.purpose == .revision:
      return .number(number + othersChanges)
    case .rows(var page):
      page.revision += othersChanges
      return .rows(page)
    case .found(var page, let total, let order):
      page.revision += othersChanges
      return .found(page, total: total, order: order)
    case .told(var told?):
      told.revision += othersChanges
      return .told(told)
    default: return answer
    }
  }
}
