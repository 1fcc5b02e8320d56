import ArgumentParser

/// The shell completions that ArgumentParser makes, with the words of ``DutchHelp`` for who works in Dutch.
///
/// Bash shows no words beside what it completes: its script is the same in every language.
struct DutchCompletions {
  let shell: CompletionShell

  /// What `--generate-completion-script SHELL` asks for; nil for what does not ask, or asks for an unknown shell.
  init?(_ arguments: [String]) {
    guard arguments.count == 2, arguments[0] == "--generate-completion-script",
      let shell = CompletionShell(rawValue: arguments[1])
    else { return nil }
    self.shell = shell
  }

  var script: String { translated(Oogst.completionScript(for: shell)) }

  /// Line by line: each says which command it is about, or stands in the function of one.
  func translated(_ script: String) -> String {
    var command: String?
    return script.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let line = String(line)
      switch shell {
      case .zsh:
        if line.hasPrefix("_oogst"), line.hasSuffix("() {") {
          command = String(line.dropFirst("_oogst_".count).dropLast("() {".count))
        }
        return zsh(line, command)
      case .fish: return fish(line)
      default: return line
      }
    }.joined(separator: "\n")
  }

  /// `'--json[JSON with every field.]'`, and `'list:List the records.'` among the commands.
  private func zsh(_ line: String, _ command: String?) -> String {
    func escaped(_ text: String) -> String {
      text.replacing("\\", with: "\\\\").replacing("'", with: "'\\''").replacing(":", with: "\\:")
        .replacing("[", with: "\\[").replacing("]", with: "\\]")
    }
    if let start = line.firstIndex(of: "["), let end = line.lastIndex(of: "]"), start < end,
      let option = Self.option(in: String(line[..<start])),
      let text = DutchHelp.text(ofOption: option, of: command)
    {
      return line[...start] + escaped(text) + line[end...]
    }
    let entry = line.drop { $0 == " " }
    if entry.hasPrefix("'"), let colon = entry.firstIndex(of: ":"), entry.last == "'",
      let text = DutchHelp.purpose(of: String(entry[..<colon].dropFirst()))
    {
      return line.prefix { $0 == " " } + entry[...colon] + escaped(text) + "'"
    }
    return line
  }

  /// `-l 'json' -d 'JSON with every field.'`, and `-fa 'list' -d 'List the records.'`.
  private func fish(_ line: String) -> String {
    let mark = " -d '"
    guard line.hasPrefix("complete "), let start = line.firstRange(of: mark)?.upperBound else {
      return line
    }
    var end = start
    while end < line.endIndex, line[end] != "'" {
      if line[end] == "\\" { end = line.index(after: end) }
      end = line.index(after: end)
    }
    func word(behind mark: String) -> String? {
      line.firstRange(of: mark).map { String(line[$0.upperBound...].prefix { $0 != "'" }) }
    }
    let command = line.split(separator: "\"").dropFirst().first?.split(separator: " ").last
    let text =
      if let option = word(behind: " -l '") {
        DutchHelp.text(ofOption: "--" + option, of: command.map(String.init))
      } else {
        word(behind: " -fa '").flatMap(DutchHelp.purpose(of:))
      }
    guard let text, end < line.endIndex else { return line }
    return line[..<start] + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
      + line[end...]
  }

  /// The last long option that a piece of a script names.
  private static func option(in text: String) -> String? {
    text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
      .last { $0.hasPrefix("--") }
  }
}
