/// Which key asks for which command: the one table behind keys, hints, menu, help and manual.
public struct Keymap: Equatable, Sendable {
  private var bindings: [(key: Key, command: Command)]

  /// The keys as they come; the first key of a command is the one that hints and help name.
  public static let standard = Keymap(bindings: [
    (.enter, .open),
    (.backspace, .back), (.character("q"), .back), (.escape, .back),
    (.up, .up), (.character("k"), .up),
    (.down, .down), (.character("j"), .down),
    (.pageDown, .pageDown), (.character(" "), .pageDown),
    (.pageUp, .pageUp),
    (.home, .home), (.character("g"), .home),
    (.end, .end), (.character("G"), .end),
    (.tab, .nextPane),
    (.character("0"), .programmes),
    (.character("1"), .overview),
    (.character("2"), .projects),
    (.character("3"), .lessons),
    (.character("4"), .progress),
    (.character("9"), .everything),
    (.character("/"), .search),
    (.character("f"), .filter),
    (.character("c"), .clear),
    (.character("s"), .sort),
    (.character("n"), .next),
    (.character("p"), .previous),
    (.character("w"), .whereAmI),
    (.character("v"), .readInFull),
    (.character("r"), .repeatNews),
    (.character("l"), .listen),
    (.character("m"), .menu),
    (.character("?"), .help),
    (.character(":"), .byName),
  ])

  public func command(for key: Key) -> Command? { bindings.first { $0.key == key }?.command }

  /// All keys of a command, the named one first.
  public func keys(for command: Command) -> [Key] {
    bindings.filter { $0.command == command }.map(\.key)
  }

  public static func == (one: Keymap, other: Keymap) -> Bool {
    one.bindings.elementsEqual(other.bindings) { $0 == $1 }
  }
}
