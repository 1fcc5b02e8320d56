public import OogstModel

extension SavedView {
  /// A list as it is now, by a name; who it is for is said beside it.
  public init(_ name: String, of query: ListQuery, by groups: [String], _ kind: Kind) {
    self.init()
    self.name = name
    about = kind.name
    filters = query.filters.written(kind)
    search = query.text
    programme = query.programme.flatMap { Reference($0) }
    // By fit a search comes by itself, and all else in the usual order.
    if query.order != (query.text.isEmpty ? kind.order : Order(by: .fit)) {
      order = Self.text(query.order)
    }
    columns = query.columns.joined(separator: ",")
    self.groups = groups.joined(separator: ",")
  }

  private static func text(_ order: Order) -> String {
    let sign = order.isDescending ? "-" : ""
    return switch order.key {
    case .number: sign + "#"
    case .field(let name): sign + name
    case .fit: ""
    }
  }

  /// A view as it can be shown now.
  public struct Opened: Hashable, Sendable {
    public var query: ListQuery
    /// The names of the fields by which the list is counted; none for the list itself.
    public var groups: [String]
    /// What it asked for that is no longer there, as it was written.
    public var lost: [String]
  }

  /// What it shows; nil when its kind is gone. `today` is what *vandaag* in a condition is.
  public func opened(_ kinds: [Kind], today: Day) -> Opened? {
    guard let kind = kinds.answering(to: about) else { return nil }
    var opened = Opened(
      query: ListQuery(
        kind.code, text: search, programme: programme?.id,
        order: search.isEmpty ? kind.order : Order(by: .fit)),
      groups: [], lost: [])
    let reader = FilterText(kind, today: today)
    for part in Unquoted.parts(of: filters, dividedBy: ";") {
      switch reader.filter(part) {
      case .success(let filter): opened.query.filters.append(filter)
      case .failure: opened.lost.append(part)
      }
    }
    if !order.isEmpty {
      if let known = Self.order(order, kind) {
        opened.query.order = known
      } else {
        opened.lost.append(order)
      }
    }
    for name in columns.split(separator: ",").map({ String($0).trimmingSpaces }) {
      if let field = kind.field(name), field.canBeColumn {
        opened.query.columns.append(name)
      } else {
        opened.lost.append(name)
      }
    }
    for name in groups.split(separator: ",").map({ String($0).trimmingSpaces }) {
      if let field = kind.field(name), field.isGrouped {
        opened.groups.append(name)
      } else {
        opened.lost.append(name)
      }
    }
    return opened
  }

  private static func order(_ text: String, _ kind: Kind) -> Order? {
    let isDescending = text.hasPrefix("-")
    let name = isDescending ? String(text.dropFirst()) : text
    if name == "#" { return Order(by: .number, isDescending: isDescending) }
    guard let field = kind.field(name), field.uses.contains(.sorted) else { return nil }
    return Order(by: .field(name), isDescending: isDescending)
  }

  /// Whether somebody comes upon it: an account, in a programme or in all of them.
  public func isFor(_ account: String, in scope: RecordID?) -> Bool {
    switch audience {
    case .own: owner == account
    case .programme: scope == nil || programme?.id == scope
    case .everyone, nil: true
    }
  }
}

extension StoreSnapshot {
  /// The views that somebody comes upon, by their names.
  public func views(
    for account: String, in scope: RecordID?
  ) throws(StoreError) -> [(id: RecordID, view: SavedView)] {
    guard kinds[code: SavedView.code] != nil else { return [] }
    var found: [(id: RecordID, view: SavedView)] = []
    let query = ListQuery(SavedView.code, order: SavedView.kind.order)
    try eachRecord(in: query, nil) { record throws(StoreError) in
      if let view = try? SavedView(values: record.values), view.isFor(account, in: scope) {
        found.append((record.id, view))
      }
      // More than anyone goes through.
      return found.count < 500
    }
    return found
  }
}

extension [SavedView] {
  /// The one that a person means by a name: by all of it, else the only one that begins so.
  public func named(_ name: String) -> SavedView? {
    let folded = Folding.folded(name)
    if let exact = first(where: { Folding.folded($0.name) == folded }) { return exact }
    let begun = filter { !folded.isEmpty && Folding.folded($0.name).hasPrefix(folded) }
    return begun.count == 1 ? begun[0] : nil
  }
}
