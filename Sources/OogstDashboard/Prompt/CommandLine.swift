import OogstModel
import OogstReading

/// A typed line as the linear mode and the `:` prompt take it: what it asks for.
///
/// A number opens a row, a word or key asks for a command, and some words take more words. What is none of these may be
/// the number that a record has in its file.
enum CommandLine: Equatable {
  case nothing
  case number(Int, typed: String)
  case command(Command)
  /// The record of a row, with all field names.
  case inFull(Int)
  case search(String)
  case record(RecordID)
  /// The record with this number in its file; what to say when there is none.
  case numbered(String, otherwise: String)
  case filter(String)
  case sort(String)
  case columns(String)
  case group(String)
  case export(String)
  case saveView(String)
  /// All records of a kind.
  case list(Kind)
  case theme(String)
  case language(String)
  /// The view, or the record, whose name begins so; what to say when there is none.
  case named(String, otherwise: String)
  case view(String)
  case programme(String)
  /// A new record of a kind; a record that is changed, copied or removed.
  case add(Kind)
  case change(Command, RecordID)
  /// What a word means.
  case word(String)
  /// A value for a field of the record that has the focus.
  case set(String)
  /// The record that has the focus beside another one, or on a day.
  case compare(String)
  case earlier(String)
  /// Which changes are asked for.
  case changes(String)
  /// What happened with records of one kind.
  case timeline(Kind)
  /// Whose agenda is asked for.
  case agenda(String)

  init(_ line: String, _ environment: Environment) {
    let line = line.trimmingSpaces
    let words = CommandLineWords(language: environment.language)
    guard !line.isEmpty else {
      self = .nothing
      return
    }
    if let number = Int(line) {
      self = .number(number, typed: line)
    } else if let command = Self.command(for: line, environment) {
      self = .command(command)
    } else if let text = Self.searchByKey(line, environment) {
      self = .search(text)
    } else if let line = Self.longer(line, environment) {
      self = line
    } else if let id = Self.record(line, environment) {
      self = .record(id)
    } else if let kind = environment.kinds.answering(to: line) {
      self = .list(kind)
    } else {
      let nearest = Self.nearest(to: line, environment)
      let further =
        nearest.map(words.perhaps)
        ?? (environment.settings.mode == .linear
          ? words.type(environment.commandWords.word(.help))
          : environment.keyed([.menu, .help]) + ".")
      let unknown = words.unknown(Cleaning.short(line)) + " " + further
      // It may be the number of a file, a view, or the beginning of a title: the store knows.
      self = .named(line, otherwise: unknown)
    }
  }

  /// A word with more words behind it.
  private static func longer(_ line: String, _ environment: Environment) -> CommandLine? {
    let word = line.prefix { $0 != " " }
    let rest = String(line.dropFirst(word.count)).trimmingSpaces
    guard let command = command(for: String(word), environment) else { return nil }
    switch command {
    case .search where !rest.isEmpty: return .search(rest)
    case .filter where !rest.isEmpty: return .filter(rest)
    case .sort where !rest.isEmpty: return .sort(rest)
    case .columns where !rest.isEmpty: return .columns(rest)
    case .group where !rest.isEmpty: return .group(rest)
    case .export where !rest.isEmpty: return .export(rest)
    case .saveView where !rest.isEmpty: return .saveView(rest)
    case .theme where !rest.isEmpty: return .theme(rest)
    case .language where !rest.isEmpty: return .language(rest)
    case .screen(.views) where !rest.isEmpty: return .view(rest)
    case .readInFull: return Int(rest).map { .inFull($0) }
    case .screen(.glossary) where !rest.isEmpty: return .word(rest)
    case .screen(.programmes) where !rest.isEmpty: return .programme(rest)
    case .add where !rest.isEmpty: return environment.kinds.answering(to: rest).map { .add($0) }
    case .set where !rest.isEmpty: return .set(rest)
    case .compare where !rest.isEmpty: return .compare(rest)
    // *Op tijd beginnen* may be the name of a record.
    case .earlier where rest.contains(where: \.isNumber) || DaysText.isWord(rest):
      return .earlier(rest)
    case .screen(.changes) where !rest.isEmpty: return .changes(rest)
    case .screen(.wholeTimeline) where !rest.isEmpty:
      return environment.kinds.answering(to: rest).map { .timeline($0) }
    // *Agenda items* are a kind.
    case .screen(.agenda) where !rest.isEmpty && environment.kinds.answering(to: line) == nil:
      return .agenda(rest)
    case .edit, .duplicate, .remove: return record(rest, environment).map { .change(command, $0) }
    case .open:
      if let number = Int(rest) { return .number(number, typed: rest) }
      if let id = record(rest, environment) { return .record(id) }
      let words = CommandLineWords(language: environment.language)
      return .numbered(rest, otherwise: words.nothingNamed(Cleaning.short(rest)))
    default: return nil
    }
  }

  /// As the key is typed in the full screen: "/zorg".
  private static func searchByKey(_ line: String, _ environment: Environment) -> String? {
    guard let key = line.first, !key.isLetter, !key.isNumber, line.count > 1,
      environment.settings.keymap.typedCommand(for: .character(key)) == .search
    else { return nil }
    return String(line.dropFirst()).trimmingSpaces
  }

  /// The id of a record of ours: of letters that no kind has it may be a number of a file.
  private static func record(_ text: String, _ environment: Environment) -> RecordID? {
    RecordID(text).flatMap { environment.kinds[code: $0.kind] == nil ? nil : $0 }
  }

  /// The command that a word in either language, or the name of a key, asks for.
  static func command(for word: String, _ environment: Environment) -> Command? {
    let keymap = environment.settings.keymap
    if word.count == 1, let key = word.first.map({ Key.character($0) }),
      let command = keymap.typedCommand(for: key)
    {
      return command
    }
    let folded = Folding.folded(word)
    guard !folded.isEmpty else { return nil }
    return Command.all(environment.screens).first { command in
      command.answers(to: word, environment.screens)
        || keymap.keys(for: command).contains {
          Key.named.contains($0) && Folding.folded(environment.words.name(of: $0)) == folded
        }
    }
  }

  /// The command whose word takes the fewest changes to get to.
  private static func nearest(to line: String, _ environment: Environment) -> String? {
    let word = line.prefix { $0 != " " }
    let words = Command.all(environment.screens).flatMap { environment.commandWords.words($0) }
    return Nearest.word(to: word, in: words)
  }
}

struct CommandLineWords: Bilingual {
  let language: Language

  func noSuchRow(_ number: Int) -> String {
    say("Rij \(number) staat hier niet.", "Row \(number) is not here.")
  }

  func nothingNamed(_ text: String) -> String {
    say(
      "Er is hier geen rij of kenmerk \(text). Open een nummer, of een kenmerk zoals LES-2.",
      "There is no row or reference \(text) here. Open a number, or a reference such as LES-2.")
  }

  func unknown(_ line: String) -> String {
    say("Onbekende opdracht: \(line).", "Unknown command: \(line).")
  }

  func perhaps(_ nearest: String) -> String {
    say("Bedoelt u \(nearest)?", "Did you mean \(nearest)?")
  }

  func type(_ word: String) -> String { say("Typ \(word).", "Type \(word).") }
}
