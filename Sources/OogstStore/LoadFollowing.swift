import OogstModel

/// What follows from the records that an import brings, written when all of them are there: once for every record that
/// it touches, however many of them touch it.
struct LoadFollowing {
  /// Numbers of what is touched and of what touches it, by their kinds; both in one word, so that a million of them
  /// take eight megabytes.
  private var pairs: [Kinds: [UInt64]] = [:]

  /// Those whose numbers are too large for that; only a file of other people's making has such.
  private var wide: [(target: RecordID, source: RecordID)] = []

  private struct Kinds: Hashable, Comparable {
    var target: String
    var source: String

    static func < (one: Kinds, other: Kinds) -> Bool {
      (one.target, one.source) < (other.target, other.source)
    }
  }

  /// Notes what a record touches.
  mutating func note(_ record: Record, _ kind: Kind) {
    for target in kind.touched(by: record) {
      guard let high = UInt32(exactly: target.number), let low = UInt32(exactly: record.id.number)
      else {
        wide.append((target, record.id))
        continue
      }
      pairs[Kinds(target: target.kind, source: kind.code), default: []]
        .append(UInt64(high) << 32 | UInt64(low))
    }
  }

  /// Notes what touches a record that others named before it was there.
  mutating func noteCauses(touching id: RecordID, _ writing: Writing) throws {
    for kind in writing.slots.kinds where kind.touchesOthers {
      for field in kind.fields where field.type.targets.contains(id.kind) {
        guard case .reference = field.type else { continue }
        let numbers = try writing.db.all(
          """
          SELECT id FROM \(quoted(kind.name)) WHERE \(quoted(Schema.column(field))) = ?
          """, [Codec.encode(id, as: field.type)]
        ) { $0.integer(0) }
        for number in numbers {
          guard let cause = try writing.state.stored(RecordID(kind.code, number))?.record,
            kind.touched(by: cause).contains(id)
          else { continue }
          note(cause, kind)
        }
      }
    }
  }

  /// Changes every record that is touched, in the order of what touches it.
  mutating func write(_ writing: Writing, by stamp: Stamp) throws {
    // What follows may touch others in turn; a circle of kinds ends all the same.
    let rare = wide
    wide = []
    for (target, source) in rare {
      guard let kind = writing.slots.kind(target.kind),
        let other = writing.slots.kind(source.kind)
      else { continue }
      try change(target, kind, by: [source], other, writing, stamp)
    }
    for _ in 0..<8 where !pairs.isEmpty {
      let round = pairs
      pairs = [:]
      for (kinds, pairs) in round.sorted(by: { $0.key < $1.key }) {
        guard let target = writing.slots.kind(kinds.target),
          let source = writing.slots.kind(kinds.source)
        else { continue }
        var sorted = pairs
        sorted.sort()
        var rest = sorted[...]
        while let first = rest.first {
          let group = rest.prefix { $0 >> 32 == first >> 32 }
          rest = rest.dropFirst(group.count)
          try change(
            RecordID(target.code, Int(first >> 32)), target,
            by: group.map { RecordID(source.code, Int($0 & 0xFFFF_FFFF)) }, source, writing, stamp)
        }
      }
    }
  }

  private mutating func change(
    _ id: RecordID, _ kind: Kind, by sources: [RecordID], _ source: Kind, _ writing: Writing,
    _ stamp: Stamp
  ) throws {
    guard let before = try writing.state.stored(id) else { return }
    var record = before.record
    for other in sources {
      guard let cause = try writing.state.stored(other)?.record else { continue }
      let now = record
      try source.follow(cause, changing: &record) { wanted in
        wanted == id ? now : try writing.state.stored(wanted)?.record
      }
    }
    guard record != before.record else { return }
    record = record.stamped(stamp, before: before)
    try writing.write(SaveStep(record, kind, before: before, writing.state), by: stamp)
    note(record, kind)
  }
}
