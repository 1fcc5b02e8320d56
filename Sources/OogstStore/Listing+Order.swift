import OogstModel

/// The order of a list: what its rows sort by, in which stretches, and where a place in it begins.
extension Listing {
  func keyColumn(_ source: Source) -> String {
    switch query.order.key {
    case .number: "NULL"
    case .field(let name):
      kind.field(name).map { "p." + quoted(Schema.sortColumn($0)) } ?? "NULL"
    case .fit:
      if case .index = source { Self.fit } else { "NULL" }
    }
  }

  /// Matches in a title weigh ten times those in other text; facet terms weigh nothing.
  private static let fit = "bm25(search, 10.0, 1.0, 0.0)"

  /// A stretch of the list in one direction. What is not known comes last in either direction.
  struct Segment {
    var column: String?
    var isDescending: Bool
    var condition: String?
    /// Whether it is the stretch of rows without a value; nil for a list of one stretch.
    var isUnknown: Bool?
    var idIsDescending: Bool

    func holds(_ key: PageCursor.Key) -> Bool {
      guard let isUnknown else { return true }
      return (key.sort.cell == .text(Schema.unknownKey)) == isUnknown
    }

    func order(forward: Bool) -> String {
      let ids = "p.id" + (idIsDescending == forward ? " DESC" : "")
      guard let column, isUnknown != true else { return ids }
      return "\(column)\(isDescending == forward ? " DESC" : ""), \(ids)"
    }

    /// The numbers of the rows behind a place, when the order is that of the numbers.
    func numbers(_ key: PageCursor.Key?, forward: Bool, inclusive: Bool) -> Range<Int> {
      guard let number = key?.id.number else { return 1..<Slots.span }
      let own = inclusive ? 1 : 0
      return isDescending == forward ? 1..<(number + own) : (number + 1 - own)..<Slots.span
    }

    func bound(_ key: PageCursor.Key, forward: Bool, inclusive: Bool) -> (
      sql: String, arguments: [Scalar]
    ) {
      let sign = (isDescending == forward ? "<" : ">") + (inclusive ? "=" : "")
      guard let column, isUnknown != true else {
        return ("p.id \(sign) ?", [.integer(key.id.number)])
      }
      let sort: Scalar =
        switch key.sort.cell {
        case .none: .null
        case .integer(let number): .integer(number)
        case .real(let number): .real(number)
        case .text(let text): .text(text)
        }
      return ("(\(column), p.id) \(sign) (?, ?)", [sort, .integer(key.id.number)])
    }
  }

  var segments: [Segment] {
    let isDescending = query.order.isDescending
    switch query.order.key {
    case .number:
      return [Segment(column: nil, isDescending: isDescending, idIsDescending: isDescending)]
    case .fit:
      return [Segment(column: Self.fit, isDescending: false, idIsDescending: false)]
    case .field(let name):
      guard let field = kind.field(name), field.uses.contains(.sorted) else {
        return [Segment(column: nil, isDescending: isDescending, idIsDescending: isDescending)]
      }
      let column = "p." + quoted(Schema.sortColumn(field))
      guard isDescending else {
        return [Segment(column: column, isDescending: false, idIsDescending: false)]
      }
      return [
        Segment(
          column: column, isDescending: true, condition: "\(column) < '\(Schema.unknownKey)'",
          isUnknown: false, idIsDescending: true),
        Segment(
          column: column, isDescending: true, condition: "\(column) = '\(Schema.unknownKey)'",
          isUnknown: true, idIsDescending: true),
      ]
    }
  }
}
