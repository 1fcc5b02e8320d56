import ArgumentParser
import Foundation
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

  @Argument(help: "The CSV file.", completion: .file(extensions: ["csv"]))
  var file: String

  @Option(name: .customLong("as"), help: "The kind of its rows, such as project or lessen.")
  var kind: String

  @Option(help: "A column and the field it is for: \"Header=field\"; may be repeated.")
  var map: [String] = []

  @Option(help: "A word of the file and the choice it means: field:WORD=choice; may be repeated.")
  var values: [String] = []

  @Flag(help: "Only report; change nothing.")
  var dryRun = false

  @Flag(help: "Leave out rows that cannot be read, and take the rest.")
  var skipBad = false

  @OptionGroup var options: Options

  func run() throws {
    let surroundings = Surroundings(options.given)
    let wording = surroundings.wording
    guard let kind = Kind.all.answering(to: kind) else {
      throw surroundings.fail(
        wording.noSuchKind(kind, Kind.all.map { $0.plural[surroundings.language] }))
    }
    if options.example { throw surroundings.fail(wording.exampleIsFixed) }
    let text = ImportText(surroundings.language, kind, file: file)
    let source: CSVImport
    do {
      source = try CSVImport(
        kind, map: try choices(surroundings), words: try words(surroundings), skipsBad: skipBad,
        open: { [file] in try Self.chunks(of: file) })
    } catch let problem as ImportProblem {
      throw surroundings.fail(text.refusal(problem))
    }
    let isNew = access(surroundings.databasePath, F_OK) != 0
    let store = try openStore(surroundings, isNew: isNew)
    let progress = Progress(wording)
    do {
      let outcome = try wait { [author = author(surroundings), dryRun] in
        try await store.load(kind.code, by: author, isRehearsal: dryRun) {
          let batch = try source.nextBatch()
          progress.report(rows: source.report.rows)
          return batch
        }
      }
      progress.end()
      let path = isNew && !dryRun ? surroundings.databasePath : nil
      _ = Output.write(
        text.report(source.report, outcome, isRehearsal: dryRun, madeDatabase: path)
          .joined(separator: "\n") + "\n")
    } catch {
      progress.end()
      // A database that this import would have begun does not stay behind without it.
      if isNew { for end in ["", "-wal", "-shm"] { unlink(surroundings.databasePath + end) } }
      if source.isRefused {
        _ = Output.write(text.badRows(source.report).joined(separator: "\n") + "\n")
        throw surroundings.fail(text.nothingImported(source.report))
      }
      guard let error = error as? StoreError else { throw error }
      throw surroundings.fail(wording.failure(error))
    }
  }

  /// A rehearsal makes no database: it works on one in memory when there is none.
  private func openStore(_ surroundings: Surroundings, isNew: Bool) throws -> SQLiteStore {
    do {
      if dryRun, isNew { return try SQLiteStore.inMemory() }
      return try SQLiteStore(
        path: surroundings.databasePath, .create, willAdapt: surroundings.sayDatabaseAdapts)
    } catch { throw surroundings.fail(surroundings.wording.failure(error)) }
  }

  private func choices(_ surroundings: Surroundings) throws -> [Mapping.Choice] {
    try map.map { text in
      guard let place = text.lastIndex(of: "=") else {
        throw surroundings.fail(surroundings.wording.badMap(text))
      }
      return Mapping.Choice(
        header: String(text[..<place]), field: String(text[text.index(after: place)...]))
    }
  }

  private func words(_ surroundings: Surroundings) throws -> [CSVImport.Word] {
    try values.map { text in
      guard let colon = text.firstIndex(of: ":"), let equals = text.lastIndex(of: "="),
        colon < equals
      else { throw surroundings.fail(surroundings.wording.badValues(text)) }
      return CSVImport.Word(
        field: String(text[..<colon]), word: String(text[text.index(after: colon)..<equals]),
        choice: String(text[text.index(after: equals)...]))
    }
  }

  private static let chunkSize = 1 << 18

  private static func chunks(of path: String) throws -> CSVImport.Chunks {
    guard let file = fopen(path, "rb") else { throw FileTrouble(String(cString: strerror(errno))) }
    let open = OpenFile(file)
    return { try open.next(Self.chunkSize) }
  }
}

private func author(_ surroundings: Surroundings) -> String {
  surroundings.environment["USER"] ?? surroundings.environment["LOGNAME"] ?? ""
}

/// Why a file cannot be read, in the system's words.
struct FileTrouble: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

/// A file that is read from the start to the end, and closed when it is let go.
private final class OpenFile {
  private let file: UnsafeMutablePointer<FILE>

  init(_ file: UnsafeMutablePointer<FILE>) { self.file = file }

  deinit { fclose(file) }

  func next(_ count: Int) throws -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, count, file)
    }
    if bytes.isEmpty, ferror(file) != 0 { throw FileTrouble(String(cString: strerror(errno))) }
    return bytes.isEmpty ? nil : bytes
  }
}
