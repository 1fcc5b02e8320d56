import ArgumentParser
import Glibc
import OogstDashboard
import OogstModel
import OogstTerminal

@main
struct Oogst: ParsableCommand {
  // The dashboard is a command like the others: options of the root would be taken from all of them.
  static let configuration = CommandConfiguration(
    commandName: "oogst",
    abstract:
      "Browse projects, lessons and progress; --listen (luisterstand) for speech and braille.",
    discussion: """
      --plain (regelstand) works in lines of text. oogst accessibility says what was tested.
      """,
    version: "0.1.0",
    subcommands: [
      DashboardCommand.self, ListCommand.self, CountCommand.self, ShowCommand.self,
      SearchCommand.self,
      AddCommand.self, EditCommand.self, RemoveCommand.self, RestoreCommand.self, UndoCommand.self,
      LogCommand.self, BackupCommand.self, RestoreBackupCommand.self, CheckCommand.self,
      ImportCommand.self, ExportAllCommand.self, KindsCommand.self, AccessibilityCommand.self,
      ManualCommand.self,
    ],
    defaultSubcommand: DashboardCommand.self)

  /// Reads the arguments as those of the one command that they name. Where that fails, and for help, they
  /// are read as those of the whole program, which takes three times as long.
  static func main() {
    Output.keepNumbers()
    takeSignalsAsUsual()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      if arguments.contains("--restricted") { try Restriction.begin() }
      try run(arguments)
    } catch let refusal as Restriction.Refusal {
      let process = ProcessEnvironment(spoken(arguments), isRestricted: true)
      end(process.fail(refusal.text(process.words)))
    } catch { end(error) }
  }

  /// The runtime would meet a crash with a debugger that asks for keys, and Ctrl-\ with a report after which
  /// the program goes on.
  private static func takeSignalsAsUsual() {
    for number in [SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV] {
      // What whoever started us ignores, as shells do for jobs behind them, stays ignored.
      let before = signal(number, SIG_DFL)
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// The language that was asked for, where nothing else of the arguments can be read yet.
  private static func spoken(_ arguments: [String]) -> GivenOptions {
    let place = arguments.firstIndex(of: "--language").map { $0 + 1 }
    let language = place.flatMap { arguments.indices.contains($0) ? arguments[$0] : nil }
    return GivenOptions(language: language)
  }

  /// Dispatch ends the process when it finds no file to open: with fewer than these it is not begun.
  private static let fewestFiles = 16

  private static func run(_ arguments: [String]) throws {
    var files = rlimit()
    if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files) == 0,
      files.rlim_cur < fewestFiles
    {
      let process = ProcessEnvironment(spoken(arguments))
      throw process.fail(process.words.noRoom)
    }
    if let name = notUTF8() {
      let process = ProcessEnvironment(spoken(arguments))
      throw process.fail(process.words.notUTF8(name))
    }
    if let options = DashboardOptions(arguments) {
      return try DashboardStart(options: options).run()
    }
    let given = GivenArguments(all: arguments, names: configuration.subcommands.flatMap(names(of:)))
    if try help(given) { return }
    if let completions = DutchCompletions(arguments) {
      let process = ProcessEnvironment(GivenOptions())
      if process.language == .dutch { return try process.print(completions.script) }
    }
    if let unknown = given.unknownCommand {
      let process = ProcessEnvironment(spoken(arguments))
      throw process.fail(process.words.noSuchCommand(unknown.word, nearest: unknown.nearest))
    }
    let arguments = given.commandFirst
    let named = configuration.subcommands.first { command in
      names(of: command).contains { $0 == arguments.first }
    }
    if let named, var command = try? named.parseAsRoot(Array(arguments.dropFirst())),
      type(of: command) == named
    {
      return try command.run()
    }
    var command = try parseAsRoot(arguments)
    try command.run()
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [command.configuration.commandName ?? ""] + command.configuration.aliases
  }

  /// Gives help in Dutch where it is asked for and that is the language; else ArgumentParser does.
  private static func help(_ given: GivenArguments) throws -> Bool {
    let (isAsked, command) = given.helpWanted
    guard isAsked, !given.all.contains("--restricted") else { return false }
    let process = ProcessEnvironment(spoken(given.all))
    guard process.language == .dutch, let text = DutchHelp.text(of: command) else { return false }
    try process.print(text)
    return true
  }

  /// The first argument that is no UTF-8: what the program was given is not what was written then.
  private static func notUTF8() -> String? {
    for index in 1..<max(Int(CommandLine.argc), 1) {
      guard let argument = CommandLine.unsafeArgv[index], String(validatingCString: argument) == nil
      else { continue }
      return String(cString: argument)
    }
    return nil
  }

  /// Ends the program with what ArgumentParser has to say: help on standard output, mistakes on the other.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    guard !message.isEmpty else { Glibc.exit(code.rawValue) }
    let isHelp = code == .success
    let isWritten = Output.write(message + "\n", to: isHelp ? STDOUT_FILENO : STDERR_FILENO)
    guard isHelp, !isWritten else { Glibc.exit(code.rawValue) }
    let lost = OutputLost(errno)
    Glibc.exit(ProcessEnvironment(GivenOptions()).failure(lost).rawValue)
  }
}
