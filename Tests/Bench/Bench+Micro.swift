import OogstDashboard
import OogstModel
import OogstStore

/// The pure functions between a key and the screen, by themselves.
extension Bench {
  func micro() async throws {
    let size = mainSize
    for mode in [Settings.Mode.seeing, .listening] {
      var state = try await list(size, mode)
      let screen = Dashboard.view(state)
      var isDown = false
      add(
        "Dashboard.reduce, a move", mode, size,
        median {
          isDown.toggle()
          return Dashboard.reduce(&state, .pressed(isDown ? .down : .up)).count
        })
      add("Dashboard.view", mode, size, median { Dashboard.view(state).heading.count })
      add("Panes.draw", mode, size, median { Panes.draw(screen).rows.count })
      guard mode == .listening else { continue }
      add("Linear.reading", mode, size, median { Linear.reading(screen).count })
    }
  }

  /// A list of projects with everything settled.
  private func list(_ size: Int, _ mode: Settings.Mode) async throws -> State {
    let store = try SQLiteStore(path: data.oogstDatabase(size))
    guard let today = Day("2024-03-15") else { throw Trouble("no day") }
    var session = Session(
      State(
        kinds: store.kinds, today: today, isExample: false,
        settings: Settings(language: .dutch, mode: mode), size: Size(rows: 24, columns: 80),
        screen: .projects), store)
    await session.send(.started)
    for _ in 0..<5 { await session.send(.pressed(.down)) }
    return session.state
  }

  private func add(_ name: String, _ mode: Settings.Mode, _ size: Int, _ time: Double) {
    report.add(
      Figure(name: "\(name), \(mode.rawValue)", size: size, unit: "µs", values: ["oogst": time]))
  }

  /// Microseconds a call: the median of many short rows of calls.
  private func median(_ work: () -> Int) -> Double {
    var times: [Double] = []
    var sum = 0
    for _ in 0..<300 {
      let start = Clock.now
      for _ in 0..<20 { sum &+= work() }
      times.append((Clock.now - start) / 20 * 1_000)
    }
    // Using the outcome keeps the work from being left out.
    return sum == .min ? 0 : times.median ?? 0
  }
}
