import OogstDashboard
import OogstModel
import OogstStore
import Testing

/// Answers that come late, out of turn, not at all, or as failures: whatever happens, the screen is never
/// left waiting for something that will not come.
@Suite struct LateAnswerTests {
  /// A dashboard that is answered as chance has it.
  private struct Late {
    var state: State
    let store: SQLiteStore
    var random: SeededNumbers
    /// What is asked on each channel and not answered yet, the oldest first.
    private var waiting: [Request] = []
    /// Requests that another took the place of, or that were called off, and that did not end yet.
    private var overtaken: [Request] = []

    init(_ store: SQLiteStore, _ screen: ScreenID, _ mode: Settings.Mode, seed: UInt64) {
      self.store = store
      random = SeededNumbers(seed: seed)
      state = State(
        kinds: store.kinds, today: Day(secondsSince1970: 1_600_000_000), isExample: true,
        settings: Settings(mode: mode), size: Size(rows: 12, columns: 80), screen: screen,
        programme: seed % 3 == 0 ? RecordID("PRG", 3) : nil)
      send(.started)
    }

    mutating func send(_ input: Input) {
      for effect in Dashboard.reduce(&state, input) {
        switch effect {
        case .ask(let request):
          overtake(request.channel)
          waiting.append(request)
        case .cancel(let channel): overtake(channel)
        case .remember, .theme, .redraw, .copy, .edit: break
        }
      }
    }

    private mutating func overtake(_ channel: Request.Channel) {
      guard let index = waiting.firstIndex(where: { $0.channel == channel }) else { return }
      overtaken.append(waiting.remove(at: index))
    }

    mutating func chance(_ most: Int) -> Int { Int.random(in: 0..<most, using: &random) }

    private mutating func answer(_ request: Request) async {
      if let answer = try? await request.ask.answer(from: store, in: state.environment) {
        send(.answered(request, answer))
      }
    }

    /// Lets one answer through, or fails it; sometimes of a request that nobody waits for any more: its answer was on
    /// the way already, or it ends as the store ends it, cancelled.
    mutating func answerOne() async {
      if chance(4) == 0, !overtaken.isEmpty {
        let request = overtaken.remove(at: chance(overtaken.count))
        return chance(2) == 0 ? send(.failed(request, .cancelled)) : await answer(request)
      }
      guard !waiting.isEmpty else { return }
      let request = waiting.remove(at: chance(waiting.count))
      switch chance(12) {
      case 0: return send(.failed(request, .cancelled))
      case 1: return send(.failed(request, .busy))
      case 2: send(.delayed)
      default: break
      }
      await answer(request)
    }

    /// Lets through all that is still to come, and ends all that nobody waits for.
    mutating func settle() async -> Bool {
      for request in overtaken { send(.failed(request, .cancelled)) }
      overtaken = []
      for _ in 0..<200 {
        guard !waiting.isEmpty else { return true }
        await answer(waiting.removeFirst())
      }
      return false
    }
  }

  private static let keys: [Key] =
    "2349109wvrlm?fsckjgGnp :/".map(Key.character)
    + [
      .down, .up, .pageDown, .pageUp, .pageDown, .home, .end, .enter, .enter, .backspace,
      .backspace,
    ]
    + [.tab, .escape, .character("z"), .character("o"), .enter]

  @Test(arguments: Settings.Mode.allCases) func nothingIsWaitedForThatDoesNotCome(
    mode: Settings.Mode
  ) async throws {
    let store = try await Keys.example()
    for seed in 0..<60 as Range<UInt64> {
      var late = Late(store, [.projects, .lessons, .overview][Int(seed % 3)], mode, seed: seed)
      var pressed: [Key] = []
      for _ in 0..<60 {
        let key = Self.keys[late.chance(Self.keys.count)]
        pressed.append(key)
        late.send(.pressed(key))
        for _ in 0..<late.chance(3) { await late.answerOne() }
        if late.chance(5) == 0 { late.send(.settled) }
        if late.state.isFinished { break }
        if late.chance(10) == 0 {
          let isSettled = await late.settle()
          #expect(isSettled, "seed \(seed), asks without end after \(pressed)")
          #expect(!late.state.awaitsAnswer, "seed \(seed), waits after \(pressed)")
          if late.state.awaitsAnswer { return }
        }
      }
    }
  }

  @Test func keysTypedBehindASearchMoveInWhatItFinds() async throws {
    let store = try await Keys.example()
    for key: Key in [.pageDown, .down, .pageUp, .character(" ")] {
      var state = State(
        kinds: store.kinds, today: Day(secondsSince1970: 1_600_000_000), isExample: true,
        screen: .projects)
      var asked: [Request] = []
      func send(_ input: Input) {
        for case .ask(let request) in Dashboard.reduce(&state, input) { asked.append(request) }
      }
      func answer() async throws {
        while !asked.isEmpty {
          let request = asked.removeFirst()
          send(.answered(request, try await request.ask.answer(from: store, in: state.environment)))
        }
      }
      send(.started)
      try await answer()
      for key in [.character("/"), .character("o"), .enter, key] as [Key] { send(.pressed(key)) }
      try await answer()
      #expect(!state.awaitsAnswer, "\(key)")
      // The news has the cursor; the row that keys went to is the one behind it.
      let isFurther = key != .pageUp
      send(.pressed(.character("w")))
      #expect(state.said(since: .nothing).last?.hasPrefix("Rij 1 van") == !isFurther, "\(key)")
    }
  }

  @Test func whatTakesLongIsSaidAndGoesWithItsAnswer() async throws {
    let store = try await Keys.example()
    for mode in [Settings.Mode.seeing, .listening] {
      var state = State(
        kinds: store.kinds, today: Day(secondsSince1970: 1_600_000_000), isExample: true,
        settings: Settings(mode: mode), screen: .projects)
      let asked = Dashboard.reduce(&state, .started)
      _ = Dashboard.reduce(&state, .delayed)
      _ = Dashboard.reduce(&state, .delayed)
      #expect(Panes.draw(Dashboard.view(state)).lines.contains("Bezig."))
      for case .ask(let request) in asked {
        let answer = try await request.ask.answer(from: store, in: state.environment)
        _ = Dashboard.reduce(&state, .answered(request, answer))
      }
      #expect(!Panes.draw(Dashboard.view(state)).lines.contains("Bezig."))
      _ = Dashboard.reduce(&state, .delayed)
      #expect(!Panes.draw(Dashboard.view(state)).lines.contains("Bezig."))
    }
  }
}
