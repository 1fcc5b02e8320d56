import Glibc

/// How a terminal is set, to compare with later; only what is settings, and none of the gaps between.
struct TerminalModes: Equatable {
  private let flags: [tcflag_t]
  private let keys: [UInt8]

  init(_ terminal: Int32) {
    var modes = termios()
    tcgetattr(terminal, &modes)
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
    keys = withUnsafeBytes(of: &modes.c_cc) { Array($0) }
  }
}

/// Rows and columns of a terminal.
struct Window: Equatable {
  var rows: Int
  var columns: Int
}
