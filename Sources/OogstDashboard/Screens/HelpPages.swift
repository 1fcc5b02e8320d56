import OogstModel

extension State {
  /// Every command that works where one came from, one a line with its key.
  func menuPage(_ commands: [Command]) -> Page {
    Page(
      heading: wording.menu,
      sections: [
        Page.Section(
          nil, commands.map { .item(keyed(wording.describe($0), $0), opens: .command($0)) })
      ])
  }

  func helpPage() -> Page {
    if settings.mode == .linear { return linearHelpPage() }
    return Page(
      heading: wording.help,
      sections: [
        Page.Section(wording.firstMinutes, wording.firstMinutesLines.map(Page.Line.text)),
        Page.Section(
          wording.keysHeading,
          Command.allCases.compactMap { command in
            let keys = settings.keymap.keys(for: command).map { wording.name(of: $0) }
            guard !keys.isEmpty else { return nil }
            return .field(
              label: keys.joined(separator: ", "), value: wording.describe(command).lowercasedFirst,
              opens: nil)
          }),
        Page.Section(wording.modesHeading, wording.modesLines.map(Page.Line.text)),
      ])
  }

  /// Where lines are typed, words take the place of keys.
  private func linearHelpPage() -> Page {
    Page(
      heading: wording.help,
      sections: [
        Page.Section(wording.firstMinutes, wording.linearMinutesLines.map(Page.Line.text)),
        Page.Section(
          wording.wordsHeading,
          Command.allCases.compactMap { command in
            guard !Self.onlyOnAGrid.contains(command) else { return nil }
            return .field(
              label: wording.words(command).joined(separator: ", "),
              value: wording.describe(command).lowercasedFirst, opens: nil)
          }),
      ])
  }

  /// What has no use where every line is given.
  static let onlyOnAGrid: Set<Command> = [.up, .down, .nextPane, .listen, .byName]

  private func keyed(_ text: String, _ command: Command) -> String {
    if settings.mode == .linear {
      return text + ", " + (wording.words(command).first ?? command.rawValue)
    }
    return keyedByKey(text, command)
  }

  private func keyedByKey(_ text: String, _ command: Command) -> String {
    settings.keymap.keys(for: command).first.map { text + ", " + wording.name(of: $0) } ?? text
  }
}
