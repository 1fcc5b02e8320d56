import OogstModel
import OogstStore
import Testing

@testable import OogstDashboard

/// A dashboard that is answered by purpose, as the full-screen loop does: what is newer on a channel cancels what is
/// older, and that ends as cancelled.
struct Answered {
  var state: State
  let store: SQLiteStore
  private(set) var waiting: [Request] = []

  init(
    _ store: SQLiteStore, _ mode: Settings.Mode, _ screen: ScreenID,
    size: Size = Size(rows: 24, columns: 80)
  ) throws {
    self.store = store
    state = State(
      kinds: store.kinds, today: try #require(Day("2024-03-15")), isExample: false,
      settings: Settings(mode: mode), size: size, screen: screen)
    send(.started)
  }

  mutating func send(_ input: Input) {
    for effect in Dashboard.reduce(&state, input) {
      switch effect {
      case .ask(let request):
        let older = waiting.filter { $0.channel == request.channel }
        waiting.removeAll { $0.channel == request.channel }
        waiting.append(request)
        for request in older { send(.failed(request, .cancelled)) }
      case .cancel(let channel):
        let older = waiting.filter { $0.channel == channel }
        waiting.removeAll { $0.channel == channel }
        for request in older { send(.failed(request, .cancelled)) }
      case .remember, .theme, .redraw, .copy, .edit: break
      }
    }
  }

  mutating func answer(_ purposes: Request.Purpose...) async throws {
    for request in waiting
    where purposes.isEmpty || purposes.contains(request.channel.purpose) {
      waiting.removeAll { $0 == request }
      let answer = try await request.ask.answer(from: store, in: state.environment)
      send(.answered(request, answer))
    }
  }

  mutating func settle() async throws { while !waiting.isEmpty { try await answer() } }

  /// Ends what is asked for a purpose, with no answer.
  mutating func fail(_ purpose: Request.Purpose, _ error: StoreError) {
    let failed = waiting.filter { $0.channel.purpose == purpose }
    waiting.removeAll { $0.channel.purpose == purpose }
    for request in failed { send(.failed(request, error)) }
  }

  /// Answers what is asked for a purpose with this.
  mutating func answer(_ purpose: Request.Purpose, with answer: Answer) {
    let answered = waiting.filter { $0.channel.purpose == purpose }
    waiting.removeAll { $0.channel.purpose == purpose }
    for request in answered { send(.answered(request, answer)) }
  }

  func awaits(_ purpose: Request.Purpose) -> Bool {
    waiting.contains { $0.channel.purpose == purpose }
  }

  mutating func press(_ keys: Key...) { for key in keys { send(.pressed(key)) } }

  mutating func type(_ line: String) {
    send(.pressed(.character(":")))
    for letter in line { send(.pressed(.character(letter))) }
    send(.pressed(.enter))
  }

  var heading: String { Dashboard.view(state).heading }
}
