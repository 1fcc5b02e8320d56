/// A window of another size, and the end.
extension Bench {
  func resize() throws {
    for size in largeSizes {
      var times = Samples()
      for _ in 0..<arguments.rounds {
        for subject in all {
          let sitting = try Sitting(subject, size)
          if subject.name == "fzf" { _ = sitting.program.read(quiet: 1_000, patience: 1_000) }
          for columns in [100, 80, 132, 80, 90, 80] {
            let answer = try sitting.resize(Window(columns: columns, rows: columns == 80 ? 24 : 30))
            if let time = answer.milliseconds { times.add(time, subject.name) }
          }
        }
      }
      report.add(
        Figure(
          name: "resize, settled screen", size: size, unit: "ms", goal: .timesFloorOr(1.5, 2),
          values: times.medians))
    }
  }

  func quit() throws {
    for size in largeSizes {
      var times = Samples()
      for _ in 0..<arguments.rounds {
        for subject in all { times.add(try Sitting(subject, size).quit(), subject.name) }
      }
      report.add(
        Figure(
          name: "quit, key to process gone", size: size, unit: "ms", goal: .atMost(10),
          values: times.medians))
    }
  }
}
