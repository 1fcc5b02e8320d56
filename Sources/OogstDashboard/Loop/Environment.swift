public import OogstModel

/// What every location may read and none may change.
public struct Environment: Sendable {
  public internal(set) var settings: Settings
  public internal(set) var size: Size
  public let kinds: [Kind]
  public let screens: ScreenTable
  /// The day that counts as today.
  public let today: Day
  /// Whether the store is the built-in example.
  public let isExample: Bool
  public internal(set) var scope = Scope()
  /// Where somebody was.
  var places = Places()
  /// Who works here, by the number of the account: whose views are theirs.
  let account: String
  /// The names of the themes that can be chosen.
  let themes: [String]
  /// Whether the terminal may be given texts for its clipboard.
  let canCopy: Bool
  /// Who saves, as the history names them.
  let author: String
  /// Whether long text can be edited in an editor of the user's own.
  let hasEditor: Bool
  /// Whether it was told that what is typed cannot be kept.
  var isDraftTroubleTold = false
  /// Whether keys come in a stream: pasted, and pressed by nobody.
  var isStream = false
  /// Forms that were left with something in them, the last one first.
  var unsaved: [Unsaved] = []
  /// The machine that this is.
  let host: String
  /// Whether an administration of one's own can be begun from here.
  let canBeginOwn: Bool
  /// When who works here left last, in seconds since 1970; nil for who was never here.
  let lastVisit: Int?
  /// Keeps what was not saved; nil where nothing can be kept.
  let drafts: (any DraftStore)?
  /// Whether nothing may be changed.
  let isReadOnly: Bool
  /// Writes files; nil where none may be written.
  let exporter: (any Exporting)?

  init(
    settings: Settings, size: Size, kinds: [Kind], screens: ScreenTable, today: Day,
    isExample: Bool, account: String = "", exporter: (any Exporting)? = nil,
    themes: [String] = [], canCopy: Bool = false, author: String = "", host: String = "",
    drafts: (any DraftStore)? = nil, isReadOnly: Bool = false, hasEditor: Bool = false,
    canBeginOwn: Bool = false, lastVisit: Int? = nil
  ) {
    self.settings = settings
    self.size = size
    self.kinds = kinds
    self.screens = screens
    self.today = today
    self.isExample = isExample
    self.account = account
    self.exporter = exporter
    self.themes = themes
    self.canCopy = canCopy
    self.author = author
    self.host = host
    self.drafts = drafts
    self.isReadOnly = isReadOnly
    self.hasEditor = hasEditor
    self.canBeginOwn = canBeginOwn
    self.lastVisit = lastVisit
  }

  /// Where what goes on the screen.
  public var grid: Grid { Grid(size, settings) }
  public var language: Language { settings.language }
  var words: Words { Words(settings.language) }

  func kind(_ code: String?) -> Kind? { code.flatMap { kinds[code: $0] } }
}

/// A form that was left with something in it.
struct Unsaved: Sendable {
  var subject: FormSubject
  /// *les: Wandel samen*.
  var name: String
  /// *Nieuw, les: Wandel samen*.
  var act: String
}

/// The programme that screens are limited to.
public struct Scope: Hashable, Sendable {
  /// Nil for all programmes.
  public internal(set) var programme: ProgrammeInfo?

  public var id: RecordID? { programme?.id }

  /// *alle programma's*, or the programme's name.
  func name(_ language: Language) -> String {
    programme.map { Cleaning.line($0.name) } ?? ScopeWords(language: language).allProgrammes
  }
}

struct ScopeWords: Bilingual {
  let language: Language

  var allProgrammes: String { say("alle programma's", "all programmes") }

  func chosen(_ programme: String?) -> String {
    guard let programme else {
      return say("U werkt nu in alle programma's.", "You now work in all programmes.")
    }
    return say("U werkt nu in \(programme)", "You now work in \(programme)").asSentence
  }

  func notExactlyOne(_ text: String) -> String {
    say(
      "Er is niet precies één programma met \(text). Kies er een.",
      "There is not exactly one programme with \(text). Choose one.")
  }
}

/// A programme as headings and the overview name it.
public struct ProgrammeInfo: Hashable, Sendable {
  public var id: RecordID
  public var name: String
  public var projects: Known
  /// Whether the stated number counts teams instead of projects.
  public var countsTeams: Bool
  public var origin: Origin

  /// From a programme's record and the number of its projects.
  public init(_ record: Record, projects: Int) {
    let programme = try? Programme(values: record.values)
    id = record.id
    name = programme?.name ?? record.id.description
    let stated = programme?.statedProjects
    countsTeams = stated == nil && programme?.statedTeams != nil
    self.projects = Known(known: projects, stated: stated ?? programme?.statedTeams)
    origin = record.meta.origin
  }
}
