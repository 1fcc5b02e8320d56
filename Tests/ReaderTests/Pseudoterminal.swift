import Foundation

/// A program on a terminal of its own, that we type at and read from.
final class Pseudoterminal {
  /// To wait on; reading is by `read()`.
  let descriptor: Int32
  private let pid: pid_t
  private(set) var hasEnded = false

  // TIOCSPTLCK and TIOCGPTN: macros that Swift does not see, as it does not see posix_openpt.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(_ command: [String], environment: [String: String], rows: Int, columns: Int) throws {
    descriptor = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    guard descriptor >= 0, ioctl(descriptor, Self.setLock, &isLocked) == 0,
      ioctl(descriptor, Self.getNumber, &number) == 0
    else { throw DidNotStart(description: "there is no pseudoterminal to be had") }
    setSize(of: descriptor, rows: rows, columns: columns)
    pid = try spawn(command, environment: environment, on: .terminal("/dev/pts/\(number)"))
  }

  deinit {
    end(pid)
    close(descriptor)
  }

  /// What there is to read now; nothing when there is nothing.
  func read() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = Foundation.read(descriptor, &buffer, buffer.count)
    if count == 0 || (count < 0 && errno != EAGAIN && errno != EINTR) { hasEnded = true }
    return Array(buffer.prefix(max(0, count)))
  }

  func write(_ bytes: [UInt8]) {
    writeAll(bytes, to: descriptor)
  }

  /// The kernel tells the program with SIGWINCH.
  func resize(rows: Int, columns: Int) {
    setSize(of: descriptor, rows: rows, columns: columns)
  }
}

func setSize(of descriptor: Int32, rows: Int, columns: Int) {
  var size = winsize(
    ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
  _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
}

/// Writes everything, also to a descriptor that does not wait; gives up after two seconds.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
  var rest = bytes[...]
  let end = ContinuousClock.now + .seconds(2)
  while !rest.isEmpty, ContinuousClock.now < end {
    let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if errno == EAGAIN || errno == EINTR {
      poll(nil, 0, 5)
    } else {
      return
    }
  }
}
