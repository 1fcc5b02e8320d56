import Foundation

/// A free virtual terminal of the Linux kernel, given back in the end. brltty reads the screen from there.
final class VirtualConsole {
  let number: Int32
  private let descriptor: Int32

  // From linux/vt.h, whose macros Swift does not see.
  private static let findFree: UInt = 0x5600
  private static let giveBack: UInt = 0x5608
  private static let setSize: UInt = 0x5609

  init(rows: Int, columns: Int) throws {
    let console = open("/dev/tty0", O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard console >= 0 else { throw DidNotStart(description: "/dev/tty0 does not open") }
    defer { close(console) }
    var free: Int32 = 0
    guard ioctl(console, Self.findFree, &free) == 0, free > 0 else {
      throw DidNotStart(description: "there is no free virtual terminal")
    }
    number = free
    descriptor = open("/dev/tty\(free)", O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw DidNotStart(description: "/dev/tty\(free) does not open")
    }
    // What comes in has gone through a pseudoterminal: nothing may be changed in it once more.
    var settings = termios()
    tcgetattr(descriptor, &settings)
    cfmakeraw(&settings)
    tcsetattr(descriptor, TCSANOW, &settings)
    resize(rows: rows, columns: columns)
    write(Array("\u{1B}c\u{1B}%G".utf8))
  }

  deinit {
    close(descriptor)
    let console = open("/dev/tty0", O_RDWR | O_NOCTTY | O_CLOEXEC)
    _ = ioctl(console, Self.giveBack, number)
    close(console)
  }

  func write(_ bytes: [UInt8]) { writeAll(bytes, to: descriptor) }

  func resize(rows: Int, columns: Int) {
    var sizes: (UInt16, UInt16, UInt16) = (UInt16(rows), UInt16(columns), 0)
    _ = ioctl(descriptor, Self.setSize, &sizes)
  }

  /// Answers of the terminal to what of the program are of no use to us.
  func throwAnswersAway() {
    var buffer = [UInt8](repeating: 0, count: 1024)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
