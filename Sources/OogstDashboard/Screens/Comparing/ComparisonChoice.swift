import OogstModel

/// The records that one can be compared with: those about the same, those that one came from, then others.
enum ComparisonChoice {
  private static let most = 200
  private static let mostRelated = 20

  static func told(
    _ id: RecordID, _ kind: Kind, _ store: any StoreSnapshot, _ environment: Environment
  ) throws(StoreError) -> Told? {
    guard let record = try store.records([id]).first else { return nil }
    var known: Set<RecordID> = [id]
    func new(_ ids: [RecordID]) -> [RecordID] { ids.filter { known.insert($0).inserted } }
    let related = new(try sameAs(record, kind, store))
    let places = environment.places
    let recent = new(
      (places.pinned + places.recent).compactMap { place in
        guard case .page(let subject) = place.destination, let other = subject.record,
          other.kind == id.kind
        else { return nil }
        return other
      })
    let others = new(
      try store.page(
        ListQuery(kind.code, programme: environment.scope.id, order: kind.order), .first,
        count: most
      ).rows.map(\.id))
    let titles = try store.titles(of: known)
    return Told(revision: try store.revision(), titles: titles) { _, environment in
      let words = ComparisonWords(language: environment.language)
      func lines(_ ids: [RecordID]) -> [Page.Line] {
        ids.compactMap { other in
          titles[other].map {
            .item(
              Cleaning.line($0), opens: .page(Subject(.comparison, record: id, other: other)))
          }
        }
      }
      let isAlone = related.isEmpty && recent.isEmpty
      let example = (related + recent + others).first { titles[$0] != nil }
      let last =
        example.map { words.orTyped($0) } ?? words.noOther(kind.label[environment.language])
      let sections = [
        Page.Section(words.related, lines(related)), Page.Section(words.seenBefore, lines(recent)),
        Page.Section(isAlone ? nil : words.others, lines(others)),
        Page.Section(nil, [.text(last)]),
      ]
      return Page(
        heading: words.compareWith(Cleaning.line(titles[id] ?? id.description)),
        sections: sections.filter { !$0.lines.isEmpty })
    }
  }

  /// Those that name the same project, case, meeting or lesson.
  private static func sameAs(
    _ record: Record, _ kind: Kind, _ store: any StoreSnapshot
  ) throws(StoreError) -> [RecordID] {
    let subjects = [ImplementationCase.code, Project.code, Meeting.code, Lesson.code]
    for subject in subjects {
      guard
        let index = kind.fields.firstIndex(where: { field in
          if case .reference(let targets) = field.type { targets == [subject] } else { false }
        }), case .reference = record.values[index]
      else { continue }
      let query = ListQuery(
        kind.code, filters: [Filter(kind.fields[index].name, [record.values[index]])],
        order: kind.order)
      return try store.page(query, .first, count: mostRelated).rows.map(\.id)
    }
    return []
  }
}
