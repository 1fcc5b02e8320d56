import PracticeData

/// The most memory after a walk through everything.
extension Bench {
  func memory() throws {
    for size in largeSizes {
      var values: [String: Double] = [:]
      for subject in all {
        let sitting = try Sitting(subject, size)
        if subject.name == "fzf" { _ = sitting.program.read(quiet: 3_000, patience: 3_000) }
        try walk(sitting, subject)
        values[subject.name] = ProcessFacts.peakMemory(of: sitting.program.pid)
      }
      report.add(
        Figure(
          name: "peak memory after a walk through everything", size: size, unit: "MB",
          goal: .atMost(size <= 100_000 ? 24 : 40), values: values))
    }
  }

  private func walk(_ sitting: Sitting, _ subject: Subject) throws(Trouble) {
    func press(_ stroke: Stroke, times: Int = 1) throws(Trouble) {
      guard subject.keys[stroke] != nil else { return }
      for _ in 0..<times { _ = try sitting.press(stroke, quiet: 50) }
    }
    try press(.down, times: 40)
    try press(.pageDown, times: 20)
    if subject.name != "less" { try press(.end) }
    try press(.pageUp, times: 10)
    try press(.home)
    try press(.open)
    try press(.back)
    _ = try sitting.resize(.large)
    _ = try sitting.resize(.usual)
    guard subject.keys[.search] != nil else { return }
    for word in [vocabulary.words[1], vocabulary.words[9_000]] {
      try press(.search)
      _ = try sitting.type(Array(word.utf8), quiet: 500, patience: 3_000)
      try press(.open)
      try press(.pageDown, times: 5)
      try press(.clear)
    }
    try press(.sort)
    guard subject.keys[.clear] != nil else { return }
    // An order, the filter with its values, and every screen.
    for keys in [
      "\u{1B}OB", "\u{1B}OB", "\u{1B}OB", "\r", "f", "\u{1B}OB", "\r", "\u{7F}", "\u{7F}",
    ]
      + ["1", "3", "4", "9", "2"]
    {
      _ = try sitting.type(Array(keys.utf8), quiet: 300, patience: 3_000)
    }
  }
}
