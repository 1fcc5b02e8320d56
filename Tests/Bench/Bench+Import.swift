import Glibc
import OogstModel
import PracticeData

/// A file of projects, until they can be searched; and all practice data.
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
        goal: .timesPeer(1.25, "sqlite3"), values: times.medians))
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

  /// All practice data at two sizes: what ten times the records cost, beside what they cost the comparison.
  func importsOfAll() throws {
    let sizes = arguments.sizes.sorted().suffix(2)
    guard let small = sizes.first, let large = sizes.last, small < large,
      let sqlite = Self.installed("sqlite3")
    else { return }
    let database = data.path + "/import.sqlite"
    var growth: [String: Double] = [:]
    for name in ["oogst", "sqlite3"] {
      var times: [Double] = []
      for size in [small, large] {
        remove(database)
        var time = 0.0
        let commands: [Command]
        if name == "oogst" {
          commands = try PracticeFile.allCases.map { try data.importing($0, size, into: database) }
        } else {
          try write(script(PracticeFile.allCases, size), to: data.path + "/import.sql")
          commands = [
            Command(
              words: [sqlite, "-batch", database],
              environment: Command.usual(home: data.home.path), input: data.path + "/import.sql")
          ]
        }
        for command in commands {
          let run = try Run(command, limit: 3_600_000, output: data.path + "/import.txt")
          guard run.status == 0 else {
            throw Trouble("\(name): \(text(of: data.path + "/import.txt"))")
          }
          time += run.milliseconds
        }
        times.append(time)
        printError("\(name): all of \(size) projects in \(Int(time)) ms")
      }
      growth[name] = times[1] / times[0]
    }
    remove(database)
    report.add(
      Figure(
        name: "import of all practice data, \(large) against \(small)", unit: "times",
        goal: .timesPeer(1.2, "sqlite3"), values: growth))
  }

  private func script(_ size: Int) -> String { script([.projects], size) }

  /// The same files into tables, with the same full-text settings and the same indexes as the program's.
  private func script(_ files: [PracticeFile], _ size: Int) -> String {
    var lines = [
      """
      CREATE VIRTUAL TABLE search USING fts5(
        title, body, content='', prefix='1 2 3 4 5 6 7 8 9 10 11 12 13 14', detail=column,
        tokenize='unicode61 remove_diacritics 2');
      .mode csv
      """
    ]
    for (slot, file) in files.enumerated() {
      guard let kind = Kind.all.answering(to: file.kind) else { continue }
      let table = kind.name
      lines.append(".import \(data.file(file, size)) \(table)")
      let fields = kind.fields.filter { file.header.contains($0.name) }
      let title = kind.fields[kind.titleIndex].name
      let body = fields.filter { $0.uses.contains(.searched) && $0.name != title }
        .map { "\"\($0.name)\"" }
      let words = body.isEmpty ? "''" : body.joined(separator: " || char(10) || ")
      lines.append(
        "INSERT INTO search(rowid, title, body) SELECT \(slot << 40) + rowid, \(title), \(words) FROM \(table);"
      )
      // Under every record stands its number in a file.
      lines.append("CREATE INDEX \(table)_external ON \(table)(oogst_id);")
      for field in fields {
        if field.uses.contains(.sorted) {
          lines.append(
            "CREATE INDEX \(table)_\(field.name)_sort ON \(table)(\"\(field.name)\");")
        }
        if field.hasIndexedFacet {
          lines.append(
            "CREATE INDEX \(table)_\(field.name)_facet ON \(table)(\"\(field.name)\");")
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
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
extension Field {
  /// As the program's tables have them: of every reference, and of choices that are facets.
  fileprivate var hasIndexedFacet: Bool {
    switch type {
    case .reference: true
    case .choice, .yesNo: uses.contains(.facet)
    case .text, .prose, .number, .range, .money, .date, .time, .link, .tags, .references, .table:
      false
    }
  }
}
