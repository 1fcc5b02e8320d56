import OogstModel
import OogstReading

/// Asking a store for what forms need, and having it change something.
extension Ask {
  /// Nil for what changes nothing.
  func change(
    of store: some Store, in environment: Environment
  ) async throws(StoreError) -> Answer? {
    switch self {
    case .saveEntry(let wanted):
      return .entered(
        try await store.save(
          wanted.entry, from: wanted.base, as: wanted.form, losing: wanted.losing,
          by: environment.author))
    case .remove(let id):
      guard let detail = try await store.detail(id) else { return .removed(nil, referrers: 0) }
      _ = try await store.write(Batch(removed: [detail.record]), by: environment.author)
      return .removed(detail.record, referrers: detail.referrers.reduce(0) { $0 + $1.total })
    case .restore(let id):
      _ = try await store.write(Batch(restored: [id]), by: environment.author)
      return .restored(try await store.records([id]).first)
    case .undo(let number):
      return .undone(try await store.undo(number, by: environment.author))
    case .setFields(let id, let texts):
      guard let record = try await store.records([id]).first,
        let kind = store.kinds[code: id.kind]
      else { throw .notFound(id) }
      var entry = RecordEntry(kind, values: record.values, today: environment.today)
      for one in texts { entry.set(one.field, to: one.text) }
      return .entered(try await store.save(entry, from: record, by: environment.author))
    case .drafts:
      return .drafts(try environment.drafts?.drafts(of: environment.author) ?? [])
    case .keepDraft(let draft):
      try environment.drafts?.keep(draft)
      return .ready
    case .dropDrafts(let ids):
      for id in ids { try environment.drafts?.drop(id) }
      return .ready
    default: return nil
    }
  }

  func formStart(
    _ subject: FormSubject, _ store: any StoreSnapshot, _ environment: Environment
  ) throws(StoreError) -> FormStart? {
    guard let kind = store.kinds[code: subject.kind] else { return nil }
    var values = kind.fields.map { _ in Value.unknown }
    var base: Record?
    if let id = subject.record ?? subject.copies {
      guard let record = try store.records([id]).first else { return nil }
      values = record.values
      if subject.record != nil { base = record }
    }
    for (name, value) in subject.given {
      if let index = kind.index(of: name) { values[index] = value }
    }
    // What cannot be told of others keeps nobody from writing.
    let writers = try? subject.record.flatMap { try environment.drafts?.writers(of: $0) }
    let named = Set(values.flatMap(\.referenced))
    return FormStart(
      base: base, values: values,
      titles: try store.titlesWithBin(
        of: named, known: try store.titles(of: named), environment),
      writers: (writers ?? []).map(\.by).filter { $0 != environment.author })
  }

  /// The records that words may mean: those that a search finds, the last entered first.
  func candidates(
    _ text: String, _ kinds: [String], _ store: any StoreSnapshot
  ) throws(StoreError) -> [Candidate] {
    var found: [Candidate] = []
    func add(_ id: RecordID, _ title: String) {
      if !found.contains(where: { $0.id == id }) { found.append(Candidate(id: id, title: title)) }
    }
    if let id = RecordID(text), kinds.contains(id.kind), let title = try store.titles(of: [id])[id]
    {
      return [Candidate(id: id, title: title)]
    }
    for code in kinds {
      let query = ListQuery(code, text: text, order: .lastEnteredFirst)
      for row in try store.page(query, .first, count: Self.mostCandidates).rows {
        if case .text(let title) = row.values.first { add(row.id, title) }
      }
    }
    return Array(found.prefix(Self.mostCandidates))
  }

  private static let mostCandidates = 20

  /// Words that others used for the same, most used first, and names of themes, which a vocabulary may have brought.
  func tags(
    like text: String, _ name: String, _ kind: String, _ store: any StoreSnapshot
  ) throws(StoreError) -> [String] {
    let wanted = Folding.folded(text)
    var found: [String] = []
    func add(_ tag: String) {
      let folded = Folding.folded(tag)
      guard folded.contains(wanted), !found.contains(where: { Folding.folded($0) == folded })
      else { return }
      found.append(tag)
    }
    let used = try store.counts(kind, in: nil, by: [name]).byField[name] ?? [:]
    for (value, _) in used.sorted(by: { $0.value > $1.value }) {
      if case .text(let tag) = value { add(tag) }
    }
    let themes = ListQuery(Theme.code, text: text, order: .lastEnteredFirst)
    for row in try store.page(themes, .first, count: Self.mostCandidates).rows {
      if case .text(let theme) = row.values.first { add(theme) }
    }
    return Array(found.prefix(Self.mostCandidates))
  }

  func lastSave(
    _ store: any StoreSnapshot, in environment: Environment, before number: Int?
  ) throws(StoreError) -> Answer {
    let author = environment.author
    guard let entry = try store.lastSave(by: author, before: number, lines: 3) else {
      return .lastSave(nil, [:])
    }
    var ids = Set(entry.lines.map(\.id))
    for line in entry.lines {
      ids.formUnion(line.change.old.referenced + line.change.new.referenced)
    }
    let titles = try store.titlesWithBin(
      of: ids, known: try store.titles(of: ids), environment)
    return .lastSave(entry, titles)
  }
}
