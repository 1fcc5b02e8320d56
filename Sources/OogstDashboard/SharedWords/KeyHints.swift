import OogstModel

/// What keys are called in texts, as they are now: a user may have changed them.
extension Environment {
  var commandWords: CommandWords { CommandWords(language, screens) }

  /// The key of a command, or its word where lines are typed; *het menu* when it has none.
  func keyName(_ command: Command) -> String {
    if settings.mode == .linear { return commandWords.word(command) }
    return key(command) ?? language.say("het menu", "the menu")
  }

  /// The first key of a command; nil when it has none.
  func key(_ command: Command) -> String? {
    settings.keymap.keys(for: command).first.map(words.name)
  }

  /// Commands with their keys, shortly: *m menu, ? hulp*; those without a key are left out.
  func keyed(_ commands: [Command]) -> String {
    keyHints(commands).map { $0.key + " " + $0.does }.joined(separator: ", ")
  }

  /// The menu opens on a heading too: that is named where it has no key.
  func keyHints(_ commands: [Command]) -> [Screen.Hint] {
    commands.compactMap { command in
      if let key = key(command) { return Screen.Hint(key: key, does: short(command)) }
      guard command == .menu else { return nil }
      let open = keyName(.open)
      return Screen.Hint(
        key: language.say("\(open) op de kop", "\(open) on the heading"), does: short(command))
    }
  }

  /// What a command does now, in a word or two.
  func short(_ command: Command) -> String {
    command == .listen && settings.mode == .listening
      ? language.say("kijkstand", "seeing mode") : commandWords.short(command)
  }
}
