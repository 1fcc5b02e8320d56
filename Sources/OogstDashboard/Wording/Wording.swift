public import OogstModel

/// The words of the program in one language; those of records stand beside their fields.
///
/// Both languages are values of this type, so that a text that is missing does not compile.
public struct Wording: Sendable {
  // Answers and values
  let yes: String
  let no: String
  let unknown: String
  let yesLetters: [String]
  /// A word from a file that no choice answers to.
  let kept: @Sendable (String) -> String
  let months: [String]
  let derived: String
  let rangeWord: String
  let thousands: Character
  let decimal: Character
  let euro: String

  // Lists
  let record: String
  let records: String
  let allProgrammes: String
  let with: @Sendable (String) -> String
  let newestFirst: String
  let oldestFirst: String
  let bestFirst: String
  let byField: @Sendable (_ field: String, _ isDescending: Bool) -> String
  let order: @Sendable (String) -> String
  let ordered: @Sendable (String) -> String
  let known: @Sendable (Known) -> String
  let knownProjects: @Sendable (_ known: Known, _ countsTeams: Bool) -> String
  let emptyList: String
  let nothingWithFilter: String
  let otherWords: String
  public let nothingFound: @Sendable (String) -> String
  let filter: @Sendable (_ field: String, Filter.Comparison, _ values: [String]) -> String

  // Where one is
  let working: String
  let onHeading: String
  let rowPosition: @Sendable (_ number: Int?, _ total: Int?) -> String
  let linePosition: @Sendable (_ number: Int, _ total: Int) -> String

  // News
  let unknownKey: @Sendable (String) -> String
  let charactersAreOff: String
  /// What opens the menu where no key is left for it.
  let onTheHeading: @Sendable (_ open: String) -> String
  let menuDoesAll: @Sendable (_ open: String) -> String
  /// In place of a key that a command does not have.
  let theMenu: String
  /// Behind news that goes on.
  let moreNews: @Sendable (_ key: String) -> String
  let noNews: String
  let noOlderNews: String
  let resized: @Sendable (_ columns: Int, _ rows: Int) -> String
  let listeningOn: @Sendable (_ whereAmI: String) -> String
  let listeningOff: String
  let linearListens: String
  let askQuitByEnter: @Sendable (_ open: String) -> String
  let askQuit: String
  let staying: String
  let nothingToOpen: String
  let noSecondPane: String
  let noneBelow: String
  let noneAbove: String
  let stopListening: String
  let noFurther: String
  let firstOfList: String
  let lastOfList: String
  let onlyInLists: String
  let filterNeedsOneKind: String
  let sortNeedsOneKind: String
  let nothingToClear: String
  let cleared: String
  let searchCleared: String
  let filterCleared: String
  let valueChosen:
    @Sendable (_ field: String, _ value: String, _ isSet: Bool, _ back: String) -> String
  let allValues: @Sendable (Int) -> String
  let narrowed: @Sendable (_ letters: String, Int) -> String
  let scopeChosen: @Sendable (String?) -> String
  let noSuchRow: @Sendable (Int) -> String
  let noSuchProgramme: @Sendable (String) -> String
  let nothingWithThatName: @Sendable (String) -> String
  public let noSuchRecord: @Sendable (String) -> String
  let unknownCommand: @Sendable (String) -> String
  let perhaps: @Sendable (_ nearest: String) -> String
  let typeHelp: String
  public let noSuchOrder: @Sendable ([String]) -> String
  /// Why the system could not open a file, from its own words for it.
  public let reason: @Sendable (String) -> String
  public let failure: @Sendable (StoreError) -> String

  // Prompts
  let searchPrompt: String
  let commandPrompt: String

  // Commands: a word for hints, a line for menu and help, and the words that ask for it
  let short: @Sendable (Command) -> String
  let describe: @Sendable (Command) -> String
  public let words: @Sendable (Command) -> [String]
  let keyName: @Sendable (Key) -> String

  // Pages
  let overview: @Sendable (_ scope: String, _ isExample: Bool) -> String
  let aboutProgramme: String
  let attention: String
  let nothingUrgent: String
  let overdueConversations: @Sendable (Int) -> String
  let roundNotFedBack: @Sendable (String) -> String
  let stalledProjects: @Sendable (Int) -> String
  let newestLessons: String
  let allLessons: @Sendable (Int) -> String
  let growingThemes: String
  let themeSize: @Sendable (_ theme: String, _ projects: Int, _ lessons: Int) -> String
  let noProgrammes: String
  let progress: @Sendable (_ scope: String) -> String
  let noRounds: String
  let coverage: @Sendable (Coverage) -> String
  let conversations: String
  let allConversations: String
  let noStatus: String
  let comparison: @Sendable (_ field: String, _ round: String, _ before: String) -> String
  let beside: @Sendable (_ now: String, _ before: String) -> String
  let steps: @Sendable (_ round: String, _ before: String) -> String
  let step: @Sendable (_ before: String, _ after: String, _ count: Int) -> String
  let unusualStep: String
  let comparisonTotal: @Sendable (_ projects: Int, _ unknown: Int) -> String
  let noRoundBefore: String
  let influenceOf: @Sendable (String) -> String
  let feedback: String
  let noFeedback: String
  let everything: String
  let choosingProgramme: String
  let notKnown: @Sendable ([String]) -> String
  let origin: String
  let identity: String
  let externalID: String
  let created: String
  let changed: String
  let history: String
  let historyMade: @Sendable (String) -> String
  let historyChanged:
    @Sendable (_ when: String, _ field: String, _ old: String, _ new: String) -> String
  let referring: @Sendable (_ kind: String, _ field: String?) -> String
  let allOf: @Sendable (_ count: Int, _ kinds: String) -> String
  let inFull: @Sendable (String) -> String
  let facets: @Sendable (String) -> String
  let values: @Sendable (_ field: String) -> String
  let linearValues: @Sendable (_ field: String) -> String
  let chosen: String
  let noValues: String
  let orders: @Sendable (String) -> String
  let currentOrder: String
  let menu: String
  let help: String
  let firstMinutes: String
  /// Twelve lines, with the keys as they are now.
  let firstMinutesLines: @Sendable (_ key: (Command) -> String) -> [String]
  let linearMinutesLines: [String]
  let keysHere: String
  let keysHeading: String
  let wordsHere: String
  let wordsHeading: String
  let modesHeading: String
  let modesLines: [String]
  let accessibility: Page

  let exampleToday: @Sendable (String) -> String
  let exampleOwn: String

  // The command line
  public let exampleShown: String
  public let exampleIsFixed: String
  public let databaseAdapts: String
  public let crashed: String
  public let moreProblems: @Sendable (Int) -> String
  public let unknownTerminal: @Sendable (String) -> String
  public let noSuchScreen: @Sendable (_ word: String, _ known: [String]) -> String
  public let noSuchKind: @Sendable (_ word: String, _ known: [String]) -> String
  let lineTooLong: @Sendable (Int) -> String
  public let restrictedWantsDatabase: String
  public let noCommandHere: String
  public let noPromise: String
  public let importStopped: String
  public let importedAllTheSame: String
  public let memoryUnusable: String
  public let noRoom: String
  public let noDatabaseName: @Sendable (String) -> String
  public let notUTF8: @Sendable (String) -> String
  public let outputLost: @Sendable (String) -> String
  public let nothingListed: String
  public let badMap: @Sendable (String) -> String
  public let badValues: @Sendable (String) -> String
  public let rowsRead: @Sendable (Int) -> String

  // Linear mode
  let moreRows: String
  let linearWelcome: String

  public static func `in`(_ language: Language) -> Wording {
    switch language {
    case .dutch: dutch
    case .english: english
    }
  }

  // MARK: - Numbers, dates, money

  /// `1.234` or `1,234`.
  public func number(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(thousands) }
      text.append(digit)
    }
    return (number < 0 ? "-" : "") + text
  }

  func percentage(_ share: Double) -> String {
    String(Int((share * 100).rounded())) + " %"
  }

  public func money(_ money: Money) -> String {
    let cents = Int(clamping: money.cents.magnitude)
    var text = number(cents / 100)
    if cents % 100 != 0 {
      text += String(decimal) + (cents % 100 < 10 ? "0" : "") + String(cents % 100)
    }
    if money.cents < 0 { text = "-" + text }
    // Nobody said which: then neither do we.
    guard let currency = money.currency else { return text }
    return text + " " + (currency == "EUR" ? euro : currency)
  }

  public func date(_ date: PartialDate) -> String {
    var parts: [String] = []
    if let day = date.day { parts.append(String(day)) }
    if let month = date.month { parts.append(months[month - 1]) }
    parts.append(String(date.year))
    return parts.joined(separator: " ") + (date.isDerived ? " (" + derived + ")" : "")
  }

  func range(_ range: NumberRange) -> String {
    range.low == range.high
      ? number(range.low) : number(range.low) + " " + rangeWord + " " + number(range.high)
  }

  public func name(of key: Key) -> String { keyName(key) }

  /// The names of the keys that have one.
  public var namedKeys: [String] { Key.named.map(keyName) }

  /// The key that a name means, in this language; a single character is its own name.
  public func key(named name: String) -> Key? {
    if name.count == 1, let character = name.first { return .character(character) }
    let folded = Folding.folded(name)
    return Key.short[folded] ?? Key.named.first { Folding.folded(keyName($0)) == folded }
  }
}
