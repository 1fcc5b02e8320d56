import GRDB
import OogstModel

/// What a record's page shows, by as few statements as it takes.
extension Reading {
  /// How many of the records that refer to a record are read for its page.
  private static let referrersShown = 5

  func detail(_ id: RecordID) throws -> RecordDetail? {
    guard let kind = slots.kind(id.kind) else { return nil }
    // What a field refers to is named by the statement that reads the field, as far as it is one record.
    let single = kind.fields.indices.filter { index in
      if case .reference(let targets) = kind.fields[index].type {
        targets.count == 1
      } else {
        false
      }
    }
    let sql = slots.text("detail", kind) {
      let titles = single.map { index in
        let field = kind.fields[index]
        guard let target = slots.kind(field.type.targets[0]) else { return "NULL" }
        let title = quoted(Schema.column(target.fields[target.titleIndex]))
        return """
          (SELECT \(title) FROM \(quoted(target.name)) t
            WHERE t.id = p.\(quoted(Schema.column(field))))
          """
      }
      return Self.select(kind, ["(SELECT revision FROM state)"] + titles)
    }
    let behind = 8 + kind.fields.count
    let found = try db.first(sql, [.integer(id.number)]) { cells in
      let record = record(id, kind, cells)
      var detail = RecordDetail(
        record: record, titles: [:], referrers: [], revision: cells.integer(behind))
      for (offset, index) in single.enumerated() {
        if case .reference(let other) = record.values[index],
          let title = cells[behind + 1 + offset].text
        {
          detail.titles[other] = title
        }
      }
      return detail
    }
    guard var detail = found else { return nil }
    let named = Set(detail.record.values.flatMap(\.referenced))
    detail.titles.merge(try titles(of: named.filter { detail.titles[$0] == nil })) { $1 }
    detail.referrers = try referrers(to: id)
    return detail
  }

  private func referrers(to id: RecordID) throws -> [RecordDetail.Referrers] {
    try referringFields(to: id).map { kind, field in
      let query = ListQuery(
        kind.code, filters: [Filter(field.name, [.reference(id)])], order: kind.orderBelow)
      let page = try rows(query, .first, count: Self.referrersShown)
      let named = Set(page.rows.flatMap(\.values).flatMap(\.referenced))
      return RecordDetail.Referrers(
        kind: kind.code, field: field.name, rows: page.rows, titles: try titles(of: named),
        total: page.reachesEnd ? page.rows.count : try listing(kind, query).count())
    }
  }

  /// The fields through which any record refers to this one: most do not, which one statement tells.
  private func referringFields(to id: RecordID) throws -> [(kind: Kind, field: Field)] {
    let possible = slots.kinds.flatMap { kind in
      kind.fields.filter { $0.type.targets.contains(id.kind) }.map { (kind: kind, field: $0) }
    }
    guard !possible.isEmpty else { return [] }
    var queries: [String] = []
    var arguments: [Scalar] = []
    for (kind, field) in possible {
      if field.type.refersToSeveral {
        queries.append(
          """
          EXISTS (SELECT 1 FROM link
            WHERE target_kind = ? AND target = ? AND source_kind = ? AND field = ?)
          """)
        arguments += slots.link(to: id, from: kind, field)
      } else {
        queries.append(
          """
          EXISTS (SELECT 1 FROM \(quoted(kind.name)) WHERE \(quoted(Schema.column(field))) = ?)
          """)
        arguments.append(Codec.encode(id, as: field.type))
      }
    }
    let refers = try db.first("SELECT " + queries.joined(separator: ", "), arguments) { cells in
      possible.indices.map { cells.integer($0) == 1 }
    }
    return zip(possible, refers ?? []).filter(\.1).map(\.0)
  }
}
