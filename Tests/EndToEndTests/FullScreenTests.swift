import Foundation
import Testing

@Suite(.serialized, .enabled(if: Tmux.path != nil, "tmux is not here"))
struct FullScreenTests {
  /// One screen that hears of a change must not keep it from the one below.
  @Test func whatAnotherProgramWroteIsSeenOnEveryScreenThatIsComeBackTo() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = folder.appendingPathComponent("d.sqlite").path
    /// Imports titles, and makes the file as old as it would be by the time that one goes on.
    func bring(_ titles: String, hoursAgo: Double) throws {
      let file = folder.appendingPathComponent("p.csv").path
      try Data("titel;id\n\(titles)\n".utf8).write(to: URL(fileURLWithPath: file))
      let result = try run(
        program, ["import", file, "--as", "project", "--database", database], environment: [:])
      try #require(result.status == 0, "\(result.errors)")
      let date = Date(timeIntervalSinceNow: -3600 * hoursAgo)
      for path in [database, database + "-wal"] where FileManager.default.fileExists(atPath: path) {
        try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
      }
    }
    try bring("Een;1\nTwee;2", hoursAgo: 2)
    let terminal = try Tmux("'\(program)' --database '\(database)' --screen projecten")
    try terminal.wait(for: "Projecten, alle programma's: 2")
    try terminal.press("Down", "Enter")
    try terminal.wait(for: "Project: Twee")
    try bring("Alfa;3", hoursAgo: 1)
    try terminal.press("w")
    try terminal.wait(for: "Project: Twee.")
    try terminal.press("BSpace")
    try terminal.wait(for: "Een")
    try terminal.press("w", until: "Projecten, alle programma's: 3")
  }

  /// From the example to a database with a programme in it, without a command line.
  @Test func anAdministrationOfOnesOwnIsBegunFromInside() throws {
    let terminal = try Tmux("'\(program)'; echo status $?; '\(program)' list programma; cat")
    try terminal.wait(for: "Overzicht, alle programma's. Voorbeeld.")
    try terminal.press("End", "Up", "Enter")
    try terminal.wait(for: "Uw eigen administratie is begonnen")
    try terminal.press("Home", "Enter")
    try terminal.wait(for: "Toevoegen: programma")
    try terminal.press("Samen thuis", "F2")
    try terminal.wait(for: "Bewaard: Samen thuis, PRG-1.")
    try terminal.press("q", "j")
    try terminal.wait(for: "status 0")
    try terminal.wait(for: "PRG-1")
  }

  @Test func startMoveOpenBackSearchResizeQuit() throws {
    let terminal = try Tmux("'\(program)' --example; echo status $?; cat")
    try terminal.wait(for: "Overzicht, alle programma's. Voorbeeld.")
    try terminal.wait(cursor: "0,1,1")
    try terminal.press("2")
    try terminal.wait(for: "Projecten, alle programma's: 43")
    try terminal.press("Down", "Down")
    try terminal.wait(cursor: "0,4,1")
    try terminal.press("Enter")
    try terminal.wait(for: "Project: Energy4OI")
    try terminal.press("BSpace")
    try terminal.wait(for: "Projecten, alle programma's: 43")
    try terminal.wait(cursor: "0,4,1")
    try terminal.press("/")
    try terminal.wait(for: "Zoek:")
    try terminal.press("muziek", "Enter")
    try terminal.wait(for: "1 project met muziek")
    try terminal.press("BSpace")
    try terminal.wait(for: "De zoekopdracht is weg.")
    try terminal.resize(rows: 12, columns: 40)
    try terminal.wait(for: "Oefenproject 04:")
    try terminal.press("Down")
    try terminal.resize(rows: 60, columns: 200)
    try terminal.wait(for: "Project: Oefenproject 04: Muziek na het eten")
    try terminal.press("1")
    try terminal.wait(for: "Overzicht, alle programma's")
    try terminal.press("q")
    try terminal.wait(for: "oogst verlaten? j of n")
    try terminal.press("j")
    try terminal.wait(for: "status 0")
  }

  @Test(arguments: [("TERM", 143), ("HUP", 129), ("INT", 130)])
  func aSignalGivesTheTerminalBack(signal: String, status: Int) throws {
    let terminal = try Tmux(
      "echo voor; '\(program)' --example --theme mono; echo status $?; stty -a | tr ';' '\\n' | grep -ow -e -echo -e echo; cat"
    )
    try terminal.wait(for: "Overzicht")
    try terminal.press("2")
    try terminal.wait(for: "Projecten")
    _ = try run("/usr/bin/pkill", ["-\(signal)", "-f", program + " --example --theme mono"])
    let screen = try terminal.wait(for: "status \(status)")
    #expect(screen.contains("voor"))
    try terminal.wait(for: "echo")
    #expect(try !terminal.screen.contains("-echo"))
  }

  @Test func aFaultGivesTheTerminalBackAndSaysWhatToDo() throws {
    let terminal = try Tmux(
      "echo voor; '\(program)' --example --theme mono; echo status $?; stty -a | grep -ow -e -echo; cat"
    )
    try terminal.wait(for: "Overzicht")
    _ = try run("/usr/bin/pkill", ["-TRAP", "-f", program + " --example --theme mono"])
    let screen = try terminal.wait(for: "status")
    #expect(screen.contains("voor"))
    #expect(screen.contains("oogst is door een fout gestopt. Wat bewaard was, is bewaard."))
    #expect(!screen.contains("-echo"))
  }

  @Test func controlCLeavesAtOnce() throws {
    let terminal = try Tmux("trap : INT; '\(program)' --example; echo status $?; cat")
    try terminal.wait(for: "Overzicht")
    try terminal.press("C-c")
    try terminal.wait(for: "status 130")
  }

  @Test func anUnknownTerminalGivesLinesAndSaysWhy() throws {
    let terminal = try Tmux("TERM=onzin '\(program)' --example; cat", rows: 50)
    try terminal.wait(for: "Dit terminaltype is niet bekend: onzin.")
    try terminal.press("stop", "Enter", "j", "Enter")
  }

  @Test func aThemeThatWantsMoreColoursThanThereAreSaysSo() throws {
    let terminal = try Tmux("TERM=linux '\(program)' --example --theme contrast")
    try terminal.wait(for: "Deze terminal heeft 8 kleuren, het thema vraagt er ")
  }

  @Test func everyMistakeOfAConfigurationIsRead() throws {
    let home = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
    let folder = home + "/.config/oogst"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(
      "listen = 3\nrow = \"x\"\nwidth = \"y\"\nhighlight = \"z\"\nonzin = 1\nlanguage = \"fr\"\n"
        .utf8
    ).write(to: URL(fileURLWithPath: folder + "/config.toml"))
    let terminal = try Tmux(
      "'\(program)' --example", rows: 30, columns: 300, environment: ["HOME": home])
    try terminal.wait(for: "Er zijn nog ")
    for name in ["listen", "row", "width", "highlight", "onzin", "language"] {
      try terminal.press("r", until: name)
    }
  }

  @Test func lettersOutsideASCIIAreRightWithoutALocale() throws {
    let terminal = try Tmux("'\(program)' --example", environment: ["LANG": "C", "LC_ALL": "C"])
    try terminal.wait(for: "Begeleiding à la carte: 3 van 35")
  }

  @Test func listeningModeIsSwitchedOnAndRemembered() throws {
    let home = NSTemporaryDirectory() + "oogst-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    do {
      let terminal = try Tmux(
        "trap : INT; '\(program)' --example; echo status $?; cat", environment: ["HOME": home])
      try terminal.wait(for: "Overzicht")
      try terminal.press("l")
      try terminal.wait(for: "Luisterstand aan. Pijlen lezen de rij, w zegt waar u bent.")
      try terminal.press("C-c")
      try terminal.wait(for: "status")
    }
    let terminal = try Tmux("'\(program)' --example", environment: ["HOME": home])
    try terminal.wait(for: "Overzicht")
    // In listening mode a screen opens on its heading.
    try terminal.wait(cursor: "0,2,1")
  }

  @Test func linesAreTypedWithCompletionAndHistory() throws {
    let terminal = try Tmux("'\(program)' --example --plain; echo status $?; cat")
    try terminal.wait(for: "Overzicht>")
    try terminal.press("proj", "Tab")
    try terminal.wait(for: "Overzicht> projecten")
    try terminal.press("Enter")
    try terminal.wait(for: "Projecten>")
    try terminal.press("filter bew", "Tab")
    try terminal.wait(for: "Projecten> filter beweging=")
    try terminal.press("weer", "Tab")
    try terminal.wait(for: "Projecten> filter beweging=weer opgepakt")
    try terminal.press("Enter")
    try terminal.wait(for: "beweging weer opgepakt: 4")
    try terminal.press("Up", "Up", "Enter")
    try terminal.press("C-d")
    let screen = try terminal.wait(for: "status 0")
    #expect(screen.contains("Projecten> projecten"))
  }

  @Test func aLineIsThereAgainWhenTheProgramWasStopped() throws {
    let terminal = try Tmux("bash --norc -i")
    try terminal.press("'\(program)' --example --plain", "Enter")
    try terminal.wait(for: "Overzicht>")
    try terminal.press("zoek é")
    try terminal.wait(for: "Overzicht> zoek é")
    try terminal.press("C-z")
    try terminal.wait(for: "Stopped")
    try terminal.press("fg", "Enter")
    // Before any key: silence could mean anything.
    try terminal.wait(for: "--plain\nOverzicht> zoek é")
    try terminal.press("én", "Enter")
    try terminal.wait(for: "met één")
  }

  @Test func aPastedTabIsABlank() throws {
    let terminal = try Tmux("'\(program)' --example --plain")
    try terminal.wait(for: "Overzicht>")
    try terminal.send(bytes: "77 61 09 62 09 63")
    try terminal.wait(for: "Overzicht> wa b c")
  }

  @Test func aDumbTerminalGivesPlainLinesWithAPrompt() throws {
    let terminal = try Tmux("TERM=dumb '\(program)' --example; echo status $?; cat", rows: 50)
    try terminal.wait(for: "Overzicht>")
    try terminal.press("lessen", "Enter")
    try terminal.wait(for: "Lessen>")
    try terminal.press("stop", "Enter")
    try terminal.wait(for: "status 0")
  }

  @Test func aKeyIsKnownUnderAWrongTypeAndASequenceThatNoKeyHasDoesNothing() throws {
    let terminal = try Tmux("TERM=vt100 '\(program)' --example --screen projecten")
    try terminal.wait(for: "Projecten, alle programma's: 43")
    // End as Linux and tmux send it; Right with Ctrl; Down with Shift.
    try terminal.send(bytes: "1b 5b 34 7e")
    try terminal.wait(for: "Zin in mijn dag")
    try terminal.wait(cursor: "0,20,1")
    try terminal.send(bytes: "1b 5b 31 3b 35 43 1b 5b 31 3b 32 42")
    try terminal.press("Up")
    try terminal.wait(cursor: "0,19,1")
    #expect(try terminal.screen.hasPrefix("Projecten, alle programma's: 43"))
  }

  @Test func stoppedAndTakenUpAgainTheScreenIsThereAsItWas() throws {
    let terminal = try Tmux("bash --norc -i")
    try terminal.press("'\(program)' --example", "Enter")
    try terminal.wait(for: "Overzicht")
    try terminal.press("2")
    try terminal.wait(for: "Projecten, alle programma's: 43")
    try terminal.press("C-z")
    try terminal.wait(for: "Stopped")
    try terminal.press("fg", "Enter")
    try terminal.wait(for: "Projecten, alle programma's: 43")
    // Keys are answered at once again, and not written on the screen.
    try terminal.press("w")
    let screen = try terminal.wait(for: "Rij 1 van 43")
    #expect(!screen.contains("^["))
    // A letter with Alt is no Esc with a letter.
    try terminal.send(bytes: "1b 79")
    try terminal.press("Down", "Down")
    try terminal.wait(cursor: "0,3,1")
  }

  @Test func aWindowOfAnotherSizeKeepsItWhenTheProgramWasStopped() throws {
    let terminal = try Tmux("bash --norc -i", environment: ["LINES": "5", "COLUMNS": "300"])
    try terminal.press("'\(program)' --example", "Enter")
    try terminal.wait(for: "Overzicht")
    try terminal.resize(rows: 12, columns: 40)
    try terminal.press("2")
    try terminal.wait(for: "Projecten, alle programma's: 43")
    try terminal.press("C-z")
    try terminal.wait(for: "Stopped")
    try terminal.press("fg", "Enter")
    try terminal.wait(for: "Projecten, alle programma's: 43")
    try terminal.press("w")
    // The news is on the last rows but one of a window of twelve.
    try terminal.wait(cursor: "0,9,1")
  }
}
