import Glibc
import OogstModel

/// The one way to a stream: what is written is clean of all that could speak to a terminal.
public enum Output {
  /// Writes all of a text; false when that cannot be done, with `errno` saying why.
  public static func write(_ text: String, to descriptor: Int32 = 1) -> Bool {
    writeSigns(Cleaning.output(text), to: descriptor)
  }

  /// Writes what goes into a file or to another program, as it is.
  public static func writeFile(_ text: String, to descriptor: Int32 = 1) -> Bool {
    writeSigns(text, to: descriptor)
  }

  /// Writes a text over the line that the cursor is in, and blanks over the rest of it.
  public static func writeOver(_ text: String, blanks: Int, to descriptor: Int32) -> Bool {
    let blanks = String(repeating: " ", count: max(blanks, 0))
    return writeSigns("\r" + Cleaning.piece(text) + blanks + "\r", to: descriptor)
  }

  /// Writes signs that move the cursor, for a line that is typed; what words there are must be clean.
  static func writeSigns(_ text: String, to descriptor: Int32 = 1) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno == EAGAIN {
          // Whoever started us may have left it so that it does not wait.
          var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          poll(&room, 1, -1)
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  /// Opens what whoever started us has closed: else the first file to be opened, the database, would take
  /// its number, and be written to. Writing there fails, reading finds the end.
  public static func keepNumbers() {
    for number in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(number, F_GETFD) < 0 && errno == EBADF {
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
