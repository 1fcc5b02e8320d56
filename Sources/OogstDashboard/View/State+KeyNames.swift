/// What keys are called in texts, as they are now: a user may have changed them.
extension State {
  /// The key of a command, or its word where lines are typed; *het menu* when it has none.
  func keyName(_ command: Command) -> String {
    if settings.mode == .linear { return wording.words(command).first ?? command.rawValue }
    return settings.keymap.keys(for: command).first.map(wording.name) ?? wording.theMenu
  }

  /// Commands with their keys, shortly: *m menu, ? hulp*; those without a key are left out.
  func keyed(_ commands: [Command]) -> String {
    hints(commands).map { $0.key + " " + $0.does }.joined(separator: ", ")
  }

  /// What a command does now, in a word or two.
  private func short(_ command: Command) -> String {
    command == .listen && settings.mode == .listening
      ? wording.stopListening : wording.short(command)
  }

  func hints(_ commands: [Command]) -> [Screen.Hint] {
    commands.compactMap { command in
      settings.keymap.keys(for: command).first.map {
        Screen.Hint(key: wording.name(of: $0), does: short(command))
      }
    }
  }
}
