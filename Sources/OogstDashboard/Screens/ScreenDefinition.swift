public import OogstModel

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
  /// Of a screen about one record of a kind: the letters of the kind, and the line on the record's page that opens it.
  let about: (kind: String, label: Label)?
  let content: Content

  enum Content: Sendable {
    case page(PageDefinition)
    /// The records of one kind, by its letters.
    case list(String)
  }

  init(_ id: ScreenID, _ door: Door? = nil, _ page: PageDefinition) {
    self.id = id
    self.door = door
    about = nil
    content = .page(page)
  }

  /// A screen about one record of a kind, which that record's page opens.
  init(_ id: ScreenID, about kind: Kind, _ label: Label, _ page: PageDefinition) {
    self.id = id
    door = nil
    about = (kind.code, label)
    content = .page(page)
  }

  /// All records of a kind, under a key: everything else comes from the kind.
  public static func list(_ key: Character, _ kind: Kind) -> ScreenDefinition {
    ScreenDefinition(list: kind, key)
  }

  private init(list kind: Kind, _ key: Character) {
    id = ScreenID(kind.plural.english)
    about = nil
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
