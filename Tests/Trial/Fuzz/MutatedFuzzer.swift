import OogstExchange
import OogstModel
import OogstStore
import Synchronization

/// Lists as people have them, damaged: what is taken is whole, and what is not is said.
struct MutatedFuzzer: Fuzzer {
  static let name = "mutated"
  static let usualCount: Int? = 3_000

  private let counts = Counts()

  struct Input {
    var file: RealisticFile
    var bytes: [UInt8]
    var changes: [String]
    /// The numbers of the words whose rows must be taken, or be named.
    var words: Set<Int>
    var sizes: [Int]
    var choices: ImportChoices
    var isReadTwice: Bool

    var kind: Kind { file.layout.kind }
  }

  var summary: String? { counts.summary }

  func input(_ chance: inout Chance) -> Input {
    let file = RealisticFile(&chance)
    var mutation = FileMutation(file)
    for _ in 0..<chance.within(0...4) { mutation.change(&chance) }
    var choices = ImportChoices()
    choices.skipsBad = chance.happens(250)
    choices.emptiesBad = chance.happens(100)
    choices.repairs = chance.happens(150)
    if chance.happens(150) { choices.doubtful = chance.pick(DoubtfulRows.allCases) }
    return Input(
      file: file, bytes: mutation.bytes, changes: mutation.changes, words: mutation.words,
      sizes: chance.many(chance.within(1...3)) { $0.within(1...$0.pick([7, 100, 70_000])) },
      choices: choices, isReadTwice: chance.happens(300))
  }

  func readable(_ input: Input) -> String {
    let choices = input.choices
    let said = [
      choices.skipsBad ? "skips bad" : nil, choices.emptiesBad ? "empties bad" : nil,
      choices.repairs ? "repairs" : nil, choices.doubtful.map { "doubtful: \($0)" },
      input.isReadTwice ? "read twice" : nil,
    ].compactMap(\.self)
    let what = [
      input.kind.name, "\(input.file.encoding)", "pieces \(input.sizes)",
      "choices: [\(said.joined(separator: ", "))]",
      "changes: [\(input.changes.joined(separator: ", "))]",
    ]
    // Of UTF-16 every other byte is a zero, which only hides the rest.
    let bytes =
      input.file.encoding.width == 1
      ? Readable.bytes(input.bytes, most: 16_000)
      : Readable.text(input.file.encoding.text(input.bytes), most: 16_000)
    return what.joined(separator: "; ") + ": " + bytes
  }

  func trouble(with input: Input) async -> String? {
    do throws(StoreError) {
      let store = try SQLiteStore.inMemory(clock: { 0 })
      let before = try await StoreState(store, input.kind)
      switch await attempt(input, store) {
      case .fault(let what): return what
      case .refused(let why):
        counts.add("refused")
        let after = try await StoreState(store, input.kind)
        if after != before { return "half an import: refused for \(why), \(before), then \(after)" }
        return input.changes.isEmpty ? "nothing changed, and refused: \(why)" : nil
      case .taken(let done):
        counts.add("taken")
        return try await trouble(with: input, done, store)
      }
    } catch { return "store fails: \(error)" }
  }

  /// What holds once a file was taken, and when it comes again.
  private func trouble(
    with input: Input, _ done: Done, _ store: SQLiteStore
  ) async throws(StoreError) -> String? {
    let state = try await StoreState(store, input.kind)
    if let found = MutatedRules.sums(done, state) { return found }
    let ids = (0..<done.outcome.added).map { RecordID(input.kind.code, $0 + 1) }
    let records = try await store.records(ids)
    guard records.count == done.outcome.added else {
      return "numbers: \(records.count) of \(done.outcome.added) records have the first numbers"
    }
    let rules = MutatedRules(input, done)
    if rules.isJudged { counts.add("with every row looked for") }
    if let found = rules.trouble(in: records) { return found }
    guard input.isReadTwice else { return nil }
    counts.add("read twice")
    switch await attempt(input, store) {
    case .fault(let what): return "again, " + what
    case .refused(let why): return "again, it is refused: \(why)"
    case .taken(let again):
      return MutatedRules.again(done, again, state, try await StoreState(store, input.kind))
    }
  }

  // MARK: - Bringing in

  struct Done {
    var found: ImportReport
    var outcome: LoadReport
  }

  private enum Attempt {
    case refused(String)
    case taken(Done)
    /// What no file may lead to.
    case fault(String)
  }

  private func attempt(_ input: Input, _ store: SQLiteStore) async -> Attempt {
    let bytes = BytesInPieces(bytes: input.bytes, sizes: input.sizes)
    let file: CSVImport
    do throws(ImportProblem) {
      file = try CSVImport(input.kind, input.choices) { bytes.open() }
    } catch { return .refused("\(error)") }
    let load = LoadFile(kind: input.kind.code, doubtful: input.choices.doubtful) {
      try file.nextBatch()
    }
    do throws(StoreError) {
      let outcome = try await store.load([load], by: "", isDryRun: false)[0]
      if outcome.isRefused { return .refused("\(outcome.doubtCount) doubtful rows") }
      return .taken(Done(found: file.report, outcome: outcome))
    } catch {
      if case .miscounted(let rows, let accounted)? = file.problem {
        return .fault("miscounted: \(rows) rows, \(accounted) accounted for")
      }
      if let problem = file.problem { return .refused("\(problem)") }
      guard error == .cancelled, file.isRefused else { return .fault("load fails: \(error)") }
      let report = file.report
      return .refused(
        "\(report.badRows.count) bad rows, first on lines \(report.badRows.first), "
          + "\(report.doubtfulRows) doubtful; \(report.damaged.prefix(2)) \(report.bad.prefix(2))")
    }
  }
}

/// What shows whether anything was written.
struct StoreState: Equatable, CustomStringConvertible {
  private(set) var records = 0
  private let revision: Int
  /// In the history of the kind, and of the first record that an import would make.
  private let changes: Int

  init(_ store: SQLiteStore, _ kind: Kind) async throws(StoreError) {
    for kind in Kind.all { records += try await store.count(ListQuery(kind.code)) }
    revision = try await store.revision()
    let (own, first) = (RecordID(kind.code, 0), RecordID(kind.code, 1))
    changes = try await store.history(of: own).count + store.history(of: first).count
  }

  var description: String {
    "\(records) records at revision \(revision) with \(changes) changes"
  }
}

/// How often things came up.
private final class Counts: Sendable {
  private let counts = Mutex<[String: Int]>([:])

  func add(_ what: String) { counts.withLock { $0[what, default: 0] += 1 } }

  var summary: String {
    counts.withLock { counts in
      counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    }
  }
}
