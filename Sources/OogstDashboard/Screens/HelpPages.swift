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

  /// The first five minutes, then the keys: those that work where one came from before the others.
  func helpPage(_ here: [Command]) -> Page {
    let moves = Command.allCases.filter { !here.contains($0) }
    let isLinear = settings.mode == .linear
    var sections = [
      Page.Section(
        wording.firstMinutes,
        (isLinear ? wording.linearMinutesLines : firstMinutes)
          .map(Page.Line.text)),
      Page.Section(isLinear ? wording.wordsHere : wording.keysHere, helpLines(here)),
      Page.Section(isLinear ? wording.wordsHeading : wording.keysHeading, helpLines(moves)),
    ]
    if !isLinear {
      sections.append(
        Page.Section(wording.modesHeading, wording.modesLines.map(Page.Line.text)))
    }
    sections.append(
      Page.Section(nil, [.item(wording.describe(.accessibility), opens: .page(.accessibility))]))
    return Page(heading: wording.help, sections: sections.filter { !$0.lines.isEmpty })
  }

  /// A line for each command: its keys, or its words where lines are typed.
  private func helpLines(_ commands: [Command]) -> [Page.Line] {
    commands.compactMap { command in
      if settings.mode == .linear, Self.onlyOnAGrid.contains(command) { return nil }
      let names =
        settings.mode == .linear
        ? wording.words(command) : settings.keymap.keys(for: command).map(wording.name)
      guard !names.isEmpty else { return nil }
      return .field(
        label: names.joined(separator: ", "), value: wording.describe(command).lowercasedFirst,
        opens: nil)
    }
  }

  /// What was tested with which reader, what does not work, and which norms were followed.
  func accessibilityPage() -> Page { wording.accessibility }

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
