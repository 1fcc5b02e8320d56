import Glibc

/// Measures oogst beside the floor and other programs, and prints how they compare.
@main struct OogstBench {
  static func main() async {
    guard let arguments = Arguments(CommandLine.arguments.dropFirst()) else {
      printError(Arguments.usage)
      exit(2)
    }
    // A program that went while we typed at it is no reason to stop.
    signal(SIGPIPE, SIG_IGN)
    let bench = Bench(arguments)
    let unknown = arguments.only.subtracting(bench.parts.map(\.name))
    guard unknown.isEmpty else {
      printError("there is no \(unknown.sorted().joined(separator: ", "))\n" + Arguments.usage)
      exit(2)
    }
    do { try bench.prepare() } catch {
      printError("\(error)")
      exit(1)
    }
    if arguments.isDataOnly { return }
    bench.holdDatabases()
    bench.report.begin(arguments, peers: bench.all.map(\.name).filter { $0 != "oogst" })
    for (name, work) in bench.parts
    where arguments.only.isEmpty || arguments.only.contains(name) {
      do { try await work() } catch { bench.report.fail(name, error) }
    }
    bench.report.end()
  }
}

extension Bench {
  /// In the order of the outcome.
  fileprivate var parts: [(name: String, work: () async throws -> Void)] {
    [
      ("start", start), ("keys", keys), ("bytes", bytes), ("hold", hold), ("search", search),
      ("facets", facets), ("sort", sort), ("resize", resize), ("memory", memory), ("idle", idle),
      ("quit", quit), ("import", imports), ("import-all", importsOfAll), ("save", saves),
      ("processes", processes),
      ("micro", micro),
    ]
  }
}
