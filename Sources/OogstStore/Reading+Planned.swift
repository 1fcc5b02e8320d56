import GRDB
import OogstModel

/// What is planned, over all kinds: each has an index of the records that plan something, by day.
extension Reading {
  func planned(_ query: PlannedQuery, count: Int) throws -> [Planned] {
    var found: [Planned] = []
    for kind in plannedKinds(query) {
      let (condition, arguments) = condition(query, kind)
      found += try db.all(
        """
        SELECT id, due FROM \(quoted(kind.name)) WHERE \(condition) ORDER BY due, id LIMIT ?
        """, arguments + [.integer(count)]
      ) { (id: RecordID(kind.code, $0.integer(0)), day: Day($0.text(1))) }
      .compactMap { row in row.day.map { Planned(id: row.id, day: $0) } }
    }
    // In the order of the kinds on the same day, which a stable sort keeps.
    return Array(
      found.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
        .map(\.element).prefix(count))
  }

  /// By the stored counts where they say it; who sees to it is counted in the index of what is planned.
  func count(_ query: PlannedQuery) throws -> Int {
    try plannedKinds(query).reduce(0) { sum, kind in
      if query.owner == nil, !query.isNobodys, query.project == nil, let before = query.before {
        let early = try query.from.map { try overdue(kind.code, in: query.programme, on: $0) } ?? 0
        return sum + (try overdue(kind.code, in: query.programme, on: before)) - early
      }
      let (condition, arguments) = condition(query, kind)
      return sum
        + (try db.number(
          "SELECT count(*) FROM \(quoted(kind.name)) WHERE \(condition)", arguments))
    }
  }

  func owners(_ query: PlannedQuery, count: Int) throws -> [PlannedQuery.Owner] {
    var counts: [RecordID: Int] = [:]
    for kind in plannedKinds(query) {
      guard let owner = kind.taskOwner else { continue }
      let column = quoted(Schema.column(owner))
      let (condition, arguments) = condition(query, kind)
      try db.each(
        """
        SELECT \(column), count(*) FROM \(quoted(kind.name))
        WHERE \(condition) AND \(column) IS NOT NULL GROUP BY 1
        """, arguments
      ) { cells in
        if case .reference(let id) = Codec.decode(cells[0], as: owner.type) {
          counts[id, default: 0] += cells.integer(1)
        }
        return true
      }
    }
    return counts.map { PlannedQuery.Owner(id: $0.key, count: $0.value) }
      .sorted { (-$0.count, $0.id) < (-$1.count, $1.id) }
      .prefix(count).map { $0 }
  }

  private func plannedKinds(_ query: PlannedQuery) -> [Kind] {
    slots.kinds.filter { kind in
      kind.canBeDue && (query.programme == nil || kind.hasScope)
        && (query.project == nil || kind.taskProject != nil)
        && (query.owner.map { kind.taskOwner?.type.targets.contains($0.kind) == true } ?? true)
    }
  }

  private func condition(
    _ query: PlannedQuery, _ kind: Kind
  ) -> (sql: String, arguments: [Scalar]) {
    var conditions = ["due IS NOT NULL"]
    var arguments: [Scalar] = []
    func add(_ condition: String, _ argument: Scalar) {
      conditions.append(condition)
      arguments.append(argument)
    }
    if let programme = query.programme { add("scope = ?", .integer(programme.number)) }
    if let from = query.from { add("due >= ?", .text(from.description)) }
    if let before = query.before { add("due < ?", .text(before.description)) }
    if let id = query.project, let project = kind.taskProject {
      add("\(quoted(Schema.column(project))) = ?", Codec.encode(id, as: project.type))
    }
    if query.isNobodys, let owner = kind.taskOwner {
      conditions.append("\(quoted(Schema.column(owner))) IS NULL")
    }
    if let id = query.owner, let owner = kind.taskOwner {
      add("\(quoted(Schema.column(owner))) = ?", Codec.encode(id, as: owner.type))
    }
    return (conditions.joined(separator: " AND "), arguments)
  }
}
