import OogstDashboard
import OogstModel
import Testing

/// Prompts and completion of the linear mode.
@Suite struct CompletionTests {
  @Test(arguments: [
    ("pro", ["projecten", "programma", "programma's", "programmaonderdelen"]),
    ("PROJ", ["projecten"]), ("zz", []),
    ("filter bew", ["filter beweging="]), ("filter bedr", ["filter bedrag>="]),
    (
      "filter beweging=v",
      ["filter beweging=versneld", "filter beweging=vertraagd"]
    ),
    ("filter beweging=weer", ["filter beweging=weer opgepakt"]),
    ("volgorde beg", ["volgorde begin"]), ("terug n", []),
  ]) func aLineBecomesWhatItsBeginningAllows(line: String, lines: [String]) async throws {
    let keys = try await Keys(screen: .projects, mode: .linear)
    #expect(Set(keys.state.completions(of: line)) == Set(lines))
  }

  @Test(arguments: Language.allCases) func everyCompletionOfAWordIsACommand(language: Language)
    async throws
  {
    let keys = try await Keys(screen: .projects, mode: .linear, language: language)
    let words = keys.state.completions(of: "")
    #expect(words.count > 20)
    for word in words {
      #expect(
        Command.all(.standard).contains { $0.answers(to: word) }
          || Kind.all.answering(to: word) != nil, "\(word)")
    }
  }

  @Test(arguments: [
    ("", "Overzicht> "), ("projecten", "Projecten> "), ("LES-2", "LES-2> "), ("menu", "Menu> "),
    ("hulp", "Hulp> "), ("alles", "Alle gegevens> "), ("zoek", "Zoek: "),
    ("zoek zorg", "Records> "),
    ("voortgang", "Voortgang> "), ("toegankelijkheid", "Toegankelijkheid> "),
    ("programma", "Programma> "),
  ]) func thePromptSaysWhereOneIs(line: String, prompt: String) async throws {
    var keys = try await Keys(mode: .linear)
    await keys.line(line)
    #expect(keys.state.linePrompt == prompt)
  }

  @Test(arguments: [
    ("programma elkaar", "Voortgang, Voor elkaar!"), ("programme PRG-2", "Voortgang, Begeleiding"),
    ("programma alle", "Voortgang, alle programma's"), ("programme all", "Voortgang, alle"),
    ("programma xyz", "Kies een programma"), ("programma e", "Kies een programma"),
  ]) func aProgrammeGoesByAPartOfItsName(line: String, heading: String) async throws {
    var keys = try await Keys(screen: .progress, mode: .linear)
    await keys.line(line)
    #expect(keys.heading.hasPrefix(heading))
  }

  @Test func nothingFollowsTheLastPartOfAPage() async throws {
    var keys = try await Keys(mode: .linear)
    await keys.line("meer")
    #expect(keys.lastNews == nil)
    for _ in 0..<9 { await keys.line("meer") }
    #expect(keys.lastNews == "Verder is er niets.")
  }

  @Test func whatIsNotThereIsSaidAndNotTakenForAnotherWord() async throws {
    var keys = try await Keys(screen: .projects, mode: .linear)
    await keys.line("open zoiets")
    #expect(
      keys.lastNews
        == "Er is hier geen rij of kenmerk zoiets. Open een nummer, of een kenmerk zoals LES-2.")
  }
}
