import OogstModel

/// A record of a kind that a screen knows, with its id.
struct Entry<R: Described>: Sendable {
  let id: RecordID
  let value: R

  init(_ id: RecordID, _ value: R) {
    self.id = id
    self.value = value
  }
}

extension StoreSnapshot {
  /// The first records of a list, whole; at most `most` of them.
  func entries<R: Described>(
    _ type: R.Type, _ filters: [Filter] = [], in programme: RecordID? = nil,
    order: Order? = nil, most: Int
  ) throws(StoreError) -> [Entry<R>] {
    let query = ListQuery(
      R.code, filters: filters, programme: programme, order: order ?? R.kind.order)
    let rows = try page(query, .first, count: most).rows
    return try entries(type, rows.map(\.id))
  }

  /// Records by their ids, whole; those that do not exist are left out.
  func entries<R: Described>(
    _ type: R.Type, _ ids: [RecordID]
  ) throws(StoreError) -> [Entry<R>] {
    try records(ids.filter { $0.kind == R.code }).compactMap { record in
      (try? R(values: record.values)).map { Entry(record.id, $0) }
    }
  }
}

extension [Referent] {
  /// The records that are named, without the words that led to none.
  var ids: [RecordID] { compactMap(\.id) }
}
