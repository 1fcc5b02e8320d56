public import OogstModel

/// What a store cannot do, and what a person can do about it.
extension Words {
  /// What went wrong in the store and what to do about it, in a sentence or two.
  public func failure(_ error: StoreError) -> String {
    switch error {
    case .missing(let path): say("Er is geen bestand \(path).", "There is no file \(path).")
    case .cannotOpen(let path, let reason):
      say(
        "\(path) gaat niet open: \(self.reason(reason)).",
        "\(path) cannot be opened: \(self.reason(reason)).")
    case .corrupt(let path):
      say(
        "\(path) is geen database van oogst, of beschadigd. Zet een kopie terug.",
        "\(path) is no database of oogst, or damaged. Put back a copy.")
    case .foreign(let path):
      say(
        "\(path) is geen database van oogst. Kies een ander bestand.",
        "\(path) is no database of oogst. Choose another file.")
    case .newer(let path):
      say(
        "\(path) is van een nieuwere oogst. Sluit oogst en start de nieuwe versie.",
        "\(path) is of a newer oogst. Close oogst and start the new version.")
    case .readOnly(let path):
      say(
        "\(path) is alleen te lezen. Vraag om schrijfrechten.",
        "\(path) can only be read. Ask for the right to write.")
    case .full:
      say(
        "De schijf is vol. Maak ruimte en probeer het weer; er is niets verloren.",
        "The disk is full. Make room and try again; nothing is lost.")
    case .busy:
      say(
        "De database is te lang bezet door een ander. Probeer het zo weer.",
        "Someone else kept the database busy for too long. Try again shortly.")
    case .changedByAnother:
      say(
        "Een ander heeft dit intussen veranderd.",
        "Someone else has changed this in the meantime.")
    case .notFound(let id): say("\(id) bestaat niet meer.", "\(id) no longer exists.")
    case .cannotUndo(let troubles): cannotUndo(troubles)
    case .cancelled: say("Afgebroken.", "Stopped.")
    case .unavailable:
      say(
        "De database is nu niet te gebruiken. Vraag het wie oogst voor u beheert.",
        "The database cannot be used now. Ask who manages oogst for you.")
    case .other(let text):
      say("De database meldt een fout: \(text)", "The database reports an error: \(text)")
    }
  }

  private func cannotUndo(_ troubles: [UndoTrouble]) -> String {
    guard let first = troubles.first else { return "" }
    let others = troubles.count - 1
    let more = others == 0 ? "" : say(", en nog \(others)", ", and \(others) more")
    guard let stamp = first.by else {
      return say(
        "Dit is niet meer ongedaan te maken: \(first.id) is weggegooid\(more).",
        "This can no longer be undone: \(first.id) was removed\(more).")
    }
    let who = stamp.by.isEmpty ? say("iemand", "someone") : Cleaning.short(stamp.by)
    return say(
      "Dit is niet meer ongedaan te maken: \(who) heeft \(first.id) daarna veranderd\(more). Verander zelf wat terug moet.",
      "This can no longer be undone: \(who) changed \(first.id) since\(more). Change back yourself what must go back."
    )
  }

  /// Why something cannot be read or written: the system's own words, and ours for what it has none for, as people
  /// say it. What is not here is told as the system tells it.
  public func reason(_ words: String) -> String { Self.reasons[words]?[language] ?? words }

  private static let reasons: [String: Label] = [
    "No such file or directory": Label("het bestand is er niet", "the file is not there"),
    "Permission denied": Label("u hebt er geen rechten voor", "you have no right to it"),
    "Is a directory": Label("het is een map", "it is a folder"),
    "File exists": Label(
      "er staat al iets met die naam", "something of that name is there already"),
    "there is no such folder": Label("die map is er niet", "there is no such folder"),
    "it changed while it was read": Label(
      "het veranderde terwijl het werd gelezen", "it changed while it was read"),
    "it is no file": Label("het is geen bestand", "it is no file"),
    "no program writes to it": Label("geen programma schrijft erin", "no program writes to it"),
    "it is larger than 4 GB": Label("het is groter dan 4 GB", "it is larger than 4 GB"),
    "its log wants a writer": Label(
      "het logboek ernaast (-wal) is alleen te gebruiken met schrijfrechten. Laat wie die heeft de database één keer openen",
      "the log beside it (-wal) can only be used with the right to write. Let somebody who has that open the database once"
    ),
    "disk I/O error": Label(
      "de schijf of de verbinding ermee geeft een fout",
      "the disk, or the way to it, gives an error"),
    "unable to open database file": Label(
      "het bestand of de map laat zich niet openen", "the file or folder cannot be opened"),
    "No space left on device": Label("de schijf is vol", "No space left on device"),
    "Bad file descriptor": Label("de uitvoer is gesloten", "the output is closed"),
    "Too many levels of symbolic links": Label(
      "de koppeling leidt in een kring", "Too many levels of symbolic links"),
    "Input/output error": Label(
      "de schijf of de verbinding ermee geeft een fout", "Input/output error"),
    "Not a directory": Label("een deel van het pad is geen map", "Not a directory"),
    "Read-only file system": Label("de schijf is alleen te lezen", "Read-only file system"),
    "No such device or address": Label("het is geen bestand", "No such device or address"),
    "File name too long": Label("de naam is te lang", "File name too long"),
    "no temporary file can be made": Label(
      "in de map voor tijdelijke bestanden (TMPDIR) is niets te maken",
      "nothing can be made in the folder for temporary files (TMPDIR)"),
  ]
}
