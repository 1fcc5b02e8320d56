import CTypedLine
import Glibc
import OogstDashboard
import Synchronization

/// Asks for lines on a terminal that gives its keys one by one.
///
/// Ours, and not readline's or libedit's: those start editors and read files when certain keys are pressed,
/// which a login that gives nothing but this program must not do, and libedit ends the program on some lines.
final class TypedLine: Sendable {
  private struct Typing {
    var editor = LineEditor()
    var keys = TypedKeys()
    var drawing = LineDrawing()
    /// What came and was not looked at yet: the lines behind the one that was asked for.
    var bytes: ArraySlice<UInt8> = []
  }

  private let typing = Mutex(Typing())

  /// How long the rest of a sequence may take over a slow line, in milliseconds.
  private static let patience: Int32 = 1_000

  /// Nil when standard input is no terminal.
  init?(mayStop: Bool, crashMessage: String) {
    // Kept for as long as the process lives: a trap may need it at any moment.
    guard let message = strdup(crashMessage),
      ctypedline_begin(STDIN_FILENO, mayStop ? 1 : 0, message) != 0
    else { return nil }
  }

  deinit { ctypedline_end() }

  /// The next line, or nil at the end of input.
  func read(prompt: String, completions: (String) -> [String]) -> String? {
    typing.withLock { typing in
      show(&typing, prompt)
      while let byte = Self.next(&typing, prompt) {
        guard var stroke = typing.keys.take(byte) else { continue }
        // With more behind it, it was pasted: what stands between the cells of a sheet completes nothing.
        if stroke == .key(.tab), !typing.bytes.isEmpty { stroke = .key(.character(" ")) }
        switch typing.editor.take(stroke, completions: completions) {
        case .goesOn:
          // What is there already comes first: a paste is drawn once.
          if typing.bytes.isEmpty { show(&typing, prompt) }
        case .offers(let lines):
          show(&typing, prompt)
          _ = Output.writeSigns(typing.drawing.leave())
          _ = Output.write(lines.joined(separator: "\n") + "\n")
          show(&typing, prompt)
        case .entered(let line):
          Self.echo(line, &typing, prompt)
          return line
        case .ended:
          _ = Output.writeSigns(typing.drawing.leave())
          return nil
        }
      }
      _ = Output.writeSigns(typing.drawing.leave())
      return nil
    }
  }

  private func show(_ typing: inout Typing, _ prompt: String) {
    _ = Output.writeSigns(
      typing.drawing.show(typing.editor, prompt: prompt, columns: Self.columns))
  }

  /// A line that came in one piece with its Enter was not shown yet.
  private static func echo(_ line: String, _ typing: inout Typing, _ prompt: String) {
    _ = Output.writeSigns(
      typing.drawing.show(LineEditor(line), prompt: prompt, columns: columns)
        + typing.drawing.leave())
  }

  /// The next byte; nil at the end of input.
  private static func next(_ typing: inout Typing, _ prompt: String) -> UInt8? {
    while typing.bytes.isEmpty {
      var sources = [STDIN_FILENO, ctypedline_bell()].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      let ready = poll(&sources, 2, typing.keys.isWaiting ? patience : -1)
      if ready < 0, errno != EINTR { return nil }
      if ready == 0 { typing.keys.giveUp() }
      var buffer = [UInt8](repeating: 0, count: 4_096)
      if ready > 0, sources[1].revents != 0 {
        _ = Glibc.read(ctypedline_bell(), &buffer, buffer.count)
        typing.drawing = LineDrawing()
        _ = Output.writeSigns(
          typing.drawing.show(typing.editor, prompt: prompt, columns: columns))
      }
      guard ready > 0, sources[0].revents != 0 else { continue }
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      guard count > 0 else { return nil }
      typing.bytes = buffer[..<count]
    }
    return typing.bytes.popFirst()
  }

  private static var columns: Int {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return 80 }
    return min(Int(window.ws_col), 1_000)
  }
}
