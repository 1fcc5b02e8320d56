/// A line that is being typed with history and completion, for the linear mode.
///
/// Pure: what a stroke does to the text, and nothing of terminals. It starts no program and reads no file,
/// whatever is typed.
public struct LineEditor: Equatable, Sendable {
  private var typing = Typing()
  /// Lines that were entered, oldest first.
  private var history: [String] = []
  /// Which of them is shown; as many as there are for the line that is being typed.
  private var shown = 0
  /// That line, while an older one is shown.
  private var draft = ""

  public init() {}

  /// A line as it was typed, with the cursor behind it.
  public init(_ line: String) { typing = Typing(line) }

  public var text: String { typing.text }
  /// In characters, from 0 to the length of the text.
  public var place: Int { typing.place }

  /// What was typed, as a terminal's keys are called.
  public enum Stroke: Equatable, Sendable {
    case key(Key)
    /// Ctrl-D: the end of the input, on an empty line.
    case endOfInput
  }

  /// What came of a stroke.
  public enum Outcome: Equatable, Sendable {
    case goesOn
    case entered(String)
    /// The lines that it could become, to choose from.
    case offers([String])
    case ended
  }

  private static let mostLines = 500

  /// The same lines before it, and a text that is typed already.
  func beginning(with text: String = "") -> LineEditor {
    var editor = self
    editor.typing = Typing(text)
    editor.shown = history.count
    editor.draft = ""
    return editor
  }

  /// What a key that takes away more than a letter would take away.
  func part(takenBy key: Key) -> String { typing.part(takenBy: key) }

  /// Takes a stroke; `completions` gives the lines that a line could become.
  public mutating func take(
    _ stroke: Stroke, completions: (String) -> [String]
  ) -> Outcome {
    switch stroke {
    case .key(.enter): return .entered(enter())
    case .key(.tab): return complete(with: completions)
    case .key(.up): show(shown - 1)
    case .key(.down): show(shown + 1)
    case .key(let key): _ = typing.take(key)
    case .endOfInput:
      if text.isEmpty { return .ended }
      _ = typing.take(.delete)
    }
    return .goesOn
  }

  private mutating func enter() -> String {
    let line = text
    // The same line twice in a row would only make the way back longer.
    if !line.allSatisfy({ $0 == " " }), history.last != line { history.append(line) }
    if history.count > Self.mostLines { history.removeFirst() }
    shown = history.count
    draft = ""
    typing = Typing()
    return line
  }

  private mutating func show(_ wanted: Int) {
    guard wanted != shown, (0...history.count).contains(wanted) else { return }
    if shown == history.count { draft = text }
    shown = wanted
    typing = Typing(wanted == history.count ? draft : history[wanted])
  }

  /// One line that fits is taken, of several what they have in common; when that adds nothing they are
  /// offered. What stands behind the cursor is no part of it.
  private mutating func complete(with completions: (String) -> [String]) -> Outcome {
    guard place == text.count else { return .goesOn }
    let found = completions(text)
    guard let first = found.first else { return .goesOn }
    guard found.count > 1 else {
      typing = Typing(first.hasSuffix("=") ? first : first + " ")
      return .goesOn
    }
    let common = found.dropFirst().reduce(first) { shared, line in
      String(zip(shared, line).prefix { $0 == $1 }.map(\.0))
    }
    guard common.count > text.count else { return .offers(found) }
    typing = Typing(common)
    return .goesOn
  }
}
