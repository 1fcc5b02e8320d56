import ArgumentParser
import OogstDashboard
import OogstModel
import OogstStore

struct RemoveCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", _superCommandName: "oogst", abstract: "Move a record to the bin.",
    aliases: ["verwijder", "verwijderen"])

  @Argument(help: "The number of the record, such as LES-2.")
  var id: String

  @OptionGroup var options: Options

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    let saving = EntrySaving(process: process, store: store)
    let (record, _) = try await saving.record(id)
    let words = EntryWords(language: process.language)
    let referrers = try await store.detail(record.id)?.referrers.reduce(0) { $0 + $1.total } ?? 0
    _ = try await store.write(Batch(removed: [record]), by: process.author)
    try process.print(words.removed(record.id, saving.title(record)))
    if referrers > 0 { try process.print(words.refer(referrers)) }
  }
}

struct RestoreCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", _superCommandName: "oogst",
    abstract: "Bring a record back from the bin; without one, list the bin.",
    aliases: ["herstel", "herstellen"])

  @Argument(help: "The number of the record, such as LES-2.")
  var id: String?

  @OptionGroup var options: Options

  private static let most = 1_000

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    let words = EntryWords(language: process.language)
    let saving = EntrySaving(process: process, store: store)
    guard let id else {
      let bin = try await store.read(.front) { snapshot throws(StoreError) in
        try snapshot.removed(nil, count: Self.most)
      }
      let text = ChangeText(language: process.language, titles: [:])
      if bin.isEmpty { return process.say(words.binIsEmpty) }
      return try process.print(
        bin.map { removed in
          "\(removed.record.id), \(saving.title(removed.record)), \(text.when(removed.stamp))"
        }.joined(separator: "\n"))
    }
    guard let id = RecordID(id),
      let removed = try await store.read(
        .front, { snapshot throws(StoreError) in try snapshot.removed(id) })
    else {
      if let there = RecordID(id), try await !store.records([there]).isEmpty {
        throw process.fail(words.isThere(there))
      }
      throw process.fail(process.words.shared.noSuchRecord(id))
    }
    _ = try await store.write(Batch(restored: [id]), by: process.author)
    try process.print(words.restored(id, saving.title(removed.record)))
  }
}
