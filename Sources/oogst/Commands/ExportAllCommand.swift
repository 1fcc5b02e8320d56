import ArgumentParser
import OogstDashboard
import OogstExport
import OogstModel
import OogstStore

struct ExportAllCommand: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "export-all", _superCommandName: "oogst",
    abstract: "Write every kind of record as CSV into a folder, with a data package.",
    aliases: ["exporteer-alles"])

  @Argument(help: "The folder; it is made when it is not there.", completion: .directory)
  var folder: String

  @Flag(help: "Over the files that are there already.")
  var replace = false

  @Flag(help: "With what is about persons, which is left out otherwise.")
  var personal = false

  @OptionGroup var options: Options

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    process.sayExample()
    let form = ExportForm(
      .csvForPrograms, process.language, today: process.today, withPersonal: personal)
    do {
      switch try await FolderExport(folder: folder, form).write(store, replaces: replace) {
      case .written(let files):
        let lines = files.map { $0.file + ": \($0.count)" }
        try process.print(lines.joined(separator: "\n"))
      case .exists(let name): throw process.fail(process.words.fileIsThere(name))
      case .failed(let reason):
        throw process.fail(process.words.notExported(process.words.shared.reason(reason)))
      }
    } catch let error as StoreError {
      throw process.fail(process.words.shared.failure(error))
    }
  }
}
