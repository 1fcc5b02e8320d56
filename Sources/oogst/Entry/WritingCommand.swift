import ArgumentParser
import OogstDashboard
import OogstExchange
import OogstModel
import OogstReading
import OogstStore

/// A command that changes the database; the example cannot be changed.
protocol WritingCommand: ParsableCommand, Sendable {
  var options: Options { get }
  /// Whether a database is made where there is none.
  static var makesDatabase: Bool { get }

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws
}

extension WritingCommand {
  static var makesDatabase: Bool { false }

  func run() throws {
    let process = ProcessEnvironment(options.given)
    let words = EntryWords(language: process.language)
    if options.example { throw process.fail(words.exampleIsFixed) }
    try process.checkDatabaseName()
    do {
      while let new = NewDatabase(at: process.databasePath) {
        guard Self.makesDatabase else {
          throw process.fail(process.words.shared.failure(.missing(process.databasePath)))
        }
        let isMade = try new.make(process) { store in try wait { try await run(process, store) } }
        // Another was quicker: its database is there now, and takes this, too.
        guard !isMade else { return process.say(words.databaseMade(process.databasePath)) }
      }
      let store = try process.openStore()
      defer { try? store.close() }
      try wait { try await run(process, store) }
    } catch let error as StoreError {
      throw process.fail(process.words.shared.failure(error))
    }
  }
}

/// What commands that save have in common.
struct EntrySaving {
  let process: ProcessEnvironment
  let store: SQLiteStore

  private var words: EntryWords { EntryWords(language: process.language) }

  /// The record with a written id; ends with a message when there is none.
  func record(_ id: String) async throws -> (Record, Kind) {
    guard let number = RecordID(id), let kind = store.kinds[code: number.kind] else {
      throw process.fail(process.words.shared.noSuchRecord(id))
    }
    if let record = try await store.records([number]).first { return (record, kind) }
    throw process.fail(try await words.isNowhere(number, store, process))
  }

  func title(_ record: Record) -> String {
    guard let kind = store.kinds[code: record.id.kind] else { return "" }
    return ValueText(process.language)
      .text(record.values[kind.titleIndex], kind.fields[kind.titleIndex], [:])
  }

  /// Saves an entry; ends with every reason why it cannot be saved.
  func save(_ entry: RecordEntry, from base: Record?) async throws -> Receipt {
    for problem in entry.contradictions + entry.doubts(process.language) {
      process.say("oogst: " + words.note(problem.text(process.language)))
    }
    switch try await store.save(entry, from: base, by: process.author) {
    case .saved(let saved):
      if !saved.namesakes.isEmpty {
        let text = NamesakeText(process.language).text(saved.namesakes, entry.kind)
        process.say("oogst: " + words.note(text))
      }
      return saved.receipt
    case .refused(let entry): throw process.fail(words.refused(entry.obstacles))
    case .conflict(let theirs, let indexes):
      let fields = indexes.map { entry.kind.fields[$0].label[process.language] }
      throw process.fail(words.changedMeanwhile(fields, by: theirs.meta.changed))
    }
  }

  /// Says what was saved, and what followed from it.
  func tell(_ receipt: Receipt, json: Bool) async throws {
    for record in receipt.records {
      guard let kind = store.kinds[code: record.id.kind] else { continue }
      if json {
        let ids = Set(record.values.flatMap(\.referenced))
        try process.print(
          JSONWriter.object(
            record.id, kind, Array(zip(kind.fields, record.values)),
            titles: try await store.titles(of: ids), origin: record.meta.origin,
            externalID: record.meta.externalID, withPersonal: true))
      } else {
        try process.print(words.saved(record.id, title(record)))
      }
    }
    for line in words.followed(receipt, store.kinds) {
      if json { process.say(line) } else { try process.print(line) }
    }
  }
}
