import CCurses
import CLineEditing
import Glibc
import Synchronization

/// A terminal, a pipe or an editor's shell that takes lines and gives lines.
public struct LinearTerminal: Sendable {
  /// Whether a person types at the other end, who wants to be asked.
  public let isPrompting: Bool
  /// Whether lines are typed with history and completion.
  private let hasEditing: Bool

  /// Editing is for terminals that can move a cursor: not for `dumb` ones, and not for an editor's shell,
  /// which has its own.
  public init(environment: [String: String]) {
    ccurses_locale()
    isPrompting = isatty(STDIN_FILENO) == 1
    let isDumb = ["", "dumb"].contains(environment["TERM"] ?? "")
    hasEditing =
      isPrompting && isatty(STDOUT_FILENO) == 1 && !isDumb && environment["INSIDE_EMACS"] == nil
      && clineediting_open(completeLine) != 0
  }

  /// Writes lines at once; false when nobody reads them any more.
  public func write(_ lines: [String]) -> Bool {
    guard !lines.isEmpty else { return true }
    return Output.write(lines.joined(separator: "\n") + "\n")
  }

  /// The next line, or nil at the end of input; `completions` are the lines that a line could become.
  public func read(
    prompt: String, completions: @escaping @Sendable (String) -> [String]
  ) -> String? {
    if hasEditing {
      lineCompletions.withLock { $0 = completions }
      guard let line = clineediting_read(prompt) else {
        _ = Output.write("\n")
        return nil
      }
      defer { free(line) }
      return String(cString: line)
    }
    if isPrompting { _ = Output.write(prompt) }
    guard let line = readLine() else {
      if isPrompting { _ = Output.write("\n") }
      return nil
    }
    return line
  }
}

/// What the line that is being typed could become: the library asks by a C function, which can hold
/// nothing of its own.
private let lineCompletions = Mutex<@Sendable (String) -> [String]> { _ in [] }

private func completeLine(
  _ line: UnsafePointer<CChar>?
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  guard let line else { return nil }
  let found = lineCompletions.withLock { $0 }(String(cString: line))
  guard !found.isEmpty else { return nil }
  let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: found.count + 1)
  for (index, text) in found.enumerated() { list[index] = strdup(text) }
  list[found.count] = nil
  return list
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
