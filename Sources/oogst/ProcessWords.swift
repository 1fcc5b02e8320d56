import OogstDashboard
import OogstModel

/// What the command says for itself: on standard error, and before the dashboard opens.
struct ProcessWords: Bilingual {
  let language: Language

  /// The words that the dashboard has, too.
  var shared: Words { Words(language) }

  var exampleShown: String {
    say(
      "Er is nog geen database: dit is het voorbeeld. Begin met oogst importeer BESTAND.csv --als projecten.",
      "There is no database yet: this is the example. Begin with oogst import FILE.csv --as projects."
    )
  }
  var exampleIsFixed: String {
    say(
      "in het voorbeeld kan niets worden geïmporteerd. Laat --example weg.",
      "nothing can be imported into the example. Leave out --example.")
  }
  var databaseAdapts: String {
    say(
      "De database is van een oudere versie en wordt bijgewerkt.\nBij veel gegevens duurt dat minuten; tot dan staat er een kopie naast.",
      "The database is of an older version and is being updated.\nWith much data this takes minutes; until then a copy stands beside it."
    )
  }
  var crashed: String {
    say(
      "oogst is door een fout gestopt. Wat bewaard was, is bewaard. Start oogst opnieuw en meld wat u deed.\n",
      "oogst was stopped by a fault. What was saved is saved. Start oogst again and report what you did.\n"
    )
  }

  /// Behind the first mistake of a configuration; `key` is the one that reads on.
  func moreProblems(_ count: Int, key: String? = nil) -> String {
    let more =
      count == 1
      ? say("Er is nog 1 fout", "There is 1 more mistake")
      : say("Er zijn nog \(count) fouten", "There are \(count) more mistakes")
    guard let key else { return more + "." }
    return more + say(": \(key) leest ze.", ": \(key) reads them.")
  }

  func unknownTerminal(_ type: String) -> String {
    say(
      "Dit terminaltype is niet bekend: \(type). Daarom regels; zet TERM goed voor een heel scherm.",
      "This terminal type is not known: \(type). Hence lines; set TERM for a full screen.")
  }

  func tooFewColours(_ count: Int, _ wanted: Int) -> String {
    say(
      "Deze terminal heeft \(count) kleuren, het thema vraagt er \(wanted): daarom zonder kleuren. Vaak helpt TERM=xterm-256color.",
      "This terminal has \(count) colours, the theme wants \(wanted): hence no colours. Often TERM=xterm-256color helps."
    )
  }

  func noSuchCommand(_ word: String, nearest: String?) -> String {
    let word = Cleaning.short(word)
    let perhaps = nearest.map { say(" Bedoelt u oogst \($0)?", " Did you mean oogst \($0)?") }
    return say("er is geen opdracht \(word).", "there is no command \(word).")
      + (perhaps ?? say(" oogst help noemt ze alle.", " oogst help names them all."))
  }

  func noSuchScreen(_ word: String, _ known: [String]) -> String {
    let all = known.joined(separator: ", ")
    return say(
      "er is geen scherm \(word). Kies uit: \(all).",
      "there is no screen \(word). Choose from: \(all).")
  }

  func viewOfOther(_ name: String, _ kind: Kind) -> String {
    let name = Cleaning.short(name)
    return say(
      "weergave \(name) is van \(kind.plural.dutch). Laat de soort weg.",
      "view \(name) is of \(kind.plural.english). Leave out the kind.")
  }

  func noSuchKind(_ word: String, _ kinds: [Kind]) -> String {
    let all = kinds.map { $0.plural[language] }.joined(separator: ", ")
    return say(
      "er is geen soort \(word). Kies uit: \(all).",
      "there is no kind \(word). Choose from: \(all).")
  }

  var restrictedWantsDatabase: String {
    say(
      "--restricted wil ook --database of --example.",
      "--restricted also wants --database or --example.")
  }
  var noCommandHere: String {
    say(
      "hier is alleen het dashboard van oogst. Meld u aan zonder opdracht.",
      "only the dashboard of oogst is here. Log in without a command.")
  }
  var noPromise: String {
    say(
      "dit systeem kan niet beloven dat oogst geen ander programma start. Daarom stopt het.",
      "this system cannot promise that oogst starts no other program. So it stops.")
  }
  var importStopped: String {
    say("Afgebroken: er is niets overgenomen.", "Broken off: nothing was imported.")
  }
  var importedAllTheSame: String {
    say("De rijen zijn wel overgenomen.", "The rows were imported all the same.")
  }
  var memoryUnusable: String {
    say(
      "Luisterstand en programma worden niet onthouden. Meld het wie oogst voor u beheert.",
      "Listening mode and programme are not remembered. Tell who manages oogst for you.")
  }
  func begun(_ path: String) -> String {
    let path = Cleaning.line(path)
    return say(
      "Uw eigen administratie is begonnen, in \(path). Voeg eerst een programma toe.",
      "An administration of your own has begun, in \(path). Add a programme first.")
  }
  var noRoom: String {
    say(
      "het systeem geeft niet genoeg ruimte (open bestanden of geheugen). Sluit iets en probeer het weer.",
      "the system gives too little room (open files or memory). Close something and try again.")
  }

  func noDatabaseName(_ name: String) -> String {
    say(
      "--database wil een pad naar een bestand, niet \"\(name)\".",
      "--database wants a path to a file, not \"\(name)\".")
  }

  func notUTF8(_ name: String) -> String {
    let name = Cleaning.short(name)
    return say(
      "\(name) is geen UTF-8. Geef een naam of woord in UTF-8.",
      "\(name) is no UTF-8. Give a name or word in UTF-8.")
  }

  func outputLost(_ reason: String) -> String {
    say(
      "de uitvoer kon niet worden geschreven: \(reason).",
      "the output could not be written: \(reason).")
  }

  func fileIsThere(_ name: String) -> String {
    say(
      "\(name) is er al: kies een andere map, of vervang de bestanden met --replace",
      "\(name) is there already: choose another folder, or replace the files with --replace")
  }

  func notExported(_ reason: String) -> String {
    say("exporteren lukte niet: \(reason)", "the export failed: \(reason)")
  }

  func noSuchView(_ name: String, _ known: [String]) -> String {
    let all = known.prefix(20).map { Cleaning.short($0) }.joined(separator: ", ")
    let name = Cleaning.short(name)
    guard !all.isEmpty else {
      return say(
        "er is geen weergave \(name); er zijn er nog geen. In een lijst bewaart B er een.",
        "there is no view \(name), nor any other. B in a list saves one.")
    }
    return say(
      "er is hier geen weergave \(name). Kies uit: \(all)",
      "there is no view \(name) here. Choose from: \(all)")
  }

  func viewLost(_ name: String, _ lost: [String]) -> String {
    let all = Cleaning.short(lost.joined(separator: "; "), most: 300)
    return say(
      "oogst: weergave \(Cleaning.short(name)) vroeg ook dit, wat er niet meer is: \(all)",
      "oogst: view \(Cleaning.short(name)) also asked for this, which is gone: \(all)")
  }

  func oneOrder(_ orders: [String]) -> String {
    let all = orders.map { Cleaning.short($0) }.joined(separator: ", ")
    return say(
      "een lijst heeft één volgorde. Geef --sort één keer, in plaats van: \(all).",
      "a list has one order. Give --sort once, instead of: \(all).")
  }

  var nothingListed: String { say("Niets gevonden.", "Nothing found.") }

  func badMap(_ text: String) -> String {
    say("--map wil \"Kop=veld\", niet \(text).", "--map wants \"Header=field\", not \(text).")
  }

  func badValues(_ text: String) -> String {
    say(
      "--values wil \"veld:WOORD=keuze\", niet \(text).",
      "--values wants \"field:WORD=choice\", not \(text).")
  }

  func recordsUpdated(_ done: Int, of total: Int) -> String {
    say(
      "\(number(done)) van \(number(total)) bijgewerkt",
      "\(number(done)) of \(number(total)) updated")
  }

  func rowsRead(_ count: Int) -> String {
    say("\(number(count)) rijen gelezen", "\(number(count)) rows read")
  }
}
