extension Page {
  /// The accessibility statement; nothing stands in it that was not measured or seen.
  static let accessibilityInDutch = Page(
    heading: "Toegankelijkheid",
    sections: [
      Section(
        "Voor wie",
        [
          .text("oogst is gemaakt om net zo snel te werken met spraak of braille als met de ogen."),
          .text(
            "De luisterstand (oogst --listen, of de toets l) en de regelstand (oogst --plain) kunnen alles wat de kijkstand kan."
          ),
          .text(
            "Nog niemand die blind is, heeft oogst geprobeerd. Dit zijn metingen van de makers."),
        ]),
      Section(
        "Wat is gemeten",
        [
          .text(
            "Op 22 november 2026, op Debian 12, in een venster van 80 bij 24, in het Nederlands en het Engels, met elke schermlezer zoals die zelf is ingesteld. De uitkomsten staan in Tests/ReaderTests/Figures/figures.txt."
          ),
          .text(
            "Aandeel: hoeveel van wat bij een toets wordt gezegd, de rij is waar u op staat. Bij 100 % hoort u die rij en niets anders."
          ),
          .text(
            "yasr 0.6.9, luisterstand: aandeel bij pijlen 100 %, bij andere toetsen binnen het scherm 100 %; alle gebeurtenissen uitgesproken."
          ),
          .text(
            "fenrir 1.9.5 in een terminal, luisterstand: aandeel bij pijlen 98 tot 100 %, bij andere toetsen 99 tot 100 %; alle gebeurtenissen uitgesproken. Een koppelteken leest fenrir als dash."
          ),
          .text(
            "brltty 6.5 met een leesregel van 40 cellen, luisterstand: bij elke beweging en elke gebeurtenis staat de juiste tekst op de leesregel."
          ),
          .text(
            "Kijkstand: yasr zegt bij pijlen ook de rij waar u vandaan komt (aandeel 56 tot 66 %), fenrir en brltty zeggen de rij; op de leesregel staat zes van de tien gebeurtenissen."
          ),
          .text("Zonder toets wordt er niets getekend en niets gezegd."),
        ]),
      Section(
        "Wat niet werkt, of niet is geprobeerd",
        [
          .text(
            "Niet geprobeerd: NVDA, JAWS, Narrator, VoiceOver, Orca, Speakup, Emacspeak, tdsr."),
          .text(
            "Een programma in een terminal kan een schermlezer niet vertellen in welke taal een tekst is. Zet zelf een stem van die taal aan."
          ),
          .text(
            "Waar een toets een heel scherm met nieuwe rijen geeft, zoals Page Down in een lange lijst, lezen yasr en fenrir alles wat nieuw is. In de luisterstand begint dat bij Page Down en Page Up met de rij waar u op staat; de volgende toets breekt het af."
          ),
          .text(
            "yasr laat bij een toets die een letter is, of bij een pijl, soms de eerste letter weg van wat er nieuw staat: een r na de toets r, een B na pijl omlaag."
          ),
          .text(
            "Door mosh zegt yasr bij een lijst die schuift het hele scherm, en zeven van de tien gebeurtenissen. Door ssh en tmux, en over een lijn die 60 ms later is, alle."
          ),
          .text("yasr geeft een andere grootte van het venster niet door."),
          .text("De hulp van oogst --help en meldingen over opties zijn in het Engels."),
        ]),
      Section(
        "Normen",
        [
          .text(
            "Nagegaan zijn deze criteria van WCAG 2.1, zoals de notitie WCAG2ICT van W3C ze op software toepast. EN 301 549 verwijst ernaar in hoofdstuk 11; de andere eisen daarvan zijn niet nagegaan."
          ),
          .text("1.4.1: niets wordt alleen door kleur verteld; elke toestand is een woord."),
          .text(
            "1.4.3: gewone tekst heeft de kleuren van uw terminal. Het thema contrast haalt ten minste 7 op 1 (nagerekend)."
          ),
          .text("1.4.4 en 1.4.10: bruikbaar bij 40 bij 12 tekens; vergroten doet de terminal."),
          .text("2.1.1 en 2.1.2: alles gaat met het toetsenbord, en overal is een weg terug."),
          .text(
            "2.1.4: elke toets is te veranderen, en alle letters en tekens zijn als toets uit te zetten; het menu doet dan alles."
          ),
          .text("2.2.1 en 2.2.2: er is geen tijdslimiet, en niets beweegt uit zichzelf."),
          .text(
            "2.4.7: de cursor is altijd zichtbaar, op de eerste letter van wat de aandacht heeft."),
          .text("3.3.1: een fout zegt wat er mis is, waar, en wat u kunt doen."),
          .text("4.1.3: een melding krijgt de cursor, tot de volgende toets."),
          .text("Niet te halen in een terminal: 3.1.1 en 3.1.2, de taal van een tekst."),
        ]),
      Section(
        "Toetsen en instellingen",
        [
          .text("Hulp geeft alle toetsen, die van het scherm waar u vandaan komt het eerst."),
          .text(
            "In config.toml: listen, row, width, highlight, character_keys en de tabel keys. De README zegt hoe."
          ),
        ]),
      Section(
        "Een probleem melden",
        [
          .text(
            "Meld het bij wie oogst voor u beheert, of als issue bij het project. Schrijf erbij: de schermlezer en zijn versie, de terminal, oogst --version, de toetsen, wat u hoorde en wat u verwachtte."
          )
        ]),
    ])
}
