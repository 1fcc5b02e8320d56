import OogstModel

/// What `oogst --help` and `oogst help OPDRACHT` say in Dutch; in English ArgumentParser says it from the commands.
///
/// A test compares the options of both.
struct DutchHelp {
  /// What a command is for, how it is written, and what it takes.
  private struct Page {
    var names: [String]
    var purpose: String
    var usage: String
    var options: [(name: String, text: String)]
  }

  /// The page of a command by any of its names; of the whole program without one. Nil for what is no command.
  static func text(of name: String?) -> String? {
    guard let name else { return overview }
    return pages.first { $0.names.contains(name) }.map(text)
  }

  /// What a command is for; nil for what is none.
  static func purpose(of name: String) -> String? {
    if name == "help" { return "Geef hulp over een opdracht." }
    return pages.first { $0.names.contains(name) }?.purpose
  }

  /// What an option does, of a command or of the whole program; as `--json` it is looked for.
  static func text(ofOption option: String, of command: String?) -> String? {
    let page = pages.first { $0.names.contains(command ?? "") }
    return (page?.options ?? common).first { entry in
      entry.name.split { $0 == " " || $0 == "," }.contains { $0 == option }
    }?.text
  }

  private static var overview: String {
    let commands = pages.map { page in
      (name: page.names.joined(separator: ", "), text: page.purpose)
    }
    let dashboard = pages.first.map { listed($0.options) } ?? []
    return
      ([
        "Blader door projecten, lessen en voortgang.", "", "Gebruik: oogst [OPDRACHT] [opties]", "",
      ]
      + ["Opdrachten:"] + listed(commands)
      + ["", "Opties zonder opdracht:"] + dashboard
      + ["", "oogst help OPDRACHT zegt meer over een opdracht."]).joined(separator: "\n")
  }

  private static func text(of page: Page) -> String {
    let others = page.names.dropFirst()
    let also = others.isEmpty ? [] : ["Ook: " + others.joined(separator: ", ")]
    return
      ([page.purpose, "", "Gebruik: oogst \(page.names[0]) \(page.usage)"] + also + ["", "Opties:"]
      + listed(page.options)).joined(separator: "\n")
  }

  /// One line for each, so that a reader says it whole.
  private static func listed(_ options: [(name: String, text: String)]) -> [String] {
    options.map { "  \($0.name): \($0.text)" }
  }

  private static let common: [(name: String, text: String)] = [
    ("--database BESTAND", "de database."),
    ("--example", "het ingebouwde voorbeeld, wat er ook is."),
    ("--language nl|en", "de taal."),
    ("--today DAG", "de dag die als vandaag telt, zoals 2024-03-15."),
    ("--version", "de versie."), ("-h, --help", "deze hulp."),
  ]

  private static let assigned = [
    (
      "--json",
      "geef wat is bewaard als JSON; zonder VELD=WAARDE komt een object van JSON van de standaardinvoer."
    )
  ]

  private static let formats = [
    ("--csv", "CSV voor een rekenblad: puntkomma's, decimale komma's, d-m-jjjj."),
    ("--csv-rfc4180", "CSV voor programma's (RFC 4180)."),
    ("--json", "JSON met alle velden."),
    ("--markdown", "een tabel of een pagina in Markdown."),
    ("--text", "tekst, zoals zonder een van deze."),
    ("--personal", "met wat over personen gaat; anders blijft dat weg."),
  ]

  private static let pages: [Page] = [
    Page(
      names: ["dashboard", "bladeren"], purpose: "Open het dashboard; hetzelfde als oogst alleen.",
      usage: "[opties]",
      options: [
        ("--listen", "de luisterstand, voor wie met spraak of braille werkt."),
        ("--read-only", "alleen kijken: er kan niets worden veranderd."),
        ("--plain", "regels in plaats van een heel scherm."),
        ("--screen SCHERM", "het eerste scherm: overzicht, projecten, lessen, voortgang, alles."),
        ("--programme PRG-1", "werk in één programma."),
        ("--theme THEMA", "standaard, contrast, donker, licht, mono of een bestand."),
        (
          "--restricted",
          "niets dan het dashboard, voor ForceCommand van sshd; wil --database of --example."
        ),
        ("--memory MAP", "met --restricted: waar stand, programma en volgordes worden onthouden."),
      ] + common),
    Page(
      names: ["list", "lijst"], purpose: "Geef de records van één soort.",
      usage: "SOORT [opties]",
      options: [
        ("--where VELD=WAARDE[,WAARDE]", "alleen deze, ook met > >= < <= != ~; mag vaker."),
        ("--search WOORDEN", "alleen wat deze woorden heeft, elk het begin van een woord."),
        (
          "--view NAAM", "een bewaarde weergave, in plaats van SOORT of vóór wat u nog meer vraagt."
        ),
        ("--sort VELD", "de volgorde; -VELD voor aflopend."),
        ("--columns VELD[,VELD]", "deze velden achter de titel."),
        ("--programme PRG-1", "alleen records van dit programma."),
      ] + formats + common),
    Page(
      names: ["count", "tel", "tellen"],
      purpose: "Tel de records van één soort, in groepen en met sommen.",
      usage: "SOORT [opties]",
      options: [
        ("--where VELD=WAARDE[,WAARDE]", "alleen deze, ook met > >= < <= != ~; mag vaker."),
        ("--programme PRG-1", "alleen records van dit programma."),
        ("--search WOORDEN", "alleen wat deze woorden heeft, elk het begin van een woord."),
        (
          "--view NAAM", "een bewaarde weergave, in plaats van SOORT of vóór wat u nog meer vraagt."
        ),
        ("--by VELD[,VELD]", "tel per antwoord op een of twee velden, van een datum per jaar."),
        ("--sum VELD", "tel dit veld op, elke munt apart."),
      ] + formats + common),
    Page(
      names: ["show", "toon", "tonen"], purpose: "Geef één record als tekst.",
      usage: "KENMERK [opties]",
      options: formats + common),
    Page(
      names: ["search", "zoek", "zoeken"], purpose: "Zoek in alle soorten.",
      usage: "WOORDEN [opties]",
      options: formats + common),
    Page(
      names: ["add", "toevoegen"],
      purpose: "Voeg een record toe; maakt de database als die er niet is.",
      usage: "SOORT VELD=WAARDE … [opties]", options: assigned + common),
    Page(
      names: ["edit", "wijzig", "wijzigen"], purpose: "Verander velden van een record.",
      usage: "KENMERK VELD=WAARDE … [opties]", options: assigned + common),
    Page(
      names: ["remove", "verwijder", "verwijderen"], purpose: "Gooi een record in de prullenbak.",
      usage: "KENMERK [opties]", options: common),
    Page(
      names: ["restore", "herstel", "herstellen"],
      purpose: "Haal een record uit de prullenbak terug; zonder kenmerk: geef de prullenbak.",
      usage: "[KENMERK] [opties]", options: common),
    Page(
      names: ["undo", "ongedaan"],
      purpose: "Maak uw eigen laatste wijziging ongedaan, of die met dit nummer van het logboek.",
      usage: "[NUMMER] [opties]",
      options: [("--dry-run", "meld alleen wat er zou gebeuren; verander niets.")] + common),
    Page(
      names: ["log", "logboek"],
      purpose: "Geef wat er is veranderd, door wie en wanneer; van alles of van een record.",
      usage: "[KENMERK] [opties]",
      options: [("--count AANTAL", "hoeveel wijzigingen hoogstens.")] + common),
    Page(
      names: ["import", "importeer", "importeren"],
      purpose: "Breng een CSV-bestand in de database.",
      usage: "BESTAND.csv --als SOORT [opties]; - leest de standaardinvoer",
      options: [
        ("--as, --als SOORT", "wat de rijen zijn, zoals project of lessen."),
        ("--map \"Kop=veld\"", "een kolom en het veld waarvoor die is; mag vaker."),
        ("--values veld:WOORD=keuze", "een woord van het bestand en wat het betekent; mag vaker."),
        ("--separator TEKEN", "wat tussen de cellen staat: één teken, of puntkomma, komma, tab."),
        ("--encoding NAAM", "de codering: utf-8, windows-1252, utf-16 of macroman."),
        ("--header-line NUMMER", "de regel met de koppen, geteld vanaf 1."),
        ("--dates WIJZE", "hoe datums zijn geschreven: dag-eerst, maand-eerst of iso."),
        ("--decimal TEKEN", "wat voor de decimalen staat: komma of punt."),
        ("--currency MUNT", "de munt van bedragen die er zelf geen hebben, zoals EUR."),
        ("--list-separator TEKEN", "wat in een cel tussen woorden staat: één teken, of geen."),
        ("--dry-run", "meld alleen wat er zou gebeuren; verander niets."),
        ("--skip-bad", "laat rijen weg die niet te lezen zijn, en neem de rest."),
        ("--empty-bad", "neem cellen die niet te lezen zijn als onbekend, en bewaar hun tekst."),
        ("--repair", "neem rijen met een verdwaald aanhalingsteken, het teken als tekst."),
        (
          "--doubtful WAT",
          "rijen die een ander record kunnen zijn: update, add of skip; zonder stopt het importeren."
        ),
        ("--report BESTAND.csv", "schrijf wat er van elke rij werd in een nieuw CSV-bestand."),
      ] + common),
    Page(
      names: ["backup", "reservekopie"],
      purpose: "Kopieer de database en wat nog niet bewaard is naar een nieuw bestand.",
      usage: "BESTAND [opties]", options: common),
    Page(
      names: ["restore-backup", "zet-terug"],
      purpose: "Zet een reservekopie waar nog geen database staat.", usage: "BESTAND [opties]",
      options: common),
    Page(
      names: ["check", "controleer"],
      purpose:
        "Zeg of de database heel is: bestand, aantallen, verwijzingen, zoeken, geschiedenis.",
      usage: "[opties]", options: common),
    Page(
      names: ["export-all", "exporteer-alles"],
      purpose: "Schrijf elke soort als CSV in een map, met een data package.",
      usage: "MAP [opties]",
      options: [
        ("--replace", "over bestanden die er al zijn."),
        ("--personal", "met wat over personen gaat; anders blijft dat weg."),
      ] + common),
    Page(
      names: ["manual", "handleiding"], purpose: "Geef de handleiding, voor man.",
      usage: "[opties]", options: common),
    Page(
      names: ["kinds", "soorten"],
      purpose: "Leg de soorten records uit, of één soort met haar velden.",
      usage: "[SOORT] [opties]",
      options: [
        ("--template", "een CSV-bestand om in te vullen, met één regel als voorbeeld."),
        ("--json", "JSON: een lijst van soorten, of een object voor één."),
      ] + common),
    Page(
      names: ["accessibility", "toegankelijkheid"],
      purpose: "Wat met welke schermlezer is getest, en wat niet werkt.", usage: "[opties]",
      options: common),
  ]
}
