import GRDB
import OogstModel

/// Makes anew what a changed description has in a file, and nothing else: of the kinds that changed, what changed.
struct Adapting {
  let kind: Kind
  /// As the file has it; nil when this build cannot tell.
  let old: OldDescription?
  /// Whether it is described as it was: then only the search index may want it.
  var isSame = false

  private var makesKeys: Bool { !isSame && old?.keyShape != kind.keyShape }
  private var makesLinks: Bool { !isSame && old?.kind.linkShape != kind.linkShape }
  private var makesCounts: Bool { !isSame && old?.countShape != kind.countShape }
  private var makesSearch: Bool { !isSame && old?.kind.searchShape != kind.searchShape }

  /// Whether its records must be gone through.
  var isNeeded: Bool { makesKeys || makesLinks || makesCounts || makesSearch }

  private static let batch = 500

  /// Goes through all records; `search` says what there is to take out of the search index first.
  func run(
    _ writing: Writing, _ search: SearchState, _ progress: inout AdaptationProgress
  ) throws {
    let (db, slots) = (writing.db, writing.slots)
    if makesLinks {
      try db.run("DELETE FROM link WHERE source_kind = ?", [.integer(slots.slot(kind.code))])
    }
    if makesCounts {
      try db.run("DELETE FROM tally WHERE kind = ?", [.integer(slots.slot(kind.code))])
    }
    var last = 0
    while true {
      let numbers = try db.all(
        "SELECT id FROM \(quoted(kind.name)) WHERE id > ? ORDER BY id LIMIT \(Self.batch)",
        [.integer(last)]
      ) { $0.integer(0) }
      guard let end = numbers.last else { break }
      for number in numbers {
        guard let stored = try writing.state.stored(RecordID(kind.code, number)) else { continue }
        let step = try SaveStep(stored.record, kind, before: nil, writing.state)
        if makesKeys { try writing.refresh(step) }
        if makesLinks { try writing.writeLinks(step) }
        if makesCounts { writing.count(step) }
        switch search {
        case .empty: try writing.index(step, replacing: nil)
        case .kept where makesSearch: try reindex(step, stored, writing)
        case .kept: break
        }
      }
      last = end
      try writing.flushManyCounts()
      progress.add(numbers.count)
    }
  }

  /// What is in the search index of a kind.
  enum SearchState {
    /// Nothing: it is filled.
    case empty
    /// What the old description put there.
    case kept
  }

  /// The index holds no text: to take a record out, it must be told what was put in.
  private func reindex(_ step: SaveStep, _ stored: StoredRecord, _ writing: Writing) throws {
    guard let old = old?.kind else { return }
    let before = try Self.record(stored.record, kind, as: old, writing)
    try writing.index(
      step, replacing: SearchText.columns(of: before, old, scope: stored.scope))
  }

  /// The record as the old description reads it: by columns that may have other types, or that the new one has not.
  private static func record(
    _ record: Record, _ kind: Kind, as old: Kind, _ writing: Writing
  ) throws -> Record {
    let columns = old.fields.map { quoted(Schema.column($0)) }.joined(separator: ", ")
    let values = try writing.db.first(
      "SELECT \(columns) FROM \(quoted(kind.name)) WHERE id = ?", [.integer(record.id.number)]
    ) { cells in
      old.fields.enumerated().map { Codec.decode(cells[$0], as: $1.type) }
    }
    var before = record
    before.values = values ?? []
    return before
  }
}

/// How far the records of a file are that is brought up to date.
public struct AdaptationProgress: Sendable {
  public private(set) var done = 0
  public let total: Int
  private let tell: @Sendable (Int, Int) -> Void

  init(total: Int, tell: @escaping @Sendable (Int, Int) -> Void) {
    self.total = total
    self.tell = tell
  }

  mutating func add(_ count: Int) {
    done += count
    tell(done, total)
  }
}
