import CCurses
import Glibc

/// A terminal, a pipe or an editor's shell that takes lines and gives lines.
public struct LinearTerminal: Sendable {
  /// Whether a person types at the other end, who wants to be asked.
  public let isPrompting: Bool
  /// Nil where lines are typed without history and completion.
  private let typed: TypedLine?
  private let source = LineSource()

  /// Editing is for terminals that can move a cursor: not for `dumb` ones, and not for an editor's shell,
  /// which has its own. `mayStop`: whether Ctrl-Z is a key that stops the program. A crash leaves the message behind.
  public init(environment: [String: String], crashMessage: String, mayStop: Bool = true) {
    ccurses_locale()
    isPrompting = isatty(STDIN_FILENO) == 1
    let isDumb = ["", "dumb"].contains(environment["TERM"] ?? "")
    let hasEditing =
      isPrompting && isatty(STDOUT_FILENO) == 1 && !isDumb && environment["INSIDE_EMACS"] == nil
    typed = hasEditing ? TypedLine(mayStop: mayStop, crashMessage: crashMessage) : nil
  }

  /// Whether there was a terminal and it is no more.
  public var isGone: Bool { isPrompting && isatty(STDIN_FILENO) == 0 }

  /// How many cells a row has; 80 where nobody knows.
  public var columns: Int {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : 80
  }

  /// Writes lines at once; false when that cannot be done, with `errno` saying why.
  public func write(_ lines: [String]) -> Bool {
    guard !lines.isEmpty else { return true }
    return Output.write(lines.joined(separator: "\n") + "\n")
  }

  /// The next line, or nil at the end of input; `completions` are the lines that a line could become.
  public func read(prompt: String, completions: (String) -> [String]) -> String? {
    if let typed { return typed.read(prompt: prompt, completions: completions) }
    if isPrompting { _ = Output.write(prompt) }
    let line = source.next()
    if line == nil, isPrompting { _ = Output.write("\n") }
    return line
  }
}
