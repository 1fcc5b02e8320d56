import OogstDashboard
import OogstModel
import OogstStore

/// A dashboard that is worked by steps, and looked at after each of them.
struct KeySession {
  private(set) var state: State
  private var late: LateStore
  private let isLinear: Bool
  /// Why the next request cannot be answered, in lines.
  private var nextFailure: StoreError?
  /// In lines: what was given last, so that only what is new is given.
  private var shown: Screen?
  private var heard = State.Said.nothing
  /// Pieces of output since it was asked last.
  private var given: [String] = []

  private static let mostAnswers = 1_000
  /// As long as anyone would wait for a key.
  private static let mostSeconds = 2.0

  init(_ plan: Plan, _ world: World) {
    isLinear = plan.mode == .linear
    state = State(
      kinds: world.store.kinds, today: world.today, isExample: world.isExample,
      settings: plan.settings, size: plan.size, screen: plan.screen, programme: plan.programme)
    late = LateStore(world.store, isLinear: isLinear)
  }

  /// Takes all steps, until the user has left; gives what went wrong, and at which of them.
  mutating func run(
    _ steps: [Step], _ begin: (Int, Step) -> Void = { _, _ in }
  ) async -> (what: String, number: Int)? {
    send(.started)
    for (number, step) in steps.enumerated() {
      begin(number, step)
      let watch = ProcessorTime()
      if let what = await take(step) ?? look() { return (what, number) }
      if watch.seconds > Self.mostSeconds { return ("slow: \(watch.seconds.short) s", number) }
      if state.isFinished { return nil }
    }
    return nil
  }

  private mutating func send(_ input: Input) {
    for effect in Dashboard.reduce(&state, input) {
      switch effect {
      case .ask(let request): late.ask(request)
      case .cancel(let channel): if !isLinear { late.cancel(channel) }
      case .remember, .theme, .redraw, .copy, .edit: break
      }
    }
  }

  private mutating func take(_ step: Step) async -> String? {
    switch step {
    case .press(let key): send(.pressed(key))
    case .burst(let keys):
      for key in keys where !state.isFinished { send(.pressed(key)) }
    case .resize(let rows, let columns): send(.resized(Size(rows: rows, columns: columns)))
    case .say(let text): send(.say(text))
    case .settled: send(.settled)
    case .mayHaveChanged: send(.mayHaveChanged)
    case .delayed: send(.delayed)
    case .othersChange: late.othersChange()
    case .answer(let number):
      if let request = late.take(number) {
        send(await late.outcome(of: request, in: state.environment))
      }
    case .fail(let number, let error):
      if let request = late.take(number) { send(.failed(request, error)) }
    case .overtaken(let number): await takeOvertaken(number)
    case .failNext(let error): nextFailure = error
    case .settle: return await settle()
    case .check: return await check()
    case .line(let line): return await take(line: line)
    }
    // The linear loop shows nothing before all is answered.
    return isLinear ? await settle() : nil
  }

  /// Its answer came just before it was broken off, or it fails as what it is: cancelled.
  private mutating func takeOvertaken(_ number: Int) async {
    guard let request = late.takeOvertaken(number) else { return }
    if number % 2 == 1 {
      send(.failed(request, .cancelled))
    } else {
      send(await late.outcome(of: request, in: state.environment))
    }
  }

  private mutating func take(line: String) async -> String? {
    if let found = LineRules.trouble(with: state, begun: String(line.prefix(line.count / 2))) {
      return found
    }
    send(.line(line))
    return await settle()
  }

  /// Lets all that waits be answered; what is wrong when that has no end, or leads nowhere in lines.
  private mutating func settle() async -> String? {
    for _ in 0..<Self.mostAnswers {
      guard let request = late.take() else {
        return isLinear && state.awaitsAnswer && !state.isFinished ? Self.frozen : nil
      }
      if let error = nextFailure {
        nextFailure = nil
        send(.failed(request, error))
      } else {
        send(await late.outcome(of: request, in: state.environment))
      }
    }
    return "requests without end: \(late.waiting.first.map { "\($0)" } ?? "")"
  }

  private static let frozen = "frozen: the screen waits, and nothing is asked"

  /// All is answered, so nobody waits; and a key still does something.
  private mutating func check() async -> String? {
    if let found = await settle() ?? look() { return found }
    guard !state.isFinished else { return nil }
    if state.awaitsAnswer { return Self.frozen }
    if isLinear {
      given = []
      if let found = await take(line: "w") ?? look() { return found }
      return given.isEmpty && state.question == nil && !state.isFinished
        ? "dumb: the line w gives nothing" : nil
    }
    let before = Dashboard.view(state)
    // A prompt that is full takes no letter any more.
    if let prompt = before.prompt, prompt.text.utf8.count >= 4_096 { return nil }
    send(.pressed(.character("w")))
    return Dashboard.view(state) == before ? "dead: the key w changes nothing" : nil
  }

  /// Draws what is there now, or gives what is new of it.
  private mutating func look() -> String? {
    let screen = Dashboard.view(state)
    guard isLinear else {
      let canvas = Panes.draw(screen)
      return CanvasRules.trouble(with: canvas, state.size)
        ?? FormRules.trouble(with: canvas, screen)
    }
    let lines = Linear.change(
      from: shown, to: screen, news: state.said(since: heard))
    shown = screen
    heard = state.saidSoFar
    given += lines
    return LineRules.trouble(with: lines)
  }
}
