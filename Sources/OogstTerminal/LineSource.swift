import Glibc
import Synchronization

/// Lines from standard input as they come, each of a length that fits in memory.
final class LineSource: Sendable {
  private struct Reading {
    var bytes: ArraySlice<UInt8> = []
    var isAtEnd = false
  }

  private let reading = Mutex(Reading())

  /// In bytes; what a longer line holds beyond that is read and let go.
  private static let longest = 65_536

  /// The next line without its end, or nil at the end of input.
  func next() -> String? {
    reading.withLock { reading in
      var line: [UInt8] = []
      while true {
        if let end = reading.bytes.firstIndex(of: 0x0A) {
          line += reading.bytes[..<end].prefix(Self.longest - line.count)
          reading.bytes = reading.bytes[(end + 1)...]
          return Self.text(line)
        }
        line += reading.bytes.prefix(Self.longest - line.count)
        reading.bytes = []
        if reading.isAtEnd || !Self.fill(&reading) {
          return line.isEmpty ? nil : Self.text(line)
        }
      }
    }
  }

  private static func text(_ line: [UInt8]) -> String {
    String(decoding: line.last == 0x0D ? line.dropLast() : line[...], as: UTF8.self)
  }

  private static func fill(_ reading: inout Reading) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count > 0 {
        reading.bytes = buffer[..<count]
        return true
      }
      if count < 0, errno == EINTR { continue }
      if count < 0, errno == EAGAIN {
        var source = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        poll(&source, 1, -1)
        continue
      }
      reading.isAtEnd = true
      return false
    }
  }
}
