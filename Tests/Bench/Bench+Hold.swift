/// A key held down, over a line that is slow and far away.
extension Bench {
  /// There and back, in milliseconds; bits a second; bytes that TCP/IP and ssh put around an answer.
  private static let line = (roundTrip: 150, rate: 64_000, packet: 88)
  private static let keyCount = 60
  private static let interval = 1_000.0 / 30

  func hold() throws {
    let size = mainSize
    let goals: [(Variant, Double)] = [(.mark, 310), (.listening, 310), (.row, 800)]
    var values: [String: Double] = [:]
    var backlogs: [Variant: Double] = [:]
    for subject in all where subject.name != "oogst" {
      values[subject.name] = try backlog(subject, size)
    }
    for (variant, _) in goals { backlogs[variant] = try backlog(oogst(variant), size) }
    for (variant, most) in goals {
      guard let backlog = backlogs[variant] else { continue }
      report.add(
        Figure(
          name: "key held 2 s at 30 Hz, 150 ms and 64 kbit/s, backlog, \(variant.rawValue)",
          unit: "ms", goal: .atMost(most), values: values.merging(["oogst": backlog]) { $1 }))
    }
  }

  private func backlog(_ subject: Subject, _ size: Int) throws(Trouble) -> Double {
    var times: [Double] = []
    for _ in 0..<max(1, arguments.rounds / 2) { times.append(try held(subject, size)) }
    return times.median ?? 0
  }

  /// From the last key until nothing more comes. The line delays only what comes back: by the whole way.
  private func held(_ subject: Subject, _ size: Int) throws(Trouble) -> Double {
    let far = Subject(
      name: subject.name,
      command: { size throws(Trouble) in
        var command = try subject.command(size)
        // The line stands between the terminal and the program, which must read its own input.
        let input = command.input.map { ["/bin/sh", "-c", "exec \"$@\" < \"$0\"", $0] } ?? []
        command.input = nil
        command.words =
          [
            Self.beside("slow-line"), "--delay", String(Self.line.roundTrip), "--rate",
            String(Self.line.rate), "--packet", String(Self.line.packet), "--",
          ] + input + command.words
        return command
      }, isUsable: subject.isUsable, keys: subject.keys)
    let sitting = try Sitting(far, size)
    _ = sitting.program.read(quiet: 1_500, patience: 1_500)
    guard let key = subject.bytes(.down) else { throw Trouble("no key to hold") }
    var last = Clock.now
    for number in 0..<Self.keyCount {
      let due = last + Self.interval
      // What comes in the meantime is read, as a terminal would.
      while number > 0, Clock.now < due {
        if sitting.program.isReadable(within: max(0, due - Clock.now)) {
          _ = sitting.program.readOnce()
        }
      }
      last = Clock.now
      sitting.program.write(key)
    }
    let rest = sitting.program.read(quiet: 500, patience: 1_500, limit: 30_000)
    return (rest.last?.at ?? last) - last
  }
}
