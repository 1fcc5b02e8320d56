/// How soon there is something to work with, and what that costs.
extension Bench {
  func start() throws {
    var costs: [Int: Samples] = [:]
    for size in arguments.sizes {
      var times = Samples()
      var cost = Samples()
      let overview = oogst(screen: "overzicht")
      for _ in 0..<arguments.rounds * 2 {
        for subject in all {
          let sitting = try Sitting(subject, size)
          times.add(sitting.usableAfter, subject.name)
          cost.add(sitting.processorTime, subject.name)
        }
        times.add(try Sitting(overview, size).usableAfter, "overview")
      }
      costs[size] = cost
      addStart(size, times, cost)
    }
    addGrowth(costs)
  }

  private func addStart(_ size: Int, _ times: Samples, _ cost: Samples) {
    var medians = times.medians
    let overview = medians.removeValue(forKey: "overview")
    report.add(
      Figure(
        name: "start on projects, usable screen", size: size, unit: "ms",
        goal: .all([.timesFloor(2), .timesPeer(0.3, "fzf")]), values: medians))
    report.add(
      Figure(
        name: "start on projects, processor time", size: size, unit: "ms",
        values: cost.medians.filter { $0.key == "oogst" || $0.key == "floor" }))
    if let overview, let start = medians["oogst"] {
      report.add(
        Figure(
          name: "overview with its counts, usable screen", size: size, unit: "ms",
          goal: .atMost(2 * start), values: ["oogst": overview]))
    }
  }

  private func addGrowth(_ costs: [Int: Samples]) {
    guard let least = arguments.sizes.min(), let most = arguments.sizes.max(), least < most,
      let before = costs[least]?.medians, let after = costs[most]?.medians
    else { return }
    report.add(
      Figure(
        name: "start, processor time of \(most) against \(least)", unit: "×",
        goal: .atMost(1.3),
        values: after.filter { $0.key == "oogst" || $0.key == "floor" }
          .reduce(into: [:]) { $0[$1.key] = $1.value / (before[$1.key] ?? 1) }))
  }
}
