import OogstModel
import OogstReading

/// Which of what happened in a project or a programme is asked for, and from where on.
public struct TimelineQuery: Hashable, Sendable {
  /// Only of records of this kind, by its letters.
  var kind: String?
  var isOldestFirst = false
  /// Where each source was left, by its index; those that were not come to yet begin at their beginning.
  var places: [Int: PageCursor.Key] = [:]
  /// Whether the project itself was told, which is no list.
  var isProjectTold = false
}

extension TimelineQuery {
  /// So many events a page.
  static let most = 50

  /// The events of a project, a programme, or all programmes until today; and where the rest of them begins.
  ///
  /// Each source is in order of its days by itself, so that the first of all are among the first of each, however many
  /// there are.
  func events(
    of id: RecordID?, until today: Day, _ store: any StoreSnapshot
  ) throws(StoreError) -> (events: [TimelineEvent], kinds: Set<String>, next: TimelineQuery?) {
    var queues: [ArraySlice<Waiting>] = []
    var kinds: Set<String> = []
    for (index, source) in TimelineEvent.sources.enumerated()
    where kind == nil || source.kind.code == kind {
      let found = try waiting(source, index, in: id, until: today, store)
      if !found.isEmpty || places[index] != nil { kinds.insert(source.kind.code) }
      queues.append(found[...])
    }
    var events: [TimelineEvent] = []
    var next = self
    while events.count < Self.most, let first = first(of: queues) {
      guard let taken = queues[first].popFirst() else { break }
      events.append(taken.event)
      if let key = taken.key {
        next.places[taken.source] = key
      } else {
        next.isProjectTold = true
      }
    }
    return (events, kinds, queues.contains { !$0.isEmpty } ? next : nil)
  }

  /// An event that is not told yet.
  private struct Waiting {
    var event: TimelineEvent
    var source: Int
    /// Nil for the project itself.
    var key: PageCursor.Key?
  }

  /// The queue whose first event comes first; of several the one of the first source.
  private func first(of queues: [ArraySlice<Waiting>]) -> Int? {
    queues.indices.filter { !queues[$0].isEmpty }.min { one, other in
      // As the store has them in order.
      guard let day = queues[one].first?.event.date.description,
        let later = queues[other].first?.event.date.description
      else { return false }
      return isOldestFirst ? day < later : day > later
    }
  }

  private func waiting(
    _ source: TimelineEvent.Source, _ number: Int, in id: RecordID?, until today: Day,
    _ store: any StoreSnapshot
  ) throws(StoreError) -> [Waiting] {
    guard let index = source.kind.index(of: source.field) else { return [] }
    if let id, id.kind == Project.code, source.kind.code == Project.code {
      guard !isProjectTold, let project = try store.records([id]).first,
        case .date(let date) = project.values[index], date.firstDay <= today
      else { return [] }
      return [
        Waiting(
          event: TimelineEvent(record: id, date: date, what: source.what), source: number, key: nil)
      ]
    }
    guard let filters = try filters(source, of: id, store),
      let last = DaySpan.year(of: today).until?.date
    else { return [] }
    // What is to come is in the agenda. A month that goes on has begun: what is later of this year is left out below.
    let query = ListQuery(
      source.kind.code,
      filters: filters + [source.state].compactMap(\.self) + [
        Filter(source.field, .atMost, [.date(last)])
      ],
      programme: id?.kind == Programme.code && source.kind.hasScope ? id : nil,
      order: Order(by: .field(source.field), isDescending: !isOldestFirst))
    // Events of the same name are others.
    let touched = source.kind.code == ExternalEvent.code ? try touchedBy(id, store) : nil
    var cursor = places[number].map { PageCursor.after($0) } ?? .first
    var found: [Waiting] = []
    // The newest first, all that is planned for this year comes before what happened.
    for _ in 0..<Self.mostPages {
      let page = try store.page(query, cursor, count: Self.most + 1)
      for row in page.rows where touched?.contains(row.id) ?? true {
        // What it sorts by is its day: nothing else of it need be read.
        guard let date = row.key.sort.date, date.firstDay <= today else { continue }
        found.append(
          Waiting(
            event: TimelineEvent(record: row.id, date: date, what: source.what), source: number,
            key: row.key))
      }
      guard found.count <= Self.most, !page.reachesEnd, let last = page.rows.last else { break }
      cursor = .after(last.key)
    }
    return try source.ends.map { ends throws(StoreError) in
      try withEnds(found, source.kind, ends, store)
    } ?? found
  }

  /// With the last day of what lasted for some time.
  private func withEnds(
    _ found: [Waiting], _ kind: Kind, _ field: String, _ store: any StoreSnapshot
  ) throws(StoreError) -> [Waiting] {
    guard let index = kind.index(of: field) else { return found }
    let ends = Dictionary(
      try store.records(found.map(\.event.record)).map { ($0.id, $0.values[index]) },
      uniquingKeysWith: { $1 })
    return found.map { waiting in
      var waiting = waiting
      if case .date(let end)? = ends[waiting.event.record] { waiting.event.ends = end }
      return waiting
    }
  }

  private static let mostPages = 50

  /// What narrows a source to what is asked for; nil where it has nothing to do with that.
  private func filters(
    _ source: TimelineEvent.Source, of id: RecordID?, _ store: any StoreSnapshot
  ) throws(StoreError) -> [Filter]? {
    if source.kind.code == ExternalEvent.code { return try touching(id, store) }
    guard let id, id.kind == Project.code else { return source.kind.hasScope ? [] : nil }
    // A round is of a programme; the talk in it is of the project.
    if source.kind.code == MeasurementRound.code { return nil }
    guard let field = source.kind.fields.first(where: { $0.type.targets == [Project.code] }) else {
      return nil
    }
    return [Filter(field.name, [.reference(id)])]
  }

  /// What happened outside and touched the project, or a project of the programme.
  private func touching(
    _ id: RecordID?, _ store: any StoreSnapshot
  ) throws(StoreError) -> [Filter]? {
    guard let touched = try touchedBy(id, store) else { return [] }
    let names = try store.entries(
      ExternalEvent.self, touched.sorted().prefix(Self.mostEvents).map(\.self)
    )
    .map { Value.text($0.value.name) }
    return names.isEmpty ? nil : [Filter(Self.eventName.name, names)]
  }

  /// More events than touch any programme; a filter takes no more values.
  private static let mostEvents = FilterText.mostValues

  /// Nil where all count.
  private func touchedBy(
    _ id: RecordID?, _ store: any StoreSnapshot
  ) throws(StoreError) -> Set<RecordID>? {
    guard let id else { return nil }
    let isOfProject = id.kind == Project.code
    let query = ListQuery(
      Influence.code,
      filters: isOfProject ? [Filter(Self.influenced.name, [.reference(id)])] : [],
      programme: isOfProject ? nil : id, order: Influence.kind.order)
    return Set(try store.facets(query, by: Self.influencing.name).flatMap(\.value.referenced))
  }

  private static let influenced = Influence.field(\.project)
  private static let influencing = Influence.field(\.event)
  private static let eventName = ExternalEvent.field(\.name)
}
