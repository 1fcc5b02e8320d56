import OogstModel

extension ScreenID { static let accessibility = ScreenID("accessibility") }

extension ScreenDefinition {
  /// What was tested with which reader, what does not work, and which norms were followed.
  static let accessibility = ScreenDefinition(
    .accessibility,
    nil,
    PageDefinition(
      show: { _, environment in AccessibilityWords(language: environment.language).page },
      name: PageDefinition.named(.accessibility), role: .text))
}

/// The accessibility statement; nothing stands in it that was not measured or seen.
struct AccessibilityWords: Bilingual {
  let language: Language

  var page: Page {
    Page(
      heading: say("Toegankelijkheid", "Accessibility"),
      sections: [forWhom, measured, limits, norms, settings, reporting])
  }

  private func section(_ heading: String, _ lines: [String]) -> Page.Section {
    Page.Section(heading, lines.map(Page.Line.text))
  }

  private var forWhom: Page.Section {
    section(
      say("Voor wie", "For whom"),
      [
        say(
          "oogst is gemaakt om net zo snel te werken met spraak of braille als met de ogen.",
          "oogst is made to work as fast with speech or braille as with eyes."),
        say(
          "De luisterstand (oogst --listen, of de toets l) en de regelstand (oogst --plain) kunnen alles wat de kijkstand kan.",
          "Listening mode (oogst --listen, or the key l) and linear mode (oogst --plain) can do all that seeing mode can."
        ),
        say(
          "Nog niemand die blind is, heeft oogst geprobeerd. Dit zijn metingen van de makers.",
          "No person who is blind has tried oogst yet. These are the makers' own measurements."),
      ])
  }

  private var measured: Page.Section {
    section(
      say("Wat is gemeten", "What was measured"),
      [
        say(
          "Op 26 november 2026, op Debian 12, in een venster van 80 bij 24, in het Nederlands en het Engels, met het voorbeeld en met 1.637 ingelezen lessen, met elke schermlezer zoals die zelf is ingesteld. De uitkomsten staan in Tests/ReaderTests/Figures/figures.txt.",
          "On 26 November 2026, on Debian 12, in a window of 80 by 24, in Dutch and in English, with the example and with 1,637 imported lessons, with every screen reader as it comes. The outcome is in Tests/ReaderTests/Figures/figures.txt."
        ),
        say(
          "Aandeel: hoeveel van wat bij een toets wordt gezegd, de hele rij is waar u op staat, van de eerste tot de laatste letter. Bij 100 % hoort u die rij en niets anders.",
          "Share: how much of what is said for a key is the whole row that you are on, from its first letter to its last. At 100 % you hear that row and nothing else."
        ),
        say(
          "yasr 0.6.9, luisterstand: aandeel bij pijlen en bij andere toetsen binnen het scherm 100 %. Van wat er gebeurt wordt alles gezegd, en het nieuws als eerste: 0 tekens ervoor.",
          "yasr 0.6.9, listening mode: share on arrows and on other keys within the screen 100 %. Of what happens all is said, and news first: 0 characters before it."
        ),
        say(
          "fenrir 1.9.5 in een terminal, luisterstand: aandeel bij pijlen en andere toetsen 99 tot 100 %. Van wat er gebeurt wordt 98 tot 100 % gezegd, met hoogstens 64 tekens voor het nieuws. Een koppelteken leest fenrir als dash, en bij het spellen zegt het misspelled achter een woord dat zijn woordenlijst niet kent.",
          "fenrir 1.9.5 in a terminal, listening mode: share on arrows and other keys 99 to 100 %. Of what happens 98 to 100 % is said, with at most 64 characters before the news. fenrir reads a hyphen as dash, and while you spell it says misspelled behind a word that its dictionary lacks."
        ),
        say(
          "brltty 6.5 met een leesregel van 40 cellen, luisterstand: bij elke beweging en elke gebeurtenis staat de juiste tekst op de leesregel.",
          "brltty 6.5 with a display of 40 cells, listening mode: for every move and every event the right text is on the display."
        ),
        say(
          "Pijl links en rechts worden door yasr, fenrir en brltty letter voor letter gezegd. Een letter die u tussen andere typt, laat niets anders horen.",
          "Left and Right are said letter by letter by yasr, fenrir and brltty. A letter that you type between others makes nothing else heard."
        ),
        say(
          "Een formulier, gemeten op 27 november 2026 in de luisterstand, bij een les die van niets wordt vastgelegd: yasr en fenrir zeggen alle 19 velden, keuzen, fouten en uitkomsten, en op de leesregel van brltty staan alle 22, losse letters meegeteld.",
          "A form, measured on 27 November 2026 in listening mode, for a lesson that is recorded from nothing: yasr and fenrir say all 19 fields, options, mistakes and outcomes, and on the display of brltty stand all 22, single letters included."
        ),
        say(
          "Kijkstand: op pijlen zegt yasr het deel van de rij dat opvalt, en ook dat van de rij waar u vandaan komt; een hele rij zegt het maar in 14 tot 24 % van wat het zegt. fenrir en brltty zeggen de hele rij. Zes van de tien gebeurtenissen staan op de leesregel. Met highlight = \"none\" zegt yasr rijen heel.",
          "Seeing mode: on arrows yasr says the part of the row that stands out, and that of the row that you come from; a whole row is only 14 to 24 % of what it says. fenrir and brltty say the whole row. Six out of ten events are on the display. With highlight = \"none\" yasr says rows whole."
        ),
        say(
          "Zonder toets wordt er niets getekend en niets gezegd.",
          "Without a key nothing is drawn and nothing is said."),
      ])
  }

  private var limits: Page.Section {
    section(
      say("Wat niet werkt, of niet is geprobeerd", "What does not work, or was not tried"),
      [
        say(
          "Niet geprobeerd: NVDA, JAWS, Narrator, VoiceOver, Orca, Speakup, Emacspeak, tdsr.",
          "Not tried: NVDA, JAWS, Narrator, VoiceOver, Orca, Speakup, Emacspeak, tdsr."),
        say(
          "Een programma in een terminal kan een schermlezer niet vertellen in welke taal een tekst is. Zet zelf een stem van die taal aan.",
          "A program in a terminal cannot tell a screen reader what language a text is in. Choose a voice of that language yourself."
        ),
        say(
          "Waar een toets een heel scherm met nieuwe rijen geeft, zoals Page Down in een lange lijst, lezen yasr en fenrir alles wat nieuw is. In de luisterstand begint dat bij Page Down en Page Up met de rij waar u op staat; de volgende toets breekt het af.",
          "Where a key gives a whole screen of new rows, such as Page Down in a long list, yasr and fenrir read all that is new. In listening mode that begins, with Page Down and Page Up, with the row that you are on; the next key breaks it off."
        ),
        say(
          "yasr laat bij een toets die een letter is, of bij een pijl, soms de eerste letter weg van wat er nieuw staat: een r na de toets r, een B na pijl omlaag.",
          "For a key that is a letter, and for an arrow, yasr sometimes leaves out the first letter of what is new: an r after the key r, a B after the Down arrow."
        ),
        say(
          "yasr telt bytes en geen letters: van een rij die het venster vult en waarin é of ü staat, laat het de laatste letters weg, en bij het spellen zegt het achter zo'n letter een verkeerd teken.",
          "yasr counts bytes and not letters: of a row that fills the window and has é or ü in it, it leaves out the last letters, and while you spell it says a wrong sign behind such a letter."
        ),
        say(
          "Door mosh zegt yasr bij een lijst die schuift het hele scherm, en zeven van de tien gebeurtenissen. Door ssh en tmux, en over een lijn die 60 ms later is, alle.",
          "Through mosh yasr says the whole screen when a list scrolls, and seven out of ten events. Through ssh and tmux, and over a line that is 60 ms late, all of them."
        ),
        say(
          "Kijkstand met een tweede deel naast de lijst (vanaf 126 kolommen): fenrir en brltty zeggen lijst en deel als één rij, yasr ook wat er in het deel verandert. second_pane = false in config.toml zet het uit; de luisterstand heeft het niet.",
          "Seeing mode with a second part beside the list (from 126 columns on): fenrir and brltty say list and part as one row, yasr also what changes in the part. second_pane = false in config.toml turns it off; listening mode does not have it."
        ),
        say(
          "Kijkstand met een pagina in twee kolommen (vanaf 110 kolommen, gemeten bij 120 bij 30 en 200 bij 60): fenrir en brltty zeggen ook wat ernaast staat, yasr alleen de rij zelf. second_pane = false zet het uit: dan wordt alleen de rij gezegd. De luisterstand heeft het niet.",
          "Seeing mode with a page in two columns (from 110 columns on, measured at 120 by 30 and 200 by 60): fenrir and brltty also say what stands beside the row, yasr the row alone. second_pane = false turns it off: then the row alone is said. Listening mode does not have it."
        ),
        say(
          "De letter die u typt zeggen yasr en fenrir niet, zoals zij zelf zijn ingesteld; een woord dat in één keer komt wel. Op de leesregel staat elke letter. yasr kan met é in een veld bij Backspace een verkeerde letter noemen; pijl omhoog en omlaag zeggen het veld weer goed.",
          "The letter that you type is not said by yasr and fenrir as they come; a word that comes in one go is. On the display stands every letter. With é in a field yasr may name a wrong letter at Backspace; Up and Down say the field right again."
        ),
        say(
          "yasr geeft een andere grootte van het venster niet door.",
          "yasr does not pass on that a window has another size."),
        say(
          "Meldingen over opties die er niet zijn, zijn in het Engels.",
          "Messages about options that do not exist are in English."),
      ])
  }

  private var norms: Page.Section {
    section(
      say("Normen", "Norms"),
      [
        say(
          "Nagegaan zijn deze criteria van WCAG 2.1, zoals de notitie WCAG2ICT van W3C ze op software toepast. EN 301 549 verwijst ernaar in hoofdstuk 11; de andere eisen daarvan zijn niet nagegaan.",
          "These criteria of WCAG 2.1 were checked, as W3C's note WCAG2ICT applies them to software. EN 301 549 refers to them in chapter 11; its other requirements were not checked."
        ),
        say(
          "1.4.1: niets wordt alleen door kleur verteld; elke toestand is een woord.",
          "1.4.1: nothing is told by colour alone; every state is a word."),
        say(
          "1.4.3: gewone tekst heeft de kleuren van uw terminal. Het thema contrast haalt ten minste 7 op 1 (nagerekend).",
          "1.4.3: ordinary text has the colours of your terminal. The theme contrast reaches at least 7 to 1 (computed)."
        ),
        say(
          "1.4.4 en 1.4.10: bruikbaar bij 40 bij 12 tekens; vergroten doet de terminal.",
          "1.4.4 and 1.4.10: usable at 40 by 12 characters; the terminal does the enlarging."),
        say(
          "2.1.1 en 2.1.2: alles gaat met het toetsenbord, en overal is een weg terug.",
          "2.1.1 and 2.1.2: everything goes by keyboard, and there is a way back everywhere."),
        say(
          "2.1.4: elke toets is te veranderen, en alle letters en tekens zijn als toets uit te zetten; het menu doet dan alles.",
          "2.1.4: every key can be changed, and all letters and signs can be switched off as keys; the menu then does everything."
        ),
        say(
          "2.2.1 en 2.2.2: er is geen tijdslimiet, en niets beweegt uit zichzelf.",
          "2.2.1 and 2.2.2: there is no time limit, and nothing moves by itself."),
        say(
          "2.4.7: de cursor is altijd zichtbaar, op het eerste teken van de gekozen rij, tenzij u met Links en Rechts spelt.",
          "2.4.7: the cursor is always visible, on the first character of the chosen row, unless you spell with Left and Right."
        ),
        say(
          "3.3.1: een fout zegt wat er mis is, waar, en wat u kunt doen.",
          "3.3.1: an error says what is wrong, where, and what you can do."),
        say(
          "4.1.3: een melding krijgt de cursor, tot de volgende toets.",
          "4.1.3: a message gets the cursor, until the next key."),
        say(
          "Niet te halen in een terminal: 3.1.1 en 3.1.2, de taal van een tekst.",
          "Cannot be met in a terminal: 3.1.1 and 3.1.2, the language of a text."),
      ])
  }

  private var settings: Page.Section {
    section(
      say("Toetsen en instellingen", "Keys and settings"),
      [
        say(
          "Hulp geeft alle toetsen, die van het scherm waar u vandaan komt het eerst.",
          "Help gives all keys, those of the screen that you come from first."),
        say(
          "In config.toml: listen, row, width, highlight, character_keys en de tabel keys. De README zegt hoe.",
          "In config.toml: listen, row, width, highlight, character_keys and the table keys. The README says how."
        ),
      ])
  }

  private var reporting: Page.Section {
    section(
      say("Een probleem melden", "Reporting a problem"),
      [
        say(
          "Meld het bij wie oogst voor u beheert, of als issue bij het project. Schrijf erbij: de schermlezer en zijn versie, de terminal, oogst --version, de toetsen, wat u hoorde en wat u verwachtte.",
          "Tell who manages oogst for you, or open an issue with the project. Write down: the screen reader and its version, the terminal, oogst --version, the keys, what you heard and what you expected."
        )
      ])
  }
}
