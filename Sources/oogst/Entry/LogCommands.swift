import ArgumentParser
import OogstDashboard
import OogstExchange
import OogstModel
import OogstStore

struct UndoCommand: WritingCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", _superCommandName: "oogst",
    abstract: "Undo your own last change, or the one with this number of the log.",
    aliases: ["ongedaan"])

  @Argument(help: "The number of the change, as oogst log gives it.")
  var number: Int?

  @Flag(help: "Only report what would happen; change nothing.")
  var dryRun = false

  @OptionGroup var options: Options

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    let words = EntryWords(language: process.language)
    let author = process.author
    let found = try await store.read(.front) { [number] snapshot throws(StoreError) in
      try LogLines(ofSave: number, by: author, snapshot)
    }
    guard let entry = found.entries.first else {
      throw process.fail(number.map { words.noSuchSave($0) } ?? words.nothingToUndo)
    }
    let lines = words.lines(of: entry, store.kinds, titles: found.titles)
    if !dryRun { _ = try await store.undo(entry.number, by: author) }
    try process.print(
      ([dryRun ? words.wouldUndo : words.undone] + lines).joined(separator: "\n"))
  }
}

struct LogCommand: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", _superCommandName: "oogst",
    abstract: "List what was changed, by whom and when, the last first; of all records or of one.",
    aliases: ["logboek"])

  @Argument(help: "The number of a record, such as LES-2.")
  var id: String?

  @Option(help: "How many changes at most.")
  var count = 50

  @OptionGroup var options: Options

  func run(_ process: ProcessEnvironment, _ store: SQLiteStore) async throws {
    let words = EntryWords(language: process.language)
    if let id {
      guard let id = RecordID(id), let kind = store.kinds[code: id.kind] else {
        throw process.fail(process.words.shared.noSuchRecord(id))
      }
      let history = try await store.history(of: id)
      guard !history.isEmpty else {
        throw process.fail(process.words.shared.noSuchRecord(id.description))
      }
      let ids = Set(history.flatMap { $0.old.referenced + $0.new.referenced })
      let text = ChangeText(
        language: process.language, titles: try await store.titles(of: ids))
      return try process.print(
        history.prefix(count).map { change in
          (change.save.map { "\($0): " } ?? "") + text.when(change.stamp) + ": "
            + text.what(change, kind)
        }.joined(separator: "\n"))
    }
    let log = try await store.read(.whole) { [count] snapshot throws(StoreError) in
      try LogLines(newest: count, snapshot)
    }
    let lines = log.entries.flatMap { words.lines(of: $0, store.kinds, titles: log.titles) }
    if lines.isEmpty { return process.say(words.nothingLogged) }
    try process.print(lines.joined(separator: "\n"))
  }
}

/// Entries of the log with the titles that their lines name, also of what is in the bin.
private struct LogLines: Sendable {
  var entries: [SaveEntry]
  var titles: [RecordID: String]

  private static let most = 20

  /// The save with a number, or the newest one of somebody that can be undone; none where there is none.
  init(
    ofSave number: Int?, by author: String, _ snapshot: any StoreSnapshot
  ) throws(StoreError) {
    var found: [SaveEntry] = []
    if let number {
      found = try snapshot.saves(before: number + 1, count: 1, lines: Self.most)
        .filter { $0.number == number }
    } else if let last = try snapshot.lastSave(by: author, lines: Self.most) {
      found = [last]
    }
    try self.init(found, snapshot)
  }

  init(newest count: Int, _ snapshot: any StoreSnapshot) throws(StoreError) {
    try self.init(try snapshot.saves(before: nil, count: count, lines: Self.most), snapshot)
  }

  private init(_ entries: [SaveEntry], _ snapshot: any StoreSnapshot) throws(StoreError) {
    self.entries = entries
    var ids: Set<RecordID> = []
    for line in entries.flatMap(\.lines) {
      ids.insert(line.id)
      ids.formUnion(line.change.old.referenced + line.change.new.referenced)
    }
    titles = try snapshot.titles(of: ids)
    for id in ids where titles[id] == nil {
      guard let removed = try snapshot.removed(id), let kind = snapshot.kinds[code: id.kind],
        case .text(let title) = removed.record.values[kind.titleIndex]
      else { continue }
      titles[id] = title
    }
  }
}
