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
    for fuzzer in fuzzers {
      await run(fuzzer, seconds: seconds(for: fuzzer) / Double(max(fuzzers.count, 1)))
    }
    return findings.total
  }

  /// A number of cases that was asked for is all that there is to do, however long it takes.
  private func seconds<Some: Fuzzer>(for fuzzer: Some) -> Double {
    let count = arguments.count ?? Some.usualCount
    return arguments.seconds ?? (count == nil ? Self.usualSeconds : .infinity)
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
    let most = arguments.count ?? (arguments.seconds == nil ? Some.usualCount : nil) ?? .max
    while watch.seconds < seconds, count < most {
      await run(fuzzer, case: arguments.firstCase + count)
      count += 1
    }
    say(
      "\(Some.name): \(count) cases from seed \(arguments.seed), \(watch.seconds.short) s, "
        + "\(findings.total - before) findings" + (fuzzer.summary.map { ": " + $0 } ?? ""))
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
