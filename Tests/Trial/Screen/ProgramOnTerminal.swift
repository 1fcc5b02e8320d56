import Glibc
import Starting

/// A program on a terminal of its own, at which we type, and all of whose output is read strictly.
final class ProgramOnTerminal {
  let pid: pid_t
  private(set) var window: Window
  private(set) var reader: StrictReader
  /// The end of what was read.
  private(set) var last: [UInt8] = []
  private let terminal: Int32
  /// Kept open, so that the modes can be looked at when the program is gone.
  private let otherSide: Int32
  private let modesBefore: TerminalModes
  private var status: Int32?

  // TIOCSPTLCK and TIOCGPTN: names that Swift does not see.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(
    _ words: [String], environment: [String: String], _ window: Window, isPlain: Bool
  ) throws(Trouble) {
    terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    var isLocked: Int32 = 0
    var number: Int32 = 0
    guard terminal >= 0, ioctl(terminal, Self.setLock, &isLocked) == 0,
      ioctl(terminal, Self.getNumber, &number) == 0
    else { throw Trouble("there is no terminal to be had") }
    let path = "/dev/pts/\(number)"
    otherSide = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    Self.silence(otherSide)
    self.window = window
    reader = StrictReader(isPlain: isPlain)
    modesBefore = TerminalModes(otherSide)
    Self.set(window, on: terminal)
    do throws(StartFailure) {
      pid = try start(
        words, environment: environment,
        [.file(path, at: 0, flags: O_RDWR), .same(as: 0, at: 1), .same(as: 0, at: 2)])
    } catch { throw Trouble("does not start: \(error)") }
  }

  /// Before the program takes the terminal, while it is stopped and when it has ended, the terminal itself would
  /// write what is typed: that says nothing of the program.
  private static func silence(_ terminal: Int32) {
    var modes = termios()
    tcgetattr(terminal, &modes)
    modes.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(terminal, TCSANOW, &modes)
  }

  deinit {
    if !hasEnded {
      kill(pid, SIGKILL)
      waitpid(pid, nil, 0)
    }
    close(otherSide)
    close(terminal)
  }

  // MARK: - Typing

  /// Types all bytes, and reads meanwhile as a terminal does; false when they are not taken.
  func send(_ bytes: [UInt8], seconds: Double = 5) -> Bool {
    let watch = Stopwatch()
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = rest.prefix(512)
      let count = part.withUnsafeBytes { write(terminal, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      if rest.isEmpty { break }
      if count <= 0, hasEnded { return false }
      read(seconds: count > 0 ? 0 : 0.01)
      if watch.seconds > seconds { return false }
    }
    return true
  }

  /// The kernel tells the program with SIGWINCH.
  func resize(_ window: Window) {
    self.window = window
    Self.set(window, on: terminal)
  }

  private static func set(_ window: Window, on terminal: Int32) {
    var size = winsize(
      ws_row: UInt16(window.rows), ws_col: UInt16(window.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }

  // MARK: - Reading

  /// Reads what comes for so long; with `quiet`, on until nothing came for that long.
  func read(seconds: Double, quiet: Double? = nil) {
    let watch = Stopwatch()
    var hasRead = false
    while watch.seconds < seconds + 10 {
      let patience = hasRead ? quiet ?? 0 : max(seconds - watch.seconds, 0)
      var wanted = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&wanted, 1, Int32((patience * 1_000).rounded(.up))) > 0, readOnce() else { return }
      hasRead = true
    }
  }

  private func readOnce() -> Bool {
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      count = max(0, Glibc.read(terminal, buffer.baseAddress, buffer.count))
    }
    guard !bytes.isEmpty else { return false }
    reader.feed(bytes)
    last = Array((last + bytes).suffix(4_000))
    return true
  }

  /// What was read before is of no account any more.
  func forgetLast() { last = [] }
  func forgetNotes() { reader.forgetNotes() }
  func forgetPlaces() { reader.forgetPlaces() }

  // MARK: - Its end

  var hasEnded: Bool {
    if status == nil {
      var found: Int32 = 0
      if waitpid(pid, &found, WNOHANG) == pid { status = found }
    }
    return status != nil
  }

  /// Waits until it is gone; false when it is still there.
  func isGone(within seconds: Double) -> Bool {
    let watch = Stopwatch()
    while !hasEnded, watch.seconds < seconds { read(seconds: 0.01) }
    if hasEnded { read(seconds: 0) }
    return hasEnded
  }

  /// The status that it left with, or below 0 the signal that ended it; nil while it lives.
  var outcome: Int? {
    guard hasEnded, let status else { return nil }
    let signal = status & 0x7F
    return signal == 0 ? Int(status >> 8 & 0xFF) : -Int(signal)
  }

  /// Whether the terminal is set as it was found.
  var hasGivenModesBack: Bool { TerminalModes(otherSide) == modesBefore }

  /// What the kernel says of where it is, for one that does not answer.
  var kernelState: String {
    guard let file = fopen("/proc/\(pid)/wchan", "r") else { return "gone" }
    defer { fclose(file) }
    var name = [UInt8](repeating: 0, count: 64)
    let count = fread(&name, 1, name.count, file)
    return "waits in " + String(decoding: name[..<count], as: UTF8.self)
  }
}
