import OogstModel

/// A page of the table: how its words come about.
///
/// The function that makes a page of what the store told is made where the type of that is known, so that no cast and
/// no associated type is needed.
public struct PageDefinition: Sendable {
  let source: Source
  /// What the prompt of the linear mode calls it.
  let name: @Sendable (Subject, Environment) -> String
  /// The commands that its hints name, most useful first.
  let hints: [Command]
  let role: Role
  /// Whether typed letters leave only the lines that have them.
  let narrowsByLetters: Bool

  enum Source: Sendable {
    /// Asked of the store, inside one state of it, away from the main thread; nil when there is no such record.
    case store(Ask)
    /// Made of what is known already.
    case known(@Sendable (PageState, Environment) -> Page)
  }

  typealias Ask =
    @Sendable (any StoreSnapshot, Subject, Environment) throws(StoreError) -> Told?

  /// What a page is to what lies below it.
  enum Role: Sendable {
    case page
    /// A record, which a list may have led to.
    case record
    /// A step of a choice about the list below.
    case choice
    /// The choice is made by opening one line; it goes before that works.
    case menu
    /// A text to read.
    case text

    /// Whether a search on it is a search in it.
    var isSearched: Bool {
      switch self {
      case .record, .text, .menu: true
      case .page, .choice: false
      }
    }
  }

  init(
    ask: @escaping Ask, name: @escaping @Sendable (Subject, Environment) -> String,
    hints: [Command] = [.open, .back, .menu, .help], role: Role = .page,
    narrowsByLetters: Bool = false
  ) {
    source = .store(ask)
    self.name = name
    self.hints = hints
    self.role = role
    self.narrowsByLetters = narrowsByLetters
  }

  init(
    show: @escaping @Sendable (PageState, Environment) -> Page,
    name: @escaping @Sendable (Subject, Environment) -> String, role: Role = .page
  ) {
    source = .known(show)
    self.name = name
    hints = [.open, .back, .menu, .help]
    self.role = role
    narrowsByLetters = false
  }
}

extension PageDefinition {
  /// The name that hints have for the command that opens it.
  static func named(_ command: Command) -> @Sendable (Subject, Environment) -> String {
    { _, environment in environment.commandWords.short(command).capitalisedFirst }
  }

  /// The id of the record that it is about.
  static let namedByRecord: @Sendable (Subject, Environment) -> String = { subject, _ in
    subject.record?.description ?? ""
  }
}
