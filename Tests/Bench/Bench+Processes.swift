import PracticeData

/// Commands that answer and end: from their start until they are gone.
extension Bench {
  func processes() throws {
    for size in largeSizes {
      let database = ["--database", data.oogstDatabase(size)]
      let rare = vocabulary.words[9_000]
      for (name, words, isFirstPage) in [
        ("oogst show PRJ-12", ["show", "PRJ-12"], false),
        ("oogst list project, first page", ["list", "project"], true),
        (
          "oogst list project --where stage=scaling, first page",
          ["list", "project", "--where", "stage=scaling"], true
        ),
        ("oogst search \(rare)", ["search", rare], false),
        ("oogst search \(vocabulary.words[1]), first page", ["search", vocabulary.words[1]], true),
      ] {
        var command = Command(
          words: [arguments.oogst] + words + database,
          environment: try data.home.environment(.row))
        if isFirstPage {
          // As one does who wants no more of it.
          command.words = ["/bin/sh", "-c", "\"$@\" | head -n 21", "sh"] + command.words
        }
        var times: [Double] = []
        for _ in 0..<arguments.rounds * 2 {
          let run = try Run(command)
          guard run.status == 0 else { throw Trouble("\(name) gave status \(run.status)") }
          times.append(run.milliseconds)
        }
        command.words = [arguments.oogst] + words + database
        let memory =
          size <= 100_000 || !isFirstPage
          ? try Run(command, limit: 120_000, watchesMemory: true).peakMemory : 0
        report.add(
          Figure(
            name: "\(name), start to end", size: size, unit: "ms",
            values: ["oogst": times.median ?? 0],
            note: memory > 0 ? "\(number(memory)) MB for all of it" : ""))
      }
    }
  }
}
