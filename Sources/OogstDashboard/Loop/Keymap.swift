/// Which key asks for which command: the one table behind keys, hints, menu, help and manual.
public struct Keymap: Equatable, Sendable {
  private var bindings: [Binding]
  /// What they were before anybody changed them.
  private let standard: [Binding]
  /// All that keys can ask for.
  private let commands: [Command]
  /// Whether letters, digits and signs are keys at all (WCAG 2.1, 2.1.4); typed text is not concerned.
  public var takesCharacters = true

  private struct Binding: Equatable, Sendable {
    var key: Key
    var command: Command
  }

  /// The keys as they come; the first key of a command is the one that hints and help name.
  public static let standard = Keymap(.standard)

  /// The keys as they come, with those of a table of screens.
  public init(_ screens: ScreenTable) {
    let fixed: [(Key, Command)] = [
      (.enter, .open),
      (.backspace, .back), (.character("q"), .back), (.escape, .back),
      (.character("h"), .forward), (.character("i"), .pin),
      (.up, .up), (.character("k"), .up),
      (.down, .down), (.character("j"), .down),
      (.pageDown, .pageDown), (.character(" "), .pageDown),
      (.pageUp, .pageUp),
      (.home, .home), (.character("g"), .home),
      (.end, .end), (.character("G"), .end),
      (.tab, .nextPane),
      (.character("/"), .search),
      (.character("f"), .filter),
      (.character("c"), .clear),
      (.character("s"), .sort), (.character("t"), .group),
      (.character("o"), .columns), (.character("x"), .export),
      (.character("y"), .copy), (.character("R"), .redraw),
      (.character("B"), .saveView),
      (.character("a"), .add), (.character("e"), .edit), (.character("A"), .duplicate),
      (.character("z"), .set), (.character("K"), .done),
      (.character("D"), .remove), (.character("u"), .undo),
      (.character("n"), .next),
      (.character("p"), .previous),
      (.character("."), .nextMatch),
      (.character(","), .previousMatch),
      (.character("w"), .whereAmI),
      (.character("v"), .readInFull),
      (.character("="), .compare), (.character("T"), .earlier),
      (.character("r"), .repeatNews),
      (.character("l"), .listen),
      (.character("m"), .menu),
      (.character("?"), .help), (.function(1), .help),
      (.character(":"), .byName),
    ]
    let doors = screens.doors.compactMap { screen in
      screen.door?.key.map { (Key.character($0), Command.screen(screen.id)) }
    }
    commands = Command.all(screens)
    bindings = (fixed + doors).map { Binding(key: $0.0, command: $0.1) }
    standard = bindings
  }

  /// Without these nothing could be reached any more: the menu opens with them, and does the rest.
  public static let needed: [Command] = [.open, .back, .up, .down]

  /// What a pressed key asks for.
  public func command(for key: Key) -> Command? { isTaken(key) ? typedCommand(for: key) : nil }

  /// What a key asks for when its name is typed as a line.
  func typedCommand(for key: Key) -> Command? { bindings.first { $0.key == key }?.command }

  /// All keys of a command, the named one first.
  public func keys(for command: Command) -> [Key] {
    bindings.filter { $0.command == command && isTaken($0.key) }.map(\.key)
  }

  /// Gives commands other keys than they had; all at once, so that two can change places.
  ///
  /// What cannot be is left as it was, and told: a key that two commands would share, and a command that
  /// may not be without one.
  public mutating func assign(_ wishes: [Command: [Key]]) -> [Problem] {
    var problems: [Problem] = []
    let kept = bindings.filter { wishes[$0.command] == nil }
    var changed: [Binding] = []
    for command in commands {
      guard let keys = wishes[command] else { continue }
      let problem = problem(with: keys, for: command, beside: kept + changed)
      if let problem { problems.append(problem) }
      changed +=
        problem == nil
        ? keys.map { Binding(key: $0, command: command) }
        : bindings.filter { $0.command == command }
    }
    bindings = kept + changed
    for command in Self.needed where keys(for: command).isEmpty {
      problems.append(.needsKey(command))
      restore(command)
    }
    return problems
  }

  private func problem(
    with keys: [Key], for command: Command, beside others: [Binding]
  ) -> Problem? {
    if keys.isEmpty, Self.needed.contains(command) { return .needsKey(command) }
    for key in keys {
      if let other = others.first(where: { $0.key == key })?.command {
        return .shared(key, command, other)
      }
    }
    return nil
  }

  /// Gives a command its keys back, whoever has them now.
  private mutating func restore(_ command: Command) {
    let own = standard.filter { $0.command == command }
    bindings.removeAll { binding in own.contains { $0.key == binding.key } }
    bindings += own
  }

  /// Why a wish for a key cannot be granted.
  public enum Problem: Equatable, Sendable {
    /// The key is the second command's already.
    case shared(Key, Command, Command)
    case needsKey(Command)
  }

  private func isTaken(_ key: Key) -> Bool {
    if case .character = key { return takesCharacters }
    return true
  }
}
