/// A file that comes in pieces of chosen sizes, again for every reading of it.
struct BytesInPieces: Sendable {
  let bytes: [UInt8]
  /// In turn; at least one, none of them 0.
  let sizes: [Int]

  /// One reading: the next bytes, and nil at the end.
  func open() -> () -> [UInt8]? {
    var rest = bytes[...]
    var number = 0
    return {
      guard !rest.isEmpty else { return nil }
      let piece = rest.prefix(sizes[number % sizes.count])
      number += 1
      rest = rest.dropFirst(piece.count)
      return Array(piece)
    }
  }
}
