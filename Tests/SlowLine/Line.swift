import Glibc

/// What is under way, with the time at which it comes out.
struct Line {
  /// In seconds.
  private let delay: Double
  private let rate: Double?
  private let packet: Int
  private var underWay: [(due: Double, bytes: [UInt8])] = []
  /// When the line has sent what it was given.
  private var isFreeAt = 0.0

  /// Delay in milliseconds, rate in bits a second, and the bytes that go with each piece.
  init(delay: Double, rate: Double?, packet: Int) {
    self.delay = delay / 1000
    self.rate = rate
    self.packet = packet
  }

  var isEmpty: Bool { underWay.isEmpty }

  mutating func put(_ bytes: [UInt8]) {
    isFreeAt = max(isFreeAt, Self.now) + (rate.map { Double(packet) * 8 / $0 } ?? 0)
    // With a rate what comes in at once goes out in small pieces, as it does on a line.
    let piece = rate == nil ? max(1, bytes.count) : 64
    for start in stride(from: 0, to: bytes.count, by: piece) {
      let part = Array(bytes[start..<min(start + piece, bytes.count)])
      let begin = max(isFreeAt, Self.now)
      isFreeAt = begin + (rate.map { Double(part.count) * 8 / $0 } ?? 0)
      underWay.append((isFreeAt + delay, part))
    }
  }

  /// What has come through by now.
  mutating func take() -> [UInt8] {
    let now = Self.now
    let through = underWay.prefix { $0.due <= now }
    underWay.removeFirst(through.count)
    return through.flatMap(\.bytes)
  }

  /// How long to wait until something comes through; -1 is until something happens.
  var milliseconds: Int32 {
    guard let first = underWay.first else { return -1 }
    return Int32(max(0, ((first.due - Self.now) * 1000).rounded(.up)))
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
