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

  /// The menu opens on a heading too: that is named where it has no key.
  func hints(_ commands: [Command]) -> [Screen.Hint] {
    commands.compactMap { command in
      if let key = settings.keymap.keys(for: command).first {
        return Screen.Hint(key: wording.name(of: key), does: short(command))
      }
      guard command == .menu else { return nil }
      return Screen.Hint(key: wording.onTheHeading(keyName(.open)), does: short(command))
    }
  }

  /// The first minutes, but for what no key is left for: the menu does that.
  var firstMinutes: [String] {
    let none = "\u{0}"
    let lines = wording.firstMinutesLines { command in
      settings.keymap.keys(for: command).first.map(wording.name) ?? none
    }
    let known = lines.filter { !$0.contains(none) }
    return known.count == lines.count ? lines : known + [wording.menuDoesAll(keyName(.open))]
  }
}
