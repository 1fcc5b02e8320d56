import OogstDashboard
import OogstModel
import OogstTerminal
import Testing

@Suite struct KeySettingsTests {
  @Test func keysAndCommandsGoByTheirNamesInEitherLanguage() {
    let (configuration, problems) = Configuration.read(
      """
      character_keys = true
      [keys]
      zoek = ["F3", "Z"]
      help = "spatie"
      pageDown = "Page Down"
      menu = []
      """, name: "config.toml")
    #expect(problems.isEmpty, "\(problems)")
    let keymap = configuration.keymap
    #expect(keymap.keys(for: .search) == [.function(3), .character("Z")])
    #expect(keymap.keys(for: .help) == [.character(" ")])
    #expect(keymap.keys(for: .menu).isEmpty)
    #expect(keymap.command(for: .character("/")) == nil)
  }

  @Test func characterKeysAreSwitchedOffTogether() {
    let (configuration, problems) = Configuration.read("character_keys = false", name: "c")
    #expect(problems.isEmpty)
    #expect(configuration.keymap.command(for: .character("q")) == nil)
    #expect(configuration.keymap.command(for: .enter) == .open)
  }

  @Test(arguments: [
    (
      "[keys]\nzoek = \"f\"", 2,
      "de toets f is al van filter. Geef ook filter een andere toets, of kies hier een andere."
    ),
    ("[keys]\n\nzoiets = \"f\"", 3, "er is geen opdracht zoiets. Kies uit: open, terug, "),
    ("[keys]\nzoek = \"F13\"", 2, "er is geen toets F13. Kies één teken, of: spatie, "),
    ("[keys]\nzoek = 3", 2, "zoek wil een toets tussen aanhalingstekens, of een lijst ervan."),
    ("[keys]\nopen = []", 2, "open kan niet zonder toets, en houdt de toetsen die het had."),
    (
      "listen = true\n[keys]\nlisten = 3", 3,
      "listen wil een toets tussen aanhalingstekens, of een lijst ervan."
    ), ("[keys]\nmenu = \"F2\"\nMenu = \"F3\"", 3, "Menu en menu zijn dezelfde opdracht."),
    ("[other]\na = 1", 1, "other is hier niet bekend."),
    ("menu.x = 1", 1, "menu is hier niet bekend."),
    ("keys = 3", 1, "keys is een tabel"), ("character_keys = 3", 1, "character_keys is true of"),
  ]) func aMistakeIsToldWithItsLineAndTheRestHolds(text: String, line: Int, message: String) throws
  {
    let (configuration, problems) = Configuration.read(text + "\n", name: "config.toml")
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.line == line)
    #expect(problem.what.dutch.hasPrefix(message), "\(problem.what.dutch)")
    #expect(!problem.what.english.isEmpty && problem.what.english != problem.what.dutch)
    #expect(configuration.keymap.command(for: .character("f")) == .filter)
    #expect(configuration.keymap.command(for: .character("/")) == .search)
    #expect(configuration.keymap.command(for: .enter) == .open)
  }
}
