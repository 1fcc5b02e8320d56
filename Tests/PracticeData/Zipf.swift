/// Draws ranks in Zipf's proportions: the second half as often as the first, the third a third as often.
public struct Zipf: Sendable {
  private let sums: [Double]

  public init(count: Int) {
    var sum = 0.0
    // Division and addition alone: these are exact to the bit on every machine.
    sums = (1...count).map { rank in
      sum += 1 / Double(rank)
      return sum
    }
  }

  /// From 0 for the most frequent.
  public func rank(_ numbers: inout RandomNumbers) -> Int {
    let wanted = numbers.fraction() * (sums.last ?? 0)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// How often a rank is drawn, from 0 to 1.
  public func share(_ rank: Int) -> Double { 1 / Double(rank + 1) / (sums.last ?? 1) }
}
