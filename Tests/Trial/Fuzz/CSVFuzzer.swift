import OogstExchange
import OogstModel
import OogstStore

/// Files of any kind: however the bytes come, the same is read, counted, and brought in.
struct CSVFuzzer: Fuzzer {
  static let name = "csv"

  struct Input {
    var kind: Kind
    var bytes: [UInt8]
    var sizes: [Int]
    var choices: ImportChoices
    /// Whether a store takes it, which takes longer.
    var loads: Bool
  }

  func input(_ chance: inout Chance) -> Input {
    let kind = chance.pick(Kind.all)
    var bytes = CSVTexts.file(&chance, kind)
    if chance.happens(600) { bytes = ByteMutation.mutate(bytes, &chance) }
    var choices = ImportChoices()
    choices.map = CSVTexts.map(&chance, kind)
    choices.words = CSVTexts.words(&chance, kind)
    choices.skipsBad = chance.happens(600)
    choices.emptiesBad = chance.happens(300)
    choices.repairs = chance.happens(300)
    choices.doubtful = chance.pick([nil, .add, .skip, .update])
    choices.encoding = chance.pick([nil, nil, nil, nil, .utf8, .windows1252, .utf16, .macRoman])
    choices.separator = chance.pick([nil, nil, nil, nil, 0x3B, 0x2C, 0x20])
    choices.headerLine = chance.pick([nil, nil, nil, nil, 1, 2])
    return Input(
      kind: kind, bytes: bytes,
      sizes: chance.many(chance.within(1...4)) { $0.within(1...$0.pick([1, 7, 100, 70_000])) },
      choices: choices, loads: chance.happens(100))
  }

  func readable(_ input: Input) -> String {
    "\(input.kind.name), \(input.choices), pieces \(input.sizes): "
      + Readable.bytes(input.bytes, most: 2_000)
  }

  func trouble(with input: Input) async -> String? {
    let one = Self.read(input, sizes: input.sizes)
    let other = Self.read(input, sizes: [max(input.bytes.count, 1)])
    guard one == other else { return "another outcome for other pieces" }
    guard case .rows(let rows, let report) = one else { return nil }
    if let found = CSVRules.trouble(with: rows, report, input.kind, input.choices) {
      return found
    }
    return input.loads ? await load(input, rows.count) : nil
  }

  private enum Outcome: Equatable {
    case refused(ImportProblem)
    /// Looked through, but not to be kept.
    case broken(ImportReport)
    case rows([Incoming], ImportReport)
  }

  private static func file(_ input: Input, sizes: [Int]) throws(ImportProblem) -> CSVImport {
    let bytes = BytesInPieces(bytes: input.bytes, sizes: sizes)
    return try CSVImport(input.kind, input.choices) { bytes.open() }
  }

  private static func read(_ input: Input, sizes: [Int]) -> Outcome {
    let file: CSVImport
    do throws(ImportProblem) {
      file = try Self.file(input, sizes: sizes)
    } catch { return .refused(error) }
    do {
      var rows: [Incoming] = []
      while let batch = try file.nextBatch() { rows += batch }
      return .rows(rows, file.report)
    } catch { return .broken(file.report) }
  }

  /// Into an empty store: every row is counted, and what was brought in can be looked at.
  private func load(_ input: Input, _ count: Int) async -> String? {
    do {
      let file = try Self.file(input, sizes: input.sizes)
      let store = try SQLiteStore.inMemory(clock: { 0 })
      let load = LoadFile(kind: input.kind.code, doubtful: input.choices.doubtful) {
        try file.nextBatch()
      }
      let report = try await store.load([load], by: "", isDryRun: false)[0]
      guard report.added + report.changed + report.unchanged + report.leftOut == count else {
        return "load: \(count) rows, \(report)"
      }
      let added = report.isRefused ? 0 : report.added
      let query = ListQuery(input.kind.code, order: input.kind.order)
      let page = try await store.page(query, .first, count: 50)
      let total = try await store.count(query)
      guard total == added, page.rows.count == min(total, 50) else {
        return "load: \(added) added, \(total) there, \(page.rows.count) on a page"
      }
      for row in page.rows.prefix(5) { _ = try await store.detail(row.id) }
      return nil
    } catch StoreError.notFound { return nil } catch { return "load fails: \(error)" }
  }
}
