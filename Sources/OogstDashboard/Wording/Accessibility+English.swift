extension Page {
  /// The accessibility statement; nothing stands in it that was not measured or seen.
  static let accessibilityInEnglish = Page(
    heading: "Accessibility",
    sections: [
      Section(
        "For whom",
        [
          .text("oogst is made to work as fast with speech or braille as with eyes."),
          .text(
            "Listening mode (oogst --listen, or the key l) and linear mode (oogst --plain) can do all that seeing mode can."
          ),
          .text(
            "No person who is blind has tried oogst yet. These are the makers' own measurements."),
        ]),
      Section(
        "What was measured",
        [
          .text(
            "On 22 November 2026, on Debian 12, in a window of 80 by 24, in Dutch and in English, with every screen reader as it comes. The outcome is in Tests/ReaderTests/Figures/figures.txt."
          ),
          .text(
            "Share: how much of what is said for a key is the row that you are on. At 100 % you hear that row and nothing else."
          ),
          .text(
            "yasr 0.6.9, listening mode: share on arrows 100 %, on other keys within the screen 100 %; every event spoken."
          ),
          .text(
            "fenrir 1.9.5 in a terminal, listening mode: share on arrows 98 to 100 %, on other keys 99 to 100 %; every event spoken. fenrir reads a hyphen as dash."
          ),
          .text(
            "brltty 6.5 with a display of 40 cells, listening mode: for every move and every event the right text is on the display."
          ),
          .text(
            "Seeing mode: on arrows yasr also says the row that you come from (share 56 to 66 %), fenrir and brltty say the row; six out of ten events are on the display."
          ),
          .text("Without a key nothing is drawn and nothing is said."),
        ]),
      Section(
        "What does not work, or was not tried",
        [
          .text("Not tried: NVDA, JAWS, Narrator, VoiceOver, Orca, Speakup, Emacspeak, tdsr."),
          .text(
            "A program in a terminal cannot tell a screen reader what language a text is in. Choose a voice of that language yourself."
          ),
          .text(
            "Where a key gives a whole screen of new rows, such as Page Down in a long list, yasr and fenrir read all that is new. In listening mode that begins, with Page Down and Page Up, with the row that you are on; the next key breaks it off."
          ),
          .text(
            "For a key that is a letter, and for an arrow, yasr sometimes leaves out the first letter of what is new: an r after the key r, a B after the Down arrow."
          ),
          .text(
            "Through mosh yasr says the whole screen when a list scrolls, and seven out of ten events. Through ssh and tmux, and over a line that is 60 ms late, all of them."
          ),
          .text("yasr does not pass on that a window has another size."),
          .text("The help of oogst --help and messages about options are in English."),
        ]),
      Section(
        "Norms",
        [
          .text(
            "These criteria of WCAG 2.1 were checked, as W3C's note WCAG2ICT applies them to software. EN 301 549 refers to them in chapter 11; its other requirements were not checked."
          ),
          .text("1.4.1: nothing is told by colour alone; every state is a word."),
          .text(
            "1.4.3: ordinary text has the colours of your terminal. The theme contrast reaches at least 7 to 1 (computed)."
          ),
          .text(
            "1.4.4 and 1.4.10: usable at 40 by 12 characters; the terminal does the enlarging."),
          .text(
            "2.1.1 and 2.1.2: everything goes by keyboard, and there is a way back everywhere."),
          .text(
            "2.1.4: every key can be changed, and all letters and signs can be switched off as keys; the menu then does everything."
          ),
          .text("2.2.1 and 2.2.2: there is no time limit, and nothing moves by itself."),
          .text("2.4.7: the cursor is always visible, on the first letter of what has the focus."),
          .text("3.3.1: an error says what is wrong, where, and what you can do."),
          .text("4.1.3: a message gets the cursor, until the next key."),
          .text("Cannot be met in a terminal: 3.1.1 and 3.1.2, the language of a text."),
        ]),
      Section(
        "Keys and settings",
        [
          .text("Help gives all keys, those of the screen that you come from first."),
          .text(
            "In config.toml: listen, row, width, highlight, character_keys and the table keys. The README says how."
          ),
        ]),
      Section(
        "Reporting a problem",
        [
          .text(
            "Tell who manages oogst for you, or open an issue with the project. Write down: the screen reader and its version, the terminal, oogst --version, the keys, what you heard and what you expected."
          )
        ]),
    ])
}
