import Glibc

/// A program on a terminal of its own, at which the bench types and from which it reads.
final class Program {
  let pid: pid_t
  /// Just before it was started.
  let startedAt: Double
  private(set) var hasEnded = false
  private(set) var isReaped = false
  private let terminal: Int32

  // TIOCSPTLCK and TIOCGPTN: names that Swift does not see.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(_ command: Command, _ window: Window) throws(Trouble) {
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    guard terminal >= 0, ioctl(terminal, Self.setLock, &isLocked) == 0,
      ioctl(terminal, Self.getNumber, &number) == 0
    else { throw Trouble("there is no terminal to be had") }
    Self.set(window, on: terminal)
    startedAt = Clock.now
    pid = try spawn(command, .terminal(number))
  }

  deinit {
    end()
    close(terminal)
  }

  /// Everything that comes until nothing came for `quiet`; waits at most `patience` for the beginning of it.
  func read(quiet: Double, patience: Double, limit: Double = 60_000) -> [Chunk] {
    var chunks: [Chunk] = []
    let start = Clock.now
    while !hasEnded, Clock.now - start < limit {
      guard isReadable(within: chunks.isEmpty ? patience : quiet) else { break }
      if let chunk = readOnce() { chunks.append(chunk) }
    }
    return chunks
  }

  func isReadable(within milliseconds: Double) -> Bool {
    var wanted = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, Int32(milliseconds.rounded(.up))) > 0
  }

  /// Nil when the program has gone.
  func readOnce() -> Chunk? {
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, Glibc.read(terminal, buffer.baseAddress, buffer.count))
    }
    let now = Clock.now
    if bytes.isEmpty { hasEnded = true }
    return bytes.isEmpty ? nil : Chunk(at: now, bytes: bytes)
  }

  func write(_ bytes: [UInt8]) {
    _ = bytes.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
  }

  /// The kernel tells the program with SIGWINCH.
  func resize(_ window: Window) { Self.set(window, on: terminal) }

  private static func set(_ window: Window, on terminal: Int32) {
    var size = winsize(
      ws_row: UInt16(window.rows), ws_col: UInt16(window.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  /// Waits until it is gone; false when it is still there.
  func isGone(within milliseconds: Double) -> Bool {
    let end = Clock.now + milliseconds
    while !isReaped {
      if waitpid(pid, nil, WNOHANG) == pid { isReaped = true }
      if isReaped || Clock.now > end { break }
      // What it still writes must go somewhere, or it would wait for ever.
      if !hasEnded, isReadable(within: 0) { _ = readOnce() }
      usleep(20)
    }
    return isReaped
  }

  /// Ends it, politely first.
  func end() {
    for (signal, patience) in [(SIGHUP, 300.0), (SIGTERM, 500), (SIGKILL, 2_000)] where !isReaped {
      kill(pid, signal)
      if isGone(within: patience) { return }
    }
  }
}
