@testable import OogstDashboard
import OogstModel
import Testing

@Suite struct KeymapTests {
  @Test func keysAreChangedTogetherSoThatTwoCanChangePlaces() {
    var keymap = Keymap.standard
    let problems = keymap.assign([.search: [.character("f")], .filter: [.character("/")]])
    #expect(problems.isEmpty)
    #expect(keymap.command(for: .character("f")) == .search)
    #expect(keymap.command(for: .character("/")) == .filter)
  }

  @Test func aKeyOfAnotherCommandIsRefusedAndTold() {
    var keymap = Keymap.standard
    let problems = keymap.assign([.search: [.character("f"), .function(3)]])
    #expect(problems == [.shared(.character("f"), .search, .filter)])
    #expect(keymap.command(for: .character("f")) == .filter)
    // What cannot be leaves the keys as they were.
    #expect(keymap.keys(for: .search) == [.character("/")])
  }

  @Test func aNeededCommandTakesItsKeyBackFromAnother() {
    var keymap = Keymap.standard
    keymap.takesCharacters = false
    #expect(keymap.assign([.open: [.character("Z")], .help: [.enter]]) == [.needsKey(.open)])
    #expect(keymap.command(for: .enter) == .open)
  }

  @Test func withoutCharacterKeysEnterAnswersTheQuestionBeforeLeaving() async throws {
    var keymap = Keymap.standard
    keymap.takesCharacters = false
    var keys = try await Keys(mode: .listening, keymap: keymap)
    await keys.type("<Back>")
    #expect(keys.underCursor == "oogst verlaten? Enter is ja, elke andere toets nee")
    await keys.type("<Enter>")
    #expect(keys.state.isFinished)
  }

  @Test func openBackUpAndDownAreNeverWithoutAKey() {
    for command in Keymap.needed {
      var keymap = Keymap.standard
      #expect(keymap.assign([command: []]) == [.needsKey(command)])
      #expect(keymap == .standard || !keymap.keys(for: command).isEmpty)
      keymap = .standard
      keymap.takesCharacters = false
      #expect(keymap.assign([command: [.character("Z")]]) == [.needsKey(command)])
      #expect(!keymap.keys(for: command).isEmpty)
    }
  }

  /// Presses nothing but keys that are no characters.
  @Test func withoutCharacterKeysTheMenuDoesEverything() async throws {
    var keymap = Keymap.standard
    keymap.takesCharacters = false
    for mode in [Settings.Mode.seeing, .listening] {
      var keys = try await Keys(screen: .projects, mode: mode, keymap: keymap)
      #expect(keys.screen.hints.allSatisfy { $0.key.count > 1 })
      await keys.type("x")
      #expect(keys.messages[0].hasPrefix("Letters en tekens zijn als toets uitgezet."))
      let told = keys.messages.joined(separator: " ")
      #expect(told.contains("Enter op de kop menu, F1 hulp"))
      await keys.type("<F1>")
      #expect(keys.lines.contains { $0.hasPrefix("Enter op de eerste regel van een scherm geeft") })
      #expect(!keys.lines.contains { $0.contains("het menu overzicht") })
      await keys.type("<Back>")
      await keys.type("<Home><Up><Enter>")
      #expect(keys.heading == "Menu")
      let offered = keys.lines
      for command in [
        Command.search, .filter, .sort, .whereAmI, .readInFull, .listen, .screen(.lessons),
      ] {
        let text = CommandWords(.dutch).describe(command)
        #expect(offered.contains { $0.hasPrefix(text) }, "\(text)")
      }
      await keys.choose(CommandWords(.dutch).describe(.search))
      await keys.type("muziek<Enter>")
      #expect(keys.heading.contains("met muziek"))
      await keys.type("<Up><Home><Up><Enter>")
      await keys.choose(CommandWords(.dutch).describe(.screen(.lessons)))
      #expect(keys.heading.hasPrefix("Lessen"))
    }
  }

  /// A screen that takes the key or word of another could not be reached.
  @Test func noTwoCommandsHaveAKeyOrWordInCommon() {
    let commands = Command.all(.standard)
    for command in commands {
      for key in Keymap.standard.keys(for: command) {
        #expect(Keymap.standard.command(for: key) == command, "\(key)")
      }
      for word in Language.allCases.flatMap({ CommandWords($0).words(command) }) {
        #expect(commands.filter { $0.answers(to: word) } == [command], "\(word)")
      }
    }
  }

  @Test func whereToChooseAKindIsSaidByTheKeyThatLeadsThere() async throws {
    var keymap = Keymap.standard
    _ = keymap.assign([.screen(.everything): [.function(9)]])
    for (keys, way) in [(keymap, "F9"), (.standard, "9")] {
      var keys = try await Keys(keymap: keys)
      await keys.type("/zorg<Enter>f")
      #expect(keys.messages[0].hasSuffix("Kies die met \(way)."))
    }
  }

  @Test func textsNameTheKeysAsTheyAreNow() async throws {
    var keymap = Keymap.standard
    _ = keymap.assign([.listen: [.function(2)], .menu: [.character("Z")], .search: []])
    var keys = try await Keys(keymap: keymap)
    #expect(keys.heading.hasSuffix("F2 luisterstand, Z menu, ? hulp"))
    await keys.type("?")
    #expect(keys.lines.contains("Z geeft het menu: alles wat hier kan, een regel per opdracht."))
    #expect(!keys.lines.contains { $0.contains("zoekt u") })
    #expect(keys.lines.contains { $0.hasPrefix("Enter op de eerste regel van een scherm geeft") })
    await keys.type("/")
    #expect(keys.messages[0] == "De toets / doet hier niets. Z menu, ? hulp.")
  }

  @Test func theHelpGivesTheKeysOfTheScreenOneCameFromFirst() async throws {
    var keys = try await Keys(screen: .projects)
    await keys.type("?")
    let lines = keys.lines
    let here = try #require(lines.firstIndex(of: "Toetsen op dit scherm"))
    let others = try #require(lines.firstIndex(of: "Andere toetsen"))
    let filter = try #require(lines.firstIndex { $0.hasPrefix("f: ") })
    let next = try #require(lines.firstIndex { $0.hasPrefix("n: ") })
    #expect(here < filter && filter < others && others < next)
  }
}
