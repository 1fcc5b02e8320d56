extension Collection {
  /// Its elements in runs of at most `size`.
  package func batches(of size: Int) -> [[Element]] {
    var batches: [[Element]] = []
    for element in self {
      if batches.last.map({ $0.count < size }) == true {
        batches[batches.count - 1].append(element)
      } else {
        batches.append([element])
      }
    }
    return batches
  }
}
