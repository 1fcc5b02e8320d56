/// Ten seconds in which nobody does anything.
extension Bench {
  func idle() throws {
    let size = mainSize
    var bytes: [String: Double] = [:]
    var switches: [String: Double] = [:]
    var cost: [String: Double] = [:]
    let sittings = try all.map { ($0.name, try Sitting($0, size)) }
    // All at once: what does nothing disturbs nobody.
    for (_, sitting) in sittings { _ = sitting.program.read(quiet: 2_000, patience: 2_000) }
    for (name, sitting) in sittings {
      switches[name] = -Double(ProcessFacts.switches(of: sitting.program.pid))
      cost[name] = -sitting.processorTime
    }
    Clock.sleep(10_000)
    for (name, sitting) in sittings {
      switches[name]? += Double(ProcessFacts.switches(of: sitting.program.pid))
      cost[name]? += sitting.processorTime
      bytes[name] = Double(sitting.program.read(quiet: 0, patience: 0).byteCount)
    }
    report.add(Figure(name: "idle 10 s", unit: "bytes", goal: .atMost(0), values: bytes))
    report.add(Figure(name: "idle 10 s", unit: "wake-ups", goal: .atMost(0), values: switches))
    report.add(Figure(name: "idle 10 s, processor time", unit: "ms", values: cost))
  }
}
