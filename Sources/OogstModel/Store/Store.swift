/// Keeps records and answers queries about them. Values in, values out; asked from many tasks at once.
public protocol Store: Sendable {
  /// The kinds that it keeps.
  var kinds: [Kind] { get }

  /// Asks all that belongs together from one state of the store, on the thread of the task.
  ///
  /// A cancelled task ends the work within milliseconds, as ``StoreError/cancelled``.
  func read<Answer: Sendable>(
    _ lane: ReadLane, _ ask: @Sendable @escaping (any StoreSnapshot) throws(StoreError) -> Answer
  ) async throws(StoreError) -> Answer
  /// Makes ready what the first opening of a record of a kind needs, so that it is as quick as all others.
  func prepareOpening(_ kind: String) async throws(StoreError)
  /// Makes ready what the first search needs; nil for one through every kind.
  func prepareSearch(_ kind: String?) async throws(StoreError)
  /// Another token whenever anyone may have written since; nil when only ``StoreSnapshot/revision()`` can
  /// tell. Asks nothing of the store's data: it may be looked at for every key.
  func changeToken() -> Int?

  /// All or none, each checked against the version it was read with; number 0 is a new record.
  ///
  /// Writes history, search, counts and what follows from a record in the same transaction. Never in a
  /// task that may be cancelled.
  func write(_ batch: Batch, by author: String) async throws(StoreError) -> Receipt
  /// Undoes a whole save as a new one; throws ``StoreError/cannotUndo(_:)`` when somebody changed what it wrote since.
  func undo(_ save: Int, by author: String) async throws(StoreError) -> Receipt
  /// Adds what files hold as one whole, matching what an earlier import brought; a report for each.
  func load(
    _ files: [LoadFile], by author: String, isDryRun: Bool
  ) async throws(StoreError) -> [LoadReport]
}

/// Which of a store's ways in a question takes: what somebody waits for never stands behind what may take long.
public enum ReadLane: Sendable {
  /// For what somebody waits for: rows, pages, records.
  case front
  /// For what may take long at a million records while nobody waits: totals and positions.
  case back
  /// For what goes through all of a list: neither a page nor a total waits for it.
  case whole
}

extension Store {
  public func changeToken() -> Int? { nil }
  public func prepareOpening(_ kind: String) async throws(StoreError) {}
  public func prepareSearch(_ kind: String?) async throws(StoreError) {}

  /// Saves records and gives them back as they stand now.
  public func save(_ records: [Record], by author: String) async throws(StoreError) -> [Record] {
    try await write(Batch(saved: records), by: author).records
  }

  /// Adds what one file holds.
  public func load(
    _ kind: String, by author: String, isDryRun: Bool,
    next: @Sendable @escaping () throws -> [Incoming]?
  ) async throws(StoreError) -> LoadReport {
    let file = LoadFile(kind: kind, next: next)
    return try await load([file], by: author, isDryRun: isDryRun).first ?? LoadReport()
  }
}
