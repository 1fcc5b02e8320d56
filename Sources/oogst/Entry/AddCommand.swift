import ArgumentParser
import OogstDashboard
import OogstModel
import OogstReading
import OogstStore

struct AddCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", _superCommandName: "oogst", abstract: "Add a record.",
    discussion: "Makes the database when there is none.", aliases: ["toevoegen"])

  static let makesDatabase = true

  @Argument(help: "The kind, in English or Dutch, one or many: project, lessen.")
  var kind: String

  @OptionGroup var options: Options

  @OptionGroup var given: FieldAssignments

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    guard let kind = store.kinds.answering(to: kind) else {
      throw process.fail(process.words.noSuchKind(kind, store.kinds))
    }
    let saving = EntrySaving(process: process, store: store)
    var entry = RecordEntry(kind, today: process.today)
    try given.apply(to: &entry, process)
    try await saving.tell(try await saving.save(entry, from: nil), json: given.json)
  }
}

struct EditCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", _superCommandName: "oogst", abstract: "Change fields of a record.",
    aliases: ["wijzig", "wijzigen"])

  @Argument(help: "The number of the record, such as LES-2.")
  var id: String

  @OptionGroup var options: Options

  @OptionGroup var given: FieldAssignments

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    let saving = EntrySaving(process: process, store: store)
    let (base, kind) = try await saving.record(id)
    var entry = RecordEntry(kind, values: base.values, today: process.today)
    try given.apply(to: &entry, process)
    let isSame = entry.values == base.values && entry.obstacles.isEmpty
    guard !isSame else {
      let words = EntryWords(language: process.language)
      if given.json {
        return try await saving.tell(Receipt(save: 0, records: [base]), json: true)
      }
      return try process.print(words.unchanged(base.id, saving.title(base)))
    }
    try await saving.tell(try await saving.save(entry, from: base), json: given.json)
  }
}
