/// From a key to the screen that stands still again.
extension Bench {
  private static let moves: [Stroke] = [.down, .down, .down, .up, .up, .down]
  private static let goal = Goal.timesFloorOr(1.5, 1)

  func keys() throws {
    for size in largeSizes {
      var times: [String: Samples] = [:]
      var cost = Samples()
      for _ in 0..<arguments.rounds {
        for subject in all {
          let sitting = try Sitting(subject, size)
          // Peers may still be reading; they are asked when they are ready.
          if subject.name == "fzf" { _ = sitting.program.read(quiet: 1_000, patience: 1_000) }
          try work(sitting, subject, &times, &cost)
        }
      }
      for name in ["move", "page", "end", "home", "open", "back"] {
        guard let samples = times[name] else { continue }
        report.add(
          Figure(
            name: "\(name), settled screen", size: size, unit: "ms", goal: Self.goal,
            values: samples.medians))
      }
      report.add(
        Figure(
          name: "move, processor time", size: size, unit: "ms", goal: .timesFloor(3),
          values: cost.medians))
    }
  }

  private func work(
    _ sitting: Sitting, _ subject: Subject, _ times: inout [String: Samples],
    _ cost: inout Samples
  ) throws(Trouble) {
    func take(_ stroke: Stroke, _ name: String) throws(Trouble) {
      guard subject.keys[stroke] != nil else { return }
      let answer = try sitting.press(stroke, patience: stroke == .end ? 3_000 : 500)
      if let time = answer.milliseconds { times[name, default: Samples()].add(time, subject.name) }
      if name == "move" { cost.add(answer.processorTime, subject.name) }
    }
    for stroke in Self.moves { _ = try sitting.press(stroke) }
    for _ in 0..<6 { for stroke in Self.moves { try take(stroke, "move") } }
    for _ in 0..<8 { try take(.pageDown, "page") }
    for _ in 0..<4 {
      try take(.end, "end")
      try take(.home, "home")
    }
    guard subject.keys[.open] != nil else { return }
    for _ in 0..<6 {
      _ = try sitting.press(.down)
      try take(.open, "open")
      try take(.back, "back")
    }
  }
}
