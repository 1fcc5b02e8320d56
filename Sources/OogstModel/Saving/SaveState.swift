/// A record as a store has it, with the number of the programme that it belongs to.
public struct StoredRecord: Hashable, Sendable {
  public var record: Record
  /// 0 for none.
  public var scope: Int

  public init(_ record: Record, scope: Int) {
    self.record = record
    self.scope = scope
  }
}

/// What a plan must know of a store as it is before the save.
public protocol SaveState {
  var kinds: [Kind] { get }

  func stored(_ id: RecordID) throws -> StoredRecord?
  /// The title of a record; nil for one that is not there.
  func title(of id: RecordID) throws -> String?
  /// The number of the programme that a record belongs to; 0 for none.
  func scope(of id: RecordID) throws -> Int
  /// The highest number that a kind ever gave.
  func lastNumber(_ kind: Kind) throws -> Int
  /// A record of the bin as it was when it went there.
  func removed(_ id: RecordID) throws -> Record?
}

extension SaveState {
  public func removed(_ id: RecordID) throws -> Record? { nil }

  /// The number of the programme that a record would belong to, which may be that of what it refers to.
  public func scope(of record: Record, _ kind: Kind) throws -> Int {
    for index in kind.scopeIndexes {
      guard case .reference(let target) = record.values[index],
        let targetKind = kinds[code: target.kind]
      else { continue }
      if targetKind.isScope { return target.number }
      let found = targetKind.hasScope ? try scope(of: target) : 0
      if found != 0 { return found }
    }
    return 0
  }

  /// What a value of text or references sorts by: folded, and by the title of what is referred to.
  public func sortKey(of value: Value) throws -> String {
    let text: String? =
      switch value {
      case .text(let text), .unrecognised(let text): text
      case .tags(let words): words.first
      case .reference(let id): try title(of: id)
      case .references(let entries):
        switch entries.first {
        case .record(let id): try title(of: id)
        case .words(let words): words
        case nil: nil
        }
      case .unknown, .number, .range, .money, .date, .time, .yesNo, .choice, .rows: nil
      }
    return text.map { Folding.sortKey($0) } ?? Folding.unknownKey
  }
}

extension Field {
  /// Whether it sorts by a key that is made of its text, or of the title of what it refers to; other types sort by
  /// their own values.
  public var hasSortKey: Bool {
    switch type {
    case .text, .prose, .link, .tags, .reference, .references: true
    case .number, .range, .money, .date, .time, .yesNo, .choice, .table: false
    }
  }
}

extension Kind {
  /// The fields whose sort keys are kept, as indexes.
  public var keyed: [Int] {
    fields.indices.filter { fields[$0].uses.contains(.sorted) && fields[$0].hasSortKey }
  }
}
