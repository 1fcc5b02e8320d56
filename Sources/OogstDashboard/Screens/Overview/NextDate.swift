import OogstModel

/// The next day by which something is planned, and what: talks, or rounds that end.
struct NextDate: Sendable {
  var day: Day
  /// As exactly as it is known: of *april 2030* the last day counts, and nobody said that.
  var date: PartialDate
  var kind: Kind
  var count: Int
  /// What is planned from now on, the next of it first.
  var query: ListQuery

  /// What can be planned, each with the field that says when.
  private static let planned: [(kind: Kind, field: Field, filters: [Filter])] = [
    (
      Conversation.kind, Conversation.dateField,
      [Filter(Conversation.statusField.name, [Conversation.Status.planned.value])]
    ),
    (MeasurementRound.kind, MeasurementRound.endsField, []),
  ]

  /// Nil where nothing is planned from a day on.
  init?(
    _ store: any StoreSnapshot, in programme: RecordID?, on today: Day
  ) throws(StoreError) {
    var found: NextDate?
    for (kind, field, filters) in Self.planned {
      guard let next = try store.nextDue(kind.code, in: programme, from: today),
        found.map({ next.day < $0.day }) ?? true, let date = today.date,
        let index = kind.index(of: field.name)
      else { continue }
      let query = ListQuery(
        kind.code, filters: filters + [Filter(field.name, .atLeast, [.date(date)])],
        programme: programme, order: Order(by: .field(field.name)))
      var written = next.day.date
      if let id = try store.page(query, .first, count: 1).rows.first?.id,
        case .date(let first)? = try store.records([id]).first?.values[index],
        first.lastDay == next.day
      {
        written = first
      }
      guard let written else { continue }
      found = NextDate(
        day: next.day, date: written, kind: kind, count: next.count, query: query)
    }
    guard let found else { return nil }
    self = found
  }

  private init(day: Day, date: PartialDate, kind: Kind, count: Int, query: ListQuery) {
    (self.day, self.date, self.kind, self.count, self.query) = (day, date, kind, count, query)
  }

  /// *22 maart 2024, 1 monitorgesprek*.
  func text(_ language: Language) -> String {
    let words = Words(language)
    let name = count == 1 ? kind.label[language] : kind.plural[language]
    return words.date(date) + ", " + words.number(count) + " " + name
  }
}

extension MeasurementRound {
  fileprivate static let endsField = field(\.ends)
}
