import Glibc
import OogstDashboard
import OogstModel
import OogstTerminal

/// Turns what happens into actions, one after another, and shows the screen after each burst.
///
/// It owns the state and the terminal, and runs on the main thread only. Work that takes time runs
/// elsewhere and leaves its outcome in the inbox.
struct EventLoop<S: Store> {
  let store: S
  let remember: @Sendable (Remembered) -> Void
  private let inbox = Inbox<Action>()
  private var tasks: [Query.Channel: Task<Void, Never>] = [:]
  private var state: State

  init(_ state: State, store: S, remember: @escaping @Sendable (Remembered) -> Void) {
    self.state = state
    self.store = store
    self.remember = remember
  }

  /// How long a key may go without an answer before the screen says that work goes on, in milliseconds.
  private static var patience: Int32 { 150 }

  /// Runs until the user leaves; gives the exit status.
  mutating func run(on terminal: consuming CursesTerminal, news: [String]) -> Int32 {
    send(.resized(terminal.size))
    send(.started)
    var news = news
    var isWaiting = true
    while !state.isFinished {
      if !isWaiting || !state.awaitsAnswer {
        terminal.show(Panes.draw(Dashboard.view(state), state))
      }
      isWaiting = state.awaitsAnswer
      if !isWaiting, !news.isEmpty {
        send(.say(news.removeFirst()))
        continue
      }
      var hadKey = false
      let wasAwaiting = state.awaitsAnswer
      for input in terminal.wait(for: inbox.wake, timeout: isWaiting ? Self.patience : -1) {
        switch input {
        case .key(let key):
          hadKey = true
          send(.pressed(key))
        case .resized(let size): send(.resized(size))
        case .woken: for action in inbox.take() { send(action) }
        case .redraw:
          terminal.forget()
          send(.resized(terminal.size))
        case .timeout: isWaiting = false
        case .closed(let signal): return signal == 0 ? 0 : 128 + signal
        }
      }
      // An answer may lead to a question of its own: that too has some time before work is said to go on.
      if !wasAwaiting, state.awaitsAnswer { isWaiting = true }
      if hadKey {
        isWaiting = true
        send(.settled)
      }
    }
    return 0
  }

  private mutating func send(_ action: Action) {
    for effect in Dashboard.reduce(&state, action) {
      switch effect {
      case .remember(let what): remember(what)
      case .ask(let query):
        tasks[query.channel]?.cancel()
        tasks[query.channel] = Self.task(query, store, today: state.today, inbox)
      }
    }
  }

  /// Static and so of no actor: a task that belonged to the main actor would never run while the main
  /// thread waits for a key.
  private static func task(
    _ query: Query, _ store: S, today: Day, _ inbox: Inbox<Action>
  ) -> Task<Void, Never> {
    Task.detached {
      do throws(StoreError) {
        let answer = try await query.answer(from: store, today: today)
        if !Task.isCancelled { inbox.post(.answered(query, answer)) }
      } catch {
        inbox.post(.failed(query, error))
      }
    }
  }
}
