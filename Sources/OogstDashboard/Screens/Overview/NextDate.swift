import OogstModel

/// The next day on which something is planned: a talk, or the end of a round.
struct NextDate: Sendable {
  var id: RecordID
  var title: String
  var date: PartialDate

  /// Nil where nothing is planned from a day on.
  init?(
    _ store: any StoreSnapshot, in programme: RecordID?, on today: Day
  ) throws(StoreError) {
    let talk = try Self.first(
      store, Conversation.kind, Conversation.dateField,
      [Filter(Conversation.statusField.name, [Conversation.Status.planned.value])], programme,
      today)
    let round = try Self.first(
      store, MeasurementRound.kind, MeasurementRound.endsField, [], programme, today)
    guard
      let next = [talk, round].compactMap(\.self).min(by: {
        $0.date.lastDay < $1.date.lastDay
      })
    else { return nil }
    self = next
  }

  private init(id: RecordID, title: String, date: PartialDate) {
    (self.id, self.title, self.date) = (id, title, date)
  }

  private static func first(
    _ store: any StoreSnapshot, _ kind: Kind, _ field: Field, _ filters: [Filter],
    _ programme: RecordID?, _ today: Day
  ) throws(StoreError) -> NextDate? {
    guard let from = today.date else { return nil }
    let order = Order(by: .field(field.name))
    let page = try store.page(
      ListQuery(
        kind.code, filters: filters + [Filter(field.name, .atLeast, [.date(from)])],
        programme: programme, order: order), .first, count: 1)
    let place = kind.shown(in: order).firstIndex { kind.fields[$0] == field }
    guard let row = page.rows.first, let place, row.values.indices.contains(place),
      case .date(let date) = row.values[place]
    else { return nil }
    let title = if case .text(let title) = row.values[0] { title } else { row.id.description }
    return NextDate(id: row.id, title: title, date: date)
  }
}

extension MeasurementRound {
  fileprivate static let endsField = field(\.ends)
}
