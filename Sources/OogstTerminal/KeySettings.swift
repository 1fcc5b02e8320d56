import OogstDashboard
import OogstModel

/// The keys of a configuration: `character_keys`, and a table `[keys]` with commands and their keys.
///
/// Commands and keys go by their name in either language: `search = ["/", "F3"]`, `zoek = "spatie"`. What
/// is wrong is told and left out; the rest holds.
struct KeySettings {
  private let file: TOMLFile
  /// All that keys can ask for.
  private let commands = Command.all(.standard)
  private(set) var problems: [Problem] = []

  init(_ file: TOMLFile) { self.file = file }

  mutating func keymap() -> Keymap {
    var keymap = Keymap.standard
    if let entry = file.table["character_keys"] {
      if let answer = entry.value.boolean {
        keymap.takesCharacters = answer
      } else {
        problems.append(
          file.problem(
            entry, "character_keys is true of false.",
            "character_keys is true or false."))
      }
    }
    guard let entry = file.table["keys"] else {
      return keymap
    }
    guard let table = entry.value.table else {
      problems.append(
        file.problem(
          entry, "keys is een tabel: [keys], met op elke regel een opdracht en haar toetsen.",
          "keys is a table: [keys], with a command and its keys on every line."))
      return keymap
    }
    for problem in keymap.assign(wishes(table)) { problems.append(told(problem)) }
    return keymap
  }

  /// What the table asks for; the names of commands as the user wrote them are kept for messages.
  private mutating func wishes(_ table: TOMLTable) -> [Command: [Key]] {
    var wishes: [Command: [Key]] = [:]
    for entry in table.entries {
      let name = entry.key
      guard
        let command = commands.first(where: { $0.name == name || $0.answers(to: name) })
      else {
        problems.append(unknown(entry))
        continue
      }
      if let other = written[command] {
        problems.append(
          file.problem(
            entry, "\(name) en \(other.key) zijn dezelfde opdracht. Houd er een.",
            "\(name) and \(other.key) are the same command. Keep one of them."))
        continue
      }
      written[command] = entry
      guard let words = Self.words(entry.value) else {
        problems.append(
          file.problem(
            entry,
            "\(name) wil een toets tussen aanhalingstekens, of een lijst ervan.",
            "\(name) wants a key in quotes, or a list of them."))
        continue
      }
      var keys: [Key] = []
      for word in words {
        let key = Language.allCases.lazy.compactMap { Words($0).key(named: word) }.first
        if let key { keys.append(key) } else { problems.append(unknown(key: word, entry)) }
      }
      // A line with a mistake in it must not take away the keys that were there.
      if keys.count == words.count { wishes[command] = keys }
    }
    return wishes
  }

  private var written: [Command: TOMLEntry] = [:]

  private static func words(_ value: TOMLValue) -> [String]? {
    if let word = value.string { return [word] }
    guard let array = value.array else { return nil }
    let words = array.compactMap(\.string)
    return words.count == array.count ? words : nil
  }

  // MARK: - What is wrong

  private func unknown(_ entry: TOMLEntry) -> Problem {
    let name = entry.key
    func all(_ language: Language) -> String {
      commands.map { CommandWords(language).word($0) }.joined(separator: ", ")
    }
    return file.problem(
      entry, "er is geen opdracht \(name). Kies uit: \(all(.dutch)).",
      "there is no command \(name). Choose from: \(all(.english)).")
  }

  private func unknown(key: String, _ entry: TOMLEntry) -> Problem {
    func all(_ language: Language) -> String {
      Words(language).namedKeys.joined(separator: ", ")
    }
    return file.problem(
      entry, "er is geen toets \(key). Kies één teken, of: \(all(.dutch)).",
      "there is no key \(key). Choose one character, or: \(all(.english)).")
  }

  private func told(_ problem: Keymap.Problem) -> Problem {
    func name(_ command: Command, _ language: Language) -> String {
      CommandWords(language).word(command)
    }
    switch problem {
    case .shared(let key, let command, let other):
      let (dutch, english) = (Words(.dutch).name(of: key), Words(.english).name(of: key))
      return file.problem(
        written[command],
        "de toets \(dutch) is al van \(name(other, .dutch)). Geef ook \(name(other, .dutch)) een andere toets, of kies hier een andere.",
        "the key \(english) belongs to \(name(other, .english)) already. Give \(name(other, .english)) another key too, or choose another one here."
      )
    case .needsKey(let command):
      return file.problem(
        written[command],
        "\(name(command, .dutch)) kan niet zonder toets, en houdt de toetsen die het had.",
        "\(name(command, .english)) cannot do without a key, and keeps the keys it had.")
    }
  }
}
