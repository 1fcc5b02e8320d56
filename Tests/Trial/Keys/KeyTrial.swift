import OogstDashboard

/// Works dashboards by random keys, one session after another, until enough keys were pressed.
struct KeyTrial {
  private let arguments: Arguments
  private let worlds: [World]
  private var findings = Findings()
  private var keys = 0
  private var sessions = 0

  private static let usualCount = 1_000_000
  private static let secondsToShrink = 60.0

  init(_ arguments: Arguments, _ worlds: [World]) {
    self.arguments = arguments
    self.worlds = worlds
  }

  /// Gives the number of findings.
  mutating func run() async -> Int {
    let watch = Stopwatch()
    let count = arguments.count ?? Self.usualCount
    while keys < count, watch.seconds < arguments.seconds ?? .infinity {
      // Each session has a seed of its own, so that it can be had again by itself.
      let plan = Plan(
        seed: arguments.seed + sessions, modes: arguments.modes, worlds: worlds.count,
        isForms: arguments.isForms)
      await run(plan, worlds[plan.world])
      sessions += 1
    }
    say(
      "keys: \(keys) keys in \(sessions) sessions from seed \(arguments.seed), "
        + "\(watch.seconds.short) s, \(findings.total) findings")
    return findings.total
  }

  private mutating func run(_ plan: Plan, _ world: World) async {
    FaultWatch.watch("keys: seed \(plan.seed), step ")
    defer { FaultWatch.rest() }
    if arguments.showsSteps { say(plan.description(world)) }
    var session = KeySession(plan, world)
    let found = await session.run(plan.steps) { [arguments] number, step in
      FaultWatch.begin(number)
      if arguments.showsSteps { say("\(number) \(step)") }
    }
    let taken = Array(plan.steps.prefix(found.map { $0.number + 1 } ?? plan.steps.count))
    let pressed = taken.reduce(0) { $0 + $1.keyCount }
    keys += pressed
    guard let found else { return }
    guard findings.isNews(found.what) else { return findings.add(found.what, []) }
    let least = await smallest(taken, plan, world, Findings.kind(of: found.what))
    findings.add(
      found.what,
      [
        "\(plan.description(world)), key \(pressed), step \(found.number)",
        "least: " + least.map(\.description).joined(separator: ", "),
      ])
  }

  /// First fewer steps, then fewer keys in each burst.
  private func smallest(
    _ steps: [Step], _ plan: Plan, _ world: World, _ kind: String
  ) async -> [Step] {
    func goesWrong(_ steps: [Step]) async -> Bool {
      var session = KeySession(plan, world)
      let found = await session.run(steps) { number, _ in FaultWatch.begin(number) }
      return found.map { Findings.kind(of: $0.what) } == kind
    }
    var few = await least(of: steps, seconds: Self.secondsToShrink, goesWrong: goesWrong)
    for index in few.indices {
      guard case .burst(let keys) = few[index] else { continue }
      let rest = few
      few[index] = .burst(
        await least(of: keys, seconds: Self.secondsToShrink / 4) { fewer in
          var tried = rest
          tried[index] = .burst(fewer)
          return await goesWrong(tried)
        })
    }
    return few
  }
}
