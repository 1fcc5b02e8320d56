import OogstModel

extension ScreenID { static let help = ScreenID("help") }

extension ScreenDefinition {
  /// The first five minutes, then the keys: those that work where one came from before the others.
  static let help = ScreenDefinition(
    .help,
    nil,
    PageDefinition(
      show: { page, environment in HelpPage(environment: environment).page(page.offered) },
      name: { _, environment in HelpWords(language: environment.language).heading }, role: .text))
}

private struct HelpPage {
  let environment: Environment

  private var words: HelpWords { HelpWords(language: environment.language) }
  private var isLinear: Bool { environment.settings.mode == .linear }

  func page(_ here: [Command]) -> Page {
    let others = Command.all(environment.screens).filter { !here.contains($0) }
    var sections = [
      Page.Section(words.firstMinutes, firstMinutes.map(Page.Line.text)),
      Page.Section(isLinear ? words.wordsHere : words.keysHere, lines(here)),
      Page.Section(isLinear ? words.otherWords : words.otherKeys, lines(others)),
    ]
    if !isLinear {
      sections.append(Page.Section(words.modes, words.modesLines.map(Page.Line.text)))
    }
    sections.append(
      Page.Section(
        nil,
        [
          .item(
            environment.commandWords.describe(.screen(.glossary)), opens: .page(Subject(.glossary))),
          .item(
            environment.commandWords.describe(.accessibility), opens: .page(Subject(.accessibility))
          ),
        ]))
    return Page(heading: words.heading, sections: sections.filter { !$0.lines.isEmpty })
  }

  /// A line for each command: its keys, or its words where lines are typed.
  private func lines(_ commands: [Command]) -> [Page.Line] {
    let names = environment.commandWords
    return commands.compactMap { command in
      if isLinear, Command.onlyOnAGrid.contains(command) { return nil }
      let ways =
        isLinear
        ? names.words(command)
        : environment.settings.keymap.keys(for: command).map(environment.words.name)
      guard !ways.isEmpty else { return nil }
      let description = names.describe(command).lowercasedFirst
      let label = ways.joined(separator: ", ")
      // A word is not said twice: *overzicht: hoe staat dit programma ervoor*.
      if ways.contains(description) { return .text(label) }
      let way = ways.first { description.hasPrefix($0 + ": ") }
      return .field(
        label: label, value: String(description.dropFirst(way.map { $0.count + 2 } ?? 0)),
        opens: nil)
    }
  }

  /// The first minutes, but for what no key is left for: the menu does that.
  private var firstMinutes: [String] {
    let screens = environment.screens.roots.filter { $0.id != .everything }
    guard !isLinear else {
      return words.linearMinutes(
        environment.screens.roots.map { environment.commandWords.word(.screen($0.id)) })
    }
    let none = "\u{0}"
    func key(_ command: Command) -> String {
      environment.settings.keymap.keys(for: command).first.map(environment.words.name) ?? none
    }
    let lines = words.minutes(
      key, screens.map { (.screen($0.id), environment.commandWords.short(.screen($0.id))) })
    let known = lines.compactMap { line -> String? in
      let sentences = line.split(separator: ". ").filter { !$0.contains(none) }
      return sentences.isEmpty ? nil : sentences.joined(separator: ". ").asSentence
    }
    return known == lines ? lines : known + [words.menuDoesAll(environment.keyName(.open))]
  }
}

struct HelpWords: Bilingual {
  let language: Language

  var heading: String { say("Hulp", "Help") }
  var firstMinutes: String { say("Eerste vijf minuten", "First five minutes") }
  var keysHere: String { say("Toetsen op dit scherm", "Keys on this screen") }
  var otherKeys: String { say("Andere toetsen", "Other keys") }
  var wordsHere: String { say("Opdrachten op dit scherm", "Commands on this screen") }
  var otherWords: String { say("Andere opdrachten", "Other commands") }
  var modes: String { say("Kijken, luisteren, regels", "Seeing, listening, lines") }

  /// What opens the menu where no key is left for it.
  func menuDoesAll(_ open: String) -> String {
    say(
      "\(open) op de eerste regel van een scherm geeft het menu, dat alles doet.",
      "\(open) on the first line of a screen gives the menu, which does everything.")
  }

  /// Twelve lines, with the keys as they are now.
  func minutes(
    _ key: (Command) -> String, _ screens: [(command: Command, name: String)]
  ) -> [String] {
    let screens = screens.map { key($0.command) + " " + $0.name }.joined(separator: ", ")
    return [
      say(
        "oogst laat zien wat er in projecten is geleerd en gemeten.",
        "oogst shows what was learned and measured in care projects."),
      say(
        "Met \(key(.down)) en \(key(.up)) loopt u door de rijen.",
        "With \(key(.down)) and \(key(.up)) you go through the rows."),
      say(
        "\(key(.open)) opent een rij. \(key(.back)) gaat terug, naar dezelfde rij.",
        "\(key(.open)) opens a row. \(key(.back)) goes back, to the same row."),
      screens + ".",
      say(
        "\(key(.screen(.everything))) geeft alle soorten gegevens. \(key(.screen(.programmes))) kiest een programma.",
        "\(key(.screen(.everything))) gives every kind of data. \(key(.screen(.programmes))) chooses a programme."
      ),
      say(
        "Met \(key(.search)) zoekt u: typ woorden en druk op Enter.",
        "With \(key(.search)) you search: type words and press Enter."),
      say(
        "Met \(key(.filter)) filtert u een lijst, met \(key(.sort)) kiest u de volgorde, \(key(.clear)) wist het weer.",
        "\(key(.filter)) filters a list, \(key(.sort)) chooses its order, \(key(.clear)) clears search and filter."
      ),
      say(
        "\(key(.whereAmI)) zegt waar u bent. \(key(.readInFull)) leest een rij voluit. \(key(.repeatNews)) herhaalt het laatste nieuws.",
        "\(key(.whereAmI)) says where you are. \(key(.readInFull)) reads a row in full. \(key(.repeatNews)) repeats the last news."
      ),
      say(
        "\(key(.menu)) geeft het menu: alles wat hier kan, een regel per opdracht.",
        "\(key(.menu)) gives the menu: all that works here, one command a line."),
      say(
        "Met \(key(.byName)) typt u een opdracht, zoals: zoek zorg.",
        "With \(key(.byName)) you type a command, such as: search zorg."),
      say(
        "\(key(.listen)) zet de luisterstand aan, voor wie met spraak of braille werkt.",
        "\(key(.listen)) switches listening mode on, for people who work with speech or braille."),
      say(
        "\(key(.back)) op het overzicht gaat van één programma naar alle, en vraagt dan of u wilt stoppen. Ctrl-C stopt meteen.",
        "\(key(.back)) on the overview goes from one programme to all, then asks whether to stop. Ctrl-C stops at once."
      ),
    ]
  }

  /// The same for who types lines, with the words for the screens.
  func linearMinutes(_ screens: [String]) -> [String] {
    let screens = screens.joined(separator: ", ")
    return [
      say(
        "oogst laat zien wat er in projecten is geleerd en gemeten.",
        "oogst shows what was learned and measured in care projects."),
      say(
        "U typt een regel en drukt op Enter; het antwoord volgt eronder.",
        "You type a line and press Enter; the answer follows below it."),
      say(
        "Een nummer opent de rij met dat nummer. terug gaat terug.",
        "A number opens the row with that number. back goes back."),
      say("Schermen gaan bij hun naam: \(screens).", "Screens go by name: \(screens)."),
      say(
        "programma kiest een programma, of alle.",
        "programme chooses a programme, or all of them."),
      say(
        "zoek zorg zoekt in de lijst, of op de pagina van een record; op schermen zonder lijst in alle soorten.",
        "search zorg searches the list, or the page of a record; on screens without a list every kind."
      ),
      say(
        "filter stadium=opschalen filtert een lijst. wis haalt dat weer weg.",
        "filter stage=scaling up filters a list. clear takes that away."),
      say(
        "volgorde einde zet een lijst op dat veld.",
        "order ends puts a list in the order of that field."),
      say(
        "meer geeft de volgende vijf rijen, of de rest van een pagina, terugbladeren de vorige.",
        "more gives the next five rows, or the rest of a page, page back the ones before."),
      say(
        "LES-2 of open LES-2 opent een record bij zijn kenmerk.",
        "LES-2 or open LES-2 opens a record by its reference."),
      say(
        "waar zegt waar u bent. voluit leest alles, met alle veldnamen.",
        "where says where you are. in full reads all, with all field names."),
      say(
        "stop verlaat oogst. Het einde van de invoer ook.",
        "quit leaves oogst. So does the end of the input."),
    ]
  }

  var modesLines: [String] {
    [
      say(
        "In de kijkstand valt de gekozen rij op. De cursor staat altijd aan het begin ervan.",
        "In seeing mode the selected row stands out. The cursor is always at its beginning."),
      say(
        "In de luisterstand beweegt bij pijlen alleen de cursor; andere toetsen schrijven de rij bovenaan. Pijl links en rechts spellen.",
        "In listening mode arrows move the cursor only; other keys write the row at the top. Left and Right spell."
      ),
      say(
        "oogst --plain werkt in regels: typ een nummer om te openen, of een woord zoals zoek of terug.",
        "oogst --plain works in lines: type a number to open, or a word such as search or back."),
    ]
  }
}
