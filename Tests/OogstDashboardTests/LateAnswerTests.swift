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
    /// What is asked on each channel and not answered yet.
    private var waiting: [Request.Channel: Request] = [:]
    /// Questions that another took the place of, of which the answer was on its way already.
    private var overtaken: [Request] = []

    init(_ store: SQLiteStore, _ screen: Command, _ mode: Settings.Mode, seed: UInt64) {
      self.store = store
      random = SeededNumbers(seed: seed)
      state = State(
        kinds: store.kinds, today: Day(secondsSince1970: 1_600_000_000), isExample: true,
        settings: Settings(mode: mode), size: Size(rows: 12, columns: 80), screen: screen,
        programme: seed % 3 == 0 ? RecordID("PRG", 3) : nil)
      send(.started)
    }

    mutating func send(_ action: Action) {
      for case .ask(let request) in Dashboard.reduce(&state, action) {
        if let older = waiting.updateValue(request, forKey: request.channel) {
          overtaken.append(older)
        }
      }
    }

    mutating func chance(_ most: Int) -> Int { Int.random(in: 0..<most, using: &random) }

    /// Lets one answer through, or fails it; sometimes of a request that nobody asks any more.
    mutating func answerOne() async {
      if chance(4) == 0, !overtaken.isEmpty {
        let request = overtaken.remove(at: chance(overtaken.count))
        // Of what another took the place of, only the asking ahead is told that it was broken off.
        if request.channel == .ahead, chance(2) == 0 {
          send(.failed(request, .cancelled))
        } else if let answer = try? await request.answer(from: store, today: state.today) {
          send(.answered(request, answer))
        }
        return
      }
      let channels = waiting.keys.sorted { $0.rawValue < $1.rawValue }
      guard !channels.isEmpty else { return }
      let channel = channels[chance(channels.count)]
      guard let request = waiting.removeValue(forKey: channel) else { return }
      switch chance(12) {
      case 0: send(.failed(request, .cancelled))
      case 1: send(.failed(request, .busy))
      case 2: send(.delayed)
      default: break
      }
      if let answer = try? await request.answer(from: store, today: state.today) {
        send(.answered(request, answer))
      }
    }

    /// Lets through all that is still to come.
    mutating func settle() async -> Bool {
      overtaken = []
      for _ in 0..<200 {
        guard let (channel, request) = waiting.first else { return true }
        waiting[channel] = nil
        if let answer = try? await request.answer(from: store, today: state.today) {
          send(.answered(request, answer))
        }
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
      func send(_ action: Action) {
        for case .ask(let request) in Dashboard.reduce(&state, action) { asked.append(request) }
      }
      func answer() async throws {
        while !asked.isEmpty {
          let request = asked.removeFirst()
          send(.answered(request, try await request.answer(from: store, today: state.today)))
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
      #expect(Panes.draw(Dashboard.view(state), state).lines.contains("Bezig."))
      for case .ask(let request) in asked {
        let answer = try await request.answer(from: store, today: state.today)
        _ = Dashboard.reduce(&state, .answered(request, answer))
      }
      #expect(!Panes.draw(Dashboard.view(state), state).lines.contains("Bezig."))
      _ = Dashboard.reduce(&state, .delayed)
      #expect(!Panes.draw(Dashboard.view(state), state).lines.contains("Bezig."))
    }
  }
}
