import Glibc

/// The program on its own terminal.
final class Program {
  let terminal: Int32
  private(set) var hasEnded = false
  private let pid: pid_t

  // TIOCSPTLCK, TIOCGPTN and POSIX_SPAWN_SETSID: names that Swift does not see.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let ownSession: Int16 = 0x80

  init?(_ command: [String]) {
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    guard terminal >= 0, ioctl(terminal, Self.setLock, &isLocked) == 0,
      ioctl(terminal, Self.getNumber, &number) == 0
    else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // Opened by the leader of a new session it becomes the controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/pts/\(number)", O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Self.ownSession)
    var argv: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for pointer in argv { free(pointer) } }
    if let size = OwnTerminal.currentSize { Self.set(size, on: terminal) }
    var pid: pid_t = 0
    guard posix_spawnp(&pid, command[0], &actions, &attributes, &argv, environ) == 0 else {
      return nil
    }
    self.pid = pid
  }

  /// The kernel tells the program with SIGWINCH.
  func resize(_ size: winsize?) {
    if let size { Self.set(size, on: terminal) }
  }

  private static func set(_ size: winsize, on terminal: Int32) {
    var size = size
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  func output() -> [UInt8] {
    let output = bytes(from: terminal)
    if output.isEmpty { hasEnded = true }
    return output
  }

  func end(_ signal: Int32) { kill(-pid, signal) }

  /// As a shell gives it: 128 and the number of the signal that ended it.
  var status: Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
