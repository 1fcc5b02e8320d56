import OogstExchange
import OogstModel
import OogstStore

/// A file given as bytes, in pieces.
func chunks(_ bytes: [UInt8], piece: Int = 1_000) -> CSVImport.Chunks {
  var rest = bytes[...]
  return {
    guard !rest.isEmpty else { return nil }
    defer { rest = rest.dropFirst(piece) }
    return Array(rest.prefix(piece))
  }
}

/// A file given as text, with what a person says about it.
func file(
  _ text: String, _ kind: Kind, _ change: (inout ImportChoices) -> Void = { _ in }
) throws(ImportProblem) -> CSVImport {
  var choices = ImportChoices()
  change(&choices)
  return try CSVImport(kind, choices) { chunks(Array(text.utf8)) }
}

func load(
  _ file: CSVImport, _ kind: Kind, into store: SQLiteStore, doubtful: DoubtfulRows? = nil
) async throws -> LoadReport {
  let load = LoadFile(kind: kind.code, doubtful: doubtful) { try file.nextBatch() }
  return try await store.load([load], by: "", isDryRun: false)[0]
}

/// What a file brings into an empty store, and what is said of it.
struct Brought {
  var records: [Record]
  var found: ImportReport
  var outcome: LoadReport

  init(
    _ text: String, _ kind: Kind, _ change: (inout ImportChoices) -> Void = { _ in }
  ) async throws {
    let store = try SQLiteStore.inMemory()
    let csv = try file(text, kind, change)
    outcome = try await load(csv, kind, into: store)
    found = csv.report
    records = try await store.records((0..<outcome.added).map { RecordID(kind.code, $0 + 1) })
  }

  func titles(_ kind: Kind) -> [String] {
    records.map { record in
      guard case .text(let title) = record.values[kind.titleIndex] else { return "" }
      return title
    }
  }

  func values(_ name: String, _ kind: Kind) -> [Value] {
    records.map { record in kind.index(of: name).map { record.values[$0] } ?? .unknown }
  }
}
