/// What goes over the line for a key.
extension Bench {
  func bytes() throws {
    let size = mainSize
    try moves(size, .usual, alone: true, goals: [.listening: 12, .mark: 42, .row: 130])
    try moves(size, .large, alone: true, goals: [.listening: 12, .mark: 42, .row: 130])
    try moves(size, .large, alone: false, goals: [.mark: 1_200, .row: 1_200])
    try others(size)
  }

  private func moves(
    _ size: Int, _ window: Window, alone: Bool, goals: [Variant: Double]
  ) throws(Trouble) {
    var values: [Variant: Double] = [:]
    var beside: [String: Double] = [:]
    for variant in goals.keys {
      values[variant] = try perMove(oogst(alone ? variant.alone : variant), size, window)
    }
    for subject in all where subject.name != "oogst" {
      beside[subject.name] = try perMove(subject, size, window)
    }
    for variant in [Variant.listening, .mark, .row] {
      guard let value = values[variant], let most = goals[variant] else { continue }
      report.add(
        Figure(
          name: "move inside the window, \(variant.rawValue), \(window)"
            + (alone ? "" : ", second pane"),
          unit: "bytes", goal: .atMost(most),
          values: beside.merging(["oogst": value]) { $1 }))
    }
  }

  /// The mean over downs and ups that scroll nothing.
  private func perMove(
    _ subject: Subject, _ size: Int, _ window: Window
  ) throws(Trouble) -> Double {
    let sitting = try Sitting(subject, size, window)
    if subject.name == "fzf" { _ = sitting.program.read(quiet: 1_000, patience: 1_000) }
    for _ in 0..<3 { _ = try sitting.press(.down) }
    var counts: [Double] = []
    for stroke in [Stroke.down, .down, .down, .up, .up, .up, .down, .up, .down, .down] {
      counts.append(Double(try sitting.press(stroke, quiet: 50).byteCount))
    }
    return counts.mean ?? 0
  }

  /// Scrolled rows, pages and the first screen.
  private func others(_ size: Int) throws(Trouble) {
    var scrolled = Samples()
    var pages = Samples()
    var first = Samples()
    for subject in all {
      let sitting = try Sitting(subject, size)
      first.add(Double(sitting.firstByteCount), subject.name)
      if subject.name == "fzf" { _ = sitting.program.read(quiet: 1_000, patience: 1_000) }
      // Past the last row of the window: from here on every step scrolls.
      for _ in 0..<24 { _ = try sitting.press(.down) }
      for _ in 0..<20 {
        scrolled.add(Double(try sitting.press(.down).byteCount), subject.name)
      }
      for _ in 0..<12 { pages.add(Double(try sitting.press(.pageDown).byteCount), subject.name) }
    }
    add("scrolled row", .atMost(140), scrolled)
    add("page", .timesFloor(1.05), pages)
    add("first screen", .atMost(2_000), first)
  }

  private func add(_ name: String, _ goal: Goal, _ samples: Samples) {
    report.add(
      Figure(name: "\(name), 80x24", unit: "bytes", goal: goal, values: samples.medians))
  }
}
