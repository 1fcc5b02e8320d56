import Glibc

/// Signals as bytes to read, so that one wait is enough for everything.
struct Signals {
  let descriptor: Int32

  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    writingEnd = ends[1]
    for number in [SIGWINCH, SIGHUP, SIGTERM, SIGINT] {
      signal(number) { number in
        var byte = UInt8(number)
        write(writingEnd, &byte, 1)
      }
    }
  }
}

/// Written once, before the first signal can come; a signal handler can hold nothing of its own.
nonisolated(unsafe) private var writingEnd: Int32 = -1
