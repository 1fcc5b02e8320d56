import Glibc
import PracticeData

/// The folder in which made-up data is kept from one run to the next: by size, files and databases.
struct DataFolder {
  let path: String
  /// The program that fills the dashboard's databases.
  let oogst: String

  var home: Home { Home(path: path + "/home") }

  func folder(_ size: Int) -> String { path + "/\(size)" }
  func file(_ file: PracticeFile, _ size: Int) -> String { folder(size) + "/\(file.rawValue).csv" }
  func oogstDatabase(_ size: Int) -> String { folder(size) + "/oogst.sqlite" }
  func floorDatabase(_ size: Int) -> String { folder(size) + "/floor.sqlite" }
  /// Everything that projects refer to, and no project.
  func emptyDatabase(_ size: Int) -> String { folder(size) + "/empty.sqlite" }

  /// Makes what is not there yet; each piece appears when it is whole.
  func prepare(_ practice: Practice) throws(Trouble) {
    let size = practice.projectCount
    try makeFolder(folder(size))
    try makeFolder(home.path)
    for file in PracticeFile.allCases {
      try make(self.file(file, size)) { path throws(Trouble) in
        let failure = file.write(practice, to: path)
        if failure != 0 { throw Trouble("\(path): \(String(cString: strerror(failure)))") }
      }
    }
    try make(floorDatabase(size)) { path throws(Trouble) in
      try FloorDatabase.make(practice, at: path)
    }
    try make(emptyDatabase(size)) { path throws(Trouble) in
      try load([.organisations, .programmes, .themes], size, into: path)
    }
    try make(oogstDatabase(size)) { path throws(Trouble) in
      try load(PracticeFile.allCases, size, into: path)
    }
  }

  private func make(
    _ path: String, _ work: (_ path: String) throws(Trouble) -> Void
  ) throws(Trouble) {
    guard !exists(path) else { return }
    let start = Clock.now
    for end in ["", "-wal", "-shm"] { unlink(path + ".part" + end) }
    try work(path + ".part")
    guard !exists(path + ".part-wal"), rename(path + ".part", path) == 0 else {
      throw Trouble("\(path) was not finished")
    }
    printError("made \(path) in \(Int((Clock.now - start) / 1_000)) s")
  }

  private func load(
    _ files: [PracticeFile], _ size: Int, into database: String
  ) throws(Trouble) {
    for file in files {
      let report = try Run(
        importing(file, size, into: database), limit: 3_600_000, output: path + "/import.txt")
      let text = text(of: path + "/import.txt")
      guard report.status == 0 else { throw Trouble("import of \(file.rawValue): \(text)") }
      // A report of words that were not recognised, or of references that found nothing, is a fault of the data.
      guard !text.contains("niet herkend"), !text.contains("niets vonden") else {
        throw Trouble("import of \(file.rawValue): \(text)")
      }
    }
    try close(databaseAt: database)
  }

  func importing(
    _ file: PracticeFile, _ size: Int, into database: String
  ) throws(Trouble) -> Command {
    Command(
      words: [oogst, "import", self.file(file, size), "--as", file.kind, "--database", database],
      environment: try home.environment(.row))
  }
}

func printError(_ text: String) {
  let bytes = Array((text + "\n").utf8)
  _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
}
