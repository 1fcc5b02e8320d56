import ArgumentParser
import Foundation
import OogstDashboard
import OogstModel
import OogstStore

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", _superCommandName: "oogst",
    abstract:
      "Copy the database and what is not saved yet to a new file, also while they are used.",
    aliases: ["reservekopie"])

  @Argument(help: "The file to make.", completion: .file(extensions: ["sqlite"]))
  var file: String

  @OptionGroup var options: Options

  func run() throws {
    let process = ProcessEnvironment(options.given)
    let words = BackupWords(language: process.language)
    if process.isExample { throw process.fail(words.noExample) }
    do {
      try process.checkDatabaseName()
      let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
      guard access(folder, W_OK) == 0 else { throw process.fail(words.noFolder(folder)) }
      try Backup.copy(process.databasePath, to: file)
      try process.print(words.made(file))
    } catch let error as StoreError {
      throw process.fail(process.words.shared.failure(error))
    }
  }
}

struct RestoreBackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore-backup", _superCommandName: "oogst",
    abstract: "Put a copy that was made by backup where no database is yet.",
    aliases: ["zet-terug"])

  @Argument(help: "The file that backup made.", completion: .file(extensions: ["sqlite"]))
  var file: String

  @OptionGroup var options: Options

  func run() throws {
    let process = ProcessEnvironment(options.given)
    let words = BackupWords(language: process.language)
    let path = process.databasePath
    do {
      try process.checkDatabaseName()
      guard let new = NewDatabase(at: path) else { throw process.fail(words.isThere(path)) }
      // The folder of a first database is made with it.
      new.makeFolder()
      try Backup.copy(file, to: path)
      let store = try SQLiteStore(path: path)
      defer { try? store.close() }
      let findings = try wait { try await store.check() }
      try process.print(words.restored(path))
      guard findings.isEmpty else { throw process.fail(words.findings(findings, store.kinds)) }
    } catch let error as StoreError {
      throw process.fail(process.words.shared.failure(error))
    }
  }
}

struct CheckCommand: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", _superCommandName: "oogst",
    abstract: "Say whether the database is whole: file, counts, links, search and history.",
    aliases: ["controleer"])

  @OptionGroup var options: Options

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    let words = BackupWords(language: process.language)
    process.sayExample()
    do {
      let findings = try await store.check()
      guard findings.isEmpty else { throw process.fail(words.findings(findings, store.kinds)) }
      try process.print(words.isWhole)
    } catch let error as StoreError {
      throw process.fail(process.words.shared.failure(error))
    }
  }
}

struct BackupWords: Bilingual {
  let language: Language

  var noExample: String {
    say("van het voorbeeld is geen kopie nodig.", "the example needs no copy.")
  }
  func noFolder(_ path: String) -> String {
    let path = Cleaning.line(path)
    return say(
      "in de map \(path) is niet te schrijven, of zij bestaat niet. Kies een andere.",
      "the folder \(path) cannot be written to, or is not there. Choose another one.")
  }
  func made(_ file: String) -> String {
    say("Reservekopie gemaakt: \(Cleaning.short(file))", "Backup made: \(Cleaning.short(file))")
  }
  func isThere(_ path: String) -> String {
    say(
      "er staat al een database: \(path). Zet die eerst opzij, of geef met --database een andere plaats.",
      "there is a database already: \(path). Put it aside first, or give another place with --database."
    )
  }
  func restored(_ path: String) -> String {
    say("Teruggezet: \(path)", "Put back: \(path)")
  }
  var isWhole: String {
    say(
      "De database is heel: bestand, aantallen, verwijzingen, zoekindex en geschiedenis.",
      "The database is whole: file, counts, links, search index and history.")
  }

  func findings(_ findings: [CheckFinding], _ kinds: [Kind]) -> String {
    let head = say(
      "de database is niet heel. Zet een reservekopie terug, of meld dit:",
      "the database is not whole. Put back a backup, or report this:")
    return ([head] + findings.map { "  " + text($0, kinds) }).joined(separator: "\n")
  }

  private func text(_ finding: CheckFinding, _ kinds: [Kind]) -> String {
    func name(_ code: String) -> String { kinds[code: code]?.plural[language] ?? code }
    switch finding {
    case .file(let words): return say("bestand: \(words)", "file: \(words)")
    case .counts(let kind, let wrong):
      return say("\(name(kind)): \(wrong) aantallen", "\(name(kind)): \(wrong) counts")
    case .days(let kind, let wrong):
      return say(
        "\(name(kind)): \(wrong) dagen in de agenda", "\(name(kind)): \(wrong) days in the agenda")
    case .links(let kind, let missing, let extra):
      return say(
        "\(name(kind)): verwijzingen, \(missing) te weinig en \(extra) te veel",
        "\(name(kind)): links, \(missing) missing and \(extra) too many")
    case .search(let kind, let missing, let extra):
      return say(
        "\(name(kind)): zoekindex, \(missing) te weinig en \(extra) te veel",
        "\(name(kind)): search index, \(missing) missing and \(extra) too many")
    case .history(let id): return say("geschiedenis van \(id)", "history of \(id)")
    }
  }
}
