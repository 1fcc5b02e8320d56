/// Why something cannot be read or written: the system's own words, and ours for what it has none for, as people
/// say it. What is not here is told as the system tells it.
extension Wording {
  static let reasonsInDutch = [
    "No such file or directory": "het bestand is er niet",
    "Permission denied": "u hebt er geen rechten voor",
    "Is a directory": "het is een map",
    "File exists": "er staat al iets met die naam",
    "there is no such folder": "die map is er niet",
    "it changed while it was read": "het veranderde terwijl het werd gelezen",
    "it is no file": "het is geen bestand",
    "no program writes to it": "geen programma schrijft erin",
    "it is larger than 4 GB": "het is groter dan 4 GB",
    "its log wants a writer":
      "het logboek ernaast (-wal) is alleen te gebruiken met schrijfrechten. Laat wie die heeft de database één keer openen",
    "disk I/O error": "de schijf of de verbinding ermee geeft een fout",
    "unable to open database file": "het bestand of de map laat zich niet openen",
    "No space left on device": "de schijf is vol",
    "Bad file descriptor": "de uitvoer is gesloten",
    "Too many levels of symbolic links": "de koppeling leidt in een kring",
    "Input/output error": "de schijf of de verbinding ermee geeft een fout",
    "Not a directory": "een deel van het pad is geen map",
    "Read-only file system": "de schijf is alleen te lezen",
    "No such device or address": "het is geen bestand",
    "File name too long": "de naam is te lang",
    "no temporary file can be made":
      "in de map voor tijdelijke bestanden (TMPDIR) is niets te maken",
  ]

  static let reasonsInEnglish = [
    "No such file or directory": "the file is not there",
    "Permission denied": "you have no right to it",
    "Is a directory": "it is a folder",
    "File exists": "something of that name is there already",
    "its log wants a writer":
      "the log beside it (-wal) can only be used with the right to write. Let somebody who has that open the database once",
    "disk I/O error": "the disk, or the way to it, gives an error",
    "unable to open database file": "the file or folder cannot be opened",
    "Bad file descriptor": "the output is closed",
    "no temporary file can be made":
      "nothing can be made in the folder for temporary files (TMPDIR)",
  ]
}
