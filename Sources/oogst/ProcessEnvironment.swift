import ArgumentParser
import Foundation
import Glibc
import OogstDashboard
import OogstExchange
import OogstModel
import OogstStore
import OogstTerminal

/// What the program finds around it: environment, configuration, and where things are kept.
struct ProcessEnvironment {
  let environment: [String: String]
  let configuration: Configuration
  let problems: [Problem]
  let language: Language
  /// Whether nothing may be read but what the administrator named, and no message may name a place.
  let isRestricted: Bool
  private let options: GivenOptions

  init(_ options: GivenOptions, isRestricted: Bool = false) {
    self.options = options
    self.isRestricted = isRestricted
    environment = ProcessInfo.processInfo.environment
    if isRestricted {
      (configuration, problems) = (Configuration(), [])
    } else {
      let folder = Self.folder("XDG_CONFIG_HOME", ".config", environment)
      (configuration, problems) = Configuration.read(folder + "/oogst/config.toml")
    }
    language = Self.language(options, environment, configuration)
  }

  var words: ProcessWords { ProcessWords(language: language) }

  private static func folder(
    _ variable: String, _ standard: String, _ environment: [String: String]
  ) -> String {
    if let folder = environment[variable], folder.hasPrefix("/") { return folder }
    return (environment["HOME"] ?? "/") + "/" + standard
  }

  /// Dutch unless the user says otherwise.
  private static func language(
    _ options: GivenOptions, _ environment: [String: String], _ configuration: Configuration
  ) -> Language {
    if let said = options.language ?? environment["OOGST_LANGUAGE"],
      let language = Language(rawValue: said)
    {
      return language
    }
    if let language = configuration.language { return language }
    let locale =
      ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    return locale.hasPrefix("en") ? .english : .dutch
  }

  var memory: Memory {
    Memory(
      path: Self.folder("XDG_STATE_HOME", ".local/state", environment) + "/oogst/state.toml",
      database: databaseName)
  }

  /// Where exported files go: the configured folder, else the one that oogst was started in.
  var exportFolder: String {
    guard let folder = configuration.exportFolder else {
      return FileManager.default.currentDirectoryPath
    }
    guard folder.hasPrefix("~/") else { return folder }
    return (environment["HOME"] ?? "") + folder.dropFirst()
  }

  /// Who works here: the number of the account, which says no more than it must.
  var account: String { String(getuid()) }

  /// The machine that this is.
  var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Who saves: as an administrator named them for this login, else by the name of the account.
  var author: String {
    let named = ["OOGST_USER", "USER", "LOGNAME"].lazy.compactMap { environment[$0] }
    return named.map { Cleaning.short($0) }.first { !$0.isEmpty } ?? account
  }

  /// The database that is asked for by name, if any.
  private var namedDatabase: String? {
    options.database ?? environment["OOGST_DATABASE"].flatMap { $0.isEmpty ? nil : $0 }
      ?? configuration.database
  }

  /// A name that SQLite would take for something else than a file, or that is not what was written.
  func checkDatabaseName() throws {
    guard let name = namedDatabase else { return }
    if name.isEmpty || name == ":memory:" { throw fail(words.noDatabaseName(name)) }
    if databasePath.unicodeScalars.contains("\u{FFFD}") { throw fail(words.notUTF8(name)) }
  }

  /// Where the database is, or would be.
  var databasePath: String {
    namedDatabase ?? Self.folder("XDG_DATA_HOME", ".local/share", environment)
      + "/oogst/oogst.sqlite"
  }

  /// The same whatever folder oogst was started in.
  var databaseName: String { URL(fileURLWithPath: databasePath).standardizedFileURL.path }

  /// Whether the example is shown: when asked for, or when there is nothing else.
  var isExample: Bool {
    options.example
      || (namedDatabase == nil && access(databasePath, F_OK) != 0 && errno == ENOENT)
  }

  var today: Day {
    if let today = options.today.flatMap({ Day($0) }) { return today }
    if isExample, let today = Day(ExampleData.today) { return today }
    return LocalMoment(secondsSince1970: Int(time(nil))).day
  }

  /// The example in memory, or the database that is there.
  func openStore() throws -> SQLiteStore {
    try checkDatabaseName()
    do {
      guard isExample else {
        let progress = Progress(words)
        defer { progress.end() }
        return try SQLiteStore(path: databasePath, willAdapt: sayDatabaseAdapts) { done, total in
          progress.report(done, of: total)
        }
      }
      return try Self.exampleStore()
    } catch let error as StoreError {
      throw fail(words.shared.failure(isRestricted ? error.withoutPlace : error))
    }
  }

  /// The example ready-made; from its files while a description is being changed.
  static func exampleStore() throws -> SQLiteStore {
    let clock: @Sendable () -> Int = { 0 }
    if let ready = try SQLiteStore.inMemory(image: ExampleData.database, clock: clock) {
      return ready
    }
    let store = try SQLiteStore.inMemory(hasIndexes: false, clock: clock)
    try wait { try await ExampleData.load(into: store) }
    return store
  }

  /// Writes to standard output and ends the line. Ends the command when that cannot be done: quietly when
  /// nobody reads any more.
  func print(_ text: String) throws {
    if !Output.write(text + "\n") { throw failure(OutputLost(errno)) }
  }

  /// Prints a file to the letter.
  func print(file: String) throws {
    if !Output.writeFile(file) { throw failure(OutputLost(errno)) }
  }

  /// What a command ends with when its output could not be written.
  func failure(_ lost: OutputLost) -> ExitCode {
    lost.hadEnough ? ExitCode.success : fail(words.outputLost(words.shared.reason(lost.reason)))
  }

  /// Says something on standard error that is no failure.
  func say(_ message: String) { _ = Output.write(message + "\n", to: STDERR_FILENO) }

  /// Says on standard error why nothing else is seen for a while.
  func sayDatabaseAdapts() {
    _ = Output.write(words.databaseAdapts + "\n", to: STDERR_FILENO)
  }

  /// Ends a command: the message on standard error, and a status that is not zero.
  func fail(_ message: String) -> ExitCode {
    _ = Output.write("oogst: " + message + "\n", to: STDERR_FILENO)
    return ExitCode(1)
  }

  /// Says on standard error that the example is shown, where a person might think otherwise.
  func sayExample() {
    guard isExample, !options.example else { return }
    _ = Output.write(words.exampleShown + "\n", to: STDERR_FILENO)
  }
}
