import Glibc
import Synchronization

/// Says which case was at work when a fault ends the process, or when a case does not end.
///
/// A fault may strike anywhere, also in the middle of making memory: so what is to be said stands ready, and only
/// numbers are made into digits.
enum FaultWatch {
  /// A case that goes on for longer ends the process.
  private static let mostSeconds: UInt32 = 60

  /// Where the text stands that goes before the number of the case; never given back.
  private static let label = Atomic<UInt>(0)
  private static let number = Atomic<Int>(0)
  /// A stack that has run out, which is what deep nesting leads to, has no room for telling so.
  private nonisolated(unsafe) static let spareStack = UnsafeMutableRawPointer.allocate(
    byteCount: spareSize, alignment: 16)
  private static let spareSize = 1 << 16

  /// Watches from now on; call it again for a new label.
  static func watch(_ text: String) {
    let copy: UnsafeMutablePointer<CChar>? = strdup(text)
    label.store(UInt(bitPattern: copy), ordering: .relaxed)
    number.store(0, ordering: .relaxed)
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGALRM] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { FaultWatch.tell($0) }
      action.sa_flags = Int32(SA_ONSTACK)
      sigaction(signal, &action, nil)
    }
  }

  /// A case begins.
  static func begin(_ case: Int) {
    number.store(`case`, ordering: .relaxed)
    // Each thread has its own, and an awaited call may go on on another one.
    var stack = stack_t(ss_sp: spareStack, ss_flags: 0, ss_size: spareSize)
    sigaltstack(&stack, nil)
    alarm(mostSeconds)
  }

  /// No case is at work.
  static func rest() { alarm(0) }

  private static func tell(_ signal: Int32) {
    let text = UnsafePointer<CChar>(bitPattern: label.load(ordering: .relaxed))
    if let text { _ = write(STDERR_FILENO, text, strlen(text)) }
    tell(number: number.load(ordering: .relaxed))
    if signal == SIGALRM {
      tell(" does not end\n")
      _exit(1)
    }
    tell(" ended the process by signal ")
    tell(number: Int(signal))
    tell("\n")
    Glibc.signal(signal, SIG_DFL)
    raise(signal)
  }

  private static func tell(_ text: StaticString) {
    _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
  }

  /// From the highest digit on; no number here is below 0.
  private static func tell(number: Int) {
    var power = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      var digit = UInt8(0x30 + number / power % 10)
      _ = write(STDERR_FILENO, &digit, 1)
      power /= 10
    }
  }
}
