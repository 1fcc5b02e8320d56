import Glibc
import PracticeData

/// A file of projects, until they can be searched.
extension Bench {
  func imports() throws {
    let size = mainSize
    let database = data.path + "/import.sqlite"
    var times = Samples()
    var memory = Samples()
    for round in 0..<max(1, arguments.rounds / 2) {
      try time("oogst", database, &times, &memory, isFirst: round == 0) { () throws(Trouble) in
        try copy(data.emptyDatabase(size), to: database)
        return try data.importing(.projects, size, into: database)
      }
      guard let sqlite = Self.installed("sqlite3") else { continue }
      try time("sqlite3", database, &times, &memory, isFirst: round == 0) { () throws(Trouble) in
        try write(script(size), to: data.path + "/import.sql")
        return Command(
          words: [sqlite, "-batch", database], environment: Command.usual(home: data.home.path),
          input: data.path + "/import.sql")
      }
    }
    remove(database)
    report.add(
      Figure(
        name: "import of \(size) projects until searchable", unit: "ms",
        goal: .timesPeer(2, "sqlite3"), values: times.medians))
    report.add(
      Figure(
        name: "import of \(size) projects, peak memory", unit: "MB", goal: .atMost(64),
        values: memory.medians))
  }

  /// The time alone; and in the first round once more with an eye on the memory.
  private func time(
    _ name: String, _ database: String, _ times: inout Samples, _ memory: inout Samples,
    isFirst: Bool, _ command: () throws(Trouble) -> Command
  ) throws(Trouble) {
    for watches in isFirst ? [false, true] : [false] {
      remove(database)
      let output = data.path + "/import.txt"
      let run = try Run(
        try command(), limit: 600_000, output: output, watchesMemory: watches)
      guard run.status == 0 else { throw Trouble("\(name): \(text(of: output))") }
      if watches { memory.add(run.peakMemory, name) } else { times.add(run.milliseconds, name) }
    }
  }

  private func script(_ size: Int) -> String {
    """
    .mode csv
    .import \(data.file(.projects, size)) project
    CREATE VIRTUAL TABLE search USING fts5(
      title, body, content='', prefix='1 2 3 4 5 6 7 8 9 10 11 12 13 14', detail=column,
      tokenize='unicode61 remove_diacritics 2');
    INSERT INTO search(rowid, title, body) SELECT rowid, title, summary FROM project;
    """ + "\n"
  }

  private func copy(_ path: String, to other: String) throws(Trouble) {
    let run = try Run(
      Command(words: ["/bin/cp", path, other], environment: Command.usual(home: "/")))
    if run.status != 0 { throw Trouble("\(path) cannot be copied") }
  }

  private func remove(_ database: String) {
    for end in ["", "-wal", "-shm", "-journal"] { unlink(database + end) }
  }
}
