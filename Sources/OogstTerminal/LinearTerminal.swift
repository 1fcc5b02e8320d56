import Glibc

/// A terminal, a pipe or an editor's shell that takes lines and gives lines.
public struct LinearTerminal: Sendable {
  /// Whether a person types at the other end, who wants to be asked.
  private let isPrompting: Bool

  public init() { isPrompting = isatty(STDIN_FILENO) == 1 }

  /// Writes lines at once; false when nobody reads them any more.
  public func write(_ lines: [String]) -> Bool {
    guard !lines.isEmpty else { return true }
    return Output.write(lines.joined(separator: "\n") + "\n")
  }

  /// The next line, or nil at the end of input.
  public func read(prompt: String) -> String? {
    if isPrompting { _ = Output.write(prompt) }
    guard let line = readLine() else {
      if isPrompting { _ = Output.write("\n") }
      return nil
    }
    return line
  }
}

/// Standard output without the concurrency trouble of `stdout`.
public enum Output {
  /// Writes all of a text; false when nobody reads it any more.
  public static func write(_ text: String, to descriptor: Int32 = 1) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      bytes = bytes.dropFirst(count)
    }
    return true
  }
}
