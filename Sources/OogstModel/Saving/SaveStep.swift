/// One record that is written, with all that goes with it; worked out before anything is.
public struct SaveStep: Sendable {
  public let kind: Kind
  /// As it is to stand.
  public let record: Record
  /// As it stood; nil for a new one. Whoever writes notes here when another step of the save has moved it to another
  /// programme meanwhile.
  public var before: StoredRecord?
  /// The number of the programme that it will belong to; 0 for none.
  public let scope: Int
  /// What its fields of ``Kind/keyed`` sort by, in that order.
  public let sortKeys: [String]
  /// Whether it comes back from the bin.
  public let isRestored: Bool

  public init(
    _ record: Record, _ kind: Kind, before: StoredRecord?, isRestored: Bool = false,
    _ state: some SaveState
  ) throws {
    self.record = record
    self.isRestored = isRestored
    self.kind = kind
    self.before = before
    scope = try state.scope(of: record, kind)
    sortKeys = try kind.keyed.map { try state.sortKey(of: record.values[$0]) }
  }

  public var id: RecordID { record.id }

  /// Whether others sort by another title from now on.
  public var isRenamed: Bool {
    before.map { $0.record.values[kind.titleIndex] != record.values[kind.titleIndex] } ?? false
  }

  /// Whether records that belong to a programme through this one go with it to another.
  public var isMoved: Bool { before.map { $0.scope != scope } ?? false }

  // MARK: - History

  /// One line of history: a field that has another value now, or the record that is new or came back.
  public struct FieldChange: Hashable, Sendable {
    public let event: Change.Event
    /// Nil for a whole record.
    public let field: Field?
    public let old: Value
    public let new: Value

    public init(
      _ event: Change.Event = .changed, field: Field? = nil, old: Value = .unknown,
      new: Value = .unknown
    ) {
      self.event = event
      self.field = field
      self.old = old
      self.new = new
    }
  }

  /// One for a record that was not there, one for every changed field of another.
  public var changes: [FieldChange] {
    guard let old = before?.record else { return [FieldChange(isRestored ? .restored : .made)] }
    return kind.fields.indices.compactMap { index in
      old.values[index] == record.values[index]
        ? nil
        : FieldChange(
          field: kind.fields[index], old: old.values[index], new: record.values[index])
    }
  }

  // MARK: - Links

  /// A record that a list of references names, in a field.
  public struct Link: Hashable, Sendable {
    public let target: RecordID
    public let field: String
  }

  /// Links that go, and links that come.
  public var links: (removed: Set<Link>, added: Set<Link>) {
    let now = Self.links(of: record, kind)
    let old = before.map { Self.links(of: $0.record, kind) } ?? []
    return (old.subtracting(now), now.subtracting(old))
  }

  /// The links that a record has by the values of its lists of references and its tables.
  public static func links(of record: Record, _ kind: Kind) -> Set<Link> {
    var links: Set<Link> = []
    for (field, value) in zip(kind.fields, record.values) {
      guard field.type.refersToSeveral else { continue }
      for id in value.referenced { links.insert(Link(target: id, field: field.name)) }
    }
    return links
  }

  // MARK: - Counts

  /// What is counted more (1) or less (-1) than before.
  public func eachCount(_ count: (Count, Int) -> Void) {
    if let before {
      for entry in Count.all(of: before.record, kind, scope: before.scope) { count(entry, -1) }
    }
    for entry in Count.all(of: record, kind, scope: scope) { count(entry, 1) }
  }
}

/// One record that goes to the bin. What refers to it goes on doing so: it finds it there again when it comes back.
public struct RemoveStep: Sendable {
  public let kind: Kind
  public let before: StoredRecord

  public init(kind: Kind, before: StoredRecord) {
    self.kind = kind
    self.before = before
  }

  public var id: RecordID { before.record.id }

  /// The links that go.
  public var links: Set<SaveStep.Link> { SaveStep.links(of: before.record, kind) }

  /// What is counted less (-1) than before.
  public func eachCount(_ count: (Count, Int) -> Void) {
    for entry in Count.all(of: before.record, kind, scope: before.scope) { count(entry, -1) }
  }
}
