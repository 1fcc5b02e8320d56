/// Sits at the real program again and again, and types what terminals send.
struct ScreenTrial {
  private let arguments: Arguments
  private let home: ScreenHome
  private var findings = Findings()
  private var pieces = 0
  private var sittings = 0

  private static let usualCount = 20_000
  /// A sitting goes on for so many steps at most.
  private static let longest = 3_000
  /// Only the end of a sitting is made small: each try plays all of it.
  private static let mostToShrink = 400
  private static let secondsToShrink = 60.0

  init(_ arguments: Arguments) throws(Trouble) {
    self.arguments = arguments
    home = try ScreenHome()
  }

  /// Gives the number of findings.
  mutating func run() async throws(Trouble) -> Int {
    let watch = Stopwatch()
    let count = arguments.count ?? Self.usualCount
    while pieces < count, watch.seconds < arguments.seconds ?? .infinity {
      // Each sitting has a seed of its own, so that it can be had again by itself.
      try await sit(seed: arguments.seed + sittings, most: count - pieces, watch)
      sittings += 1
    }
    say(
      "screen: \(pieces) pieces in \(sittings) sittings from seed \(arguments.seed), "
        + "\(watch.seconds.short) s, \(findings.total) findings")
    return findings.total
  }

  private mutating func sit(
    seed: Int, most: Int, _ watch: Stopwatch
  ) async throws(Trouble) {
    var chance = Chance(seed: seed, "screen", 0)
    let mode = chance.pick(arguments.modes)
    let sitting = try begin(mode)
    var maker = ScreenStepMaker(chance, mode)
    var history: [ScreenStep] = []
    while history.count < min(Self.longest, most), watch.seconds < arguments.seconds ?? .infinity {
      let steps = maker.burst()
      history += steps
      pieces += steps.count
      switch sitting.play(steps) {
      case .lives: continue
      case .left: return
      case .wrong(let what): return await tell(what, seed, mode, history)
      }
    }
    if case .wrong(let what) = sitting.end() { await tell(what, seed, mode, history) }
  }

  private func begin(_ mode: Mode) throws(Trouble) -> ScreenSitting {
    home.forgetMemory()
    var words = [arguments.oogst]
    if let database = arguments.database {
      words += ["--database", database]
    } else {
      words.append("--example")
    }
    switch mode {
    case .seeing: break
    case .listening: words.append("--listen")
    case .linear: words.append("--plain")
    }
    return try ScreenSitting(words, home.environment, mode)
  }

  private mutating func tell(
    _ what: String, _ seed: Int, _ mode: Mode, _ history: [ScreenStep]
  ) async {
    guard findings.isNews(what) else { return findings.add(what, []) }
    let end = Array(history.suffix(Self.mostToShrink))
    var details = ["seed \(seed): \(mode.rawValue), piece \(history.count)"]
    // What depends on how its bytes were read together comes not every time.
    if (0..<3).contains(where: { _ in goesWrong(end, mode, Findings.kind(of: what)) }) {
      let least = await smallest(end, mode, Findings.kind(of: what))
      details.append("least: " + least.map(\.description).joined(separator: ", "))
    } else {
      let sent = history.suffix(200).flatMap { step in
        if case .type(let bytes) = step { bytes } else { [UInt8]() }
      }
      details.append("did not come again; typed last: " + Readable.bytes(sent.suffix(200)))
    }
    findings.add(what, details)
  }

  /// First fewer steps, then fewer bytes in each of them.
  private func smallest(
    _ steps: [ScreenStep], _ mode: Mode, _ kind: String
  ) async -> [ScreenStep] {
    let watch = Stopwatch()
    var few = await least(of: steps, seconds: Self.secondsToShrink) { goesWrong($0, mode, kind) }
    for index in few.indices where watch.seconds < Self.secondsToShrink * 2 {
      guard case .type(let bytes) = few[index], bytes.count > 1 else { continue }
      let rest = few
      few[index] = .type(
        await least(of: bytes, seconds: Self.secondsToShrink / 4) { fewer in
          var tried = rest
          tried[index] = .type(fewer)
          return goesWrong(tried, mode, kind)
        })
    }
    return few
  }

  private func goesWrong(_ steps: [ScreenStep], _ mode: Mode, _ kind: String) -> Bool {
    guard let sitting = try? begin(mode) else { return false }
    var outcome = sitting.play(steps)
    if outcome == .lives { outcome = sitting.end() }
    guard case .wrong(let what) = outcome else { return false }
    return Findings.kind(of: what) == kind
  }
}
