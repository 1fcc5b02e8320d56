import OogstModel

/// Text being typed, or a choice of two, in front of what is shown.
enum Prompt: Equatable, Sendable {
  case search(Typing, SearchPrompt)
  /// A command, with the lines before it and with completion.
  case command(LineEditor)
  /// A range, or words, for a field of the list below, by its name.
  case filter(Typing, field: String, label: String)
  /// The name of a view that is to be saved.
  case viewName(Typing, label: String)
  /// Whether to leave the program.
  case quit
  /// Whether to undo the save with this number.
  case undo(Int)
  /// Whether to throw away what was typed in a form.
  case discard(FormSubject)

  /// Whether text is typed in it.
  var isTyped: Bool {
    switch self {
    case .quit, .undo, .discard: false
    case .search, .command, .filter, .viewName: true
    }
  }

  /// What a key did.
  enum Outcome: Equatable {
    case goesOn
    /// The text is another one now; with what one key took away, if that was more than a letter.
    case changed(String, without: String = "")
    case entered(String)
    /// The same by a key that goes on, and chooses nothing.
    case movedOn(String)
    case givenUp
    /// What the line could become, to choose from.
    case offers([String])
    /// There is nothing left to take away.
    case isEmpty
    /// Yes, or no, to leaving.
    case leaves, stays
  }

  /// `completions` gives the lines that a line could become.
  mutating func take(
    _ key: Key, _ environment: Environment, completions: (String) -> [String] = { _ in [] }
  ) -> Outcome {
    switch self {
    case .quit, .undo, .discard: return answer(key, environment)
    case .search(var typing, let kind):
      // Who moves on has typed enough.
      if key == .up || key == .down {
        return typing.text.allSatisfy { $0 == " " } ? .givenUp : .movedOn(typing.text)
      }
      let outcome = Self.take(key, &typing)
      self = .search(typing, kind)
      return outcome == .isEmpty && kind.endsWhenEmpty ? .givenUp : outcome
    case .filter(var typing, let field, let label):
      let outcome = Self.take(key, &typing)
      self = .filter(typing, field: field, label: label)
      return outcome
    case .viewName(var typing, let label):
      let outcome = Self.take(key, &typing)
      self = .viewName(typing, label: label)
      return outcome
    case .command(var editor):
      let outcome = Self.take(key, &editor, completions)
      self = .command(editor)
      return outcome
    }
  }

  /// Tab completes, Up and Down go through the lines before it; all else is as in any line.
  private static func take(
    _ key: Key, _ editor: inout LineEditor, _ completions: (String) -> [String]
  ) -> Outcome {
    let before = editor.text
    switch key {
    case .tab, .up, .down:
      if case .offers(let lines) = editor.take(.key(key), completions: completions) {
        return .offers(lines)
      }
      return editor.text == before ? .goesOn : .changed(editor.text)
    case .escape: return .givenUp
    case .backspace where before.isEmpty: return .isEmpty
    case .enter where before.allSatisfy({ $0 == " " }): return .givenUp
    case .enter:
      _ = editor.take(.key(.enter), completions: completions)
      return .entered(before)
    default:
      let part = editor.part(takenBy: key)
      _ = editor.take(.key(key), completions: completions)
      return editor.text == before ? .goesOn : .changed(editor.text, without: part)
    }
  }

  private static func take(_ key: Key, _ typing: inout Typing) -> Outcome {
    switch key {
    case .escape: return .givenUp
    // Held a moment too long it must not go on to what lies behind the prompt.
    case .backspace where typing.text.isEmpty: return .isEmpty
    case .enter where typing.text.allSatisfy({ $0 == " " }): return .givenUp
    case .enter: return .entered(typing.text)
    default:
      let before = typing.text
      let part = typing.part(takenBy: key)
      _ = typing.take(key)
      return typing.text == before ? .goesOn : .changed(typing.text, without: part)
    }
  }

  /// A line as an answer to leaving: yes, or the word for opening where that is the answer.
  func answer(line: String, _ environment: Environment) -> Outcome {
    let words = PromptWords(language: environment.language)
    let answer = Folding.folded(line)
    return words.yesses.contains(answer)
      || CommandLine.command(for: line, environment) == .open ? .leaves : .stays
  }

  /// Without letters as keys Enter is the answer.
  private func answer(_ key: Key, _ environment: Environment) -> Outcome {
    if key == .left || key == .right { return .goesOn }
    if key == .enter, !environment.settings.keymap.takesCharacters { return .leaves }
    if case .character(let answer) = key,
      PromptWords(language: environment.language).yes == answer.lowercased()
    {
      return .leaves
    }
    return .stays
  }

  func line(_ language: Language) -> Screen.PromptLine? {
    let words = PromptWords(language: language)
    switch self {
    case .search(let typing, let kind):
      return Screen.PromptLine(label: kind.label, text: typing.text, place: typing.place)
    case .filter(let typing, _, let label), .viewName(let typing, let label):
      return Screen.PromptLine(label: label, text: typing.text, place: typing.place)
    case .command(let editor):
      return Screen.PromptLine(label: words.command, text: editor.text, place: editor.place)
    case .quit, .undo, .discard: return nil
    }
  }
}

/// What is searched by a text that is typed.
struct SearchPrompt: Equatable, Sendable {
  var label: String
  /// Whether Backspace ends it once nothing is left, where a letter had begun it.
  var endsWhenEmpty = false
}

struct PromptWords: Bilingual {
  let language: Language

  var search: String { say("Zoek: ", "Search: ") }
  var searchPage: String { say("Zoek op deze pagina: ", "Search this page: ") }
  var searchValue: String { say("Zoek waarde: ", "Find value: ") }
  var command: String { say("Opdracht: ", "Command: ") }
  /// The letter that means yes.
  var yes: String { say("j", "y") }

  /// What is typed for it in a line.
  var yesses: [String] { [yes, say("ja", "yes")] }

  func askQuit(_ environment: Environment) -> String {
    say("oogst verlaten? ", "Leave oogst? ") + yesOrNo(environment)
  }

  /// How to answer a question.
  func yesOrNo(_ environment: Environment) -> String {
    guard !environment.settings.keymap.takesCharacters, environment.settings.mode != .linear else {
      return say("j of n", "y or n")
    }
    let open = environment.keyName(.open)
    return say(
      "\(open) is ja, elke andere toets nee", "\(open) is yes, any other key no")
  }

  var stillExporting: String {
    say(
      "Het bestand is nog niet klaar en gaat dan weg.",
      "The file is not done yet, and would be lost.")
  }

  /// Of a prompt without text, of which nothing can be taken away; `key` closes it.
  func isEmpty(_ key: String) -> String {
    say("Leeg. \(key) sluit deze regel.", "Empty. \(key) closes this line.")
  }

  /// Of what one key took away.
  func gone(_ text: String) -> String { say("weg: \(text)", "gone: \(text)") }

  var staying: String { say("U blijft in oogst.", "You stay in oogst.") }

  func tooLong(_ most: Int) -> String {
    say(
      "Die regel is te lang: hij heeft meer dan \(number(most)) bytes.",
      "That line is too long: it has more than \(number(most)) bytes.")
  }
}
