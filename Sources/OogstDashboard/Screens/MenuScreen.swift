import OogstModel

private struct MenuWords: Bilingual {
  let language: Language

  var onRow: String { say("Op de rij", "On the row") }
  var inHere: String { say("Hier", "Here") }
  var elsewhere: String { say("Verder", "Elsewhere") }
}

extension ScreenID { static let menu = ScreenID("menu") }

extension ScreenDefinition {
  /// Every command that works where one came from, one a line with its key.
  static let menu = ScreenDefinition(
    .menu,
    nil,
    PageDefinition(
      show: { page, environment in
        Page(
          heading: "Menu",
          sections: [
            Page.Section(nil, summary(page.offered, environment)),
            Page.Section(
              nil,
              page.offered.map { command in
                .item(line(command, environment), opens: .command(command))
              }),
          ])
      },
      name: { _, _ in "Menu" }, role: .menu))

  /// What works here in three lines, for who need not hear every command by itself: on what has the focus, in what is
  /// open, and elsewhere.
  private static func summary(_ offered: [Command], _ environment: Environment) -> [Page.Line] {
    let words = MenuWords(language: environment.language)
    let parts: [(name: String, commands: [Command])] = [
      (words.onRow, [.open, .readInFull, .next, .previous, .nextPane]),
      (
        words.inHere,
        [
          .search, .filter, .clear, .sort, .columns, .group, .copy, .export, .saveView, .nextMatch,
          .previousMatch,
          .whereAmI, .repeatNews, .pin, .back, .forward,
        ]
      ),
    ]
    let named = Set(parts.flatMap(\.commands))
    let others = (words.elsewhere, offered.filter { !named.contains($0) })
    return (parts + [others]).compactMap { name, commands in
      let here = commands.filter(offered.contains)
      let text = shortly(here, environment)
      return text.isEmpty ? nil : .field(label: name, value: text, opens: nil)
    }
  }

  /// With their keys; where letters are none, also those that only this menu has.
  private static func shortly(_ commands: [Command], _ environment: Environment) -> String {
    if environment.settings.mode == .linear {
      return commands.map { environment.commandWords.word($0) }.joined(separator: ", ")
    }
    guard !environment.settings.keymap.takesCharacters else { return environment.keyed(commands) }
    return commands.map { command in
      let words = environment.short(command)
      return environment.key(command).map { $0 + " " + words } ?? words
    }.joined(separator: ", ")
  }

  private static func line(_ command: Command, _ environment: Environment) -> String {
    let text = environment.commandWords.describe(command)
    if environment.settings.mode == .linear {
      return text + ", " + environment.commandWords.word(command)
    }
    return environment.key(command).map { text + ", " + $0 } ?? text
  }
}
