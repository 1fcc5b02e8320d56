import OogstModel

/// The next day by which something is planned, over all kinds, and how much of each.
struct NextDate: Sendable {
  /// As exactly as it is known: of *april 2030* the last day counts, and nobody said that.
  var date: PartialDate
  var counts: [(kind: Kind, count: Int)]

  /// Nil where nothing is planned from a day on; `planned` is what is, the earliest first.
  init?(
    _ planned: [AgendaData.Item], in programme: RecordID?, on today: Day, _ store: any StoreSnapshot
  ) throws(StoreError) {
    guard let first = planned.first, let day = first.day.date else { return nil }
    let ofThatDay = planned.filter { $0.day == first.day }
    date = ofThatDay.allSatisfy { $0.date == first.date } ? first.date : day
    // Of a day with more than was read all are counted.
    let isAll = ofThatDay.count < planned.count || planned.count < ComingUp.mostRead
    counts = []
    for kind in store.kinds where kind.canBeDue {
      let known = ofThatDay.count { $0.record.id.kind == kind.code }
      if isAll {
        if known > 0 { counts.append((kind, known)) }
      } else if let next = try store.nextDue(kind.code, in: programme, from: today),
        next.day == first.day
      {
        counts.append((kind, next.count))
      }
    }
  }

  /// *22 maart 2024, 1 monitorgesprek*.
  func text(_ language: Language) -> String {
    let words = Words(language)
    let all = counts.map { kind, count in
      words.number(count) + " " + (count == 1 ? kind.label[language] : kind.plural[language])
    }
    return ([words.date(date)] + all).joined(separator: ", ")
  }
}

/// What is planned from today on, and in which phase a programme is.
struct ComingUp: Sendable {
  var items: [AgendaData.Item]
  var next: NextDate?
  /// The phases that run today, and the next one.
  var phases: [Entry<Phase>] = []
  /// The one of them that is to come.
  var nextPhase: RecordID?

  /// So much is read: more than one day has, and than any window lists.
  static let mostRead = 8
  private static let mostPhases = 20

  init(
    _ store: any StoreSnapshot, in programme: RecordID?, on today: Day
  ) throws(StoreError) {
    let planned = try store.planned(
      PlannedQuery(programme: programme, from: today), count: Self.mostRead)
    items = try AgendaData.items(planned, store)
    next = try NextDate(items, in: programme, on: today, store)
    if let programme {
      let all = try store.entries(
        Phase.self, in: programme, order: Phase.kind.order, most: Self.mostPhases
      ).filter { $0.value.begins != nil }
        .sorted { ($0.value.begins?.firstDay ?? today) < ($1.value.begins?.firstDay ?? today) }
      // What is still a proposal is to come, whatever its day.
      let begun = all.filter {
        ($0.value.begins?.firstDay ?? today) <= today
          && ($0.value.status.map { [.running, .ended].contains($0) } ?? true)
      }
      // Of those without an end the last one runs.
      let running = begun.filter { phase in
        phase.value.ends.map { $0.lastDay >= today } ?? (phase.id == begun.last?.id)
      }
      let next = all.first { phase in !begun.contains { $0.id == phase.id } }
      phases = running.filter { $0.value.status != .ended }
      if let next {
        phases.append(next)
        nextPhase = next.id
      }
    }
  }
}
