public import OogstModel

/// The table of screens: keys, menu, help, hints, `--screen`, completion and the README's table come from it.
public struct Screens: Sendable {
  public let all: [ScreenDefinition]
  /// Those that have a way in of their own, in the order of menu and help.
  public let doors: [ScreenDefinition]

  public init(_ all: [ScreenDefinition]) {
    self.all = all
    doors = all.filter { $0.door != nil }
  }

  /// A screen is one line here, and for a page one file.
  public static let standard = Screens([
    .overview,
    .list("2", Project.kind),
    .list("3", Lesson.kind),
    .progress,
    .everything,
    .programmes,
    .round, .record, .fullRecord,
    .facets, .facetValues, .orders,
    .menu, .help, .accessibility,
  ])

  subscript(id: ScreenID) -> ScreenDefinition? { all.first { $0.id == id } }

  /// Those that a start can open on, and that are found again as they were left.
  public var roots: [ScreenDefinition] { doors.filter { $0.door?.opensOnTop == false } }

  /// What the store tells for a page.
  func ask(
    _ subject: Subject, _ store: any StoreSnapshot, _ environment: Environment
  ) throws(StoreError) -> Told? {
    guard case .page(let page) = self[subject.screen]?.content, case .store(let ask) = page.source
    else { return nil }
    return try ask(store, subject, environment)
  }
}

/// The name of a screen in the table, the same in every language.
public struct ScreenID: Hashable, Sendable {
  public let name: String

  public init(_ name: String) { self.name = name }
}

/// One screen: what it is called, how one comes to it, and what it holds.
public struct ScreenDefinition: Sendable {
  public let id: ScreenID
  /// Nil for what is only opened from another screen.
  public let door: Door?
  let content: Content

  enum Content: Sendable {
    case page(PageDefinition)
    /// The records of one kind, by its letters.
    case list(String)
  }

  init(_ id: ScreenID, _ door: Door? = nil, _ page: PageDefinition) {
    self.id = id
    self.door = door
    content = .page(page)
  }

  /// All records of a kind, under a key: everything else comes from the kind.
  public static func list(_ key: Character, _ kind: Kind) -> ScreenDefinition {
    ScreenDefinition(list: kind, key)
  }

  private init(list kind: Kind, _ key: Character) {
    id = ScreenID(kind.plural.english)
    let name = kind.plural
    door = Door(
      key: key, short: name,
      description: Label(name.dutch.capitalisedFirst, name.english.capitalisedFirst),
      dutch: [name.dutch], english: [name.english])
    content = .list(kind.code)
  }

  /// How people come to a screen: a key, words, a line of the menu.
  public struct Door: Sendable {
    public let key: Character?
    /// A word or two, for hints.
    let short: Label
    /// A line, for menu and help.
    public let description: Label
    private let dutch: [String]
    private let english: [String]
    /// Whether it lies on top of what is open, and Back returns there.
    let opensOnTop: Bool

    init(
      key: Character?, short: Label, description: Label, dutch: [String], english: [String],
      opensOnTop: Bool = false
    ) {
      self.key = key
      self.short = short
      self.description = description
      self.dutch = dutch
      self.english = english
      self.opensOnTop = opensOnTop
    }

    /// The words that ask for it, the usual one first; *s2* where 2 is its key.
    public func words(_ language: Language) -> [String] {
      (language == .dutch ? dutch : english) + (key.map { ["s\($0)"] } ?? [])
    }
  }
}

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
  }

  init(
    ask: @escaping Ask, name: @escaping @Sendable (Subject, Environment) -> String,
    hints: [Command] = [.open, .back, .menu, .help], role: Role = .page
  ) {
    source = .store(ask)
    self.name = name
    self.hints = hints
    self.role = role
  }

  init(
    show: @escaping @Sendable (PageState, Environment) -> Page,
    name: @escaping @Sendable (Subject, Environment) -> String, role: Role = .page
  ) {
    source = .known(show)
    self.name = name
    hints = [.open, .back, .menu, .help]
    self.role = role
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
