import ArgumentParser
import OogstDashboard
import OogstModel
import OogstReading
import OogstStore

/// Which records of one kind a command is about.
struct QueryArguments: ParsableArguments {
  @Argument(help: "The kind, in English or Dutch, one or many: project, lessen.")
  var kind: String?

  @Option(help: "Only what has these words, each the beginning of a word.")
  var search: String?

  @Option(help: "A view that was saved, in place of the kind or before what else is asked.")
  var view: String?

  @Option(
    name: .customLong("where"),
    help: "FIELD=VALUE[,VALUE], also > >= < <= != ~; may be repeated."
  )
  var conditions: [String] = []

  @Option(help: "Only records of this programme, such as PRG-1.")
  var programme: String?

  func validate() throws {
    if kind == nil, view == nil {
      throw ValidationError(
        "Geef een soort, of --view met een weergave / give a kind, or --view with a view.")
    }
  }

  /// All records of the kind, or what a view shows.
  private func beginning(
    _ process: ProcessEnvironment, _ store: SQLiteStore
  ) async throws -> (kind: Kind, query: ListQuery, groups: [String]) {
    let words = process.words
    let named = try kind.map { name in
      guard let kind = store.kinds.answering(to: name) else {
        throw process.fail(words.noSuchKind(name, store.kinds))
      }
      return kind
    }
    guard let view else {
      guard let kind = named else { throw process.fail(words.noSuchKind("", store.kinds)) }
      return (kind, ListQuery(kind.code, order: kind.order), [])
    }
    let views = try await store.read(.front) {
      [account = process.account] store throws(StoreError) in
      try store.views(for: account, in: nil).map(\.view)
    }
    let found = views.named(view)
    if let found, let named, let about = store.kinds.answering(to: found.about), about != named {
      throw process.fail(words.viewOfOther(found.name, about))
    }
    guard let found, let opened = found.opened(store.kinds, today: process.today),
      let kind = opened.query.kind.flatMap({ store.kinds[code: $0] }), named ?? kind == kind
    else { throw process.fail(words.noSuchView(view, views.map(\.name))) }
    if !opened.lost.isEmpty { process.say(words.viewLost(found.name, opened.lost)) }
    return (kind, opened.query, opened.groups)
  }

  /// The kind, its records and what a view counts them by; fails with what is wrong and what to do.
  func query(
    _ process: ProcessEnvironment, _ store: SQLiteStore
  ) async throws -> (kind: Kind, query: ListQuery, groups: [String]) {
    let words = process.words
    let (kind, beginning, groups) = try await beginning(process, store)
    var query = beginning
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
    if let search { query.text = search }
    return (kind, query, groups)
  }
}
