import ArgumentParser
import OogstDashboard
import OogstModel
import OogstReading
import OogstStore

/// Which records of one kind a command is about.
struct QueryArguments: ParsableArguments {
  @Argument(help: "The kind, in English or Dutch, one or many: project, lessen.")
  var kind: String

  @Option(
    name: .customLong("where"),
    help: "FIELD=VALUE[,VALUE], also > >= < <= != ~; may be repeated."
  )
  var conditions: [String] = []

  @Option(help: "Only records of this programme, such as PRG-1.")
  var programme: String?

  /// The kind and its records; fails with what is wrong and what to do.
  func query(
    _ process: ProcessEnvironment, _ store: SQLiteStore
  ) async throws -> (kind: Kind, query: ListQuery) {
    let words = process.words
    guard let kind = store.kinds.answering(to: kind) else {
      throw process.fail(words.noSuchKind(kind, store.kinds))
    }
    var query = ListQuery(kind.code, order: kind.order)
    for condition in conditions {
      switch FilterText(kind, today: process.today).filters(condition) {
      case .success(let filters):
        let unknown = try await store.read(.front) { store throws(StoreError) in
          try store.unknownName(in: filters, kind)
        }
        if let unknown { throw process.fail(unknown.text(process.language)) }
        query.filters += filters
      case .failure(let problem): throw process.fail(problem.text(process.language))
      }
    }
    if let programme {
      guard let id = RecordID(programme), id.kind == Programme.code,
        try await !store.records([id]).isEmpty
      else { throw process.fail(words.shared.noSuchRecord(programme)) }
      query.programme = id
    }
    return (kind, query)
  }
}
