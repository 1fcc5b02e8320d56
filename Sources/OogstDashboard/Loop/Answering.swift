public import OogstModel
import OogstReading

extension Ask {
  /// Asks a store, from one state of it; the only place where the dashboard meets one.
  public func answer(
    from store: some Store, in environment: Environment
  ) async throws(StoreError) -> Answer {
    if case .searchReady(let kind) = self {
      try await store.prepareSearch(kind)
      return .ready
    }
    if case .export(let export) = self {
      guard let exporter = environment.exporter else { return .exported(.failed("")) }
      return .exported(try await exporter.export(export, from: store, environment))
    }
    if case .saveView(let record, let replaces) = self {
      return .saved(try await save(record, replaces: replaces, in: store, environment))
    }
    if let changed = try await change(of: store, in: environment) { return changed }
    let answer = try await store.read(lane) { snapshot throws(StoreError) -> Answer in
      try self.answer(from: snapshot, in: environment)
    }
    if case .edges(let query, _) = self, let kind = query.kind {
      try await store.prepareOpening(kind)
    }
    return answer
  }

  /// Nobody waits for a total or a position. The rest shares one connection: a start opens only that.
  private var lane: ReadLane {
    switch self {
    case .total, .position, .searchReady: .back
    case .export: .whole
    case .view, .viewNamed, .saveView: .front
    case .rows, .around, .search, .more, .edges, .page, .preview, .programme, .programmeNamed,
      .numbered, .named, .likeNamed, .ownersNamed, .names, .revision,
      .form, .candidates, .tags, .saveEntry, .remove, .restore, .lastSave, .undo, .setFields,
      .drafts, .keepDraft, .dropDrafts:
      .front
    }
  }

  private func answer(
    from store: any StoreSnapshot, in environment: Environment
  ) throws(StoreError) -> Answer {
    switch self {
    case .rows(let query, let fromEnd, let count):
      .rows(try store.page(query, fromEnd ? .last : .first, count: count))
    case .around(let query, let id, let before, let after):
      .rows(try around(store, query, id, before, after))
    case .more(let query, let cursor, let count):
      .rows(try store.page(query, cursor, count: count))
    case .search(let query, let count): try search(store, query, count)
    case .edges(let query, let count): .rows(try store.page(query, .last, count: count))
    case .total(let query): .number(try store.count(query))
    case .position(let query, let key): .number(try store.position(of: key, in: query))
    case .page(let subject), .preview(let subject):
      .told(try environment.screens.ask(subject, store, environment))
    case .programme(let id): .programme(try store.programme(id))
    case .programmeNamed: .programmes(try store.programmes())
    case .named(let name, _):
      if let ids = try numbered(name, store) {
        .records(ids)
      } else if let id = try view(named: name, store, environment) {
        .view(try store.records([id]).first)
      } else {
        .records(try records(named: name, store))
      }
    case .ownersNamed(let name): .records(try owners(named: name, store))
    case .likeNamed(let name, let id): .records(try records(like: id, named: name, store))
    case .numbered(let number, _): .records(try store.ids(external: number))
    case .names(let filters, let kind):
      .unknownName(
        try environment.kind(kind).flatMap { kind throws(StoreError) in
          try store.unknownName(in: filters, kind)
        })
    case .revision: .number(try store.revision())
    case .searchReady, .export, .saveView, .saveEntry, .remove, .restore, .undo, .setFields,
      .drafts,
      .keepDraft,
      .dropDrafts:
      .ready
    case .form(let subject): .form(try formStart(subject, store, environment))
    case .tags(let text, _, let name, let kind): .tags(try tags(like: text, name, kind, store))
    case .candidates(let text, _, let kinds): .candidates(try candidates(text, kinds, store))
    case .lastSave(let number): try lastSave(store, in: environment, before: number)
    case .view(let id): .view(try store.records([id]).first)
    case .viewNamed(let name, _):
      .view(
        try view(named: name, store, environment).flatMap { id throws(StoreError) in
          try store.records([id]).first
        })
    }
  }

  /// The records with a number of a file; nil for what is none.
  private func numbered(
    _ text: String, _ store: any StoreSnapshot
  ) throws(StoreError) -> [RecordID]? {
    // Such numbers have a digit.
    guard text.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    let ids = try store.ids(external: text)
    return ids.isEmpty ? nil : ids
  }

  /// Those whose title begins with a text; of many the first.
  private func records(
    named name: String, of kind: String? = nil, _ store: any StoreSnapshot
  ) throws(StoreError) -> [RecordID] {
    let folded = Folding.folded(name)
    guard folded.utf8.count >= 2 else { return [] }
    let query = ListQuery(kind, text: name, order: .lastEnteredFirst)
    let found = try store.page(query, .first, count: 200).rows.compactMap { row in
      guard case .text(let title) = row.values.first, Folding.folded(title).hasPrefix(folded) else {
        return nil as (id: RecordID, isWhole: Bool)?
      }
      return (row.id, Folding.folded(title) == folded)
    }
    // *Meting 1* is that one, and not 10 or 11.
    let whole = found.filter(\.isWhole)
    return (whole.count == 1 ? whole : found).map(\.id)
  }

  /// Of the kind of another one, by reference or by name.
  private func records(
    like id: RecordID, named name: String, _ store: any StoreSnapshot
  ) throws(StoreError) -> [RecordID] {
    if let other = RecordID(name) { return try store.records([other]).map(\.id) }
    return try records(named: name, of: id.kind, store)
  }

  private func owners(
    named name: String, _ store: any StoreSnapshot
  ) throws(StoreError) -> [RecordID] {
    if let id = RecordID(name) { return try store.records([id]).map(\.id) }
    var found: [RecordID] = []
    for kind in [Person.code, Organisation.code] {
      found += try records(named: name, of: kind, store)
    }
    return found
  }

  /// By its whole name, else by the one name that begins so.
  private func view(
    named name: String, _ store: any StoreSnapshot, _ environment: Environment
  ) throws(StoreError) -> RecordID? {
    let views = try store.views(for: environment.account, in: environment.scope.id)
    guard let found = views.map(\.view).named(name) else { return nil }
    return views.first { $0.view == found }?.id
  }

  /// Nil where a view of that name is there for the same people, and may not go.
  private func save(
    _ record: Record, replaces: Bool, in store: some Store, _ environment: Environment
  ) async throws(StoreError) -> RecordID? {
    guard let view = try? SavedView(values: record.values) else { return nil }
    let same = try await store.read(.front) { snapshot throws(StoreError) -> Record? in
      let found = try snapshot.views(for: environment.account, in: nil).first { _, other in
        Folding.folded(other.name) == Folding.folded(view.name) && other.audience == view.audience
          && (view.audience != .programme || other.programme == view.programme)
      }
      guard let id = found?.id else { return nil }
      return try snapshot.records([id]).first
    }
    guard var saved = same else {
      return try await store.save([record], by: environment.account).first?.id
    }
    guard replaces else { return nil }
    saved.values = record.values
    return try await store.save([saved], by: environment.account).first?.id
  }

  private func around(
    _ store: any StoreSnapshot, _ query: ListQuery, _ id: RecordID, _ before: Int, _ after: Int
  ) throws(StoreError) -> ListPage {
    guard let row = try store.row(of: id, in: query) else {
      return try store.page(query, .first, count: before + after)
    }
    let above = try store.page(query, .before(row.key), count: before)
    var page = try store.page(query, .from(row.key), count: after)
    page.rows = above.rows + page.rows
    page.titles.merge(above.titles) { $1 }
    page.reachesStart = above.reachesStart
    if page.reachesStart, page.reachesEnd { page.total = page.rows.count }
    return page
  }

  private func search(
    _ store: any StoreSnapshot, _ query: ListQuery, _ count: Int
  ) throws(StoreError) -> Answer {
    var query = query
    let total = try store.count(query)
    query.order = query.order(ofFound: total)
    return .found(
      try store.page(query, .first, count: count), total: total, order: query.order)
  }
}
