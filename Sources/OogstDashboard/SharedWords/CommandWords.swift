public import OogstModel

/// What commands are called: a word for hints, a line for menu and help, and the words that ask for them.
///
/// Those of a screen stand with the screen.
public struct CommandWords: Bilingual {
  public let language: Language
  let screens: ScreenTable

  public init(_ language: Language, _ screens: ScreenTable = .standard) {
    self.language = language
    self.screens = screens
  }

  /// A word or two, for hints.
  func short(_ command: Command) -> String {
    switch command {
    case .screen(let id): screens[id]?.door?.short[language] ?? id.name
    case .open: say("openen", "open")
    case .back: say("terug", "back")
    case .forward: say("heen", "forward")
    case .pin: say("vastzetten", "pin")
    case .up: say("omhoog", "up")
    case .down: say("omlaag", "down")
    case .pageDown: say("verder", "further")
    case .pageUp: say("terugbladeren", "page back")
    case .home: say("begin", "beginning")
    case .end: say("einde", "end")
    case .nextPane: say("ander deel", "other part")
    case .search: say("zoeken", "search")
    case .filter: "filter"
    case .clear: say("wissen", "clear")
    case .sort: say("volgorde", "order")
    case .columns: say("kolommen", "columns")
    case .group: say("groeperen", "group")
    case .add: say("toevoegen", "add")
    case .edit: say("wijzigen", "change")
    case .set: say("veld zetten", "set a field")
    case .done: say("klaar", "done")
    case .duplicate: say("dupliceren", "duplicate")
    case .remove: say("weggooien", "remove")
    case .undo: say("ongedaan", "undo")
    case .export: say("exporteren", "export")
    case .saveView: say("bewaren", "save")
    case .next: say("volgende", "next")
    case .previous: say("vorige", "previous")
    case .nextMatch: say("volgende treffer", "next match")
    case .previousMatch: say("vorige treffer", "previous match")
    case .whereAmI: say("waar", "where")
    case .readInFull: say("voluit", "in full")
    case .compare: say("vergelijken", "compare")
    case .earlier: say("toen", "then")
    case .repeatNews: say("nieuws", "news")
    case .listen: say("luisterstand", "listening")
    case .menu: "menu"
    case .help: say("hulp", "help")
    case .accessibility: say("toegankelijkheid", "accessibility")
    case .theme: say("kleuren", "colours")
    case .language: say("taal", "language")
    case .redraw: say("opnieuw", "anew")
    case .copy: say("kopiëren", "copy")
    case .byName: say("opdracht", "command")
    case .quit: say("stoppen", "quit")
    }
  }

  /// A line of menu and help.
  public func describe(_ command: Command) -> String {
    switch command {
    case .screen(let id): screens[id]?.door?.description[language] ?? id.name
    case .open: say("Open de gekozen rij", "Open the chosen row")
    case .back: say("Terug, naar dezelfde rij", "Back, to the same row")
    case .forward:
      say("Weer heen, naar waar u van terugkwam", "Forward, to what you came back from")
    case .pin: say("Zet vast waar u bent", "Pin where you are")
    case .up: say("Een rij omhoog", "One row up")
    case .down: say("Een rij omlaag", "One row down")
    case .pageDown: say("Een scherm verder", "One screen further")
    case .pageUp: say("Een scherm terug", "One screen back")
    case .home: say("Naar het begin", "To the beginning")
    case .end: say("Naar het einde", "To the end")
    case .nextPane: say("Naar het andere deel", "To the other part")
    case .search: say("Zoek", "Search")
    case .filter: say("Filter deze lijst", "Filter this list")
    case .clear: say("Wis zoekopdracht en filter", "Clear search and filter")
    case .sort: say("Kies de volgorde", "Choose the order")
    case .columns: say("Kies de kolommen van de lijst", "Choose the columns of the list")
    case .group: say("Tel de lijst in groepen, met sommen", "Count the list in groups, with sums")
    case .add: say("Voeg een record toe", "Add a record")
    case .edit: say("Wijzig het record", "Change the record")
    case .set: say("Zet één veld van het record", "Set one field of the record")
    case .done: say("Klaar: wat er te doen was, is gedaan", "Done: what was to be done was done")
    case .duplicate:
      say("Maak een nieuw record, met dit als begin", "Make a new record, beginning with this")
    case .remove:
      say("Gooi het record weg; het is terug te halen", "Remove the record; it can be brought back")
    case .undo: say("Maak uw laatste wijziging ongedaan", "Undo your last change")
    case .export: say("Exporteer dit naar een bestand", "Export this to a file")
    case .saveView: say("Bewaar deze lijst als weergave", "Save this list as a view")
    case .next: say("Volgende record, of volgende kop", "Next record, or next heading")
    case .previous: say("Vorige record, of vorige kop", "Previous record, or previous heading")
    case .nextMatch: say("Volgende regel met wat u zocht", "Next line with what you searched for")
    case .previousMatch:
      say("Vorige regel met wat u zocht", "Previous line with what you searched for")
    case .whereAmI: say("Zeg waar ik ben", "Say where I am")
    case .readInFull: say("Lees voluit, met alle veldnamen", "Read in full, with all field names")
    case .compare:
      say("Vergelijk het record met een ander", "Compare the record with another")
    case .earlier:
      say("Toon het record zoals het was op een dag", "Show the record as it was on a day")
    case .repeatNews: say("Lees het laatste nieuws nog eens", "Read the last news again")
    case .listen: say("Luisterstand aan of uit", "Listening mode on or off")
    case .menu: say("Menu: wat kan hier", "Menu: what works here")
    case .help: say("Hulp", "Help")
    case .accessibility:
      say(
        "Toegankelijkheid: wat is getest, en wat werkt niet",
        "Accessibility: what was tested, and what does not work")
    case .theme: say("Kies hoe het eruitziet", "Choose how it looks")
    case .language: say("Kies de taal / choose the language", "Choose the language / kies de taal")
    case .redraw: say("Teken en lees alles opnieuw", "Draw and read everything anew")
    case .copy:
      say("Kopieer de rij, nog eens: het kenmerk", "Copy the row, once more: its reference")
    case .byName: say("Typ een opdracht", "Type a command")
    case .quit: say("Stop oogst", "Quit oogst")
    }
  }

  /// The words that ask for it, the usual one first.
  public func words(_ command: Command) -> [String] {
    switch command {
    case .screen(let id): screens[id]?.door?.words(language) ?? []
    case .open: either(["open", "openen"], ["open"])
    case .back: either(["terug"], ["back"])
    case .forward: either(["heen", "vooruit"], ["forward"])
    case .pin: either(["vastzetten", "zet vast"], ["pin"])
    case .up: either(["omhoog"], ["up"])
    case .down: either(["omlaag", "neer"], ["down"])
    case .pageDown: either(["meer", "verder"], ["more", "further"])
    case .pageUp: either(["vorige bladzijde", "terugbladeren"], ["page back"])
    case .home: either(["begin"], ["beginning", "home", "top"])
    case .end: either(["einde", "eind"], ["end"])
    case .nextPane: either(["deel"], ["pane", "part"])
    case .search: either(["zoek", "zoeken"], ["search", "find"])
    case .filter: either(["filter", "filteren"], ["filter"])
    case .clear: either(["wis", "wissen"], ["clear"])
    case .sort: either(["volgorde", "sorteer", "sorteren"], ["sort", "order"])
    case .columns: either(["kolommen", "kolom"], ["columns", "column"])
    case .group: either(["groepeer", "groeperen", "tel"], ["group", "count"])
    case .add: either(["toevoegen", "voeg toe", "nieuw"], ["add", "new"])
    case .edit: either(["wijzig", "wijzigen"], ["change", "edit"])
    case .duplicate: either(["dupliceer", "dupliceren"], ["duplicate"])
    case .set: either(["zet"], ["set"])
    case .done: either(["klaar"], ["done"])
    case .remove:
      either(["weggooien", "gooi weg", "verwijder", "verwijderen"], ["remove", "delete"])
    case .undo: either(["ongedaan", "maak ongedaan"], ["undo"])
    case .export: either(["exporteer", "exporteren", "export"], ["export"])
    case .saveView: either(["bewaar", "bewaren"], ["save"])
    case .next: either(["volgende"], ["next"])
    case .previous: either(["vorige"], ["previous"])
    case .nextMatch: either(["treffer", "volgende treffer"], ["match", "next match"])
    case .previousMatch: either(["vorige treffer"], ["previous match"])
    case .whereAmI: either(["waar"], ["where"])
    case .readInFull: either(["voluit", "lees"], ["in full", "read"])
    case .compare: either(["vergelijk", "vergelijken"], ["compare"])
    case .earlier: either(["op", "toen"], ["on", "then"])
    case .repeatNews: either(["nieuws", "herhaal"], ["news", "repeat"])
    case .listen: either(["luister", "luisterstand"], ["listen", "listening"])
    case .menu: ["menu"]
    case .help: either(["hulp"], ["help"])
    case .accessibility: either(["toegankelijkheid"], ["accessibility"])
    case .theme: either(["thema", "kleuren"], ["theme", "colours"])
    case .language: either(["taal"], ["language"])
    case .redraw: either(["opnieuw", "ververs"], ["anew", "refresh"])
    case .copy: either(["kopieer", "kopiëren"], ["copy"])
    case .byName: either(["opdracht"], ["command"])
    case .quit:
      either(["stop", "stoppen", "einde oogst", "verlaat"], ["quit", "exit", "leave"])
    }
  }

  private func either(_ dutch: [String], _ english: [String]) -> [String] {
    language == .dutch ? dutch : english
  }

  /// The word by which messages name it.
  public func word(_ command: Command) -> String { words(command).first ?? command.name }
}

extension Command {
  /// Whether a word in either language asks for it.
  public func answers(to word: String, _ screens: ScreenTable = .standard) -> Bool {
    let folded = Folding.folded(word)
    return Language.allCases.contains { language in
      CommandWords(language, screens).words(self).contains { Folding.folded($0) == folded }
    }
  }
}
