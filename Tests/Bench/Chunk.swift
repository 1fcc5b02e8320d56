/// What one read gave, and when.
struct Chunk {
  var at: Double
  var bytes: [UInt8]
}

extension [Chunk] {
  var byteCount: Int { reduce(0) { $0 + $1.bytes.count } }
}
