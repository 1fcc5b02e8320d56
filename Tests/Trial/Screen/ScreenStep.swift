/// One thing that is done to a program on a terminal.
enum ScreenStep: Equatable, CustomStringConvertible {
  case type([UInt8])
  case resize(rows: Int, columns: Int)
  /// Ctrl-Z, once all output was read: the kernel throws away what is on its way.
  case suspend

  var description: String {
    switch self {
    case .type(let bytes): "\"" + Readable.bytes(bytes, most: 60) + "\""
    case .resize(let rows, let columns): "resize \(rows)x\(columns)"
    case .suspend: "Ctrl-Z"
    }
  }
}
