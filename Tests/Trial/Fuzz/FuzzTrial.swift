/// Runs fuzzers, each for its share of the time.
struct FuzzTrial {
  private let arguments: Arguments
  private var findings = Findings()

  private static let usualSeconds = 600.0
  /// What takes longer is a finding.
  private static let mostSeconds = 2.0

  init(_ arguments: Arguments) { self.arguments = arguments }

  /// Gives the number of findings.
  mutating func run(_ fuzzers: [any Fuzzer]) async -> Int {
    let seconds = (arguments.seconds ?? Self.usualSeconds) / Double(max(fuzzers.count, 1))
    for fuzzer in fuzzers { await run(fuzzer, seconds: seconds) }
    return findings.total
  }

  private mutating func run<Some: Fuzzer>(_ fuzzer: Some, seconds: Double) async {
    FaultWatch.watch("\(Some.name): seed \(arguments.seed), case ")
    defer { FaultWatch.rest() }
    if let number = arguments.onlyCase {
      say("\(Some.name), case \(number): " + fuzzer.readable(input(of: fuzzer, number)))
      await run(fuzzer, case: number)
      return
    }
    let before = findings.total
    let watch = Stopwatch()
    var count = 0
    while watch.seconds < seconds, count < arguments.count ?? .max {
      await run(fuzzer, case: arguments.firstCase + count)
      count += 1
    }
    say(
      "\(Some.name): \(count) cases from seed \(arguments.seed), \(watch.seconds.short) s, "
        + "\(findings.total - before) findings")
  }

  private mutating func run<Some: Fuzzer>(_ fuzzer: Some, case number: Int) async {
    FaultWatch.begin(number)
    let input = input(of: fuzzer, number)
    let watch = ProcessorTime()
    let found = await fuzzer.trouble(with: input)
    let seconds = watch.seconds
    let slow = seconds > Self.mostSeconds ? "slow: \(seconds.short) s" : nil
    guard let what = found ?? slow else { return }
    findings.add(
      Some.name + " " + what,
      ["seed \(arguments.seed), case \(number)", fuzzer.readable(input)])
  }

  private func input<Some: Fuzzer>(of fuzzer: Some, _ number: Int) -> Some.Input {
    var chance = Chance(seed: arguments.seed, Some.name, number)
    return fuzzer.input(&chance)
  }
}
