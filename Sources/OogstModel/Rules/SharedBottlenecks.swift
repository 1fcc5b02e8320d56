/// Bottlenecks that several projects have, put together by what people said is the same.
public struct SharedBottlenecks: Sendable {
  /// The same bottleneck at several projects, the one with the lowest number first.
  public let groups: [[(id: RecordID, bottleneck: Bottleneck)]]

  /// Whoever named another as the same is in its group, and so is who named that one; groups at one project only are
  /// left out, and the others come by how many projects they have.
  public init(_ all: [(id: RecordID, bottleneck: Bottleneck)]) {
    var group: [RecordID: RecordID] = [:]
    func first(_ id: RecordID) -> RecordID {
      var id = id
      while let next = group[id], next != id { id = next }
      return id
    }
    let known = Set(all.map(\.id))
    for (id, bottleneck) in all {
      for other in bottleneck.same.ids where known.contains(other) {
        let (one, two) = (first(id), first(other))
        if one != two { group[max(one, two)] = min(one, two) }
      }
    }
    func places(_ group: [(id: RecordID, bottleneck: Bottleneck)]) -> Int {
      Set(group.map { $0.bottleneck.project?.id ?? $0.id }).count
    }
    groups = Dictionary(grouping: all) { first($0.id) }.values
      .map { $0.sorted { $0.id < $1.id } }
      .filter { places($0) > 1 }
      .sorted { (-places($0), $0[0].id) < (-places($1), $1[0].id) }
  }
}
