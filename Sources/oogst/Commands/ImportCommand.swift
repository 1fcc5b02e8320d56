import ArgumentParser
import OogstDashboard
import OogstExchange
import OogstModel
import OogstStore
import OogstTerminal

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", _superCommandName: "oogst",
    abstract: "Bring a CSV file into the database.",
    aliases: ["importeer", "importeren"])

  @Argument(
    help: "The CSV file; - for standard input.", completion: .file(extensions: ["csv"]))
  var file: String

  @Option(
    name: [.customLong("as"), .customLong("als")],
    help: "The kind of its rows, such as project or lessen.")
  var kind: String

  @Option(help: "A column and the field it is for: \"Header=field\"; may be repeated.")
  var map: [String] = []

  @Option(help: "A word of the file and the choice it means: field:WORD=choice; may be repeated.")
  var values: [String] = []

  @OptionGroup var style: ImportStyle

  @Flag(help: "Only report; change nothing.")
  var dryRun = false

  @Flag(help: "Leave out rows that cannot be read, and take the rest.")
  var skipBad = false

  @Flag(help: "Take cells that cannot be read as unknown, and keep their words.")
  var emptyBad = false

  @Flag(help: "Take rows with a quote out of place, the quote as text.")
  var repair = false

  @Option(
    help:
      "Rows that may be another record than they seem: update, add or skip; without it they stop the import."
  )
  var doubtful: DoubtfulRows?

  @Option(
    help: "Write what became of every row to this new CSV file.",
    completion: .file(extensions: ["csv"]))
  var report: String?

  @OptionGroup var options: Options

  func run() throws {
    let process = ProcessEnvironment(options.given)
    let words = process.words
    guard let kind = Kind.all.answering(to: kind) else {
      throw process.fail(
        words.noSuchKind(kind, Kind.all))
    }
    if options.example { throw process.fail(words.exampleIsFixed) }
    try process.checkDatabaseName()
    let text = ImportText(process.language, kind, file: file)
    do {
      let journal = try report.map { try ImportJournal($0, text) }
      try bring(try ImportSource(file), kind, process, text, journal)
    } catch let trouble as FileTrouble {
      if let report = trouble.report {
        throw process.fail(text.noReport(report, trouble.description))
      }
      throw process.fail(text.refusal(.unreadable(trouble.description)))
    } catch let problem as ImportProblem {
      throw process.fail(text.refusal(problem))
    } catch let error as StoreError {
      throw process.fail(words.shared.failure(error))
    }
  }

  /// Into the database that is there; a rehearsal works on one in memory when there is none, and else a new
  /// one gets its place when it is whole.
  private func bring(
    _ file: ImportSource, _ kind: Kind, _ process: ProcessEnvironment, _ text: ImportText,
    _ journal: ImportJournal?
  ) throws {
    let path = process.databasePath
    while let new = NewDatabase(at: path) {
      if dryRun {
        let store = try SQLiteStore.inMemory()
        return try tell(
          load(file, kind, into: store, process, text, journal), process, text)
      }
      do {
        let done = try Draft.guarding(new, process.words) { () -> Done? in
          let store = try SQLiteStore(path: new.draft, .create)
          let done = try load(file, kind, into: store, process, text, journal)
          try store.close()
          return try new.publish() ? done : nil
        }
        if let done { return try tell(done, process, text, madeDatabase: path) }
      } catch {
        new.discard()
        throw (error as? StoreError)?.named(path) ?? error
      }
      // Another import was quicker: its database is there now, and takes these rows, too.
    }
    let progress = Progress(process.words)
    defer { progress.end() }
    let store = try SQLiteStore(path: path, .create, willAdapt: process.sayDatabaseAdapts) {
      done, total in progress.report(done, of: total)
    }
    let done = try load(file, kind, into: store, process, text, journal)
    try store.close()
    try tell(done, process, text)
  }

  private struct Done {
    var found: ImportReport
    var outcome: LoadReport
  }

  private func tell(
    _ done: Done, _ process: ProcessEnvironment, _ text: ImportText, madeDatabase: String? = nil
  ) throws {
    let lines = text.report(
      done.found, done.outcome, isDryRun: dryRun, madeDatabase: madeDatabase)
    do {
      try process.print(lines.joined(separator: "\n"))
    } catch {
      if !dryRun { process.say(process.words.importedAllTheSame) }
      throw error
    }
  }

  private func load(
    _ file: ImportSource, _ kind: Kind, into store: SQLiteStore, _ process: ProcessEnvironment,
    _ text: ImportText, _ journal: ImportJournal?
  ) throws -> Done {
    let source = try CSVImport(kind, try choices(process)) { try file.chunks() }
    let progress = Progress(process.words)
    defer { progress.end() }
    do {
      var load = LoadFile(kind: kind.code, doubtful: doubtful) {
        let batch = try source.nextBatch()
        progress.report(rows: source.rowsRead)
        return batch
      }
      if let journal { load.tell = { journal.note($0) } }
      let outcomes = try wait { [load, author = process.author, dryRun] in
        try await store.load([load], by: author, isDryRun: dryRun)
      }
      let outcome = outcomes.first ?? LoadReport()
      try journal?.finish(source.report, outcome)
      let records = outcome.added + outcome.changed + outcome.unchanged
      if !outcome.isRefused, records == 0 {
        let lines = text.report(source.report, outcome, isDryRun: dryRun, madeDatabase: nil)
        try process.print(lines.joined(separator: "\n"))
        throw process.fail(text.refusal(.noRecords))
      }
      guard outcome.isRefused else { return Done(found: source.report, outcome: outcome) }
      throw try refuse(source.report, outcome, process, text)
    } catch let error as ExitCode {
      throw error
    } catch {
      let found = source.report
      if let problem = source.problem {
        let lines = text.reading(found) + text.remarks(found) + text.faults(found)
        try process.print((lines + text.doubts(found, LoadReport())).joined(separator: "\n"))
        try journal?.finish(found, LoadReport())
        throw problem
      }
      guard source.isRefused else { throw error }
      try journal?.finish(found, LoadReport())
      throw try refuse(found, LoadReport(), process, text)
    }
  }

  /// Says all there is to say of a file of which nothing is taken.
  private func refuse(
    _ found: ImportReport, _ outcome: LoadReport, _ process: ProcessEnvironment, _ text: ImportText
  ) throws -> ExitCode {
    let lines = text.reading(found) + text.remarks(found) + text.faults(found)
    let all = lines + text.doubts(found, outcome) + text.refusedSummary(found, outcome)
    try process.print(all.joined(separator: "\n"))
    return process.fail(text.nothingImported(found, outcome))
  }

  private func choices(_ process: ProcessEnvironment) throws -> ImportChoices {
    var choices = ImportChoices()
    choices.map = try mapping(process)
    choices.words = try words(process)
    choices.separator = style.separator?.byte
    choices.encoding = style.encoding
    choices.headerLine = style.headerLine
    choices.styles = style.styles
    choices.skipsBad = skipBad
    choices.emptiesBad = emptyBad
    choices.repairs = repair
    choices.doubtful = doubtful
    return choices
  }

  private func mapping(_ process: ProcessEnvironment) throws -> [Mapping.Choice] {
    try map.map { text in
      guard let place = text.lastIndex(of: "=") else {
        throw process.fail(process.words.badMap(text))
      }
      return Mapping.Choice(
        header: String(text[..<place]), field: String(text[text.index(after: place)...]))
    }
  }

  private func words(_ process: ProcessEnvironment) throws -> [CSVImport.Word] {
    try values.map { text in
      guard let colon = text.firstIndex(of: ":"), let equals = text.lastIndex(of: "="),
        colon < equals
      else { throw process.fail(process.words.badValues(text)) }
      return CSVImport.Word(
        field: String(text[..<colon]), word: String(text[text.index(after: colon)..<equals]),
        choice: String(text[text.index(after: equals)...]))
    }
  }
}
