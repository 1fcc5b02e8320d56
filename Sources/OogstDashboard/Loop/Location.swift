public import OogstModel

/// Something that can have the focus: a list, a page, and whatever comes beside them.
///
/// It knows itself and its environment, and nothing of what lies below or beside it: it asks for that by its effects.
/// Who adds one writes a type, gives ``Destination/location(_:_:)`` a case, and is done.
protocol Location: Sendable {
  /// Takes what happened, and tells what came of it.
  mutating func reduce(_ event: Event, _ environment: Environment) -> Outcome
  /// What a person can perceive of it, with its focus: the cursor follows from this alone.
  func body(_ environment: Environment) -> Screen.Body
  /// Whether a command does something here; menu and help show those that do.
  func offers(_ command: Command) -> Bool
  /// The commands that its hints name, most useful first.
  func hints(_ environment: Environment) -> [Command]
  /// What it is called in the prompt of the linear mode: *Lessen*, *LES-2*, *Overzicht*.
  func name(_ environment: Environment) -> String
  /// Makes ready what is to be shown, and asks for what the next key may need; after everything that happened.
  mutating func settle(_ environment: Environment, isTyping: Bool) -> [LocationEffect]

  /// What a search that is typed on it searches.
  func searchPrompt(_ environment: Environment) -> SearchPrompt
  /// What its hints say before all else, where keys mean something that no command is.
  func firstHints(_ environment: Environment) -> [Screen.Hint]

  /// Whether it is worth showing; else an answer is on its way.
  var isReady: Bool { get }
  /// Whether its heading waits to be said for a number that is being counted.
  var awaitsCount: Bool { get }
  /// Whether it says by itself that an answer is on its way.
  var saysThatItWaits: Bool { get }
  /// What its list shows, for what is typed about it; nil for what is no list.
  var query: ListQuery? { get }
  /// The list that it is about, where it is none itself.
  var listBelow: ListQuery? { get }
  /// The titles of records that it knows, for what is opened from it.
  var titles: [RecordID: String] { get }
  /// Whether it is a step of a choice about the list below it.
  var isChoice: Bool { get }
  /// Whether it shows the record of a row of the list right below.
  var isFromList: Bool { get }
  /// Whether it is the page of a record.
  var isRecord: Bool { get }
  /// Whether it is the page about something.
  func isAbout(_ subject: Subject) -> Bool
  /// What of it can be taken along as a file; nil for nothing.
  func exported(_ environment: Environment) -> Exported?
  /// The record that has the focus, on its row or its page.
  var focusedRecord: RecordID? { get }
  /// The record that is changed or removed by a key.
  var changeableRecord: RecordID? { get }
  /// The form that the focused row opens.
  var focusedForm: FormSubject? { get }
  /// The record that gets the focus when the one that has it goes.
  var neighbour: RecordID? { get }
  /// Whether keys are text in it, and no commands.
  var takesText: Bool { get }
  /// Whether keys wait until what it does is done.
  var holdsKeys: Bool { get }
  /// What a line is asked with where lines are typed; nil where commands are.
  func question(_ environment: Environment) -> String?
  /// The answers to that which can be chosen, to be completed.
  func answers(_ environment: Environment) -> [String]
  /// All that the focused row or paragraph says; nil for what the grid shows of it.
  func focusedWords(_ environment: Environment) -> String?
  /// What leads here again; nil for what is no place of its own.
  var destination: Destination? { get }
  /// Whether that is so much that one should be told that it goes on.
  var mayTakeLong: Bool { get }
}

extension Location {
  func hints(_ environment: Environment) -> [Command] { [.open, .back, .menu, .help] }
  mutating func settle(_ environment: Environment, isTyping: Bool) -> [LocationEffect] { [] }
  func searchPrompt(_ environment: Environment) -> SearchPrompt {
    SearchPrompt(label: PromptWords(language: environment.language).search)
  }
  func firstHints(_ environment: Environment) -> [Screen.Hint] { [] }
  var isReady: Bool { true }
  var awaitsCount: Bool { false }
  var saysThatItWaits: Bool { false }
  var query: ListQuery? { nil }
  var listBelow: ListQuery? { nil }
  var titles: [RecordID: String] { [:] }
  var isChoice: Bool { false }
  var isFromList: Bool { false }
  var isRecord: Bool { false }
  func isAbout(_ subject: Subject) -> Bool { false }
  func exported(_ environment: Environment) -> Exported? { nil }
  var mayTakeLong: Bool { false }
  var destination: Destination? { nil }
  var focusedRecord: RecordID? { nil }
  var changeableRecord: RecordID? { focusedRecord }
  var focusedForm: FormSubject? { nil }
  var neighbour: RecordID? { nil }
  var takesText: Bool { false }
  var holdsKeys: Bool { false }
  func question(_ environment: Environment) -> String? { nil }
  func answers(_ environment: Environment) -> [String] { [] }
  func focusedWords(_ environment: Environment) -> String? { nil }
}

/// What happens to a location.
enum Event {
  /// It was opened: it asks for what it shows.
  case opened
  /// It is on top again: it asks for what it still lacks.
  case returned
  /// The same for a screen that is found as it was left; who listens is on its heading again.
  case reopened
  /// Something else lies on top of it: what it waited for was called off.
  case covered
  case command(Command)
  /// A key before it is taken for a command; not handled by most.
  case key(Key)
  /// A line of the linear mode before it is taken for a command.
  case line(String)
  /// Text that was pasted in one piece.
  case pasted(String)
  /// Something was saved or removed here: it is shown at once, with the focus on a record if one is named.
  case changedHere(RecordID?)
  case edited(EditedText)
  /// Something was saved elsewhere by the same person: what is shown is read anew before it is looked at again.
  case outdated
  /// A record that was made on the way, in a form on top.
  case made(Candidate)
  /// The row that is shown there gets the focus: counted from the first below the heading, from 0.
  case pointed(row: Int, column: Int)
  /// The row or line with this number in the linear reading is to be opened.
  case number(Int)
  case search(SearchEvent)
  /// A range or words were typed for the list below.
  case narrowed([Filter])
  /// A list, and the choices about it, get other filters; with the titles of what those name.
  case refined(ListQuery, titles: [RecordID: String])
  /// A list gets another order.
  case ordered(Order)
  /// The next (1) or previous (-1) record is wanted by the page on top.
  case step(Int)
  case answered(Ask, Answer)
  case failed(Ask, StoreError)
  /// The store is at this revision.
  case checked(revision: Int)
  /// Somebody else may have written.
  case mayHaveChanged
  /// A key is about to be answered: what came without one is put on the screen with it. An arrow must not move rows.
  case refresh(byArrow: Bool)
  /// Size or mode are others.
  case reshaped
}

/// What is typed as a search.
enum SearchEvent {
  case began
  /// The text as it stands now, while it is typed.
  case typed(String)
  /// `chooses`: whether the one thing that is found is wanted.
  case entered(String, chooses: Bool = true)
  case givenUp
}

/// What came of an event.
struct Outcome {
  /// What a command did to the focus; nil when it was about something else.
  var move: Move?
  /// Whether the event meant something here.
  var isHandled = true
  var effects: [LocationEffect] = []

  init(_ effects: [LocationEffect] = [], move: Move? = nil) {
    self.effects = effects
    self.move = move
  }

  static let unhandled: Outcome = {
    var outcome = Outcome()
    outcome.isHandled = false
    return outcome
  }()

  static func say(_ text: String) -> Outcome { Outcome([.say(text)]) }
}

/// What a command did to the focus, which decides how it is heard.
enum Move: Equatable, Sendable {
  /// To the row above or below on the screen, or scrolled by one: a reader says that row by itself.
  case near
  case far
  /// There is nothing further that way.
  case atEnd

  /// From where the focus was to where it is.
  init(from before: FocusSpot, to after: FocusSpot) {
    guard
      before.item != after.item || before.waits != after.waits || before.isKnown != after.isKnown
    else {
      self = .atEnd
      return
    }
    let isNear = abs(after.row - before.row) == 1 || abs(after.top - before.top) == 1
    self = isNear ? .near : .far
  }
}

/// Where the focus of a location is.
struct FocusSpot: Equatable {
  /// Which row or line, of those that are known.
  var item: Item
  /// The row of the screen, 0 for the heading.
  var row: Int
  /// The first row that is shown.
  var top: Int
  /// How far it still has to go once more is there.
  var waits = 0
  /// Whether it is known what is there.
  var isKnown = true

  enum Item: Equatable {
    case heading
    case row(Int)
    case elsewhere
    case preview(Int?)
  }
}

/// What a location wants done beside itself.
enum LocationEffect {
  case ask(Ask)
  case say(String)
  /// Said without the cursor, beside what answers the key.
  case note(String)
  /// The heading is the news.
  case sayHeading
  /// The focus is where nobody expects it: it is to be heard.
  case announce
  case open(Destination)
  /// The record of a row; with what is told of it already, when that stands beside the list.
  case openRow(RecordID, Told?)
  /// Back, to where one came from.
  case leave
  /// Away without a word, because something else follows.
  case close
  /// Away after a failure, unless it is all that is open.
  case giveUp
  /// The list below gets other filters, and the choices about it stay.
  case refine(ListQuery, titles: [RecordID: String])
  /// The list below gets another order.
  case order(Order)
  /// The lists of a kind show other fields.
  case columns([String], kind: String)
  /// A search through every kind, on top; while it is typed its first rows are shown already.
  case search(String, isTyped: Bool)
  /// A search is typed that began with a letter.
  case type(String)
  /// The choices about a list are done.
  case finishChoice
  case step(Int)
  /// The list moved on to this record.
  case stepped(RecordID)
  case perform(Command)
  /// Work in one programme, or in all.
  case scope(RecordID?)
  /// A range or words are typed for a field of the list below.
  case typeFilter(String)
  /// A condition is typed anew, from what it is.
  case change(String)
  case openView(RecordID)
  case place(Destination)
  case theme(String)
  case language(Language)
  case saveView(SavedView.Audience?, replaces: Bool)
  /// What lies below goes to a file.
  case export(ExportFormat)
  /// The file that was asked for, under another name or over the one that is there.
  case exportAgain(String)
  /// The order that was chosen for a kind.
  case remember(Order, kind: String)
  /// A form is done: what is to be said, and the record that was saved in it.
  case formDone(String, Candidate?)
  /// A record comes back from the bin.
  case restore(RecordID)
  /// Ends, to go on with a database of one's own.
  case beginOwn
  /// A form, on top or in place of what offered it.
  case openForm(FormSubject)
  /// What was typed in forms is to be kept where the end of the program does not reach it, or no longer.
  case keepDrafts
  case dropDrafts([String])
  /// A text is to be edited in the user's own editor.
  case edit(String)
  /// What was changed in a form is kept until it is opened again.
  case keepForm
}

/// What can be opened. Small, so that it can be kept.
public enum Destination: Hashable, Sendable {
  case list(ListQuery)
  case page(Subject)
  case form(FormSubject)

  /// A record's page.
  public static func record(_ id: RecordID) -> Destination { .page(Subject(.record, record: id)) }
}

/// What a page is about.
public struct Subject: Hashable, Sendable {
  public var screen: ScreenID
  public var record: RecordID?
  /// The list below, for a choice about it.
  public var query: ListQuery?
  /// A field of that list's kind.
  public var field: String?
  /// The form that is asked for, where there are others to go on with.
  public var form: FormSubject?
  /// The record beside which the first one stands.
  public var other: RecordID?
  /// Which changes it is about.
  public var changes: ChangeQuery?
  /// Which of what happened it is about.
  public var timeline: TimelineQuery?

  public init(
    _ screen: ScreenID, record: RecordID? = nil, query: ListQuery? = nil, field: String? = nil,
    form: FormSubject? = nil, other: RecordID? = nil, changes: ChangeQuery? = nil,
    timeline: TimelineQuery? = nil
  ) {
    self.screen = screen
    self.other = other
    self.changes = changes
    self.timeline = timeline
    self.record = record
    self.query = query
    self.field = field
    self.form = form
  }
}

/// How something is opened.
struct Opening {
  /// The titles that the opener knows.
  var titles: [RecordID: String] = [:]
  /// The commands that the opener offers, for menu and help.
  var commands: [Command] = []
  /// Whether it is the record of a row of the list right below.
  var isFromList = false
  /// What the store told of it already.
  var told: Told?
  /// Whether the focus goes to a row in listening mode too.
  var startsOnRow = false
  /// Whether it is one of the screens, which belong to a programme.
  var isScreen = false
  /// Whether it is a search that is being typed.
  var isTyped = false
  /// What was searched for in the list that it is opened from.
  var sought = ""
}

extension Destination {
  /// The one place where every kind of location is made.
  func location(_ opening: Opening, _ environment: Environment) -> any Location {
    switch self {
    case .list(let query): ListState(query, opening, environment)
    case .page(let subject): PageState(subject, opening)
    case .form(let subject):
      if let kind = environment.kind(subject.kind) {
        FormState(subject, kind, environment)
      } else {
        PageState(Subject(.menu), opening)
      }
    }
  }
}
