import Glibc

/// Tries oogst with what nobody would type, store or write on purpose, and prints what goes wrong.
@main struct OogstTrial {
  static func main() async {
    guard let arguments = Arguments(CommandLine.arguments.dropFirst()) else {
      printError(Arguments.usage)
      exit(2)
    }
    // A program that went while we typed at it is no reason to stop.
    signal(SIGPIPE, SIG_IGN)
    do {
      exit(try await findings(arguments) == 0 ? 0 : 1)
    } catch {
      printError("oogst-trial: \(error)")
      exit(2)
    }
  }

  private static func findings(_ arguments: Arguments) async throws -> Int {
    switch arguments.work {
    case .keys:
      var trial = KeyTrial(arguments, try await World.all(arguments.database))
      return await trial.run()
    case .screen:
      var trial = try ScreenTrial(arguments)
      return try await trial.run()
    case .kills:
      var trial = try KillTrial(arguments)
      return try await trial.run()
    case .fuzz(let name):
      var trial = FuzzTrial(arguments)
      return await trial.run(try await Fuzzers.named(name))
    }
  }
}
