/// Two people's changes of one record put together, field by field.
///
/// What only one of them changed is as that one has it. Of what is a list without an order that says anything, what each
/// added and took away is added and taken away. Only a field that both changed to something else is for a person to
/// decide.
public struct RecordMerge: Hashable, Sendable {
  /// What can be put together; a field that both changed stands as they have it.
  public private(set) var values: [Value]
  /// The indexes of the fields that both changed, each to something else.
  public private(set) var conflicts: [Int] = []
  /// The indexes of the fields that only the others changed.
  public private(set) var taken: [Int] = []

  /// `base` is what both began with, `mine` what one of them wants, `theirs` what is there now; all in the order of the
  /// kind's fields.
  public init(base: [Value], mine: [Value], theirs: [Value]) {
    values = theirs
    for index in base.indices {
      let (old, own, other) = (base[index], mine[index], theirs[index])
      if own == old {
        if other != old { taken.append(index) }
      } else if other == old || other == own {
        values[index] = own
      } else if let both = Self.together(old, own, other) {
        values[index] = both
      } else {
        conflicts.append(index)
      }
    }
  }

  /// Nil for what is no list.
  private static func together(_ base: Value, _ mine: Value, _ theirs: Value) -> Value? {
    func tags(_ value: Value) -> [String]? {
      switch value {
      case .unknown: []
      case .tags(let words): words
      default: nil
      }
    }
    func entries(_ value: Value) -> [Referent]? {
      switch value {
      case .unknown: []
      case .references(let entries): entries
      default: nil
      }
    }
    if let base = tags(base), let mine = tags(mine), let theirs = tags(theirs) {
      let both = added(base, mine, to: theirs)
      return both.isEmpty ? .unknown : .tags(both)
    }
    if let base = entries(base), let mine = entries(mine), let theirs = entries(theirs) {
      let both = added(base, mine, to: theirs)
      return both.isEmpty ? .unknown : .references(both)
    }
    func rows(_ value: Value) -> [[Value]]? {
      switch value {
      case .unknown: []
      case .rows(let rows): rows
      default: nil
      }
    }
    if let base = rows(base), let mine = rows(mine), let theirs = rows(theirs) {
      let both = added(base, mine, to: theirs)
      return both.isEmpty ? .unknown : .rows(both)
    }
    return nil
  }

  private static func added<Entry: Hashable>(
    _ base: [Entry], _ mine: [Entry], to theirs: [Entry]
  ) -> [Entry] {
    let gone = Set(base).subtracting(mine)
    let kept = theirs.filter { !gone.contains($0) }
    let new = mine.filter { !base.contains($0) && !kept.contains($0) }
    return kept + new
  }
}
