/// What a row of measurements comes down to.
extension [Double] {
  /// The one in the middle; nil of nothing.
  var median: Double? {
    guard !isEmpty else { return nil }
    let sorted = sorted()
    let middle = count / 2
    return count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  var mean: Double? { isEmpty ? nil : reduce(0, +) / Double(count) }
}
