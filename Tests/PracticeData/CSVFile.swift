import Glibc

/// Takes rows and gives them to a file in large pieces, so that a million need no more memory than ten.
public final class CSVFile {
  private let file: Int32
  private var bytes: [UInt8] = []
  /// What the system had against it, if anything.
  private(set) var failure: Int32 = 0

  init(_ path: String) {
    file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    if file < 0 { failure = errno }
  }

  /// Separates cells by commas, and quotes what must be quoted.
  func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      put(cell)
    }
    bytes.append(UInt8(ascii: "\n"))
    if bytes.count > 1 << 18 { flush() }
  }

  private func put(_ cell: String) {
    let quote = UInt8(ascii: "\"")
    guard cell.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == quote }) else {
      return bytes.append(contentsOf: cell.utf8)
    }
    bytes.append(quote)
    for byte in cell.utf8 { bytes.append(contentsOf: byte == quote ? [quote, quote] : [byte]) }
    bytes.append(quote)
  }

  func flush() {
    var rest = bytes[...]
    while !rest.isEmpty, failure == 0 {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { failure = errno }
      rest = rest.dropFirst(max(0, count))
    }
    bytes.removeAll(keepingCapacity: true)
  }

  deinit {
    flush()
    if file >= 0 { close(file) }
  }
}
