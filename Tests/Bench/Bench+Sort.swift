/// The list in another order, and to its end.
extension Bench {
  func sort() async throws {
    for size in largeSizes {
      try sortByKeys(size)
      try await sortInStore(size)
    }
  }

  private func sortByKeys(_ size: Int) throws(Trouble) {
    var firsts = Samples()
    var ends = Samples()
    for _ in 0..<arguments.rounds {
      for subject in pair {
        let sitting = try Sitting(subject, size)
        for order in [2, 6, 10, 14] {
          let answer = try choose(order, sitting, subject)
          if let time = answer.milliseconds { firsts.add(time, subject.name) }
          if let time = try sitting.press(.end).milliseconds { ends.add(time, subject.name) }
        }
      }
    }
    report.add(
      Figure(
        name: "another order chosen, first page", size: size, unit: "ms",
        goal: .timesFloorOr(1.5, 2), values: firsts.medians))
    report.add(
      Figure(
        name: "end of the list in that order", size: size, unit: "ms", goal: .timesFloorOr(1.5, 2),
        values: ends.medians))
  }

  /// In the floor the key is enough; in oogst it opens a page with all orders.
  private func choose(
    _ order: Int, _ sitting: Sitting, _ subject: Subject
  ) throws(Trouble) -> Answer {
    let answer = try sitting.press(.sort, quiet: 50)
    guard subject.name != "floor" else { return answer }
    _ = try sitting.press(.home, quiet: 50)
    for _ in 0..<order { _ = try sitting.press(.down) }
    let chosen = try sitting.press(.open)
    guard sitting.rows[0].hasPrefix("Projecten") else {
      throw Trouble("the list did not come back: \(sitting.rows[0])")
    }
    return chosen
  }
}
