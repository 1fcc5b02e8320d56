/// Numbers that look drawn by chance and are the same for the same seed, on every machine (SplitMix64).
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  /// The numbers that belong to one of many cases, whatever was drawn for those before it.
  init(seed: Int, _ what: String, _ number: Int) {
    state = UInt64(bitPattern: Int64(seed))
    for byte in what.utf8 { state = next() ^ UInt64(byte) }
    state = next() ^ UInt64(bitPattern: Int64(number))
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// From 0 up to a limit that it never is.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(limit, 1))).high)
  }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// True so many times in a thousand.
  mutating func happens(_ thousandths: Int) -> Bool { below(1_000) < thousandths }

  mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

  /// Some of the items, in their order.
  mutating func some<Item>(of items: [Item], thousandths: Int) -> [Item] {
    var some: [Item] = []
    for item in items where happens(thousandths) { some.append(item) }
    return some
  }

  /// So many things, each made anew.
  mutating func many<Item>(_ count: Int, _ make: (inout Chance) -> Item) -> [Item] {
    var items: [Item] = []
    for _ in 0..<count { items.append(make(&self)) }
    return items
  }
}
