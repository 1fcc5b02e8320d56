/// Numbers that look drawn by chance and are the same for the same seed, on every machine (SplitMix64).
public struct RandomNumbers: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) }

  /// The numbers that belong to one of many things, whatever was drawn for those before it.
  public init(seed: Int, _ what: Int, _ index: Int) {
    var numbers = RandomNumbers(seed: seed)
    state = numbers.next() ^ UInt64(what) << 56 ^ UInt64(index)
    state = next()
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// From 0 up to a limit that it never is.
  public mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(limit, 1))).high)
  }

  /// From 0 up to 1, which it never is.
  public mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }

  public mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }
}
