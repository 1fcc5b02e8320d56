import OogstModel

extension Wording {
  static let dutch: Wording = Wording(
    yes: "ja", no: "nee", unknown: "onbekend", yesLetters: ["j"],
    kept: { "onbekend (in het bestand: \($0))" },
    months: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ],
    derived: "afgeleid", rangeWord: "tot", thousands: ".", decimal: ",", euro: "euro",
    record: "record", records: "records", allProgrammes: "alle programma's",
    with: { "met \($0)" },
    newestFirst: "nieuwste eerst", oldestFirst: "oudste eerst", bestFirst: "best passend eerst",
    byField: { "op \($0)\($1 ? ", aflopend" : "")" },
    order: { "Volgorde: \($0)" },
    ordered: { "De lijst staat nu \($0)." },
    known: { known in
      known.stated.map { "\(dutch.number(known.known)) van \(dutch.number($0)) bekend" }
        ?? dutch.number(known.known)
    },
    knownProjects: { known, countsTeams in
      let one = countsTeams ? "projectteam" : "project"
      let many = countsTeams ? "projectteams" : "projecten"
      guard let stated = known.stated else {
        return known.known == 1
          ? "1 project bekend" : "\(dutch.number(known.known)) projecten bekend"
      }
      return
        "\(dutch.number(known.known)) van \(dutch.number(stated)) \(stated == 1 ? one : many) bekend"
    },
    emptyList: "Hier staat nog niets.",
    nothingWithFilter: "Niets voldoet aan dit filter. Terug haalt het filter weg.",
    otherWords: "Probeer minder of andere woorden.",
    nothingFound: { "Niets gevonden voor \($0)." },
    filter: { field, comparison, values in
      let joined = values.joined(separator: " of ")
      return switch comparison {
      case .equals: "\(field) \(joined)"
      case .differs: "\(field) niet \(joined)"
      case .atMost: "\(field) hoogstens \(joined)"
      case .atLeast: "\(field) minstens \(joined)"
      }
    },
    working: "Bezig.", onHeading: "U staat op de kop",
    rowPosition: { number, total in
      switch (number, total) {
      case (let number?, let total?): "Rij \(dutch.number(number)) van \(dutch.number(total))"
      case (let number?, nil): "Rij \(dutch.number(number))"
      default: "Rij"
      }
    },
    linePosition: { "Regel \($0) van \($1)" },
    unknownKey: { "De toets \($0) doet hier niets." },
    charactersAreOff: "Letters en tekens zijn als toets uitgezet.",
    onTheHeading: { "\($0) op de kop" },
    menuDoesAll: { "\($0) op de eerste regel van een scherm geeft het menu, dat alles doet." },
    theMenu: "het menu",
    moreNews: { " (\($0) leest verder)" },
    noNews: "Er is nog geen nieuws.", noOlderNews: "Er is geen ouder nieuws.",
    resized: { "Venster van \($0) bij \($1)." },
    listeningOn: { "Luisterstand aan. Pijlen lezen de rij, \($0) zegt waar u bent." },
    listeningOff: "Luisterstand uit.",
    linearListens: "De regelstand is al om te luisteren: alles staat in regels.",
    askQuitByEnter: { "oogst verlaten? \($0) is ja, elke andere toets nee" },
    askQuit: "oogst verlaten? j of n", staying: "U blijft in oogst.",
    nothingToOpen: "Hier is niets te openen.",
    noSecondPane: "Hier is geen tweede deel.",
    noneBelow: "Hieronder is niets meer.", noneAbove: "Hierboven is niets meer.",
    stopListening: "kijkstand",
    noFurther: "Verder is er niets.",
    firstOfList: "Dit is het begin van de lijst.", lastOfList: "Dit is het einde van de lijst.",
    onlyInLists: "Dat kan alleen in een lijst.",
    filterNeedsOneKind: "Filteren kan in een lijst van één soort. Kies die op scherm 9.",
    sortNeedsOneKind: "De volgorde kiezen kan in een lijst van één soort.",
    nothingToClear: "Er is geen zoekopdracht of filter om te wissen.",
    cleared: "Zoekopdracht en filter zijn weg.",
    searchCleared: "De zoekopdracht is weg.", filterCleared: "Het filter is weg.",
    valueChosen: { field, value, isSet, back in
      "\(field) \(value) \(isSet ? "gekozen" : "niet meer gekozen"). \(back) gaat naar de lijst."
    },
    allValues: { "Alle \($0) waarden." },
    narrowed: { letters, count in
      "\(count == 1 ? "1 waarde" : "\(count) waarden") met \(letters)"
    },
    scopeChosen: {
      $0.map { "U werkt nu in \($0)".asSentence } ?? "U werkt nu in alle programma's."
    },
    noSuchRow: { "Rij \($0) staat hier niet." },
    noSuchProgramme: { "Er is niet precies één programma met \($0). Kies er een." },
    nothingWithThatName: {
      "Er is hier geen rij of kenmerk \($0). Open een nummer, of een kenmerk zoals LES-2."
    },
    noSuchRecord: { "\($0) bestaat niet." },
    unknownCommand: { "Onbekende opdracht: \($0)." },
    perhaps: { "Bedoelt u \($0)?" }, typeHelp: "Typ help.",
    noSuchOrder: { "Die volgorde is er niet. Kies uit: \($0.joined(separator: ", "))." },
    reason: { reasonsInDutch[$0] ?? $0 },
    failure: { error in
      switch error {
      case .missing(let path): "Er is geen bestand \(path)."
      case .cannotOpen(let path, let reason): "\(path) gaat niet open: \(dutch.reason(reason))."
      case .corrupt(let path):
        "\(path) is geen database van oogst, of beschadigd. Zet een kopie terug."
      case .foreign(let path): "\(path) is geen database van oogst. Kies een ander bestand."
      case .newer(let path):
        "\(path) is gemaakt met een nieuwere oogst. Werk oogst bij en probeer het weer."
      case .readOnly(let path): "\(path) is alleen te lezen. Vraag om schrijfrechten."
      case .full: "De schijf is vol. Maak ruimte en probeer het weer; er is niets verloren."
      case .busy: "De database is te lang bezet door een ander. Probeer het zo weer."
      case .changedByAnother: "Een ander heeft dit intussen veranderd."
      case .notFound(let id): "\(id) bestaat niet meer."
      case .cancelled: "Afgebroken."
      case .unavailable: "De database is nu niet te gebruiken. Vraag het wie oogst voor u beheert."
      case .other(let text): "De database meldt een fout: \(text)"
      }
    },
    searchPrompt: "Zoek: ", commandPrompt: "Opdracht: ",
    short: { command in
      switch command {
      case .open: "openen"
      case .back: "terug"
      case .up: "omhoog"
      case .down: "omlaag"
      case .pageDown: "verder"
      case .pageUp: "terugbladeren"
      case .home: "begin"
      case .end: "einde"
      case .nextPane: "ander deel"
      case .overview: "overzicht"
      case .projects: "projecten"
      case .lessons: "lessen"
      case .progress: "voortgang"
      case .everything: "alle gegevens"
      case .programmes: "programma"
      case .search: "zoeken"
      case .filter: "filter"
      case .clear: "wissen"
      case .sort: "volgorde"
      case .next: "volgende"
      case .previous: "vorige"
      case .whereAmI: "waar"
      case .readInFull: "voluit"
      case .repeatNews: "nieuws"
      case .listen: "luisterstand"
      case .menu: "menu"
      case .help: "hulp"
      case .accessibility: "toegankelijkheid"
      case .byName: "opdracht"
      case .quit: "stoppen"
      }
    },
    describe: { command in
      switch command {
      case .open: "Open wat de aandacht heeft"
      case .back: "Terug, naar dezelfde rij"
      case .up: "Een rij omhoog"
      case .down: "Een rij omlaag"
      case .pageDown: "Een scherm verder"
      case .pageUp: "Een scherm terug"
      case .home: "Naar het begin"
      case .end: "Naar het einde"
      case .nextPane: "Naar het andere deel"
      case .overview: "Overzicht: hoe staat dit programma ervoor"
      case .projects: "Projecten"
      case .lessons: "Lessen"
      case .progress: "Voortgang: metingen en gesprekken"
      case .everything: "Alle gegevens: elke soort"
      case .programmes: "Kies een programma, of alle"
      case .search: "Zoek"
      case .filter: "Filter deze lijst"
      case .clear: "Wis zoekopdracht en filter"
      case .sort: "Kies de volgorde"
      case .next: "Volgende record, of volgende kop"
      case .previous: "Vorige record, of vorige kop"
      case .whereAmI: "Zeg waar ik ben"
      case .readInFull: "Lees voluit, met elke naam"
      case .repeatNews: "Lees het laatste nieuws nog eens"
      case .listen: "Luisterstand aan of uit"
      case .menu: "Menu: wat kan hier"
      case .help: "Hulp"
      case .accessibility: "Toegankelijkheid: wat is getest, en wat werkt niet"
      case .byName: "Typ een opdracht"
      case .quit: "Verlaat oogst"
      }
    },
    words: { command in
      switch command {
      case .open: ["open", "openen"]
      case .back: ["terug"]
      case .up: ["omhoog", "op"]
      case .down: ["omlaag", "neer"]
      case .pageDown: ["meer", "verder"]
      case .pageUp: ["vorige bladzijde", "terugbladeren"]
      case .home: ["begin"]
      case .end: ["einde", "eind"]
      case .nextPane: ["deel"]
      case .overview: ["overzicht", "s1"]
      case .projects: ["projecten", "s2"]
      case .lessons: ["lessen", "s3"]
      case .progress: ["voortgang", "s4"]
      case .everything: ["alles", "alle gegevens", "gegevens", "s9"]
      case .programmes: ["programma", "programma's", "s0"]
      case .search: ["zoek", "zoeken"]
      case .filter: ["filter", "filteren"]
      case .clear: ["wis", "wissen"]
      case .sort: ["volgorde", "sorteer", "sorteren"]
      case .next: ["volgende"]
      case .previous: ["vorige"]
      case .whereAmI: ["waar"]
      case .readInFull: ["voluit", "lees"]
      case .repeatNews: ["nieuws", "herhaal"]
      case .listen: ["luister", "luisterstand"]
      case .menu: ["menu"]
      case .help: ["hulp"]
      case .accessibility: ["toegankelijkheid"]
      case .byName: ["opdracht"]
      case .quit: ["stop", "stoppen", "einde oogst", "verlaat"]
      }
    },
    keyName: { key in
      switch key {
      case .character(" "): "spatie"
      case .character(let character): String(character)
      case .up: "pijl omhoog"
      case .down: "pijl omlaag"
      case .left: "pijl links"
      case .right: "pijl rechts"
      case .pageUp: "Page Up"
      case .pageDown: "Page Down"
      case .home: "Home"
      case .end: "End"
      case .enter: "Enter"
      case .backspace: "Backspace"
      case .tab: "Tab"
      case .escape: "Esc"
      case .delete: "Delete"
      case .insert: "Insert"
      case .backTab: "Shift Tab"
      case .function(let number): "F\(number)"
      }
    },
    overview: { scope, isExample in
      "Overzicht, \(scope).\(isExample ? " Voorbeeld." : "")"
    },
    aboutProgramme: "Over dit programma",
    attention: "Wat aandacht vraagt", nothingUrgent: "Niets vraagt nu aandacht.",
    overdueConversations: {
      $0 == 1
        ? "1 gesprek had al gevoerd moeten zijn"
        : "\(dutch.number($0)) gesprekken hadden al gevoerd moeten zijn"
    },
    roundNotFedBack: { "\($0) is afgelopen en nog niet teruggekoppeld" },
    stalledProjects: {
      $0 == 1 ? "1 project staat stil" : "\(dutch.number($0)) projecten staan stil"
    },
    newestLessons: "Nieuwste lessen",
    allLessons: { "Alle \(dutch.number($0)) lessen" },
    growingThemes: "Thema's",
    themeSize: { theme, projects, lessons in
      var parts: [String] = []
      if projects > 0 {
        parts.append(projects == 1 ? "1 project" : "\(dutch.number(projects)) projecten")
      }
      if lessons > 0 { parts.append(lessons == 1 ? "1 les" : "\(dutch.number(lessons)) lessen") }
      return theme + ": " + parts.joined(separator: ", ")
    },
    noProgrammes:
      "Er zijn nog geen programma's. Begin met oogst import BESTAND.csv --as programma.",
    progress: { "Voortgang, \($0)" },
    noRounds: "Er zijn nog geen metingen.",
    coverage: { coverage in
      guard coverage.conversations > 0 else { return "geen gesprekken bekend" }
      var parts = [
        "\(dutch.number(coverage.held)) van \(dutch.number(coverage.projects)) gesprekken gevoerd"
      ]
      func add(_ status: Conversation.Status, _ words: String) {
        if let count = coverage.byStatus[status], count > 0 {
          parts.append("\(dutch.number(count)) \(words)")
        }
      }
      add(.written, "daarvan uitgewerkt")
      add(.fedBack, "daarvan teruggekoppeld")
      add(.planned, "gepland")
      add(.postponed, "uitgesteld")
      add(.cancelled, "afgezegd")
      if coverage.withoutConversation > 0 {
        parts.append("\(dutch.number(coverage.withoutConversation)) zonder gesprek")
      }
      return parts.joined(separator: ", ")
    },
    conversations: "Gesprekken", allConversations: "Alle gesprekken van deze meting",
    noStatus: "status onbekend",
    comparison: { field, round, before in "\(field), \(round) naast \(before)" },
    beside: { now, before in "\(now), daarvoor \(before)" },
    steps: { round, before in "Van \(before) naar \(round)" },
    step: { before, after, count in
      "van \(before) naar \(after): \(count == 1 ? "1 project" : "\(dutch.number(count)) projecten")"
    },
    unusualStep: "ongewoon: er was geen stilstand of vertraging",
    comparisonTotal: { projects, unknown in
      "Samen \(projects == 1 ? "1 project" : "\(dutch.number(projects)) projecten"), waarvan \(dutch.number(unknown)) onbekend."
    },
    noRoundBefore: "Er is geen meting ervoor om mee te vergelijken.",
    influenceOf: { "Invloed van \($0)" },
    feedback: "Terugkoppeling", noFeedback: "Er is nog geen tekst voor de terugkoppeling.",
    everything: "Alle gegevens", choosingProgramme: "Kies een programma",
    notKnown: { "Niet bekend: " + $0.joined(separator: ", ") + "." },
    origin: "Herkomst", identity: "Kenmerk", externalID: "Nummer in het bestand",
    created: "Gemaakt", changed: "Veranderd", history: "Wat er veranderde",
    historyMade: { "\($0): gemaakt" },
    historyChanged: { when, field, old, new in "\(when): \(field) van \(old) naar \(new)" },
    referring: { kind, field in field.map { "\(kind), als \($0)" } ?? kind },
    allOf: { count, kinds in "Alle \(dutch.number(count)) \(kinds)" },
    inFull: { "Voluit: \($0)" },
    facets: { "Filter: \($0)" }, values: { "Filter op \($0). Typ letters om te zoeken" },
    linearValues: { "Filter op \($0). Typ een nummer" },
    chosen: "gekozen", noValues: "Er zijn geen waarden.",
    orders: { "Volgorde: \($0)" }, currentOrder: "nu",
    menu: "Menu", help: "Hulp", firstMinutes: "Eerste vijf minuten",
    firstMinutesLines: { key in
      [
        "oogst laat zien wat er in zorgprojecten is geleerd en gemeten.",
        "Met \(key(.down)) en \(key(.up)) loopt u door de rijen.",
        "\(key(.open)) opent een rij. \(key(.back)) gaat terug, naar dezelfde rij.",
        "\(key(.overview)) overzicht, \(key(.projects)) projecten, \(key(.lessons)) lessen, \(key(.progress)) voortgang.",
        "\(key(.everything)) geeft alle soorten gegevens. \(key(.programmes)) kiest een programma.",
        "Met \(key(.search)) zoekt u: typ woorden en druk op Enter.",
        "Met \(key(.filter)) filtert u een lijst, met \(key(.sort)) kiest u de volgorde, \(key(.clear)) wist het weer.",
        "\(key(.whereAmI)) zegt waar u bent. \(key(.readInFull)) leest een rij voluit. \(key(.repeatNews)) herhaalt het laatste nieuws.",
        "\(key(.menu)) geeft het menu: alles wat hier kan, een regel per opdracht.",
        "Met \(key(.byName)) typt u een opdracht, zoals: zoek zorg.",
        "\(key(.listen)) zet de luisterstand aan, voor wie met spraak of braille werkt.",
        "\(key(.back)) op het eerste scherm vraagt of u wilt stoppen. Ctrl-C stopt meteen.",
      ]
    },
    linearMinutesLines: [
      "oogst laat zien wat er in zorgprojecten is geleerd en gemeten.",
      "U typt een regel en drukt op Enter; het antwoord volgt eronder.",
      "Een nummer opent de rij met dat nummer. terug gaat terug.",
      "Schermen gaan bij hun naam: overzicht, projecten, lessen, voortgang, alles.",
      "programma kiest een programma, of alle.",
      "zoek zorg zoekt in de lijst; op andere schermen in alle soorten.",
      "filter stadium=opschalen filtert een lijst. wis haalt dat weer weg.",
      "volgorde einde zet een lijst op dat veld.",
      "meer geeft de volgende tien rijen, terugbladeren de vorige.",
      "LES-2 of open LES-2 opent een record bij zijn kenmerk.",
      "waar zegt waar u bent. voluit leest alles, met elke naam.",
      "stop verlaat oogst. Het einde van de invoer ook.",
    ],
    keysHere: "Toetsen op dit scherm", keysHeading: "Andere toetsen",
    wordsHere: "Opdrachten op dit scherm", wordsHeading: "Andere opdrachten",
    modesHeading: "Kijken, luisteren, regels",
    modesLines: [
      "In de kijkstand valt de gekozen rij op. De cursor staat altijd aan het begin ervan.",
      "In de luisterstand beweegt bij pijlen alleen de cursor; andere toetsen schrijven de rij onderaan.",
      "oogst --plain werkt in regels: typ een nummer om te openen, of een woord zoals zoek of terug.",
    ],
    accessibility: .accessibilityInDutch,
    exampleToday: { "In het voorbeeld is het vandaag \($0)." },
    exampleOwn: "Begin met eigen gegevens: oogst import BESTAND.csv --as projecten",
    exampleShown:
      "Er is nog geen database: dit is het voorbeeld. Begin met oogst import BESTAND.csv --as projecten.",
    exampleIsFixed: "in het voorbeeld kan niets worden geïmporteerd. Laat --example weg.",
    databaseAdapts:
      "De database is van een oudere versie en wordt bijgewerkt. Bij veel gegevens duurt dat minuten.",
    crashed:
      "oogst is door een fout gestopt. Wat bewaard was, is bewaard. Start oogst opnieuw en meld wat u deed.\n",
    moreProblems: { $0 == 0 ? "" : $0 == 1 ? " Er is nog 1 fout." : " Er zijn nog \($0) fouten." },
    unknownTerminal: {
      "Dit terminaltype is niet bekend: \($0). Daarom regels; zet TERM goed voor een heel scherm."
    },
    noSuchScreen: { "er is geen scherm \($0). Kies uit: \($1.joined(separator: ", "))." },
    noSuchKind: { "er is geen soort \($0). Kies uit: \($1.joined(separator: ", "))." },
    lineTooLong: { "Die regel is te lang: hij heeft meer dan \(dutch.number($0)) bytes." },
    restrictedWantsDatabase: "--restricted wil ook --database of --example.",
    noCommandHere: "hier is alleen het dashboard van oogst. Meld u aan zonder opdracht.",
    noPromise:
      "dit systeem kan niet beloven dat oogst geen ander programma start. Daarom stopt het.",
    importStopped: "Afgebroken: er is niets overgenomen.",
    importedAllTheSame: "De rijen zijn wel overgenomen.",
    memoryUnusable:
      "Luisterstand en programma worden niet onthouden. Meld het wie oogst voor u beheert.",
    noRoom:
      "het systeem geeft niet genoeg ruimte (open bestanden of geheugen). Sluit iets en probeer het weer.",
    noDatabaseName: { "--database wil een pad naar een bestand, niet \"\($0)\"." },
    notUTF8: { "\(Cleaning.short($0)) is geen UTF-8. Geef een naam of woord in UTF-8." },
    outputLost: { "de uitvoer kon niet worden geschreven: \($0)." },
    nothingListed: "Niets gevonden.",
    badMap: { "--map wil \"Kop=veld\", niet \($0)." },
    badValues: { "--values wil \"veld:WOORD=keuze\", niet \($0)." },
    rowsRead: { "\(dutch.number($0)) rijen gelezen" },
    moreRows: "Typ meer voor de volgende rijen.",
    linearWelcome: "Typ een nummer, een opdracht of help."
  )
}
