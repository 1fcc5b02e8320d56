import OogstModel

/// Which of what happened in a project or a programme is asked for, and from where on.
public struct TimelineQuery: Hashable, Sendable {
  /// Only of records of this kind, by its letters.
  var kind: String?
  var isOldestFirst = false
  /// Where each source was left, by its index; those that were not come to yet begin at their beginning.
  var places: [Int: PageCursor.Key] = [:]
}

extension TimelineQuery {
  /// So many events a page.
  static let most = 100

  /// The events of a project, a programme, or all programmes until today; and where the rest of them begins.
  ///
  /// Each source is in order of its days by itself, so that the first of all are among the first of each, however many
  /// there are.
  func events(
    of id: RecordID?, until today: Day, _ store: any StoreSnapshot
  ) throws(StoreError) -> (events: [TimelineEvent], next: TimelineQuery?) {
    var queues: [ArraySlice<Waiting>] = []
    for (index, source) in TimelineEvent.sources.enumerated()
    where kind == nil || source.kind.code == kind {
      queues.append(try waiting(source, index, in: id, until: today, store)[...])
    }
    var events: [TimelineEvent] = []
    var next = self
    while events.count < Self.most, let first = first(of: queues) {
      guard let taken = queues[first].popFirst() else { break }
      events.append(taken.event)
      next.places[taken.source] = taken.key
    }
    return (events, queues.contains { !$0.isEmpty } ? next : nil)
  }

  /// An event that is not told yet.
  private struct Waiting {
    var event: TimelineEvent
    var source: Int
    var key: PageCursor.Key
  }

  /// The queue whose first event comes first; of several the one of the first source.
  private func first(of queues: [ArraySlice<Waiting>]) -> Int? {
    queues.indices.filter { !queues[$0].isEmpty }.min { one, other in
      guard let day = queues[one].first?.event.date.firstDay,
        let later = queues[other].first?.event.date.firstDay
      else { return false }
      return isOldestFirst ? day < later : day > later
    }
  }

  private func waiting(
    _ source: TimelineEvent.Source, _ number: Int, in id: RecordID?, until today: Day,
    _ store: any StoreSnapshot
  ) throws(StoreError) -> [Waiting] {
    guard let filters = try filters(source, of: id, store),
      let index = source.kind.index(of: source.field), let last = today.date
    else { return [] }
    let query = ListQuery(
      source.kind.code,
      // What is to come is in the agenda.
      filters: filters + [source.state].compactMap(\.self) + [
        Filter(source.field, .atMost, [.date(last)])
      ],
      programme: id?.kind == Programme.code && source.kind.hasScope ? id : nil,
      order: Order(by: .field(source.field), isDescending: !isOldestFirst))
    let cursor = places[number].map { PageCursor.after($0) } ?? .first
    let rows = try store.page(query, cursor, count: Self.most + 1).rows
    let records = Dictionary(
      try store.records(rows.map(\.id)).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return rows.compactMap { row in
      guard let record = records[row.id], case .date(let date) = record.values[index] else {
        return nil
      }
      var event = TimelineEvent(record: row.id, date: date, what: source.what)
      if let ends = source.ends.flatMap({ source.kind.index(of: $0) }),
        case .date(let end) = record.values[ends]
      {
        event.ends = end
      }
      return Waiting(event: event, source: number, key: row.key)
    }
  }

  /// What narrows a source to what is asked for; nil where it has nothing to do with that.
  private func filters(
    _ source: TimelineEvent.Source, of id: RecordID?, _ store: any StoreSnapshot
  ) throws(StoreError) -> [Filter]? {
    if source.kind.code == ExternalEvent.code { return try touching(id, store) }
    guard let id, id.kind == Project.code else { return source.kind.hasScope ? [] : nil }
    if source.kind.code == Project.code { return nil }
    guard let field = source.kind.fields.first(where: { $0.type.targets == [Project.code] }) else {
      return nil
    }
    return [Filter(field.name, [.reference(id)])]
  }

  /// What happened outside and touched the project, or a project of the programme.
  private func touching(
    _ id: RecordID?, _ store: any StoreSnapshot
  ) throws(StoreError) -> [Filter]? {
    guard let id else { return [] }
    let isOfProject = id.kind == Project.code
    let query = ListQuery(
      Influence.code,
      filters: isOfProject ? [Filter(Self.influenced.name, [.reference(id)])] : [],
      programme: isOfProject ? nil : id, order: Influence.kind.order)
    let names = try store.entries(
      ExternalEvent.self,
      try store.facets(query, by: Self.influencing.name).flatMap(\.value.referenced)
    ).map { Value.text($0.value.name) }
    return names.isEmpty ? nil : [Filter(Self.eventName.name, names)]
  }

  private static let influenced = Influence.field(\.project)
  private static let influencing = Influence.field(\.event)
  private static let eventName = ExternalEvent.field(\.name)
}
