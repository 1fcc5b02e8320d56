import OogstModel

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
            Page.Section(
              nil,
              page.offered.map { command in
                .item(line(command, environment), opens: .command(command))
              })
          ])
      },
      name: { _, _ in "Menu" }, role: .menu))

  private static func line(_ command: Command, _ environment: Environment) -> String {
    let text = environment.commandWords.describe(command)
    if environment.settings.mode == .linear {
      return text + ", " + environment.commandWords.word(command)
    }
    return environment.settings.keymap.keys(for: command).first
      .map { text + ", " + environment.words.name(of: $0) } ?? text
  }
}
